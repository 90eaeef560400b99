#pragma once

#include <QString>

namespace System {

// Where the program keeps what it knows of its own doings, the log and drafts; the folder may not
// be there yet. QStandardPaths names all other places, but this one only from Qt 6.7 on.
QString stateFolder();

// Where a dialog begins that asks for a file: the documents folder, or the home folder where there
// is none.
QString documentsFolder();

} // namespace System
