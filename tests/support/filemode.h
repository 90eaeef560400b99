#pragma once

#include "support/catch.h"

#include <QFile>

#include <sys/stat.h>

namespace Tests {

// The permissions of a file or folder, such as 0600.
inline unsigned modeOf(const QString &path)
{
    struct stat info = {};
    REQUIRE(stat(QFile::encodeName(path).constData(), &info) == 0);
    return info.st_mode & 07777;
}

} // namespace Tests
