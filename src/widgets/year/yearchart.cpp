#include "widgets/year/yearchart.h"

#include "domain/text/sentences.h"
#include "domain/year/yearrow.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Year)
};

// Lengths at 100 % text.
constexpr qreal kWide = 780; // charts at least this wide give more room to titles
constexpr qreal kWideTitles = 272;
constexpr qreal kTitles = 196;
constexpr qreal kDeadlines = 134; // fits 第三季度 逾期 120 天
constexpr qreal kWideDeadlines = 140;
constexpr qreal kMonthsFirst = 552; // months as wide as they need, before titles get more
constexpr qreal kMostTitles = 0.4;  // of the chart's width
constexpr qreal kNumbers = 38;
constexpr qreal kSign = 22;
constexpr qreal kDiamond = 6;
constexpr qreal kSmallDiamond = 5;
constexpr qreal kDone = 7.5;
constexpr qreal kNoteRadius[] = {2.5, 3.5, 5, 7, 9}; // radius by attendanceStep()
constexpr qreal kPeriodInset = 3.5;
constexpr qreal kOutline = 2; // pixels around a mark that its outline and the clipping need

constexpr qsizetype kFirstWords = 40; // most characters of a note in the words of its mark

qreal scaledExact(const QFont &font, qreal units)
{
    return scaled(font, units * 16) / 16.0;
}

QPen dashed(const QColor &ink, const QList<qreal> &pattern)
{
    QPen pen(ink, 1);
    pen.setDashPattern(pattern);
    return pen;
}

QPolygonF diamond(QPointF middle, qreal radius)
{
    return QPolygonF({middle - QPointF(0, radius), middle + QPointF(radius, 0),
                      middle + QPointF(0, radius), middle - QPointF(radius, 0)});
}

QRectF around(QPointF middle, qreal radius)
{
    return {middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius};
}

// The x nearest to `x` at which a mark of this radius, with its outline, lies within the months.
qreal within(const QRectF &chart, qreal x, qreal radius)
{
    radius += kOutline;
    return std::clamp(x, chart.left() + radius,
                      std::max(chart.left() + radius, chart.right() - radius));
}

QRectF periodBox(const YearPeriod &period, const QRectF &chart, int year, const QFont &font)
{
    const qreal left = chart.left() + placeInYear(period.first, year) * chart.width();
    const qreal right = chart.left() + endInYear(period.last, year) * chart.width();
    const qreal inset = scaledExact(font, kPeriodInset);
    return QRectF(left + 2, chart.top() + inset, right - left - 4, chart.height() - 2 * inset);
}

// What stands where notes would.
QString unreadWords()
{
    return Text::tr("notes cannot be read", "in the months of an item");
}

QRectF unreadBox(const QRectF &chart, const QFont &font)
{
    const QFontMetrics metrics(smallFont(font));
    const qreal width = metrics.horizontalAdvance(unreadWords()) + scaledExact(font, 12);
    const qreal inset = scaledExact(font, kPeriodInset);
    return QRectF(chart.left() + 2, chart.top() + inset, std::min(width, chart.width() - 4),
                  chart.height() - 2 * inset);
}

// Paints the months of one row.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const YearContent &content, const QRectF &chart, int year,
               const YearLook &look)
        : m_painter(painter)
        , m_content(content)
        , m_chart(chart)
        , m_year(year)
        , m_look(look)
        , m_middle(chart.center().y())
    {}

    // Paints the time of the item: a thin line from its first to its last day, or dots if it is
    // ongoing all year.
    void paintTime()
    {
        const YearRow &row = m_content.row;
        if (row.lastDay.isValid()) {
            const qreal from = m_chart.left() + placeInYear(row.from, m_year) * m_chart.width();
            const qreal to = xOfDay(m_chart, row.lastDay, m_year);
            m_painter->setPen(QPen(ink(ColourRole::FieldBorder), 2));
            m_painter->drawLine(QPointF(from + 3, m_middle),
                                QPointF(std::max(from + 3, to), m_middle));
        } else if (row.runsAllYear) {
            paintKeptUpMark(m_painter, QPointF(m_chart.left() + 4, m_middle),
                            QPointF(m_chart.right() - 4, m_middle), m_look.palette);
        }
    }

    void paintMark(const YearMark &mark)
    {
        switch (mark.kind) {
        case YearMark::Kind::Period: paintPeriod(m_content.row.periods[mark.at], mark.area); break;
        case YearMark::Kind::EarlierDeadline:
            paintDiamond(mark.area, ColourRole::Faint, ColourRole::Panel);
            break;
        case YearMark::Kind::Deadline: paintDeadline(mark.area); break;
        case YearMark::Kind::Done:
            paintDoneMark(m_painter, mark.area.center(), m_look.font, m_look.palette);
            break;
        case YearMark::Kind::Note:
            paintNoteMark(m_painter, mark.area.center(),
                          attendanceStep(m_content.notes[mark.at].attendance), m_look.font,
                          m_look.palette);
            break;
        case YearMark::Kind::Unread: paintUnread(mark.area);
        }
    }

private:
    QColor ink(ColourRole role) const { return colour(m_look.palette, role); }

    void paintPeriod(const YearPeriod &period, const QRectF &box)
    {
        if (period.isUnread && period.period.hasEnded) {
            paintUnread(box);
            return;
        }
        const PeriodState state = period.period.hasNote ? PeriodState::HasNote
                                  : period.isMissing()  ? PeriodState::Missing
                                                        : PeriodState::Open;
        paintPeriodMark(m_painter, box, state, m_look.font, m_look.palette);
        if (period.isMissing())
            paintWords(box, {Text::tr("no progress"), Text::tr("none", "of progress"), u"–"_s},
                       ColourRole::MissedText);
    }

    void paintUnread(const QRectF &box)
    {
        paintPeriodMark(m_painter, box, PeriodState::Unread, m_look.font, m_look.palette);
        paintWords(box, {unreadWords(), u"?"_s}, ColourRole::Secondary);
    }

    // Paints the first of these words that fits into the box, or the last.
    void paintWords(const QRectF &box, const QStringList &forms, ColourRole role)
    {
        const QFont font = smallFont(m_look.font);
        const QFontMetrics metrics(font);
        m_painter->setFont(font);
        m_painter->setPen(ink(role));
        const auto fits = [&](const QString &words) {
            return metrics.horizontalAdvance(words) <= box.width() - 4;
        };
        const auto form = std::ranges::find_if(forms, fits);
        m_painter->drawText(box, Qt::AlignCenter, form == forms.end() ? forms.last() : *form);
    }

    void paintDiamond(const QRectF &area, ColourRole edge, ColourRole ground)
    {
        m_painter->setPen(QPen(ink(edge), 1.5));
        m_painter->setBrush(ink(ground));
        m_painter->drawPolygon(diamond(area.center(), area.width() / 2));
    }

    void paintDeadline(const QRectF &area)
    {
        const YearRow &row = m_content.row;
        if (m_look.status == StatusKind::Cancelled) {
            paintDiamond(area, ColourRole::Faint, ColourRole::Panel);
            m_painter->drawLine(QPointF(area.left() - 1, m_middle),
                                QPointF(area.right() + 1, m_middle));
        } else if (row.isMissed) {
            paintDiamond(area, ColourRole::MissedText, ColourRole::MissedText);
        } else if (row.doneOn.isValid()) {
            paintDiamond(area, ColourRole::Faint, ColourRole::Panel);
        } else {
            paintDiamond(area, row.isDueThisMonth ? ColourRole::DueSoonText : ColourRole::Text,
                         row.isDueThisMonth ? ColourRole::DueSoonText : ColourRole::Panel);
        }
    }

    QPainter *m_painter;
    const YearContent &m_content;
    QRectF m_chart;
    int m_year;
    const YearLook &m_look;
    qreal m_middle;
};

QString noteWords(const ProgressNote &note, const Models::PlanTreeModel &plan)
{
    const QString day = plan.dayText(note.happenedOn);
    const QString words = inBrief(note.text, kFirstWords);
    if (!note.attendance)
        return Text::tr("%1: %2", "the day and the words of a note").arg(day, words);
    return Text::tr("%1, attendance %2: %3", "the day, the number and the words of a note")
        .arg(day, QLocale().toString(*note.attendance), words);
}

QString periodWords(const YearPeriod &period)
{
    const QString name = periodName(period.period);
    if (period.isUnread)
        return Text::tr("%1: its notes cannot be read", "a period").arg(name);
    if (period.period.hasNote)
        return Text::tr("%1: has a note", "a period").arg(name);
    if (period.period.isBeforePlan)
        return Text::tr("%1: before the plan was issued", "a period").arg(name);
    return (period.period.hasEnded ? Text::tr("%1: no progress", "a period")
                                   : Text::tr("%1: no note yet", "a period"))
        .arg(name);
}

// Removes deadlines whose middle is under the last mark, that of completion: what would still be
// seen of them is no diamond.
void leaveOutCovered(QList<YearMark> *marks)
{
    const QRectF done = marks->last().area;
    marks->removeIf([&done](const YearMark &mark) {
        const bool isDeadline = mark.kind == YearMark::Kind::Deadline
                                || mark.kind == YearMark::Kind::EarlierDeadline;
        return isDeadline
               && std::abs(mark.area.center().x() - done.center().x()) < done.width() / 2;
    });
}

} // namespace

YearColumns YearColumns::of(const QFont &font, int width, int longestTitle)
{
    YearColumns columns;
    const bool isWide = width >= scaled(font, kWide);
    columns.number = scaled(font, kNumbers);
    columns.title = columns.number + scaled(font, kSign);
    columns.deadline = std::min(scaled(font, isWide ? kWideTitles : kTitles), width / 3);
    const int deadlines = std::min(scaled(font, isWide ? kWideDeadlines : kDeadlines), width / 4);
    if (isWide) {
        const int most = std::min(int(width * kMostTitles),
                                  width - deadlines - scaled(font, kMonthsFirst));
        columns.deadline = std::max(columns.deadline, std::min(columns.title + longestTitle, most));
    }
    columns.months = columns.deadline + deadlines;
    columns.right = width;
    return columns;
}

QRectF YearColumns::chart(const QRect &row) const
{
    return QRectF(months, row.top(), std::max(0, right - months), row.height());
}

qreal xOfDay(const QRectF &chart, QDate day, int year)
{
    return chart.left() + (placeInYear(day, year) + endInYear(day, year)) / 2 * chart.width();
}

QList<YearMark> yearMarks(const YearContent &content, const QRectF &chart, int year,
                          const QFont &font)
{
    using Kind = YearMark::Kind;
    const YearRow &row = content.row;
    const qreal middle = chart.center().y();
    QList<YearMark> marks;
    const auto add = [&](Kind kind, QDate day, qreal radius, qsizetype at = 0, NoteId note = {}) {
        const qreal x = within(chart, xOfDay(chart, day, year), radius);
        marks.append({kind, around({x, middle}, radius), day, at, note});
    };
    for (qsizetype at = 0; at < row.periods.size(); ++at)
        marks.append({Kind::Period, periodBox(row.periods[at], chart, year, font),
                      row.periods[at].last, at});
    for (const QDate day : row.earlierDays)
        add(Kind::EarlierDeadline, day, scaledExact(font, kSmallDiamond));
    if (row.lastDay.isValid())
        add(Kind::Deadline, row.lastDay, scaledExact(font, kDiamond));
    QList<YearMark> front;
    std::swap(front, marks);
    for (qsizetype at = 0; at < content.notes.size(); ++at) {
        const ProgressNote &note = content.notes[at];
        add(Kind::Note, note.happenedOn,
            scaledExact(font, kNoteRadius[attendanceStep(note.attendance)]), at, note.id);
    }
    std::ranges::stable_sort(marks, std::greater(),
                             [](const YearMark &mark) { return mark.area.width(); });
    marks = front + marks;
    if (content.isUnread && row.periods.isEmpty())
        marks.append({Kind::Unread, unreadBox(chart, font), QDate(year, 1, 1)});
    if (row.doneOn.isValid()) {
        add(Kind::Done, row.doneOn, scaledExact(font, kDone));
        leaveOutCovered(&marks);
    }
    return marks;
}

QString yearMarkWords(const YearMark &mark, const YearContent &content,
                      const Models::PlanTreeModel &plan)
{
    const QString day = plan.dayText(mark.day);
    switch (mark.kind) {
    case YearMark::Kind::Period: return periodWords(content.row.periods[mark.at]);
    case YearMark::Kind::EarlierDeadline: return Text::tr("%1: an earlier deadline").arg(day);
    case YearMark::Kind::Deadline:
        return (content.row.isMissed ? Text::tr("%1: deadline, missed") : Text::tr("%1: deadline"))
            .arg(day);
    case YearMark::Kind::Done:
        return content.row.lastDay.isValid() ? Text::tr("%1: done; the deadline was %2", "two days")
                                                   .arg(day, plan.dayText(content.row.lastDay))
                                             : Text::tr("%1: done").arg(day);
    case YearMark::Kind::Note: return noteWords(content.notes[mark.at], plan);
    case YearMark::Kind::Unread:
        return Text::tr("The notes of this item cannot be read at present.");
    }
    Q_UNREACHABLE();
}

void paintMonths(QPainter *painter, const QRectF &chart, const QPalette &palette, int year,
                 QDate today)
{
    const qreal now = chart.left() + endInYear(today, year) * chart.width();
    if (now < chart.right()) {
        QColor shade = colour(palette, ColourRole::Text);
        shade.setAlphaF(0.03);
        painter->fillRect(QRectF(QPointF(now, chart.top()), chart.bottomRight()), shade);
    }
    for (int month = 0; month <= kMonths; ++month) {
        const bool isQuarter = month % 3 == 0;
        const int x = int(chart.left() + chart.width() * month / kMonths)
                      - (month == kMonths ? 1 : 0);
        painter->fillRect(
            QRectF(x, chart.top(), 1, chart.height()),
            colour(palette, isQuarter ? ColourRole::FieldBorder : ColourRole::Hairline));
    }
    if (today.year() == year)
        painter->fillRect(QRectF(std::floor(now) - 1, chart.top(), 2, chart.height()),
                          colour(palette, ColourRole::Text));
}

void paintYear(QPainter *painter, const YearContent &content, const QRectF &chart, int year,
               const YearLook &look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(chart.adjusted(1, 0, -1, 0), Qt::IntersectClip);
    RowPainter row(painter, content, chart, year, look);
    row.paintTime();
    const auto marks = yearMarks(content, chart, year, look.font);
    for (const YearMark &mark : marks)
        row.paintMark(mark);
    if (look.chosen >= 0 && look.chosen < marks.size()) {
        painter->setPen(QPen(colour(look.palette, ColourRole::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        const qreal more = scaledExact(look.font, 2.5);
        painter->drawRoundedRect(marks[look.chosen].area.adjusted(-more, -more, more, more), 3, 3);
    }
    painter->restore();
}

void paintNoteMark(QPainter *painter, QPointF middle, int step, const QFont &font,
                   const QPalette &palette)
{
    painter->setPen(QPen(colour(palette, ColourRole::Panel), 1));
    painter->setBrush(colour(palette, ColourRole::Secondary));
    const qreal radius = scaledExact(font, kNoteRadius[step]);
    painter->drawEllipse(middle, radius + 0.5, radius + 0.5);
}

void paintDeadlineMark(QPainter *painter, QPointF middle, const QFont &font, const QColor &edge,
                       const QColor &ground)
{
    painter->setPen(QPen(edge, 1.5));
    painter->setBrush(ground);
    painter->drawPolygon(diamond(middle, scaledExact(font, kDiamond)));
}

void paintDoneMark(QPainter *painter, QPointF middle, const QFont &font, const QPalette &palette)
{
    const qreal radius = scaledExact(font, kDone);
    painter->setPen(QPen(colour(palette, ColourRole::Panel), 1));
    painter->setBrush(colour(palette, ColourRole::DoneText));
    painter->drawEllipse(middle, radius + 0.5, radius + 0.5);
    painter->setPen(QPen(colour(palette, ColourRole::Panel), scaledExact(font, 1.7)));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-0.48, 0.03) * radius, middle + QPointF(-0.13, 0.4) * radius,
                   middle + QPointF(0.5, -0.37) * radius}));
}

void paintPeriodMark(QPainter *painter, const QRectF &box, PeriodState state, const QFont &font,
                     const QPalette &palette)
{
    const qreal radius = scaledExact(font, 4);
    painter->setBrush(Qt::NoBrush);
    if (state == PeriodState::HasNote) {
        painter->setPen(colour(palette, ColourRole::DoneBar));
        painter->setBrush(colour(palette, ColourRole::DoneGround));
    } else if (state == PeriodState::Missing) {
        painter->setPen(dashed(colour(palette, ColourRole::MissedText), {4, 3}));
        painter->setBrush(colour(palette, ColourRole::MissedGround));
    } else if (state == PeriodState::Unread) {
        painter->setPen(dashed(colour(palette, ColourRole::Secondary), {1, 2}));
        painter->setBrush(colour(palette, ColourRole::Raised));
    } else {
        painter->setPen(dashed(colour(palette, ColourRole::Faint), {2, 3}));
    }
    painter->drawRoundedRect(box, radius, radius);
}

void paintKeptUpMark(QPainter *painter, QPointF from, QPointF to, const QPalette &palette)
{
    QPen dots(colour(palette, ColourRole::OngoingBar), 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.5, 2.5});
    painter->setPen(dots);
    painter->drawLine(from, to);
}

} // namespace Widgets
