#include "domain/summary/proposals/itemwiseproposals.h"

#include "domain/plan/statuswords.h"
#include "domain/summary/proposals/noteteller.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summarytitle.h"

using namespace Qt::StringLiterals;

namespace Domain {

// SummaryRecord has the same sentence of its own: stored wordings keep it, so it must not change
// when this one does.
QString ItemwiseProposals::opening() const
{
    const ReportPeriod period = reportedPeriod(outline().plan(), options());
    const QString counts = planCounts(); // names the plan
    const QString plan = counts.isEmpty() ? printed(planNameIn(outline().plan().title.simplified()))
                                          : QString();
    const QString days = (plan.isEmpty() ? QString() : u"在"_s) + period.daysInWords() + u'的';
    const QString span = period.kind == ReportPeriod::Kind::Other ? days : period.words();
    return counts + u"现将"_s + plan + span + u"落实情况"_s
           + (period.isLong() ? u"总结如下。"_s : u"小结如下。"_s);
}

// 已于6月28日完成; 正在推进，完成60%，已逾期. Empty where notes and status disagree, and for a
// cancelled item, whose reason is a sentence of its own.
QString ItemwiseProposals::howFar(const OutlineNode *node) const
{
    if (!node->isTracked())
        return {};
    const ItemStatus &status = node->node().status;
    QStringList words;
    const StatusKind kind = node->statusOn(options().asOf);
    switch (kind) {
    case StatusKind::Cancelled: return {};
    case StatusKind::Ongoing: return printedStatus(kind);
    case StatusKind::Done:
        return options().choices.dates ? u"已于%1完成"_s.arg(printedDay(status.completedOn()))
                                       : printedStatus(kind);
    case StatusKind::NotStarted:
        if (!hasReportedNotes(node))
            words.append(u"尚未启动"_s);
        break;
    case StatusKind::InProgress:
        words.append(isKeptUp(node) ? u"经常开展"_s : u"正在推进"_s);
        if (status.kind() == StatusKind::InProgress && status.percent()
            && isUpToDate(outline(), node, options()))
            words.append(u"完成%1%"_s.arg(*status.percent()));
        break;
    }
    if (node->isMissedOn(options().asOf))
        words.append(u"已逾期"_s);
    return words.join(u'，');
}

QString ItemwiseProposals::paragraphOf(const OutlineNode *node) const
{
    const Teller notes(*this, reportedNotes(node), Teller::Manner::ByDay);
    const QString text = closedSentence(notes.text()) + cancellation(node);
    const QString far = howFar(node);
    if (node->isSection())
        return far.isEmpty() ? text : text + u"此项任务"_s + far + u'。';
    const QString words = openingWords(node);
    if (!far.isEmpty())
        return words + u'（' + far + u"）。"_s + text;
    return text.isEmpty() ? words : closedSentence(words) + text;
}

} // namespace Domain
