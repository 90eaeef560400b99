#include "domain/year/due/reminder.h"

#include "domain/text/characters.h"
#include "domain/text/daytext.h"
#include "domain/text/names.h"
#include "domain/year/due/itemwords.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QString progressWords(const OutlineNode *node, QDate on)
{
    const QString words = progressInBrief(progressOn(node, on));
    return words.isEmpty() ? QString() : u'，' + words;
}

// The department and owner of an item, in a message to all: （团委 王秀英）.
QString whoWords(const Node &node, DueBy by)
{
    QStringList names;
    if (by == DueBy::Month && !answeringDepartment(node).isEmpty())
        names.append(answeringDepartment(node));
    if (by == DueBy::Month && !node.owners.isEmpty())
        names.append(joinNames(node.owners));
    return names.isEmpty() ? QString() : u'（' + names.join(u' ') + u'）';
}

QString greeting(const DueGroup &group, DueBy by)
{
    if (by == DueBy::Month || group.name.isEmpty())
        return u"各位同志："_s;
    return by == DueBy::Owner ? group.name + u"同志："_s : group.name + u"："_s;
}

// The opening of a message: …2021年工作要点中，由贵部门负责的有2项需要抓紧（截至10月22日）：
QString messageOpening(const DueGroup &group, DueBy by, const PlanDetails &plan, QDate on)
{
    const QString whose = by == DueBy::Department && !group.name.isEmpty() ? u"由贵部门负责"_s
                          : by == DueBy::Owner && !group.name.isEmpty()    ? u"由您负责"_s
                                                                           : QString();
    const bool isNobodys = group.name.isEmpty() && by != DueBy::Month;
    const QString nobodys = by == DueBy::Owner ? u"还没有明确责任人"_s : u"还没有明确责任部门"_s;
    const QString count = isNobodys         ? nobodys + u"的有%1项"_s
                          : whose.isEmpty() ? u"有%1项"_s
                                            : whose + u"的有%1项"_s;
    return u"您好！"_s + quotedPlanName(plan) + u"中，"_s + count.arg(group.items.size())
           + u"需要抓紧（截至"_s + longDay(on) + u"）："_s;
}

QString replyWords(const ReminderTime &time)
{
    return u"请于"_s + dayInYear(time.replyBy, time.on.year()) + u"前"_s;
}

} // namespace

QString dueWords(const DueItem &item, QDate on)
{
    const QString words = item.node->node().deadline.words().trimmed();
    const QString day = dayInYear(item.lastDay, on.year());
    QString text = words.isEmpty() || words == day ? day : words + u'（' + day + u'）';
    if (item.kind == DueKind::Period)
        text = words + u"，本期还没有进展（"_s + day + u"为止）"_s;
    if (item.daysLeft < 0)
        return text + u"，已逾期%1天"_s.arg(-item.daysLeft);
    return text + (item.daysLeft == 0 ? u"，今天到期"_s : u"，还有%1天"_s.arg(item.daysLeft));
}

QDate usualReplyDay(QDate on)
{
    QDate day = on.addDays(7);
    while (day.dayOfWeek() >= Qt::Saturday)
        day = day.addDays(1);
    return day;
}

QString withReplyDay(const QString &message, const ReminderTime &time, QDate replyBy)
{
    QString changed = message;
    return changed.replace(replyWords(time), replyWords({.on = time.on, .replyBy = replyBy}));
}

QString reminderMessage(const DueGroup &group, DueBy by, const PlanDetails &plan,
                        const ReminderTime &time)
{
    QStringList lines{greeting(group, by), messageOpening(group, by, plan, time.on)};
    int number = 0;
    for (const DueItem &item : group.items) {
        const bool isLast = ++number == group.items.size();
        lines.append(u"%1. "_s.arg(number) + itemInMessage(item.node)
                     + whoWords(item.node->node(), by) + u"：时限"_s + dueWords(item, time.on)
                     + progressWords(item.node, time.on) + (isLast ? u'。' : u'；'));
    }
    lines.append(
        replyWords(time)
        + u"回复：做了什么、哪天做的、参加人次；没有完成的，说明困难和下一步打算。谢谢！"_s);
    if (!plan.organisation.isEmpty())
        lines.append(plan.organisation);
    lines.append(longDay(time.on));
    return withoutInvisible(lines.join(u'\n'));
}

} // namespace Domain
