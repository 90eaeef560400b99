#pragma once

#include <QHash>
#include <QSet>

namespace Domain {

// Which edits of a range were undone, and which are themselves undos.
struct Reversals
{
    QHash<qint64, qint64> reversed; // key: the undoing edit; value: the edit it undid
    QSet<qint64> takenBack;         // edits that no longer count
    // Edits that renumbered items, or undid or redid that, and left no difference: all of such a
    // run but the one that counts. Lists of changes leave them out.
    QSet<qint64> renumberings;
};

} // namespace Domain
