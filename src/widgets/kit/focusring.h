#pragma once

#include <QList>

class QWidget;

namespace Widgets {

// A part of a window that F6 goes to.
struct FocusStop
{
    QWidget *whole;
    QWidget *entry; // first widget to get the focus in it
};

// Gives the keyboard to the next of `stops`, which are a ring, that is seen and can take it; with
// -1 for `steps` to the one before.
void moveFocus(const QList<FocusStop> &stops, int steps);

} // namespace Widgets
