#include "domain/plan/outlineedits.h"

#include "domain/plan/rules.h"
#include "domain/text/continuednumber.h"
#include "domain/text/sentences.h"
#include "domain/text/signmarks.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::refused;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

FieldChange changeTo(const Node &node, Field field, const QString &to)
{
    return {.node = node.id, .field = field, .from = fieldText(node, field), .to = to};
}

void appendIfOther(Edit &edit, const FieldChange &change)
{
    if (change.from != change.to)
        edit.append(change);
}

// The runs of nodes that share one sequence of numbers: siblings of the same kind or, with
// continuous numbering, all items at the same depth.
QList<QList<const OutlineNode *>> runsOf(const Outline &outline)
{
    const bool throughAll = outline.plan().numbering == Numbering::Continuous;
    QMap<std::tuple<int, int, qint64>, QList<const OutlineNode *>> runs;
    for (const OutlineNode *node : outline.nodes()) {
        const bool isItem = !node->isSection();
        const qint64 among = isItem && throughAll ? 0 : qint64(node->parent()->id());
        runs[{int(isItem), node->depth(), among}].append(node);
    }
    return runs.values();
}

// Whether a run is all items of a plan whose first section is its first: it begins with one.
bool isWholePlan(const Outline &outline, const QList<const OutlineNode *> &run)
{
    const OutlineNode *first = outline.root()->childCount() > 0 ? outline.root()->child(0)
                                                                : nullptr;
    return outline.plan().numbering == Numbering::Continuous && first && first->isSection()
           && !run.first()->isSection() && run.first()->parent()->isSection()
           && first->node().number == firstNumber(first->node().number);
}

// The last node of the same run that comes before a place in reading order; null when there is
// none.
const OutlineNode *lastOfRunBefore(const Outline &outline, const OutlineNode *under, int row,
                                   NodeKind kind)
{
    const bool throughAll = kind == NodeKind::Item
                            && outline.plan().numbering == Numbering::Continuous;
    const OutlineNode *last = nullptr;
    if (!throughAll) {
        for (int i = 0; i < row; ++i) {
            if (under->child(i)->node().kind == kind)
                last = under->child(i);
        }
        return last;
    }
    // Nodes come in reading order: what is below a section before the place comes before it.
    const int depth = under->depth() + 1;
    bool isPast = false;
    for (const OutlineNode *node : outline.nodes()) {
        isPast = isPast || (node->parent() == under && node->row() >= row);
        if (isPast || node->depth() != depth || node->node().kind != kind)
            continue;
        const bool comesAfter = node->parent() != under && under->parent()
                                && node->parent()->row() > under->row();
        if (!comesAfter)
            last = node;
    }
    return last;
}

bool isEndOfRun(const Outline &outline, const OutlineNode *under, int row, NodeKind kind,
                const OutlineNode *last)
{
    for (int i = row; i < under->childCount(); ++i) {
        if (under->child(i)->node().kind == kind)
            return false;
    }
    if (kind == NodeKind::Section || outline.plan().numbering != Numbering::Continuous)
        return true;
    const auto runs = runsOf(outline);
    return std::ranges::any_of(runs, [last](const auto &run) { return run.last() == last; });
}

// The number that begins a run: one, in the style of other runs of its kind, or as official papers
// do (GB/T 9704-2012, 7.3.3) where the plan has no such run. None where those have no numbers, or
// where what comes after is numbered.
QString numberOfFirst(const Outline &outline, const OutlineNode *under, NodeKind kind)
{
    for (int row = 0; row < under->childCount(); ++row) {
        if (under->child(row)->node().kind == kind)
            return {};
    }
    const int depth = under->depth() + 1;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->node().kind == kind && node->depth() == depth)
            return firstNumber(node->node().number);
    }
    if (kind == NodeKind::Section)
        return under->isRoot() ? u"一、"_s : u"（一）"_s;
    return under->isRoot() || under->isSection() ? u"1."_s : u"（1）"_s;
}

// The index of the first bracket that is never closed; -1 when there is none.
qsizetype unclosedBracket(QStringView text)
{
    QList<qsizetype> open;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (QStringView(u"（(【〔［[").contains(text[at]))
            open.append(at);
        else if (QStringView(u"）)】〕］]").contains(text[at]) && !open.isEmpty())
            open.removeLast();
    }
    return open.isEmpty() ? -1 : open.first();
}

// Returns the difficulties of two items as one text; one of them where both say the same.
QString joinedDifficulty(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty() || first == second)
        return first.isEmpty() ? second : first;
    return withoutEndMarks(first, u"。.；;") + u'；' + second;
}

} // namespace

bool isPlainItem(const OutlineNode &node)
{
    return node.isTracked() && !node.isSection();
}

QString titleOfText(const QString &text)
{
    static const QRegularExpression end(u"[，,；;。\\n]"_s);
    const qsizetype signs = keySignLength(text);
    QString title = text.left(text.indexOf(end)).mid(signs).trimmed();
    if (const qsizetype bracket = unclosedBracket(title); bracket > 0)
        title = title.left(bracket).trimmed();
    return title.isEmpty() ? text : title;
}

bool beginsWithTitle(const QString &text, const QString &title)
{
    return text.startsWith(title) || QStringView(text).mid(keySignLength(text)).startsWith(title);
}

NodePlace placeOf(const OutlineNode *node, PlanId plan)
{
    return {.plan = plan, .parent = node->parent()->id(), .row = node->row()};
}

QString numberForAdded(const Outline &outline, const OutlineNode *under, int row, NodeKind kind)
{
    const OutlineNode *last = lastOfRunBefore(outline, under, row, kind);
    if (!last)
        return numberOfFirst(outline, under, kind);
    if (!isEndOfRun(outline, under, row, kind, last))
        return {};
    return continuedNumber(last->node().number, 1);
}

QString titleOfAdded(const QString &words, NodeKind kind)
{
    return kind == NodeKind::Section ? words : titleOfText(words);
}

bool isTooLongToAdd(const QString &words, NodeKind kind)
{
    return words.size() > kLongestNote || titleOfAdded(words, kind).size() > kLongestTitle;
}

Error noWordsToAdd()
{
    return refused(Text::tr("It needs some words, so nothing was added."));
}

Error tooLongToAdd()
{
    return refused(Text::tr("The heading is longer than %1 characters, so nothing was added; "
                            "please shorten it.")
                       .arg(kLongestTitle));
}

Result<Edit> additionTo(const Outline &outline, const OutlineNode *under, int row, NodeKind kind,
                        const QString &heading)
{
    if (!mayHold(*under, kind))
        return refusedPlace();
    const QString text = kind == NodeKind::Section ? cleanLine(heading) : cleanText(heading);
    if (text.isEmpty())
        return noWordsToAdd();
    if (isTooLongToAdd(text, kind))
        return tooLongToAdd();
    Node node{.kind = kind,
              .number = numberForAdded(outline, under, row, kind),
              .title = titleOfAdded(text, kind)};
    if (kind == NodeKind::Item)
        node.text = text;
    const auto tree = std::make_shared<const Subtree>(
        Subtree{.place = {.plan = outline.plan().id, .parent = under->id(), .row = row},
                .nodes = {std::move(node)}});
    return Edit{SubtreeChange{.to = tree}};
}

Edit renumbering(const Outline &outline, RunsBegin begin)
{
    Edit edit;
    for (const auto &run : runsOf(outline)) {
        const auto first = std::ranges::find_if(run, [](const OutlineNode *node) {
            return !continuedNumber(node->node().number, 0).isEmpty();
        });
        if (first == run.end())
            continue;
        const QString printed = (*first)->node().number;
        const bool atOne = begin == RunsBegin::AtOne || isWholePlan(outline, run);
        const QString pattern = atOne ? firstNumber(printed) : printed;
        const int before = atOne ? 0 : int(first - run.begin());
        for (qsizetype i = 0; i < run.size(); ++i) {
            // Unnumbered nodes before the first number get the numbers before it, or push it on
            // where there are none ("一" has no predecessor).
            const int steps = before > 0 && continuedNumber(pattern, -before).isEmpty()
                                  ? int(i)
                                  : int(i) - before;
            const QString number = continuedNumber(pattern, steps);
            if (!number.isEmpty())
                appendIfOther(edit, changeTo(run[i]->node(), Field::Number, number));
        }
    }
    return edit;
}

Result<Edit> issuedTextEdit(const Node &was, const QString &number, const QString &title,
                            const QString &text)
{
    const bool isOwnTitle = was.kind != NodeKind::Section && issuedLine(title) != was.title;
    QString newTitle = isOwnTitle ? cleanLine(title) : issuedLine(title);
    const QString newText = issuedText(text);
    // An item still under its default title keeps having one: that of the new text.
    if (was.kind != NodeKind::Section && newTitle == was.title
        && beginsWithTitle(was.text, was.title))
        newTitle = titleOfText(newText);
    if (newTitle.isEmpty())
        return refused(Text::tr("A title cannot be empty, so nothing was changed."));
    if (newText.size() > kLongestNote && newText.size() > was.text.size())
        return refused(
            Text::tr(
                "A text can have %1 characters at most, so nothing was changed; please shorten it.")
                .arg(kLongestNote));
    Edit edit;
    appendIfOther(edit, changeTo(was, Field::Number, issuedLine(number).left(kLongestNumber)));
    appendIfOther(edit, changeTo(was, Field::Title, newTitle));
    appendIfOther(edit, changeTo(was, Field::Text, newText));
    return edit;
}

Result<Edit> splitting(const Outline &outline, const OutlineNode &node, qsizetype at)
{
    const Node &was = node.node();
    const QString first = was.text.left(at).trimmed();
    const QString second = was.text.mid(at).trimmed();
    if (!isPlainItem(node))
        return refused(
            Text::tr("Only an item without smaller items can be split, so nothing was changed."));
    if (at <= 0 || first.isEmpty() || second.isEmpty())
        return refused(Text::tr("One of the two would be empty, so nothing was changed; put the "
                                "cursor where the second begins."));
    Edit edit{changeTo(was, Field::Text, first)};
    if (!beginsWithTitle(first, was.title))
        edit.append(changeTo(was, Field::Title, titleOfText(first)));
    NodePlace place = placeOf(&node, outline.plan().id);
    ++place.row;
    Node added{.kind = NodeKind::Item, .title = titleOfText(second), .text = second};
    added.owners = was.owners;
    added.leadDepartment = was.leadDepartment;
    added.supportingDepartments = was.supportingDepartments;
    added.deadline = was.deadline;
    added.difficulty = was.difficulty;
    edit.append(SubtreeChange{.to = std::make_shared<const Subtree>(
                                  Subtree{.place = place, .nodes = {std::move(added)}})});
    return edit;
}

Result<Edit> joining(const OutlineNode &node, const Subtree &tree)
{
    const OutlineNode *before = node.row() > 0 ? node.parent()->child(node.row() - 1) : nullptr;
    if (!before || !isPlainItem(node) || !isPlainItem(*before))
        return refused(Text::tr("Only an item can be joined, and only with the item before it, so "
                                "nothing was changed."));
    const Node &was = before->node();
    Edit edit{changeTo(was, Field::Text, was.text + node.node().text)};
    if (const QString both = joinedDifficulty(was.difficulty, node.node().difficulty);
        both != was.difficulty)
        edit.append(changeTo(was, Field::Difficulty, both));
    edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(tree)});
    for (ProgressNote note : tree.notes) {
        note.node = before->id();
        edit.append(NoteChange{.to = note});
    }
    for (Evidence piece : tree.evidence) {
        if (piece.note == NoteId{})
            piece.node = before->id();
        edit.append(EvidenceChange{.to = piece});
    }
    return edit;
}

} // namespace Domain
