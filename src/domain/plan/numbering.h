#pragma once

namespace Domain {

// How a plan numbers its items: on through all sections, afresh in each, or neither.
enum class Numbering { Continuous, PerSection, Mixed };

} // namespace Domain
