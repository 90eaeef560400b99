#include "domain/year/due/itemwords.h"

#include "domain/plan/newplan.h"
#include "domain/plan/numbering.h"
#include "domain/plan/statuswords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/text/daytext.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Whether 第 and 项 can stand round a number: digits with points, or Chinese numerals.
bool isCount(const QString &number)
{
    static const QRegularExpression count(
        u"^(?:[0-9]+(?:[.．-][0-9]+)*|[一二三四五六七八九十百零〇]+)$"_s);
    return number.contains(count);
}

// The title where it is short and says something, else the first clauses that do.
QString itemName(const OutlineNode *node)
{
    constexpr qsizetype kLongestNamingTitle = 28; // a line of the paper
    const QString title = node->node().title.simplified();
    const bool isName = title.size() <= kLongestNamingTitle && !beginsWithFrame(title);
    return node->isSection() || isName ? title : shortOpeningWordsOf(node->node());
}

} // namespace

Progress progressOn(const OutlineNode *node, AsOf on)
{
    const NoteFigures &figures = node->figures();
    const bool hasNote = figures.first.isValid() && figures.first <= on.day;
    return {.isBegun = hasNote || node->statusOn(on) != StatusKind::NotStarted,
            .percent = node->node().status.percent(),
            .lastNote = figures.last};
}

QString progressInBrief(const Progress &progress)
{
    if (progress.percent)
        return u"进度%1%"_s.arg(*progress.percent);
    return progress.isBegun ? QString() : u"尚未启动"_s;
}

QString progressInFull(const Progress &progress, int year)
{
    QString words = progress.isBegun ? printedStatus(StatusKind::InProgress) : u"尚未启动"_s;
    if (progress.percent)
        words += u"（%1%）"_s.arg(*progress.percent);
    if (!progress.lastNote.isValid())
        return words + u"，没有进展记录"_s;
    return words + u"，最近一次进展在"_s + dayInYear(progress.lastNote, year);
}

QString itemInMessage(const OutlineNode *node)
{
    QString title = withoutEndMarks(onPaper(itemName(node)).simplified());
    title = u'“' + title.replace(u'“', u'‘').replace(u'”', u'’') + u'”';
    const QString number = plainNumber(node->node().number);
    if (!isCount(number))
        return number + title;
    return (node->isSection() ? u"第%1部分"_s : u"第%1项"_s).arg(number) + title;
}

QString quotedPlanName(const PlanDetails &plan)
{
    const QString name = onPaper(planName(plan.title, plan.year));
    return plan.title.simplified().isEmpty() ? name : u'《' + name + u'》';
}

} // namespace Domain
