#include "app/program.h"

#include "support/catch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

TEST_CASE("a note is stored as it was given", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const Run run = home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s,
                                  u"走访基地\n合影 <b>留念</b>"_s, u"--on"_s, u"2021-04-08"_s,
                                  u"--attendance"_s, u"36"_s, u"--author"_s, u"张老师"_s});
    REQUIRE(run.status == 0);
    CHECK(run.errors.isEmpty());
    CHECK(run.output
          == u"5. 深化拓展“寻访”活动: note of 2021-04-08 added, the notes on it now: 1.\n"
             "It is the first one, so the item is in progress now.\n"_s);

    const QJsonArray notes = home.node(file, u"二/5"_s)[u"notes"_s].toArray();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0][u"happened_on"_s] == u"2021-04-08"_s);
    CHECK(notes[0][u"text"_s] == u"走访基地\n合影 <b>留念</b>"_s);
    CHECK(notes[0][u"attendance"_s] == 36);
    CHECK(notes[0][u"author"_s] == u"张老师"_s);
    const auto written = QDateTime::fromString(notes[0][u"written_at"_s].toString(), Qt::ISODate);
    CHECK(written >= before);
    CHECK(written <= QDateTime::currentDateTimeUtc());
}

TEST_CASE("the first note on a not started item sets it in progress, and says so", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto add = [&](const QString &item, const QStringList &options) {
        const Run run = home.yaodian(QStringList{u"note"_s, file, item, u"--text"_s, u"走访"_s}
                                     + options);
        REQUIRE(run.status == 0);
        return run;
    };
    const auto status = [&](const QString &path) { return home.node(file, path)[u"status"_s]; };

    CHECK(add(u"5"_s, {u"--keep-status"_s}).output.count(u'\n') == 1);
    CHECK(status(u"二/5"_s) == u"not_started"_s);
    // Only an item's first note may change its status.
    CHECK(add(u"5"_s, {u"--on"_s, u"2021-05-06"_s}).output
          == u"5. 深化拓展“寻访”活动: note of 2021-05-06 added, the notes on it now: 2.\n"_s);
    CHECK(status(u"二/5"_s) == u"not_started"_s);
    CHECK(add(u"6"_s, {}).output.count(u'\n') == 2);
    CHECK(home.node(file, u"三/6"_s)[u"status"_s] == u"in_progress"_s);

    REQUIRE(home.yaodian({u"set"_s, file, u"7"_s, u"--status"_s, u"ongoing"_s}).status == 0);
    add(u"7"_s, {});
    CHECK(home.node(file, u"三/7"_s)[u"status"_s] == u"ongoing"_s);
}

TEST_CASE("only a note given as a highlight is one", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    for (const QStringList &options : {QStringList{u"--highlight"_s}, QStringList{}})
        REQUIRE(home.yaodian(QStringList{u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s} + options)
                    .status
                == 0);
    const QJsonArray notes = home.node(file, u"二/5"_s)[u"notes"_s].toArray();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0][u"highlight"_s] == true);
    CHECK(notes[1][u"highlight"_s] == false);
}

TEST_CASE("invisible characters are dropped from what is noted and set", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString family = u"\U0001F468\u200d\U0001F469"_s;
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s,
                          u"\u202e走\u200b访"_s + family + u"\ufeff"_s, u"--author"_s,
                          u"张\u00ad老师"_s})
                .status
            == 0);
    const QJsonValue note = home.node(file, u"二/5"_s)[u"notes"_s][0];
    CHECK(note[u"text"_s] == u"走访"_s + family);
    CHECK(note[u"author"_s] == u"张老师"_s);

    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"李\u200b明、\u2066李明"_s,
                          u"--title"_s, u"\u202e组织\u2060走访"_s, u"--deadline"_s,
                          u"9月\u200b底前"_s, u"--lead"_s, u"团\u200e委"_s})
                .status
            == 0);
    const auto node = home.node(file, u"二/5"_s);
    CHECK(node[u"owners"_s].toArray() == QJsonArray{u"李明"_s});
    CHECK(node[u"title"_s] == u"组织走访"_s);
    CHECK(node[u"deadline"_s][u"words"_s] == u"9月底前"_s);
    CHECK(node[u"lead_department"_s] == u"团委"_s);
}

TEST_CASE("day, attendance and author of a note are optional", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"note"_s, file, u"五"_s, u"--text"_s, u"开会"_s});
    REQUIRE(run.status == 0);
    // The plan's year is over, and the day is none of it.
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(QDate::currentDate().toString(Qt::ISODate)));
    CHECK(run.errors.contains(u"2021"_s));
    const QJsonValue note = home.node(file, u"五"_s)[u"notes"_s][0];
    CHECK(note[u"happened_on"_s] == QDate::currentDate().toString(Qt::ISODate));
    CHECK(note[u"attendance"_s].isNull());
    CHECK_FALSE(note[u"author"_s].toString().isEmpty());
}

TEST_CASE("an invalid note is refused and changes nothing", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const QList<QStringList> wrong{{u"--text"_s, u" \n"_s},
                                   {u"--text"_s, QString(100001, u'a')},
                                   {u"--text"_s, u"a"_s, u"--attendance"_s, u"-1"_s},
                                   {u"--text"_s, u"a"_s, u"--attendance"_s, u"5000000000"_s},
                                   {u"--text"_s, u"a"_s, u"--on"_s, u"1021-04-08"_s},
                                   {u"--text"_s, u"a"_s, u"--year"_s, u"2020"_s}};
    for (const QStringList &options : wrong) {
        const Run run = home.yaodian(QStringList{u"note"_s, file, u"5"_s} + options);
        INFO(run.errors.toStdString());
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(home.read(u"要点.yaodian"_s) == before);
    }
}

TEST_CASE("as of a day only the notes up to it are listed and counted", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    for (const QString &day : {u"2021-04-08"_s, u"2021-06-01"_s, u"2021-11-11"_s})
        REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"活动"_s, u"--attendance"_s,
                              u"10"_s, u"--on"_s, day})
                    .status
                == 0);
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--status"_s, u"done"_s, u"--completed"_s,
                          u"2021-11-11"_s})
                .status
            == 0);

    CHECK(home.plan(file)[u"tally"_s][u"notes"_s] == 3);
    CHECK(home.plan(file)[u"tally"_s][u"done"_s] == 1);
    const QJsonObject june = home.plan(file, {u"--as-of"_s, u"2021-06-01"_s});
    CHECK(june[u"tally"_s][u"notes"_s] == 2);
    CHECK(june[u"tally"_s][u"attendance"_s] == 20);
    CHECK(june[u"tally"_s][u"done"_s] == 0);
    CHECK(june[u"tally"_s][u"in_progress"_s] == 1);
    CHECK(home.node(file, u"二/5"_s, {u"--as-of"_s, u"2021-06-01"_s})[u"notes"_s].toArray().size()
          == 2);
    CHECK(home.node(file, u"二/5"_s, {u"--as-of"_s, u"2021-01-01"_s})[u"status"_s]
          == u"not_started"_s);
}

TEST_CASE("the figures of a note are in its JSON", "[note][figures]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto add = [&](const QStringList &figures) {
        QStringList words{u"note"_s, file, u"5"_s, u"--text"_s, u"征集征文"_s};
        for (const QString &figure : figures)
            words += {u"--figure"_s, figure};
        return home.yaodian(words);
    };
    REQUIRE(add({u"征文=46篇"_s, u"捐款＝２万元"_s}).status == 0);
    // A figure without a unit takes the unit last used with its name.
    REQUIRE(add({u"征文=3"_s}).status == 0);
    const QJsonArray notes = home.node(file, u"二/5"_s)[u"notes"_s].toArray();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0][u"figures"_s].toObject() == QJsonObject{{u"征文"_s, 46}, {u"捐款"_s, 20000}});
    CHECK(notes[0][u"figure_units"_s].toObject()
          == QJsonObject{{u"征文"_s, u"篇"_s}, {u"捐款"_s, u"元"_s}});
    CHECK(notes[1][u"figure_units"_s].toObject() == QJsonObject{{u"征文"_s, u"篇"_s}});

    for (const QStringList &wrong : {QStringList{u"征文"_s}, QStringList{u"征文=1.5篇"_s},
                                     QStringList{u"征文=1篇"_s, u"征文=2篇"_s}}) {
        const Run run = add(wrong);
        CHECK(run.status == 1);
        CHECK(run.errors.contains(u"征文"_s));
    }
    CHECK(home.node(file, u"二/5"_s)[u"notes"_s].toArray().size() == 2);
}
