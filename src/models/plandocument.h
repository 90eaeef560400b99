#pragma once

#include "domain/file/earlierversion.h"
#include "domain/history/editauthors.h"
#include "domain/plan/noteedits.h"
#include "domain/plan/outline.h"
#include "domain/plan/tally.h"
#include "models/drafts.h"
#include "models/openplan.h"
#include "models/outlinefollower.h"
#include "system/result.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace Models {

class DocumentUndo;

// The open plan file; the only way to change a plan.
//
// Every edit is first stored, in one transaction with its history; only then is the outline in
// memory changed, and the change announced. An edit that the file refuses changes nothing. One
// year's plan is shown at a time.
class PlanDocument : public QObject, public OpenPlan
{
    Q_OBJECT

public:
    // Gives the current date and time; tests pass their own.
    using Clock = std::function<QDateTime()>;

    explicit PlanDocument(std::unique_ptr<Storage::PlanFile> file, QObject *parent = nullptr,
                          Clock clock = QDateTime::currentDateTime);
    ~PlanDocument() override;

    // Opens a file, or creates a new one, and shows its newest plan. create() refuses a path where
    // a file exists.
    static System::Result<std::unique_ptr<PlanDocument>> open(const QString &path);
    static System::Result<std::unique_ptr<PlanDocument>> create(const QString &path);

    QDateTime clock() const { return m_clock(); }
    QDate today() const { return m_clock().date(); }
    Domain::AsOf now() const { return Domain::AsOf::now(today()); }

    // Starts to check all pages and rows of the file in the background. An edit made before it has
    // ended waits for it. When a rule is violated, the file becomes read-only.
    void startCheck();

    // To be called when something could not be read. If the error tells of damage, the file becomes
    // read-only as after the check, once the event loop runs: this may be called while painting.
    enum class Unread { Notes, Other };
    void noticeUnread(const System::Error &error, Unread what);

    // Whether damage keeps notes of the plan shown from being read, as far as is known: what rests
    // on them is not to be shown as if there were none.
    bool hasUnreadNotes() const { return m_hasUnreadNotes; }

    // The author recorded in the history of later edits and in new notes.
    QString author() const { return m_author; }
    void setAuthor(const QString &name);

    // Whether the first note on a node sets its status to InProgress; by default it does.
    Domain::FirstNote firstNote() const { return m_firstNote; }
    void setFirstNote(Domain::FirstNote first) { m_firstNote = first; }

    // An edit of a closed plan's nodes, notes or wordings is refused unless allowClosed() was
    // called for it or `question` answers yes, which is then remembered. Reopening and removing the
    // plan need no permission.
    using ClosedQuestion = std::function<bool(const Domain::PlanDetails &)>;
    void setClosedQuestion(ClosedQuestion question) { m_mayChangeClosed = std::move(question); }
    void allowClosed(Domain::PlanId plan) { m_allowedClosed.insert(plan); }

    System::Result<void> load(); // reads the list of plans and shows the newest
    // Shows another plan of the file; an empty outline when `plan` is zero.
    System::Result<void> show(Domain::PlanId plan);
    // The tally of the plan shown, as of today.
    const Domain::Tally &tally() const { return m_tally; }

    // The store of unsaved typing; never null.
    Drafts *drafts() const { return m_drafts.get(); }

    // Edits of values, and the addition of a note. Those of the outline, of years, notes and
    // evidence are functions in models/editing.
    //
    // Each edit is one step of undo; one that would change nothing is neither stored nor a step.
    //
    // `replaced` is what fieldTexts() returned when the user began typing: where a value has
    // changed since, the edit is refused as a conflict. When it is empty, the present values are
    // replaced.
    System::Result<void> setField(const QList<Domain::NodeId> &nodes, Domain::Field field,
                                  const QString &typed, const QStringList &replaced = {});
    System::Result<void> setStatus(const QList<Domain::NodeId> &nodes,
                                   const Domain::ItemStatus &itemStatus,
                                   const QStringList &replaced = {});
    // `taken` is evidence of the node itself that goes to the note.
    System::Result<void> addNote(Domain::NodeId node, QDate happenedOn, const QString &text,
                                 std::optional<int> attendance, bool highlight = false,
                                 const QList<Domain::NewEvidence> &evidence = {},
                                 const QList<Domain::NamedFigure> &figures = {},
                                 const QList<Domain::Evidence> &taken = {});
    // For the plan shown; the plan named in `typed` is ignored.
    System::Result<void> setWording(Domain::WordingChange typed);
    System::Result<void> setReportChoices(const std::optional<Domain::ReportChoices> &from,
                                          const Domain::ReportChoices &to);

    // Stores an edit and follows it in memory. The content of new evidence in the edit must be in
    // `contents` or in the file already.
    System::Result<void> apply(const Domain::Edit &edit,
                               const QList<Domain::EvidenceContent> &contents = {});

    // Applies the edit of a note that `workOut` returns. When another program has meanwhile set the
    // item InProgress, only the status conflicts, not the note: the edit is then worked out and
    // applied again.
    System::Result<void> applyNoteEdit(const std::function<Domain::Edit()> &workOut,
                                       const QList<Domain::EvidenceContent> &contents = {});

    // Applies changes by other authors, or values fetched out of an earlier version. The history
    // names the author of each change, or the version, besides author(), who can undo the edit.
    System::Result<void> applySigned(const Domain::SignedEdit &edit,
                                     const QList<Domain::EvidenceContent> &contents = {});

    // After a conflict: applies the edit again, replacing the values that the file holds now.
    System::Result<void> applyOver(const Domain::Edit &edit);

    // Undo and redo; both are edits, which the history records.
    DocumentUndo &undoing() const { return *m_undo; }

    // The edit that was refused last; after undo or redo the edit that it would have stored.
    const Domain::Edit &lastRefused() const { return m_lastRefused; }

    // The edit stored last, undo and redo included, with the ids that the store assigned.
    const Domain::Edit &lastStored() const { return m_lastStored; }

    // Reads what another program has written to the file since the last call, and updates only the
    // nodes that differ.
    System::Result<void> takeInOutsideChanges();

    // The next problem that occurred beside an edit that was itself stored; cleared by the call.
    std::optional<System::Error> takeWarning();

    // Saves a complete copy at `path`. It replaces a file there, but never the open one.
    System::Result<void> saveCopy(const QString &path) const;

    // To be called when a new day begins: updates what is missed or due soon.
    void noticeDay();

signals:
    // A node's own values, or the figures of its notes, have changed.
    void nodeChanged(Domain::OutlineNode *node);
    void notesChanged(Domain::NodeId node);
    void tallyChanged();
    void reportsChanged(); // wordings or choices have changed
    void nodeAboutToBeInserted(Domain::OutlineNode *under, int row);
    void nodeInserted();
    void nodeAboutToBeRemoved(Domain::OutlineNode *node);
    void nodeRemoved();
    // Another plan is shown, or the list of plans has changed.
    void planAboutToBeReplaced();
    void planReplaced();
    void detailsChanged();
    void saved(const QDateTime &at);
    // The file was found to break a rule, or to be overwritten by another program: it is read-only
    // from now on, as whyReadOnly() says.
    void becameReadOnly();
    void undoChanged();
    // Another program has written to the file. A note's text may have changed even where no other
    // signal says so.
    void changedOutside();

private:
    friend class DocumentUndo;

    System::Result<Domain::Edit> store(const Domain::SignedEdit &edit,
                                       const QList<Domain::EvidenceContent> &contents = {},
                                       qint64 reverses = 0);
    System::Result<void> check();
    void announceReadOnly();
    System::Result<void> checkIsOpen(const Domain::Edit &edit);
    System::Result<Domain::PlanId> planTouchedBy(const Domain::Change &change) const;
    // Which plan is shown after an edit that adds or removes plans.
    enum class Shows { NewPlan, SamePlan };
    void takeIn(const Domain::Edit &stored, Shows shows = Shows::NewPlan);
    void takeIn(const Domain::FieldChange &change);
    void takeIn(const Domain::NoteChange &change);
    void takeIn(const Domain::PlanChange &change);
    void takeIn(const Domain::EvidenceChange &change);
    void refreshNotes(Domain::NodeId node);
    System::Result<Domain::NodeId> nodeOf(const Domain::Evidence &evidence) const;
    void takeIn(const Domain::SubtreeChange &change);
    void takeIn(const Domain::MoveChange &change);
    void takeIn(const Domain::DetailsChange &change);
    void takeIn(const Domain::WordingChange &change);
    void takeIn(const Domain::ReportChoicesChange &change);
    void updateTally();
    OutlineFollower follower() { return OutlineFollower(this, &m_outline); }
    void followTo(const Domain::Outline &now);
    System::Result<void> followFile();

    Clock m_clock;
    QString m_author;
    Domain::FirstNote m_firstNote = Domain::FirstNote::Starts;
    Domain::Tally m_tally;
    bool m_hasUnreadNotes = false;
    std::unique_ptr<DocumentUndo> m_undo;
    Domain::Edit m_lastRefused;
    Domain::Edit m_lastStored;
    ClosedQuestion m_mayChangeClosed;
    QSet<Domain::PlanId> m_allowedClosed;
    std::unique_ptr<Drafts> m_drafts;
};

} // namespace Models
