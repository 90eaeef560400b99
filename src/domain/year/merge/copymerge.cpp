#include "domain/year/merge/copymerge.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "domain/plan/outlineedits.h"
#include "domain/plan/rules.h"
#include "domain/year/merge/copyextras.h"

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

// A note's words and values with the node that it is on, for comparing.
QString noteKey(const QString &note, NodeId node)
{
    return QString::number(qint64(node)) + u' ' + note;
}

// A value in the words for a reader.
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

// A note's words, with its attendance and figures where only those differ in the other copy.
QString wordsBeside(const ProgressNote &note, const ProgressNote &other)
{
    const bool isPlain = note.text != other.text
                         || (note.attendance == other.attendance && note.figures == other.figures);
    if (isPlain)
        return note.text;
    QStringList counted;
    if (note.attendance)
        counted.append(Text::tr("attendance %1").arg(*note.attendance));
    if (!note.figures.isEmpty())
        counted.append(figureWords(note.figures));
    return counted.isEmpty() ? note.text
                             : note.text + u'\n' + counted.join(Text::tr(", ", "between things"));
}

class CopyComparison
{
public:
    CopyComparison(const CopyContent &mine, const CopyContent &theirs)
        : m_pair(mine, theirs)
        , m_mine(m_pair.mine())
        , m_theirs(m_pair.theirs())
    {}

    QList<MergeProposal> work();

private:
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
    void addRemovedNote(const CopyHistory::NoteBeginning &beginning, const ProgressNote &here);
    void addNoteRemovedHere(MergeProposal proposal, ProgressNote there);
    void addDetails();

    void put(MergeProposal proposal, AnswerKind kind);
    void appendNote(MergeProposal &proposal, const ProgressNote &note, NodeId place);
    void appendHeld(MergeProposal &proposal, NodeId node, NodeId place);
    static MergeProposal noteProposal(const ProgressNote &note);

    CopyPair m_pair;
    const CopySide &m_mine;
    const CopySide &m_theirs;
    QSet<NoteId> m_placed; // notes that come with their plan or item, or are new themselves
    QSet<NodeId> m_placedNodes;
    QList<MergeProposal> m_proposals;
};

QList<MergeProposal> CopyComparison::work()
{
    addPlans();
    addTrees();
    addFields();
    addNewNotes();
    addChangedNotes();
    addDetails();
    m_proposals += otherEvidence(m_pair, m_placed, m_placedNodes);
    m_proposals += movedItems(m_pair);
    m_proposals += otherWordings(m_pair);
    m_proposals += removedItems(m_pair);
    return std::move(m_proposals);
}

void CopyComparison::put(MergeProposal proposal, AnswerKind kind)
{
    settle(proposal, kind);
    m_proposals.append(std::move(proposal));
}

// Adds a note of the other copy with its evidence.
void CopyComparison::appendNote(MergeProposal &proposal, const ProgressNote &note, NodeId place)
{
    m_placed.insert(note.id);
    const auto &its = m_theirs.content().evidence.ofNotes.value(note.id);
    ProgressNote here = note;
    here.id = its.isEmpty() ? NoteId{} : NoteId{-qint64(note.id)};
    here.node = place;
    proposal.edit.append(NoteChange{.to = here});
    appendEvidence(proposal, m_theirs, its, {}, here.id);
}

// Adds the notes and evidence of a node that was added in the other copy.
void CopyComparison::appendHeld(MergeProposal &proposal, NodeId node, NodeId place)
{
    m_placedNodes.insert(node);
    for (const ProgressNote &note : m_theirs.content().notes.value(node)) {
        const bool isOfAddedPlan = m_theirs.history().isAdded(m_theirs.planOf(node));
        if (isOfAddedPlan || m_theirs.history().isAdded(note.id))
            appendNote(proposal, note, place); // one that was moved there is compared on its own
    }
    appendEvidence(proposal, m_theirs, m_theirs.content().evidence.ofNodes.value(node), place, {});
}

void CopyComparison::addPlans()
{
    for (const auto &outline : m_theirs.outlines()) {
        if (m_theirs.history().isAdded(outline->plan().id))
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
    for (Node &node : content.nodes) {
        node.id = NodeId{-qint64(node.id)};
        node.parent = NodeId{-qint64(node.parent)};
        node.carriedFrom = m_pair.idInMine(node.carriedFrom);
    }
    proposal.edit.append(PlanChange{.to = std::make_shared<const PlanContent>(content)});
    for (const OutlineNode *node : plan.nodes())
        appendHeld(proposal, node->id(), NodeId{-qint64(node->id())});
    put(std::move(proposal), AnswerKind::New);
}

void CopyComparison::addTrees()
{
    for (const auto &outline : m_theirs.outlines()) {
        const PlanId plan = outline->plan().id;
        const Outline *here = m_mine.plan(plan);
        if (!here || m_theirs.history().isAdded(plan))
            continue;
        for (const OutlineNode *node : outline->nodes()) {
            const bool isNew = m_theirs.history().isAdded(node->id())
                               && m_pair.idInMine(node->id()) == NodeId{};
            if (!isNew)
                continue;
            const NodeId under = node->parent()->isRoot() ? NodeId{}
                                                          : m_pair.idInMine(node->parent()->id());
            const OutlineNode *parent = m_mine.find(under);
            addTree(node, parent ? parent : here->root(), plan);
        }
    }
}

// Adds the node with all below it. Where its parent is gone here, it is added at the top level.
void CopyComparison::addTree(const OutlineNode *top, const OutlineNode *under, PlanId plan)
{
    Subtree tree;
    tree.place = {.plan = plan, .parent = under->isRoot() ? NodeId{} : under->id()};
    MergeProposal proposal;
    QList<const OutlineNode *> added;
    const std::function<void(const OutlineNode *)> take = [&](const OutlineNode *node) {
        if (!m_theirs.history().isAdded(node->id()))
            return; // moved there; it is here already
        if (m_pair.idInMine(node->id()) != NodeId{})
            return; // it came in an earlier merge
        Node values = node->node();
        values.parent = node == top ? tree.place.parent : m_pair.idInMine(values.parent);
        values.id = m_pair.add(node->id());
        values.carriedFrom = m_pair.idInMine(values.carriedFrom);
        tree.nodes.append(values);
        added.append(node);
        for (int row = 0; row < node->childCount(); ++row)
            take(node->child(row));
    };
    take(top);
    proposal.key = u"item"_s;
    proposal.what = top->isSection() ? Text::tr("A section") : Text::tr("An item");
    proposal.node = tree.place.parent;
    proposal.answered = top->heading();
    proposal.place = placeHere(m_pair, top);
    proposal.place.under = tree.place.parent;
    proposal.edit.append(SubtreeChange{.to = std::make_shared<const Subtree>(std::move(tree))});
    for (const OutlineNode *node : std::as_const(added))
        appendHeld(proposal, node->id(), m_pair.idInMine(node->id()));
    put(std::move(proposal), AnswerKind::New);
}

void CopyComparison::addFields()
{
    for (const CopyHistory::Beginning &beginning : m_theirs.history().fields()) {
        const auto field = fieldOfKey(beginning.place.field);
        const OutlineNode *theirs = m_theirs.find(beginning.place.node);
        if (field && theirs && !m_theirs.isAdded(theirs->id()))
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
    proposal.what = fieldLabel(field);
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
    put(std::move(proposal), threeWay(began, now, there));
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
    proposal.figures = note.figures;
    return proposal;
}

void CopyComparison::addNewNotes()
{
    QList<ProgressNote> added;
    for (const auto &notes : m_theirs.content().notes) {
        for (const ProgressNote &note : notes) {
            const bool isOfAddedPlan = m_theirs.history().isAdded(m_theirs.planOf(note.node));
            if ((m_theirs.history().isAdded(note.id) || isOfAddedPlan)
                && !m_placed.contains(note.id))
                added.append(note);
        }
    }
    std::ranges::sort(added, {}, &ProgressNote::id);
    for (const ProgressNote &note : std::as_const(added))
        addNewNote(note);
}

void CopyComparison::addNewNote(const ProgressNote &note)
{
    const NodeId place = m_pair.placeFor(note.node);
    MergeProposal proposal = noteProposal(note);
    proposal.node = place;
    if (place == NodeId{}) {
        proposal.remark = Text::tr("There is no place here for it: %1")
                              .arg(m_theirs.find(note.node) ? m_theirs.find(note.node)->heading()
                                                            : QString());
        put(std::move(proposal), AnswerKind::Unrecognised);
        return;
    }
    if (m_pair.noteInMine(note, place)) {
        put(std::move(proposal), AnswerKind::Unchanged);
        return;
    }
    if (const ProgressNote *earlier = m_pair.earlierFormInMine(note)) {
        ProgressNote corrected = note; // since an earlier merge
        corrected.id = earlier->id;
        corrected.node = earlier->node;
        proposal.node = earlier->node;
        proposal.sent = proposal.now = wordsBeside(*earlier, note);
        proposal.edit.append(NoteChange{.from = *earlier, .to = corrected});
        put(std::move(proposal), AnswerKind::Changed);
        return;
    }
    if (m_pair.idInMine(note.node) == NodeId{})
        proposal.remark = Text::tr("Its item was removed here.");
    appendNote(proposal, note, place);
    put(std::move(proposal), AnswerKind::New);
}

void CopyComparison::addChangedNotes()
{
    for (const CopyHistory::NoteBeginning &beginning : m_theirs.history().notes()) {
        if (!m_theirs.history().isAdded(beginning.note))
            addChangedNote(beginning);
    }
}

void CopyComparison::addChangedNote(const CopyHistory::NoteBeginning &beginning)
{
    const ProgressNote *there = m_theirs.note(beginning.note);
    const ProgressNote *here = m_mine.history().isAdded(beginning.note)
                                   ? nullptr
                                   : m_mine.note(beginning.note);
    const QString began = noteKey(beginning.text, beginning.node);
    if (!there) {
        if (here)
            addRemovedNote(beginning, *here);
        return;
    }
    ProgressNote changed = *there;
    changed.node = m_pair.placeFor(there->node);
    if (noteKey(noteText(*there), there->node) == began || changed.node == NodeId{})
        return; // changed back, or of a plan that is gone here
    MergeProposal proposal = noteProposal(changed);
    proposal.who = beginning.author;
    const auto old = noteOfText(beginning.text);
    proposal.sent = old ? wordsBeside(*old, *there) : QString();
    if (!here) {
        addNoteRemovedHere(std::move(proposal), changed);
        return;
    }
    proposal.now = wordsBeside(*here, *there);
    if (here->node != changed.node)
        proposal.remark = Text::tr("It was moved there to another item.");
    const QString myKey = noteKey(noteText(*here), here->node);
    proposal.edit.append(NoteChange{.from = *here, .to = changed});
    const bool isSame = myKey == noteKey(noteText(changed), changed.node);
    put(std::move(proposal), isSame           ? AnswerKind::Unchanged
                             : myKey == began ? AnswerKind::Changed
                                              : AnswerKind::Conflict);
}

// A note that was removed here but changed there: proposed, not taken by default.
void CopyComparison::addNoteRemovedHere(MergeProposal proposal, ProgressNote there)
{
    const auto isSame = [&there](const ProgressNote &one) { return isSameNote(one, there); };
    proposal.remark = Text::tr("It was removed here.");
    const bool isBack = std::ranges::any_of(m_mine.content().notes.value(there.node), isSame);
    if (!isBack)
        appendNote(proposal, there, there.node);
    put(std::move(proposal), isBack ? AnswerKind::Unchanged : AnswerKind::Conflict);
}

// A note that was removed there: proposed for removal, kept by default with its evidence.
void CopyComparison::addRemovedNote(const CopyHistory::NoteBeginning &beginning,
                                    const ProgressNote &here)
{
    MergeProposal proposal = noteProposal(here);
    proposal.sent = proposal.now = here.text;
    proposal.answered.clear();
    proposal.who = beginning.author;
    const bool isWithItsItem = m_pair.idInTheirs(here.node) == NodeId{}
                               && !m_mine.isAdded(here.node);
    if (isWithItsItem)
        return; // the removal of its item is proposed
    const auto &its = m_mine.content().evidence.ofNotes.value(here.id);
    const bool isChangedHere = noteKey(noteText(here), here.node)
                               != noteKey(beginning.text, beginning.node);
    proposal.remark = isChangedHere   ? Text::tr("It was removed there, and changed here since.")
                      : its.isEmpty() ? Text::tr("It was removed there.")
                                      : Text::tr("It was removed there; its evidence would go "
                                                 "with it.");
    proposal.edit = removingNote(here, its);
    put(std::move(proposal), isChangedHere ? AnswerKind::Conflict : AnswerKind::Removed);
}

void CopyComparison::addDetails()
{
    const auto &changed = m_theirs.history().details();
    for (auto one = changed.cbegin(); one != changed.cend(); ++one) {
        const Outline *there = m_theirs.plan(one.key());
        const Outline *here = m_mine.plan(one.key());
        if (!there || !here || m_theirs.history().isAdded(one.key()))
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
        put(std::move(proposal), threeWay(*began, now, theirs));
    }
}

// Names the kinds of changes in the other copy that merging does not take over.
QString leftOutOf(const CopyHistory &theirs)
{
    const std::pair<QString, QString> parts[] = {
        {u"report_choices"_s, Text::tr("what goes into summaries")},
        {u"plan"_s, Text::tr("the removal of a whole year")},
        {u"outside"_s, Text::tr("what another program wrote there")},
        {u"restored"_s, Text::tr("that an earlier version was put back")}};
    QStringList left;
    for (const auto &[field, words] : parts) {
        if (theirs.others().contains(field))
            left.append(words);
    }
    return left.isEmpty() ? QString()
                          : Text::tr("Also done there, and not merged: %1.")
                                .arg(left.join(Text::tr(", ", "between things")));
}

} // namespace

CopyDifferences compareCopies(const CopyContent &mine, const CopyContent &theirs)
{
    if (theirs.since.isEmpty())
        return {};
    return {.proposals = CopyComparison(mine, theirs).work(),
            .leftOut = leftOutOf(CopyHistory(theirs.since))};
}

} // namespace Domain
