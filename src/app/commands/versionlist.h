#pragma once

#include "domain/file/earlierversion.h"
#include "storage/file/planfile.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace App {

// The versions kept of a file, newest first: those of its place, then those of places from which it
// may have come.
QList<Domain::EarlierVersion> versionsOf(const Storage::PlanFile &file);

// The versions kept of the file that is or was at `path`, newest first: for a file that cannot be
// opened.
QList<Domain::EarlierVersion> versionsAt(const QString &path);

// The version with this id; when there is none, an error that names the command which lists them.
System::Result<Domain::EarlierVersion> versionNamed(const QList<Domain::EarlierVersion> &versions,
                                                    const QString &id, const QString &path);

} // namespace App
