#pragma once

#include "domain/plan/progressnote.h"

namespace Domain {

// Whether the attendance of these notes is that of all the events they tell of, so that
// 926人次参加 may stand under them: no note names an event without saying how many
// took part, none has a total of its own (全年学习共七次), and none counts something else as
// attendance (来电117个, 慰问15位).
bool countsAllEvents(const QList<ProgressNote> &notes);

// Whether none of these notes tells of several events (宣讲5场): a note counts as one, so that
// otherwise 开展活动4场 would be too few.
bool isOneEventEach(const QList<ProgressNote> &notes);

} // namespace Domain
