#include "domain/tally.h"

namespace Domain {

namespace {

void add(const OutlineNode *node, QDate day, Tally &figures)
{
    figures.notes += node->figures();
    if (!node->isRoot() && node->isSection())
        ++figures.sections;
    if (node->isTracked()) {
        ++figures.items;
        ++figures.byStatus[size_t(node->statusOn(day))];
        figures.missed += node->isMissedOn(day) ? 1 : 0;
        figures.dueSoon += node->isDueSoonOn(day) ? 1 : 0;
    }
    for (int row = 0; row < node->childCount(); ++row)
        add(node->child(row), day, figures);
}

} // namespace

Tally tally(const OutlineNode *top, QDate day)
{
    Tally figures;
    add(top, day, figures);
    return figures;
}

} // namespace Domain
