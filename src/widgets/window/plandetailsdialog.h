#pragma once

#include "domain/plan/plan.h"

#include "widgets/kit/dialog.h"

class QTreeWidget;

namespace Domain {
class Outline;
}

namespace Ui {
class PlanDetailsDialog;
}

namespace Widgets {

class Label;

// Shows the details of a plan besides its outline: issuer and date, preamble and closing, and the
// lines left out with their reasons; and whether its year is closed. Title and issuer can be
// edited, unless the file is read-only.
class PlanDetailsDialog : public Dialog
{
    Q_OBJECT

public:
    PlanDetailsDialog(const Domain::Outline &outline, bool readOnly, QWidget *parent);

    Domain::PlanDetails details() const; // with the edits made in the dialog

    // Marks the folded terms of a search (PlanFilter::terms) in the texts that cannot be edited,
    // and shows the first of them.
    void showFound(const QStringList &terms);

private:
    void showDetails();
    void markPreamble(const QStringList &terms);
    void markLeftOut(const QStringList &terms);
    void setReadOnly();
    void updateOkButton();

    Form<Ui::PlanDetailsDialog> m_ui;
    Label *m_why;
    Domain::PlanDetails m_plan;
};

// Lists the lines that were left out of a page: number, text, reason.
void fillLeftOut(QTreeWidget *view, const QList<Domain::LeftOutLine> &lines);

} // namespace Widgets
