#include "domain/reading/tables/tablecells.h"

#include "domain/reading/tables/tablecolumns.h"
#include "domain/reading/tables/tablelevels.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// In Word a line may break within a cell; source readers write this character for it.
constexpr QChar kCellBreak = u'\x0085';

// The fewest words between blanks in a row; a line with fewer is prose.
constexpr qsizetype kFewestBlankCells = 3;

constexpr qsizetype kLongestSubheading = 6;

// The cell's span without Markdown's ** around it.
SourceSpan withoutStars(QStringView folded, SourceSpan span)
{
    const QStringView words = span.in(folded);
    if (words.size() > 4 && words.startsWith(u"**") && words.endsWith(u"**"))
        return trimmedSpan(folded, {span.start + 2, span.length - 4});
    return span;
}

// The length of the line break within a cell that begins at `at`; 0 where none does.
qsizetype breakLength(QStringView source, qsizetype at)
{
    if (source[at] == kCellBreak)
        return 1;
    for (const QStringView tag : {u"<br>", u"<br/>", u"<br />"}) {
        if (source.mid(at).startsWith(tag))
            return tag.size();
    }
    return 0;
}

// The lines of one cell: spans without blanks.
QList<SourceSpan> cellLines(QStringView folded, QStringView source, SourceSpan span)
{
    QList<SourceSpan> lines;
    const auto add = [&](qsizetype start, qsizetype end) {
        const SourceSpan line = withoutStars(folded, trimmedSpan(folded, {start, end - start}));
        if (!line.isEmpty())
            lines.append(line);
    };
    qsizetype start = span.start;
    qsizetype at = span.start;
    while (at < span.end()) {
        const qsizetype length = breakLength(source, at);
        if (length > 0) {
            add(start, at);
            start = at + length;
        }
        at += qMax<qsizetype>(1, length);
    }
    add(start, span.end());
    return lines;
}

Cell cellAt(QStringView source, QStringView folded, const SourceLine &line, SourceSpan span)
{
    const QList<SourceSpan> lines = cellLines(folded, source, span);
    Cell cell{.span = lines.value(0, {span.start, 0}), .line = line.number};
    for (const SourceSpan more : lines.mid(1))
        cell.more.append({.span = more, .number = line.number});
    return cell;
}

// The cells of a line parted by two blanks or more.
Row blankCells(QStringView source, QStringView folded, const SourceLine &line)
{
    Row cells;
    qsizetype start = line.span.start;
    for (qsizetype at = line.span.start; at <= line.span.end(); ++at) {
        const bool end = at == line.span.end();
        const bool gap = !end && at + 1 < line.span.end() && isBlank(folded[at])
                         && isBlank(folded[at + 1]);
        if (!end && !gap)
            continue;
        cells.append(cellAt(source, folded, line, {start, at - start}));
        while (at < line.span.end() && isBlank(folded[at]))
            ++at;
        start = at;
    }
    return cells;
}

// The column of its line at which a cell begins.
qsizetype columnAt(QStringView folded, const SourceLine &line, const Cell &cell)
{
    return columns(folded.mid(line.span.start, cell.span.start - line.span.start));
}

// Puts the cells of rows that lack some under those of the widest row, by their places.
void alignCells(QStringView folded, QList<TableLine> &lines)
{
    const auto widest = std::ranges::max_element(
        lines, {}, [](const TableLine &line) { return line.cells.size(); });
    QList<qsizetype> places;
    for (const Cell &cell : widest->cells)
        places.append(columnAt(folded, widest->line, cell));
    for (TableLine &line : lines) {
        if (!line.isRow() || line.cells.size() == places.size())
            continue;
        Row aligned;
        for (const Cell &cell : std::as_const(line.cells)) {
            const qsizetype place = columnAt(folded, line.line, cell) + 1;
            while (aligned.size() + 1 < places.size() && places[aligned.size() + 1] <= place)
                aligned.append({.span = {cell.span.start, 0}, .line = cell.line});
            aligned.append(cell);
        }
        line.cells = aligned;
    }
}

// The words of a line, parted by blanks.
Row wordCells(QStringView source, QStringView folded, const SourceLine &line)
{
    Row cells;
    qsizetype start = line.span.start;
    for (qsizetype at = start; at <= line.span.end(); ++at) {
        if (at < line.span.end() && !isBlank(folded[at]))
            continue;
        if (at > start)
            cells.append(cellAt(source, folded, line, {start, at - start}));
        start = at + 1;
    }
    return cells;
}

// Rows of a table parted by single blanks: the number of cells is that of the headings, the first
// of which heads serial numbers. A row has more blanks where its task has some.
void settleWordCells(QStringView folded, QList<TableLine> &lines)
{
    const auto head = std::ranges::find_if(lines, [folded](const TableLine &line) {
        return line.cells.size() >= kFewestBlankCells
               && columnOf(line.cells.first().span.in(folded)) == Column::Serial
               && std::ranges::all_of(line.cells, [folded](const Cell &cell) {
                      return columnOf(cell.span.in(folded)).has_value();
                  });
    });
    const Row heads = head == lines.end() ? Row() : head->cells;
    const qsizetype task = std::ranges::find_if(
                               heads,
                               [folded](const Cell &cell) {
                                   const auto column = columnOf(cell.span.in(folded));
                                   return column == Column::Content || column == Column::Group;
                               })
                           - heads.begin();
    for (TableLine &line : lines) {
        Row &cells = line.cells;
        const bool isRow = !cells.isEmpty() && task < heads.size() && cells.size() >= heads.size()
                           && (&line == &*head || serialMark(cells.first().span.in(folded)));
        if (!isRow) {
            cells = {{.span = line.line.span, .line = line.line.number}};
            continue;
        }
        while (cells.size() > heads.size()) {
            cells[task].span.length = cells[task + 1].span.end() - cells[task].span.start;
            cells.removeAt(task + 1);
        }
    }
}

// Takes the lines that a cell in quotation marks, the last of `row`, goes on in.
class QuotedCells
{
public:
    QuotedCells(QStringView source, QStringView folded, const QList<SourceLine> &lines)
        : m_source(source)
        , m_folded(folded)
        , m_lines(lines)
    {}

    // Reads on from `line`; returns the last line taken.
    qsizetype readOn(Row &row, qsizetype line, QChar separator) const
    {
        qsizetype last = line;
        while (isOpen(row.last()) && last + 1 < m_lines.size() && last - line < kMostQuotedLines) {
            const SourceLine &next = m_lines[++last];
            const qsizetype quote =
                QStringView(m_source).mid(next.span.start, next.span.length).indexOf(kQuote);
            if (quote < 0) {
                row.last().more.append(next);
                continue;
            }
            const SourceSpan rest = trimmedSpan(m_folded, {next.span.start, quote});
            if (!rest.isEmpty())
                row.last().more.append({.span = rest, .number = next.number});
            unquote(row.last());
            const qsizetype behind = next.span.start + quote + 1;
            const qsizetype from = qMin(behind + 1, next.span.end());
            row += cellsOf(m_source, m_folded,
                           {.span = {from, next.span.end() - from}, .number = next.number},
                           separator);
        }
        for (Cell &cell : row)
            unquote(cell);
        return last;
    }

private:
    static constexpr QChar kQuote = u'"';
    static constexpr qsizetype kMostQuotedLines = 40;

    bool isOpen(const Cell &cell) const
    {
        const QStringView words = cell.span.in(m_source);
        return words.startsWith(kQuote) && words.count(kQuote) % 2 == 1;
    }
    void unquote(Cell &cell) const
    {
        if (!cell.span.in(m_source).startsWith(kQuote))
            return;
        const bool closed = cell.more.isEmpty() && cell.span.length > 1
                            && cell.span.in(m_source).endsWith(kQuote);
        cell.span = trimmedSpan(m_folded,
                                {cell.span.start + 1, cell.span.length - (closed ? 2 : 1)});
    }

    QStringView m_source;
    QStringView m_folded;
    const QList<SourceLine> &m_lines;
};

// Whether the number before a cell's words follows that of another cell's last line: the lines of
// one list.
bool goesOnInList(QStringView folded, const Cell &list, const Cell &next)
{
    const SourceSpan last = list.more.isEmpty() ? list.span : list.more.last().span;
    const auto before = numberMarkAt(last.in(folded), 0, true);
    const auto mark = numberMarkAt(next.span.in(folded), 0, true);
    return before && mark && !mark->weak && mark->family == before->family
           && mark->family != MarkFamily::Bullet && mark->value == before->value + 1
           && mark->length < next.span.length;
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

QString wordsOf(QStringView source, const Cell &cell)
{
    QString words = cell.span.in(source).toString();
    for (const SourceLine &line : cell.more) {
        words += u' ';
        words += line.span.in(source);
    }
    return words.simplified();
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
    if (separator == kBlanks)
        return blankCells(source, folded, line);
    if (separator == kSingleBlank)
        return wordCells(source, folded, line);
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
        const Cell cell = cellAt(source, folded, line, {start, at - start});
        const bool edge = !isFilled(cell) && separator == u'|' && (start == line.span.start || end);
        if (!edge)
            cells.append(cell);
        start = at + 1;
    }
    // Empty cells at the end count too.
    for (qsizetype at = line.span.end(); separator == u'\t' && at < source.size(); ++at) {
        if (source[at] == separator)
            cells.append({.span = {at, 0}, .line = line.number});
        else if (!isBlank(source[at]) || source[at] == u'\n')
            break;
    }
    return cells;
}

QList<TableLine> tableLines(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                            QChar separator)
{
    QList<TableLine> rows;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TableLine row{.line = lines[i], .cells = cellsOf(source, folded, lines[i], separator)};
        if (separator == u'\t' && row.isRow())
            i = QuotedCells(source, folded, lines).readOn(row.cells, i, separator);
        if (separator == kBlanks && row.cells.size() < kFewestBlankCells)
            row.cells = {{.span = lines[i].span, .line = lines[i].number}};
        rows.append(row);
    }
    if (separator == kBlanks && !rows.isEmpty())
        alignCells(folded, rows);
    if (separator == kSingleBlank)
        settleWordCells(folded, rows);
    return rows;
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

bool isSecondHead(QStringView folded, const Row &head, const Row &row)
{
    if (filledCells(row) < 2)
        return false;
    const auto isHeading = [folded](const Cell &cell) {
        return !isFilled(cell) || columnOf(cell.span.in(folded));
    };
    if (std::ranges::all_of(row, isHeading))
        return true;
    qsizetype covered = 0; // headings of the first row that are kept
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool spans = !isFilled(head.value(i))
                           || (i + 1 < head.size() && !isFilled(head[i + 1]));
        const QStringView words = row[i].span.in(folded);
        if (!isFilled(row[i]) || words == head.value(i).span.in(folded))
            covered += isFilled(head.value(i));
        else if (!spans || words.size() > kLongestSubheading || isSerial(words))
            return false;
    }
    return covered > 1;
}

QList<Row> joinedRows(QStringView folded, const QList<Row> &rows, qsizetype width)
{
    QList<Row> joined;
    for (const Row &row : rows) {
        const bool within = !joined.isEmpty() && !row.isEmpty() && joined.last().size() > 1
                            && joined.last().size() < width && isFilled(row.first())
                            && isFilled(joined.last().last());
        const qsizetype together = within ? joined.last().size() + row.size() - 1 : 0;
        const bool cut = row.size() > 1 && together == width
                         && !serialMark(row.first().span.in(folded));
        const bool list = together <= width && within
                          && goesOnInList(folded, joined.last().last(), row.first());
        if (!cut && !list) {
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
