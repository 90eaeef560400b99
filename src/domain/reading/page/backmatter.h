#pragma once

#include "domain/reading/sourcepiece.h"

#include <QList>

namespace Domain {

// Returns the pieces with those after the last node recognised as closing words, signature, date,
// annexes or page footer. `annexed`: annexes stood below and are left out; then their names are
// left out too.
QList<SourcePiece> withBackMatter(QStringView folded, QList<SourcePiece> pieces, bool annexed);

// Leaves out the few words of a site that stand between the plan's end and the site's foot.
QList<SourcePiece> withoutSitesFoot(QStringView folded, QList<SourcePiece> pieces);

} // namespace Domain
