#pragma once

#include "storage/file/fileplace.h"
#include "system/result.h"

#include <QString>

#include <optional>

// The sentences about a file that cannot be opened, or not for writing.
namespace Storage {

// The error for the plan at `path` when files in `folder` cannot be locked; none when they can.
std::optional<System::Error> withoutLocks(const QString &folder, const QString &path);

// The error for a file at `path` whose last change was cut short under its other name, `other`.
System::Error cutShortUnder(const QString &other, const QString &path);

// The sentence that says why a file can only be read; empty when it can be written.
QString whyOnlyRead(const FilePlace &place);

// The error for a damaged file that has a second name (hard link) in another folder: a journal with
// what it needs may lie beside that name.
System::Error damagedOrCutShort(const System::Error &damage, const QString &path);

// Whether the file does not begin as a SQLite database does. It must not be open in this program.
bool hasForeignBeginning(const QString &path);

// `error`, from opening a file, replaced by a more exact one where this finds out more than SQLite
// says; `backups` is the folder of versions.
System::Error explained(const System::Error &error, const FilePlace &place, const QString &backups);

} // namespace Storage
