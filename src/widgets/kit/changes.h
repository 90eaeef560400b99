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

// Calls these whenever what they follow has changed for `widget`: at once, before the widget's own
// changeEvent(), and after what was given for the same widget before. Calls nothing now, so a
// constructor calls what it needs itself. A change that a call makes to its own widget leads to no
// further call. Ends with `widget`, or with `context` where one is given.
void followChanges(QWidget *widget, OnChange calls);
void followChanges(QWidget *widget, const QObject *context, OnChange calls);

} // namespace Widgets
