#pragma once

#include "domain/plan/earlierversion.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/outline.h"
#include "domain/summary/annualsummary.h"
#include "system/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace Storage {
class PlanFile;
}

namespace Models {

// A plan file that is open and the year's plan of it that is shown, as they are read.
class OpenPlan
{
public:
    OpenPlan(const OpenPlan &) = delete;
    OpenPlan &operator=(const OpenPlan &) = delete;

    QString path() const;
    QString fileUuid() const;
    bool isReadOnly() const;
    QString whyReadOnly() const; // a sentence; empty when it can be written
    // What is shown is no longer what the file holds (PlanFile::isOverwritten).
    bool isOverwritten() const;

    // The years there are, newest first; and the one shown (its plan's id is zero in an empty
    // file).
    const QList<Domain::PlanDetails> &plans() const { return m_plans; }
    const Domain::Outline &outline() const { return m_outline; }
    const Domain::PlanDetails &plan() const { return m_outline.plan(); }
    bool isEmpty() const { return m_plans.isEmpty(); }

    System::Result<QList<Domain::ProgressNote>> notesOf(Domain::NodeId node) const;
    System::Result<std::optional<Domain::ProgressNote>> note(Domain::NoteId id) const;
    // How the last note's text begins: as much as a tool tip shows.
    System::Result<QString> beginningOfLatestNote(Domain::NodeId node) const;
    System::Result<QList<Domain::HistoryEntry>> historyOf(Domain::NodeId node) const;
    System::Result<Domain::NotesByNode> notesOfPlan() const;              // of the plan shown
    System::Result<Domain::PlanId> planOf(Domain::NodeId node) const;     // zero where it is gone
    System::Result<Domain::Outline> outlineOf(Domain::PlanId plan) const; // of any year
    // Of all years: where nodes were carried over from.
    System::Result<QHash<Domain::NodeId, Domain::NodeId>> origins() const;
    // Where a node of the plan shown was carried over from; none where it was not, or that is gone.
    struct Origin
    {
        Domain::NodeId node{};
        Domain::PlanDetails plan = {};
        QString heading = {};
    };
    System::Result<std::optional<Origin>> originOf(Domain::NodeId node) const;
    // Of the plan shown: its reports' paragraphs in the user's own words for a period
    // (ReportPeriod::key), and what goes into its reports.
    System::Result<Domain::WordingsByBlock> wordings(const QString &period) const;
    System::Result<std::optional<Domain::ReportChoices>> reportChoices() const;
    System::Result<QStringList> people() const;
    System::Result<QStringList> departments() const;
    // The people and departments known, where the field is one of several names; else nothing.
    QStringList roster(Domain::Field field) const;

    // The notes of all years after one, in the order in which they were written; at most so many.
    struct NoteWords
    {
        Domain::NoteId note;
        Domain::NodeId node;
        QString text;
    };
    System::Result<QList<NoteWords>> noteWordsAfter(Domain::NoteId note, int most) const;

    // The nodes' values, one for each; fewer where a node is gone, or of another year.
    QStringList fieldTexts(const QList<Domain::NodeId> &nodes, Domain::Field field) const;

    // The copies kept of the file, newest first; one of them as a new file at `path`.
    QList<Domain::EarlierVersion> earlierVersions() const;
    static QList<Domain::EarlierVersion> earlierVersionsOf(const QString &file); // not open
    static System::Result<void> restoreEarlierVersion(const Domain::EarlierVersion &version,
                                                      const QString &path);

protected:
    explicit OpenPlan(std::unique_ptr<Storage::PlanFile> file);
    ~OpenPlan();

    static System::Error noLongerThere(); // of a node
    System::Result<Domain::Subtree> treeOf(Domain::NodeId node) const;

    std::unique_ptr<Storage::PlanFile> m_file;
    QList<Domain::PlanDetails> m_plans;
    Domain::Outline m_outline;
};

} // namespace Models
