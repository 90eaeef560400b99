#include "domain/reading/levelfinder.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <algorithm>

// Finds the groups of a table's rows, named by a row of their own or by columns.

namespace Domain {

// A group's name may begin with its number: 一、….
void TableReader::addGroup(const Cell &cell, int depth)
{
    addPiece(cell, PieceRole::NodeStart, depth);
    const auto mark = numberMarkAt(words(cell), 0, true);
    if (mark && !mark->weak && !mark->isPartOfTitle())
        m_pieces[m_pieces.size() - 1 - cell.more.size()].numberLength = mark->length;
}

// Whether a row of one cell, which may be a sentence, heads those below it: the next has a number
// of its own, or the table begins with such a row.
bool TableReader::headsRows(const Row &row) const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    const Row *next = &row + 1;
    if (next == m_rows.constData() + m_rows.size() || filledCells(*next) < 2)
        return false;
    return serial >= 0 ? isFilled(next->value(serial)) : filledCells(m_rows.first()) == 1;
}

// Whether a row of one cell is a sentence below all rows of tasks.
bool TableReader::closesTable(const Row &row, QStringView line) const
{
    const auto *end = m_rows.constData() + m_rows.size();
    return m_hasItem && endsWithStop(line) && !numberMarkAt(line, 0, true)
           && std::all_of(&row, end, [](const Row &below) { return filledCells(below) < 2; });
}

// A row with one cell names the group of the rows below it, or is a sentence without a number.
void TableReader::addLoneCell(const Cell &cell, bool heads)
{
    const QString name = words(cell).toString();
    if (name == m_lastGroupRow) {
        leaveOut(cell, PageMatter::GroupAgain);
        return;
    }
    auto mark = numberMarkAt(words(cell), 0, true);
    if (mark && (mark->weak || mark->pairs))
        mark.reset();
    const bool group = cell.more.isEmpty()
                       && (mark
                           || (name.size() <= kLongestGroup && (heads || !endsWithStop(name))));
    addGroup(cell, m_levels.put(mark, group));
    m_lastRow.clear();
    if (group) {
        m_lastGroupRow = name;
        m_groups.clear();
    } else {
        m_hasItem = true;
    }
}

// The columns that name groups, the outermost first. Those that are filled in the same rows name
// one group together: 三月 and its 主题.
void TableReader::findGroupColumns()
{
    qsizetype months = -1; // group cells that are months, in the preceding group column
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i] != Column::Group)
            continue;
        const auto count = [&](auto counts) {
            QStringView last;
            return std::ranges::count_if(m_rows, [&](const Row &row) {
                const bool filled = filledCells(row) > 1 && i < row.size() && isFilled(row[i])
                                    && words(row[i]) != last;
                last = filled ? words(row[i]) : last;
                return filled && counts(words(row[i]));
            });
        };
        const qsizetype filled = count([](QStringView) { return true; });
        const bool joined = filled > 0 && filled == months;
        m_groupColumns.append(
            {.column = i, .level = joined ? m_groupColumns.last().level : int(m_groupLevels++)});
        months = count(isTimeCell);
    }
    m_numbersGroups = serialsNumberGroups();
    m_taskGroups = columnOfTasks();
}

// The innermost group column where it holds tasks, and the rows in it how they are carried out; -1
// for none. Numbers that stand behind the tasks make each measure an item; a name that each row
// repeats is that of a kind.
qsizetype TableReader::columnOfTasks() const
{
    const qsizetype measures = m_columns.indexOf(Column::Content);
    if (m_groupColumns.isEmpty() || measures < 0)
        return -1;
    const qsizetype tasks = m_groupColumns.last().column;
    const bool areNumbered = m_columns.indexOf(Column::Serial) > tasks;
    const bool isJoined = m_groupColumns.size() > 1
                          && m_groupColumns.at(m_groupColumns.size() - 2).level
                                 == m_groupColumns.last().level;
    QStringView last;
    for (const Row &row : m_rows) {
        const QStringView own = filledCells(row) > 1 && isFilled(row.value(tasks))
                                    ? words(row[tasks])
                                    : QStringView();
        if (!own.isEmpty() && own == last)
            return -1;
        last = own;
    }
    return !isJoined && !areNumbered && tasks < measures && headsTasks(words(headingOf(tasks)))
                   && headsMeasures(words(headingOf(measures)))
               ? tasks
               : -1;
}

// Whether a row is the only one of the task that it names, which then is the item itself.
bool TableReader::hasOneMeasure(const Row &row) const
{
    if (m_taskGroups < 0 || !isFilled(row.value(m_taskGroups)))
        return false;
    const qsizetype measures = m_columns.indexOf(Column::Content);
    const auto *end = m_rows.constData() + m_rows.size();
    const auto isOfTask = [&](const Row &other) {
        return filledCells(other) > 1 && !isSumRow(other) && !isNextHead(other)
               && !isFilled(other.value(m_taskGroups));
    };
    for (const auto *next = &row + 1; next != end && isOfTask(*next); ++next) {
        if (isFilled(next->value(measures)))
            return false;
    }
    return words(row[m_taskGroups]) != m_groups.value(m_taskGroups);
}

// The group columns in which a row begins a new group: one with a new name, and all within it.
QList<qsizetype> TableReader::newGroups(const Row &row) const
{
    QList<qsizetype> columns;
    int outermost = kDeepestLevel;
    for (const GroupColumn &group : m_groupColumns) {
        if (group.column >= row.size() || !isFilled(row[group.column]))
            continue;
        const bool again = words(row[group.column]) == m_groups.value(group.column);
        if (again && group.level <= outermost)
            continue;
        outermost = qMin(outermost, group.level);
        columns.append(group.column);
    }
    return columns;
}

// Whether the serial numbers count the groups: a number then stands only in the first row of a
// group.
bool TableReader::serialsNumberGroups() const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    if (serial < 0 || m_groupColumns.isEmpty() || m_groupColumns.first().column < serial)
        return false;
    const qsizetype group = m_groupColumns.first().column;
    bool goesOn = false;
    for (const Row &row : m_rows) {
        if (filledCells(row) < 2 || isNextHead(row) || isSumRow(row))
            continue;
        const bool numbered = isFilled(row.value(serial));
        if (numbered && !isFilled(row.value(group)))
            return false;
        goesOn = goesOn || !numbered;
    }
    return goesOn;
}

// A group that has its number in the column of serial numbers.
void TableReader::addGroupOf(const Row &row, const GroupColumn &group)
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    const int depth = m_levels.depthWithin() + group.level;
    if (!m_numbersGroups || group.level > 0 || !isFilled(row.value(serial))) {
        addGroup(row[group.column], depth);
        return;
    }
    addPiece(row[serial], PieceRole::NodeStart, depth, true);
    addPiece(row[group.column], PieceRole::Body);
}

// Begins the groups that a row names; returns their columns.
QList<qsizetype> TableReader::beginGroups(const Row &row)
{
    QList<qsizetype> begun = newGroups(row);
    if (!begun.isEmpty())
        m_levels.closeItems();
    m_isLoneTask = begun.contains(m_taskGroups) && hasOneMeasure(row);
    if (m_isLoneTask)
        begun.removeOne(m_taskGroups);
    int levelBegun = -1;
    for (const GroupColumn &group : m_groupColumns) {
        if (group.column >= row.size() || !isFilled(row[group.column]))
            continue;
        const Cell &cell = row[group.column];
        if (m_isLoneTask && group.column == m_taskGroups) {
            m_groups.remove(group.column);
            m_groupDepth = group.level;
            continue;
        }
        if (!begun.contains(group.column)) {
            leaveOut(cell, PageMatter::GroupAgain);
        } else if (group.level == levelBegun) {
            addPiece(cell, PieceRole::Body);
        } else {
            addGroupOf(row, group);
            m_groupDepth = group.level + 1;
        }
        levelBegun = begun.contains(group.column) ? group.level : levelBegun;
        m_groups.insert(group.column, words(cell).toString());
    }
    return begun;
}

// Whether a row has nothing but an item, whose group stands above it.
bool TableReader::isItemOfGroup(const Row &row) const
{
    const qsizetype task = m_columns.indexOf(Column::Content);
    const qsizetype group = m_columns.indexOf(Column::Group);
    return group >= 0 && group < task && isFilled(row.value(task))
           && !m_columns.contains(Column::Serial) && m_hasItem;
}

// Whether a row has nothing but a number and a name that stands in no column of tasks, or a number
// of sections.
bool TableReader::isNumberedGroup(const Row &row) const
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    if (serial < 0 || !isFilled(row.value(serial)) || filledCells(row) != 2)
        return false;
    const auto mark = serialMark(words(row[serial]));
    const bool section = mark && mark->family == MarkFamily::Chinese;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i != serial && isFilled(row[i]))
            return section || (mark && m_columns.value(i) != Column::Content);
    }
    return false;
}

void TableReader::addNumberedGroup(const Row &row)
{
    const qsizetype serial = m_columns.indexOf(Column::Serial);
    const int depth = m_levels.put(serialMark(words(row[serial])), true);
    bool begun = false; // a name before the number begins the node
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (!isFilled(row[i]))
            continue;
        if (begun && i == serial)
            leaveOut(row[i], PageMatter::LoneNumber);
        else
            addPiece(row[i], begun ? PieceRole::Body : PieceRole::NodeStart, begun ? 0 : depth,
                     i == serial);
        begun = true;
    }
    m_groups.clear();
    m_lastRow.clear();
}

} // namespace Domain
