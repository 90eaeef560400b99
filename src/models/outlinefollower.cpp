#include "models/outlinefollower.h"

#include "models/plandocument.h"

#include <algorithm>

using namespace Domain;

namespace Models {

void OutlineFollower::follow(const FieldChange &change)
{
    OutlineNode *at = m_outline->find(change.node);
    if (!at)
        return;
    Node node = at->node();
    const bool fits = setFieldText(node, change.field, change.to, m_outline->plan().time());
    Q_ASSERT(fits);
    Q_UNUSED(fits)
    m_outline->setNode(at, std::move(node));
    emit m_document->nodeChanged(at);
}

void OutlineFollower::followNotes(NodeId node, const std::optional<NoteFigures> &figures)
{
    OutlineNode *at = m_outline->find(node);
    if (!at)
        return;
    if (figures)
        m_outline->setFigures(at, *figures);
    emit m_document->nodeChanged(at);
    emit m_document->notesChanged(node);
}

// When another program has moved nodes meanwhile, the row may be wrong; the next followTo()
// corrects it.
void OutlineFollower::follow(const SubtreeChange &change)
{
    if ((change.to ? change.to : change.from)->place.plan != m_outline->plan().id)
        return;
    if (change.from) {
        if (OutlineNode *node = m_outline->find(change.from->nodes.first().id))
            takeOut(node);
        announce(change.from->place.parent);
    }
    if (change.to) {
        QHash<NodeId, QList<ProgressNote>> notes;
        for (const ProgressNote &note : change.to->notes)
            notes[note.node].append(note);
        QHash<NodeId, NoteFigures> figures;
        for (auto one = notes.cbegin(); one != notes.cend(); ++one)
            figures.insert(one.key(), figuresOf(one.value()));
        QHash<NoteId, NodeId> nodes;
        for (const ProgressNote &note : change.to->notes)
            nodes.insert(note.id, note.node);
        for (const Evidence &evidence : change.to->evidence)
            ++figures[nodes.value(evidence.note, evidence.node)].evidence;
        putIn(change.to->place, change.to->nodes, figures);
        announce(change.to->place.parent);
        emit m_document->reportsChanged();
    }
}

void OutlineFollower::follow(const MoveChange &change)
{
    OutlineNode *top = m_outline->find(change.node);
    if (!top || change.to.plan != m_outline->plan().id)
        return;
    QList<Node> nodes;
    QHash<NodeId, NoteFigures> figures;
    QList<const OutlineNode *> open{top};
    while (!open.isEmpty()) {
        const OutlineNode *node = open.takeFirst();
        nodes.append(node->node());
        figures.insert(node->id(), node->figures());
        for (int row = 0; row < node->childCount(); ++row)
            open.append(node->child(row));
    }
    takeOut(top);
    announce(change.from.parent);
    putIn(change.to, nodes, figures);
    announce(change.to.parent);
}

void OutlineFollower::takeOut(OutlineNode *node)
{
    emit m_document->nodeAboutToBeRemoved(node);
    m_outline->remove(node);
    emit m_document->nodeRemoved();
}

void OutlineFollower::putIn(const NodePlace &place, const QList<Node> &nodes,
                            const QHash<NodeId, NoteFigures> &figures)
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const NodeId parent = i == 0 ? place.parent : nodes[i].parent;
        OutlineNode *under = parent == NodeId{} ? m_outline->root() : m_outline->find(parent);
        if (!under)
            continue;
        const int row = i == 0 ? std::min(place.row, under->childCount()) : under->childCount();
        emit m_document->nodeAboutToBeInserted(under, row);
        OutlineNode *added = m_outline->insert(under, row, nodes[i]);
        if (!added->addedOn().isValid())
            m_outline->setAddedOn(added->id(), m_document->today());
        m_outline->setFigures(added, figures.value(added->id()));
        emit m_document->nodeInserted();
    }
}

// Announces a node whose children changed: it may have become tracked, or stopped being so.
void OutlineFollower::announce(NodeId node)
{
    if (OutlineNode *there = m_outline->find(node))
        emit m_document->nodeChanged(there);
}

void OutlineFollower::followTo(const Outline &now)
{
    const auto hasMoved = [&now](const OutlineNode *node) {
        const OutlineNode *there = now.find(node->id());
        return !there || there->node().parent != node->node().parent;
    };
    for (OutlineNode *node : m_outline->nodes()) {
        if (m_outline->find(node->id()) == node && hasMoved(node))
            takeOut(node);
    }
    for (const OutlineNode *there : now.nodes()) {
        OutlineNode *here = placed(there);
        const bool sameFigures = here->figures() == there->figures();
        if (sameFigures && here->node() == there->node())
            continue;
        m_outline->setNode(here, there->node());
        m_outline->setFigures(here, there->figures());
        emit m_document->nodeChanged(here);
        if (!sameFigures)
            emit m_document->notesChanged(here->id());
    }
    if (m_outline->plan() != now.plan()) {
        m_outline->setDetails(now.plan());
        emit m_document->detailsChanged();
    }
}

// The node with the id of `there`, moved to the same place. Its parent and the siblings before it
// must be in place.
OutlineNode *OutlineFollower::placed(const OutlineNode *there)
{
    OutlineNode *here = m_outline->find(there->id());
    if (here && here->row() == there->row())
        return here;
    if (here)
        takeOut(here);
    OutlineNode *under = there->parent()->isRoot() ? m_outline->root()
                                                   : m_outline->find(there->parent()->id());
    emit m_document->nodeAboutToBeInserted(under, there->row());
    m_outline->setAddedOn(there->id(), there->addedOn());
    here = m_outline->insert(under, there->row(), there->node());
    emit m_document->nodeInserted();
    return here;
}

} // namespace Models
