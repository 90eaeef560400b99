#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QString>

#include <optional>

class QWidget;

namespace Models {
class PlanDocument;
}

namespace Widgets {

// A plan that was read in, with what an old ledger tells of its nodes.
struct ReadPlan
{
    Domain::PlanContent content = {};
    QList<Domain::ProgressNote> notes = {}; // on nodes of the plan, by their provisional ids
};

// Adds a plan that was read in: to the open file, with what goes over from its last year, or to a
// file of its own where it is another committee's. Asks what has to be asked.
class PlanAddition
{
public:
    PlanAddition(Models::PlanDocument *document, QWidget *window)
        : m_document(document)
        , m_window(window)
    {}

    // Whether the open file is another committee's than a plan.
    bool isAnotherCommittees(const Domain::PlanDetails &details) const;

    // System::Error::Reason::Cancelled where the user goes back.
    System::Result<void> add(const ReadPlan &plan);

    // The file that was made for the plan; empty where it was added to the open one.
    QString newFile() const { return m_newFile; }

private:
    std::optional<bool> isSameCommittee(const Domain::PlanDetails &details);
    System::Result<void> addApart(const ReadPlan &plan);

    Models::PlanDocument *m_document;
    QWidget *m_window;
    QString m_newFile;
};

} // namespace Widgets
