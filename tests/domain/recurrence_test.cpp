#include "domain/plan/recurrence.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

QList<Period> periods(const QString &words, const QList<QDate> &noteDays, QDate today)
{
    return periodsOf(Deadline::fromWords(words, 2021), 2021, noteDays, today);
}

} // namespace

TEST_CASE("a quarterly deadline tells which quarters have a note", "[recurrence]")
{
    const QList<QDate> days{{2021, 1, 1}, {2021, 6, 30}, {2020, 8, 1}, {2022, 9, 1}};
    CHECK(periods(u"每季度"_s, days, {2021, 9, 30})
          == QList<Period>{{YearPart::Quarter, 1, true, true},
                           {YearPart::Quarter, 2, true, true},
                           {YearPart::Quarter, 3, false, false}});
    CHECK(periods(u"每季度"_s, days, {2021, 10, 1})[2].hasEnded);
    CHECK(periodsText(periods(u"每个季度末"_s, days, {2021, 9, 30})) == u"Q1 ✓ Q2 ✓ Q3 –"_s);
    CHECK(periods(u"每 季 度"_s, days, {2030, 1, 1}).size() == 4);
    CHECK(periods(u"每季度"_s, days, {2020, 12, 31}).isEmpty());
}

TEST_CASE("months and halves recur like quarters", "[recurrence]")
{
    CHECK(periods(u"每月"_s, {{2021, 2, 3}}, {2021, 3, 1}).size() == 3);
    CHECK(periods(u"每月28日前"_s, {{2021, 2, 3}}, {2021, 3, 1})[1].hasNote);
    CHECK(periods(u"每学期"_s, {{2021, 9, 3}}, {2021, 12, 1})[1].hasNote);
    CHECK(periods(u"每半年"_s, {}, {2021, 6, 30}).size() == 1);
    CHECK(periods(u"每半年"_s, {}, {2021, 7, 1}).size() == 2);
    const QDate end(2021, 12, 31);
    CHECK(periodsText(periods(u"每学期"_s, {{2021, 9, 3}}, end)) == u"1st half – 2nd half ✓"_s);
    CHECK(periodsText(periods(u"每季度"_s, {{2021, 12, 31}}, end)) == u"Q1 – Q2 – Q3 – Q4 ✓"_s);
    CHECK(periodsInWords(periods(u"每半年"_s, {{2021, 7, 1}}, end))
          == u"progress in the second half-year; none yet in the first half-year"_s);
    CHECK(
        periodsInWords(periods(u"每季度"_s, {{2021, 10, 1}, {2021, 6, 30}}, end))
        == u"progress in the second quarter, the fourth quarter; none yet in the first quarter, the third quarter"_s);
    const Period second{.unit = YearPart::Quarter, .number = 2};
    CHECK(firstDayOf(second, 2021) == QDate(2021, 4, 1));
}

TEST_CASE("the first periods without a note are not told that ended before the plan was issued",
          "[recurrence]")
{
    const auto text = [](const QList<QDate> &days, QDate issuedOn) {
        const PlanTime plan(2021, issuedOn);
        return periodsText(withoutThoseBeforePlan(
            periodsOf(Deadline::fromWords(u"每季度"_s, plan), plan, days, {2021, 9, 30})));
    };
    CHECK(text({}, {}) == u"Q1 – Q2 – Q3 –"_s);
    CHECK(text({}, {2021, 3, 31}) == u"Q1 – Q2 – Q3 –"_s);
    CHECK(text({}, {2021, 4, 1}) == u"Q2 – Q3 –"_s);
    CHECK(text({{2021, 2, 1}}, {2021, 4, 1}) == u"Q1 ✓ Q2 – Q3 –"_s);
    CHECK(text({}, {2022, 1, 1}).isEmpty());
}

TEST_CASE(
    "months without a note are named in ranges, or only counted if there are more than four ranges",
    "[recurrence]")
{
    const auto text = [](const QList<int> &months) {
        QList<QDate> days;
        for (const int month : months)
            days.append(QDate(2021, month, 5));
        return periodsText(periods(u"每月"_s, days, {2021, 6, 30}));
    };
    CHECK(text({1, 2, 5, 6}) == u"month 1–2 ✓ month 3–4 – month 5–6 ✓"_s);
    CHECK(text({1, 4}) == u"month 1 ✓ month 2–3 – month 4 ✓ month 5–6 –"_s);
    CHECK(text({1, 3, 5, 6}) == u"a note in 4 of 6 months"_s);
    CHECK(text({2, 4, 5, 6}) == u"month 1 – month 2 ✓ month 3 – month 4–6 ✓"_s);
    CHECK(text({}) == u"month 1–6 –"_s);
}

TEST_CASE("periods are told in words, with and without a note", "[recurrence]")
{
    const auto words = [](const QString &deadline, const QList<QDate> &days, QDate today) {
        return periodsInWords(periods(deadline, days, today));
    };
    const QDate today(2021, 9, 30);
    CHECK(words(u"每季度"_s, {{2021, 1, 1}, {2021, 8, 1}}, today)
          == u"progress in the first quarter, the third quarter; none yet in the second quarter"_s);
    CHECK(words(u"每季度"_s, {{2021, 1, 1}}, {2021, 2, 1}) == u"progress in the first quarter"_s);
    CHECK(words(u"每学期"_s, {}, {2021, 2, 1}) == u"no progress yet in the first half-year"_s);
    CHECK(words(u"每月"_s, {{2021, 1, 1}, {2021, 2, 1}}, {2021, 3, 1})
          == u"progress in month 1–2; none yet in March"_s);
    CHECK(words(u"长期坚持"_s, {}, today).isEmpty());
}

TEST_CASE("other deadlines have no periods", "[recurrence]")
{
    for (const QString &words :
         {u"第三季度"_s, u"每周"_s, u"每年"_s, u"每两个月"_s, u"长期坚持"_s, QString()}) {
        INFO(words.toStdString());
        CHECK(periods(words, {}, {2021, 12, 31}).isEmpty());
    }
}
