#include "exchange/reports/calendarfile.h"

#include <QFile>
#include <QFileInfo>

namespace Exchange {

QByteArray calendarIn(const QString &path)
{
    constexpr qint64 kLargest = 32 * 1024 * 1024;
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > kLargest || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray held = file.read(kLargest);
    return held.startsWith("BEGIN:VCALENDAR") ? held : QByteArray();
}

} // namespace Exchange
