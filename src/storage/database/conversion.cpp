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

QDate dayIn(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return {};
    const auto number = [iso](size_t from, size_t count) {
        int sum = 0;
        for (const char digit : iso.substr(from, count)) {
            if (digit < '0' || digit > '9')
                return 0; // no year, month or day of ours
            sum = sum * 10 + digit - '0';
        }
        return sum;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
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
