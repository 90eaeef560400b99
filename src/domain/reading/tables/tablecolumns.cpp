#include "domain/reading/tables/tablecolumns.h"

#include "domain/reading/suggestion.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestColumnHeading = 14;

// Of the cells of a column that have words, so many must agree, in tenths.
constexpr qsizetype kMostOfTen = 7;

constexpr qsizetype kLongestGroupName = 16;
constexpr qsizetype kFewestTimes = 3; // that head columns

// A column of tasks has cells of at least this length on the average.
constexpr qsizetype kShortestTask = 4;

using Cells = QList<QStringView>;

QString withoutBlanks(QStringView words)
{
    return words.toString().remove(u' ');
}

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

bool isMonthCell(QStringView cell)
{
    static const QRegularExpression month(
        u"^(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) *月份?|第 *(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) *(?:周|季度|阶段))$"_s);
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

// What the cells of a column say of it against its heading.
Column columnByCells(Column named, const Cells &cells)
{
    if (cells.size() < 2)
        return named;
    switch (named) {
    case Column::Due:
        return areMostly(cells, isTimeCell) || averageLength(cells) <= 10 ? named
                                                                          : Column::Progress;
    case Column::Progress: return areMostly(cells, isStatusCell) ? Column::Status : named;
    case Column::Status:
        return areMostly(cells, isStatusCell) || averageLength(cells) <= 8 ? named
                                                                           : Column::Progress;
    case Column::Other:
        if (areMostly(cells, isTimeCell))
            return Column::Due;
        return areMostly(cells, namesDepartments) ? Column::Lead : named;
    default: return named;
    }
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
bool comesInRuns(const Cells &cells)
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
    return seen.size() > 1 && seen.size() * 3 <= cells.size() * 2;
}

// A column before the tasks without a known heading names groups where its words come in runs.
void findUnnamedGroups(QList<Column> &columns, const Cells &head, const QList<Cells> &rows)
{
    const qsizetype task = columns.indexOf(Column::Content);
    for (qsizetype i = 0; i < task; ++i) {
        if (columns[i] == Column::Other && !columnOf(head[i]) && comesInRuns(cellsIn(rows, i)))
            columns[i] = Column::Group;
    }
}

// A column whose heading may mean a group or a task: a group where another column has the tasks
// and the cells are fewer than the rows.
void settleGroups(QList<Column> &columns, const QList<Cells> &rows, bool lists)
{
    if (!columns.contains(Column::Content) && columns.contains(Column::Group))
        columns[columns.lastIndexOf(Column::Group)] = Column::Content;
    const qsizetype serial = columns.indexOf(Column::Serial);
    const bool months = serial < 0 && rows.size() > 1 && columns.first() == Column::Due
                        && (cellsIn(rows, 0).size() < rows.size()
                            || (lists && areMostly(cellsIn(rows, 0), isMonthCell)));
    if (months)
        columns.first() = Column::Group;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        // Months, and what stands before the serial numbers of its items.
        const bool leads = serial > i || (months && i == 0);
        if (columns[i] == Column::Group && !leads && !hasGroups(rows, i))
            columns[i] = Column::Content;
        const bool heads = months && i > 0 && cellsIn(rows, i).size() == cellsIn(rows, 0).size();
        if (heads && columns[i] == Column::Content && columns.count(Column::Content) > 1)
            columns[i] = Column::Group; // 主题 beside 月份
    }
}

} // namespace

bool isTimeCell(QStringView cell)
{
    static const QRegularExpression time(
        u"^(?:于|在)?(?:(?:19|20)\\d\\d|[本今当明]|\\d{1,2}(?=[-~至到、.月/])|[一二三四五六七八九十]{1,3}月|第?[一二三四1234](?:季度|学期|周)"
        "|第\\d|[上下]半年|[上下本]学期|全年|年[底末初内]|每|长期|持续|常年|常态|随时|即时|寒假|暑假|[春秋]季|适时|按)"_s);
    return cell.size() <= 24 && time.match(cell).hasMatch();
}

bool isStatusCell(QStringView cell)
{
    static const QRegularExpression status(
        u"^(?:已?(?:完成|办结|启动|落实|取消)|未(?:完成|启动|开始|办结|落实)|进行中|推进中|正在(?:推进|进行)|"
        "按(?:序时|计划)(?:推进|进行)?|长期(?:坚持|整改)|持续推进|是|否|√|×|\\d{1,3}%)$"_s);
    return status.match(withoutBlanks(cell)).hasMatch();
}

bool isSumCell(QStringView cell)
{
    static const QRegularExpression sum(
        u"^(?:合计|总计|小计|共计|累计|总数)(?: *:?.{0,12})?$|^.{1,8}(?:小计|合计|总计)$"_s);
    return sum.match(withoutBlanks(cell)).hasMatch();
}

bool isContinuation(QStringView words)
{
    static const QRegularExpression continued(
        u"^\\(?(?:续表|续上表|接上表|接上页|转下页|续)\\)?[\\d一二三四五六七八九十]*$"_s);
    return continued.match(words).hasMatch();
}

std::optional<Column> columnOf(QStringView heading)
{
    const QString words = withoutBlanks(heading);
    if (words.isEmpty() || words.size() > kLongestColumnHeading || words.contains(u':'))
        return {};
    const auto mark = numberMarkAt(words, 0, true);
    if (mark && !mark->weak && !mark->isPartOfTitle())
        return {}; // 一、主要任务
    struct Word
    {
        Column column;
        QRegularExpression pattern;
    };
    static const QList<Word> all = {
        {Column::Serial, QRegularExpression(u"^(?:序号|编号|号|序|项次|序列|no\\.?|№)$"_s,
                                            QRegularExpression::CaseInsensitiveOption)},
        {Column::Other,
         QRegularExpression(
             u"备注|问题|电话|佐证|附件|分值|得分|评分|基本分|经费|预算|地点|说明$|批注"_s)},
        {Column::Status,
         QRegularExpression(u"状态|是否完成|完成与否|办理结果|^(?:完成)?进度(?:%|\\(%\\))$"_s)},
        {Column::Due,
         QRegularExpression(
             u"时限|时间|期限|日期|月份|周次|何时|节点|进度(?:安排|要求|计划)|^(?:时序)?进度$|时序"_s)},
        {Column::Progress,
         QRegularExpression(
             u"进展|(?:完成|落实|推进|实施|办理|开展|工作)情况|成效|工作进度|实施进度"_s)},
        {Column::Support, QRegularExpression(u"配合|协办|协同|协助|参与|参加(?:单位|部门)"_s)},
        {Column::Owner,
         QRegularExpression(
             u"责任人|负责人|责任领导|分管|牵头领导|联系人|经办人|承办人|领导$|姓名"_s)},
        {Column::Lead,
         QRegularExpression(u"责任|牵头|单位|部门|科室|处室|负责|主办|承办|主责|谁"_s)},
        {Column::Group,
         QRegularExpression(
             u"^(?:类别|分类|类型|项目|大项|板块|领域|部分|方面|工作任务|重点任务|主要任务|任务名称|"
             "任务类别|工作类别|工作分类|工作板块|工作领域|工作方面|工作项目|考核项目|考评项目|重点工作|重点领域|条线|子项|[一二三]级.*)$"_s)},
        {Column::Content,
         QRegularExpression(
             u"要求|任务|内容|措施|要点|事项|目标|举措|工作|计划|活动|主题|名称|标准"_s)},
    };
    for (const Word &word : all) {
        if (word.pattern.match(words).hasMatch())
            return word.column;
    }
    return {};
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
        } else if (cell.size() > kLongestColumnHeading) {
            return false;
        }
    }
    if (times >= kFewestTimes)
        knownCells += times;
    const bool tasks = known.contains(Column::Content) || known.contains(Column::Group);
    const bool others = known.size() > 1 && known != QSet{Column::Content, Column::Group};
    return filled > 1 && tasks && others && knownCells * 3 >= filled * 2;
}

QList<Column> columnsOf(const Cells &head, const QList<Cells> &rows, bool lists)
{
    QList<Column> columns;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const Column named = columnOf(head[i]).value_or(Column::Other);
        columns.append(columnByCells(named, cellsIn(rows, i)));
    }
    findUnnamedGroups(columns, head, rows);
    settleGroups(columns, rows, lists);
    return columns.contains(Column::Content) ? columns : QList<Column>();
}

QList<Column> columnsByContent(const QList<Cells> &rows)
{
    QList<Column> columns;
    qsizetype task = -1;
    const qsizetype width = rows.isEmpty() ? 0 : rows.first().size();
    for (qsizetype i = 0; i < width; ++i) {
        const Cells cells = cellsIn(rows, i);
        Column column = columnByCells(Column::Other, cells);
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
        || averageLength(cellsIn(rows, task)) < kShortestTask)
        return {};
    columns[task] = Column::Content;
    return columns;
}

} // namespace Domain
