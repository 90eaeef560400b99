#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace Widgets {

// Buttons that set what the selected lines are, and split, join and move them.
class CorrectionTools : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QList<QAction *> kinds;   // the usual kinds of line
        QList<QAction *> rarer;   // the less usual ones, in a menu
        QList<QAction *> shapers; // split, join, outdent and indent
        QList<QAction *> history; // undo and redo
    };

    explicit CorrectionTools(QWidget *parent = nullptr);

    void setActions(const Actions &actions); // to be called once, before other functions
    void setRarerEnabled(bool enabled);
    // Shows the buttons that split, join and move in the first of `forms` in which all buttons
    // stand on one line of this width, else in the last. In a low window the label before the
    // buttons is hidden.
    void arrange(bool isLow, const QList<Qt::ToolButtonStyle> &forms, int width);

private:
    QToolButton *newButton(QAction *action, QWidget *parent);
    QToolButton *add(QAction *action);

    QLabel *m_lineIs;
    QPushButton *m_moreButton;
    QList<QToolButton *> m_shapers;
};

} // namespace Widgets
