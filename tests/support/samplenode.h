#pragma once

#include "domain/plan/plan.h"

namespace Sample {

// A node of a made-up plan; an item's text says more than its title.
inline Domain::Node nodeOf(qint64 id, qint64 parent, Domain::NodeKind kind, const QString &number,
                           const QString &title)
{
    const bool isItem = kind == Domain::NodeKind::Item;
    return {.id = Domain::NodeId{id},
            .parent = Domain::NodeId{parent},
            .kind = kind,
            .number = number,
            .title = title,
            .text = isItem ? title + QStringLiteral("，按要求做好。") : QString()};
}

} // namespace Sample
