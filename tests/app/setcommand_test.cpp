#include "app/program.h"

#include "storage/file/planfile.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QStringList set(const QString &file, const QString &item, const QStringList &options)
{
    return QStringList{u"set"_s, file, item} + options;
}

void checkRefused(const Home &home, const QString &file, const QString &item,
                  const QStringList &options, const QString &saying)
{
    INFO(options.join(u' ').toStdString());
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const Run run = home.yaodian(set(file, item, options));
    CHECK(run.status == 1);
    CHECK(run.output.isEmpty());
    INFO(run.errors.toStdString());
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(saying));
    CHECK(home.read(u"要点.yaodian"_s) == before);
}

} // namespace

TEST_CASE("every field of an item can be set in one edit", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian(
        set(file, u"5"_s,
            {u"--title"_s, u"寻访活动"_s, u"--owner"_s, u"王建国，李红;王建国"_s, u"--lead"_s,
             u"学生处"_s, u"--support"_s, u"团委、宣传部"_s, u"--deadline"_s, u"９月底前"_s,
             u"--percent"_s, u"40"_s}));
    REQUIRE(run.status == 0);
    CHECK(run.errors.isEmpty());
    CHECK(run.output
          == u"5. 寻访活动\n  title: 寻访活动\n  owner: 王建国、李红\n  lead department: 学生处\n"
             "  supporting departments: 团委、宣传部\n"
             "  deadline: ９月底前 (last day 2021-09-30)\n  status: In progress, 40%\n"_s);

    const QJsonObject item = home.node(file, u"二/5"_s, {u"--as-of"_s, u"2021-10-01"_s});
    CHECK(item[u"title"_s] == u"寻访活动"_s);
    CHECK(item[u"text"_s].toString().startsWith(u"深化拓展“寻访”活动,"_s));
    CHECK(item[u"owners"_s] == QJsonArray{u"王建国"_s, u"李红"_s});
    CHECK(item[u"lead_department"_s] == u"学生处"_s);
    CHECK(item[u"supporting_departments"_s] == QJsonArray{u"团委"_s, u"宣传部"_s});
    CHECK(item[u"deadline"_s]
          == QJsonObject{{u"words"_s, u"９月底前"_s},
                         {u"kind"_s, u"month-end"_s},
                         {u"last_day"_s, u"2021-09-30"_s}});
    CHECK(item[u"status"_s] == u"in_progress"_s);
    CHECK(item[u"percent"_s] == 40);
    CHECK(item[u"missed"_s] == true);

    const auto opened = Storage::PlanFile::open(file);
    REQUIRE(opened);
    const auto plans = (*opened)->plans().plans();
    REQUIRE(plans);
    const auto content = (*opened)->plans().content(plans->first().id);
    REQUIRE(content);
    const auto node = std::ranges::find(content->nodes, u"寻访活动"_s, &Domain::Node::title);
    REQUIRE(node != content->nodes.cend());
    const auto history = (*opened)->history().entriesOf(node->id);
    REQUIRE(history);
    REQUIRE(history->size() == 6);
    for (const Domain::HistoryEntry &entry : *history)
        CHECK(entry.edit == history->first().edit);
}

TEST_CASE("a difficulty is set, shown as JSON, and emptied", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    CHECK(home.node(file, u"二/5"_s)[u"difficulty"_s].isNull());
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--difficulty"_s, u"经费\n未到位"_s})).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"difficulty"_s] == u"经费\n未到位"_s);
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--difficulty"_s, QString()})).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"difficulty"_s].isNull());
    checkRefused(home, file, u"二"_s, {u"--difficulty"_s, u"经费"_s}, u"smaller items"_s);
}

TEST_CASE("an empty value empties a field", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian(set(file, u"5"_s,
                             {u"--owner"_s, u"王"_s, u"--deadline"_s, u"全年"_s, u"--lead"_s,
                              u"团委"_s}))
                .status
            == 0);
    const Run run = home.yaodian(
        set(file, u"5"_s, {u"--owner"_s, QString(), u"--deadline"_s, QString(), u"--lead="_s}));
    REQUIRE(run.status == 0);
    CHECK(run.output
          == u"5. 深化拓展“寻访”活动\n  owner: none\n  lead department: none\n"
             "  deadline: none\n"_s);
    const QJsonObject item = home.node(file, u"二/5"_s);
    CHECK(item[u"owners"_s] == QJsonArray());
    CHECK(item[u"lead_department"_s].isNull());
    CHECK(item[u"deadline"_s][u"kind"_s] == u"none"_s);
}

TEST_CASE("set gives an item each of the statuses", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto itemAfter = [&](const QStringList &options) {
        INFO(options.join(u' ').toStdString());
        REQUIRE(home.yaodian(set(file, u"一/2"_s, options)).status == 0);
        return home.node(file, u"一/2"_s);
    };
    QJsonObject item = itemAfter({u"--percent"_s, u"60"_s});
    CHECK(item[u"status"_s] == u"in_progress"_s);
    CHECK(item[u"percent"_s] == 60);

    item = itemAfter({u"--status"_s, u"done"_s, u"--completed"_s, u"2021-09-24"_s});
    CHECK(item[u"status"_s] == u"done"_s);
    CHECK(item[u"completed_on"_s] == u"2021-09-24"_s);
    CHECK(item[u"percent"_s].isNull());

    item = itemAfter({u"--completed"_s, u"2021-09-25"_s});
    CHECK(item[u"completed_on"_s] == u"2021-09-25"_s);

    item = itemAfter({u"--status"_s, u"done"_s});
    CHECK(item[u"completed_on"_s] == QDate::currentDate().toString(Qt::ISODate));

    item = itemAfter({u"--status"_s, u"cancelled"_s, u"--reason"_s, u"并入\n第3条"_s});
    CHECK(item[u"status"_s] == u"cancelled"_s);
    CHECK(item[u"cancel_reason"_s] == u"并入 第3条"_s);
    CHECK(item[u"completed_on"_s].isNull());

    item = itemAfter({u"--status"_s, u"ongoing"_s});
    CHECK(item[u"status"_s] == u"ongoing"_s);
    CHECK(item[u"cancel_reason"_s].isNull());

    item = itemAfter({u"--status"_s, u"in-progress"_s, u"--percent"_s, u"1"_s});
    CHECK(item[u"percent"_s] == 1);

    item = itemAfter({u"--status"_s, u"not-started"_s});
    CHECK(item[u"status"_s] == u"not_started"_s);
}

TEST_CASE("set refuses what a rule forbids and changes nothing", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    checkRefused(home, file, u"5"_s, {u"--status"_s, u"cancelled"_s}, u"--reason"_s);
    checkRefused(home, file, u"5"_s, {u"--status"_s, u"cancelled"_s, u"--reason"_s, u" "_s},
                 u"--reason"_s);
    checkRefused(home, file, u"5"_s, {u"--percent"_s, u"100"_s},
                 u"“要点.yaodian”: 100% means that the item is finished, so nothing was changed; "
                 "set its status to done.\n"_s);
    checkRefused(
        home, file, u"5"_s, {u"--percent"_s, u"0"_s},
        u"“要点.yaodian”: A percentage goes from 1 to 99, so nothing was changed; give one "
        "of these.\n"_s);
    checkRefused(home, file, u"5"_s, {u"--percent"_s, u"99999999999"_s}, u"1 to 99"_s);
    checkRefused(home, file, u"5"_s, {u"--completed"_s, u"2021-09-24"_s}, u"--status done"_s);
    checkRefused(home, file, u"5"_s, {u"--reason"_s, u"无"_s}, u"--status cancelled"_s);
    checkRefused(home, file, u"5"_s, {u"--title"_s, QString()}, u"title"_s);
    checkRefused(home, file, u"5"_s, {u"--title"_s, QString(501, u'长')}, u"500"_s);
    checkRefused(home, file, u"五"_s, {u"--title"_s, u"队伍"_s}, u"heading"_s);
    checkRefused(home, file, u"五"_s, {u"--owner"_s, u"王"_s}, u"smaller items"_s);
    checkRefused(home, file, u"19"_s, {u"--owner"_s, u"王"_s}, u"“19”"_s);
    checkRefused(home, file, u"5"_s, {u"--owner"_s, u"王"_s, u"--year"_s, u"2022"_s}, u"2021"_s);
}

TEST_CASE("when one of several options is refused, none is stored", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    checkRefused(home, file, u"5"_s, {u"--owner"_s, u"王"_s, u"--percent"_s, u"100"_s}, u"100%"_s);
    CHECK(home.node(file, u"二/5"_s)[u"owners"_s] == QJsonArray());
}

TEST_CASE("a percentage does not reopen a settled item", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--status"_s, u"ongoing"_s})).status == 0);
    checkRefused(home, file, u"5"_s, {u"--percent"_s, u"50"_s}, u"in progress"_s);
    REQUIRE(
        home.yaodian(set(file, u"5"_s, {u"--status"_s, u"in-progress"_s, u"--percent"_s, u"50"_s}))
            .status
        == 0);
    CHECK(home.node(file, u"二/5"_s)[u"percent"_s] == 50);
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--status"_s, u"in-progress"_s})).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"percent"_s] == 50);
}

TEST_CASE("an ambiguous item is refused, and the error lists the candidates", "[set]")
{
    const Home home;
    const QString file = home.path(u"要点.yaodian"_s);
    const QByteArray twice =
        u"学校2022年工作要点\n一、学习\n1.学习。\n2.座谈。\n二、宣讲\n1.宣讲。\n2.走访。\n"_s
            .toUtf8();
    REQUIRE(home.yaodian({u"import"_s, u"-"_s, u"--into"_s, file}, twice).status == 0);
    checkRefused(home, file, u"2"_s, {u"--owner"_s, u"王"_s}, u"一/2, 二/2"_s);
    CHECK(home.yaodian(set(file, u"二/2"_s, {u"--owner"_s, u"王"_s})).status == 0);
}

TEST_CASE("setting the present value makes no edit", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--owner"_s, u"王"_s})).status == 0);
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const Run again = home.yaodian(set(file, u"5"_s, {u"--owner"_s, u"王"_s}));
    CHECK(again.status == 0);
    CHECK(again.output == u"5. 深化拓展“寻访”活动\n  nothing to change\n"_s);
    CHECK(home.read(u"要点.yaodian"_s) == before);
}

TEST_CASE("each refusal is one sentence, names the file and says that nothing was changed", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const QString text(600, u'长');
    const QList<QStringList> refused{
        {u"set"_s, file, u"99"_s, u"--owner"_s, u"王"_s},
        {u"set"_s, file, u"#1"_s, u"--title"_s, u"别的"_s},
        {u"set"_s, file, u"一"_s, u"--owner"_s, u"王"_s},
        {u"set"_s, file, u"5"_s, u"--title"_s, text},
        {u"set"_s, file, u"5"_s, u"--title"_s, u" "_s},
        {u"set"_s, file, u"5"_s, u"--owner"_s, text},
        {u"set"_s, file, u"5"_s, u"--percent"_s, u"100"_s},
        {u"set"_s, file, u"5"_s, u"--percent"_s, u"0"_s},
        {u"set"_s, file, u"5"_s, u"--completed"_s, u"2021-09-01"_s},
        {u"set"_s, file, u"5"_s, u"--reason"_s, u"并入"_s},
        {u"set"_s, file, u"5"_s, u"--status"_s, u"cancelled"_s},
        {u"note"_s, file, u"5"_s, u"--text"_s, u" "_s},
        {u"note"_s, file, u"5"_s, u"--text"_s, u"开会"_s, u"--on"_s, u"1800-01-01"_s},
        {u"note"_s, file, u"5"_s, u"--text"_s, u"开会"_s, u"--attendance"_s, u"-1"_s}};
    for (const QStringList &words : refused) {
        const Run run = home.yaodian(words);
        INFO(run.errors.toStdString());
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"“要点.yaodian”"_s));
        CHECK(run.errors.contains(u"nothing was"_s));
        CHECK_FALSE(run.errors.trimmed().chopped(1).contains(u". "_s));
    }
    CHECK(home.read(u"要点.yaodian"_s) == before);
}

TEST_CASE("an hour or a weekday in a deadline is ignored, a deadline not understood is reported",
          "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    for (const QString &words : {u"9月30日 17:00前"_s, u"9月30日（周四）"_s, u"不晚于9月30日"_s,
                                 u"9/30"_s, u"最迟9月底"_s}) {
        REQUIRE(home.yaodian(set(file, u"5"_s, {u"--deadline"_s, words})).status == 0);
        CHECK(home.node(file, u"二/5"_s)[u"deadline"_s][u"last_day"_s] == u"2021-09-30"_s);
    }
    const Run run = home.yaodian(set(file, u"5"_s, {u"--deadline"_s, u"6月31日"_s}));
    CHECK(run.output
          == u"5. 深化拓展“寻访”活动\n"
             "  deadline: 6月31日 (there is no such day; kept as it is)\n"_s);
    CHECK(home.node(file, u"二/5"_s)[u"deadline"_s][u"kind"_s] == u"unknown"_s);
    CHECK(home.yaodian(set(file, u"5"_s, {u"--deadline"_s, u"适时"_s})).output
          == u"5. 深化拓展“寻访”活动\n  deadline: 适时 (not understood, kept as it is)\n"_s);
    // 下学期 (the next term) is the second half of the year, as the plan was issued in the first.
    REQUIRE(home.yaodian(set(file, u"5"_s, {u"--deadline"_s, u"下学期"_s})).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"deadline"_s][u"last_day"_s] == u"2021-12-31"_s);
}

TEST_CASE("a blank separates names that are known or short", "[set]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto owners = [&](const QString &typed) {
        REQUIRE(home.yaodian(set(file, u"5"_s, {u"--owner"_s, typed})).status == 0);
        return home.node(file, u"二/5"_s)[u"owners"_s].toArray();
    };
    CHECK(owners(u"李明 王小芳"_s) == QJsonArray{u"李明"_s, u"王小芳"_s});
    CHECK(owners(u"王丽 老师"_s) == QJsonArray{u"王丽 老师"_s});
    CHECK(owners(u"马克思主义学院 教务处"_s) == QJsonArray{u"马克思主义学院 教务处"_s});
    REQUIRE(home.yaodian(set(file, u"6"_s,
                             {u"--lead"_s, u"马克思主义学院"_s, u"--support"_s, u"教务处"_s}))
                .status
            == 0);
    CHECK(owners(u"马克思主义学院 教务处"_s) == QJsonArray{u"马克思主义学院"_s, u"教务处"_s});
}
