#include "domain/reading/suggestedtimes.h"

#include "domain/plan/deadline.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/timewords.h"

#include <QDate>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Month, day, quarter or year, with or without its year, in folded text; of a list two months at
// most. 年中 ends its clause, since in 年中央, 年中小学 it is none.
const auto kOneTime =
    u"(?:(?:%1|本|今|当|明)年 *)?"
    "(?:\\d{1,2}月?(?:[-~至到、]+\\d{1,2})?月(?:\\d{1,2}日|份|底|初|上旬|中旬|下旬|末)?"
    "|[一二三四五六七八九十]{1,2}月(?:份|底|初|上旬|中旬|下旬|末)?"
    "|第?[一二三四1234]季度(?:末)?|[上下]半年|(?:%1)?年(?:底|末|内|中(?=以?前|完成|[,;。:()]|$))"
    "|全年|%1年(?=以?前))"_s.arg(kYearPattern);

// The same, and whole lists of months, quarters and halves.
const auto kTime = u"(?:(?:%1|本|今|当|明)年 *)?"
                   "(?:%2|%3|%4|%5|%6%7?|(?:%1)?年(?:底|末|内|中(?=以?前|完成|[,;。:()]|$))"
                   "|全年|%1年(?=以?前))"_s.arg(kYearPattern, kMonthsPattern, kChineseMonthsPattern,
                                                kQuartersPattern, kHalfYearsPattern,
                                                kChineseMonthPattern, kPartOfMonthPattern);

// A day in figures, 6/30, where what follows tells that it is one.
const auto kSlashedDay =
    u"(?<![\\d/.-])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\\d|0?[1-9])(?=[之以]?前)|"_s;

// How often something is done, and that with its number: 每季度, 每季度开展一次.
const auto kOften = u"每(?:个?月|季度?|学期|半年|周|[两二三](?:周|个月))"_s;
const auto kRecurrence = kOften
                         + u"[^,;。:、()\\n每]{0,8}?[一二两三四五六七八九十\\d]{1,2}[次期场轮]"_s;

// A day of each week, or of each month.
const auto kWeekly = u"每(?:逢|个)?(?:周|星期)[一二三四五六日天末1-6](?:[上下]午|晚上?)?"_s;
const auto kFarming = u"(?:[春秋](?:收|耕|种|播)|[夏冬]收|农忙)"_s;
const auto kMonthly = u"每月\\d{1,2}[日号]"_s;

// A time of the plan's year within a text; a month in Chinese numerals only where no name can be
// meant (五月花).
const auto kTimeOfYear = u"(?>(?:[本今当]年)?"
                         "(?:%2|%3|%6(?:%7|(?=%1))|%4|%5|年(?:[底末]|中(?=%1|$))))"_s.arg(
                             kDonePattern, kMonthsPattern, kChineseMonthsPattern, kQuartersPattern,
                             kHalfYearsPattern, kChineseMonthPattern, kPartOfMonthPattern);

// Days and seasons that are no month's and that no name can be.
const auto kSeason =
    u"(?:%1|敬老月|放?[暑寒][假期]|开学|期[中末]|汛期|%2|(?:[本上下每新]|第[一二12]|[春秋]季)?学[期年])"_s
        .arg(kFestivalPattern, kFarming);

// Whether folded words without blanks are times and nothing else: 3月至5月, 每季度末, 春节前.
bool isTime(QStringView plain)
{
    static const QString one =
        u"(?:(?:每年)?"_s + kOneTime
        + u"|(?:%1)年度?|[本今当明]年度?|(?:%1)[-./]"
          "\\d{1,2}(?:[-./]\\d{1,2})?|\\d{1,2}[./]\\d{1,2}|(?<=[月至到~、-])(?:\\d{1,2}"
          "|[一二三四五六七八九十]{1,3})[日号]|第?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?=[-~至到、和及])"_s
              .arg(kYearPattern)
        + u'|' + kSeason + u")(?:[之以]?前夕?|前?后|期间|[初中底末内]前?|结束前?)?"_s;
    static const QRegularExpression times(u'^' + one + u"(?:[-~至到、和及]*"_s + one + u")*$"_s);
    static const QRegularExpression often(
        u"^(?:每(?:个?月|季度?|学[期年]|半年|周|年|旬|[两二三](?:周|个月))(?:\\d{1,2}[日号])?[初中底末]?前?|%1|"_s
            .arg(kWeekly)
        + kRecurrence + u")$"_s);
    return times.match(plain).hasMatch() || often.match(plain).hasMatch() || isOpenTime(plain);
}

// The time that times which name no year are reckoned in: the year that others of them name, but
// none before the plan's, to which a plan only looks back.
PlanTime planTimeOf(const QStringList &times, int planYear)
{
    constexpr int someYear = 2000;
    static const QRegularExpression named(u'(' + kYearPattern + u")年"_s);
    const auto match = named.match(folded(times.join(u'\n')));
    const int own = planYear > 0 ? planYear : someYear;
    return PlanTime(match.hasMatch() ? std::max(match.capturedView(1).toInt(), planYear) : own);
}

// Whether a clause tells of what is past, or of what only a time tells apart (10月召开的会议).
bool tellsOfThePast(const QString &clause)
{
    static const QRegularExpression passes(u"已|曾|刚|^截至|以来|至今|去年|上年|往年|了(?!解)|"_s
                                           + kDonePattern + u'的');
    return passes.match(clause).hasMatch();
}

// The time at the head of a clause that says what is done then (第二季度修订条例), or that ends it
// (定于9月份启动); empty where there is none, and for what is past.
QString timeOfClause(const QString &clause)
{
    static const QRegularExpression head(
        u"^(?:并|再|计划|拟|预计|力争|争取|确保|原则上|分别)*(?:于|在|到)?("_s + kTimeOfYear
        + u")(?![-~至到、以来起后前的是度])(?=.{0,16}?"_s + kDonePattern + u')');
    static const QRegularExpression tail(u"(?:于|定在|安排在|放在|计划在|拟在)("_s + kTimeOfYear
                                         + u")(?:(?:各|分别)?"_s + kDonePattern + u".{0,6})?$"_s);
    if (tellsOfThePast(clause))
        return {};
    const auto leading = head.match(clause);
    return leading.hasMatch() ? leading.captured(1) : tail.match(clause).captured(1);
}

QStringList plainClauses(const QString &plain)
{
    static const QRegularExpression ends(u"[,;。:()!?\\n]"_s);
    return plain.split(ends);
}

// A clause that is a time and nothing else, or says how often it comes then: 学雷锋：3月上旬。
// 5月、11月各一场. Not the year that a sentence is about.
QString timeAsClause(const QString &clause)
{
    static const QRegularExpression each(u"各[一二两三四五六\\d]{1,2}[次期场轮]$"_s);
    static const QRegularExpression year(u"^(?:(?:%1)年?|[本今当明]年)度?$"_s.arg(kYearPattern));
    const QString words = QString(clause).remove(each);
    const QString time = wholeTime(words).toString();
    return year.match(time).hasMatch() || tellsOfThePast(clause) ? QString() : time;
}

// The last of the times at which clauses say that something is done, else how often by the first
// clause that says so.
QString timeInClauses(const QString &plain, int planYear)
{
    static const QRegularExpression often(u"^("_s + kWeekly + u'|' + kMonthly + u'|' + kOften
                                          + u")(?="_s + kDonePattern + u')');
    // Times of which a plan does not tell the day.
    static const QRegularExpression term(
        u"^(?:于|在)?((?:(?:第[一二12]|[上下本])学期[初中末底]?|%1)(?:[之以]?前)?)(?=$|(?<!收|耕|种|播|忙).{0,16}?%2)"_s
            .arg(kFarming, kDonePattern));
    QString last;
    QString recurring;
    QString unknown;
    for (const QString &clause : plainClauses(plain)) {
        const QString whole = timeAsClause(clause);
        const Deadline due = Deadline::fromWords(whole, planTimeOf({whole}, planYear));
        if (const QString time = timeOfClause(clause); !time.isEmpty())
            last = time;
        else if (due.lastDay().isValid())
            last = whole;
        if (const auto own = term.match(clause); own.hasMatch() && !tellsOfThePast(clause))
            unknown = own.captured(1);
        if (recurring.isEmpty() && last.isEmpty())
            recurring = due.kind() == Deadline::Kind::Recurring
                                || due.kind() == Deadline::Kind::Open
                            ? whole
                            : often.match(clause).captured(1);
    }
    if (!last.isEmpty())
        return last;
    return recurring.isEmpty() ? unknown : recurring;
}

// The first groups of all matches.
QStringList allOf(const QRegularExpression &pattern, const QString &plain)
{
    QStringList found;
    auto matches = pattern.globalMatch(plain);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

// The times by which something is done: those with 前, then those with 最迟 first.
QStringList endsIn(const QString &plain)
{
    static const QRegularExpression before(u"((?:每月\\d{1,2}[日号]|"_s + kSlashedDay + kTime
                                           + u"|"_s + kFeastPattern
                                           + u")[之以]?前)(?![夕的后]|提[下是])"_s);
    static const QRegularExpression latest(
        u"(?:%1|截止(?:时间|日期)?(?:为|:)?)(%2)"_s.arg(kLatestPattern, kTime));
    return allOf(before, plain) + allOf(latest, plain);
}

const QRegularExpression &bracketedTime()
{
    static const QRegularExpression bracket(u"\\((?:[^()]{0,30}[,;])?(?:于|在)?("_s + kTime
                                            + u")(?:完成|启动|前?完成|前?落实)?\\)"_s);
    return bracket;
}

// How much of something is to be done, by its unit: 12场, 6场次, 三期.
QMap<QString, int> quantitiesIn(const QString &clause)
{
    static const QRegularExpression quantity(
        u"(?<![第\\d.一二三四五六七八九十百])(\\d{1,6}|[一二两三四五六七八九十百]{1,5})[余多]?个?"
        "(人次|万元|村|点|[场次期篇名人件户所份册部本节堂轮批项家支例对条站条元])"_s);
    QMap<QString, int> quantities;
    for (auto matches = quantity.globalMatch(clause); matches.hasNext();) {
        const auto match = matches.next();
        QString words = match.captured(1);
        const int number = writtenNumber(words.replace(u'两', u'二'));
        int &most = quantities[match.captured(2)];
        most = std::max(most, number);
    }
    return quantities;
}

// Whether clauses name more of what one of them names, and none of them less.
bool isLessThanOthers(const QList<QMap<QString, int>> &clauses, qsizetype at)
{
    const auto &own = clauses[at];
    bool isLess = false;
    for (auto quantity = own.begin(); quantity != own.end(); ++quantity) {
        int most = 0;
        for (qsizetype other = 0; other < clauses.size(); ++other) {
            if (other != at)
                most = std::max(most, clauses[other].value(quantity.key()));
        }
        if (most > 0 && most <= quantity.value())
            return false;
        isLess = isLess || most > quantity.value();
    }
    return isLess;
}

// Whether a clause says that a share is reached, 50% or half of it; 参保率达到95% is a whole.
bool reachesShare(const QString &clause)
{
    static const QRegularExpression share(
        u"(?<![\\d.])\\d{1,2}(?:\\.\\d+)?%|百分之(?!百|一百)|过半|一半|半数|[一二两三四五六七八九]成(?!立|员|果|效|长|绩|功|本)"
        "|[二三四五]分之[一二三四]"_s);
    static const QRegularExpression rate(u"(?<!完成|办结|执行)率[^\\d]{0,8}\\d"_s);
    return clause.contains(share) && !clause.contains(rate);
}

// Whether a clause says that a first form or part is done.
bool reachesFirstPart(const QString &clause)
{
    static const QRegularExpression first(
        u"初稿|草稿|草案|征求意见稿|讨论稿|送审稿|提纲|样[书稿]|第一(?:批|轮|阶段|期)|首(?:批|轮|期)|阶段性|前期"_s);
    return clause.contains(first);
}

// The times by which only a part is reached, and those by which the whole is.
struct PartTimes
{
    QStringList parts;
    QStringList wholes;
};

// The times at which a clause says that something is done, or that it begins with.
QStringList timesOfClause(const QString &clause)
{
    static const QRegularExpression lead(
        u"^(?:其余|剩余|余下|其他|其它|最终|最后|到|至|并|再|确保|力争|争取)+(?:的|部分)*(?:于|在|到)?"_s);
    if (tellsOfThePast(clause))
        return {};
    QStringList times = endsIn(clause);
    if (const QString time = timeOfClause(clause); !time.isEmpty())
        times.append(time);
    return times + timesOfClauses(QString(clause).remove(lead));
}

// The whole year where a clause says what is to be done in it: 全年宣讲不少于12场.
QString yearOfClause(const QString &clause, bool isShared)
{
    static const QRegularExpression year(u"全年|年内|今年|本年度?"_s);
    static const QRegularExpression all(u"全部|全面|\\d%"_s);
    const bool says = isShared || !quantitiesIn(clause).isEmpty() || clause.contains(all);
    return says && year.match(clause).hasMatch() ? u"全年"_s : QString();
}

// Where nothing says that a time is that of a part only, there are neither.
PartTimes partTimesIn(const QString &plain)
{
    const QStringList clauses = plainClauses(plain);
    QList<QMap<QString, int>> quantities;
    for (const QString &clause : clauses)
        quantities.append(quantitiesIn(clause));
    PartTimes times;
    bool isShared = false;
    for (qsizetype at = 0; at < clauses.size(); ++at) {
        const QString &clause = clauses[at];
        const QStringList own = timesOfClause(clause);
        const bool isShare = reachesShare(clause);
        const bool isPart = isShare || reachesFirstPart(clause) || isLessThanOthers(quantities, at);
        (isPart ? times.parts : times.wholes) += own;
        isShared = isShared || (isShare && !own.isEmpty());
    }
    if (times.parts.isEmpty())
        return {};
    for (const QString &clause : clauses) {
        if (const QString year = yearOfClause(clause, isShared); !year.isEmpty())
            times.wholes.append(year);
    }
    return times;
}

// Adds a time that stands between names; those parted by 、 are one (3月、9月).
void addTime(QStringList &times, QStringView time, bool joined)
{
    if (joined && !times.isEmpty())
        times.last() += u'、' + withoutBlanks(time);
    else
        times.append(withoutBlanks(time));
}

} // namespace

bool isOpenTime(QStringView clause)
{
    static const QRegularExpression open(
        u"^(?:长期(?:坚持|开展|推进)|(?:持续|常态化)(?:推进|开展|坚持)|常年(?:坚持)?|全年"
        "|每(?:天|周|月|季度|半年|学期|年)(?:一次)?)$"_s);
    return open.match(clause).hasMatch();
}

QStringView wholeTime(QStringView words)
{
    static const QRegularExpression lead(
        u"^ *(?:(?:(?:完成|办结|工作|落实)?(?:时限|期限|时间)(?:要求)?(?:为|是|:)?|于|在|须|应|需|力争|争取|确保"
        "|务必|截[止至]|%1|拟|预计|计划) *)+"_s.arg(kLatestPattern));
    static const QRegularExpression tail(
        u"(?:全部|全面|基本)?(?:完成|结束|落实|办结|完毕|到位|启动|实施|开展|举办|召开|组织|报送|上报) *$"_s);
    const QString plain = folded(words);
    const qsizetype start = lead.match(plain).capturedLength();
    const auto done = tail.match(plain, start);
    const qsizetype end = done.hasMatch() ? done.capturedStart() : plain.size();
    const QStringView rest = trimmedBlanks(words.mid(start, end - start));
    if (isTime(withoutBlanks(folded(rest))))
        return rest;
    return isTime(withoutBlanks(plain)) ? trimmedBlanks(words) : QStringView();
}

QString withoutTimes(QStringView words, QStringList &times)
{
    static const QRegularExpression parting(
        u"(?:[^,;、。\n]|(?<=\\d)、(?=\\d{1,2}[月、])|(?<=[一二三])、(?=第?[二三四](?:季|、)))+"_s);
    static const QRegularExpression blanks(u"(?:\\S|(?<=\\d)\\s+(?=[年月日号份季旬]))+"_s);
    const QString plain = folded(words);
    QString rest = words.toString();
    qsizetype timeEnd = -2;
    const auto take = [&](qsizetype start, qsizetype length) {
        const QStringView time = wholeTime(words.mid(start, length));
        if (time.isEmpty())
            return false;
        addTime(times, time, timeEnd + 1 == start && plain[timeEnd] == u'、');
        std::fill_n(rest.begin() + start, length, u',');
        timeEnd = start + length;
        return true;
    };
    auto parts = parting.globalMatch(plain);
    while (parts.hasNext()) {
        const auto part = parts.next();
        if (take(part.capturedStart(), part.capturedLength()))
            continue;
        auto pieces = blanks.globalMatch(part.capturedView());
        while (pieces.hasNext()) {
            const auto piece = pieces.next();
            take(part.capturedStart() + piece.capturedStart(), piece.capturedLength());
        }
    }
    return rest;
}

QString timeOfHeading(const QString &heading)
{
    static const QRegularExpression around(
        u"^[(\\[【<]|[)\\]】>]$|\\([^()]*\\)$|[:。]|(?:的?(?:主要|重点)?(?:工作|活动)(?:安排|计划|内容|要点)?|安排)$"_s);
    const QString words = folded(heading).remove(around).remove(around).remove(u' ');
    const QString whole = timeAsClause(words);
    // 三月：学雷锋月
    const QString time = whole.isEmpty() ? timeAsClause(folded(heading).section(u':', 0, 0))
                                         : whole;
    return Deadline::fromWords(time, planTimeOf({time}, 0)).lastDay().isValid() ? time : QString();
}

QStringList timesOfClauses(const QString &plain)
{
    static const QRegularExpression head(
        u"^(?:于|在|到)?(%1(?:[之以]?前)?)(?!以来|[起后的])"_s.arg(kTime));
    QStringList times;
    for (const QString &clause : plainClauses(withoutBlanks(plain))) {
        if (const auto match = head.match(clause); match.hasMatch())
            times.append(match.captured(1));
    }
    return times;
}

QString latestOf(const QStringList &times, int planYear)
{
    const PlanTime plan = planTimeOf(times, planYear);
    QString latest;
    QDate last;
    for (const QString &time : times) {
        const QDate day = Deadline::fromWords(time, plan).lastDay();
        if (!latest.isEmpty() && (!day.isValid() || (last.isValid() && day <= last)))
            continue;
        latest = time;
        last = day;
    }
    return latest;
}

QStringList timesBeside(const QString &deadline, const QStringList &times, int planYear)
{
    const PlanTime plan = planTimeOf(times + QStringList{deadline}, planYear);
    const QDate last = Deadline::fromWords(deadline, plan).lastDay();
    QMap<QDate, QString> others;
    for (const QString &time : times) {
        const auto isSame = [&time](const QString &other) {
            return time.startsWith(other) || other.startsWith(time); // 9月前, 9月
        };
        const QDate day = Deadline::fromWords(time, plan).lastDay();
        if (day.isValid() && day != last && !isSame(deadline)
            && std::ranges::none_of(others, isSame) && !others.contains(day))
            others.insert(day, time);
    }
    return others.values();
}

namespace {

// The deadline in running text, whether or not more is to be done later.
QString anyDeadlineIn(const QString &plain, int planYear)
{
    static const QRegularExpression atStart(u"^(?:于|在)?("_s + kTime
                                            + u")(?=[^以来\\d年]|$)(?!以来|[-~])"_s);
    static const QRegularExpression often(u'(' + kRecurrence + u')');
    static const QRegularExpression always(
        u"(?:^|[,;。(])(长期(?:坚持)?|常年坚持)(?=[,;。.)]|$)"_s);
    if (const QStringList ends = endsIn(plain); !ends.isEmpty())
        return latestOf(ends, planYear);
    for (const QRegularExpression &pattern : {bracketedTime(), atStart, often}) {
        if (const auto match = pattern.match(plain); match.hasMatch())
            return match.captured(1);
    }
    const QString time = timeInClauses(plain, planYear);
    return time.isEmpty() ? always.match(plain).captured(1) : time;
}

} // namespace

QString deadlineIn(const QString &plain, int planYear)
{
    const QString time = anyDeadlineIn(plain, planYear);
    const auto [parts, wholes] = partTimesIn(plain);
    if (!parts.contains(time) || wholes.isEmpty())
        return time;
    const QString whole = latestOf(wholes, planYear);
    return latestOf({time, whole}, planYear);
}

QStringList timesIn(const QString &plain)
{
    QStringList times;
    for (const QString &clause : plainClauses(plain)) {
        if (tellsOfThePast(clause))
            continue;
        times += endsIn(clause);
        if (const QString time = timeOfClause(clause); !time.isEmpty())
            times.append(time);
    }
    const auto [parts, wholes] = partTimesIn(plain);
    if (!wholes.isEmpty())
        times += parts;
    return times + allOf(bracketedTime(), plain);
}

} // namespace Domain
