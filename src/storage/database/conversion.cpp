#include "storage/database/conversion.h"

using namespace Qt::StringLiterals;
using Domain::Numbering;

namespace Storage {

QVariant toVariant(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate))
                         : QVariant(QMetaType::fromType<QString>());
}

QDate dayIn(const QVariant &column)
{
    return QDate::fromString(column.toString(), Qt::ISODate);
}

bool isReadableDay(const QString &text)
{
    if (text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid())
        return true;
    const bool hasMonth = QDate::fromString(text.left(8) + u"01"_s, Qt::ISODate).isValid();
    const int day = text.mid(8).toInt();
    return hasMonth && text.size() == 10 && day > 28 && day < 32;
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QDateTime momentIn(const QVariant &column)
{
    return QDateTime::fromString(column.toString(), Qt::ISODate);
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace Storage
