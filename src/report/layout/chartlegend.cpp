#include "report/layout/chartlegend.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Report {

namespace {

constexpr double kMarkWidth = 1;
constexpr double kBoxWidth = 2.4;

bool hasPeriod(const WallChart &chart, ChartSign sign)
{
    const auto isSuch = [sign](const YearPeriod &period) {
        return sign
               == (period.period.hasNote ? ChartSign::PeriodWithNote
                   : period.isMissing()  ? ChartSign::PeriodMissing
                                         : ChartSign::PeriodOpen);
    };
    return std::ranges::any_of(chart.rows, [&](const WallChartRow &row) {
        return std::ranges::any_of(row.year.periods, isSuch);
    });
}

bool isOn(const WallChart &chart, ChartSign sign)
{
    switch (sign) {
    case ChartSign::Notes:
    case ChartSign::Deadline:
    case ChartSign::Missed:
    case ChartSign::Done: return true;
    case ChartSign::KeptUp:
        return std::ranges::any_of(chart.rows,
                                   [](const auto &row) { return row.year.runsAllYear; });
    case ChartSign::Cancelled: return std::ranges::any_of(chart.rows, &WallChartRow::isCancelled);
    case ChartSign::PeriodWithNote:
    case ChartSign::PeriodMissing:
    case ChartSign::PeriodOpen: return hasPeriod(chart, sign);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ChartLegendEntry> legendOf(const WallChart &chart)
{
    QList<ChartLegendEntry> entries{
        {ChartSign::Notes, u"进展（越大人次越多）"_s, kBoxWidth},
        {ChartSign::Deadline, u"完成时限"_s, kMarkWidth},
        {ChartSign::Missed, u"已逾期"_s, kMarkWidth},
        {ChartSign::Done, u"完成之日"_s, kMarkWidth},
        {ChartSign::KeptUp, u"长期坚持"_s, kBoxWidth},
        {ChartSign::Cancelled, u"已取消"_s, kMarkWidth},
        {ChartSign::PeriodWithNote, u"本期有进展"_s, kBoxWidth},
        {ChartSign::PeriodMissing, u"本期没有进展"_s, kBoxWidth},
        {ChartSign::PeriodOpen, u"本期未过"_s, kBoxWidth},
    };
    entries.removeIf([&chart](const ChartLegendEntry &entry) { return !isOn(chart, entry.sign); });
    return entries;
}

} // namespace Report
