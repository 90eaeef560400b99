#include "widgets/window/plantreecolumns.h"

#include "widgets/kit/density.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/textlines.h"
#include "widgets/kit/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 30;
constexpr qreal kFirstPadding = 14;
constexpr qreal kPadding = 8;
constexpr qreal kSign = 14;

} // namespace

PlanTreeColumns::PlanTreeColumns(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setSortIndicatorClearable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

int PlanTreeColumns::leftPadding(int column) const
{
    return scaled(this, column == 0 ? kFirstPadding : kPadding);
}

int PlanTreeColumns::rightPadding() const
{
    return scaled(this, kPadding);
}

int PlanTreeColumns::widthOfHeading(int column) const
{
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    return widthOf(column, QFontMetrics(smallFont(font())).horizontalAdvance(heading));
}

int PlanTreeColumns::widthOf(int column, int words) const
{
    return leftPadding(column) + words + rightPadding() + 1;
}

QSize PlanTreeColumns::sectionSizeFromContents(int column) const
{
    return {widthOfHeading(column),
            std::max(densityOf(this) == Density::Roomy ? scaled(this, kHeight) : 0,
                     heightOfLines(smallFont(font()), 1) + scaled(this, 6))};
}

void PlanTreeColumns::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const QFont small = smallFont(font());
    painter->fillRect(rect, colour(palette(), ColourRole::Panel));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      colour(palette(), ColourRole::Hairline));
    QRect words = rect.adjusted(leftPadding(column), 0, -rightPadding(), 0);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == column;
    const int sign = isSorted ? scaled(this, kSign) : 0;
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    const QString shown = QFontMetrics(small).elidedText(heading, Qt::ElideRight,
                                                         words.width() - sign);
    const QColor ink = colour(palette(), isSorted ? ColourRole::Accent : ColourRole::Secondary);
    painter->setPen(ink);
    drawLines(painter, words, {shown}, small);
    if (!isSorted)
        return;
    const QString name = sortIndicatorOrder() == Qt::AscendingOrder ? u"chevron-up"_s
                                                                    : u"chevron-down"_s;
    const int left = words.left() + QFontMetrics(small).horizontalAdvance(shown) + scaled(this, 1);
    icon(name, ink).paint(painter, left, rect.center().y() - sign / 2, sign, sign);
}

} // namespace Widgets
