#pragma once

#include "domain/plan/itemstatus.h"

namespace Domain {

// The status's word on paper and in departments' sheets, Chinese in every language.
QString printedStatus(StatusKind status);

// The status that some words name.
struct StatedStatus
{
    StatusKind kind = StatusKind::NotStarted;
    qsizetype length = 0; // length of the words that name it
    // The words only deny that it is done (未完成, ×): it may be not started or in progress, and
    // `kind` is NotStarted.
    bool isOnlyUndone = false;
};

// The status that words begin with, up to their end, a comma, the end of a sentence or a bracket;
// none where they begin with none. `words` are folded, without blanks.
std::optional<StatedStatus> statedStatus(QStringView words);

// The status that words name when they say nothing else; none for other words.
std::optional<StatedStatus> bareStatus(QStringView words);

} // namespace Domain
