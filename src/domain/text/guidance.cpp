#include "domain/text/guidance.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

bool isGuidanceHeading(const QString &title)
{
    static const QString name =
        u"(?:工作)?(?:指导思想|总体要求|总体思路|总体目标|工作思路|工作目标|工作原则|基本原则|目标要求)"_s;
    static const QRegularExpression names(u"^[【〖［\\[（(]?(?:\\d{4}年度?)?"_s + name
                                          + u"(?:[和与及、](?:"_s + name
                                          + u"|目标|要求))?[】〗］\\]）)]?[：:]?$"_s);
    return title.trimmed().contains(names);
}

} // namespace Domain
