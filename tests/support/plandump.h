#pragma once

#include <QString>

namespace Storage {
class PlanFile;
}

namespace Tests {

// All content of a plan file except its history as text: equal for equal contents. Errors of
// reading are part of the text.
QString dump(const Storage::PlanFile &file);

} // namespace Tests
