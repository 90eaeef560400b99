#pragma once

#include "domain/reading/outlinereader.h"

#include <QList>
#include <QString>

namespace Domain {

// Returns the rows of the tables of tasks (任务分解表) in the annexes of a source that are left
// out, each with what it says of who does the task and by when.
QList<ReadNode> annexedTasks(const QString &source, const QList<SourcePiece> &pieces);

// Whether most rows of a table are tasks of a plan once more.
bool repeatTasks(const QList<ReadNode> &rows, const QList<ReadNode> &nodes);

// Offers what each row says for the node whose task it is, where the node's own words do not say
// it; a section's is for all its items. A row is of a node where their words are the same, one
// begins the other, the row's stand in the node's title, or most of them are the same and the
// numbers too. Returns the rows that are of no node.
QList<ReadNode> offerAnnexedTasks(QList<ReadNode> &nodes, const QList<ReadNode> &rows,
                                  int planYear);

} // namespace Domain
