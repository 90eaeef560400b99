#include "app/start/log.h"

#include "system/filestatus.h"
#include "system/places.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr qint64 kLongestLog = 256 * 1024;
constexpr qsizetype kLongestEntry = 4096;

// The older half of what is kept moves to a second file, which replaces the one before it.
void makeRoom(const QString &path)
{
    if (QFileInfo(path).size() <= kLongestLog)
        return;
    const QString old = path + u".old"_s;
    QFile::remove(old);
    QFile::rename(path, old);
}

// Appends one entry. A log that cannot be written is ignored: there is nowhere to report it.
void append(const QString &words)
{
    QDir().mkpath(System::stateFolder());
    makeRoom(logPath());
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    System::appendPrivately(logPath(),
                            u"%1 %2\n"_s.arg(moment, words.left(kLongestEntry)).toUtf8());
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
    return System::stateFolder() + u"/log.txt"_s;
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
