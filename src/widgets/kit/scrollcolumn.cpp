#include "widgets/kit/scrollcolumn.h"

#include "widgets/kit/style/theme.h"

#include <QEvent>
#include <QResizeEvent>

namespace Widgets {

ScrollColumn::ScrollColumn(QWidget *column, qreal minimumHeight, QWidget *parent)
    : QScrollArea(parent)
    , m_minimumHeight(minimumHeight)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->resize(1, 1); // a sized widget is not measured now, before it is complete
    setWidget(column);
    column->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    column->installEventFilter(this);
}

QSize ScrollColumn::sizeHint() const
{
    const QWidget *column = widget();
    const int wide = width() > 0 ? width() : column->sizeHint().width();
    const int height = column->hasHeightForWidth() ? column->heightForWidth(wide)
                                                   : column->sizeHint().height();
    return QSize(column->sizeHint().width(), height);
}

QSize ScrollColumn::minimumSizeHint() const
{
    const int whole = sizeHint().height();
    return QSize(scaled(this, 160), std::min(scaled(this, m_minimumHeight), whole));
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace Widgets
