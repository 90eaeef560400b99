#pragma once

#include "domain/text/sentences.h"

namespace Domain {

// How a plan numbers its items: continuously through all sections, afresh in each section, or in
// neither way consistently.
enum class Numbering { Continuous, PerSection, Mixed };

// Returns a printed number without the mark between it and the words: 1 for 1. and 1、; （一）
// stays.
inline QString bareNumber(const QString &printed)
{
    return withoutEndMarks(printed.trimmed(), u"、.．,，:：");
}

// Returns a printed number without brackets, signs and marks: 6 for 6., 三 for （三）; empty for
// none.
inline QString plainNumber(QString printed)
{
    while (!printed.isEmpty() && !printed.back().isLetterOrNumber())
        printed.chop(1);
    while (!printed.isEmpty() && !printed.front().isLetterOrNumber())
        printed.remove(0, 1);
    return printed;
}

} // namespace Domain
