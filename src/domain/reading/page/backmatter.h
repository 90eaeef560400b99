#pragma once

#include "domain/reading/sourcepiece.h"

#include <QList>

namespace Domain {

// The pieces with what stands after the last node taken for what it is: closing words, signature
// and date, annexes, the page's footer. `annexed`: annexes stood below and are left out; so are
// then their names.
QList<SourcePiece> withBackMatter(QStringView folded, QList<SourcePiece> pieces, bool annexed);

// Leaves out the few words of a site that stand between the plan's end and the site's foot.
QList<SourcePiece> withoutSitesFoot(QStringView folded, QList<SourcePiece> pieces);

} // namespace Domain
