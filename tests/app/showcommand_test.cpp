#include "app/program.h"

#include "support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

TEST_CASE("the outline is printed with statuses, owners and deadlines", "[show]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"王建国"_s, u"--deadline"_s,
                          u"9月底前"_s, u"--percent"_s, u"40"_s})
                .status
            == 0);
    const Run run = home.yaodian({u"show"_s, file, u"--as-of"_s, u"2021-10-08"_s});
    REQUIRE(run.status == 0);
    CHECK(run.errors.isEmpty());
    const QStringList lines = run.output.split(u'\n');
    CHECK(lines[0] == u"关心下一代工作委员会2021年工作要点"_s);
    CHECK(lines[1] == u"中共江苏信息职业技术学院委员会  2021-03-30"_s);
    CHECK(lines[2] == u"Sections 5, items 18: In progress 1 · Not started 17 · missed 1"_s);
    const auto item = std::ranges::find_if(
        lines, [](const QString &line) { return line.startsWith(u"  5. "_s); });
    REQUIRE(item != lines.cend());
    CHECK(item->simplified()
          == u"5. 深化拓展“寻访”活动 In progress 40% 王建国 9月底前 (2021-09-30) missed"_s);
    CHECK(run.output.contains(u"18. 认真总结有效经验"_s));
    CHECK(run.output.contains(u"0 of 4 done"_s));
}

TEST_CASE("looking at a file changes nothing in it or beside it", "[show]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const QDateTime changed = QFileInfo(file).lastModified();
    REQUIRE(home.yaodian({u"show"_s, file}).status == 0);
    REQUIRE(home.yaodian({u"show"_s, file, u"--json"_s}).status == 0);
    REQUIRE(home.yaodian({u"check"_s, file}).status == 0);
    CHECK(home.read(u"要点.yaodian"_s) == before);
    CHECK(QFileInfo(file).lastModified() == changed);
    CHECK(QDir(home.path(u"."_s)).entryList(QDir::Files | QDir::Hidden)
          == QStringList{u"要点.yaodian"_s});
}

TEST_CASE("a year without a plan is refused, and the error lists the years there are", "[show]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"show"_s, file, u"--year"_s, u"2022"_s});
    CHECK(run.status == 1);
    CHECK(run.output.isEmpty());
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"2021"_s));
}

TEST_CASE("show without a file creates one in the documents folder at the first start", "[show]")
{
    const Home home;
    const QString file = home.path(u"Documents/工作要点.yaodian"_s);
    const Run first = home.yaodian({u"show"_s});
    REQUIRE(first.status == 0);
    CHECK(first.output.startsWith(u"关心下一代工作委员会2021年工作要点\n"_s));
    REQUIRE(QFileInfo::exists(file));
    CHECK((QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther))
          == QFile::Permissions());

    REQUIRE(home.yaodian({u"set"_s, file, u"1"_s, u"--owner"_s, u"王建国"_s}).status == 0);
    CHECK(home.yaodian({u"show"_s}).output.contains(u"王建国"_s));
}

TEST_CASE("show without a file shows the one used last", "[show]")
{
    const Home home;
    const QByteArray other = u"学校2022年工作要点\n一、学习\n1.学习。\n2.座谈。\n"_s.toUtf8();
    REQUIRE(
        home.yaodian({u"import"_s, u"-"_s, u"--into"_s, home.path(u"last.yaodian"_s)}, other).status
        == 0);
    REQUIRE(QDir().mkpath(home.path(u".config/yaodian"_s)));
    home.write(u".config/yaodian/yaodian.ini"_s,
               "[General]\nrecent-files=" + home.path(u"last.yaodian"_s).toUtf8() + '\n');
    CHECK(home.yaodian({u"show"_s}).output.startsWith(u"学校2022年工作要点\n"_s));
    REQUIRE(QFile::remove(home.path(u"last.yaodian"_s)));
    CHECK(home.yaodian({u"show"_s}).output.startsWith(u"关心下一代工作委员会2021年工作要点\n"_s));
}

TEST_CASE("whatever is at the default file's path is never overwritten", "[show]")
{
    const Home home;
    REQUIRE(QDir().mkpath(home.path(u"Documents"_s)));
    home.write(u"Documents/工作要点.yaodian"_s, "my own notes");
    const Run run = home.yaodian({u"show"_s});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(home.read(u"Documents/工作要点.yaodian"_s) == "my own notes");
}

TEST_CASE("an item finished on a later day is done now, but not as of today", "[show]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"set"_s, file, u"1"_s, u"--status"_s, u"done"_s, u"--completed"_s,
                          u"2199-12-31"_s})
                .status
            == 0);
    CHECK(home.node(file, u"一/1"_s)[u"status"_s] == u"done"_s);
    CHECK(home.node(file, u"一/1"_s)[u"completed_on"_s] == u"2199-12-31"_s);
    CHECK(home.plan(file)[u"tally"_s][u"done"_s] == 1);
    CHECK(home.yaodian({u"show"_s, file}).output.contains(u"Done 2199-12-31"_s));

    const QStringList today{u"--as-of"_s, QDate::currentDate().toString(Qt::ISODate)};
    CHECK(home.node(file, u"一/1"_s, today)[u"status"_s] == u"not_started"_s);
    CHECK(home.plan(file, today)[u"tally"_s][u"done"_s] == 0);
}

TEST_CASE("show on a document says how to import it, whatever the file's suffix", "[show]")
{
    const Home home;
    for (const QString &name : {u"要点.txt"_s, u"要点"_s, u"要点.log"_s}) {
        home.write(name, u"学校2022年工作要点\n一、学习\n1.学习。\n2.座谈。\n"_s.toUtf8());
        const Run run = home.yaodian({u"show"_s, home.path(name)});
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"yaodian import"_s));
    }
    // No picture and no archive, which import would refuse.
    const std::pair<QString, QByteArray> refused[] = {
        {u"照片.jpg"_s, QByteArray("\xff\xd8\xff\xe0") + QByteArray(64, 'x')},
        {u"图"_s, QByteArray("\x89PNG\r\n") + QByteArray(64, 'x')},
        {u"材料.rar"_s, QByteArray("Rar!") + QByteArray(64, 'x')}};
    for (const auto &[name, bytes] : refused) {
        CAPTURE(name);
        const Run run = home.yaodian({u"show"_s, home.write(name, bytes)});
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK_FALSE(run.errors.contains(u"yaodian import"_s));
    }
    const Run missing = home.yaodian({u"show"_s, home.path(u"没有.docx"_s)});
    CHECK(missing.status == 1);
    CHECK_FALSE(missing.errors.contains(u"yaodian import"_s));
}

TEST_CASE("nothing is suggested for a field that a table's cell has filled otherwise", "[show]")
{
    const Home home;
    const QString table = home.write(
        u"表.csv"_s,
        u"2022年任务分解表,,,\n序号,重点任务,责任部门,完成时间\n1,每月组织一次学习,党办,6月底前\n2,每月组织一次走访,党办,\n"_s
            .toUtf8());
    const QString file = home.path(u"表.yaodian"_s);
    REQUIRE(home.yaodian({u"import"_s, table, u"--into"_s, file, u"--take-offers"_s}).status == 0);
    CHECK(home.node(file, u"1"_s)[u"deadline"_s][u"words"_s] == u"6月底前"_s);
    CHECK(home.node(file, u"1"_s)[u"suggested"_s][u"deadline"_s].isNull());
    REQUIRE(home.yaodian({u"set"_s, file, u"2"_s, u"--deadline"_s, QString()}).status == 0);
    CHECK(home.node(file, u"2"_s)[u"suggested"_s][u"deadline"_s][u"words"_s] == u"每月组织一次"_s);
}
