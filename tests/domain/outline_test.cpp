#include "domain/plan/outline.h"

#include "domain/plan/edit.h"

#include "support/catch.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Node nodeOf(qint64 id, qint64 parent = 0)
{
    return {.id = NodeId{id}, .parent = NodeId{parent}, .title = QString::number(id)};
}

QList<qint64> nodeIds(const QList<OutlineNode *> &nodes)
{
    QList<qint64> ids;
    for (const OutlineNode *node : nodes)
        ids.append(qint64(node->id()));
    return ids;
}

QList<qint64> idsBelow(const OutlineNode *node)
{
    QList<qint64> ids;
    for (int row = 0; row < node->childCount(); ++row)
        ids.append(qint64(node->child(row)->id()));
    return ids;
}

// Whether every node has the right row and parent and is found by its id.
bool isSound(const Outline &outline, const OutlineNode *top)
{
    for (int row = 0; row < top->childCount(); ++row) {
        const OutlineNode *child = top->child(row);
        if (child->row() != row || child->parent() != top || child->node().parent != top->id()
            || outline.find(child->id()) != child || !isSound(outline, child))
            return false;
    }
    return true;
}

// Two sections, 1 with items 11 and 12, 2 with 21.
PlanContent twoSections()
{
    PlanContent content{.details = {.id = PlanId{1}, .year = 2021, .title = u"要点"_s},
                        .leftOut = {{3, u"浏览次数"_s, u"page furniture"_s}}};
    content.nodes = {nodeOf(1), nodeOf(11, 1), nodeOf(12, 1), nodeOf(2), nodeOf(21, 2)};
    content.nodes[0].kind = NodeKind::Section;
    content.nodes[3].kind = NodeKind::Section;
    return content;
}

} // namespace

TEST_CASE("an outline returns the plan it was made from", "[outline]")
{
    const PlanContent content = twoSections();
    CHECK(Outline(content).content() == content);
}

TEST_CASE("an empty outline has a root and nothing else", "[outline]")
{
    const Outline outline;
    CHECK(outline.root()->isRoot());
    CHECK_FALSE(outline.root()->isTracked());
    CHECK(outline.nodes().isEmpty());
    CHECK(outline.find(NodeId{1}) == nullptr);
}

TEST_CASE("nodes() lists nodes in the order in which they are printed", "[outline]")
{
    CHECK(nodeIds(Outline(twoSections()).nodes()) == QList<qint64>{1, 11, 12, 2, 21});
}

TEST_CASE("an inserted node moves those after it down", "[outline]")
{
    Outline outline(twoSections());
    OutlineNode *section = outline.find(NodeId{1});
    OutlineNode *last = outline.find(NodeId{12});

    const OutlineNode *added = outline.insert(section, 1, nodeOf(13));
    CHECK(idsBelow(section) == QList<qint64>{11, 13, 12});
    CHECK(added->row() == 1);
    CHECK(last->row() == 2);
    CHECK(outline.find(NodeId{12}) == last);
    CHECK(isSound(outline, outline.root()));
}

TEST_CASE("an inserted node gets the parent it was inserted under", "[outline]")
{
    Outline outline(twoSections());
    const OutlineNode *added = outline.insert(outline.find(NodeId{2}), 0, nodeOf(22, 1));
    CHECK(added->node().parent == NodeId{2});
    CHECK(outline.insert(outline.root(), 0, nodeOf(3, 1))->node().parent == NodeId{});
}

TEST_CASE("a removed node takes all below it along and moves the rest up", "[outline]")
{
    Outline outline(twoSections());
    outline.remove(outline.find(NodeId{1}));
    CHECK(nodeIds(outline.nodes()) == QList<qint64>{2, 21});
    CHECK(outline.find(NodeId{1}) == nullptr);
    CHECK(outline.find(NodeId{11}) == nullptr);
    CHECK(outline.find(NodeId{2})->row() == 0);
    CHECK(isSound(outline, outline.root()));
}

TEST_CASE("rows, parents and ids are right after any insertions and removals", "[outline]")
{
    std::mt19937 random(20210330);
    const auto below = [&random](int end) { return int(random() % unsigned(end)); };
    Outline outline;
    qint64 lastId = 0;
    for (int step = 0; step < 2000; ++step) {
        const QList<OutlineNode *> nodes = outline.nodes();
        const bool removes = !nodes.isEmpty() && below(5) == 0;
        if (removes) {
            outline.remove(nodes[below(int(nodes.size()))]);
        } else {
            const int at = below(int(nodes.size()) + 1);
            OutlineNode *under = at == 0 ? outline.root() : nodes[at - 1];
            outline.insert(under, below(under->childCount() + 1), nodeOf(++lastId));
        }
        REQUIRE(isSound(outline, outline.root()));
    }
    REQUIRE(outline.nodes().size() > 10);
    CHECK(Outline(outline.content()).content() == outline.content());
}

TEST_CASE("only a node with nothing below it is tracked", "[outline]")
{
    Outline outline(twoSections());
    CHECK(outline.find(NodeId{11})->isTracked());
    CHECK_FALSE(outline.find(NodeId{2})->isTracked());

    outline.remove(outline.find(NodeId{21}));
    // A section that has no items has a status of its own.
    CHECK(outline.find(NodeId{2})->isTracked());
}

TEST_CASE("a section of guidance is tracked once somebody has given it a value of its own",
          "[outline]")
{
    const Node guidance{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"指导思想"_s};
    const auto isTracked = [](const Node &node) {
        const Outline outline({.nodes = {node}});
        CHECK(outline.nodes().first()->isLeaf());
        CHECK(outline.nodes().first()->isPreamble() != outline.nodes().first()->isTracked());
        return outline.nodes().first()->isTracked();
    };
    CHECK_FALSE(isTracked(guidance));
    const std::pair<Field, QString> values[] = {{Field::Owners, u"王建国"_s},
                                                {Field::LeadDepartment, u"校办"_s},
                                                {Field::SupportingDepartments, u"团委"_s},
                                                {Field::Deadline, u"6月底前"_s},
                                                {Field::Difficulty, u"缺人"_s},
                                                {Field::Status, u"done 2021-06-28"_s}};
    // A kind, a number, a title and a text it has as guidance.
    REQUIRE(std::size(values) + 4 == allFields().size());
    for (const auto &[field, value] : values) {
        CAPTURE(fieldKey(field));
        Node valued = guidance;
        REQUIRE(setFieldText(valued, field, value, PlanTime(2021)));
        CHECK(isTracked(valued));
    }
    Node placed = guidance;
    placed.number = u"一、"_s;
    placed.text = u"以创先争优为主线。"_s;
    placed.carriedFrom = NodeId{7};
    CHECK_FALSE(isTracked(placed));
    Node item = guidance;
    item.kind = NodeKind::Item;
    CHECK(isTracked(item));
}

TEST_CASE("a changed node keeps its place and what is below it", "[outline]")
{
    Outline outline(twoSections());
    OutlineNode *section = outline.find(NodeId{2});
    Node changed = section->node();
    changed.title = u"新"_s;
    outline.setNode(section, changed);
    CHECK(outline.find(NodeId{2}) == section);
    CHECK(section->node().title == u"新"_s);
    CHECK(section->row() == 1);
    CHECK(idsBelow(section) == QList<qint64>{21});
}

TEST_CASE("a heading keeps number and title apart", "[outline]")
{
    const auto heading = [](const QString &number) {
        return OutlineNode({.number = number, .title = u"学习"_s}, nullptr).heading();
    };
    CHECK(heading(u"1."_s) == u"1. 学习"_s);
    CHECK(heading(u"一、"_s) == u"一、学习"_s);
    CHECK(heading(u"（一）"_s) == u"（一）学习"_s);
    CHECK(heading(u"①"_s) == u"① 学习"_s);
    CHECK(heading(u"第一"_s) == u"第一 学习"_s);
    CHECK(heading(u"一是"_s) == u"一是学习"_s);
    CHECK(heading({}) == u"学习"_s);
}

TEST_CASE("a node's depth and ancestors follow from its place", "[outline]")
{
    Outline outline;
    const OutlineNode *first = outline.insert(outline.root(), 0, nodeOf(1));
    const OutlineNode *second = outline.insert(outline.root(), 1, nodeOf(2));
    const OutlineNode *under = outline.insert(outline.find(NodeId{1}), 0, nodeOf(3, 1));
    CHECK(outline.root()->depth() == 0);
    CHECK(first->depth() == 1);
    CHECK(under->depth() == 2);
    CHECK(under->isBelow(*first));
    CHECK(under->isBelow(*outline.root()));
    CHECK_FALSE(under->isBelow(*second));
    CHECK_FALSE(under->isBelow(*under));
    CHECK(topmostOf({under, first, second}) == QList<const OutlineNode *>{first, second});
    CHECK(topmostOf({under, second}) == QList<const OutlineNode *>{under, second});
}

TEST_CASE("a node is moved neither into itself nor under what cannot hold it", "[outline]")
{
    Outline outline(twoSections());
    const auto may = [&outline](qint64 under, qint64 node) {
        const OutlineNode *place = under == 0 ? outline.root() : outline.find(NodeId{under});
        return mayMoveUnder(*place, *outline.find(NodeId{node}));
    };
    CHECK(may(1, 2));
    CHECK(may(0, 2));
    CHECK(may(0, 11));
    CHECK(may(1, 21));
    CHECK(may(11, 12));
    CHECK(may(11, 21));
    CHECK_FALSE(may(1, 1));
    CHECK_FALSE(may(11, 11));
    CHECK_FALSE(may(11, 1)); // below it
    CHECK_FALSE(may(11, 2)); // an item holds no section
}
