#include "widgets/year/yearhead.h"

#include "domain/year/yearrow.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 24;
constexpr qreal kAroundLegend = 12; // above and below the legend together
constexpr qreal kBetweenLines = 4;  // of the legend
constexpr qreal kSmallGap = 8;
constexpr qreal kGap = 20;
constexpr qreal kMostOfMonth = 1.4; // widest label of today's day, in widths of a month
constexpr qreal kAroundToday = 8;   // space left and right of that label together

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
    paintPanel(this);
    QPainter painter(this);
    const QFont small = smallFont(font());
    painter.setPen(colour(palette(), ColourRole::Secondary));
    drawLines(&painter, QRect(scaled(this, 14), 0, m_columns.deadline, height()), {tr("Item")},
              small);
    drawLines(&painter,
              QRect(m_columns.deadline, 0, m_columns.months - m_columns.deadline, height()),
              linesOf(tr("Deadline"), small, m_columns.months - m_columns.deadline, 1), small);
    for (const Name &name : monthNames())
        drawLines(&painter, name.place.toAlignedRect(), {name.words}, small, Qt::AlignHCenter);
    if (const auto day = today())
        paintToday(&painter, *day);
}

// Today's day, painted in reverse above its line: in the middle of its month, or as near to it as
// covers the line. None in another year.
std::optional<YearHead::Name> YearHead::today() const
{
    const QDate today = m_plan->document()->today();
    const int year = m_plan->document()->plan().year;
    const QRectF chart = m_columns.chart(rect());
    if (today.year() != year || chart.width() <= 0)
        return {};
    const QFontMetrics metrics(smallFont(font()));
    QString words = m_plan->dayText(today);
    if (metrics.horizontalAdvance(words) > kMostOfMonth * chart.width() / Domain::kMonths)
        words =
            tr("%2/%1", "today in figures; %1 is the month").arg(today.month()).arg(today.day());
    const qreal wide = std::min(
        chart.width(), qreal(metrics.horizontalAdvance(words) + scaled(this, kAroundToday)));
    const qreal line = chart.left() + Domain::endInYear(today, year) * chart.width();
    const qreal edge = std::min(qreal(scaled(this, kAroundToday)), wide / 2);
    const qreal month = chart.left() + chart.width() * (today.month() - 0.5) / Domain::kMonths;
    const qreal left = std::clamp(month - wide / 2, line + edge - wide, line - edge);
    return Name{
        words, QRectF(std::clamp(left, chart.left(), chart.right() - wide), 2, wide, height() - 5)};
}

QList<YearHead::Name> YearHead::monthNames() const
{
    const QFontMetrics metrics(smallFont(font()));
    const QList<Name> names = monthNames(Form::Words);
    const bool areWhole = std::ranges::all_of(names, [&metrics](const Name &name) {
        return metrics.horizontalAdvance(name.words) <= name.place.width();
    });
    return areWhole ? names : monthNames(Form::Figures);
}

QList<YearHead::Name> YearHead::monthNames(Form form) const
{
    const auto day = today();
    const QRectF taken = day ? day->place.adjusted(-2, 0, 2, 0) : QRectF();
    QList<Name> names;
    for (int month = 1; month <= Domain::kMonths; ++month) {
        if (const Name name = nameOf(month, taken, form); !name.place.isEmpty())
            names.append(name);
    }
    return names;
}

// The place of a month's name: the middle of the month, or beside today's label, where it may reach
// into what the next month leaves free; narrower than the name where that does not fit. Empty for
// the month that contains today's label.
YearHead::Name YearHead::nameOf(int month, const QRectF &today, Form form) const
{
    const auto nameOfMonth = [form](int one) {
        return form == Form::Figures ? QString::number(one)
                                     : QLocale().standaloneMonthName(one, QLocale::ShortFormat);
    };
    const QRectF chart = m_columns.chart(rect());
    QRectF room(chart.left() + chart.width() * (month - 1) / Domain::kMonths + 1, 0,
                chart.width() / Domain::kMonths - 2, height());
    const QPointF middle = room.center();
    const int current = m_plan->document()->today().month();
    const bool isBeside = room.intersects(today);
    if (isBeside && month == current)
        return {};
    const QFontMetrics metrics(smallFont(font()));
    const int other = month < current ? month - 1 : month + 1;
    // Free space in the next month on the side away from today's label; words stay in the year.
    const bool isInYear = other >= 1 && other <= Domain::kMonths;
    const qreal spare =
        isInYear || form == Form::Figures
            ? std::max(0.0, (room.width() - metrics.horizontalAdvance(nameOfMonth(other))) / 2 - 1)
            : 0;
    if (isBeside && month < current) {
        room.setRight(today.left());
        room.adjust(-spare, 0, 0, 0);
    } else if (isBeside) {
        room.setLeft(today.right());
        room.adjust(0, 0, spare, 0);
    }
    const QString words = nameOfMonth(month);
    const qreal wide = std::min(qreal(metrics.horizontalAdvance(words)), room.width());
    const qreal left = std::clamp(middle.x() - wide / 2, room.left(), room.right() - wide);
    return {words, QRectF(left, 0, wide, height())};
}

void YearHead::paintToday(QPainter *painter, const Name &today) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(palette(), ColourRole::Text));
    painter->drawRoundedRect(today.place, scaled(this, 4), scaled(this, 4));
    painter->setPen(colour(palette(), ColourRole::Panel));
    drawLines(painter, today.place.toRect(), {today.words}, smallFont(font()), Qt::AlignHCenter);
}

YearLegend::YearLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int YearLegend::lineHeight() const
{
    return heightOfLines(smallFont(font()), 1) + scaled(this, kBetweenLines);
}

QSize YearLegend::sizeHint() const
{
    return {1, heightOfLines(smallFont(font()), 1) + scaled(this, kAroundLegend)};
}

int YearLegend::heightAt(int width) const
{
    return sizeHint().height() + places(entries(), width).last().y() * lineHeight();
}

// Where a mark of a stretch of time is painted: its left part stands where others have their left
// half.
QRectF YearLegend::stretchAt(QPointF point) const
{
    const QSizeF box(scaled(this, 20), scaled(this, 13));
    return {point - QPointF(box.height() / 2, box.height() / 2), box};
}

YearLegend::Entry YearLegend::deadlineEntry(const QString &words, ColourRole edge,
                                            ColourRole ground) const
{
    return {words, 0, [this, edge, ground](QPainter *painter, QPointF at) {
                paintDeadlineMark(painter, at, font(), colour(palette(), edge),
                                  colour(palette(), ground));
            }};
}

YearLegend::Entry YearLegend::periodEntry(const QString &words, PeriodState state) const
{
    return {words, int(stretchAt({}).right()), [this, state](QPainter *painter, QPointF at) {
                paintPeriodMark(painter, stretchAt(at), state, font(), palette());
            }};
}

QList<YearLegend::Entry> YearLegend::entries() const
{
    const int second = scaled(this, 8);
    const int third = second + scaled(this, 14);
    const auto notes = [this, second, third](QPainter *painter, QPointF at) {
        for (const auto &[step, along] :
             {std::pair(0, 0), std::pair(2, second), std::pair(3, third)})
            paintNoteMark(painter, at + QPointF(along, 0), step, font(), palette());
    };
    const auto done = [this](QPainter *painter, QPointF at) {
        paintDoneMark(painter, at, font(), palette());
    };
    const auto ongoing = [this](QPainter *painter, QPointF at) {
        const QRectF box = stretchAt(at);
        paintKeptUpMark(painter, {box.left(), at.y()}, {box.right(), at.y()}, palette());
    };
    return {{tr("progress, larger with more attendance"), third + scaled(this, 4), notes},
            deadlineEntry(tr("deadline"), ColourRole::Text, ColourRole::Panel),
            deadlineEntry(tr("missed"), ColourRole::MissedText, ColourRole::MissedText),
            deadlineEntry(tr("due this month"), ColourRole::DueSoonText, ColourRole::DueSoonText),
            {tr("done"), 0, done},
            periodEntry(tr("period with progress"), PeriodState::HasNote),
            periodEntry(tr("without progress"), PeriodState::Missing),
            periodEntry(tr("not over yet"), PeriodState::Open),
            {tr("ongoing"), int(stretchAt({}).right()), ongoing}};
}

// The place of each entry: how far to the right it begins, and in which line.
QList<QPoint> YearLegend::places(const QList<Entry> &entries, int width) const
{
    const QFontMetrics metrics(smallFont(font()));
    const int first = scaled(this, 16);
    QPoint next(first, 0);
    QList<QPoint> places;
    for (const Entry &entry : entries) {
        const int wide = entry.wide + scaled(this, kSmallGap)
                         + metrics.horizontalAdvance(entry.words);
        if (next.x() > first && next.x() + wide > width)
            next = {first, next.y() + 1};
        places.append(next);
        next.rx() += wide + scaled(this, kGap);
    }
    return places;
}

void YearLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(palette(), ColourRole::Panel));
    painter.fillRect(0, 0, width(), 1, colour(palette(), ColourRole::Hairline));
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = entries();
    const auto where = places(all, width());
    const int oneLine = sizeHint().height();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const int top = where[i].y() * lineHeight();
        all[i].paint(&painter, QPointF(where[i].x(), top + oneLine / 2));
        const int left = where[i].x() + all[i].wide + scaled(this, kSmallGap);
        painter.setPen(colour(palette(), ColourRole::Secondary));
        drawLines(&painter, QRect(left, top, width() - left, oneLine), {all[i].words},
                  smallFont(font()));
    }
}

} // namespace Widgets
