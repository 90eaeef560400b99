#include "domain/reading/tables/tablereader.h"

#include "domain/reading/levelfinder.h"
#include "domain/reading/markfinder.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <algorithm>
#include <optional>

// Lists within a table's cells.

namespace Domain {

// Whether the lines of a cell are numbered from one on.
QList<SourceLine> TableReader::linesOfList(const Cell &cell) const
{
    int next = 1;
    const auto isNext = [&](SourceSpan span) {
        const auto mark = numberMarkAt(span.in(m_folded), 0, true);
        return mark && !mark->isPartOfTitle() && mark->family != MarkFamily::Bullet
               && mark->value == next++ && mark->length < span.length;
    };
    const QList<SourceLine> lines = QList<SourceLine>{{.span = cell.span, .number = cell.line}}
                                    + cell.more;
    const bool list = lines.size() > 1 && std::ranges::all_of(lines, isNext, &SourceLine::span);
    return list ? lines : QList<SourceLine>();
}

// The entries of a list, numbered from 1, in the only line of a cell: 1.…。2.…。
QList<SourceLine> TableReader::sentencesOfList(const Cell &cell) const
{
    const SourceLine line{.span = cell.span, .number = cell.line};
    QList<SourceLine> entries;
    std::optional<NumberMark> last;
    for (const MarkCandidate &each : markCandidates(m_folded, line, 0)) {
        const bool begins = !last && each.at == line.span.start && each.mark.value == 1
                            && usualRank(each.mark.family) > 0 && !each.mark.pairs;
        const bool goesOn = last && each.mark.family == last->family
                            && each.mark.separator == last->separator
                            && each.mark.value == last->value + 1 && !each.mark.pairs;
        if (!last && !begins)
            return {};
        if (!begins && !goesOn)
            continue;
        if (goesOn)
            entries.last().span = trimmedSpan(
                m_source, {entries.last().span.start, each.at - entries.last().span.start});
        entries.append({.span = {each.at, line.span.end() - each.at}, .number = line.number});
        last = each.mark;
    }
    return entries.size() > 1 ? entries : QList<SourceLine>();
}

// The entries of a list in a cell; empty where it holds none. Sentences that are numbered within
// one line count as a list only in a table without a column of serial numbers; with one, they are
// steps of the row's task.
QList<SourceLine> TableReader::listIn(const Cell &cell) const
{
    const QList<SourceLine> lines = linesOfList(cell);
    const bool numbered = m_columns.contains(Column::Serial);
    return lines.isEmpty() && !numbered && cell.more.isEmpty() ? sentencesOfList(cell) : lines;
}

// Whether a list in a further cell of the row becomes nodes below the row's node. True when the
// node has been begun, and its words so far are only a number, or short and (unless each row of the
// table has a list) no sentence. False in a table with columns of serial numbers and of deadlines,
// where such a list is the measures of one item, unless the row is numbered as sections are: 一,
// 二.
bool TableReader::canBeginList() const
{
    const auto node = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [](const SourcePiece &p) {
        return p.role == PieceRole::NodeStart;
    });
    if (node == m_pieces.rend())
        return false;
    const auto mark = serialMark(node->span.in(m_folded).left(node->numberLength));
    const bool isUnit = m_columns.contains(Column::Serial) && m_columns.contains(Column::Due);
    if (isUnit && (!mark || mark->family != MarkFamily::Chinese))
        return false;
    const SourcePiece &last = m_pieces.last();
    return last.numberLength == last.span.length
           || (last.span.length <= kLongestHolder
               && (m_areLists || !endsWithStop(last.span.in(m_folded))));
}

// The words of a row's node, or more of them. Where they are a list, each line is an item; else a
// number before them is the node's.
void TableReader::addWords(const Cell &cell)
{
    const QList<SourceLine> list = listIn(cell);
    if (m_started && !m_isCalendar && (list.isEmpty() || !canBeginList())) {
        addPiece(cell, PieceRole::Body, m_depth);
        return;
    }
    if (!list.isEmpty()) {
        addList(list);
        return;
    }
    const auto mark = numberMarkAt(words(cell), 0, true);
    const bool numbered = mark && !mark->weak && !mark->pairs && !mark->isPartOfTitle()
                          && mark->family != MarkFamily::Bullet && mark->length < cell.span.length;
    addPiece(cell, PieceRole::NodeStart, m_depth);
    const bool lone = numbered && m_hasLists && mark->value == 1; // entry of a list
    if (lone || (numbered && (m_numbersItems || m_columns.contains(Column::Serial))))
        m_pieces[m_pieces.size() - 1 - cell.more.size()].numberLength = mark->length;
    m_started = m_hasItem = true;
}

void TableReader::addList(const QList<SourceLine> &entries)
{
    const int depth = m_depth + m_started;
    for (const SourceLine &entry : entries) {
        addPiece({.span = entry.span, .line = entry.number}, PieceRole::NodeStart, depth);
        m_pieces.last().numberLength = numberMarkAt(entry.span.in(m_folded), 0, true)->length;
    }
    m_started = m_hasItem = true;
}

} // namespace Domain
