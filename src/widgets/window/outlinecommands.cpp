#include "widgets/window/outlinecommands.h"

#include "domain/plan/outlineedits.h"
#include "domain/text/sentences.h"
#include "models/editing/outlineediting.h"
#include "models/plandocument.h"
#include "widgets/item/issuedtextdialog.h"
#include "widgets/item/splitdialog.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/question.h"
#include "widgets/window/addnodedialog.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

constexpr int kMostLetters = 40; // most characters of a heading in a sentence

const OutlineNode *sibling(const OutlineNode *node, int steps)
{
    const int row = node->row() + steps;
    const OutlineNode *parent = node->parent();
    return row >= 0 && row < parent->childCount() ? parent->child(row) : nullptr;
}

// The node that an edit inserted or moved; for a removal, the node whose fields changed with it;
// zero for other edits.
NodeId touchedBy(const Edit &edit)
{
    NodeId changed{};
    bool isOfOutline = false;
    for (const Change &one : edit) {
        const auto *tree = std::get_if<SubtreeChange>(&one);
        if ((tree && tree->to) || std::holds_alternative<MoveChange>(one))
            return nodeTouchedBy(one);
        if (tree)
            isOfOutline = true;
        else if (std::holds_alternative<FieldChange>(one))
            changed = nodeTouchedBy(one);
    }
    return isOfOutline ? changed : NodeId{};
}

// Counts what is removed together with a node.
struct Companions
{
    int items = 0; // items below it
    int notes = 0; // notes of it and of the nodes below it
};

Companions companionsOf(const OutlineNode *node)
{
    Companions all{.notes = node->figures().notes};
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        const Companions below = companionsOf(child);
        all.items += below.items + (child->isSection() ? 0 : 1);
        all.notes += below.notes;
    }
    return all;
}

} // namespace

OutlineCommands::OutlineCommands(Models::PlanDocument *document, PlanPane *pane)
    : QObject(pane)
    , m_document(document)
    , m_pane(pane)
{
    // Queued: the question must not be shown while the mouse button is still down.
    connect(pane->tree(), &PlanTreeView::moveRequested, this, &OutlineCommands::moveTo,
            Qt::QueuedConnection);
}

const OutlineNode *OutlineCommands::only() const
{
    const QList<NodeId> selected = m_pane->tree()->selectedNodes();
    return selected.size() == 1 ? m_document->outline().find(selected.first()) : nullptr;
}

bool OutlineCommands::canAdd() const
{
    return !m_document->isReadOnly() && !m_document->isEmpty();
}

bool OutlineCommands::canEdit() const
{
    return !m_document->isReadOnly() && only();
}

bool OutlineCommands::canSplit() const
{
    return canEdit() && isPlainItem(*only()) && only()->node().text.size() > 1;
}

bool OutlineCommands::canJoin() const
{
    const OutlineNode *before = canEdit() ? sibling(only(), -1) : nullptr;
    return before && isPlainItem(*before) && isPlainItem(*only());
}

bool OutlineCommands::canMove(Direction direction) const
{
    return canEdit() && m_pane->isInPublishedOrder() && placeAfter(direction);
}

bool OutlineCommands::canRemove() const
{
    return !m_document->isReadOnly() && !m_pane->tree()->selectedNodes().isEmpty();
}

std::optional<NodePlace> OutlineCommands::placeAfter(Direction direction) const
{
    const OutlineNode *node = only();
    NodePlace place = placeOf(node, m_document->plan().id);
    switch (direction) {
    case Direction::Up:
    case Direction::Down: {
        const int steps = direction == Direction::Up ? -1 : 1;
        place.row += steps;
        return sibling(node, steps) ? std::optional(place) : std::nullopt;
    }
    case Direction::In: {
        const OutlineNode *before = sibling(node, -1);
        if (!before || !mayMoveUnder(*before, *node))
            return std::nullopt;
        return NodePlace{.plan = place.plan, .parent = before->id(), .row = before->childCount()};
    }
    case Direction::Out:
        if (node->parent()->isRoot() || !mayMoveUnder(*node->parent()->parent(), *node))
            return std::nullopt;
        place = placeOf(node->parent(), place.plan);
        ++place.row;
        return place;
    }
    Q_UNREACHABLE();
}

// The place for a new node: an item after the selected item, or last in the selected section; a
// section after the selected section or the one that holds the selected item.
NodePlace OutlineCommands::placeForNew(NodeKind kind) const
{
    const PlanId plan = m_document->plan().id;
    const OutlineNode *root = m_document->outline().root();
    const OutlineNode *at = only();
    if (kind == NodeKind::Item && at && at->isSection())
        return {.plan = plan, .parent = at->id(), .row = at->childCount()};
    while (at && !at->isRoot() && kind == NodeKind::Section && !at->isSection())
        at = at->parent();
    if (!at || at->isRoot())
        return {.plan = plan, .parent = {}, .row = root->childCount()};
    NodePlace place = placeOf(at, plan);
    ++place.row;
    return place;
}

QString OutlineCommands::wordsFor(const NodePlace &place) const
{
    const Outline &outline = m_document->outline();
    const OutlineNode *under = place.parent == NodeId{} ? outline.root()
                                                        : outline.find(place.parent);
    if (place.row > 0)
        return tr("It comes after “%1”.").arg(under->child(place.row - 1)->heading().simplified());
    return under->isRoot() ? tr("It is the first of the plan.")
                           : tr("It comes into “%1”.").arg(under->heading().simplified());
}

void OutlineCommands::add(NodeKind kind)
{
    const Outline &outline = m_document->outline();
    const NodePlace place = placeForNew(kind);
    const OutlineNode *under = place.parent == NodeId{} ? outline.root()
                                                        : outline.find(place.parent);
    AddNodeDialog dialog(kind, wordsFor(place), numberForAdded(outline, under, place.row, kind),
                         m_pane->window());
    ask(dialog, [&]() -> Result<void> {
        const auto added = Models::addNode(*m_document, place.parent, place.row, kind,
                                           dialog.words());
        return added ? Result<void>() : added.error();
    });
}

void OutlineCommands::editIssuedText()
{
    const OutlineNode *node = only();
    if (!node)
        return;
    const Node was = node->node();
    IssuedTextDialog dialog(was, m_pane->window());
    ask(dialog, [this, &dialog, &was] {
        return Models::setIssuedText(*m_document, was, dialog.number(), dialog.title(),
                                     dialog.text());
    });
}

void OutlineCommands::split()
{
    const OutlineNode *node = only();
    if (!node)
        return;
    SplitDialog dialog(node->node().text, m_pane->window());
    ask(dialog, [this, &dialog, id = node->id()] {
        return Models::splitItem(*m_document, id, dialog.cut());
    });
}

void OutlineCommands::join()
{
    if (const OutlineNode *node = only())
        finish(Models::joinWithPrevious(*m_document, node->id()));
}

void OutlineCommands::move(Direction direction)
{
    if (!canMove(direction))
        return;
    const NodePlace place = *placeAfter(direction);
    moveTo(only()->id(), place.parent, place.row);
}

void OutlineCommands::moveTo(NodeId node, NodeId under, int row)
{
    finish(Models::moveNode(*m_document, node, under, row));
}

void OutlineCommands::remove()
{
    QList<const OutlineNode *> nodes;
    for (const NodeId id : m_pane->tree()->selectedNodes()) {
        if (const OutlineNode *node = m_document->outline().find(id))
            nodes.append(node);
    }
    if (nodes.isEmpty() || !confirmRemoval(nodes))
        return;
    QList<NodeId> removed;
    for (const OutlineNode *node : nodes)
        removed.append(node->id());
    const OutlineNode *last = nodes.last();
    const OutlineNode *next = sibling(last, 1) ? sibling(last, 1) : sibling(nodes.first(), -1);
    const NodeId after = next ? next->id() : nodes.first()->parent()->id();
    const QString words = wordsFor(nodes);
    if (tellFailure(this, Models::removeNodes(*m_document, removed)))
        return;
    if (m_document->outline().find(after))
        m_pane->selectNode(after);
    tell(this, tr("Removed %1. Ctrl+Z undoes this.").arg(words), Holds::UntilNextEdit);
}

QString OutlineCommands::wordsFor(const QList<const OutlineNode *> &nodes) const
{
    if (nodes.size() > 1)
        return tr("%n rows", nullptr, int(nodes.size()));
    return u"“%1”"_s.arg(inBrief(nodes.first()->heading(), kMostLetters));
}

// Asks before nodes are removed; not for a single node without content, as undo restores it.
bool OutlineCommands::confirmRemoval(const QList<const OutlineNode *> &nodes) const
{
    Companions all;
    for (const OutlineNode *node : topmostOf(nodes)) {
        const Companions its = companionsOf(node);
        all.items += its.items;
        all.notes += its.notes;
    }
    QStringList parts;
    if (all.items > 0)
        parts.append(tr("%n items", nullptr, all.items));
    if (all.notes > 0)
        parts.append(tr("%n progress notes", nullptr, all.notes));
    if (nodes.size() == 1 && parts.isEmpty())
        return true;
    const QString what = wordsFor(nodes);
    const Question question{
        .name = u"removalBox"_s,
        .title = tr("Remove"),
        .sentence = parts.isEmpty()
                        ? tr("Remove %1?").arg(what)
                        : tr("Remove %1 with %2?")
                              .arg(what, parts.join(tr(" and ", "3 items and 2 progress notes"))),
        .more = tr("Ctrl+Z brings everything back."),
        .yes = tr("&Remove"),
        .no = tr("&Keep It"),
    };
    return isAnsweredYes(question, m_pane->window());
}

void OutlineCommands::renumber()
{
    if (renumbering(m_document->outline()).isEmpty())
        tell(this, tr("There is nothing to renumber."));
    else
        finish(Models::renumber(*m_document));
}

void OutlineCommands::ask(QDialog &dialog, const std::function<Result<void>()> &store)
{
    while (dialog.exec() == QDialog::Accepted) {
        const auto stored = store();
        finish(stored);
        // On a conflict, the user has been asked already.
        if (stored || stored.error().reason == Error::Reason::Conflict)
            return;
    }
}

void OutlineCommands::finish(const Result<void> &done)
{
    if (!tellFailure(this, done))
        showTouched();
}

void OutlineCommands::showTouched()
{
    const NodeId node = touchedBy(m_document->lastStored());
    if (m_document->outline().find(node))
        m_pane->selectNode(node);
}

} // namespace Widgets
