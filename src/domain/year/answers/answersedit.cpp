#include "domain/year/answers/answersedit.h"

#include "domain/plan/rules.h"
#include "domain/text/difficultywords.h"
#include "domain/text/names.h"
using namespace Qt::StringLiterals;
using System::Result;

namespace Domain {

namespace {

// The accepted answers for one item.
struct ItemAnswers
{
    const OutlineNode *node = nullptr;
    QList<ProgressNote> notes = {};
    QList<NoteChange> changes = {}; // changes to notes that the plan has
    std::optional<ItemStatus> status = {};
    std::optional<std::optional<int>> percent = {};
    std::optional<QString> difficulty = {};
    QStringList steps = {};
    QHash<AnswerCell, QString> authors = {}; // who answered each value

    QString authorOf(AnswerCell one, AnswerCell other) const
    {
        return authors.value(authors.contains(one) ? one : other);
    }
    void take(const AnswerProposal &proposal);
    ItemStatus statusAfter(FirstNote first) const;
    QString difficultyAfter() const;
};

void ItemAnswers::take(const AnswerProposal &proposal)
{
    if (proposal.cell != AnswerCell::Progress)
        authors.insert(proposal.cell, proposal.who);
    switch (proposal.cell) {
    case AnswerCell::Progress:
        authors.insert(AnswerCell::Status, authors.value(AnswerCell::Status, proposal.who));
        if (proposal.noteNow.id == NoteId{})
            notes.append(proposal.note);
        else
            changes.append({.from = proposal.noteNow, .to = proposal.note});
        break;
    case AnswerCell::Status: status = proposal.status; break;
    case AnswerCell::Percent: percent = proposal.percent; break;
    case AnswerCell::Difficulty: difficulty = proposal.answered; break;
    case AnswerCell::NextStep: steps.append(proposal.answered); break;
    }
}

ItemStatus ItemAnswers::statusAfter(FirstNote first) const
{
    const ItemStatus &now = node->node().status;
    ItemStatus after = status.value_or(now);
    if (percent && (*percent || after.kind() == StatusKind::InProgress))
        after = ItemStatus::inProgress(*percent);
    const bool isStarted = first == FirstNote::Starts && !notes.isEmpty() && !status
                           && node->isTracked() && node->figures().notes == 0
                           && after.kind() == StatusKind::NotStarted;
    return isStarted ? ItemStatus::inProgress() : after;
}

QString ItemAnswers::difficultyAfter() const
{
    const QString &now = node->node().difficulty;
    if (!difficulty && steps.isEmpty())
        return now;
    return difficultyWith(difficulty.value_or(difficultyWithoutSteps(now)), stepsIn(now) + steps);
}

Result<void> appendAnswers(SignedEdit &edit, const ItemAnswers &item, const PlanTime &plan,
                           const QDateTime &writtenAt, FirstNote first)
{
    for (ProgressNote note : item.notes) {
        note.node = item.node->id();
        note.writtenAt = writtenAt;
        auto checked = checkedNote(std::move(note));
        if (!checked)
            return checked.error();
        const QString author = checked->author;
        edit.append(NoteChange{.to = *std::move(checked)}, author);
    }
    for (const NoteChange &one : item.changes)
        edit.append(one, one.to->author);
    const std::tuple<Field, QString, QString> values[] = {
        {Field::Status, item.statusAfter(first).toString(),
         item.authorOf(AnswerCell::Percent, AnswerCell::Status)},
        {Field::Difficulty, item.difficultyAfter(),
         item.authorOf(AnswerCell::Difficulty, AnswerCell::NextStep)}};
    for (const auto &[field, value, author] : values) {
        if (value == fieldText(item.node->node(), field))
            continue;
        const auto changed = checkedFieldChange(*item.node, field, value, plan);
        if (!changed)
            return changed.error();
        if (changed->from != changed->to)
            edit.append(*changed, author);
    }
    return {};
}

} // namespace

Result<SignedEdit> answersEdit(const Outline &outline, const QList<AnswerProposal> &taken,
                               const QDateTime &writtenAt, FirstNote first)
{
    QList<ItemAnswers> items;
    QHash<NodeId, qsizetype> places;
    for (const AnswerProposal &proposal : taken) {
        const OutlineNode *node = outline.find(proposal.node);
        if (!proposal.canTake || !node || proposal.kind == AnswerKind::Unchanged
            || proposal.kind == AnswerKind::Unrecognised)
            continue;
        if (!places.contains(proposal.node)) {
            places.insert(proposal.node, items.size());
            items.append({.node = node});
        }
        items[places.value(proposal.node)].take(proposal);
    }
    SignedEdit edit{.takenFrom = TakenFrom::Sheets};
    for (const ItemAnswers &item : std::as_const(items)) {
        if (auto added = appendAnswers(edit, item, outline.plan().time(), writtenAt, first); !added)
            return added.error();
    }
    return edit;
}

} // namespace Domain
