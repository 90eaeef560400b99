#include "domain/summary/summaryday.h"

#include <algorithm>

namespace Domain {

QDate usualSummaryDay(const Outline &outline, QDate today, QDate periodEnd)
{
    if (periodEnd.isValid())
        return std::min(periodEnd, today);
    QDate last(outline.plan().year, 12, 31);
    for (const OutlineNode *node : outline.nodes()) {
        if (node->figures().last.isValid())
            last = std::max(last, node->figures().last);
        if (const QDate done = node->node().status.completedOn(); done.isValid())
            last = std::max(last, done);
    }
    return last.isValid() ? std::min(today, last) : today;
}

SummaryDayEffects effectsOfDay(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options)
{
    const QDate yearEnd(outline.plan().year, 12, 31);
    const bool tellsOfPeriod = options.from.isValid() || options.to.isValid();
    const auto isAfterYear = [&](QDate day) {
        return !tellsOfPeriod && yearEnd.isValid() && day > yearEnd && day <= options.asOf;
    };
    const auto isLeftOut = [&](QDate day) {
        return day > options.asOf && (!options.to.isValid() || day <= options.to)
               && (!options.from.isValid() || day >= options.from);
    };
    SummaryDayEffects effects;
    for (const OutlineNode *node : outline.nodes()) {
        const QList<ProgressNote> own = notes.value(node->id());
        const auto has = [&own](const auto &isSo) {
            return std::ranges::any_of(own, isSo, &ProgressNote::happenedOn);
        };
        if (has(isLeftOut))
            effects.leftOut.append(node);
        const QDate done = node->node().status.completedOn();
        if (has(isAfterYear) || (done.isValid() && isAfterYear(done)))
            effects.afterYear.append(node);
    }
    return effects;
}

} // namespace Domain
