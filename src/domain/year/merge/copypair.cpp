#include "domain/year/merge/copypair.h"

#include <algorithm>

namespace Domain {

namespace {

bool isSameNode(const Node &one, const Node &other)
{
    return one.kind == other.kind && one.number == other.number && one.title == other.title
           && one.text == other.text;
}

} // namespace

bool isSameNote(const ProgressNote &one, const ProgressNote &other)
{
    return one.happenedOn == other.happenedOn && one.text == other.text
           && one.attendance == other.attendance && one.figures == other.figures
           && one.author == other.author;
}

CopySide::CopySide(const CopyContent &content)
    : m_content(content)
    , m_history(content.since)
{
    for (const PlanContent &plan : content.plans) {
        m_outlines.push_back(std::make_unique<Outline>(plan));
        for (const OutlineNode *node : m_outlines.back()->nodes()) {
            m_nodes.insert(node->id(), node);
            m_planOf.insert(node->id(), plan.details.id);
        }
    }
    for (const auto &notes : content.notes) {
        for (const ProgressNote &note : notes)
            m_notes.insert(note.id, &note);
    }
    for (const auto &ofNode : content.evidence.ofNodes) {
        for (const Evidence &one : ofNode)
            m_evidence.insert(one.id, &one);
    }
    for (const auto &ofNote : content.evidence.ofNotes) {
        for (const Evidence &one : ofNote)
            m_evidence.insert(one.id, &one);
    }
}

const Outline *CopySide::plan(PlanId id) const
{
    for (const auto &outline : m_outlines) {
        if (outline->plan().id == id)
            return outline.get();
    }
    return nullptr;
}

const Outline *CopySide::planOfYear(int year) const
{
    for (const auto &outline : m_outlines) {
        if (outline->plan().year == year)
            return outline.get();
    }
    return nullptr;
}

CopyPair::CopyPair(const CopyContent &mine, const CopyContent &theirs)
    : m_mine(mine)
    , m_theirs(theirs)
    , m_nextNode(qint64(std::max(mine.highestNode, theirs.highestNode)) + 1)
{
    for (const auto &outline : m_theirs.outlines()) {
        if (const Outline *here = planInMine(outline->plan().id))
            mapAdded(outline->root(), here->root());
    }
    mapElsewhere();
    for (auto one = m_idsInMine.cbegin(); one != m_idsInMine.cend(); ++one)
        m_idsInTheirs.insert(one.value(), one.key());
}

const Outline *CopyPair::planInMine(PlanId theirs) const
{
    const Outline *there = m_theirs.plan(theirs);
    return there && m_theirs.history().isAdded(theirs) ? m_mine.planOfYear(there->plan().year)
                                                       : m_mine.plan(theirs);
}

void CopyPair::mapAdded(const OutlineNode *theirs, const OutlineNode *mine)
{
    QSet<NodeId> taken;
    for (int row = 0; row < theirs->childCount(); ++row) {
        const OutlineNode *child = theirs->child(row);
        if (!m_theirs.isAdded(child->id())) {
            if (const OutlineNode *same = m_mine.find(child->id()))
                mapAdded(child, same);
            continue;
        }
        for (int at = 0; at < mine->childCount(); ++at) {
            const OutlineNode *other = mine->child(at);
            if (!taken.contains(other->id()) && isSameNode(child->node(), other->node())) {
                taken.insert(other->id());
                m_idsInMine.insert(child->id(), other->id());
                mapAdded(child, other);
                break;
            }
        }
    }
}

// Pairs nodes that stand under another parent in mine than in theirs, because of an earlier merge
// or a move.
void CopyPair::mapElsewhere()
{
    QSet<NodeId> taken(m_idsInMine.cbegin(), m_idsInMine.cend());
    for (const auto &there : m_theirs.outlines()) {
        const Outline *here = m_mine.plan(there->plan().id);
        if (!here || m_theirs.history().isAdded(there->plan().id))
            continue;
        for (const OutlineNode *node : there->nodes()) {
            if (!m_theirs.history().isAdded(node->id()) || m_idsInMine.contains(node->id()))
                continue;
            const auto mine = here->nodes();
            const auto same = std::ranges::find_if(mine, [&](const OutlineNode *one) {
                return m_mine.history().isAdded(one->id()) && !taken.contains(one->id())
                       && isSameNode(node->node(), one->node());
            });
            if (same == mine.end())
                continue;
            taken.insert((*same)->id());
            m_idsInMine.insert(node->id(), (*same)->id());
        }
    }
}

NodeId CopyPair::idInMine(NodeId theirs) const
{
    if (const auto known = m_idsInMine.constFind(theirs); known != m_idsInMine.cend())
        return *known;
    return !m_theirs.isAdded(theirs) && m_mine.find(theirs) ? theirs : NodeId{};
}

NodeId CopyPair::idInTheirs(NodeId mine) const
{
    if (const auto known = m_idsInTheirs.constFind(mine); known != m_idsInTheirs.cend())
        return *known;
    return !m_mine.isAdded(mine) && m_theirs.find(mine) ? mine : NodeId{};
}

NodeId CopyPair::add(NodeId theirs)
{
    const NodeId added{m_nextNode++};
    m_idsInMine.insert(theirs, added);
    m_idsInTheirs.insert(added, theirs);
    return added;
}

NodeId CopyPair::placeFor(NodeId theirs) const
{
    for (const OutlineNode *node = m_theirs.find(theirs); node && !node->isRoot();
         node = node->parent()) {
        if (const NodeId place = idInMine(node->id()); place != NodeId{})
            return place;
    }
    const Outline *plan = planInMine(m_theirs.planOf(theirs));
    return plan && plan->root()->childCount() > 0 ? plan->root()->child(0)->id() : NodeId{};
}

// A note that was added in theirs is looked for among all notes that came into mine since the
// copies parted: an earlier merge may have brought it, and it may have been moved since.
const ProgressNote *CopyPair::noteInMine(const ProgressNote &theirs, NodeId place) const
{
    const bool isAddedThere = m_theirs.history().isAdded(theirs.id)
                              || m_theirs.history().isAdded(m_theirs.planOf(theirs.node));
    if (!isAddedThere)
        return m_mine.history().isAdded(theirs.id) ? nullptr : m_mine.note(theirs.id);
    for (const auto &ofNode : m_mine.content().notes) {
        for (const ProgressNote &one : ofNode) {
            const bool mayBe = one.node == place || m_mine.history().isAdded(one.id);
            if (mayBe && isSameNote(one, theirs))
                return &one;
        }
    }
    return nullptr;
}

const ProgressNote *CopyPair::earlierFormInMine(const ProgressNote &theirs) const
{
    for (const QString &text : m_theirs.history().formsOf(theirs.id)) {
        const auto form = noteOfText(text);
        for (const auto &ofNode : m_mine.content().notes) {
            for (const ProgressNote &one : ofNode) {
                if (form && m_mine.history().isAdded(one.id) && isSameNote(one, *form))
                    return &one;
            }
        }
    }
    return nullptr;
}

} // namespace Domain
