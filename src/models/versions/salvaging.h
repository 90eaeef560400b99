#pragma once

#include "domain/file/salvagereport.h"
#include "system/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace Models {

// Whether a file that `error` says could not be opened may be a damaged plan file. One that lost
// its first page is told from a file of another kind by its name only.
bool isWorthSalvaging(const System::Error &error, const QString &path);

// Makes a new plan file of what can be read of a damaged one; see Storage::salvage().
System::Result<Domain::SalvageReport> salvaged(const QString &damaged, const QString &into,
                                               QDate today);

// Sentences, one a line: what was read, from where, and what is missing.
QStringList salvageWords(const Domain::SalvageReport &report);

// Only the sentences that say what is missing.
QStringList missingWords(const Domain::SalvageReport &report);

} // namespace Models
