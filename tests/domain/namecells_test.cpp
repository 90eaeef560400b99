#include "domain/reading/outlinereader.h"
#include "domain/reading/suggestion.h"
#include "support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::readOutline;
using Domain::ReadWarning;
using Domain::Suggestion;

namespace {

// Who a cell of responsible departments names: “lead; supporting; owners”.
QString answering(const QString &cell)
{
    Suggestion found;
    Domain::suggestResponsible(found, cell);
    return found.leadDepartment + u';' + found.supportingDepartments.join(u',') + u';'
           + found.owners.join(u',');
}

// The same for a cell under a heading of persons.
QString owning(const QString &cell)
{
    Suggestion found;
    Domain::suggestOwners(found, cell);
    return found.leadDepartment + u';' + found.supportingDepartments.join(u',') + u';'
           + found.owners.join(u',');
}

QStringList columnsToCheck(const OutlineReading &reading)
{
    QStringList messages;
    for (const ReadWarning &warning : reading.warnings) {
        if (warning.kind == ReadWarning::Kind::ColumnLeftOut)
            messages.append(warning.message);
    }
    return messages;
}

QString reasonOf(const OutlineReading &reading, const QString &words)
{
    const auto found = std::ranges::find(reading.leftOut, words, &Domain::LeftOut::text);
    return found == reading.leftOut.end() ? QString() : found->reason;
}

} // namespace

TEST_CASE("labels within a cell say who leads and who helps, and are no part of a name",
          "[namecells]")
{
    CHECK(answering(u"牵头：党委宣传部\n配合：马克思主义学院、各二级学院"_s)
          == u"党委宣传部;马克思主义学院,各二级学院;"_s);
    CHECK(answering(u"主办：图书馆；协办：文化站、各村"_s) == u"图书馆;文化站,各村;"_s);
    CHECK(answering(u"配合单位：老龄办\n责任单位：民政办"_s) == u"民政办;老龄办;"_s);
    CHECK(answering(u"【牵头】团委\n【配合】学工部"_s) == u"团委;学工部;"_s);
    CHECK(answering(u"（牵头）团委；（配合）学工部"_s) == u"团委;学工部;"_s);
    CHECK(answering(u"指导：教育局；牵头：关工委办公室"_s) == u"关工委办公室;教育局;"_s);
    CHECK(answering(u"牵头单位：教务处 配合单位：学工处"_s) == u"教务处;学工处;"_s);
    CHECK(answering(u"责任部门：办公室\n责任人：李明"_s) == u"办公室;;李明"_s);
    CHECK(answering(u"宣传部\n配合：团委"_s) == u"宣传部;团委;"_s);
    CHECK(answering(u"宣传部牵头，团委、学工部配合"_s) == u"宣传部;团委,学工部;"_s);
    CHECK(answering(u"办公室：撰写；各科室：提供材料"_s) == u"办公室;各科室;"_s);
    CHECK(answering(u"民政办：李明\n妇联：王芳、陈静"_s) == u"民政办;妇联;李明,王芳,陈静"_s);
}

TEST_CASE("a bracket behind a name tells who leads, or a person of the department", "[namecells]")
{
    CHECK(answering(u"党委组织部（牵头）\n离退休工作处"_s) == u"党委组织部;离退休工作处;"_s);
    CHECK(answering(u"司法所\n派出所（牵头）"_s) == u"派出所;司法所;"_s);
    CHECK(answering(u"关工委秘书处（李桂芬）"_s) == u"关工委秘书处;;李桂芬"_s);
    CHECK(answering(u"社会事务办（陈静、刘洋）、妇联"_s) == u"社会事务办;妇联;陈静,刘洋"_s);
    CHECK(answering(u"党委宣传部（王芳）（牵头）、团委"_s) == u"党委宣传部;团委;王芳"_s);
    CHECK(answering(u"学務處（鄭靜、許勇）"_s) == u"学務處;;鄭靜,許勇"_s);
    CHECK(answering(u"林业站（站长李强）"_s) == u"林业站;;李强"_s);
    CHECK(owning(u"郑强（司法所）"_s) == u"司法所;;郑强"_s);
    CHECK(owning(u"赵刚（副镇长）、王敏（妇联）"_s) == u"妇联;;赵刚,王敏"_s);
    CHECK(owning(u"各社区书记"_s) == u";;各社区书记"_s);
    CHECK(owning(u"全体辅导员、各班主任"_s) == u";;全体辅导员,各班主任"_s);
    CHECK(owning(u"宣传部"_s) == u"宣传部;;"_s);
    SECTION("but not whatever else stands in a bracket")
    {
        CHECK(answering(u"社会事务办（妇联）"_s) == u"社会事务办（妇联）;;"_s);
        CHECK(answering(u"学工部（辅导员）"_s) == u"学工部（辅导员）;;"_s);
        CHECK(answering(u"校办公室（南校区）"_s) == u"校办公室（南校区）;;"_s);
    }
}

TEST_CASE("each line of a cell of names is a name, but for a bracket of the one above",
          "[namecells]")
{
    const auto reading = readOutline(
        u"某校2023年任务分解表\n| 序号 | 任务 | 责任部门 | 责任人 |\n"
        "| 1 | 读书 | 组织部（牵头）<br>老干处 | 各村书记<br>王芳 |\n"
        "| 2 | 走访 | 民政办<br>（李强） | 王强<br>（副主任） |\n"
        "| 3 | 讲座 | 牵头：<br>宣传部<br>配合：团委、<br>学工部 | 陈静 |\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    const Suggestion first = reading.nodes[0].suggested;
    CHECK(first.leadDepartment == u"组织部"_s);
    CHECK(first.supportingDepartments == QStringList{u"老干处"_s});
    CHECK(first.owners == QStringList{u"各村书记"_s, u"王芳"_s});
    const Suggestion second = reading.nodes[1].suggested;
    CHECK(second.leadDepartment == u"民政办"_s);
    CHECK(second.owners == QStringList{u"李强"_s, u"王强"_s});
    const Suggestion third = reading.nodes[2].suggested;
    CHECK(third.leadDepartment == u"宣传部"_s);
    CHECK(third.supportingDepartments == QStringList{u"团委"_s, u"学工部"_s});
}

TEST_CASE("a cell that says that there is nothing is empty in every column", "[namecells]")
{
    for (const QString &nothing : {u"/"_s, u"—"_s, u"-"_s, u"无"_s, u"\\"_s, u"／"_s, u"——"_s}) {
        CAPTURE(nothing.toStdString());
        const auto reading = readOutline(
            u"某校2023年任务分解表\n| 序号 | 任务 | 措施 | 牵头部门 | 配合部门 | 责任人 | 时限 | 备注 |\n"
            "| 1 | 读书 | %1 | %1 | %1 | %1 | %1 | %1 |\n| 2 | 走访 | 入户 | 工会 | 团委 | 王芳 | 5月 | 重点 |\n"_s
                .arg(nothing));
        REQUIRE(reading.nodes.size() == 2);
        CHECK(reading.nodes[0].text == u"读书"_s);
        CHECK(reading.nodes[0].suggested == Suggestion());
        CHECK(reading.nodes[1].suggested.leadDepartment == u"工会"_s);
        CHECK(reasonOf(reading, nothing) == u"Says that there is nothing to fill in."_s);
    }
}

TEST_CASE("what an item shall come to is told with its heading, remarks are left out with theirs",
          "[namecells]")
{
    const auto reading = readOutline(
        u"某校2023年任务分解表\n| 序号 | 任务 | 预期成果 | 成果形式 | 备注 |\n"
        "| 1 | 读书 | 简报2期 | 台账 | 与七一活动合并 |\n| 2 | 走访 | 20户 | 无 |  |\n"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].text == u"读书\n预期成果：简报2期\n成果形式：台账"_s);
    CHECK(reading.nodes[0].title == u"读书"_s);
    CHECK(reading.nodes[1].text == u"走访\n预期成果：20户"_s);
    CHECK(reasonOf(reading, u"与七一活动合并"_s)
          == u"From the column “备注” of the table, which a plan has no place for."_s);
    SECTION("and are the task where there is no other")
    {
        const auto goals = readOutline(
            u"2023年任务\n| 序号 | 预期目标 | 责任人 |\n| 1 | 建队一支 | 王芳 |\n| 2 | 讲座两场 | 李明 |\n"_s);
        REQUIRE(goals.nodes.size() == 2);
        CHECK(goals.nodes[0].text == u"建队一支"_s);
    }
}

TEST_CASE("a column of one year tells the plan's, and one of difficulties is to be checked",
          "[namecells]")
{
    const auto reading = readOutline(
        u"| 年度 | 编号 | 重点工作 | 责任部门 | 存在问题 |\n| 2021 | A-01 | 读书 | 工会 | 老师年纪偏大 |\n"
        "| 2021 | A-02 | 走访 | 团委 |  |\n"_s);
    CHECK(reading.year == 2021);
    CHECK(columnsToCheck(reading).size() == 1);
    CHECK(reading.nodes[0].suggested.deadline.isEmpty());
    SECTION("by any words for them")
    {
        for (const QString &heading :
             {u"主要困难"_s, u"未完成原因"_s, u"滞后原因"_s, u"短板弱项及不足"_s})
            CHECK(
                columnsToCheck(
                    readOutline(u"| 序号 | 任务 | 责任部门 | %1 |\n| 1 | 读书 | 工会 | 缺少经费 |\n"
                                "| 2 | 走访 | 团委 | |\n"_s.arg(heading)))
                    .size()
                == 1);
    }
    SECTION("but years that differ are none of the plan's")
    {
        CHECK_FALSE(readOutline(u"| 年度 | 序号 | 任务 | 时限 |\n| 2021 | 1 | 读书 | 5月 |\n"
                                "| 2022 | 2 | 走访 | 6月 |\n"_s)
                        .year
                    == 2022);
    }
}

TEST_CASE("a remark below a table and a form's field are left out for what they are", "[namecells]")
{
    const auto reading = readOutline(
        u"某校2023年任务分解表\n填报单位：关工委\n| 序号 | 任务 | 责任部门 |\n| 1 | 读书 | 工会 |\n"
        "| 2 | 走访 | 团委 |\n| 注：1.本表一式两份。 |\n"_s);
    CHECK(reasonOf(reading, u"注：1.本表一式两份。"_s)
          == u"A note on the paper itself, no task of the plan."_s);
    CHECK(reasonOf(reading, u"填报单位：关工委"_s)
          == u"Details about the text, not words of the plan."_s);
}

TEST_CASE("task boxes, names with @ and dashes between labels are read as they are meant",
          "[namecells]")
{
    const auto reading = readOutline(
        u"某团委2021年工作要点\n- [x] 五四表彰 — 负责：组织部 — 时间：5月4日\n"
        "- [ ] 主题团日（@张婷，6/30 前）\n- ☑ 换届（@李强、@赵敏，11/30前）\n"
        "- 走访老人，联系 a@example.com，完成1/3\n"_s);
    REQUIRE(reading.nodes.size() == 4);
    CHECK(reading.nodes[0].text == u"五四表彰 — 负责：组织部 — 时间：5月4日"_s);
    CHECK(reading.nodes[0].suggested.leadDepartment == u"组织部"_s);
    CHECK(reading.nodes[0].suggested.deadline == u"5月4日"_s);
    REQUIRE(reading.nodes[0].status);
    CHECK(reading.nodes[0].status->kind == Domain::StatusKind::Done);
    CHECK(reading.nodes[1].text == u"主题团日（@张婷，6/30 前）"_s);
    CHECK_FALSE(reading.nodes[1].status);
    CHECK(reading.nodes[1].suggested.owners == QStringList{u"张婷"_s});
    CHECK(reading.nodes[1].suggested.deadline == u"6/30前"_s);
    CHECK(reading.nodes[2].status);
    CHECK(reading.nodes[2].suggested.owners == QStringList{u"李强"_s, u"赵敏"_s});
    CHECK(reading.nodes[3].suggested == Suggestion());
    CHECK(Domain::suggestionIn(u"走访老人（@所有人）"_s).owners.isEmpty());
}
