#include "domain/plan/outlineedits.h"

#include "domain/plan/rules.h"

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// Section 一 (items 1 and 2) and section 二 (item 3, which has items 1) and 2)). The items are
// numbered continuously through all sections.
Outline outline(Numbering numbering = Numbering::Continuous)
{
    const auto node = [](qint64 id, qint64 parent, const QString &number, const QString &text) {
        const bool isSection = parent == 0;
        return Node{.id = NodeId{id},
                    .parent = NodeId{parent},
                    .kind = isSection ? NodeKind::Section : NodeKind::Item,
                    .number = number,
                    .title = isSection ? text : titleOfText(text),
                    .text = isSection ? QString() : text};
    };
    return Outline(
        {.details = {.id = PlanId{1}, .year = 2021, .numbering = numbering},
         .nodes = {node(1, 0, u"一、"_s, u"学习"_s), node(2, 1, u"1."_s, u"读书，每月一次。"_s),
                   node(3, 1, u"2."_s, u"宣讲。走进班级。"_s), node(4, 0, u"二、"_s, u"活动"_s),
                   node(5, 4, u"3."_s, u"走访，分两步。"_s), node(6, 5, u"1)"_s, u"春季"_s),
                   node(7, 5, u"2)"_s, u"秋季"_s)}});
}

OutlineNode *at(const Outline &outline, qint64 id)
{
    return outline.find(NodeId{id});
}

const Subtree &added(const Edit &edit)
{
    return *std::get<SubtreeChange>(edit.last()).to;
}

QStringList numbersAfter(const Outline &outline, const Edit &edit)
{
    QHash<NodeId, QString> numbers;
    for (const Change &change : edit)
        numbers.insert(std::get<FieldChange>(change).node, std::get<FieldChange>(change).to);
    QStringList all;
    for (const OutlineNode *node : outline.nodes())
        all.append(numbers.value(node->id(), node->node().number));
    return all;
}

} // namespace

TEST_CASE("an added item takes the next number only at the end of its run", "[outlineedits]")
{
    const Outline plan = outline();
    CHECK(numberForAdded(plan, at(plan, 4), 1, NodeKind::Item) == u"4."_s);
    // The next number, 3, is taken by section 二.
    CHECK(numberForAdded(plan, at(plan, 1), 2, NodeKind::Item).isEmpty());
    CHECK(numberForAdded(plan, at(plan, 4), 0, NodeKind::Item).isEmpty());
    CHECK(numberForAdded(plan, plan.root(), 2, NodeKind::Section) == u"三、"_s);
    CHECK(numberForAdded(plan, plan.root(), 1, NodeKind::Section).isEmpty());
    const Outline afresh = outline(Numbering::PerSection);
    CHECK(numberForAdded(afresh, at(afresh, 1), 2, NodeKind::Item) == u"3."_s);
    CHECK(numberForAdded(afresh, at(afresh, 5), 2, NodeKind::Item) == u"3)"_s);
    // Before the first item of a section, also where it is not the plan's first section.
    CHECK(numberForAdded(afresh, at(afresh, 1), 0, NodeKind::Item).isEmpty());
    CHECK(numberForAdded(afresh, at(afresh, 4), 0, NodeKind::Item).isEmpty());
}

TEST_CASE("the first of a run is numbered like other runs, or as official papers are",
          "[outlineedits]")
{
    Outline empty({.details = {.id = PlanId{1}, .year = 2021}});
    CHECK(numberForAdded(empty, empty.root(), 0, NodeKind::Section) == u"一、"_s);
    CHECK(numberForAdded(empty, empty.root(), 0, NodeKind::Item) == u"1."_s);
    OutlineNode *section = empty.insert(empty.root(), 0,
                                        {.id = NodeId{1}, .kind = NodeKind::Section});
    CHECK(numberForAdded(empty, section, 0, NodeKind::Section) == u"（一）"_s);
    CHECK(numberForAdded(empty, section, 0, NodeKind::Item) == u"1."_s);
    OutlineNode *item = empty.insert(section, 0, {.id = NodeId{2}});
    CHECK(numberForAdded(empty, item, 0, NodeKind::Item) == u"（1）"_s);
    CHECK(numberForAdded(empty, section, 1, NodeKind::Item).isEmpty()); // it has no number

    Outline plan = outline(Numbering::PerSection);
    OutlineNode *third = plan.insert(plan.root(), 2, {.id = NodeId{9}, .kind = NodeKind::Section});
    CHECK(numberForAdded(plan, third, 0, NodeKind::Item) == u"1."_s);
    CHECK(numberForAdded(plan, at(plan, 2), 0, NodeKind::Item) == u"1)"_s);
}

TEST_CASE("what cannot be added is refused with the reason", "[outlineedits]")
{
    const Outline plan = outline();
    const auto refusal = [&plan](qint64 under, NodeKind kind, const QString &words) {
        const auto edit = additionTo(plan, at(plan, under), 0, kind, words);
        return edit ? QString() : edit.error().message;
    };
    const QString tooLong =
        u"The heading is longer than 500 characters, so nothing was added; please shorten it."_s;
    CHECK(refusal(2, NodeKind::Section, u"新"_s) == refusedPlace().message);
    CHECK(refusal(2, NodeKind::Item, u"新"_s).isEmpty());
    CHECK(refusal(1, NodeKind::Section, u" \n"_s)
          == u"It needs some words, so nothing was added."_s);
    CHECK(refusal(1, NodeKind::Section, QString(500, u'长')).isEmpty());
    CHECK(refusal(1, NodeKind::Section, QString(501, u'长')) == tooLong);
    CHECK(refusal(1, NodeKind::Item, QString(501, u'长')) == tooLong);
    CHECK(refusal(1, NodeKind::Item, u"短，"_s + QString(99998, u'长')).isEmpty());
    CHECK(refusal(1, NodeKind::Item, u"短，"_s + QString(99999, u'长')) == tooLong);
    const auto section = additionTo(plan, plan.root(), 2, NodeKind::Section, u" 队\n伍，建设 "_s);
    const Node &node = added(*section).nodes.first();
    CHECK(node.kind == NodeKind::Section);
    CHECK(node.title == u"队 伍，建设"_s);
    CHECK(node.text.isEmpty());
    CHECK(node.number == u"三、"_s);
}

TEST_CASE("an item's default title is the beginning of its text", "[outlineedits]")
{
    const Outline plan = outline();
    const auto edit = additionTo(plan, at(plan, 4), 1, NodeKind::Item,
                                 u"  办好读书班，做到有记录。 "_s);
    REQUIRE(edit);
    const Node &node = added(*edit).nodes.first();
    CHECK(node.title == u"办好读书班"_s);
    CHECK(node.text == u"办好读书班，做到有记录。"_s);
    CHECK(node.number == u"4."_s);
    CHECK(added(*edit).place == NodePlace{.plan = PlanId{1}, .parent = NodeId{4}, .row = 1});
    CHECK(titleOfText(u"学习精神（宣传部牵头，团委配合），写心得。"_s) == u"学习精神"_s);
    CHECK(titleOfText(u"学习精神【宣传部、王强，6月】"_s) == u"学习精神"_s);
    CHECK(titleOfText(u"学习精神［宣传部；6月］"_s) == u"学习精神"_s);
    CHECK(titleOfText(u"学习（党史）精神，写心得。"_s) == u"学习（党史）精神"_s);
    CHECK(titleOfText(u"（宣传部牵头，团委配合）学习精神"_s) == u"（宣传部牵头"_s);
    CHECK_FALSE(additionTo(plan, at(plan, 4), 1, NodeKind::Item, u" \n "_s));
    CHECK_FALSE(additionTo(plan, at(plan, 4), 1, NodeKind::Section, u"长"_s.repeated(501)));
}

TEST_CASE("renumbering follows each run's first number", "[outlineedits]")
{
    SECTION("through all sections of a plan that is numbered so")
    {
        Outline plan = outline();
        plan.insert(at(plan, 1), 1, {.id = NodeId{9}, .title = u"插入"_s});
        CHECK(numbersAfter(plan, renumbering(plan))
              == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s, u"二、"_s, u"4."_s, u"1)"_s,
                             u"2)"_s});
    }
    SECTION("from the start in each section, in the section's own form")
    {
        Outline plan = outline(Numbering::PerSection);
        plan.insert(at(plan, 5), 0, {.id = NodeId{9}, .title = u"最先"_s});
        CHECK(numbersAfter(plan, renumbering(plan))
              == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"二、"_s, u"3."_s, u"1)"_s, u"2)"_s,
                             u"3)"_s});
    }
    SECTION("from one through the whole plan, even if its first item was removed")
    {
        Outline plan = outline();
        plan.remove(at(plan, 2));
        CHECK(numbersAfter(plan, renumbering(plan))
              == QStringList{u"一、"_s, u"1."_s, u"二、"_s, u"2."_s, u"1)"_s, u"2)"_s});
    }
    SECTION("those before the first number of a run count back from it, if they can")
    {
        Outline plan = outline(Numbering::PerSection);
        plan.insert(at(plan, 4), 0, {.id = NodeId{9}, .title = u"最先"_s});
        CHECK(numbersAfter(plan, renumbering(plan))
              == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"二、"_s, u"2."_s, u"3."_s, u"1)"_s,
                             u"2)"_s});
        CHECK(numbersAfter(plan, renumbering(plan, RunsBegin::AtOne))
              == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"二、"_s, u"1."_s, u"2."_s, u"1)"_s,
                             u"2)"_s});
    }
    SECTION("not at all where a run has no numbers")
    {
        Outline plan = outline(Numbering::PerSection);
        for (const qint64 id : {6, 7}) {
            Node node = at(plan, id)->node();
            node.number.clear();
            plan.setNode(at(plan, id), node);
        }
        CHECK(
            numbersAfter(plan, renumbering(plan, RunsBegin::AtOne))
            == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"二、"_s, u"1."_s, QString(), QString()});
    }
    SECTION("and makes no edit if the numbers are right")
    {
        const Outline plan = outline();
        CHECK(renumbering(plan).isEmpty());
    }
}

TEST_CASE("an item can be split and joined again", "[outlineedits]")
{
    Outline plan = outline();
    const auto edit = splitting(plan, *at(plan, 3), 3);
    REQUIRE(edit);
    REQUIRE(edit->size() == 2);
    CHECK(std::get<FieldChange>(edit->first()).to == u"宣讲。"_s);
    CHECK(added(*edit).nodes.first().text == u"走进班级。"_s);
    CHECK(added(*edit).nodes.first().number.isEmpty());
    CHECK(added(*edit).place.row == 2);
    for (const qsizetype place : {0, 8, 99})
        CHECK_FALSE(splitting(plan, *at(plan, 3), place));
    CHECK_FALSE(splitting(plan, *at(plan, 5), 3)); // an item with items below it cannot be split

    const Subtree tree{.place = placeOf(at(plan, 3), PlanId{1}),
                       .nodes = {at(plan, 3)->node()},
                       .notes = {{.id = NoteId{8}, .node = NodeId{3}, .text = u"办了"_s}}};
    const auto joined = joining(*at(plan, 3), tree);
    REQUIRE(joined);
    CHECK(std::get<FieldChange>(joined->first()).to == u"读书，每月一次。宣讲。走进班级。"_s);
    CHECK(std::get<NoteChange>(joined->last()).to->node == NodeId{2});
    CHECK(std::get<NoteChange>(joined->last()).to->id == NoteId{8});
    CHECK_FALSE(joining(*at(plan, 2), tree)); // it is the first: there is no item before it to join
    CHECK_FALSE(joining(*at(plan, 5), tree));
}

TEST_CASE("both halves of a split item have its owners, departments and deadline", "[outlineedits]")
{
    Outline plan = outline();
    Node was = at(plan, 2)->node();
    was.owners = {u"王丽"_s};
    was.leadDepartment = u"工会"_s;
    was.supportingDepartments = {u"团委"_s};
    was.deadline = Deadline::fromWords(u"9月"_s, 2021);
    was.status = ItemStatus::inProgress(60);
    plan.setNode(at(plan, 2), was);
    const auto edit = splitting(plan, *at(plan, 2), 1);
    REQUIRE(edit);
    REQUIRE(edit->size() == 3);
    CHECK(std::get<FieldChange>((*edit)[0]).to == u"读"_s);
    const auto &title = std::get<FieldChange>((*edit)[1]);
    CHECK(title.field == Field::Title);
    CHECK(title.from == u"读书"_s);
    CHECK(title.to == u"读"_s);
    const Node &second = added(*edit).nodes.first();
    CHECK(second
          == Node{.kind = NodeKind::Item,
                  .title = u"书"_s,
                  .text = u"书，每月一次。"_s,
                  .owners = was.owners,
                  .leadDepartment = was.leadDepartment,
                  .supportingDepartments = was.supportingDepartments,
                  .deadline = was.deadline});
    CHECK(added(*edit).place == NodePlace{.plan = PlanId{1}, .parent = NodeId{1}, .row = 1});
    CHECK(splitting(plan, *at(plan, 5), 1).error().message
          == u"Only an item without smaller items can be split, so nothing was changed."_s);
    CHECK(
        splitting(plan, *at(plan, 2), 0).error().message
        == u"One of the two would be empty, so nothing was changed; put the cursor where the second begins."_s);
    CHECK(
        joining(*at(plan, 2), {}).error().message
        == u"Only an item can be joined, and only with the item before it, so nothing was changed."_s);
}

TEST_CASE("what makes an item difficult is kept where it is split and joined", "[outlineedits]")
{
    Outline plan = outline();
    const auto setDifficulty = [&plan](qint64 id, const QString &words) {
        Node node = at(plan, id)->node();
        node.difficulty = words;
        plan.setNode(plan.find(NodeId{id}), node);
    };
    const auto difficultyOfJoined = [&plan] {
        const Subtree tree{.place = placeOf(at(plan, 3), PlanId{1}),
                           .nodes = {at(plan, 3)->node()}};
        const auto joined = joining(*at(plan, 3), tree);
        for (const Change &change : *joined) {
            const auto *field = std::get_if<FieldChange>(&change);
            if (field && field->field == Field::Difficulty)
                return field->to;
        }
        return at(plan, 2)->node().difficulty;
    };
    setDifficulty(3, u"人手不足"_s);
    const auto split = splitting(plan, *at(plan, 3), 3);
    CHECK(added(*split).nodes.first().difficulty == u"人手不足"_s);
    CHECK(difficultyOfJoined() == u"人手不足"_s);
    setDifficulty(2, u"经费未到位。"_s);
    CHECK(difficultyOfJoined() == u"经费未到位；人手不足"_s);
    setDifficulty(3, u"经费未到位。"_s);
    CHECK(difficultyOfJoined() == u"经费未到位。"_s);
    setDifficulty(3, {});
    CHECK(difficultyOfJoined() == u"经费未到位。"_s);
}

TEST_CASE("issued text is changed as typed, and a title follows its text", "[outlineedits]")
{
    const Outline plan = outline();
    const auto edit = issuedTextEdit(at(plan, 2)->node(), u"1、"_s, u"读书"_s,
                                     u"阅读，每周一次。"_s);
    REQUIRE(edit);
    QStringList changes;
    for (const Change &change : *edit)
        changes.append(fieldKey(std::get<FieldChange>(change).field) + u' '
                       + std::get<FieldChange>(change).to);
    CHECK(changes == QStringList{u"number 1、"_s, u"title 阅读"_s, u"text 阅读，每周一次。"_s});
    CHECK(
        issuedTextEdit(at(plan, 2)->node(), u"1."_s, u"读书"_s, u"读书，每月一次。"_s)->isEmpty());
    CHECK(issuedTextEdit(at(plan, 1)->node(), u"一、"_s, u" "_s, {}).error().message
          == u"A title cannot be empty, so nothing was changed."_s);
    CHECK_FALSE(issuedTextEdit(at(plan, 2)->node(), u"1."_s, {}, u"读书，每月一次。"_s));
}

TEST_CASE("a title of the user's own does not follow the text", "[outlineedits]")
{
    const Outline plan = outline();
    const auto titleOf = [](const Node &was, const QString &title, const QString &text) {
        const auto edit = issuedTextEdit(was, was.number, title, text);
        QString changed = was.title;
        for (const Change &change : *edit) {
            if (std::get<FieldChange>(change).field == Field::Title)
                changed = std::get<FieldChange>(change).to;
        }
        return changed;
    };
    Node item = at(plan, 2)->node();
    CHECK(titleOf(item, u"读书"_s, u"阅读，每周一次。"_s) == u"阅读"_s);
    CHECK(titleOf(item, u"读\u200b经典"_s, u"阅读，每周一次。"_s) == u"读经典"_s);
    item.title = u"活动"_s;
    CHECK(titleOf(item, u"活动"_s, u"阅读，每周一次。"_s) == u"活动"_s);
    // A section's heading is issued, and stays as typed.
    Node section = at(plan, 1)->node();
    section.text = u"学习为先。"_s;
    CHECK(titleOf(section, u"学习"_s, u"服务为先。"_s) == u"学习"_s);
    CHECK(titleOf(section, u"服\u200b务"_s, u"服务为先。"_s) == u"服\u200b务"_s);
}

TEST_CASE("an issued text may be longer than what can be typed only if it was", "[outlineedits]")
{
    Node item{.id = NodeId{2}, .title = u"读书"_s, .text = u"读书"_s};
    const auto changed = [&item](qsizetype length) {
        return issuedTextEdit(item, {}, u"活动"_s, QString(length, u'长'));
    };
    CHECK(changed(100000));
    CHECK(
        changed(100001).error().message
        == u"A text can have 100000 characters at most, so nothing was changed; please shorten it."_s);
    item.text = QString(100002, u'长');
    CHECK(changed(100001));
    CHECK(changed(100002));
    CHECK_FALSE(changed(100003));
    const auto number = issuedTextEdit(item, QString(101, u'9'), u"读书"_s, item.text);
    CHECK(std::get<FieldChange>(number->first()).to == QString(100, u'9'));
}

TEST_CASE("a removed tree comes back from the history's text", "[outlineedits]")
{
    Subtree tree{.place = {.plan = PlanId{1}, .parent = NodeId{4}, .row = 2},
                 .nodes = {{.id = NodeId{5},
                            .parent = NodeId{4},
                            .kind = NodeKind::Section,
                            .number = u"（一）"_s,
                            .title = u"“走访”"_s},
                           {.id = NodeId{6},
                            .parent = NodeId{5},
                            .number = u"1."_s,
                            .title = u"春季"_s,
                            .text = u"春季\n第二行"_s,
                            .owners = {u"王建国"_s, u"李秀兰"_s},
                            .leadDepartment = u"团委"_s,
                            .supportingDepartments = {u"学工部"_s},
                            .deadline = Deadline::fromWords(u"9月底前"_s, 2021),
                            .status = ItemStatus::done(QDate(2021, 9, 1)),
                            .carriedFrom = NodeId{3}}},
                 .notes = {{.id = NoteId{8},
                            .node = NodeId{6},
                            .happenedOn = QDate(2021, 5, 4),
                            .text = u"办了"_s,
                            .attendance = 40,
                            .author = u"李"_s,
                            .writtenAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0), Qt::UTC)}},
                 .wordings = {{{PlanId{1}, u"year"_s, u"node/6"_s}, {u"写"_s, u"稿"_s}}},
                 .omissions = {u"node/5"_s},
                 .carriedInto = {NodeId{30}},
                 .carriedFrom = {NodeId{6}}};
    const QJsonObject kept = QJsonDocument::fromJson(subtreeText(tree).toUtf8()).object();
    CHECK(kept[u"nodes"_s].toArray().size() == tree.nodes.size());
    CHECK(kept[u"notes"_s].toArray().size() == tree.notes.size());
    CHECK(kept[u"notes"_s].toArray().first()[u"note"_s] == noteText(tree.notes.first()));
    CHECK(kept[u"wordings"_s].toArray().size() == tree.wordings.size());
    CHECK(kept[u"omissions"_s].toArray() == QJsonArray{u"node/5"_s});
    CHECK(kept[u"carried_into"_s].toArray() == QJsonArray{30});
    CHECK(kept[u"carried_from"_s].toArray() == QJsonArray{6});
}

TEST_CASE("an item's default title is without the signs that mark it as important",
          "[outlineedits]")
{
    CHECK(titleOfText(u"★▲ 办读书班，全年两期。"_s) == u"办读书班"_s);
    CHECK(titleOfText(u"办★级读书班，全年两期。"_s) == u"办★级读书班"_s);
    CHECK(titleOfText(u"★"_s) == u"★"_s);

    // The title follows the words as it does without a sign.
    const Node starred{.id = NodeId{1}, .title = u"读书"_s, .text = u"★读书，每月一次。"_s};
    const auto edit = issuedTextEdit(starred, {}, u"读书"_s, u"★读报，每周一次。"_s);
    REQUIRE(edit);
    REQUIRE(edit->size() == 2);
    CHECK(std::get<FieldChange>(edit->first()).to == u"读报"_s);
}
