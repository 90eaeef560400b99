#include "widgets/plandetailsdialog.h"

#include "ui_plandetailsdialog.h"

#include "domain/outline.h"
#include "widgets/looks.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

PlanDetailsDialog::PlanDetailsDialog(const Outline &outline, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PlanDetailsDialog>())
{
    m_ui->setupUi(this);
    const PlanDetails &plan = outline.plan();
    m_ui->titleLabel->setText(plan.title);
    m_ui->titleLabel->setFont(headingFont(font()));
    addRow(tr("Year"), QString::number(plan.year));
    addRow(tr("Organisation"), plan.organisation);
    addRow(tr("Document number"), plan.documentNumber);
    addRow(tr("Issuer"), plan.issuer);
    addRow(tr("Issued on"), plan.issuedOn.toString(Qt::ISODate));
    addRow(tr("Closing"), plan.closing);
    m_ui->preambleView->setPlainText(plan.preamble);
    fillLeftOut(m_ui->leftOutView, outline.leftOut());
    resize(scaled(this, 620), scaled(this, 480));
}

PlanDetailsDialog::~PlanDetailsDialog() = default;

void PlanDetailsDialog::addRow(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *words = new QLabel(value, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_ui->form->addRow(label, words);
}

void fillLeftOut(QTreeWidget *view, const QList<LeftOutLine> &lines)
{
    for (const LeftOutLine &line : lines) {
        auto *row = new QTreeWidgetItem(view, {QString::number(line.line), line.text.simplified(), line.reason});
        row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    }
    view->setColumnWidth(0, scaled(view, 56));
    view->setColumnWidth(1, scaled(view, 330));
}

} // namespace Widgets
