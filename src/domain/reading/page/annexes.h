#pragma once

#include "domain/reading/sourcelines.h"

#include <QSet>

namespace Domain {

// The line (by index) at which the plan begins that the notice above it issues: its title, or the
// word 附件 over its title. 0 where no notice stands above a plan.
int firstLineOfIssuedPlan(QStringView folded, const QList<SourceLine> &lines);

// The lines that only name annexes: 附件：1.… and the numbers after it.
QSet<int> linesThatListAnnexes(QStringView folded, const QList<SourceLine> &lines);

// The line, after `first`, that says no more than 附件2: from it on stands another paper. As many
// as there are lines where none does.
int firstLineOfAnnex(QStringView folded, const QList<SourceLine> &lines, int first);

} // namespace Domain
