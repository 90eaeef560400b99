#pragma once

namespace Domain {

// What a node of the outline is: a section (部分) or an item (要点).
enum class NodeKind { Section, Item };

} // namespace Domain
