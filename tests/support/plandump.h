#pragma once

#include <QString>

namespace Storage {
class PlanFile;
}

namespace Tests {

// All that a plan file holds but its history, in one text: equal for equal contents. An error while
// reading is part of it.
QString dump(const Storage::PlanFile &file);

} // namespace Tests
