#pragma once

#include "domain/plan/outline.h"

#include <QStringList>

// The headings of a plan in order, each indented by two blanks for each ancestor.
inline QStringList headingsOf(const Domain::Outline &outline)
{
    QStringList headings;
    for (const Domain::OutlineNode *node : outline.nodes()) {
        QString heading = node->heading();
        for (const Domain::OutlineNode *above = node->parent(); !above->isRoot();
             above = above->parent())
            heading.prepend(QStringLiteral("  "));
        headings.append(heading);
    }
    return headings;
}
