#include "domain/summary/annualsummary.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/reporttables.h"
#include "domain/summaryyear.h"
#include "domain/year/wallchart.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

// Every style of summary for plans that are not simply sections with items.

namespace {

constexpr NodeId kFirstOfTwo{1};
constexpr NodeId kSecondOfTwo{2};

struct Paper : SummaryYear
{
    explicit Paper(const QList<Node> &nodes)
        : SummaryYear{
            .outline = Outline(PlanContent{
                .details = {.id = PlanId{1}, .year = 2024, .title = u"2024年社区文化工作计划"_s},
                .nodes = nodes}),
            .options = {.asOf = QDate(2024, 12, 31)}}
    {}
};

Paper plainItems(const QString &first, const QString &second)
{
    return Paper({item(kFirstOfTwo, first, u"坚持不懈加强党的政治建设,抓好整改。"_s),
                  item(kSecondOfTwo, second, u"持续提高干部队伍建设质量;开展双创培育。"_s)});
}

} // namespace

TEST_CASE(
    "a plan without sections gets a heading over its items, and the closing continues its number",
    "[summarykinds]")
{
    for (const auto &[first, second] :
         {std::pair(u"一是"_s, u"二是"_s), std::pair(u"1."_s, u"2."_s),
          std::pair(u"1、"_s, u"2、"_s), std::pair(QString(), QString())}) {
        Paper paper = plainItems(first, second);
        CHECK(paper.headings()
              == QStringList{u"一、主要工作"_s, u"二、存在问题"_s, u"三、下一步打算"_s});
        paper.options.choices.style = SummaryStyle::Items;
        CHECK(paper.headings().contains(u"一、主要工作"_s));
    }
    Paper paper = plainItems(u"一、"_s, u"二、"_s);
    CHECK(paper.headings() == QStringList{u"一、存在问题"_s, u"二、下一步打算"_s});
    paper.addNote(kSecondOfTwo, 3, 1, u"印发通知"_s);
    // The first item is left out, so that the second has no number.
    CHECK(paper.headings()
          == QStringList{u"一、主要工作"_s, u"二、存在问题"_s, u"三、下一步打算"_s});
    paper.addNote(kFirstOfTwo, 3, 1, u"印发通知"_s);
    CHECK(paper.headings() == QStringList{u"三、存在问题"_s, u"四、下一步打算"_s});
}

TEST_CASE("一是 stands before its words without a blank", "[summarykinds]")
{
    Paper paper = plainItems(u"一是"_s, u"二是"_s);
    paper.addNote(kFirstOfTwo, 3, 1, u"印发通知"_s);
    QString text;
    for (const ReportElement &element :
         annualSummary(paper.outline, paper.notes, paper.options).elements) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
            text += paragraph->text + u'\n';
    }
    CHECK(text.contains(u"一是坚持不懈加强党的政治建设。3月，印发通知。"_s));
}

TEST_CASE("a section whose heading is a whole paragraph has opening words like an item's",
          "[summarykinds]")
{
    Paper paper(
        {section(
             kFirstOfTwo, u"一、"_s,
             u"继续抓好社区舞蹈队队伍建设,力争扩展到20人的队伍,动员2-4名男同志加入此行列。(9月前完成)"_s),
         section(kSecondOfTwo, u"二、"_s, u"12月评选先进“积极分子”等。"_s)});
    for (const NodeId id : {kFirstOfTwo, kSecondOfTwo})
        paper.change(id,
                     [&](Node &node) { node.deadline = Deadline::fromWords(u"9月前"_s, 2024); });
    paper.change(kFirstOfTwo, [&](Node &node) { node.status = ItemStatus::inProgress(80); });
    paper.addNote(kFirstOfTwo, 9, 3, u"目前18人，其中男同志1名。"_s);
    paper.addNote(kSecondOfTwo, 8, 3, u"印发通知"_s);
    CHECK(paper.headings().first() == u"一、继续抓好社区舞蹈队队伍建设"_s);
    CHECK(paper.headings()[1] == u"二、12月评选先进“积极分子”等"_s);
    CHECK(paper.proposal(u"problems"_s)
          == u"一是“评选先进‘积极分子’等”一项尚未完成（原定9月前完成）。\n"
             u"二是“抓好社区舞蹈队队伍建设”一项尚未完成（原定9月前完成，目前完成80%）。"
             u"目前18人，其中男同志1名。"_s);
    CHECK(paper.proposal(u"next-steps"_s)
          == u"一是评选先进“积极分子”等。\n二是继续抓好社区舞蹈队队伍建设。"_s);
    const ReportTable table = statusTable(paper.outline, paper.notes, paper.options);
    CHECK(table.rows.first().cells[1] == u"继续抓好社区舞蹈队队伍建设"_s);
}

TEST_CASE("next steps add a verb to an item that the plan only names", "[summarykinds]")
{
    Paper paper({item(kFirstOfTwo, u"1、"_s, u"小型运动会"_s),
                 item(kSecondOfTwo, u"2、"_s, u"花卉、书画展"_s)});
    paper.change(kFirstOfTwo, [&](Node &node) { node.status = ItemStatus::inProgress(); });
    CHECK(paper.proposal(u"next-steps"_s) == u"一是继续办好小型运动会。\n二是办好花卉、书画展。"_s);
}

TEST_CASE("next steps add a verb to work that the plan names by a noun", "[summarykinds]")
{
    Paper paper({item(kFirstOfTwo, u"1、"_s, u"冬衣捐赠"_s),
                 item(kSecondOfTwo, u"2、"_s, u"法治副主任进课堂"_s)});
    CHECK(paper.proposal(u"next-steps"_s) == u"一是做好冬衣捐赠。\n二是开展好法治副主任进课堂。"_s);
    for (const QString &name : {u"参与教学考核"_s, u"开展结对帮扶"_s, u"给失足青年谈心"_s,
                                u"推动劳模进校园"_s, u"结合节日走访慰问"_s})
        CHECK(taskVerb(name).isEmpty());
}

TEST_CASE("the same note twice on one day is printed once, with the sum of both", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 9, 12, u"乒乓球比赛"_s, 31);
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoteTwice));
    paper.addNote(kFirstOfTwo, 9, 12, u"乒乓球比赛"_s, 31);
    CHECK(paper.proposal(kFirstOfTwo)
          == u"坚持不懈加强党的政治建设。9月，举办乒乓球比赛（2次，共62人次）。"_s);
    CHECK(paper.hints(SummaryHint::Kind::NoteTwice));
    paper.addNote(kFirstOfTwo, 9, 20, u"乒乓球比赛"_s, 31);
    CHECK(
        paper.proposal(kFirstOfTwo)
            .contains(
                u"。9月12日，举办乒乓球比赛（2次，共62人次）；9月20日，举办乒乓球比赛（31人参加）。"_s));
    paper.options.choices.attendance = false;
    CHECK(paper.proposal(kFirstOfTwo).contains(u"9月12日，举办乒乓球比赛（2次）；"_s));
}

TEST_CASE("a note is printed with its month even if a bracket says up to which day was counted",
          "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 9, 20, u"新生报到"_s);
    paper.addNote(kFirstOfTwo, 10, 30, u"去向落实率96.8%（截至10月30日）"_s);
    CHECK(paper.proposal(kFirstOfTwo)
              .endsWith(u"9月，新生报到；10月，去向落实率96.8%（截至10月30日）。"_s));
}

TEST_CASE("notes kept as typed get no words added or removed", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.options.choices.paperMarks = false;
    paper.addNote(kFirstOfTwo, 9, 12, u"消防演练 全校!"_s);
    CHECK(paper.proposal(kFirstOfTwo).endsWith(u"9月，消防演练 全校!"_s));
    CHECK_FALSE(paper.hints(SummaryHint::Kind::VerbAdded));
}

TEST_CASE("a hint names the notes to which a verb was added", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.options.choices.style = GENERATE(SummaryStyle::Prose, SummaryStyle::Items);
    paper.addNote(kFirstOfTwo, 9, 12, u"二级学院推进会"_s, 22);
    CHECK(paper.proposal(kFirstOfTwo).contains(u"召开二级学院推进会（22人参加）"_s));
    CHECK(paper.hints(SummaryHint::Kind::VerbAdded));
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoteIsTitle));
}

TEST_CASE("a hint names a note worded for its writer by its first words", "[summarykinds]")
{
    for (const QString &words :
         {u"昨天去区里开会"_s, u"同上"_s, u"拟于下周座谈"_s, u"座谈会没开成，下雨了"_s,
          u"在广场搞了一次宣传"_s, u"我和王校长陪同"_s, u"剩下的明年弄"_s}) {
        Paper paper = plainItems(u"1."_s, u"2."_s);
        paper.addNote(kFirstOfTwo, 9, 12, words);
        CHECK((paper.hints(SummaryHint::Kind::NoteToReword)
               || paper.hints(SummaryHint::Kind::LeftOut)));
        const auto sentences = hintSentences(
            paper.outline, summaryHints(paper.outline, paper.notes, paper.options));
        CHECK(sentences.join(u'\n').contains(u"“"_s + words.section(u'，', 0, 0)));
    }
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 9, 12, u"召开座谈会，落实明年经费"_s);
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoteToReword));
}

TEST_CASE("a bare name gets no verb when nothing shows that the event took place", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 9, 12, u"二级学院推进会"_s);
    CHECK(paper.proposal(kFirstOfTwo) == u"坚持不懈加强党的政治建设：9月，二级学院推进会。"_s);
    CHECK(paper.hints(SummaryHint::Kind::NoteIsTitle));
    CHECK_FALSE(paper.hints(SummaryHint::Kind::VerbAdded));
    paper.addNote(kFirstOfTwo, 10, 8, u"印发通知"_s);
    CHECK(paper.proposal(kFirstOfTwo)
          == u"坚持不懈加强党的政治建设。9月，二级学院推进会；10月，印发通知。"_s);
}

// Section 一 with two subsections （一）, （二） of three items each.
namespace {

Paper nestedPlan()
{
    QList<Node> nodes{section(NodeId{10}, u"一、"_s, u"主要任务"_s)};
    qint64 id = 10;
    for (const QString &number : {u"(一)"_s, u"(二)"_s}) {
        const NodeId above{++id};
        nodes.append(section(above, number, u"抓好(学生)工作"_s));
        nodes.last().parent = NodeId{10};
        for (const QString &own : {u"1、"_s, u"2、"_s, u"3、"_s}) {
            ++id;
            nodes.append(item(NodeId{id}, own, u"继续抓好第%1项工作,落到实处。"_s.arg(id)));
            nodes.last().parent = above;
        }
    }
    return Paper(nodes);
}

} // namespace

TEST_CASE("the opening counts subsections and not the only section that contains them",
          "[summarykinds]")
{
    Paper paper = nestedPlan();
    paper.addNote(NodeId{12}, 3, 1, u"印发通知"_s, 20);
    CHECK(paper.proposal(u"opening"_s).contains(u"共2个方面6项，"_s));
    CHECK(
        paper.printed().mid(2, 5)
        == QStringList{u"#1 一、主要任务"_s, u"#2 （一）抓好（学生）工作"_s,
                       u"本项工作共3项任务，未启动3项（含继续抓好第13项工作；继续抓好第14项工作）；"
                       u"开展活动1场，20人参加。"_s,
                       u"1.继续抓好第12项工作。3月，印发通知（20人参加）。"_s,
                       u"#2 （二）抓好（学生）工作"_s});

    SECTION("and does not count a single section")
    {
        Paper one({section(kFirstOfTwo, u"一、"_s, u"主要任务"_s),
                   item(kSecondOfTwo, u"1."_s, u"学习"_s)});
        one.change(kSecondOfTwo, [](Node &node) { node.parent = kFirstOfTwo; });
        Outline outline(PlanContent{.details = one.outline.plan(),
                                    .nodes = {one.outline.find(kFirstOfTwo)->node(),
                                              one.outline.find(kSecondOfTwo)->node()}});
        one.outline = std::move(outline);
        CHECK(one.proposal(u"opening"_s).contains(u"共1项，"_s));
    }

    SECTION("in a report to a superior each section is one level lower")
    {
        paper.options.choices.style = SummaryStyle::Superior;
        CHECK(paper.headings().mid(0, 4)
              == QStringList{u"一、主要工作及成效"_s, u"（一）主要任务"_s, u"1.抓好（学生）工作"_s,
                             u"2.抓好（学生）工作"_s});
        CHECK(paper.printed().contains(u"（1）继续抓好第12项工作。3月，印发通知（20人参加）。"_s));
    }

    SECTION("numbers in tables have the form of an official paper")
    {
        const auto rows = statusTable(paper.outline, paper.notes, paper.options).rows;
        CHECK(rows[1].cells.first() == u"（一）抓好（学生）工作"_s);
        CHECK(rows[2].cells.first() == u"1"_s);
    }
}

TEST_CASE("a number of the wrong level is replaced by one of the standard's next level",
          "[summarykinds]")
{
    Paper paper = nestedPlan();
    paper.change(NodeId{11}, [](Node &node) { node.number = u"一、"_s; });
    paper.change(NodeId{15}, [](Node &node) { node.number = u"二、"_s; });
    CHECK(paper.headings().mid(0, 3)
          == QStringList{u"一、主要任务"_s, u"（一）抓好（学生）工作"_s,
                         u"（二）抓好（学生）工作"_s});
}

TEST_CASE("opening words that only name something end in a colon", "[summarykinds]")
{
    Paper paper({item(kFirstOfTwo, u"1、"_s, u"春季职工运动会"_s),
                 item(kSecondOfTwo, u"2、"_s, u"11月底前完成科室工会小组长改选。"_s)});
    paper.addNote(kFirstOfTwo, 4, 26, u"春季职工运动会，22支代表队"_s, 680);
    CHECK(paper.proposal(kFirstOfTwo)
          == u"春季职工运动会：4月，举办春季职工运动会（680人参加），22支代表队。"_s);

    SECTION("and a time at its beginning is left to the notes")
    {
        paper.setStatus(kSecondOfTwo, ItemStatus::inProgress(83));
        paper.addNote(kSecondOfTwo, 11, 28, u"改选41个小组"_s);
        CHECK(paper.proposal(kSecondOfTwo) == u"完成科室工会小组长改选。11月，改选41个小组。"_s);
        CHECK(paper.proposal(u"problems"_s)
                  .contains(u"“科室工会小组长改选”一项尚未完成（目前完成83%）。"_s));
        // The problems do not repeat what has been done: it says nothing about what is left.
        CHECK_FALSE(paper.proposal(u"problems"_s).contains(u"目前进展"_s));
    }
}

TEST_CASE("a paragraph adds no total when a note states one itself", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    for (int month = 3; month <= 5; ++month)
        paper.addNote(kFirstOfTwo, month, 1, u"到柳东村宣讲"_s, 50 + month);
    CHECK(paper.proposal(kFirstOfTwo).endsWith(u"。全年开展活动3场，162人次参加。"_s));
    paper.addNote(kFirstOfTwo, 12, 1, u"全年宣讲23场，3460人次"_s);
    CHECK(paper.proposal(kFirstOfTwo).endsWith(u"；全年宣讲23场，3460人次。"_s));
}

TEST_CASE("a hint names a note that reads like a copied message", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 3, 1, u"宣传活动照片已整理"_s);
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoteIsMessage));
    paper.addNote(kFirstOfTwo, 3, 2, u"请各村把照片发群里"_s);
    CHECK(paper.hints(SummaryHint::Kind::NoteIsMessage));
}

TEST_CASE("a section that sets no tasks is treated as the plan's preamble", "[summarykinds]")
{
    Paper paper({section(NodeId{10}, u"一、"_s, u"指导思想"_s),
                 section(NodeId{11}, u"二、"_s, u"主要任务"_s),
                 item(NodeId{12}, u"1."_s, u"继续抓好队伍建设工作。"_s),
                 section(NodeId{13}, u"三、"_s, u"工作要求"_s),
                 item(NodeId{14}, u"2."_s, u"继续抓好信息宣传工作。"_s)});
    QList<Node> nodes;
    for (const OutlineNode *node : paper.outline.nodes())
        nodes.append(node->node());
    nodes[0].text = u"坚持以人民为中心，要围绕中心工作开展服务。"_s;
    nodes[2].parent = NodeId{11};
    nodes[4].parent = NodeId{13};
    paper.outline = Outline(PlanContent{.details = paper.outline.plan(), .nodes = nodes});
    CHECK(paper.headings()
          == QStringList{u"一、主要任务"_s, u"二、工作要求"_s, u"三、存在问题"_s,
                         u"四、下一步打算"_s});
    CHECK(paper.proposal(u"opening"_s)
              .startsWith(
                  u"2024年，坚持以人民为中心，围绕中心工作开展服务。全年工作共2个方面2项，"_s));
    CHECK_FALSE(paper.proposal(u"problems"_s).contains(u"指导思想"_s));
    CHECK_FALSE(paper.proposal(u"next-steps"_s).contains(u"指导思想"_s));
    CHECK_FALSE(paper.printed().join(u'\n').contains(u"指导思想"_s));
    const auto statusRows = [&paper] {
        return statusTable(paper.outline, paper.notes, paper.options).rows;
    };
    CHECK(statusRows().first().cells == QStringList{u"二、主要任务"_s});
    CHECK(breakdownTable(paper.outline, paper.options.choices).rows.first().cells
          == QStringList{u"二、主要任务"_s});
    CHECK(wallChart(paper.outline, paper.notes, paper.options.asOf).rows.first().title
          == u"二、主要任务"_s);

    SECTION("its notes have a row in the status table, without a status")
    {
        paper.addNote(NodeId{10}, 3, 1, u"传达学习会议精神"_s);
        CHECK(statusRows()[0].cells == QStringList{u"一、指导思想"_s});
        CHECK(statusRows()[1].cells[4].contains(u"传达学习会议精神"_s));
        CHECK(statusRows()[1].cells[5].isEmpty());
        CHECK(paper.printed().join(u'\n').contains(u"传达学习会议精神"_s));
    }

    SECTION("it is not named as not started, unlike an item with notes")
    {
        const auto named = [&paper] {
            return notStartedWithNotes(paper.outline, paper.notes, paper.options);
        };
        CHECK(named().isEmpty());
        paper.addNote(NodeId{12}, 3, 1, u"调整队伍"_s);
        CHECK(named() == QList<const OutlineNode *>{paper.outline.find(NodeId{12})});
        paper.setStatus(NodeId{12}, ItemStatus::inProgress());
        CHECK(named().isEmpty());
    }

    SECTION("in the style of items the plan's numbers are kept")
    {
        paper.setStyle(SummaryStyle::Items);
        CHECK(paper.headings().first() == u"二、主要任务"_s);
    }

    SECTION("headings are numbered without a gap if a section is left out")
    {
        paper.options.choices.omitted = {blockOfNode(NodeId{11})};
        CHECK(paper.headings().mid(0, 2) == QStringList{u"一、工作要求"_s, u"二、存在问题"_s});
    }
}

TEST_CASE("an annex of the plan is a numbered part of the summary like the others",
          "[summarykinds]")
{
    Paper paper({section(NodeId{10}, u"一、"_s, u"组织建设"_s),
                 item(NodeId{11}, NodeId{10}, u"1."_s, u"继续抓好队伍建设工作。"_s),
                 section(NodeId{12}, u"二、"_s, u"主要任务"_s),
                 item(NodeId{13}, NodeId{12}, u"2."_s, u"继续抓好信息宣传工作。"_s),
                 section(NodeId{14}, {}, u"附件：2024年重点任务分解表"_s),
                 item(NodeId{15}, NodeId{14}, u"1"_s, u"走访慰问困难老同志家庭。"_s)});
    paper.addNote(NodeId{15}, 3, 1, u"走访12户"_s);
    const QStringList numbered{u"一、组织建设"_s, u"二、主要任务"_s, u"三、2024年重点任务"_s,
                               u"四、存在问题"_s, u"五、下一步打算"_s};
    CHECK(paper.headings() == numbered);
    CHECK(paper.proposal(u"opening"_s).contains(u"3个方面3项"_s));
    const auto rows = statusTable(paper.outline, paper.notes, paper.options).rows;
    CHECK(rows[4].cells == QStringList{u"2024年重点任务分解表"_s});

    SECTION("item by item too")
    {
        paper.setStyle(SummaryStyle::Items);
        CHECK(paper.headings() == numbered);
    }
    SECTION("without a gap if a section is left out")
    {
        paper.options.choices.omitted = {blockOfNode(NodeId{12})};
        CHECK(paper.headings().mid(0, 2)
              == QStringList{u"一、组织建设"_s, u"二、2024年重点任务"_s});
    }
    SECTION("whatever its mark")
    {
        for (const QString &mark : {u"附件1："_s, u"附表 2 "_s, u"附："_s, u"附件：1."_s}) {
            INFO(mark.toStdString());
            CHECK(bareHeading(mark + u"活动安排"_s) == u"活动安排"_s);
        }
        for (const QString &other : {u"附近社区共建"_s, u"附件"_s, u"附属小学：共建"_s}) {
            INFO(other.toStdString());
            CHECK(bareHeading(other) == other);
        }
    }
}

TEST_CASE("a section without items counts in its own words as it does in the opening",
          "[summarykinds]")
{
    QList<Node> nodes{section(NodeId{10}, u"一、"_s, u"主要任务"_s),
                      item(NodeId{12}, NodeId{10}, u"1."_s, u"继续抓好队伍建设工作。"_s),
                      item(NodeId{13}, NodeId{10}, u"2."_s, u"继续抓好信息宣传工作。"_s),
                      section(NodeId{11}, u"二、"_s, u"加强自身建设"_s)};
    Paper paper(nodes);
    CHECK(paper.proposal(u"opening"_s).contains(u"共2个方面3项，"_s));
    CHECK(paper.proposal(NodeId{10}).startsWith(u"本项工作共2项任务，"_s));
    CHECK(paper.proposal(NodeId{11}) == u"本项工作共1项任务，未启动1项。"_s);
    CHECK(paper.headings()
          == QStringList{u"一、主要任务"_s, u"二、加强自身建设"_s, u"三、存在问题"_s,
                         u"四、下一步打算"_s});

    SECTION("or tells what was done")
    {
        paper.addNote(NodeId{11}, 3, 1, u"印发通知"_s);
        CHECK(paper.proposal(NodeId{11}) == u"3月，印发通知。"_s);
    }
    SECTION("and stays out item by item where items without notes do")
    {
        paper.setStyle(SummaryStyle::Items);
        paper.options.choices.itemsWithoutNotes = false;
        CHECK_FALSE(paper.headings().contains(u"二、加强自身建设"_s));
    }
}

TEST_CASE("the summary of a school year's plan speaks of a school year", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    PlanDetails details = paper.outline.plan();
    details.title = u"实验小学2023—2024学年少先队工作计划"_s;
    details.preamble = u"新学年，少先队要围绕立德树人开展工作。"_s;
    paper.outline.setDetails(details);
    paper.addNote(kFirstOfTwo, 3, 1, u"开展主题队会"_s, 20);
    const QString opening = paper.proposal(u"opening"_s);
    CHECK(opening.startsWith(u"本学年，少先队围绕立德树人开展工作。全学年工作共2项，"_s));
    CHECK(opening.contains(u"全学年开展活动1场"_s));
    paper.options.asOf = QDate(2024, 5, 1);
    CHECK(paper.proposal(u"opening"_s).contains(u"；本学年开展活动1场"_s));
}

TEST_CASE("a brief names missed items in words, with the reason", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.options.choices.style = SummaryStyle::Brief;
    const QString name = u"《关于推进全省教育系统关工委优质化建设工作的意见》"_s;
    const QString title = u"继续贯彻落实省委教育工委、省教育厅"_s + name + u"及《通知》"_s;
    paper.change(kFirstOfTwo, [&](Node &node) { node.text = title + u"，抓好整改。"_s; });
    paper.change(kFirstOfTwo, [&](Node &node) { node.title = title; });
    paper.change(kFirstOfTwo,
                 [&](Node &node) { node.deadline = Deadline::fromWords(u"第三季度"_s, 2024); });
    paper.change(kFirstOfTwo, [&](Node &node) { node.status = ItemStatus::inProgress(60); });
    paper.change(kFirstOfTwo, [&](Node &node) { node.difficulty = u"人手不足。"_s; });
    CHECK(paper.proposal(u"brief/problems"_s)
          == u"逾期未完成1项：继续贯彻落实"_s + name
                 + u"等（主要困难：人手不足）。另有1项尚未完成。"_s);
    CHECK(paper.proposal(u"brief/next-steps"_s)
              .contains(u"继续推进1项工作：持续提高干部队伍建设质量"_s));

    paper.change(kSecondOfTwo, [&](Node &node) {
        node.text = u"对照落实优质化建设基本要求,学习兄弟高校的思路与经验,做好申报。"_s;
    });
    paper.change(kSecondOfTwo, [&](Node &node) { node.title = titleOfText(node.text); });
    CHECK(paper.proposal(u"brief/next-steps"_s)
              .contains(u"继续推进1项工作：学习兄弟高校的思路与经验。"_s));
}

TEST_CASE("the highlights of a brief are cut to whole clauses if the page is full",
          "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.options.choices.style = SummaryStyle::Brief;
    const QString more = u"，百家宴28桌，跳蚤市场摊位35个，并放映电影2场"_s;
    for (int month = 1; month <= 3; ++month)
        paper.addNote(kSecondOfTwo, month, 5, u"第%1届邻里节开幕"_s.arg(month) + more, 400 + month);
    CHECK(paper.proposal(u"brief/highlights"_s)
              .startsWith(u"一是第1届邻里节开幕（401人参加）"_s + more + u"。\n二是"_s));
    const QString longName = u"推进队伍建设"_s.repeated(20);
    paper.change(kFirstOfTwo, [&](Node &node) { node.title = node.text = longName; });
    paper.change(kFirstOfTwo,
                 [&](Node &node) { node.deadline = Deadline::fromWords(u"9月底前"_s, 2024); });
    paper.change(kSecondOfTwo, [&](Node &node) { node.title = node.text = longName; });
    CHECK(
        paper.proposal(u"brief/highlights"_s)
        == u"一是第1届邻里节开幕（401人参加），百家宴28桌。\n二是第2届邻里节开幕（402人参加），百家宴28桌。\n"
           u"三是第3届邻里节开幕（403人参加），百家宴28桌。"_s);
}

TEST_CASE("a brief takes its notes from different items first, and counts no ongoing item twice",
          "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.options.choices.style = SummaryStyle::Brief;
    for (int month = 1; month <= 4; ++month)
        paper.addNote(kFirstOfTwo, month, 5, u"第%1次国旗下讲话"_s.arg(month), 1300 + month);
    paper.addNote(kSecondOfTwo, 6, 1, u"印发通知"_s, 20);
    CHECK(paper.proposal(u"brief/highlights"_s).endsWith(u"三是印发通知（20人参加）。"_s));
    paper.change(kFirstOfTwo, [&](Node &node) { node.status = ItemStatus::inProgress(); });
    paper.change(kFirstOfTwo,
                 [&](Node &node) { node.deadline = Deadline::fromWords(u"长期坚持"_s, 2024); });
    paper.change(kSecondOfTwo, [&](Node &node) { node.status = ItemStatus::inProgress(); });
    CHECK(paper.proposal(u"brief/problems"_s) == u"没有逾期未完成的事项。尚未完成1项。"_s);
}

TEST_CASE("a brief of many items names the first ones only, and fits on one page", "[summarykinds]")
{
    QList<Node> nodes;
    for (int at = 1; at <= 60; ++at) {
        nodes.append(item(NodeId{at}, u"%1."_s.arg(at),
                          u"组织开展第%1项主题教育实践活动,形成机制。"_s.arg(at)));
        nodes.last().deadline = Deadline::fromWords(at % 2 == 0 ? u"9月底前"_s : u"年底前"_s, 2024);
    }
    Paper paper(nodes);
    paper.setStyle(SummaryStyle::Brief);
    const QString problems = paper.proposal(u"brief/problems"_s);
    CHECK(problems.startsWith(u"逾期未完成30项：组织开展第2项主题教育实践活动；"_s));
    CHECK(problems.endsWith(u"等。另有30项尚未完成。"_s));
    const QString next = paper.proposal(u"brief/next-steps"_s);
    CHECK(next.contains(u"继续推进30项工作：组织开展第1项主题教育实践活动、"_s));
    CHECK(next.endsWith(u"等。"_s));
    CHECK(problems.size() + next.size() < 14 * 28);
}

TEST_CASE("a hint says that nobody signs the paper", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    CHECK(paper.hints(SummaryHint::Kind::NoSignature));
    paper.options.choices.signature = u"社区文化站"_s;
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoSignature));
}

TEST_CASE("next steps do not say 继续 before a task that recurs in its own words", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.change(kFirstOfTwo, [&](Node &node) {
        node.text = node.title = u"每到新学期开始协助学校帮扶留守儿童"_s;
    });
    paper.change(kFirstOfTwo, [&](Node &node) { node.status = ItemStatus::ongoing(); });
    CHECK(paper.proposal(u"next-steps"_s).endsWith(u"二是每到新学期开始协助学校帮扶留守儿童。"_s));
}

TEST_CASE("the remarks column of the status table shows only a highlight's first clause",
          "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    paper.addNote(kFirstOfTwo, 4, 27, u"首届邻里节开幕,百家宴28桌,评“好邻居”10户。"_s, 420, true);
    const ReportTable table = statusTable(paper.outline, paper.notes, paper.options);
    CHECK(table.rows.first().cells.last() == u"★首届邻里节开幕"_s);
    CHECK(table.rows.first().cells[4].contains(u"评“好邻居”10户"_s));
    const auto remark = [](const QString &note) {
        Paper other = plainItems(u"1."_s, u"2."_s);
        other.addNote(kFirstOfTwo, 4, 27, note, {}, true);
        return statusTable(other.outline, other.notes, other.options).rows.first().cells.last();
    };
    CHECK(remark(u"4月27日，邻里节开幕，评“好邻居”10户"_s)
          == u"★邻里节开幕"_s); // the day says nothing
    CHECK(remark(u"4月27日至29日上午，邻里节开幕"_s) == u"★邻里节开幕"_s);
    CHECK(remark(u"4月27日邻里节开幕，评“好邻居”10户"_s) == u"★4月27日邻里节开幕"_s);
}

TEST_CASE("a hint says that a report to a superior has no recipient", "[summarykinds]")
{
    Paper paper = plainItems(u"1."_s, u"2."_s);
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoRecipient));
    paper.options.choices.style = SummaryStyle::Superior;
    CHECK(paper.hints(SummaryHint::Kind::NoRecipient));
    paper.options.choices.recipient = u"校党委"_s;
    CHECK_FALSE(paper.hints(SummaryHint::Kind::NoRecipient));
}

TEST_CASE("tables keep names whole in every column of names, and share the width by hundredths",
          "[summarykinds]")
{
    const auto titles = [](const ReportTable &table) {
        QStringList marked;
        for (const ReportColumn &column : table.columns) {
            if (column.names)
                marked.append(column.title);
        }
        return marked;
    };
    const auto sharesOf = [](const ReportTable &table) {
        double sum = 0;
        for (const ReportColumn &column : table.columns)
            sum += column.share;
        return sum;
    };
    Paper paper = plainItems(u"1."_s, u"2."_s);
    const ReportTable breakdown = breakdownTable(paper.outline);
    CHECK(titles(breakdown)
          == QStringList{u"牵头部门"_s, u"配合部门"_s, u"责任人"_s, u"完成时限"_s});
    CHECK(sharesOf(breakdown) == 100);
    const QStringList ofStatus{u"责任人/部门"_s, u"完成时限"_s, u"状态"_s};
    const ReportTable status = statusTable(paper.outline, paper.notes, paper.options);
    CHECK(titles(status) == ofStatus);
    CHECK(sharesOf(status) == 100);
    paper.addNote(kFirstOfTwo, 4, 27, u"首届邻里节开幕。"_s, 420, true);
    const ReportTable withRemarks = statusTable(paper.outline, paper.notes, paper.options);
    CHECK(titles(withRemarks) == ofStatus);
    CHECK(sharesOf(withRemarks) == 100);
    const ReportTable chart = wallChartTable(wallChart(paper.outline, paper.notes, {2024, 6, 1}));
    CHECK(titles(chart) == QStringList{u"责任"_s, u"时限"_s});
    CHECK(sharesOf(chart) == 100);
}
