#pragma once

#include <QString>

namespace System {

// The folder for the log and for drafts (XDG_STATE_HOME); it may not exist yet. QStandardPaths has
// it only from Qt 6.7 on.
QString stateFolder();

// The folder in which file dialogs begin: the documents folder, or the home folder when there is
// none.
QString documentsFolder();

} // namespace System
