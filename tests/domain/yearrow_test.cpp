#include "domain/year/yearrow.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kRowDay(2021, 10, 22);
const PlanTime kPlanTime(2021);

struct ItemWithDeadline
{
    explicit ItemWithDeadline(const QString &words,
                              const ItemStatus &status = ItemStatus::inProgress())
    {
        node = outline.insert(
            outline.root(), 0,
            {.id = NodeId{1}, .deadline = Deadline::fromWords(words, kPlanTime), .status = status});
    }

    YearRow row(const QList<QDate> &noteDays = {}) const
    {
        return yearRow(node, kPlanTime, noteDays, AsOf::now(kRowDay));
    }

    Outline outline;
    OutlineNode *node = nullptr;
};

} // namespace

TEST_CASE("the time allowed begins with the quarter, half-year or range of the deadline",
          "[yearrow]")
{
    const auto [words, from] = GENERATE(table<QString, QDate>({
        {u"第三季度"_s, QDate(2021, 7, 1)},
        {u"下半年"_s, QDate(2021, 7, 1)},
        {u"上半年"_s, QDate(2021, 1, 1)},
        {u"9-10月"_s, QDate(2021, 9, 1)},
        {u"9月至11月"_s, QDate(2021, 9, 1)},
        {u"9月底前"_s, QDate(2021, 1, 1)},
        {u"全年"_s, QDate(2021, 1, 1)},
    }));
    CAPTURE(words);
    CHECK(ItemWithDeadline(words).row().from == from);
}

TEST_CASE("a deadline of several points in time has a mark for each one before the last",
          "[yearrow]")
{
    const YearRow row = ItemWithDeadline(u"5月、10月、12月"_s).row();
    CHECK(row.lastDay == QDate(2021, 12, 31));
    CHECK(row.earlierDays == QList{QDate(2021, 5, 31), QDate(2021, 10, 31)});
    CHECK(ItemWithDeadline(u"12月底前"_s).row().earlierDays.isEmpty());
}

TEST_CASE("a quarterly item has four boxes, of which a past one without a note is missing",
          "[yearrow]")
{
    const YearRow row = ItemWithDeadline(u"每季度"_s).row({QDate(2021, 3, 31), QDate(2021, 5, 1)});
    REQUIRE(row.periods.size() == 4);
    CHECK(row.periods[0].period.hasNote);
    CHECK(row.periods[1].period.hasNote);
    CHECK_FALSE(row.periods[1].isMissing());
    CHECK(row.periods[2].isMissing());
    CHECK(row.periods[2].first == QDate(2021, 7, 1));
    CHECK(row.periods[2].last == QDate(2021, 9, 30));
    CHECK_FALSE(row.periods[3].isMissing()); // the fourth quarter has not ended
    CHECK_FALSE(row.periods[3].period.hasNote);
}

TEST_CASE("once a recurring item is done or cancelled, no later period is missing", "[yearrow]")
{
    const auto done = ItemWithDeadline(u"每季度"_s, ItemStatus::done({2021, 5, 12})).row();
    CHECK(done.periods[0].isMissing());
    CHECK_FALSE(done.periods[1].isMissing());
    CHECK_FALSE(done.periods[2].isMissing());
    for (const YearPeriod &period :
         ItemWithDeadline(u"每季度"_s, ItemStatus::cancelled(u"并入其他工作"_s)).row().periods)
        CHECK_FALSE(period.isMissing());
}

TEST_CASE("a period is missing only if it ended between the plan's day of issue and the day",
          "[yearrow]")
{
    const auto missing = [](const QString &words, QDate issuedOn, QDate on) {
        const ItemWithDeadline item(words);
        QList<int> numbers;
        for (const YearPeriod &period :
             yearRow(item.node, {2021, issuedOn}, {}, AsOf::now(on)).periods) {
            if (period.isMissing())
                numbers.append(period.period.number);
        }
        return numbers;
    };
    const QString monthly = u"每月25日前"_s;
    CHECK(missing(monthly, {}, {2021, 3, 1}) == QList{1, 2});
    CHECK(missing(monthly, {2021, 2, 18}, {2021, 3, 1}) == QList{2});
    CHECK(missing(monthly, {2021, 2, 28}, {2021, 3, 1}) == QList{2}); // issued on its last day
    CHECK(missing(monthly, {2021, 3, 1}, {2021, 3, 1}).isEmpty());
    CHECK(missing(monthly, {2021, 2, 18}, {2021, 2, 28}).isEmpty()); // its last day is today
    CHECK(missing(monthly, {2020, 12, 30}, {2021, 3, 1}) == QList{1, 2});
    CHECK(missing(u"每季度"_s, {2021, 3, 30}, {2021, 7, 1}) == QList{1, 2});
    CHECK(missing(u"每季度"_s, {2021, 4, 1}, {2021, 7, 1}) == QList{2});
    CHECK(missing(u"每学期"_s, {2021, 9, 1}, {2021, 12, 31}).isEmpty());
}

TEST_CASE("a note after the day in question fills no box", "[yearrow]")
{
    const YearRow row = ItemWithDeadline(u"每季度"_s).row({QDate(2021, 11, 5)});
    CHECK_FALSE(row.periods[3].period.hasNote);
}

TEST_CASE("a deadline each term has two periods in the year's row, each month twelve", "[yearrow]")
{
    CHECK(ItemWithDeadline(u"每学期"_s).row().periods.size() == 2);
    CHECK(ItemWithDeadline(u"每月"_s).row().periods.size() == 12);
    CHECK(ItemWithDeadline(u"每月"_s).row().periods[1].last == QDate(2021, 2, 28));
}

TEST_CASE("the state of a deadline is missed, due this month or done", "[yearrow]")
{
    CHECK(ItemWithDeadline(u"9月底前"_s).row().isMissed);
    CHECK(ItemWithDeadline(u"10月底前"_s).row().isDueThisMonth);
    CHECK_FALSE(ItemWithDeadline(u"11月底前"_s).row().isDueThisMonth);
    const YearRow done = ItemWithDeadline(u"10月底前"_s, ItemStatus::done({2021, 10, 8})).row();
    CHECK_FALSE(done.isDueThisMonth);
    CHECK(done.doneOn == QDate(2021, 10, 8));
}

TEST_CASE("only an ongoing item without a last day or periods runs all year", "[yearrow]")
{
    const auto runs = [](const QString &words, const ItemStatus &status) {
        return ItemWithDeadline(words, status).row().runsAllYear;
    };
    CHECK(runs(u"长期坚持"_s, ItemStatus::ongoing()));
    CHECK_FALSE(runs(u"长期坚持"_s, ItemStatus::inProgress()));
    CHECK_FALSE(runs(u"年底前"_s, ItemStatus::ongoing()));
    CHECK_FALSE(runs(u"每季度"_s, ItemStatus::ongoing()));
}

TEST_CASE("an item has a place in the year only if it has a last day or periods", "[yearrow]")
{
    const auto hasDays = [](const QString &words) {
        return hasDaysInYear({.deadline = Deadline::fromWords(words, kPlanTime)}, 2021);
    };
    CHECK(hasDays(u"年底前"_s));
    CHECK(hasDays(u"每季度"_s));
    CHECK_FALSE(hasDays({}));
    CHECK_FALSE(hasDays(u"长期坚持"_s));
    CHECK_FALSE(hasDays(u"待定"_s));
}

TEST_CASE("months are equally wide, and days of other years are at the ends", "[yearrow]")
{
    CHECK(placeInYear({2021, 1, 1}, 2021) == 0);
    CHECK(placeInYear({2021, 7, 1}, 2021) == Approx(0.5));
    CHECK(placeInYear({2021, 2, 15}, 2021) == Approx(1.5 / 12));
    CHECK(endInYear({2021, 12, 31}, 2021) == Approx(1));
    CHECK(placeInYear({2020, 12, 31}, 2021) == 0);
    CHECK(placeInYear({2022, 1, 8}, 2021) == 1);
}

TEST_CASE("a mark grows with the attendance in five steps", "[yearrow]")
{
    CHECK(attendanceStep({}) == 0);
    CHECK(attendanceStep(0) == 0);
    CHECK(attendanceStep(49) == 1);
    CHECK(attendanceStep(50) == 2);
    CHECK(attendanceStep(199) == 2);
    CHECK(attendanceStep(200) == 3);
    CHECK(attendanceStep(999) == 3);
    CHECK(attendanceStep(1000) == 4);
}
