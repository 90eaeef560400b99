#include "widgets/window/statusmessage.h"

#include "widgets/kit/textlines.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStatusBar>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// QStatusBar's own, in pixels: before a message, after it, and between it and a widget.
constexpr int kBefore = 6;
constexpr int kAfter = 12;
constexpr int kBeforeWidget = 2;

} // namespace

StatusMessage::StatusMessage(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->installEventFilter(this);
}

bool StatusMessage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaint = event->type() == QEvent::Paint;
    if (watched != m_bar || (!isPaint && event->type() != QEvent::ToolTip) || !isCut())
        return false;
    if (isPaint)
        paint();
    else
        tell(*static_cast<QHelpEvent *>(event));
    return true;
}

// Where QStatusBar draws a message: before the widgets that it does not hide meanwhile.
QRect StatusMessage::room() const
{
    int right = m_bar->width() - kAfter;
    for (const auto *part : m_bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisible() && !part->isWindow()) // a tool tip is a child, too
            right = std::min(right, part->x() - kBeforeWidget);
    }
    return {kBefore, 0, right - kBefore, m_bar->height()};
}

bool StatusMessage::isCut() const
{
    const QString words = m_bar->currentMessage();
    return !words.isEmpty() && m_bar->fontMetrics().horizontalAdvance(words) > room().width();
}

void StatusMessage::paint() const
{
    QPainter painter(m_bar);
    QStyleOption option;
    option.initFrom(m_bar);
    m_bar->style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, m_bar);
    painter.setPen(m_bar->palette().color(QPalette::WindowText));
    const QRect place = room();
    drawLines(&painter, place, linesOf(m_bar->currentMessage(), m_bar->font(), place.width(), 1),
              m_bar->font());
}

void StatusMessage::tell(const QHelpEvent &asked) const
{
    QToolTip::showText(asked.globalPos(),
                       u"<p>%1</p>"_s.arg(m_bar->currentMessage().toHtmlEscaped()), m_bar);
}

} // namespace Widgets
