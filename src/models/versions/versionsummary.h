#pragma once

#include "domain/plan/file/earlierversion.h"
#include "system/result.h"

#include <QDateTime>
#include <QString>

namespace Models {

// What an earlier version holds, all its years together.
struct VersionSummary
{
    Domain::EarlierVersion version;
    qsizetype items = 0;
    qsizetype notes = 0;
    qsizetype evidence = 0;
    QDateTime changedAt = {}; // null where nothing was changed yet
    QString changedBy = {};
};

System::Result<VersionSummary> summaryOf(const Domain::EarlierVersion &version);

// Which other file a version was kept of: a copy, or the same one in an earlier place. Empty for
// one of `file` itself.
QString otherOrigin(const Domain::EarlierVersion &version, const QString &file);

// Before what it was kept, in the user's language; empty where that is not known.
QString whyKeptWords(const Domain::EarlierVersion &version);

} // namespace Models
