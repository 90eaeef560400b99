#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace Widgets {

// The buttons that say what the selected lines are, and that cut, join and move them.
class CorrectionTools : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QList<QAction *> kinds = {};   // what a line usually is
        QList<QAction *> rarer = {};   // what it is more rarely: in a menu
        QList<QAction *> shapers = {}; // split, join, level out and in
        QList<QAction *> history = {}; // undo and redo
    };

    explicit CorrectionTools(QWidget *parent = nullptr);

    void setActions(const Actions &actions); // to be called once, before the rest
    void setRarerEnabled(bool enabled);
    // Shows fewer words where there is little room.
    void arrange(bool isLow);

private:
    QToolButton *add(QAction *action);

    QLabel *m_lineIs;
    QPushButton *m_moreButton;
    QList<QToolButton *> m_shapers;
};

} // namespace Widgets
