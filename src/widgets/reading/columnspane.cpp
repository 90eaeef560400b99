#include "widgets/reading/columnspane.h"

#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/spaces.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

// At 100 % text.
constexpr int kNarrowest = 64; // least width of a column

constexpr int kCells = 2;        // example cells shown below a heading
constexpr int kMostColumns = 60; // further columns are not shown
constexpr qsizetype kLongestCell = 80;

constexpr Column kColumns[] = {Column::Content, Column::Serial,     Column::Group, Column::Lead,
                               Column::Support, Column::Owner,      Column::Due,   Column::Progress,
                               Column::Status,  Column::Attendance, Column::Other};
static_assert(std::size(kColumns) == size_t(Column::Other) + 1); // Other is the last

// The width at which a chooser shows its choice whole.
int widthOfChoice(const QComboBox *combo, const QFontMetrics &font)
{
    QStyleOptionComboBox option;
    option.initFrom(combo);
    const QSize words(font.horizontalAdvance(combo->currentText()), font.height());
    return combo->style()->sizeFromContents(QStyle::CT_ComboBox, &option, words, combo).width();
}

} // namespace

QString columnName(Column column)
{
    switch (column) {
    case Column::Serial: return ColumnsPane::tr("Number");
    case Column::Group: return ColumnsPane::tr("Section");
    case Column::Content: return ColumnsPane::tr("Item");
    case Column::Lead: return ColumnsPane::tr("Lead");
    case Column::Support: return ColumnsPane::tr("Support");
    case Column::Owner: return ColumnsPane::tr("Owner");
    case Column::Due: return ColumnsPane::tr("Deadline");
    case Column::Progress: return ColumnsPane::tr("Progress");
    case Column::Status: return ColumnsPane::tr("Status");
    case Column::Attendance: return ColumnsPane::tr("Attendance");
    case Column::Other: return ColumnsPane::tr("Leave out");
    }
    Q_UNREACHABLE();
}

ColumnsPane::ColumnsPane(QWidget *parent)
    : QWidget(parent)
    , m_hint(new Label(Label::Size::Small, ColourRole::Secondary, this, 2))
    , m_tableCombo(new QComboBox(this))
    , m_area(new QScrollArea(this))
{
    m_hint->setObjectName(u"columnsHint"_s);
    m_tableCombo->setObjectName(u"tableCombo"_s);
    m_tableCombo->setAccessibleName(tr("Which table"));
    m_tableCombo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_area->setObjectName(u"columnsArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *top = new QHBoxLayout;
    top->addWidget(m_hint, 1);
    top->addWidget(m_tableCombo);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_area);
    connect(m_tableCombo, &QComboBox::activated, this, [this](int table) {
        m_shown = table;
        showTable();
    });
    keepSpaces(this, column, {8, 0, 8, 8}, 4);
    followChanges(this, {.look = [this] { updateLook(); }, .size = [this] { fitHeight(); }});
}

void ColumnsPane::showTables(const QList<ReadColumns> &tables)
{
    if (tables == m_tables)
        return;
    const QStringList before = m_tables.isEmpty() ? QStringList() : table().headings;
    m_tables = tables;
    const auto same = std::ranges::find(m_tables, before, &ReadColumns::headings);
    m_shown = same == m_tables.end() ? 0 : int(std::distance(m_tables.begin(), same));
    m_tableCombo->clear();
    for (const ReadColumns &each : std::as_const(m_tables))
        m_tableCombo->addItem(tr("Table in line %1").arg(each.lines.value(0)));
    m_tableCombo->setVisible(m_tables.size() > 1);
    if (!m_tables.isEmpty())
        showTable();
}

// In low windows, hides the hint and the example cells and leaves only the choices.
void ColumnsPane::updateLook()
{
    const bool isLow = densityOf(this) != Density::Roomy;
    if (std::exchange(m_isLow, isLow) != isLow) {
        m_hint->setVisible(!isLow);
        if (!m_tables.isEmpty())
            showTable();
    }
    fitChoosers();
}

// Rebuilds the columns of the current table. The focus stays on the same column.
void ColumnsPane::showTable()
{
    const QWidget *focused = m_columns ? m_columns->focusWidget() : nullptr;
    const QString name = focused && focused->hasFocus() ? focused->objectName() : QString();
    const int scrolled = m_area->horizontalScrollBar()->value();
    m_hint->setText(
        table().isRead()
            ? tr("What each column was taken for. Where it is wrong, choose another: the table "
                 "is read again at once.")
            : tr(
                "This table could not be read. Choose “Item” for the column that says what is to be done."));
    m_tableCombo->setCurrentIndex(m_shown);
    m_columns = new QWidget;
    m_columns->setObjectName(u"columns"_s);
    m_columns->setBackgroundRole(QPalette::Base);
    m_grid = new QGridLayout(m_columns);
    keepSpaces(m_columns, m_grid, {}, 8, 1);
    const int count = int(std::min<qsizetype>(table().columns.size(), kMostColumns));
    for (int column = 0; column < count; ++column)
        addColumn(column);
    if (QWidget *before = m_area->takeWidget())
        // Deleted later, as it may hold the combo box whose signal is being handled.
        before->deleteLater();
    m_area->setWidget(m_columns);
    fitChoosers();
    m_area->horizontalScrollBar()->setValue(scrolled);
    if (auto *combo = name.isEmpty() ? nullptr : m_columns->findChild<QComboBox *>(name))
        combo->setFocus();
}

void ColumnsPane::addColumn(int column)
{
    QComboBox *combo = newCombo(column);
    m_grid->addWidget(combo, 0, column);
    // Words take what width their column has: only the chooser makes a column wider.
    const auto addWords = [&](int row, const QString &words, ColourRole ink) {
        auto *label = new Label(Label::Size::Small, ink, m_columns, 1);
        label->setText(words);
        label->setMinimumWidth(1);
        label->setSizePolicy(QSizePolicy::Ignored, label->sizePolicy().verticalPolicy());
        m_grid->addWidget(label, row, column);
    };
    const QString heading = table().headings.value(column);
    addWords(1, heading.isEmpty() ? tr("No heading") : heading, ColourRole::Text);
    for (int row = 0; row < (m_isLow ? 0 : kCells); ++row)
        addWords(2 + row, table().rows.value(row).value(column).left(kLongestCell),
                 ColourRole::Secondary);
    const bool isItem = table().columns[column] == Column::Content;
    m_grid->setColumnMinimumWidth(column, scaled(this, kNarrowest));
    m_grid->setColumnStretch(column, isItem ? 2 : 1);
}

QComboBox *ColumnsPane::newCombo(int column)
{
    auto *combo = new QComboBox(m_columns);
    combo->setObjectName(u"columnCombo%1"_s.arg(column));
    const QString heading = table().headings.value(column);
    combo->setAccessibleName(heading.isEmpty() ? tr("What column %1 holds").arg(column + 1)
                                               : tr("What the column “%1” holds").arg(heading));
    for (const Column what : kColumns)
        combo->addItem(columnName(what), int(what));
    combo->setCurrentIndex(combo->findData(int(table().columns[column])));
    combo->setToolTip(combo->currentText());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(1);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(this);
    connect(combo, &QComboBox::activated, this,
            [this, combo, column] { choose(column, Column(combo->currentData().toInt())); });
    return combo;
}

// Sets what a column holds. Only one column can have the serial numbers, and one at least must be
// the item, or the choice is refused.
void ColumnsPane::choose(int column, Column what)
{
    QList<Column> columns = table().columns;
    if (columns[column] == what)
        return;
    if (what == Column::Serial)
        std::ranges::replace(columns, Column::Serial, Column::Other);
    columns[column] = what;
    const bool wasRead = table().isRead();
    if (wasRead && !columns.contains(Column::Content)) {
        showTable();
        emit refused(tr("One column must be the item: choose “Item” for another one first."));
        return;
    }
    if (columns.contains(Column::Content)) {
        emit chosen(table().headings, columns);
        return;
    }
    // Kept until a column is the item and the table can be read.
    m_tables[m_shown].columns = columns;
    fitChoosers();
}

// Gives each chooser the room for its choice; the area scrolls where that is more than its width.
void ColumnsPane::fitChoosers()
{
    if (!m_columns)
        return;
    for (auto *combo : m_columns->findChildren<QComboBox *>())
        combo->setMinimumWidth(widthOfChoice(combo, fontMetrics()));
    fitHeight();
}

void ColumnsPane::fitHeight()
{
    if (!m_columns)
        return;
    const bool scrolls = m_grid->minimumSize().width() > m_area->width();
    m_area->setFixedHeight(m_grid->sizeHint().height()
                           + (scrolls ? m_area->horizontalScrollBar()->sizeHint().height() : 0));
}

// The wheel scrolls the pane instead of changing a combo box; a combo box with the focus is
// scrolled into view.
bool ColumnsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusIn)
        m_area->ensureWidgetVisible(static_cast<QWidget *>(watched));
    return QWidget::eventFilter(watched, event);
}

} // namespace Widgets
