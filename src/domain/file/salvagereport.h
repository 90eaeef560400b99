#pragma once

#include "domain/file/earlierversion.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// How many rows of one table of a damaged file were read, added or lost.
struct SalvagedTable
{
    QString name = {}; // as in docs/file-format.md
    qint64 fromFile = 0;
    qint64 fromVersion = 0;
    qint64 fromHistory = 0;
    qint64 madeUp = 0;             // rows added because others refer to them
    std::optional<qint64> missing; // none if unknown
    // Whether some value differs from what was written, without its being known which.
    bool isDoubtful = false;

    qint64 rows() const { return fromFile + fromVersion + fromHistory + madeUp; }
};

// What was read out of a damaged plan file, from where, and what is missing.
struct SalvageReport
{
    QString path = {};                     // path of the new file
    std::optional<EarlierVersion> version; // the one that was used as well
    QList<SalvagedTable> tables;
    QStringList lostEvidence = {};  // names of photographs and papers whose content is lost
    QStringList lostPlaces = {};    // the day and item of each, as far as known
    QStringList guessedPlaces = {}; // headings of sections and items that may stand elsewhere

    const SalvagedTable &table(const QString &name) const;
    bool isWhole() const; // nothing is missing, made up or doubtful
};

} // namespace Domain
