#include "domain/reading/tabletext.h"

#include "domain/reading/leftout.h"
#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestRows = 2;
constexpr qsizetype kLongestColumnHeading = 12;

enum class Column { Serial, Group, Content, Lead, Due, Other };

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

// What a column holds, by its heading; nothing if the words are no heading of a column.
std::optional<Column> columnOf(QStringView heading)
{
    if (heading.isEmpty() || heading.size() > kLongestColumnHeading)
        return {};
    struct Word
    {
        Column column;
        QRegularExpression pattern;
    };
    static const QList<Word> words = {
        {Column::Serial, QRegularExpression(u"^(?:序号|编号|号)$"_s)},
        {Column::Due, QRegularExpression(u"时限|时间|期限|日期|月份|进度$|时序"_s)},
        {Column::Lead, QRegularExpression(u"责任|牵头|单位|部门|科室|处室|配合|负责|领导"_s)},
        {Column::Other, QRegularExpression(u"备注|进展|状态|完成情况|落实情况|问题|电话"_s)},
        {Column::Group,
         QRegularExpression(u"^(?:类别|项目|大项|工作任务|重点任务|任务名称|任务类别|一级.*)$"_s)},
        {Column::Content, QRegularExpression(u"要求|任务|内容|措施|要点|事项|目标|举措|工作"_s)},
    };
    for (const Word &word : words) {
        if (word.pattern.match(heading).hasMatch())
            return word.column;
    }
    return {};
}

// The columns a heading row names. A table without a column for the words has its groups there.
QList<Column> columnsOf(QStringView folded, const Row &heading)
{
    QList<Column> columns;
    for (const Cell &cell : heading) {
        const auto column = columnOf(cell.span.in(folded));
        if (!column)
            return {};
        columns.append(*column);
    }
    if (!columns.contains(Column::Content) && columns.contains(Column::Group))
        columns[columns.lastIndexOf(Column::Group)] = Column::Content;
    return columns.contains(Column::Content) ? columns : QList<Column>();
}

class Table
{
public:
    Table(QStringView source, QStringView folded)
        : m_source(source)
        , m_folded(folded)
    {}

    bool readRows(const QList<SourceLine> &lines, QChar separator);
    bool readStream(const QList<SourceLine> &lines);
    void readText(const TextTable &table, QChar separator, int depth);
    QList<SourcePiece> pieces();

private:
    QStringView words(const Cell &cell) const { return cell.span.in(m_folded); }
    template<typename IsRow>
    bool hasNumbersAbove(const QList<SourceLine> &lines, IsRow isRow) const;
    Row cellsOf(const SourceLine &line, QChar separator);
    void takeHeadings(const Row &row);
    void addFrame(const Cell &cell, bool above);
    void addPiece(const Cell &cell, PieceRole role, int depth = 0, bool numbered = false);
    void leaveOut(const Cell &cell, PageMatter matter);
    void addGroup(const Cell &cell);
    void addRow(const Row &row);
    void addColumn(const Cell &cell, Column column);
    bool rowsFromStream(const Row &stream);
    QList<qsizetype> serialsIn(const Row &stream) const;

    QStringView m_source;
    QStringView m_folded;
    QList<Column> m_columns;
    QList<Row> m_rows;
    QList<SourcePiece> m_pieces;
    int m_top = 1;   // the depth of a group
    int m_depth = 1; // of an item: one more below a group
};

void Table::addPiece(const Cell &cell, PieceRole role, int depth, bool numbered)
{
    m_pieces.append({.span = cell.span,
                     .line = cell.line,
                     .role = role,
                     .depth = depth,
                     .numberLength = numbered ? cell.span.length : 0});
    for (const SourceLine &line : cell.more) {
        m_pieces.append({.span = line.span,
                         .line = line.number,
                         .role = role == PieceRole::NodeStart ? PieceRole::Body : role,
                         .runsOn = true});
    }
}

void Table::leaveOut(const Cell &cell, PageMatter matter)
{
    const qsizetype first = m_pieces.size();
    addPiece(cell, PieceRole::LeftOut);
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].reason = reasonFor(matter);
}

Row Table::cellsOf(const SourceLine &line, QChar separator)
{
    Row cells;
    // An empty first cell before a tabulator is a blank at the line's beginning.
    qsizetype start = line.span.start;
    while (separator == u'\t' && start > 0 && m_source[start - 1] == separator)
        cells.append({.span = {--start, 0}, .line = line.number});
    start = line.span.start;
    for (qsizetype at = start; at <= line.span.end(); ++at) {
        const bool end = at == line.span.end();
        if (!end && m_source[at] != separator)
            continue;
        const SourceSpan span = trimmedSpan(m_folded, {start, at - start});
        const bool edge = span.isEmpty() && separator == u'|' && (start == line.span.start || end);
        if (!edge)
            cells.append({.span = span, .line = line.number});
        start = at + 1;
    }
    return cells;
}

// Whether the text begins with sections of its own, so that the table is only a part of it.
template<typename IsRow>
bool Table::hasNumbersAbove(const QList<SourceLine> &lines, IsRow isRow) const
{
    int numbers = 0;
    for (const SourceLine &line : lines) {
        if (isRow(line))
            break;
        const auto mark = numberMarkAt(line.span.in(m_folded), 0, true);
        numbers += mark && !mark->weak && !mark->pairs && mark->value == numbers + 1;
    }
    return numbers >= kFewestRows;
}

// One row to a line; `separator` stands between the cells.
bool Table::readRows(const QList<SourceLine> &lines, QChar separator)
{
    const auto isRow = [&](const SourceLine &line) {
        return line.span.in(m_source).count(separator) >= 2;
    };
    const auto rows = std::ranges::count_if(lines, isRow);
    if (rows < kFewestRows + 1 || rows * 2 < lines.size() || hasNumbersAbove(lines, isRow))
        return false;
    static const QRegularExpression rule(u"^[-|: +=]+$"_s);
    for (const SourceLine &line : lines) {
        const Cell whole{.span = line.span, .line = line.number};
        if (rule.match(words(whole)).hasMatch())
            leaveOut(whole, PageMatter::Rule);
        else if (m_columns.isEmpty() && isRow(line))
            takeHeadings(cellsOf(line, separator));
        else if (m_columns.isEmpty())
            addFrame(whole, true);
        else
            m_rows.append(cellsOf(line, separator));
    }
    while (!m_rows.isEmpty() && m_rows.last().size() == 1)
        addFrame(m_rows.takeLast().first(), false);
    return !m_columns.isEmpty() && m_rows.size() >= kFewestRows;
}

void Table::takeHeadings(const Row &row)
{
    m_columns = columnsOf(m_folded, row);
    for (const Cell &cell : row) {
        if (!cell.span.isEmpty())
            leaveOut(cell, m_columns.isEmpty() ? PageMatter::OtherCell : PageMatter::TableHeading);
    }
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
    m_columns = columnsOf(m_folded, stream.mid(start, headings - start));
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
        m_rows.append(stream.mid(serials[i], next - serials[i]));
    }
    for (; next < stream.size(); ++next)
        leaveOut(stream[next], PageMatter::AfterTheEnd);
    return true;
}

// One cell to a line, | on lines of their own between them.
bool Table::readStream(const QList<SourceLine> &lines)
{
    const auto bars = std::ranges::count_if(
        lines, [this](const SourceLine &line) { return line.span.in(m_folded) == u"|"; });
    if (bars < 6 || bars * 5 < lines.size())
        return false;
    Row stream;
    bool newCell = true;
    for (const SourceLine &line : lines) {
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
    case Column::Content: addPiece(cell, PieceRole::Body); break;
    case Column::Lead: addPiece(cell, PieceRole::Lead); break;
    case Column::Due: addPiece(cell, PieceRole::Due); break;
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
}

void Table::addRow(const Row &row)
{
    const auto filled = std::ranges::count_if(row, [](const Cell &c) { return !c.span.isEmpty(); });
    if (filled == 1 && m_columns.size() > 1) {
        const auto cell = std::ranges::find_if(row,
                                               [](const Cell &c) { return !c.span.isEmpty(); });
        addGroup(*cell);
        return;
    }
    const bool hasSerial = m_columns.contains(Column::Serial);
    bool started = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i].span.isEmpty())
            continue;
        const Column column = i < m_columns.size() ? m_columns[i] : Column::Other;
        if (column == Column::Group) {
            addGroup(row[i]);
        } else if (column == Column::Content && !hasSerial && !started) {
            addPiece(row[i], PieceRole::NodeStart, m_depth);
            started = true;
        } else {
            addColumn(row[i], column);
        }
    }
}

void Table::readText(const TextTable &table, QChar separator, int depth)
{
    m_top = depth;
    qsizetype next = 0;
    if (table.hasCaption) {
        const SourceLine &caption = table.lines[next++];
        addPiece({.span = caption.span, .line = caption.number}, PieceRole::NodeStart, m_top++);
    }
    m_depth = m_top;
    takeHeadings(cellsOf(table.lines[next++], separator));
    for (; next < table.lines.size(); ++next)
        m_rows.append(cellsOf(table.lines[next], separator));
}

QList<SourcePiece> Table::pieces()
{
    for (const Row &row : m_rows)
        addRow(row);
    std::ranges::stable_sort(m_pieces, {}, [](const SourcePiece &p) { return p.span.start; });
    return m_pieces;
}

// What stands between the cells of a table that begins with this row of headings; null if it does
// not name tasks and who does them or when.
QChar separatorOf(QStringView folded, QStringView source, const SourceLine &headings)
{
    for (const QChar separator : {u'|', u'\t'}) {
        QList<Column> columns;
        const QList<QStringView> cells = headings.span.in(source).split(separator);
        for (qsizetype at = headings.span.start; const QStringView cell : cells) {
            const QStringView words = trimmedBlanks(folded.mid(at, cell.size()));
            at += cell.size() + 1;
            const auto column = columnOf(words);
            if (column)
                columns.append(*column);
            else if (!words.isEmpty())
                return {};
        }
        const bool names = columns.contains(Column::Content) || columns.contains(Column::Group);
        if (columns.size() > 1 && names
            && (columns.contains(Column::Lead) || columns.contains(Column::Due)))
            return separator;
    }
    return {};
}

// A line that only names the table below it.
bool isCaption(QStringView line)
{
    static const QRegularExpression caption(
        u"^[^。;:|\\t]{2,40}(?:表|清单)(?:\\([^()]{1,12}\\))?:?$"_s);
    const auto mark = line.isEmpty() ? std::nullopt : numberMarkAt(line, 0, true);
    return !mark && caption.match(line).hasMatch();
}

} // namespace

QList<TextTable> textTables(QStringView source, QStringView folded, const QList<SourceLine> &lines)
{
    QList<TextTable> tables;
    for (int i = 0; i < lines.size(); ++i) {
        const QChar separator = separatorOf(folded, source, lines[i]);
        int end = i + 1;
        while (!separator.isNull() && end < lines.size()
               && lines[end].span.in(source).contains(separator))
            ++end;
        if (end - i <= kFewestRows)
            continue;
        const bool caption = i > 0 && isCaption(lines[i - 1].span.in(folded));
        const int first = caption ? i - 1 : i;
        tables.append(
            {.lines = lines.mid(first, end - first), .firstLine = first, .hasCaption = caption});
        i = end - 1;
    }
    return tables;
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded, const TextTable &table,
                               int depth)
{
    Table rows(source, folded);
    const SourceLine &headings = table.lines[table.hasCaption ? 1 : 0];
    rows.readText(table, separatorOf(folded, source, headings), table.hasCaption ? 1 : depth);
    return rows.pieces();
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines)
{
    Table stream(source, folded);
    if (stream.readStream(lines))
        return stream.pieces();
    for (const QChar separator : {u'|', u'\t'}) {
        Table rows(source, folded);
        if (rows.readRows(lines, separator))
            return rows.pieces();
    }
    return {};
}

} // namespace Domain
