#include "domain/reading/tablecells.h"

#include "domain/reading/tablecolumns.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// In Word a line may break within a cell; source readers write this character for it.
constexpr QChar kCellBreak = u'\x0085';

// The lines of one cell: spans without blanks.
QList<SourceSpan> cellLines(QStringView folded, QStringView source, SourceSpan span)
{
    QList<SourceSpan> lines;
    qsizetype start = span.start;
    for (qsizetype at = span.start; at <= span.end(); ++at) {
        if (at < span.end() && source[at] != kCellBreak)
            continue;
        const SourceSpan line = trimmedSpan(folded, {start, at - start});
        if (!line.isEmpty())
            lines.append(line);
        start = at + 1;
    }
    return lines;
}

} // namespace

bool isSerial(QStringView words)
{
    return !words.isEmpty() && words.size() <= 3
           && std::ranges::all_of(words, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QList<QStringView> wordsIn(QStringView folded, const Row &row)
{
    QList<QStringView> words;
    for (const Cell &cell : row)
        words.append(cell.span.in(folded));
    return words;
}

bool isFilled(const Cell &cell)
{
    return !cell.span.isEmpty();
}

qsizetype filledCells(const Row &row)
{
    return std::ranges::count_if(row, isFilled);
}

bool isTableRule(QStringView line)
{
    static const QRegularExpression rule(u"^[-|: +=]+$"_s);
    return rule.match(line).hasMatch();
}

Row cellsOf(QStringView source, QStringView folded, const SourceLine &line, QChar separator)
{
    Row cells;
    // An empty first cell before a tabulator is a blank at the line's beginning.
    qsizetype start = line.span.start;
    while (separator == u'\t' && start > 0 && source[start - 1] == separator)
        cells.append({.span = {--start, 0}, .line = line.number});
    start = line.span.start;
    for (qsizetype at = start; at <= line.span.end(); ++at) {
        const bool end = at == line.span.end();
        if (!end && source[at] != separator)
            continue;
        const QList<SourceSpan> lines = cellLines(folded, source, {start, at - start});
        const bool edge = lines.isEmpty() && separator == u'|' && (start == line.span.start || end);
        if (!edge) {
            Cell cell{.span = lines.value(0, {start, 0}), .line = line.number};
            for (const SourceSpan span : lines.mid(1))
                cell.more.append({.span = span, .number = line.number});
            cells.append(cell);
        }
        start = at + 1;
    }
    return cells;
}

Row mergedHead(const Row &first, const Row &second)
{
    Row merged = first;
    for (qsizetype i = 0; i < second.size(); ++i) {
        if (i >= merged.size())
            merged.append(second[i]);
        else if (isFilled(second[i]))
            merged[i] = second[i];
    }
    return merged;
}

bool isSecondHead(QStringView folded, const Row &row)
{
    return filledCells(row) > 1 && std::ranges::all_of(row, [folded](const Cell &cell) {
               return !isFilled(cell) || columnOf(cell.span.in(folded));
           });
}

QList<Row> joinedRows(const QList<Row> &rows, qsizetype width)
{
    QList<Row> joined;
    for (const Row &row : rows) {
        const bool fits = !joined.isEmpty() && !row.isEmpty() && joined.last().size() > 1
                          && joined.last().size() < width && row.size() > 1
                          && joined.last().size() + row.size() - 1 == width && isFilled(row.first())
                          && isFilled(joined.last().last());
        if (!fits) {
            joined.append(row);
            continue;
        }
        Cell &last = joined.last().last();
        last.more.append({.span = row.first().span, .number = row.first().line});
        last.more += row.first().more;
        joined.last() += row.mid(1);
    }
    return joined;
}

} // namespace Domain
