#include "domain/year/due/itemwords.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kWordedDay(2021, 10, 22);

// A plan of one node.
Outline planOfOneItem(const Node &node, const NoteFigures &figures = {})
{
    Outline plan;
    plan.setDetails({.year = 2021});
    plan.setFigures(plan.insert(plan.root(), 0, node), figures);
    return plan;
}

QString nameOfNode(NodeKind kind, const QString &number, const QString &title)
{
    const Outline plan = planOfOneItem(
        {.id = NodeId{1}, .kind = kind, .number = number, .title = title, .text = title});
    return itemInMessage(plan.nodes().first());
}

} // namespace

TEST_CASE("reminders and papers name an item in the same words", "[due][supervision]")
{
    CHECK(nameOfNode(NodeKind::Item, u"6."_s, u"健全工作机制"_s) == u"第6项“健全工作机制”"_s);
    CHECK(nameOfNode(NodeKind::Item, u"（三）"_s, u"健全工作机制"_s) == u"第三项“健全工作机制”"_s);
    CHECK(nameOfNode(NodeKind::Item, u"一是"_s, u"健全工作机制。"_s) == u"一是“健全工作机制”"_s);
    CHECK(nameOfNode(NodeKind::Section, u"二、"_s, u"队伍建设"_s) == u"第二部分“队伍建设”"_s);
    CHECK(nameOfNode(NodeKind::Item, {}, u"组织“五老”进校园"_s) == u"“组织‘五老’进校园”"_s);
}

TEST_CASE("an item with a note has begun, whatever its status says", "[due][supervision]")
{
    const Node node{.id = NodeId{1}, .title = u"健全工作机制"_s};
    const auto progressOf = [&](const Node &values, const NoteFigures &figures) {
        const Outline plan = planOfOneItem(values, figures);
        return progressOn(plan.nodes().first(), kWordedDay);
    };
    const Progress fresh = progressOf(node, {});
    CHECK(progressInBrief(fresh) == u"尚未启动"_s);
    CHECK(progressInFull(fresh, kWordedDay.year()) == u"尚未启动，没有进展记录"_s);

    const QDate noted(2021, 9, 28);
    const Progress begun = progressOf(node, {.notes = 1, .first = noted, .last = noted});
    CHECK(progressInBrief(begun).isEmpty());
    CHECK(progressInFull(begun, kWordedDay.year()) == u"进行中，最近一次进展在9月28日"_s);

    Node half = node;
    half.status = ItemStatus::inProgress(60);
    CHECK(progressInBrief(progressOf(half, {})) == u"进度60%"_s);
    CHECK(progressInFull(progressOf(half, {}), kWordedDay.year())
          == u"进行中（60%），没有进展记录"_s);
}
