#include "domain/reading/outlinereader.h"

#include "domain/reading/lineheuristics.h"
#include "domain/reading/outlinepieces.h"
#include "domain/reading/readingcost.h"
#include "domain/text/foldedtext.h"

#include <algorithm>

namespace Domain {

namespace {

// Reads one source under several assumptions and keeps their readings, each once: of assumptions
// that give the same pieces only the first.
class Trials
{
public:
    Trials(const QString &source, const ColumnChoices &columns)
        : m_source(source)
        , m_columns(columns)
    {}

    const RankedReading &read(Assumptions assumptions)
    {
        TableColumns taken(m_columns);
        RankedReading trial{.assumptions = assumptions,
                            .pieces = outlinePieces(m_source, assumptions, taken)};
        trial.tables = taken.taken();
        const auto same = std::ranges::find(m_readings, trial.pieces, &RankedReading::pieces);
        if (same != m_readings.end())
            return *same;
        trial.outline = assembleOutline(m_source, trial.pieces);
        trial.faults = faultsOf(m_source, trial.outline, assumptions);
        trial.cost = costOf(trial.faults);
        m_readings.append(trial);
        return m_readings.last();
    }

    QList<RankedReading> ranked()
    {
        std::ranges::stable_sort(m_readings, {}, &RankedReading::cost);
        return m_readings;
    }

private:
    const QString &m_source;
    const ColumnChoices &m_columns;
    QList<RankedReading> m_readings;
};

bool isPossible(Assumption assumption, const QString &source)
{
    switch (assumption) {
    case Assumption::PreviewPages: return mayCountPages(folded(source), sourceLines(source));
    case Assumption::NoAnnexes: return source.contains(u'附');
    case Assumption::OthersAbove:
        return !numbersAboveTitle(folded(source), sourceLines(source)).isEmpty();
    default: return true;
    }
}

} // namespace

// Each assumption is tried on top of the best reading so far, so the work is that of eight readings
// and not of all their combinations.
QList<RankedReading> readingsOf(const QString &source, const ColumnChoices &columns)
{
    Trials trials(source, columns);
    RankedReading best = trials.read({});
    for (const Assumption assumption : kAssumptions) {
        if (!isPossible(assumption, source))
            continue;
        const RankedReading other = trials.read(best.assumptions | assumption);
        if (other.cost < best.cost)
            best = other;
    }
    return trials.ranked();
}

OutlineReading readOutline(const QString &source)
{
    return readingsOf(source).first().outline;
}

} // namespace Domain
