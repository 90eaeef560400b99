#include "report/layout/chartpages.h"

#include "support/catch.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Report;

namespace {

const QDate kToday(2021, 10, 22);

// Sections of ten items each, with every kind of mark.
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
    const Pages pages = paginate(chartOf(40), choosePaperFonts(), ChartPaper::A3);
    REQUIRE(pages.count() == 1);
    CHECK(pages[0].isLandscape());
    CHECK(pages[0].size.width() == Approx(420 * 72 / 25.4));
    const QString text = textOf(pages[0]);
    CHECK(text.contains(u"\n40\n"_s));
    CHECK(text.contains(u"12月"_s));
    CHECK(textOf(paginate(chartOf(60), choosePaperFonts(), ChartPaper::A3)[0])
              .contains(u"\n未启动，逾期\n"_s)); // in low rows on one line
    CHECK(textOf(paginate(chartOf(10), choosePaperFonts(), ChartPaper::A3)[0])
              .contains(u"未启动\n逾期\n"_s));
    for (const PlacedLine &line : pages[0].lines) {
        CAPTURE(line.text.toStdString());
        const bool isMark = QStringView(u"●◇◆√").contains(line.text.at(0)) && line.text.size() == 1;
        CHECK((isMark || line.size >= kSmallestChartType));
    }
}

TEST_CASE("nothing on a chart leaves its page, and no two words of a row overlap",
          "[chartpages][anyfont]")
{
    const ChartPaper paper = GENERATE(ChartPaper::A3, ChartPaper::A4);
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

TEST_CASE("more rows go on over pages with the head repeated and pages counted", "[chartpages]")
{
    const Pages pages = paginate(chartOf(120), choosePaperFonts(), ChartPaper::A4);
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
    CHECK(items.size() == 120); // each item once
}

TEST_CASE("an empty plan is a chart with a head alone", "[chartpages]")
{
    const Pages pages = paginate(chartOf(0), choosePaperFonts(), ChartPaper::A3);
    REQUIRE(pages.count() == 1);
    CHECK(textOf(pages[0]).contains(u"完成时限"_s));
}
