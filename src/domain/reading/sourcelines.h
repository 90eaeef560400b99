#pragma once

#include "domain/reading/sourcespan.h"

#include <QList>

namespace Domain {

// What stands on one line of a source, without the blanks around it. Empty lines are not kept.
struct SourceLine
{
    SourceSpan span;
    int number = 0; // from 1, counting line feeds (or carriage returns where there is no line feed)
    bool afterGap = false; // an empty line stands before it
};

QList<SourceLine> sourceLines(QStringView source);

} // namespace Domain
