#pragma once

#include "domain/history/historyfilter.h"
#include "domain/history/reversals.h"
#include "domain/plan/file/earlierversion.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/outline.h"
#include "domain/summary/annualsummary.h"
#include "domain/year/figures/figuresums.h"
#include "system/fileloss.h"
#include "system/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Storage {
class PlanFile;
}

namespace Models {

// An open plan file and the year's plan that is shown, for reading.
class OpenPlan
{
public:
    OpenPlan(const OpenPlan &) = delete;
    OpenPlan &operator=(const OpenPlan &) = delete;

    QString path() const;
    QString fileUuid() const;
    bool isReadOnly() const;
    QString whyReadOnly() const; // a sentence; empty when it can be written
    bool isDamaged() const;      // as far as was found until now
    // What is shown is no longer what the file holds (PlanFile::isOverwritten).
    bool isOverwritten() const;
    System::FileLoss loss() const;

    // All plans in the file, newest year first; and the one shown (its id is zero in an empty
    // file).
    const QList<Domain::PlanDetails> &plans() const { return m_plans; }
    const Domain::Outline &outline() const { return m_outline; }
    const Domain::PlanDetails &plan() const { return m_outline.plan(); }
    bool isEmpty() const { return m_plans.isEmpty(); }

    System::Result<QList<Domain::ProgressNote>> notesOf(Domain::NodeId node) const;
    System::Result<std::optional<Domain::ProgressNote>> note(Domain::NoteId id) const;
    // The evidence of a node and of its notes; of a note; of the plan shown.
    System::Result<Domain::EvidenceByPlace> evidenceOf(Domain::NodeId node) const;
    System::Result<QList<Domain::Evidence>> evidenceOf(Domain::NoteId note) const;
    System::Result<Domain::EvidenceByPlace> evidenceOfPlan() const;
    System::Result<std::optional<Domain::Evidence>> evidence(Domain::EvidenceId id) const;
    // A small picture, a JPEG; empty where there is none.
    System::Result<QByteArray> thumbnailOf(const Domain::Evidence &evidence) const;
    // Calls `take` with one part of the content after the other, until it returns false. What was
    // taken counts only when this returns without an error: the sum is checked at the end.
    System::Result<void> readContent(const Domain::Evidence &evidence,
                                     const std::function<bool(const QByteArray &part)> &take) const;
    // The beginning of the latest note's text, long enough for a tool tip; empty without notes.
    System::Result<QString> beginningOfLatestNote(Domain::NodeId node) const;
    // A page of the file's history, newest first (HistoryStore::page).
    System::Result<QList<Domain::HistoryEntry>> historyPage(const Domain::HistoryFilter &filter,
                                                            Domain::HistoryId before, int most,
                                                            Domain::HistoryId after = {}) const;
    System::Result<std::optional<Domain::HistoryEntry>> historyEntry(Domain::HistoryId id) const;
    System::Result<QStringList> historyAuthors() const; // the most active first
    // Which of the edits numbered `first` to `last` took another one back, and which were taken
    // back and no longer count.
    System::Result<Domain::Reversals> reversals(qint64 first, qint64 last) const;
    System::Result<Domain::Edit> editMade(qint64 number) const; // read back from the history
    // The number and title of a node of any year, as it was removed where it was; empty where
    // nothing is known of it.
    QString headingOf(Domain::NodeId node) const;
    System::Result<Domain::NotesByNode> notesOfPlan() const;                    // of the plan shown
    System::Result<Domain::NotesByNode> notesOfPlan(Domain::PlanId plan) const; // any of the file
    System::Result<Domain::PlanId> planOf(Domain::NodeId node) const;     // zero when it is gone
    System::Result<Domain::Outline> outlineOf(Domain::PlanId plan) const; // any plan of the file
    // For all years: from each carried node to the node it was carried over from.
    System::Result<QHash<Domain::NodeId, Domain::NodeId>> origins() const;
    // Where a node of the plan shown was carried over from; none when it was not, or when its
    // origin is gone.
    struct Origin
    {
        Domain::NodeId node{};
        Domain::PlanDetails plan = {};
        QString heading = {};
    };
    System::Result<std::optional<Origin>> originOf(Domain::NodeId node) const;
    // For the plan shown: the user's wordings in its report for a period (ReportPeriod::key), and
    // the choices for its reports (none: never chosen).
    System::Result<Domain::WordingsByBlock> wordings(const QString &period) const;
    System::Result<std::optional<Domain::ReportChoices>> reportChoices() const;
    System::Result<std::optional<Domain::Wording>>
    wordingAt(const Domain::WordingPlace &place) const; // in any plan of the file
    System::Result<QStringList> people() const;
    System::Result<QStringList> departments() const;
    // The names of known people and departments for a field that lists names; else empty. Empty too
    // when they cannot be read.
    QStringList roster(Domain::Field field) const;
    // The names of figures used so far, each with its latest unit; none when they cannot be read.
    QList<Domain::FigureKey> figureNames() const;
    // The named figures of the plan shown, with those of the year before where the file has it.
    System::Result<Domain::PlanFigures> planFigures() const;
    std::optional<Domain::PlanDetails> lastYear() const;

    // At most `most` notes of all years, in the order of their ids, beginning after `note`.
    struct NoteWords
    {
        Domain::NoteId note;
        Domain::NodeId node;
        QString text;
    };
    System::Result<QList<NoteWords>> noteWordsAfter(Domain::NoteId note, int most) const;

    // The field's value for each node, by fieldText(); nodes that are not in the plan shown are
    // skipped.
    QStringList fieldTexts(const QList<Domain::NodeId> &nodes, Domain::Field field) const;

    // The earlier versions kept of the file, newest first; and one of them copied to a new file at
    // `path`.
    QList<Domain::EarlierVersion> earlierVersions() const;
    static QList<Domain::EarlierVersion> earlierVersionsOf(const QString &file); // need not be open
    static System::Result<void> restoreEarlierVersion(const Domain::EarlierVersion &version,
                                                      const QString &path);

protected:
    explicit OpenPlan(std::unique_ptr<Storage::PlanFile> file);
    ~OpenPlan();

    static System::Error noLongerThere(); // when a node is gone
    System::Result<Domain::Subtree> treeOf(Domain::NodeId node) const;

    std::unique_ptr<Storage::PlanFile> m_file;
    QList<Domain::PlanDetails> m_plans;
    Domain::Outline m_outline;
};

} // namespace Models
