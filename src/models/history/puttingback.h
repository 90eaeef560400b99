#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

namespace Models {

class OpenPlan;

// The edit that restores the old value of a row of the history: a field's former value in place of
// the present one, or what was removed together with everything removed in the same edit. Empty
// when the file holds it already or when the row has no old value. An error when its place is gone
// or when the history does not keep the value.
System::Result<Domain::Edit> puttingBack(const Domain::HistoryEntry &entry, const OpenPlan &file);

} // namespace Models
