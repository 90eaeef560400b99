#include "domain/summary/notes/statedfacts.h"

#include "domain/summary/notes/papertext.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kNumeral = u"[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万]*"
                      u"(?=[年月日号余多人名位季])"_s;

// A month and the days given with it: 3月18日, 3月16日至18日, 3月5、12、19日.
const auto kDays =
    uR"((?:(\d{4})年)?(\d{1,2})月((?:\d{1,2}[日号]?[-~—－～至到、和及]+)*\d{1,2}[日号]))"_s;

const auto kIsoDay = uR"((?<![\d/\\])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?![\d/\\]))"_s;

const auto kLeadingDay = uR"(^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|^\d{4}[-./]\d{1,2}[-./]\d{1,2})"_s;

const auto kLeadingStretch = uR"(
    ^ (?: \d{4}年 | [今去本当]年 )?
    (?: \d{1,2}月 | 第?[1-4]季度 | [上下]半年 | 全年 | 年[初中底] | [寒暑][假期] | [春秋]季学期 | 以来 )
    [^，,：:；;。]{0,12}
    [，,：:]
)"_s;

const auto kCountedPeople =
    uR"((?<![\d.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)([百千万])?[余多来]?[人名位])"_s;

// The text with ordinary digits (一年来 is 1年来), and without the blanks that stand beside them.
// What stands in a web address says nothing.
QString plain(const QString &typed)
{
    const QString text = withoutWebAddresses(typed);
    static const QRegularExpression numeral(kNumeral);
    static const QRegularExpression blank(
        uR"((?<=\d)\s+(?=[年月日号余多人名位万千百季])|(?<=[年月])\s+(?=\d))"_s);
    return withChineseNumeralsInDigits(withHalfWidthDigits(text), numeral).remove(blank);
}

QString firstClauseOf(const QString &text)
{
    static const QRegularExpression end(u"[，,；;。：:\\n]"_s);
    return plain(text).section(end, 0, 0);
}

bool namesDayOfMonth(const QString &days, int day)
{
    static const QRegularExpression number(u"\\d+"_s);
    for (auto found = number.globalMatch(days); found.hasNext();) {
        if (found.next().capturedView().toInt() == day)
            return true;
    }
    return false;
}

} // namespace

bool statesDay(const QString &text, QDate day)
{
    static const QRegularExpression days(kDays);
    static const QRegularExpression isoDay(kIsoDay);
    const QString words = plain(text);
    for (auto found = days.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        const bool otherYear = match.capturedLength(1) > 0
                               && match.capturedView(1).toInt() != day.year();
        if (!otherYear && match.capturedView(2).toInt() == day.month()
            && namesDayOfMonth(match.captured(3), day.day()))
            return true;
    }
    for (auto found = isoDay.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        const QDate named(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                          match.capturedView(3).toInt());
        if (named == day)
            return true;
    }
    return false;
}

bool statesYear(const QString &text, int year)
{
    return plain(text).contains(QRegularExpression(u"(?<!\\d)%1[年./-]"_s.arg(year)));
}

bool beginsWithTime(const QString &text)
{
    static const QRegularExpression day(kLeadingDay);
    static const QRegularExpression stretch(kLeadingStretch,
                                            QRegularExpression::ExtendedPatternSyntaxOption);
    const QString words = plain(text);
    return words.contains(day) || words.contains(stretch);
}

bool beginsWithDayOfMonth(const QString &text, int day)
{
    static const QRegularExpression first(u"^(\\d{1,2})[日号]"_s);
    const auto match = first.match(plain(text));
    return match.hasMatch() && match.capturedView(1).toInt() == day;
}

bool beginsWithStretch(const QString &text)
{
    static const QRegularExpression stretch(
        u"^(?:(?:\\d{4}年|今年)?(?:全年|上半年|下半年|年初|年中|年底|年末|第?[1-4]季度)|每[周月年天日季学]|"
        u"[本上下]学期|[寒暑][假期]|[春秋]季学期|平时|常年|长期|\\d{1,2}月(?:份)?[至到－—-])"_s);
    return plain(text).contains(stretch);
}

bool beginsWithMonth(const QString &text)
{
    static const QRegularExpression month(
        u"^(?:截[至止到]|到|至)?(?:(?:\\d{4}年|今年|本年)?\\d{1,2}月|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})"_s);
    return plain(text).contains(month);
}

bool namesMonth(const QString &text, int month)
{
    // A day in the name of an event: 6.20暴雨, but 6.20万元 is a figure; 5·12防震减灾日 anywhere.
    static const auto kDay =
        uR"((?:^%1\.|(?<![\d.·])%1·)(?:[12]?\d|3[01])(?![\d.·%亿万千百元米吨公平倍分小个年]))"_s;
    const QString words = firstClauseOf(text);
    const QRegularExpression first(
        u"^(?:截[至止到]|到|至)?(?:(?:\\d{4}年|今年|本年)?|\\d{4}[-./])0?%1(?:月|[-./]\\d)"_s.arg(
            month));
    const QRegularExpression cutoff(u"截[至止到](?:\\d{4}年)?0?%1月"_s.arg(month));
    const QRegularExpression day(kDay.arg(month));
    const bool beginsWithIt = words.contains(first) && beginsWithMonth(words);
    return beginsWithIt || words.contains(cutoff) || words.contains(day);
}

bool tellsOfWholeYear(const QString &text)
{
    static const QRegularExpression begins(
        u"^(?:(?:\\d{4}年|今年)?(?:全年|全学年)|1年来|今年(?![元春])|常年|长期|平时|"
        u"(?:\\d{4}年|今年)?\\d{1,2}月份?[至到－—~-])"_s);
    static const QRegularExpression holds(
        u"(?<![置署排究定划绍结顾报论为对的成])(?:全年|常年|(?<!\\d)1年来)(?!的?(?:工作|任务|目标|计划|要点|重点|安排|预算|经费|"
        u"收官|红|思路|打算|指标|活动))"_s);
    const QString words = firstClauseOf(text);
    return words.contains(begins) || words.contains(holds);
}

bool beginsWithOtherTime(const QString &text)
{
    static const QRegularExpression stretch(
        u"^(?:(?:\\d{4}年|今年|全年)?(?:上半年|下半年|年底|年末|岁末|第?[1-4]{1,2}季度)|每[周月年天日季学])(?![^，。；]{0,8}[会议]$)"_s);
    static const QRegularExpression festival(
        u'^' + kFestivalPattern
        + u"(?:前夕?|前后|期间|当[天日]|之际|(?:到来|来临)之际|，(?!\\d)|(?=慰问|走访|看望|组织|开展|举办|[给为到在向去赴请送和与]|邀请|前往))"_s);
    const QString words = plain(text);
    return words.contains(stretch) || words.contains(festival);
}

bool beginsWithTerm(const QString &text)
{
    static const QRegularExpression term(
        u"^(?:[本上下]学期|[春秋]季学期|"
        u"[寒暑][假期](?:期间|里|中|内|[以之]?[前后]|，|在|组织|开展|举办|集中|共|对|到|赴|前往|走访))"_s);
    return text.contains(term);
}

bool sumsUp(const QString &text)
{
    static const QRegularExpression sum(
        u"(?:全年|全学年|本学期|今年|本年度?|(?<!\\d)1年来|累计|总计|合计)[^。；\\n]{0,16}?"
        u"[\\d一二三四五六七八九十百千两]+(?:余|多)?(?:场|次|人次)"_s);
    return plain(text).contains(sum);
}

bool tellsOfSeveral(const QString &text)
{
    static const QRegularExpression several(
        u"(?<![第\\d.一二两三四五六七八九十百千])(?:[2-9]|\\d{2,}|[二三四五六七八九十两]|[一二两三四五六七八九十百千]{2,})(?:场|次(?!会)|节课?|期)(?![节能间])"_s);
    return plain(text).contains(several);
}

bool countsOthers(const QString &text, int number)
{
    static const auto kForm =
        u"(?:(?:结对|吸收|新增|增加|选配|选聘|聘任?|接待|接听|来电|发放|慰问|看望|走访|帮扶|资助|谈话|咨询|服务|听课|"
        u"收到|征集)[^，。；]{0,16}?(?<!\\d)%1(?!\\d)|(?<!\\d)%1余?(?:份|个(?!人)|件|户|家|次|篇|条|节|小时))"_s;
    return plain(text).contains(QRegularExpression(kForm.arg(number)));
}

bool statesNumber(const QString &text, int number)
{
    const QString words = withoutDigitGroups(plain(text));
    return words.contains(QRegularExpression(u"(?<![\\d.])%1(?!\\d|\\.\\d)"_s.arg(number)));
}

bool statesParts(const QString &text, int attendance)
{
    static const QRegularExpression people(
        u"(?<![第\\d.])(\\d+)(?:人次|[人名位])|"
        u"(?:学生|同志|老师|教师|家长|党员|干部|群众|居民|孩子|娃娃|儿童|青年|志愿者|五老)(\\d+)"
        u"(?!\\d|[.%年月日号岁元万余多])"_s);
    static const QRegularExpression sentenceEnd(u"[。；\\n]"_s);
    for (const QString &sentence : withoutDigitGroups(plain(text)).split(sentenceEnd)) {
        QList<int> sums; // of the numbers from each one on
        for (auto found = people.globalMatch(sentence); found.hasNext();) {
            const auto match = found.next();
            const int number = (match.captured(1) + match.captured(2)).toInt();
            for (int &sum : sums)
                sum += number;
            if (sums.contains(attendance))
                return true;
            sums.append(number);
        }
    }
    return false;
}

int largestAttendance(const QString &text)
{
    static const QRegularExpression people(u"(?<![\\d.])(\\d{1,9})[余多]?人次"_s);
    const QString words = withoutDigitGroups(plain(text));
    int largest = 0;
    for (auto found = people.globalMatch(words); found.hasNext();)
        largest = std::max(largest, found.next().captured(1).toInt());
    return largest;
}

bool statesAttendance(const QString &text, int attendance)
{
    static const QRegularExpression people(kCountedPeople);
    const QString words = plain(text);
    for (auto found = people.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        if (countOf(QString(match.captured(1) + match.captured(2))) == attendance)
            return true;
    }
    return false;
}

} // namespace Domain
