#include "domain/summary/notes/openingwords.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/summary/reporttables.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

// How a summary names items and numbers its parts.

namespace {

constexpr NodeId kNamedItem{2};

struct NamesPaper : SummaryYear
{
    explicit NamesPaper(const QList<Node> &nodes)
        : SummaryYear{
            .outline = Outline(PlanContent{.details = {.id = PlanId{1},
                                                       .year = 2022,
                                                       .title = u"镇关工委2022年工作要点"_s,
                                                       .organisation = u"镇关工委"_s},
                                           .nodes = nodes}),
            .options = {.asOf = QDate(2022, 12, 31)}}
    {}

    // The headings of the sections in the annexes.
    QStringList headingsOfAnnex() const
    {
        QStringList headings;
        for (const ReportElement &element : document().elements) {
            const auto *table = std::get_if<ReportTable>(&element);
            for (const ReportTable::Row &row : table ? table->rows : QList<ReportTable::Row>()) {
                if (row.spans)
                    headings.append(row.cells.first());
            }
        }
        return headings;
    }
};

NamesPaper paperOn(const QString &text)
{
    return NamesPaper({section(NodeId{1}, u"一、"_s, u"服务青少年"_s),
                       item(kNamedItem, NodeId{1}, u"1."_s, text)});
}

Node part(NodeId id, const QString &number, const QString &title)
{
    Node node = section(id, number, title);
    node.parent = NodeId{1};
    return node;
}

QString leadOf(const QString &text)
{
    return openingWordsOf(item(kNamedItem, u"1."_s, text));
}

} // namespace

TEST_CASE("an item is named by the clause that says the task, in problems and next steps alike",
          "[summarynames]")
{
    const std::pair<QString, QString> tasks[] = {
        {u"对全区困境儿童开展一次全面摸排，建立“一人一档”。"_s,
         u"对全区困境儿童开展一次全面摸排"_s},
        {u"围绕“强国有我”主题举办演讲比赛，评出一等奖。"_s, u"围绕“强国有我”主题举办演讲比赛"_s},
        {u"将法治教育内容纳入学校课程，落实课时。"_s, u"将法治教育内容纳入学校课程"_s}};
    for (const auto &[text, name] : tasks) {
        const NamesPaper paper = paperOn(text);
        INFO(text.toStdString());
        CHECK(leadOf(text) == name);
        CHECK(paper.proposal(u"problems"_s) == quotedMatter(name) + u"一项尚未启动。"_s);
        CHECK(paper.proposal(u"next-steps"_s) == name + u'。');
    }
    // What only leads up to a task is followed by it.
    for (const QString &frame :
         {u"在上级关工委组织领导下"_s, u"通过开展主题教育活动"_s, u"按照组织开展活动的要求"_s,
          u"围绕基层组织建设"_s, u"以举办讲座为载体"_s}) {
        INFO(frame.toStdString());
        CHECK(beginsWithFrame(frame));
        CHECK(leadOf(frame + u"，推进家教工作，落实措施。"_s) == frame + u"，推进家教工作"_s);
    }
}

TEST_CASE("an item's own 一是 does not stand in the paper's list", "[summarynames]")
{
    CHECK(leadOf(u"抓思想，强引领，一是组织“读懂中国”活动，二是开展宣讲。"_s)
          == u"抓思想，强引领，组织“读懂中国”活动"_s);
    CHECK(leadOf(u"抓队伍，第一，健全组织网络，第二，选好骨干。"_s) == u"抓队伍，健全组织网络"_s);
    CHECK(leadOf(u"建好阵地，首先要，完善基层活动场所。"_s) == u"建好阵地，完善基层活动场所"_s);
    CHECK(leadOf(u"第一季度召开工作会议，部署任务。"_s) == u"第一季度召开工作会议"_s);
}

TEST_CASE("a name ends and begins without the dash that parted it from what is not told",
          "[summarynames]")
{
    CHECK(leadOf(u"召开五四青年表彰大会 — 负责：组织部 — 时间：5月4日"_s)
          == u"召开五四青年表彰大会"_s);
    CHECK(withoutLeadingTime(u"11月  消防安全演练"_s) == u"消防安全演练"_s);
    CHECK(withoutLeadingTime(u"11月 — 消防安全演练"_s) == u"消防安全演练"_s);
    CHECK(bareHeading(u" 消防安全演练 ——"_s) == u"消防安全演练"_s);
}

TEST_CASE("a section named by months is told by its text, and what is to come without a blank",
          "[summarynames]")
{
    for (const QString &months :
         {u"四月"_s, u"10月"_s, u"二月份"_s, u"七、八月"_s, u"五月—六月"_s}) {
        INFO(months.toStdString());
        Node node = section(NodeId{1}, {}, months);
        node.text = u"开展清明祭英烈活动。负责人：陈老师"_s;
        const NamesPaper paper({node, section(NodeId{3}, {}, u"自身建设"_s)});
        CHECK(paper.proposal(u"problems"_s).startsWith(u"一是“开展清明祭英烈活动”一项"_s));
    }
    CHECK(withTellingWords(section(kNamedItem, {}, u"九月"_s)).title
          == u"九月"_s); // it has no text
    const NamesPaper paper = paperOn(u"组队12支，7月10日前 报名。"_s);
    CHECK(paper.proposal(u"next-steps"_s) == u"组队12支，报名。"_s);
}

TEST_CASE("marks within quotation marks and brackets are those of the second level",
          "[summarynames]")
{
    CHECK(quotedMatter(u"老少共读一本书"_s) == u"“老少共读一本书”"_s);
    CHECK(quotedMatter(u"“老少共读一本书”"_s) == u"“老少共读一本书”"_s);
    CHECK(quotedMatter(u"‘老少共读一本书’"_s) == u"“老少共读一本书”"_s);
    CHECK(quotedMatter(u"完成“读懂中国”"_s) == u"“读懂中国”"_s);
    CHECK(quotedMatter(u"开展“读懂中国”活动"_s) == u"“开展‘读懂中国’活动”"_s);
    CHECK(quotedMatter(u"“一院”和“一品”"_s) == u"“‘一院’和‘一品’”"_s);
    CHECK(quotedMatter(u"讲“我和‘五老’的故事”"_s) == u"“讲‘我和“五老”的故事’”"_s);
    CHECK(bracketed(u"含编写《故事》（暂名）"_s) == u"（含编写《故事》〔暂名〕）"_s);
    CHECK(bracketed(u"含修订《规划（2021—2025年）》（暂名）"_s)
          == u"（含修订《规划（2021—2025年）》〔暂名〕）"_s);

    NamesPaper paper({section(NodeId{1}, u"一、"_s, u"服务青少年"_s),
                      item(kNamedItem, NodeId{1}, u"1."_s, u"编写《红色故事》（暂名）一书。"_s),
                      item(NodeId{3}, NodeId{1}, u"2."_s, u"组织“五老”进校园。"_s)});
    paper.addNote(NodeId{3}, 3, 1, u"到中心小学宣讲"_s, 30);
    CHECK(paper.proposal(NodeId{1}).contains(u"（含编写《红色故事》〔暂名〕一书）"_s));
}

TEST_CASE("a part without notes between two that have some is told in a sentence", "[summarynames]")
{
    NamesPaper paper({section(NodeId{1}, u"一、"_s, u"服务青少年"_s),
                      part(NodeId{3}, u"（一）"_s, u"关爱帮扶"_s),
                      item(NodeId{4}, NodeId{3}, u"1."_s, u"走访困难学生家庭。"_s),
                      part(NodeId{5}, u"（二）"_s, u"法治宣传"_s),
                      item(NodeId{6}, NodeId{5}, u"1."_s, u"组织法治报告会。"_s),
                      item(NodeId{7}, NodeId{1}, u"（三）"_s, u"建好青少年活动室。"_s),
                      part(NodeId{8}, u"（四）"_s, u"家庭教育"_s),
                      item(NodeId{9}, NodeId{8}, u"1."_s, u"办好家长学校。"_s),
                      part(NodeId{10}, u"（五）"_s, u"科普教育"_s),
                      item(NodeId{11}, NodeId{10}, u"1."_s, u"举办科技展览。"_s),
                      section(NodeId{12}, u"二、"_s, u"加强自身建设"_s),
                      item(NodeId{13}, NodeId{12}, u"1."_s, u"落实工作经费。"_s)});
    paper.addNote(NodeId{4}, 3, 1, u"走访12户"_s);
    paper.addNote(NodeId{9}, 5, 1, u"召开家长会"_s, 40);
    const QStringList lines = paper.printed();
    const auto at = lines.indexOf(u"#2 （二）法治宣传"_s);
    REQUIRE(at > 0);
    CHECK(lines[at + 1] == u"本项工作共1项任务，未启动1项。"_s);
    CHECK(lines[at + 2] == u"（三）建好青少年活动室。此项任务尚未启动。"_s);
    CHECK(lines[at + 3] == u"#2 （四）家庭教育"_s);
    CHECK_FALSE(lines.contains(u"#2 （五）科普教育"_s)); // nothing comes behind it

    SECTION("but not where all notes come before it")
    {
        paper.notes.remove(NodeId{9});
        CHECK_FALSE(paper.headings().contains(u"（二）法治宣传"_s));
    }
}

TEST_CASE("the annexed table names sections by the numbers of the text", "[summarynames]")
{
    QList<Node> nodes{section(NodeId{1}, u"一、"_s, u"指导思想"_s),
                      section(NodeId{3}, u"二、"_s, u"主要任务"_s),
                      item(NodeId{4}, NodeId{3}, u"1."_s, u"走访困难学生家庭。"_s),
                      section(NodeId{5}, u"三、"_s, u"保障措施"_s),
                      item(NodeId{6}, NodeId{5}, u"2."_s, u"落实工作经费。"_s)};
    nodes[0].text = u"坚持服务大局。"_s;
    NamesPaper paper(nodes);
    const QStringList numbered{u"一、主要任务"_s, u"二、保障措施"_s};
    CHECK(paper.headings().mid(0, 2) == numbered);
    CHECK(paper.headingsOfAnnex() == numbered);
    CHECK(paper.proposal(u"opening"_s).contains(u"共2个方面2项"_s));

    SECTION("as the plan does where the text is without one of them")
    {
        paper.options.choices.omitted = {blockOfNode(NodeId{3})};
        CHECK(paper.headingsOfAnnex() == QStringList{u"二、主要任务"_s, u"三、保障措施"_s});
    }
    SECTION("as the plan does by itself")
    {
        CHECK(statusTable(paper.outline, paper.notes, paper.options).rows.first().cells
              == QStringList{u"二、主要任务"_s});
    }
    SECTION("in a report to a superior too")
    {
        paper.setStyle(SummaryStyle::Superior);
        CHECK(paper.headingsOfAnnex() == QStringList{u"（一）主要任务"_s, u"（二）保障措施"_s});
    }
}

TEST_CASE("who came to one event is told in people, to several in 人次", "[summarynames]")
{
    NamesPaper paper = paperOn(u"组织“五老”进校园宣讲。"_s);
    paper.addNote(kNamedItem, 3, 1, u"到中心小学宣讲，学生反响很好，收到感谢信"_s, 30);
    CHECK(paper.proposal(kNamedItem)
              .endsWith(u"3月，到中心小学宣讲（30人参加），学生反响很好，收到感谢信。"_s));
    CHECK(paper.proposal(u"opening"_s).contains(u"开展活动1场，30人参加。"_s));
    paper.addNote(kNamedItem, 4, 1, u"邀请老战士王明（党龄60年）到校，为学生讲传统"_s, 40);
    CHECK(paper.proposal(kNamedItem).contains(u"为学生讲传统（40人参加）"_s));
    paper.addNote(kNamedItem, 5, 1, u"宣讲3场"_s, 90);
    CHECK(paper.proposal(kNamedItem).contains(u"宣讲3场（90人次）"_s));
    CHECK(paper.proposal(u"opening"_s).contains(u"全年各项活动累计160人次参与。"_s));

    SECTION("two events of as many people are no number said twice")
    {
        paper.addNote(kNamedItem, 6, 1, u"到实验小学宣讲"_s, 30);
        CHECK_FALSE(paper.hints(SummaryHint::Kind::NumberTwice));
    }
}

TEST_CASE("a missed item says when it was due and how far it is", "[summarynames]")
{
    const auto problem = [](const QString &deadline, const ItemStatus &status) {
        NamesPaper paper = paperOn(u"编写红色故事读本。"_s);
        paper.change(kNamedItem, [&](Node &node) {
            node.deadline = Deadline::fromWords(deadline, 2022);
            node.status = status;
        });
        return paper.proposal(u"problems"_s);
    };
    const QString name = u"“编写红色故事读本”一项"_s;
    CHECK(problem(u"第三季度"_s, ItemStatus::inProgress(60))
          == name + u"尚未完成（原定第三季度完成，目前完成60%）。"_s);
    CHECK(problem(u"6月底前完成"_s, ItemStatus()) == name + u"尚未启动（原定6月底前完成）。"_s);
    CHECK(problem(u"3月启动"_s, ItemStatus()) == name + u"尚未启动（原定3月启动）。"_s);
}

TEST_CASE("of what goes on without end three items are named, and all are counted",
          "[summarynames]")
{
    QList<Node> nodes;
    for (int number = 1; number <= 5; ++number)
        nodes.append(item(NodeId{number}, QString::number(number) + u'.',
                          u"组织第%1宣讲组活动。"_s.arg(u"一二三四五"_s[number - 1])));
    NamesPaper paper(nodes);
    for (int number = 1; number <= 5; ++number)
        paper.setStatus(NodeId{number}, ItemStatus::ongoing());
    CHECK(
        paper.proposal(u"next-steps"_s)
        == u"继续抓好“组织第一宣讲组活动”“组织第二宣讲组活动”“组织第三宣讲组活动”等5项长期工作。"_s);
    paper.setStatus(NodeId{1}, ItemStatus::done(QDate(2022, 5, 1)));
    paper.setStatus(NodeId{2}, ItemStatus::done(QDate(2022, 5, 1)));
    CHECK(paper.proposal(u"next-steps"_s)
          == u"继续抓好“组织第三宣讲组活动”“组织第四宣讲组活动”“组织第五宣讲组活动”等长期工作。"_s);
}
