#pragma once

#include <QString>

#include <optional>

namespace Domain {

// What a node of the outline is: a section (部分) or an item (要点).
enum class NodeKind { Section, Item };

// Whether a node of `kind` may stand under one of kind `under` (none: at the top level of the
// plan). A section may stand at the top or in a section, an item anywhere. Views, edits, stores and
// the check of a file go by this. Salvage repeats it in SQL (kStraighten of mending.cpp, where a
// static_assert compares the two); where a node's kind changes, only sections are asked about
// (checkedFieldChange(), PlanStore::checkKind()).
constexpr bool mayHold(std::optional<NodeKind> under, NodeKind kind)
{
    return kind == NodeKind::Item || !under || *under == NodeKind::Section;
}

// The kind's word in files and JSON: "section", "item".
inline QString kindKey(NodeKind kind)
{
    return kind == NodeKind::Section ? QStringLiteral("section") : QStringLiteral("item");
}

inline std::optional<NodeKind> kindOfKey(const QString &key)
{
    if (key == kindKey(NodeKind::Section))
        return NodeKind::Section;
    return key == kindKey(NodeKind::Item) ? std::optional(NodeKind::Item) : std::nullopt;
}

} // namespace Domain
