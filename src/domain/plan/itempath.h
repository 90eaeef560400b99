#pragma once

#include "domain/plan/outline.h"
#include "system/result.h"

#include <QHash>
#include <QString>

namespace Domain {

// Where a node stands, as the command line and JSON say it (docs/contract.md, "ITEM"): the printed
// numbers stripped of their punctuation and joined by "/" ("二/3", "五/一"), with "#n" (nth among
// its siblings, from 1) where a number is missing or repeated.
QString pathOf(const OutlineNode *node);

// The paths of all nodes; one pass, where pathOf() looks at a node's siblings each time.
QHash<const OutlineNode *, QString> pathsOf(const Outline &outline);

// The node that `path` names. A bare last number is enough where it is unique, and where it is
// a whole path as well (a section "五" above an item "五") it is that; full- and half-width forms
// and any punctuation around a number are alike. Refuses, in one sentence, what names nothing, and
// what names several nodes (naming them).
System::Result<OutlineNode *> nodeAtPath(const Outline &outline, const QString &path);

} // namespace Domain
