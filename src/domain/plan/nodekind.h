#pragma once

#include <QString>

#include <optional>

namespace Domain {

// What a node of the outline is: a section (部分) or an item (要点).
enum class NodeKind { Section, Item };

// What may hold what: a section stands in the plan (`under` is none) or in a section, an item
// anywhere. One function for views, edits and the check of a file.
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
