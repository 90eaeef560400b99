#pragma once

#include <QString>

namespace Domain {

// The ending of a file's name with its dot; empty where what stands behind the last dot is longer
// than an ending.
QString endingOfFile(const QString &fileName);

// Returns the name for the nth file that is to be called `fileName`: a.jpg, a (2).jpg, a (3).jpg ….
QString numberedFileName(const QString &fileName, int number);

} // namespace Domain
