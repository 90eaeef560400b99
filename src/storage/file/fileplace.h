#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// What a path leads to, found out without opening it: a pipe would hang, a device looks like an
// empty database.
struct FilePlace
{
    QString path = {};          // absolute, links resolved
    QString whyReadOnly = {};   // a sentence; empty when the file can be written
    bool hasOtherNames = false; // it is hard linked
};

// An error unless the path leads to a regular file that this user may read.
System::Result<FilePlace> findFile(const QString &path);

// The absolute path for a file to be made; an error when SQLite could not use it.
System::Result<QString> placeForNew(const QString &path);

// Whether both paths lead to one file, also by links or as hard links.
bool isSameFile(const QString &one, const QString &other);

// Whether SQLite's journal of an edit that was cut short, or what passes for one, lies beside.
bool hasJournal(const QString &path);
bool hasWriteAheadLog(const QString &path);

} // namespace Storage
