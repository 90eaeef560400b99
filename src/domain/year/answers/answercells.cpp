#include "domain/year/answers/answercells.h"

#include "domain/plan/noteedits.h"
#include "domain/plan/rules.h"
#include "domain/text/difficultywords.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

} // namespace

QString nameOf(AnswerCell cell)
{
    switch (cell) {
    case AnswerCell::Progress: return Text::tr("Progress note");
    case AnswerCell::Status: return Text::tr("Status");
    case AnswerCell::Percent: return Text::tr("Percent");
    case AnswerCell::Difficulty: return Text::tr("Difficulty");
    case AnswerCell::NextStep: return Text::tr("Next step");
    }
    Q_UNREACHABLE();
}

QString valueOf(AnswerCell cell)
{
    switch (cell) {
    case AnswerCell::Status:
    case AnswerCell::Percent: return u"status"_s;
    case AnswerCell::Difficulty: return u"difficulty"_s;
    case AnswerCell::Progress:
    case AnswerCell::NextStep: return {}; // an item can have several
    }
    Q_UNREACHABLE();
}

QString outcomeOf(const AnswerProposal &proposal)
{
    switch (proposal.cell) {
    case AnswerCell::Status: return proposal.status.toString();
    case AnswerCell::Percent: return ItemStatus::inProgress(proposal.percent).toString();
    case AnswerCell::Progress: return noteText(proposal.note);
    case AnswerCell::Difficulty:
    case AnswerCell::NextStep: return proposal.answered;
    }
    Q_UNREACHABLE();
}

QString keyOf(AnswerCell cell)
{
    switch (cell) {
    case AnswerCell::Progress: return u"note"_s;
    case AnswerCell::Status: return u"status"_s;
    case AnswerCell::Percent: return u"percent"_s;
    case AnswerCell::Difficulty: return u"difficulty"_s;
    case AnswerCell::NextStep: return u"next_step"_s;
    }
    Q_UNREACHABLE();
}

QString nextStepIn(const AnsweredRow &row)
{
    const QString cell = cleanLine(row.nextStep);
    const bool isLabelled = difficultyWithoutSteps(cell).isEmpty();
    QStringList steps = isLabelled ? stepsIn(cell) : QStringList{cell};
    if (statusOfSheet(row.status) != StatusKind::Cancelled) // else it is the reason for that
        steps += stepsIn(cleanText(row.difficulty));
    steps.removeDuplicates();
    return steps.join(u'；');
}

QString noteWithStep(const QString &words, const AnsweredRow &row, const Node &item)
{
    const QString step = nextStepIn(row);
    if (step.isEmpty() || words.contains(step) || stepsIn(item.difficulty).contains(step))
        return words;
    return withoutEndMarks(words, u"。.；;，,") + u"。下一步："_s + step;
}

bool endsItem(const AnsweredRow &row, const SheetItem &sent, const Node &now)
{
    const auto answered = statusOfSheet(row.status);
    const bool isAsSent = !answered || answered == statusOfSheet(sent.sent.status);
    const StatusKind after = isAsSent ? now.status.kind() : *answered;
    return hasEnded(after);
}

} // namespace Domain
