#pragma once

#include "system/result.h"

#include <QString>

namespace System {
class Settings;
}

namespace App {

// 工作要点.yaodian in the documents folder: the user's plan file until another is opened.
QString defaultFile();

// Whether nothing was opened before and the default file is not there: fileToOpen() makes it.
bool isFirstStart(const System::Settings &settings);

// What to open when no file is named: the file used last where it is there still, else the default
// file, which is made from the shipped plan where there is none.
System::Result<QString> fileToOpen(const System::Settings &settings);

// The default file, made from the shipped plan where there is none.
System::Result<QString> exampleFile(const System::Settings &settings);

} // namespace App
