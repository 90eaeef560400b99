#include "domain/year/copymerge.h"

#include "domain/plan/outline.h"
#include "domain/plan/outlineedits.h"
#include "domain/year/copyhistory.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

// A copy with its plans as outlines and its notes by id.
struct Copy
{
    explicit Copy(const CopyContent &content);

    const OutlineNode *find(NodeId node) const { return m_nodes.value(node); }
    PlanId planOf(NodeId node) const { return m_planOf.value(node); }
    const Outline *plan(PlanId id) const;
    const Outline *planOfYear(int year) const;
    const ProgressNote *note(NoteId id) const { return m_notes.value(id); }

    const CopyContent &content;
    CopyHistory history;
    std::vector<std::unique_ptr<Outline>> outlines;

private:
    QHash<NodeId, const OutlineNode *> m_nodes;
    QHash<NodeId, PlanId> m_planOf;
    QHash<NoteId, const ProgressNote *> m_notes;
};

Copy::Copy(const CopyContent &copy)
    : content(copy)
    , history(copy.since)
{
    for (const PlanContent &plan : copy.plans) {
        outlines.push_back(std::make_unique<Outline>(plan));
        for (const OutlineNode *node : outlines.back()->nodes()) {
            m_nodes.insert(node->id(), node);
            m_planOf.insert(node->id(), plan.details.id);
        }
    }
    for (const auto &notes : copy.notes) {
        for (const ProgressNote &note : notes)
            m_notes.insert(note.id, &note);
    }
}

const Outline *Copy::plan(PlanId id) const
{
    for (const auto &outline : outlines) {
        if (outline->plan().id == id)
            return outline.get();
    }
    return nullptr;
}

const Outline *Copy::planOfYear(int year) const
{
    for (const auto &outline : outlines) {
        if (outline->plan().year == year)
            return outline.get();
    }
    return nullptr;
}

bool isSameNode(const Node &one, const Node &other)
{
    return one.kind == other.kind && one.number == other.number && one.title == other.title
           && one.text == other.text;
}

bool isSameNote(const ProgressNote &one, const ProgressNote &other)
{
    return one.happenedOn == other.happenedOn && one.text == other.text
           && one.attendance == other.attendance && one.figures == other.figures
           && one.author == other.author;
}

// A note's words and values with the node that it is on, for comparing.
QString keyOf(const QString &note, NodeId node)
{
    return QString::number(qint64(node)) + u' ' + note;
}

QString nameOf(Field field)
{
    switch (field) {
    case Field::Number: return Text::tr("Number");
    case Field::Kind: return Text::tr("Kind");
    case Field::Title: return Text::tr("Title");
    case Field::Text: return Text::tr("Issued text");
    case Field::Owners: return Text::tr("Owners");
    case Field::LeadDepartment: return Text::tr("Lead department");
    case Field::SupportingDepartments: return Text::tr("Supporting departments");
    case Field::Deadline: return Text::tr("Deadline");
    case Field::Status: return Text::tr("Status");
    case Field::Difficulty: return Text::tr("Difficulty");
    }
    Q_UNREACHABLE();
}

// A value as a person reads it.
QString shown(Field field, const QString &value)
{
    const auto status = field == Field::Status ? ItemStatus::fromString(value) : std::nullopt;
    if (!status)
        return value;
    QString words = statusName(status->kind());
    if (status->percent())
        words += u" %1%"_s.arg(*status->percent());
    if (status->completedOn().isValid())
        words += u' ' + status->completedOn().toString(Qt::ISODate);
    return status->cancelReason().isEmpty() ? words : words + u'：' + status->cancelReason();
}

class CopyComparison
{
public:
    CopyComparison(const CopyContent &mine, const CopyContent &theirs)
        : m_mine(mine)
        , m_theirs(theirs)
        , m_nextNode(qint64(std::max(mine.highestNode, theirs.highestNode)) + 1)
    {}

    QList<MergeProposal> work();

private:
    void mapNodes();
    void mapAdded(const OutlineNode *theirs, const OutlineNode *mine);
    void mapElsewhere();
    bool isAddedThere(NodeId node) const;
    bool isNoteHere(const ProgressNote &note) const;
    void addPlans();
    void addPlan(const Outline &plan);
    void addTrees();
    void addTree(const OutlineNode *top, const OutlineNode *under, PlanId plan);
    void addFields();
    void addField(const CopyHistory::Beginning &beginning, Field field, const OutlineNode *theirs);
    void addNewNotes();
    void addNewNote(const ProgressNote &note);
    void addChangedNotes();
    void addChangedNote(const CopyHistory::NoteBeginning &beginning);
    void addRemoved();
    void addDetails();
    void addEvidence();
    void addOthers();

    NodeId mapped(NodeId theirs) const;
    NodeId placeFor(NodeId theirs) const;
    ProgressNote noteHere(const ProgressNote &note, NodeId node) const;
    void put(MergeProposal proposal, AnswerKind kind);
    static MergeProposal noteProposal(const ProgressNote &note);

    Copy m_mine;
    Copy m_theirs;
    qint64 m_nextNode;
    QHash<NodeId, NodeId> m_map; // nodes that were added there: what they are here
    QHash<NodeId, int> m_addedUnder;
    QSet<NoteId> m_placed; // notes that came with their plan or item
    QList<MergeProposal> m_proposals;
};

QList<MergeProposal> CopyComparison::work()
{
    if (m_theirs.content.since.isEmpty())
        return {};
    mapNodes();
    addPlans();
    addTrees();
    addFields();
    addNewNotes();
    addChangedNotes();
    addRemoved();
    addDetails();
    addEvidence();
    addOthers();
    return std::move(m_proposals);
}

void CopyComparison::put(MergeProposal proposal, AnswerKind kind)
{
    proposal.kind = kind;
    if (kind == AnswerKind::Unchanged)
        proposal.edit.clear();
    proposal.canTake = kind == AnswerKind::Unchanged || !proposal.edit.isEmpty();
    m_proposals.append(std::move(proposal));
}

// What was added there may have been added here too, in an earlier merge: it is known by its words.
void CopyComparison::mapNodes()
{
    for (const auto &outline : m_theirs.outlines) {
        const PlanDetails &plan = outline->plan();
        const Outline *here = m_theirs.history.isAdded(plan.id) ? m_mine.planOfYear(plan.year)
                                                                : m_mine.plan(plan.id);
        if (here)
            mapAdded(outline->root(), here->root());
    }
    mapElsewhere();
}

// What an earlier merge had to put elsewhere, or was moved here since.
void CopyComparison::mapElsewhere()
{
    QSet<NodeId> taken(m_map.cbegin(), m_map.cend());
    for (const auto &there : m_theirs.outlines) {
        const Outline *here = m_mine.plan(there->plan().id);
        if (!here || m_theirs.history.isAdded(there->plan().id))
            continue;
        for (const OutlineNode *node : there->nodes()) {
            if (!m_theirs.history.isAdded(node->id()) || m_map.contains(node->id()))
                continue;
            const auto mine = here->nodes();
            const auto same = std::ranges::find_if(mine, [&](const OutlineNode *one) {
                return m_mine.history.isAdded(one->id()) && !taken.contains(one->id())
                       && isSameNode(node->node(), one->node());
            });
            if (same == mine.end())
                continue;
            taken.insert((*same)->id());
            m_map.insert(node->id(), (*same)->id());
        }
    }
}

bool CopyComparison::isAddedThere(NodeId node) const
{
    return m_theirs.history.isAdded(node) || m_theirs.history.isAdded(m_theirs.planOf(node));
}

// Whether a note that was added there came here in an earlier merge, wherever it is now.
bool CopyComparison::isNoteHere(const ProgressNote &note) const
{
    const auto isSame = [&](const ProgressNote &one) {
        return (one.node == note.node || m_mine.history.isAdded(one.id)) && isSameNote(one, note);
    };
    return std::ranges::any_of(m_mine.content.notes, [&isSame](const auto &ofNode) {
        return std::ranges::any_of(ofNode, isSame);
    });
}

void CopyComparison::mapAdded(const OutlineNode *theirs, const OutlineNode *mine)
{
    const bool isOfAddedPlan = m_theirs.history.isAdded(m_theirs.planOf(
        theirs->isRoot() && theirs->childCount() > 0 ? theirs->child(0)->id() : theirs->id()));
    QSet<NodeId> taken;
    for (int row = 0; row < theirs->childCount(); ++row) {
        const OutlineNode *child = theirs->child(row);
        if (!isOfAddedPlan && !m_theirs.history.isAdded(child->id())) {
            if (const OutlineNode *same = m_mine.find(child->id()))
                mapAdded(child, same);
            continue;
        }
        for (int at = 0; at < mine->childCount(); ++at) {
            const OutlineNode *other = mine->child(at);
            if (!taken.contains(other->id()) && isSameNode(child->node(), other->node())) {
                taken.insert(other->id());
                m_map.insert(child->id(), other->id());
                mapAdded(child, other);
                break;
            }
        }
    }
}

// What a node of the other copy is here; zero where it is not.
NodeId CopyComparison::mapped(NodeId theirs) const
{
    if (const auto known = m_map.constFind(theirs); known != m_map.cend())
        return *known;
    return !isAddedThere(theirs) && m_mine.find(theirs) ? theirs : NodeId{};
}

// Where a note of a node that is not here goes: to the nearest node above it that is here, else to
// the plan's first; zero where the plan is not here.
NodeId CopyComparison::placeFor(NodeId theirs) const
{
    for (const OutlineNode *node = m_theirs.find(theirs); node && !node->isRoot();
         node = node->parent()) {
        if (const NodeId here = mapped(node->id()); here != NodeId{})
            return here;
    }
    const PlanId planThere = m_theirs.planOf(theirs);
    const Outline *there = m_theirs.plan(planThere);
    const Outline *plan = there && m_theirs.history.isAdded(planThere)
                              ? m_mine.planOfYear(there->plan().year)
                              : m_mine.plan(planThere);
    return plan && plan->root()->childCount() > 0 ? plan->root()->child(0)->id() : NodeId{};
}

ProgressNote CopyComparison::noteHere(const ProgressNote &note, NodeId node) const
{
    ProgressNote here = note;
    here.id = {};
    here.node = node;
    return here;
}

void CopyComparison::addPlans()
{
    for (const auto &outline : m_theirs.outlines) {
        if (m_theirs.history.isAdded(outline->plan().id))
            addPlan(*outline);
    }
}

void CopyComparison::addPlan(const Outline &plan)
{
    MergeProposal proposal;
    proposal.key = u"plan"_s;
    proposal.what = Text::tr("A year's plan");
    proposal.answered = plan.plan().title;
    if (const Outline *here = m_mine.planOfYear(plan.plan().year)) {
        proposal.now = here->plan().title;
        if (here->plan().title != plan.plan().title)
            proposal.remark = Text::tr("Both copies have a plan for %1; only notes on items with "
                                       "the same words are taken over.")
                                  .arg(plan.plan().year);
        put(proposal, proposal.remark.isEmpty() ? AnswerKind::Unchanged : AnswerKind::Conflict);
        return;
    }
    PlanContent content = plan.content();
    content.details.id = {};
    QList<ProgressNote> notes;
    QHash<NodeId, NodeId> provisional;
    for (Node &node : content.nodes) {
        for (const ProgressNote &note : m_theirs.content.notes.value(node.id)) {
            m_placed.insert(note.id);
            notes.append(noteHere(note, NodeId{-qint64(node.id)}));
        }
        node.id = NodeId{-qint64(node.id)};
        node.parent = NodeId{-qint64(node.parent)};
        node.carriedFrom = mapped(node.carriedFrom);
    }
    proposal.edit.append(PlanChange{.to = std::make_shared<const PlanContent>(content)});
    for (const ProgressNote &note : std::as_const(notes))
        proposal.edit.append(NoteChange{.to = note});
    put(std::move(proposal), AnswerKind::New);
}

void CopyComparison::addTrees()
{
    for (const auto &outline : m_theirs.outlines) {
        const PlanId plan = outline->plan().id;
        const Outline *here = m_mine.plan(plan);
        if (!here || m_theirs.history.isAdded(plan))
            continue;
        for (const OutlineNode *node : outline->nodes()) {
            const bool isTop = node->parent()->isRoot()
                               || !m_theirs.history.isAdded(node->parent()->id())
                               || m_map.contains(node->parent()->id());
            if (!m_theirs.history.isAdded(node->id()) || m_map.contains(node->id()) || !isTop)
                continue;
            const NodeId under = node->parent()->isRoot() ? NodeId{} : mapped(node->parent()->id());
            addTree(node, under == NodeId{} ? here->root() : m_mine.find(under), plan);
        }
    }
}

// Adds the node with what is below it. Where its parent is gone here, it comes to the top level.
void CopyComparison::addTree(const OutlineNode *top, const OutlineNode *under, PlanId plan)
{
    Subtree tree;
    QList<ProgressNote> notes;
    const std::function<void(const OutlineNode *)> take = [&](const OutlineNode *node) {
        if (!m_theirs.history.isAdded(node->id()))
            return; // moved there; it is here already
        Node values = node->node();
        values.id = NodeId{m_nextNode++};
        values.parent = node == top ? under->id() : m_map.value(values.parent);
        values.carriedFrom = mapped(values.carriedFrom);
        m_map.insert(node->id(), values.id);
        for (const ProgressNote &note : m_theirs.content.notes.value(node->id())) {
            if (!m_theirs.history.isAdded(note.id))
                continue; // moved there; it is compared on its own
            m_placed.insert(note.id);
            notes.append(noteHere(note, values.id));
        }
        tree.nodes.append(values);
        for (int row = 0; row < node->childCount(); ++row)
            take(node->child(row));
    };
    take(top);
    int &added = m_addedUnder[under->id()];
    tree.place = {.plan = plan,
                  .parent = under->isRoot() ? NodeId{} : under->id(),
                  .row = std::min(top->row(), under->childCount() + added)};
    ++added;
    MergeProposal proposal;
    proposal.key = u"item"_s;
    proposal.what = top->isSection() ? Text::tr("A section") : Text::tr("An item");
    proposal.node = under->isRoot() ? NodeId{} : under->id();
    proposal.answered = top->heading();
    proposal.edit.append(SubtreeChange{.to = std::make_shared<const Subtree>(std::move(tree))});
    for (const ProgressNote &note : std::as_const(notes))
        proposal.edit.append(NoteChange{.to = note});
    put(std::move(proposal), AnswerKind::New);
}

void CopyComparison::addFields()
{
    for (const CopyHistory::Beginning &beginning : m_theirs.history.fields()) {
        const auto field = fieldOfKey(beginning.place.field);
        const OutlineNode *theirs = m_theirs.find(beginning.place.node);
        if (field && theirs && !isAddedThere(theirs->id()))
            addField(beginning, *field, theirs);
    }
}

void CopyComparison::addField(const CopyHistory::Beginning &beginning, Field field,
                              const OutlineNode *theirs)
{
    const QString began = beginning.value.value_or(QString());
    const QString there = fieldText(theirs->node(), field);
    MergeProposal proposal;
    proposal.node = theirs->id();
    proposal.key = beginning.place.field == u"standing" ? u"status"_s : beginning.place.field;
    proposal.what = nameOf(field);
    proposal.who = beginning.author;
    proposal.sent = shown(field, began);
    proposal.answered = shown(field, there);
    const OutlineNode *here = m_mine.find(theirs->id());
    if (there == began)
        return; // changed and changed back
    if (!here) {
        proposal.node = {};
        proposal.now = theirs->heading();
        proposal.remark = Text::tr("It was removed here.");
        put(std::move(proposal), AnswerKind::Conflict);
        return;
    }
    const QString now = fieldText(here->node(), field);
    proposal.now = shown(field, now);
    proposal.edit.append(FieldChange{.node = here->id(), .field = field, .from = now, .to = there});
    put(std::move(proposal), now == there   ? AnswerKind::Unchanged
                             : now == began ? AnswerKind::Changed
                                            : AnswerKind::Conflict);
}

MergeProposal CopyComparison::noteProposal(const ProgressNote &note)
{
    MergeProposal proposal;
    proposal.node = note.node;
    proposal.key = u"note"_s;
    proposal.what = Text::tr("Progress note");
    proposal.who = note.author;
    proposal.answered = note.text;
    proposal.day = note.happenedOn;
    proposal.attendance = note.attendance;
    return proposal;
}

void CopyComparison::addNewNotes()
{
    QList<ProgressNote> added;
    for (const auto &notes : m_theirs.content.notes) {
        for (const ProgressNote &note : notes) {
            const bool isOfAddedPlan = m_theirs.history.isAdded(m_theirs.planOf(note.node));
            if ((m_theirs.history.isAdded(note.id) || isOfAddedPlan) && !m_placed.contains(note.id))
                added.append(note);
        }
    }
    std::ranges::sort(added, {}, &ProgressNote::id);
    for (const ProgressNote &note : std::as_const(added))
        addNewNote(note);
}

void CopyComparison::addNewNote(const ProgressNote &note)
{
    const NodeId place = placeFor(note.node);
    const ProgressNote here = noteHere(note, place);
    MergeProposal proposal = noteProposal(here);
    if (place == NodeId{}) {
        proposal.remark = Text::tr("There is no place here for it: %1")
                              .arg(m_theirs.find(note.node) ? m_theirs.find(note.node)->heading()
                                                            : QString());
        put(std::move(proposal), AnswerKind::Unrecognised);
        return;
    }
    if (mapped(note.node) == NodeId{})
        proposal.remark = Text::tr("Its item was removed here.");
    const bool isHere = isNoteHere(here);
    proposal.edit.append(NoteChange{.to = here});
    put(std::move(proposal), isHere ? AnswerKind::Unchanged : AnswerKind::New);
}

void CopyComparison::addChangedNotes()
{
    for (const CopyHistory::NoteBeginning &beginning : m_theirs.history.notes()) {
        if (!m_theirs.history.isAdded(beginning.note))
            addChangedNote(beginning);
    }
}

void CopyComparison::addChangedNote(const CopyHistory::NoteBeginning &beginning)
{
    const ProgressNote *there = m_theirs.note(beginning.note);
    const ProgressNote *here = m_mine.history.isAdded(beginning.note) ? nullptr
                                                                      : m_mine.note(beginning.note);
    const QString began = keyOf(beginning.text, beginning.node);
    if (!there && !here)
        return; // removed on both sides
    if (!there) {
        MergeProposal removal = noteProposal(*here);
        removal.sent = removal.now = here->text;
        removal.answered.clear();
        removal.who = beginning.author;
        removal.remark = Text::tr("It was removed there.");
        removal.edit.append(NoteChange{.from = *here});
        put(std::move(removal), AnswerKind::Conflict);
        return;
    }
    ProgressNote changed = *there;
    changed.node = placeFor(there->node);
    const QString theirKey = keyOf(noteText(*there), there->node);
    if (theirKey == began || changed.node == NodeId{})
        return; // changed back, or of a plan that is gone here
    MergeProposal proposal = noteProposal(changed);
    proposal.who = beginning.author;
    const auto old = noteOfText(beginning.text);
    proposal.sent = old ? old->text : QString();
    proposal.now = here ? here->text : QString();
    if (!here) {
        changed.id = {};
        proposal.remark = Text::tr("It was removed here.");
        const bool isBack = std::ranges::any_of(
            m_mine.content.notes.value(changed.node),
            [&changed](const ProgressNote &one) { return isSameNote(one, changed); });
        proposal.edit.append(NoteChange{.to = changed});
        put(std::move(proposal), isBack ? AnswerKind::Unchanged : AnswerKind::Conflict);
        return;
    }
    const QString myKey = keyOf(noteText(*here), here->node);
    proposal.edit.append(NoteChange{.from = *here, .to = changed});
    const bool isSame = myKey == keyOf(noteText(changed), changed.node);
    put(std::move(proposal), isSame           ? AnswerKind::Unchanged
                             : myKey == began ? AnswerKind::Changed
                                              : AnswerKind::Conflict);
}

// Items that were removed there stay; whoever wants them gone removes them.
void CopyComparison::addRemoved()
{
    for (const auto &outline : m_mine.outlines) {
        if (m_mine.history.isAdded(outline->plan().id))
            continue;
        const bool isPlanGone = !m_theirs.plan(outline->plan().id);
        for (const OutlineNode *node : outline->nodes()) {
            const bool isTop = node->parent()->isRoot() || m_theirs.find(node->parent()->id());
            if (isPlanGone || !isTop || m_mine.history.isAdded(node->id())
                || m_theirs.find(node->id()))
                continue;
            MergeProposal proposal;
            proposal.node = node->id();
            proposal.key = u"item"_s;
            proposal.what = node->isSection() ? Text::tr("A section") : Text::tr("An item");
            proposal.now = proposal.sent = node->heading();
            proposal.remark = Text::tr("It was removed there, and stays here; remove it here if "
                                       "it is not wanted.");
            put(std::move(proposal), AnswerKind::Conflict);
        }
    }
}

void CopyComparison::addDetails()
{
    const auto &changed = m_theirs.history.details();
    for (auto one = changed.cbegin(); one != changed.cend(); ++one) {
        const Outline *there = m_theirs.plan(one.key());
        const Outline *here = m_mine.plan(one.key());
        if (!there || !here || m_theirs.history.isAdded(one.key()))
            continue;
        const PlanDetails &now = here->plan();
        const PlanDetails &theirs = there->plan();
        const auto began = detailsOfText(one.value(), theirs);
        if (!began || theirs == *began)
            continue;
        MergeProposal proposal;
        proposal.key = u"details"_s;
        proposal.what = Text::tr("The plan's details");
        proposal.now = now.title;
        proposal.answered = theirs.title;
        proposal.edit.append(DetailsChange{.from = now, .to = theirs});
        put(std::move(proposal), now == theirs   ? AnswerKind::Unchanged
                                 : now == *began ? AnswerKind::Changed
                                                 : AnswerKind::Conflict);
    }
}

// Evidence is not merged: it is told, with what it is called and its item.
void CopyComparison::addEvidence()
{
    for (const CopyHistory::EvidenceRow &row : m_theirs.history.evidence()) {
        const auto before = evidenceOfText(row.before.value_or(QString()));
        const auto after = evidenceOfText(row.after.value_or(QString()));
        const OutlineNode *theirs = m_theirs.find(row.node);
        MergeProposal proposal;
        proposal.node = mapped(row.node);
        proposal.key = u"evidence"_s;
        proposal.what = Text::tr("Evidence");
        proposal.who = row.author;
        proposal.sent = before ? before->name : QString();
        proposal.answered = after ? after->name : QString();
        proposal.remark = Text::tr("Evidence of “%1” was changed there and is not taken over; look "
                                   "at the other copy.")
                              .arg(theirs ? theirs->heading().simplified() : QString());
        put(std::move(proposal), AnswerKind::Conflict);
    }
}

// What is not merged is at least told.
void CopyComparison::addOthers()
{
    for (const QString &field : m_theirs.history.others()) {
        MergeProposal proposal;
        proposal.key = field;
        proposal.what = field == u"place"            ? Text::tr("The order of items")
                        : field == u"wording"        ? Text::tr("The summary's own words")
                        : field == u"report_choices" ? Text::tr("Choices of a summary")
                        : field == u"plan"           ? Text::tr("A year's plan")
                                                     : Text::tr("Other changes");
        proposal.remark = Text::tr("It was changed there and is not taken over; look at the other "
                                   "copy.");
        put(std::move(proposal), AnswerKind::Conflict);
    }
}

} // namespace

QList<MergeProposal> compareCopies(const CopyContent &mine, const CopyContent &theirs)
{
    return CopyComparison(mine, theirs).work();
}

Edit mergeEdit(const QList<MergeProposal> &taken)
{
    Edit edit;
    for (const MergeProposal &proposal : taken)
        edit += proposal.edit;
    return edit;
}

} // namespace Domain
