#pragma once

#include "domain/plan/outline.h"

#include <QHash>

namespace Domain {

// What each node is called in sentences to the user: the beginning of its title, a longer one where
// several begin alike, with its path where they are alike to the end.
QHash<const OutlineNode *, QString> spokenNamesOf(const Outline &outline);

// What a block that is no node's is called, in the user's language; empty for a node's.
QString labelOfBlock(const QString &block);

// Where a block of a summary is, in few words: its label, or 第3项 of an item. In the user's
// language.
QString placeInWords(const Outline &outline, const QString &block);

} // namespace Domain
