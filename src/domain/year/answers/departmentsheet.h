#pragma once

#include "domain/plan/outline.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Domain {

// The values of an item that a department's sheet shows and takes back, in the sheet's words.
struct SheetValues
{
    QString status = {};     // 进行中
    QString percent = {};    // 60%; empty where there is none
    QString difficulty = {}; // without the lines of next steps

    friend bool operator==(const SheetValues &, const SheetValues &) = default;
};

// An item in a department's sheet, as it was when the sheet was sent.
struct SheetItem
{
    NodeId node{};
    QString number = {};   // as printed
    QString text = {};     // as issued
    QString deadline = {}; // its words
    SheetValues sent = {};

    friend bool operator==(const SheetItem &, const SheetItem &) = default;
};

// A form for a department to fill in (部门报表): its items of one year's plan.
struct DepartmentSheet
{
    QString fileUuid = {};
    int year = 0;
    QString organisation = {};
    QString title = {}; // the plan's title
    QString department = {};
    QDate sentOn = {};
    QList<SheetItem> items;

    friend bool operator==(const DepartmentSheet &, const DepartmentSheet &) = default;
};

// The departments that answer for items of the plan, in the order of the plan, each
// (departmentKey) as it is first written.
QStringList answeringDepartments(const Outline &outline);

// The items that no department answers for, and that therefore stand in no sheet; cancelled ones
// are left out.
QList<const OutlineNode *> itemsOfNobody(const Outline &outline);

// The sheet of a department: the items that it answers for (answeringDepartment) but those that
// are cancelled.
DepartmentSheet departmentSheet(const Outline &outline, const QString &fileUuid,
                                const QString &department, QDate sentOn);

// The sheet's file name: 关工委-2021年-党委宣传部.xlsx.
QString sheetFileName(const DepartmentSheet &sheet);

// The values of an item in the words of a sheet.
SheetValues sheetValues(const Node &node);

// The words of the drop-down list of statuses, Chinese in every language; and the status that
// words of such a cell mean, also those that people write instead (办结). None for other words.
QStringList sheetStatuses();
std::optional<StatusKind> statusOfSheet(const QString &words);

} // namespace Domain
