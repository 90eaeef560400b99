#pragma once

#include "domain/history/editauthors.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QHash>
#include <QList>

#include <optional>

// Turns edits into rows of the history, and rows back into edits.
namespace Domain {

// The field of rows that hold a long value in pieces, a plan or a tree as JSON; they stand before
// the row that they belong to.
inline constexpr QStringView kContentField = u"content";
// The field of the only row of an edit that took back another of which nothing was left to change;
// the row's new value is that edit's number.
inline constexpr QStringView kReversalField = u"reversal";
// The field of an edit's first row when the edit takes in other authors' changes: its author is the
// user who took them in, its old value says where from (takenFromText), its new value names the
// others, and its other rows are by them. For values fetched out of an earlier version, the new
// value is the time at which that version was kept.
inline constexpr QStringView kTakenInField = u"taken_in";
// The field of the only row of an edit that put an earlier version back in place, or took that
// back: its old value is the id of the version that was kept of what was there (none before that
// was noted), its new value the moment at which the other one was kept.
inline constexpr QStringView kRestoredField = u"restored";

// The rows of a change as it was stored. Each is a copy of `stamp` with the row's field and values
// set, and its node or note where the change names them. The caller sets in `stamp` what the change
// does not name: the edit, time and author, the plan of the change's node or note, and for a change
// of evidence the node that the evidence, or its note, is on.
QList<HistoryEntry> historyOf(const Change &stored, const HistoryEntry &stamp);

// The error for undoing an edit of kRestoredField: its row does not hold what the file held before.
System::Error putBackIsNotUndone();

// The plans that the file holds now: deadlines are read against them, and what rows of older
// formats leave out of a plan's details is taken from them.
using PresentPlans = QHash<PlanId, PlanDetails>;

// The edit that the rows of one edit describe. An error when they do not hold all of it, as when an
// earlier version of this program, or another program, wrote them.
System::Result<Edit> editOfHistory(const QList<HistoryEntry> &rows, PresentPlans plans);

// For an edit that fetched something out of an earlier version: the moment at which that version
// was kept; null for any other edit. `first` is the edit's first row.
QDateTime fetchedFrom(const HistoryEntry &first);

// The source of what an edit takes in, as the old value of its first row keeps it (none for
// Unknown); and read back from that row.
std::optional<QString> takenFromText(TakenFrom from);
TakenFrom takenFrom(const HistoryEntry &first);

// A short description of an edit from its rows: plans with their titles only, trees with their
// first nodes, nothing of rows that cannot be read; and the error that editOfHistory() would give.
// Rows of contents may lack their content.
struct HistorySketch
{
    Edit edit;
    std::optional<System::Error> hindrance;
};
HistorySketch sketchOfHistory(const QList<HistoryEntry> &rows, const PresentPlans &plans);

} // namespace Domain
