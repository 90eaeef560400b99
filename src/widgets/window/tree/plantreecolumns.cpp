#include "widgets/window/tree/plantreecolumns.h"

#include "domain/text/names.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "system/settings.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"
#include "widgets/window/tree/plantreedelegate.h"

#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTreeView>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;
using Domain::OutlineNode;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 30;
constexpr qreal kFirstPadding = 14;
constexpr qreal kPadding = 8;
constexpr qreal kSign = 14;
constexpr qreal kNarrowestItem = 160;
constexpr qreal kFewestForTitles = 190; // least width of the titles before other columns are hidden
constexpr qreal kFewestForWords = 106;  // of which without what stands before a title
constexpr qreal kMostForTitles = 480;
constexpr int kDeepestForTitles = 4; // depth of items up to which the titles get more width
constexpr qreal kNarrowestColumn = 56;
constexpr qreal kSortSign = 15;

// Sample texts to measure column widths by. This one is about the longest deadline that is a day.
const auto kLongDeadline = u"2020年12月30日"_s;
const auto kBeginningOfNote = u"走访慰问困难学生"_s;
const auto kFirstOwner = u"王建国、"_s; // with the sign before the next, which no line begins with
const auto kTwoOwners = u"王建国、李淑芬"_s;
const auto kLongDepartment = u"党委学生工作部"_s;

const auto kColumnsState = u"tree-columns"_s;
const auto kScaleState = u"tree-columns-scale"_s; // text size at which the columns were stored

constexpr int kDroppedInTurn[] = {PlanTreeModel::LatestProgressColumn, PlanTreeModel::OwnerColumn,
                                  PlanTreeModel::StatusColumn, PlanTreeModel::DeadlineColumn};
constexpr int kGivingWayInTurn[] = {PlanTreeModel::LatestProgressColumn,
                                    PlanTreeModel::DeadlineColumn, PlanTreeModel::OwnerColumn,
                                    PlanTreeModel::StatusColumn};

} // namespace

PlanTreeColumns::PlanTreeColumns(PlanTreeModel *model, System::Settings *settings, QTreeView *tree)
    : QHeaderView(Qt::Horizontal, tree)
    , m_model(model)
    , m_settings(settings)
    , m_tree(tree)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setSortIndicatorClearable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(500);
    connect(&m_keepTimer, &QTimer::timeout, this, &PlanTreeColumns::keep);
    connect(this, &QHeaderView::sectionResized, this, &PlanTreeColumns::sectionWasResized);
    connect(this, &QHeaderView::sectionMoved, this, &PlanTreeColumns::changeByHand);
}

PlanTreeColumns::~PlanTreeColumns()
{
    if (m_keepTimer.isActive())
        keep();
}

QList<std::pair<int, QString>> PlanTreeColumns::names()
{
    return {{PlanTreeModel::OwnerColumn, tr("&Owner")},
            {PlanTreeModel::DeadlineColumn, tr("&Deadline")},
            {PlanTreeModel::StatusColumn, tr("&Status")},
            {PlanTreeModel::LatestProgressColumn, tr("&Latest Progress")}};
}

void PlanTreeColumns::restore()
{
    m_scale = scaled(this, 100);
    setMinimumSectionSize(scaled(this, kNarrowestColumn));
    m_areDefault = !restoreState(m_settings->state(kColumnsState));
    if (m_areDefault)
        setDefaults();
    takeWidths();
    const qreal kept = m_settings->state(kScaleState).toDouble();
    if (!m_areDefault && kept > 0)
        scaleWidths(m_scale / kept);
    setSectionHidden(PlanTreeModel::ItemColumn, false);
    setSortIndicator(-1, Qt::AscendingOrder);
    setSortIndicatorClearable(true);
    setSectionResizeMode(QHeaderView::Interactive);
}

void PlanTreeColumns::setDefaults()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    m_dropped.clear();
    for (int column = 0; column < PlanTreeModel::kColumns; ++column) {
        setSectionHidden(column, false);
        moveSection(visualIndex(column), column);
        resizeSection(column, defaultWidth(column));
    }
    m_areDefault = true;
    takeWidths();
}

// The width at which usual values are shown whole, in the present language and text size: two
// owners, a department with its role, the longest status.
int PlanTreeColumns::defaultWidth(int column) const
{
    const int heading = widthOfHeading(column) + scaled(this, kSortSign);
    const QFontMetrics metrics(font());
    const QFontMetrics small(smallFont(font()));
    switch (column) {
    case PlanTreeModel::OwnerColumn:
        return std::max({heading, widthOf(column, metrics.horizontalAdvance(kTwoOwners)),
                         widthOf(column, small.horizontalAdvance(
                                             PlanTreeDelegate::leadWords(kLongDepartment)))});
    case PlanTreeModel::DeadlineColumn:
        return std::max(heading, widthOf(column, metrics.horizontalAdvance(kLongDeadline)));
    case PlanTreeModel::StatusColumn:
        return std::max(heading, PlanTreeDelegate::widthOfStatus(font()));
    case PlanTreeModel::LatestProgressColumn: {
        const int note = small.horizontalAdvance(kBeginningOfNote);
        return std::max(heading, widthOf(column, std::max(note, widestDay())));
    }
    default: return scaled(this, kNarrowestItem);
    }
}

// The width of the widest day of a note.
int PlanTreeColumns::widestDay() const
{
    const QFontMetrics small(smallFont(font()));
    int widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const QDate day(m_model->document()->plan().year + 1, month, 28);
        widest = std::max(widest, small.horizontalAdvance(m_model->dayText(day)));
    }
    return widest;
}

// The least width of a column, for the present language and text size: its heading, and a name, a
// status with percentage, the days by which a deadline was missed or the day of a note if there is
// one.
int PlanTreeColumns::leastWidth(int column) const
{
    int words = 0;
    if (column == PlanTreeModel::StatusColumn)
        words = PlanTreeDelegate::widthOfStatus(font());
    else if (column == PlanTreeModel::OwnerColumn)
        words = widthOf(column, QFontMetrics(font()).horizontalAdvance(kFirstOwner));
    else if (column == PlanTreeModel::DeadlineColumn)
        words = widthOf(column,
                        QFontMetrics(smallFont(font())).horizontalAdvance(Models::missedBy(9999)));
    else if (column == PlanTreeModel::LatestProgressColumn && m_texts.hasProgress)
        words = widthOf(column, widestDay());
    return std::max({widthOfHeading(column), words, minimumSectionSize()});
}

bool PlanTreeColumns::LongTexts::take(const OutlineNode *node)
{
    if (!node->isTracked())
        return false;
    bool isLonger = false;
    const auto takeLonger = [&isLonger](QString &known, const QString &text) {
        if (text.size() <= known.size())
            return;
        known = text;
        isLonger = true;
    };
    const Domain::Node &values = node->node();
    titles.resize(std::max<qsizetype>(titles.size(), node->depth() + 1));
    takeLonger(titles[node->depth()], values.title);
    takeLonger(owners, Domain::joinNames(values.owners));
    takeLonger(department, values.leadDepartment);
    takeLonger(deadline, values.deadline.words());
    const bool tells = node->figures().notes > 0 || !values.status.cancelReason().isEmpty();
    if (tells && !std::exchange(hasProgress, true))
        isLonger = true;
    return isLonger;
}

void PlanTreeColumns::measureTexts()
{
    m_texts = {};
    for (const OutlineNode *node : m_model->document()->outline().nodes())
        m_texts.take(node);
}

bool PlanTreeColumns::isOutgrownBy(const OutlineNode *node)
{
    return m_texts.take(node) && m_areDefault;
}

bool PlanTreeColumns::hasRoomForProgress() const
{
    return !isSectionHidden(PlanTreeModel::LatestProgressColumn)
           && (!m_areDefault || m_texts.hasProgress);
}

// The width at which a column shows the longest texts of this plan.
int PlanTreeColumns::widthOfTexts(int column) const
{
    const QFontMetrics metrics(font());
    const QFontMetrics small(smallFont(font()));
    switch (column) {
    case PlanTreeModel::OwnerColumn: {
        const QString lead = m_texts.department.isEmpty()
                                 ? QString()
                                 : PlanTreeDelegate::leadWords(m_texts.department);
        return widthOf(column, std::max(metrics.horizontalAdvance(m_texts.owners),
                                        small.horizontalAdvance(lead)));
    }
    case PlanTreeModel::DeadlineColumn:
        return widthOf(column, metrics.horizontalAdvance(m_texts.deadline));
    case PlanTreeModel::LatestProgressColumn: return m_texts.hasProgress ? m_widths[column] : 0;
    default: return m_widths[column];
    }
}

// The width of a column where there is room for all. With default widths it is no wider than the
// texts of this plan and its heading, with the sign of sorting, need.
int PlanTreeColumns::wantedWidth(int column, int least) const
{
    if (!m_areDefault)
        return std::max(m_widths[column], least);
    const int heading = widthOfHeading(column) + scaled(this, kSortSign);
    return std::max(std::min(m_widths[column], std::max(heading, widthOfTexts(column))), least);
}

// The width of what stands before the title of an item at that depth, and of the padding behind it.
int PlanTreeColumns::widthBeforeTitle(qsizetype depth) const
{
    const auto *delegate = static_cast<const PlanTreeDelegate *>(m_tree->itemDelegate());
    return int(std::max<qsizetype>(depth - 1, 0)) * m_tree->indentation()
           + leftPadding(PlanTreeModel::ItemColumn) + delegate->widthBeforeTitle(font())
           + rightPadding();
}

// The least width of the titles before other columns are hidden: that of a few words beside the
// numbers of the deepest items.
int PlanTreeColumns::fewestForTitles() const
{
    const auto deepest = std::min<qsizetype>(m_texts.titles.size() - 1, kDeepestForTitles);
    return std::max(scaled(this, kFewestForTitles),
                    widthBeforeTitle(deepest) + scaled(this, kFewestForWords));
}

// The width at which all titles fit on two lines, within limits.
int PlanTreeColumns::widthOfTitles() const
{
    const QFontMetrics metrics(font());
    const int spare = 4 * metrics.averageCharWidth(); // a line may end before a mark or a number
    int widest = 0;
    for (qsizetype depth = 0; depth < m_texts.titles.size(); ++depth) {
        const QString &title = m_texts.titles[depth];
        if (!title.isEmpty())
            widest = std::max(widest, widthBeforeTitle(depth) + spare
                                          + metrics.horizontalAdvance(title) / 2);
    }
    const int fewest = fewestForTitles();
    return std::clamp(widest, fewest, std::max(fewest, scaled(this, kMostForTitles)));
}

// Stores the columns; those hidden for want of room are stored as shown. Emits no signal, as the
// tree may be destroyed already.
void PlanTreeColumns::keep()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    const QSignalBlocker silent(this);
    for (const int column : std::as_const(m_dropped))
        setSectionHidden(column, false);
    m_settings->setState(kColumnsState, m_areDefault ? QByteArray() : saveState());
    m_settings->setState(kScaleState, QByteArray::number(m_scale));
    for (const int column : std::as_const(m_dropped))
        setSectionHidden(column, true);
}

// Called when the right edge of a column was dragged. A change of the item column is taken from the
// next column, a change of another column from the item column, so that the columns still fill the
// tree.
void PlanTreeColumns::sectionWasResized(int column, int from, int to)
{
    if (m_adjusting || from == 0 || to == 0)
        return;
    if (column == PlanTreeModel::ItemColumn) {
        const QScopedValueRollback adjusting(m_adjusting, true);
        for (int visual = visualIndex(column) + 1; visual < count(); ++visual) {
            const int next = logicalIndex(visual);
            if (isSectionHidden(next))
                continue;
            resizeSection(next, std::max(sectionSize(next) + from - to, minimumSectionSize()));
            break;
        }
    }
    takeWidths();
    changeByHand();
}

void PlanTreeColumns::changeByHand()
{
    if (m_adjusting)
        return;
    m_areDefault = false;
    fit();
    m_keepTimer.start();
}

void PlanTreeColumns::takeWidths()
{
    m_widths.resize(PlanTreeModel::kColumns);
    for (int column = 0; column < PlanTreeModel::kColumns; ++column) {
        if (!isSectionHidden(column))
            m_widths[column] = sectionSize(column);
        else if (m_widths[column] == 0)
            m_widths[column] = defaultWidth(column);
    }
}

QList<int> PlanTreeColumns::leastWidths() const
{
    QList<int> widths;
    for (int column = 0; column < PlanTreeModel::kColumns; ++column)
        widths.append(leastWidth(column));
    return widths;
}

// The columns, without the item column, that the user wants and that fit.
QList<int> PlanTreeColumns::shown(const QList<int> &leastWidths) const
{
    QList<int> columns;
    int least = fewestForTitles();
    for (int column = PlanTreeModel::ItemColumn + 1; column < PlanTreeModel::kColumns; ++column) {
        if (isSectionHidden(column) && !isHiddenForSpace(column))
            continue;
        columns.append(column);
        least += leastWidths[column];
    }
    for (const int column : kDroppedInTurn) {
        if (least <= m_tree->viewport()->width() || columns.size() <= 1)
            break;
        if (columns.removeOne(column))
            least -= leastWidths[column];
    }
    return columns;
}

void PlanTreeColumns::dropOrShow(const QList<int> &shown)
{
    for (int column = PlanTreeModel::ItemColumn + 1; column < PlanTreeModel::kColumns; ++column) {
        if (isSectionHidden(column) && !isHiddenForSpace(column))
            continue;
        const bool drops = !shown.contains(column);
        if (drops)
            m_dropped.insert(column);
        else
            m_dropped.remove(column);
        setSectionHidden(column, drops);
    }
}

void PlanTreeColumns::fit()
{
    if (m_widths.isEmpty())
        return;
    const QScopedValueRollback adjusting(m_adjusting, true);
    measureTexts();
    const QList<int> leastOf = leastWidths();
    const QList<int> columns = shown(leastOf);
    dropOrShow(columns);
    const int room = m_tree->viewport()->width();
    const int narrowest = m_areDefault ? fewestForTitles() : scaled(this, kNarrowestItem);
    QList<int> wish(PlanTreeModel::kColumns);
    int wanted = 0;
    int least = 0;
    for (const int column : columns) {
        wish[column] = wantedWidth(column, leastOf[column]);
        wanted += wish[column];
        least += leastOf[column];
    }
    giveWay(wish, leastOf, std::clamp(wanted + narrowest - room, 0, wanted - least),
            wanted - least);
    const int others = std::accumulate(wish.cbegin(), wish.cend(), 0);
    const int left = std::max(room - others, scaled(this, kNarrowestItem));
    const bool goesToProgress = m_areDefault && m_texts.hasProgress
                                && columns.contains(PlanTreeModel::LatestProgressColumn);
    const int item = goesToProgress ? std::min(left, widthOfTitles()) : left;
    if (goesToProgress)
        wish[PlanTreeModel::LatestProgressColumn] += left - item;
    for (const int column : columns)
        resizeSection(column, wish[column]);
    resizeSection(PlanTreeModel::ItemColumn, item);
}

// Narrows the columns by `lacking` pixels in all, once the titles are at their least width. With
// default widths one column after the other is narrowed to its least; with widths set by the user
// all are, in proportion to their share of `spare`.
void PlanTreeColumns::giveWay(QList<int> &widths, const QList<int> &leastWidths, int lacking,
                              int spare) const
{
    if (lacking <= 0)
        return;
    for (const int column : kGivingWayInTurn) {
        if (widths[column] == 0)
            continue;
        const int own = widths[column] - leastWidths[column];
        const int given = m_areDefault ? std::min(lacking, own)
                                       : (own * lacking + spare - 1) / spare;
        widths[column] -= given;
        if (m_areDefault)
            lacking -= given;
    }
}

int PlanTreeColumns::widthForOwners() const
{
    int width = fewestForTitles();
    for (int column = PlanTreeModel::OwnerColumn; column < PlanTreeModel::LatestProgressColumn;
         ++column) {
        if (isSectionHidden(column) && !isHiddenForSpace(column))
            continue;
        const int least = leastWidth(column);
        width += column == PlanTreeModel::OwnerColumn ? wantedWidth(column, least) : least;
    }
    return width;
}

void PlanTreeColumns::scaleWidths(qreal factor)
{
    for (int &width : m_widths)
        width = int(width * factor);
}

void PlanTreeColumns::followFont()
{
    const qreal scale = scaled(this, 100);
    if (m_scale <= 0 || scale == m_scale)
        return;
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        setMinimumSectionSize(scaled(this, kNarrowestColumn));
    }
    scaleWidths(scale / m_scale);
    m_scale = scale;
    if (m_areDefault)
        setDefaults();
    fit();
}

void PlanTreeColumns::retranslate()
{
    if (m_areDefault)
        setDefaults();
    fit();
}

void PlanTreeColumns::fillMenu(QMenu *menu)
{
    for (const auto &[column, name] : names()) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column) || isHiddenForSpace(column));
        connect(action, &QAction::toggled, this, [this, column = column](bool shown) {
            m_dropped.remove(column);
            setSectionHidden(column, !shown);
            changeByHand();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset Columns"), this, [this] {
        setDefaults();
        fit();
        m_keepTimer.start();
    });
}

int PlanTreeColumns::leftPadding(int column) const
{
    return scaled(this, column == 0 ? kFirstPadding : kPadding);
}

int PlanTreeColumns::rightPadding() const
{
    return scaled(this, kPadding);
}

int PlanTreeColumns::widthOfHeading(int column) const
{
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    return widthOf(column, QFontMetrics(smallFont(font())).horizontalAdvance(heading));
}

int PlanTreeColumns::widthOf(int column, int words) const
{
    return leftPadding(column) + words + rightPadding() + 1;
}

QSize PlanTreeColumns::sectionSizeFromContents(int column) const
{
    return {widthOfHeading(column),
            std::max(densityOf(this) == Density::Roomy ? scaled(this, kHeight) : 0,
                     heightOfLines(smallFont(font()), 1) + scaled(this, 6))};
}

void PlanTreeColumns::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const QFont small = smallFont(font());
    painter->fillRect(rect, colour(palette(), ColourRole::Panel));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      colour(palette(), ColourRole::Hairline));
    QRect words = rect.adjusted(leftPadding(column), 0, -rightPadding(), 0);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == column;
    const int sign = isSorted ? scaled(this, kSign) : 0;
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    const QString shown = QFontMetrics(small).elidedText(heading, Qt::ElideRight,
                                                         words.width() - sign);
    const QColor ink = colour(palette(), isSorted ? ColourRole::Accent : ColourRole::Secondary);
    painter->setPen(ink);
    drawLines(painter, words, {shown}, small);
    if (!isSorted)
        return;
    const QString name = sortIndicatorOrder() == Qt::AscendingOrder ? u"chevron-up"_s
                                                                    : u"chevron-down"_s;
    const int left = words.left() + QFontMetrics(small).horizontalAdvance(shown) + scaled(this, 1);
    icon(name, ink).paint(painter, left, rect.center().y() - sign / 2, sign, sign);
}

} // namespace Widgets
