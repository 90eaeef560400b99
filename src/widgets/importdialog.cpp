#include "widgets/importdialog.h"

#include "ui_importdialog.h"

#include "domain/outline.h"
#include "domain/rules.h"
#include "domain/tally.h"
#include "widgets/looks.h"
#include "widgets/plandetailsdialog.h"

#include <QIntValidator>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

ImportDialog::ImportDialog(PlanContent found, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_found(std::move(found))
{
    m_ui->setupUi(this);
    m_ui->titleEdit->setText(m_found.details.title);
    m_ui->yearEdit->setValidator(new QIntValidator(1949, 2200, this));
    if (m_found.details.year > 0)
        m_ui->yearEdit->setText(QString::number(m_found.details.year));
    fillOutline();
    fillLeftOut(m_ui->leftOutView, m_found.leftOut);
    QPushButton *add = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    add->setText(tr("Add to File"));
    add->setProperty("primary", true);
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &ImportDialog::updateOkButton);
    connect(m_ui->yearEdit, &QLineEdit::textChanged, this, &ImportDialog::updateOkButton);
    updateOkButton();
    resize(scaled(this, 720), scaled(this, 560));
}

ImportDialog::~ImportDialog() = default;

PlanContent ImportDialog::plan() const
{
    PlanContent plan = m_found;
    plan.details.title = cleanLine(m_ui->titleEdit->text());
    plan.details.year = m_ui->yearEdit->text().toInt();
    return plan;
}

void ImportDialog::fillOutline()
{
    const Outline outline(m_found);
    QHash<const OutlineNode *, QTreeWidgetItem *> rows;
    for (const OutlineNode *node : outline.nodes()) {
        auto *row = node->parent()->isRoot() ? new QTreeWidgetItem(m_ui->outlineView)
                                             : new QTreeWidgetItem(rows.value(node->parent()));
        row->setText(0, node->heading());
        rows.insert(node, row);
    }
    m_ui->outlineView->expandAll();
    const Tally figures = tally(outline.root(), AsOf::now(QDate::currentDate()));
    m_ui->foundLabel->setText(tr("%1 sections and %2 items were found; %3 lines of the page were left out. "
                                 "Nothing is in the file yet.")
                                  .arg(figures.sections)
                                  .arg(figures.items)
                                  .arg(m_found.leftOut.size()));
}

void ImportDialog::updateOkButton()
{
    const bool complete = !m_ui->titleEdit->text().trimmed().isEmpty() && m_ui->yearEdit->hasAcceptableInput();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(complete);
}

} // namespace Widgets
