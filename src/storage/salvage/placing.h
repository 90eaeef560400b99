#pragma once

#include "storage/salvage/gathering.h"

#include <QStringList>

namespace Storage {

// Puts the sections and items that the file itself has lost where they stood: as the history tells
// it, else by the numbers printed before them. Returns the headings of those whose place could only
// be guessed.
QStringList placeNodes(Gathering &gathering, const HistoryKnowledge &known,
                       const QSet<qint64> &ofFile);

// The nodes that are there by now.
QSet<qint64> nodesIn(const Gathering &gathering);

} // namespace Storage
