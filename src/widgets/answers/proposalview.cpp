#include "widgets/answers/proposalview.h"

#include "models/tooltips.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace Widgets {

using Group = ProposalListModel::Group;
using Part = ProposalDelegate::Part;
using Pick = ProposalListModel::Pick;

ProposalView::ProposalView(QWidget *parent)
    : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(scaled(this, 24));
    followChanges(this, {.look = [this] { placeAgain(); }});
}

void ProposalView::show(ProposalListModel *model, const ValueNames &names)
{
    m_model = model;
    m_delegate = new ProposalDelegate(model, names, this);
    setItemDelegate(m_delegate);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_delegate->setCurrent(-1);
        m_delegate->forgetHeights();
    });
}

void ProposalView::placeAgain()
{
    if (m_delegate)
        m_delegate->forgetHeights();
    scheduleDelayedItemsLayout();
}

// Lays out the rows anew, because the current row shows all its words and so becomes higher.
void ProposalView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const int top = current.isValid() ? visualRect(current).top() : 0;
    m_delegate->setCurrent(current.row());
    doItemsLayout();
    if (current.isValid()) // keep the row under the pointer
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(current).top()
                                      - top);
    QListView::currentChanged(current, previous);
    if (current.isValid())
        scrollTo(current);
}

// Lays out the rows for the new width and keeps the current row in view.
void ProposalView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (!currentIndex().isValid())
        return;
    doItemsLayout();
    scrollTo(currentIndex());
}

// Before it is shown the rows are laid out beside a scroll bar that may then hide, and the width
// won by that is not announced.
void ProposalView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    placeAgain();
}

Part ProposalView::partAt(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return Part::None;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->partAt(option, index, at);
}

// Remembers what was pressed, because the row grows when it becomes current and another part of it
// may then lie under the pointer.
void ProposalView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    m_pressedPart = partAt(event->position().toPoint());
    QListView::mousePressEvent(event);
}

void ProposalView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPersistentModelIndex pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && pressed.isValid())
        press(pressed.row(), m_pressedPart);
}

void ProposalView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(partAt(event->position().toPoint()) == Part::None
                              ? Qt::ArrowCursor
                              : Qt::PointingHandCursor);
}

bool ProposalView::press(int row, Part part)
{
    const auto &pressed = m_model->row(row);
    switch (part) {
    case Part::None: return false;
    case Part::Tick: m_model->tick(row, m_model->ticked(pressed) != Qt::Checked); return true;
    case Part::Fold: m_model->setFolded(pressed.group, !m_model->isFolded(pressed.group)); break;
    case Part::Now: m_model->setPick(row, Pick::Now); return true;
    case Part::Theirs: m_model->setPick(row, Pick::Theirs); return true;
    case Part::Item: emit itemWanted(row); return true;
    case Part::Suggestion: emit suggestionTaken(row); return true;
    }
    setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    return true;
}

bool ProposalView::pressKey(int row, int key)
{
    const auto &pressed = m_model->row(row);
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (pressed.isHeading && ProposalListModel::canFold(pressed.group)) {
        const bool isFolded = m_model->isFolded(pressed.group);
        const bool folds = key == Qt::Key_Left && !isFolded;
        const bool unfolds = key == Qt::Key_Right && isFolded;
        return (folds || unfolds || isEnter || key == Qt::Key_Space) && press(row, Part::Fold);
    }
    if (key == Qt::Key_Space && m_model->canTick(pressed))
        return press(row, Part::Tick);
    if (pressed.group == Group::Both && !pressed.isHeading) {
        const Pick pick = m_model->pick(pressed.place);
        if (key == Qt::Key_Left || (key == Qt::Key_Space && pick == Pick::Theirs))
            return press(row, Part::Now);
        if (key == Qt::Key_Right || key == Qt::Key_Space)
            return press(row, Part::Theirs);
    }
    const bool isUnknown = pressed.group == Group::Unknown && !pressed.isHeading;
    if (isUnknown && (isEnter || key == Qt::Key_Space))
        return press(row, Part::Item);
    return false;
}

void ProposalView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && currentIndex().isValid() && pressKey(currentIndex().row(), event->key()))
        return;
    QListView::keyPressEvent(event);
}

bool ProposalView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const bool isBrief = index.isValid() && index != currentIndex();
    QToolTip::showText(help->globalPos(),
                       isBrief ? Models::asToolTip(index.data().toString()) : QString(), this);
    return true;
}

} // namespace Widgets
