#pragma once

#include "domain/text/sentences.h"

namespace Domain {

// How a plan numbers its items: continuously through all sections, afresh in each section, or in
// neither way consistently.
enum class Numbering { Continuous, PerSection, Mixed };

// A printed number without what parts it from the words: 1. and 1、 are 1; （一） stays.
inline QString bareNumber(const QString &printed)
{
    return withoutEndMarks(printed.trimmed(), u"、.．,，:：");
}

} // namespace Domain
