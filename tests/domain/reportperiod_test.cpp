#include "domain/summary/reportperiod.h"
#include "domain/summary/summaryday.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("the period between two days has a key, words and a length", "[reportperiod]")
{
    struct Row
    {
        QDate from;
        QDate to;
        ReportPeriod::Kind kind;
        QString key;
        QString words;
        QString months;
        QString days;
        bool isLong = true;
    };
    using enum ReportPeriod::Kind;
    const Row rows[] = {{{}, {}, Year, u"year"_s, {}, {}, {}},
                        {{2021, 1, 1},
                         {2021, 12, 31},
                         Year,
                         u"year"_s,
                         {},
                         u"2021年1月至12月"_s,
                         u"2021年1月1日至12月31日"_s},
                        {{2021, 1, 1},
                         {2021, 6, 30},
                         HalfYear,
                         u"2021-01-01/2021-06-30"_s,
                         u"上半年"_s,
                         u"2021年1月至6月"_s,
                         u"2021年1月1日至6月30日"_s},
                        {{2021, 7, 1},
                         {2021, 12, 31},
                         HalfYear,
                         u"2021-07-01/2021-12-31"_s,
                         u"下半年"_s,
                         u"2021年7月至12月"_s,
                         u"2021年7月1日至12月31日"_s},
                        {{2021, 1, 1},
                         {2021, 3, 31},
                         Quarter,
                         u"2021-01-01/2021-03-31"_s,
                         u"第一季度"_s,
                         u"2021年1月至3月"_s,
                         u"2021年1月1日至3月31日"_s,
                         false},
                        {{2021, 10, 1},
                         {2021, 12, 31},
                         Quarter,
                         u"2021-10-01/2021-12-31"_s,
                         u"第四季度"_s,
                         u"2021年10月至12月"_s,
                         u"2021年10月1日至12月31日"_s,
                         false},
                        {{2021, 9, 1},
                         {2022, 2, 28},
                         Other,
                         u"2021-09-01/2022-02-28"_s,
                         {},
                         u"2021年9月至2022年2月"_s,
                         u"2021年9月1日至2022年2月28日"_s},
                        {{2021, 9, 1},
                         {2022, 2, 27},
                         Other,
                         u"2021-09-01/2022-02-27"_s,
                         {},
                         u"2021年9月至2022年2月"_s,
                         u"2021年9月1日至2022年2月27日"_s,
                         false},
                        {{2021, 3, 2},
                         {2021, 3, 9},
                         Other,
                         u"2021-03-02/2021-03-09"_s,
                         {},
                         u"2021年3月"_s,
                         u"2021年3月2日至9日"_s,
                         false},
                        {{2021, 3, 2},
                         {2022, 3, 9},
                         Other,
                         u"2021-03-02/2022-03-09"_s,
                         {},
                         u"2021年3月至2022年3月"_s,
                         u"2021年3月2日至2022年3月9日"_s},
                        {{2021, 3, 2},
                         {2021, 3, 2},
                         Other,
                         u"2021-03-02/2021-03-02"_s,
                         {},
                         u"2021年3月"_s,
                         u"2021年3月2日"_s,
                         false},
                        {{2021, 3, 2}, {}, Other, u"2021-03-02/"_s, {}, {}, {}},
                        {{}, {2021, 3, 2}, Other, u"/2021-03-02"_s, {}, {}, {}}};
    for (const Row &row : rows) {
        const ReportPeriod period = ReportPeriod::of(row.from, row.to);
        INFO(row.key.toStdString());
        CHECK(period.kind == row.kind);
        CHECK(period.key() == row.key);
        CHECK(period.words() == row.words);
        CHECK(period.monthsInWords() == row.months);
        CHECK(period.daysInWords() == row.days);
        CHECK(period.isLong() == row.isLong);
        CHECK(period.isBounded() == (row.from.isValid() && row.to.isValid()));
    }
    CHECK(ReportPeriod::of({2021, 3, 1}, {2021, 5, 31}).isOfMonths());
    CHECK_FALSE(ReportPeriod::of({2021, 3, 2}, {2021, 5, 31}).isOfMonths());
    CHECK_FALSE(ReportPeriod::of({2021, 3, 1}, {2021, 5, 30}).isOfMonths());
    CHECK_FALSE(ReportPeriod::of({2021, 3, 1}, {}).isOfMonths());
}

TEST_CASE("a summary is usually of the year's end, or of the last day that is on record later",
          "[summaryday]")
{
    SummaryYear year{
        .outline = Outline(PlanContent{
            .details = {.year = 2021},
            .nodes = {item(NodeId{1}, u"1."_s, u"走访"_s), item(NodeId{2}, u"2."_s, u"宣讲"_s)}})};
    const auto usual = [&year](QDate today, QDate end = {}) {
        return usualSummaryDay(year.outline, today, end);
    };
    CHECK(usual({2021, 10, 22}) == QDate(2021, 10, 22));
    CHECK(usual({2022, 3, 1}) == QDate(2021, 12, 31));
    CHECK(usual({2021, 10, 22}, {2021, 6, 30}) == QDate(2021, 6, 30));
    CHECK(usual({2021, 5, 1}, {2021, 6, 30}) == QDate(2021, 5, 1));
    year.addNote(NodeId{1}, 5, 1, u"走访三户"_s);
    CHECK(usual({2022, 3, 1}) == QDate(2021, 12, 31));
    year.addNote(NodeId{1}, QDate(2022, 1, 6), u"走访两户"_s);
    CHECK(usual({2022, 3, 1}) == QDate(2022, 1, 6));
    CHECK(usual({2022, 1, 3}) == QDate(2022, 1, 3));
    year.setStatus(NodeId{2}, ItemStatus::done(QDate(2022, 1, 20)));
    CHECK(usual({2022, 3, 1}) == QDate(2022, 1, 20));
    year.setStatus(NodeId{2}, ItemStatus::done(QDate(2021, 6, 20)));
    CHECK(usual({2022, 3, 1}) == QDate(2022, 1, 6));
}

TEST_CASE("the items that a summary's day leaves out, and those of the next year, are named",
          "[summaryday]")
{
    SummaryYear year{
        .outline = Outline(PlanContent{.details = {.year = 2021},
                                       .nodes = {item(NodeId{1}, u"1."_s, u"走访"_s),
                                                 item(NodeId{2}, u"2."_s, u"宣讲"_s),
                                                 item(NodeId{3}, u"3."_s, u"征文"_s)}})};
    year.addNote(NodeId{1}, 6, 30, u"走访三户"_s);
    year.addNote(NodeId{2}, 12, 31, u"宣讲两场"_s);
    year.addNote(NodeId{3}, QDate(2022, 1, 1), u"收到征文"_s);
    const auto check = [&year](QDate asOf, const QList<qint64> &leftOut,
                               const QList<qint64> &afterYear) {
        year.options.asOf = asOf;
        const auto effects = effectsOfDay(year.outline, year.notes, year.options);
        const auto ids = [](const QList<const OutlineNode *> &nodes) {
            QList<qint64> found;
            for (const OutlineNode *node : nodes)
                found.append(qint64(node->id()));
            return found;
        };
        INFO(asOf.toString(Qt::ISODate).toStdString());
        CHECK(ids(effects.leftOut) == leftOut);
        CHECK(ids(effects.afterYear) == afterYear);
    };
    check({2021, 6, 29}, {1, 2, 3}, {});
    check({2021, 6, 30}, {2, 3}, {});
    check({2021, 12, 31}, {3}, {});
    check({2022, 1, 1}, {}, {3});
    year.setStatus(NodeId{2}, ItemStatus::done(QDate(2022, 1, 5)));
    check({2022, 1, 4}, {}, {3});
    check({2022, 1, 5}, {}, {2, 3});
    year.options.from = QDate(2021, 7, 1);
    check({2021, 6, 29}, {2, 3}, {}); // that of June is not of the period
    check({2022, 1, 5}, {}, {});
    year.options.to = QDate(2021, 12, 31);
    check({2021, 6, 29}, {2}, {});
    year.options.to = QDate(2021, 12, 30);
    check({2021, 6, 29}, {}, {});
    year.options.from = {};
    check({2021, 6, 29}, {1}, {});
    check({2022, 1, 5}, {}, {});
}
