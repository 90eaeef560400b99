#include "report/layout/chartpages.h"

#include "support/catch.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Report;

namespace {

const QDate kToday(2021, 10, 22);

// A chart with sections of ten items each and every kind of mark.
WallChart chartOf(int items)
{
    Outline outline;
    outline.setDetails({.year = 2021, .title = u"关心下一代工作委员会2021年工作要点"_s});
    NotesByNode notes;
    static const QStringList deadlines{u"9月底前"_s,   u"每季度"_s, u"全年"_s,
                                       u"5月、12月"_s, u"每学期"_s, QString()};
    OutlineNode *section = nullptr;
    for (int item = 0; item < items; ++item) {
        if (item % 10 == 0)
            section = outline.insert(outline.root(), item / 10,
                                     {.id = NodeId{1000 + item},
                                      .kind = NodeKind::Section,
                                      .number = u"一、"_s,
                                      .title = u"提高政治站位，把握正确工作方向"_s});
        Node node{.id = NodeId{1 + item},
                  .number = QString::number(item + 1) + u'.',
                  .title = u"深入学习习近平总书记关于做好关心下一代工作的重要指示精神"_s};
        node.deadline = Deadline::fromWords(deadlines[item % deadlines.size()], PlanTime(2021));
        node.leadDepartment = u"党委学生工作部"_s;
        node.owners = {u"周正华"_s, u"吴桂兰"_s};
        if (item % 7 == 3)
            node.status = ItemStatus::done({2021, 12, 31});
        outline.insert(section, section->childCount(), node);
        notes.insert(node.id, {{.id = NoteId{1 + item},
                                .node = node.id,
                                .happenedOn = QDate(2021, 1, 1).addDays(item * 7 % 290),
                                .text = u"开展"_s,
                                .attendance = item * 40}});
    }
    return wallChart(outline, notes, kToday);
}

// The bottom of the table, below which the legend stands.
double bottomOf(const Page &page)
{
    double bottom = 0;
    for (const QLineF &rule : page.rules) {
        if (rule.dx() >= page.text.width() - 1)
            bottom = std::max(bottom, rule.y1());
    }
    return bottom;
}

QString textOf(const Page &page)
{
    QString text;
    for (const PlacedLine &line : page.lines)
        text += line.text + u'\n';
    return text;
}

} // namespace

TEST_CASE("forty items stand on one page of A3, in type of seven points at least", "[chartpages]")
{
    const Pages pages = paginate(chartOf(40), choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() == 1);
    CHECK(pages[0].isLandscape());
    CHECK(pages[0].size.width() == Approx(420 * 72 / 25.4));
    const QString text = textOf(pages[0]);
    CHECK(text.contains(u"\n40\n"_s));
    CHECK(text.contains(u"12月"_s));
    for (const PlacedLine &line : pages[0].lines) {
        CAPTURE(line.text.toStdString());
        const bool isMark = QStringView(u"●◇◆√").contains(line.text.at(0)) && line.text.size() == 1;
        CHECK((isMark || line.size >= kSmallestChartType));
    }
}

TEST_CASE("nothing on a chart leaves its page, and no two words of a row overlap",
          "[chartpages][anyfont]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const int items = GENERATE(1, 18, 40, 95);
    const Pages pages = paginate(chartOf(items), choosePaperFonts(), paper);
    for (int at = 0; at < pages.count(); ++at) {
        const QRectF sheet(QPointF(), pages[at].size);
        for (const PlacedLine &line : pages[at].lines) {
            CAPTURE(line.text.toStdString(), at);
            CHECK(line.left >= 0);
            CHECK(line.left + line.width <= sheet.right());
            CHECK(line.baseline <= sheet.bottom());
            CHECK(line.baseline - line.size >= -1);
        }
        for (const QLineF &rule : pages[at].rules) {
            CHECK(sheet.contains(rule.p1()));
            CHECK(sheet.contains(rule.p2()));
        }
    }
}

TEST_CASE("a longer chart continues on more pages, with the head repeated and the pages numbered",
          "[chartpages]")
{
    const Pages pages = paginate(chartOf(120), choosePaperFonts(), WallPaper::A4);
    REQUIRE(pages.count() > 2);
    std::set<int> items;
    for (int at = 0; at < pages.count(); ++at) {
        const QString text = textOf(pages[at]);
        CHECK(text.contains(u"工作要点\n"_s));
        CHECK(text.contains(u"11月\n"_s));
        CHECK(text.contains(u"第%1页，共%2页"_s.arg(at + 1).arg(pages.count())));
        for (const QString &line : text.split(u'\n')) {
            if (const int number = line.toInt(); number > 0)
                items.insert(number);
        }
    }
    CHECK(items.size() == 120); // each item stands on one page only
}

namespace {

bool isMark(const PlacedLine &line)
{
    return line.text.size() == 1 && QStringView(u"●◇◆√").contains(line.text.at(0));
}

// A chart of forty items whose words are too long for one line.
WallChart wordyChart(int items)
{
    WallChart chart = chartOf(items);
    for (WallChartRow &row : chart.rows) {
        if (row.isHeading)
            continue;
        row.title = u"修订《二级学院关心下一代工作委员会工作考核办法（试行）》，"
                    "并在各二级学院组织学习、开展自查、逐条对照整改后上报落实情况"_s;
        row.responsible = u"物联网工程学院关心下一代工作委员会 欧阳志远、陈建国、李明"_s;
    }
    return chart;
}

// The top and bottom of the table row in which a line of words stands.
std::pair<double, double> rowOf(const PlacedLine &line, const Page &page)
{
    double top = 0;
    double bottom = page.size.height();
    for (const QLineF &rule : page.rules) {
        if (rule.dy() != 0 || rule.dx() < page.text.width() - 1)
            continue; // only rules over the table's whole width part rows
        if (rule.y1() < line.area.center().y())
            top = std::max(top, rule.y1());
        else
            bottom = std::min(bottom, rule.y1());
    }
    return {top, bottom};
}

} // namespace

TEST_CASE("all words in the rows of a chart have one size", "[chartpages][anyfont]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const int items = GENERATE(1, 18, 40, 95);
    const WallChart chart = wordyChart(items);
    const Pages pages = paginate(chart, choosePaperFonts(), paper);
    std::set<double> sizes;
    for (int at = 0; at < pages.count(); ++at) {
        for (const PlacedLine &line : pages[at].lines) {
            const bool isRow = u"未启动已完成逾期"_s.contains(line.text)
                               || chart.rows[1].title.contains(line.text)
                               || chart.rows[1].responsible.contains(line.text);
            if (isRow && !isMark(line) && line.text.size() > 1)
                sizes.insert(line.size);
        }
    }
    REQUIRE(sizes.size() == 1);
    CHECK(*sizes.begin() >= kSmallestChartType);
}

TEST_CASE("a row of a chart is as high as its words", "[chartpages][anyfont]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const Pages pages = paginate(wordyChart(60), choosePaperFonts(), paper);
    for (int at = 0; at < pages.count(); ++at) {
        QString words;
        for (const PlacedLine &line : pages[at].lines) {
            if (line.area.top() < pages[at].text.top() + 60)
                continue; // title and table head
            CAPTURE(line.text.toStdString(), at);
            const auto [top, bottom] = rowOf(line, pages[at]);
            CHECK(line.area.top() >= top - 0.5);
            CHECK(line.area.bottom() <= bottom + 0.5);
            words += line.text;
        }
        CHECK(words.contains(u"逐条对照整改后上报落实情况"_s)); // nothing is cut off
    }
}

TEST_CASE("forty items with long words still stand on one page of A3", "[chartpages][anyfont]")
{
    CHECK(paginate(wordyChart(40), choosePaperFonts(), WallPaper::A3).count() == 1);
}

TEST_CASE(
    "the months' columns get the room that most titles do not need, even if one title is long",
    "[chartpages][anyfont]")
{
    const auto monthsFrom = [](WallChart chart, const QString &last) {
        for (WallChartRow &row : chart.rows) {
            if (!row.isHeading)
                row.title = u"开展主题教育"_s;
        }
        chart.rows.last().title = last;
        const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
        const auto head = std::ranges::find(pages[0].lines, u"1月"_s, &PlacedLine::text);
        return head == pages[0].lines.end() ? -1.0 : head->left;
    };
    const WallChart chart = chartOf(300);
    const double narrow = monthsFrom(chart, u"开展主题教育"_s);
    CHECK(narrow > 0);
    CHECK(narrow < 500); // the sheet is 1190 points wide
    CHECK(monthsFrom(chart, u"开展主题教育"_s.repeated(12)) == Approx(narrow).margin(40));
}

TEST_CASE("words are not shortened if the chart needs several pages anyway", "[chartpages]")
{
    WallChart chart = chartOf(40);
    const QString title = u"开展主题教育实践活动和优秀案例征集评选工作"_s.repeated(2);
    for (WallChartRow &row : chart.rows) {
        if (!row.isHeading)
            row.title = title;
    }
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A4);
    REQUIRE(pages.count() > 1);
    for (int at = 0; at < pages.count(); ++at)
        CHECK_FALSE(textOf(pages[at]).contains(u'…'));
}

TEST_CASE(
    "no heading is last on a chart's page, and a section's heading is repeated on the next page",
    "[chartpages]")
{
    const int items = GENERATE(range(41, 140, 7));
    const WallChart chart = chartOf(items);
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A4);
    REQUIRE(pages.count() > 1);
    int before = 0; // the last item of the page before
    for (int at = 0; at < pages.count(); ++at) {
        CAPTURE(items, at);
        QString first;
        QString last;
        for (const PlacedLine &line : pages[at].lines) {
            if (line.area.top() < pages[at].text.top() + 40 || isMark(line))
                continue;
            const bool isHeading = line.text.startsWith(u"一、"_s);
            if (first.isEmpty())
                first = line.text;
            if (isHeading || line.text.toInt() > 0)
                last = line.text;
        }
        // A page begins with a section's heading, repeated if the section goes on.
        CHECK(first.startsWith(u"一、"_s));
        CHECK(first.endsWith(u"（续）"_s) == (before % 10 != 0));
        CHECK(textOf(pages[at]).count(u"（续）"_s) == (before % 10 != 0 ? 1 : 0));
        CHECK(last.toInt() > before);
        before = last.toInt();
    }
    CHECK(before == items);
}

TEST_CASE("a chart of many items has its pages equally full", "[chartpages]")
{
    const Pages pages = paginate(chartOf(120), choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() > 1);
    std::vector<double> ends;
    for (int at = 0; at < pages.count(); ++at) {
        ends.push_back(bottomOf(pages[at]));
    }
    const auto [least, most] = std::minmax_element(ends.begin(), ends.end());
    CHECK(*most - *least < 60);
}

TEST_CASE("each of a month's notes has a mark of its own in its month", "[chartpages]")
{
    const int count = GENERATE(2, 5, 9);
    WallChart chart = chartOf(1);
    chart.rows[1].notes.clear();
    for (int note = 0; note < count; ++note)
        chart.rows[1].notes.append({.happenedOn = QDate(2021, 3, 30), .attendance = 2000});
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const double monthsEnd = pages[0].text.right();
    std::vector<std::pair<double, double>> marks;
    double march = 0;
    double april = 0;
    for (const PlacedLine &line : pages[0].lines) {
        if (line.text == u"●"_s && line.baseline < bottomOf(pages[0]))
            marks.emplace_back(line.left, line.left + line.width);
        if (line.text == u"3月"_s)
            march = line.left + line.width / 2;
        if (line.text == u"4月"_s)
            april = line.left + line.width / 2;
    }
    REQUIRE(marks.size() == size_t(count));
    std::ranges::sort(marks);
    for (size_t at = 0; at < marks.size(); ++at) {
        CHECK(marks[at].first > march - (april - march) / 2);
        CHECK(marks[at].second < (march + april) / 2 + 0.5);
        CHECK(marks[at].second < monthsEnd);
        if (at > 0)
            CHECK(marks[at].first >= marks[at - 1].second - 0.01);
    }
}

TEST_CASE("the mark of completion stands right behind the note of its day, on the same line",
          "[chartpages]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const int attendance = GENERATE(0, 40, 3000);
    const QDate day = GENERATE(QDate(2021, 1, 1), QDate(2021, 6, 16), QDate(2021, 12, 31));
    const int items = GENERATE(1, 120); // rows with room above a mark, and without
    WallChart chart = chartOf(items);
    for (WallChartRow &row : chart.rows) {
        row.notes.clear();
        row.year = {};
    }
    chart.rows[1].year.doneOn = day;
    chart.rows[1].notes = {{.happenedOn = day, .attendance = attendance}};
    const Pages pages = paginate(chart, choosePaperFonts(), paper);
    const auto find = [&](QChar mark) {
        return *std::ranges::find(pages[0].lines, QString(mark), &PlacedLine::text);
    };
    const PlacedLine done = find(u'√');
    const PlacedLine note = find(u'●');
    CAPTURE(attendance, items, day.toString().toStdString());
    CHECK(done.left == Approx(note.left + note.width).margin(1.5));
    CHECK(done.area.center().y() == Approx(note.area.center().y()));
}

TEST_CASE("the mark of completion stands before a later deadline and behind an earlier one",
          "[chartpages]")
{
    const int deadline = GENERATE(22, 23, 24, 25, 26);
    WallChart chart = chartOf(1);
    chart.on = {};
    chart.rows[1].notes = {{.happenedOn = QDate(2021, 6, 24), .attendance = 40}};
    chart.rows[1].year = {.from = QDate(2021, 1, 1),
                          .lastDay = QDate(2021, 6, deadline),
                          .doneOn = QDate(2021, 6, 24)};
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const Page &page = pages[0];
    const PlacedLine done = *std::ranges::find(page.lines, u"√"_s, &PlacedLine::text);
    const auto [top, bottom] = rowOf(done, page);
    double from = page.size.width();
    double to = 0;
    for (const QLineF &rule : page.rules) {
        if (rule.dx() == 0 || rule.dy() == 0 || rule.y1() < top || rule.y1() > bottom)
            continue; // not of the diamond
        from = std::min({from, rule.x1(), rule.x2()});
        to = std::max({to, rule.x1(), rule.x2()});
    }
    REQUIRE(from < to);
    constexpr double kThin = 1.9; // a little room, so that they do not run together
    CAPTURE(deadline);
    if (deadline >= 24)
        CHECK(done.left + done.width <= from - kThin);
    else
        CHECK(done.left >= to + kThin);
}

TEST_CASE("the type on A3 is larger than on A4", "[chartpages][anyfont]")
{
    const int items = GENERATE(10, 18, 60, 95);
    const WallChart chart = chartOf(items);
    const auto typeOn = [&chart](WallPaper paper) {
        const Pages pages = paginate(chart, choosePaperFonts(), paper);
        return std::ranges::find(pages[0].lines, u"2"_s, &PlacedLine::text)->size;
    };
    const double large = typeOn(WallPaper::A3);
    const double small = typeOn(WallPaper::A4);
    CAPTURE(items);
    CHECK(large >= small);
    if (items <= 18)
        CHECK(large > small);
}

TEST_CASE("titles are cut only where one page has no room for them", "[chartpages]")
{
    WallChart chart = wordyChart(40);
    const QString title = u"修订《二级学院关心下一代工作委员会工作考核办法（试行）》，"
                          "并在各二级学院组织学习、开展自查、逐条对照整改后上报落实情况"_s.repeated(
                              2);
    for (WallChartRow &row : chart.rows) {
        if (!row.isHeading)
            row.title = title;
    }
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() == 1);
    int whole = 0;
    for (const PlacedLine &line : pages[0].lines)
        whole += line.text.size() > 4 && title.endsWith(line.text) ? 1 : 0;
    CHECK(whole > 10);
}

TEST_CASE("the mark of completion keeps clear of its own row's marks only", "[chartpages]")
{
    const QDate day(2021, 6, 16);
    WallChart chart = chartOf(2);
    chart.rows[2].year.doneOn = day;
    const auto placed = [&chart] {
        const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
        const auto &lines = pages[0].lines;
        return *std::ranges::find(lines, u"√"_s, &PlacedLine::text);
    };
    const PlacedLine alone = placed();
    chart.rows[1].notes = {{.happenedOn = day, .attendance = 3000}};
    const PlacedLine below = placed();
    CHECK(below.left == Approx(alone.left));
    CHECK(below.baseline == Approx(alone.baseline));
    CHECK(below.size == Approx(alone.size));
}

namespace {

// A chart of one item without marks, of which `change` sets the days.
WallChart chartWith(const std::function<void(WallChartRow &)> &change)
{
    WallChart chart = chartOf(1);
    chart.on = {};
    chart.rows[1].notes.clear();
    chart.rows[1].year = {};
    change(chart.rows[1]);
    return chart;
}

// What is drawn in the row of the chart's only item.
struct DrawnRow
{
    QList<QLineF> level = {};
    QList<QLineF> upright = {};
    QList<QLineF> slanted = {};
    QList<PlacedLine> marks = {};
    double months = 0; // the left of January
    double month = 0;  // its width

    double begin(int number) const { return months + (number - 1) * month; }
    double totalLevel() const
    {
        double sum = 0;
        for (const QLineF &rule : level)
            sum += rule.length();
        return sum;
    }
};

DrawnRow drawn(const WallChart &chart)
{
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const Page &page = pages[0];
    const auto find = [&page](const QString &text) {
        return *std::ranges::find(page.lines, text, &PlacedLine::text);
    };
    const auto middle = [](const PlacedLine &line) { return line.left + line.width / 2; };
    DrawnRow row;
    row.month = (middle(find(u"12月"_s)) - middle(find(u"1月"_s))) / 11;
    row.months = middle(find(u"1月"_s)) - row.month / 2;
    const auto [top, bottom] = rowOf(find(u"1"_s), page);
    for (const QLineF &rule : page.rules) {
        const double first = std::min(rule.y1(), rule.y2());
        const double last = std::max(rule.y1(), rule.y2());
        if (first < top + 0.1 || last > bottom - 0.1 || rule.length() < 2)
            continue; // the frame, and the dots between months
        if (rule.x2() < row.months)
            continue; // a title struck out
        (rule.dy() == 0 ? row.level : rule.dx() == 0 ? row.upright : row.slanted).append(rule);
    }
    for (const PlacedLine &line : page.lines) {
        if (line.area.top() > top && line.area.bottom() < bottom && line.left > row.months - 20
            && QStringView(u"●◆√缺").contains(line.text.at(0)))
            row.marks.append(line);
    }
    return row;
}

} // namespace

TEST_CASE("a period is a box: solid with a note, dashed without, with 缺 when it is over",
          "[chartpages]")
{
    const bool hasNote = GENERATE(false, true);
    const bool hasEnded = GENERATE(false, true);
    CAPTURE(hasNote, hasEnded);
    const DrawnRow row = drawn(chartWith([&](WallChartRow &one) {
        one.year.periods = {{.period = {.number = 2, .hasNote = hasNote, .hasEnded = hasEnded},
                             .first = {2021, 4, 1},
                             .last = {2021, 6, 30}}};
    }));
    REQUIRE(row.upright.size() == 2);
    CHECK(row.upright[0].x1() > row.begin(4));
    CHECK(row.upright[0].x1() < row.begin(4) + 4);
    CHECK(row.upright[1].x1() < row.begin(7));
    CHECK(row.upright[1].x1() > row.begin(7) - 4);
    const double width = row.upright[1].x1() - row.upright[0].x1();
    CHECK(row.slanted.isEmpty());
    if (hasNote) {
        REQUIRE(row.level.size() == 2);
        CHECK(row.totalLevel() == Approx(2 * width));
        for (const QLineF &rule : row.level) {
            CHECK((rule.y1() == Approx(row.upright[0].y1())
                   || rule.y1() == Approx(row.upright[0].y2())));
        }
        CHECK(row.level[0].y1() < row.level[1].y1());
    } else {
        CHECK(row.level.size() > 10);
        CHECK(row.totalLevel() < 1.2 * width);
        CHECK(row.totalLevel() > 0.8 * width);
        CHECK(row.level.last().x2() <= row.upright[1].x1() + 0.01);
    }
    REQUIRE(row.marks.size() == (hasEnded && !hasNote ? 1 : 0));
    if (!row.marks.isEmpty()) {
        CHECK(row.marks[0].text == u"缺"_s);
        CHECK(row.marks[0].area.center().x() == Approx(row.begin(5) + row.month / 2).margin(1));
    }
}

TEST_CASE("a line leads from an item's first day to the mark of its last", "[chartpages]")
{
    const auto timed = [](bool isMissed, bool isCancelled, const QList<QDate> &earlier) {
        return drawn(chartWith([&](WallChartRow &row) {
            row.isCancelled = isCancelled;
            row.year = {.from = {2021, 3, 1},
                        .lastDay = {2021, 6, 30},
                        .earlierDays = earlier,
                        .isMissed = isMissed};
        }));
    };
    const DrawnRow open = timed(false, false, {});
    REQUIRE(open.level.size() == 1);
    CHECK(open.level[0].x1() == Approx(open.begin(3)).margin(2));
    CHECK(open.level[0].x1() < open.level[0].x2());
    CHECK(open.marks.isEmpty());
    // A closed diamond, at whose left corner the line ends.
    REQUIRE(open.slanted.size() == 4);
    for (int i = 0; i < 4; ++i) {
        CHECK(open.slanted[i].p2().x() == Approx(open.slanted[(i + 1) % 4].p1().x()));
        CHECK(open.slanted[i].p2().y() == Approx(open.slanted[(i + 1) % 4].p1().y()));
        CHECK(std::abs(open.slanted[i].dx()) == Approx(std::abs(open.slanted[i].dy())));
    }
    CHECK(open.slanted[0].p1() == open.level[0].p2());
    CHECK(open.slanted[1].x1() == Approx(open.begin(7)).margin(3));
    CHECK(open.slanted[2].x1() > open.slanted[0].x1());

    const DrawnRow missed = timed(true, false, {});
    CHECK(missed.slanted.isEmpty());
    CHECK(missed.level == open.level);
    REQUIRE(missed.marks.size() == 1);
    CHECK(missed.marks[0].text == u"◆"_s);
    CHECK(missed.marks[0].area.center().x() == Approx(open.slanted[1].x1()).margin(1));

    // A cancelled item has the same line and diamond, and a line through the diamond.
    const DrawnRow cancelled = timed(false, true, {});
    CHECK(cancelled.slanted == open.slanted);
    REQUIRE(cancelled.level.size() == 2);
    CHECK(cancelled.level[0] == open.level[0]);
    CHECK(cancelled.level[1].y1() == open.level[0].y1());
    CHECK(cancelled.level[1].x1() < open.slanted[0].x1());
    CHECK(cancelled.level[1].x2() > open.slanted[2].x1());

    const DrawnRow several = timed(false, false, {QDate(2021, 4, 16), QDate(2021, 5, 16)});
    REQUIRE(several.slanted.size() == 12);
    CHECK(several.slanted[5].x1() == Approx(open.begin(4) + open.month / 2).margin(2));
    CHECK(several.slanted[9].x1() == Approx(open.begin(5) + open.month / 2).margin(2));
    CHECK(several.slanted[5].length() < several.slanted[1].length()); // smaller than the last day's
}

TEST_CASE("a deadline at the year's end and notes of other years stay within the months",
          "[chartpages]")
{
    const DrawnRow row = drawn(chartWith([](WallChartRow &one) {
        one.year = {.from = {2021, 1, 1}, .lastDay = {2021, 12, 31}};
        one.notes = {{.happenedOn = {2020, 11, 3}, .attendance = 20},
                     {.happenedOn = {2022, 2, 3}, .attendance = 20}};
    }));
    REQUIRE(row.marks.size() == 2);
    CHECK(row.marks[0].left > row.begin(1));
    CHECK(row.marks[0].area.right() < row.begin(1) + row.month / 2);
    CHECK(row.marks[1].left > row.begin(12) + row.month / 2);
    CHECK(row.marks[1].area.right() < row.begin(13));
    for (const QLineF &rule : row.slanted)
        CHECK(std::max(rule.x1(), rule.x2()) < row.begin(13));
}

TEST_CASE("a note's mark is the larger the more people came, and stands at its day", "[chartpages]")
{
    const DrawnRow row = drawn(chartWith([](WallChartRow &one) {
        const std::optional<int> attendances[] = {std::nullopt, 1, 50, 200, 1000};
        for (int month = 2; const auto &attendance : attendances)
            one.notes.append({.happenedOn = QDate(2021, month++, 15), .attendance = attendance});
    }));
    REQUIRE(row.marks.size() == 5);
    for (int at = 0; at < 5; ++at) {
        CHECK(row.marks[at].area.center().x()
              == Approx(row.begin(at + 2) + row.month / 2).margin(3));
        if (at > 0)
            CHECK(row.marks[at].size > row.marks[at - 1].size);
    }
}

TEST_CASE("today is a line through all rows with its day above, in the chart's year only",
          "[chartpages]")
{
    WallChart chart = chartOf(12);
    const auto uprightAt = [](const Page &page, double from, double to) {
        double longest = 0;
        for (const QLineF &rule : page.rules) {
            if (rule.dx() == 0 && rule.x1() > from && rule.x1() < to)
                longest = std::max(longest, std::abs(rule.dy()));
        }
        return longest;
    };
    const auto leftOf = [](const Page &page, const QString &text) {
        const auto found = std::ranges::find(page.lines, text, &PlacedLine::text);
        return found == page.lines.end() ? -1 : found->left;
    };
    for (const int year : {2020, 2021, 2022}) {
        CAPTURE(year);
        chart.on = QDate(year, 10, 22);
        const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
        const Page &page = pages[0];
        const double october = leftOf(page, u"10月"_s);
        const double november = leftOf(page, u"11月"_s);
        const double bottom = bottomOf(page);
        const double today = leftOf(page, u"10月22日"_s);
        CHECK((today > october && today < november) == (year == 2021));
        CHECK((today > 0) == (year == 2021));
        // No other line between the months' middles is as long.
        const double from = october + (november - october) * 0.3;
        CHECK((uprightAt(page, from, november - 15) > (bottom - page.text.top()) / 2)
              == (year == 2021));
    }
}

TEST_CASE("a heading within another one is indented", "[chartpages]")
{
    WallChart chart = chartOf(1);
    chart.rows.insert(1, {.isHeading = true, .depth = 1, .title = u"（一）老少共学"_s});
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const auto lineOf = [&](const QString &text) {
        return *std::ranges::find(pages[0].lines, text, &PlacedLine::text);
    };
    const PlacedLine outer = lineOf(chart.rows[0].title);
    const PlacedLine inner = lineOf(u"（一）老少共学"_s);
    CHECK(inner.left - outer.left == Approx(inner.size));
    CHECK(outer.left > pages[0].text.left());
    CHECK(outer.size == inner.size);
    CHECK(outer.size > lineOf(u"1"_s).size);
}

TEST_CASE("words too long for their place on a chart are cut with …", "[chartpages]")
{
    WallChart chart = chartOf(1);
    const QString words = u"开展主题教育实践活动"_s;
    chart.title = words.repeated(20);
    chart.rows[1].title = words.repeated(60);
    chart.rows[0].title = words.repeated(40);
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() == 1);
    const QStringList lines = textOf(pages[0]).split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.first().endsWith(u'…'));
    CHECK(lines.first().size() > 50);
    CHECK(chart.title.startsWith(lines.first().chopped(1)));
    CHECK(pages[0].lines.first().area.right() <= pages[0].text.right());
    QStringList cut;
    for (const PlacedLine &line : pages[0].lines) {
        if (line.text.size() > 1 && words.repeated(60).contains(line.text.chopped(1)))
            cut.append(line.text);
    }
    // The title, two lines of the heading and eight of the item.
    REQUIRE(cut.size() == 1 + 2 + 8);
    for (int at = 0; at < cut.size(); ++at)
        CHECK(cut[at].endsWith(u'…') == (at == 0 || at == 2 || at == 10));
    CHECK(words.repeated(60).startsWith(cut.mid(3).join(QString()).chopped(1)));
    CHECK(words.repeated(40).startsWith((cut[1] + cut[2]).chopped(1)));
}

TEST_CASE("a department and its people are on lines of their own if that takes no more lines",
          "[chartpages]")
{
    WallChart chart = chartOf(1);
    chart.rows[1].title = u"开展主题教育实践活动和优秀案例征集评选工作"_s.repeated(8);
    const auto linesWith = [&chart](const QString &responsible) {
        chart.rows[1].responsible = responsible;
        return textOf(paginate(chart, choosePaperFonts(), WallPaper::A3)[0]).split(u'\n');
    };
    const QStringList two = linesWith(u"党委学生工作部 欧阳志远、陈建国、李明星"_s);
    CHECK(two.contains(u"党委学生工作部"_s));
    CHECK(two.contains(u"欧阳志远、陈建国、李明星"_s));
    CHECK(linesWith(u"团委 李明"_s).contains(u"团委 李明"_s));
    // These need two lines; with the department on its own it would be three.
    const QStringList people = linesWith(u"团委 欧阳志远、陈建国、李明、周正华、吴桂兰、王芳"_s);
    CHECK(people.filter(u"团委 欧阳志远、"_s).size() == 1);
}

TEST_CASE("the mark of completion stands beside a large mark that leaves no room above it",
          "[chartpages]")
{
    const QDate day = GENERATE(QDate(2021, 6, 16), QDate(2021, 12, 31));
    WallChart chart = chartOf(120);
    for (WallChartRow &row : chart.rows) {
        row.title = u"学习"_s;
        row.responsible = u"团委"_s;
        row.notes.clear();
        row.year = {};
    }
    chart.rows[5].year.doneOn = day;
    chart.rows[5].notes = {{.happenedOn = day, .attendance = 3000}};
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A4);
    const auto find = [&](const QString &text) {
        return *std::ranges::find(pages[0].lines, text, &PlacedLine::text);
    };
    const PlacedLine note = find(u"●"_s);
    const PlacedLine done = find(u"√"_s);
    const auto [top, bottom] = rowOf(note, pages[0]);
    CHECK(done.area.top() >= top - 1);
    CHECK(done.area.bottom() <= bottom + 1);
    if (day.month() == 6)
        CHECK(done.left == Approx(note.area.right()).margin(1.5));
    CHECK(done.area.right() < find(u"状态"_s).left);
}

TEST_CASE("the pages of a chart have its title, its author and its legend", "[chartpages]")
{
    WallChart chart = chartOf(1);
    chart.title = u"工作\u200b挂图"_s;
    chart.organisation = u"关心下一代\u2060工作委员会"_s;
    const QString missing = QString::fromUcs4(U"\U000F0000");
    chart.rows[1].title = missing + u"学习"_s + missing;
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    CHECK(pages.title() == u"工作挂图"_s);
    CHECK(pages.author() == u"关心下一代工作委员会"_s);
    CHECK(pages.arePrintable());
    REQUIRE(pages.unprintable().size() == 1);
    CHECK(pages.unprintable()[0].character == missing);
    CHECK(pages.unprintable()[0].block.isEmpty());
    // A single page has no number.
    CHECK(pages[0].lines[0].text == u"工作挂图"_s);
    CHECK(std::ranges::count(pages[0].lines, u"进展（越大人次越多）"_s, &PlacedLine::text) == 1);
    CHECK(std::ranges::count(pages[0].lines, u"截至2021年10月22日"_s, &PlacedLine::text) == 1);
    CHECK_FALSE(textOf(pages[0]).contains(u'第'));
    CHECK_FALSE(paginate(chart, PaperFonts(), WallPaper::A3).arePrintable());
}

TEST_CASE("the chart of an empty plan is only a head", "[chartpages]")
{
    const Pages pages = paginate(chartOf(0), choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() == 1);
    CHECK(textOf(pages[0]).contains(u"完成时限"_s));
}

TEST_CASE("an item that goes on all year is a dashed line over the months", "[chartpages]")
{
    const auto rowWith = [](const std::function<void(WallChartRow &)> &change) {
        return drawn(chartWith([&](WallChartRow &row) {
            row.year.runsAllYear = true;
            change(row);
        }));
    };
    const DrawnRow row = rowWith([](WallChartRow &) {});
    REQUIRE(row.level.size() > 20);
    CHECK(row.level.first().x1() == Approx(row.begin(1)).margin(3));
    CHECK(row.level.last().x2() == Approx(row.begin(13)).margin(8));
    CHECK(row.totalLevel() == Approx(6 * row.month).epsilon(0.1));
    // One with a last day has its line, and one that does not go on has none.
    CHECK(rowWith([](WallChartRow &one) {
              one.year = {.from = {2021, 1, 1}, .lastDay = {2021, 12, 31}};
          }).level.size()
          == 1);
    CHECK(rowWith([](WallChartRow &one) { one.year.runsAllYear = false; }).level.isEmpty());
}

TEST_CASE("a cancelled item's title is struck out on a chart, line by line", "[chartpages]")
{
    WallChart chart = chartOf(2);
    chart.rows[2].isCancelled = true;
    chart.rows[2].title = u"开展主题教育实践活动和优秀案例征集评选工作"_s.repeated(2);
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const auto isStruck = [&](const PlacedLine &line) {
        return std::ranges::any_of(pages[0].rules, [&](const QLineF &rule) {
            return rule.dy() == 0 && line.area.contains(rule.center())
                   && rule.length() == Approx(line.width);
        });
    };
    int struck = 0;
    for (const PlacedLine &line : pages[0].lines) {
        CAPTURE(line.text.toStdString());
        const bool isTitle = line.text.size() > 1 && chart.rows[2].title.contains(line.text);
        struck += isTitle ? 1 : 0;
        CHECK(isStruck(line) == isTitle);
    }
    CHECK(struck > 1);
}

TEST_CASE("the mark of completion touches no other mark on a chart", "[chartpages]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const QDate done = GENERATE(QDate(2021, 1, 1), QDate(2021, 6, 28), QDate(2021, 12, 15),
                                QDate(2021, 12, 30));
    const QDate deadline = GENERATE(QDate(2021, 1, 5), QDate(2021, 7, 1), QDate(2021, 12, 31));
    WallChart chart = chartOf(120); // rows without room above a mark
    for (WallChartRow &row : chart.rows) {
        row.title = u"学习"_s;
        row.responsible = u"团委"_s;
        row.notes.clear();
        row.year = {};
    }
    chart.rows[5].year = {.from = {2021, 1, 1}, .lastDay = deadline, .doneOn = done};
    chart.rows[5].notes = {{.happenedOn = done, .attendance = 800}};
    const Pages pages = paginate(chart, choosePaperFonts(), paper);
    const auto find = [&](const QString &text) {
        return *std::ranges::find(pages[0].lines, text, &PlacedLine::text);
    };
    const PlacedLine mark = find(u"√"_s);
    const PlacedLine note = find(u"●"_s);
    CAPTURE(done.toString().toStdString(), deadline.toString().toStdString());
    constexpr double kEdges = 1.5; // what the two may share: their marks do not fill their places
    const auto isApart = [&](double from, double to) {
        return mark.left + kEdges > to || mark.left + mark.width - kEdges < from;
    };
    const bool isAbove = mark.area.bottom() < note.area.center().y();
    CHECK((isAbove || isApart(note.left, note.left + note.width)));
    const auto [top, bottom] = rowOf(note, pages[0]);
    for (const QLineF &rule : pages[0].rules) {
        if (rule.dx() != 0 && rule.dy() != 0 && rule.y1() > top && rule.y1() < bottom)
            CHECK((isAbove
                   || isApart(std::min(rule.x1(), rule.x2()), std::max(rule.x1(), rule.x2()))));
    }
    const auto middleOf = [&](const QString &text) {
        const PlacedLine line = find(text);
        return line.left + line.width / 2;
    };
    const double month = (middleOf(u"12月"_s) - middleOf(u"1月"_s)) / 11;
    CHECK(mark.left > middleOf(u"1月"_s) - month / 2);
    CHECK(mark.left + mark.width < middleOf(u"12月"_s) + month / 2);
}

TEST_CASE("a chart's legend is no smaller than its rows' words, and stays within the page",
          "[chartpages][anyfont]")
{
    const WallPaper paper = GENERATE(WallPaper::A3, WallPaper::A4);
    const int items = GENERATE(1, 6, 18, 40, 95);
    WallChart chart = chartOf(items);
    chart.rows.last().isCancelled = true;
    chart.rows.append(chart.rows.last());
    chart.rows.last().year = {.runsAllYear = true};
    const Pages pages = paginate(chart, choosePaperFonts(), paper);
    for (int at = 0; at < pages.count(); ++at) {
        const Page &page = pages[at];
        const double bottom = bottomOf(page);
        double words = 0;
        for (const PlacedLine &line : page.lines) {
            const bool isRow = line.baseline < bottom
                               && chart.rows[1].responsible.contains(line.text);
            if (isRow && line.text.size() > 1)
                words = std::max(words, line.size);
        }
        REQUIRE(words > 0);
        int entries = 0;
        for (const PlacedLine &line : page.lines) {
            if (line.baseline < bottom)
                continue;
            CAPTURE(line.text.toStdString(), at);
            CHECK((isMark(line) || line.size >= words - 0.01));
            CHECK(line.left + line.width <= page.text.right() + 0.5);
            entries += line.text.size() > 1 ? 1 : 0;
        }
        CHECK(entries >= 5);
    }
}

TEST_CASE("a chart's legend has only the signs that the chart has", "[chartpages]")
{
    const auto legendWith = [](const std::function<void(WallChartRow &)> &change) {
        const WallChart chart = chartWith(change);
        return textOf(paginate(chart, choosePaperFonts(), WallPaper::A3)[0]).split(u'\n');
    };
    const QString ongoing = u"长期坚持"_s;
    const QString cancelled = u"已取消"_s;
    const QString missing = u"本期没有进展"_s;
    const QStringList bare = legendWith([](WallChartRow &) {});
    for (const QString &words : {u"完成时限"_s, u"已逾期"_s, u"完成之日"_s})
        CHECK(bare.contains(words));
    for (const QString &words : {ongoing, cancelled, missing, u"本期有进展"_s, u"本期未过"_s})
        CHECK_FALSE(bare.contains(words));
    CHECK(legendWith([](WallChartRow &row) { row.year.runsAllYear = true; }).contains(ongoing));
    CHECK(legendWith([](WallChartRow &row) { row.isCancelled = true; }).contains(cancelled));
    const QStringList periods = legendWith([](WallChartRow &row) {
        row.year.periods = {{.period = {.number = 1, .hasEnded = true},
                             .first = {2021, 1, 1},
                             .last = {2021, 3, 31}}};
    });
    CHECK(periods.contains(missing));
    CHECK(periods.filter(u"本期"_s).size() == 1);
}
