#include "widgets/year/figuresdialog.h"

#include "domain/plan/recurrence.h"
#include "domain/text/sentences.h"
#include "domain/year/figures/monthlists.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/theme.h"
#include "widgets/year/figureroles.h"
#include "widgets/year/namedfigurestable.h"
#include "widgets/year/paperdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;
using System::Result;

namespace Widgets {

namespace {

enum NamesColumn {
    NameColumn,
    ItemsColumn,
    DoneColumn,
    MissedColumn,
    SilentColumn,
    EventsColumn,
    AttendanceColumn,
    BarsColumn
};

const auto kGeometry = u"figuresDialog"_s;

// Widths and heights at 100 % text.
constexpr qreal kRow = 34;
constexpr qreal kBar = 8;
constexpr qreal kBars = 150;
constexpr qreal kLeastBars = 80;
constexpr qreal kNumbers = 92;
constexpr qreal kFewNumbers = 190; // width of a column of numbers in a table without bars
constexpr qreal kNames = 150;      // least width of the column of names

bool isTotal(const QModelIndex &index)
{
    return index.siblingAtColumn(NameColumn).data(TotalRole).toBool();
}

// Paints names, numbers and bars. What can be pressed has the accent's colour. Two plain bars show
// the done and missed share of all items, and attendance relative to the largest. A line leads from
// the name to its numbers; the row of totals is bold.
class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(option->font.bold() || isTotal(index));
        const bool isPressed = index.data(PressedRole).isValid()
                               || index.data(NamedFigureRole).isValid();
        if (!isPressed && index.column() == NameColumn)
            return;
        const QColor ink = colour(option->palette,
                                  isPressed ? ColourRole::Accent : ColourRole::Secondary);
        option->palette.setColor(QPalette::Text, ink);
        option->palette.setColor(QPalette::HighlightedText, ink);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect cell = option.rect;
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1),
                          colour(option.palette, ColourRole::Hairline));
        if (isTotal(index))
            painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1),
                              colour(option.palette, ColourRole::FieldBorder));
        if (!index.data(DoneShareRole).isValid())
            return;
        const int height = scaled(option.font, kBar);
        const QRect room = option.rect.adjusted(scaled(option.font, 8), 0, -scaled(option.font, 8),
                                                0);
        const int top = room.center().y() - height;
        const qreal done = index.data(DoneShareRole).toDouble() * room.width();
        const qreal missed = index.data(MissedShareRole).toDouble() * room.width();
        const qreal attendance = index.data(AttendanceShareRole).toDouble() * room.width();
        painter->fillRect(QRectF(room.left(), top, room.width(), height - 1),
                          colour(option.palette, ColourRole::Hairline));
        painter->fillRect(QRectF(room.left(), top, done, height - 1),
                          colour(option.palette, ColourRole::DoneBar));
        painter->fillRect(QRectF(room.left() + done, top, missed, height - 1),
                          colour(option.palette, ColourRole::MissedText));
        painter->fillRect(QRectF(room.left(), top + height + 1, attendance, height - 1),
                          colour(option.palette, ColourRole::InProgressBar));
    }
};

// A table whose numbers are pressed by click, Enter or the space bar. Columns of numbers narrow
// down to their headings' width if room is scarce; the column of names takes what it needs of the
// rest, so that the numbers are close to the names in a window of any width.
class FigureTable : public QTableWidget
{
public:
    FigureTable(int columns, bool hasBars)
        : QTableWidget(0, columns)
        , m_hasBars(hasBars)
    {}

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        if ((key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
            && currentItem()) {
            emit itemClicked(currentItem());
            return event->accept();
        }
        QTableWidget::keyPressEvent(event);
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QTableWidget::resizeEvent(event);
        fitColumns();
    }

private:
    int leastOf(int column) const
    {
        if (m_hasBars && column == BarsColumn)
            return scaled(this, kLeastBars);
        const QString head = horizontalHeaderItem(column)->text();
        const int words = horizontalHeader()->fontMetrics().horizontalAdvance(head)
                          + scaled(this, 16);
        return std::max(words, sizeHintForColumn(column) + scaled(this, 8));
    }

    void fitColumns()
    {
        int room = viewport()->width() - scaled(this, kNames);
        int wanted = 0;
        for (int column = 1; column < columnCount(); ++column) {
            if (isColumnHidden(column))
                continue;
            room -= leastOf(column);
            wanted += std::max(0, pleasantOf(column) - leastOf(column));
        }
        const double share = wanted > 0 ? std::clamp(double(room) / wanted, 0.0, 1.0) : 0;
        for (int column = 1; column < columnCount(); ++column) {
            const int more = std::max(0, pleasantOf(column) - leastOf(column));
            setColumnWidth(column, leastOf(column) + int(more * share));
        }
        fitNames();
    }

    // Fits the column of names to its texts.
    void fitNames()
    {
        int room = viewport()->width();
        for (int column = 1; column < columnCount(); ++column)
            room -= isColumnHidden(column) ? 0 : columnWidth(column);
        const int least = scaled(this, kNames);
        const int wanted = sizeHintForColumn(NameColumn) + scaled(this, 16);
        setColumnWidth(NameColumn, std::clamp(wanted, least, std::max(least, room)));
    }

    bool areMany() const { return columnCount() > BarsColumn; }

    int pleasantOf(int column) const
    {
        const bool isBars = m_hasBars && column == BarsColumn;
        return scaled(this, isBars ? kBars : areMany() ? kNumbers : kFewNumbers);
    }

    bool m_hasBars;
};

QTableWidgetItem *numberItem(qint64 number)
{
    auto *item = new QTableWidgetItem(QLocale().toString(number));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

// Marks the last row as the sum of the others.
void markTotal(QTableWidget *table)
{
    table->item(table->rowCount() - 1, NameColumn)->setData(TotalRole, true);
}

NoteFigures sumOf(const std::array<NoteFigures, 13> &months)
{
    NoteFigures all;
    for (const NoteFigures &month : months)
        all += month;
    return all;
}

} // namespace

FiguresDialog::FiguresDialog(Models::PlanDocument *document, System::Settings *settings,
                             QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_settings(settings)
    , m_tabs(new QTabWidget(this))
    , m_shared(new Label(Label::Size::Small, ColourRole::Secondary, this, 2))
{
    setObjectName(u"figuresDialog"_s);
    setWindowTitle(tr("Figures of %1").arg(document->plan().year));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *hint = new Label(Label::Size::Small, ColourRole::Secondary, this, 2);
    m_shared->setObjectName(u"sharedItemsLabel"_s);
    m_shared->hide();
    connect(m_tabs, &QTabWidget::currentChanged, hint, [this, hint] {
        hint->setText(hintWords());
        m_shared->setText(sharedWords());
        m_shared->setVisible(!m_shared->text().isEmpty());
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_shared);
    column->addLayout(makeFoot());
    for (const PlanDetails &plan : document->plans()) {
        if (plan.year == document->plan().year - 1)
            m_lastYear = plan;
    }
    keepPlace(settings, kGeometry);
}

QLayout *FiguresDialog::makeFoot()
{
    using Paper = YearPapers::Paper;
    const std::tuple<QString, QString, Paper> papers[] = {
        {u"figuresTableButton"_s, tr("&Figures Table…"), Paper::Figures},
        {u"circularButton"_s, tr("&Circular on Departments…"), Paper::Circular},
        {u"chartButton"_s, tr("&Wall Chart…"), Paper::ChartA3}};
    auto *foot = new QHBoxLayout;
    for (const auto &[name, words, paper] : papers) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, paper = paper] { showPaper(paper); });
        foot->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot->addWidget(buttons, 1);
    return foot;
}

void FiguresDialog::showPaper(YearPapers::Paper paper)
{
    PaperDialog dialog(m_document, m_settings, paper, this);
    if (!tellFailure(this, dialog.load()))
        dialog.exec();
}

QSize FiguresDialog::sizeHint() const
{
    return sizeOnScreen(1000, 700);
}

Result<void> FiguresDialog::load()
{
    const auto now = m_document->notes().ofPlan();
    if (!now)
        return now.error();
    NotesByNode before;
    std::optional<Outline> earlier;
    if (m_lastYear.id != PlanId{}) {
        auto outline = m_document->outlineOf(m_lastYear.id);
        auto notes = m_document->notes().ofPlan(m_lastYear.id);
        if (!outline || !notes)
            return outline ? notes.error() : outline.error();
        earlier = *std::move(outline);
        before = *std::move(notes);
    }
    fillNames(addTable(u"departmentTable"_s, tr("By Department"), namesHeads(tr("Department"))),
              FiguresBy::Department);
    fillNames(addTable(u"ownerTable"_s, tr("By Owner"), namesHeads(tr("Owner"))), FiguresBy::Owner);
    const int year = m_document->plan().year;
    fillMonths(figuresByMonth(*now, year), figuresByMonth(before, year - 1));
    fillSections(figuresBySection(m_document->outline(), earlier ? &*earlier : nullptr));
    m_named = new NamedFiguresTable(
        m_document,
        addTable(u"namedFiguresTable"_s, tr("Figures Table"), NamedFiguresTable::heads(year)));
    return m_named->load();
}

// Tells what pressing a number in the shown table does.
QString FiguresDialog::hintWords() const
{
    const QString name = m_tabs->currentWidget()->objectName();
    if (name == u"namedFiguresTable")
        return tr("Click a number to show the notes that it adds up, or a figure's name to "
                  "change it.");
    const QString number = tr("Click a number to show its items in the plan.");
    const bool hasBars = name == u"departmentTable" || name == u"ownerTable";
    return hasBars ? joinSentences({number, tr("Upper bar: done and missed, of all items; lower "
                                               "bar: attendance, against the largest.")})
                   : number;
}

// Says why the rows of the shown table add up to more than the plan; empty where they do not.
QString FiguresDialog::sharedWords() const
{
    const bool isShared = m_tabs->currentWidget()->objectName() == u"ownerTable" && m_areShared;
    return isShared ? tr("An item with several owners counts for each of them, so together they "
                         "have more than the whole plan.")
                    : QString();
}

QStringList FiguresDialog::namesHeads(const QString &first) const
{
    return {first,
            tr("Items"),
            tr("Done"),
            tr("Missed"),
            tr("No progress for %1 days").arg(kSilentDays),
            tr("Activities"),
            tr("Attendance"),
            tr("Comparison")};
}

QStringList FiguresDialog::pairHeads(const QString &first) const
{
    const int year = m_document->plan().year;
    return {first, tr("Activities %1").arg(year), tr("Activities %1").arg(year - 1),
            tr("Attendance %1").arg(year), tr("Attendance %1").arg(year - 1)};
}

QTableWidget *FiguresDialog::addTable(const QString &name, const QString &title,
                                      const QStringList &heads)
{
    const bool hasBars = name == u"departmentTable" || name == u"ownerTable";
    auto *table = new FigureTable(int(heads.size()), hasBars);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels(heads);
    table->setItemDelegate(new FigureDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(this, kRow));
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    for (int column = 0; column < heads.size(); ++column) {
        const Qt::Alignment side = column == NameColumn              ? Qt::AlignLeft
                                   : hasBars && column == BarsColumn ? Qt::AlignHCenter
                                                                     : Qt::AlignRight;
        table->horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignVCenter);
    }
    connect(table, &QTableWidget::itemClicked, this, &FiguresDialog::choose);
    m_tabs->addTab(table, title);
    return table;
}

void FiguresDialog::fillNames(QTableWidget *table, FiguresBy by)
{
    const auto rows = figuresBy(m_document->outline(), by, m_document->now());
    const QString nobody = by == FiguresBy::Owner ? tr("Nobody yet") : tr("No department yet");
    for (const FigureRow &row : rows) {
        PlanCriteria base;
        (by == FiguresBy::Owner ? base.owners : base.answering) = {row.name};
        addNames(table, row.name.isEmpty() ? nobody : row.name, row.figures, base);
    }
    const YearFigures whole = figuresOf(m_document->outline(), m_document->now());
    addNames(table, tr("The whole plan"), whole, {});
    if (by == FiguresBy::Owner) {
        int together = 0;
        for (const FigureRow &row : rows)
            together += row.figures.items;
        m_areShared = together > whole.items;
    }
    markTotal(table);
    qint64 most = 1;
    for (const FigureRow &row : rows)
        most = std::max(most, row.figures.notes.attendance);
    for (int row = 0; row < rows.size(); ++row) {
        const YearFigures &figures = rows[row].figures;
        auto *bars = new QTableWidgetItem;
        const double all = std::max(1, figures.items);
        bars->setData(DoneShareRole, figures.count(StatusKind::Done) / all);
        bars->setData(MissedShareRole, figures.missed / all);
        bars->setData(AttendanceShareRole, double(figures.notes.attendance) / double(most));
        bars->setData(Qt::AccessibleTextRole,
                      tr("%1 of %2 done, %3 missed, attendance %4")
                          .arg(figures.count(StatusKind::Done))
                          .arg(figures.items)
                          .arg(figures.missed)
                          .arg(QLocale().toString(figures.notes.attendance)));
        table->setItem(row, BarsColumn, bars);
    }
}

void FiguresDialog::addNames(QTableWidget *table, const QString &name, const YearFigures &figures,
                             const PlanCriteria &base)
{
    const int row = table->rowCount();
    table->insertRow(row);
    auto *title = new QTableWidgetItem(name);
    title->setToolTip(name.toHtmlEscaped());
    table->setItem(row, NameColumn, title);
    const auto add = [&](int column, qint64 number, auto &&narrow) {
        PlanCriteria criteria = base;
        narrow(criteria);
        setNumber(table, row, column, number, {criteria, m_document->plan().id});
    };
    add(ItemsColumn, figures.items, [](PlanCriteria &) {});
    add(DoneColumn, figures.count(StatusKind::Done),
        [](PlanCriteria &criteria) { criteria.statuses = {StatusKind::Done}; });
    add(MissedColumn, figures.missed, [](PlanCriteria &criteria) { criteria.missed = true; });
    add(SilentColumn, figures.silent, [](PlanCriteria &criteria) { criteria.silent = true; });
    const auto held = [](PlanCriteria &criteria) { criteria.hasEvents = true; };
    add(EventsColumn, figures.notes.events, held);
    add(AttendanceColumn, figures.notes.attendance, held);
}

// Writes a number into a cell; zero has no items to show and cannot be pressed.
void FiguresDialog::setNumber(QTableWidget *table, int row, int column, qint64 number,
                              const Counted &counted)
{
    auto *item = numberItem(number);
    if (number > 0) {
        item->setData(PressedRole, m_counted.size());
        m_counted.append(counted);
    }
    table->setItem(row, column, item);
}

void FiguresDialog::fillMonths(const std::array<NoteFigures, 13> &now,
                               const std::array<NoteFigures, 13> &before)
{
    QTableWidget *table = addTable(u"monthTable"_s, tr("By Month"), pairHeads(tr("Month")));
    const auto add = [&](const QString &name, int month) {
        const PlanCriteria criteria{.eventsIn = month};
        addPair(table, name, {now[size_t(month)], criteria}, {before[size_t(month)], criteria});
    };
    for (int month = 1; month < int(now.size()); ++month)
        add(periodName({.unit = YearPart::Month, .number = month}), month);
    if (now[0] != NoteFigures() || before[0] != NoteFigures())
        add(tr("Outside of the year"), 0);
    const PlanCriteria all{.hasEvents = true};
    addPair(table, tr("The whole plan"), {sumOf(now), all}, {sumOf(before), all});
    markTotal(table);
}

void FiguresDialog::fillSections(const QList<SectionFigures> &rows)
{
    QTableWidget *table = addTable(u"sectionTable"_s, tr("By Section"), pairHeads(tr("Section")));
    const auto below = [](const QList<NodeId> &nodes) {
        return PlanCriteria{.hasEvents = true, .under = {nodes.cbegin(), nodes.cend()}};
    };
    const PlanCriteria all{.hasEvents = true};
    Side now{.criteria = all};
    Side before{.criteria = all};
    for (const SectionFigures &row : rows) {
        addPair(table, row.name.isEmpty() ? tr("Items outside of sections") : row.name,
                {row.now, below(row.nodes)}, {row.before, below(row.nodesBefore)});
        now.figures += row.now;
        before.figures += row.before;
    }
    addPair(table, tr("The whole plan"), now, before);
    markTotal(table);
}

// Adds a row with the numbers of this year and last year; last year's cells stay empty if the file
// has no plan of it.
void FiguresDialog::addPair(QTableWidget *table, const QString &name, const Side &now,
                            const Side &before)
{
    const int row = table->rowCount();
    table->insertRow(row);
    auto *title = new QTableWidgetItem(name);
    title->setToolTip(name.toHtmlEscaped());
    table->setItem(row, NameColumn, title);
    const bool hasLast = m_lastYear.id != PlanId{};
    const auto add = [&](int column, const Side &side, PlanId plan) {
        setNumber(table, row, column, side.figures.events, {side.criteria, plan});
        setNumber(table, row, column + 2, side.figures.attendance, {side.criteria, plan});
        table->setColumnHidden(column, plan == PlanId{});
        table->setColumnHidden(column + 2, plan == PlanId{});
    };
    add(1, now, m_document->plan().id);
    add(2, hasLast ? before : Side(), m_lastYear.id);
}

void FiguresDialog::choose(const QTableWidgetItem *item)
{
    if (item->data(NamedFigureRole).isValid())
        return m_named->press(item); // may fill the table anew and delete `item`
    const QVariant pressed = item->data(PressedRole);
    if (!pressed.isValid())
        return;
    m_chosen = m_counted[pressed.toLongLong()];
    accept();
}

} // namespace Widgets
