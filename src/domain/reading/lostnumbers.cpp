#include "domain/reading/lostnumbers.h"

#include "domain/reading/lineheuristics.h"
#include "domain/text/foldedtext.h"

#include <QHash>

namespace Domain {

namespace {

// How many headings of one kind, each above a list of one kind, show what a heading looks like.
constexpr int kFewestAlike = 2;

bool mayLoseNumber(const PlacedMark &mark)
{
    const NumberMark &number = mark.candidate.mark;
    return mark.candidate.boundary == Boundary::LineStart && number.value > 0
           && !number.isPartOfTitle();
}

class LostNumbers
{
public:
    LostNumbers(QStringView folded, const QList<SourceLine> &lines, const QList<PlacedMark> &marks,
                const QSet<int> &runningOn)
        : m_folded(folded)
        , m_lines(lines)
        , m_marks(marks)
        , m_runningOn(runningOn)
    {
        QHash<int, int> alike;
        for (int i = 0; i < marks.size(); ++i) {
            if (marks[i].candidate.boundary == Boundary::LineStart)
                m_atLineStart.insert(marks[i].candidate.line, i);
            if (holdsList(i) && ++alike[kindOf(i)] == kFewestAlike)
                m_kinds.insert(kindOf(i));
        }
    }

    QList<MarkCandidate> from(int first) const
    {
        QList<MarkCandidate> lost;
        for (int line = first; !m_kinds.isEmpty() && line + 1 < m_lines.size(); ++line) {
            const auto below = m_atLineStart.constFind(line + 1);
            if (m_atLineStart.contains(line) || below == m_atLineStart.cend()
                || !mayHead(line, *below))
                continue;
            if (const int before = headingBefore(*below); before >= 0 && isMissing(before, *below))
                lost.append(candidateAt(line, before));
        }
        return lost;
    }

private:
    // Whether a list begins below the mark at `index`.
    bool holdsList(int index) const
    {
        return index + 1 < m_marks.size() && mayLoseNumber(m_marks[index])
               && m_marks[index + 1].depth == m_marks[index].depth + 1
               && m_marks[index + 1].candidate.line > m_marks[index].candidate.line;
    }
    int kind(MarkFamily heading, MarkFamily list) const
    {
        return int(heading) * kMarkFamilies + int(list);
    }
    // A heading's kind: its family and that of the list below it.
    int kindOf(int index) const
    {
        return kind(m_marks[index].candidate.mark.family, m_marks[index + 1].candidate.mark.family);
    }
    bool mayHead(int line, int below) const
    {
        const QStringView words = m_lines[line].span.in(m_folded);
        const NumberMark &list = m_marks[below].candidate.mark;
        const QStringView above = line > 0 ? m_lines[line - 1].span.in(m_folded) : QStringView();
        const bool begins = list.value <= 1
                            || (below > 0
                                && m_marks[below - 1].candidate.mark.value + 1 == list.value);
        return begins && looksLikeHeading(words) && !m_runningOn.contains(line)
               && !m_runningOn.contains(line - 1)
               && (above.isEmpty() || endsSentence(lastTelling(above)) || closes(above.back()));
    }
    // Index of the heading above the previous list, if headings of its kind have lists like the one
    // that begins at `below`; -1 otherwise, and if the list at `below` has a numbered heading
    // of its own.
    int headingBefore(int below) const
    {
        const PlacedMark &list = m_marks[below];
        if (below == 0 || m_marks[below - 1].depth < list.depth)
            return -1;
        for (int i = below - 1; i >= 0; --i) {
            if (m_marks[i].depth >= list.depth)
                continue;
            return m_marks[i].depth + 1 == list.depth && mayLoseNumber(m_marks[i])
                           && m_kinds.contains(
                               kind(m_marks[i].candidate.mark.family, list.candidate.mark.family))
                       ? i
                       : -1;
        }
        return -1;
    }
    // Whether the number that follows that of `heading` can be the lost one: the next mark at its
    // depth, from `below` on, is of its family and skips that number, or there is none.
    bool isMissing(int heading, int below) const
    {
        const PlacedMark &before = m_marks[heading];
        for (int i = below; i < m_marks.size(); ++i) {
            if (m_marks[i].depth < before.depth)
                return true;
            if (m_marks[i].depth == before.depth)
                return m_marks[i].candidate.mark.family == before.candidate.mark.family
                       && m_marks[i].candidate.mark.value == before.candidate.mark.value + 2;
        }
        return true;
    }
    MarkCandidate candidateAt(int line, int heading) const
    {
        NumberMark mark = m_marks[heading].candidate.mark;
        ++mark.value;
        mark.length = 0;
        return {.mark = mark, .at = m_lines[line].span.start, .line = line};
    }

    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    const QList<PlacedMark> &m_marks;
    const QSet<int> &m_runningOn;
    QHash<int, int> m_atLineStart; // the marks that begin lines, by line
    QSet<int> m_kinds;             // kinds of headings that hold lists
};

} // namespace

QList<MarkCandidate> lostNumbers(QStringView folded, const QList<SourceLine> &lines,
                                 const QList<PlacedMark> &marks, const QSet<int> &runningOn,
                                 int first)
{
    return LostNumbers(folded, lines, marks, runningOn).from(first);
}

} // namespace Domain
