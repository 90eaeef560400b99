#pragma once

#include "system/result.h"

#include <QString>

namespace System {
class Settings;
}

namespace App {

// The path of 工作要点.yaodian in the documents folder, the plan file used until another is opened.
QString defaultFile();

// The file to open when none is named: the file used last if it still exists, else exampleFile().
System::Result<QString> fileToOpen(System::Settings &settings);

// The default file, made from the shipped plan where there is none; then it is undecided whether
// that plan is the user's (Models::undecidedFile).
System::Result<QString> exampleFile(System::Settings &settings);

} // namespace App
