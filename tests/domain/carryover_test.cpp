#include "domain/plan/carryover.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Outline lastYear()
{
    const auto item = [](qint64 id, qint64 parent, const QString &number,
                         const ItemStatus &itemStatus, const QString &deadline = {}) {
        return Node{.id = NodeId{id},
                    .parent = NodeId{parent},
                    .number = number,
                    .title = u"第%1件事"_s.arg(id),
                    .text = u"第%1件事，做好。"_s.arg(id),
                    .owners = {u"王建国"_s},
                    .leadDepartment = u"团委"_s,
                    .deadline = Deadline::fromWords(deadline, 2021),
                    .status = itemStatus};
    };
    const auto section = [](qint64 id, const QString &number) {
        return Node{
            .id = NodeId{id}, .kind = NodeKind::Section, .number = number, .title = u"部分"_s};
    };
    return Outline(
        {.details = {.id = PlanId{1},
                     .year = 2021,
                     .title = u"关工委2021年工作要点"_s,
                     .organisation = u"关工委"_s,
                     .documentNumber = u"〔2021〕3号"_s,
                     .issuedOn = QDate(2021, 3, 30),
                     .preamble = u"前言"_s,
                     .numbering = Numbering::Continuous,
                     .closed = true},
         .nodes = {section(1, u"一、"_s), item(2, 1, u"1."_s, ItemStatus::done(QDate(2021, 5, 1))),
                   item(3, 1, u"2."_s, ItemStatus::ongoing(), u"长期坚持"_s), section(4, u"二、"_s),
                   item(5, 4, u"3."_s, ItemStatus::cancelled(u"并入"_s)), section(6, u"三、"_s),
                   item(7, 6, u"4."_s, ItemStatus::inProgress(60), u"9月底前"_s),
                   item(8, 6, u"5."_s, {}, u"2021年6月底前"_s)}});
}

QSet<NodeId> usual(const Outline &last)
{
    QSet<NodeId> ids;
    for (const OutlineNode *node : toCarryOver(last))
        ids.insert(node->id());
    return ids;
}

QStringList titlesIn(const PlanContent &plan)
{
    QStringList words;
    for (const Node &node : plan.nodes)
        words.append(node.number + node.title);
    return words;
}

Node nodeWithText(qint64 id, qint64 parent, NodeKind kind, const QString &number,
                  const QString &title)
{
    return {.id = NodeId{id},
            .parent = NodeId{parent},
            .kind = kind,
            .number = number,
            .title = title,
            .text = title};
}

// Next year's plan as it was read in. It has a section with the name of one of last year's but
// another number, a section with the number of one of last year's, and an item that was in last
// year's plan too.
PlanContent nextYear(Numbering numbering = Numbering::PerSection)
{
    using enum NodeKind;
    return {.details = {.year = 2022, .title = u"2022年要点"_s, .numbering = numbering},
            .nodes = {nodeWithText(-1, 0, Section, u"一、"_s, u"队伍 建设"_s),
                      nodeWithText(-2, -1, Item, u"1."_s, u"选聘报告员"_s),
                      nodeWithText(-3, 0, Section, u"二、"_s, u"关爱帮扶"_s),
                      nodeWithText(-4, -3, Item, u"1."_s, u"2022年走访慰问"_s)}};
}

// 一、思想建设[1.理论学习] 二、队伍建设[2.骨干培训] 三、活动[3.走访慰问 4.演讲比赛[（1）初赛
// （2）决赛]]
Outline readYear()
{
    using enum NodeKind;
    Outline outline({.details = {.id = PlanId{1}, .year = 2021, .title = u"2021年要点"_s},
                     .nodes = {nodeWithText(1, 0, Section, u"一、"_s, u"思想建设"_s),
                               nodeWithText(2, 1, Item, u"1."_s, u"理论学习"_s),
                               nodeWithText(3, 0, Section, u"二、"_s, u"队伍建设"_s),
                               nodeWithText(4, 3, Item, u"2."_s, u"骨干培训"_s),
                               nodeWithText(5, 0, Section, u"三、"_s, u"活动"_s),
                               nodeWithText(6, 5, Item, u"3."_s, u"2021年走访慰问"_s),
                               nodeWithText(7, 5, Item, u"4."_s, u"演讲比赛"_s),
                               nodeWithText(8, 7, Item, u"（1）"_s, u"初赛"_s),
                               nodeWithText(9, 7, Item, u"（2）"_s, u"决赛"_s)}});
    Node visit = outline.find(NodeId{6})->node();
    visit.owners = {u"王建国"_s};
    visit.status = ItemStatus::ongoing();
    outline.setNode(outline.find(NodeId{6}), visit);
    return outline;
}

// The outline on one line: each node with what is below it in brackets.
QString page(const OutlineNode *node)
{
    QStringList words;
    for (int row = 0; row < node->childCount(); ++row) {
        const QString below = page(node->child(row));
        words.append(node->child(row)->node().number + node->child(row)->node().title
                     + (below.isEmpty() ? QString() : u'[' + below + u']'));
    }
    return words.join(u' ');
}

QString page(const PlanContent &plan)
{
    return page(Outline(plan).root());
}

Destination into(qint64 section)
{
    return {.kind = Destination::Kind::Into, .node = NodeId{section}};
}

Destination again(qint64 section)
{
    return {.kind = Destination::Kind::Again, .node = NodeId{section}};
}

} // namespace

TEST_CASE("unfinished and ongoing items are carried over in their sections and renumbered",
          "[carryover]")
{
    const Outline last = lastYear();
    const PlanContent next = CarryOver(last, emptyPlanAfter(last.plan(), 2022)).plan(usual(last));
    CHECK(titlesIn(next)
          == QStringList{u"一、部分"_s, u"1.第3件事"_s, u"二、部分"_s, u"2.第7件事"_s,
                         u"3.第8件事"_s});
    CHECK(next.nodes[1].parent == next.nodes[0].id);
    CHECK(next.nodes[4].parent == next.nodes[2].id);
    CHECK(next.nodes[1].carriedFrom == NodeId{3});
    CHECK(next.nodes[0].carriedFrom == NodeId{1});

    SECTION("a carried item is not started, or still ongoing, and keeps who does it")
    {
        CHECK(next.nodes[1].status == ItemStatus::ongoing());
        CHECK(next.nodes[3].status == ItemStatus());
        CHECK(next.nodes[3].owners == QStringList{u"王建国"_s});
        CHECK(next.nodes[3].leadDepartment == u"团委"_s);
        CHECK(next.nodes[3].text == u"第7件事，做好。"_s);
    }
    SECTION("a deadline is carried over unless it names a year")
    {
        CHECK(next.nodes[3].deadline.words() == u"9月底前"_s);
        CHECK(next.nodes[3].deadline.lastDay() == QDate(2022, 9, 30));
        CHECK(next.nodes[4].deadline.words().isEmpty());
    }
    SECTION("the new plan has a title of its own and has not been issued")
    {
        CHECK(next.details.title == u"关工委2022年工作要点"_s);
        CHECK(next.details.organisation == u"关工委"_s);
        CHECK(next.details.documentNumber.isEmpty());
        CHECK(next.details.issuedOn.isNull());
        CHECK(next.details.preamble.isEmpty());
        CHECK_FALSE(next.details.closed);
        CHECK(next.details.id == PlanId{});
    }
}

TEST_CASE("guiding words are not carried over as an item", "[carryover]")
{
    const Outline last(
        PlanContent{.details = {.year = 2021},
                    .nodes = {nodeWithText(1, 0, NodeKind::Section, u"一、"_s, u"指导思想"_s),
                              nodeWithText(2, 0, NodeKind::Section, u"二、"_s, u"关爱帮扶"_s)}});
    CHECK(usual(last) == QSet<NodeId>{NodeId{2}});
    const CarryOver over(last, emptyPlanAfter(last.plan(), 2022));
    for (const Destination &place : over.choices(last.nodes().last()))
        CHECK(place.node == NodeId{});
}

TEST_CASE("only chosen items are carried over", "[carryover]")
{
    const Outline last = lastYear();
    const CarryOver over(last, emptyPlanAfter(last.plan(), 2022));
    CHECK(over.plan({}).nodes.isEmpty());
    const PlanContent one = over.plan({NodeId{2}});
    REQUIRE(one.nodes.size() == 2);
    CHECK(one.nodes[1].status == ItemStatus());
}

TEST_CASE("a title's year is replaced however it is written", "[carryover]")
{
    CHECK(titleForYear(u"2021年度要点（2021）"_s, 2021, 2022) == u"2022年度要点（2022）"_s);
    CHECK(titleForYear(u"二〇二一年要点"_s, 2021, 2022) == u"二〇二二年要点"_s);
    CHECK(titleForYear(u"二零二一年要点"_s, 2021, 2030) == u"二零三零年要点"_s);
    CHECK(titleForYear(u"工作要点"_s, 2021, 2022) == u"工作要点"_s);
}

TEST_CASE(
    "a carried item goes to a section of the same name, never of the number only, else to a copy",
    "[carryover]")
{
    const Outline last = readYear();
    const CarryOver over(last, nextYear());
    const auto usual = [&](qint64 node) { return over.usual(last.find(NodeId{node})); };
    CHECK(usual(2) == again(1)); // next year's 一、 has the name of last year's 二、
    CHECK(usual(4) == into(-1));
    CHECK(usual(6) == Destination{.kind = Destination::Kind::As, .node = NodeId{-4}});
    CHECK(usual(7) == again(5));
    CHECK(CarryOver::topOf(last.find(NodeId{9})) == last.find(NodeId{7}));
    CHECK(over.choices(last.find(NodeId{4}))
          == QList<Destination>{into(-1), into(-3), again(1), again(5), into(0)});
    CHECK(over.choices(last.find(NodeId{6})).first() == usual(6));

    PlanContent renamed = nextYear();
    renamed.nodes[0].title = u"组织建设"_s;
    CHECK(CarryOver(last, renamed).usual(last.find(NodeId{2})) == again(1));
    CHECK(CarryOver(last, renamed).usual(last.find(NodeId{4})) == again(3));
}

TEST_CASE("items carried into an imported plan continue its numbers and leave its items as issued",
          "[carryover]")
{
    const Outline last = readYear();
    const CarryOver over(last, nextYear());
    CHECK(page(over.plan({})) == u"一、队伍 建设[1.选聘报告员] 二、关爱帮扶[1.2022年走访慰问]"_s);
    const PlanContent next = over.plan({NodeId{2}, NodeId{4}, NodeId{6}, NodeId{9}});
    CHECK(page(next)
          == u"一、队伍 建设[1.选聘报告员 2.骨干培训] 二、关爱帮扶[1.2022年走访慰问] "
             "三、思想建设[1.理论学习] 四、活动[1.演讲比赛[（1）决赛]]"_s);
    const Outline outline(next);
    const Node &visit = outline.find(NodeId{-4})->node();
    CHECK(visit.carriedFrom == NodeId{6});
    CHECK(visit.owners == QStringList{u"王建国"_s});
    CHECK(visit.status == ItemStatus::ongoing());

    SECTION("an item that stays in the plan keeps what it says of itself")
    {
        PlanContent own = nextYear();
        own.nodes[3].owners = {u"李强"_s};
        own.nodes[3].leadDepartment = u"工会"_s;
        own.nodes[3].supportingDepartments = {u"妇联"_s};
        own.nodes[3].deadline = Deadline::fromWords(u"6月"_s, 2022);
        const auto carried = [](const Node &from, const PlanContent &into) {
            Outline year = readYear();
            year.setNode(year.find(NodeId{6}), from);
            return Outline(CarryOver(year, into).plan({NodeId{6}})).find(NodeId{-4})->node();
        };
        Node old = last.find(NodeId{6})->node();
        old.leadDepartment = u"团委"_s;
        old.supportingDepartments = {u"学工部"_s};
        old.deadline = Deadline::fromWords(u"9月"_s, 2021);
        old.status = ItemStatus::inProgress(60);
        Node kept = own.nodes[3];
        kept.carriedFrom = NodeId{6};
        CHECK(carried(old, own) == kept);
        Node filled = nextYear().nodes[3];
        filled.carriedFrom = NodeId{6};
        filled.owners = old.owners;
        filled.leadDepartment = old.leadDepartment;
        filled.supportingDepartments = old.supportingDepartments;
        filled.deadline = Deadline::fromWords(u"9月"_s, 2022);
        CHECK(carried(old, nextYear()) == filled);
    }
    SECTION("an item goes where the user chooses")
    {
        const QHash<NodeId, Destination> chosen{
            {NodeId{2}, into(-3)}, {NodeId{6}, again(5)}, {NodeId{7}, into(0)}};
        CHECK(page(over.plan({NodeId{2}, NodeId{6}, NodeId{8}, NodeId{9}}, chosen))
              == u"一、队伍 建设[1.选聘报告员] 二、关爱帮扶[1.2022年走访慰问 2.理论学习] "
                 u"三、活动[1.2021年走访慰问] "
                 "1.演讲比赛[（1）初赛 （2）决赛]"_s);
    }
    SECTION("in a plan numbered through all sections, an item put in the middle has no number")
    {
        const CarryOver continuous(last, nextYear(Numbering::Continuous));
        CHECK(page(continuous.plan({NodeId{4}}))
              == u"一、队伍 建设[1.选聘报告员 骨干培训] 二、关爱帮扶[1.2022年走访慰问]"_s);
    }
}

TEST_CASE("in a copy of last year's outline an item goes where the user puts it", "[carryover]")
{
    const Outline last = readYear();
    const CarryOver over(last, emptyPlanAfter(last.plan(), 2022));
    CHECK(over.choices(last.find(NodeId{2}))
          == QList<Destination>{again(1), again(3), again(5), into(0)});
    CHECK(page(over.plan({NodeId{2}, NodeId{4}, NodeId{6}}, {{NodeId{2}, again(5)}}))
          == u"一、队伍建设[1.骨干培训] 二、活动[1.2021年走访慰问 2.理论学习]"_s);
}
