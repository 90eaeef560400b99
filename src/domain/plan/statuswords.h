#pragma once

#include "domain/plan/itemstatus.h"

namespace Domain {

// The status's word on paper and in departments' sheets, Chinese in every language.
QString printedStatus(StatusKind status);

// What words say of a status.
struct StatedStatus
{
    StatusKind kind = StatusKind::NotStarted;
    qsizetype length = 0;      // of the words that say it
    bool isOnlyUndone = false; // 未完成, ×: not started or begun
};

// The status that words begin with, up to their end, a comma, the end of a sentence or a bracket;
// none where they begin with none. `words` are folded, without blanks.
std::optional<StatedStatus> statedStatus(QStringView words);

// The same for words that say nothing else.
std::optional<StatedStatus> bareStatus(QStringView words);

} // namespace Domain
