#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

// Executes SQL on the file without any of our rules, as another program could.
void execute(const QString &path, const QString &sql)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another"_s);
        db.setDatabaseName(path);
        REQUIRE(db.open());
        QSqlQuery query(db);
        REQUIRE(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"another"_s);
}

// Checks that the file can be read but not written: what is printed of it contains `words`, `check`
// and every command that would write it (at `item`) say `why` in one sentence, and the file stays
// as it is.
void checkOnlyShown(const Home &home, const QString &name, const QString &item,
                    const QString &words, const QString &why)
{
    const QString file = home.path(name);
    const QByteArray before = home.read(name);
    const Run shown = home.yaodian({u"show"_s, file});
    CHECK(shown.status == 0);
    CHECK(shown.output.contains(words));
    const QList<QStringList> commands{{u"set"_s, file, item, u"--owner"_s, u"王"_s},
                                      {u"note"_s, file, item, u"--text"_s, u"开会"_s},
                                      {u"check"_s, file}};
    for (const QStringList &command : commands) {
        const Run run = home.yaodian(command);
        INFO(command.join(u' ').toStdString() << ": " << run.errors.toStdString());
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(why));
        CHECK(run.errors.contains(name));
    }
    CHECK(home.read(name) == before);
}

} // namespace

TEST_CASE(
    "a file with a section under an item is shown and not written, and check names the section",
    "[check]")
{
    const Home home;
    const QString file = home.shippedPlan();
    execute(file, u"UPDATE node SET position = 90, parent_id = (SELECT min(id) FROM node"
                  " WHERE kind = 'item') WHERE number = '五、'"_s);
    checkOnlyShown(home, u"要点.yaodian"_s, u"5"_s, u"五、"_s, u"the section “五、"_s);
}

TEST_CASE("an older file with a day that does not exist is shown and not changed", "[check]")
{
    const Home home;
    QFile saved(QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files/format2.yaodian.z"));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QString name = u"旧.yaodian"_s;
    const QString file = home.write(name, qUncompress(saved.readAll()));
    execute(file, u"UPDATE progress_note SET happened_on = '2021-02-30' WHERE id = 1"_s);
    checkOnlyShown(home, name, u"1/1"_s, u"组织开展活动1"_s, u"2021-02-30"_s);
    const Run shown = home.yaodian({u"show"_s, file});
    CHECK(shown.isOneSentence());
    CHECK(shown.errors.contains(u"2021-02-30"_s));
}

TEST_CASE("check reports a valid file as in order, with what it contains", "[check]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"check"_s, file});
    CHECK(run.status == 0);
    CHECK(run.errors.isEmpty());
    const QStringList lines = run.output.split(u'\n');
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == u"“要点.yaodian” is in order."_s);
    CHECK(lines[1].startsWith(u"Format: "_s));
    CHECK(lines[2] == u"Integrity, foreign keys and rows: nothing wrong"_s);
    CHECK(lines[3]
          == u"2021: “关心下一代工作委员会2021年工作要点”, sections 5, items 18, notes 0"_s);
    CHECK(lines[4].isEmpty());
}

TEST_CASE("check reports damage in one sentence and repairs nothing", "[check]")
{
    const Home home;
    home.shippedPlan();
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    for (qsizetype at = 4096; at < bytes.size(); ++at)
        bytes[at] = char(at * 7);
    const QString damaged = home.write(u"damaged.yaodian"_s, bytes);
    const Run run = home.yaodian({u"check"_s, damaged});
    CHECK(run.status == 1);
    CHECK(run.output.isEmpty());
    CHECK(run.isOneSentence());
    CHECK(home.read(u"damaged.yaodian"_s) == bytes);
}

TEST_CASE("a command that reads a damaged file says so on standard error", "[check]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString good = home.path(u"good.yaodian"_s);
    REQUIRE(QFile::copy(file, good));
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--author"_s, u"李"_s})
                .status
            == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    const QByteArray words = "走访";
    for (qsizetype at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
        // Only the item's row is changed, not the row of the history that repeats it.
        if (!bytes.mid(at / 4096 * 4096, 4096).contains("\"text\""))
            bytes.replace(at, words.size(), "走试");
    }
    home.write(u"要点.yaodian"_s, bytes);
    const QString why = home.yaodian({u"check"_s, file}).errors;
    REQUIRE_FALSE(why.isEmpty());
    const QList<QStringList> commands{{u"show"_s, file},
                                      {u"history"_s, file},
                                      {u"versions"_s, file},
                                      {u"due"_s, file},
                                      {u"evidence"_s, file},
                                      {u"evidence"_s, file, u"--export"_s, home.path(u"out"_s)},
                                      {u"sheets"_s, file, u"--output"_s, home.path(u"sheets"_s)},
                                      {u"report"_s, file, u"--output"_s, home.path(u"r.html"_s)},
                                      {u"merge"_s, good, file},
                                      {u"merge"_s, file, good}};
    for (const QStringList &command : commands) {
        const Run run = home.yaodian(command);
        INFO(command.join(u' ').toStdString() << ": " << run.errors.toStdString());
        CHECK(run.errors.contains(why.trimmed()));
    }
    CHECK(home.yaodian({u"show"_s, file}).status == 0);
}

TEST_CASE("check names evidence of which a bit was flipped or that is missing", "[check][evidence]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray paper = "%PDF-1.4\n% what the notice says";
    const QString notice = home.write(u"通知.pdf"_s, paper);
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, notice}).status == 0);
    REQUIRE(home.yaodian({u"check"_s, file}).status == 0);
    SECTION("damaged")
    {
        QByteArray bytes = home.read(u"要点.yaodian"_s);
        const qsizetype at = bytes.indexOf(paper);
        REQUIRE(at > 0);
        bytes[at + 15] = char(bytes[at + 15] ^ 1);
        home.write(u"要点.yaodian"_s, bytes);
        const Run run = home.yaodian({u"check"_s, file});
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"通知.pdf is not as it was added"_s));
        CHECK(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s}).status == 0);
    }
    SECTION("missing")
    {
        execute(file, u"DELETE FROM content_part"_s);
        const Run run = home.yaodian({u"check"_s, file});
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"通知.pdf holds is missing"_s));
    }
    SECTION("missing together with its rows, as after salvage, so that it can be added again")
    {
        execute(file, u"DELETE FROM content_part"_s);
        execute(file, u"DELETE FROM content"_s);
        CHECK(home.yaodian({u"check"_s, file}).errors.contains(u"通知.pdf holds is missing"_s));
        const Run again = home.yaodian({u"attach"_s, file, u"5"_s, notice});
        CHECK(again.status == 0);
        CHECK(again.errors.isEmpty());
        CHECK(home.yaodian({u"check"_s, file}).status == 0);
        CHECK(home.yaodian({u"evidence"_s, file}).output.count(u"通知.pdf"_s) == 1);
        REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, notice}).status == 1);
    }
}

TEST_CASE("a plan file without its first page is recognised when versions of it are kept",
          "[check]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s}).status == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    bytes.replace(0, 4096, QByteArray(4096, '\0'));
    home.write(u"要点.yaodian"_s, bytes);
    home.write(u"别的.yaodian"_s, bytes);
    const Run run = home.yaodian({u"check"_s, file});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"open an earlier version"_s));
    CHECK(run.errors.contains(u"save what can be read"_s));
    CHECK(home.yaodian({u"check"_s, home.path(u"别的.yaodian"_s)})
              .errors.contains(u"does not begin as a plan file does"_s));
    CHECK(home.read(u"要点.yaodian"_s) == bytes);
}
