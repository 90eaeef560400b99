#pragma once

#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Moves the nodes that the file itself has lost to where they stood: according to the history, else
// by their printed numbers. Returns the headings of those whose place could only be guessed.
QStringList placeNodes(Gathering &gathering, const HistoryKnowledge &known,
                       const QSet<qint64> &ofFile);

// The ids of the nodes gathered so far.
QSet<qint64> nodesIn(Gathering &gathering);

} // namespace Storage
