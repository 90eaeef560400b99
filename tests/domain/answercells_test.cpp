#include "domain/year/answers/sheetwords.h"

#include "domain/answerkinds.h"
#include "domain/answersample.h"
#include "support/catch.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace AnswerSample;

namespace {

// "changed status 1: sent > now > answered (remark) -"; the dash says that it cannot be taken.
QString shown(const AnswerProposal &one)
{
    QString line = nameOf(one.kind) + u' ' + one.key + u' ' + QString::number(qint64(one.node))
                   + u": "_s + QStringList{one.sent, one.now, one.answered}.join(u" > "_s);
    if (one.day.isValid())
        line += u" on "_s + one.day.toString(Qt::ISODate);
    if (one.attendance)
        line += u" with %1"_s.arg(*one.attendance);
    if (!one.remark.isEmpty())
        line += u" ("_s + one.remark + u')';
    return line.replace(u'\n', u'/') + (one.canTake ? QString() : u" -"_s);
}

QStringList shown(const QList<AnswerProposal> &proposals)
{
    QStringList lines;
    for (const AnswerProposal &one : proposals)
        lines.append(shown(one));
    return lines;
}

// A row of the sheet, what it answers, and what is proposed.
struct Answer
{
    int row = 0;
    std::function<void(AnsweredRow &)> fill;
    QStringList proposals;
};

void checkAnswers(const Plan &plan, const DepartmentSheet &sent, const QList<Answer> &answers)
{
    for (const Answer &answer : answers) {
        AnsweredSheet sheet = blank(sent);
        answer.fill(sheet.rows[answer.row]);
        CHECK(shown(compared(plan, sheet)) == answer.proposals);
    }
}

} // namespace

TEST_CASE("an answered note says how its day and attendance were understood", "[answercells]")
{
    const Plan plan;
    const auto note = [](const QString &day, const QString &attendance = {}) {
        return [day, attendance](AnsweredRow &row) {
            row.progress = u"开会"_s;
            row.day = day;
            row.attendance = attendance;
        };
    };
    checkAnswers(
        plan, plan.sheet(),
        {{0, note(u"10.16"_s, u"35"_s), {u"new note 1:  >  > 开会 on 2021-10-16 with 35"_s}},
         {0,
          note({}),
          {u"new note 1:  >  > 开会 on 2021-10-22 (No day is given: dated 2021-10-22, when it was "
           u"read.)"_s}},
         {0,
          note(u"某天"_s),
          {u"new note 1:  >  > 开会 on 2021-10-22 (The day “某天” is none that exists or is "
           u"understood; if the note is taken, it is dated 2021-10-22, when it was read.)"_s}},
         {0,
          note(u"10.16"_s, u"若干"_s),
          {u"new note 1:  >  > 开会 on 2021-10-16 (The attendance “若干” is not understood and "
           u"left out.)"_s}},
         {0,
          note({}, u"约200人"_s),
          {u"new note 1:  >  > 开会 on 2021-10-22 with 200 (No day is given: dated 2021-10-22, "
           u"when it was read. The attendance says “约200人”: 200 is stored.)"_s}},
         {0,
          note(u"2020-12-31"_s),
          {u"new note 1:  >  > 开会 on 2020-12-31 (The day 2020-12-31 is not in 2021; is it "
           u"right?)"_s}},
         {0, note(u"2021-01-01"_s), {u"new note 1:  >  > 开会 on 2021-01-01"_s}},
         {0, note(u"2021-10-22"_s), {u"new note 1:  >  > 开会 on 2021-10-22"_s}},
         {0,
          note(u"2021-10-23"_s),
          {u"new note 1:  >  > 开会 on 2021-10-23 (The day 2021-10-23 is still to come; is it "
           u"right?)"_s}},
         {0,
          note(u"2022-01-31"_s),
          {u"new note 1:  >  > 开会 on 2022-01-31 (The day 2022-01-31 is still to come; is it "
           u"right?)"_s}},
         {0,
          note(u"2022-02-01"_s),
          {u"new note 1:  >  > 开会 on 2022-02-01 (The day 2022-02-01 is not in 2021; is it "
           u"right?)"_s}}});
}

TEST_CASE("a status in a sheet is compared, or named where it cannot be set", "[answercells]")
{
    const Plan plan;
    const auto status = [](const QString &words, const QString &percent = {},
                           const QString &difficulty = {}, const QString &day = {}) {
        return [words, percent, difficulty, day](AnsweredRow &row) {
            row.status = words;
            row.percent = percent;
            row.difficulty = difficulty;
            row.day = day;
        };
    };
    const auto today = u"No day is given: done on 2021-10-22, when it was read.)"_s;
    checkAnswers(
        plan, plan.sheet(),
        {{0,
          status(u"已完成"_s),
          {u"changed status 1: 未启动 > 未启动 > 已完成 2021-10-22 ("_s + today}},
         {0,
          status(u"办结"_s, {}, {}, u"2021-10-20"_s),
          {u"changed status 1: 未启动 > 未启动 > 已完成 2021-10-20 (It says “办结”.)"_s}},
         {0,
          status(u"未启动"_s, u"100%"_s),
          {u"changed status 1: 未启动 > 未启动 > 已完成 2021-10-22 (100% means that it is done. "_s
           + today}},
         {0, status(u"未启动"_s, u"30%"_s), {u"changed percent 1:  >  > 30%"_s}},
         {0, status(u"进行中"_s, u"30%"_s), {u"changed status 1: 未启动 > 未启动 > 进行中 30%"_s}},
         {0, status(u"进行中"_s), {u"changed status 1: 未启动 > 未启动 > 进行中"_s}},
         {0, status(u"长期坚持"_s), {u"changed status 1: 未启动 > 未启动 > 长期坚持"_s}},
         {0,
          status(u"已取消"_s),
          {u"conflict status 1: 未启动 > 未启动 > 已取消 (Why it is cancelled is not said under "
           u"“困难”.) -"_s}},
         {0,
          status(u"已取消"_s, {}, u"改由工会办"_s),
          {u"changed status 1: 未启动 > 未启动 > 已取消：改由工会办"_s}},
         {0,
          status(u"快了"_s, u"100%"_s),
          {u"conflict status 1: 未启动 > 未启动 > 快了 (This is not one of the statuses; please "
           u"set it by hand.) -"_s,
           u"conflict percent 1:  >  > 100% (100% means that it is done.) -"_s}},
         {1, status(u"未启动"_s, u"60%"_s), {}}, // a percentage is progress
         {1, status(u"未启动"_s), {u"changed status 2: 进行中 > 进行中 > 未启动"_s}},
         {1, status(u"进行中"_s), {u"changed percent 2: 60% > 60% > "_s}},
         {1, status(u"进行中"_s, u"0%"_s), {u"changed percent 2: 60% > 60% > "_s}},
         {1,
          status(u"进行中"_s, u"大半"_s),
          {u"conflict percent 2: 60% > 60% > 大半 (This is not a percentage; please set it by "
           u"hand.) -"_s}},
         {1,
          status(u"已完成"_s, u"50%"_s),
          {u"changed status 2: 进行中 > 进行中 > 已完成 2021-10-22 ("_s + today}},
         {2,
          status(u"已完成"_s, u"50%"_s),
          {u"conflict percent 3:  >  > 50% (An item that is “已完成” has no percentage.) -"_s}},
         {2, status(u"已完成"_s, u"100%"_s), {}}});
}

TEST_CASE("a cell that belongs to nothing is named with what it says", "[answercells]")
{
    const Plan plan;
    const auto alone = u" (There is a day or an attendance, but not what was done.) -"_s;
    checkAnswers(
        plan, plan.sheet(),
        {{0,
          [](AnsweredRow &row) {
              row.day = u"10.16"_s;
              row.attendance = u" 30 "_s;
          },
          {u"conflict note 1:  >  > 10.16 30"_s + alone}},
         {0,
          [](AnsweredRow &row) { row.day = u"10.16"_s; },
          {u"conflict note 1:  >  > 10.16"_s + alone}},
         {2, [](AnsweredRow &row) { row.day = u"10.16"_s; }, {}}, // the day on which it was done
         {2,
          [](AnsweredRow &row) { row.attendance = u"30"_s; },
          {u"conflict note 3:  >  > 30"_s + alone}},
         {1,
          [](AnsweredRow &row) {
              row.day = u"10.16"_s;
              row.formulas = QStringList{u"进展情况"_s, u"参加人次"_s};
          },
          {u"conflict note 2:  >  > 10.16 (In row 5 there is a formula without a value under "
           u"“进展情况”、“参加人次”; formulas are not read, so type in what it should say.) -"_s}},
         {0,
          [](AnsweredRow &row) {
              row.difficulty = u"缺人"_s;
              row.nextStep = u"继续"_s;
          },
          {u"changed difficulty 1:  >  > 缺人"_s, u"changed next_step 1:  >  > 继续"_s}},
         {2,
          [](AnsweredRow &row) { row.nextStep = u"继续"_s; },
          {u"conflict next_step 3:  >  > 继续 (The item is done or cancelled, so its next step is "
           u"not stored; to keep it, write it as progress.) -"_s}}});
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = QString(100001, u'长');
    sheet.rows[0].day = u"10.16"_s;
    const auto tooLong = compared(plan, sheet);
    REQUIRE(tooLong.size() == 1);
    CHECK(tooLong.first().kind == AnswerKind::Conflict);
    CHECK_FALSE(tooLong.first().canTake);
    CHECK(tooLong.first().remark
          == u"A note can have 100000 characters at most, so nothing was added; please divide it.");
    sheet.rows[0].progress.chop(1);
    CHECK(compared(plan, sheet).first().canTake);
}

TEST_CASE("an item that has items below it since its sheet was sent takes only notes from it",
          "[answercells]")
{
    Plan plan;
    const DepartmentSheet sent = plan.sheet();
    plan.outline.insert(plan.outline.find(NodeId{1}), 0, item(9, u"小项"_s));
    const auto split = u" (It is made up of smaller items now.) -"_s;
    checkAnswers(plan, sent,
                 {{0,
                   [](AnsweredRow &row) {
                       row.status = u"进行中"_s;
                       row.difficulty = u"缺人"_s;
                       row.nextStep = u"继续"_s;
                   },
                   {u"conflict status 1: 未启动 > 未启动 > 进行中"_s + split,
                    u"conflict difficulty 1:  >  > 缺人"_s + split,
                    u"conflict next_step 1:  >  > 继续"_s + split}},
                  {0,
                   [](AnsweredRow &row) { row.percent = u"30%"_s; },
                   {u"conflict percent 1:  >  > 30%"_s + split}},
                  {0, [](AnsweredRow &) {}, {}}});
}

TEST_CASE("answers that contradict each other name one another", "[answercells]")
{
    Plan plan;
    plan.set(2, Field::Difficulty, u"经费"_s);
    AnsweredSheet one = blank(plan.sheet());
    AnsweredSheet other = one;
    const auto both = [&] {
        QList<AnswerProposal> telling;
        for (const auto &said : compareAnswers(plan.outline, plan.notes, {one, other}, kRead)) {
            if (said.kind != AnswerKind::Unchanged)
                telling.append(said);
        }
        return shown(telling);
    };
    SECTION("an emptied cell")
    {
        one.rows[1].difficulty.clear();
        other.rows[1].difficulty = u"没钱"_s;
        CHECK(both()
              == QStringList{
                  u"conflict difficulty 2: 经费 > 经费 >  (Another sheet or row says: 没钱)"_s,
                  u"conflict difficulty 2: 经费 > 经费 > 没钱 (Another sheet or row says: "
                  u"(empty))"_s});
    }
    SECTION("the attendance of one note")
    {
        for (AnsweredSheet *sheet : {&one, &other}) {
            sheet->rows[0].progress = u"开会"_s;
            sheet->rows[0].day = u"10.16"_s;
        }
        one.rows[0].attendance = u"30"_s;
        CHECK(both() == QStringList{u"new note 1:  >  > 开会 on 2021-10-16 with 30"_s});
        other.rows[0].attendance = u"35"_s;
        CHECK(both()
              == QStringList{u"new note 1:  >  > 开会 on 2021-10-16 with 30"_s,
                             u"conflict note 1:  > attendance 30 > 开会 on 2021-10-16 with 35 "
                             u"(Another sheet or row says: attendance 30) -"_s});
    }
    SECTION("the attendance of a note that is here")
    {
        one.rows[0].progress = u"开会"_s;
        one.rows[0].day = u"10.16"_s;
        one.rows[0].attendance = u"30"_s;
        take(plan, one);
        one.rows[0].attendance = u"31"_s;
        CHECK(both()
              == QStringList{u"changed note 1:  > attendance 30 > 开会 on 2021-10-16 with 31 (The "
                             u"note is here already; only its attendance differs.)"_s});
    }
}

TEST_CASE("a row whose words fit two items is of the one with its id, else with its number",
          "[answercells]")
{
    Plan plan;
    plan.set(4, Field::Text, plan.node(1).text);
    const DepartmentSheet sent = plan.sheet();
    const auto itemFor = [&](NodeId node, const QString &number) {
        AnsweredSheet sheet = blank(sent);
        sheet.rows[3].progress = u"演出"_s;
        sheet.rows[3].node = node;
        sheet.rows[3].number = number;
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        return proposals.first().node;
    };
    CHECK(itemFor(NodeId{4}, u"4."_s) == NodeId{4});
    CHECK(itemFor(NodeId{4}, u"9."_s) == NodeId{4});
    CHECK(itemFor({}, u"4."_s) == NodeId{4});
    CHECK(itemFor({}, u"1."_s) == NodeId{1});
    CHECK(itemFor({}, u"9."_s) == NodeId{}); // it belongs to neither
}

TEST_CASE("a row of no item that was linked by hand is not offered again", "[answercells]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].node = {};
    sheet.rows[1].number.clear();
    sheet.rows[1].text = u"某某工作"_s;
    sheet.rows[1].progress = u"走访"_s;
    sheet.rows[1].day = u"10.16"_s;
    const auto unknown = compared(plan, sheet);
    CHECK(shown(unknown)
          == QStringList{
              u"unrecognised note 0: 某某工作 >  > 走访/状态：进行中/进度：60% on 2021-10-16"_s});
    const auto linked = [&](qint64 node) {
        return compareLinked(plan.outline, plan.notes, {sheet}, kRead, unknown.first(),
                             NodeId{node});
    };
    CHECK(linked(99).isEmpty()); // no such item
    plan.apply(editOf(plan, linked(2)));
    CHECK(plan.notes[NodeId{2}].size() == 1);
    CHECK(compared(plan, sheet).isEmpty());
    // The only item of a sheet is the likely one whatever the words.
    AnsweredSheet small = sheet;
    small.sent.items = {sheet.sent.items[2]};
    small.rows = {sheet.rows[1]};
    small.rows.first().progress = u"另一件"_s;
    CHECK(compared(plan, small).first().suggested == NodeId{3});
}

TEST_CASE("a day without a year is read in the year of an old plan", "[answercells]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"开会"_s;
    sheet.rows[0].day = u"3.5"_s;
    CHECK(compared(plan, sheet, QDate(2022, 12, 31)).first().day == QDate(2022, 3, 5));
    CHECK(compared(plan, sheet, QDate(2023, 1, 1)).first().day == QDate(2021, 3, 5));
    CHECK(sheetDay(u"10月22日"_s, kRead) == kRead);
    CHECK(sheetDay(u"10月23日"_s, kRead) == QDate(2020, 10, 23));
    CHECK(sheetDay(u"18264"_s, kRead) == QDate(1950, 1, 1)); // as a workbook counts days
    CHECK_FALSE(sheetDay(u"18263"_s, kRead));
    CHECK_FALSE(sheetDay(u"91313"_s, kRead));
}

TEST_CASE("a percentage is read up to its limits", "[answercells]")
{
    CHECK(sheetPercent(u"0"_s) == 0);
    CHECK(sheetPercent(u"0.01"_s) == 1);
    CHECK(sheetPercent(u"1"_s) == 1);
    CHECK(sheetPercent(u"100"_s) == 100);
    CHECK_FALSE(sheetPercent(u"101"_s));
    CHECK(sheetPercent(u"200%"_s) == 2);
    CHECK(sheetPercent(u"10000%"_s) == 100);
    CHECK_FALSE(sheetPercent(u"10100%"_s));
    CHECK_FALSE(sheetPercent(u"8000"_s)); // without its sign it is no cell of percentages
    CHECK(sheetPercent(u"一成"_s) == 10);
    CHECK(sheetPercent(u"九成半"_s) == 95);
    CHECK(sheetPercent(u"十成"_s) == 100);
    CHECK_FALSE(sheetPercent(u"十成五"_s));
    CHECK(sheetPercent(u"百分之一百"_s) == 100);
    CHECK_FALSE(sheetPercent(u"百分之一百零一"_s));
}

TEST_CASE("a sheet that is not of this file or year is refused by name", "[answercells]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    const auto why = [&](const QString &uuid) {
        return whyNotFor(sheet, uuid, plan.outline.plan(), u"Use --year %1."_s);
    };
    CHECK(why(u"{other}"_s)
          == u"“报表.xlsx” was sent out from another plan file (关工委) and was not read.");
    sheet.sent.organisation.clear();
    CHECK(why(u"{other}"_s)
          == u"“报表.xlsx” was sent out from another plan file (关工委2021年工作要点) and was not "
             u"read.");
    sheet.sent.year = 2022;
    CHECK(why(kUuid) == u"“报表.xlsx” is of the year 2022 and was not read. Use --year 2022.");
}

TEST_CASE("a note starts its item only where that is wanted", "[answercells]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"开会"_s;
    sheet.rows[0].day = u"10.16"_s;
    sheet.rows[2].progress = u"总结"_s;
    sheet.rows[2].day = u"10.17"_s;
    const auto proposals = compared(plan, sheet);
    const auto kept = answersEdit(plan.outline, proposals, kWritten, FirstNote::KeepsStatus);
    REQUIRE(kept);
    CHECK(kept->edit.size() == 2);
    const auto started = answersEdit(plan.outline, proposals, kWritten, FirstNote::Starts);
    REQUIRE(started);
    REQUIRE(started->edit.size() == 3); // the one that is done stays done
    const auto &start = std::get<FieldChange>(started->edit[1]);
    CHECK(start.node == NodeId{1});
    CHECK(start.from == u"not_started");
    CHECK(start.to == u"in_progress");
    CHECK(started->authors == QStringList{u"团委"_s, u"团委"_s, u"团委"_s});
    const auto &note = *std::get<NoteChange>(started->edit[0]).to;
    CHECK(note.writtenAt == kWritten);
    CHECK(note.author == u"团委");
    // It has a note already: the next one starts nothing.
    plan.apply(kept->edit);
    sheet.rows[0].progress = u"再开会"_s;
    CHECK(editOf(plan, compared(plan, sheet)).size() == 1);
}

TEST_CASE("items that no department answers for are named, unless cancelled or split",
          "[answercells]")
{
    Plan plan;
    CHECK(itemsOfNobody(plan.outline).isEmpty());
    plan.set(1, Field::LeadDepartment, {});
    plan.set(2, Field::LeadDepartment, {});
    plan.set(2, Field::SupportingDepartments, u"工会"_s); // it answers in the lead's place
    plan.set(3, Field::LeadDepartment, {});
    plan.set(3, Field::Status, u"cancelled 并入"_s);
    const auto ids = [&plan] {
        QList<qint64> found;
        for (const OutlineNode *node : itemsOfNobody(plan.outline))
            found.append(qint64(node->id()));
        return found;
    };
    CHECK(ids() == QList<qint64>{1});
    plan.outline.insert(plan.outline.find(NodeId{1}), 0, item(9, u"小项"_s));
    CHECK(ids().isEmpty());
    Node bare = item(10, u"另一小项"_s);
    bare.leadDepartment.clear();
    plan.outline.insert(plan.outline.find(NodeId{1}), 1, bare);
    CHECK(ids() == QList<qint64>{10});
}
