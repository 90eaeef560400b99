#include "domain/plan/tally.h"

namespace Domain {

namespace {

void addSubtree(const OutlineNode *node, AsOf asOf, Tally &figures)
{
    figures.notes += node->figures();
    if (!node->isRoot() && node->isSection())
        ++figures.sections;
    if (node->isTracked()) {
        ++figures.items;
        ++figures.byStatus[size_t(node->statusOn(asOf))];
        figures.missed += node->isMissedOn(asOf) ? 1 : 0;
        figures.dueSoon += node->isDueSoonOn(asOf) ? 1 : 0;
    }
    for (int row = 0; row < node->childCount(); ++row)
        addSubtree(node->child(row), asOf, figures);
}

} // namespace

Tally tally(const OutlineNode *top, AsOf asOf)
{
    Tally figures;
    addSubtree(top, asOf, figures);
    return figures;
}

} // namespace Domain
