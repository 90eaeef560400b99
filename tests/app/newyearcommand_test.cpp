#include "app/program.h"

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QStringList newYear(const QString &file, const QString &from, const QString &to,
                    const QString &carry)
{
    return {u"new-year"_s, file, u"--from"_s, from, u"--to"_s, to, u"--carry"_s, carry};
}

} // namespace

TEST_CASE("new-year carries over unfinished items and closes the old year", "[newyear]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"set"_s, file, u"1"_s, u"--status"_s, u"done"_s}).status == 0);
    REQUIRE(home.yaodian({u"set"_s, file, u"2"_s, u"--status"_s, u"ongoing"_s, u"--owner"_s,
                          u"王建国"_s})
                .status
            == 0);
    const Run run = home.yaodian(newYear(file, u"2021"_s, u"2022"_s, u"unfinished"_s));
    REQUIRE(run.status == 0);
    CHECK(
        run.output
        == u"The plan for 2022 was begun; items carried over: 17; the plan for 2021 is closed.\n"_s);

    const QJsonArray plans =
        home.yaodian({u"show"_s, file, u"--json"_s}).json()[u"plans"_s].toArray();
    REQUIRE(plans.size() == 2);
    CHECK(plans[0][u"year"_s] == 2022);
    CHECK(plans[0][u"title"_s].toString().contains(u"2022年"_s));
    CHECK(plans[0][u"tally"_s][u"items"_s] == 17);
    CHECK(plans[0][u"tally"_s][u"ongoing"_s] == 1);
    CHECK(plans[1][u"closed"_s] == true);
    const QJsonValue first = plans[0][u"children"_s][0][u"children"_s][0];
    CHECK(first[u"number"_s] == u"1."_s);
    CHECK(first[u"owners"_s][0] == u"王建国"_s);
    CHECK(first[u"carried_from"_s][u"year"_s] == 2021);
    CHECK(first[u"carried_from"_s][u"path"_s] == u"一/2"_s);
    CHECK(home.yaodian({u"note"_s, file, u"1"_s, u"--text"_s, u"开会"_s, u"--year"_s, u"2021"_s})
              .status
          == 0);
}

TEST_CASE("new-year refuses a year that exists, an earlier one, and an old year without a plan",
          "[newyear]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString before = home.yaodian({u"show"_s, file, u"--json"_s}).output;
    const auto refused = [&](const QStringList &words, int status) {
        const Run run = home.yaodian(words);
        CHECK(run.status == status);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK(home.yaodian({u"show"_s, file, u"--json"_s}).output == before);
    };
    refused(newYear(file, u"2021"_s, u"2021"_s, u"none"_s), 1);
    refused(newYear(file, u"2020"_s, u"2022"_s, u"none"_s), 1);
    refused(newYear(file, u"2021"_s, u"2020"_s, u"none"_s), 1);
    refused(newYear(file, u"2021"_s, u"2022"_s, u"all"_s), 2);
    refused({u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s}, 2);
    REQUIRE(home.yaodian(newYear(file, u"2021"_s, u"2022"_s, u"none"_s)).status == 0);
    CHECK(home.plan(file, {u"--year"_s, u"2022"_s})[u"children"_s].toArray().isEmpty());
}
