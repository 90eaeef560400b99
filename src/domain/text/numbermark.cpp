#include "domain/text/numbermark.h"

#include "domain/text/foldedtext.h"
#include "domain/text/lettermarks.h"
#include "domain/text/markscanner.h"
#include "domain/text/signmarks.h"
#include "domain/text/wordmarks.h"

#include <algorithm>

namespace Domain {

namespace {

constexpr QStringView kCounted =
    u"年月日号级届等中班季周期个名次人元所家场户件条项支篇岁时分余多%万-~至";

// An Arabic number from here on is weak: it counts only where a sequence reaches it.
constexpr int kLargestSureArabic = 999;

// The separator of 一要, which tells it from 一是.
constexpr QChar kMust = u'要';

constexpr QChar kKeycap = u'\x20e3';

// Whether a number of the same script follows that makes the two a pair or a range: 三、四年级,
// 3、4月.
bool numberFollows(MarkScanner scanner, int value, bool chinese)
{
    scanner.skipBlanks();
    if (isChineseDigit(scanner.peek()) != chinese)
        return false;
    const int next = scanner.takeNumeral(9999);
    return next == value + 1 && (scanner.peeksAt(kCounted) || scanner.peek() == u'、');
}

// Whether a numeral is written digit by digit (一一 for 11), and so may be two numbers.
bool isDigitByDigit(QStringView numeral)
{
    return numeral.size() > 1
           && std::ranges::all_of(numeral, [](QChar c) { return chineseDigit(c) >= 0; });
}

std::optional<NumberMark> chineseAt(QStringView text, qsizetype at, bool atLineStart)
{
    MarkScanner scanner(text, at);
    const QStringView numeral = scanner.takeChinese();
    const int value = chineseNumeral(numeral);
    if (value == 0)
        return {};
    if (scanner.take(u'是')) {
        scanner.takeOne(u",:");
        return marked(scanner, MarkFamily::FirstIs, value);
    }
    if (scanner.take(u'要'))
        return marked(scanner, MarkFamily::FirstIs, value, kMust);
    skipReading(scanner);
    const qsizetype blanks = scanner.skipBlanks();
    const QChar separator = scanner.takeOne(atLineStart ? u"、.),:。" : u"、.)");
    if (separator == u')')
        return marked(scanner, MarkFamily::ChineseBracket, value, separator);
    if (separator.isNull()) {
        if (!atLineStart || blanks == 0 || scanner.atEnd())
            return {};
        scanner.goTo(scanner.at() - blanks);
    }
    auto mark = marked(scanner, MarkFamily::Chinese, value, separator);
    mark->weak = (separator != u'、' && separator != u'.') || isDigitByDigit(numeral);
    mark->pairs = numberFollows(scanner, value, true)
                  || (separator == u'.'
                      && (isChineseDigit(scanner.peek()) || isDigit(scanner.peek())));
    return mark;
}

// 1-2 before words; but not 1-2次, where what is counted follows.
std::optional<NumberMark> dashedAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    const int prefix = scanner.takeWhile(isDigit, 2).toInt();
    if (prefix == 0 || !scanner.take(u'-'))
        return {};
    const int value = scanner.takeWhile(isDigit, 2).toInt();
    const QChar separator = scanner.takeOne(u"、.");
    auto mark = marked(scanner, MarkFamily::Decimal, value, separator);
    scanner.skipBlanks();
    if (value == 0 || scanner.peeksAt(kCounted) || !isIdeograph(scanner.peek()))
        return {};
    mark->prefix = prefix;
    mark->pairs = true;
    return mark;
}

// 1.1, 1.1.1; but not 4.5月份, where what is counted follows.
std::optional<NumberMark> decimalAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    int parts[3] = {scanner.takeWhile(isDigit, 2).toInt(), 0, 0};
    int count = 1;
    while (count < 3 && scanner.peek() == u'.') {
        MarkScanner further = scanner;
        further.take(u'.');
        const QStringView digits = further.takeWhile(isDigit, 3);
        if (digits.isEmpty() || digits.size() > 2)
            break;
        parts[count++] = digits.toInt();
        scanner = further;
    }
    if (count < 2 || isDigit(scanner.peek()) || scanner.peeksAt(kCounted) || scanner.peeksAt(u"/·"))
        return {};
    const QChar separator = scanner.takeOne(u"、.");
    auto mark = marked(scanner, count == 2 ? MarkFamily::Decimal : MarkFamily::LongDecimal,
                       parts[count - 1], separator);
    mark->prefix = count == 2 ? parts[0] : parts[0] * 100 + parts[1];
    mark->pairs = true;
    return mark;
}

// Takes the two characters that make a digit the picture of a key: 1️⃣.
bool takeKeycap(MarkScanner &scanner)
{
    MarkScanner key = scanner;
    key.skipBlanks(); // U+FE0F, which asks for the picture
    if (!key.take(kKeycap))
        return false;
    scanner = key;
    return true;
}

// Takes the pictures of keys behind the first and returns the number they make: 1️⃣0️⃣.
int takeFurtherKeys(MarkScanner &scanner, int value)
{
    MarkScanner next = scanner;
    next.skipBlanks();
    const QStringView digit = next.takeWhile(isDigit, 2);
    if (digit.size() != 1 || !takeKeycap(next) || value > 9)
        return value;
    scanner = next;
    return value * 10 + digit.toInt();
}

// The picture of a key with 10.
std::optional<NumberMark> keyTenAt(QStringView text, qsizetype at)
{
    constexpr int ten = 10;
    MarkScanner scanner(text, at);
    if (!scanner.take(u"\U0001F51F"))
        return {};
    return marked(scanner, MarkFamily::Arabic, ten, scanner.takeOne(u"、."));
}

// Whether a month begins here that does not follow the one before the point, 1.9月 but not 4.5月,
// or a day that has a name, 2.3·15.
bool monthFollows(MarkScanner scanner, int before)
{
    const int month = scanner.takeWhile(isDigit, 2).toInt();
    if (month < 1 || month > 12)
        return false;
    if (scanner.take(u'·') && isDigit(scanner.peek()))
        return true; // 3·15
    return month != before + 1 && scanner.peek() == u'月';
}

// Whether a year begins here, so that what stands before it is a number: 1．2021年6月底前.
bool yearFollows(MarkScanner scanner)
{
    const QStringView digits = scanner.takeWhile(isDigit, 5);
    scanner.skipBlanks();
    return digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20"))
           && scanner.peeksAt(u"年-~/至.");
}

std::optional<NumberMark> arabicAt(QStringView text, qsizetype at, bool atLineStart)
{
    MarkScanner scanner(text, at);
    const int value = scanner.takeWhile(isDigit, 5).toInt();
    if (value == 0 || value > 9999)
        return {};
    if (takeKeycap(scanner)) {
        const int keys = takeFurtherKeys(scanner, value);
        return marked(scanner, MarkFamily::Arabic, keys, scanner.takeOne(u"、."));
    }
    const qsizetype blanks = scanner.skipBlanks();
    const QChar separator = scanner.takeOne(atLineStart ? u"、.),:。" : u"、.)");
    if (separator == u')')
        return marked(scanner, MarkFamily::HalfBracket, value, separator);
    if (separator.isNull()) {
        if (!atLineStart || blanks == 0 || !isIdeograph(scanner.peek()))
            return {};
        scanner.goTo(scanner.at() - blanks);
    }
    auto mark = marked(scanner, MarkFamily::Arabic, value, separator);
    mark->weak = (separator != u'、' && separator != u'.') || value > kLargestSureArabic;
    mark->pairs = separator == u'、'
                      ? numberFollows(scanner, value, false)
                      : !separator.isNull() && isDigit(scanner.peek()) && !yearFollows(scanner)
                            && !monthFollows(scanner, value);
    return mark;
}

// Reads a number in brackets: （一）, (1), with or without a comma after it.
std::optional<NumberMark> bracketAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    scanner.take(u'(');
    scanner.skipBlanks();
    if (isLatin(scanner.peek()))
        return bracketedLetterAt(text, at);
    const bool chinese = isChineseDigit(scanner.peek());
    const int value = scanner.takeNumeral(99);
    if (chinese)
        skipReading(scanner);
    scanner.skipBlanks();
    if (value == 0 || !scanner.take(u')'))
        return {};
    scanner.takeOne(u"、.:");
    return marked(scanner, chinese ? MarkFamily::ChineseBracket : MarkFamily::ArabicBracket, value,
                  u')');
}

// Signs that stand before nothing but the entries of a list.
constexpr QStringView kListSigns = u"●■◆➢";

bool isPlainLetter(QChar character)
{
    return (character >= u'A' && character <= u'Z') || (character >= u'a' && character <= u'z');
}

std::optional<NumberMark> digitMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const bool isChinese = isChineseDigit(folded[at]);
    auto mark = monthAt(folded, at);
    if (!mark)
        mark = isChinese ? periodAt(folded, at) : decimalAt(folded, at);
    if (!mark && !isChinese && atLineStart)
        mark = dashedAt(folded, at);
    if (!mark)
        mark = isChinese ? chineseAt(folded, at, atLineStart) : arabicAt(folded, at, atLineStart);
    return mark;
}

std::optional<NumberMark> ordinalMarkAt(QStringView folded, qsizetype at)
{
    const auto period = folded[at] == u'第' ? periodAt(folded, at) : std::nullopt;
    return period ? period : ordinalAt(folded, at);
}

// A letter, a half of a year, a heading in 【】 or a sign that is a number.
std::optional<NumberMark> signMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const QChar first = folded[at];
    if (isPlainLetter(first)) {
        if (const auto named = atLineStart ? latinNamedAt(folded, at) : std::nullopt)
            return named;
        const auto roman = romanAt(folded, at);
        return roman ? roman : letterAt(folded, at);
    }
    if (first == u'上' || first == u'下')
        return periodAt(folded, at);
    if (const auto ten = keyTenAt(folded, at))
        return ten;
    if (QStringView(u"【〖[").contains(first))
        return boxedAt(folded, at);
    const auto letter = letterSignAt(folded, at);
    return letter ? letter : signAt(folded, at);
}

} // namespace

bool NumberMark::isPartOfTitle() const
{
    return family == MarkFamily::Heading || family == MarkFamily::Boxed
           || family == MarkFamily::Volume || family == MarkFamily::Month
           || family == MarkFamily::Period;
}

std::optional<NumberMark> numberMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const QChar first = folded[at];
    if (isChineseDigit(first) || isDigit(first))
        return digitMarkAt(folded, at, atLineStart);
    if (first == u'(') {
        const auto stem = atLineStart ? bracketedStemAt(folded, at) : std::nullopt;
        return stem ? stem : bracketAt(folded, at);
    }
    if (first == u'第' || first == u'其')
        return ordinalMarkAt(folded, at);
    if (const auto mark = atLineStart ? keySignMarkAt(folded, at) : std::nullopt)
        return mark;
    if (atLineStart && QStringView(u"【〔[〈<").contains(first)) {
        if (const auto mark = squareBracketAt(folded, at))
            return mark;
    }
    if (const auto mark = signMarkAt(folded, at, atLineStart))
        return mark;
    if (atLineStart && isIdeograph(first) && !first.isSurrogate()) {
        if (const auto vacation = vacationAt(folded, at))
            return vacation;
        const auto mark = stemAt(folded, at);
        return mark ? mark : namedAt(folded, at);
    }
    return atLineStart || kListSigns.contains(first) ? bulletAt(folded, at) : std::nullopt;
}

bool enumerates(MarkFamily family)
{
    return family == MarkFamily::FirstIs || family == MarkFamily::Ordinal;
}

int numberAfterLastSign(const NumberMark &mark)
{
    const auto isLast = [&mark](std::initializer_list<int> lasts) {
        return std::ranges::find(lasts, mark.value) != lasts.end();
    };
    bool last = false;
    switch (mark.family) {
    case MarkFamily::Circled: last = isLast({10, 20, 50}); break;
    case MarkFamily::ArabicBracket: last = isLast({20}); break;
    case MarkFamily::ChineseBracket:
    case MarkFamily::HeavenlyStem: last = isLast({10}); break;
    case MarkFamily::EarthlyBranch:
    case MarkFamily::Roman:
    case MarkFamily::SmallRoman: last = isLast({12}); break;
    default: break;
    }
    return last ? mark.value + 1 : 0;
}

} // namespace Domain
