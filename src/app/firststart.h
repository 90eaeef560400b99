#pragma once

#include "domain/result.h"

#include <QString>

namespace Models {
class Settings;
}

namespace App {

// 工作要点.yaodian in the documents folder: the user's plan file until another is opened.
QString defaultFile();

// What to open when no file is named: the file used last where it is there still, else the default
// file, which is made from the shipped plan where there is none.
Domain::Result<QString> fileToOpen(const Models::Settings &settings);

} // namespace App
