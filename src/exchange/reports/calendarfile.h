#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Exchange {

// The calendars (.ics) that a new one at `path` may replace: the file itself, if it is there, then
// the other ones in its folder, newest first, as each may have been saved under a new name. At most
// 100, and none larger than a calendar of this program can be.
QList<QByteArray> earlierCalendars(const QString &path);

} // namespace Exchange
