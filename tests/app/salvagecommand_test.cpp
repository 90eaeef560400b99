#include "models/versions/salvaging.h"

#include "app/program.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

// Adds notes to the shipped plan and makes a copy in which the pages with its items are
// overwritten. Returns the copy's path.
QString planWithWipedPages(const Home &home)
{
    const QString file = home.shippedPlan();
    for (const auto &text : {u"走访慰问"_s, u"专题讲座"_s})
        REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, text}).status == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    constexpr int kPage = 4096;
    int wiped = 0;
    for (qsizetype at = kPage; at < bytes.size(); at += kPage) {
        if (!bytes.mid(at, kPage).contains("读懂中国"))
            continue;
        bytes.replace(at, kPage, QByteArray(kPage, 'x'));
        ++wiped;
    }
    REQUIRE(wiped > 0);
    return home.write(u"坏.yaodian"_s, bytes);
}

} // namespace

TEST_CASE("a damaged file is salvaged into a new one, and what is missing is said", "[salvage]")
{
    const Home home;
    const QString damaged = planWithWipedPages(home);
    const QByteArray before = home.read(u"坏.yaodian"_s);
    CHECK(home.yaodian({u"check"_s, damaged}).status == 1);
    CHECK(home.yaodian({u"check"_s, damaged}).errors.contains(u"save what can be read"_s));
    const QString made = home.path(u"新.yaodian"_s);
    const Run run = home.yaodian({u"salvage"_s, damaged, u"--into"_s, made, u"--json"_s});
    CHECK(run.errors.isEmpty());
    REQUIRE(run.status == 0);
    const QJsonObject report = run.json();
    CHECK(report[u"format"_s] == 1);
    CHECK(report[u"into"_s].toString().endsWith(u"新.yaodian"_s));
    CHECK(report[u"version"_s].isObject());
    CHECK(report[u"missing"_s].toArray().isEmpty());
    bool isFilled = false;
    for (const QJsonValue table : report[u"tables"_s].toArray())
        isFilled = isFilled
                   || (table[u"name"_s] == u"node"_s && table[u"from_version"_s].toInt() > 0);
    CHECK(isFilled);
    CHECK(home.plan(made) == home.plan(home.path(u"要点.yaodian"_s)));
    CHECK(home.yaodian({u"check"_s, made}).status == 0);
    CHECK(home.read(u"坏.yaodian"_s) == before);

    const Run again = home.yaodian({u"salvage"_s, damaged, u"--into"_s, made});
    CHECK(again.status == 1);
    CHECK(again.isOneSentence());
    const Run words = home.yaodian({u"salvage"_s, damaged, u"--into"_s, made + u"2"_s});
    CHECK(words.output.contains(u"From the earlier version kept on"_s));
    CHECK(words.output.contains(u"Nothing that the damaged file held is missing."_s));
}

TEST_CASE("evidence that salvage finds beside the versions is said to come from there", "[salvage]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString notice = home.write(u"通知.pdf"_s, "%PDF-1.4 the end of the notice");
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, notice}).status == 0);
    // Beginning a year keeps an earlier version, which salvage can use.
    REQUIRE(home.yaodian({u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s,
                          u"--carry"_s, u"unfinished"_s})
                .status
            == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    bytes.replace("the end of the notice", "THE END OF THE NOTICE");
    const QString damaged = home.write(u"坏.yaodian"_s, bytes);
    const QString made = home.path(u"新.yaodian"_s);
    const Run run = home.yaodian({u"salvage"_s, damaged, u"--into"_s, made, u"--json"_s});
    INFO(run.errors.toStdString());
    REQUIRE(run.status == 0);
    CHECK(run.json()[u"lost_evidence"_s].toArray().isEmpty());
    for (const QJsonValue table : run.json()[u"tables"_s].toArray()) {
        const QString name = table[u"name"_s].toString();
        if (name != u"content" && name != u"content_part")
            continue;
        CHECK(table[u"from_file"_s] == 0);
        CHECK(table[u"from_version"_s] == 1);
    }
    const Run words = home.yaodian({u"salvage"_s, damaged, u"--into"_s, made + u"2"_s});
    CHECK(words.output.contains(u"beside the earlier versions: 1."_s));
    CHECK_FALSE(words.output.contains(u"All of it was read"_s));
}

TEST_CASE("a sound file that cannot be opened is not offered to be salvaged", "[salvage]")
{
    const Home home;
    const System::Error busy{.message = u"…"_s, .reason = System::Error::Reason::Failed};
    CHECK_FALSE(Models::isWorthSalvaging(busy, home.shippedPlan()));
    CHECK(Models::isWorthSalvaging(busy, home.write(u"空.yaodian"_s, QByteArray(4096, 'x'))));
}

TEST_CASE("without a version, what is lost is said in numbers", "[salvage]")
{
    const Home home;
    const QString damaged = planWithWipedPages(home);
    QFile::remove(home.path(u"要点.yaodian"_s));
    Home other; // a home in which no version is kept
    const Run run = other.yaodian({u"salvage"_s, damaged, u"--into"_s, home.path(u"新.yaodian"_s)});
    REQUIRE(run.status == 0);
    CHECK(run.output.contains(u"Missing: sections and items "_s));
    CHECK(run.output.contains(u"notes 2"_s));
    CHECK(home.yaodian({u"check"_s, home.path(u"新.yaodian"_s)}).status == 0);
    CHECK(home.yaodian({u"salvage"_s, damaged}).status == 2);
}

TEST_CASE("the check of a plan file without its first page names the way to what is left",
          "[salvage]")
{
    const Home home;
    const QString file = home.shippedPlan();
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    bytes.replace(0, 4096, QByteArray(4096, '\0'));
    const QString headless = home.write(u"无头.yaodian"_s, bytes);
    const Run run = home.yaodian({u"check"_s, headless});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"“无头.yaodian”"_s));
    CHECK(run.errors.contains(u"yaodian salvage"_s));
    CHECK(home.yaodian({u"salvage"_s, headless, u"--into"_s, home.path(u"新.yaodian"_s)}).status
          == 0);
    const QString text = home.write(u"说明.txt"_s, "notes");
    CHECK_FALSE(home.yaodian({u"check"_s, text}).errors.contains(u"yaodian salvage"_s));
}
