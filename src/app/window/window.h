#pragma once

#include <QStringList>

class QApplication;

namespace App {

// Shows the main window on the first of `files`, or on fileToOpen() when empty, and runs until it
// is closed. Returns the exit status.
int runWindow(QApplication &application, const QStringList &files);

} // namespace App
