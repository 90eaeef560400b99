#pragma once

#include "system/result.h"

#include <QString>

namespace Storage {

// What is found about the file at a path without opening it: opening a pipe would block, and a
// device looks like an empty database.
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

// The name of the folder for what the program keeps beside the file at `path`: versions, drafts.
QString folderNameOf(const QString &path);

// Whether a plan file with this uuid is at `path` now; also true where that cannot be found out.
bool isFileThere(const QString &path, const QString &uuid);

// Whether a rollback journal (or a write-ahead log) that is not empty lies beside the file at
// `path`; anything with that name that is no regular file counts too.
bool hasJournal(const QString &path);
bool hasWriteAheadLog(const QString &path);

// An error when a journal lies beside the path of a new file: SQLite would roll it back into that
// file.
System::Result<void> checkNameIsFree(const QString &path);

} // namespace Storage
