#include "app/program.h"

#include "support/catch.h"

#include <QDateTime>
#include <QJsonArray>

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

    const QJsonArray notes = home.node(file, u"二/5"_s)[u"notes"_s].toArray();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0][u"happened_on"_s] == u"2021-04-08"_s);
    CHECK(notes[0][u"text"_s] == u"走访基地\n合影 <b>留念</b>"_s);
    CHECK(notes[0][u"attendance"_s] == 36);
    CHECK(notes[0][u"author"_s] == u"张老师"_s);
    const auto written = QDateTime::fromString(notes[0][u"written_at"_s].toString(), Qt::ISODate);
    CHECK(written >= before);
    CHECK(written <= QDateTime::currentDateTimeUtc());
    CHECK(home.node(file, u"二/5"_s)[u"status"_s] == u"not_started"_s);
}

TEST_CASE("day, attendance and author need not be given", "[note]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"note"_s, file, u"五"_s, u"--text"_s, u"开会"_s}).status == 0);
    const QJsonValue note = home.node(file, u"五"_s)[u"notes"_s][0];
    CHECK(note[u"happened_on"_s] == QDate::currentDate().toString(Qt::ISODate));
    CHECK(note[u"attendance"_s].isNull());
    CHECK_FALSE(note[u"author"_s].toString().isEmpty());
}

TEST_CASE("a note that may not be is refused and changes nothing", "[note]")
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
