#pragma once

#include <QObject>

namespace Widgets {

// An event filter for fields. Ctrl+Y redoes what was typed in the field, also on desktops whose
// own key for this is Ctrl+Shift+Z only; with nothing to redo there, the key is left to the
// window's redo. Ctrl+Z stops where the typing in the field began: pressed once more it does not
// reach the window, which would take back what was stored before.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Widgets
