#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace Exchange {

// The name of evidence as a file's (Domain::fileNameOf()), of at most 200 bytes with its ending
// kept; 佐证材料 where nothing is left.
QString evidenceFileName(const QString &name);

// Passes the content to its argument part by part, until that returns false. The parts may be used
// only when this returns without an error.
using ReadContent =
    std::function<System::Result<void>(const std::function<bool(const QByteArray &)> &take)>;

// Writes a new file into `folder`, which must exist, under the evidenceFileName() of `name`; with a
// number behind it where that is taken. Never replaces a file nor follows a link. Where the folder
// has a file of that name that holds just this (its SHA-256 is `sha256`), that is taken. Returns
// its path. On an error there is no new file.
System::Result<QString> writeEvidence(const QString &folder, const QString &name,
                                      const QString &sha256, const ReadContent &read);

// A photograph as paper needs it (pictureForPaper()); empty where it cannot be read or decoded.
QByteArray photographForPaper(const ReadContent &read);

// A folder in `folder` under the evidenceFileName() of `name`, made if need be; with a number
// behind it where that name is a file's or a link's. Returns its path.
System::Result<QString> folderIn(const QString &folder, const QString &name);

} // namespace Exchange
