#include "widgets/kit/plainlabel.h"

#include "widgets/kit/textlines.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Widgets {

PlainLabel::PlainLabel(Size size, ColourRole colour, int mostLines, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
    , m_colour(colour)
    , m_mostLines(mostLines)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont PlainLabel::textFont() const
{
    switch (m_size) {
    case Size::Title: return inOneHand(titleFont(font()), text());
    case Size::Small: return smallFont(font());
    case Size::Body: break;
    }
    return font();
}

QSize PlainLabel::sizeHint() const
{
    const QFont font = textFont();
    const QSize words(QFontMetrics(font).horizontalAdvance(text()) + 1, heightOfLines(font, 1));
    return words.grownBy(contentsMargins());
}

QSize PlainLabel::minimumSizeHint() const
{
    const QFont font = textFont();
    return {std::min(sizeHint().width(), 6 * QFontMetrics(font).height()), heightOfLines(font, 1)};
}

int PlainLabel::heightForWidth(int width) const
{
    const QFont font = textFont();
    const QMargins margins = contentsMargins();
    const int within = width - margins.left() - margins.right();
    const int lines = std::max(1, int(linesOf(text(), font, within, m_mostLines).size()));
    return heightOfLines(font, lines) + margins.top() + margins.bottom();
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Widgets::colour(palette(), m_colour));
    const QFont font = textFont();
    const QRect place = contentsRect();
    drawLines(&painter, place, linesOf(text(), font, place.width(), m_mostLines), font);
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const QStringList lines = linesOf(text(), textFont(), contentsRect().width(), m_mostLines);
    const bool isWhole = lines.isEmpty() || !lines.last().endsWith(QChar(0x2026))
                         || text().endsWith(QChar(0x2026));
    const QString tip = isWhole ? QString() : text().toHtmlEscaped();
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(),
                       tip.isEmpty() ? tip : QStringLiteral("<p>%1</p>").arg(tip), this);
    return true;
}

} // namespace Widgets
