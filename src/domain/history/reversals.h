#pragma once

#include <QHash>
#include <QSet>

namespace Domain {

// What became of some edits.
struct Reversals
{
    QHash<qint64, qint64> reversed = {}; // by the edit that took it back, the edit taken back
    QSet<qint64> takenBack = {};         // edits that no longer count
};

} // namespace Domain
