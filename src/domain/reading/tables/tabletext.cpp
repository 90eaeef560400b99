#include "domain/reading/tables/tabletext.h"

#include "domain/reading/levelfinder.h"
#include "domain/reading/suggestion.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/reading/tables/tickedtimes.h"
#include "domain/text/departmentnames.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kRowsTold = 3; // rows by which the user can tell a table's columns
constexpr qsizetype kMostRowsAboveHead = 6;
constexpr int kMostOtherHeads = 50; // heads with other columns; bounds the work

// A cell with fewer characters of words (是, ✓, 30) tells nothing of an item.
constexpr qsizetype kFewestTelling = 2;

// At least kMostOfFive of any kOfFive rows must begin with a number for a column to be numbers.
constexpr qsizetype kOfFive = 5;
constexpr qsizetype kMostOfFive = 4;

Cell firstFilled(const Row &row)
{
    const auto first = std::ranges::find_if(row, isFilled);
    return first == row.end() ? row.first() : *first;
}

} // namespace

void TableReader::addPiece(const Cell &cell, PieceRole role, int depth, bool numbered)
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
                         .runsOn = words || runsOn(cell, i, role),
                         .ownLine = words && beginsLine(cell, i)});
    }
}

// Whether a further line of a cell is no rest of the line before: that one ends a sentence or
// clause, or a number begins this one.
bool TableReader::beginsLine(const Cell &cell, qsizetype line) const
{
    const QStringView before = (line == 0 ? cell.span : cell.more[line - 1].span).in(m_folded);
    const auto mark = numberMarkAt(cell.more[line].span.in(m_folded), 0, true);
    const bool numbered = mark && !mark->weak && !mark->pairs && !mark->isPartOfTitle();
    return endsWithStop(before) || (numbered && !QStringView(u"、,").contains(before.back()));
}

// Whether a further line of a cell goes on with the name on the line before, and is no name of
// its own.
bool TableReader::runsOn(const Cell &cell, qsizetype line, PieceRole role) const
{
    QStringView before = (line == 0 ? cell.span : cell.more[line - 1].span).in(m_folded);
    if (!isFieldCell(role) || role == PieceRole::Progress)
        return role != PieceRole::Progress;
    if (QStringView(u"、,").contains(before.back()))
        return before.contains(u':'); // 配合：甲部、
    const QStringView next = cell.more[line].span.in(m_folded);
    static const QRegularExpression bracket(u"^\\([^()]*\\)$"_s);
    if (bracket.match(next).hasMatch())
        return true; // the name's above
    if (beginsWithLabel(next) || before.back() == u';')
        return false;
    if (before.back() == u')' && before.contains(u'('))
        before = trimmedBlanks(before.left(before.lastIndexOf(u'('))); // 甲部（牵头）
    before = trimmedBlanks(before.mid(before.lastIndexOf(u':') + 1));
    static const QRegularExpression office(kOfficePattern + u'$');
    const bool person = before.size() > 1 && before.size() <= kLongestPersonName;
    return !person && !isDepartmentName(before) && !isTimeCell(before)
           && !office.match(before).hasMatch();
}

void TableReader::leaveOut(const Cell &cell, PageMatter matter)
{
    const qsizetype first = m_pieces.size();
    addPiece(cell, PieceRole::LeftOut);
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].reason = reasonFor(matter);
}

// Whether lines above the first head begin with numbers: then the tables are parts of a text.
bool TableReader::standsAmongNumbers(const QList<TableLine> &lines) const
{
    for (const TableLine &line : lines) {
        const QStringView text = line.line.span.in(m_folded);
        if (line.isRow() && isHeadRow(wordsIn(m_folded, line.cells)))
            return false;
        if (line.isRow() || text.contains(u'|'))
            continue;
        const auto mark = numberMarkAt(text, 0, true);
        if (mark && !mark->weak && !mark->pairs && mark->value == 1)
            return true;
    }
    return false;
}

// Whether most lines are rows of a table, but for those that are about it.
bool TableReader::areRows(const QList<TableLine> &lines, QChar separator) const
{
    const auto isRow = [&](const TableLine &line) { return this->isRow(line, separator); };
    const auto rows = std::ranges::count_if(lines, &TableLine::isRow);
    const auto about = std::ranges::count_if(lines, [this](const TableLine &line) {
        const QStringView text = line.line.span.in(m_folded);
        return !line.isRow() && (isFormWord(text) || isRemark(text) || namesAnnex(text));
    });
    return std::ranges::count_if(lines, isRow) >= 2 && rows * 2 >= lines.size() - about
           && !standsAmongNumbers(lines);
}

bool TableReader::isRow(const TableLine &line, QChar separator) const
{
    return line.cells.size() > 2
           || (separator != kSingleBlank && line.line.span.in(m_source).count(separator) > 2);
}

// Why a line of a table is left out; nothing for a row, and for words that may be about the table.
std::optional<PageMatter> TableReader::matterOf(const Cell &line, bool barred, bool menu) const
{
    if (isTableRule(words(line)))
        return PageMatter::Rule;
    if (menu)
        return PageMatter::Navigation;
    return barred ? std::nullopt : pageMatter(words(line), PagePlace::Plan);
}

// Whether the line above the first table, taken for the preamble from `piece` on, names a group as
// lone cells above the heads of the others do.
bool TableReader::headsFirstTable(const Row &line, const QList<Row> &table, qsizetype piece) const
{
    const auto isHead = [this](const Row &row) { return isHeadRow(wordsIn(m_folded, row)); };
    const auto namesGroup = [this](const Row &row) {
        return filledCells(row) == 1 && words(firstFilled(row)).size() <= kLongestHolder
               && !endsWithStop(words(firstFilled(row)));
    };
    if (line.isEmpty() || table.isEmpty() || !isHead(table.first()) || !namesGroup(line)
        || m_pieces.size() != piece + 1 || m_pieces[piece].role != PieceRole::Preamble)
        return false;
    qsizetype others = 0;
    for (qsizetype i = 1; i < table.size(); ++i) {
        if (!isHead(table[i]))
            continue;
        if (!namesGroup(table[i - 1]) || isContinuation(words(firstFilled(table[i - 1]))))
            return false;
        ++others;
    }
    return others > 0;
}

// One row to a line; `separator` stands between the cells.
bool TableReader::readRows(const QList<SourceLine> &source, QChar separator)
{
    const QList<TableLine> lines = tableLines(m_source, m_folded, source, separator);
    if (!areRows(lines, separator))
        return false;
    const auto bars = std::ranges::count_if(
        lines, [&](const TableLine &line) { return line.line.span.in(m_source).startsWith(u'|'); });
    const bool enclosed = separator == u'|' && bars * 2 > lines.size();
    QList<Row> table;
    QList<Row> captions;
    Row above;                 // the line above the rows
    qsizetype piecesAbove = 0; // number of pieces before that line
    qsizetype end = 0;         // behind the last row with a separator
    for (const TableLine &line : lines) {
        const Cell whole{.span = line.line.span, .line = line.line.number};
        const bool barred = line.isRow() || whole.span.in(m_source).contains(separator);
        const bool menu = barred && enclosed && !table.isEmpty() && isMenu(line);
        if (const auto matter = matterOf(whole, barred, menu))
            leaveOut(whole, *matter);
        else if (table.isEmpty() && namesTable(words(whole)))
            captions.append({whole});
        else if (table.isEmpty() && !(isRow(line, separator) && filledCells(line.cells) > 1)) {
            above = line.cells.size() > 1 ? line.cells : Row{whole};
            piecesAbove = m_pieces.size();
            addFrames(above, true);
        } else
            table.append(line.cells);
        if (barred && !menu && separator != kBlanks && separator != kSingleBlank)
            end = table.size();
    }
    qsizetype below = table.size();
    while (below > qMax<qsizetype>(2, end) && table[below - 1].size() == 1)
        --below;
    for (qsizetype i = below; i < table.size(); ++i)
        addFrame(table[i].first(), false);
    if (headsFirstTable(above, table, piecesAbove)) {
        m_pieces.resize(piecesAbove);
        captions.append(above);
    }
    takeRows(table.first(below), true);
    m_rows = captions + m_rows;
    const bool known = (separator != kBlanks && separator != kSingleBlank) || m_headed;
    return known && !m_columns.isEmpty() && !m_rows.isEmpty();
}

void TableReader::leaveOutRow(const Row &row, PageMatter matter)
{
    for (const Cell &cell : row) {
        if (isFilled(cell))
            leaveOut(cell, matter);
    }
}

// Takes the headings at `first`, one row or two; returns where the rows below them begin.
qsizetype TableReader::takeHead(const QList<Row> &rows, qsizetype first)
{
    m_head = rows[first];
    leaveOutRow(rows[first], PageMatter::TableHeading);
    qsizetype next = first + 1;
    if (next < rows.size() && isSecondHead(m_folded, m_head, rows[next])) {
        m_head = mergedHead(m_head, rows[next]);
        leaveOutRow(rows[next++], PageMatter::TableHeading);
    }
    return next;
}

// Where the headings stand, below what a sheet says above them (填报单位：…); -1 where there are
// none.
qsizetype TableReader::headRow(const QList<Row> &rows) const
{
    for (qsizetype i = 0; i < rows.size() && i < kMostRowsAboveHead; ++i) {
        if (isHeadRow(wordsIn(m_folded, rows[i])))
            return i;
    }
    for (qsizetype i = 0; i < rows.size() && i < kMostRowsAboveHead; ++i) {
        if (rows[i].isEmpty() || columnOf(words(firstFilled(rows[i]))) != Column::Due)
            continue;
        QList<QList<QStringView>> below;
        for (const Row &row : rows.mid(i + 1))
            below.append(wordsIn(m_folded, row));
        if (headsMatrix(wordsIn(m_folded, rows[i]), below))
            return i;
    }
    return -1;
}

// Takes the columns as `found`, or as a person chose; `rows` are those to tell them by.
void TableReader::takeColumns(const QList<Row> &rows, const QList<Column> &found)
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
    m_isChosen = m_taken.chosen(told.headings).has_value();
    m_columns = m_taken.take(told);
    if (!m_columns.contains(Column::Content))
        m_columns.clear();
}

// `isWhole`: the table is all of the text.
void TableReader::takeRows(const QList<Row> &rows, bool isWhole)
{
    qsizetype first = qMax<qsizetype>(0, headRow(rows));
    const bool headed = headRow(rows) >= 0;
    for (qsizetype i = 0; i < first; ++i)
        addFrames(rows[i], true);
    m_headed = headed;
    if (headed)
        first = takeHead(rows, first);
    m_rows = headed ? joinedRows(m_folded, rows.mid(first), m_head.size()) : rows.mid(first);
    QList<QList<QStringView>> cells;
    QList<Row> telling;
    for (const Row &row : std::as_const(m_rows)) {
        m_hasLists = m_hasLists || std::ranges::any_of(row, [this](const Cell &c) {
                         return isFilled(c) && !listIn(c).isEmpty();
                     });
        const QStringView opening = words(firstFilled(row));
        const bool tells = filledCells(row) > 1 || (row.size() > 1 && !isFilled(row.first()));
        if (tells && !isFormWord(opening) && !isSumRow(row) && !isNextHead(row)) {
            cells.append(wordsIn(m_folded, row));
            telling.append(row);
        }
    }
    m_columns = headed ? columnsOf(wordsIn(m_folded, m_head), cells, m_hasLists)
                : cells.size() > kFewestRows ? columnsByContent(cells)
                                             : QList<Column>();
    if (headed || isWhole)
        takeColumns(telling, m_columns);
    const QList<QStringView> head = wordsIn(m_folded, m_head);
    m_isCalendar = headed && (isCalendar(head, m_columns) || headsMatrix(head, cells));
    m_numbersItems = numbersItems(telling);
    m_areLists = !telling.isEmpty() && std::ranges::all_of(telling, [this](const Row &row) {
        return std::ranges::any_of(
            row, [this](const Cell &cell) { return isFilled(cell) && !listIn(cell).isEmpty(); });
    });
}

// Whether the items are numbered in their own cells: most begin with a number that follows the one
// above, or is the first of a group.
bool TableReader::numbersItems(const QList<Row> &rows) const
{
    const qsizetype task = m_columns.indexOf(Column::Content);
    qsizetype counted = 0;
    std::optional<NumberMark> last;
    for (const Row &row : rows) {
        const auto mark = task >= 0 && isFilled(row.value(task))
                              ? numberMarkAt(words(row[task]), 0, true)
                              : std::nullopt;
        if (!mark || mark->weak || mark->pairs || mark->isPartOfTitle()
            || usualRank(mark->family) == 0)
            continue;
        counted += mark->value == 1
                   || (last && last->family == mark->family && mark->value == last->value + 1);
        last = mark;
    }
    return counted > 1 && counted * kOfFive >= rows.size() * kMostOfFive;
}

void TableReader::addColumn(const Cell &cell, Column column)
{
    const int before = m_started ? 0 : m_depth; // depth of its node, which begins behind it
    switch (column) {
    case Column::Serial: addPiece(cell, PieceRole::NodeStart, m_depth, true); break;
    case Column::Group:
    case Column::Content: addWords(cell); break;
    case Column::Lead: addPiece(cell, PieceRole::Lead, before); break;
    case Column::Support: addPiece(cell, PieceRole::Support, before); break;
    case Column::Owner: addPiece(cell, PieceRole::Owner, before); break;
    case Column::Due: addPiece(cell, PieceRole::Due, before); break;
    case Column::Progress: addPiece(cell, PieceRole::Progress, before); break;
    case Column::Status: addPiece(cell, PieceRole::Status, before); break;
    case Column::Attendance: addPiece(cell, PieceRole::Attendance, before); break;
    case Column::Other: leaveOut(cell, PageMatter::OtherCell); break;
    }
}

// Adds the cell for who leads, and notes its heading where each department under it does.
void TableReader::addLeads(const Cell &cell, qsizetype column)
{
    const qsizetype first = m_pieces.size();
    addColumn(cell, Column::Lead);
    const Cell heading = headingOf(column);
    if (!headsLeads(words(heading)))
        return;
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].heading = wordsOf(m_source, heading);
}

// Whether a row continues the item above: it has no number of its own, and its first task cell is
// covered from above, or it has no departments, persons and deadline.
bool TableReader::continuesItem(const Row &row) const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    if (!m_hasItem || (serial >= 0 && isFilled(row.value(serial))))
        return false;
    if (!isFilled(row.value(m_columns.indexOf(Column::Content))))
        return true;
    if (serial < 0 || m_numbersGroups)
        return false;
    for (qsizetype i = 0; i < row.size() && i < m_columns.size(); ++i) {
        if (isResponsibility(m_columns[i]) && isFilled(row[i]))
            return false;
    }
    return true;
}

bool TableReader::isRepeated(const Cell &cell, qsizetype column) const
{
    return column < m_lastRow.size() && isFilled(m_lastRow[column])
           && words(cell) == words(m_lastRow[column]) && m_columns.value(column) != Column::Content;
}

// Whether a row is the rest of the one above, which a page's end has cut: its number comes again,
// and the task above breaks off.
bool TableReader::goesOnFromPageAbove(const Row &row) const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    const qsizetype task = m_columns.lastIndexOf(Column::Content);
    if (serial < 0 || !isFilled(row.value(serial)) || !isRepeated(row[serial], serial)
        || !isFilled(row.value(task)) || !isFilled(m_lastRow.value(task)))
        return false;
    const auto last = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [](const SourcePiece &p) {
        return p.role == PieceRole::Body || p.role == PieceRole::NodeStart;
    });
    return last != m_pieces.rend() && !endsWithStop(last->span.in(m_folded));
}

void TableReader::addCells(const Row &row)
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    const QList<qsizetype> begun = beginGroups(row);
    const bool goesOn = begun.isEmpty() && !m_isLoneTask && goesOnFromPageAbove(row);
    m_started = goesOn || (begun.isEmpty() && !m_isLoneTask && continuesItem(row));
    if (!m_started) {
        const bool own = serial >= 0 && !m_numbersGroups;
        const auto mark = serialMark(own ? words(row.value(serial)) : QStringView());
        m_depth = m_levels.put(mark, false) + (m_groups.isEmpty() ? 0 : m_groupDepth);
    }
    bool isTold = m_started; // what is to be done
    const qsizetype first = m_pieces.size();
    for (qsizetype i = 0; i < row.size(); ++i) {
        const Column column = m_columns.value(i, Column::Other);
        const bool isTask = m_isLoneTask && i == m_taskGroups;
        if (!isFilled(row[i]) || (column == Column::Group && !isTask)
            || (column == Column::Serial && m_numbersGroups && !m_isLoneTask))
            continue;
        if (goesOn && (column == Column::Serial || isRepeated(row[i], i)))
            leaveOut(row[i], PageMatter::RunningHead);
        else if (column == Column::Serial)
            addSerial(row[i], !begun.isEmpty() && begun.last() > i);
        else if (column == Column::Other && !addTicked(row[i], i))
            leaveOutOther(row[i], i);
        else if (column == Column::Other)
            continue;
        else if (column == Column::Lead)
            addLeads(row[i], i);
        else if (column == Column::Content && isTold && headsOutcomes(words(headingOf(i))))
            addOutcome(row[i], i);
        else
            addColumn(row[i], column);
        isTold = isTold || column == Column::Content;
        if (goesOn && column == Column::Content)
            m_pieces[m_pieces.size() - 1 - row[i].more.size()].runsOn = true;
    }
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].isTask = m_isLoneTask && m_pieces[i].depth == m_depth;
    if (!goesOn)
        m_lastRow = row;
}

// Columns before the first number may stand under no heading.
Cell TableReader::headingOf(qsizetype column) const
{
    return m_head.value(column + m_head.size() - m_columns.size());
}

// Leaves out a cell of a column that no field takes, and notes the heading where its words may
// belong to the item and the user has not chosen to do without them.
void TableReader::leaveOutOther(const Cell &cell, qsizetype column)
{
    const Cell heading = headingOf(column);
    if (headsYears(words(heading)) && isYearCell(words(cell))) {
        leaveOut(cell, PageMatter::YearCell);
        return;
    }
    const qsizetype first = m_pieces.size();
    leaveOut(cell, PageMatter::OtherCell);
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].reason = reasonForColumn(wordsOf(m_source, heading));
    const bool tells = std::ranges::count_if(words(cell), isIdeograph) >= kFewestTelling;
    const bool asked = headsDetails(words(heading)) || headsDifficulties(words(heading));
    if (tells && !m_isChosen && asked)
        m_pieces[first].heading = wordsOf(m_source, heading);
}

// Adds a cell by which an item is due at the time that heads its column; false if it is none.
bool TableReader::addTicked(const Cell &cell, qsizetype column)
{
    const Cell heading = headingOf(column);
    if (!headsTime(words(heading)) || !haveTimes(wordsIn(m_folded, m_head))
        || tickedTime(wordsOf(m_source, cell), wordsOf(m_source, heading)).isEmpty())
        return false;
    const qsizetype first = m_pieces.size();
    addColumn(cell, Column::Due);
    for (qsizetype i = first; i < m_pieces.size(); ++i)
        m_pieces[i].heading = wordsOf(m_source, heading);
    return true;
}

// Adds the cell for what an item shall come to, told with its heading.
void TableReader::addOutcome(const Cell &cell, qsizetype column)
{
    const qsizetype first = m_pieces.size();
    addPiece(cell, PieceRole::Body, m_depth);
    m_pieces[first].heading = wordsOf(m_source, headingOf(column));
}

// Leaves out the cells of a row that say that there is nothing, and makes them empty. Those of a
// group stay: an empty one would put the row into the group above.
void TableReader::leaveOutNothings(Row &row)
{
    for (qsizetype i = 0; i < row.size() && filledCells(row) > 1; ++i) {
        if (!row[i].more.isEmpty() || !isNothingCell(words(row[i]))
            || m_columns.value(i) == Column::Group)
            continue;
        leaveOut(row[i], PageMatter::NothingCell);
        row[i].span.length = 0;
    }
}

// `groupBehind`: a group begins in a column behind this one, and the row's node behind that.
void TableReader::addSerial(const Cell &cell, bool groupBehind)
{
    m_hasItem = true;
    if (m_started || groupBehind) {
        addPiece(cell, PieceRole::Number, m_depth + m_started);
        return;
    }
    addColumn(cell, Column::Serial);
    m_started = true;
}

// Whether a row only adds up: 合计, or behind the name of its group 小计 and nothing but figures.
bool TableReader::isSumRow(const Row &row) const
{
    qsizetype at = std::ranges::find_if(row, isFilled) - row.begin();
    if (at < row.size() && isSumCell(words(row[at])))
        return true;
    do
        ++at;
    while (at < row.size() && !isFilled(row[at]));
    return at < row.size() && isSumCell(words(row[at]))
           && std::all_of(row.begin() + at + 1, row.end(), [this](const Cell &cell) {
                  return !isFilled(cell) || words(cell).front().isDigit();
              });
}

void TableReader::addRow(const Row &row)
{
    const auto first = std::ranges::find_if(row, isFilled);
    if (first == row.end())
        return;
    if (isSumRow(row)) {
        leaveOutRow(row, PageMatter::SumRow);
        return;
    }
    const bool lone = filledCells(row) == 1 && m_columns.size() > 1 && !isItemOfGroup(row);
    if (isFormWord(words(*first)))
        leaveOutRow(row, PageMatter::Metadata);
    else if (isSignature(row) || namesSigner(row))
        addFrames(row, false);
    else if (lone && isContinuation(words(*first)))
        leaveOut(*first, PageMatter::RunningHead);
    else if (lone && repeatsTitle(*first))
        leaveOut(*first, PageMatter::Repetition);
    else if (const auto matter = pageMatter(words(*first), PagePlace::Back); lone && matter)
        leaveOut(*first, *matter);
    else if (lone && isPartOfRemark(words(*first)))
        leaveOut(*first, PageMatter::Remark);
    else if (lone && closesTable(row, words(*first)))
        addFrame(*first, false);
    else if (lone)
        addLoneCell(*first, headsRows(row));
    else if (isNumberedGroup(row))
        addNumberedGroup(row);
    else
        addCells(row);
}

void TableReader::readText(const TextTable &table, int depth)
{
    qsizetype next = 0;
    if (table.hasCaption) {
        const SourceLine &caption = table.lines[next++];
        addPiece({.span = caption.span, .line = caption.number}, PieceRole::NodeStart, depth++);
    }
    m_levels = TableLevels(depth);
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

// Whether a row below the head is the head once more, or that of another table: a row of tasks may
// be a few words like headings.
bool TableReader::isNextHead(const Row &row) const
{
    const QList<QStringView> cells = wordsIn(m_folded, row);
    if (!isHeadRow(cells))
        return false;
    const QList<QStringView> head = wordsIn(m_folded, m_head);
    qsizetype same = 0;
    bool telling = m_head.isEmpty();
    for (const QStringView cell : cells) {
        const auto column = columnOf(cell);
        same += !cell.isEmpty() && head.contains(cell);
        telling = telling || column == Column::Serial || column == Column::Due;
    }
    return same * 2 >= filledCells(row) || telling;
}

// Takes a repeated head, or that of another table with columns of its own; returns the index after
// it.
qsizetype TableReader::takeNextHead(qsizetype at)
{
    const auto headings = [this] {
        QList<QStringView> words = wordsIn(m_folded, m_head);
        words.removeIf([](QStringView heading) { return heading.isEmpty(); });
        std::ranges::sort(words);
        return words;
    };
    const QList<QStringView> before = headings();
    const qsizetype next = takeHead(m_rows, at);
    if (headings() == before || ++m_otherHeads > kMostOtherHeads)
        return next;
    QList<QList<QStringView>> cells;
    QList<Row> telling;
    for (qsizetype i = next; i < m_rows.size() && !isNextHead(m_rows[i]); ++i) {
        if (filledCells(m_rows[i]) > 1) {
            cells.append(wordsIn(m_folded, m_rows[i]));
            telling.append(m_rows[i]);
        }
    }
    const QList<Column> columns = columnsOf(wordsIn(m_folded, m_head), cells);
    if (columns.isEmpty())
        return next;
    takeColumns(telling, columns);
    m_groupColumns.clear();
    m_groups.clear();
    m_groupLevels = 0;
    m_taskGroups = -1;
    findGroupColumns();
    return next;
}

// The rows between the headings, which may be printed again on each page.
QList<SourcePiece> TableReader::pieces()
{
    findTitleByPlace();
    leaveOutMenu();
    findGroupColumns();
    bool annex = false;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        annex = annex || beginsAnnex(i);
        if (annex)
            leaveOutRow(m_rows[i], PageMatter::Annex);
        else if (isNextHead(m_rows[i]))
            i = takeNextHead(i) - 1;
        else {
            leaveOutNothings(m_rows[i]);
            addRow(m_rows[i]);
        }
    }
    std::ranges::stable_sort(m_pieces, {}, [](const SourcePiece &p) { return p.span.start; });
    return m_pieces;
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded, const TextTable &table,
                               int depth, TableColumns &taken)
{
    TableReader rows(source, folded, taken);
    rows.readText(table, table.hasCaption ? 1 : depth);
    return rows.pieces();
}

QList<SourcePiece> tablePieces(QStringView source, QStringView folded,
                               const QList<SourceLine> &lines, TableColumns &taken)
{
    TableReader stream(source, folded, taken);
    if (stream.readStream(lines))
        return stream.pieces();
    for (const QChar separator : {QChar(u'|'), QChar(u'\t'), kBlanks, kSingleBlank}) {
        TableReader rows(source, folded, taken);
        if (rows.readRows(lines, separator))
            return rows.pieces();
    }
    return {};
}

} // namespace Domain
