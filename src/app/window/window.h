#pragma once

#include <QString>

class QApplication;

namespace App {

// Shows the window on `file`, or on the file used last where none is named, until it is closed.
// Returns the program's exit status.
int runWindow(QApplication &application, const QString &file);

} // namespace App
