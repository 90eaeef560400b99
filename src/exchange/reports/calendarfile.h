#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Exchange {

// The calendars (.ics) that a new one at `path` may take the place of: what that file holds, if it
// is there, and then those beside it, the newest first, as each may have been saved under a name of
// its own. At most 100; none larger than any of ours.
QList<QByteArray> earlierCalendars(const QString &path);

} // namespace Exchange
