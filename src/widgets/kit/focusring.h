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

// Gives the keyboard to the next one of `stops` that is visible and can take it; where `steps` is
// -1, to the one before. Behind the last stop comes the first.
void moveFocus(const QList<FocusStop> &stops, int steps);

} // namespace Widgets
