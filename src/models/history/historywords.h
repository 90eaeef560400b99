#pragma once

#include "domain/plan/historyentry.h"

#include <QString>

namespace Models {

// What a row of the history changed, in the user's words: "Status", "Note removed" …; `isAgain`:
// what was added had been there before and was removed.
QString changeName(const Domain::HistoryEntry &entry, bool isAgain = false);

// The values before and after in readable words; empty when changeName() says it all.
QString valueBefore(const Domain::HistoryEntry &entry);
QString valueAfter(const Domain::HistoryEntry &entry);

// The whole change in one line: "Status: Not started → Done on 2021-06-01".
QString changeSentence(const Domain::HistoryEntry &entry, bool isAgain = false);

} // namespace Models
