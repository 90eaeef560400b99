#pragma once

#include "domain/history/editauthors.h"
#include "domain/plan/noteedits.h"
#include "domain/plan/outline.h"
#include "domain/year/answers/departmentsheet.h"
#include "domain/year/proposal.h"
#include "system/result.h"

#include <QDateTime>

namespace Domain {

// One row of a sheet that came back, in the words of its cells.
struct AnsweredRow
{
    int line = 0;  // the row in the sheet, from 1
    NodeId node{}; // from the hidden column; zero where that is gone
    QString number = {};
    QString text = {};
    QString status = {};
    QString percent = {};
    QString progress = {};
    QString day = {};
    QString attendance = {};
    QString difficulty = {};
    QString nextStep = {};
    QStringList formulas = {}; // heads of the columns whose cells hold a formula without a value
};

// A sheet that came back: what was sent, and its rows as they are now.
struct AnsweredSheet
{
    QString file = {}; // its name, for sentences about the sheet
    DepartmentSheet sent = {};
    QList<AnsweredRow> rows;
};

// Why a sheet is not read for this plan: it is of another committee's file or of another year, and
// then `yearAdvice`, where %1 stands for that year, says what to do. Empty when it may be read.
QString whyNotFor(const AnsweredSheet &sheet, const QString &fileUuid, const PlanDetails &plan,
                  const QString &yearAdvice);

enum class AnswerCell { Progress, Status, Percent, Difficulty, NextStep };

// The effect of taking over one cell of an answered sheet.
struct AnswerProposal : Proposal
{
    AnswerCell cell = AnswerCell::Progress;
    ProgressNote note = {};       // for Progress
    ItemStatus status = {};       // for Status
    std::optional<int> percent{}; // for Percent
    ProgressNote noteNow = {};    // for Progress: the note that `note` is to replace, if any
    AnsweredRow row = {};         // set for one that is Unrecognised
    qsizetype sheet = 0;          // its place among the sheets
};

// Compares three values a cell: as it was sent, as it is in the plan, as it was answered. In the
// order of the sheets and their rows. A note without a day is dated `readOn`, and so is an item
// that is said to be done; the remark says so. Where a day was written that cannot be read, the
// proposal is doubtful.
// Sheets that whyNotFor() refuses must be left out.
QList<AnswerProposal> compareAnswers(const Outline &outline, const NotesByNode &notes,
                                     const QList<AnsweredSheet> &sheets, QDate readOn);

// Compares the row of an unrecognised proposal with the item that the user links it to. Empty cells
// of the row change nothing.
QList<AnswerProposal> compareLinked(const Outline &outline, const NotesByNode &notes,
                                    const QList<AnsweredSheet> &sheets, QDate readOn,
                                    const AnswerProposal &unrecognised, NodeId node);

} // namespace Domain
