#include "domain/reading/tabletext.h"

#include "domain/reading/leftout.h"
#include "domain/reading/planheading.h"
#include "domain/reading/suggestion.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestRows = 2;
constexpr int kFewestHeads = 3;
constexpr qsizetype kRowsTold = 3; // to tell a table's columns by
// In Word a line may break within a cell; source readers write this character for it.
constexpr QChar kCellBreak = u'\x0085';

// A row of one cell within a table names a group if it is no longer than this.
constexpr qsizetype kLongestGroup = 40;

constexpr qsizetype kLongestName = 4; // of a person

struct Cell
{
    SourceSpan span;
    int line = 0;
    QList<SourceLine> more = {}; // its further lines
};

using Row = QList<Cell>;

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

// A cell's words as written, its lines joined.
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

// A line of dashes between a table's head and its rows.
bool isTableRule(QStringView line)
{
    static const QRegularExpression rule(u"^[-|: +=]+$"_s);
    return rule.match(line).hasMatch();
}

// The cells of one line; empty ones keep the others in their columns.
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

// The headings of a table's first row with those of a second one, which stand below some of them.
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

// Whether a row only holds headings of columns, two at least.
bool isSecondHead(QStringView folded, const Row &row)
{
    const auto filled = std::ranges::count_if(row, isFilled);
    return filled > 1 && std::ranges::all_of(row, [folded](const Cell &cell) {
               return !isFilled(cell) || columnOf(cell.span.in(folded));
           });
}

// Rows that a line break within a cell has cut in two are joined.
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

class Table
{
public:
    Table(QStringView source, QStringView folded, TableColumns &taken)
        : m_source(source)
        , m_folded(folded)
        , m_taken(taken)
    {}

    bool readRows(const QList<SourceLine> &lines, QChar separator);
    bool readStream(const QList<SourceLine> &lines);
    void readText(const TextTable &table, int depth);
    QList<SourcePiece> pieces();

private:
    QStringView words(const Cell &cell) const { return cell.span.in(m_folded); }
    bool standsAmongNumbers(const QList<SourceLine> &lines, QChar separator) const;
    void takeRows(const QList<Row> &rows, bool isWhole);
    void takeColumns(const QList<Row> &rows, const QList<Column> &found);
    qsizetype takeHead(const QList<Row> &rows, qsizetype first);
    void leaveOutRow(const Row &row, PageMatter matter);
    void addFrame(const Cell &cell, bool above);
    void addPiece(const Cell &cell, PieceRole role, int depth = 0, bool numbered = false);
    bool runsOn(const Cell &cell, qsizetype line, PieceRole role) const;
    void leaveOut(const Cell &cell, PageMatter matter);
    void addGroup(const Cell &cell);
    void addGroupOfRow(const Cell &cell);
    void addRow(const Row &row);
    void addCells(const Row &row);
    bool isNumberedGroup(const Row &row) const;
    void addNumberedGroup(const Row &row);
    void addSerial(const Row &row, qsizetype at);
    void addColumn(const Cell &cell, Column column);
    bool headsByLines(const QList<SourceLine> &lines) const;
    bool rowsFromStream(const Row &stream);
    QList<qsizetype> serialsIn(const Row &stream) const;

    QStringView m_source;
    QStringView m_folded;
    TableColumns &m_taken;
    QList<Column> m_columns;
    Row m_head;
    QList<Row> m_rows;
    QList<SourcePiece> m_pieces;
    QString m_group;        // the words of the last group that a column named
    bool m_started = false; // whether the row's node has begun
    bool m_hasItem = false; // whether any has
    int m_top = 1;          // the depth of a group
    int m_depth = 1;        // of an item: one more below a group
};

void Table::addPiece(const Cell &cell, PieceRole role, int depth, bool numbered)
{
    m_pieces.append({.span = cell.span,
                     .line = cell.line,
                     .role = role,
                     .depth = depth,
                     .numberLength = numbered ? cell.span.length : 0});
    for (qsizetype i = 0; i < cell.more.size(); ++i) {
        const bool words = role == PieceRole::NodeStart || role == PieceRole::Body;
        m_pieces.append({.span = cell.more[i].span,
                         .line = cell.more[i].number,
                         .role = role == PieceRole::NodeStart ? PieceRole::Body : role,
                         .runsOn = words || runsOn(cell, i, role)});
    }
}

// Whether a further line of a cell goes on with the name on the line before, and is no name of
// its own.
bool Table::runsOn(const Cell &cell, qsizetype line, PieceRole role) const
{
    const QStringView before = (line == 0 ? cell.span : cell.more[line - 1].span).in(m_folded);
    if (!isFieldCell(role) || role == PieceRole::Progress)
        return role != PieceRole::Progress;
    if (QStringView(u"、,").contains(before.back()))
        return false;
    const bool person = before.size() > 1 && before.size() <= kLongestName;
    return !person && !isDepartmentName(before) && !isTimeCell(before);
}

void Table::leaveOut(const Cell &cell, PageMatter matter)
{
    const qsizetype first = m_pieces.size();
    addPiece(cell, PieceRole::LeftOut);
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].reason = reasonFor(matter);
}

// Whether lines that are no rows begin with numbers: then the tables are parts of a text.
bool Table::standsAmongNumbers(const QList<SourceLine> &lines, QChar separator) const
{
    return std::ranges::any_of(lines, [&](const SourceLine &line) {
        if (line.span.in(m_source).contains(separator))
            return false;
        const auto mark = numberMarkAt(line.span.in(m_folded), 0, true);
        return mark && !mark->weak && !mark->pairs && mark->value == 1;
    });
}

// One row to a line; `separator` stands between the cells.
bool Table::readRows(const QList<SourceLine> &lines, QChar separator)
{
    const auto isRow = [&](const SourceLine &line) {
        return line.span.in(m_source).count(separator) >= 2;
    };
    const auto rows = std::ranges::count_if(lines, isRow);
    if (rows < 2 || rows * 2 < lines.size() || standsAmongNumbers(lines, separator))
        return false;
    QList<Row> table;
    for (const SourceLine &line : lines) {
        const Row cells = cellsOf(m_source, m_folded, line, separator);
        if (isTableRule(line.span.in(m_folded)))
            leaveOut({.span = line.span, .line = line.number}, PageMatter::Rule);
        else if (table.isEmpty() && !(isRow(line) && std::ranges::count_if(cells, isFilled) > 1))
            addFrame({.span = line.span, .line = line.number}, true);
        else
            table.append(cells);
    }
    while (table.size() > 2 && table.last().size() == 1)
        addFrame(table.takeLast().first(), false);
    takeRows(table, true);
    return !m_columns.isEmpty() && !m_rows.isEmpty();
}

void Table::leaveOutRow(const Row &row, PageMatter matter)
{
    for (const Cell &cell : row) {
        if (isFilled(cell))
            leaveOut(cell, matter);
    }
}

// Takes the headings at `first`, one row or two; returns where the rows below them begin.
qsizetype Table::takeHead(const QList<Row> &rows, qsizetype first)
{
    m_head = rows[first];
    leaveOutRow(rows[first], PageMatter::TableHeading);
    qsizetype next = first + 1;
    if (next < rows.size() && isSecondHead(m_folded, rows[next])) {
        m_head = mergedHead(m_head, rows[next]);
        leaveOutRow(rows[next++], PageMatter::TableHeading);
    }
    return next;
}

// Takes the columns as `found`, or as a person chose; `rows` are those to tell them by.
void Table::takeColumns(const QList<Row> &rows, const QList<Column> &found)
{
    const qsizetype width = m_head.isEmpty() ? rows.value(0).size() : m_head.size();
    if (width == 0)
        return;
    ReadColumns told{.columns = found};
    told.columns.resize(width, Column::Other);
    for (qsizetype i = 0; i < width; ++i)
        told.headings.append(wordsOf(m_source, m_head.value(i)));
    for (const Row &row : rows.first(qMin(rows.size(), kRowsTold))) {
        QStringList cells;
        for (qsizetype i = 0; i < width; ++i)
            cells.append(wordsOf(m_source, row.value(i)));
        told.rows.append(cells);
    }
    told.lines.append((m_head.isEmpty() ? rows.first() : m_head).first().line);
    m_columns = m_taken.take(told);
    if (!m_columns.contains(Column::Content))
        m_columns.clear();
}

// `isWhole`: the table is all of the text.
void Table::takeRows(const QList<Row> &rows, bool isWhole)
{
    qsizetype first = 0;
    const bool headed = !rows.isEmpty() && isHeadRow(wordsIn(m_folded, rows.first()));
    if (headed)
        first = takeHead(rows, 0);
    m_rows = headed ? joinedRows(rows.mid(first), m_head.size()) : rows.mid(first);
    QList<QList<QStringView>> words;
    QList<Row> telling;
    for (const Row &row : std::as_const(m_rows)) {
        if (std::ranges::count_if(row, isFilled) > 1 && !isHeadRow(wordsIn(m_folded, row))) {
            words.append(wordsIn(m_folded, row));
            telling.append(row);
        }
    }
    m_columns = headed                       ? columnsOf(wordsIn(m_folded, m_head), words)
                : words.size() > kFewestRows ? columnsByContent(words)
                                             : QList<Column>();
    if (headed || isWhole)
        takeColumns(telling, m_columns);
}

// What stands above and below the table.
void Table::addFrame(const Cell &cell, bool above)
{
    const QStringView line = words(cell);
    if (dayOf(line))
        addPiece(cell, PieceRole::IssueDate);
    else if (const auto matter = pageMatter(line, above ? PagePlace::Front : PagePlace::Back))
        leaveOut(cell, *matter);
    else if (above && titleLikeness(line) > 0)
        addPiece(cell, PieceRole::Title);
    else if (isOrganisation(line))
        addPiece(cell, PieceRole::Issuer);
    else
        addPiece(cell, above ? PieceRole::Preamble : PieceRole::Closing);
}

// Cells that hold the serial numbers 1, 2, 3 …
QList<qsizetype> Table::serialsIn(const Row &stream) const
{
    QList<qsizetype> serials;
    for (qsizetype i = 0; i < stream.size(); ++i) {
        if (isSerial(words(stream[i])) && words(stream[i]).toInt() == serials.size() + 1)
            serials.append(i);
    }
    return serials;
}

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

// Rows from cells one after another: a row is a serial number and as many cells as the headings
// name; a cell more before the next number names a group.
bool Table::rowsFromStream(const Row &stream)
{
    const QList<qsizetype> serials = serialsIn(stream);
    if (serials.size() < kFewestRows)
        return false;
    qsizetype start = 0;
    while (start < serials.first()
           && (!columnOf(words(stream[start])) || titleLikeness(words(stream[start])) > 4))
        addFrame(stream[start++], true);
    qsizetype headings = start;
    while (headings < serials.first() && columnOf(words(stream[headings])))
        ++headings;
    m_head = stream.mid(start, headings - start);
    takeColumns({}, streamColumns(wordsIn(m_folded, m_head)));
    if (m_columns.isEmpty())
        return false;
    m_columns.removeAll(Column::Serial);
    const bool grouped = m_columns.first() == Column::Group;
    if (grouped)
        m_columns.removeFirst();
    for (qsizetype i = start; i < headings; ++i)
        leaveOut(stream[i], PageMatter::TableHeading);
    const qsizetype width = m_columns.size();
    m_columns.prepend(Column::Serial);
    qsizetype next = headings;
    for (qsizetype i = 0; i < serials.size(); ++i) {
        for (; next < serials[i]; ++next)
            m_rows.append(Row{stream[next]});
        const qsizetype limit = i + 1 < serials.size() ? serials[i + 1] : stream.size();
        next = qMin(serials[i] + width + 1, limit);
        for (qsizetype cell = serials[i] + 2; cell < next; ++cell) {
            const auto mark = numberMarkAt(words(stream[cell]), 0, true);
            if (mark && mark->family == MarkFamily::Chinese && !mark->weak)
                next = cell; // the name of the next section, after a row with empty cells
        }
        m_rows.append(stream.mid(serials[i], next - serials[i]));
    }
    for (; next < stream.size(); ++next)
        leaveOut(stream[next], PageMatter::AfterTheEnd);
    return true;
}

// Whether one line after another heads a column, a serial number among them.
bool Table::headsByLines(const QList<SourceLine> &lines) const
{
    int heads = 0;
    bool serial = false;
    for (const SourceLine &line : lines) {
        const auto column = columnOf(line.span.in(m_folded));
        if (heads >= kFewestHeads && serial && !column)
            return true;
        heads = column ? heads + 1 : 0;
        serial = column && (serial || column == Column::Serial);
    }
    return false;
}

// One cell to a line, | on lines of their own between them.
bool Table::readStream(const QList<SourceLine> &lines)
{
    const auto bars = std::ranges::count_if(
        lines, [this](const SourceLine &line) { return line.span.in(m_folded) == u"|"; });
    const bool barred = bars >= 6 && bars * 5 >= lines.size();
    if (!barred && !headsByLines(lines))
        return false;
    Row stream;
    bool newCell = true;
    for (const SourceLine &line : lines) {
        newCell = newCell || !barred;
        const QStringView text = line.span.in(m_folded);
        const auto matter = pageMatter(text, PagePlace::Plan);
        if (text == u"|") {
            newCell = true;
        } else if (matter && !isSerial(text)) {
            leaveOut({.span = line.span, .line = line.number}, *matter);
        } else if (newCell) {
            stream.append({.span = line.span, .line = line.number});
            newCell = false;
        } else {
            stream.last().more.append(line);
        }
    }
    return rowsFromStream(stream);
}

void Table::addColumn(const Cell &cell, Column column)
{
    switch (column) {
    case Column::Serial: addPiece(cell, PieceRole::NodeStart, m_depth, true); break;
    case Column::Group:
    case Column::Content:
        addPiece(cell, m_started ? PieceRole::Body : PieceRole::NodeStart, m_depth);
        m_started = m_hasItem = true;
        break;
    case Column::Lead: addPiece(cell, PieceRole::Lead); break;
    case Column::Support: addPiece(cell, PieceRole::Support); break;
    case Column::Owner: addPiece(cell, PieceRole::Owner); break;
    case Column::Due: addPiece(cell, PieceRole::Due); break;
    case Column::Progress: addPiece(cell, PieceRole::Progress); break;
    case Column::Status: addPiece(cell, PieceRole::Status); break;
    case Column::Other: leaveOut(cell, PageMatter::OtherCell); break;
    }
}

// A group's name may begin with its number: 一、….
void Table::addGroup(const Cell &cell)
{
    addPiece(cell, PieceRole::NodeStart, m_top);
    const auto mark = numberMarkAt(words(cell), 0, true);
    if (mark && !mark->weak && !mark->isPartOfTitle())
        m_pieces[m_pieces.size() - 1 - cell.more.size()].numberLength = mark->length;
    m_depth = m_top + 1;
    m_group = words(cell).toString();
}

// A group may be named in each of its rows.
void Table::addGroupOfRow(const Cell &cell)
{
    const bool second = !m_pieces.isEmpty() && m_pieces.last().line == cell.line
                        && m_pieces.last().role == PieceRole::NodeStart
                        && m_pieces.last().depth == m_top && m_depth > m_top;
    if (second)
        addPiece(cell, PieceRole::Body);
    else if (words(cell) == m_group)
        leaveOut(cell, PageMatter::GroupAgain);
    else
        addGroup(cell);
}

// A row's number begins its node, or waits for it where a new group begins in between.
void Table::addSerial(const Row &row, qsizetype at)
{
    for (qsizetype i = at + 1; i < row.size() && i < m_columns.size(); ++i) {
        if (m_columns[i] == Column::Group && isFilled(row[i]) && words(row[i]) != m_group) {
            addPiece(row[at], PieceRole::Number, m_top + 1);
            return;
        }
    }
    addPiece(row[at], PieceRole::NodeStart, m_depth, true);
    m_started = m_hasItem = true;
}

void Table::addCells(const Row &row)
{
    const bool continues = m_columns.contains(Column::Serial)
                           && !isFilled(row.value(m_columns.indexOf(Column::Serial)));
    m_started = continues && m_hasItem;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (!isFilled(row[i]))
            continue;
        const Column column = i < m_columns.size() ? m_columns[i] : Column::Other;
        if (column == Column::Group)
            addGroupOfRow(row[i]);
        else if (column == Column::Serial)
            addSerial(row, i);
        else
            addColumn(row[i], column);
    }
}

void Table::addRow(const Row &row)
{
    const auto first = std::ranges::find_if(row, isFilled);
    if (first == row.end())
        return;
    if (isSumCell(words(*first))) {
        leaveOutRow(row, PageMatter::SumRow);
        return;
    }
    static const QRegularExpression remark(u"^(?:备注|注|说明|填表说明|填报单位|填表人) *:"_s);
    if (std::ranges::count_if(row, isFilled) == 1 && m_columns.size() > 1) {
        if (remark.match(words(*first)).hasMatch())
            leaveOut(*first, PageMatter::OtherCell);
        else
            addGroup(*first);
        return;
    }
    if (isNumberedGroup(row))
        addNumberedGroup(row);
    else
        addCells(row);
}

// Whether a row has a Chinese numeral in the column of serial numbers and only a name beside it.
bool Table::isNumberedGroup(const Row &row) const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    if (serial < 0 || serial >= row.size() || std::ranges::count_if(row, isFilled) != 2)
        return false;
    QString numeral = words(row[serial]).toString();
    numeral.remove(u'、').remove(u'(').remove(u')');
    return chineseNumeral(numeral) > 0;
}

void Table::addNumberedGroup(const Row &row)
{
    m_depth = m_top + 1;
    bool numbered = false;
    for (const Cell &cell : row) {
        if (!isFilled(cell))
            continue;
        addPiece(cell, numbered ? PieceRole::Body : PieceRole::NodeStart, m_top, !numbered);
        numbered = true;
    }
}

void Table::readText(const TextTable &table, int depth)
{
    m_top = depth;
    qsizetype next = 0;
    if (table.hasCaption) {
        const SourceLine &caption = table.lines[next++];
        addPiece({.span = caption.span, .line = caption.number}, PieceRole::NodeStart, m_top++);
    }
    m_depth = m_top;
    QList<Row> rows;
    for (; next < table.lines.size(); ++next) {
        const SourceLine &line = table.lines[next];
        if (isTableRule(line.span.in(m_folded)))
            leaveOut({.span = line.span, .line = line.number}, PageMatter::Rule);
        else
            rows.append(cellsOf(m_source, m_folded, line, table.separator));
    }
    takeRows(rows, false);
    if (m_columns.isEmpty())
        m_columns = table.columns;
}

// The rows between the headings, which may be printed again on each page.
QList<SourcePiece> Table::pieces()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (isHeadRow(wordsIn(m_folded, m_rows[i])))
            i = takeHead(m_rows, i) - 1;
        else
            addRow(m_rows[i]);
    }
    std::ranges::stable_sort(m_pieces, {}, [](const SourcePiece &p) { return p.span.start; });
    return m_pieces;
}

// What stands between the cells of a table that begins with this row of headings; null if it
// begins none.
QChar separatorOf(QStringView folded, QStringView source, const SourceLine &headings)
{
    for (const QChar separator : {u'|', u'\t'}) {
        if (headings.span.in(source).contains(separator)
            && isHeadRow(wordsIn(folded, cellsOf(source, folded, headings, separator))))
            return separator;
    }
    return {};
}

} // namespace

namespace {

// Finds the tables of a text one after another.
class TableFinder
{
public:
    TableFinder(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                const TableColumns &taken)
        : m_source(source)
        , m_folded(folded)
        , m_lines(lines)
        , m_taken(taken)
    {}

    QList<TextTable> tables()
    {
        for (int i = 0; i < m_lines.size(); ++i) {
            const int end = tableEnd(i);
            if (end > i)
                i = end - 1;
            m_numbered = m_numbered || (end <= i && isNumbered(i));
        }
        return m_tables;
    }

private:
    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }
    bool isRow(int line, QChar separator) const
    {
        return line < m_lines.size() && m_lines[line].span.in(m_source).contains(separator);
    }
    bool isNumbered(int line) const
    {
        const auto mark = numberMarkAt(words(line), 0, true);
        return mark && !mark->weak && !mark->pairs;
    }
    int tableEnd(int first);
    bool namesGroup(int line, QChar separator) const;
    bool goesOnWithoutHead(int line) const;

    QStringView m_source;
    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    const TableColumns &m_taken;
    QList<TextTable> m_tables;
    QChar m_separator; // of the last table
    qsizetype m_width = 0;
    QList<Column> m_columns;
    bool m_numbered = false; // numbers of the text stand above
};

// A line of words between two rows of one table.
bool TableFinder::namesGroup(int line, QChar separator) const
{
    return line + 1 < m_lines.size() && words(line).size() <= kLongestGroup
           && !endsWithStop(words(line)) && isRow(line + 1, separator)
           && separatorOf(m_folded, m_source, m_lines[line + 1]).isNull() && !isNumbered(line);
}

// Whether a row has the columns of the table before it, whose head is not printed again.
bool TableFinder::goesOnWithoutHead(int line) const
{
    if (m_separator.isNull() || !isRow(line, m_separator))
        return false;
    const Row row = cellsOf(m_source, m_folded, m_lines[line], m_separator);
    return row.size() > 1 && row.size() <= m_width && row.size() + 1 >= m_width
           && std::ranges::count_if(row, isFilled) > 1;
}

// Where the table ends that begins at `first`, which is then kept; `first` if none begins.
int TableFinder::tableEnd(int first)
{
    const QChar separator = separatorOf(m_folded, m_source, m_lines[first]);
    const bool headed = !separator.isNull();
    if (!headed && !goesOnWithoutHead(first))
        return first;
    TextTable table{.firstLine = first, .separator = headed ? separator : m_separator};
    int end = first + 1;
    while (end < m_lines.size()
           && (isRow(end, table.separator) || namesGroup(end, table.separator)))
        ++end;
    if (headed && end - first < kFewestRows)
        return first;
    static const QRegularExpression caption(
        u"^[^。;:|\\t]{2,40}(?:表|清单)(?:\\([^()]{1,12}\\))?:?$"_s);
    table.hasCaption = headed && first > 0 && m_numbered && !isNumbered(first - 1)
                       && caption.match(words(first - 1)).hasMatch();
    table.firstLine -= table.hasCaption;
    table.lines = m_lines.mid(table.firstLine, end - table.firstLine);
    if (headed) {
        m_separator = separator;
        const Row head = cellsOf(m_source, m_folded, m_lines[first], separator);
        m_width = head.size();
        QStringList headings;
        for (const Cell &cell : head)
            headings.append(wordsOf(m_source, cell));
        m_columns = m_taken.chosen(headings).value_or(columnsOf(wordsIn(m_folded, head), {}));
    }
    table.columns = m_columns;
    m_tables.append(table);
    return end;
}

} // namespace

QList<TextTable> textTables(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                            const TableColumns &taken)
{
    return TableFinder(source, folded, lines, taken).tables();
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded, const TextTable &table,
                               int depth, TableColumns &taken)
{
    Table rows(source, folded, taken);
    rows.readText(table, table.hasCaption ? 1 : depth);
    return rows.pieces();
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines, TableColumns &taken)
{
    Table stream(source, folded, taken);
    if (stream.readStream(lines))
        return stream.pieces();
    for (const QChar separator : {u'|', u'\t'}) {
        Table rows(source, folded, taken);
        if (rows.readRows(lines, separator))
            return rows.pieces();
    }
    return {};
}

} // namespace Domain
