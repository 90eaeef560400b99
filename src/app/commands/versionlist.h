#pragma once

#include "domain/file/earlierversion.h"
#include "storage/file/planfile.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace App {

// The versions kept of a file, newest first: those of its place, then those of other places, of
// copies of it or of itself before it was moved.
QList<Domain::EarlierVersion> versionsOf(const Storage::PlanFile &file);

// The same for the file that is or was at `path` and cannot be opened.
QList<Domain::EarlierVersion> versionsAt(const QString &path);

// The version with this id; when there is none, an error that names the command which lists them.
System::Result<Domain::EarlierVersion> versionNamed(const QList<Domain::EarlierVersion> &versions,
                                                    const QString &id, const QString &path);

} // namespace App
