#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "domain/plan/reportchoices.h"
#include "domain/plan/subtree.h"
#include "domain/plan/wording.h"

#include <QList>

#include <memory>
#include <optional>
#include <variant>

namespace Domain {

// What of a node a user changes in one go.
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

// The field's word in the history table: "title", "owners" …
QString fieldKey(Field field);
std::optional<Field> fieldOfKey(const QString &key);

// A field's value as text, the form in which edits and the history carry it: names joined by 、,
// a deadline's words, a status as ItemStatus::toString() writes it.
QString fieldText(const Node &node, Field field);

// Puts a value into a node. False, and nothing changed, when the text is not of the field's form.
// A deadline is read for `plan`.
bool setFieldText(Node &node, Field field, const QString &text, const PlanTime &plan);

// Every change carries the value it replaces and the one it brings: its opposite is the same
// change with the two swapped, and a file that does not hold `from` is in conflict with it. Both
// are in the form that fieldText() gives: "甲,乙" has to be put into a node and read back as
// "甲、乙" before it goes into a change, or the change could not be undone.
struct FieldChange
{
    NodeId node{};
    Field field = Field::Title;
    QString from = {};
    QString to = {};
};

// A note added (nothing before), corrected, or removed (nothing after). A note to be added may
// have no id yet; the store gives it one. One on a node of a plan that the same edit adds names the
// node's provisional id.
struct NoteChange
{
    std::optional<ProgressNote> from = {};
    std::optional<ProgressNote> to = {};
};

// A whole plan added or removed. Ids as for notes.
struct PlanChange
{
    std::shared_ptr<const PlanContent> from = {};
    std::shared_ptr<const PlanContent> to = {};
};

// A node with all below it added (nothing before) or removed (nothing after). Ids as for notes.
struct SubtreeChange
{
    std::shared_ptr<const Subtree> from = {};
    std::shared_ptr<const Subtree> to = {};
};

// A node moved with all below it; `to.row` counts without it.
struct MoveChange
{
    NodeId node{};
    NodePlace from = {};
    NodePlace to = {};
};

// What a plan is called, whether it is closed. The ids are the same.
struct DetailsChange
{
    PlanDetails from = {};
    PlanDetails to = {};
};

// A paragraph of a report put into the user's own words, reworded, or drafted again (nothing
// after).
struct WordingChange
{
    WordingPlace place = {};
    std::optional<Wording> from = {};
    std::optional<Wording> to = {};
};

// What goes into a plan's reports; nothing before where nothing was chosen yet.
struct ReportChoicesChange
{
    PlanId plan{};
    std::optional<ReportChoices> from = {};
    std::optional<ReportChoices> to = {};
};

using Change = std::variant<FieldChange, NoteChange, PlanChange, SubtreeChange, MoveChange,
                            DetailsChange, WordingChange, ReportChoicesChange>;

// What a user does at once: stored whole or not at all, undone as one.
using Edit = QList<Change>;

// The edit that takes `edit` back.
Edit opposite(const Edit &edit);

} // namespace Domain
