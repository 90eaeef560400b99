#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace Domain {

// Whether folded words are the heading of a column for one time of the year, in whose cells what is
// done then is ticked: 一季度, 3月, 上半年.
bool headsTime(QStringView heading);

// Whether a table has several such columns.
bool haveTimes(const QList<QStringView> &head);

// The time that a cell under such a heading says: the heading where it is ticked (√, ●, ▲, ★, ○),
// or what the cell names itself (9月10日; a bare day with its month). Empty for other words.
QString tickedTime(const QString &cell, const QString &heading);

} // namespace Domain
