#pragma once

#include <QStringView>

#include <optional>

namespace Domain {

// What a column of a table of tasks holds.
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
    Attendance, // how many took part
    Other
};

// Returns what a column holds by its heading alone, in folded text; nothing if the words head no
// column.
std::optional<Column> columnOf(QStringView heading);

// Whether a heading names what is wrong (存在问题): beside measures that is what they are for,
// behind the tasks a remark.
bool headsProblems(QStringView heading);

// Whether a heading may mean when or how far: 进度.
bool headsPace(QStringView heading);

} // namespace Domain
