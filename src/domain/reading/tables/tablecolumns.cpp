#include "domain/reading/tables/tablecolumns.h"

#include "domain/plan/statuswords.h"
#include "domain/reading/tables/tickedtimes.h"
#include "domain/text/dates.h"
#include "domain/text/departmentnames.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestUnknownHeading = 14;

// How many tenths of a column's filled cells must agree.
constexpr qsizetype kMostOfTen = 7;

constexpr qsizetype kLongestGroupName = 16;
constexpr qsizetype kFewestTimes = 3;  // times that head columns
constexpr qsizetype kFewestMatrix = 4; // columns
constexpr int kFewestCovered = 2; // rows that a group's name covers, in a table of more than …
constexpr qsizetype kFewRows = 6;

// A column of items has cells of at least this length on the average.
constexpr qsizetype kShortestItemOnAverage = 4;

using Cells = QList<QStringView>;

// The cells of one column that have words.
Cells cellsIn(const QList<Cells> &rows, qsizetype column)
{
    Cells cells;
    for (const Cells &row : rows) {
        if (column < row.size() && !row[column].isEmpty())
            cells.append(row[column]);
    }
    return cells;
}

// The cells of one column, empty ones with the words of the cell above, as a merged cell covers
// them.
Cells cellsCoveredIn(const QList<Cells> &rows, qsizetype column)
{
    Cells cells;
    for (const Cells &row : rows) {
        if (column < row.size() && !row[column].isEmpty())
            cells.append(row[column]);
        else if (!cells.isEmpty())
            cells.append(cells.last());
    }
    return cells;
}

template<typename Is>
bool areMostly(const Cells &cells, Is is)
{
    return !cells.isEmpty() && std::ranges::count_if(cells, is) * 10 >= cells.size() * kMostOfTen;
}

qsizetype averageLength(const Cells &cells)
{
    qsizetype length = 0;
    for (const QStringView cell : cells)
        length += cell.size();
    return cells.isEmpty() ? 0 : length / cells.size();
}

bool isSerialCell(QStringView cell)
{
    return cell.size() <= 4 && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
}

// A month, several, a quarter, a week …: no day.
bool isMonthCell(QStringView cell)
{
    static const QRegularExpression month(
        u"^(?:(?:%1 *年 *)?(?:%2 *月?份? *[-~—、至到] *)*"
        "%2 *月份?"
        "|第 *%2 *(?:[-~—、至到] *\\d{1,2} *)?(?:周|季度|阶段)|[一二三四] *季度"
        "|[上下]半年|[上下]学期|[寒暑]假|[春夏秋冬]季)(?:(?: *[(:·—-]+| )[^,。;]{1,16})?$"_s.arg(
            kYearPattern, kNumberPattern));
    return month.match(cell).hasMatch();
}

bool namesDepartments(QStringView cell)
{
    static const QRegularExpression separator(u"[、,; ]"_s);
    const QStringList names = cell.toString().split(separator, Qt::SkipEmptyParts);
    return !names.isEmpty() && cell.size() <= 60
           && std::ranges::all_of(names,
                                  [](const QString &name) { return isDepartmentName(name); });
}

// Whether a cell is a measure word (个, 人次), as under the heading 单位.
bool isUnitCell(QStringView cell)
{
    static const QRegularExpression unit(
        u"^(?:[个项次人元份篇%户亩家场期座台套名对条支所间件吨本册张]|人次|万元|万人|公里|平方米|场次|课时|天)$"_s);
    return unit.match(cell).hasMatch();
}

// The column that its cells show where they contradict its heading `named`; else `named`.
Column columnByCells(Column named, QStringView heading, const Cells &cells)
{
    if (cells.size() < 2)
        return named;
    switch (named) {
    case Column::Lead: return areMostly(cells, isUnitCell) ? Column::Other : named;
    case Column::Due:
        if (areMostly(cells, isTimeCell) || (averageLength(cells) <= 10 && !headsPace(heading)))
            return named;
        return areMostly(cells, isStatusCell) ? Column::Status : Column::Progress;
    case Column::Progress:
        if (headsPace(heading) && areMostly(cells, isTimeCell))
            return Column::Due;
        return areMostly(cells, isStatusCell) ? Column::Status : named;
    case Column::Status:
        return areMostly(cells, isStatusCell) || averageLength(cells) <= 8 ? named
                                                                           : Column::Progress;
    default: return named;
    }
}

// The column that the cells below an unknown heading show, where no other column is that already.
Column columnOfUnknown(const QList<Column> &known, const Cells &cells)
{
    if (cells.size() < 2)
        return Column::Other;
    if (areMostly(cells, isTimeCell) && !known.contains(Column::Due))
        return Column::Due;
    if (areMostly(cells, namesDepartments) && !known.contains(Column::Lead))
        return Column::Lead;
    return Column::Other;
}

// Whether the cells of a column are the names of groups: some are empty or repeated.
bool hasGroups(const QList<Cells> &rows, qsizetype column)
{
    const Cells cells = cellsIn(rows, column);
    QSet<QString> different;
    for (const QStringView cell : cells)
        different.insert(cell.toString());
    return cells.size() < rows.size() || different.size() < cells.size();
}

// Whether the words of a column come in runs, each different from the others: the names of groups.
// Months may be nearly as many as the rows: where a row goes on with one, they head them.
bool comesInRuns(const Cells &cells, bool months = false)
{
    QSet<QString> seen;
    QString last;
    for (const QStringView cell : cells) {
        if (cell == last)
            continue;
        last = cell.toString();
        if (seen.contains(last) || last.size() > kLongestGroupName)
            return false;
        seen.insert(last);
    }
    const qsizetype covered = cells.size() - seen.size();
    return seen.size() > 1 && (seen.size() * 3 <= cells.size() * 2 || (months && covered > 0));
}

// The column of the tasks; -1 for none. A heading that may mean groups or tasks means tasks where
// no other does.
qsizetype taskColumn(const QList<Column> &columns)
{
    const qsizetype task = columns.indexOf(Column::Content);
    return task >= 0 ? task : columns.lastIndexOf(Column::Group);
}

// Takes the column with the longest words under an unknown heading for the tasks, where no heading
// names them.
void takeLongestForItems(QList<Column> &columns, const Cells &head, const QList<Cells> &rows)
{
    qsizetype longest = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const qsizetype length = averageLength(cellsIn(rows, i));
        const bool longer = longest < 0 || length > averageLength(cellsIn(rows, longest));
        if (columns[i] == Column::Other && !columnOf(head[i]) && length >= kShortestItemOnAverage
            && longer)
            longest = i;
    }
    if (longest >= 0)
        columns[longest] = Column::Content;
}

// Whether a column has other words in each row, and no figures.
bool namesEach(const QList<Cells> &rows, qsizetype column)
{
    const Cells cells = cellsIn(rows, column);
    QSet<QString> different;
    for (const QStringView cell : cells)
        different.insert(cell.toString());
    return cells.size() > 1 && cells.size() == rows.size() && different.size() == cells.size()
           && averageLength(cells) >= 2 && std::ranges::all_of(cells, [](QStringView cell) {
                  return isIdeograph(cell.front()) || QStringView(u"“《").contains(cell.front());
              });
}

// A column before the tasks names groups where its words come in runs and it has no known heading,
// or departments, each with tasks of its own.
void findUnnamedGroups(QList<Column> &columns, const Cells &head, const QList<Cells> &rows,
                       bool lists)
{
    const bool numbered = columns.contains(Column::Serial);
    const qsizetype task = taskColumn(columns);
    for (qsizetype i = 0; i < task; ++i) {
        const bool unnamed = columns[i] == Column::Other && !columnOf(head[i]);
        const bool departments = i == 0 && columns[i] == Column::Lead;
        const bool withLists = departments && lists && !numbered
                               && cellsIn(rows, i).size() == rows.size();
        if (withLists || ((unnamed || departments) && comesInRuns(cellsCoveredIn(rows, i))))
            columns[i] = Column::Group;
        else if (unnamed && namesEach(rows, i)
                 && std::all_of(columns.begin(), columns.begin() + i,
                                [](Column before) { return before == Column::Serial; }))
            columns[i] = Column::Content; // 阶段 before what is done in it
    }
}

// Takes a column of problems (存在问题) before the measures against them for a part of the tasks.
void takeProblems(QList<Column> &columns, const Cells &head)
{
    const qsizetype task = taskColumn(columns);
    for (qsizetype i = 0; i < task; ++i) {
        if (columns[i] == Column::Other && headsProblems(head[i]))
            columns[i] = Column::Content;
    }
}

// The first of two columns of tasks names groups where it covers rows of tasks that each have
// somebody, or a time, of their own.
void findGroupsAmongItems(QList<Column> &columns, const QList<Cells> &rows)
{
    const qsizetype first = columns.indexOf(Column::Content);
    const qsizetype next = columns.indexOf(Column::Content, first + 1);
    if (first < 0 || next < 0 || rows.isEmpty())
        return;
    const auto filled = [](const Cells &row, qsizetype column) {
        return column < row.size() && !row[column].isEmpty();
    };
    const qsizetype serial = columns.indexOf(Column::Serial);
    int covered = 0;
    bool numbered = true; // those that are covered, each
    for (const Cells &row : rows) {
        if (filled(row, first))
            continue;
        bool own = serial >= 0 && filled(row, serial);
        numbered = numbered && own;
        for (qsizetype i = 0; i < columns.size(); ++i)
            own = own || (isResponsibility(columns[i]) && filled(row, i));
        if (!filled(row, next) || !own)
            return;
        ++covered;
    }
    const bool repeats = covered == 0 && comesInRuns(cellsIn(rows, first));
    const bool enough = numbered || rows.size() <= kFewRows || covered >= kFewestCovered;
    if (repeats || (covered > 0 && enough))
        columns[first] = Column::Group;
}

// Whether the first column has months or quarters that hold several rows each: merged cells, or
// the same words again.
bool coverTimes(const QList<Cells> &rows)
{
    const Cells times = cellsIn(rows, 0);
    return rows.size() > 1 && !rows.first().value(0).isEmpty() && areMostly(times, isMonthCell)
           && comesInRuns(cellsCoveredIn(rows, 0), true);
}

// Whether a column has words wherever the first column names another group, and only there or the
// same as above.
bool standsBesideGroups(const QList<Cells> &rows, qsizetype column)
{
    QStringView group;
    QStringView last;
    for (const Cells &row : rows) {
        const QStringView first = row.value(0);
        const QStringView own = row.value(column);
        const bool begins = !first.isEmpty() && first != group;
        if (begins ? own.isEmpty() : !own.isEmpty() && own != last)
            return false;
        group = first.isEmpty() ? group : first;
        last = own.isEmpty() ? last : own;
    }
    return true;
}

// A column whose heading may mean a group or a task: a group where another column has the tasks
// and the cells are fewer than the rows.
void settleGroups(QList<Column> &columns, const Cells &head, const QList<Cells> &rows, bool lists)
{
    if (!columns.contains(Column::Content) && columns.contains(Column::Group))
        columns[columns.lastIndexOf(Column::Group)] = Column::Content;
    const qsizetype serial = columns.indexOf(Column::Serial);
    const bool months = serial < 0 && rows.size() > 1 && columns.first() == Column::Due
                        && (cellsIn(rows, 0).size() < rows.size()
                            || (areMostly(cellsIn(rows, 0), isMonthCell)
                                && comesInRuns(cellsIn(rows, 0), true))
                            || (lists && areMostly(cellsIn(rows, 0), isMonthCell)));
    const bool covers = serial > 0 && serial < taskColumn(columns) && columns.first() == Column::Due
                        && coverTimes(rows);
    if (months || covers)
        columns.first() = Column::Group;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        // Months, and what stands before the serial numbers of its items.
        const bool leads = serial > i || (i == 0 && (months || columnOf(head[0]) == Column::Lead));
        if (columns[i] == Column::Group && !leads && !hasGroups(rows, i))
            columns[i] = Column::Content;
        const bool heads = months && i > 0 && standsBesideGroups(rows, i);
        if (heads && columns[i] == Column::Content && columns.count(Column::Content) > 1)
            columns[i] = Column::Group; // 主题 beside 月份
    }
}

// The columns of a table that has the months or quarters for headings and tasks in its cells; empty
// where it is none.
QList<Column> calendarColumns(const Cells &head, const QList<Cells> &rows)
{
    QList<Column> columns;
    qsizetype times = 0;
    qsizetype tasks = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const bool time = !columnOf(head[i]) && isTimeCell(head[i]);
        const Column column = columnOf(head[i]).value_or(Column::Other);
        columns.append(time ? Column::Content : column == Column::Serial ? column : Column::Group);
        times += time;
        tasks += time && averageLength(cellsIn(rows, i)) >= kShortestItemOnAverage;
    }
    const bool all = times >= kFewestTimes && columns.count(Column::Group) == 1
                     && columns.size() == times + 1 + columns.count(Column::Serial);
    return all && tasks * 2 > times ? columns : QList<Column>();
}

// Of two columns of times, that of bare numbers counts weeks: 周次 beside 日期.
void dropBareWeeks(QList<Column> &columns, const QList<Cells> &rows)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i] == Column::Due && columns.count(Column::Due) > 1
            && areMostly(cellsIn(rows, i), isSerialCell))
            columns[i] = Column::Other;
    }
}

// A first column numbers the rows, whatever its heading says, where each has another Chinese
// numeral.
void findNumerals(QList<Column> &columns, const QList<Cells> &rows)
{
    static const QRegularExpression numeral(u"^[一二三四五六七八九十]{1,3}$"_s);
    const Cells cells = cellsIn(rows, 0);
    const bool numbers = cells.size() > 1 && cells.size() == rows.size()
                         && std::ranges::all_of(cells, [](QStringView cell) {
                                return numeral.match(cell).hasMatch();
                            });
    if (numbers && !columns.contains(Column::Serial) && columns.first() != Column::Due
        && columns.size() > 1)
        columns.first() = Column::Serial;
}

bool isSameYear(const Cells &cells)
{
    return !cells.isEmpty() && isYearCell(cells.first())
           && std::ranges::all_of(cells, [&](QStringView cell) { return cell == cells.first(); });
}

} // namespace

bool isYearCell(QStringView cell)
{
    static const QRegularExpression year(u"^(?:%1) *年?度?$"_s.arg(kYearPattern));
    return year.match(cell).hasMatch();
}

bool isNothingCell(QStringView cell)
{
    static const QRegularExpression nothing(u"^(?:[-/\\\\—–_]{1,6}|[暂]?无)$"_s);
    return nothing.match(cell).hasMatch();
}

bool isTimeCell(QStringView cell)
{
    static const QRegularExpression time(
        u"^(?:于|在|%2)?(?:%1|[本今当明]|\\d{1,2}(?=[-~至到、.月/])|[一二三四五六七八九十]{1,3}月|第?[一二三四1234](?:季度|学期|周)"
        "|第\\d|[上下]半年|[上下本]学期|全年|年[底末初内中]|每|长期|持续|常年|常态|随时|即时|寒假|暑假|[春秋]季|适时|按)"_s
            .arg(kYearPattern, kLatestPattern));
    return cell.size() <= 24 && time.match(cell).hasMatch();
}

bool isStatusCell(QStringView cell)
{
    static const QRegularExpression percent(u"^\\d{1,3}%$"_s);
    const QString words = withoutBlanks(cell);
    const auto status = bareStatus(words);
    // 长期 and 常态化 are as well a deadline, 长期坚持 is not.
    const bool mayBeTime = status && status->kind == StatusKind::Ongoing && words.size() < 4;
    return (status && !mayBeTime) || percent.match(words).hasMatch();
}

bool isSumCell(QStringView cell)
{
    static const QRegularExpression sum(
        u"^(?:合计|总计|小计|共计|累计|总数)(?: *:?.{0,12})?$|^.{1,8}(?:小计|合计|总计)$"
        "|^[(]?(?:以上|总|全表)?共计? *(?:\\d{1,4}|[一二三四五六七八九十百]{1,4}) *[项条件个行页户].{0,24}$"_s);
    return sum.match(withoutBlanks(cell)).hasMatch();
}

bool isContinuation(QStringView words)
{
    static const QRegularExpression continued(
        u"^\\(?(?:续表|续上表|接上表|接上页|转下页|续)\\)?[\\d一二三四五六七八九十]*$"_s);
    return continued.match(words).hasMatch();
}

bool isHeadRow(const Cells &cells)
{
    qsizetype filled = 0;
    QSet<Column> known;
    qsizetype knownCells = 0;
    qsizetype times = 0; // 一季度, 二季度 …, to be ticked below
    for (const QStringView cell : cells) {
        if (cell.isEmpty())
            continue;
        ++filled;
        if (const auto column = columnOf(cell)) {
            ++knownCells;
            known.insert(*column);
        } else if (isTimeCell(cell)) {
            ++times;
        } else if (cell.size() > kLongestUnknownHeading || isSerialCell(cell)) {
            return false;
        }
    }
    if (times == 1)
        return false;
    // 工作项目 and 主要内容: nothing else, in this order.
    const bool isPair = filled == 2 && cells.size() == 2 && columnOf(cells.first()) == Column::Group
                        && columnOf(cells.last()) == Column::Content;
    if (times > 1)
        knownCells += times;
    if (times >= kFewestTimes && times + 1 == filled && !isTimeCell(cells.first()))
        return true; // 部门, 一季度, 二季度 …
    const bool tasks = known.contains(Column::Content) || known.contains(Column::Group)
                       || (knownCells < filled && known.contains(Column::Due)
                           && (known.contains(Column::Owner) || known.contains(Column::Lead)));
    const bool others = known.size() > 1
                        && (known != QSet{Column::Content, Column::Group} || isPair
                            || times >= kFewestTimes);
    return filled > 1 && tasks && others && knownCells * 3 >= filled * 2;
}

bool headsMatrix(const Cells &head, const QList<Cells> &rows)
{
    if (head.size() < kFewestMatrix || rows.size() < 2 || columnOf(head.first()) != Column::Due)
        return false;
    static const QRegularExpression ofTask(
        u"(?:主题|内容|要求|目标|措施|举措|名称|标准|任务|事项|项目|要点|做法)$"_s);
    qsizetype kinds = 0;
    for (qsizetype i = 1; i < head.size(); ++i) {
        const auto column = columnOf(head[i]);
        if (head[i].isEmpty() || ofTask.match(head[i]).hasMatch()
            || head[i].size() > kLongestUnknownHeading || isTimeCell(head[i])
            || (column && column != Column::Other && column != Column::Content))
            return false;
        const Cells cells = cellsIn(rows, i);
        kinds += column != Column::Other && averageLength(cells) >= kShortestItemOnAverage;
    }
    const Cells times = cellsIn(rows, 0);
    return kinds > 2 && times.size() == rows.size() && areMostly(times, isMonthCell);
}

bool isCalendar(const Cells &head, const QList<Column> &columns)
{
    qsizetype times = 0;
    for (qsizetype i = 0; i < head.size() && i < columns.size(); ++i) {
        if (columns[i] == Column::Content)
            times += !columnOf(head[i]) && isTimeCell(head[i]) ? 1 : -kFewestTimes;
    }
    return times >= kFewestTimes;
}

QList<Column> columnsOf(const Cells &head, const QList<Cells> &rows, bool lists)
{
    QList<Column> columns = calendarColumns(head, rows);
    if (columns.isEmpty() && headsMatrix(head, rows)) {
        columns.append(Column::Group);
        for (qsizetype i = 1; i < head.size(); ++i)
            columns.append(columnOf(head[i]) == Column::Other ? Column::Other : Column::Content);
    }
    if (!columns.isEmpty())
        return columns;
    for (qsizetype i = 0; i < head.size(); ++i)
        columns.append(
            columnByCells(columnOf(head[i]).value_or(Column::Other), head[i], cellsIn(rows, i)));
    const bool times = haveTimes(head);
    for (qsizetype i = 0; i < head.size(); ++i) {
        const bool year = headsYears(head[i]) && isSameYear(cellsIn(rows, i));
        const bool ticked = times && headsTime(head[i]);
        if (columns[i] == Column::Other && !columnOf(head[i]) && !year && !ticked)
            columns[i] = columnOfUnknown(columns, cellsIn(rows, i));
    }
    dropBareWeeks(columns, rows);
    findNumerals(columns, rows);
    if (taskColumn(columns) < 0)
        takeLongestForItems(columns, head, rows);
    takeProblems(columns, head);
    findUnnamedGroups(columns, head, rows, lists);
    settleGroups(columns, head, rows, lists);
    findGroupsAmongItems(columns, rows);
    return columns.contains(Column::Content) ? columns : QList<Column>();
}

QList<Column> columnsByContent(const QList<Cells> &rows)
{
    QList<Column> columns;
    qsizetype task = -1;
    const qsizetype width = rows.isEmpty() ? 0 : rows.first().size();
    for (qsizetype i = 0; i < width; ++i) {
        const Cells cells = cellsIn(rows, i);
        Column column = columnOfUnknown(columns, cells);
        if (column == Column::Other && areMostly(cells, isTimeCell))
            column = Column::Due;
        else if (column == Column::Other && areMostly(cells, namesDepartments))
            column = Column::Support;
        if (areMostly(cells, isSerialCell) && !columns.contains(Column::Serial))
            column = Column::Serial;
        else if (areMostly(cells, isStatusCell))
            column = Column::Status;
        else if (column == Column::Other
                 && (task < 0 || averageLength(cells) > averageLength(cellsIn(rows, task))))
            task = i;
        columns.append(column);
    }
    if (task < 0 || !columns.contains(Column::Serial)
        || averageLength(cellsIn(rows, task)) < kShortestItemOnAverage)
        return {};
    columns[task] = Column::Content;
    return columns;
}

} // namespace Domain
