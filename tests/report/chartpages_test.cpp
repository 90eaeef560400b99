#include "report/layout/chartpages.h"

#include "support/catch.h"

#include <algorithm>
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
    CHECK(narrow < 420); // the sheet is 1190 points wide
    CHECK(monthsFrom(chart, u"开展主题教育"_s.repeated(12)) == Approx(narrow).margin(20));
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
        CHECK(last.toInt() > 0);
    }
}

TEST_CASE("a chart of many items has its pages equally full", "[chartpages]")
{
    const Pages pages = paginate(chartOf(120), choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() > 1);
    std::vector<double> ends;
    for (int at = 0; at < pages.count(); ++at) {
        double end = 0;
        for (const QLineF &rule : pages[at].rules)
            end = std::max(end, rule.y2());
        ends.push_back(end);
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
        if (line.text == u"●"_s)
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

TEST_CASE("the mark of completion stands over its day", "[chartpages]")
{
    const int attendance = GENERATE(0, 40, 3000);
    const QDate day(2021, 6, 16);
    WallChart chart = chartOf(1);
    chart.rows[1].year.doneOn = day;
    chart.rows[1].notes = {{.happenedOn = day, .attendance = attendance}};
    const Pages pages = paginate(chart, choosePaperFonts(), WallPaper::A3);
    const auto find = [&](QChar mark) {
        return *std::ranges::find(pages[0].lines, QString(mark), &PlacedLine::text);
    };
    const PlacedLine done = find(u'√');
    const PlacedLine note = find(u'●');
    const double middle = note.left + note.width / 2;
    CHECK(std::abs(done.left + done.width / 2 - middle) < done.width / 4);
    CHECK(done.baseline < note.baseline);
    CHECK(done.baseline > rowOf(note, pages[0]).first + done.size / 2);
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

TEST_CASE("the chart of an empty plan is only a head", "[chartpages]")
{
    const Pages pages = paginate(chartOf(0), choosePaperFonts(), WallPaper::A3);
    REQUIRE(pages.count() == 1);
    CHECK(textOf(pages[0]).contains(u"完成时限"_s));
}
