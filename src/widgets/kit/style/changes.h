#pragma once

#include <functional>

class QObject;
class QWidget;

namespace Widgets {

// Functions to be called when something has changed for a widget; each may be empty.
struct OnChange
{
    std::function<void()> words = {}; // the language has changed
    std::function<void()> look = {};  // the font, the style, the palette or the density has changed
    std::function<void()> size = {};  // the widget's size has changed; not for scrolling widgets
};

// Calls `calls.words` or `calls.look` whenever the language, or font, style, palette or density, of
// `widget` changes, before the widget's own changeEvent(). Does not call them now. A change that a
// call itself makes to its widget causes no further call. Calls `calls.size` before the widget's
// own resizeEvent().
//
// With a `context`, the calls end with it and come before those without one, which may measure what
// they set. Otherwise calls come in the order in which they were registered.
void followChanges(QWidget *widget, OnChange calls);
void followChanges(QWidget *widget, const QObject *context, OnChange calls);

} // namespace Widgets
