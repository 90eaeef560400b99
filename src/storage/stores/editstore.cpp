#include "storage/stores/editstore.h"

#include "domain/history/historyedits.h"
#include "domain/text/names.h"
#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/transaction.h"
#include "storage/stores/contentstore.h"
#include "storage/stores/evidencestore.h"
#include "storage/stores/historystore.h"
#include "storage/stores/planstore.h"
#include "storage/stores/progressstore.h"
#include "storage/stores/reportstore.h"
#include "storage/stores/subtreestore.h"
#include "storage/stores/undostore.h"
#include "system/fileerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::fileError;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

Error conflict(const QString &theirs)
{
    return {
        Text::tr(
            "Another program has changed this since it was shown, so nothing was written; look at what it is now."),
        {},
        Error::Reason::Conflict,
        theirs};
}

bool saysTheSame(const HistoryEntry &one, const HistoryEntry &other)
{
    const auto told = [](const HistoryEntry &entry) {
        return std::tie(entry.edit, entry.author, entry.plan, entry.node, entry.note, entry.field,
                        entry.oldValue, entry.newValue);
    };
    return told(one) == told(other)
           && one.writtenAt.toSecsSinceEpoch() == other.writtenAt.toSecsSinceEpoch();
}

// Writes the changes of one edit in order, each with its history.
class Writer
{
public:
    Writer(const QSqlDatabase &db, HistoryEntry stamp)
        : m_db(db)
        , m_plans(db)
        , m_progress(db)
        , m_reports(db)
        , m_subtrees(db)
        , m_evidence(db)
        , m_contents(db)
        , m_history(db)
        , m_stamp(std::move(stamp))
    {}

    Result<Change> write(const FieldChange &change);
    Result<Change> write(const NoteChange &change);
    Result<Change> write(const PlanChange &change);
    Result<Change> write(const SubtreeChange &change);
    Result<Change> write(const MoveChange &change);
    Result<Change> write(const DetailsChange &change);
    Result<Change> write(const WordingChange &change);
    Result<Change> write(const ReportChoicesChange &change);
    Result<Change> write(const EvidenceChange &change);
    Result<void> write(const EvidenceContent &content) { return m_contents.insert(content); }

    // The author of the changes written from now on.
    void setAuthor(const QString &author) { m_stamp.author = author; }

    // Writes the `taken_in` row, if `authors` says that the edit takes in others' changes or
    // fetches something out of a version.
    Result<void> writeTakenIn(const EditAuthors &authors);

    // Records that this edit undoes the edit `reversed`.
    Result<void> writeReversal(qint64 reversed);

    // True when the file contains everything that was written.
    bool isInFile() const;

private:
    Result<void> keep(HistoryEntry entry);
    Result<Change> keep(const Change &stored, PlanId plan, NodeId node = {});
    Result<Change> keepOf(NodeId node, const Change &stored);
    Result<void> checkIsInFile(const std::optional<ProgressNote> &note, NoteId id) const;
    Result<void> checkIsInFile(const PlanContent &content) const;
    Result<void> checkIsInFile(const std::optional<Evidence> &evidence, EvidenceId id) const;
    Result<void> checkIsWithoutEvidence(NoteId note) const;
    Result<void> checkYearIsFree(const PlanDetails &wanted) const;
    Result<void> checkHasContent(const Evidence &evidence) const;
    Result<NodeId> nodeOf(const Evidence &evidence) const;

    QSqlDatabase m_db;
    PlanStore m_plans;
    ProgressStore m_progress;
    ReportStore m_reports;
    SubtreeStore m_subtrees;
    EvidenceStore m_evidence;
    ContentStore m_contents;
    HistoryStore m_history;
    HistoryEntry m_stamp; // the values common to all rows of the edit
    QList<HistoryEntry> m_kept;
    // The assigned ids by the provisional ones, for a plan that this edit adds.
    QHash<NodeId, NodeId> m_newIds;
    QHash<NoteId, NoteId> m_newNoteIds; // the same for notes that are added with evidence
};

Result<Change> Writer::write(const FieldChange &change)
{
    const auto node = m_plans.node(change.node);
    if (!node)
        return node.error();
    if (node->id == NodeId{})
        return conflict({});
    if (const QString held = fieldText(*node, change.field); held != change.from)
        return conflict(held);
    if (auto set = m_plans.setField(change.node, change.field, change.to); !set)
        return set.error();
    return keepOf(change.node, change);
}

Result<void> Writer::checkIsInFile(const std::optional<ProgressNote> &note, NoteId id) const
{
    const auto held = m_progress.note(id);
    if (!held)
        return held.error();
    if (*held != note)
        return conflict(*held ? noteText(**held) : QString());
    return {};
}

Result<Change> Writer::write(const NoteChange &change)
{
    NoteChange stored = change;
    if (stored.to)
        stored.to->node = m_newIds.value(stored.to->node, stored.to->node);
    const ProgressNote &subject = change.to ? *change.to : *change.from;
    const bool isProvisional = qint64(subject.id) < 0;
    if (subject.id != NoteId{} && !isProvisional) {
        if (auto held = checkIsInFile(change.from, subject.id); !held)
            return held.error();
    }
    if (!change.to) {
        if (auto without = checkIsWithoutEvidence(subject.id); !without)
            return without.error();
        if (auto removed = m_progress.remove(subject.id); !removed)
            return removed.error();
    } else if (change.from) {
        if (auto updated = m_progress.update(*change.to); !updated)
            return updated.error();
    } else {
        if (isProvisional)
            stored.to->id = {};
        const auto id = m_progress.insert(*stored.to);
        if (!id)
            return id.error();
        stored.to->id = *id;
        if (isProvisional)
            m_newNoteIds.insert(subject.id, *id);
    }
    return keepOf((stored.to ? stored.to : stored.from)->node, stored);
}

Result<void> Writer::checkIsInFile(const PlanContent &content) const
{
    const auto plans = m_plans.plans();
    if (!plans)
        return plans.error();
    if (std::ranges::find(*plans, content.details.id, &PlanDetails::id) == plans->cend())
        return conflict({});
    const auto held = m_plans.content(content.details.id);
    if (!held)
        return held.error();
    const auto figures = m_progress.figures(content.details.id);
    if (!figures)
        return figures.error();
    const auto hasReports = m_reports.holdsAny(content.details.id);
    if (!hasReports)
        return hasReports.error();
    const auto isOrigin = m_subtrees.isCarriedOver(content.details.id);
    if (!isOrigin)
        return isOrigin.error();
    // A plan that has got notes, choices of reports or a following year since the edit was made is
    // not removed.
    if (*held != content || !figures->isEmpty() || *hasReports || *isOrigin)
        return conflict(held->details.title);
    return {};
}

// An error when another plan has the year that `wanted` is to have: a plan may be restored, or get
// its former year back.
Result<void> Writer::checkYearIsFree(const PlanDetails &wanted) const
{
    const auto plans = m_plans.plans();
    if (!plans)
        return plans.error();
    const bool isTaken = std::ranges::any_of(*plans, [&wanted](const PlanDetails &plan) {
        return plan.year == wanted.year && plan.id != wanted.id;
    });
    if (!isTaken)
        return {};
    return System::refused(
        Text::tr(
            "The file holds another plan of %1, so nothing was changed; give that one another year, or remove it, and try again.")
            .arg(wanted.year));
}

Result<Change> Writer::write(const PlanChange &change)
{
    PlanChange stored = change;
    if (change.from) {
        if (auto held = checkIsInFile(*change.from); !held)
            return held.error();
        if (auto removed = m_plans.remove(change.from->details.id); !removed)
            return removed.error();
    }
    if (change.to) {
        if (auto isFree = checkYearIsFree(change.to->details); !isFree)
            return isFree.error();
        auto content = m_plans.insert(*change.to);
        if (!content)
            return content.error();
        for (qsizetype i = 0; i < content->nodes.size(); ++i)
            m_newIds.insert(change.to->nodes[i].id, content->nodes[i].id);
        stored.to = std::make_shared<const PlanContent>(std::move(*content));
    }
    return keep(stored, {});
}

Result<Change> Writer::write(const SubtreeChange &change)
{
    SubtreeChange stored = change;
    if (change.from) {
        const auto held = m_subtrees.subtree(change.from->nodes.first().id);
        if (!held)
            return held.error();
        if (*held != *change.from)
            return conflict({});
        if (auto removed = m_subtrees.remove(*change.from); !removed)
            return removed.error();
    }
    if (change.to) {
        auto inserted = m_subtrees.insert(*change.to);
        if (!inserted)
            return inserted.error();
        stored.to = std::make_shared<const Subtree>(*std::move(inserted));
    }
    return keep(stored, {});
}

Result<Change> Writer::write(const MoveChange &change)
{
    const auto held = m_subtrees.place(change.node);
    if (!held)
        return held.error();
    if (*held != change.from)
        return conflict({});
    if (auto moved = m_subtrees.move(change.node, change.from, change.to); !moved)
        return moved.error();
    return keep(change, {});
}

Result<Change> Writer::write(const DetailsChange &change)
{
    const auto plans = m_plans.plans();
    if (!plans)
        return plans.error();
    const auto held = std::ranges::find(*plans, change.from.id, &PlanDetails::id);
    if (held == plans->cend() || *held != change.from)
        return conflict(held == plans->cend() ? QString() : held->title);
    if (auto isFree = checkYearIsFree(change.to); !isFree)
        return isFree.error();
    if (auto set = m_plans.setDetails(change.to); !set)
        return set.error();
    return keep(change, {});
}

Result<Change> Writer::write(const WordingChange &change)
{
    const auto held = m_reports.wording(change.place);
    if (!held)
        return held.error();
    if (*held != change.from)
        return conflict(*held ? (*held)->text : QString());
    if (auto set = m_reports.set(change.place, change.to); !set)
        return set.error();
    return keep(change, {});
}

Result<Change> Writer::write(const ReportChoicesChange &change)
{
    const auto held = m_reports.choices(change.plan);
    if (!held)
        return held.error();
    if (*held != change.from)
        return conflict({});
    if (auto set = m_reports.set(change.plan, change.to); !set)
        return set.error();
    return keep(change, {});
}

// Keeps the history of a change to a node or a note.
Result<Change> Writer::keepOf(NodeId node, const Change &stored)
{
    const auto plan = m_plans.planOf(node);
    return plan ? keep(stored, *plan, node) : plan.error();
}

Result<Change> Writer::keep(const Change &stored, PlanId plan, NodeId node)
{
    HistoryEntry stamp = m_stamp;
    stamp.plan = plan;
    stamp.node = node;
    for (const HistoryEntry &entry : historyOf(stored, stamp)) {
        if (auto kept = keep(entry); !kept)
            return kept.error();
    }
    return stored;
}

Result<void> Writer::writeTakenIn(const EditAuthors &authors)
{
    const QStringList others = authors.others();
    const bool isFetched = authors.fetchedFrom.isValid();
    if (others.isEmpty() && !isFetched && authors.takenFrom == TakenFrom::Unknown)
        return {};
    HistoryEntry entry = m_stamp;
    entry.field = kTakenInField.toString();
    entry.oldValue = takenFromText(authors.takenFrom);
    entry.newValue = isFetched ? momentText(authors.fetchedFrom) : joinNames(others);
    return keep(entry);
}

Result<void> Writer::writeReversal(qint64 reversed)
{
    if (m_kept.isEmpty()) {
        HistoryEntry entry = m_stamp;
        entry.field = kReversalField.toString();
        entry.newValue = QString::number(reversed);
        if (auto kept = keep(entry); !kept)
            return kept;
    }
    return UndoStore(m_db).reverse(m_stamp.edit, reversed);
}

Result<void> Writer::checkIsInFile(const std::optional<Evidence> &evidence, EvidenceId id) const
{
    const auto held = m_evidence.evidence(id);
    if (!held)
        return held.error();
    if (*held != evidence)
        return conflict(*held ? (*held)->name : QString());
    return {};
}

// An error when the note to be removed has got evidence since the edit was made.
Result<void> Writer::checkIsWithoutEvidence(NoteId note) const
{
    const auto held = m_evidence.ofNote(note);
    if (!held)
        return held.error();
    return held->isEmpty() ? Result<void>() : conflict(held->first().name);
}

// Checks that newly added evidence has its content. Not used for evidence restored by undo, whose
// content a version may lack.
Result<void> Writer::checkHasContent(const Evidence &evidence) const
{
    const auto size = m_contents.size(evidence.sha256);
    if (!size)
        return size.error();
    return *size == evidence.size ? Result<void>() : conflict({});
}

// The node that the evidence belongs to, directly or by its note; zero when the note is gone.
Result<NodeId> Writer::nodeOf(const Evidence &evidence) const
{
    if (evidence.note != NoteId{}) {
        const auto note = m_progress.note(evidence.note);
        if (!note)
            return note.error();
        return *note ? (*note)->node : NodeId{};
    }
    const auto node = m_plans.node(evidence.node);
    return node ? Result<NodeId>(node->id) : node.error();
}

Result<Change> Writer::write(const EvidenceChange &change)
{
    EvidenceChange stored = change;
    if (stored.to) {
        stored.to->node = m_newIds.value(stored.to->node, stored.to->node);
        stored.to->note = m_newNoteIds.value(stored.to->note, stored.to->note);
        if (qint64(stored.to->id) < 0)
            stored.to->id = {};
    }
    const Evidence &subject = stored.to ? *stored.to : *stored.from;
    const auto node = nodeOf(subject);
    if (!node)
        return node.error();
    if (*node == NodeId{})
        return conflict({});
    const bool isNew = subject.id == EvidenceId{};
    if (auto held = isNew ? checkHasContent(subject) : checkIsInFile(change.from, subject.id);
        !held)
        return held.error();
    if (!stored.to) {
        if (auto removed = m_evidence.remove(subject.id); !removed)
            return removed.error();
    } else if (stored.from) {
        if (auto renamed = m_evidence.rename(subject); !renamed)
            return renamed.error();
    } else {
        const auto id = m_evidence.insert(subject);
        if (!id)
            return id.error();
        stored.to->id = *id;
    }
    return keepOf(*node, stored);
}

Result<void> Writer::keep(HistoryEntry entry)
{
    if (auto appended = m_history.append(entry); !appended)
        return appended;
    m_kept.append(std::move(entry));
    return {};
}

bool Writer::isInFile() const
{
    const auto held = m_history.entriesOfEdit(m_stamp.edit);
    return held && !m_kept.isEmpty() && std::ranges::equal(*held, m_kept, saysTheSame);
}

// Computes a change with the present values as `from`; none when it would change nothing.
class Renewer
{
public:
    explicit Renewer(const QSqlDatabase &db)
        : m_db(db)
    {}

    Result<std::optional<Change>> renewed(FieldChange change) const
    {
        const auto present = PlanStore(m_db).node(change.node);
        if (!present)
            return present.error();
        change.from = fieldText(*present, change.field);
        return change.from == change.to ? std::optional<Change>() : change;
    }

    Result<std::optional<Change>> renewed(const NoteChange &change) const
    {
        const NoteId id = change.from ? change.from->id : change.to->id;
        return renewed(ProgressStore(m_db).note(id), change);
    }

    Result<std::optional<Change>> renewed(const EvidenceChange &change) const
    {
        const EvidenceId id = (change.from ? change.from : change.to)->id;
        return renewed(EvidenceStore(m_db).evidence(id), change);
    }

    Result<std::optional<Change>> renewed(const WordingChange &change) const
    {
        return renewed(ReportStore(m_db).wording(change.place), change);
    }

    Result<std::optional<Change>> renewed(const ReportChoicesChange &change) const
    {
        return renewed(ReportStore(m_db).choices(change.plan), change);
    }

    template<typename Other>
    Result<std::optional<Change>> renewed(const Other &change) const
    {
        return std::optional<Change>(change);
    }

private:
    template<typename Present, typename OneChange>
    static Result<std::optional<Change>> renewed(Result<Present> present, OneChange change)
    {
        if (!present)
            return present.error();
        change.from = *std::move(present);
        return change.from == change.to ? std::optional<Change>() : change;
    }

    QSqlDatabase m_db;
};

const auto kLastGiven = u"SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence"_s;

// Fails if an id is larger than those that are accepted when a file is opened.
Result<void> checkIds(const QSqlDatabase &db, qint64 edit)
{
    const auto last = firstValue(db, kLastGiven);
    if (!last)
        return last.error();
    if (last->toLongLong() <= kLargestId && edit <= kLargestId)
        return {};
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "“%1” has no numbers left for new entries, so nothing was changed; go on in a new plan file."),
        fileOf(db), {}, Error::Reason::Refused);
}

// Records, as an edit without author, that another program has written to the file.
Result<void> noteOutsider(const QSqlDatabase &db, const QDateTime &now)
{
    HistoryStore history(db);
    const auto number = history.nextEdit();
    if (!number)
        return number.error();
    return history.append({.edit = *number, .writtenAt = now, .field = u"outside"_s});
}

Error doubtful(const QSqlDatabase &db, const Error &failure)
{
    return fileError(
        QT_TRANSLATE_NOOP(
            "File",
            "The disk reported a failure; the change is in “%1” all the same, but to be safe save a copy on another disk."),
        fileOf(db), failure.detail);
}

} // namespace

Result<StoredEdit> EditStore::apply(const Edit &edit, const EditAuthors &authors,
                                    const QDateTime &now, const QList<EvidenceContent> &contents,
                                    qint64 reverses)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    if (transaction->digestState() == DigestState::Outdated) {
        if (auto noted = noteOutsider(m_db, now); !noted)
            return noted.error();
    }
    const auto number = HistoryStore(m_db).nextEdit();
    if (!number)
        return number.error();

    Writer writer(m_db, {.edit = *number, .writtenAt = now, .author = authors.author});
    if (auto written = writer.writeTakenIn(authors); !written)
        return written.error();
    StoredEdit stored;
    for (const EvidenceContent &content : contents) {
        if (auto written = writer.write(content); !written)
            return written.error();
    }
    for (const Change &change : edit) {
        writer.setAuthor(authors.of(stored.edit.size()));
        auto written = std::visit([&writer](const auto &one) { return writer.write(one); }, change);
        if (!written)
            return written.error();
        stored.edit.append(*written);
    }
    writer.setAuthor(authors.author);
    if (reverses != 0) {
        if (auto reversed = writer.writeReversal(reverses); !reversed)
            return reversed.error();
    }
    if (auto inRange = checkIds(m_db, *number); !inRange)
        return inRange.error();
    const auto last = HistoryStore(m_db).lastRow();
    if (!last)
        return last.error();
    stored.lastRow = *last;
    const auto committed = transaction->commit();
    if (committed)
        return stored;
    // A commit that reports failure may have succeeded: see what the file holds.
    transaction->rollBack();
    if (!writer.isInFile())
        return committed.error();
    stored.doubt = doubtful(m_db, committed.error());
    return stored;
}

Result<Edit> EditStore::overPresent(const Edit &edit) const
{
    const Renewer renewer(m_db);
    Edit over;
    for (const Change &one : edit) {
        const auto renewed = std::visit([&](const auto &change) { return renewer.renewed(change); },
                                        one);
        if (!renewed)
            return renewed.error();
        if (*renewed)
            over.append(**renewed);
    }
    return over;
}

} // namespace Storage
