#pragma once

#include "domain/plan/plan.h"

#include <QDate>
#include <QDateTime>
#include <QVariant>

// How values stand in columns and come back from them.
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
QDate dayIn(const QVariant &column);

// UTC, ISO 8601 with seconds: 2021-03-30T08:15:00Z.
QString momentText(const QDateTime &moment);
QDateTime momentIn(const QVariant &column);

// An empty string, never NULL: a null QString binds as NULL.
QString notNull(const QString &text);

QString numberingKey(Domain::Numbering numbering);
Domain::Numbering numberingOfKey(const QString &key);

} // namespace Storage
