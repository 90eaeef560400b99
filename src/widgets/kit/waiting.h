#pragma once

#include <functional>

class QProgressDialog;

namespace Widgets {

// Runs `work` in another thread and returns once it has ended. Nothing else can be done meanwhile:
// for half a second keys and clicks wait, then the dialog is shown over its window. What `work`
// tells the dialog must be queued.
void waitBehind(QProgressDialog &dialog, const std::function<void()> &work);

} // namespace Widgets
