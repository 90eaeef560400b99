#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// Values for an item's fields that its words name, offered to the user; the words stay as issued.
struct Suggestion
{
    QStringList owners = {};
    QString leadDepartment = {};
    QStringList supportingDepartments = {};
    // Supporting departments that lead too by the item's words (团委、学工部牵头): a node has only
    // one lead.
    QStringList otherLeads = {};
    QString deadline = {}; // the words: "6月底前"
    // The other times at which the same words say that something is done, in the calendar's order.
    QStringList otherTimes = {};

    bool isEmpty() const; // nothing is offered for any field

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

// Returns the departments, owners and deadline that an item's text names: (教务处牵头，学工部配合),
// 责任单位：…, (5月前完成), 2021年6月底前. A time without a year is of the plan's year, or of a
// later year that another time names; `planYear` is 0 where it is not known.
Suggestion suggestionIn(const QString &text, int planYear = 0);

// Whether folded words begin with the label of a field: 责任部门：, 联系人：, 完成时限：.
bool beginsWithLabel(QStringView folded);

// Whether folded words end with a field's label and what it names: …100%；责任科室：思政科.
bool endsWithField(QStringView folded);

// The names alone in a bracket that ends a text: 植树护绿（大队部、总务处）；. A bracket may as
// well explain what stands before it, so these count only where a plan has the habit.
QStringList namesInLastBracket(const QString &text);

// Adds departments and owners: the first department leads, the others support.
void suggestNames(Suggestion &suggestion, const QStringList &names);

// Adds the departments and owners that a table's cell names, whichever of them its heading speaks
// of: the first department leads, the others support; names that are no departments are owners.
void suggestResponsible(Suggestion &suggestion, const QString &cell);

// The same for a cell under a heading of those who lead (牵头部门), where each of them does.
void suggestLeads(Suggestion &suggestion, const QString &cell);

// The same for a cell under a heading of persons (责任人): 各社区书记 is an owner there.
void suggestOwners(Suggestion &suggestion, const QString &cell);

// Adds the supporting departments that a table's cell names.
void suggestSupporting(Suggestion &suggestion, const QString &cell);

} // namespace Domain
