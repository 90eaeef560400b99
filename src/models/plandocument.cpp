#include "models/plandocument.h"

#include "domain/plan/outlineedits.h"
#include "domain/plan/rules.h"
#include "domain/text/characters.h"
#include "models/editwords.h"
#include "storage/database/rawhandle.h"
#include "storage/file/draftstore.h"
#include "storage/file/planfile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Models {

// What was done, for the undo stack. It does nothing itself: the document stores first and moves
// the stack's index only when that succeeded.
class PlanDocument::EditCommand : public QUndoCommand
{
public:
    explicit EditCommand(Edit made)
        : edit(std::move(made))
    {}

    const Edit edit;
};

PlanDocument::PlanDocument(std::unique_ptr<Storage::PlanFile> file, QObject *parent, Clock clock)
    : QObject(parent)
    , m_file(std::move(file))
    , m_clock(std::move(clock))
{
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &PlanDocument::undoChanged);
}

PlanDocument::~PlanDocument() = default;

namespace {

Error noLongerThere()
{
    return {.message = PlanDocument::tr("This is no longer in the plan, so nothing was changed."),
            .reason = Error::Reason::Refused};
}

Result<std::unique_ptr<PlanDocument>> documentOf(Result<std::unique_ptr<Storage::PlanFile>> file)
{
    if (!file)
        return file.error();
    auto document = std::make_unique<PlanDocument>(*std::move(file));
    if (auto loaded = document->load(); !loaded)
        return loaded.error();
    return document;
}

} // namespace

Result<std::unique_ptr<PlanDocument>> PlanDocument::open(const QString &path)
{
    return documentOf(Storage::PlanFile::open(path));
}

Result<std::unique_ptr<PlanDocument>> PlanDocument::create(const QString &path)
{
    return documentOf(Storage::PlanFile::create(path));
}

Result<std::unique_ptr<PlanDocument>> PlanDocument::createInMemory()
{
    return documentOf(Storage::PlanFile::createInMemory());
}

QString PlanDocument::path() const
{
    return m_file->path();
}

QString PlanDocument::fileUuid() const
{
    return m_file->uuid();
}

QString PlanDocument::whyReadOnly() const
{
    return m_file->whyReadOnly();
}

bool PlanDocument::isReadOnly() const
{
    return m_file->isReadOnly();
}

Result<void> PlanDocument::load()
{
    auto plans = m_file->plans().plans();
    if (!plans)
        return plans.error();
    return show(plans->isEmpty() ? PlanId{} : plans->first().id);
}

Result<void> PlanDocument::show(PlanId plan)
{
    auto plans = m_file->plans().plans();
    if (!plans)
        return plans.error();
    auto outline = outlineOf(plan);
    if (!outline)
        return outline.error();
    emit planAboutToBeReplaced();
    m_plans = *std::move(plans);
    m_outline = *std::move(outline);
    m_tally = Domain::tally(m_outline.root(), now());
    emit planReplaced();
    emit tallyChanged();
    return {};
}

Result<Outline> PlanDocument::outlineOf(PlanId plan) const
{
    if (plan == PlanId{})
        return Outline();
    auto content = m_file->plans().content(plan);
    if (!content)
        return content.error();
    auto figures = m_file->figures(plan);
    if (!figures)
        return figures.error();
    Outline outline(*std::move(content));
    for (auto one = figures->cbegin(); one != figures->cend(); ++one) {
        if (OutlineNode *node = outline.find(one.key()))
            outline.setFigures(node, one.value());
    }
    return outline;
}

Result<QHash<NodeId, NodeId>> PlanDocument::origins() const
{
    return m_file->plans().origins();
}

Result<QList<ProgressNote>> PlanDocument::notesOf(NodeId node) const
{
    return m_file->progress().notesOf(node);
}

Result<QList<HistoryEntry>> PlanDocument::historyOf(NodeId node) const
{
    return m_file->history().entriesOf(node);
}

Result<QString> PlanDocument::beginningOfLatestNote(NodeId node) const
{
    constexpr int kCharacters = 300;
    return m_file->progress().beginningOfLatest(node, kCharacters);
}

Result<NotesByNode> PlanDocument::notesOfPlan() const
{
    return m_file->progress().notesOfPlan(plan().id);
}

Result<PlanId> PlanDocument::planOf(NodeId node) const
{
    return m_outline.find(node) ? plan().id : m_file->plans().planOf(node);
}

Result<std::optional<PlanDocument::Origin>> PlanDocument::originOf(NodeId node) const
{
    const OutlineNode *carried = m_outline.find(node);
    if (!carried || carried->node().carriedFrom == NodeId{})
        return std::optional<Origin>();
    const auto from = m_file->plans().node(carried->node().carriedFrom);
    if (!from)
        return from.error();
    const auto plan = planOf(from->id);
    if (!plan)
        return plan.error();
    const auto details = std::ranges::find(m_plans, *plan, &PlanDetails::id);
    if (details == m_plans.cend())
        return std::optional<Origin>();
    return std::optional(Origin{from->id, *details, OutlineNode(*from, nullptr).heading()});
}

Result<WordingsByBlock> PlanDocument::wordings(const QString &period) const
{
    return m_file->reports().wordings(plan().id, period);
}

Result<std::optional<ReportChoices>> PlanDocument::reportChoices() const
{
    return m_file->reports().choices(plan().id);
}

namespace {

// What looks the same is one name, whatever stands in it that cannot be seen.
Result<QStringList> distinct(Result<QStringList> names)
{
    if (!names)
        return names;
    QStringList seen;
    for (const QString &name : *names)
        seen.append(withoutInvisible(name));
    seen.removeDuplicates();
    return seen;
}

} // namespace

Result<QStringList> PlanDocument::people() const
{
    return distinct(m_file->roster().people());
}

Result<QStringList> PlanDocument::departments() const
{
    return distinct(m_file->roster().departments());
}

QStringList PlanDocument::roster(Field field) const
{
    if (field != Field::Owners && field != Field::SupportingDepartments)
        return {};
    QStringList names;
    for (const auto &known : {people(), departments()}) {
        if (known)
            names += *known; // it is a help; without it one writes 、
    }
    return names;
}

NoteDraft PlanDocument::draftOf(NodeId node) const
{
    return Storage::DraftStore(fileUuid()).draftOf(node);
}

bool PlanDocument::hasDraft(NodeId node) const
{
    if (!m_drafts) {
        const auto nodes = Storage::DraftStore(fileUuid()).nodesWithDrafts();
        m_drafts.emplace(nodes.cbegin(), nodes.cend());
    }
    return m_drafts->contains(node);
}

Result<void> PlanDocument::keepDraft(NodeId node, const NoteDraft &draft)
{
    const bool had = hasDraft(node);
    if (auto kept = Storage::DraftStore(fileUuid()).keep(node, draft); !kept)
        return kept;
    if (draft.isEmpty())
        m_drafts->remove(node);
    else
        m_drafts->insert(node);
    if (had == draft.isEmpty())
        emit draftChanged(node);
    return {};
}

std::optional<QString> PlanDocument::wordingDraft(const QString &period, const QString &part) const
{
    return Storage::DraftStore(fileUuid())
        .draftOf({.plan = plan().id, .period = period, .part = part});
}

Result<void> PlanDocument::keepWordingDraft(const QString &period, const QString &part,
                                            const std::optional<QString> &text) const
{
    return Storage::DraftStore(fileUuid())
        .keep({.plan = plan().id, .period = period, .part = part}, text);
}

QList<FieldDraft> PlanDocument::fieldDrafts() const
{
    return Storage::DraftStore(fileUuid()).fieldDrafts();
}

Result<void> PlanDocument::keepFieldDrafts(const QList<FieldDraft> &drafts) const
{
    return Storage::DraftStore(fileUuid()).keep(drafts);
}

QStringList PlanDocument::fieldTexts(const QList<NodeId> &nodes, Field field) const
{
    QStringList texts;
    for (const NodeId id : nodes) {
        if (const OutlineNode *node = m_outline.find(id))
            texts.append(fieldText(node->node(), field));
    }
    return texts;
}

Result<void> PlanDocument::setField(const QList<NodeId> &nodes, Field field, const QString &typed,
                                    const QStringList &replaced)
{
    Edit edit;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const OutlineNode *node = m_outline.find(nodes[i]);
        if (!node)
            continue;
        auto one = change(*node, field, typed, plan().time(), roster(field));
        if (!one)
            return one.error();
        if (one->from == one->to)
            continue;
        if (replaced.size() == nodes.size())
            one->from = replaced[i];
        if (one->from != one->to)
            edit.append(*one);
    }
    return apply(edit);
}

Result<void> PlanDocument::setStatus(const QList<NodeId> &nodes, const ItemStatus &itemStatus,
                                     const QStringList &replaced)
{
    return setField(nodes, Field::Status, itemStatus.toString(), replaced);
}

Result<void> PlanDocument::addNote(NodeId node, QDate happenedOn, const QString &text,
                                   std::optional<int> attendance)
{
    auto note = checkedNote({.node = node,
                             .happenedOn = happenedOn,
                             .text = text,
                             .attendance = attendance,
                             .author = m_author,
                             .writtenAt = m_clock().toUTC()});
    if (!note)
        return note.error();
    return applyNoteEdit([this, &note] {
        const OutlineNode *on = m_outline.find(note->node);
        return on ? addingNote(*on, *note, m_firstNote) : Edit{NoteChange{.to = *note}};
    });
}

// Another program may have started the item meanwhile, which keeps no note from being stored: then
// the edit is worked out anew, of what the file holds now.
Result<void> PlanDocument::applyNoteEdit(const std::function<Edit()> &workOut)
{
    const Edit edit = workOut();
    auto applied = apply(edit);
    if (applied || applied.error().reason != Error::Reason::Conflict || !startsByNote(edit))
        return applied;
    return apply(workOut());
}

Result<void> PlanDocument::moveNote(const ProgressNote &note, NodeId to)
{
    return copyOrMove({to}, [&](const QList<const OutlineNode *> &nodes) {
        return movingNote(note, *nodes.first(), m_firstNote);
    });
}

Result<void> PlanDocument::copyNote(const ProgressNote &note, const QList<NodeId> &to)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_clock().toSecsSinceEpoch(), Qt::UTC);
    return copyOrMove(to, [&](const QList<const OutlineNode *> &nodes) {
        return copyingNote(note, nodes, now, m_firstNote);
    });
}

Result<void>
PlanDocument::copyOrMove(const QList<NodeId> &to,
                         const std::function<Edit(const QList<const OutlineNode *> &)> &workOut)
{
    bool areAllThere = true;
    const auto edit = [&] {
        QList<const OutlineNode *> nodes;
        for (const NodeId id : to)
            nodes.append(m_outline.find(id));
        areAllThere = !nodes.isEmpty() && !nodes.contains(nullptr);
        return areAllThere ? workOut(nodes) : Edit();
    };
    auto done = applyNoteEdit(edit);
    return areAllThere ? done : noLongerThere();
}

Result<void> PlanDocument::changeNote(const ProgressNote &from, ProgressNote to)
{
    to.id = from.id;
    to.node = from.node;
    to.writtenAt = from.writtenAt;
    auto note = checkedNote(std::move(to));
    if (!note)
        return note.error();
    if (*note == from)
        return {};
    return apply({NoteChange{.from = from, .to = *note}});
}

Result<void> PlanDocument::removeNote(const ProgressNote &note)
{
    return apply({NoteChange{.from = note}});
}

Result<void> PlanDocument::setWording(WordingChange typed)
{
    typed.place.plan = plan().id;
    if (typed.to) {
        auto wording = checkedWording(*std::move(typed.to));
        if (!wording)
            return wording.error();
        typed.to = *wording;
    }
    if (typed.from == typed.to)
        return {};
    return apply({typed});
}

Result<void> PlanDocument::setReportChoices(const std::optional<ReportChoices> &from,
                                            const ReportChoices &to)
{
    if (from.value_or(ReportChoices{}) == to)
        return {};
    return apply({ReportChoicesChange{.plan = plan().id, .from = from, .to = to}});
}

Result<NodeId> PlanDocument::addNode(NodeId under, int row, NodeKind kind, const QString &heading)
{
    const OutlineNode *parent = under == NodeId{} ? m_outline.root() : m_outline.find(under);
    if (!parent)
        return noLongerThere();
    const auto edit = additionTo(m_outline, parent, row, kind, heading);
    if (!edit)
        return edit.error();
    if (auto added = apply(*edit); !added)
        return added.error();
    const Edit &stored = command(m_undoStack.index() - 1)->edit;
    return std::get<SubtreeChange>(stored.first()).to->nodes.first().id;
}

Result<Subtree> PlanDocument::treeOf(NodeId node) const
{
    auto tree = m_file->trees().tree(node);
    if (!tree)
        return tree.error();
    return *tree ? Result<Subtree>(**std::move(tree)) : noLongerThere();
}

Result<void> PlanDocument::removeNodes(const QList<NodeId> &nodes)
{
    Edit edit;
    QHash<NodeId, int> removedBefore; // of the same parent: each moves those after it up
    for (OutlineNode *node : m_outline.nodes()) {
        bool goesWithAnother = false;
        for (const OutlineNode *above = node->parent(); above; above = above->parent())
            goesWithAnother = goesWithAnother || nodes.contains(above->id());
        if (!nodes.contains(node->id()) || goesWithAnother)
            continue;
        auto tree = treeOf(node->id());
        if (!tree)
            return tree.error();
        tree->place.row -= removedBefore[tree->place.parent]++;
        edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(*std::move(tree))});
    }
    return apply(edit);
}

Result<void> PlanDocument::moveNode(NodeId id, NodeId under, int row)
{
    const OutlineNode *node = m_outline.find(id);
    if (!node)
        return noLongerThere();
    const MoveChange move{.node = id,
                          .from = placeOf(node, plan().id),
                          .to = {.plan = plan().id, .parent = under, .row = row}};
    return move.from == move.to ? Result<void>() : apply({move});
}

Result<void> PlanDocument::splitItem(NodeId id, qsizetype at)
{
    const OutlineNode *node = m_outline.find(id);
    const auto edit = node ? splitting(m_outline, *node, at) : noLongerThere();
    return edit ? apply(*edit) : edit.error();
}

Result<void> PlanDocument::joinWithPrevious(NodeId id)
{
    const OutlineNode *node = m_outline.find(id);
    const auto tree = treeOf(id);
    if (!node || !tree)
        return node ? tree.error() : noLongerThere();
    const auto edit = joining(*node, *tree);
    return edit ? apply(*edit) : edit.error();
}

Result<void> PlanDocument::setIssuedText(const Node &was, const QString &number,
                                         const QString &title, const QString &text)
{
    const auto edit = m_outline.find(was.id) ? issuedTextEdit(was, number, title, text)
                                             : noLongerThere();
    return edit ? apply(*edit) : edit.error();
}

Result<void> PlanDocument::renumber()
{
    return apply(renumbering(m_outline));
}

Result<void> PlanDocument::setDetails(const PlanDetails &was, const PlanDetails &details)
{
    return details == was ? Result<void>() : apply({DetailsChange{.from = was, .to = details}});
}

Result<void> PlanDocument::checkYearIsFree(int year) const
{
    for (const PlanDetails &there : m_plans) {
        if (there.year == year) {
            return Error{
                .message =
                    tr("“%2” already holds a plan for %1, so nothing was added; choose another year.")
                        .arg(QString::number(there.year), QFileInfo(path()).fileName()),
                .reason = Error::Reason::Refused};
        }
    }
    return {};
}

Result<void> PlanDocument::addPlan(PlanContent content)
{
    if (auto isFree = checkYearIsFree(content.details.year); !isFree)
        return isFree;
    return apply({PlanChange{.to = std::make_shared<const PlanContent>(std::move(content))}});
}

namespace {

// The plan without what its nodes' subtrees hold.
std::optional<ReportChoices> choicesWithout(std::optional<ReportChoices> choices,
                                            const QStringList &omissions)
{
    if (choices) {
        for (const QString &part : omissions)
            choices->omitted.removeAll(part);
    }
    return choices;
}

} // namespace

// The last child first, so that each stands at its row when it goes, and when undo brings it back.
Result<Edit> PlanDocument::removalOf(PlanId plan) const
{
    auto content = m_file->plans().content(plan);
    if (!content)
        return content.error();
    Edit edit;
    QStringList omissions;
    const Outline outline(*content);
    for (int row = outline.root()->childCount() - 1; row >= 0; --row) {
        auto tree = treeOf(outline.root()->child(row)->id());
        if (!tree)
            return tree.error();
        omissions += tree->omissions;
        edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(*std::move(tree))});
    }
    const auto wordings = m_file->reports().wordingsOfNoNode(plan);
    if (!wordings)
        return wordings.error();
    for (const PlacedWording &placed : *wordings)
        edit.append(WordingChange{.place = placed.place, .from = placed.wording});
    const auto choices = m_file->reports().choices(plan);
    if (!choices)
        return choices.error();
    if (*choices)
        edit.append(ReportChoicesChange{.plan = plan, .from = choicesWithout(*choices, omissions)});
    content->nodes.clear();
    edit.append(PlanChange{.from = std::make_shared<const PlanContent>(*std::move(content))});
    return edit;
}

Result<void> PlanDocument::removePlan(PlanId plan)
{
    const auto edit = removalOf(plan);
    if (!edit)
        return edit.error();
    allowClosed(plan); // as the plan itself can be taken out
    return apply(*edit);
}

Result<void> PlanDocument::beginYear(PlanContent content)
{
    return beginYear(std::move(content), plan());
}

Result<void> PlanDocument::beginYear(PlanContent content, const PlanDetails &last)
{
    if (auto isFree = checkYearIsFree(content.details.year); !isFree)
        return isFree;
    if (content.details.year < last.year)
        return Error{
            .message = tr("A new year comes after %1, so nothing was changed; choose a later one.")
                           .arg(last.year),
            .reason = Error::Reason::Refused};
    PlanDetails closed = last;
    closed.closed = true;
    Edit edit{PlanChange{.to = std::make_shared<const PlanContent>(std::move(content))}};
    if (closed != last)
        edit.append(DetailsChange{.from = last, .to = closed});
    return apply(edit);
}

Result<void> PlanDocument::apply(const Edit &edit)
{
    if (edit.isEmpty())
        return {};
    auto stored = store(edit);
    if (!stored)
        return stored.error();
    m_undoStack.push(new EditCommand(*stored));
    takeIn(*stored);
    return {};
}

Result<void> PlanDocument::applyOver(const Edit &edit)
{
    auto over = overPresent(edit);
    if (!over)
        return over.error();
    return apply(*over);
}

// The plan whose nodes, notes or wordings a change is about; zero where it is about none.
Result<PlanId> PlanDocument::planTouchedBy(const Change &change) const
{
    if (const auto *field = std::get_if<FieldChange>(&change))
        return planOf(field->node);
    if (const auto *note = std::get_if<NoteChange>(&change))
        return planOf(note->to ? note->to->node : note->from->node);
    if (const auto *tree = std::get_if<SubtreeChange>(&change))
        return (tree->to ? tree->to : tree->from)->place.plan;
    if (const auto *move = std::get_if<MoveChange>(&change))
        return move->to.plan;
    if (const auto *wording = std::get_if<WordingChange>(&change))
        return wording->place.plan;
    return PlanId{};
}

Result<void> PlanDocument::checkIsOpen(const Edit &edit)
{
    if (isReadOnly())
        return {}; // the file says so itself
    for (const Change &change : edit) {
        const auto touched = planTouchedBy(change);
        if (!touched)
            return touched.error();
        const auto found = std::ranges::find(m_plans, *touched, &PlanDetails::id);
        if (found == m_plans.cend() || !found->closed || m_allowedClosed.contains(*touched))
            continue;
        const PlanDetails closed = *found;
        if (m_mayChangeClosed && m_mayChangeClosed(closed)) {
            allowClosed(closed.id);
            continue;
        }
        return Error{
            .message =
                tr("The plan for %1 is closed, so nothing was changed; reopen it in its details first.")
                    .arg(closed.year),
            .reason = m_mayChangeClosed ? Error::Reason::Cancelled : Error::Reason::Refused};
    }
    return {};
}

// Writes an edit. One that fails may have happened all the same (a commit's failure is not always
// one), so the outline is brought to what the file holds before anybody is told.
Result<Edit> PlanDocument::store(const Edit &edit)
{
    if (const auto isOpen = checkIsOpen(edit); !isOpen)
        return isOpen.error();
    auto stored = m_file->apply(edit, m_author, m_clock().toUTC());
    if (stored)
        return stored;
    m_lastRefused = edit;
    if (auto present = outlineOf(plan().id))
        takeInDifference(*std::move(present));
    if (stored.error().reason == Error::Reason::Conflict)
        emit changedOutside();
    return stored;
}

void PlanDocument::takeIn(const Edit &stored)
{
    m_lastStored = stored;
    // With a whole plan, all that hangs on it is read from the file or is gone.
    const bool isOfPlans = std::ranges::any_of(
        stored, [](const Change &one) { return std::holds_alternative<PlanChange>(one); });
    for (const Change &one : stored) {
        if (!isOfPlans || std::holds_alternative<PlanChange>(one)
            || std::holds_alternative<DetailsChange>(one))
            std::visit([this](const auto &change) { takeIn(change); }, one);
    }
    updateTally();
    emit saved(m_clock());
}

void PlanDocument::takeIn(const FieldChange &change)
{
    OutlineNode *at = m_outline.find(change.node);
    if (!at)
        return;
    Node node = at->node();
    const bool fits = setFieldText(node, change.field, change.to, plan().time());
    Q_ASSERT(fits);
    Q_UNUSED(fits)
    m_outline.setNode(at, std::move(node));
    emit nodeChanged(at);
}

void PlanDocument::takeIn(const NoteChange &change)
{
    if (change.from && change.to && change.from->node != change.to->node)
        refreshNotes(change.from->node);
    refreshNotes(change.to ? change.to->node : change.from->node);
}

void PlanDocument::refreshNotes(NodeId node)
{
    OutlineNode *at = m_outline.find(node);
    if (!at)
        return;
    if (const auto figures = m_file->progress().figuresOf(node))
        m_outline.setFigures(at, *figures);
    emit nodeChanged(at);
    emit notesChanged(node);
}

void PlanDocument::takeIn(const PlanChange &change)
{
    // The file has the plan by now, or no longer; should reading it fail, the next edit tells.
    const bool shownStays = change.from && change.from->details.id != plan().id;
    const auto shown = change.to ? show(change.to->details.id)
                                 : (shownStays ? show(plan().id) : load());
    Q_UNUSED(shown)
}

// The row of a node that another program's edit has put elsewhere may be off; what counts is read
// with the next difference.
void PlanDocument::takeIn(const SubtreeChange &change)
{
    if ((change.to ? change.to : change.from)->place.plan != plan().id)
        return;
    if (change.from) {
        if (OutlineNode *node = m_outline.find(change.from->nodes.first().id))
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
        putIn(change.to->place, change.to->nodes, figures);
        announce(change.to->place.parent);
        emit reportsChanged();
    }
}

void PlanDocument::takeIn(const MoveChange &change)
{
    OutlineNode *top = m_outline.find(change.node);
    if (!top || change.to.plan != plan().id)
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

void PlanDocument::takeOut(OutlineNode *node)
{
    emit nodeAboutToBeRemoved(node);
    m_outline.remove(node);
    emit nodeRemoved();
}

void PlanDocument::putIn(const NodePlace &place, const QList<Node> &nodes,
                         const QHash<NodeId, NoteFigures> &figures)
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const NodeId parent = i == 0 ? place.parent : nodes[i].parent;
        OutlineNode *under = parent == NodeId{} ? m_outline.root() : m_outline.find(parent);
        if (!under)
            continue;
        const int row = i == 0 ? std::min(place.row, under->childCount()) : under->childCount();
        emit nodeAboutToBeInserted(under, row);
        OutlineNode *added = m_outline.insert(under, row, nodes[i]);
        m_outline.setFigures(added, figures.value(added->id()));
        emit nodeInserted();
    }
}

// A node that has got or lost smaller ones is tracked, or no longer.
void PlanDocument::announce(NodeId node)
{
    if (OutlineNode *there = m_outline.find(node))
        emit nodeChanged(there);
}

void PlanDocument::takeIn(const DetailsChange &change)
{
    if (auto plans = m_file->plans().plans())
        m_plans = *std::move(plans);
    if (change.to.closed && !change.from.closed)
        m_allowedClosed.remove(change.to.id);
    if (change.to.id == plan().id) {
        // The deadlines' days go by it.
        if (change.from.time() != change.to.time()) {
            const auto shown = show(change.to.id);
            Q_UNUSED(shown)
            return;
        }
        m_outline.setDetails(change.to);
    }
    emit detailsChanged();
}

void PlanDocument::takeIn(const WordingChange &)
{
    emit reportsChanged();
}

void PlanDocument::takeIn(const ReportChoicesChange &)
{
    emit reportsChanged();
}

void PlanDocument::updateTally()
{
    m_tally = Domain::tally(m_outline.root(), now());
    emit tallyChanged();
}

Result<Edit> PlanDocument::overPresent(const Edit &edit) const
{
    Edit over;
    for (const Change &one : edit) {
        if (const auto *field = std::get_if<FieldChange>(&one)) {
            const auto present = m_file->plans().node(field->node);
            if (!present)
                return present.error();
            FieldChange renewed = *field;
            renewed.from = fieldText(*present, field->field);
            if (renewed.from != renewed.to)
                over.append(renewed);
        } else if (const auto *note = std::get_if<NoteChange>(&one)) {
            const NoteId id = note->from ? note->from->id : note->to->id;
            const auto present = m_file->progress().note(id);
            if (!present)
                return present.error();
            if (*present != note->to)
                over.append(NoteChange{.from = *present, .to = note->to});
        } else if (const auto *wording = std::get_if<WordingChange>(&one)) {
            const auto present = m_file->reports().wording(wording->place);
            if (!present)
                return present.error();
            if (*present != wording->to)
                over.append(WordingChange{wording->place, *present, wording->to});
        } else if (const auto *choices = std::get_if<ReportChoicesChange>(&one)) {
            const auto present = m_file->reports().choices(choices->plan);
            if (!present)
                return present.error();
            if (*present != choices->to)
                over.append(ReportChoicesChange{choices->plan, *present, choices->to});
        } else {
            over.append(one);
        }
    }
    return over;
}

const PlanDocument::EditCommand *PlanDocument::command(int index) const
{
    return static_cast<const EditCommand *>(m_undoStack.command(index));
}

QString PlanDocument::undoText() const
{
    return canUndo() ? describe(command(m_undoStack.index() - 1)->edit, m_outline) : QString();
}

QString PlanDocument::redoText() const
{
    return canRedo() ? describe(command(m_undoStack.index())->edit, m_outline) : QString();
}

Result<void> PlanDocument::undo()
{
    if (!canUndo())
        return {};
    auto stored = store(opposite(command(m_undoStack.index() - 1)->edit));
    if (!stored)
        return stored.error();
    m_undoStack.undo();
    takeIn(*stored);
    return {};
}

Result<void> PlanDocument::redo()
{
    if (!canRedo())
        return {};
    auto stored = store(command(m_undoStack.index())->edit);
    if (!stored)
        return stored.error();
    m_undoStack.redo();
    takeIn(*stored);
    return {};
}

Result<void> PlanDocument::undoOver()
{
    auto over = overPresent(opposite(command(m_undoStack.index() - 1)->edit));
    if (!over)
        return over.error();
    auto stored = over->isEmpty() ? Result<Edit>(Edit{}) : store(*over);
    if (!stored)
        return stored.error();
    m_undoStack.undo();
    takeIn(*stored);
    return {};
}

Result<void> PlanDocument::redoOver()
{
    auto over = overPresent(command(m_undoStack.index())->edit);
    if (!over)
        return over.error();
    auto stored = over->isEmpty() ? Result<Edit>(Edit{}) : store(*over);
    if (!stored)
        return stored.error();
    m_undoStack.redo();
    takeIn(*stored);
    return {};
}

Result<void> PlanDocument::takeInOutsideChanges()
{
    const auto changed = m_file->hasChangedOutside();
    if (!changed)
        return changed.error();
    if (!*changed)
        return {};
    auto plans = m_file->plans().plans();
    if (!plans)
        return plans.error();
    const bool shownIsThere = std::ranges::any_of(
        *plans, [this](const PlanDetails &one) { return one.id == plan().id; });
    if (!shownIsThere) {
        if (auto loaded = load(); !loaded)
            return loaded.error();
        emit changedOutside();
        return {};
    }
    auto present = outlineOf(plan().id);
    if (!present)
        return present.error();
    m_plans = *std::move(plans);
    takeInDifference(*std::move(present));
    emit detailsChanged();
    emit changedOutside();
    return {};
}

// Brings the outline to `now` by as few announced changes as its nodes' ids allow.
void PlanDocument::takeInDifference(Outline now)
{
    const auto hasMoved = [&now](const OutlineNode *node) {
        const OutlineNode *there = now.find(node->id());
        return !there || there->node().parent != node->node().parent;
    };
    for (OutlineNode *node : m_outline.nodes()) {
        if (m_outline.find(node->id()) != node || !hasMoved(node))
            continue;
        emit nodeAboutToBeRemoved(node);
        m_outline.remove(node);
        emit nodeRemoved();
    }
    for (OutlineNode *there : now.nodes()) {
        OutlineNode *here = m_outline.find(there->id());
        if (here && here->row() != there->row()) {
            emit nodeAboutToBeRemoved(here);
            m_outline.remove(here);
            emit nodeRemoved();
            here = nullptr;
        }
        if (!here) {
            OutlineNode *under = there->parent()->isRoot() ? m_outline.root()
                                                           : m_outline.find(there->parent()->id());
            emit nodeAboutToBeInserted(under, there->row());
            here = m_outline.insert(under, there->row(), there->node());
            emit nodeInserted();
        }
        const bool sameFigures = here->figures() == there->figures();
        if (sameFigures && here->node() == there->node())
            continue;
        m_outline.setNode(here, there->node());
        m_outline.setFigures(here, there->figures());
        emit nodeChanged(here);
        if (!sameFigures)
            emit notesChanged(here->id());
    }
    if (m_outline.plan() != now.plan()) {
        m_outline.setDetails(now.plan());
        emit detailsChanged();
    }
    updateTally();
}

QList<Domain::EarlierVersion> PlanDocument::earlierVersions() const
{
    return m_file->backups().versions();
}

QList<Domain::EarlierVersion> PlanDocument::earlierVersionsOf(const QString &file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath(); // empty for one that is gone
    return Storage::versionsOfPath(canonical.isEmpty() ? info.absoluteFilePath() : canonical);
}

Result<void> PlanDocument::restoreEarlierVersion(const Domain::EarlierVersion &version,
                                                 const QString &path)
{
    return Storage::restore(version, path);
}

std::optional<Error> PlanDocument::takeWarning()
{
    return m_file->takeWarning();
}

Result<void> PlanDocument::saveCopy(const QString &path) const
{
    return m_file->saveCopy(path, Storage::PlanFile::Replace::Other);
}

void PlanDocument::noticeDay()
{
    updateTally();
    for (OutlineNode *node : m_outline.nodes())
        emit nodeChanged(node);
}

QString databaseVersion()
{
    return Storage::libraryVersion();
}

} // namespace Models
