#include "support/machine.h"

#include "system/account.h"
#include "system/chinesefonts.h"
#include "system/display.h"
#include "system/places.h"
#include "system/processortime.h"
#include "system/terminal.h"
#include "system/termination.h"

#include "support/catch.h"
#include "support/childprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <array>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace System;

namespace {

// An environment variable that is set during its lifetime; null: not set.
class Variable
{
public:
    Variable(const char *name, const char *value)
        : m_name(name)
        , m_isSet(qEnvironmentVariableIsSet(name))
        , m_before(qgetenv(name))
    {
        if (value)
            qputenv(name, value);
        else
            qunsetenv(name);
    }
    ~Variable()
    {
        if (m_isSet)
            qputenv(m_name, m_before);
        else
            qunsetenv(m_name);
    }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
    bool m_isSet;
    QByteArray m_before;
};

} // namespace

TEST_CASE("the log's folder follows XDG_STATE_HOME if that is an absolute path", "[machine]")
{
    const QString usual = QDir::homePath() + u"/.local/state/yaodian"_s;
    {
        const Variable unset("XDG_STATE_HOME", nullptr);
        CHECK(stateFolder() == usual);
    }
    {
        const Variable named("XDG_STATE_HOME", "/var/state");
        CHECK(stateFolder() == u"/var/state/yaodian"_s);
    }
    const Variable relative("XDG_STATE_HOME", "state");
    CHECK(stateFolder() == usual);
}

TEST_CASE("file dialogs begin in the documents folder, at home without one", "[machine]")
{
    QDir home(QDir::homePath());
    REQUIRE_FALSE(home.exists(u"Documents"_s));
    CHECK(documentsFolder() == home.path());
    REQUIRE(home.mkdir(u"Documents"_s));
    CHECK(documentsFolder() == home.filePath(u"Documents"_s));
    REQUIRE(home.rmdir(u"Documents"_s));
}

TEST_CASE("there is a display if a variable of any window system says so", "[machine]")
{
    const Variable x11("DISPLAY", nullptr);
    const Variable wayland("WAYLAND_DISPLAY", nullptr);
    const Variable platform("QT_QPA_PLATFORM", nullptr);
    CHECK_FALSE(hasDisplay());
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        CAPTURE(name);
        {
            const Variable set(name, ":0");
            CHECK(hasDisplay());
        }
        const Variable empty(name, "");
        CHECK_FALSE(hasDisplay());
    }
}

TEST_CASE("a Chinese font is found where one is installed", "[machine]")
{
    if (Machine::fonts() == u"zenhei"_s)
        CHECK(hasChineseFont());
}

TEST_CASE("the account's full name is not its login name", "[machine]")
{
    const passwd *account = getpwuid(getuid());
    CHECK(loginName() == (account ? QString::fromLocal8Bit(account->pw_name) : QString()));
    CHECK((fullName().isEmpty() || fullName() != loginName()));
    CHECK_FALSE(fullName().contains(u','));
    // An account of most systems that has a full name.
    const passwd *other = getpwnam("list");
    if (getuid() != 0 || !other || qstrcmp(other->pw_gecos, "Mailing List Manager") != 0)
        return;
    CHECK(Tests::inChild([other] {
              if (setuid(other->pw_uid) != 0)
                  return 100;
              return fullName() == u"Mailing List Manager"_s && loginName() == u"list"_s ? 0 : 1;
          })
          == 0);
}

TEST_CASE("the terminal's width is known only if output goes to one", "[machine]")
{
    CHECK(Tests::inChild([] {
              dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
              return terminalColumns();
          })
          == 0);
    const int width = Tests::inChild([] {
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
            return 77; // there are no terminals here
        const int other = ::open(ptsname(terminal), O_RDWR | O_NOCTTY);
        const winsize size{.ws_row = 25, .ws_col = 77, .ws_xpixel = 0, .ws_ypixel = 0};
        if (other < 0 || ioctl(other, TIOCSWINSZ, &size) != 0)
            return 77;
        dup2(other, STDOUT_FILENO);
        return terminalColumns();
    });
    CHECK(width == 77);
    CHECK(columnsOf(U'a') == 1);
    CHECK(columnsOf(U'中') == 2);
    CHECK(columnsOf(U'\U00020000') == 2);
    CHECK(columnsOf(U'\u0301') == 0);
    CHECK(columnsOf(U'\a') == 0);
}

TEST_CASE("processor time is the thread's own, in milliseconds", "[machine]")
{
    const qint64 begin = processorTime();
    QThread::msleep(60);
    CHECK(processorTime() - begin < 40);
    QElapsedTimer timer;
    timer.start();
    while (processorTime() - begin < 20 && timer.elapsed() < 10'000)
        ;
    CHECK(processorTime() - begin >= 20);
    CHECK(timer.elapsed() >= 1);
    CHECK(processorTime() < 3'600'000);
}

TEST_CASE("a signal to end the program is passed on once, and does not end it", "[machine]")
{
    constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP, SIGXFSZ};
    std::array<struct sigaction, kSignals.size()> before = {};
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        REQUIRE(sigaction(kSignals[i], nullptr, &before[i]) == 0);
    {
        const Termination termination;
        int asked = 0;
        QObject::connect(&termination, &Termination::requested, &termination, [&] { ++asked; });
        for (int i = 0; i < 3; ++i) {
            CAPTURE(kSignals[std::size_t(i)]);
            raise(kSignals[std::size_t(i)]);
            CHECK(asked == i);
            QCoreApplication::processEvents();
            CHECK(asked == i + 1);
            QCoreApplication::processEvents();
            CHECK(asked == i + 1);
        }
        raise(SIGXFSZ);
        QCoreApplication::processEvents();
        CHECK(asked == 3);
    }
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        REQUIRE(sigaction(kSignals[i], &before[i], nullptr) == 0);
}
