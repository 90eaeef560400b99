#include "domain/plan/figures/figureedits.h"

#include <algorithm>

namespace Domain {

namespace {

// The figures with `from` renamed; unchanged where that cannot be.
QList<NamedFigure> renamed(const QList<NamedFigure> &figures, const FigureKey &from,
                           const FigureKey &to)
{
    const auto isFrom = [&from](const NamedFigure &one) { return keyOf(one) == from; };
    QList<NamedFigure> all = figures;
    const auto held = std::ranges::find_if(all, isFrom);
    if (held == all.end())
        return figures;
    const auto other = std::ranges::find_if(
        all, [&](const NamedFigure &one) { return one.name == to.name && !isFrom(one); });
    if (other == all.end()) {
        held->name = to.name;
        held->unit = to.unit;
        return all;
    }
    if (other->unit != to.unit)
        return figures;
    other->number += held->number;
    all.erase(held);
    return all;
}

} // namespace

Edit renamingFigure(const QList<ProgressNote> &notes, const FigureKey &from, const FigureKey &to)
{
    Edit edit;
    for (const ProgressNote &note : notes) {
        ProgressNote changed = note;
        changed.figures = renamed(note.figures, from, to);
        if (changed != note)
            edit.append(NoteChange{.from = note, .to = changed});
    }
    return edit;
}

} // namespace Domain
