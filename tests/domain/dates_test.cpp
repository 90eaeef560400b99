#include "domain/plan/deadline.h"
#include "domain/plan/recurrence.h"
#include "domain/summary/reportperiod.h"
#include "domain/text/dates.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("the parts of a year follow each other and fill it", "[dates]")
{
    for (const YearPart part :
         {YearPart::Month, YearPart::Quarter, YearPart::HalfYear, YearPart::Year}) {
        QDate next(2024, 1, 1); // a leap year
        for (int number = 1; number <= countIn(part); ++number) {
            CHECK(firstDayOf(part, number, 2024) == next);
            next = lastDayOf(part, number, 2024).addDays(1);
        }
        CHECK(next == QDate(2025, 1, 1));
        CHECK(firstDayOf(part, countIn(part) + 1, 2024).isNull());
        CHECK(lastDayOf(part, countIn(part) + 1, 2024).isNull());
        CHECK(lastDayOf(part, 0, 2024).isNull());
    }
}

TEST_CASE("a deadline, its period and the report of that quarter end on the same day", "[dates]")
{
    for (int quarter = 1; quarter <= countIn(YearPart::Quarter); ++quarter) {
        const QDate last = lastDayOf(YearPart::Quarter, quarter, 2024);
        CHECK(Deadline::fromWords(u"第%1季度"_s.arg(quarter), 2024).lastDay() == last);
        CHECK(lastDayOf(Period{.unit = YearPart::Quarter, .number = quarter}, 2024) == last);
        CHECK(ReportPeriod::quarter(2024, quarter).to == last);
        CHECK(quarterOf(last) == quarter);
        CHECK(firstDayOfQuarter(last) == firstDayOf(YearPart::Quarter, quarter, 2024));
    }
}

TEST_CASE("a day of another year is in no month or quarter of the year", "[dates]")
{
    CHECK(monthIn(2021, {2021, 12, 31}) == 12);
    CHECK(quarterIn(2021, {2021, 12, 31}) == 4);
    CHECK(quarterIn(2021, {2021, 4, 1}) == 2);
    for (const QDate day : {QDate(2020, 12, 31), QDate(2022, 1, 1), QDate()}) {
        CHECK(monthIn(2021, day) == 0);
        CHECK(quarterIn(2021, day) == 0);
    }
}
