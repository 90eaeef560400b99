#include "report/layout/chartpages.h"

#include "domain/summary/officialpaper.h"
#include "report/layout/typesetting.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Domain;
using OfficialPaper::points;

namespace Report {

namespace {

constexpr int kMonths = 12;

// In points.
constexpr double kPadding = 3;     // beside a cell's words
constexpr double kLeastPitch = 11; // of rows
constexpr double kMostPitch = 30;
constexpr double kTypeOfPitch = 0.64;
constexpr double kMostType = 12;
constexpr double kTypeStep = 0.5;
constexpr double kLineStep = 1.12; // of a cell with two lines, in sizes of its type
constexpr double kDot = 1;         // of the lines between months, and the gap after it
constexpr double kDotGap = 2.5;
constexpr double kDiamond = 4.6;                         // from a deadline's middle to its corners
constexpr double kNoteSizes[] = {5, 6.5, 8.5, 11, 13.5}; // by attendanceStep()
constexpr double kMark = 11;
constexpr double kDash = 3;
constexpr double kBelowBaseline = 0.36; // from a mark's middle, as a share of its size

// What differs between the papers, in points.
struct Measure
{
    QSizeF size;
    double margin;
    double title;
    double head;
    double legend;
    // Before the months: number, item, who, deadline; behind them the status.
    std::array<double, 4> columns;
    double status;
};

Measure measureOf(ChartPaper paper)
{
    if (paper == ChartPaper::A3)
        return {.size = {points(420), points(297)},
                .margin = points(12),
                .title = 34,
                .head = 22,
                .legend = 18,
                .columns = {26, 224, 124, 84},
                .status = 68};
    return {.size = {points(297), points(210)},
            .margin = points(9),
            .title = 26,
            .head = 16,
            .legend = 13,
            .columns = {19, 150, 84, 60},
            .status = 52};
}

} // namespace

// Sets a chart row by row.
class ChartPaginator
{
public:
    ChartPaginator(const WallChart &chart, const PaperFonts &fonts, ChartPaper paper)
        : m_chart(chart)
        , m_typesetter(fonts)
        , m_measure(measureOf(paper))
    {
        m_pages.m_title = chart.title;
        m_pages.m_author = chart.organisation;
        m_pages.m_printable = fonts.areUsable();
        shareHeight();
    }

    Pages pages() &&
    {
        const qsizetype rows = m_chart.rows.size();
        const qsizetype count = std::max<qsizetype>(1, (rows + m_rowsPerPage - 1) / m_rowsPerPage);
        for (qsizetype page = 0; page < count; ++page) {
            beginPage();
            const qsizetype first = page * m_rowsPerPage;
            for (qsizetype row = first; row < std::min(rows, first + m_rowsPerPage); ++row)
                placeRow(m_chart.rows[row]);
            endPage(int(page) + 1, int(count));
        }
        for (const QString &character : m_typesetter.takeUnprintable())
            m_pages.m_unprintable.append({.character = character});
        m_pages.m_faces = m_typesetter.faces();
        return std::move(m_pages);
    }

private:
    Page &page() { return m_pages.m_pages.last(); }
    double left() const { return m_measure.margin; }
    double right() const { return m_measure.size.width() - m_measure.margin; }
    double monthsLeft() const
    {
        double x = left();
        for (const double width : m_measure.columns)
            x += width;
        return x;
    }
    double monthsRight() const { return right() - m_measure.status; }
    double xOf(double place) const { return monthsLeft() + place * (monthsRight() - monthsLeft()); }
    double xOf(QDate day) const
    {
        return xOf((placeInYear(day, m_chart.year) + endInYear(day, m_chart.year)) / 2);
    }

    // All rows on one page where their type is large enough so.
    void shareHeight()
    {
        const double room = m_measure.size.height() - 2 * m_measure.margin - m_measure.title
                            - m_measure.head - m_measure.legend;
        const auto rows = std::max<qsizetype>(1, m_chart.rows.size());
        m_pitch = std::clamp(room / double(rows), kLeastPitch, kMostPitch);
        m_rowsPerPage = std::max<qsizetype>(1, qsizetype(std::floor(room / m_pitch + 0.001)));
        m_type = std::clamp(m_pitch * kTypeOfPitch, kSmallestChartType, kMostType);
    }

    QList<PlacedLine> linesOf(const QString &words, FontRole role, double size, double width)
    {
        return setLines(m_typesetter, words, {.role = role, .size = size, .cell = size}, 0, width);
    }

    // One line of the words at this size; cut with … where it is longer.
    PlacedLine cutLine(QString words, FontRole role, double size, double width)
    {
        auto lines = linesOf(words, role, size, width);
        while (lines.size() > 1 && words.size() > 2) {
            words.chop(words.endsWith(u'…') ? 2 : 1);
            words += u'…';
            lines = linesOf(words, role, size, width);
        }
        return lines.value(0);
    }

    void place(PlacedLine line, double x, double middle, double size, double width,
               Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (alignment & Qt::AlignHCenter)
            x += (width - line.width) / 2;
        line.left = x;
        line.baseline = middle + kBelowBaseline * size;
        line.area = {x, middle - size / 2, line.width, size};
        page().lines.append(line);
    }

    // In the largest type in which the words fit on one line, or on two where the row has room for
    // them; cut where they do not even fit in the smallest.
    void placeWords(const QString &words, double x, double width,
                    Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (words.isEmpty())
            return;
        const double room = width - 2 * kPadding;
        double size = m_type;
        QList<PlacedLine> lines = linesOf(words, FontRole::Body, size, room);
        while (lines.size() > mostLines(size) && size > kSmallestChartType) {
            size = std::max(kSmallestChartType, size - kTypeStep);
            lines = linesOf(words, FontRole::Body, size, room);
        }
        const auto most = mostLines(size);
        if (lines.size() > most) {
            const QString before = most > 1 ? lines.first().text : QString();
            lines = lines.mid(0, most - 1);
            lines.append(cutLine(words.mid(before.size()), FontRole::Body, size, room));
        }
        const double step = size * kLineStep;
        double middle = m_y + m_pitch / 2 - step * double(lines.size() - 1) / 2;
        for (const PlacedLine &line : lines) {
            place(line, x + kPadding, middle, size, room, alignment);
            middle += step;
        }
    }

    qsizetype mostLines(double size) const { return m_pitch >= 2 * size * kLineStep ? 2 : 1; }

    void beginPage()
    {
        Page made{.size = m_measure.size};
        made.text = QRectF(left(), m_measure.margin, right() - left(),
                           m_measure.size.height() - 2 * m_measure.margin);
        m_pages.m_pages.append(made);
        const double size = m_measure.title * 0.6;
        place(cutLine(m_chart.title, FontRole::Title, size, right() - left()), left(),
              m_measure.margin + m_measure.title * 0.4, size, right() - left(), Qt::AlignHCenter);
        m_y = m_measure.margin + m_measure.title;
        m_top = m_y;
        placeHead();
    }

    void placeHead()
    {
        const double size = std::min(m_measure.head * 0.55, 11.0);
        const double middle = m_y + m_measure.head / 2;
        double x = left();
        const QString heads[] = {u"序号"_s, u"工作要点"_s, u"责任"_s, u"完成时限"_s};
        for (size_t column = 0; column < std::size(heads); ++column) {
            const double width = m_measure.columns[column];
            place(cutLine(heads[column], FontRole::Heading, size, width), x, middle, size, width,
                  Qt::AlignHCenter);
            x += width;
        }
        for (int month = 0; month < kMonths; ++month) {
            const double from = xOf(month / double(kMonths));
            const double width = xOf((month + 1) / double(kMonths)) - from;
            place(cutLine(u"%1月"_s.arg(month + 1), FontRole::Heading, size, width), from, middle,
                  size, width, Qt::AlignHCenter);
        }
        place(cutLine(u"状态"_s, FontRole::Heading, size, m_measure.status), monthsRight(), middle,
              size, m_measure.status, Qt::AlignHCenter);
        rule(left(), m_y, right(), m_y);
        m_y += m_measure.head;
        rule(left(), m_y, right(), m_y);
    }

    void rule(double x1, double y1, double x2, double y2)
    {
        page().rules.append(QLineF(x1, y1, x2, y2));
    }

    void placeRow(const WallChartRow &row)
    {
        if (row.isHeading)
            placeHeading(row);
        else
            placeItem(row);
        m_y += m_pitch;
        rule(left(), m_y, right(), m_y);
    }

    void placeHeading(const WallChartRow &row)
    {
        const double room = right() - left() - 2 * kPadding;
        place(cutLine(row.title, FontRole::Heading, m_type, room), left() + kPadding,
              m_y + m_pitch / 2, m_type, room);
        closeColumns();
        m_columnsFrom = m_y + m_pitch;
    }

    void placeItem(const WallChartRow &row)
    {
        if (m_columnsFrom < 0)
            m_columnsFrom = m_y;
        const QString words[] = {row.number, row.title, row.responsible, row.deadline};
        double x = left();
        for (size_t column = 0; column < std::size(words); ++column) {
            placeWords(words[column], x, m_measure.columns[column],
                       column == 0 ? Qt::AlignHCenter : Qt::AlignLeft);
            x += m_measure.columns[column];
        }
        QString status = row.status;
        if (mostLines(kSmallestChartType) < 2)
            status.replace(u'\n', u'，');
        placeWords(status, monthsRight(), m_measure.status, Qt::AlignHCenter);
        placeYear(row);
    }

    void placeYear(const WallChartRow &row)
    {
        const double middle = m_y + m_pitch / 2;
        for (const YearPeriod &period : row.year.periods)
            placePeriod(period);
        if (row.year.lastDay.isValid())
            placeTime(row);
        for (const QDate day : row.year.earlierDays)
            placeDiamond(xOf(day), middle, kDiamond * 0.75);
        for (const ProgressNote &note : row.notes)
            placeMark(kNoteMark, note.happenedOn, kNoteSizes[attendanceStep(note.attendance)]);
        if (row.year.doneOn.isValid())
            placeDone(row.year.doneOn);
    }

    // A line as long as there is time, up to the deadline; dashed for what was cancelled.
    void placeTime(const WallChartRow &row)
    {
        const double middle = m_y + m_pitch / 2;
        const double from = xOf(placeInYear(row.year.from, m_chart.year)) + 1;
        const double to = std::min(xOf(row.year.lastDay), monthsRight() - kDiamond - 1);
        if (row.isCancelled)
            dashes(from, std::max(from, to - kDiamond), middle);
        else
            rule(from, middle, std::max(from, to - kDiamond), middle);
        if (row.year.isMissed)
            placeMark(kMissedMark, row.year.lastDay, kMark);
        else
            placeDiamond(to, middle, kDiamond);
    }

    // Hollow, whatever the typeface's is like.
    void placeDiamond(double x, double y, double radius)
    {
        radius = std::min(radius, m_pitch / 2 - 1);
        rule(x - radius, y, x, y - radius);
        rule(x, y - radius, x + radius, y);
        rule(x + radius, y, x, y + radius);
        rule(x, y + radius, x - radius, y);
    }

    // At the upper right of its day, where a note of that day leaves it in sight.
    void placeDone(QDate day)
    {
        const double size = std::min(kMark * 1.2, m_pitch * 0.7);
        const auto line =
            linesOf(QString(QChar(kDoneMark)), FontRole::Heading, size, 2 * size).value(0);
        const double x = std::min(xOf(day) + kDiamond * 0.6, monthsRight() - line.width - 1);
        place(line, x, m_y + size / 2, size, line.width);
    }

    // Marks are no larger than their row, and stay within the months.
    void placeMark(char16_t mark, QDate day, double size)
    {
        size = std::clamp(size, 4.0, std::max(4.0, m_pitch * 0.95));
        const auto line = linesOf(QString(QChar(mark)), FontRole::Heading, size, 2 * size).value(0);
        const double x = std::clamp(xOf(day) - line.width / 2, monthsLeft() + 1,
                                    monthsRight() - line.width - 1);
        place(line, x, m_y + m_pitch / 2, size, line.width);
    }

    void dashes(double from, double to, double y)
    {
        for (double x = from; x < to; x += 2 * kDash)
            rule(x, y, std::min(to, x + kDash), y);
    }

    void dots(double x, double from, double to)
    {
        for (double y = from + kDotGap; y + kDot < to; y += kDot + kDotGap)
            rule(x, y, x, y + kDot);
    }

    // Whole where it has a note; dashed where it has none, with 缺 where it is over.
    void placePeriod(const YearPeriod &period)
    {
        const double from = xOf(placeInYear(period.first, m_chart.year)) + 2;
        const double to = xOf(endInYear(period.last, m_chart.year)) - 2;
        const double top = m_y + 2.2;
        const double bottom = m_y + m_pitch - 2.2;
        for (const double y : {top, bottom}) {
            if (period.period.hasNote)
                rule(from, y, to, y);
            else
                dashes(from, to, y);
        }
        rule(from, top, from, bottom);
        rule(to, top, to, bottom);
        if (period.isMissing())
            place(cutLine(QString(QChar(kMissingPeriod)), FontRole::Heading, m_type, to - from),
                  from, m_y + m_pitch / 2, m_type, to - from, Qt::AlignHCenter);
    }

    // The columns' lines, as far as no heading runs over them.
    void closeColumns()
    {
        if (m_columnsFrom < 0 || m_columnsFrom >= m_y)
            return;
        double x = left();
        for (const double width : m_measure.columns) {
            x += width;
            rule(x, m_columnsFrom, x, m_y);
        }
        for (int month = 1; month <= kMonths; ++month) {
            const double at = xOf(month / double(kMonths));
            if (month % 3 == 0)
                rule(at, m_columnsFrom, at, m_y);
            else
                dots(at, m_columnsFrom, m_y);
        }
    }

    void endPage(int number, int count)
    {
        closeColumns();
        m_columnsFrom = -1;
        rule(left(), m_top, left(), m_y);
        rule(right(), m_top, right(), m_y);
        placeToday();
        const double size = std::max(kSmallestChartType, m_measure.legend * 0.5);
        const double middle = m_measure.size.height() - m_measure.margin - m_measure.legend / 2;
        const QString pages = count > 1 ? u"　第%1页，共%2页"_s.arg(number).arg(count) : QString();
        place(cutLine(m_chart.legend + pages, FontRole::Body, size, right() - left()), left(),
              middle, size, right() - left());
    }

    // A line twice as thick as the others, and its day over the head.
    void placeToday()
    {
        if (m_chart.on.year() != m_chart.year)
            return;
        const double x = xOf(endInYear(m_chart.on, m_chart.year));
        rule(x, m_top - 2, x, m_y);
        rule(x + OfficialPaper::kRuleWidth, m_top - 2, x + OfficialPaper::kRuleWidth, m_y);
        const double size = kSmallestChartType;
        const QString words = u"%1月%2日"_s.arg(m_chart.on.month()).arg(m_chart.on.day());
        const auto line = cutLine(words, FontRole::Heading, size, 60);
        place(line, std::min(x - line.width / 2, right() - line.width), m_top - 2 - size * 0.6,
              size, line.width);
    }

    const WallChart &m_chart;
    Pages m_pages;
    Typesetter m_typesetter;
    Measure m_measure;
    double m_pitch = 0;
    double m_type = 0;
    qsizetype m_rowsPerPage = 1;
    double m_y = 0;
    double m_top = 0;          // of the head
    double m_columnsFrom = -1; // where the lines between columns begin; below 0 for nowhere yet
};

Pages paginate(const WallChart &chart, const PaperFonts &fonts, ChartPaper paper)
{
    return ChartPaginator(chart, fonts, paper).pages();
}

} // namespace Report
