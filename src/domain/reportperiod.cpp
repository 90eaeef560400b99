#include "domain/reportperiod.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

ReportPeriod months(ReportPeriod::Kind kind, int year, int number, int count)
{
    const QDate first(year, (number - 1) * count + 1, 1);
    return {
        .kind = kind, .number = number, .from = first, .to = first.addMonths(count).addDays(-1)};
}

} // namespace

ReportPeriod ReportPeriod::half(int year, int number)
{
    return months(Kind::HalfYear, year, number, 6);
}

ReportPeriod ReportPeriod::quarter(int year, int number)
{
    return months(Kind::Quarter, year, number, 3);
}

ReportPeriod ReportPeriod::of(QDate from, QDate to)
{
    ReportPeriod period{.from = from, .to = to};
    if (!from.isValid() || !to.isValid()) {
        if (from.isValid() || to.isValid())
            period.kind = Kind::Other;
        return period;
    }
    const auto isPeriod = [&](const ReportPeriod &other) {
        return other.from == from && other.to == to;
    };
    for (int number = 1; number <= 2; ++number) {
        if (const ReportPeriod one = half(from.year(), number); isPeriod(one))
            return one;
    }
    for (int number = 1; number <= 4; ++number) {
        if (const ReportPeriod one = quarter(from.year(), number); isPeriod(one))
            return one;
    }
    if (!isPeriod(months(Kind::Year, from.year(), 1, 12)))
        period.kind = Kind::Other;
    return period;
}

QString ReportPeriod::key() const
{
    if (kind == Kind::Year)
        return u"year"_s;
    return from.toString(Qt::ISODate) + u'/' + to.toString(Qt::ISODate);
}

QString ReportPeriod::words() const
{
    static const QString quarters = u"一二三四"_s;
    if (kind == Kind::HalfYear)
        return number == 1 ? u"上半年"_s : u"下半年"_s;
    if (kind == Kind::Quarter)
        return u"第%1季度"_s.arg(quarters[number - 1]);
    return {};
}

} // namespace Domain
