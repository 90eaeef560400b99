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
    bool hasOtherNames = false; // it is hard linked
    // Another name of it in its folder beside which a journal lies; empty where there is none.
    QString nameWithJournal = {};
};

// An error unless the path leads to a regular file that this user may read.
System::Result<FilePlace> findFile(const QString &path);

// The absolute path for a file to be created; an error when SQLite could not use it.
System::Result<QString> placeForNew(const QString &path);

// True when both paths lead to the same file, through symbolic or hard links too.
bool isSameFile(const QString &one, const QString &other);

// The name of the folder in which the program keeps what belongs to the file at `path`.
QString folderNameOf(const QString &path);

// Whether a plan file with this uuid is at `path` now; also true where that cannot be found out.
bool isFileThere(const QString &path, const QString &uuid);

// Whether SQLite's journal of an edit that was cut short, or what passes for one, lies beside.
bool hasJournal(const QString &path);
bool hasWriteAheadLog(const QString &path);

// An error where a journal lies beside a name that a new file is to take: SQLite would play it into
// that file.
System::Result<void> checkNameIsFree(const QString &path);

} // namespace Storage
