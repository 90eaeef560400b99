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

TEST_CASE("only an item without notes or status of its own is started by a note", "[edit]")
{
    const Node section{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"一"_s};
    const Node item{.id = NodeId{2}, .parent = NodeId{1}, .title = u"学习"_s};
    const Node guidance{.id = NodeId{3}, .kind = NodeKind::Section, .title = u"指导思想"_s};
    Outline outline(
        {.details = {.id = PlanId{1}, .year = 2021}, .nodes = {section, item, guidance}});
    OutlineNode *tracked = outline.find(item.id);
    const auto startsOn = [](const OutlineNode *node) {
        const Edit edit = addingNote(*node, {.text = u"座谈"_s}, FirstNote::Starts);
        CHECK(std::get<NoteChange>(edit.first()).to->node == node->id());
        CHECK_FALSE(std::get<NoteChange>(edit.first()).from);
        CHECK(startsByNote(edit) == (edit.size() == 2));
        return edit.size() == 2;
    };
    CHECK(startsOn(tracked));
    CHECK_FALSE(startsOn(outline.find(section.id)));
    CHECK_FALSE(startsOn(outline.find(guidance.id)));
    outline.setFigures(tracked, {.notes = 1});
    CHECK_FALSE(startsOn(tracked));
}

TEST_CASE("a note is moved with all its values, and starts the item it comes to", "[edit]")
{
    const Node from{.id = NodeId{1}, .title = u"学习"_s};
    const Node to{.id = NodeId{2}, .title = u"走访"_s};
    const Outline outline({.details = {.id = PlanId{1}, .year = 2021}, .nodes = {from, to}});
    const ProgressNote note{.id = NoteId{3},
                            .node = from.id,
                            .happenedOn = {2021, 9, 1},
                            .text = u"座谈"_s,
                            .attendance = 40,
                            .highlight = true};
    const Edit edit = movingNote(note, *outline.find(to.id), FirstNote::Starts);
    REQUIRE(edit.size() == 2);
    ProgressNote moved = note;
    moved.node = to.id;
    CHECK(std::get<NoteChange>(edit[0]).from == note);
    CHECK(std::get<NoteChange>(edit[0]).to == moved);
    const auto &start = std::get<FieldChange>(edit[1]);
    CHECK(start.node == to.id);
    CHECK(start.field == Field::Status);
    CHECK(start.from == u"not_started"_s);
    CHECK(start.to == u"in_progress"_s);
    CHECK(movingNote(note, *outline.find(to.id), FirstNote::KeepsStatus).size() == 1);
    CHECK(movingNote(note, *outline.find(from.id), FirstNote::Starts).isEmpty());
}

TEST_CASE("a note is copied to other items without what would count twice", "[edit]")
{
    const Node own{.id = NodeId{1}, .title = u"学习"_s};
    const Node begun{.id = NodeId{2}, .title = u"走访"_s, .status = ItemStatus::inProgress(60)};
    const Node open{.id = NodeId{4}, .title = u"讲座"_s};
    const Outline outline(
        {.details = {.id = PlanId{1}, .year = 2021}, .nodes = {own, begun, open}});
    const QDateTime writtenAt(QDate(2021, 10, 1), QTime(8, 0), Qt::UTC);
    const ProgressNote note{.id = NoteId{3},
                            .node = own.id,
                            .happenedOn = {2021, 9, 1},
                            .text = u"座谈"_s,
                            .attendance = 40,
                            .highlight = true,
                            .figures = {{u"征文"_s, 46, u"篇"_s}},
                            .author = u"王丽"_s,
                            .writtenAt = QDateTime(QDate(2021, 9, 1), QTime(8, 0), Qt::UTC)};
    const QList<const OutlineNode *> all{outline.find(own.id), outline.find(begun.id),
                                         outline.find(open.id)};
    const Edit edit = copyingNote(note, all, writtenAt, FirstNote::Starts);
    REQUIRE(edit.size() == 3);
    ProgressNote copy{.node = begun.id,
                      .happenedOn = {2021, 9, 1},
                      .text = u"座谈"_s,
                      .author = u"王丽"_s,
                      .writtenAt = writtenAt};
    CHECK(std::get<NoteChange>(edit[0]).to == copy);
    copy.node = open.id;
    CHECK(std::get<NoteChange>(edit[1]).to == copy);
    CHECK(std::get<FieldChange>(edit[2]).node == open.id);
    CHECK(startsByNote(edit));
    CHECK(copyingNote(note, all, writtenAt, FirstNote::KeepsStatus).size() == 2);
}

TEST_CASE("only an edit with both a note and a status in progress is started by a note", "[edit]")
{
    const NoteChange note{.to = ProgressNote{.node = NodeId{7}}};
    const auto status = [](const QString &to) {
        return FieldChange{NodeId{7}, Field::Status, u"not_started"_s, to};
    };
    CHECK(startsByNote({note, status(u"in_progress"_s)}));
    CHECK_FALSE(startsByNote({status(u"in_progress"_s)}));
    CHECK_FALSE(startsByNote({note}));
    CHECK_FALSE(startsByNote({note, status(u"in_progress 60"_s)}));
    CHECK_FALSE(startsByNote({note, FieldChange{NodeId{7}, Field::Title, {}, u"in_progress"_s}}));
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
        const auto made = checkedFieldChange(*outline.find(filled.id), field, u"完工"_s, 2021);
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
