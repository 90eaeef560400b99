#include "widgets/kit/wordlabel.h"

#include "widgets/kit/fontfollower.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace Widgets {

namespace {

constexpr int kPleasingLine = 40; // characters

} // namespace

WordLabel::WordLabel(QWidget *parent, Size size, ColourRole ink)
    : QLabel(parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    if (size == Size::Small)
        new FontFollower(this, smallFont);
    else if (size == Size::Heading)
        new FontFollower(this, titleFont);
    updateInk();
}

void WordLabel::setInk(ColourRole ink)
{
    m_ink = ink;
    updateInk();
}

// Words that wrap take the width there is: QLabel would lay them out over and over to find one that
// is pleasing.
QSize WordLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    ensurePolished();
    forgetOthers();
    if (m_pleasingWidth < 0)
        m_pleasingWidth = std::min(fontMetrics().horizontalAdvance(text().left(kPleasingLine)) + 1,
                                   fontMetrics().averageCharWidth() * kPleasingLine);
    return {m_pleasingWidth, heightForWidth(m_pleasingWidth)};
}

QSize WordLabel::minimumSizeHint() const
{
    return wordWrap() ? QSize(fontMetrics().height(), fontMetrics().height())
                      : QLabel::minimumSizeHint();
}

// Layouts ask for the same again and again, and QLabel lays words that can be selected out anew
// each time.
int WordLabel::heightForWidth(int width) const
{
    forgetOthers();
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known
                                     : *m_heights.insert(width, QLabel::heightForWidth(width));
}

// What is known is of other words or another font.
void WordLabel::forgetOthers(bool all) const
{
    if (!all && m_measured == text())
        return;
    m_measured = text();
    m_pleasingWidth = -1;
    m_heights.clear();
}

void WordLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forgetOthers(true);
    if (event->type() == QEvent::PaletteChange)
        updateInk();
}

void WordLabel::updateInk()
{
    const QColor ink = colour(QApplication::palette(), m_ink);
    if (palette().color(QPalette::WindowText) == ink)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

} // namespace Widgets
