#pragma once

#include "domain/reading/outlinereader.h"

namespace Domain {

// Completes a reading whose nodes are there: says how its items are numbered, and warns of what a
// person should check, in the order of the lines. `source` is the text that was read.
void checkReading(OutlineReading &reading, const QString &source);

} // namespace Domain
