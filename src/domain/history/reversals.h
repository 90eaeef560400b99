#pragma once

#include <QHash>
#include <QSet>

namespace Domain {

// What became of some edits.
struct Reversals
{
    QHash<qint64, qint64> reversed = {}; // by the edit that took it back, the edit taken back
    QSet<qint64> takenBack = {};         // edits that no longer count
    // Edits that renumbered items, or undid or redid that, and left no difference: all of such a
    // run but the one that counts. Lists of changes leave them out.
    QSet<qint64> renumberings = {};
};

} // namespace Domain
