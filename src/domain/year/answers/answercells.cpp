#include "domain/year/answers/answercells.h"

#include "domain/plan/noteedits.h"
#include "domain/plan/rules.h"
#include "domain/text/difficultywords.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

bool isAnyFilled(std::initializer_list<const QString *> cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const QString *cell) { return !cell->trimmed().isEmpty(); });
}

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

bool isInserted(const AnsweredRow &row)
{
    return row.node == NodeId{} && !isAnyFilled({&row.number, &row.text});
}

bool saysNews(const AnsweredRow &row)
{
    return isAnyFilled({&row.progress, &row.attendance, &row.difficulty, &row.nextStep});
}

bool hasWords(const AnsweredRow &row)
{
    return saysNews(row) || isAnyFilled({&row.text, &row.status, &row.percent});
}

AnsweredRow filledUp(AnsweredRow row, const SheetValues &sent)
{
    const std::pair<QString *, const QString *> cells[] = {{&row.status, &sent.status},
                                                           {&row.percent, &sent.percent},
                                                           {&row.difficulty, &sent.difficulty}};
    for (const auto &[cell, value] : cells) {
        if (cell->trimmed().isEmpty())
            *cell = *value;
    }
    return row;
}

QString allWords(const AnsweredRow &row)
{
    QStringList words;
    const std::pair<QString, const QString *> cells[] = {{QString(), &row.progress},
                                                         {u"状态："_s, &row.status},
                                                         {u"进度："_s, &row.percent},
                                                         {u"困难："_s, &row.difficulty},
                                                         {u"下一步："_s, &row.nextStep}};
    for (const auto &[name, cell] : cells) {
        if (const QString text = cleanText(*cell); !text.isEmpty())
            words.append(name + text);
    }
    return words.join(u'\n');
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
    return withoutEndMarks(words) + u"。下一步："_s + step;
}

bool endsItem(const AnsweredRow &row, const SheetItem &sent, const Node &now)
{
    const auto answered = statusOfSheet(row.status);
    const bool isAsSent = !answered || answered == statusOfSheet(sent.sent.status);
    const StatusKind after = isAsSent ? now.status.kind() : *answered;
    return hasEnded(after);
}

} // namespace Domain
