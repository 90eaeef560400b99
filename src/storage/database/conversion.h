#pragma once

#include "domain/plan/plan.h"

#include <QDate>
#include <QDateTime>
#include <QVariant>

#include <optional>
#include <string_view>

// Conversions between values and what the columns of the tables hold. A zero id is NULL.
namespace Storage {

template<typename Id>
QVariant toVariant(Id id)
{
    return id == Id{} ? QVariant(QMetaType::fromType<qint64>()) : QVariant(qint64(id));
}

template<typename Id>
Id idIn(const QVariant &column)
{
    return Id{column.toLongLong()};
}

// NULL for a null day.
QVariant toVariant(QDate day);
QDate dayIn(const QVariant &column); // null for a day no calendar has
// The same for the bytes of a column. QDate::fromString() takes ten times as long, and opening
// reads the day of every note.
QDate dayIn(std::string_view iso);

// False for a text that is neither empty nor has the form of a day. A day that its month does not
// have (2021-02-30), as files of older formats may hold, is readable, as a null day.
bool isReadableDay(const QString &text);

// UTC, ISO 8601 with seconds: 2021-03-30T08:15:00Z.
QString momentText(const QDateTime &moment);
QDateTime momentIn(const QVariant &column);

// `text`, or an empty string for a null one, which would be bound as NULL.
QString notNull(const QString &text);

} // namespace Storage
