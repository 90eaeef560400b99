#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

namespace Models {

class OpenPlan;

// The edit that restores what a row of the history says stood there before: a value over the
// present one, or what was removed, with all that was removed with it. Empty where that is there
// already, or where nothing stood before. An error where there is no place for it any more, or
// where the history does not hold it.
System::Result<Domain::Edit> puttingBack(const Domain::HistoryEntry &entry, const OpenPlan &file);

} // namespace Models
