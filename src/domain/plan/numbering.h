#pragma once

namespace Domain {

// How a plan numbers its items: continuously through all sections, afresh in each section, or in
// neither way consistently.
enum class Numbering { Continuous, PerSection, Mixed };

} // namespace Domain
