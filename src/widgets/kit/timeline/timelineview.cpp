#include "widgets/kit/timeline/timelineview.h"

#include "widgets/kit/style/theme.h"
#include "widgets/kit/timeline/timelinedelegate.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace Widgets {

TimelineView::TimelineView(int dayRole, int smallRole, QWidget *parent)
    : QListView(parent)
    , m_delegate(new TimelineDelegate(dayRole, smallRole, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(scaled(this, 24));
}

void TimelineView::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    viewport()->update();
}

void TimelineView::setBrief(int mostLines, int underDayRole, int underWordsRole)
{
    m_isBrief = true;
    m_delegate->setBrief(mostLines, underDayRole, underWordsRole);
}

void TimelineView::setRoomForButtons(int besideWords, const QSize &atFoot)
{
    m_delegate->setRoomForButtons(besideWords, atFoot);
    scheduleDelayedItemsLayout();
}

void TimelineView::setPictures(int role,
                               std::function<QPixmap(const QString &key, int side)> picture)
{
    m_delegate->setPictures(role, std::move(picture));
    scheduleDelayedItemsLayout();
}

QString TimelineView::pictureAt(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->pictureAt(option, index, at);
}

void TimelineView::setMarking(const Marking &marking)
{
    m_delegate->setMarking(marking);
    if (m_isBrief)
        scheduleDelayedItemsLayout(); // rows with search terms are shown whole and change height
    viewport()->update();
}

// The selected row is shown whole; scrolls to its first line.
void TimelineView::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_isBrief)
        return;
    scheduleDelayedItemsLayout();
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (hasFocus() && currentIndex().isValid())
                scrollTo(currentIndex());
        },
        Qt::QueuedConnection);
}

// Repaints when the list becomes empty or ceases to be, as an empty list shows a text.
void TimelineView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
}

QSize TimelineView::minimumSizeHint() const
{
    return QSize(scaled(this, 120), scaled(this, 44));
}

QSize TimelineView::sizeHint() const
{
    // Small, so that the fields above get their size first.
    return QSize(scaled(this, 300), minimumSizeHint().height());
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    emit rowsPlaced();
}

void TimelineView::updateGeometries()
{
    QListView::updateGeometries();
    emit rowsPlaced();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_emptyWords.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(colour(palette(), ColourRole::Secondary));
    painter.setFont(smallFont(font()));
    painter.drawText(viewport()->rect().adjusted(0, scaled(this, 8), 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyWords);
}

} // namespace Widgets
