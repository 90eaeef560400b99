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

// What the history says of things that may be missing beside it: it keeps notes whole, and the
// values of items one by one.
struct HistoryKnowledge
{
    struct Value
    {
        QString text;
        qint64 since = 0; // the history's row
    };

    // What the history says of an item. `values` goes by column; by `standing` for the status and
    // by role for the names. What it does not mention is missing.
    struct KnownNode
    {
        qint64 plan = 0;
        qint64 parent = 0;
        QHash<QString, Value> values = {};
    };

    QHash<qint64, Domain::ProgressNote> notes; // by id, as they were last
    QHash<qint64, Domain::Evidence> evidence;  // by id
    QHash<qint64, KnownNode> nodes;
    KnownOutline outline;
    QHash<qint64, QString> planTitles;
    QSet<qint64> removedNotes;
    QSet<qint64> removedNodes;
    QSet<qint64> removedPlans;
    qint64 lastEntry = 0;

    // True when the history says that the row `id` of plan, node or progress_note was removed.
    bool saysIsRemoved(QByteArrayView table, qint64 id) const;
};

// Reads the table `history` from its beginning.
System::Result<HistoryKnowledge> knowledgeIn(const Connection &connection);

} // namespace Storage
