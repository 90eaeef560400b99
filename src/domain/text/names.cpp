#include "domain/text/names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

QStringList splitNames(const QString &text)
{
    static const QRegularExpression separator(u"[、,，;；\\r\\n]"_s);
    QStringList names;
    for (const QString &part : text.split(separator)) {
        const QString name = part.trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString joinNames(const QStringList &names)
{
    return names.join(u"、"_s);
}

} // namespace Domain
