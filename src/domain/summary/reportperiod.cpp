#include "domain/summary/reportperiod.h"

#include "domain/text/dates.h"
#include "domain/text/numerals.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

ReportPeriod partOfYear(ReportPeriod::Kind kind, YearPart part, int year, int number)
{
    return {.kind = kind,
            .number = number,
            .from = firstDayOf(part, number, year),
            .to = lastDayOf(part, number, year)};
}

QString monthInWords(QDate day)
{
    return u"%1月"_s.arg(day.month());
}

QString dayInWords(QDate day)
{
    return monthInWords(day) + u"%1日"_s.arg(day.day());
}

// The words for two days and what is between them; the year is named once where both have the same.
QString inWords(QDate from, QDate to, QString (*words)(QDate))
{
    const auto withYear = [words](QDate day) { return u"%1年"_s.arg(day.year()) + words(day); };
    if (withYear(from) == withYear(to))
        return withYear(from);
    return withYear(from) + u'至' + (from.year() == to.year() ? words(to) : withYear(to));
}

} // namespace

ReportPeriod ReportPeriod::half(int year, int number)
{
    return partOfYear(Kind::HalfYear, YearPart::HalfYear, year, number);
}

ReportPeriod ReportPeriod::quarter(int year, int number)
{
    return partOfYear(Kind::Quarter, YearPart::Quarter, year, number);
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
    for (int number = 1; number <= countIn(YearPart::HalfYear); ++number) {
        if (const ReportPeriod one = half(from.year(), number); isPeriod(one))
            return one;
    }
    for (int number = 1; number <= countIn(YearPart::Quarter); ++number) {
        if (const ReportPeriod one = quarter(from.year(), number); isPeriod(one))
            return one;
    }
    if (!isPeriod(partOfYear(Kind::Year, YearPart::Year, from.year(), 1)))
        period.kind = Kind::Other;
    return period;
}

bool ReportPeriod::isBounded() const
{
    return from.isValid() && to.isValid();
}

bool ReportPeriod::isOfMonths() const
{
    return isBounded() && from.day() == 1 && to.addDays(1).day() == 1;
}

QString ReportPeriod::key() const
{
    if (kind == Kind::Year)
        return u"year"_s;
    return from.toString(Qt::ISODate) + u'/' + to.toString(Qt::ISODate);
}

QString ReportPeriod::words() const
{
    if (kind == Kind::HalfYear)
        return number == 1 ? u"上半年"_s : u"下半年"_s;
    if (kind == Kind::Quarter)
        return u"第%1季度"_s.arg(numeral(number, NumeralForm::Chinese));
    return {};
}

QString ReportPeriod::monthsInWords() const
{
    return isBounded() ? inWords(from, to, monthInWords) : QString();
}

QString ReportPeriod::daysInWords() const
{
    if (isBounded() && from != to && from.year() == to.year() && from.month() == to.month())
        return inWords(from, from, dayInWords) + u"至%1日"_s.arg(to.day());
    return isBounded() ? inWords(from, to, dayInWords) : QString();
}

bool ReportPeriod::isLong() const
{
    if (kind == Kind::Other && isBounded())
        return from.addMonths(6) <= to.addDays(1);
    return kind != Kind::Quarter;
}

} // namespace Domain
