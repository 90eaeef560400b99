#include "system/limitedprogram.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace System {

namespace {

void limit(int resource, rlim_t value)
{
    rlimit both{};
    if (getrlimit(decltype(RLIMIT_CPU)(resource), &both) != 0)
        return;
    both.rlim_cur = qMin(value, both.rlim_max);
    both.rlim_max = both.rlim_cur;
    setrlimit(decltype(RLIMIT_CPU)(resource), &both);
}

// Runs in the child process between fork and exec, so it calls only async-signal-safe functions. If
// the system does not allow removing the network, the program keeps it.
void confine(const ProgramLimits &limits)
{
    setsid();
    limit(RLIMIT_CPU, rlim_t(limits.seconds));
    limit(RLIMIT_AS, rlim_t(limits.memory));
    limit(RLIMIT_FSIZE, rlim_t(limits.files));
    limit(RLIMIT_CORE, 0);
    if (unshare(CLONE_NEWNET) != 0)
        (void)unshare(CLONE_NEWUSER | CLONE_NEWNET);
}

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH", u"/usr/bin:/bin"_s));
    environment.insert(u"HOME"_s, home);
    environment.insert(u"TMPDIR"_s, home);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

// Kills the program and all processes it started.
void endSession(QProcess &process)
{
    if (const qint64 id = process.processId(); id > 0)
        ::kill(-pid_t(id), SIGKILL);
    process.kill();
    process.waitForFinished(2000);
}

} // namespace

QString programNamed(const QStringList &names)
{
    for (const QString &name : names) {
        if (QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

std::optional<QByteArray> runLimited(const QString &program, const QStringList &arguments,
                                     const QByteArray &input, const QString &home,
                                     const ProgramLimits &limits, int *exitCode)
{
    if (exitCode)
        *exitCode = -1;
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    process.setWorkingDirectory(home);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([&limits] { confine(limits); });
    process.start(program, arguments);
    if (!process.waitForStarted(10'000))
        return std::nullopt;
    process.write(input);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    bool isEnded = false;
    while (!isEnded && output.size() <= limits.output
           && !timer.hasExpired(limits.seconds * 1000LL)) {
        isEnded = process.waitForFinished(100) || process.state() == QProcess::NotRunning;
        output += process.readAllStandardOutput();
    }
    if (!isEnded || output.size() > limits.output) {
        endSession(process);
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    if (exitCode)
        *exitCode = process.exitCode();
    return process.exitCode() == 0 ? std::optional(output) : std::nullopt;
}

} // namespace System
