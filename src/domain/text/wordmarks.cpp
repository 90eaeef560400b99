#include "domain/text/wordmarks.h"

#include "domain/text/foldedtext.h"
#include "domain/text/markscanner.h"
#include "domain/text/numerals.h"

#include <algorithm>

namespace Domain {

namespace {

// A heading names at most so many months: 3月、5月、9月.
constexpr int kMostMonths = 6;

// The form of a word with its number: 年度重点任务 一：
constexpr qsizetype kLongestCountedWord = 6;
constexpr qsizetype kLongestCountedUnit = 4;

// A remark in brackets between a time and its colon: (2.17-2.23).
constexpr qsizetype kLongestRemark = 20;

bool isNoBracket(QChar character)
{
    return character != u'(' && character != u')' && character != u'\n';
}

// Takes the words by which a heading names the list below it: 三月份重点工作安排.
void takeKindOfList(MarkScanner &scanner)
{
    static constexpr QStringView kinds[] = {u"安排", u"计划", u"工作", u"活动", u"任务",
                                            u"重点", u"要点", u"内容", u"主题", u"主要"};
    MarkScanner words = scanner;
    while (std::ranges::any_of(kinds, [&words](QStringView kind) { return words.take(kind); }))
        continue;
    if (words.atEnd() || words.peek() == u':')
        scanner = words;
}

// A time that is a heading: alone on the line or before a colon or a blank, a remark in brackets
// or the list's kind between.
std::optional<NumberMark> titled(MarkScanner scanner, MarkFamily family, int value)
{
    MarkScanner remark = scanner;
    if (remark.take(u'(') && !remark.takeWhile(isNoBracket, kLongestRemark).isEmpty()
        && remark.take(u')'))
        scanner = remark;
    takeKindOfList(scanner);
    if (!scanner.atEnd() && !scanner.peeksAt(u": "))
        return {};
    const QChar separator = scanner.takeOne(u":");
    return marked(scanner, family, value, separator);
}

bool joinsMonths(QChar character)
{
    return QStringView(u"-~至到、和及").contains(character);
}

struct OrdinalUnit
{
    QStringView word;
    MarkFamily family;
};

// The units that stand after 第一, and the family that each makes.
constexpr OrdinalUnit kUnits[] = {
    {u"部分", MarkFamily::Part},  {u"板块", MarkFamily::Part},  {u"篇", MarkFamily::Part},
    {u"编", MarkFamily::Part},    {u"章", MarkFamily::Chapter}, {u"节", MarkFamily::Clause},
    {u"条", MarkFamily::Article}, {u"步", MarkFamily::Step},    {u"阶段", MarkFamily::Step},
    {u"类", MarkFamily::Part},
};

} // namespace

std::optional<NumberMark> monthAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    MarkScanner year = scanner;
    const bool dated = year.takeWhile(isDigit, 4).size() == 4 && year.take(u'年');
    if (dated)
        scanner = year;
    const int value = scanner.takeNumeral(12);
    bool month = false;
    for (int months = 0; value > 0 && months < kMostMonths; ++months) {
        if (scanner.take(u'月')) {
            month = true;
            scanner.take(u'份');
        }
        MarkScanner further = scanner;
        const qsizetype dashes = further.takeWhile(joinsMonths, 3).size();
        if (dashes == 0 || further.takeNumeral(12) == 0)
            break;
        scanner = further;
    }
    const auto mark = month ? titled(scanner, MarkFamily::Month, value) : std::nullopt;
    return mark && dated && mark->separator != u':' ? std::nullopt : mark; // 2021年3月: a date
}

std::optional<NumberMark> vacationAt(QStringView text, qsizetype at)
{
    constexpr int winter = 1; // the months in which they begin
    constexpr int summer = 7;
    MarkScanner scanner(text, at);
    const bool isWinter = scanner.take(u'寒');
    if ((!scanner.take(u'暑') && !isWinter) || !scanner.take(u'假'))
        return {};
    scanner.take(u"期间");
    return titled(scanner, MarkFamily::Month, isWinter ? winter : summer);
}

std::optional<NumberMark> periodAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    int value = 0;
    if (scanner.take(u"上半年") || scanner.take(u"下半年")) {
        value = text[at] == u'上' ? 1 : 2;
    } else {
        const bool ordinal = scanner.take(u'第');
        value = scanner.takeNumeral(54);
        if (ordinal && !scanner.takeOne(u"-~至、").isNull())
            scanner.takeNumeral(54);
        const bool named = scanner.take(u"季度")
                           || (ordinal && (scanner.take(u'周') || scanner.take(u"阶段")));
        if (value == 0 || !named)
            return {};
        MarkScanner words = scanner;
        const bool phase = ordinal && text.mid(at, scanner.at() - at).endsWith(u"阶段");
        if (phase && (words.take(u':') || words.skipBlanks() > 0) && !words.atEnd())
            return {}; // 第一阶段 学习…: it numbers the words behind it
    }
    return titled(scanner, MarkFamily::Period, value);
}

std::optional<NumberMark> ordinalAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    const bool among = scanner.take(u'其');
    scanner.take(u'第');
    const int value = scanner.takeNumeral(99);
    if (value == 0 || (among && !scanner.peeksAt(u",、:")))
        return {};
    // 第一件事，…
    static constexpr QStringView counted[] = {u"件大事", u"件实事", u"件事", u"项工作", u"项任务",
                                              u"个方面", u"方面",   u"件",   u"项",     u"点"};
    MarkScanner behind = scanner;
    if (text[at] == u'第'
        && std::ranges::any_of(counted, [&](QStringView word) { return behind.take(word); })
        && behind.peeksAt(u",、:"))
        scanner = behind;
    if (const QChar separator = scanner.takeOne(u",、:"); !separator.isNull())
        return marked(scanner, MarkFamily::Ordinal, value, separator);
    for (const OrdinalUnit &unit : kUnits) {
        if (!scanner.take(unit.word))
            continue;
        const bool isLong = unit.word.size() > 1 && unit.family != MarkFamily::Step
                            && !scanner.peeksAt(u"的中和是");
        if (!isLong && !scanner.atEnd() && !scanner.peeksAt(u" 、:."))
            return {};
        const QChar separator = scanner.takeOne(u"、:.");
        return marked(scanner, unit.family, value, separator);
    }
    if (text[at] != u'第')
        return {};
    // 第一专题：, 第一讲 …: counts where the second follows.
    const QStringView unit = scanner.takeWhile(
        [](QChar c) { return isIdeograph(c) && !isChineseDigit(c); }, kLongestCountedUnit + 1);
    if (unit.isEmpty() || unit.size() > kLongestCountedUnit || !scanner.peeksAt(u": ("))
        return {};
    auto mark = marked(scanner, MarkFamily::Step, value, scanner.takeOne(u":"));
    mark->weak = true;
    return mark;
}

std::optional<NumberMark> namedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView words[] = {u"任务", u"工作", u"项目", u"行动", u"工程",
                                            u"措施", u"举措", u"专题", u"目标", u"模块",
                                            u"环节", u"阶段", u"步骤", u"主题", u"活动"};
    MarkScanner scanner(text, at);
    const QStringView head = scanner.takeWhile(
        [](QChar c) { return isIdeograph(c) && !isChineseDigit(c); }, kLongestCountedWord + 1);
    if (head.isEmpty() || head.size() > kLongestCountedWord || head.endsWith(u'第')
        || head.startsWith(u'附') || QStringView(u"表图周").contains(head.back()))
        return {};
    const bool isKnown = std::ranges::any_of(
        words, [head](QStringView word) { return head.endsWith(word); });
    scanner.skipBlanks();
    const int value = scanner.takeNumeral(99);
    if (value == 0 || !scanner.peeksAt(u":、. "))
        return {};
    const QChar separator = scanner.takeOne(u":、.");
    if (!isKnown && separator != u':')
        return {};
    static constexpr QStringView measures[] = {u"措施", u"举措", u"步骤", u"环节", u"做法"};
    const bool isMeasure = std::ranges::any_of(
        measures, [head](QStringView word) { return head.endsWith(word); });
    auto mark = marked(scanner, isMeasure ? MarkFamily::Measure : MarkFamily::Named, value,
                       separator);
    mark->weak = !isKnown; // 实事一：
    return mark;
}

std::optional<NumberMark> latinNamedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView words[] = {u"part", u"chapter", u"no", u"step"};
    MarkScanner scanner(text, at);
    const QStringView word = scanner.takeWhile(isLatin, 8);
    if (std::ranges::none_of(
            words, [word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; }))
        return {};
    scanner.takeOne(u".");
    scanner.skipBlanks();
    const int value = scanner.takeWhile(isDigit, 3).toInt();
    if (value == 0 || value > 99 || !(scanner.atEnd() || scanner.peeksAt(u" :、.|")))
        return {};
    const QChar separator = scanner.takeOne(u":、.|");
    return marked(scanner, MarkFamily::Part, value, separator);
}

} // namespace Domain
