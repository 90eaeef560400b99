#pragma once

#include "domain/file/earlierversion.h"
#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "domain/plan/reportchoices.h"
#include "domain/plan/wording.h"
#include "domain/summary/summaryblocks.h"
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

class FileEvidence;
class FileHistory;
class FileNotes;

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
    bool isDamaged() const;      // whether damage was found so far
    // Whether another program replaced the file's content, so that it is no longer what is shown
    // (PlanFile::isOverwritten).
    bool isOverwritten() const;
    System::FileLoss loss() const;

    // All plans in the file, newest year first; and the one shown (its id is zero in an empty
    // file).
    const QList<Domain::PlanDetails> &plans() const { return m_plans; }
    const Domain::Outline &outline() const { return m_outline; }
    const Domain::PlanDetails &plan() const { return m_outline.plan(); }
    bool isEmpty() const { return m_plans.isEmpty(); }

    // The notes, the evidence and the history of the file.
    FileNotes notes() const;
    FileEvidence evidence() const;
    FileHistory history() const;

    System::Result<Domain::PlanId> planOf(Domain::NodeId node) const; // zero when the node is gone
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
    // The wording at a place in any plan of the file; none when the program's proposal stands.
    System::Result<std::optional<Domain::Wording>>
    wordingAt(const Domain::WordingPlace &place) const;
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

    // The field's value for each node, by fieldText(); nodes that are not in the plan shown are
    // skipped.
    QStringList fieldTexts(const QList<Domain::NodeId> &nodes, Domain::Field field) const;

    // A node with all that is kept of it and of the nodes below it; noLongerThere() when it is
    // gone.
    System::Result<Domain::Subtree> subtreeOf(Domain::NodeId node) const;
    // The edit that removes a plan with all that the file keeps of it.
    System::Result<Domain::Edit> removalOf(Domain::PlanId plan) const;
    static System::Error noLongerThere(); // the error of an edit whose node is gone

    // The earlier versions kept of the file, newest first.
    QList<Domain::EarlierVersion> earlierVersions() const;

protected:
    explicit OpenPlan(std::unique_ptr<Storage::PlanFile> file);
    ~OpenPlan();

    std::unique_ptr<Storage::PlanFile> m_file;
    QList<Domain::PlanDetails> m_plans;
    Domain::Outline m_outline;
};

// The version of the SQLite library in use.
QString databaseVersion();

} // namespace Models
