#pragma once

#include "storage/file/fileplace.h"
#include "system/result.h"

#include <QString>

#include <optional>

// The sentences about a file that cannot be opened, or not for writing.
namespace Storage {

// The error for the plan at `path` where `folder` cannot lock files; none where it can.
std::optional<System::Error> withoutLocks(const QString &folder, const QString &path);

// The error for a file at `path` whose last change was cut short under its other name, `other`.
System::Error cutShortUnder(const QString &other, const QString &path);

// Why a file is opened only to be read.
QString whyOnlyRead(const FilePlace &place);

// What is damaged has a second name, in another folder, beside which a journal may lie.
System::Error damagedOrCutShort(const System::Error &damage, const QString &path);

// Whether a file that is not open here begins otherwise than SQLite's do.
bool hasForeignBeginning(const QString &path);

// Why a file could not be opened, where more is known of it than what SQLite says; `backups` is
// where versions are kept.
System::Error explained(const System::Error &error, const FilePlace &place, const QString &backups);

} // namespace Storage
