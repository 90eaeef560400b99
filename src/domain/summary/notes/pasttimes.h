#pragma once

#include "domain/plan/deadline.h"

namespace Domain {

// Words on work that is still to come, without the times in them that are over on a day: 第一季度
// as nothing, 6月底前完成 as 尽快完成. Times that tell things apart (3月印发的方案) stay, and so do
// those before `since`, which are meant of the year after.
QString withoutPastTimes(const QString &words, const PlanTime &plan, QDate day, QDate since = {});

// Whether a heading names when work is done and not what it is about: 一季度, 三月份工作安排,
// 下学期, 四月（学雷锋月）, 第一阶段：宣传发动.
bool isHeadingOfTime(const QString &heading);

} // namespace Domain
