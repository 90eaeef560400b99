#pragma once

#include "domain/plan/file/earlierversion.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// What became of the rows of one table of a damaged file.
struct SalvagedTable
{
    QString name = {}; // as in docs/file-format.md
    qint64 fromFile = 0;
    qint64 fromVersion = 0;
    qint64 fromHistory = 0;
    qint64 madeUp = 0;                  // because others refer to them
    std::optional<qint64> missing = {}; // none where nobody can tell
    // Some value is not as it was written, and it cannot be told which.
    bool isDoubtful = false;

    qint64 rows() const { return fromFile + fromVersion + fromHistory + madeUp; }
};

// What was read out of a damaged plan file, from where, and what is missing.
struct SalvageReport
{
    QString path = {};                          // of the new file
    std::optional<EarlierVersion> version = {}; // the one that was used as well
    QList<SalvagedTable> tables = {};
    QStringList lostEvidence = {};  // names of photographs and papers whose content is lost
    QStringList lostPlaces = {};    // of each, its day and item, as far as they are known
    QStringList guessedPlaces = {}; // headings of sections and items that may stand elsewhere

    const SalvagedTable &table(const QString &name) const;
    bool isWhole() const; // nothing is missing, made up or doubtful
};

} // namespace Domain
