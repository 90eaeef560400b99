#include "app/program.h"

#include "support/catch.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

const auto kLog = u".state/yaodian/log.txt"_s;

// Something whose detail belongs in the log: a locale that Qt complains about.
void provoke(Home &home)
{
    home.setVariable(u"LC_ALL"_s, u"C"_s);
    const Run run = home.yaodian({u"--version"_s});
    CHECK(run.status == 0);
    CHECK(run.errors.isEmpty());
}

} // namespace

TEST_CASE("what Qt warns about goes to a log that only its owner can read", "[log]")
{
    Home home;
    provoke(home);
    CHECK(home.read(kLog).contains("locale"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFileInfo(home.path(kLog)).permissions() & others) == QFile::Permissions());
}

TEST_CASE("the log stays small", "[log]")
{
    Home home;
    provoke(home);
    home.write(kLog, QByteArray(300 * 1024, 'x'));
    provoke(home);
    CHECK(QFileInfo(home.path(kLog)).size() < 10000);
    CHECK(QFileInfo(home.path(kLog + u".old"_s)).size() == 300 * 1024);
}

TEST_CASE("a log that cannot be written stops nothing", "[log]")
{
    Home home;
    home.setVariable(u"XDG_STATE_HOME"_s, u"/proc/nowhere"_s);
    provoke(home);
}

TEST_CASE("where nothing went wrong there is no log", "[log]")
{
    const Home home;
    REQUIRE(home.yaodian({u"--version"_s}).status == 0);
    CHECK_FALSE(QFileInfo::exists(home.path(kLog)));
}
