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

// A plan that was read in, and the notes on it in an old ledger.
struct ReadPlan
{
    Domain::PlanContent content = {};
    QList<Domain::ProgressNote> notes = {}; // their nodes are provisional ids of `plan`
};

// Adds a plan that was read in to the open file, with items carried over from its last year, or to
// a new file if it is another committee's. Asks the user for the decisions.
class PlanAddition
{
public:
    PlanAddition(Models::PlanDocument *document, QWidget *window)
        : m_document(document)
        , m_window(window)
    {}

    // Whether the plan is of another committee than the open file.
    bool isAnotherCommittees(const Domain::PlanDetails &details) const;

    // Fails with System::Error::Reason::Cancelled if the user goes back.
    System::Result<void> add(const ReadPlan &plan);

    // The path of the new file; empty if the plan was added to the open one.
    QString newFile() const { return m_newFile; }

private:
    std::optional<bool> isSameCommittee(const Domain::PlanDetails &details);
    System::Result<void> addApart(const ReadPlan &plan);

    Models::PlanDocument *m_document;
    QWidget *m_window;
    QString m_newFile;
};

} // namespace Widgets
