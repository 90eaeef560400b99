#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <functional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestRun = 60000; // milliseconds; enough for a sanitized build on a busy machine

// Runs `typist` (see there) and returns its exit status; -1 if it crashed or did not end.
int typedAndEnded(const Home &home, const QString &file, const QString &editor,
                  const QString &ending)
{
    QProcessEnvironment environment = home.environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path(u"run"_s));
    QProcess typist;
    typist.setProcessEnvironment(environment);
    home.limitFiles(&typist);
    typist.start(QStringLiteral(YAODIAN_TYPIST), {file, editor, ending});
    const bool hasEnded = typist.waitForFinished(kLongestRun);
    INFO(typist.readAllStandardError().toStdString());
    CHECK(hasEnded);
    typist.kill();
    typist.waitForFinished();
    return hasEnded && typist.exitStatus() == QProcess::NormalExit ? typist.exitCode() : -1;
}

// The content of all drafts: what was typed in fields and notes and not yet stored.
QByteArray draftsIn(const Home &home)
{
    QByteArray drafts;
    QDirIterator files(home.path(u".state/yaodian/drafts"_s), {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        drafts += file.readAll();
    }
    return drafts;
}

bool waitedFor(const std::function<bool()> &holds)
{
    for (const QDeadlineTimer patience(kLongestRun); !patience.hasExpired(); QTest::qSleep(20)) {
        if (holds())
            return true;
    }
    return false;
}

// The program with its window open on a file; nobody types.
class OpenWindow
{
public:
    OpenWindow(const Home &home, const QString &file)
        : m_claims(home.path(u"run/yaodian"_s))
    {
        QProcessEnvironment environment = home.environment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path(u"run"_s));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(YAODIAN_PROGRAM),
                        file.isEmpty() ? QStringList() : QStringList{file});
        m_process.waitForStarted(kLongestRun);
    }
    // The program started without the name of a file, so that it chooses one.
    explicit OpenWindow(const Home &home)
        : OpenWindow(home, {})
    {}
    ~OpenWindow() { kill(); }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void ask(int signal) const { ::kill(pid_t(m_process.processId()), signal); }

    bool isRunning() const { return m_process.state() == QProcess::Running; }

    // Waits until the program has its lock on the file. False if it ended instead.
    bool hasClaimed()
    {
        for (QDeadlineTimer patience(kLongestRun); !patience.hasExpired();) {
            for (const QFileInfo &lock : QDir(m_claims).entryInfoList({u"*.lock"_s})) {
                QFile file(lock.filePath());
                if (file.open(QIODevice::ReadOnly)
                    && file.readLine().trimmed().toLongLong() == m_process.processId())
                    return true;
            }
            if (m_process.waitForFinished(20))
                return false;
        }
        return false;
    }

    // Waits until the program ends by itself and returns its exit status; -1 if it does not.
    int ending() { return m_process.waitForFinished(kLongestRun) ? m_process.exitCode() : -1; }

private:
    QString m_claims;
    QProcess m_process;
};

} // namespace

TEST_CASE("a second start on a file opens no window while the first one runs", "[window]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(QDir().mkpath(home.path(u"run"_s)));
    REQUIRE(QFile::setPermissions(home.path(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    OpenWindow first(home, file);
    REQUIRE(first.hasClaimed());
    OpenWindow second(home, file);
    CHECK(second.ending() == 0);
    CHECK(first.isRunning());
    CHECK(QDir(home.path(u"run/yaodian"_s)).entryList({u"*.raise"_s}).isEmpty());

    first.kill();
    OpenWindow third(home, file);
    CHECK(third.hasClaimed());
    CHECK(third.isRunning());
}

TEST_CASE("at the first start it is undecided whether the shipped plan is the user's", "[window]")
{
    const Home home;
    REQUIRE(QDir().mkpath(home.path(u"run"_s)));
    REQUIRE(QFile::setPermissions(home.path(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto isOpen = [&home] {
        return home.read(u".config/yaodian/yaodian.ini"_s).contains("undecided-file=");
    };
    const auto started = [&home] {
        const QByteArray settings = home.read(u".config/yaodian/yaodian.ini"_s);
        return settings.contains("recent-files=");
    };
    SECTION("it stays undecided until the user answers")
    {
        OpenWindow first(home);
        REQUIRE(first.hasClaimed());
        CHECK(waitedFor(isOpen));
        first.kill();
        OpenWindow second(home);
        REQUIRE(second.hasClaimed());
        CHECK(isOpen());
    }
    SECTION("also if the program is started with a document to be read in")
    {
        home.write(u"plan.txt"_s, "某校关工委2026年工作要点\n一、学习\n1.读书。\n2.看报。\n");
        OpenWindow window(home, home.path(u"plan.txt"_s));
        REQUIRE(window.hasClaimed());
        CHECK(waitedFor(isOpen));
    }
    SECTION("it is not undecided if the user opens a file")
    {
        OpenWindow window(home, home.shippedPlan());
        REQUIRE(window.hasClaimed());
        CHECK(waitedFor(started));
        CHECK_FALSE(isOpen());
    }
}

TEST_CASE("if no plan file can be created, the program says so, and a first signal ends it",
          "[window]")
{
    const int signal = GENERATE(SIGTERM, SIGINT, SIGHUP);
    const Home home;
    REQUIRE((QDir().mkpath(home.path(u"run"_s)) && QDir().mkpath(home.path(u".config"_s))));
    home.write(u".config/user-dirs.dirs"_s, "XDG_DOCUMENTS_DIR=\"/proc/nowhere\"\n");
    OpenWindow window(home);
    REQUIRE(waitedFor([&home] { return !home.read(u".state/yaodian/log.txt"_s).isEmpty(); }));
    QTest::qSleep(200); // leaves time for the question to open
    CHECK(window.isRunning());
    window.ask(signal);
    CHECK(window.ending() == 0);
}

TEST_CASE("unsaved typing is kept whatever signal ends the program", "[window]")
{
    const QString ending = GENERATE(as<QString>(), QString::number(SIGTERM),
                                    QString::number(SIGINT), QString::number(SIGHUP), u"close"_s,
                                    u"quit"_s, u"dialog"_s);
    INFO(ending.toStdString());
    const Home home;
    const QString file = home.shippedPlan();

    CHECK(typedAndEnded(home, file, u"noteEdit"_s, ending) == 0);
    CHECK(draftsIn(home).contains("王建国"));
    CHECK(home.node(file, u"二/5"_s)[u"notes"_s].toArray().isEmpty());

    CHECK(typedAndEnded(home, file, u"ownerEdit"_s, ending) == 0);
    CHECK(home.node(file, u"二/5"_s)[u"owners"_s].toArray() == QJsonArray{u"王建国"_s});
}

TEST_CASE("a program that is ended while the disk is full asks nothing and keeps unsaved typing",
          "[window]")
{
    const QString ending = GENERATE(QString::number(SIGTERM), u"dialog"_s);
    INFO(ending.toStdString());
    constexpr qint64 kRoomForDrafts = 4096; // enough for drafts, too little for the plan file
    Home home;
    const QString file = home.shippedPlan();
    home.setLongestFile(kRoomForDrafts);
    CHECK(typedAndEnded(home, file, u"ownerEdit"_s, ending) == 0);
    CHECK(draftsIn(home).contains("王建国"));
    CHECK(home.node(file, u"二/5"_s)[u"owners"_s].toArray().isEmpty());
}

TEST_CASE("unreadable settings leave the defaults", "[window]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString settings = home.path(u".config/yaodian/yaodian.ini"_s);
    REQUIRE(QDir().mkpath(home.path(u".config/yaodian"_s)));
    SECTION("empty")
    {
        home.write(u".config/yaodian/yaodian.ini"_s, {});
    }
    SECTION("random bytes")
    {
        QByteArray bytes;
        for (int i = 0; i < 8192; ++i)
            bytes += char((i * 7919) >> 3);
        home.write(u".config/yaodian/yaodian.ini"_s, bytes);
    }
    SECTION("values of other kinds, as a newer version may have them")
    {
        home.write(u".config/yaodian/yaodian.ini"_s,
                   "[General]\nauthor=@Invalid()\ntheme=sepia\nlanguage=tlh\ntext-size=@Size(1 "
                   "2)\nrecent-files=@Rect(0 0 1 1)\n"
                   "version=99\n[window]\ngeometry=@ByteArray(\\0\\x1\\xff)\nstate=7\ncolumns=@"
                   "ByteArray(x)\nsplitter=none\n[%General]\nx=\n");
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkpath(settings));
    }
    SECTION("a pipe that nobody writes into")
    {
        REQUIRE(mkfifo(QFile::encodeName(settings).constData(), 0600) == 0);
    }
    SECTION("a device that never ends")
    {
        REQUIRE(QFile::link(u"/dev/zero"_s, settings));
    }
    SECTION("a file without read permission")
    {
        home.write(u".config/yaodian/yaodian.ini"_s, "[General]\ntheme=dark\n");
        REQUIRE(QFile::setPermissions(settings, QFile::Permissions()));
    }
    CHECK(home.yaodian({u"set"_s, file, u"1"_s, u"--owner"_s, u"李"_s}).status == 0);
    const bool isLogged = home.read(u".state/yaodian/log.txt"_s).contains("no regular file");
    CHECK(isLogged == !QFileInfo(settings).isFile());
    CHECK(typedAndEnded(home, file, u"ownerEdit"_s, u"close"_s) == 0);
    CHECK(home.node(file, u"二/5"_s)[u"owners"_s].toArray() == QJsonArray{u"王建国"_s});
}
