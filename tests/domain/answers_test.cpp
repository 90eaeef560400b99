#include "domain/plan/figures/attendance.h"
#include "domain/plan/statuswords.h"
#include "domain/year/answers/sheetwords.h"
#include "domain/year/answers/unfilledsheets.h"

#include "domain/answersample.h"
#include "support/catch.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace AnswerSample;

TEST_CASE("a sheet that comes back as it was sent changes nothing", "[answers]")
{
    Plan plan;
    plan.set(2, Field::Difficulty, u"经费未到\n下一步：申请"_s);
    CHECK(compared(plan, blank(plan.sheet())).isEmpty());
    const DepartmentSheet sent = plan.sheet();
    plan.set(2, Field::Status, u"in_progress 80"_s); // changed here after the sheet was sent
    plan.set(1, Field::Status, u"done 2021-10-10"_s);
    CHECK(compared(plan, blank(sent)).isEmpty());
}

TEST_CASE("a department whose sheet is empty is named, unless another sheet of it is filled in",
          "[answers]")
{
    Plan plan;
    plan.set(4, Field::Difficulty, u"缺钱"_s);
    AnsweredSheet empty = blank(plan.sheet());
    empty.rows[1].percent.clear(); // an empty cell is no answer either
    CHECK(unfilledDepartments({empty}) == QStringList{u"团委"_s});
    const auto says = [&empty](QString AnsweredRow::*cell, const QString &words) {
        AnsweredSheet filled = empty;
        filled.rows[3].*cell = words;
        CHECK(unfilledDepartments({filled}).isEmpty());
        CHECK(unfilledDepartments({empty, filled}).isEmpty());
    };
    says(&AnsweredRow::progress, u"开会"_s);
    says(&AnsweredRow::status, u"已完成"_s);
    says(&AnsweredRow::percent, u"30%"_s);
    says(&AnsweredRow::difficulty, u"缺人"_s);
    says(&AnsweredRow::nextStep, u"继续"_s);
    AnsweredSheet inserted = empty;
    inserted.rows.append({.line = 9, .progress = u"另一件事"_s});
    CHECK(unfilledDepartments({inserted}).isEmpty());
}

TEST_CASE("a note for an item that was cancelled meanwhile is taken with a remark", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"开会"_s;
    sheet.rows[0].day = u"10.16"_s;
    plan.set(1, Field::Status, ItemStatus::cancelled(u"并入第2项"_s).toString());
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::New);
    CHECK(proposals[0].remark.contains(u"cancelled"_s));
}

TEST_CASE("a sheet holds what the department answers for, but nothing cancelled", "[answers]")
{
    Plan plan;
    plan.set(4, Field::Status, u"cancelled 并入"_s);
    plan.set(1, Field::LeadDepartment, u"工会"_s);
    CHECK(plan.sheet().items.size() == 2);
    CHECK(answeringDepartments(plan.outline) == QStringList{u"工会"_s, u"团委"_s});
    CHECK(sheetFileName(plan.sheet()) == u"关工委-2021年-团委.xlsx"_s);
    DepartmentSheet odd = plan.sheet();
    odd.department = u"../a:b*?\"<>|\\办"_s;
    const QString name = sheetFileName(odd);
    for (const QChar c : u"/\\:*?\"<>|"_s)
        CHECK_FALSE(name.contains(c));
}

TEST_CASE("an answered note is added once, however often the sheet is read", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"召开学习会"_s;
    sheet.rows[0].day = u"2021年10月16日"_s;
    sheet.rows[0].attendance = u"35人次"_s;
    sheet.rows[1].progress = u"走访三位老党员"_s; // no day is given
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[0].kind == AnswerKind::New);
    CHECK(proposals[0].remark.isEmpty());
    CHECK(proposals[0].day == QDate(2021, 10, 16));
    CHECK(proposals[0].attendance == 35);
    CHECK(proposals[1].day == kRead);
    CHECK_FALSE(proposals[1].remark.isEmpty()); // the remark says which day was assumed
    plan.apply(editOf(plan, proposals));
    CHECK(plan.notes[NodeId{1}].first().author == u"团委"_s);
    // An item's first note sets it to in progress.
    CHECK(plan.node(1).status.kind() == StatusKind::InProgress);
    CHECK(compared(plan, sheet).isEmpty());
    // The result is the same if it is read on another day.
    CHECK(compared(plan, sheet, kRead.addDays(1)).isEmpty());
    sheet.file = u"报表 (2).xlsx"_s;
    for (AnsweredRow &row : sheet.rows)
        row.node = {}; // the hidden column with the ids was deleted
    CHECK(compared(plan, sheet, kRead.addDays(9)).isEmpty());
}

TEST_CASE("the same sheet given twice in one reading adds nothing twice", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"召开学习会"_s;
    sheet.rows[1].percent = u"70%"_s;
    sheet.rows[1].nextStep = u"十二月总结"_s;
    const auto proposals = compareAnswers(plan.outline, plan.notes, {sheet, sheet}, kRead);
    CHECK(std::ranges::count(proposals, AnswerKind::New, &AnswerProposal::kind) == 1);
    CHECK(std::ranges::count(proposals, AnswerKind::Changed, &AnswerProposal::kind) == 2);
    CHECK(std::ranges::count(proposals, AnswerKind::Conflict, &AnswerProposal::kind) == 0);
    AnsweredSheet other = sheet;
    other.rows[1].percent = u"75%"_s;
    const auto differing = compareAnswers(plan.outline, plan.notes, {sheet, other}, kRead);
    CHECK(std::ranges::count(differing, AnswerKind::Conflict, &AnswerProposal::kind) == 2);
    for (const AnswerProposal &one : differing)
        CHECK_FALSE((one.cell == AnswerCell::Percent && isTakenByDefault(one)));
}

TEST_CASE("two sheets that give different values for one field are alternatives", "[answers]")
{
    Plan plan;
    AnsweredSheet one = blank(plan.sheet());
    AnsweredSheet other = one;
    const auto conflicting = [&] {
        const auto proposals = compareAnswers(plan.outline, plan.notes, {one, other}, kRead);
        QList<AnswerProposal> found;
        for (const AnswerProposal &proposal : proposals) {
            if (proposal.kind == AnswerKind::Conflict)
                found.append(proposal);
        }
        REQUIRE(found.size() == 2);
        CHECK(exclude(found[0], found[1]));
        CHECK_FALSE(isTakenByDefault(found[0]));
        CHECK_FALSE(isTakenByDefault(found[1]));
        return found;
    };
    SECTION("difficulties")
    {
        one.rows[1].difficulty = u"经费不足"_s;
        other.rows[1].difficulty = u"没钱"_s;
        CHECK(conflicting()[1].remark.contains(u"经费不足"_s));
    }
    SECTION("a status and a percentage")
    {
        one.rows[1].status = u"已完成"_s;
        other.rows[1].percent = u"80%"_s;
        conflicting();
    }
    SECTION("attendances of a note that is here already")
    {
        one.rows[1].progress = u"召开学习会"_s;
        one.rows[1].day = u"10.16"_s;
        take(plan, one);
        other = one;
        one.rows[1].attendance = u"30"_s;
        other.rows[1].attendance = u"35"_s;
        CHECK(conflicting()[1].remark.contains(u"30"_s));
    }
}

TEST_CASE("the same state said as a percentage and as a status is no conflict", "[answers]")
{
    const Plan plan;
    AnsweredSheet one = blank(plan.sheet());
    AnsweredSheet other = one;
    one.rows[0].status = u"进行中"_s;
    one.rows[0].percent = u"30%"_s;
    other.rows[0].percent = u"30%"_s;
    const auto proposals = compareAnswers(plan.outline, plan.notes, {one, other}, kRead);
    CHECK(std::ranges::count(proposals, AnswerKind::Changed, &AnswerProposal::kind) == 1);
    CHECK(std::ranges::count(proposals, AnswerKind::Conflict, &AnswerProposal::kind) == 0);
}

TEST_CASE("a formula without a stored value is reported with its row and column", "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].day = u"10.16"_s;
    sheet.rows[1].formulas = QStringList{u"进展情况"_s};
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK_FALSE(proposals[0].canTake);
    CHECK(proposals[0].node == NodeId{2});
    CHECK(proposals[0].remark.contains(u"进展情况"_s));
    CHECK(proposals[0].remark.contains(QString::number(sheet.rows[1].line)));
}

TEST_CASE("a status that means nothing is shown beside what was sent and what is now", "[answers]")
{
    Plan plan;
    plan.set(4, Field::Status, ItemStatus::ongoing().toString());
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[3].status = u"瞎写"_s;
    plan.set(4, Field::Status, ItemStatus::inProgress().toString());
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].answered == u"瞎写"_s);
    CHECK(proposals[0].sent == printedStatus(StatusKind::Ongoing));
    CHECK(proposals[0].now == printedStatus(StatusKind::InProgress));
}

TEST_CASE("a value that only the department changed is a change, one that both changed a conflict",
          "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].percent = u"70%"_s;
    SECTION("changed there alone")
    {
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::Changed);
        CHECK(proposals[0].sent == u"60%"_s);
        CHECK(proposals[0].answered == u"70%"_s);
        take(plan, sheet);
        CHECK(plan.node(2).status == ItemStatus::inProgress(70));
        CHECK(compared(plan, sheet).isEmpty());
    }
    SECTION("changed on both sides")
    {
        plan.set(2, Field::Status, u"in_progress 80"_s);
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::Conflict);
        CHECK(proposals[0].now == u"80%"_s);
        CHECK(proposals[0].canTake);
        CHECK(editOf(plan, proposals).isEmpty()); // no proposal of this kind is ticked by default
        const auto edit = answersEdit(plan.outline, proposals, kWritten, FirstNote::Starts);
        REQUIRE(edit);
        plan.apply(edit->edit);
        CHECK(plan.node(2).status == ItemStatus::inProgress(70));
    }
    SECTION("changed to the same value on both sides")
    {
        plan.set(2, Field::Status, u"in_progress 70"_s);
        CHECK(compared(plan, sheet).isEmpty());
    }
    SECTION("finished here meanwhile")
    {
        plan.set(2, Field::Status, u"done 2021-10-15"_s);
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::Conflict);
    }
}

TEST_CASE("a percentage for an item that was finished meanwhile is shown beside its status",
          "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].percent = u"30%"_s;
    plan.set(1, Field::Status, u"done 2021-10-15"_s);
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].cell == AnswerCell::Percent);
    CHECK(proposals[0].kind == AnswerKind::Conflict);
    CHECK(proposals[0].now == printedStatus(StatusKind::Done));
}

TEST_CASE("a percentage starts an item that was not started, and 100 finishes it", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].percent = u"30%"_s;
    sheet.rows[1].percent = u"100%"_s;
    sheet.rows[1].day = u"10月18日"_s;
    take(plan, sheet);
    CHECK(plan.node(1).status == ItemStatus::inProgress(30));
    CHECK(plan.node(2).status == ItemStatus::done(QDate(2021, 10, 18)));
    CHECK(compared(plan, sheet).isEmpty());
}

TEST_CASE("an item reported done gets the day given or else that of reading, and a remark says so",
          "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].status = u"已完成"_s;
    sheet.rows[1].status = u"办结"_s;
    sheet.rows[1].day = u"2021-10-20"_s;
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[0].remark.contains(kRead.toString(Qt::ISODate)));
    CHECK(proposals[1].remark.contains(
        u"办结"_s)); // the remark says that 办结 was understood as 已完成
    CHECK_FALSE(proposals[1].remark.contains(u"2021"_s));
    plan.apply(editOf(plan, proposals));
    CHECK(plan.node(1).status == ItemStatus::done(kRead));
    CHECK(plan.node(2).status == ItemStatus::done(QDate(2021, 10, 20)));
    CHECK(compared(plan, sheet, kRead.addDays(5)).isEmpty());
}

TEST_CASE(
    "an item reported cancelled gets its difficulty as the reason, and without one is a conflict",
    "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].status = u"已取消"_s;
    sheet.rows[1].status = u"已取消"_s;
    sheet.rows[1].difficulty = u"改由宣传部承办"_s;
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[0].kind == AnswerKind::Conflict);
    CHECK_FALSE(proposals[0].canTake);
    plan.apply(editOf(plan, proposals));
    CHECK(plan.node(1).status == ItemStatus());
    CHECK(plan.node(2).status == ItemStatus::cancelled(u"改由宣传部承办"_s));
    CHECK(plan.node(2).difficulty.isEmpty());
}

TEST_CASE("a next step becomes a line of its own under the difficulty, once", "[answers]")
{
    Plan plan;
    plan.set(2, Field::Difficulty, u"经费未到"_s);
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].nextStep = u"十二月\n办高雅艺术专场"_s;
    take(plan, sheet);
    CHECK(plan.node(2).difficulty == u"经费未到\n下一步：十二月 办高雅艺术专场"_s);
    CHECK(compared(plan, sheet).isEmpty());
    sheet.rows[1].difficulty = u"经费还差一半"_s;
    take(plan, sheet);
    CHECK(plan.node(2).difficulty == u"经费还差一半\n下一步：十二月 办高雅艺术专场"_s);
    CHECK(compared(plan, sheet).isEmpty());
    // A second sheet is sent out. It does not show the steps that are on record, and brings another
    // one.
    AnsweredSheet next = blank(plan.sheet());
    CHECK(next.sent.items[1].sent.difficulty == u"经费还差一半"_s);
    next.rows[1].nextStep = u"下一步：写总结"_s;
    take(plan, next);
    CHECK(plan.node(2).difficulty
          == u"经费还差一半\n下一步：十二月 办高雅艺术专场\n下一步：写总结"_s);
}

TEST_CASE("a next step typed into the cell of the difficulty is not lost", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].difficulty = u"经费未到；下一步：申请"_s;
    take(plan, sheet);
    CHECK(plan.node(2).difficulty == u"经费未到\n下一步：申请"_s);
    CHECK(compared(plan, sheet).isEmpty());
}

TEST_CASE("a next step of an item that comes back done is kept in its note, else named",
          "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].status = u"已完成"_s;
    sheet.rows[1].nextStep = u"明年再办一次"_s;
    SECTION("the sheet has a note")
    {
        sheet.rows[1].progress = u"寻访12人。"_s;
        take(plan, sheet);
        CHECK(plan.notes[NodeId{2}].first().text == u"寻访12人。下一步：明年再办一次"_s);
        CHECK(compared(plan, sheet).isEmpty());
    }
    SECTION("the step was taken before, with the note")
    {
        sheet.rows[1].status = u"进行中"_s;
        sheet.rows[1].progress = u"寻访12人。"_s;
        take(plan, sheet);
        sheet.rows[1].status = u"已完成"_s;
        take(plan, sheet);
        CHECK(plan.notes[NodeId{2}].size() == 1);
        CHECK(compared(plan, sheet).isEmpty());
        return; // the step stays where it was stored
    }
    SECTION("the sheet has no note")
    {
        const auto steps = compared(plan, sheet);
        const auto step = std::ranges::find(steps, AnswerCell::NextStep, &AnswerProposal::cell);
        REQUIRE(step != steps.cend());
        CHECK_FALSE(step->canTake);
        CHECK_FALSE(step->remark.isEmpty());
        take(plan, sheet);
    }
    SECTION("the item was done here after the sheet was sent")
    {
        sheet.rows[1].status = u"进行中"_s;
        plan.set(2, Field::Status, u"done 2021-10-10"_s);
        const auto steps = compared(plan, sheet);
        REQUIRE(steps.size() == 1);
        CHECK_FALSE(steps.first().canTake);
        CHECK_FALSE(steps.first().remark.isEmpty());
    }
    CHECK(plan.node(2).status.kind() == StatusKind::Done);
    CHECK(plan.node(2).difficulty.isEmpty());
}

TEST_CASE("a row's item is found by its text after rows were sorted, inserted or removed",
          "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[3].progress = u"专场演出"_s;
    SECTION("the rows were sorted without the hidden column")
    {
        std::swap(sheet.rows[0].node, sheet.rows[3].node);
        std::ranges::reverse(sheet.rows);
    }
    SECTION("the hidden column was removed, and blanks in the text changed")
    {
        for (AnsweredRow &row : sheet.rows) {
            row.node = {};
            row.text = u" "_s + row.text + u"\n"_s;
        }
    }
    SECTION("the number was changed")
    {
        sheet.rows[3].number = u"9"_s;
        sheet.rows[3].node = {};
    }
    SECTION("words were added to the text")
    {
        sheet.rows[3].text += u"（见附件）"_s;
    }
    SECTION("only the number is left")
    {
        sheet.rows[3].text.clear();
        sheet.rows[3].node = {};
    }
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::New);
    CHECK(proposals[0].node == NodeId{4});
}

TEST_CASE("a row inserted below an item's row belongs to that item", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    const AnsweredRow inserted{.line = 9,
                               .progress = u"红色电影展映周"_s,
                               .day = u"10.20"_s,
                               .attendance = u"260"_s,
                               .nextStep = u"再放一场"_s};
    AnsweredRow second = inserted;
    second.progress = u"座谈"_s;
    sheet.rows.insert(2, inserted);
    sheet.rows.insert(3, second);
    SECTION("in the order in which it was sent")
    {
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 3); // the two notes and the next step
        for (const AnswerProposal &one : proposals) {
            CHECK(one.node == NodeId{2});
            CHECK(isTakenByDefault(one));
        }
        take(plan, sheet);
        CHECK(plan.notes[NodeId{2}].size() == 2);
        CHECK(plan.node(2).status == ItemStatus::inProgress(60)); // empty cells change nothing
        CHECK(compared(plan, sheet).isEmpty());
    }
    SECTION("but not if the rows were sorted")
    {
        std::ranges::reverse(sheet.rows);
        CHECK(editOf(plan, compared(plan, sheet)).isEmpty());
    }
    SECTION("nor below a row that belongs to no item")
    {
        sheet.rows[1].node = {};
        sheet.rows[1].number.clear();
        sheet.rows[1].text = u"某某工作"_s;
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 3);
        for (const AnswerProposal &one : proposals) {
            CHECK(one.kind == AnswerKind::Unrecognised);
            CHECK(one.suggested == NodeId{});
        }
    }
}

TEST_CASE("a row of no known item is compared as any other once it is linked", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    AnsweredRow &row = sheet.rows[1];
    row.node = {};
    row.text = u"改写得认不出来"_s;
    row.status = u"进行中"_s;
    row.percent = u"80%"_s;
    row.difficulty = u"经费"_s;
    row.nextStep = u"总结"_s;
    SECTION("with a note")
    {
        row.progress = u"走访"_s;
    }
    SECTION("without one") {}
    const QString note = row.progress;
    auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Unrecognised);
    CHECK(proposals[0].suggested == NodeId{2}); // found by the number in the row
    CHECK_FALSE(proposals[0].answered.contains(row.text));
    proposals[0].node = NodeId{2};
    proposals[0].kind = AnswerKind::Unrecognised;
    const auto alone = answersEdit(plan.outline, proposals, kWritten, FirstNote::Starts);
    REQUIRE(alone);
    CHECK(alone->edit.isEmpty());
    const auto linked = compareLinked(plan.outline, plan.notes, {sheet}, kRead, proposals[0],
                                      NodeId{2});
    plan.apply(editOf(plan, linked));
    CHECK(plan.node(2).status == ItemStatus::inProgress(80));
    CHECK(plan.node(2).difficulty == u"经费\n下一步：总结"_s);
    CHECK(plan.notes[NodeId{2}].size() == (note.isEmpty() ? 0 : 1));
    // The row is linked to another item instead: its values are compared with what was sent for
    // that item.
    const auto other = compareLinked(plan.outline, plan.notes, {sheet}, kRead, proposals[0],
                                     NodeId{3});
    CHECK(std::ranges::any_of(other, [](const AnswerProposal &one) {
        return one.cell == AnswerCell::Status && one.kind == AnswerKind::Changed;
    }));
}

TEST_CASE("a row that does not say what was done cannot be linked", "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows.append(AnsweredRow{.line = 11, .attendance = u"30"_s});
    sheet.rows.append(AnsweredRow{.line = 12, .text = u"高雅艺术专场彩排"_s});
    sheet.rows.append(AnsweredRow{.line = 13}); // an empty row
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[1].suggested == NodeId{4}); // found by the words in the row
    for (const AnswerProposal &one : proposals) {
        CHECK(one.kind == AnswerKind::Unrecognised);
        CHECK_FALSE(one.canTake);
        CHECK_FALSE(one.remark.isEmpty());
        for (const auto &linked :
             compareLinked(plan.outline, plan.notes, {sheet}, kRead, one, NodeId{4}))
            CHECK_FALSE((linked.kind != AnswerKind::Unchanged && linked.canTake));
    }
}

TEST_CASE("a note sent again with another attendance changes the attendance alone", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"召开学习会"_s;
    sheet.rows[0].day = u"10.16"_s;
    sheet.rows[0].attendance = u"35"_s;
    take(plan, sheet);
    plan.notes[NodeId{1}].first().highlight = true;
    const ProgressNote before = plan.notes[NodeId{1}].first();
    sheet.rows[0].attendance.clear(); // an emptied cell changes nothing
    CHECK(compared(plan, sheet).isEmpty());
    sheet.rows[0].attendance = u"53"_s;
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Changed);
    CHECK(proposals[0].attendance == 53);
    const Edit edit = editOf(plan, proposals);
    REQUIRE(edit.size() == 1);
    const auto &change = std::get<NoteChange>(edit.first());
    CHECK(change.from == before);
    ProgressNote after = before;
    after.attendance = 53;
    CHECK(change.to == after);
}

TEST_CASE("a cell that is not understood is reported and not guessed at", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].status = u"快了"_s;
    sheet.rows[1].percent = u"大半"_s;
    sheet.rows[2].attendance = u"30"_s; // an attendance but no note that it belongs to
    sheet.rows[3].progress = u"演出"_s;
    sheet.rows[3].day = u"上周"_s;
    sheet.rows[3].attendance = u"三十多"_s;
    const auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 4);
    for (int i = 0; i < 3; ++i) {
        CHECK(proposals[i].kind == AnswerKind::Conflict);
        CHECK_FALSE(proposals[i].canTake);
        CHECK_FALSE(proposals[i].remark.isEmpty());
    }
    CHECK(proposals[3].kind == AnswerKind::New);
    CHECK(proposals[3].canTake);
    CHECK(proposals[3].remark.contains(u"上周"_s));
    CHECK(proposals[3].remark.contains(u"三十多"_s));
    plan.apply(editOf(plan, proposals));
    CHECK(plan.node(1).status == ItemStatus());
    CHECK(plan.notes.isEmpty());
}

TEST_CASE("what happened on a day that no month has is left for the user to decide", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[1].status = u"已完成"_s;
    sheet.rows[1].progress = u"走访"_s;
    sheet.rows[1].day = u"9月31日"_s;
    auto proposals = compared(plan, sheet);
    REQUIRE(proposals.size() == 2);
    for (const AnswerProposal &one : proposals) {
        CHECK(one.canTake);
        CHECK_FALSE(isTakenByDefault(one));
        CHECK(one.remark.contains(u"9月31日"_s));
    }
    // The same note on another row, without any day, is not held back by it.
    sheet.rows.append(sheet.rows[1]);
    sheet.rows[4].day.clear();
    sheet.rows[4].status = sheet.sent.items[1].sent.status;
    take(plan, sheet);
    CHECK(plan.node(2).status == ItemStatus::inProgress(60));
    REQUIRE(plan.notes.value(NodeId{2}).size() == 1);
    CHECK(plan.notes.value(NodeId{2}).first().happenedOn == kRead);
}

TEST_CASE("an item that was removed or split since takes no values", "[answers]")
{
    Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].status = u"已完成"_s;
    sheet.rows[0].progress = u"开了会"_s;
    SECTION("removed")
    {
        plan.outline.remove(plan.outline.find(NodeId{1}));
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::Unrecognised);
    }
    SECTION("split")
    {
        Node small = item(9, u"小项"_s);
        plan.outline.insert(plan.outline.find(NodeId{1}), 0, small);
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 2);
        CHECK_FALSE(proposals[0].canTake);
        CHECK(proposals[1].kind == AnswerKind::New);
        plan.apply(editOf(plan, proposals));
        CHECK(plan.notes[NodeId{1}].size() == 1);
    }
}

TEST_CASE("a sheet of another committee or year is refused in one sentence", "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    const QString advice = u"--year %1"_s;
    CHECK(whyNotFor(sheet, kUuid, plan.outline.plan(), advice).isEmpty());
    CHECK(whyNotFor(sheet, u"{other}"_s, plan.outline.plan(), advice).contains(sheet.file));
    sheet.sent.year = 2020;
    CHECK(whyNotFor(sheet, kUuid, plan.outline.plan(), advice).contains(u"--year 2020"_s));
}

TEST_CASE("cells are understood as people and workbooks write them", "[answers]")
{
    CHECK(sheetPercent(u"60%"_s) == 60);
    CHECK(sheetPercent(u"６０％"_s) == 60);
    CHECK(sheetPercent(u"60"_s) == 60);
    CHECK(sheetPercent(u"0.6"_s) == 60);
    CHECK(sheetPercent(u"100%"_s) == 100);
    // 80 typed into a cell with percent format arrives as 8000%
    CHECK(sheetPercent(u"8000%"_s) == 80);
    CHECK_FALSE(sheetPercent(u"120%"_s));
    CHECK_FALSE(sheetPercent(u"8050%"_s));
    CHECK_FALSE(sheetPercent(u"-5%"_s));
    CHECK_FALSE(sheetPercent(u"nan"_s));
    CHECK(attendanceOfWords(u"1,048"_s) == 1048);
    CHECK(attendanceOfWords(u" 35 人次"_s) == 35);
    CHECK(attendanceOfWords(u"35.0"_s) == 35);
    CHECK_FALSE(attendanceOfWords(u"99999999999"_s));
    CHECK_FALSE(attendanceOfWords(u"-3"_s));
    CHECK(sheetDay(u"2021年10月16日"_s, kRead) == QDate(2021, 10, 16));
    CHECK(sheetDay(u"2021-10-16 08:30"_s, kRead) == QDate(2021, 10, 16));
    CHECK(sheetDay(u"10.16"_s, kRead) == QDate(2021, 10, 16));
    // Of last year, for this year's would be in the future.
    CHECK(sheetDay(u"12月20日"_s, kRead) == QDate(2020, 12, 20));
    CHECK(sheetDay(u"44485"_s, kRead) == QDate(2021, 10, 16));
    CHECK(sheetDay(u"十月十六日"_s, kRead) == QDate(2021, 10, 16));
    CHECK(sheetDay(u"九月二十八号上午"_s, kRead) == QDate(2021, 9, 28));
    CHECK(sheetDay(u"二〇二一年三月五日"_s, kRead) == QDate(2021, 3, 5));
    CHECK_FALSE(sheetDay(u"十三月五日"_s, kRead));
    CHECK_FALSE(sheetDay(u"1900年1月10日 04:33"_s, kRead));
    CHECK_FALSE(sheetDay(u"2021"_s, kRead));
    CHECK_FALSE(sheetDay(u"2月30日"_s, kRead));
}

TEST_CASE("reading any sheet twice adds nothing the second time", "[answers]")
{
    std::mt19937 random(20211022);
    const auto oneOf = [&random](const QStringList &words) {
        return words[qsizetype(random() % size_t(words.size()))];
    };
    for (int round = 0; round < 2000; ++round) {
        Plan plan;
        AnsweredSheet sheet = blank(plan.sheet());
        for (AnsweredRow &row : sheet.rows) {
            row.status = oneOf({row.status, sheetStatuses()[int(random() % 5)], {}, u"？"_s});
            row.percent = oneOf({row.percent, u"40%"_s, u"100%"_s, {}, u"0"_s, u"多"_s});
            row.progress = oneOf({{}, u"开会"_s, u"走访\n慰问"_s});
            row.day = oneOf({{}, u"10.1"_s, u"2021-10-20"_s, u"某天"_s});
            row.attendance = oneOf({{}, u"12"_s, u"若干"_s});
            row.difficulty = oneOf({row.difficulty, u"没钱"_s, u"没人\n没场地"_s, {}});
            row.nextStep = oneOf({{}, u"继续"_s, u"总结"_s});
            if (random() % 4 == 0)
                row.node = {};
        }
        std::ranges::shuffle(sheet.rows, random);
        if (random() % 2 == 0) // the plan was changed here after the sheet was sent
            plan.set(1 + qint64(random() % 4), Field::Status, u"in_progress 15"_s);
        take(plan, sheet);
        const auto again = compared(plan, sheet, kRead.addDays(int(random() % 3)));
        const Edit edit = editOf(plan, again);
        INFO(round);
        CHECK(edit.isEmpty());
    }
}

TEST_CASE("numbers in cells are read in the ways people write them, or not at all", "[answers]")
{
    CHECK(sheetPercent(u"八成"_s) == 80);
    CHECK(sheetPercent(u"七成五"_s) == 75);
    CHECK(sheetPercent(u"8成"_s) == 80);
    CHECK(sheetPercent(u"百分之八十"_s) == 80);
    CHECK(sheetPercent(u"百分之80"_s) == 80);
    CHECK(sheetPercent(u"一半"_s) == 50);
    CHECK(sheetPercent(u"约80%"_s) == 80);
    CHECK(sheetPercent(u"80％左右"_s) == 80);
    CHECK_FALSE(sheetPercent(u"差不多"_s));
    CHECK_FALSE(sheetPercent(u"百分之二百"_s));
    CHECK(attendanceOfWords(u"约200人"_s) == 200);
    CHECK(attendanceOfWords(u"200余人次"_s) == 200);
    CHECK(attendanceOfWords(u"近1,200人"_s) == 1200);
    for (const QString &about : {u"大约"_s, u"大概"_s, u"共"_s, u"共计"_s, u"合计"_s})
        CHECK(attendanceOfWords(about + u"200人"_s) == 200);
    CHECK(attendanceOfWords(u"200人左右"_s) == 200);
    CHECK(attendanceOfWords(u"两百人"_s) == 200);
    CHECK(attendanceOfWords(u"兩萬多位"_s) == 20000);
    CHECK(attendanceOfWords(u"一万二千人"_s) == 12000);
    CHECK(attendanceOfWords(u"42位"_s) == 42);
    CHECK_FALSE(attendanceOfWords(u"若干"_s));
    CHECK_FALSE(attendanceOfWords(u"多"_s));
    CHECK(attendanceOfWords(u"1.5万"_s) == 15000);
    CHECK(attendanceOfWords(u"约1.25万余人次"_s) == 12500);
    CHECK(attendanceOfWords(u"３千人"_s) == 3000);
    CHECK_FALSE(attendanceOfWords(u"1.23456万"_s));
    CHECK_FALSE(attendanceOfWords(u"999999万"_s));
    CHECK(isAbout(u"约200人"_s));
    CHECK_FALSE(isAbout(u"200人次"_s));
    const QDate day(2021, 10, 16);
    for (const QString &words : {u"2021-10-16"_s, u"2021.10.16"_s, u"2021/10/16"_s, u"10月16号"_s,
                                 u"10/16"_s, u"20211016"_s, u"10月16日（周六）"_s,
                                 u"2021年10月16日（星期六）上午"_s, u"10月16日下午"_s}) {
        INFO(words.toStdString());
        CHECK(sheetDay(words, QDate(2021, 10, 22)) == day);
    }
    CHECK_FALSE(sheetDay(u"上个礼拜"_s, QDate(2021, 10, 22)));
    CHECK(statusOfSheet(u"√"_s) == StatusKind::Done);
    CHECK(statusOfSheet(u"完成80%"_s) == StatusKind::InProgress);
    CHECK(sheetStatusPercent(u"完成80%"_s) == 80);
    CHECK_FALSE(statusOfSheet(u"快了"_s));
}

TEST_CASE("every cell of a row that is not understood is shown", "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    AnsweredRow &row = sheet.rows[1];
    row.status = u"快了"_s;
    SECTION("both")
    {
        row.percent = u"差不多"_s;
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 2);
        CHECK(proposals[0].answered == u"快了"_s);
        CHECK_FALSE(proposals[0].sent.isEmpty());
        CHECK(proposals[1].answered == u"差不多"_s);
        CHECK_FALSE(proposals[1].canTake);
    }
    SECTION("the percentage beside it is understood")
    {
        row.percent = u"70%"_s;
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 2);
        CHECK(proposals[1].answered == u"70%"_s);
        CHECK(proposals[1].canTake);
    }
}

TEST_CASE("a day far from the plan's year is taken with a remark", "[answers]")
{
    const Plan plan;
    AnsweredSheet sheet = blank(plan.sheet());
    sheet.rows[0].progress = u"座谈"_s;
    const auto remarkFor = [&](const QString &day) {
        sheet.rows[0].day = day;
        const auto proposals = compared(plan, sheet);
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::New);
        return proposals[0].remark;
    };
    CHECK(remarkFor(u"2021-10-16"_s).isEmpty());
    CHECK(remarkFor(u"2019-10-16"_s).contains(u"2021"_s));
    CHECK_FALSE(remarkFor(u"2021-12-30"_s).isEmpty()); // a day in the future
    CHECK(remarkFor(u"2022-01-05"_s) != remarkFor(u"2021-10-16"_s));
}

TEST_CASE("the author of each change read from a sheet is the sheet's department", "[answers]")
{
    const Plan plan;
    AnsweredSheet one = blank(plan.sheet());
    one.rows[0].progress = u"座谈"_s;
    one.rows[0].day = u"2021-10-16"_s;
    AnsweredSheet other = blank(plan.sheet());
    other.sent.department = u"学工处"_s;
    other.rows[0].difficulty = u"缺人"_s;
    QList<AnswerProposal> taken;
    for (const auto &proposal : compareAnswers(plan.outline, plan.notes, {one, other}, kRead)) {
        if (isTakenByDefault(proposal))
            taken.append(proposal);
    }
    const auto edit = answersEdit(plan.outline, taken, kWritten, FirstNote::KeepsStatus);
    REQUIRE(edit);
    CHECK(edit->authors == QStringList{u"团委"_s, u"学工处"_s});
    CHECK(edit->edit.size() == 2);
}
