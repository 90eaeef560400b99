#include "domain/summary/notes/pasttimes.h"

#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A time with the words that lead up to it, or in a bracket of its own.
const QRegularExpression &timePattern()
{
    static const QString time =
        u"((?:(?:(?:%8|[本今当])年 *)?(?:%1|%2|%3|%4|%5%6)|(?:%8)?年[底末中]|"
        u"(?<![一二三四五六七八九十两几半数])[本今当]?年内)(?:[之以]?前)?|%7[之以]?前)"_s.arg(
            kMonthsPattern, kChineseMonthsPattern, kQuartersPattern, kHalfYearsPattern,
            kChineseMonthPattern, kPartOfMonthPattern, kFeastPattern, kYearPattern);
    static const QRegularExpression pattern(
        u"\\([于在]?"_s + time
        + u"(?:完成|办结|启动|落实)?\\)|(?<!\\d)((?:定|安排|放)?[于在]|%1)?"_s.arg(kLatestPattern)
        + time);
    return pattern;
}

// Whether a time, with what stands around it, says when something is done; `isLed` where 于, 最迟
// or the like stand before it.
bool saysWhen(QStringView before, bool isLed, QStringView after)
{
    static const QRegularExpression head(
        u"(?:^|[,;。:(\\n]|并|再|要|拟|计划|力争|争取|确保|务必|原则上|预计|须|应)$"_s);
    static const QRegularExpression parts(u"^(?:[的以起来后至到-]|期间|[^,;。:]{0,12}?(?:"_s
                                          + kDonePattern + u")的)"_s);
    static const QRegularExpression done(u"^(?:全部|全面|基本)?"_s + kDonePattern);
    return (isLed || head.match(before).hasMatch() || done.match(after).hasMatch())
           && !parts.match(after).hasMatch();
}

// What takes the place of a time: 尽快 before what is done.
QString insteadOfTime(QStringView before, QStringView after)
{
    static const QRegularExpression done(
        u"^(?:全部|全面|基本)?(?:"_s + kDonePattern
        + u"|补[办齐交课做]|付印|印[刷制]|编写|办[好完理结]|建好)"_s);
    static const QRegularExpression soon(u"(?:尽快|尽早|抓紧)$"_s);
    const bool isDone = done.match(after).hasMatch() && !soon.match(before).hasMatch();
    return isDone ? u"尽快"_s : QString();
}

// The length of 各 or 分别 behind a list of times.
qsizetype lengthOfEach(const QString &plain, qsizetype at)
{
    static const QRegularExpression each(u"\\G(?:各(?![地级校院部单处类项种学班村社区])|分别)"_s);
    return each.match(plain, at).capturedLength();
}

bool isMark(QChar character)
{
    return QStringView(u",;。:").contains(character);
}

} // namespace

QString withoutPastTimes(const QString &words, const PlanTime &plan, QDate day, QDate since)
{
    const QString plain = folded(words);
    QString rest;
    qsizetype taken = 0;
    auto matches = timePattern().globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool isBracket = match.hasCaptured(1);
        const QDate last = Deadline::fromWords(match.captured(isBracket ? 1 : 3), plan).lastDay();
        const bool isPast = last.isValid() && last < day && !(since.isValid() && last < since);
        const qsizetype end = match.capturedEnd() + lengthOfEach(plain, match.capturedEnd());
        const QStringView before = QStringView(plain).left(match.capturedStart());
        const QStringView after = QStringView(plain).mid(end);
        if (!isPast || !(isBracket || saysWhen(before, match.hasCaptured(2), after)))
            continue;
        rest += QStringView(words).mid(taken, match.capturedStart() - taken);
        taken = end;
        const QString instead = isBracket ? QString() : insteadOfTime(before, after);
        rest += instead;
        const bool isAlone = instead.isEmpty() && (after.isEmpty() || isMark(after.front()));
        if (isAlone && rest.isEmpty())
            taken += after.isEmpty() ? 0 : 1;
        else if (isAlone && isMark(before.isEmpty() ? QChar() : before.back()))
            rest.chop(1);
    }
    rest += QStringView(words).mid(taken);
    return rest.isEmpty() ? words : rest;
}

bool isHeadingOfTime(const QString &heading)
{
    static const QString month = u"(?:\\d{1,2}|[一二三四五六七八九十]{1,3})"_s;
    static const QString time =
        u"(?:%1|%2(?:月?份?%3%2){0,11}月份?|%4|%5|(?:全|半)年(?:度)?|年[初中末底]|"
        u"(?:[上下本新]|第[一二12]|[春秋]季)学?(?:学期|学年)|[暑寒]假|第?%2(?:%3%2)?周|第%2阶段|"
        u"\\w{2,6}阶段)"_s.arg(kMonthsPattern, month, kTimeJoint, kQuartersPattern,
                               kHalfYearsPattern);
    static const QRegularExpression pattern(
        u"^(?:(?:%1年?)?%2(?:期间|期)?%3?)+(?:的?(?:常规|日常|经常性|重点|主要|具体|工作|活动|任务|"
        u"安排|计划|要点|事项|内容)*)(?:$|[:(\\s].*$)"_s.arg(kYearPattern, time, kTimeJoint),
        QRegularExpression::UseUnicodePropertiesOption);
    return folded(heading).trimmed().contains(pattern);
}

} // namespace Domain
