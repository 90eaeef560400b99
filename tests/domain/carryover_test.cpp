#include "domain/carryover.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Outline lastYear()
{
    const auto item = [](qint64 id, qint64 parent, const QString &number, const Standing &standing,
                         const QString &deadline = {}) {
        return Node{.id = NodeId{id},
                    .parent = NodeId{parent},
                    .number = number,
                    .title = u"第%1件事"_s.arg(id),
                    .text = u"第%1件事，做好。"_s.arg(id),
                    .owners = {u"王建国"_s},
                    .leadDepartment = u"团委"_s,
                    .deadline = Deadline::fromWords(deadline, 2021),
                    .standing = standing};
    };
    const auto section = [](qint64 id, const QString &number) {
        return Node{.id = NodeId{id}, .kind = NodeKind::Section, .number = number, .title = u"部分"_s};
    };
    return Outline({.details = {.id = PlanId{1},
                                .year = 2021,
                                .title = u"关工委2021年工作要点"_s,
                                .organisation = u"关工委"_s,
                                .documentNumber = u"〔2021〕3号"_s,
                                .issuedOn = QDate(2021, 3, 30),
                                .preamble = u"前言"_s,
                                .numbering = Numbering::Continuous,
                                .closed = true},
                    .nodes = {section(1, u"一、"_s), item(2, 1, u"1."_s, Standing::done(QDate(2021, 5, 1))),
                              item(3, 1, u"2."_s, Standing::ongoing(), u"长期坚持"_s),
                              section(4, u"二、"_s), item(5, 4, u"3."_s, Standing::cancelled(u"并入"_s)),
                              section(6, u"三、"_s), item(7, 6, u"4."_s, Standing::inProgress(60), u"9月底前"_s),
                              item(8, 6, u"5."_s, {}, u"2021年6月底前"_s)}});
}

QSet<NodeId> usual(const Outline &last)
{
    QSet<NodeId> ids;
    for (const OutlineNode *node : toCarryOver(last))
        ids.insert(node->id());
    return ids;
}

} // namespace

TEST_CASE("what is unfinished or ongoing is carried over, in its sections, numbered anew", "[carryover]")
{
    const Outline last = lastYear();
    const PlanContent next = carriedOver(last, 2022, usual(last));
    QStringList lines;
    for (const Node &node : next.nodes)
        lines.append(node.number + node.title);
    CHECK(lines == QStringList{u"一、部分"_s, u"1.第3件事"_s, u"二、部分"_s, u"2.第7件事"_s, u"3.第8件事"_s});
    CHECK(next.nodes[1].parent == next.nodes[0].id);
    CHECK(next.nodes[4].parent == next.nodes[2].id);
    CHECK(next.nodes[1].carriedFrom == NodeId{3});
    CHECK(next.nodes[0].carriedFrom == NodeId{1});

    SECTION("a carried item begins anew with who does it")
    {
        CHECK(next.nodes[1].standing == Standing::ongoing());
        CHECK(next.nodes[3].standing == Standing());
        CHECK(next.nodes[3].owners == QStringList{u"王建国"_s});
        CHECK(next.nodes[3].leadDepartment == u"团委"_s);
        CHECK(next.nodes[3].text == u"第7件事，做好。"_s);
    }
    SECTION("a deadline comes along unless it names a year")
    {
        CHECK(next.nodes[3].deadline.words() == u"9月底前"_s);
        CHECK(next.nodes[3].deadline.lastDay() == QDate(2022, 9, 30));
        CHECK(next.nodes[4].deadline.words().isEmpty());
    }
    SECTION("the plan is another one, not yet issued")
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

TEST_CASE("nothing is carried over but what is chosen", "[carryover]")
{
    const Outline last = lastYear();
    CHECK(carriedOver(last, 2022, {}).nodes.isEmpty());
    const PlanContent one = carriedOver(last, 2022, {NodeId{2}});
    REQUIRE(one.nodes.size() == 2);
    CHECK(one.nodes[1].standing == Standing());
}

TEST_CASE("a title's year is replaced however it is written", "[carryover]")
{
    CHECK(titleForYear(u"2021年度要点（2021）"_s, 2021, 2022) == u"2022年度要点（2022）"_s);
    CHECK(titleForYear(u"二〇二一年要点"_s, 2021, 2022) == u"二〇二二年要点"_s);
    CHECK(titleForYear(u"二零二一年要点"_s, 2021, 2030) == u"二零三零年要点"_s);
    CHECK(titleForYear(u"工作要点"_s, 2021, 2022) == u"工作要点"_s);
}
