#pragma once

#include "domain/plan/progressnote.h"

namespace Domain {

// Whether the attendance of these notes is that of all the events they tell of, one each, so that
// 开展活动4场，参与926人次 may stand under them: no note names an event without saying how many
// took part, none has a total of its own (全年学习共七次), and none counts something else as
// attendance (来电117个, 慰问15位). Under one item, whose notes stand beside it, no note may tell
// of several events either (宣讲5场).
bool countsAllEvents(const QList<ProgressNote> &notes, bool isOneItem);

// Whether none of these notes tells of several events (宣讲5场), each of which counts as one.
bool isOneEventEach(const QList<ProgressNote> &notes);

} // namespace Domain
