#pragma once

#include <QByteArray>
#include <QString>

namespace Exchange {

// The calendar that a file holds; empty where there is none, or one larger than any of ours.
QByteArray calendarIn(const QString &path);

} // namespace Exchange
