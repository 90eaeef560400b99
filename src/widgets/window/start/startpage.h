#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Widgets {

class Label;
class LinkButton;

// Shown for a file without a plan: the ways to make one, a row for each, and the name to put on
// notes.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent);

    // `writable`: whether a plan can be added to the file. The name is asked for if it is not
    // known.
    void prepare(const QString &file, bool writable, const QString &name, bool asksName);

signals:
    void exampleWanted(); // the user wants to try the shipped plan
    void readInRequested();
    void readInCopiedRequested();
    void writingRequested(); // the user wants to write a plan line by line
    void openRequested();
    void nameGiven(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Way
    {
        QString icon;
        QWidget *row;
        Label *sign;
        Label *title;
        Label *words;
        QPushButton *button;
    };
    Way addWay(const QString &icon, const QString &buttonName);
    QWidget *makeFoot();
    void arrange();
    void arrange(const Way &way, bool wide);
    void retranslate();
    void giveName();

    QString m_file;
    QString m_known; // the name used before the user types one
    QWidget *m_column;
    Label *m_title;
    Label *m_words;
    QList<Way> m_ways;
    QWidget *m_foot = nullptr;
    LinkButton *m_open = nullptr;
    Label *m_drop = nullptr;
    Label *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QAction *m_readIn = nullptr;
    QAction *m_readInCopied = nullptr;
};

} // namespace Widgets
