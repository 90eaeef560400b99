// A bare Qt window that draws the words of another: bench_words WORDS
// WORDS is a file of drawn words.

#include "bench/wordsfile.h"

#include <QApplication>
#include <QPainter>
#include <QScreen>
#include <QWidget>

namespace {

class Words : public QWidget
{
public:
    explicit Words(const QString &path)
        : m_words(Bench::readDrawnWords(path))
    {
        setObjectName("words");
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (const Tests::DrawnWords &words : m_words) {
            painter.setFont(words.font);
            painter.drawText(words.at, words.text);
        }
    }

private:
    const QList<Tests::DrawnWords> m_words;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Words window(QApplication::arguments().value(1));
    window.resize(window.screen()->availableSize());
    window.show();
    return application.exec();
}
