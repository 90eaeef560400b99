#pragma once

#include "domain/plan/plan.h"

namespace Sample {

// An invented node; the text of an item is longer than its title.
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
