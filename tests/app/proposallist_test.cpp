#include "app/commands/proposallist.h"

#include "app/commands/arguments.h"
#include "support/catch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Outline twoItems()
{
    return Outline({.details = {.year = 2021, .title = u"2021年工作要点"_s},
                    .nodes = {{.id = NodeId{2}, .number = u"1."_s, .title = u"学习"_s},
                              {.id = NodeId{3}, .number = u"2."_s, .title = u"宣讲"_s}}});
}

// One proposal of each kind, and a note in conflict.
QList<Proposal> proposals()
{
    return {
        {.kind = AnswerKind::New,
         .node = NodeId{2},
         .who = u"李红"_s,
         .key = u"note"_s,
         .what = u"进展"_s,
         .answered = u"走访"_s,
         .day = {2021, 4, 8},
         .attendance = 36,
         .figures = {{u"征文"_s, 46, u"篇"_s}},
         .evidence = 2},
        {.kind = AnswerKind::Conflict,
         .node = NodeId{2},
         .who = u"团委"_s,
         .file = u"a.xlsx"_s,
         .line = 4,
         .key = u"status"_s,
         .what = u"状态"_s,
         .sent = u"未启动"_s,
         .now = u"进行中"_s,
         .answered = u"已完成"_s,
         .remark = u"日期不明"_s},
        {.kind = AnswerKind::Changed,
         .node = NodeId{3},
         .who = u"团委"_s,
         .key = u"owners"_s,
         .what = u"责任人"_s,
         .answered = u"王建国"_s},
        {.kind = AnswerKind::Unrecognised,
         .suggested = NodeId{3},
         .who = u"团委"_s,
         .file = u"a.xlsx"_s,
         .line = 3,
         .key = u"note"_s,
         .sent = u"别的标题"_s,
         .answered = u"办会"_s,
         .day = {2021, 4, 9}},
        {.kind = AnswerKind::Removed,
         .who = u"李红"_s,
         .key = u"title"_s,
         .what = u"标题"_s,
         .now = u"甲"_s},
        {.kind = AnswerKind::Unchanged, .node = NodeId{2}, .key = u"status"_s},
        {.kind = AnswerKind::Conflict,
         .node = NodeId{2},
         .who = u"团委"_s,
         .key = u"note"_s,
         .answered = u"开会\n两次"_s},
    };
}

QList<const Proposal *> listOf(const QList<Proposal> &all)
{
    QList<const Proposal *> listed;
    for (const Proposal &one : all)
        listed.append(&one);
    return listed;
}

const QString kList =
    u"Changed on both sides, or not to be taken: 2\n"
    "  1. 学习  团委  状态  sent 未启动, now 进行中, answered 已完成\n"
    "    日期不明\n"
    "  1. 学习  团委  开会 两次\n"
    "Not recognised: 1\n"
    "  row 3 of “a.xlsx”, “别的标题”, perhaps of 2. 宣讲  团委  2021-04-09  办会\n"
    "New: 1\n"
    "  1. 学习  李红  2021-04-08  走访  attendance 36  征文 46 篇\n"
    "Changed: 1\n"
    "  2. 宣讲  团委  责任人  (empty) → 王建国\n"
    "Removed there, and staying here: 1\n"
    "  (the plan)  李红  标题  甲 → (empty)\n"
    "Unchanged: 1"_s;

} // namespace

TEST_CASE("proposals are listed by kind, and what is taken in is said", "[proposallist]")
{
    const Outline plan = twoItems();
    const QList<Proposal> all = proposals();
    const auto report = [&](const QList<bool> &taken, const QStringList &options) {
        App::Arguments arguments;
        for (const QString &option : options)
            arguments.insert(option, {});
        return QString::fromUtf8(App::reportOn({.proposals = listOf(all),
                                                .taken = taken,
                                                .outlines = {&plan},
                                                .values = u"sent %1, now %2, answered %3"_s},
                                               arguments));
    };
    const QList<bool> none(all.size(), false);
    const QList<bool> two{true, false, true, false, false, false, false};
    CHECK(report(none, {}) == kList + u'\n');
    CHECK(report(two, {})
          == kList + u"\nNothing was changed yet; --apply takes in 2 of these.\n"_s);
    CHECK(report(two, {u"--apply"_s}) == kList + u"\nTaken in: 2.\n"_s);
    CHECK(report(none, {u"--apply"_s}) == kList + u"\nTaken in: 0.\n"_s);
    CHECK(App::proposalList({}, {&plan}, {}) == u"There is nothing to take in."_s);
    // A row that is likely no item's, and one without a title.
    const Proposal row{.kind = AnswerKind::Unrecognised,
                       .who = u"团委"_s,
                       .file = u"a.xlsx"_s,
                       .line = 1,
                       .key = u"note"_s,
                       .answered = u"办会"_s};
    CHECK(App::proposalList({&row}, {&plan}, {})
          == u"Not recognised: 1\n  row 1 of “a.xlsx”  团委  办会"_s);

    const QJsonObject json =
        QJsonDocument::fromJson(report(two, {u"--json"_s, u"--apply"_s}).toUtf8()).object();
    CHECK(json[u"applied"_s] == true);
    CHECK(json[u"format"_s] == 1);
    CHECK(json[u"proposals"_s].toArray() == App::proposalsJson(listOf(all), two, {&plan}));
    CHECK(QJsonDocument::fromJson(report(two, {u"--json"_s}).toUtf8())[u"applied"_s] == false);
}

TEST_CASE("proposals are written as JSON with all that is known of them", "[proposallist]")
{
    const Outline plan = twoItems();
    const QList<Proposal> all = proposals();
    QList<bool> taken(all.size(), false);
    taken[0] = true;
    const QJsonArray json = App::proposalsJson(listOf(all), taken, {&plan});
    REQUIRE(json.size() == all.size());
    const QJsonValue null;
    CHECK(json[0].toObject()
          == QJsonObject{{u"kind"_s, u"new"_s},
                         {u"path"_s, u"1"_s},
                         {u"suggested"_s, null},
                         {u"who"_s, u"李红"_s},
                         {u"file"_s, null},
                         {u"row"_s, null},
                         {u"what"_s, u"note"_s},
                         {u"sent"_s, null},
                         {u"now"_s, null},
                         {u"answered"_s, u"走访"_s},
                         {u"happened_on"_s, u"2021-04-08"_s},
                         {u"year"_s, 2021},
                         {u"evidence"_s, 2},
                         {u"attendance"_s, 36},
                         {u"figures"_s, QJsonObject{{u"征文"_s, 46}}},
                         {u"figure_units"_s, QJsonObject{{u"征文"_s, u"篇"_s}}},
                         {u"remark"_s, null},
                         {u"taken"_s, true}});
    CHECK(json[1][u"row"_s] == 4);
    CHECK(json[1][u"file"_s] == u"a.xlsx"_s);
    CHECK(json[1][u"remark"_s] == u"日期不明"_s);
    CHECK(json[1][u"sent"_s] == u"未启动"_s);
    CHECK(json[1][u"now"_s] == u"进行中"_s);
    CHECK(json[1][u"attendance"_s].isNull());
    CHECK(json[1][u"happened_on"_s].isNull());
    CHECK(json[1][u"taken"_s] == false);
    CHECK(json[3][u"path"_s].isNull());
    CHECK(json[3][u"year"_s].isNull());
    CHECK(json[3][u"suggested"_s] == u"2"_s);
    QStringList kinds;
    for (const QJsonValue &one : json)
        kinds.append(one[u"kind"_s].toString());
    CHECK(kinds
          == QStringList{u"new"_s, u"conflict"_s, u"changed"_s, u"unrecognised"_s, u"removed"_s,
                         u"unchanged"_s, u"conflict"_s});
}

TEST_CASE("a conflict is taken only if it can be and theirs is to be kept", "[proposallist]")
{
    const auto taken = [](AnswerKind kind, bool canTake, const QString &take) {
        return App::isTaken({.kind = kind, .canTake = canTake}, take);
    };
    for (const QString &take : {QString(), u"mine"_s, u"theirs"_s}) {
        CAPTURE(take);
        CHECK(taken(AnswerKind::New, true, take));
        CHECK(taken(AnswerKind::Changed, true, take));
        CHECK_FALSE(taken(AnswerKind::New, false, take));
        CHECK(taken(AnswerKind::Conflict, true, take) == (take == u"theirs"));
        CHECK_FALSE(taken(AnswerKind::Conflict, false, take));
        for (const AnswerKind kind :
             {AnswerKind::Unrecognised, AnswerKind::Removed, AnswerKind::Unchanged})
            CHECK_FALSE(taken(kind, true, take));
    }
}

TEST_CASE("of proposals for one value of an item none is taken, others are", "[proposallist]")
{
    const auto proposal = [](int node, const QString &value) {
        return Proposal{.kind = AnswerKind::Changed, .node = NodeId{node}, .value = value};
    };
    const QList<Proposal> all{proposal(1, u"status"_s), proposal(1, u"status"_s),
                              proposal(2, u"status"_s), proposal(1, u"owners"_s),
                              proposal(1, {}),          proposal(1, {}),
                              proposal(3, u"status"_s), proposal(3, u"status"_s)};
    QList<bool> taken(8, true);
    taken[7] = false;
    CHECK(App::leaveOutDisagreeing(listOf(all), taken) == 1);
    CHECK(taken == QList<bool>{false, false, true, true, true, true, true, false});
    CHECK(App::leaveOutDisagreeing(listOf(all), taken) == 0);
}
