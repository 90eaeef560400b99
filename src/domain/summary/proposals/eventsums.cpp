#include "domain/summary/proposals/eventsums.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

QString attendedBy(int attendance)
{
    return u"%1人参加"_s.arg(attendance);
}

QString eventSum(int events, int attendance)
{
    const QString people = events == 1 ? attendedBy(attendance) : u"%1人次参加"_s.arg(attendance);
    return u"开展活动%1场"_s.arg(events) + (attendance > 0 ? u'，' + people : QString());
}

QString attendanceSum(int attendance)
{
    return u"各项活动累计%1人次参与"_s.arg(attendance);
}

QString withServices(QString sum)
{
    return sum.replace(u"项活动"_s, u"项活动和服务"_s).replace(u"开展活动"_s, u"开展活动和服务"_s);
}

QString withoutEventSums(QString paragraph)
{
    static const QRegularExpression sum(
        u"开展活动(?:和服务)?\\d+场(?:，\\d+人次?参加)?|各项活动(?:和服务)?累计\\d+人次参与|"
        u"（共?\\d+人参加）|，共?\\d+人参加(?=[，；：。]|$)"_s);
    return paragraph.remove(sum);
}

} // namespace Domain
