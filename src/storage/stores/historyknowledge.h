#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/progressnote.h"
#include "storage/database/connection.h"
#include "storage/stores/knownoutline.h"
#include "system/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QSet>
#include <QString>

namespace Storage {

// The values that the history has of rows that may be missing in a damaged file. It keeps notes
// whole, and the values of items one by one.
struct HistoryKnowledge
{
    struct Value
    {
        QString text;
        qint64 since = 0; // the id of the history's row with this value
    };

    // The values of a node according to the history. The keys of `values` are columns of the table,
    // `standing` for the status, and the roles for names. Values that were never changed are
    // missing.
    struct KnownNode
    {
        qint64 plan = 0;
        qint64 parent = 0;
        QHash<QString, Value> values;
    };

    QHash<qint64, Domain::ProgressNote> notes; // by id, with their last values
    QHash<qint64, Domain::Evidence> evidence;  // by id
    QHash<qint64, KnownNode> nodes;
    KnownOutline outline;
    QHash<qint64, QString> planTitles;
    QSet<qint64> removedNotes;
    QSet<qint64> removedNodes;
    QSet<qint64> removedPlans;
    qint64 lastEntry = 0; // the id of the last row that was read

    // True when, according to the history, the row `id` of plan, node or progress_note was removed.
    bool saysIsRemoved(QByteArrayView table, qint64 id) const;
};

// Reads the table `history`, from its beginning or behind the row `after`. The edits `undone` were
// taken back by others whose rows are lost: what they did is read as taken back.
System::Result<HistoryKnowledge> knowledgeIn(const Connection &connection, qint64 after = 0,
                                             const QSet<qint64> &undone = {});

} // namespace Storage
