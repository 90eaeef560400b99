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

QString numberingKey(Numbering numbering)
{
    switch (numbering) {
    case Numbering::Continuous: return u"continuous"_s;
    case Numbering::PerSection: return u"per-section"_s;
    case Numbering::Mixed: return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

Numbering numberingOfKey(const QString &key)
{
    if (key == u"continuous")
        return Numbering::Continuous;
    return key == u"per-section" ? Numbering::PerSection : Numbering::Mixed;
}

} // namespace Storage
