#include "domain/summary/notes/writingtime.h"

#include "domain/summary/notes/notewords.h"
#include "domain/text/characters.h"
#include "domain/text/daytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

QString withoutTimeOfWriting(const QString &words, QDate day)
{
    static const QRegularExpression today(
        u"^(?:今[天日早晚]|当天|当日|本月|这个月)(?:[上下]午|晚上)?(?!的|起|后|前|年)，?(?=.)"_s);
    static const QRegularExpression clock(
        u"^(?:[上下中]午|晚上?)?\\d{1,2}(?:点(?:半|\\d{1,2}分?)?|[:：]\\d{2})(?=%1)(?![至到])"_s
            .arg(kHan));
    static const QRegularExpression thisMonth(
        u"(?<=，)本月(?=累计|共|合计)|(?<=%1)(?:本月|这个月)(?=累计|共|借|接待|开展|完成|收到|新增|走访|服务|发放)"_s
            .arg(kHan));
    // 王老师：今天在信息学院讲课, as a chat has it.
    static const QRegularExpression speaker(
        u"^([^，。；：]{1,4}(?:老师|教授|主任|书记|校长|院长|会长|处长|科长|同志))："
        u"(?=(?:今[天日早晚]|刚[才刚]))"_s);
    static const QRegularExpression todayBehind(
        u"^(?:今[天日早晚]|刚[才刚])(?:[上下]午|晚上)?，?(?=.)"_s);
    static const QRegularExpression todayIs(u"^今[天日](?=是(?!否))"_s);
    const QString ofDay = shortDay(day);
    QString out = words;
    if (const auto match = speaker.match(out); match.hasMatch())
        out = match.captured(1) + out.mid(match.capturedEnd()).remove(todayBehind);
    out.replace(todayIs, ofDay);
    out.remove(today).remove(clock).remove(thisMonth);
    static const QRegularExpression untilToday(u"(?<=推到|推迟到|改到|改在)今[天日]"_s);
    out.replace(untilToday, ofDay);
    const QRegularExpression month(u"^%1月份?(?=%2)"_s.arg(QString::number(day.month()), kHan));
    const QString rest = QString(out).remove(month);
    return rest != out && namesHappening(rest) ? rest : out;
}

} // namespace Domain
