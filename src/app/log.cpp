#include "app/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr qint64 kLongestLog = 256 * 1024;
constexpr qsizetype kLongestEntry = 4096;

// XDG_STATE_HOME/yaodian; QStandardPaths has no state folder before Qt 6.7.
QString stateFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(named) ? named
                                                     : QDir::homePath() + u"/.local/state"_s;
    return base + u"/yaodian"_s;
}

// Renames a full log to ….old, in place of the previous one.
void makeRoom(const QByteArray &path)
{
    struct stat info = {};
    if (stat(path.constData(), &info) == 0 && info.st_size > kLongestLog)
        std::rename(path.constData(), (path + ".old").constData());
}

// Appends one entry. A log that cannot be written is ignored: there is nowhere to report it.
void append(const QString &words)
{
    QDir().mkpath(stateFolder());
    const QByteArray path = QFile::encodeName(logPath());
    makeRoom(path);
    const int log = ::open(path.constData(),
                           O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                           0600);
    if (log < 0)
        return;
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QByteArray entry = u"%1 %2\n"_s.arg(moment, words.left(kLongestEntry)).toUtf8();
    const auto written = ::write(log, entry.constData(), size_t(entry.size()));
    Q_UNUSED(written)
    ::close(log);
}

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    append(QLatin1StringView(context.category) + u": "_s + message);
    if (type == QtFatalMsg)
        std::fprintf(stderr, "yaodian: %s\n", message.toUtf8().constData());
}

} // namespace

QString logPath()
{
    return stateFolder() + u"/log.txt"_s;
}

void keepLog()
{
    qInstallMessageHandler(takeMessage);
}

void logError(const System::Error &error)
{
    if (!error.detail.isEmpty())
        append(error.message + u" | "_s + error.detail);
}

} // namespace App
