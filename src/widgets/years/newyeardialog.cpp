#include "widgets/years/newyeardialog.h"

#include "ui_newyeardialog.h"

#include "domain/plan/rules.h"
#include "domain/text/dates.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kItemColumn = 0;
constexpr int kStatusColumn = 1;
constexpr int kPlaceColumn = 2;

// Pixels at 100 % text.
constexpr int kPlaceWidth = 260;
constexpr int kYearWidth = 110;

int firstFreeYear(int after, const QSet<int> &taken)
{
    int year = after + 1;
    while (taken.contains(year))
        ++year;
    return std::min(year, kLastPlanYear);
}

QSet<NodeId> unfinished(const Outline &last)
{
    QSet<NodeId> ids;
    for (const OutlineNode *node : toCarryOver(last))
        ids.insert(node->id());
    return ids;
}

} // namespace

// Paints the rows. The place where an item goes has an arrow, to show that it can be chosen, and a
// list of places while it is chosen.
class NewYearDialog::PlaceDelegate : public QStyledItemDelegate
{
public:
    explicit PlaceDelegate(NewYearDialog *dialog)
        : QStyledItemDelegate(dialog)
        , m_dialog(dialog)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        box->setObjectName(u"placeBox"_s);
        box->setAccessibleName(NewYearDialog::tr("Goes Into"));
        const OutlineNode *top = m_dialog->topIn(rowOf(index));
        const QList<Destination> choices = m_dialog->m_over->choices(top);
        for (const Destination &place : choices)
            box->addItem(m_dialog->wordsFor(place), QVariant::fromValue(place));
        box->setPlaceholderText(NewYearDialog::tr("Please choose"));
        box->setCurrentIndex(
            m_dialog->needsChoice(top) ? -1 : int(choices.indexOf(m_dialog->placeOf(top))));
        QAbstractItemView *list = box->view();
        list->setMinimumWidth(list->sizeHintForColumn(0) + scaled(box, 12));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<PlaceDelegate *>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width() + scaled(option.font, 12),
                std::max(hint.height(), scaled(option.font, kRoomyRow))};
    }

    void setEditorData(QWidget *, const QModelIndex &) const override {}

    void setModelData(QWidget *editor, QAbstractItemModel *,
                      const QModelIndex &index) const override
    {
        const auto *box = static_cast<QComboBox *>(editor);
        if (box->currentIndex() < 0)
            return;
        m_dialog->setPlace(rowOf(index), box->currentData().value<Destination>());
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != kPlaceColumn || option->text.isEmpty())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationPosition = QStyleOptionViewItem::Right;
        option->icon = icon(u"chevron-down"_s, colour(option->palette, ColourRole::Secondary));
        const int side = scaled(option->font, 14);
        option->decorationSize = {side, side};
    }

private:
    QTreeWidgetItem *rowOf(const QModelIndex &index) const
    {
        return m_dialog->m_ui->itemsView->itemFromIndex(index);
    }

    NewYearDialog *m_dialog;
};

NewYearDialog::NewYearDialog(const Outline &last, const QSet<int> &taken, Carry carry,
                             QWidget *parent)
    : Dialog(parent)
    , m_last(last)
    , m_taken(taken)
{
    setUp(m_ui);
    m_ui->readLabel->hide();
    m_ui->yearEdit->setRange(std::min(last.plan().year + 1, kLastPlanYear), kLastPlanYear);
    m_ui->yearEdit->setValue(firstFreeYear(last.plan().year, taken));
    m_ui->titleEdit->setMaxLength(kLongestTitle);
    arrange();
    choose(carry == Carry::Unfinished ? unfinished(m_last) : QSet<NodeId>());
    m_ui->yearEdit->setFocus();
}

NewYearDialog::NewYearDialog(const Outline &last, PlanContent read, QWidget *parent)
    : Dialog(parent)
    , m_last(last)
    , m_read(std::move(read))
{
    setUp(m_ui);
    m_ui->yearLabel->hide();
    m_ui->yearEdit->hide();
    m_ui->titleLabel->hide();
    m_ui->titleEdit->hide();
    m_ui->readLabel->setText(tr("“%1” is added for %2. What goes over into it?")
                                 .arg(m_read->details.title.simplified(), QString::number(year())));
    setWindowTitle(tr("Carry Over from %1").arg(last.plan().year));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("&Back"));
    arrange();
    choose(unfinished(m_last));
    m_ui->itemsView->setFocus();
}

NewYearDialog::~NewYearDialog() = default;

void NewYearDialog::arrange()
{
    m_ui->itemsLabel->setText(tr("&Carried over from %1:").arg(m_last.plan().year));
    m_ui->closeBox->setText(tr("C&lose the plan for %1").arg(m_last.plan().year));
    m_ui->closeBox->setToolTip(
        tr("It can be read and reported as before; whoever changes it is asked first."));
    m_ui->itemsView->setItemDelegate(new PlaceDelegate(this));
    rebuildForYear();
    fillItems();
    updateLook();
    connectParts();
    resizeTo(860, 600);
}

void NewYearDialog::connectParts()
{
    connect(m_ui->yearEdit, &QSpinBox::valueChanged, this, [this] {
        rebuildForYear();
        updateWords();
    });
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &NewYearDialog::updateWords);
    m_wordsTimer.setSingleShot(true);
    m_wordsTimer.setInterval(0);
    connect(&m_wordsTimer, &QTimer::timeout, this, &NewYearDialog::updateWords);
    connect(m_ui->itemsView, &QTreeWidget::itemChanged, this, [this] {
        if (!m_isChoosing)
            m_wordsTimer.start();
    });
    connect(m_ui->itemsView, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *row, int column) {
                if (column == kPlaceColumn)
                    askPlace(row);
            });
    for (const QKeySequence &keys : {QKeySequence(u"F2"_s), QKeySequence(u"Alt+Down"_s)}) {
        auto *shortcut = new QShortcut(keys, m_ui->itemsView, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this] { askPlace(m_ui->itemsView->currentItem()); });
    }
    connect(m_ui->unfinishedButton, &QPushButton::clicked, this,
            [this] { choose(unfinished(m_last)); });
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] {
        choose({m_tracked.keyBegin(), m_tracked.keyEnd()});
    });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { choose({}); });
}

int NewYearDialog::year() const
{
    return m_read ? m_read->details.year : m_ui->yearEdit->value();
}

PlanContent NewYearDialog::plan() const
{
    PlanContent content = m_over->plan(chosen(), m_places);
    if (!m_read)
        content.details.title = cleanLine(m_ui->titleEdit->text());
    return content;
}

bool NewYearDialog::closesLast() const
{
    return m_ui->closeBox->isChecked();
}

void NewYearDialog::rebuildForYear()
{
    m_over = std::make_unique<CarryOver>(m_last,
                                         m_read ? *m_read : emptyPlanAfter(m_last.plan(), year()));
    proposeTitle();
}

// Proposes a title for the year, unless the user has typed one.
void NewYearDialog::proposeTitle()
{
    if (m_ui->titleEdit->isModified())
        return;
    m_ui->titleEdit->setText(m_over->next().plan().title);
    m_ui->titleEdit->setCursorPosition(0);
}

// Lists last year's items. An item that is divided is ticked together with its parts.
void NewYearDialog::fillItems()
{
    QHash<const OutlineNode *, QTreeWidgetItem *> rows{
        {m_last.root(), m_ui->itemsView->invisibleRootItem()}};
    for (const OutlineNode *node : m_last.nodes()) {
        if (node->isPreamble())
            continue;
        auto *row = new QTreeWidgetItem(rows.value(node->parent()), {node->heading().simplified()});
        row->setData(kItemColumn, Qt::UserRole, qint64(node->id()));
        row->setToolTip(kItemColumn, row->text(kItemColumn).toHtmlEscaped());
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        row->setFlags(row->flags().setFlag(Qt::ItemIsAutoTristate, !node->isTracked()));
        row->setCheckState(kItemColumn, Qt::Unchecked);
        rows.insert(node, row);
        if (topIn(row) == node)
            m_tops.insert(node->id(), row);
        if (!node->isTracked())
            continue;
        row->setText(kStatusColumn, statusName(node->node().status.kind()));
        m_tracked.insert(node->id(), row);
    }
    m_ui->itemsView->expandAll();
    QHeaderView *header = m_ui->itemsView->header();
    header->setSectionResizeMode(kItemColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(kStatusColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(kPlaceColumn, QHeaderView::Interactive);
    if (m_ui->itemsView->topLevelItemCount() > 0)
        m_ui->itemsView->setCurrentItem(m_ui->itemsView->topLevelItem(0));
}

void NewYearDialog::choose(const QSet<NodeId> &carried)
{
    {
        const QScopedValueRollback choosing(m_isChoosing, true);
        for (auto one = m_tracked.cbegin(); one != m_tracked.cend(); ++one)
            one.value()->setCheckState(kItemColumn,
                                       carried.contains(one.key()) ? Qt::Checked : Qt::Unchecked);
    }
    updateWords();
}

QSet<NodeId> NewYearDialog::chosen() const
{
    QSet<NodeId> ids;
    for (auto one = m_tracked.cbegin(); one != m_tracked.cend(); ++one) {
        if (one.value()->checkState(kItemColumn) == Qt::Checked)
            ids.insert(one.key());
    }
    return ids;
}

const OutlineNode *NewYearDialog::topIn(const QTreeWidgetItem *row) const
{
    const OutlineNode *node = m_last.find(
        NodeId{row->data(kItemColumn, Qt::UserRole).toLongLong()});
    const bool isOnlySection = node->isSection() && !node->isTracked();
    return isOnlySection ? nullptr : CarryOver::topOf(node);
}

Destination NewYearDialog::placeOf(const OutlineNode *top) const
{
    return m_places.value(top->id(), m_over->usual(top));
}

// Whether the user has to say where an item goes: the plan that was read in has no section of the
// title of its own, and where its number stands now may be anything.
bool NewYearDialog::needsChoice(const OutlineNode *top) const
{
    return m_read && !m_places.contains(top->id())
           && m_over->usual(top).kind == Destination::Kind::Again;
}

QString NewYearDialog::wordsFor(const Destination &place) const
{
    const bool isAgain = place.kind == Destination::Kind::Again;
    if (!isAgain && place.node == NodeId{})
        return tr("No section");
    const OutlineNode *node = (isAgain ? m_last : m_over->next()).find(place.node);
    const QString heading = node->heading().simplified();
    if (isAgain)
        return m_read ? tr("New section: %1").arg(node->node().title.simplified()) : heading;
    return place.kind == Destination::Kind::As ? tr("There already: %1").arg(heading) : heading;
}

void NewYearDialog::askPlace(QTreeWidgetItem *row)
{
    const OutlineNode *top = row ? topIn(row) : nullptr;
    if (!top || m_tops.value(top->id())->text(kPlaceColumn).isEmpty())
        return;
    m_ui->itemsView->editItem(m_tops.value(top->id()), kPlaceColumn);
}

// Sets the place of all selected rows if `row` is one of them, else of `row` alone. Places that an
// item cannot have are ignored.
void NewYearDialog::setPlace(QTreeWidgetItem *row, const Destination &place)
{
    QList<QTreeWidgetItem *> rows = m_ui->itemsView->selectedItems();
    if (!rows.contains(row))
        rows = {row};
    for (const QTreeWidgetItem *one : rows) {
        const OutlineNode *top = topIn(one);
        if (top && m_over->choices(top).contains(place))
            m_places.insert(top->id(), place);
    }
    updateWords();
}

void NewYearDialog::showPlaces()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    for (QTreeWidgetItem *row : std::as_const(m_tops)) {
        const bool goesOver = row->checkState(kItemColumn) != Qt::Unchecked;
        const bool isOpen = goesOver && needsChoice(topIn(row));
        const QString words = isOpen     ? tr("Please choose")
                              : goesOver ? wordsFor(placeOf(topIn(row)))
                                         : QString();
        if (row->text(kPlaceColumn) == words)
            continue;
        row->setForeground(kPlaceColumn,
                           isOpen ? colour(palette(), ColourRole::DueSoonText) : QBrush());
        row->setText(kPlaceColumn, words);
        row->setToolTip(
            kPlaceColumn,
            words.isEmpty()
                ? QString()
                : tr("%1 (click or press F2 to choose another place)").arg(words.toHtmlEscaped()));
    }
}

// How many of the ticked rows wait for a place.
int NewYearDialog::withoutPlace() const
{
    return int(std::ranges::count_if(m_tops, [this](const QTreeWidgetItem *row) {
        return row->checkState(kItemColumn) != Qt::Unchecked && needsChoice(topIn(row));
    }));
}

void NewYearDialog::updateWords()
{
    showPlaces();
    const QString begun = QString::number(year());
    const bool isTaken = m_taken.contains(year());
    QPushButton *begin = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    begin->setText((m_read ? tr("&Add %1") : tr("&Begin %1")).arg(begun));
    begin->setEnabled(m_read || (!isTaken && !cleanLine(m_ui->titleEdit->text()).isEmpty()));
    if (const int open = withoutPlace(); open > 0) {
        begin->setEnabled(false);
        m_ui->countLabel->setText(tr(
            "Choose under “Goes Into” where %n items go; their sections are not in the new plan. "
            "Rows selected together go together.",
            nullptr, open));
        return;
    }
    if (isTaken) {
        m_ui->countLabel->setText(
            tr("There is a plan for %1 already; choose another year.").arg(begun));
        return;
    }
    m_ui->countLabel->setText(
        tr("%1 of %2 items go over, with who does them. The notes stay with %3.")
            .arg(QLocale().toString(chosen().size()), QLocale().toString(m_tracked.size()),
                 QString::number(m_last.plan().year)));
}

void NewYearDialog::updateLook()
{
    m_ui->itemsView->header()->resizeSection(kPlaceColumn, scaled(this, kPlaceWidth));
    m_ui->yearEdit->setMaximumWidth(scaled(this, kYearWidth));
}

} // namespace Widgets
