#pragma once

#include <QList>

class QWidget;

namespace Widgets {

// A part of a window that F6 goes to.
struct Area
{
    QWidget *whole;
    QWidget *entry; // where in it the keyboard begins
};

// Gives the keyboard to the next of `areas` that is seen and can take it, or with -1 for `steps` to
// the one before.
void makeFocusRing(const QList<Area> &areas, int steps);

} // namespace Widgets
