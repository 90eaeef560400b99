#include "models/plandocument.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "domain/plan/rules.h"
#include "models/documentundo.h"
#include "models/evidenceparts.h"
#include "models/file/filenotes.h"
#include "models/waitcursor.h"
#include "storage/file/planfile.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::refused;
using System::Result;

namespace Models {

PlanDocument::PlanDocument(std::unique_ptr<Storage::PlanFile> file, QObject *parent, Clock clock)
    : QObject(parent)
    , OpenPlan(std::move(file))
    , m_clock(std::move(clock))
    , m_undo(std::make_unique<DocumentUndo>(this))
    , m_drafts(std::make_unique<Drafts>(this))
{
    m_undo->addAuthor(m_author);
}

PlanDocument::~PlanDocument() = default;

namespace {

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

// Edits made under the names set before can still be undone. What a file holds without an author
// was put in by the program; it is the user's only if it was made here before there was a name.
void PlanDocument::setAuthor(const QString &name)
{
    if (name == m_author)
        return;
    if (m_author.isEmpty() && m_lastStored.isEmpty())
        m_undo->removeAuthor(m_author);
    m_author = name;
    m_undo->addAuthor(name);
    emit undoChanged();
}

void PlanDocument::startCheck()
{
    m_file->startCheck([this] {
        QMetaObject::invokeMethod(
            this, [this] { (void)check().has_value(); }, Qt::QueuedConnection);
    });
}

// Waits for the check of the file. When that makes the file read-only, says so by signals too.
Result<void> PlanDocument::check()
{
    const QString before = whyReadOnly();
    auto valid = m_file->check();
    if (whyReadOnly() != before)
        announceReadOnly();
    return valid;
}

void PlanDocument::noticeUnread(const Error &error, Unread what)
{
    if (error.reason != Error::Reason::Damaged)
        return;
    const bool areNews = what == Unread::Notes && !std::exchange(m_hasUnreadNotes, true);
    if (!areNews && isDamaged())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, error, areNews] {
            const QString before = whyReadOnly();
            m_file->noticeDamage(error);
            if (whyReadOnly() != before)
                announceReadOnly();
            if (areNews)
                emit tallyChanged();
        },
        Qt::QueuedConnection);
}

void PlanDocument::announceReadOnly()
{
    for (OutlineNode *node : m_outline.nodes())
        emit nodeChanged(node);
    emit undoChanged();
    emit becameReadOnly();
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
    m_hasUnreadNotes = false;
    m_tally = Domain::tally(m_outline.root(), now());
    emit planReplaced();
    emit tallyChanged();
    return {};
}

Result<void> PlanDocument::setField(const QList<NodeId> &nodes, Field field, const QString &typed,
                                    const QStringList &replaced)
{
    Edit edit;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const OutlineNode *node = m_outline.find(nodes[i]);
        if (!node)
            continue;
        auto one = checkedFieldChange(*node, field, typed, plan().time(), roster(field));
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
                                   std::optional<int> attendance, bool highlight,
                                   const QList<NewEvidence> &evidence,
                                   const QList<NamedFigure> &figures, const QList<Evidence> &taken)
{
    constexpr NoteId kProvisional{-1};
    auto note = checkedNote({.node = node,
                             .happenedOn = happenedOn,
                             .text = text,
                             .attendance = attendance,
                             .highlight = highlight,
                             .figures = figures,
                             .author = m_author,
                             .writtenAt = m_clock().toUTC()});
    if (!note)
        return note.error();
    if (!evidence.isEmpty() || !taken.isEmpty())
        note->id = kProvisional;
    return applyNoteEdit(
        [&] {
            const OutlineNode *on = m_outline.find(note->node);
            Edit edit = on ? addingNote(*on, *note, m_firstNote) : Edit{NoteChange{.to = *note}};
            return edit + addingEvidence(evidenceFrom(*this, evidence, {}, kProvisional))
                   + movingEvidence(taken, kProvisional);
        },
        contentsOf(evidence));
}

Result<void> PlanDocument::applyNoteEdit(const std::function<Edit()> &workOut,
                                         const QList<EvidenceContent> &contents)
{
    const Edit edit = workOut();
    auto applied = apply(edit, contents);
    if (applied || applied.error().reason != Error::Reason::Conflict || !startsByNote(edit))
        return applied;
    return apply(workOut(), contents);
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

Result<void> PlanDocument::apply(const Edit &edit, const QList<EvidenceContent> &contents)
{
    return applySigned({.edit = edit}, contents);
}

Result<void> PlanDocument::applySigned(const SignedEdit &edit,
                                       const QList<EvidenceContent> &contents)
{
    if (edit.edit.isEmpty())
        return {};
    auto stored = store(edit, contents);
    if (!stored)
        return stored.error();
    m_undo->forget();
    takeIn(*stored, edit.authors.isEmpty() ? Shows::NewPlan : Shows::SamePlan);
    return {};
}

Result<void> PlanDocument::applyOver(const Edit &edit)
{
    auto over = m_file->overPresent(edit);
    if (!over)
        return over.error();
    return apply(*over);
}

// The plan whose nodes, notes or wordings a change affects; zero for other changes.
Result<PlanId> PlanDocument::planTouchedBy(const Change &change) const
{
    if (std::holds_alternative<FieldChange>(change) || std::holds_alternative<NoteChange>(change))
        return planOf(nodeTouchedBy(change));
    if (const auto *evidence = std::get_if<EvidenceChange>(&change)) {
        const auto node = nodeOf(*(evidence->to ? evidence->to : evidence->from));
        return node ? planOf(*node) : node.error();
    }
    if (const auto *tree = std::get_if<SubtreeChange>(&change))
        return (tree->to ? tree->to : tree->from)->place.plan;
    if (const auto *move = std::get_if<MoveChange>(&change))
        return move->to.plan;
    if (const auto *wording = std::get_if<WordingChange>(&change))
        return wording->place.plan;
    return PlanId{};
}

// The node of the evidence, or of its note; zero when the note is gone or not stored yet.
Result<NodeId> PlanDocument::nodeOf(const Evidence &evidence) const
{
    if (evidence.note == NoteId{})
        return evidence.node;
    const auto held = notes().find(evidence.note);
    if (!held)
        return held.error();
    return *held ? (*held)->node : NodeId{};
}

Result<void> PlanDocument::checkIsOpen(const Edit &edit)
{
    if (isReadOnly())
        return {}; // the file refuses the edit itself
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

// Stores an edit. A failed edit may have been stored all the same (a commit can report an error and
// yet succeed), so the outline is first updated to what the file holds.
Result<Edit> PlanDocument::store(const SignedEdit &signedEdit,
                                 const QList<EvidenceContent> &contents, qint64 reverses)
{
    const Edit &edit = signedEdit.edit;
    if (const auto isOpen = checkIsOpen(edit); !isOpen)
        return isOpen.error();
    const QString before = whyReadOnly();
    EditAuthors authors(m_author, signedEdit.authors);
    authors.takenFrom = signedEdit.takenFrom;
    authors.fetchedFrom = signedEdit.fetchedFrom;
    auto stored = [&] {
        const WaitCursor cursor(!m_file->isChecked()); // the check is waited for
        return m_file->apply(edit, authors, m_clock().toUTC(), contents, reverses);
    }();
    if (stored)
        return stored;
    m_lastRefused = edit;
    if (whyReadOnly() != before)
        announceReadOnly();
    else if (auto present = outlineOf(plan().id))
        followTo(*present);
    if (stored.error().reason == Error::Reason::Conflict) {
        m_undo->forget();
        emit changedOutside();
    }
    return stored;
}

void PlanDocument::takeIn(const Edit &stored, Shows shows)
{
    m_lastStored = stored;
    // A plan added or removed is read again as a whole; its other changes need no following.
    const bool isOfPlans = std::ranges::any_of(
        stored, [](const Change &one) { return std::holds_alternative<PlanChange>(one); });
    const bool staysWhole = isOfPlans && shows == Shows::SamePlan && plan().id != PlanId{};
    if (staysWhole) {
        const auto shown = show(plan().id);
        Q_UNUSED(shown) // a failure to read is ignored here: the next edit reports it
    }
    // Collected, so that several pieces on a node are announced once.
    QSet<NodeId> withOtherEvidence;
    for (const Change &one : stored) {
        if (const auto *evidence = std::get_if<EvidenceChange>(&one)) {
            if (const auto node = nodeOf(*(evidence->to ? evidence->to : evidence->from)))
                withOtherEvidence.insert(*node);
        }
        if (!isOfPlans || (std::holds_alternative<PlanChange>(one) && !staysWhole)
            || std::holds_alternative<DetailsChange>(one))
            std::visit([this](const auto &change) { takeIn(change); }, one);
    }
    for (const NodeId node : std::as_const(withOtherEvidence))
        refreshNotes(node);
    updateTally();
    emit saved(m_clock());
}

void PlanDocument::takeIn(const FieldChange &change)
{
    follower().follow(change);
}

void PlanDocument::takeIn(const NoteChange &change)
{
    if (change.from && change.to && change.from->node != change.to->node)
        refreshNotes(change.from->node);
    refreshNotes(change.to ? change.to->node : change.from->node);
}

// Nothing: takeIn(Edit) announces the nodes whose evidence changed, once at its end.
void PlanDocument::takeIn(const EvidenceChange &) {}

void PlanDocument::refreshNotes(NodeId node)
{
    const auto figures = m_file->progress().figuresOf(node);
    follower().followNotes(node, figures ? std::optional(*figures) : std::nullopt);
}

void PlanDocument::takeIn(const SubtreeChange &change)
{
    if ((change.to ? change.to : change.from)->place.plan == plan().id)
        follower().follow(change);
}

void PlanDocument::takeIn(const MoveChange &change)
{
    if (change.to.plan == plan().id)
        follower().follow(change);
}

void PlanDocument::takeIn(const PlanChange &change)
{
    // The change is stored already. A failure to read is ignored here: the next edit reports it.
    const bool shownStays = change.from && change.from->details.id != plan().id;
    const auto shown = change.to ? show(change.to->details.id)
                                 : (shownStays ? show(plan().id) : load());
    Q_UNUSED(shown)
}

void PlanDocument::takeIn(const DetailsChange &change)
{
    if (auto plans = m_file->plans().plans())
        m_plans = *std::move(plans);
    if (change.to.closed && !change.from.closed)
        m_allowedClosed.remove(change.to.id);
    if (change.to.id == plan().id) {
        // Deadlines are read against the plan's year and day of issue.
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

void PlanDocument::followTo(const Outline &now)
{
    follower().followTo(now);
    updateTally();
}

Result<void> PlanDocument::takeInOutsideChanges()
{
    const QString before = whyReadOnly();
    const auto changed = m_file->hasChangedOutside();
    if (whyReadOnly() != before)
        announceReadOnly();
    if (!changed)
        return changed.error();
    if (!*changed)
        return {};
    m_undo->forget();
    return followFile();
}

// Updates what is shown to what the file holds now.
Result<void> PlanDocument::followFile()
{
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
    followTo(*present);
    emit detailsChanged();
    emit changedOutside();
    return {};
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

} // namespace Models
