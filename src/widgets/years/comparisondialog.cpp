#include "widgets/years/comparisondialog.h"

#include "ui_comparisondialog.h"

#include "models/plandocument.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"
#include "widgets/summary/reportbuttons.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

const auto kGeometry = u"comparisonDialog"_s;

constexpr int kEarlierColumn = 0;
constexpr int kLaterColumn = 2;

// Pixels at 100 % text.
constexpr qreal kPadding = 5; // above and below a row's words
constexpr qreal kGap = 20;    // between columns

// Paints titles on as many lines as they need.
class WholeTextDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        const int padding = 2 * scaled(option.font, kPadding);
        const bool isTitle = index.column() == kEarlierColumn || index.column() == kLaterColumn;
        if (!isTitle || !index.parent().isValid())
            return {hint.width() + scaled(option.font, kGap),
                    option.fontMetrics.lineSpacing() + padding};
        const auto *view = static_cast<const QTreeView *>(option.widget);
        const int before = index.column() == 0 ? 2 * view->indentation() : 0;
        const int margin = view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, view)
                           + 1;
        const int width = view->columnWidth(index.column()) - before - 2 * margin;
        const QRect words = option.fontMetrics.boundingRect(
            QRect(0, 0, std::max(1, width), 1), Qt::TextWordWrap, index.data().toString());
        return {hint.width(), words.height() + padding};
    }
};

QString yearWords(int year)
{
    return ComparisonDialog::tr("Year %1").arg(year);
}

QStringList cellsOf(const OutlineNode *node)
{
    if (!node)
        return {QString(), QString()};
    return {node->heading().simplified(), statusName(node->node().status.kind())};
}

QString toolTipOf(const OutlineNode *node)
{
    return node ? (node->node().number + node->node().text).trimmed().toHtmlEscaped() : QString();
}

} // namespace

ComparisonDialog::ComparisonDialog(const Models::PlanDocument *document, System::Settings *settings,
                                   QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_banner(new Banner(this))
    , m_output(new ReportButtons([this] { return report(); }, document, settings, m_banner, this))
{
    setUp(m_ui);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is the list's
    m_groups = {{{YearChange::Continued, m_ui->continuedBox},
                 {YearChange::New, m_ui->newBox},
                 {YearChange::Done, m_ui->doneBox},
                 {YearChange::Dropped, m_ui->droppedBox}}};
    arrange();
    updateLook();
    fillEarlier();
    fillLater();
    compare();
    connectParts();
    m_ui->tableView->setFocus();
    keepPlace(settings, kGeometry);
}

QSize ComparisonDialog::sizeHint() const
{
    return sizeOnScreen(1400, 820);
}

void ComparisonDialog::arrange()
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(1, m_banner);
    auto *tools = new FlowLayout;
    m_ui->tools->setLayout(tools);
    keepSpaces(this, m_ui->column, {8, 0, 8, 8}, 0);
    keepSpaces(this, tools, {8, 8, 8, 8}, 8);
    for (QWidget *one :
         QList<QWidget *>{m_ui->earlierLabel, m_ui->earlierBox, m_ui->laterLabel, m_ui->laterBox})
        tools->addWidget(one);
    tools->addAtEnd(m_ui->workbookButton);
    tools->addWidget(m_ui->pdfButton);
    tools->addWidget(m_ui->printButton);
    auto *changes = new FlowLayout;
    m_ui->changes->setLayout(changes);
    keepSpaces(this, changes, {8, 0, 8, 8}, 16, 2);
    changes->addWidget(m_ui->showLabel);
    for (const Group &group : m_groups)
        changes->addWidget(group.box);
    m_ui->printButton->setProperty("primary", true);
    m_ui->pdfButton->setIcon(icon(u"pdf"_s));

    QTreeWidget *table = m_ui->tableView;
    table->setItemDelegate(new WholeTextDelegate(table));
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = table->header();
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(kEarlierColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(kLaterColumn, QHeaderView::Stretch);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, table, &QTreeWidget::doItemsLayout);
    connect(header, &QHeaderView::sectionResized, &m_layoutTimer, qOverload<>(&QTimer::start));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void ComparisonDialog::updateLook()
{
    m_ui->countLabel->setContentsMargins(scaled(this, 8), 0, scaled(this, 8), scaled(this, 4));
    m_ui->tableView->setIndentation(scaled(this, 14));
    m_ui->printButton->setIcon(icon(u"print"_s, colour(palette(), ColourRole::AccentText)));
}

void ComparisonDialog::connectParts()
{
    connect(m_ui->earlierBox, &QComboBox::currentIndexChanged, this, [this] {
        fillLater();
        compare();
    });
    connect(m_ui->laterBox, &QComboBox::currentIndexChanged, this, &ComparisonDialog::compare);
    for (const Group &group : m_groups)
        connect(group.box, &QCheckBox::toggled, this, &ComparisonDialog::showGroups);
    m_output->connectTo(m_ui->printButton, m_ui->pdfButton, m_ui->workbookButton);
}

// Fills the list of earlier years: all but the newest, newest first.
void ComparisonDialog::fillEarlier()
{
    const QList<PlanDetails> &plans = m_document->plans();
    for (const PlanDetails &plan : plans.sliced(1))
        m_ui->earlierBox->addItem(yearWords(plan.year), plan.year);
    const auto shown = std::ranges::find(plans, m_document->plan().id, &PlanDetails::id);
    // The earliest year has none before it and is compared with the next one.
    const int before = int(shown - plans.cbegin()) + 1;
    m_ui->earlierBox->setCurrentIndex(std::min(before, int(plans.size()) - 1) - 1);
}

// Fills the list of later years, those after the earlier one; the next is selected at first.
void ComparisonDialog::fillLater()
{
    const QSignalBlocker quiet(m_ui->laterBox);
    m_ui->laterBox->clear();
    const int earlier = m_ui->earlierBox->currentData().toInt();
    for (const PlanDetails &plan : m_document->plans()) {
        if (plan.year > earlier)
            m_ui->laterBox->addItem(yearWords(plan.year), plan.year);
    }
    m_ui->laterBox->setCurrentIndex(m_ui->laterBox->count() - 1);
}

void ComparisonDialog::compare()
{
    const QList<PlanDetails> &plans = m_document->plans();
    const auto outline = [&](const QComboBox *box) {
        const auto plan = std::ranges::find(plans, box->currentData().toInt(), &PlanDetails::year);
        // A year that another program removed meanwhile is not found.
        return m_document->outlineOf(plan == plans.cend() ? PlanId{} : plan->id);
    };
    auto earlier = outline(m_ui->earlierBox);
    auto later = outline(m_ui->laterBox);
    const auto origins = m_document->origins();
    if (tellFailure(this, earlier) || tellFailure(this, later) || tellFailure(this, origins))
        return;
    m_earlier = *std::move(earlier);
    m_later = *std::move(later);
    m_items = compareYears(m_earlier, m_later, *origins);
    m_banner->hide();
    fillTable();
}

qsizetype ComparisonDialog::count(YearChange change) const
{
    return std::ranges::count(m_items, change, &ComparedItem::change);
}

QString ComparisonDialog::groupWords(YearChange change) const
{
    const QString earlier = QString::number(m_earlier.plan().year);
    const QString later = QString::number(m_later.plan().year);
    switch (change) {
    case YearChange::Continued: return tr("Going on in %1").arg(later);
    case YearChange::New: return tr("New in %1").arg(later);
    case YearChange::Done: return tr("Done in %1").arg(earlier);
    case YearChange::Dropped: return tr("Not taken up again in %1").arg(later);
    }
    Q_UNREACHABLE();
}

void ComparisonDialog::fillTable()
{
    QTreeWidget *table = m_ui->tableView;
    table->clear();
    table->setHeaderLabels({tr("Items of %1").arg(m_earlier.plan().year), tr("Status"),
                            tr("Items of %1").arg(m_later.plan().year), tr("Status")});
    QFont bold = font();
    bold.setBold(true);
    for (Group &group : m_groups) {
        const QString words = tr("%1 (%2)", "a kind of change and how many items")
                                  .arg(groupWords(group.change),
                                       QLocale().toString(count(group.change)));
        group.box->setText(words);
        group.row = new QTreeWidgetItem(table, {words});
        group.row->setFont(0, bold);
        group.row->setFirstColumnSpanned(true);
        group.row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const ComparedItem &item : std::as_const(m_items)) {
            if (item.change != group.change)
                continue;
            auto *row = new QTreeWidgetItem(group.row, cellsOf(item.earlier) + cellsOf(item.later));
            row->setToolTip(kEarlierColumn, toolTipOf(item.earlier));
            row->setToolTip(kLaterColumn, toolTipOf(item.later));
        }
    }
    table->expandAll();
    table->setCurrentItem(table->topLevelItem(0));
    m_ui->countLabel->setText(
        tr("Of %1 items in %2: going on %3, done %4, not taken up again %5. New in %6: %7.")
            .arg(QLocale().toString(tally(m_earlier.root(), m_document->now()).items),
                 QString::number(m_earlier.plan().year),
                 QLocale().toString(count(YearChange::Continued)),
                 QLocale().toString(count(YearChange::Done)),
                 QLocale().toString(count(YearChange::Dropped)),
                 QString::number(m_later.plan().year), QLocale().toString(count(YearChange::New))));
    showGroups();
}

// Shows a group for each kind of change that has items.
void ComparisonDialog::showGroups()
{
    bool any = false;
    for (const Group &group : m_groups) {
        const bool isShown = group.box->isChecked() && count(group.change) > 0;
        group.row->setHidden(!isShown);
        group.box->setEnabled(count(group.change) > 0);
        any = any || isShown;
    }
    for (QWidget *button :
         QList<QWidget *>{m_ui->printButton, m_ui->pdfButton, m_ui->workbookButton})
        button->setEnabled(any);
}

ReportDocument ComparisonDialog::report() const
{
    QSet<YearChange> changes;
    for (const Group &group : m_groups) {
        if (group.box->isChecked())
            changes.insert(group.change);
    }
    const ReportTable table = comparisonTable(m_earlier, m_later, m_items, changes);
    return {.title = table.title, .author = m_later.plan().organisation, .elements = {table}};
}

bool ComparisonDialog::save(ReportFormat format, const QString &path)
{
    return m_output->save(format, path);
}

} // namespace Widgets
