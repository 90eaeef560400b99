#include "widgets/window/tree/plantreeview.h"

#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/focusframe.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"
#include "widgets/window/tree/plantreecolumns.h"
#include "widgets/window/tree/plantreedelegate.h"
#include "widgets/window/tree/rowdragging.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kSign = 16;
constexpr qreal kNarrowestNumber = 22;
constexpr qreal kWidestNumber = 72;

// Milliseconds from the last key in the search field until the first match is selected: not every
// key moves the selection.
constexpr int kChooseDelay = 150;

int depthOf(QModelIndex index)
{
    int depth = 0;
    while ((index = index.parent()).isValid())
        ++depth;
    return depth;
}

// The field that a cell of a tracked node edits; none for the latest progress.
std::optional<Field> fieldOf(const OutlineNode *node, int column)
{
    if (!node->isTracked())
        return {};
    if (column == PlanTreeModel::ItemColumn && !node->isSection())
        return Field::Title;
    if (column == PlanTreeModel::OwnerColumn)
        return Field::Owners;
    if (column == PlanTreeModel::DeadlineColumn)
        return Field::Deadline;
    if (column == PlanTreeModel::StatusColumn)
        return Field::Status;
    return {};
}

QList<int> rowPath(QModelIndex index)
{
    QList<int> path;
    for (; index.isValid(); index = index.parent())
        path.prepend(index.row());
    return path;
}

} // namespace

PlanTreeView::PlanTreeView(PlanTreeModel *model, Models::PlanFilter *filter,
                           System::Settings *settings, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_filter(filter)
    , m_delegate(new PlanTreeDelegate(this))
    , m_reasons(model)
    , m_columns(new PlanTreeColumns(model, settings, this))
{
    setObjectName(u"planTree"_s);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideNone);
    setIndentation(scaled(this, kTreeIndentation));
    setModel(model);
    setDragDropMode(InternalMove);
    connect(model, &PlanTreeModel::moveRequested, this, &PlanTreeView::moveRequested);

    setHeader(m_columns);
    m_columns->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_columns->restore();
    connect(m_columns, &QHeaderView::customContextMenuRequested, this,
            &PlanTreeView::showColumnMenu);
    connect(m_columns, &QHeaderView::sortIndicatorChanged, this, &PlanTreeView::orderChanged,
            Qt::QueuedConnection);

    m_reasonTimer.setSingleShot(true);
    m_reasonTimer.setInterval(kChooseDelay);
    connect(&m_reasonTimer, &QTimer::timeout, this, [this] {
        m_reasons.setTerms(m_filter->terms());
        viewport()->update();
    });
    m_chooseTimer.setSingleShot(true);
    m_chooseTimer.setInterval(kChooseDelay);
    connect(&m_chooseTimer, &QTimer::timeout, this, &PlanTreeView::chooseAmongMatches);
    setAccessibleName(tr("Plan"));
    connectRows();
    takeUpPlan();
    followChanges(this, {.words = [this] { updateWords(); }, .look = [this] { updateSizes(); }});
}

void PlanTreeView::connectRows()
{
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_adjusting && !m_filter->isActive())
            m_folded.insert(m_model->nodeAt(index)->id());
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_adjusting && !m_filter->isActive())
            m_folded.remove(m_model->nodeAt(index)->id());
    });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        const OutlineNode *node = m_model->nodeAt(index);
        if (!node->isLeaf())
            return;
        if (const auto field = fieldOf(node, index.column()))
            emit fieldActivated(*field);
        else
            emit nodeActivated(node->id());
    });
    connect(m_model, &PlanTreeModel::modelAboutToBeReset, this, [this] { m_isReplacing = true; });
    connect(m_model, &PlanTreeModel::modelReset, this, [this] {
        m_isReplacing = false;
        m_reasons.forget();
        takeUpPlan();
    });
    connect(m_filter, &Models::PlanFilter::criteriaChanged, this, [this] { m_isSearchNew = true; });
    connect(m_filter, &Models::PlanFilter::criteriaChanged, this, [this] {
        m_delegate->setTerms(m_filter->terms());
        // Cleared for now: finding terms in the notes would delay the next key.
        m_reasons.setTerms({});
        m_reasonTimer.start();
        viewport()->update();
    });
    connect(m_filter, &Models::PlanFilter::changed, this, [this] {
        m_reasons.forget();
        applyFilter();
    });
    connect(m_model, &PlanTreeModel::dataChanged, this, [this](const QModelIndex &first) {
        m_reasons.forget();
        if (m_columns->isOutgrownBy(m_model->nodeAt(first)))
            fitColumns();
    });
    m_delegate->setReasons(
        [this](const QModelIndex &index) { return m_reasons.of(m_model->nodeAt(index)); });
}

NodeId PlanTreeView::currentNode() const
{
    return currentIndex().isValid() ? m_model->nodeAt(currentIndex())->id() : NodeId{};
}

QList<NodeId> PlanTreeView::selectedNodes() const
{
    std::vector<std::pair<QList<int>, NodeId>> places;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        places.emplace_back(rowPath(index), m_model->nodeAt(index)->id());
    std::ranges::sort(places);
    QList<NodeId> nodes;
    for (const auto &[path, node] : places)
        nodes.append(node);
    return nodes;
}

void PlanTreeView::selectNode(NodeId node)
{
    const QModelIndex index = m_model->indexOf(node);
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    selectRow(index);
    bringIntoSight(index);
}

// Scrolls to the row, with the heading of its section above it if both fit.
void PlanTreeView::bringIntoSight(const QModelIndex &index)
{
    scrollTo(index);
    const QRect heading = visualRect(index.parent());
    const QRect row = visualRect(index);
    if (!index.parent().isValid() || heading.top() >= 0
        || row.bottom() - heading.top() > viewport()->height())
        return;
    scrollTo(index.parent(), PositionAtTop);
}

void PlanTreeView::selectRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    scrollTo(index);
}

void PlanTreeView::selectFirst()
{
    QModelIndex index = m_model->index(0, 0);
    while (index.isValid()) {
        if (!isRowHidden(index.row(), index.parent()) && m_model->nodeAt(index)->isLeaf())
            return selectNode(m_model->nodeAt(index)->id());
        index = indexBelow(index);
    }
}

// Scrolls to the current row once the rows have their new heights.
void PlanTreeView::keepInSight()
{
    QMetaObject::invokeMethod(
        this, [this] { bringIntoSight(currentIndex()); }, Qt::QueuedConnection);
}

int PlanTreeView::titleLeft(NodeId node) const
{
    const QModelIndex index = m_model->indexOf(node);
    const bool isSection = index.data(Models::IsSectionRole).toBool();
    return header()->sectionViewportPosition(PlanTreeModel::ItemColumn)
           + contentLeft(index, depthOf(index)) + (isSection ? 0 : m_delegate->numberWidth());
}

int PlanTreeView::widthForOwners() const
{
    return m_columns->widthForOwners() + verticalScrollBar()->sizeHint().width();
}

int PlanTreeView::heightOfRows(int count) const
{
    return header()->sizeHint().height() + count * m_delegate->rowHeight(font());
}

void PlanTreeView::setAllExpanded(bool expanded)
{
    for (const OutlineNode *node : m_model->document()->outline().nodes()) {
        if (node->childCount() > 0)
            setExpanded(m_model->indexOf(node), expanded);
    }
}

void PlanTreeView::resetSort()
{
    header()->setSortIndicator(-1, Qt::AscendingOrder);
}

// Called when another plan is shown: expands all rows but those folded before, and selects the same
// node as before if it still exists.
void PlanTreeView::takeUpPlan()
{
    measureNumbers();
    fitColumns();
    applyFilter();
    if (m_current != NodeId{} && m_model->indexOf(m_current).isValid()) {
        selectNode(m_current);
    } else {
        selectFirst();
        scrollToTop();
    }
    if (!currentIndex().isValid())
        emit selectedNodesChanged({});
}

void PlanTreeView::applyFilter()
{
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        applyFilter({});
    }
    unselectHidden();
    if (m_isSearchNew || m_left != NodeId{})
        m_chooseTimer.start();
    viewport()->update();
}

void PlanTreeView::applyFilter(const QModelIndex &under)
{
    const bool isFiltering = m_filter->isActive();
    for (int row = 0; row < m_model->rowCount(under); ++row) {
        const QModelIndex index = m_model->index(row, 0, under);
        const OutlineNode *node = m_model->nodeAt(index);
        const bool hidden = !m_filter->isVisible(node);
        if (hidden != isRowHidden(row, under))
            setRowHidden(row, under, hidden);
        if (node->childCount() == 0)
            continue;
        applyFilter(index);
        setExpanded(index, isFiltering || !m_folded.contains(node->id()));
    }
}

// If a new search hides the selected row, selects the first match, and the former row again when it
// is visible again. A row that an edit makes disappear from the search stays selected, as it may be
// being edited on its page.
void PlanTreeView::chooseAmongMatches()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    const bool isNew = std::exchange(m_isSearchNew, m_isSearchNew && m_filter->isSearchingNotes());
    const OutlineNode *left = m_model->document()->outline().find(m_left);
    if (left && m_filter->isVisible(left)) {
        selectNode(std::exchange(m_left, NodeId{}));
        return;
    }
    const QModelIndexList rows = selectionModel()->selectedRows();
    const bool isSeen = std::ranges::any_of(
        rows, [this](const QModelIndex &row) { return m_filter->isVisible(m_model->nodeAt(row)); });
    if (!isNew || isSeen)
        return;
    if (m_left == NodeId{})
        m_left = currentNode();
    if (m_filter->matchCount() > 0)
        selectFirst();
    else
        setCurrentIndex({});
}

// Removes hidden rows from a selection of several, so that they are not changed along with visible
// ones. If all are hidden, the current row alone stays selected, as the page beside the tree shows
// it.
void PlanTreeView::unselectHidden()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() < 2)
        return;
    QItemSelection hidden;
    for (const QModelIndex &index : rows) {
        if (!m_filter->isVisible(m_model->nodeAt(index)))
            hidden.select(index, index);
    }
    if (hidden.size() < rows.size())
        selectionModel()->select(hidden, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    else
        selectNode(currentNode());
}

void PlanTreeView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    measureNumbers();
    bool isOutgrown = false;
    for (int row = first; row <= last; ++row)
        isOutgrown |= m_columns->isOutgrownBy(m_model->nodeAt(m_model->index(row, 0, parent)));
    if (isOutgrown)
        fitColumns();
    const QScopedValueRollback adjusting(m_adjusting, true);
    if (parent.isValid() && !m_folded.contains(m_model->nodeAt(parent)->id()))
        setExpanded(parent, true);
}

void PlanTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (const NodeId node = currentNode(); node != m_current) {
        m_current = node;
        emit currentNodeChanged(node);
    }
}

void PlanTreeView::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isChoosing)
        m_left = {};
    emit selectedNodesChanged(selectedNodes());
}

void PlanTreeView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                   || reason == Qt::ShortcutFocusReason;
    QTreeView::focusInEvent(event);
}

void PlanTreeView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QTreeView::mousePressEvent(event);
}

// Starts a drag; refused while rows are sorted or filtered, as the place between two rows then says
// nothing about the plan's order.
void PlanTreeView::startDrag(Qt::DropActions actions)
{
    if (m_model->sortColumn() >= 0 || m_filter->isActive())
        tell(this, tr("Rows can be dragged only while all of them are shown in the order of the "
                      "plan (View, Sort By, Published Order)."));
    else if (selectedNodes().size() == 1)
        dragRow(actions);
}

// Drags the selected row with a small label of its own: QTreeView's picture of the whole row would
// cover the place of the drop.
void PlanTreeView::dragRow(Qt::DropActions actions)
{
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData({currentIndex()}));
    drag->setPixmap(dragPicture(m_model->nodeAt(currentIndex())->heading(), this));
    drag->setHotSpot(-dragOffset(this));
    drag->exec(actions, Qt::MoveAction);
    showDrop({});
}

DropPlace PlanTreeView::placeOf(const QDropEvent &event) const
{
    return dropPlaceAt(*this, event.position().toPoint(), [&](const QModelIndex &under) {
        return m_model->canDropMimeData(event.mimeData(), Qt::MoveAction, 0, 0, under);
    });
}

bool PlanTreeView::mayDrop(const QDropEvent &event, const DropPlace &place) const
{
    return event.source() == this
           && m_model->canDropMimeData(event.mimeData(), Qt::MoveAction, place.row, 0, place.under);
}

void PlanTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // the base class scrolls at the edges
    const DropPlace place = placeOf(*event);
    const bool may = mayDrop(*event, place);
    event->setDropAction(may ? Qt::MoveAction : Qt::IgnoreAction);
    event->setAccepted(may);
    showDrop(may ? place : DropPlace{});
}

void PlanTreeView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    showDrop({});
}

void PlanTreeView::dropEvent(QDropEvent *event)
{
    const DropPlace place = placeOf(*event);
    const bool may = mayDrop(*event, place);
    stopAutoScroll();
    setState(NoState);
    showDrop({});
    event->setDropAction(may ? Qt::MoveAction : Qt::IgnoreAction);
    event->setAccepted(may);
    if (may)
        m_model->dropMimeData(event->mimeData(), Qt::MoveAction, place.row, 0, place.under);
}

void PlanTreeView::showDrop(const DropPlace &place)
{
    m_dropBeside = place.beside;
    m_dropUnder = place.under;
    m_dropMark = place.mark;
    viewport()->update();
}

// Paints the drop mark; a line begins where titles of its level begin.
void PlanTreeView::paintDropMark()
{
    if (!m_dropBeside.isValid())
        return;
    QRect row = visualRect(m_dropBeside);
    row.setLeft(0);
    row.setRight(viewport()->width());
    QModelIndex level = m_dropBeside;
    while (m_dropMark != DropMark::Into && level.isValid() && level.parent() != m_dropUnder)
        level = level.parent();
    QPainter painter(viewport());
    drawDropMark(&painter, row, contentLeft(level, depthOf(level)), m_dropMark, this);
}

void PlanTreeView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == (event->modifiers() & Qt::KeypadModifier)
        && currentIndex().isValid()) {
        emit nodeActivated(currentNode());
        return event->accept();
    }
    if (event->key() == Qt::Key_F2 && currentIndex().isValid()) {
        emit fieldActivated(Field::Title);
        return event->accept();
    }
    QTreeView::keyPressEvent(event);
}

void PlanTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    emit rowMenuRequested(rowMenuPlace(this, *event));
}

// Keeps the current row in view if it was before.
void PlanTreeView::resizeEvent(QResizeEvent *event)
{
    // While the plan is being replaced, the indexes of the old rows are invalid.
    const QRect current = m_isReplacing ? QRect() : visualRect(currentIndex());
    const bool wasSeen = current.isValid()
                         && QRect(QPoint(0, 0), event->oldSize()).contains(current.center());
    QTreeView::resizeEvent(event);
    fitColumns();
    if (wasSeen)
        bringIntoSight(currentIndex());
}

// Applies font and density; the current row stays in view.
void PlanTreeView::updateSizes()
{
    setIndentation(scaled(this, kTreeIndentation));
    measureNumbers();
    m_columns->followFont();
    m_columns->updateGeometry();
    fitColumns();
    updateGeometries();
    scheduleDelayedItemsLayout();
    keepInSight();
}

void PlanTreeView::updateWords()
{
    setAccessibleName(tr("Plan"));
    m_model->retranslate();
    m_columns->retranslate();
    fitColumns();
}

// Sets what stands below or before the titles: the sign of the status if its column is hidden, and
// where a search term was found in the notes if the column of progress is, or is narrow.
void PlanTreeView::fitColumns()
{
    m_columns->fit();
    m_delegate->setShowsSign(m_columns->isHiddenForSpace(PlanTreeModel::StatusColumn));
    m_delegate->setShowsProgress(m_columns->hasRoomForProgress());
    QSet<int> hidden;
    for (int column = 0; column < PlanTreeModel::kColumns; ++column) {
        if (isColumnHidden(column))
            hidden.insert(column);
    }
    m_reasons.setHidden(hidden);
}

void PlanTreeView::showColumnMenu(const QPoint &at)
{
    QMenu menu(this);
    fillColumnMenu(&menu);
    menu.exec(header()->viewport()->mapToGlobal(at));
}

void PlanTreeView::fillColumnMenu(QMenu *menu)
{
    m_columns->fillMenu(menu);
}

void PlanTreeView::fillSortMenu(QMenu *menu, QAction *publishedOrder)
{
    auto *orders = new QActionGroup(menu);
    publishedOrder->setChecked(m_model->sortColumn() < 0);
    orders->addAction(publishedOrder);
    menu->addAction(publishedOrder);
    menu->addSeparator();
    for (const auto &[column, name] : PlanTreeColumns::names()) {
        QAction *action = menu->addAction(name, this, [this, column = column] { sortBy(column); });
        action->setCheckable(true);
        action->setChecked(m_model->sortColumn() == column);
        orders->addAction(action);
    }
}

void PlanTreeView::sortBy(int column)
{
    const bool turns = header()->sortIndicatorSection() == column
                       && header()->sortIndicatorOrder() == Qt::AscendingOrder;
    header()->setSortIndicator(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// Measures the column of numbers, which are aligned at the right: as wide as the widest of them,
// but limited to a few characters.
void PlanTreeView::measureNumbers()
{
    const QFontMetrics metrics(font());
    int widest = 0;
    qsizetype longest = 0;
    for (const OutlineNode *node : m_model->document()->outline().nodes()) {
        const QString &number = node->node().number;
        if (node->node().carriedFrom != NodeId{} && !node->isSection())
            widest = std::max(widest, PlanTreeDelegate::widthOfCarried(font()));
        if (node->isSection() || number.size() < longest || number.isEmpty())
            continue;
        longest = number.size();
        widest = std::max(
            {widest, metrics.horizontalAdvance(number), scaled(this, kNarrowestNumber)});
    }
    m_delegate->setNumberWidth(std::min(widest, scaled(this, kWidestNumber)));
}

// The x at which a row's text begins. In sections it leaves room for the arrow that folds them.
int PlanTreeView::contentLeft(const QModelIndex &index, int depth) const
{
    const bool hasSign = m_model->hasChildren(index) || index.data(Models::IsSectionRole).toBool();
    return depth * indentation() + m_columns->leftPadding(PlanTreeModel::ItemColumn)
           + (hasSign ? scaled(this, kTreeIndentation - 1) : 0);
}

void PlanTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                const QModelIndex &index) const
{
    if (!m_model->hasChildren(index))
        return;
    const int side = scaled(this, kSign);
    const int left = rect.left() + depthOf(index) * indentation() + scaled(this, 7);
    const QString name = isExpanded(index) ? u"chevron-down"_s : u"chevron-right"_s;
    icon(name, colour(palette(), ColourRole::Secondary))
        .paint(painter, left, rect.center().y() - side / 2, side, side);
}

void PlanTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QModelIndex item = index.siblingAtColumn(PlanTreeModel::ItemColumn);
    const bool isRollUp = m_model->hasChildren(item);
    const bool isSelected = selectionModel()->isSelected(item);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const int left = header()->sectionViewportPosition(PlanTreeModel::ItemColumn);

    if (isSelected || isRollUp)
        painter->fillRect(
            row, colour(palette(), isSelected ? ColourRole::SelectedRow : ColourRole::Raised));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1),
                      colour(palette(), ColourRole::Hairline));
    if (isSelected)
        painter->fillRect(QRect(row.left(), row.top(), scaled(this, kAccentEdge), row.height()),
                          colour(palette(), ColourRole::Accent));

    drawBranches(painter, QRect(left, row.top(), row.width(), row.height()), item);
    QStyleOptionViewItem cell = option;
    cell.state.setFlag(QStyle::State_Open, isExpanded(item));
    cell.state.setFlag(QStyle::State_Selected, isSelected);
    const int content = left + contentLeft(item, depthOf(item));
    if (isRollUp) {
        const int right = std::min(row.right(), left + header()->length());
        cell.rect = QRect(QPoint(content, row.top()), QPoint(right, row.bottom()));
        m_delegate->paintRollUp(painter, cell, item);
    }
    for (int column = 0; column < PlanTreeModel::kColumns && !isRollUp; ++column) {
        if (isColumnHidden(column))
            continue;
        cell.rect = QRect(header()->sectionViewportPosition(column), row.top(),
                          header()->sectionSize(column), row.height());
        if (column == PlanTreeModel::ItemColumn)
            cell.rect.setLeft(content);
        m_delegate->paint(painter, cell, item.siblingAtColumn(column));
    }
    const bool showsFocus = hasFocus() && (m_byKeyboard || !isSelected);
    if (showsFocus && item.row() == currentIndex().row()
        && item.parent() == currentIndex().parent())
        drawFocusFrame(painter, row.adjusted(0, 0, 0, -1), palette());
}

void PlanTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    paintDropMark();
    if (!m_filter->isActive() || m_filter->matchCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(colour(palette(), ColourRole::Secondary));
    const QString words =
        m_filter->isSearchingNotes() ? tr("Looking through the notes …")
        : m_filter->lacksNotes()     ? tr(
                  "Nothing matches in what could be read; notes could not. Esc shows all items again.")
                                 : tr("No item matches. Esc shows all items again.");
    const QRect place = viewport()->rect().adjusted(scaled(this, 20), 0, -scaled(this, 20),
                                                    -viewport()->height() / 3);
    drawLines(&painter, place, linesOf(words, font(), place.width(), 2), font(), Qt::AlignHCenter);
}

} // namespace Widgets
