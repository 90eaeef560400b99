#pragma once

#include <QString>

#include <optional>

namespace Domain {

// What a node of the outline is: a section (部分) or an item (要点).
enum class NodeKind { Section, Item };

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
