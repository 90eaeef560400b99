#include "domain/reading/planheading.h"
#include "domain/reading/tables/streamrows.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/foldedtext.h"

#include <algorithm>

// Reads tables that a page gives cell by cell, one cell a line.

namespace Domain {

namespace {

constexpr int kFewestHeads = 3;
constexpr int kMostHeads = 40;
constexpr qsizetype kCellsTried = 300; // cells that are tried to find where the headings end

// The columns by their headings alone.
QList<Column> streamColumns(const QList<QStringView> &head)
{
    QList<Column> columns;
    for (const QStringView heading : head)
        columns.append(columnOf(heading).value_or(Column::Other));
    if (!columns.contains(Column::Content) && columns.contains(Column::Group))
        columns[columns.lastIndexOf(Column::Group)] = Column::Content;
    return columns.contains(Column::Content) ? columns : QList<Column>();
}

// Groups named before the number are cells of their own; the number may stand under no heading.
QList<Column> numberedColumns(QList<Column> columns)
{
    while (columns.size() > 2 && columns.first() == Column::Group)
        columns.removeFirst();
    if (!columns.contains(Column::Serial))
        columns.prepend(Column::Serial);
    return columns;
}

} // namespace

// The places of the cells that hold the numbers of rows: 1, 2, 3 … or 一, 二 …; each group may
// begin afresh. They are at least so many cells apart.
QList<qsizetype> TableReader::serialsIn(const Row &stream, qsizetype apart) const
{
    QList<qsizetype> most;
    for (const MarkFamily family : {MarkFamily::Arabic, MarkFamily::Chinese,
                                    MarkFamily::ChineseBracket, MarkFamily::Decimal}) {
        const QList<qsizetype> serials = serialsOf(stream, family, apart);
        if (serials.size() > most.size())
            most = serials;
    }
    return most;
}

QList<qsizetype> TableReader::serialsOf(const Row &stream, MarkFamily family, qsizetype apart) const
{
    QList<qsizetype> serials;
    std::optional<NumberMark> last;
    for (qsizetype i = 0; i < stream.size(); ++i) {
        const auto mark = serialMark(words(stream[i]));
        const bool plain = mark && mark->length == words(stream[i]).size()
                           && mark->family == family;
        if (!plain || (last && i < serials.last() + apart))
            continue;
        const int expected = last ? last->value + 1 : 1;
        const bool afresh = last && mark->value == 1 && last->value > 1;
        if (mark->value != expected && !afresh)
            continue;
        serials.append(i);
        last = mark;
    }
    return serials;
}

// Begin and end of the headings in a stream of cells: at least three, one after another.
std::pair<qsizetype, qsizetype> TableReader::streamHead(const Row &stream) const
{
    for (qsizetype start = 0; start < stream.size(); ++start) {
        qsizetype end = start;
        while (end < stream.size() && end - start < kMostHeads && columnOf(words(stream[end]))
               && titleLikeness(words(stream[end])) < kSureTitle)
            ++end;
        const Row head = stream.mid(start, end - start);
        if (head.size() >= kFewestHeads && !streamColumns(wordsIn(m_folded, head)).isEmpty())
            return {start, end};
        start = qMax(start, end - 1);
    }
    return {0, 0};
}

// The cells of a stream below its head, without the head printed again and 续表.
Row TableReader::cellsBelow(const Row &stream, qsizetype start, qsizetype end)
{
    const QList<QStringView> head = wordsIn(m_folded, stream.mid(start, end - start));
    Row cells;
    for (qsizetype i = end; i < stream.size(); ++i) {
        if (wordsIn(m_folded, stream.mid(i, head.size())) == head) {
            for (qsizetype heading = i; heading < i + head.size(); ++heading)
                leaveOut(stream[heading], PageMatter::TableHeading);
            i += head.size() - 1;
        } else if (isContinuation(words(stream[i]))) {
            leaveOut(stream[i], PageMatter::RunningHead);
        } else {
            cells.append(stream[i]);
        }
    }
    return cells;
}

// The end of the headings that begin at `start`, of which there are at most `most`. The first task
// may begin with words like a heading, so the end is chosen where the cells below fit the columns
// best; with a column of serial numbers this is not needed.
qsizetype TableReader::headEnd(const Row &stream, qsizetype start, qsizetype most) const
{
    qsizetype best = most;
    int worth = 0;
    for (qsizetype end = most; end >= start + kFewestHeads; --end) {
        const QList<QStringView> head = wordsIn(m_folded, stream.mid(start, end - start));
        const QList<Column> columns = streamColumns(head);
        if (columns.contains(Column::Serial))
            return most;
        const int fit = columns.isEmpty()
                            ? 0
                            : worthOfRows(wordsIn(m_folded, stream.mid(end, kCellsTried)), columns);
        if (fit > worth) {
            worth = fit;
            best = end;
        }
    }
    return best;
}

// Makes rows of cells that follow one another: a row is a serial number and as many cells as the
// headings name; one more cell before the next number names a group. False if they do not fit.
bool TableReader::rowsFromStream(const Row &stream)
{
    const auto [start, most] = streamHead(stream);
    if (most == 0)
        return false;
    const qsizetype headings = headEnd(stream, start, most);
    m_head = stream.mid(start, headings - start);
    const QList<Column> found = streamColumns(wordsIn(m_folded, m_head));
    QStringList names;
    for (const Cell &heading : std::as_const(m_head))
        names.append(wordsOf(m_source, heading));
    m_isChosen = m_taken.chosen(names).has_value();
    m_columns = m_taken.chosen(names).value_or(found);
    const QList<Column> columns = m_columns;
    const qsizetype before = m_pieces.size();
    for (qsizetype i = 0; i < start; ++i)
        addFrame(stream[i], true);
    for (qsizetype i = start; i < headings; ++i)
        leaveOut(stream[i], PageMatter::TableHeading);
    const Row cells = cellsBelow(stream, start, headings);
    const bool read = addNumberedRows(cells) || addFittingRows(cells);
    if (read)
        m_taken.take({.headings = names, .columns = columns, .lines = {m_head.first().line}});
    else
        m_pieces.resize(before);
    return read;
}

// Adds groups named between two rows, with or without a number before the name. Returns where the
// next row begins.
qsizetype TableReader::addCellsBetween(const Row &cells, qsizetype from, qsizetype to)
{
    while (from < to) {
        const bool number = from + 1 < to && serialMark(words(cells[from]));
        m_rows.append(cells.mid(from, number ? 2 : 1));
        from += number ? 2 : 1;
    }
    return qMax(from, to);
}

bool TableReader::addNumberedRows(const Row &cells)
{
    const QList<Column> columns = numberedColumns(m_columns);
    const qsizetype width = columns.size();
    const qsizetype serial = columns.indexOf(Column::Serial);
    const qsizetype group = columns.indexOf(Column::Group);
    // Empty cells are missing in the stream, so rows may be shorter than the head.
    const QList<qsizetype> serials = serialsIn(cells, qMax<qsizetype>(2, width - 2));
    if (serials.size() < kFewestRows)
        return false;
    m_columns = columns;
    qsizetype next = 0;
    for (qsizetype i = 0; i < serials.size(); ++i) {
        const qsizetype first = qMax(next, serials[i] - serial);
        next = addCellsBetween(cells, next, first);
        const qsizetype limit = i + 1 < serials.size() ? serials[i + 1] - serial : cells.size();
        next = qMin(first + width, qMax(limit, serials[i] + 1));
        for (qsizetype cell = serials[i] + 2; cell < next; ++cell) {
            const auto mark = numberMarkAt(words(cells[cell]), 0, true);
            if (mark && mark->family == MarkFamily::Chinese && !mark->weak)
                next = cell; // the name of the next section, after a row with empty cells
        }
        Row row = cells.mid(first, next - first);
        if (group > serial && row.size() + 1 == width) // named in the row above
            row.insert(group, Cell{.span = {row[group].span.start, 0}, .line = row[group].line});
        m_rows.append(row);
    }
    leaveOutEnd(cells, next);
    return true;
}

void TableReader::leaveOutEnd(const Row &cells, qsizetype from)
{
    for (; from < cells.size(); ++from)
        addFrame(cells[from], false);
}

// Adds rows without numbers, recognised by times, departments or persons under their headings.
bool TableReader::addFittingRows(const Row &cells)
{
    const QList<FittingRow> rows = fittingRows(wordsIn(m_folded, cells), m_columns);
    if (std::ranges::count_if(rows, [](const FittingRow &row) { return !row.isGroup(); })
        < kFewestRows)
        return false;
    qsizetype end = 0;
    for (const FittingRow &fitting : rows) {
        Row row;
        for (qsizetype i = 0; i < fitting.columns.size(); ++i) {
            const Cell &cell = cells[fitting.start + i];
            while (row.size() < fitting.columns[i])
                row.append({.span = {cell.span.start, 0}, .line = cell.line});
            row.append(cell);
        }
        end = fitting.start + fitting.columns.size();
        m_rows.append(row);
    }
    leaveOutEnd(cells, end);
    return true;
}

// Whether one line after another heads a column, a serial number or a time among them.
bool TableReader::headsByLines(const QList<SourceLine> &lines) const
{
    int heads = 0;
    bool telling = false;
    for (const SourceLine &line : lines) {
        const auto column = columnOf(line.span.in(m_folded));
        if (heads >= kFewestHeads && telling && !column)
            return true;
        heads = column ? heads + 1 : 0;
        telling = column
                  && (telling || column == Column::Serial || column == Column::Due
                      || column == Column::Lead || column == Column::Owner);
    }
    return false;
}

// Whether the last cell of a stream is a time, which ends a row, and other words follow.
bool TableReader::endsAtTime(const Row &stream, QStringView text) const
{
    return !stream.isEmpty() && stream.last().more.isEmpty() && isTimeCell(words(stream.last()))
           && text.size() > kLongestPersonName && !isTimeCell(text);
}

// One cell to a line, | on lines of their own between them.
bool TableReader::readStream(const QList<SourceLine> &lines)
{
    const auto bars = std::ranges::count_if(
        lines, [this](const SourceLine &line) { return line.span.in(m_folded) == u"|"; });
    const bool barred = bars >= 6 && bars * 5 >= lines.size();
    if (!barred && !headsByLines(lines))
        return false;
    Row stream;
    bool newCell = true;
    for (const SourceLine &line : lines) {
        SourceSpan span = line.span;
        const bool closes = barred && span.length > 1 && span.in(m_folded).endsWith(u'|');
        if (closes)
            span = trimmedSpan(m_folded, {span.start, span.length - 1});
        const QStringView text = span.in(m_folded);
        const auto matter = pageMatter(text, PagePlace::Plan);
        newCell = newCell || !barred || endsAtTime(stream, text);
        if (text == u"|") {
            newCell = true;
        } else if (matter && !isSerial(text)) {
            leaveOut({.span = span, .line = line.number}, *matter);
        } else if (newCell) {
            stream.append({.span = span, .line = line.number});
            newCell = closes;
        } else {
            stream.last().more.append({.span = span, .number = line.number});
        }
        newCell = newCell || closes;
    }
    return rowsFromStream(stream);
}

} // namespace Domain
