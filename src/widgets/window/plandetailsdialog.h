#pragma once

#include "domain/plan/plan.h"

#include "widgets/kit/dialog.h"

#include <memory>

class QTreeWidget;

namespace Domain {
class Outline;
}

namespace Ui {
class PlanDetailsDialog;
}

namespace Widgets {

// What the plan's page said besides its outline: who issued it and when, its preamble and closing,
// and the lines that were left out, each with its reason; and whether its year is closed. What it
// is called and who issued it can be put right, unless it is only read.
class PlanDetailsDialog : public Dialog
{
    Q_OBJECT

public:
    PlanDetailsDialog(const Domain::Outline &outline, bool readOnly, QWidget *parent);
    ~PlanDetailsDialog() override;

    Domain::PlanDetails details() const; // as they stand in the dialog

private:
    void showDetails();
    void setReadOnly();
    void updateOkButton();

    std::unique_ptr<Ui::PlanDetailsDialog> m_ui;
    Domain::PlanDetails m_plan;
};

// Lists what was left out of a page: line, text, reason.
void fillLeftOut(QTreeWidget *view, const QList<Domain::LeftOutLine> &lines);

} // namespace Widgets
