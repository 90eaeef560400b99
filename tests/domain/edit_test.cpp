#include "domain/plan/edit.h"

#include "domain/plan/noteedits.h"
#include "domain/plan/outline.h"
#include "domain/plan/rules.h"

#include "support/catch.h"

#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// Whether the enumeration has an enumerator of this value. The compiler's function signature has
// the enumerator's name if there is one, and a cast of a number if there is none.
template<Field field>
constexpr bool isNamed()
{
    constexpr std::string_view signature = Q_FUNC_INFO;
    return signature.find("(Domain::Field)") == std::string_view::npos;
}

template<size_t... values>
constexpr size_t namedAmong(std::index_sequence<values...>)
{
    return (size_t{isNamed<Field(values)>()} + ...);
}

Node filledNode()
{
    return {.id = NodeId{7},
            .number = u"1."_s,
            .title = u"深入学习"_s,
            .text = u"深入学习，\n抓好落实。"_s,
            .owners = {u"王丽"_s, u"李强"_s},
            .leadDepartment = u"教务处"_s,
            .supportingDepartments = {u"学工部"_s, u"团委"_s},
            .deadline = Deadline::fromWords(u"9月底前"_s, 2021),
            .status = ItemStatus::inProgress(60),
            .difficulty = u"经费未到位"_s};
}

} // namespace

TEST_CASE("allFields() has every enumerator of Field", "[edit]")
{
    STATIC_REQUIRE(namedAmong(std::make_index_sequence<100>()) == allFields().size());
    for (size_t at = 0; at < allFields().size(); ++at)
        CHECK(allFields()[at] == Field(at));
}

TEST_CASE("the first note starts an item that was not started, unless it is to keep its status",
          "[edit]")
{
    const auto changes = [](const ItemStatus &status, FirstNote first) {
        Node node{.id = NodeId{7}, .title = u"学习"_s, .status = status};
        const Outline outline({.details = {.id = PlanId{1}, .year = 2021}, .nodes = {node}});
        return addingNote(*outline.find(node.id), {.text = u"座谈"_s}, first);
    };
    const Edit started = changes({}, FirstNote::Starts);
    REQUIRE(started.size() == 2);
    CHECK(std::get<FieldChange>(started.last()).to == ItemStatus::inProgress().toString());
    CHECK(changes({}, FirstNote::KeepsStatus).size() == 1);
    CHECK(changes(ItemStatus::done({2021, 5, 4}), FirstNote::Starts).size() == 1);
}

TEST_CASE("every field has a key of its own that leads back to it", "[edit]")
{
    QStringList keys;
    for (const Field field : allFields()) {
        const QString key = fieldKey(field);
        CHECK(fieldOfKey(key) == field);
        CHECK_FALSE(keys.contains(key));
        keys.append(key);
    }
    CHECK_FALSE(fieldOfKey(u""_s));
    CHECK_FALSE(fieldOfKey(u"Title"_s));
    // The other values that history.field may have (docs/file-format.md). A field with one of these
    // keys would be mistaken for such a row when the history is read.
    for (const auto &other : {u"note"_s, u"evidence"_s, u"plan"_s, u"tree"_s, u"place"_s,
                              u"details"_s, u"wording"_s, u"report_choices"_s, u"content"_s,
                              u"reversal"_s, u"taken_in"_s, u"outside"_s, u"restored"_s})
        CHECK_FALSE(fieldOfKey(other));
}

TEST_CASE("a field's text, read into another node, gives that the same value", "[edit]")
{
    const Node filled = filledNode();
    Node copy{.id = filled.id};
    for (const Field field : allFields())
        REQUIRE(setFieldText(copy, field, fieldText(filled, field), 2021));
    CHECK(copy == filled);
}

TEST_CASE("an empty text empties a field", "[edit]")
{
    Node node = filledNode();
    for (const Field field : allFields()) {
        if (field != Field::Kind && field != Field::Status)
            REQUIRE(setFieldText(node, field, {}, 2021));
    }
    CHECK(node == Node{.id = node.id, .kind = node.kind, .status = node.status});
}

TEST_CASE("a field of names takes names as people write them and returns them joined", "[edit]")
{
    Node node;
    REQUIRE(setFieldText(node, Field::Owners, u"王丽, 李强；王丽"_s, 2021));
    CHECK(node.owners == QStringList{u"王丽"_s, u"李强"_s});
    CHECK(fieldText(node, Field::Owners) == u"王丽、李强"_s);
}

TEST_CASE("a deadline is read for the plan's year", "[edit]")
{
    Node node;
    REQUIRE(setFieldText(node, Field::Deadline, u"6月"_s, 2023));
    CHECK(node.deadline.lastDay() == QDate(2023, 6, 30));
    CHECK(fieldText(node, Field::Deadline) == u"6月"_s);
}

TEST_CASE("an invalid status is refused and changes nothing", "[edit]")
{
    for (const QString &text : {u""_s, u"in_progress 100"_s, u"cancelled"_s, u"已完成"_s}) {
        Node node = filledNode();
        CHECK_FALSE(setFieldText(node, Field::Status, text, 2021));
        CHECK(node == filledNode());
    }
}

TEST_CASE("only a status is refused for not being a status", "[edit]")
{
    const Node filled = filledNode();
    const Outline outline({.details = {.id = PlanId{1}, .year = 2021}, .nodes = {filled}});
    for (const Field field : allFields()) {
        const auto made = change(*outline.find(filled.id), field, u"完工"_s, 2021);
        CAPTURE(fieldKey(field));
        CHECK(bool(made) == (field != Field::Status && field != Field::Kind));
        if (!made)
            CHECK(made.error().message.contains(u"not a status"_s) == (field == Field::Status));
    }
}

TEST_CASE("the opposite of an edit brings back the old values, last first", "[edit]")
{
    const ProgressNote note{.id = NoteId{3}, .happenedOn = {2021, 9, 1}, .text = u"座谈"_s};
    const auto plan = std::make_shared<const PlanContent>();
    const Edit edit{
        FieldChange{NodeId{7}, Field::Title, u"旧"_s, u"新"_s},
        NoteChange{.to = note},
        PlanChange{.from = plan},
    };

    const Edit back = opposite(edit);
    REQUIRE(back.size() == 3);
    CHECK(std::get<PlanChange>(back[0]).to == plan);
    CHECK_FALSE(std::get<PlanChange>(back[0]).from);
    CHECK(std::get<NoteChange>(back[1]).from == note);
    CHECK_FALSE(std::get<NoteChange>(back[1]).to);
    const auto title = std::get<FieldChange>(back[2]);
    CHECK(title.node == NodeId{7});
    CHECK(title.from == u"新"_s);
    CHECK(title.to == u"旧"_s);
}

TEST_CASE("an edit done and undone leaves a node as it was", "[edit]")
{
    const Edit edit{
        FieldChange{NodeId{7}, Field::Deadline, u"9月底前"_s, u"10月"_s},
        FieldChange{NodeId{7}, Field::Deadline, u"10月"_s, u"年底前"_s},
        FieldChange{NodeId{7}, Field::Status, u"in_progress 60"_s, u"done 2021-09-24"_s},
    };
    Node node = filledNode();
    const auto apply = [&node](const Edit &changes) {
        for (const Change &change : changes) {
            const auto &field = std::get<FieldChange>(change);
            REQUIRE(fieldText(node, field.field) == field.from);
            REQUIRE(setFieldText(node, field.field, field.to, 2021));
        }
    };
    apply(edit);
    CHECK(node.deadline.words() == u"年底前"_s);
    apply(opposite(edit));
    CHECK(node == filledNode());
}

TEST_CASE("a change names the node that it is on, whether it adds or removes", "[edit]")
{
    const ProgressNote note{.node = NodeId{7}};
    const Subtree tree{.nodes = {filledNode()}};
    const auto whole = std::make_shared<const Subtree>(tree);
    for (const Change &change : {
             Change(FieldChange{NodeId{7}, Field::Title, {}, u"学习"_s}),
             Change(NoteChange{.to = note}),
             Change(NoteChange{.from = note}),
             Change(EvidenceChange{.from = Evidence{.node = NodeId{7}}}),
             Change(SubtreeChange{.from = whole}),
             Change(SubtreeChange{.to = whole}),
             Change(MoveChange{.node = NodeId{7}}),
         })
        CHECK(nodeTouchedBy(change) == NodeId{7});
    CHECK(nodeTouchedBy(EvidenceChange{.to = Evidence{.note = NoteId{3}}}) == NodeId{});
    CHECK(nodeTouchedBy(DetailsChange{}) == NodeId{});
    CHECK(nodeTouchedBy(WordingChange{}) == NodeId{});
}
