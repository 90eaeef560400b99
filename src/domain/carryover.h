#pragma once

#include "domain/outline.h"

#include <QSet>

namespace Domain {

// The tracked nodes that a new year usually goes on with (结转): unfinished and ongoing ones.
QList<const OutlineNode *> toCarryOver(const Outline &last);

// Next year's plan out of `last`: its name with the new year, its sections that hold what is
// carried over, and `carried` itself. A carried node knows where it came from; who does it and a
// deadline that names no year come along, progress notes stay; it is ongoing or not started.
// Numbers run anew. The nodes' ids are provisional, negative.
PlanContent carriedOver(const Outline &last, int year, const QSet<NodeId> &carried);

// The title with the year it names replaced: 2021年 and 二〇二一年 alike.
QString titleForYear(const QString &title, int from, int to);

} // namespace Domain
