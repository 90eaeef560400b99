#pragma once

#include <QHash>
#include <QSet>

namespace Domain {

// What became of some edits.
struct Reversals
{
    QHash<qint64, qint64> reversed = {}; // by the edit that took it back, the edit taken back
    QSet<qint64> takenBack = {};         // edits that no longer count
    // Of numbers that were given, taken back and perhaps given again, all edits but the one that
    // counts: a list of changes leaves them out, as nothing is other than it was.
    QSet<qint64> renumberings = {};
};

} // namespace Domain
