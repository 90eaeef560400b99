#include "domain/summary/eventcounts.h"

#include "domain/summary/notewords.h"
#include "domain/summary/papertext.h"
#include "domain/summary/statedfacts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A clause that begins with what one does at an event, or ends in what one is called.
bool isEvent(const QString &clause)
{
    static const QRegularExpression begins(
        u"^(?:召开|举办|举行|开展|组织|参加|参观|走访|慰问|看望|(?:集中)?学习|传达|祭扫|调研|检查|宣讲|培训|演练|"
        u"值班|驻站|家访|赴|去|邀请|请|升旗|第.{1,3}[课讲期场次])"_s);
    static const QRegularExpression ends(
        u"(?:会|活动|[比竞决联]赛|讲座|宣讲|宣传|培训|学习|扫墓|演出|展演|检查|演练|仪式|典礼|观摩|评审|开班|启动|"
        u"挂牌|开幕|讲课|上课|值班|进校园|[术化书育]节|升旗|慰问|参观|座谈|初验)$"_s);
    static const QRegularExpression bodies(u"(?:委员|工|学生|协|理事|教|商|机|社)会$"_s);
    return clause.contains(begins) || (clause.contains(ends) && !clause.contains(bodies));
}

bool namesEvent(const QString &typed)
{
    static const QRegularExpression quoted(u"“[^”]*”|《[^》]*》|（[^（）]*）"_s);
    static const QRegularExpression parting(u"[，；。、：！？\\n]"_s);
    const QStringList clauses = onPaper(typed).remove(quoted).split(parting);
    return std::ranges::any_of(clauses, isEvent);
}

} // namespace

bool countsAllEvents(const QList<ProgressNote> &notes)
{
    return std::ranges::none_of(notes, [](const ProgressNote &note) {
        if (sumsUp(note.text))
            return true;
        if (!note.attendance)
            return namesEvent(note.text) || tellsOfSeveral(note.text);
        return countsOthers(note.text, *note.attendance);
    });
}

bool isOneEventEach(const QList<ProgressNote> &notes)
{
    return std::ranges::none_of(notes,
                                [](const ProgressNote &note) { return tellsOfSeveral(note.text); });
}

} // namespace Domain
