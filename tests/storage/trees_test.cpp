#include "domain/plan/outlineedits.h"
#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

struct Opened
{
    PlanFolder folder;
    // Two sections with three items each, and a note on each item.
    std::unique_ptr<PlanFile> file = folder.make();
    PlanId plan = file->plans().plans()->first().id;
    QString before = dump(*file);

    QList<Node> nodes() const { return file->plans().content(plan)->nodes; }
    NodeId section(int row) const { return nodes()[row * 4].id; }
    QList<NodeId> under(NodeId parent) const
    {
        QList<NodeId> found;
        for (const Node &node : nodes()) {
            if (node.parent == parent)
                found.append(node.id);
        }
        return found;
    }
    Edit removal(NodeId node) const
    {
        return {SubtreeChange{
            .from = std::make_shared<const Subtree>(**file->subtrees().subtree(node))}};
    }
    Edit move(NodeId node, NodeId to, int row) const
    {
        return {MoveChange{.node = node,
                           .from = **file->subtrees().place(node),
                           .to = {.plan = plan, .parent = to, .row = row}}};
    }
};

const auto kNoPlace = u"The place for this is no longer there, so nothing was changed."_s;
const auto kTooDeep = u"The outline would have more than 32 levels, so nothing was changed; please "
                      "make it flatter."_s;

} // namespace

TEST_CASE("a removed section is restored with everything stored for it", "[trees]")
{
    Opened opened;
    const NodeId section = opened.section(0);
    const NodeId item = itemsOf(*opened.file).first();
    const WordingPlace place{.plan = opened.plan, .period = u"year"_s, .block = blockOfNode(item)};
    REQUIRE(store(*opened.file, {WordingChange{.place = place, .to = Wording{u"写"_s, u"稿"_s}}}));
    REQUIRE(store(*opened.file,
                  {ReportChoicesChange{.plan = opened.plan,
                                       .to = ReportChoices{.omitted = {blockOfNode(section)}}}}));
    auto next = sampleContent(2022, 1, 1);
    next.nodes.last().carriedFrom = item;
    REQUIRE(store(*opened.file, {PlanChange{.to = std::make_shared<const PlanContent>(next)}}));
    const QString whole = dump(*opened.file);

    const auto removed = store(*opened.file, opened.removal(section));
    REQUIRE(removed);
    CHECK(opened.nodes().size() == 4);
    CHECK(dump(*opened.file).count(u"note "_s) < whole.count(u"note "_s));
    REQUIRE(opened.folder.open()); // without the section the file still keeps all rules
    REQUIRE(store(*opened.file, opposite(*removed)));
    CHECK(dump(*opened.file) == whole);
    REQUIRE(store(*opened.file, *removed)); // redo: removed once more
    const auto last = opened.file->history().entriesOf(section)->first();
    CHECK(last.field == u"tree");
    CHECK_FALSE(last.newValue);
    CHECK(last.oldValue->count(u"会议室"_s) == 3);
}

TEST_CASE("a section is not removed when another program has added to it since it was shown",
          "[trees]")
{
    Opened opened;
    const Edit removal = opened.removal(opened.section(0));
    REQUIRE(store(*opened.file, noteAdded(itemsOf(*opened.file).first(), u"走访"_s)));
    const QString now = dump(*opened.file);
    CHECK(store(*opened.file, removal).error().reason == Error::Reason::Conflict);
    CHECK(dump(*opened.file) == now);
}

TEST_CASE("nodes can be added at any row, and the others move down", "[trees]")
{
    Opened opened;
    const NodeId section = opened.section(1);
    const auto before = opened.under(section);
    for (const int row : {0, 2, 3}) {
        CAPTURE(row);
        const Subtree tree{.place = {opened.plan, section, row},
                           .nodes = {{.title = u"新的"_s, .text = u"新的"_s}}};
        const auto added = store(*opened.file,
                                 {SubtreeChange{.to = std::make_shared<const Subtree>(tree)}});
        REQUIRE(added);
        const NodeId id = std::get<SubtreeChange>(added->first()).to->nodes.first().id;
        auto expected = before;
        expected.insert(row, id);
        CHECK(opened.under(section) == expected);
        REQUIRE(opened.folder.open());
        REQUIRE(store(*opened.file, opposite(*added)));
        CHECK(dump(*opened.file) == opened.before);
    }
    const auto refuse = [&](const NodePlace &place) {
        const Subtree tree{.place = place, .nodes = {{.title = u"新的"_s}}};
        const auto stored = store(*opened.file,
                                  {SubtreeChange{.to = std::make_shared<const Subtree>(tree)}});
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK(stored.error().message == kNoPlace);
        CHECK(dump(*opened.file) == opened.before);
    };
    refuse({opened.plan, section, 4});
    refuse({opened.plan, section, -1});
    refuse({opened.plan, NodeId{99}, 0});
    refuse({PlanId{9}, section, 0});
}

TEST_CASE("a node is moved with all below it, and back", "[trees]")
{
    Opened opened;
    const NodeId first = opened.section(0);
    const NodeId second = opened.section(1);
    const auto items = opened.under(first);
    const auto there = opened.under(second);
    const auto walk = [&](const Edit &edit) {
        const auto moved = store(*opened.file, edit);
        REQUIRE(moved);
        REQUIRE(opened.folder.open());
        return *moved;
    };
    SECTION("within a section")
    {
        const Edit edit = walk(opened.move(items[0], first, 2));
        CHECK(opened.under(first) == QList{items[1], items[2], items[0]});
        walk(opposite(edit));
    }
    SECTION("to another section")
    {
        const Edit edit = walk(opened.move(items[1], second, 1));
        CHECK(opened.under(second) == QList{there[0], items[1], there[1], there[2]});
        CHECK(opened.under(first) == QList{items[0], items[2]});
        walk(opposite(edit));
    }
    SECTION("a section into another section")
    {
        const Edit edit = walk(opened.move(first, second, 3));
        CHECK(opened.under(second).last() == first);
        walk(opposite(edit));
    }
    SECTION("an item under another item")
    {
        const Edit edit = walk(opened.move(items[0], there[2], 0));
        CHECK(opened.under(there[2]) == QList{items[0]});
        walk(opposite(edit));
    }
    CHECK(dump(*opened.file) == opened.before);
    Edit elsewhere = opened.move(items[0], second, 0);
    std::get<MoveChange>(elsewhere.first()).to.plan = PlanId{9};
    for (const Edit &edit :
         // A node cannot be moved below itself.
         {opened.move(first, items[0], 0), opened.move(first, first, 0),
          opened.move(first, NodeId{99}, 0), opened.move(first, {}, 7),
          // Without the node itself its section holds two.
          opened.move(items[0], first, 3), opened.move(items[0], first, -1),
          opened.move(items[0], second, 4), elsewhere}) {
        const auto stored = store(*opened.file, edit);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().message == kNoPlace);
    }
    CHECK(dump(*opened.file) == opened.before);
}

TEST_CASE("adding or moving a node to more than 32 levels is refused", "[trees]")
{
    Opened opened;
    const NodeId top = opened.under(opened.section(0)).first();
    const NodeId item = opened.under(opened.section(1)).first();
    NodeId under = top;
    NodeId above{};
    for (int depth = 3; depth <= 32; ++depth) {
        const Subtree tree{.place = {opened.plan, under, 0}, .nodes = {{.title = u"层"_s}}};
        const auto added = store(*opened.file,
                                 {SubtreeChange{.to = std::make_shared<const Subtree>(tree)}});
        REQUIRE(added);
        above = under;
        under = std::get<SubtreeChange>(added->first()).to->nodes.first().id;
    }
    const QString now = dump(*opened.file);
    const auto refuse = [&](const Edit &edit) {
        const auto stored = store(*opened.file, edit);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK(stored.error().message == kTooDeep);
        CHECK(dump(*opened.file) == now);
    };
    const auto added = [&](NodeId parent, const QList<Node> &nodes) {
        const Subtree tree{.place = {opened.plan, parent, 0}, .nodes = nodes};
        return Edit{SubtreeChange{.to = std::make_shared<const Subtree>(tree)}};
    };
    const Node one{.id = NodeId{-1}, .title = u"一层"_s};
    const Node two{.id = NodeId{-2}, .parent = NodeId{-1}, .title = u"二层"_s};
    const Node beside{.id = NodeId{-3}, .parent = NodeId{-1}, .title = u"二层"_s};
    const NodeId lastButTwo = (**opened.file->subtrees().place(above)).parent;
    refuse(added(under, {one}));
    refuse(added(above, {one, two}));
    refuse(opened.move(item, under, 0));
    refuse(opened.move(top, item, 0));
    // Two nodes beside each other are one level.
    const auto fits = store(*opened.file, added(lastButTwo, {one, two, beside}));
    REQUIRE(fits);
    REQUIRE(store(*opened.file, opposite(*fits)));
    CHECK(dump(*opened.file) == now);
    REQUIRE(store(*opened.file, opened.move(top, opened.section(0), 2)));
    CHECK(opened.under(opened.section(0)).last() == top);
    REQUIRE(opened.folder.open());
}

TEST_CASE("no edit puts a section under an item", "[trees]")
{
    Opened opened;
    const NodeId section = opened.section(0);
    const NodeId other = opened.section(1);
    const NodeId item = opened.under(other).first();
    const auto refuse = [&](const Edit &edit) {
        const auto stored = store(*opened.file, edit);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK(stored.error().message.contains(
            u"A section can only be in the plan or in another section"_s));
        CHECK(dump(*opened.file) == opened.before);
    };
    const auto added = [](const Subtree &tree) {
        return Edit{SubtreeChange{.to = std::make_shared<const Subtree>(tree)}};
    };
    refuse(opened.move(section, item, 0));
    refuse(added({.place = {opened.plan, item, 0},
                  .nodes = {{.kind = NodeKind::Section, .title = u"部分"_s}}}));
    refuse(added({.place = {opened.plan, section, 0},
                  .nodes = {{.id = NodeId{-1}, .title = u"要点"_s},
                            {.id = NodeId{-2},
                             .parent = NodeId{-1},
                             .kind = NodeKind::Section,
                             .title = u"部分"_s}}}));
    PlanContent content = sampleContent(2022, 1, 1);
    std::swap(content.nodes[0].kind, content.nodes[1].kind);
    refuse({PlanChange{.to = std::make_shared<const PlanContent>(content)}});

    REQUIRE(store(*opened.file, opened.move(opened.under(section).last(), item, 0)));
    const NodeId below = opened.under(item).first();
    opened.before = dump(*opened.file);
    refuse({FieldChange{below, Field::Kind, u"item"_s, u"section"_s}});
    REQUIRE(store(*opened.file, opened.move(section, other, 0)));
    opened.before = dump(*opened.file);
    refuse({FieldChange{other, Field::Kind, u"section"_s, u"item"_s}});
    CHECK(opened.folder.open()->check(Storage::Depth::Indexes));
}

TEST_CASE("a plan's details and a node's number and kind are edits like others", "[trees]")
{
    Opened opened;
    const PlanDetails from = opened.file->plans().plans()->first();
    PlanDetails to = from;
    to.title = u"新的标题"_s;
    to.closed = true;
    to.issuedOn = QDate(2021, 4, 1);
    const auto changed = store(
        *opened.file, {DetailsChange{from, to},
                       FieldChange{opened.section(0), Field::Number, u"1、"_s, u"壹、"_s},
                       FieldChange{opened.section(1), Field::Kind, u"section"_s, u"item"_s}});
    REQUIRE(changed);
    CHECK(opened.file->plans().plans()->first() == to);
    CHECK(opened.nodes().first().number == u"壹、"_s);
    CHECK(opened.nodes()[4].kind == NodeKind::Item);
    CHECK(store(*opened.file, {DetailsChange{from, to}}).error().reason == Error::Reason::Conflict);
    REQUIRE(store(*opened.file, opposite(*changed)));
    CHECK(dump(*opened.file) == opened.before);
}
