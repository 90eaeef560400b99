#include "app/program.h"

#include "support/catch.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

const auto kLog = u".state/yaodian/log.txt"_s;

// Causes an error whose details are written to the log: a plan file that cannot be created.
void fail(const Home &home)
{
    const Run run = home.yaodian({u"import"_s, shippedPage(), u"--into"_s, u"/proc/a.yaodian"_s});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK_FALSE(run.errors.contains(u"No such file or directory"_s));
}

} // namespace

TEST_CASE("an error's detail goes to a log that only its owner can read", "[log]")
{
    const Home home;
    fail(home);
    CHECK(home.read(kLog).contains("No such file or directory"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFileInfo(home.path(kLog)).permissions() & others) == QFile::Permissions());
}

TEST_CASE("the log stays small", "[log]")
{
    const Home home;
    fail(home);
    home.write(kLog, QByteArray(300 * 1024, 'x'));
    fail(home);
    CHECK(QFileInfo(home.path(kLog)).size() < 10000);
    CHECK(QFileInfo(home.path(kLog + u".old"_s)).size() == 300 * 1024);
}

TEST_CASE("a log that cannot be written is ignored", "[log]")
{
    Home home;
    home.setVariable(u"XDG_STATE_HOME"_s, u"/proc/nowhere"_s);
    fail(home);
}

TEST_CASE("no log is written when nothing goes wrong", "[log]")
{
    const Home home;
    REQUIRE(home.yaodian({u"--version"_s}).status == 0);
    CHECK_FALSE(QFileInfo::exists(home.path(kLog)));
}
