#include "system/limitedprogram.h"

#include "support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace System;

namespace {

// The output of a shell's `script` in `home`, or "none".
QByteArray outputOf(const QString &script, const QString &home, const ProgramLimits &limits = {},
                    const QByteArray &input = {}, int *exitCode = nullptr)
{
    return runLimited(u"/bin/sh"_s, {u"-c"_s, script}, input, home, limits, exitCode)
        .value_or("none");
}

} // namespace

TEST_CASE("a program gets its input, a home, and no other environment", "[limitedprogram]")
{
    const QTemporaryDir home;
    int exitCode = 5;
    CHECK(outputOf(u"cat; echo done"_s, home.path(), {}, "words\n", &exitCode) == "words\ndone\n");
    CHECK(exitCode == 0);
    CHECK(outputOf(u"pwd -P"_s, home.path()).trimmed()
          == QFileInfo(home.path()).canonicalFilePath().toUtf8());
    qputenv("YAODIAN_SECRET", "x");
    const auto environment = runLimited(programNamed({u"env"_s}), {}, {}, home.path(), {});
    qunsetenv("YAODIAN_SECRET");
    REQUIRE(environment);
    QStringList lines = QString::fromUtf8(*environment).trimmed().split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u"LD_"_s); }); // Qt's own
    lines.sort();
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == u"HOME="_s + home.path());
    CHECK(lines[1] == u"LC_ALL=C.UTF-8"_s);
    CHECK(lines[2] == u"PATH="_s + qEnvironmentVariable("PATH"));
    CHECK(lines[3] == u"TMPDIR="_s + home.path());
    CHECK(lines[4] == u"XDG_RUNTIME_DIR="_s + home.path());
}

TEST_CASE("a program that fails has no output, and its exit code is told", "[limitedprogram]")
{
    const QTemporaryDir home;
    int exitCode = 5;
    CHECK(outputOf(u"echo half; exit 3"_s, home.path(), {}, {}, &exitCode) == "none");
    CHECK(exitCode == 3);
    CHECK(outputOf(u"echo half; kill -9 $$"_s, home.path(), {}, {}, &exitCode) == "none");
    CHECK(exitCode == -1);
    exitCode = 5;
    CHECK_FALSE(runLimited(u"/no/such/program"_s, {}, {}, home.path(), {}, &exitCode));
    CHECK(exitCode == -1);
}

TEST_CASE("a program that exceeds a limit is ended", "[limitedprogram]")
{
    const QTemporaryDir home;
    int exitCode = 5;
    CHECK(outputOf(u"printf 1234567890"_s, home.path(), {.output = 10}) == "1234567890");
    CHECK(outputOf(u"printf 12345678901"_s, home.path(), {.output = 10}, {}, &exitCode) == "none");
    CHECK(exitCode == -1);
    CHECK(outputOf(u"head -c 300000 /dev/zero; sleep 30"_s, home.path(), {.output = 100'000})
          == "none");
    CHECK(outputOf(u"sleep 30"_s, home.path(), {.seconds = 0}) == "none");
    CHECK(outputOf(u"head -c 3000 /dev/zero >f"_s, home.path(), {.files = 1024}) == "none");
    CHECK(QFileInfo::exists(home.filePath(u"f"_s)));
    CHECK(QFileInfo(home.filePath(u"f"_s)).size() <= 1024);
    CHECK(outputOf(u"head -c 1024 /dev/zero >g && echo done"_s, home.path(), {.files = 1024})
          == "done\n");
    CHECK(outputOf(u"ulimit -v; ulimit -t; ulimit -c"_s, home.path(),
                   {.seconds = 20, .memory = 512LL * 1024 * 1024})
          == "524288\n20\n0\n");
}

TEST_CASE("the first program that is installed is found", "[limitedprogram]")
{
    const QString shell = programNamed({u"no-such-program"_s, u"sh"_s, u"env"_s});
    CHECK(shell.endsWith(u"/sh"_s));
    CHECK(QFileInfo(shell).isExecutable());
    CHECK(programNamed({u"no-such-program"_s}).isEmpty());
    CHECK(programNamed({}).isEmpty());
}
