#include "report/layout/chartpages.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/characters.h"
#include "domain/text/daytext.h"
#include "domain/year/yearrow.h"
#include "report/layout/chartlegend.h"
#include "report/layout/chartrows.h"
#include "report/layout/typesetting.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Domain;
using OfficialPaper::points;

namespace Report {

// What differs between the papers, in points. It and NoteMark are members of ChartPaginator, which
// Pages names: what is in an anonymous namespace cannot be.
struct PaperMeasure
{
    QSizeF size;
    double margin;
    double title;
    double head;
    double legend;
    double months; // width of the twelve, at least
    double good;   // sizes of type: see ChartMeasure
    double largest;
};

// A mark of a note or a deadline: where its middle stands, and how large it is.
struct NoteMark
{
    double x;
    double size;
};

namespace {

// The measures below are in points.
// the length of a dot of the lines between months, and of the gap behind it
constexpr double kDot = 1;
constexpr double kDotGap = 2.5;
constexpr double kDiamond = 4.6; // from a deadline's middle to its corners
// The sizes of a note's mark, by attendanceStep().
constexpr double kNoteSizes[] = {5, 6.5, 8.5, 11, 13.5};
constexpr double kSmallestNote = 3.5;
constexpr double kPeriodGap = 2;  // from a row's edge to a period's box
constexpr double kStretch = 0.75; // how much rows may grow to fill a page
constexpr double kMark = 11;
constexpr double kThin = 2; // between the mark of completion and one that stays where it is
constexpr double kDash = 3;
constexpr double kBelowBaseline = 0.36; // from a mark's middle, as a share of its size
// The indent of a heading within another, in sizes of its type.
constexpr double kHeadingIndent = 1;
constexpr double kStrike = 1; // from a cancelled diamond's corner to the end of its line
// In the legend, in sizes of its type.
constexpr double kBesideSign = 0.3;
constexpr double kBetweenEntries = 0.9;
constexpr double kLegendBox = 1.15; // height of a period's box

PaperMeasure measureOf(WallPaper paper)
{
    if (paper == WallPaper::A3)
        return {.size = {points(420), points(297)},
                .margin = points(10),
                .title = 34,
                .head = 20,
                .legend = 24,
                .months = 480,
                .good = 10,
                .largest = 14};
    return {.size = {points(297), points(210)},
            .margin = points(8),
            .title = 26,
            .head = 16,
            .legend = 16,
            .months = 372,
            .good = 7.5,
            .largest = 10};
}

// The marks of a month's notes beside each other, in the order of their days and as near to them
// as can be; smaller, and in the end one over the other, where there is no room for all.
void partMarks(QList<NoteMark> *marks, double from, double to)
{
    double needed = 0;
    for (const NoteMark &mark : *marks)
        needed += mark.size;
    const double share = std::min(1.0, (to - from) / needed);
    needed = 0;
    for (NoteMark &mark : *marks) {
        mark.size = std::max(kSmallestNote, mark.size * share);
        needed += mark.size;
    }
    const double overlap = std::min(1.0, (to - from) / needed);
    double edge = from;
    for (NoteMark &mark : *marks) {
        mark.x = std::max(mark.x, edge + mark.size / 2);
        edge = mark.x + mark.size / 2 * (2 * overlap - 1);
    }
    edge = to;
    for (auto mark = marks->rbegin(); mark != marks->rend(); ++mark) {
        mark->x = std::min(mark->x, edge - mark->size / 2);
        edge = mark->x - mark->size / 2 * (2 * overlap - 1);
    }
}

} // namespace

// Sets a chart row by row.
class ChartPaginator
{
public:
    ChartPaginator(const WallChart &chart, const PaperFonts &fonts, WallPaper paper)
        : m_chart(chart)
        , m_typesetter(fonts)
        , m_measure(measureOf(paper))
    {
        m_pages.m_title = Domain::withoutInvisible(chart.title);
        m_pages.m_author = Domain::withoutInvisible(chart.organisation);
        m_pages.m_printable = fonts.areUsable();
    }

    Pages pages() &&
    {
        // No larger than the legend can be set on one line.
        const double largest = std::min(m_measure.largest, (right() - left()) / legendWidth());
        m_layout = layOutRows(m_chart, m_typesetter,
                              {.smallest = kSmallestChartType,
                               .good = m_measure.good,
                               .largest = std::max(m_measure.good, largest),
                               .columnsWidth = right() - left() - m_measure.months,
                               .rows = m_measure.size.height() - 2 * m_measure.margin
                                       - m_measure.title - m_measure.head - m_measure.legend,
                               .stretch = kStretch});
        const int count = int(m_layout.pages.size());
        for (int page = 0; page < count; ++page) {
            beginPage();
            for (const ChartRow &row : std::as_const(m_layout.pages[page]))
                placeRow(row);
            endPage(page + 1, count);
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
    double months() const { return m_measure.months + m_layout.spare; }
    double monthsLeft() const { return monthsRight() - months(); }
    double monthsRight() const { return right() - m_layout.columns[StatusColumn]; }
    double leftOf(int column) const
    {
        double x = left();
        for (int before = 0; before < column; ++before)
            x += m_layout.columns[before];
        return column == StatusColumn ? monthsRight() : x;
    }
    double xOf(double place) const { return monthsLeft() + place * months(); }
    double xOf(QDate day) const
    {
        return xOf((placeInYear(day, m_chart.year) + endInYear(day, m_chart.year)) / 2);
    }
    double middle() const { return m_y + m_height / 2; }

    QList<PlacedLine> linesOf(const QString &words, FontRole role, double size, double width)
    {
        return typesetLines(m_typesetter, words, {.role = role, .size = size, .cell = size}, 0,
                            width);
    }

    // One line of the words at this size; cut with … when they are longer.
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

    // A cell's lines, in the middle of the row.
    void placeWords(const QList<PlacedLine> &lines, double x, double width,
                    Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (lines.isEmpty())
            return;
        const double size = lines.first().size;
        double y = middle() - size * kChartLineStep * double(lines.size() - 1) / 2;
        for (const PlacedLine &line : lines) {
            place(line, x + kChartPadding, y, size, width - 2 * kChartPadding, alignment);
            y += size * kChartLineStep;
        }
    }

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
        const double size = std::min(m_measure.head * 0.55, m_layout.type);
        const double middle = m_y + m_measure.head / 2;
        const QString heads[] = {u"序号"_s, u"工作要点"_s, u"责任"_s, u"完成时限"_s, u"状态"_s};
        for (int column = 0; column < kChartColumns; ++column) {
            const double width = m_layout.columns[column];
            place(cutLine(heads[column], FontRole::Heading, size, width), leftOf(column), middle,
                  size, width, Qt::AlignHCenter);
        }
        for (int month = 0; month < kMonths; ++month) {
            const double from = xOf(month / double(kMonths));
            const double width = xOf((month + 1) / double(kMonths)) - from;
            place(cutLine(u"%1月"_s.arg(month + 1), FontRole::Heading, size, width), from, middle,
                  size, width, Qt::AlignHCenter);
        }
        rule(left(), m_y, right(), m_y);
        m_y += m_measure.head;
        rule(left(), m_y, right(), m_y);
    }

    void rule(double x1, double y1, double x2, double y2)
    {
        page().rules.append(QLineF(x1, y1, x2, y2));
    }

    void placeRow(const ChartRow &row)
    {
        m_height = row.height;
        if (row.row->isHeading)
            placeHeading(row);
        else
            placeItem(row);
        m_y += m_height;
        rule(left(), m_y, right(), m_y);
    }

    void placeHeading(const ChartRow &row)
    {
        const double indent = kHeadingIndent * row.row->depth * headingType(m_layout.type);
        placeWords(row.words[ItemColumn], left() + indent, right() - left() - indent);
        closeColumns();
        m_columnsFrom = m_y + m_height;
    }

    void placeItem(const ChartRow &row)
    {
        if (m_columnsFrom < 0)
            m_columnsFrom = m_y;
        for (int column = 0; column < kChartColumns; ++column) {
            const bool isCentred = column == NumberColumn || column == StatusColumn;
            placeWords(row.words[column], leftOf(column), m_layout.columns[column],
                       isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
            if (column == ItemColumn && row.row->isCancelled)
                strikeOut(row.words[column].size());
        }
        placeYear(*row.row);
    }

    // Draws a line through the lines of words placed last.
    void strikeOut(qsizetype lines)
    {
        for (const PlacedLine &line : page().lines.last(lines)) {
            const double y = line.area.center().y();
            rule(line.left, y, line.left + line.width, y);
        }
    }

    void placeYear(const WallChartRow &row)
    {
        m_marks.clear();
        for (const YearPeriod &period : row.year.periods)
            placePeriod(period);
        if (row.year.lastDay.isValid())
            placeTime(row);
        if (row.year.runsAllYear)
            dashes(monthsLeft() + kPeriodGap, monthsRight() - kPeriodGap, middle());
        for (const QDate day : row.year.earlierDays)
            placeDiamond(xOf(day), middle(), kDiamond * 0.75);
        for (int month = 1; month <= kMonths; ++month)
            placeMonth(row, month);
    }

    // The month in which a day's mark stands; days of other years stand at the year's ends.
    int monthOf(QDate day) const
    {
        const double place = placeInYear(day, m_chart.year);
        return std::clamp(int(std::floor(place * kMonths)) + 1, 1, kMonths);
    }

    // Places the marks of a month's notes, and that of completion in line with them, behind those
    // up to its day.
    void placeMonth(const WallChartRow &row, int month)
    {
        double from = xOf((month - 1) / double(kMonths)) + 1;
        const double to = xOf(month / double(kMonths)) - 1;
        QList<NoteMark> marks;
        for (const ProgressNote &note : row.notes) {
            if (monthOf(note.happenedOn) == month)
                marks.append(
                    {xOf(note.happenedOn), markSize(kNoteSizes[attendanceStep(note.attendance)])});
        }
        if (row.year.doneOn.isValid() && monthOf(row.year.doneOn) == month) {
            const double day = xOf(row.year.doneOn);
            const auto later = std::ranges::find_if(
                marks, [day](const NoteMark &mark) { return mark.x > day; });
            QList<NoteMark> upToDay(marks.begin(), later);
            marks.erase(marks.begin(), later);
            from = std::min(placeDone(upToDay, day, from, to), to);
        }
        placeNotes(marks, from, to);
    }

    void placeNotes(QList<NoteMark> marks, double from, double to)
    {
        if (marks.isEmpty())
            return;
        partMarks(&marks, from, to);
        for (const NoteMark &mark : std::as_const(marks))
            placeMark(kNoteMark, mark.x, mark.size);
    }

    // Places the mark of completion right behind the month's notes up to its day, or at its day
    // where there is none; before or behind a mark that stays where it is, as their days are.
    // Returns its right edge.
    double placeDone(QList<NoteMark> notes, double day, double from, double to)
    {
        constexpr double kSmallest = 0.6; // of the marks' usual sizes
        const double size = std::min(kMark * 1.2, m_layout.band * 0.7);
        const double width = doneMark(size).width;
        const double last = monthsRight() - 1;
        NoteMark done{day, width};
        double needed = width;
        for (const NoteMark &note : std::as_const(notes))
            needed += note.size;
        double end = to;
        for (const NoteMark &mark : std::as_const(m_marks)) {
            const double left = mark.x - mark.size / 2 - kThin;
            const double right = mark.x + mark.size / 2 + kThin;
            const bool isLater = mark.x >= day || right + width > last;
            if (isLater && left - from >= kSmallest * needed)
                end = std::min(end, left);
            else if (std::abs(mark.x - done.x) < (mark.size + width) / 2 + kThin)
                done.x = right + width / 2;
        }
        if (done.x > day) // behind a mark, and be it in the next month
            end = std::min(std::max(end, done.x + width / 2), last);
        notes.append(done);
        partMarks(&notes, from, end);
        done = notes.takeLast();
        for (const NoteMark &note : std::as_const(notes))
            placeMark(kNoteMark, note.x, note.size);
        placeMark(kDoneMark, done.x, size * done.size / width);
        return done.x + done.size / 2;
    }

    // Paints a line for the time of an item up to its deadline, which a cancelled item has struck
    // out.
    void placeTime(const WallChartRow &row)
    {
        const double from = xOf(placeInYear(row.year.from, m_chart.year)) + 1;
        const double to = std::min(xOf(row.year.lastDay), monthsRight() - kDiamond - 1);
        rule(from, middle(), std::max(from, to - kDiamond), middle());
        if (row.year.isMissed)
            placeMark(kMissedMark, xOf(row.year.lastDay), markSize(kMark));
        else
            placeDiamond(to, middle(), kDiamond);
        if (row.isCancelled)
            strike(to, middle(), kDiamond);
    }

    void placeDiamond(double x, double y, double radius)
    {
        radius = std::min(radius, m_layout.band / 2 - 1);
        m_marks.append({x, 2 * radius});
        diamond(x, y, radius);
    }

    void strike(double x, double y, double radius)
    {
        rule(x - radius - kStrike, y, x + radius + kStrike, y);
    }

    // Draws a hollow diamond, instead of the typeface's character.
    void diamond(double x, double y, double radius)
    {
        rule(x - radius, y, x, y - radius);
        rule(x, y - radius, x + radius, y);
        rule(x + radius, y, x, y + radius);
        rule(x, y + radius, x - radius, y);
    }

    PlacedLine doneMark(double size)
    {
        return linesOf(QString(QChar(kDoneMark)), FontRole::Heading, size, 2 * size).value(0);
    }

    double markSize(double size) const { return std::min(size, m_layout.band * 0.9); }

    // Places a mark, moved so that it stays within the months.
    void placeMark(char16_t mark, double x, double size)
    {
        const auto line = linesOf(QString(QChar(mark)), FontRole::Heading, size, 2 * size).value(0);
        x = std::clamp(x - line.width / 2, monthsLeft() + 1, monthsRight() - line.width - 1);
        place(line, x, middle(), size, line.width);
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

    // Draws a period's box: solid when it has a note; dashed when it has none, with 缺 when it is
    // over.
    void placePeriod(const YearPeriod &period)
    {
        const double from = xOf(placeInYear(period.first, m_chart.year)) + 2;
        const double to = xOf(endInYear(period.last, m_chart.year)) - 2;
        const double top = middle() - m_layout.band / 2 + kPeriodGap;
        const double bottom = middle() + m_layout.band / 2 - kPeriodGap;
        box({from, top, to - from, bottom - top}, period.period.hasNote);
        if (period.isMissing())
            placeMissing(period);
    }

    void box(const QRectF &area, bool isSolid)
    {
        for (const double y : {area.top(), area.bottom()}) {
            if (isSolid)
                rule(area.left(), y, area.right(), y);
            else
                dashes(area.left(), area.right(), y);
        }
        rule(area.left(), area.top(), area.left(), area.bottom());
        rule(area.right(), area.top(), area.right(), area.bottom());
    }

    // Places 缺 in the middle of a month, so that no line between months runs through it.
    void placeMissing(const YearPeriod &period)
    {
        const double halfway =
            (placeInYear(period.first, m_chart.year) + endInYear(period.last, m_chart.year)) / 2;
        const double x = xOf((std::floor(halfway * kMonths + 0.01) + 0.5) / kMonths);
        const double size = m_layout.type;
        const auto line = cutLine(QString(QChar(kMissingPeriod)), FontRole::Heading, size,
                                  2 * size);
        place(line, x - line.width / 2, middle(), size, line.width);
        m_marks.append({x, line.width});
    }

    // Draws the lines between columns down to here; headings interrupt them.
    void closeColumns()
    {
        if (m_columnsFrom < 0 || m_columnsFrom >= m_y)
            return;
        for (int column = ItemColumn; column < StatusColumn; ++column)
            rule(leftOf(column), m_columnsFrom, leftOf(column), m_y);
        rule(monthsLeft(), m_columnsFrom, monthsLeft(), m_y);
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
        placeLegend(count > 1 ? pageWords(number, count) : QString());
    }

    static QString pageWords(int number, int count)
    {
        return u"第%1页，共%2页"_s.arg(number).arg(count);
    }

    // What stands behind the signs of the legend.
    QStringList legendWords(const QString &pages) const
    {
        QStringList words;
        if (m_chart.on.isValid())
            words.append(u"截至"_s + longDay(m_chart.on));
        if (!pages.isEmpty())
            words.append(pages);
        return words;
    }

    // The width of the legend with its longest words, in sizes of its type.
    double legendWidth()
    {
        constexpr double kProbe = 10;
        constexpr double kEndless = 100000;
        const auto widthOf = [&](const QString &words) {
            const auto lines = linesOf(words, FontRole::Heading, kProbe, kEndless);
            return lines.isEmpty() ? 0 : lines.first().width / kProbe + kBetweenEntries;
        };
        double width = 0;
        for (const ChartLegendEntry &entry : legendOf(m_chart))
            width += entry.width + kBesideSign + widthOf(entry.words);
        for (const QString &words : legendWords(pageWords(99, 99)))
            width += widthOf(words);
        return width;
    }

    void placeLegend(const QString &pages)
    {
        const double size = std::min(m_layout.type, (right() - left()) / legendWidth());
        const double middle = m_measure.size.height() - m_measure.margin - m_measure.legend / 2;
        double x = left();
        const auto placeNext = [&](const QString &words) {
            const auto line = cutLine(words, FontRole::Heading, size, right() - left());
            place(line, x, middle, size, line.width);
            x += line.width + kBetweenEntries * size;
        };
        for (const ChartLegendEntry &entry : legendOf(m_chart)) {
            placeSign(entry, {x, middle}, size);
            x += (entry.width + kBesideSign) * size;
            placeNext(entry.words);
        }
        for (const QString &words : legendWords(pages))
            placeNext(words);
    }

    // Draws a sign of the legend, whose left edge has its middle at `at`.
    void placeSign(const ChartLegendEntry &entry, QPointF at, double size)
    {
        const double width = entry.width * size;
        const double centre = at.x() + width / 2;
        const QRectF area(at.x(), at.y() - kLegendBox / 2 * size, width, kLegendBox * size);
        switch (entry.sign) {
        case ChartSign::Notes:
            for (const double share : {0.5, 0.75, 1.0}) { // of growing size
                placeGlyph(kNoteMark, at.x() + share * size / 2, at.y(), share * size);
                at.rx() += share * size;
            }
            break;
        case ChartSign::Deadline: diamond(centre, at.y(), size / 2); break;
        case ChartSign::Missed: placeGlyph(kMissedMark, centre, at.y(), size); break;
        case ChartSign::Done: placeGlyph(kDoneMark, centre, at.y(), size); break;
        case ChartSign::KeptUp: dashes(at.x(), at.x() + width, at.y()); break;
        case ChartSign::Cancelled:
            diamond(centre, at.y(), size / 2 - kStrike);
            strike(centre, at.y(), size / 2 - kStrike);
            break;
        case ChartSign::PeriodMissing:
            placeGlyph(kMissingPeriod, centre, at.y(), size);
            [[fallthrough]];
        case ChartSign::PeriodOpen: box(area, false); break;
        case ChartSign::PeriodWithNote: box(area, true); break;
        }
    }

    // Places a character with its middle here.
    void placeGlyph(char16_t character, double x, double y, double size)
    {
        const auto line =
            linesOf(QString(QChar(character)), FontRole::Heading, size, 2 * size).value(0);
        place(line, x - line.width / 2, y, size, line.width);
    }

    // Draws the line for today, twice as thick as the others, with the day above the head, beside
    // the head's words.
    void placeToday()
    {
        if (m_chart.on.year() != m_chart.year)
            return;
        const double x = xOf(endInYear(m_chart.on, m_chart.year));
        for (const double at : {x, x + OfficialPaper::kRuleWidth}) {
            rule(at, m_top - 2, at, m_top + 2);
            rule(at, m_top + m_measure.head, at, m_y);
        }
        const double size = kSmallestChartType;
        const auto line = cutLine(shortDay(m_chart.on), FontRole::Heading, size, 60);
        place(line, std::min(x - line.width / 2, right() - line.width), m_top - 2 - size * 0.6,
              size, line.width);
    }

    const WallChart &m_chart;
    Pages m_pages;
    Typesetter m_typesetter;
    PaperMeasure m_measure;
    ChartLayout m_layout;
    double m_y = 0;
    double m_height = 0;     // the height of the present row
    QList<NoteMark> m_marks; // those of the present row that stay where they are
    double m_top = 0;        // the top of the head
    // Where the lines between columns begin; negative when none has begun.
    double m_columnsFrom = -1;
};

Pages paginate(const WallChart &chart, const PaperFonts &fonts, WallPaper paper)
{
    return ChartPaginator(chart, fonts, paper).pages();
}

} // namespace Report
