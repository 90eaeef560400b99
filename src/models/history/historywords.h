#pragma once

#include "domain/plan/historyentry.h"

#include <QString>

namespace Models {

// A row of the history in the user's words. What was changed: "Status", "Note removed" …; `isAgain`
// is true of what was added once before, and came back.
QString changeName(const Domain::HistoryEntry &entry, bool isAgain = false);

// The values in readable words; empty where the name says it all.
QString valueBefore(const Domain::HistoryEntry &entry);
QString valueAfter(const Domain::HistoryEntry &entry);

// "Status: Not started → Done on 2021-06-01".
QString changeSentence(const Domain::HistoryEntry &entry, bool isAgain = false);

} // namespace Models
