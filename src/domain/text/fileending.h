#pragma once

#include <QString>

namespace Domain {

// The ending of a file's name with its dot; empty where what stands behind the last dot is longer
// than an ending.
QString endingOfFile(const QString &fileName);

} // namespace Domain
