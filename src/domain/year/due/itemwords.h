#pragma once

#include "domain/plan/outline.h"

#include <optional>

namespace Domain {

// How far an item is, for messages and papers that ask about it.
struct Progress
{
    bool isBegun = false; // by its status, or because a note was written by the day
    std::optional<int> percent;
    QDate lastNote = {}; // null without notes
};
Progress progressOn(const OutlineNode *node, AsOf on);

// 进度60%, else 尚未启动; empty for an item that has begun without a percentage.
QString progressInBrief(const Progress &progress);

// 进行中（60%），最近一次进展在9月28日. The year of the note is named when it is not `year`.
QString progressInFull(const Progress &progress, int year);

// An item as a message or paper names it, with its number and the beginning of its words:
// 第6项“继续贯彻落实…”, of a section 第二部分“…”, without a number “…”.
QString itemInMessage(const OutlineNode *node);

// The plan as a message or paper names it: 《某校关工委2021年工作要点》; one without a title is
// named without marks, 2021年工作要点.
QString quotedPlanName(const PlanDetails &plan);

} // namespace Domain
