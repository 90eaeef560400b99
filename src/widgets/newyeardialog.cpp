#include "widgets/newyeardialog.h"

#include "ui_newyeardialog.h"

#include "domain/carryover.h"
#include "domain/rules.h"
#include "widgets/looks.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kLastYear = 2200;

int firstFreeYear(int after, const QSet<int> &taken)
{
    int year = after + 1;
    while (taken.contains(year))
        ++year;
    return std::min(year, kLastYear);
}

QSet<NodeId> unfinished(const Outline &last)
{
    QSet<NodeId> ids;
    for (const OutlineNode *node : toCarryOver(last))
        ids.insert(node->id());
    return ids;
}

} // namespace

NewYearDialog::NewYearDialog(const Outline &last, const QSet<int> &taken, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewYearDialog>())
    , m_last(last)
    , m_taken(taken)
{
    m_ui->setupUi(this);
    m_ui->yearEdit->setRange(std::min(last.plan().year + 1, kLastYear), kLastYear);
    m_ui->yearEdit->setValue(firstFreeYear(last.plan().year, taken));
    m_ui->titleEdit->setMaxLength(kLongestTitle);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    proposeTitle();
    fillItems();
    choose(unfinished(m_last));
    connect(m_ui->yearEdit, &QSpinBox::valueChanged, this, [this] {
        proposeTitle();
        updateWords();
    });
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &NewYearDialog::updateWords);
    connect(m_ui->itemsView, &QTreeWidget::itemChanged, this, &NewYearDialog::updateWords);
    connect(m_ui->unfinishedButton, &QPushButton::clicked, this,
            [this] { choose(unfinished(m_last)); });
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] {
        choose({m_tracked.keyBegin(), m_tracked.keyEnd()});
    });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { choose({}); });
    resize(scaled(this, 720), scaled(this, 560));
}

NewYearDialog::~NewYearDialog() = default;

PlanContent NewYearDialog::plan() const
{
    PlanContent content = carriedOver(m_last, m_ui->yearEdit->value(), chosen());
    content.details.title = cleanLine(m_ui->titleEdit->text());
    return content;
}

// A title of her own stays whatever year she turns to.
void NewYearDialog::proposeTitle()
{
    if (m_ui->titleEdit->isModified())
        return;
    const PlanDetails &was = m_last.plan();
    m_ui->titleEdit->setText(titleForYear(was.title, was.year, m_ui->yearEdit->value()));
    m_ui->titleEdit->setCursorPosition(0);
}

// What is made up of smaller items is ticked with them.
void NewYearDialog::fillItems()
{
    QHash<const OutlineNode *, QTreeWidgetItem *> rows{
        {m_last.root(), m_ui->itemsView->invisibleRootItem()}};
    for (const OutlineNode *node : m_last.nodes()) {
        auto *row = new QTreeWidgetItem(rows.value(node->parent()), {node->heading().simplified()});
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setFlags(row->flags().setFlag(Qt::ItemIsAutoTristate, !node->isTracked()));
        row->setCheckState(0, Qt::Unchecked);
        rows.insert(node, row);
        if (!node->isTracked())
            continue;
        row->setText(1, statusName(node->node().standing.status()));
        m_tracked.insert(node->id(), row);
    }
    m_ui->itemsView->expandAll();
    m_ui->itemsView->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->itemsView->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    if (m_ui->itemsView->topLevelItemCount() > 0)
        m_ui->itemsView->setCurrentItem(m_ui->itemsView->topLevelItem(0));
}

void NewYearDialog::choose(const QSet<NodeId> &carried)
{
    {
        const QScopedValueRollback choosing(m_isChoosing, true);
        for (auto one = m_tracked.cbegin(); one != m_tracked.cend(); ++one)
            one.value()->setCheckState(0,
                                       carried.contains(one.key()) ? Qt::Checked : Qt::Unchecked);
    }
    updateWords();
}

QSet<NodeId> NewYearDialog::chosen() const
{
    QSet<NodeId> ids;
    for (auto one = m_tracked.cbegin(); one != m_tracked.cend(); ++one) {
        if (one.value()->checkState(0) == Qt::Checked)
            ids.insert(one.key());
    }
    return ids;
}

void NewYearDialog::updateWords()
{
    if (m_isChoosing)
        return;
    const QString year = QString::number(m_ui->yearEdit->value());
    const bool isTaken = m_taken.contains(m_ui->yearEdit->value());
    QPushButton *begin = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    begin->setText(tr("&Begin %1").arg(year));
    begin->setEnabled(!isTaken && !cleanLine(m_ui->titleEdit->text()).isEmpty());
    if (isTaken) {
        m_ui->countLabel->setText(
            tr("There is a plan for %1 already; choose another year.").arg(year));
        return;
    }
    m_ui->countLabel->setText(
        tr("%1 of %2 items go over. The notes stay with %3, which is closed then.")
            .arg(QLocale().toString(chosen().size()), QLocale().toString(m_tracked.size()),
                 QString::number(m_last.plan().year)));
}

} // namespace Widgets
