#pragma once

#include "domain/plan/outline.h"
#include "system/result.h"

#include <QHash>
#include <QString>

namespace Domain {

// Returns a node's path as the command line and JSON write it (docs/contract.md, "ITEM"): the
// printed numbers stripped of their punctuation and joined by "/" ("二/3", "五/一"), with "#n" (nth
// among its siblings, from 1) where a number is missing or repeated.
QString pathOf(const OutlineNode *node);

// The paths of all nodes, in one pass; pathOf() goes through a node's siblings at each call.
QHash<const OutlineNode *, QString> pathsOf(const Outline &outline);

// The node that `path` names. A last number alone is enough where only one node has it; a whole
// path takes precedence (the top-level section "五" over an item "五"). Width and the punctuation
// around a number do not matter. An error when no node matches, or several do; its message lists
// those.
System::Result<OutlineNode *> nodeAtPath(const Outline &outline, const QString &path);

} // namespace Domain
