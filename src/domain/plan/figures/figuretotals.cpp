#include "domain/plan/figures/figuretotals.h"

#include <algorithm>

namespace Domain {

QList<FigureTotal> figureTotals(const QList<ProgressNote> &notes)
{
    QList<FigureTotal> totals;
    for (const ProgressNote &note : notes) {
        for (const NamedFigure &figure : note.figures) {
            auto held = std::ranges::find(totals, keyOf(figure), &FigureTotal::key);
            if (held == totals.end())
                held = totals.insert(totals.end(), {.key = keyOf(figure)});
            held->number += figure.number;
            ++held->notes;
        }
    }
    return totals;
}

} // namespace Domain
