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
    QList<Domain::ProgressNote> notes; // their nodes are provisional ids of `plan`
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

    // The plan that is added takes the place of this one, whatever its year or committee.
    void replace(Domain::PlanId plan) { m_replaced = plan; }

    // Whether the open file cannot take a plan with these details, having one of that year. False
    // for another committee's plan, which goes into a file of its own.
    bool isYearTaken(const Domain::PlanDetails &details, int year) const;

    // Fails with System::Error::Reason::Cancelled if the user goes back.
    System::Result<void> add(const ReadPlan &plan);

    // The path of the new file; empty if the plan was added to the open one.
    QString newFile() const { return m_newFile; }

private:
    bool isAnotherCommittees(const Domain::PlanDetails &details) const;
    std::optional<bool> isSameCommittee(const Domain::PlanDetails &details);
    bool agreesToAnotherFile(const Domain::PlanDetails &details) const;
    System::Result<void> addApart(const ReadPlan &plan);

    Models::PlanDocument *m_document;
    QWidget *m_window;
    Domain::PlanId m_replaced{}; // zero for none
    QString m_newFile;
};

} // namespace Widgets
