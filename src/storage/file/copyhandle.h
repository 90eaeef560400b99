#pragma once

#include <QFile>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace Storage {

// SQLite's own connection to a copy that is being made, beside Qt's driver.
using CopyHandle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

// Opens the file `target`, which exists, for writing; `code` becomes SQLite's result code.
inline CopyHandle openCopy(const QString &target, int *code)
{
    sqlite3 *opened = nullptr;
    *code = sqlite3_open_v2(QFile::encodeName(target).constData(), &opened,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nullptr);
    return {opened, sqlite3_close};
}

} // namespace Storage
