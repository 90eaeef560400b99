#include "exchange/reports/calendarfile.h"

#include "system/filestatus.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostCalendars = 100;
constexpr qint64 kLargest = 32 * 1024 * 1024;

QByteArray calendarIn(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !System::openNonBlocking(path, file) || !System::isRegular(file)
        || file.size() > kLargest)
        return {};
    const QByteArray start = "BEGIN:VCALENDAR";
    if (file.peek(start.size()) != start)
        return {};
    return file.read(kLargest);
}

} // namespace

QList<QByteArray> earlierCalendars(const QString &path)
{
    QStringList paths{path};
    const QFileInfo target(path);
    for (const QFileInfo &one : target.dir().entryInfoList({u"*.ics"_s}, QDir::Files, QDir::Time)) {
        if (one.absoluteFilePath() != target.absoluteFilePath())
            paths.append(one.absoluteFilePath());
    }
    QList<QByteArray> calendars;
    for (const QString &one : paths.first(qMin(paths.size(), kMostCalendars))) {
        if (const QByteArray held = calendarIn(one); !held.isEmpty())
            calendars.append(held);
    }
    return calendars;
}

} // namespace Exchange
