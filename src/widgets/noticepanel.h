#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace Widgets {

// What to know before going on, in sentences, on a ground of its own.
class NoticePanel : public QWidget
{
    Q_OBJECT

public:
    explicit NoticePanel(QWidget *parent = nullptr);

    void setNotices(const QString &title, const QStringList &sentences);
    QStringList notices() const { return m_sentences; }
    bool isEmpty() const { return m_sentences.isEmpty(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void updateLook();

    QString m_title;
    QStringList m_sentences;
    QVBoxLayout *m_column;
};

} // namespace Widgets
