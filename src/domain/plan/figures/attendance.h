#pragma once

#include <QString>

#include <optional>

namespace Domain {

// Returns the number of participants, where the words say nothing else, as people write it into
// fields, sheets and ledgers: "35", "35人次", "1,048", "约200人", "二百余人", "1.5万人". None for
// other words and for a number that a note cannot have.
std::optional<int> attendanceOfWords(const QString &words);

} // namespace Domain
