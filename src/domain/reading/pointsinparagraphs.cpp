#include "domain/reading/pointsinparagraphs.h"

#include "domain/reading/lineheuristics.h"

#include <algorithm>

namespace Domain {

namespace {

// A heading is no longer than this, its number included.
constexpr qsizetype kLongestPointHeading = 40;

constexpr qsizetype kFewestPoints = 2;

bool isPoint(const MarkCandidate &candidate)
{
    if (enumerates(candidate.mark.family))
        return true;
    switch (candidate.mark.family) {
    case MarkFamily::Circled:
    case MarkFamily::ArabicBracket:
    case MarkFamily::HalfBracket:
    case MarkFamily::Arabic:
        return candidate.boundary >= Boundary::Sentence && !candidate.mark.pairs;
    default: return false;
    }
}

// The points of one paragraph, counted from one on, between two places of the text.
class Points
{
public:
    explicit Points(const QList<MarkCandidate> &candidates)
        : m_candidates(candidates)
    {}

    // The points in the paragraphs below `heading` and before `end`; none where they are too few.
    QList<PlacedMark> below(const PlacedMark &heading, qsizetype end) const
    {
        QList<PlacedMark> points;
        const auto first = std::ranges::upper_bound(m_candidates, heading.candidate.at, {},
                                                    &MarkCandidate::at);
        for (auto next = first; next != m_candidates.end() && next->at < end; ++next) {
            const bool begins = points.isEmpty() && next->mark.value == 1;
            const bool goesOn = !points.isEmpty()
                                && next->mark.family == points.last().candidate.mark.family
                                && next->mark.family != heading.candidate.mark.family
                                && next->mark.value == points.last().candidate.mark.value + 1;
            if (isPoint(*next) && next->line > heading.candidate.line && (begins || goesOn))
                points.append({.candidate = *next, .depth = heading.depth + 1});
        }
        return points.size() < kFewestPoints ? QList<PlacedMark>() : points;
    }

private:
    const QList<MarkCandidate> &m_candidates;
};

} // namespace

QList<PlacedMark> withPointsInParagraphs(QStringView folded, const QList<SourceLine> &lines,
                                         const QList<MarkCandidate> &candidates,
                                         const QList<PlacedMark> &marks)
{
    const bool flat = std::ranges::all_of(marks, [](const PlacedMark &mark) {
        return mark.depth == 1 && !enumerates(mark.candidate.mark.family);
    });
    if (!flat)
        return marks;
    const Points points(candidates);
    QList<PlacedMark> all;
    qsizetype holders = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const qsizetype end = i + 1 < marks.size() ? marks[i + 1].candidate.at : folded.size();
        const SourceSpan line = lines[marks[i].candidate.line].span;
        const QStringView own = folded.mid(marks[i].candidate.at,
                                           line.end() - marks[i].candidate.at);
        all.append(marks[i]);
        const auto held = isHeadingByForm(own, kLongestPointHeading) ? points.below(marks[i], end)
                                                                     : QList<PlacedMark>();
        holders += !held.isEmpty();
        all += held;
    }
    return holders * 2 >= marks.size() ? all : marks;
}

} // namespace Domain
