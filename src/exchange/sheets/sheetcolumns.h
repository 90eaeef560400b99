#pragma once

#include <QString>

#include <array>

namespace Exchange {

// The columns of a department's sheet, in their order. The sheet is Chinese in every language, and
// its reader finds the columns by their heads.
enum class SheetColumn {
    Id, // hidden
    Number,
    Text,
    Deadline,
    Status,
    Percent,
    Progress,
    Day,
    Attendance,
    Difficulty,
    NextStep,
};

struct SheetColumnLayout
{
    SheetColumn column;
    QString head;
    double width; // in digits of the default font
    bool isForAnswers;
};

inline const std::array<SheetColumnLayout, 11> kSheetColumns{{
    {SheetColumn::Id, QStringLiteral("编号"), 4, false},
    {SheetColumn::Number, QStringLiteral("序号"), 6, false},
    {SheetColumn::Text, QStringLiteral("工作要点"), 36, false},
    {SheetColumn::Deadline, QStringLiteral("完成时限"), 11, false},
    {SheetColumn::Status, QStringLiteral("状态"), 10, true},
    {SheetColumn::Percent, QStringLiteral("进度"), 8, true},
    {SheetColumn::Progress, QStringLiteral("进展情况"), 38, true},
    {SheetColumn::Day, QStringLiteral("日期"), 13, true},
    {SheetColumn::Attendance, QStringLiteral("人次"), 8, true},
    {SheetColumn::Difficulty, QStringLiteral("困难"), 22, true},
    {SheetColumn::NextStep, QStringLiteral("下一步"), 22, true},
}};

// The text of the first cell of the hidden sheet, which identifies a sheet of this program.
inline const QString kSheetMark = QStringLiteral("yaodian-sheet-1");

} // namespace Exchange
