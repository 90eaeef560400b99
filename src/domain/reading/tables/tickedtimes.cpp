#include "domain/reading/tables/tickedtimes.h"

#include "domain/reading/suggestedtimes.h"
#include "domain/reading/tables/columnheading.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

bool headsTime(QStringView heading)
{
    return !heading.isEmpty() && !columnOf(heading) && !timeOfHeading(heading.toString()).isEmpty();
}

bool haveTimes(const QList<QStringView> &head)
{
    return std::ranges::count_if(head, headsTime) > 1;
}

QString tickedTime(const QString &cell, const QString &heading)
{
    static const QRegularExpression tick(u"^(?:[√✓✔☑●◉▲△★☆⭐○〇◯◎■□◆◇▪∨✅]{1,3}|[vVyY])$"_s);
    static const QRegularExpression day(u"^\\d{1,2}[日号]前?$"_s);
    const QString words = withoutBlanks(cell);
    if (tick.match(words).hasMatch())
        return heading;
    if (day.match(folded(words)).hasMatch() && heading.endsWith(u'月'))
        return heading + words;
    return wholeTime(folded(words)).isEmpty() ? QString() : cell;
}

} // namespace Domain
