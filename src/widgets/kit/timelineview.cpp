#include "widgets/kit/timelineview.h"

#include "widgets/kit/density.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/timelinedelegate.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
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
    fitBar();
}

void TimelineView::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    viewport()->update();
}

void TimelineView::setMarking(const Marking &marking)
{
    m_delegate->setMarking(marking);
    viewport()->update();
}

// The empty list says so; rows that come or go decide whether it does.
void TimelineView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
}

bool TimelineView::isWhole() const
{
    return densityOf(this) != Density::Roomy;
}

void TimelineView::fitBar()
{
    setVerticalScrollBarPolicy(isWhole() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == densityChange())
        fitBar();
    return QListView::event(event);
}

void TimelineView::updateGeometries()
{
    QListView::updateGeometries();
    if (isWhole())
        updateGeometry();
}

// The list cannot scroll to the row that the keyboard went to; what it stands in can.
void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!isWhole() || !current.isValid())
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area)
            continue;
        const QRect row = visualRect(current);
        const QPoint middle = viewport()->mapTo(area->widget(), row.center());
        area->ensureVisible(middle.x(), middle.y(), 0, row.height() / 2);
        return;
    }
}

QSize TimelineView::minimumSizeHint() const
{
    const int rows = isWhole() ? contentsSize().height() : 0;
    return QSize(scaled(this, 120), std::max(scaled(this, 52), rows));
}

QSize TimelineView::sizeHint() const
{
    return QSize(scaled(this, 300), minimumSizeHint().height()); // the fields above it come first
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
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
