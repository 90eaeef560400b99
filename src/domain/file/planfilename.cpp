#include "domain/file/planfilename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

bool isPlanFileName(const QString &name)
{
    return name.endsWith(kPlanFileEnding, Qt::CaseInsensitive);
}

QString withPlanFileEnding(const QString &path)
{
    static const QRegularExpression ending(u"[^/\\\\]\\.[A-Za-z][A-Za-z0-9]{0,9}$"_s);
    return ending.match(path).hasMatch() ? path : path + kPlanFileEnding;
}

} // namespace Domain
