#pragma once

#include <QStringView>

#include <optional>

namespace Domain {

// The kinds of columns in a table of tasks, by their contents.
enum class Column {
    Serial,
    Group,   // the category that the rows' items belong to
    Content, // what is to be done; several columns are one text
    Lead,
    Support,
    Owner,
    Due,
    Progress,
    Status,
    Attendance, // number of participants
    Other       // what a plan has no field for (经费, 地点), or nobody can tell
};

// Whether a column says who does an item or by when.
constexpr bool isResponsibility(Column column)
{
    return column == Column::Lead || column == Column::Support || column == Column::Owner
           || column == Column::Due;
}

// The most characters of a column's heading, without blanks and what is remarked in brackets.
inline constexpr qsizetype kLongestColumnHeading = 14;

// Returns what a column holds by its heading alone, in folded text; nothing if the words head no
// column.
std::optional<Column> columnOf(QStringView heading);

// Whether a heading names problems (存在问题). Such a column is part of the tasks where it stands
// before theirs, and a remark where it stands behind.
bool headsProblems(QStringView heading);

// Whether a heading is that of difficulties: 存在问题, 主要困难, 未完成原因.
bool headsDifficulties(QStringView heading);

// Whether a heading is that of an item's intended outcome (预期成果, 成果形式), whose words are
// told behind the task together with the heading, as they are not clear without it.
bool headsOutcomes(QStringView heading);

// Whether a heading is that of tasks (工作任务, 重点事项), and not of kinds of them (工作类别).
bool headsTasks(QStringView heading);

// Whether a heading is that of how a task is carried out: 具体措施, 工作举措.
bool headsMeasures(QStringView heading);

// Whether a heading is that of the year that a row is of: 年度, 年份.
bool headsYears(QStringView heading);

// Whether a heading is that of a column that no field takes, but whose words may belong to the
// items: 地点, 参加对象, 活动形式, and headings that are not known. False for the headings of
// remarks, figures and telephone numbers.
bool headsDetails(QStringView heading);

// Whether each of several departments under a heading leads: 牵头部门, not 责任单位, of which the
// first does, nor 牵头及配合单位.
bool headsLeads(QStringView heading);

// Whether a heading (进度) may mean the deadline or the progress.
bool headsPace(QStringView heading);

} // namespace Domain
