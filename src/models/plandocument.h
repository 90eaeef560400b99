#pragma once

#include "domain/plan/earlierversion.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/noteedits.h"
#include "domain/plan/outline.h"
#include "domain/plan/tally.h"
#include "domain/summary/annualsummary.h"
#include "models/drafts.h"
#include "models/openplan.h"
#include "models/outlinefollower.h"
#include "system/result.h"

#include <QDateTime>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace Models {

// The open plan, and the only door to change it.
//
// Every edit is stored first (one transaction, with its history), then made in the outline, then
// announced; what the file refuses changes nothing. One year's plan is shown at a time.
class PlanDocument : public QObject, public OpenPlan
{
    Q_OBJECT

public:
    // What the day and the moment are, so that tests can say so.
    using Clock = std::function<QDateTime()>;

    explicit PlanDocument(std::unique_ptr<Storage::PlanFile> file, QObject *parent = nullptr,
                          Clock clock = QDateTime::currentDateTime);
    ~PlanDocument() override;

    // Opens a file, or makes a new one, and shows its newest plan.
    static System::Result<std::unique_ptr<PlanDocument>> open(const QString &path);
    static System::Result<std::unique_ptr<PlanDocument>> create(const QString &path);
    static System::Result<std::unique_ptr<PlanDocument>> createInMemory();

    QDate today() const { return m_clock().date(); }
    Domain::AsOf now() const { return Domain::AsOf::now(today()); }

    // Begins to check all pages and rows of the file in the background. An edit made before that
    // has ended waits for it, and is refused where a rule is broken.
    void startCheck();

    // Who makes the edits from now on.
    QString author() const { return m_author; }
    void setAuthor(const QString &name) { m_author = name; }

    // Whether the first note on a node starts it; it does at first.
    void setFirstNote(Domain::FirstNote first) { m_firstNote = first; }

    // A closed plan's nodes, notes and wordings change only once that was allowed, or agreed to
    // when an edit asks for it. The plan itself can be reopened or taken out without.
    using ClosedQuestion = std::function<bool(const Domain::PlanDetails &)>;
    void setClosedQuestion(ClosedQuestion question) { m_mayChangeClosed = std::move(question); }
    void allowClosed(Domain::PlanId plan) { m_allowedClosed.insert(plan); }

    System::Result<void> load(); // reads the years and shows the newest
    System::Result<void> show(Domain::PlanId plan);
    const Domain::Tally &tally() const { return m_tally; } // of the plan shown, now

    // What is half typed.
    Drafts *drafts() const { return m_drafts.get(); }

    // Edits. Each is one step to undo. What changes nothing is no edit.
    //
    // `replaced` is what fieldTexts() gave when the user began: an edit of a value that has become
    // another since is refused as a conflict. Without it the values shown now are replaced.
    System::Result<void> setField(const QList<Domain::NodeId> &nodes, Domain::Field field,
                                  const QString &typed, const QStringList &replaced = {});
    System::Result<void> setStatus(const QList<Domain::NodeId> &nodes,
                                   const Domain::ItemStatus &itemStatus,
                                   const QStringList &replaced = {});
    System::Result<void> addNote(Domain::NodeId node, QDate happenedOn, const QString &text,
                                 std::optional<int> attendance, bool highlight = false);
    System::Result<void> moveNote(const Domain::ProgressNote &note, Domain::NodeId to);
    // Copies on other nodes, in one edit. The attendance and the highlight stay with the note
    // itself.
    System::Result<void> copyNote(const Domain::ProgressNote &note,
                                  const QList<Domain::NodeId> &to);
    System::Result<void> changeNote(const Domain::ProgressNote &from, Domain::ProgressNote to);
    System::Result<void> removeNote(const Domain::ProgressNote &note);
    // Of the plan shown, whatever plan the change names.
    System::Result<void> setWording(Domain::WordingChange typed);
    System::Result<void> setReportChoices(const std::optional<Domain::ReportChoices> &from,
                                          const Domain::ReportChoices &to);
    // The outline itself. What is removed can be brought back by undo, with its notes and wordings.
    System::Result<Domain::NodeId> addNode(Domain::NodeId under, int row, Domain::NodeKind kind,
                                           const QString &heading);
    System::Result<void> removeNodes(const QList<Domain::NodeId> &nodes);
    // `row` counts among the other children of `under`, zero for the top level.
    System::Result<void> moveNode(Domain::NodeId node, Domain::NodeId under, int row);
    System::Result<void> splitItem(Domain::NodeId node, qsizetype at); // characters of its text
    System::Result<void> joinWithPrevious(Domain::NodeId node);
    // `was` is what the user saw when beginning, as `replaced` above.
    System::Result<void> setIssuedText(const Domain::Node &was, const QString &number,
                                       const QString &title, const QString &text);
    System::Result<void> renumber();
    System::Result<void> setDetails(const Domain::PlanDetails &was,
                                    const Domain::PlanDetails &details); // of the plan shown

    // Adds a later year's plan and closes the last one, or the one shown, in one step.
    // `notes` are on the new plan's nodes, by their provisional ids.
    System::Result<void> beginYear(Domain::PlanContent content, const Domain::PlanDetails &last,
                                   const QList<Domain::ProgressNote> &notes = {});
    System::Result<void> beginYear(Domain::PlanContent content);
    // Refuses a year that is there.
    System::Result<void> addPlan(Domain::PlanContent content,
                                 const QList<Domain::ProgressNote> &notes = {});
    // A year with all that is kept of it, closed or not. Undo brings it back.
    System::Result<void> removePlan(Domain::PlanId plan);
    System::Result<void> apply(const Domain::Edit &edit);

    // The same edit over what the file holds now ("put mine"), after a conflict.
    System::Result<void> applyOver(const Domain::Edit &edit);

    bool canUndo() const { return m_undoStack.canUndo(); }
    bool canRedo() const { return m_undoStack.canRedo(); }
    QString undoText() const; // what undo would take back: "status of item 3"
    QString redoText() const;
    System::Result<void> undo();
    System::Result<void> redo();
    // After undo or redo was refused as a conflict: does it over what the file holds now.
    System::Result<void> undoOver();
    System::Result<void> redoOver();
    QUndoStack *undoStack() { return &m_undoStack; }

    // The edit that was last refused, and that undo would store.
    const Domain::Edit &lastRefused() const { return m_lastRefused; }

    // The edit, undo or redo that was stored last, as it was stored.
    const Domain::Edit &lastStored() const { return m_lastStored; }

    // Takes in what another program has written since, by difference.
    System::Result<void> takeInOutsideChanges();

    // What went wrong beside an edit that was stored; told once.
    std::optional<System::Error> takeWarning();

    // A whole copy at `path`, where another file may be replaced but never the open one.
    System::Result<void> saveCopy(const QString &path) const;

    // A new day has begun: what is missed or due soon may be other.
    void noticeDay();

signals:
    // A node's own values, or its notes' figures, are other now.
    void nodeChanged(Domain::OutlineNode *node);
    void notesChanged(Domain::NodeId node);
    void tallyChanged();
    void reportsChanged(); // wordings, or what goes in, are other now
    void nodeAboutToBeInserted(Domain::OutlineNode *under, int row);
    void nodeInserted();
    void nodeAboutToBeRemoved(Domain::OutlineNode *node);
    void nodeRemoved();
    // Another plan is shown, or another list of years is there.
    void planAboutToBeReplaced();
    void planReplaced();
    void detailsChanged();
    void saved(const QDateTime &at);
    // The file was found to break a rule, or to be overwritten by another program: it is read-only
    // from now on, as whyReadOnly() says.
    void becameReadOnly();
    void undoChanged();
    // Another program has written; a note's words may be other though no figure is.
    void changedOutside();

private:
    class EditCommand;

    const EditCommand *command(int index) const;
    System::Result<Domain::Edit> store(const Domain::Edit &edit);
    System::Result<void> check();
    void announceReadOnly();
    System::Result<void> checkIsOpen(const Domain::Edit &edit);
    System::Result<Domain::PlanId> planTouchedBy(const Domain::Change &change) const;
    void takeIn(const Domain::Edit &stored);
    void takeIn(const Domain::FieldChange &change);
    void takeIn(const Domain::NoteChange &change);
    void takeIn(const Domain::PlanChange &change);
    void refreshNotes(Domain::NodeId node);
    System::Result<void> applyNoteEdit(const std::function<Domain::Edit()> &workOut);
    System::Result<void> copyOrMove(
        const QList<Domain::NodeId> &to,
        const std::function<Domain::Edit(const QList<const Domain::OutlineNode *> &)> &workOut);
    System::Result<Domain::Edit> removalOf(Domain::PlanId plan) const;
    void takeIn(const Domain::SubtreeChange &change);
    void takeIn(const Domain::MoveChange &change);
    void takeIn(const Domain::DetailsChange &change);
    void takeIn(const Domain::WordingChange &change);
    void takeIn(const Domain::ReportChoicesChange &change);
    System::Result<void> checkYearIsFree(int year) const;
    System::Result<Domain::Edit> additionOf(Domain::PlanContent content,
                                            const QList<Domain::ProgressNote> &notes) const;
    void updateTally();
    OutlineFollower follower() { return OutlineFollower(this, &m_outline); }
    void followTo(const Domain::Outline &now);

    Clock m_clock;
    QString m_author;
    Domain::FirstNote m_firstNote = Domain::FirstNote::Starts;
    Domain::Tally m_tally;
    QUndoStack m_undoStack;
    Domain::Edit m_lastRefused;
    Domain::Edit m_lastStored;
    ClosedQuestion m_mayChangeClosed;
    QSet<Domain::PlanId> m_allowedClosed;
    std::unique_ptr<Drafts> m_drafts;
};

// Of the SQLite in use.
QString databaseVersion();

} // namespace Models
