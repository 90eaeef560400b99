#pragma once

#include "domain/plan/deadline.h"

namespace Domain {

// Words on work that is still to come, without the times in them that are over on a day: 第一季度
// as nothing, 6月底前完成 as 尽快完成. Times that tell things apart (3月印发的方案) stay, and so do
// those before `since`, which are meant of the year after.
QString withoutPastTimes(const QString &words, const PlanTime &plan, QDate day, QDate since = {});

} // namespace Domain
