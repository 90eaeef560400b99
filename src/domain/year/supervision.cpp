#include "domain/year/supervision.h"

#include "domain/plan/statuswords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/organisationname.h"
#include "domain/summary/summaryproposals.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/daytext.h"
#include "domain/text/departmentnames.h"
#include "domain/text/difficultywords.h"
#include "domain/text/numerals.h"
#include "domain/year/due/due.h"
#include "domain/year/due/itemwords.h"
#include "domain/year/due/reminder.h"
#include "domain/year/figures/monthlists.h"
#include "domain/year/figures/yearfigures.h"
#include "domain/year/knownon.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kNobody = u"未明确责任单位"_s;

QString departmentName(const QString &department)
{
    return department.isEmpty() ? kNobody : onPaper(department);
}

QString rateWords(const YearFigures &figures)
{
    const auto rate = figures.doneRate();
    return rate ? u"%1%"_s.arg(std::lround(*rate * 100)) : u"—"_s;
}

// The statuses that some item has, with their numbers: 已完成2项，长期坚持5项.
QString statusWords(const YearFigures &figures)
{
    QStringList words;
    for (const StatusKind status : allStatuses()) {
        if (figures.count(status) > 0)
            words.append(printedStatus(status) + u"%1项"_s.arg(figures.count(status)));
    }
    return words.join(u'，');
}

QString circularOpening(const PlanDetails &plan, QDate on)
{
    return u"现将截至%1%2的落实情况通报如下。"_s.arg(dayInYear(on, plan.year),
                                                     quotedPlanName(plan));
}

// The numbers of deadlines reached and of those items done: 按时限已到期4项，其中已完成2项。 Items
// kept up or cancelled do not count.
QString reachedWords(const Outline &outline, QDate on)
{
    int due = 0;
    int done = 0;
    for (const OutlineNode *node : outline.nodes()) {
        const QDate last = node->node().deadline.lastDay();
        const StatusKind status = node->statusOn(on);
        if (!node->isTracked() || !last.isValid() || last >= on || hasNoDeadline(status))
            continue;
        ++due;
        done += status == StatusKind::Done ? 1 : 0;
    }
    return due > 0 ? u"按时限已到期%1项，其中已完成%2项。"_s.arg(due).arg(done) : QString();
}

QString overview(const Outline &outline, const YearFigures &all, QDate on)
{
    QString words = u"%1年工作要点共%2项"_s.arg(outline.plan().year).arg(all.items);
    if (const QString statuses = statusWords(all); !statuses.isEmpty())
        words += u"，其中"_s + statuses;
    words += all.missed > 0 ? u"；逾期%1项"_s.arg(all.missed) : u"；没有逾期"_s;
    words += all.silent > 0 ? u"，%1天以上没有进展%2项。"_s.arg(kSilentDays).arg(all.silent)
                            : u"。"_s;
    if (all.doneRate())
        words += u"办结率%1（应办结%2项，长期坚持、已取消的不计）。"_s.arg(rateWords(all))
                     .arg(all.toDo());
    return words + reachedWords(outline, on);
}

// A name as issuer and departments are compared: 关工委 for the committee's long name.
QString comparedName(const QString &name)
{
    return departmentKey(name).replace(u"关心下一代工作委员会"_s, u"关工委"_s);
}

// Whether the department is the one that issues the circular, or its office: 关工委秘书处, 校关工委
// for 某学院关工委; 机电学院关工委 is another.
bool isIssuer(const QString &department, const QString &issuer)
{
    static const QRegularExpression own(u"^(?:[本我]?[校院]|学校|学院)(?=.{2})"_s);
    static const QRegularExpression office(u"(?<=.)(?:秘书处|秘书组|办公室)$"_s);
    const QString name = comparedName(department).remove(own);
    const QString whole = comparedName(issuer);
    const auto ends = [&whole](const QString &part) {
        return !part.isEmpty() && whole.endsWith(part);
    };
    return ends(name) || ends(QString(name).remove(office));
}

// Why the item is not finished; of a department other than the issuer, that it has not said it.
QString reasonWords(const Node &item, const QString &issuer)
{
    const QString reason = onPaper(difficultyWithoutSteps(item.difficulty));
    if (!reason.isEmpty())
        return closedSentence(u"原因："_s + reason);
    return isIssuer(answeringDepartment(item), issuer) ? QString() : u"原因：责任单位未说明。"_s;
}

// What the words on an item depend on beside it.
struct Circular
{
    const PlanDetails &plan;
    QString issuer = {};
    QDate on = {};
};

QString missedWords(const OutlineNode *node, const Circular &circular)
{
    const auto &[plan, issuer, on] = circular;
    const Deadline &deadline = node->node().deadline;
    const QString words = u"%1，时限%2（%3），逾期%4天，%5。"_s
                              .arg(itemInMessage(node), deadline.words(),
                                   dayInYear(deadline.lastDay(), plan.year))
                              .arg(-node->daysLeftOn(on))
                              .arg(progressInFull(progressOn(node, on), plan.year));
    return words + reasonWords(node->node(), issuer);
}

QString silentWords(const OutlineNode *node, const Circular &circular)
{
    const QDate last = node->figures().last;
    return itemInMessage(node)
           + (last.isValid() ? u"，最近一次进展在%1。"_s.arg(dayInYear(last, circular.plan.year))
                             : u"，还没有进展记录。"_s);
}

// From which day an item without any note counts, and which ones do not (monthlists.cpp).
QString silentRule(const PlanDetails &plan)
{
    const QString since = plan.issuedOn.isValid() ? u"工作要点印发之日"_s : u"年初"_s;
    return u"没有进展记录的，从%1算起；未启动且时限所写的时段（如第四季度、11月）还没有开始的，不列入。"_s
        .arg(since);
}

// The request to those named, in the words of a reminder.
QString requestWords(const QString &office, const PlanDetails &plan, QDate on)
{
    const QString day = dayInYear(usualReplyDay(on), plan.year);
    return u"请以上单位抓紧办理，于%1前将进展情况、没有完成的原因和预计完成时间%2。"_s.arg(
        day, office.isEmpty() ? u"书面反馈"_s : u"报"_s + office);
}

using ItemWords = QString (*)(const OutlineNode *, const Circular &);

// The items of one list, under the department that answers for them; what is missed is only in the
// list of that.
QList<ReportElement> itemsByDepartment(const Outline &outline, MonthList list, ItemWords words,
                                       const Circular &circular)
{
    const QDate on = circular.on;
    const bool isOfMissed = list == MonthList::Missed;
    QList<ReportElement> elements;
    int number = 0;
    for (const FigureRow &department : figuresBy(outline, FiguresBy::Department, on)) {
        QList<ReportElement> items;
        for (const OutlineNode *node : outline.nodes()) {
            if (isInMonthList(node, list, outline.plan(), on) && isOfMissed == node->isMissedOn(on)
                && answersFor(department.name, node->node()))
                items.append(ReportParagraph{.text = words(node, circular)});
        }
        if (items.isEmpty())
            continue;
        const QString heading = u"（%1）%2"_s.arg(numeral(++number, NumeralForm::Chinese),
                                                  departmentName(department.name));
        elements.append(ReportHeading{.level = 2, .text = heading});
        elements += items;
    }
    return elements;
}

QStringList figureCells(const QString &name, const YearFigures &figures)
{
    const auto cell = [](qint64 count) { return QString::number(count); };
    QStringList cells{name, cell(figures.items)};
    for (const StatusKind status : allStatuses())
        cells.append(cell(figures.count(status)));
    return cells << cell(figures.missed) << cell(figures.silent) << rateWords(figures);
}

ReportTable departmentTable(const Outline &outline, const YearFigures &all, QDate on)
{
    ReportTable table{.title = onPaper(planNameIn(outline.plan().title.simplified()))
                               + u"办结情况统计表"_s,
                      .columns = {{.title = u"单位"_s, .share = 23, .names = true}}};
    const auto add = [&table](const QString &title, double share) {
        table.columns.append({title, share, Qt::AlignHCenter});
    };
    add(u"项数"_s, 7);
    for (const StatusKind status : allStatuses())
        add(printedStatus(status), status == StatusKind::Ongoing ? 9 : 8);
    add(u"逾期"_s, 7);
    add(u"%1天没有进展"_s.arg(kSilentDays), 14);
    add(u"办结率"_s, 8);
    for (const FigureRow &row : figuresBy(outline, FiguresBy::Department, on)) {
        if (row.figures.items > 0)
            table.rows.append({.cells = figureCells(departmentName(row.name), row.figures)});
    }
    table.rows.append({.cells = figureCells(u"合计"_s, all)});
    return table;
}

} // namespace

ReportDocument supervisionReport(const Outline &present, const NotesByNode &notes,
                                 const ReportChoices &choices, QDate on)
{
    const Outline outline = knownOn(present, notes, on);
    const PlanDetails &plan = outline.plan();
    const Circular circular{.plan = plan, .issuer = signatureFor(plan, choices), .on = on};
    const YearFigures all = figuresOf(outline, on);
    const QString title = onPaper(namesOrganisation(circular.issuer) ? circular.issuer : QString())
                          + u"关于%1年工作要点落实情况的督查通报"_s.arg(plan.year);
    ReportDocument report{.title = title, .author = plan.organisation};
    report.elements = {ReportTitle{.text = title},
                       ReportRecipient{.text = u"各有关单位"_s},
                       ReportParagraph{.text = circularOpening(plan, on)},
                       ReportHeading{.text = u"一、总体情况"_s},
                       ReportParagraph{.text = overview(outline, all, on)},
                       ReportParagraph{.text = u"各单位办结情况见附件。"_s},
                       ReportHeading{.text = u"二、逾期事项"_s}};
    const auto missed = itemsByDepartment(outline, MonthList::Missed, missedWords, circular);
    report.elements += missed.isEmpty()
                           ? QList<ReportElement>{ReportParagraph{.text = u"没有逾期事项。"_s}}
                           : missed;
    const auto silent = itemsByDepartment(outline, MonthList::Silent, silentWords, circular);
    if (!silent.isEmpty()) {
        const QString others = missed.isEmpty() ? u"三、%1天以上没有进展的事项"_s
                                                : u"三、其他%1天以上没有进展的事项"_s;
        report.elements.append(ReportHeading{.text = others.arg(kSilentDays)});
        report.elements.append(ReportParagraph{.text = silentRule(plan)});
        report.elements += silent;
    }
    if (!missed.isEmpty() || !silent.isEmpty()) {
        report.elements.append(
            ReportHeading{.text = silent.isEmpty() ? u"三、有关要求"_s : u"四、有关要求"_s});
        report.elements.append(ReportParagraph{.text = requestWords(circular.issuer, plan, on)});
    }
    ReportTable table = departmentTable(outline, all, on);
    report.elements.append(ReportAnnexList{.names = {table.title}});
    table.title.prepend(u"附件\n"_s); // GB/T 9704-2012, 7.3.7: no number where there is one
    report.elements.append(
        ReportSignature{.name = circular.issuer, .day = on, .sealed = choices.sealed});
    report.elements.append(table);
    return report;
}

} // namespace Domain
