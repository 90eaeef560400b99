#pragma once

#include <QEvent>

class QWidget;

namespace Widgets {

// How much space a window's parts may take. Roomy: everything side by side with space around it.
// Compact: side by side on a low screen, with less space. Narrow: one under the other.
enum class Density { Roomy, Compact, Narrow };

// Returns the density of the window that `widget` stands in; roomy where none was set.
Density densityOf(const QWidget *widget);

// Sets a window's density and sends an event of type densityChange() to all that stands in it.
void setDensity(QWidget *window, Density density);
QEvent::Type densityChange();

} // namespace Widgets
