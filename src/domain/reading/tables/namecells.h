#pragma once

#include "domain/text/fieldlabels.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// Names in a table's cell, and the label before them; without one, they are what the column's
// heading says.
struct CellPart
{
    std::optional<LabelKind> kind;
    QString names = {};
};

// Returns the parts of a cell by their labels (牵头：甲部；配合：乙部, 【牵头】甲部). A label of
// which nothing is known (指导：甲部) is left out.
QList<CellPart> partsOfCell(const QString &cell);

// Names without the office before each person's: 支部书记 郑海涛, 组织委员 黄志明. 张主任 李四 are
// two persons.
QString withoutOffices(QStringView names);

// Names without what stands in brackets behind some of them to tell a person and a department
// together: 秘书处（李桂芬）, 郑强（司法所）, 王芳（副镇长）.
struct PlainNames
{
    QString names = {}; // the others, and the departments before a bracket
    QStringList owners = {};
    QStringList departments = {}; // those in brackets
};
PlainNames withoutPersonBrackets(QStringView names);

// Whether a name under a heading of persons is that of a person by what he or she is: 各社区书记,
// 张三丰校长.
bool namesPerson(QStringView name);

} // namespace Domain
