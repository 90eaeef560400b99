#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "domain/plan/reportchoices.h"
#include "domain/plan/subtree.h"
#include "domain/plan/wording.h"

#include <QList>

#include <array>
#include <memory>
#include <optional>
#include <variant>

namespace Domain {

// The fields of a node that a user can change.
enum class Field {
    Number,
    Kind,
    Title,
    Text,
    Owners,
    LeadDepartment,
    SupportingDepartments,
    Deadline,
    Status,
    Difficulty
};

// All fields, in the order of the enumeration.
constexpr auto allFields()
{
    using enum Field;
    return std::array{
        Number,   Kind,   Title,     Text, Owners, LeadDepartment, SupportingDepartments,
        Deadline, Status, Difficulty};
}

// The field's word in the history table: "title", "owners" …
QString fieldKey(Field field);
// Returns none for an unknown key.
std::optional<Field> fieldOfKey(const QString &key);

// A field's value as text, the form in which edits and the history carry it: names joined by 、,
// a deadline's words, a status as ItemStatus::toString() writes it.
QString fieldText(const Node &node, Field field);

// Sets a field of `node` from a value in the form of fieldText(). False, and `node` unchanged, when
// `text` does not have that form. A deadline's words are read against `plan`.
bool setFieldText(Node &node, Field field, const QString &text, const PlanTime &plan);

// A change of one field of one node. Like every change below it carries the value it replaces
// (`from`) and the new one (`to`): swapping the two gives its opposite, and a file that does not
// hold `from` is in conflict with it. Both are in the form of fieldText(): "甲,乙" must be
// normalised to "甲、乙" by setFieldText() and fieldText() first, or the change could not be
// undone.
struct FieldChange
{
    NodeId node{};
    Field field = Field::Title;
    QString from = {};
    QString to = {};
};

// A note added (nothing before), corrected, or removed (nothing after). A note to be added may
// have no id yet, or a negative one that its evidence in the same edit names; the store gives it
// one. One that still has evidence is not removed. One on a node of a plan that the same edit adds
// names the node's provisional id.
struct NoteChange
{
    std::optional<ProgressNote> from;
    std::optional<ProgressNote> to;
};

// Evidence added (nothing before), renamed, or removed (nothing after). The ids may be zero or
// provisional as for notes; what new evidence holds comes with the edit (EditStore::apply).
struct EvidenceChange
{
    std::optional<Evidence> from;
    std::optional<Evidence> to;
};

// A whole plan added (`from` null) or removed (`to` null). The ids may be zero or provisional as
// for notes.
struct PlanChange
{
    std::shared_ptr<const PlanContent> from = {};
    std::shared_ptr<const PlanContent> to = {};
};

// A node with all below it added (`from` null) or removed (`to` null). Ids as for notes.
struct SubtreeChange
{
    std::shared_ptr<const Subtree> from = {};
    std::shared_ptr<const Subtree> to = {};
};

// A node moved with all below it. `to.row` is counted with the node already taken out.
struct MoveChange
{
    NodeId node{};
    NodePlace from = {};
    NodePlace to = {};
};

// A plan's details, among them whether it is closed. Both sides have the same id.
struct DetailsChange
{
    PlanDetails from = {};
    PlanDetails to = {};
};

// A paragraph of a report worded by the user (`from` empty), reworded, or given back to the
// program's proposal (`to` empty).
struct WordingChange
{
    WordingPlace place = {};
    std::optional<Wording> from;
    std::optional<Wording> to;
};

// A change of the choices for a plan's reports. `from` is empty where nothing had been chosen.
struct ReportChoicesChange
{
    PlanId plan{};
    std::optional<ReportChoices> from;
    std::optional<ReportChoices> to;
};

using Change = std::variant<FieldChange, NoteChange, PlanChange, SubtreeChange, MoveChange,
                            DetailsChange, WordingChange, ReportChoicesChange, EvidenceChange>;

// One action of the user: stored whole or not at all, and undone in one step.
using Edit = QList<Change>;

// The node that a change is on: that of a field, a note, evidence of the node itself, a move; the
// topmost node of a subtree. Zero for evidence of a note and for all other changes.
NodeId nodeTouchedBy(const Change &change);

// The edit that undoes `edit`: each change swapped, in reverse order.
Edit opposite(const Edit &edit);

} // namespace Domain
