#include "widgets/kit/label.h"

#include "widgets/kit/fonts/fontfollower.h"
#include "widgets/kit/textlines.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Widgets {

namespace {

constexpr int kPleasingLine = 40; // characters in a line that is easy to read

} // namespace

Label::Label(Size size, ColourRole colour, QWidget *parent, int mostLines)
    : QLabel(parent)
    , m_size(size)
    , m_colour(colour)
    , m_mostLines(mostLines)
{
    setTextFormat(Qt::PlainText);
    if (size == Size::Small)
        new FontFollower(this, smallFont);
    else if (size == Size::Title)
        new FontFollower(this, titleFont);
    if (elides())
        fitPolicy();
    updateColour();
}

void Label::fitPolicy()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(elides() || wordWrap());
    setSizePolicy(policy);
}

void Label::setMostLines(int lines)
{
    if (std::exchange(m_mostLines, lines) == lines)
        return;
    forgetOthers(true);
    fitPolicy();
    updateGeometry();
    update();
}

void Label::setColour(ColourRole colour)
{
    m_colour = colour;
    updateColour();
    update();
}

QFont Label::textFont() const
{
    return elides() && m_size == Size::Title ? inOneHand(font(), text()) : font();
}

QStringList Label::lines(int width) const
{
    return linesOf(text(), textFont(), width, m_mostLines);
}

// A wrapping label asks for lines of kPleasingLine characters. QLabel would lay out the text many
// times to find a good width.
QSize Label::sizeHint() const
{
    if (elides()) {
        const QFont font = textFont();
        const QSize words(QFontMetrics(font).horizontalAdvance(text()) + 1, heightOfLines(font, 1));
        return words.grownBy(contentsMargins());
    }
    if (!wordWrap())
        return QLabel::sizeHint();
    ensurePolished();
    forgetOthers();
    if (m_pleasingWidth < 0)
        m_pleasingWidth = std::min(fontMetrics().horizontalAdvance(text().left(kPleasingLine)) + 1,
                                   fontMetrics().averageCharWidth() * kPleasingLine);
    return {m_pleasingWidth, heightForWidth(m_pleasingWidth)};
}

QSize Label::minimumSizeHint() const
{
    if (elides()) {
        const QFont font = textFont();
        return {std::min(sizeHint().width(), 6 * QFontMetrics(font).height()),
                heightOfLines(font, 1)};
    }
    return wordWrap() ? QSize(fontMetrics().height(), fontMetrics().height())
                      : QLabel::minimumSizeHint();
}

// Returns remembered heights, as layouts ask for the same width again and again and QLabel lays out
// selectable text anew each time.
int Label::heightForWidth(int width) const
{
    if (elides())
        return wordsHeight(width);
    forgetOthers();
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known
                                     : *m_heights.insert(width, QLabel::heightForWidth(width));
}

int Label::wordsHeight(int width) const
{
    const QMargins margins = contentsMargins();
    const int count = std::max(1, int(lines(width - margins.left() - margins.right()).size()));
    return heightOfLines(textFont(), count) + margins.top() + margins.bottom();
}

// Forgets the remembered heights if the text has changed, or if `all`.
void Label::forgetOthers(bool all) const
{
    if (!all && m_measured == text())
        return;
    m_measured = text();
    m_pleasingWidth = -1;
    m_heights.clear();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!elides()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(Widgets::colour(palette(), m_colour));
    drawLines(&painter, contentsRect(), lines(contentsRect().width()), textFont());
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forgetOthers(true);
    if (event->type() == QEvent::PaletteChange)
        updateColour();
}

void Label::updateColour()
{
    const QColor ink = Widgets::colour(QApplication::palette(), m_colour);
    if (elides() || palette().color(QPalette::WindowText) == ink)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

bool Label::event(QEvent *event)
{
    if (!elides() || event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    showWholeAt(static_cast<QHelpEvent *>(event)->globalPos());
    return true;
}

void Label::showWholeAt(const QPoint &globalPlace)
{
    const QStringList shown = lines(contentsRect().width());
    const bool isWhole = shown.isEmpty() || !shown.last().endsWith(kEllipsis)
                         || text().endsWith(kEllipsis);
    QToolTip::showText(
        globalPlace, isWhole ? QString() : QStringLiteral("<p>%1</p>").arg(text().toHtmlEscaped()),
        this);
}

} // namespace Widgets
