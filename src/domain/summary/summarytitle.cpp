#include "domain/summary/summarytitle.h"

#include "domain/summary/notes/papertext.h"
#include "domain/summary/organisationname.h"
#include "domain/text/dates.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct PlanWord
{
    QString plan;
    QString report;
};

// The endings of plans' titles, and what the report on such a plan is called.
QString reportTitle(const QString &planTitle, const QString &report)
{
    const PlanWord words[] = {{u"工作要点"_s, u"工作"_s}, {u"工作计划"_s, u"工作"_s},
                              {u"工作安排"_s, u"工作"_s}, {u"工作方案"_s, u"工作"_s},
                              {u"实施方案"_s, u"实施"_s}, {u"要点"_s, QString()},
                              {u"计划"_s, QString()},     {u"方案"_s, QString()}};
    for (const PlanWord &word : words) {
        const auto at = planTitle.lastIndexOf(word.plan);
        if (at < 0)
            continue;
        QString title = planTitle;
        return title.replace(at, word.plan.size(), word.report + report);
    }
    return planTitle + (planTitle.endsWith(u"工作"_s) ? report : u"工作"_s + report);
}

// Whether the words can be a plan's name without the kind of table behind them.
bool isPlanName(const QString &words)
{
    static const QRegularExpression name(
        u"(?s)^.{2,}(?:工作|要点|计划|方案|安排|打算|思路|规划|意见|任务|事项|项目|活动|学期|学年|%1年度?)[）)》]?$"_s
            .arg(kYearDigit));
    return words.contains(name);
}

// Puts a year and the stretch of it in the place of the year that the title names (`withYear`), or
// the stretch alone behind that; before the kind of report where it names none.
QString withPeriod(QString title, const QString &words, bool withYear)
{
    static const QRegularExpression year(u"(%1{4}年)度?"_s.arg(kYearDigit));
    const auto match = year.match(title);
    if (match.hasMatch())
        return title.replace(match.capturedStart(), match.capturedLength(),
                             withYear ? words : match.captured(1) + words);
    const auto at = std::max<qsizetype>(0, title.lastIndexOf(u"工作"_s));
    return title.insert(at, words);
}

QString reportWord(SummaryStyle style, const ReportPeriod &period)
{
    if (style == SummaryStyle::Superior)
        return u"情况的报告"_s;
    if (style == SummaryStyle::Brief)
        return u"简报"_s;
    return period.isLong() ? u"总结"_s : u"小结"_s;
}

// The title of a report as one “on” its subject: 关工委2021年工作情况的报告 →
// 关工委关于2021年工作情况的报告.
QString asReportOn(const QString &title, const QString &name)
{
    const bool isNamed = !name.isEmpty() && title.startsWith(name);
    return (isNamed ? name : QString()) + u"关于"_s + title.mid(isNamed ? name.size() : 0);
}

} // namespace

QString planNameIn(const QString &title)
{
    static const QRegularExpression kind(
        u"^(?:[\\s—－:：·-]*(?:及其?|和|与|暨)?%1|[\\s]*[（(]附?[：:]?%1[）)])$"_s.arg(
            u"(?:目标|任务|责任|落实|推进|完成|进展|进度|分解|分工|执行|办理|实施|细化|量化|时间|节点|情况)*"
            u"(?:一览|统计|汇总|跟踪|督查|督办|登记|考核)?(?:表|清单|台账)"_s));
    static const QRegularExpression bareYear(u"%1年度?$"_s.arg(kYearDigit));
    for (qsizetype at = 1; at < title.size(); ++at) {
        const QString name = title.left(at);
        if (isPlanName(name) && kind.match(title.mid(at)).hasMatch())
            return name.contains(bareYear) ? name + u"工作"_s : name;
    }
    return title;
}

QString tableTitle(const PlanDetails &plan, const QString &kind)
{
    return planNameIn(plan.title.simplified()) + kind;
}

ReportPeriod reportedPeriod(const PlanDetails &plan, const SummaryOptions &options)
{
    QDate from = options.from;
    QDate to = options.to;
    if (from.isValid() && !to.isValid())
        to = std::max(from, options.asOf);
    if (to.isValid() && !from.isValid())
        from = QDate(std::min(plan.year, to.year()), 1, 1);
    return ReportPeriod::of(from, to);
}

QString signatureFor(const PlanDetails &plan, const ReportChoices &choices)
{
    return choices.signature.isEmpty() ? organisationInFull(plan) : choices.signature;
}

QString proposedSummaryTitle(const PlanDetails &plan, const SummaryOptions &options)
{
    const ReportChoices &choices = options.choices;
    const ReportPeriod period = reportedPeriod(plan, options);
    const QString year = plan.year > 0 ? u"%1年"_s.arg(plan.year) : QString();
    const QString signature = signatureFor(plan, choices);
    const QString name = namesOrganisation(signature) ? signature : organisationInFull(plan);
    const QString issued = plan.title.trimmed().isEmpty() ? plan.organisation + year + u"工作要点"_s
                                                          : planNameIn(plan.title.trimmed());
    const QString typed = withOrganisation(issued, plan, name);
    const QString title = choices.paperMarks ? withFullWidthMarks(typed) : typed;
    const QString told = reportTitle(title, reportWord(choices.style, period));
    const bool isOther = period.kind == ReportPeriod::Kind::Other;
    const QString stretch = period.isOfMonths() ? period.monthsInWords() : period.daysInWords();
    const QString whole = period.kind == ReportPeriod::Kind::Year
                              ? told
                              : withPeriod(told, isOther ? stretch : period.words(), isOther);
    return choices.style == SummaryStyle::Superior ? asReportOn(whole, name) : whole;
}

} // namespace Domain
