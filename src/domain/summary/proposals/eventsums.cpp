#include "domain/summary/proposals/eventsums.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

QString eventSum(int events, int attendance)
{
    const QString people = attendance > 0 ? u"，参与%1人次"_s.arg(attendance) : QString();
    return u"开展活动%1场"_s.arg(events) + people;
}

QString attendanceSum(int attendance)
{
    return u"各项活动参与%1人次"_s.arg(attendance);
}

QString withServices(QString sum)
{
    return sum.replace(u"项活动"_s, u"项活动和服务"_s).replace(u"开展活动"_s, u"开展活动和服务"_s);
}

QString withoutEventSums(QString paragraph)
{
    static const QRegularExpression sum(
        u"开展活动(?:和服务)?\\d+场(?:，参与\\d+人次)?|各项活动(?:和服务)?参与\\d+人次"_s);
    return paragraph.remove(sum);
}

} // namespace Domain
