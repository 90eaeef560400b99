#pragma once

#include "domain/file/earlierversion.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Models {

// The earlier versions kept of a file that need not be open or there, newest first.
QList<Domain::EarlierVersion> earlierVersionsOf(const QString &file);

// Copies an earlier version to a new file at `path`.
System::Result<void> restoreEarlierVersion(const Domain::EarlierVersion &version,
                                           const QString &path);

// Counts of what an earlier version holds, all its years together.
struct VersionSummary
{
    Domain::EarlierVersion version;
    qsizetype items = 0;
    qsizetype notes = 0;
    qsizetype evidence = 0;
    QDateTime changedAt = {}; // the last edit; null when there is none
    QString changedBy = {};
};

System::Result<VersionSummary> summaryOf(const Domain::EarlierVersion &version);

// The path of the file that a version was kept of, when it is not `file` itself: a copy, or the
// same file at an earlier place. Empty otherwise.
QString otherOrigin(const Domain::EarlierVersion &version, const QString &file);

// Puts those of `versions` first that were kept of `file` itself. Returns how many these are.
qsizetype putOwnFirst(QList<Domain::EarlierVersion> &versions, const QString &file);

// The occasion before which the version was kept, in the user's language; empty when unknown.
QString whyKeptWords(const Domain::EarlierVersion &version);

} // namespace Models
