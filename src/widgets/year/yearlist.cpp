#include "widgets/year/yearlist.h"

#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/tooltips.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/style/theme.h"
#include "widgets/year/yeardelegate.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

constexpr qreal kReach = 4; // pixels around a mark that still point at it, at 100 % text

} // namespace

YearList::YearList(YearModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new YearDelegate(model, this))
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_mark = -1; });
}

NodeId YearList::currentNode() const
{
    const OutlineNode *node = currentRow();
    return node ? node->id() : NodeId{};
}

const OutlineNode *YearList::currentRow() const
{
    return m_model->nodeAt(currentIndex().row());
}

void YearList::showCurrent(NodeId node)
{
    if (node != NodeId{} && node == currentNode())
        return;
    const QScopedValueRollback adjusting(m_adjusting, true);
    const QModelIndex index = m_model->index(m_model->rowOf(node));
    if (index.isValid()) {
        setCurrentIndex(index);
        bringInSight(index);
    } else {
        selectionModel()->clear();
        chooseMark(-1);
    }
}

void YearList::bringCurrentInSight()
{
    if (currentIndex().isValid())
        bringInSight(currentIndex());
}

// Scrolls to the row, with the heading of its section if both fit.
void YearList::bringInSight(const QModelIndex &index)
{
    scrollTo(index);
    const OutlineNode *node = m_model->nodeAt(index.row());
    const QModelIndex heading = node ? m_model->index(m_model->rowOf(node->parent()->id()))
                                     : QModelIndex();
    if (heading.isValid() && visualRect(heading).top() < 0
        && visualRect(index).bottom() - visualRect(heading).top() <= viewport()->height())
        scrollTo(heading, PositionAtTop);
}

void YearList::setColumns(const YearColumns &columns)
{
    m_delegate->setColumns(columns);
    viewport()->update();
}

void YearList::setTerms(const QStringList &terms)
{
    m_delegate->setTerms(terms);
    viewport()->update();
}

void YearList::shareHeight(int height)
{
    const int share = height / std::max(1, m_model->rowCount());
    const int wanted = std::clamp(share, YearDelegate::lowestRow(font()),
                                  YearDelegate::highestRow(font()));
    verticalScrollBar()->setSingleStep(wanted);
    if (std::exchange(m_rowHeight, wanted) == wanted)
        return;
    m_delegate->setRowHeight(wanted);
    scheduleDelayedItemsLayout();
    QMetaObject::invokeMethod(this, &YearList::bringCurrentInSight, Qt::QueuedConnection);
}

void YearList::setOpensPage(bool opens)
{
    m_delegate->setOpensPage(opens);
    viewport()->update();
}

QRect YearList::openPlace() const
{
    const QRect row = visualRect(currentIndex());
    return m_delegate->opensPage() && row.isValid() ? m_delegate->openPlace(row) : QRect();
}

QList<YearMark> YearList::marksOf(const QModelIndex &index) const
{
    const OutlineNode *node = m_model->nodeAt(index.row());
    if (!node || !node->isTracked())
        return {};
    return yearMarks(m_model->contentOf(node), m_delegate->columns().chart(visualRect(index)),
                     m_model->document()->plan().year, font());
}

int YearList::markAt(const QModelIndex &index, const QPoint &at) const
{
    const auto marks = marksOf(index);
    const qreal reach = scaled(this, kReach);
    for (int mark = int(marks.size()) - 1; mark >= 0; --mark) {
        const bool isBox = marks[mark].kind == YearMark::Kind::Period;
        const qreal more = isBox ? 0 : reach;
        if (marks[mark].area.adjusted(-more, -more, more, more).contains(at))
            return mark;
    }
    return -1;
}

// The tool tip at a point: the words of the mark or the deadline there, or of the row if they are
// cut.
QString YearList::wordsAt(const QModelIndex &index, const QPoint &at) const
{
    const OutlineNode *node = m_model->nodeAt(index.row());
    if (!node)
        return {};
    const PlanTreeModel &plan = *m_model->plan();
    const YearContent &content = m_model->contentOf(node);
    if (const int mark = markAt(index, at); mark >= 0)
        return yearMarkWords(marksOf(index)[mark], content, plan);
    const YearColumns &columns = m_delegate->columns();
    if (openPlace().contains(at))
        return tr("Opens the item's page (Enter)");
    if (at.x() >= columns.months)
        return {};
    if (at.x() < columns.deadline || !node->isTracked())
        return node->heading();
    const QModelIndex deadline = plan.indexOf(node, PlanTreeModel::DeadlineColumn);
    QStringList words{deadline.data().toString(), YearDelegate::latenessWords(deadline, content)};
    words.removeAll(QString());
    return words.join(tr(", ", "between a deadline and how late it is"));
}

bool YearList::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString words = index.isValid() ? wordsAt(index, help->pos()) : QString();
    QToolTip::showText(help->globalPos(), words.isEmpty() ? QString() : Models::asToolTip(words),
                       viewport());
    return true;
}

// Esc leaves the marks before the filter may use it.
bool YearList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_mark >= 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void YearList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    chooseMark(-1);
    if (!m_adjusting && current.isValid() && currentNode() != NodeId{})
        emit currentNodeChanged(currentNode());
}

// The row that becomes current in place of a removed one is not the user's choice and not
// announced.
void YearList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

// Selects a mark: it is framed, and its words are shown and told to screen readers.
void YearList::chooseMark(int mark)
{
    const auto marks = marksOf(currentIndex());
    m_mark = mark < marks.size() ? mark : -1;
    const NodeId node = currentNode();
    m_delegate->setChosen(node, m_mark);
    viewport()->update();
    if (m_mark < 0) {
        m_model->setSpoken({}, {});
        return;
    }
    const QString words = yearMarkWords(marks[m_mark], m_model->contentOf(currentRow()),
                                        *m_model->plan());
    m_model->setSpoken(node, words);
    QAccessibleEvent said(this, QAccessible::NameChanged);
    said.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&said);
    const QPoint under = marks[m_mark].area.bottomLeft().toPoint();
    QToolTip::showText(viewport()->mapToGlobal(under), Models::asToolTip(words), viewport());
}

// Selects the next mark to the right, or with -1 to the left.
void YearList::stepMark(int steps)
{
    const auto marks = marksOf(currentIndex());
    if (marks.isEmpty())
        return;
    QList<int> order(marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {},
                             [&marks](int mark) { return marks[mark].area.center().x(); });
    const qsizetype at = m_mark < 0 ? (steps > 0 ? -1 : order.size()) : order.indexOf(m_mark);
    chooseMark(order[std::clamp<qsizetype>(at + steps, 0, order.size() - 1)]);
}

bool YearList::fold(bool folded)
{
    const OutlineNode *node = currentRow();
    if (!node || node->isTracked())
        return false;
    const NodeId section = node->id();
    m_model->setFolded(section, folded);
    showCurrent(section);
    return true;
}

// Moves the focus from the first or last row to the list above or below; true if the key did.
bool YearList::goOver(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Up && row <= 0)
        emit leftAbove();
    else if (event->key() == Qt::Key_Down && row == m_model->rowCount() - 1)
        emit leftBelow();
    else
        return false;
    return true;
}

void YearList::keyPressEvent(QKeyEvent *event)
{
    m_delegate->setShowsFocus(true);
    viewport()->update();
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left: {
        const bool isRight = event->key() == Qt::Key_Right;
        if (!fold(!isRight))
            stepMark(isRight ? 1 : -1);
        return event->accept();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentNode() != NodeId{})
            emit nodeActivated(currentNode());
        return event->accept();
    case Qt::Key_Escape:
        if (m_mark >= 0) {
            chooseMark(-1);
            return event->accept();
        }
        break;
    default: break;
    }
    if (goOver(event))
        return event->accept();
    QListView::keyPressEvent(event);
}

void YearList::mousePressEvent(QMouseEvent *event)
{
    m_delegate->setShowsFocus(false);
    m_isOpenPressed = event->button() == Qt::LeftButton && openPlace().contains(event->pos());
    if (m_isOpenPressed)
        return event->accept();
    const QModelIndex index = indexAt(event->pos());
    const OutlineNode *node = m_model->nodeAt(index.row());
    const YearColumns &columns = m_delegate->columns();
    if (node && event->button() == Qt::LeftButton && !node->isTracked()
        && event->pos().x() < columns.title) {
        m_model->setFolded(node->id(), !m_model->isFolded(node->id()));
        return event->accept();
    }
    QListView::mousePressEvent(event);
    if (!node || !node->isTracked() || event->button() != Qt::LeftButton)
        return;
    chooseMark(markAt(m_model->index(m_model->rowOf(currentNode())), event->pos()));
    const bool isOnDeadline = event->pos().x() >= columns.deadline
                              && event->pos().x() < columns.months;
    if (isOnDeadline && node->node().deadline.words().isEmpty()
        && !m_model->document()->isReadOnly())
        emit deadlineWanted(node->id());
}

void YearList::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(openPlace().contains(event->pos()) ? Qt::PointingHandCursor
                                                             : Qt::ArrowCursor);
    if (!m_isOpenPressed)
        QListView::mouseMoveEvent(event);
}

void YearList::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isOpenPressed, false))
        return QListView::mouseReleaseEvent(event);
    if (openPlace().contains(event->pos()))
        emit nodeActivated(currentNode());
}

void YearList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const OutlineNode *node = m_model->nodeAt(indexAt(event->pos()).row());
    if (node && node->isTracked())
        emit nodeActivated(node->id());
}

void YearList::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_delegate->setShowsFocus(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                              || reason == Qt::ShortcutFocusReason);
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

// Keeps the current row in view if it was before, or if the list has not been shown yet.
void YearList::resizeEvent(QResizeEvent *event)
{
    const QRect row = visualRect(currentIndex());
    const bool wasSeen = !event->oldSize().isValid()
                         || QRect(QPoint(0, 0), event->oldSize()).contains(row.center());
    QListView::resizeEvent(event);
    if (wasSeen)
        bringCurrentInSight();
}

void YearList::contextMenuEvent(QContextMenuEvent *event)
{
    emit rowMenuRequested(rowMenuPlace(this, *event));
}

// Continues the lines between the months below the last row.
void YearList::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const int used = m_model->rowCount() * m_rowHeight - verticalOffset();
        const QRect below = viewport()->rect().adjusted(0, std::max(0, used), 0, 0);
        if (!below.isEmpty() && m_model->rowCount() > 0)
            paintMonths(&painter, m_delegate->columns().chart(below), palette(),
                        m_model->document()->plan().year, m_model->document()->today());
    }
    QListView::paintEvent(event);
}

} // namespace Widgets
