#pragma once

#include <QStringList>

class QApplication;

namespace App {

// Shows the window on the first of `files`, or on the file used last where none is named, until it
// is closed. Returns the program's exit status.
int runWindow(QApplication &application, const QStringList &files);

} // namespace App
