#include "app/program.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// The names of all files and folders in the home, except the log's.
QStringList entriesIn(const Home &home)
{
    QStringList entries =
        QDir(home.path(u"."_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    entries.removeAll(u".state"_s);
    return entries;
}

// Runs every command on a file that it must refuse: each writes one sentence with `name` in it, and
// the home stays as it was.
void checkRefusedByAll(const Home &home, const QString &file, const QString &name)
{
    const QFileInfo info(file);
    const QByteArray before = info.isFile() ? home.read(name) : QByteArray();
    const QStringList beside = entriesIn(home);
    const QList<QStringList> commands{{u"show"_s, file},
                                      {u"show"_s, file, u"--json"_s},
                                      {u"set"_s, file, u"5"_s, u"--owner"_s, u"王"_s},
                                      {u"note"_s, file, u"5"_s, u"--text"_s, u"开会"_s},
                                      {u"check"_s, file}};
    for (const QStringList &words : commands) {
        INFO(words.join(u' ').toStdString());
        const Run run = home.yaodian(words);
        INFO(run.errors.toStdString());
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(name));
    }
    if (info.isFile())
        CHECK(home.read(name) == before);
    CHECK(entriesIn(home) == beside);
}

} // namespace

TEST_CASE("a file that is no plan file is refused by every command", "[badfiles]")
{
    const Home home;
    SECTION("empty")
    {
        checkRefusedByAll(home, home.write(u"a.yaodian"_s, {}), u"a.yaodian"_s);
    }
    SECTION("a text")
    {
        checkRefusedByAll(home, home.write(u"a.txt"_s, u"工作要点"_s.toUtf8()), u"a.txt"_s);
    }
    SECTION("random bytes")
    {
        QByteArray bytes;
        for (int i = 0; i < 8192; ++i)
            bytes += char((i * 7919) >> 3);
        checkRefusedByAll(home, home.write(u"a.yaodian"_s, bytes), u"a.yaodian"_s);
    }
    SECTION("a database with the header and nothing behind it")
    {
        checkRefusedByAll(
            home,
            home.write(u"a.yaodian"_s, QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0')),
            u"a.yaodian"_s);
    }
}

TEST_CASE("a plan file that was cut short is refused by every command", "[badfiles]")
{
    const Home home;
    home.shippedPlan();
    const QByteArray whole = home.read(u"要点.yaodian"_s);
    REQUIRE(QFile::remove(home.path(u"要点.yaodian"_s)));
    for (const qsizetype length : {qsizetype(50), qsizetype(4096), whole.size() / 2}) {
        INFO(length);
        checkRefusedByAll(home, home.write(u"cut.yaodian"_s, whole.left(length)), u"cut.yaodian"_s);
    }
}

TEST_CASE("a plan file of a newer format is refused by every command", "[badfiles]")
{
    const Home home;
    home.shippedPlan();
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    REQUIRE(QFile::remove(home.path(u"要点.yaodian"_s)));
    bytes[63] = 99; // user_version (bytes 60 to 63 of the header): a later format
    checkRefusedByAll(home, home.write(u"newer.yaodian"_s, bytes), u"newer.yaodian"_s);
}

TEST_CASE("another program's database is refused by every command", "[badfiles]")
{
    const Home home;
    home.shippedPlan();
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    REQUIRE(QFile::remove(home.path(u"要点.yaodian"_s)));
    bytes.replace(68, 4, QByteArray(4, '\0')); // application_id: not one of our files
    checkRefusedByAll(home, home.write(u"other.yaodian"_s, bytes), u"other.yaodian"_s);
}

TEST_CASE("a folder, pipe or device is refused by every command", "[badfiles]")
{
    const Home home;
    SECTION("a folder")
    {
        REQUIRE(QDir().mkpath(home.path(u"folder"_s)));
        checkRefusedByAll(home, home.path(u"folder"_s), u"folder"_s);
    }
    SECTION("a path that is not there")
    {
        checkRefusedByAll(home, home.path(u"没有.yaodian"_s), u"没有.yaodian"_s);
        checkRefusedByAll(home, home.path(u"没有/没有.yaodian"_s), u"没有.yaodian"_s);
    }
    SECTION("a pipe that nobody writes to")
    {
        REQUIRE(mkfifo(QFile::encodeName(home.path(u"pipe"_s)).constData(), 0600) == 0);
        checkRefusedByAll(home, home.path(u"pipe"_s), u"pipe"_s);
    }
    SECTION("a device")
    {
        checkRefusedByAll(home, u"/dev/zero"_s, u"zero"_s);
    }
    SECTION("a link that leads nowhere")
    {
        REQUIRE(QFile::link(home.path(u"elsewhere"_s), home.path(u"link.yaodian"_s)));
        checkRefusedByAll(home, home.path(u"link.yaodian"_s), u"link.yaodian"_s);
    }
    SECTION("a name with control characters for the terminal")
    {
        const Run run = home.yaodian({u"show"_s, u"a\x1b[2J\n.yaodian"_s});
        CHECK(run.isOneSentence());
        CHECK_FALSE(run.errors.contains(u'\x1b'));
        CHECK_FALSE(home.yaodian({u"a\x1b[2J"_s, u"b"_s}).errors.contains(u'\x1b'));
    }
    SECTION("a name that SQLite would take for a URI")
    {
        checkRefusedByAll(home, u"file:a.yaodian?mode=memory"_s, u"file:a.yaodian"_s);
    }
}

TEST_CASE("special characters in a file name have no special meaning", "[badfiles]")
{
    const Home home;
    for (const QString &name :
         {u"a b#c%20?d=e&f.yaodian"_s, u"file:要点.yaodian"_s, QString(80, u'长')}) {
        INFO(name.toStdString());
        REQUIRE(home.yaodian({u"import"_s, shippedPage(), u"--into"_s, name}).status == 0);
        CHECK(home.yaodian({u"set"_s, name, u"5"_s, u"--owner"_s, u"王"_s}).status == 0);
        CHECK(QFileInfo(home.path(name)).size() > 0);
    }
}

TEST_CASE("a read-only file can be shown but not changed", "[badfiles]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(QFile::setPermissions(file, QFile::ReadOwner));
    const QByteArray before = home.read(u"要点.yaodian"_s);
    CHECK(home.yaodian({u"show"_s, file}).status == 0);
    const Run run = home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"王"_s});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(home.read(u"要点.yaodian"_s) == before);
}
