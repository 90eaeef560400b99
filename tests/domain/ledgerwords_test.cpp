#include "domain/reading/tables/ledgerwords.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::attendanceInCell;
using Domain::notesInCell;
using Domain::ReadNote;
using Domain::statusInCell;
using Domain::StatusKind;

namespace {

// The notes read from a cell, each as its day (if there is one) and its words.
QStringList notesTold(const QString &cell)
{
    QStringList notes;
    for (const ReadNote &note : notesInCell(cell, 2024))
        notes.append(note.happenedOn.toString(u"MM-dd"_s) + u' ' + note.text);
    return notes;
}

} // namespace

TEST_CASE("a ledger's cell about progress becomes notes, each with its day", "[ledgerwords]")
{
    SECTION("a note begins with a day after the end of a clause")
    {
        CHECK(notesTold(u"3月8日办讲座一场，60人参加。4月2日走访三户，5月6日座谈。"_s)
              == QStringList{u"03-08 办讲座一场，60人参加。"_s, u"04-02 走访三户，"_s,
                             u"05-06 座谈。"_s});
    }
    SECTION("a note begins with a line or a number of a list")
    {
        CHECK(notesTold(u"1.3月走访五户。\n2.已与社区联系。"_s)
              == QStringList{u" 3月走访五户。"_s, u" 已与社区联系。"_s});
        CHECK(notesTold(u"1.3月走访五户。2.5月座谈。"_s)
              == QStringList{u" 3月走访五户。"_s, u" 5月座谈。"_s});
        CHECK(notesTold(u"①6.12座谈；②9月20日参观"_s)
              == QStringList{u"06-12 座谈；"_s, u"09-20 参观"_s});
    }
    SECTION("a day is found in other forms, with a year, and within a sentence")
    {
        CHECK(notesInCell(u"2023年12月5日开会。"_s, 2024).first().happenedOn == QDate(2023, 12, 5));
        CHECK(notesInCell(u"2024-3-9开会"_s, {}).first().happenedOn == QDate(2024, 3, 9));
        CHECK(notesInCell(u"已于三月二十一日开会"_s, 2024).first().happenedOn
              == QDate(2024, 3, 21));
    }
    SECTION("the day at the head is not told twice")
    {
        CHECK(notesTold(u"2月27日举办第一期，32人参加"_s)
              == QStringList{u"02-27 举办第一期，32人参加"_s});
        CHECK(notesTold(u"于2024年3月8日（周五），办讲座"_s) == QStringList{u"03-08 办讲座"_s});
        CHECK(notesTold(u"9月20日上午参观"_s) == QStringList{u"09-20 上午参观"_s});
        CHECK(notesTold(u"2024-3-9 开会"_s) == QStringList{u"03-09 开会"_s});
        for (const QString &whole :
             {u"3月8日至10日办班"_s, u"3月8日-10日办班"_s, u"3月8日、9日办班"_s,
              u"3月8日前走访五户"_s, u"3月8日的讲座"_s, u"3月8日"_s})
            CHECK(notesTold(whole) == QStringList{u"03-08 "_s + whole});
        CHECK(notesTold(u"已于3月8日开会"_s) == QStringList{u"03-08 已于3月8日开会"_s});
    }
    SECTION("a month, a future or invalid day, and a day without a year are no day")
    {
        CHECK(notesTold(u"3月开会"_s) == QStringList{u" 3月开会"_s});
        CHECK(notesTold(u"计划于6月10日开会"_s) == QStringList{u" 计划于6月10日开会"_s});
        for (const QString &latest : {u"不迟于"_s, u"不得晚于"_s, u"最晚"_s, u"至迟在"_s})
            CHECK(notesTold(latest + u"6月10日开会"_s)
                  == QStringList{u' ' + latest + u"6月10日开会"_s});
        CHECK(notesTold(u"2月30日开会"_s) == QStringList{u" 2月30日开会"_s});
        CHECK(notesInCell(u"3月8日开会"_s, {}).first().happenedOn.isNull());
    }
    SECTION("a cell without progress has no notes")
    {
        for (const QString &cell : {u""_s, u"无"_s, u"/"_s, u"——"_s, u"已完成"_s, u"正在推进。"_s,
                                    u"60%"_s, u"已完成（6月10日）"_s})
            CHECK(notesTold(cell).isEmpty());
    }
}

TEST_CASE("a note's attendance is taken from its words only where one number is said to be that",
          "[ledgerwords]")
{
    const auto attendance = [](const QString &cell) {
        const auto notes = notesInCell(cell, 2024);
        return notes.size() == 1 ? notes.first().attendance : std::nullopt;
    };
    CHECK(attendance(u"2月27日举办第一期，32人参加"_s) == 32);
    CHECK(attendance(u"开展活动2场，共60人次"_s) == 60);
    CHECK(attendance(u"举办讲座，参加学生45名，发放图书30册"_s) == 45);
    CHECK(attendance(u"32人参加，32人合影"_s) == 32);
    CHECK(attendance(u"约60人参加"_s) == 60);
    CHECK(attendance(u"出席家长近80名"_s) == 80);
    CHECK(attendance(u"讲座一场，到会老同志大约四十人"_s) == 40);
    CHECK(attendance(u"参与师生约1200人次"_s) == 1200);
    CHECK(attendance(u"学生90余人到场"_s) == 90);
    CHECK(attendance(u"学生120人左右参加"_s) == 120);
    for (const QString &none : {u"举办第一期"_s, u"走访慰问老同志21人次"_s, u"表彰先进5人"_s,
                                u"甲班32人参加，乙班40人参加"_s, u"每班5人参加"_s, u"约60人合影"_s,
                                u"近三年参加"_s, u"超过60人参加"_s}) {
        INFO(none.toStdString());
        CHECK_FALSE(attendance(none));
    }
}

TEST_CASE(
    "an attendance is found in a ledger's own cell for it, and within the words about progress",
    "[ledgerwords]")
{
    CHECK(attendanceInCell(u"120"_s) == 120);
    CHECK(attendanceInCell(u"1,200人"_s) == 1200);
    CHECK(attendanceInCell(u"约85人次"_s) == 85);
    CHECK(attendanceInCell(u"二百余人"_s) == 200);
    CHECK(attendanceInCell(u"1.5万人次"_s) == 15000);
    CHECK(attendanceInCell(u"3场200人"_s) == 200);
    CHECK(attendanceInCell(u"讲座3场，两百多人参加"_s) == 200);
    CHECK(attendanceInCell(u"人数：120"_s) == 120);
    CHECK_FALSE(attendanceInCell(u"第一名"_s));
    CHECK_FALSE(attendanceInCell(u"每人一份，几十人"_s));
    CHECK_FALSE(attendanceInCell(u"3场"_s));
    CHECK_FALSE(attendanceInCell(u"若干"_s));
    CHECK_FALSE(attendanceInCell(QString()));
}

TEST_CASE("a ledger's words for a status are understood", "[ledgerwords]")
{
    const auto kind = [](const QString &cell) {
        const auto status = statusInCell(cell, 2024);
        return status ? std::optional(status->kind) : std::nullopt;
    };
    CHECK(kind(u"已完成"_s) == StatusKind::Done);
    CHECK(kind(u"√"_s) == StatusKind::Done);
    CHECK(kind(u"100%"_s) == StatusKind::Done);
    CHECK(kind(u"按序时推进"_s) == StatusKind::InProgress);
    CHECK(kind(u"正在进行中"_s) == StatusKind::InProgress);
    CHECK(kind(u"未启动"_s) == StatusKind::NotStarted);
    CHECK(kind(u"尚未开展"_s) == StatusKind::NotStarted);
    CHECK(kind(u"长期坚持"_s) == StatusKind::Ongoing);
    CHECK(kind(u"已取消（经费未到位）"_s) == StatusKind::Cancelled);
    CHECK(kind(u"已完成，4月份到社区宣讲三场"_s) == StatusKind::Done);
    CHECK_FALSE(kind(u"完成三场宣讲"_s));
    CHECK_FALSE(kind(u"3月8日办讲座"_s));
    CHECK_FALSE(kind(u""_s));

    CHECK(statusInCell(u"完成60%"_s, 2024)->percent == 60);
    const auto printed = statusInCell(u"进行中60%\n逾期"_s, 2024); // as our status table has it
    REQUIRE(printed);
    CHECK(printed->kind == StatusKind::InProgress);
    CHECK(printed->percent == 60);
    CHECK(statusInCell(u"6月10日完成"_s, 2024)->completedOn == QDate(2024, 6, 10));
    CHECK(statusInCell(u"已完成（2024.6.10）"_s, {})->completedOn == QDate(2024, 6, 10));
    CHECK(statusInCell(u"已完成"_s, 2024)->completedOn.isNull());
}
