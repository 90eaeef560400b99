#pragma once

#include "system/result.h"

#include <QString>

namespace System {
class Settings;
}

namespace App {

// The path of 工作要点.yaodian in the documents folder, the plan file used until another is opened.
QString defaultFile();

// True when no file was opened before and the default file does not exist, so that fileToOpen()
// will create it.
bool isFirstStart(const System::Settings &settings);

// The file to open when none is named: the file used last if it still exists, else the default
// file, which is created from the shipped plan when missing.
System::Result<QString> fileToOpen(const System::Settings &settings);

// The default file, made from the shipped plan where there is none.
System::Result<QString> exampleFile();

} // namespace App
