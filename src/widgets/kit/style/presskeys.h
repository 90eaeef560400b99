#pragma once

#include <QObject>

class QWidget;

namespace Widgets {

// An event filter for buttons and choosers. Enter presses the one that has the keyboard, as in
// dialogs, where Qt sees to that and which are left alone. A check box or radio button is ticked
// with the space bar only. A key that is held presses once: until it is released it does nothing
// anywhere, as the press may have put the focus into a text.
class PressKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static bool takes(const QWidget *widget); // whether a widget is of a kind that Enter presses

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setHeld(bool held);

    bool m_isHeld = false;
};

} // namespace Widgets
