#pragma once

#include <functional>

class QObject;
class QWidget;

namespace Widgets {

// What is done again when something has changed for a widget; either may be empty.
struct OnChange
{
    std::function<void()> words = {}; // the language has changed
    std::function<void()> look = {};  // the font, the style, the palette or the density has changed
};

// Calls these whenever what they follow has changed for `widget`, at once and before the widget's
// own changeEvent(). Calls nothing now, so a constructor calls what it needs itself. A change that
// a call makes to its own widget leads to no further call.
//
// With a `context` it ends with that, and comes before the calls without one, which may measure
// what it sets. Otherwise calls come in the order in which they were given.
void followChanges(QWidget *widget, OnChange calls);
void followChanges(QWidget *widget, const QObject *context, OnChange calls);

} // namespace Widgets
