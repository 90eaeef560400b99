#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// What a path leads to, found without opening it: a pipe would block, and a device looks like an
// empty database.
struct FilePlace
{
    QString path = {};          // absolute, links resolved
    QString whyReadOnly = {};   // a sentence; empty when the file can be written
    bool hasOtherNames = false; // it has other hard links
};

// An error unless the path leads to a regular file that this user may read.
System::Result<FilePlace> findFile(const QString &path);

// The absolute path for a file to be created; an error when SQLite could not use it.
System::Result<QString> placeForNew(const QString &path);

// True when both paths lead to the same file, through symbolic or hard links too.
bool isSameFile(const QString &one, const QString &other);

// True when there is a rollback journal (or anything of its name) beside the file, as an
// interrupted edit leaves.
bool hasJournal(const QString &path);
bool hasWriteAheadLog(const QString &path);

} // namespace Storage
