#include "widgets/year/yearhead.h"

#include "models/plandocument.h"
#include "models/plantreemodel.h"
#include "widgets/kit/textlines.h"
#include "widgets/kit/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kMonths = 12;

// Lengths at 100 % text.
constexpr qreal kHeight = 24;
constexpr qreal kSmallGap = 8;
constexpr qreal kGap = 20;

} // namespace

YearHead::YearHead(Models::PlanTreeModel *plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void YearHead::setColumns(const YearColumns &columns)
{
    m_columns = columns;
    update();
}

QSize YearHead::sizeHint() const
{
    return {1,
            std::max(scaled(this, kHeight), heightOfLines(smallFont(font()), 1) + scaled(this, 6))};
}

void YearHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(palette(), ColourRole::Panel));
    painter.fillRect(0, height() - 1, width(), 1, colour(palette(), ColourRole::Hairline));
    const QFont small = smallFont(font());
    painter.setPen(colour(palette(), ColourRole::Secondary));
    drawLines(&painter, QRect(scaled(this, 14), 0, m_columns.deadline, height()), {tr("Item")},
              small);
    drawLines(&painter,
              QRect(m_columns.deadline, 0, m_columns.months - m_columns.deadline, height()),
              linesOf(tr("Deadline"), small, m_columns.months - m_columns.deadline, 1), small);
    const QRectF today = paintToday(&painter);
    const QRectF chart = m_columns.chart(rect());
    const QFontMetrics metrics(small);
    bool areLong = true;
    for (int month = 1; month <= kMonths; ++month)
        areLong = areLong
                  && metrics.horizontalAdvance(
                         QLocale().standaloneMonthName(month, QLocale::ShortFormat))
                         <= chart.width() / kMonths - 2;
    painter.setPen(colour(palette(), ColourRole::Secondary));
    for (int month = 1; month <= kMonths; ++month) {
        const QRectF place(chart.left() + chart.width() * (month - 1) / kMonths, 0,
                           chart.width() / kMonths, height());
        const QString name = areLong ? QLocale().standaloneMonthName(month, QLocale::ShortFormat)
                                     : QString::number(month);
        const int advance = metrics.horizontalAdvance(name);
        const QRectF words(place.center().x() - advance / 2.0, 0, advance, height());
        if (!words.intersects(today.adjusted(-2, 0, 2, 0)))
            drawLines(&painter, place.toRect(), {name}, small, Qt::AlignHCenter);
    }
}

// A day in reverse over its line.
QRectF YearHead::paintToday(QPainter *painter) const
{
    const QDate today = m_plan->document()->today();
    const int year = m_plan->document()->plan().year;
    if (today.year() != year)
        return {};
    const QFont small = smallFont(font());
    const QString words = m_plan->dayText(today);
    const QRectF chart = m_columns.chart(rect());
    const qreal wide = QFontMetrics(small).horizontalAdvance(words) + scaled(this, 8);
    const qreal middle = chart.left() + Domain::endInYear(today, year) * chart.width();
    const qreal left = std::clamp(middle - wide / 2, chart.left(),
                                  std::max(chart.left(), chart.right() - wide));
    const QRectF box(left, 2, wide, height() - 5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(palette(), ColourRole::Text));
    painter->drawRoundedRect(box, scaled(this, 4), scaled(this, 4));
    painter->setPen(colour(palette(), ColourRole::Panel));
    drawLines(painter, box.toRect(), {words}, small, Qt::AlignHCenter);
    return box;
}

YearLegend::YearLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize YearLegend::sizeHint() const
{
    return {1, heightOfLines(smallFont(font()), 1) + scaled(this, 6)};
}

void YearLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(palette(), ColourRole::Panel));
    painter.fillRect(0, 0, width(), 1, colour(palette(), ColourRole::Hairline));
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont(font());
    const int middle = height() / 2;
    int left = scaled(this, 16);
    const auto say = [&](const QString &words) {
        left += scaled(this, kSmallGap);
        painter.setPen(colour(palette(), ColourRole::Secondary));
        drawLines(&painter, QRect(left, 0, width() - left, height()), {words}, small);
        left += QFontMetrics(small).horizontalAdvance(words) + scaled(this, kGap);
    };
    for (const int step : {0, 2, 3}) {
        paintNoteMark(&painter, QPointF(left, middle), step, font(), palette());
        left += scaled(this, step == 3 ? 4 : 8 + 3 * step);
    }
    say(tr("progress, larger with more attendance"));
    paintDeadlineMark(&painter, QPointF(left, middle), font(), colour(palette(), ColourRole::Text),
                      colour(palette(), ColourRole::Panel));
    say(tr("deadline"));
    paintDeadlineMark(&painter, QPointF(left, middle), font(),
                      colour(palette(), ColourRole::MissedText),
                      colour(palette(), ColourRole::MissedText));
    say(tr("missed"));
    paintDoneMark(&painter, QPointF(left, middle), font(), palette());
    say(tr("done"));
}

} // namespace Widgets
