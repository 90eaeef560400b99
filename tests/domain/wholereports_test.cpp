#include "domain/plan/figures/figuretotals.h"
#include "domain/summary/figuresources.h"
#include "domain/summary/reporttables.h"
#include "domain/year/due/reminder.h"
#include "domain/year/figures/figurestable.h"
#include "domain/year/figures/figuresums.h"
#include "domain/year/knownon.h"
#include "domain/year/supervision.h"
#include "domain/year/wallchart.h"

#include "domain/reportfiles.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

// One year's plan in every report, word for word, as they stand in tests/domain/reports.

namespace {

const QDate kReportDay(2023, 11, 15);

void addNode(QList<Node> &nodes, const QString &text, const QString &deadline = {},
             const QString &lead = {})
{
    Node node = text.at(1) == u'、' ? section(NodeId{}, text.left(2), text.mid(2))
                                    : item(NodeId{}, text.left(2), text.mid(2));
    if (!node.text.isEmpty()) {
        for (const Node &before : std::as_const(nodes)) {
            if (before.kind == NodeKind::Section)
                node.parent = before.id; // the last section before it
        }
    }
    node.id = NodeId{nodes.size() + 1};
    node.deadline = Deadline::fromWords(deadline, PlanTime(2023));
    node.leadDepartment = lead;
    nodes.append(node);
}

PlanContent schoolPlan()
{
    PlanContent content{.details = {.id = PlanId{1},
                                    .year = 2023,
                                    .title = u"晨光小学关工委2023年工作要点"_s,
                                    .organisation = u"晨光小学关工委"_s}};
    addNode(content.nodes, u"一、加强理论学习"_s);
    addNode(content.nodes, u"1.组织老同志学习文件精神，每季度开展一次。"_s, u"每季度"_s,
            u"办公室"_s);
    addNode(content.nodes, u"2.编印学习资料，6月底前完成。"_s, u"6月底前"_s, u"宣传科"_s);
    addNode(content.nodes, u"二、关爱学生成长"_s);
    addNode(content.nodes, u"3.举办法治讲座，9月底前完成。"_s, u"9月底前"_s, u"德育处"_s);
    addNode(content.nodes, u"4.走访困难学生家庭，长期坚持。"_s, {}, u"工会"_s);
    addNode(content.nodes, u"5.开展读书征文活动，11月底前完成。"_s, u"11月底前"_s, u"德育处"_s);
    addNode(content.nodes, u"6.建设校史陈列室，12月底前完成。"_s, u"12月底前"_s);
    addNode(content.nodes, u"三、加强自身建设"_s);
    addNode(content.nodes, u"7.修订工作制度，10月底前完成。"_s, u"10月底前"_s, u"办公室"_s);
    addNode(content.nodes, u"8.召开年度总结会，12月底前完成。"_s, u"12月底前"_s);
    return content;
}

// The ids of the items that have more than their words.
constexpr NodeId kDocumentStudy{2};
constexpr NodeId kPrint{3};
constexpr NodeId kLecture{5};
constexpr NodeId kVisits{6};
constexpr NodeId kEssays{7};
constexpr NodeId kRoom{8};
constexpr NodeId kRules{10};

struct WholeYear : SummaryYear
{
    WholeYear()
        : SummaryYear{.outline = Outline(schoolPlan()), .options = {.asOf = kReportDay}}
    {
        setStatus(kDocumentStudy, ItemStatus::inProgress());
        setStatus(kPrint, ItemStatus::done(QDate(2023, 6, 20)));
        setStatus(kLecture, ItemStatus::inProgress(60));
        setStatus(kVisits, ItemStatus::ongoing());
        setStatus(kEssays, ItemStatus::inProgress());
        setStatus(kRoom, ItemStatus::cancelled(u"场地改作教室"_s));
        change(kLecture,
               [](Node &node) { node.difficulty = u"外请讲师时间未定\n下一步：10月补办一场"_s; });
        change(kVisits, [](Node &node) { node.owners = QStringList{u"李梅"_s}; });
        change(kRules, [](Node &node) { node.difficulty = u"等待上级文件"_s; });
        addNote(kDocumentStudy, 3, 10, u"召开学习会，传达文件精神"_s, 30);
        addNote(kDocumentStudy, 6, 8, u"召开学习会"_s, 28);
        addNote(kDocumentStudy, 9, 14, u"组织参观纪念馆"_s, 25);
        addNote(kPrint, 6, 20, u"编印学习资料500册，发放到各班级"_s, {}, true);
        addNote(kLecture, 4, 12, u"举办法治讲座一场"_s, 120);
        addNote(kVisits, 5, 4, u"走访困难学生家庭12户"_s);
        addNote(kEssays, 5, 20, u"收到征文46篇"_s);
        notes[kEssays].last().figures = {{u"征文"_s, 46, u"篇"_s}};
        addNote(kEssays, 10, 12, u"又收到征文20篇，评出一等奖3篇"_s);
        notes[kEssays].last().figures = {{u"征文"_s, 20, u"篇"_s}};
    }

    void forgetNotesAfter(QDate day)
    {
        notes = notesUntil(notes, day);
        for (OutlineNode *node : outline.nodes())
            outline.setFigures(node, figuresOf(notes.value(node->id())));
    }

    QStringList circularLines() const
    {
        const ReportDocument circular = supervisionReport(outline, notes, {}, options.asOf);
        return printedLines(circular) + tableLines(std::get<ReportTable>(circular.elements.last()));
    }

    void tellOf(QDate from, QDate to)
    {
        options.from = from;
        options.to = to;
        options.choices.statusTable = false;
    }
};

} // namespace

TEST_CASE("each style of a summary tells the year word for word", "[wholereports]")
{
    WholeYear year;
    for (const SummaryStyle style : {SummaryStyle::Items, SummaryStyle::Superior,
                                     SummaryStyle::Department, SummaryStyle::Brief}) {
        year.setStyle(style);
        INFO(styleKey(style).toStdString());
        CHECK(year.printedWithHints() == reportLines(styleKey(style)));
    }
    year.setStyle(SummaryStyle::Prose);
    QStringList lines = reportLines(u"prose"_s);
    const auto hints = lines.filter(QRegularExpression(u"^\\? "_s));
    lines.removeIf([](const QString &line) { return line.startsWith(u"? "); });
    CHECK(year.printed() + tableLines(statusTable(year.outline, year.notes, year.options))
          == lines.replaceInStrings(u"附件/"_s, QString()));
    CHECK(year.printedWithHints().mid(year.printed().size()) == hints);
}

TEST_CASE("a summary of a part of the year tells that part word for word", "[wholereports]")
{
    WholeYear year;
    SECTION("half a year")
    {
        year.tellOf({2023, 1, 1}, {2023, 6, 30});
        year.options.asOf = QDate(2023, 6, 30);
        for (const SummaryStyle style :
             {SummaryStyle::Prose, SummaryStyle::Department, SummaryStyle::Brief}) {
            year.setStyle(style);
            INFO(styleKey(style).toStdString());
            CHECK(year.printedWithHints() == reportLines(styleKey(style) + u"-half-year"_s));
        }
    }
    SECTION("six months told of later")
    {
        year.tellOf({2023, 5, 1}, {2023, 10, 31});
        year.setStyle(SummaryStyle::Items);
        CHECK(year.printedWithHints() == reportLines(u"items-six-months"_s));
    }
    SECTION("a quarter, signed by another name, with who can be asked")
    {
        year.tellOf({2023, 4, 1}, {2023, 6, 30});
        year.options.asOf = QDate(2023, 6, 30);
        year.setStyle(SummaryStyle::Superior);
        year.options.choices.recipient = u"镇关工委"_s;
        year.options.choices.signature = u"校关工委"_s;
        year.options.choices.contact = u"王丽"_s;
        year.options.choices.telephone = u"1234"_s;
        CHECK(year.printedWithHints() == reportLines(u"superior-quarter"_s));
    }
    SECTION("the whole year at its end")
    {
        year.options.choices.statusTable = false;
        year.options.asOf = QDate(2023, 12, 31);
        CHECK(year.printedWithHints() == reportLines(u"prose-whole-year"_s));
    }
}

TEST_CASE(
    "the circular, the tables and the wall chart of the sample year are word for word as in tests/domain/reports",
    "[wholereports]")
{
    const WholeYear year;
    CHECK(year.circularLines() == reportLines(u"supervision"_s));
    CHECK(tableLines(breakdownTable(year.outline)) == reportLines(u"breakdown-table"_s));
    const PlanFigures figures = planFigures(year.outline, year.notes);
    CHECK(tableLines(figuresTable(year.outline, figures, false))
          == reportLines(u"figures-table"_s));
    CHECK(tableLines(wallChartTable(wallChart(year.outline, year.notes, kReportDay)))
          == reportLines(u"wall-chart"_s));
}

TEST_CASE("a paper as of a day says what it says without the notes after that day",
          "[wholereports]")
{
    for (int month = 1; month <= 12; ++month) {
        const QDate day(2023, month, 15);
        CAPTURE(month);
        WholeYear whole;
        WholeYear known;
        known.forgetNotesAfter(day);
        whole.options.asOf = known.options.asOf = day;
        CHECK(whole.circularLines() == known.circularLines());
        CHECK(tableLines(wallChartTable(wallChart(whole.outline, whole.notes, day)))
              == tableLines(wallChartTable(wallChart(known.outline, known.notes, day))));
        CHECK(tableLines(statusTable(whole.outline, whole.notes, whole.options))
              == tableLines(statusTable(known.outline, known.notes, known.options)));
        for (const SummaryStyle style :
             {SummaryStyle::Prose, SummaryStyle::Items, SummaryStyle::Superior,
              SummaryStyle::Department, SummaryStyle::Brief}) {
            CAPTURE(styleKey(style).toStdString());
            whole.setStyle(style);
            known.setStyle(style);
            CHECK(whole.printed() == known.printed());
        }
    }
}

TEST_CASE("the messages to departments, to owners and of a month ask for what is due",
          "[wholereports]")
{
    const WholeYear year;
    QStringList messages;
    for (const DueBy by : {DueBy::Department, DueBy::Owner, DueBy::Month}) {
        const auto items = dueItems(year.outline, year.notes, kReportDay);
        for (const DueGroup &group : dueGroups(year.outline, items, by))
            messages.append(
                reminderMessage(group, by, year.outline.plan(),
                                {.on = kReportDay, .replyBy = usualReplyDay(kReportDay)}));
    }
    CHECK(messages.join(u"\n\n"_s).split(u'\n') == reportLines(u"reminders"_s));
    CHECK(withReplyDay(messages.first(), {.on = kReportDay, .replyBy = usualReplyDay(kReportDay)},
                       QDate(2024, 1, 5))
          == QString(messages.first()).replace(u"请于11月22日前"_s, u"请于2024年1月5日前"_s));
}

TEST_CASE("a figure of a paper that is clicked leads to the items that it counts", "[wholereports]")
{
    WholeYear year;
    // The items behind the first figure in these words of the block.
    const auto itemsOf = [&year](const QString &name, const QString &words) {
        const SummaryBlock block = year.block(name);
        INFO((name + u' ' + words).toStdString());
        const auto at = block.proposal.indexOf(words);
        REQUIRE(at >= 0);
        const auto digit = words.indexOf(QRegularExpression(u"[0-9]"_s));
        const auto figure = countedFigureAt(block.proposal, at + digit, figureKeysOf(year.notes));
        REQUIRE(figure);
        const auto value = block.proposal.mid(figure->from, figure->length).toLongLong();
        QList<qint64> items;
        for (const FigureSource &source :
             sourcesOfFigure(year.outline, year.notes, year.options, block, *figure, value))
            items.append(qint64(source.node));
        return items;
    };
    const auto opening = u"opening"_s;
    CHECK(itemsOf(opening, u"个方面8项"_s) == QList<qint64>{2, 3, 5, 6, 7, 8, 10, 11});
    CHECK(itemsOf(opening, u"，完成1项"_s) == QList<qint64>{3});
    CHECK(itemsOf(opening, u"长期坚持1项"_s) == QList<qint64>{6});
    CHECK(itemsOf(opening, u"经常开展1项"_s) == QList<qint64>{2});
    CHECK(itemsOf(opening, u"正在推进2项"_s) == QList<qint64>{5, 7});
    CHECK(itemsOf(opening, u"未启动2项"_s) == QList<qint64>{10, 11});
    CHECK(itemsOf(opening, u"取消1项"_s) == QList<qint64>{8});
    CHECK(itemsOf(opening, u"累计203人次"_s) == QList<qint64>{2, 5});
    CHECK(itemsOf(blockOfNode(NodeId{1}), u"开展活动3场"_s) == QList<qint64>{2});
    CHECK(itemsOf(blockOfNode(NodeId{4}), u"征文66篇"_s) == QList<qint64>{7});
    CHECK(itemsOf(blockOfNode(NodeId{4}), u"累计120人次"_s) == QList<qint64>{5});
    year.setStyle(SummaryStyle::Brief);
    CHECK(itemsOf(u"brief/problems"_s, u"逾期未完成2项"_s) == QList<qint64>{5, 10});
    CHECK(itemsOf(u"brief/next-steps"_s, u"继续推进2项"_s) == QList<qint64>{7, 11});
    CHECK(itemsOf(u"brief/next-steps"_s, u"长期坚持的1项"_s) == QList<qint64>{6});
    CHECK(itemsOf(u"brief/next-steps"_s, u"经常开展的1项"_s) == QList<qint64>{2});
    year.setStyle(SummaryStyle::Prose);
    year.tellOf({2023, 1, 1}, {2023, 6, 30});
    year.options.asOf = QDate(2023, 6, 30);
    CHECK(itemsOf(blockOfNode(NodeId{9}), u"没有新进展的2项"_s) == QList<qint64>{10, 11});
}

TEST_CASE("what a wording is compared with is told as typed, whatever is chosen for the paper",
          "[wholereports]")
{
    WholeYear year;
    for (const bool isChosen : {true, false}) {
        year.options.choices.dates = isChosen;
        year.options.choices.attendance = isChosen;
        year.options.choices.paperMarks = isChosen;
        CHECK(
            year.record(u"opening"_s)
            == u"现将晨光小学关工委2023年工作要点落实情况总结如下。全年工作要点共3个方面8项，截至11"
               u"月15日，已完成1项，长期坚持1项，进行中3项，未启动2项，已取消1项；开展活动4次，参与20"
               u"3人次。");
        CHECK(
            year.record(kDocumentStudy)
            == u"组织老同志学习文件精神。3月10日，召开学习会，传达文件精神，参与30人次。6月8日，召开学"
               u"习会，参与28人次。9月14日，组织参观纪念馆，参与25人次。");
        CHECK(
            year.record(kPrint)
            == u"编印学习资料。6月20日，编印学习资料500册，发放到各班级。该项工作已于6月20日完成。");
    }
    CHECK(year.record(kVisits)
          == u"走访困难学生家庭。5月4日，走访困难学生家庭12户。该项工作长期坚持。");
    CHECK(year.record(kRoom) == u"建设校史陈列室。该项工作已取消，原因：场地改作教室。");
    CHECK(year.record(kRules) == u"修订工作制度");
    CHECK(
        year.record(u"problems"_s)
        == u"逾期未完成的有2项：第3项举办法治讲座（9月底前）；第7项修订工作制度（10月底前）。\n"
           u"正在推进、尚未完成的有2项：第1项组织老同志学习文件精神（每季度）；第5项开展读书征文活动（11"
           u"月底前）。\n"
           u"尚未启动的有1项：第8项召开年度总结会（12月底前）。\n"
           u"第3项的困难：外请讲师时间未定\n下一步：10月补办一场。第7项的困难：等待上级文件。");
    CHECK(year.record(u"next-steps"_s)
          == u"继续推进尚未完成的5项工作：第1、3、5、7、8项。\n继续做好长期坚持的1项工作：第4项。");
    year.tellOf({2023, 1, 1}, {2023, 6, 30});
    year.options.asOf = QDate(2023, 6, 30);
    CHECK(
        year.record(u"opening"_s)
        == u"现将晨光小学关工委2023年工作要点上半年落实情况总结如下。全年工作要点共3个方面8项，截至6"
           u"月30日，已完成1项，长期坚持1项，进行中3项，未启动2项，已取消1项；上半年开展活动3次，参与"
           u"178人次。");
}

TEST_CASE("the record of the opening names the period in words that never change", "[wholereports]")
{
    struct Case
    {
        QDate from;
        QDate to;
        QString period;
        QString kind;
        QString events;
    };
    const Case cases[] = {
        {{2023, 1, 1}, {2023, 12, 31}, {}, u"总结"_s, u"开展活动4次，参与203人次"_s},
        {{2023, 7, 1}, {2023, 12, 31}, u"下半年"_s, u"总结"_s, u"下半年开展活动1次，参与25人次"_s},
        {{2023, 1, 1},
         {2023, 3, 31},
         u"第一季度"_s,
         u"小结"_s,
         u"第一季度开展活动1次，参与30人次"_s},
        {{2023, 4, 1},
         {2023, 6, 30},
         u"第二季度"_s,
         u"小结"_s,
         u"第二季度开展活动2次，参与148人次"_s},
        {{2023, 6, 1},
         {2023, 6, 30},
         u"在2023年6月1日至30日的"_s,
         u"小结"_s,
         u"6月开展活动1次，参与28人次"_s},
        {{2023, 6, 8},
         {2023, 6, 8},
         u"在2023年6月8日的"_s,
         u"小结"_s,
         u"期间开展活动1次，参与28人次"_s},
        {{2023, 3, 5},
         {2023, 6, 10},
         u"在2023年3月5日至6月10日的"_s,
         u"小结"_s,
         u"期间开展活动3次，参与178人次"_s},
        {{2023, 5, 1},
         {2023, 10, 31},
         u"在2023年5月1日至10月31日的"_s,
         u"总结"_s,
         u"期间开展活动2次，参与53人次"_s},
        {{2022, 12, 20},
         {2023, 3, 20},
         u"在2022年12月20日至2023年3月20日的"_s,
         u"小结"_s,
         u"期间开展活动1次，参与30人次"_s}};
    for (const Case &one : cases) {
        WholeYear year;
        year.tellOf(one.from, one.to);
        CHECK(
            year.record(u"opening"_s)
            == u"现将晨光小学关工委2023年工作要点%1落实情况%2如下。全年工作要点共3个方面8项，"
               u"截至11月15日，已完成1项，长期坚持1项，进行中3项，未启动2项，已取消1项；%3。"_s.arg(
                   one.period, one.kind, one.events));
    }
}

TEST_CASE(
    "a record names an item by its number, with those above it where it is not unique, else by title",
    "[wholereports]")
{
    const SummaryYear year{
        .outline = Outline(
            {.details = {.id = PlanId{1}, .year = 2023, .title = u"2023年工作要点"_s},
             .nodes = {section(NodeId{1}, u"一、"_s, u"学习"_s),
                       item(NodeId{2}, NodeId{1}, u"1."_s, u"读书会，每月一次。"_s),
                       item(NodeId{3}, NodeId{1}, u"2."_s, u"宣讲"_s),
                       item(NodeId{4}, NodeId{3}, u"（1）"_s, u"校内宣讲"_s),
                       section(NodeId{5}, u"二、"_s, u"活动"_s),
                       item(NodeId{6}, NodeId{5}, u"1."_s, u"征文"_s),
                       item(NodeId{7}, NodeId{5}, {}, u"慰问"_s)}}),
        .options = {.asOf = QDate(2023, 12, 31)}};
    CHECK(year.record(u"problems"_s)
          == u"尚未启动的有4项：第一部分第1项读书会；第1小项校内宣讲；第二部分第1项征文；慰问。");
    CHECK(year.record(u"next-steps"_s)
          == u"继续推进尚未完成的4项工作：第一部分第1项；第1小项；第二部分第1项；慰问。");
}

TEST_CASE("the choices for a paper change what they name and nothing else", "[wholereports]")
{
    WholeYear year;
    const QString study = year.proposal(kDocumentStudy);
    year.options.choices.attendance = false;
    CHECK(
        year.proposal(kDocumentStudy)
        == u"组织老同志学习文件精神。3月，召开学习会，传达文件精神；6月，召开学习会；9月，组织参观纪念馆"
           u"。今年以来开展活动3场。");
    CHECK(year.proposal(NodeId{1}) == u"本项工作共2项任务，完成1项、经常开展1项；开展活动3场。");
    CHECK(year.proposal(NodeId{4})
          == u"本项工作共4项任务，长期坚持1项、正在推进2项、取消1项；征文66篇。");
    year.options.choices.attendance = true;
    year.options.choices.quietItems = true;
    CHECK(year.proposal(kDocumentStudy) == study);
    CHECK(year.proposal(NodeId{9})
          == u"本项工作共2项任务，未启动2项。没有进展记录的2项：修订工作制度；召开年度总结会。");
    year.options.choices.allNotes = true;
    CHECK(
        statusTable(year.outline, year.notes, year.options).rows[1].cells[4]
        == u"3月，召开学习会（30人参加），传达文件精神；6月，召开学习会（28人参加）；9月，组织参观纪念馆（25"
           u"人参加）。");
}

TEST_CASE("why an item was cancelled is told in one sentence", "[wholereports]")
{
    const std::pair<QString, QString> cases[] = {
        {u"场地改作教室"_s, u"因场地改作教室，此项任务取消。"_s},
        {u"场地改作教室。"_s, u"因场地改作教室，此项任务取消。"_s},
        {u"因场地改作教室"_s, u"因场地改作教室，此项任务取消。"_s},
        {u"由于场地改作教室"_s, u"由于场地改作教室，此项任务取消。"_s},
        {u"鉴于场地改作教室"_s, u"鉴于场地改作教室，此项任务取消。"_s},
        {u"场地改作教室。经费退回"_s, u"此项任务取消：场地改作教室。经费退回。"_s}};
    for (const auto &[reason, sentence] : cases) {
        WholeYear year;
        year.setStatus(kRoom, ItemStatus::cancelled(reason));
        INFO(reason.toStdString());
        CHECK(year.proposal(kRoom) == u"建设校史陈列室。"_s + sentence);
    }
}
