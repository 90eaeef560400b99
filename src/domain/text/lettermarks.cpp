#include "domain/text/lettermarks.h"

#include "domain/text/markscanner.h"
#include "domain/text/numerals.h"

#include <algorithm>

namespace Domain {

namespace {

// Longer ones are words: MIX, CD.
constexpr qsizetype kLongestRoman = 8;

constexpr int kLargestRomanMark = 89;

constexpr qsizetype kMostLetters = 3;

} // namespace

std::optional<NumberMark> bracketedLetterAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    scanner.take(u'(');
    scanner.skipBlanks();
    const QStringView letters = scanner.takeWhile(isLatin, kMostLetters + 1);
    scanner.skipBlanks();
    if (letters.isEmpty() || !scanner.take(u')'))
        return {};
    scanner.takeOne(u"、.:");
    const bool capital = letters.front().isUpper();
    if (letters.size() == 1) {
        const int value = numeralValue(letters, capital ? NumeralForm::UpperLetter
                                                        : NumeralForm::LowerLetter);
        if (value > 0)
            return marked(scanner, capital ? MarkFamily::Letter : MarkFamily::SmallLetter, value,
                          u')');
        return {};
    }
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperRoman : NumeralForm::LowerRoman);
    if (value == 0 || value > kLargestRomanMark)
        return {};
    return marked(scanner, capital ? MarkFamily::Roman : MarkFamily::SmallRoman, value, u')');
}

std::optional<NumberMark> bracketedStemAt(QStringView text, qsizetype at)
{
    for (const NumeralForm form : {NumeralForm::HeavenlyStem, NumeralForm::EarthlyBranch}) {
        const int value = numeralValue(text.mid(at + 1, 1), form);
        MarkScanner scanner(text, at);
        scanner.goTo(qMin(at + 2, text.size()));
        if (value == 0 || text[at] != u'(' || !scanner.take(u')'))
            continue;
        scanner.takeOne(u"、.:");
        auto mark = marked(scanner,
                           form == NumeralForm::HeavenlyStem ? MarkFamily::HeavenlyStem
                                                             : MarkFamily::EarthlyBranch,
                           value, u')');
        mark->weak = true;
        return mark;
    }
    return {};
}

std::optional<NumberMark> letterSignAt(QStringView text, qsizetype at)
{
    constexpr char16_t kFirstCapital = 0x24b6;
    constexpr char16_t kFirstSmall = 0x24d0;
    constexpr char16_t kFirstBracketed = 0x249c;
    constexpr int kLetters = 26;
    for (const char16_t first : {kFirstCapital, kFirstSmall, kFirstBracketed}) {
        const int value = text[at].unicode() - first + 1;
        if (value < 1 || value > kLetters)
            continue;
        MarkScanner scanner(text, at + 1);
        const QChar separator = scanner.takeOne(u"、.:");
        auto mark = marked(scanner,
                           first == kFirstCapital ? MarkFamily::Letter : MarkFamily::SmallLetter,
                           value, separator.isNull() ? QChar(first) : separator);
        ++mark->length;
        return mark;
    }
    return {};
}

std::optional<NumberMark> romanAt(QStringView text, qsizetype at)
{
    const bool capital = text[at].isUpper();
    MarkScanner scanner(text, at);
    const QStringView letters = scanner.takeWhile(isLatin, kLongestRoman + 1);
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperRoman : NumeralForm::LowerRoman);
    if (letters.size() < 2 || value == 0 || value > kLargestRomanMark)
        return {};
    const QChar separator = scanner.takeOne(u"、.)");
    if (separator.isNull() || isLatin(scanner.peek()))
        return {};
    return marked(scanner, capital ? MarkFamily::Roman : MarkFamily::SmallRoman, value, separator);
}

std::optional<NumberMark> letterAt(QStringView text, qsizetype at)
{
    const bool capital = text[at].isUpper();
    MarkScanner scanner(text, at);
    const QStringView letters = scanner.takeWhile(isLatin, kMostLetters + 1);
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperLetter : NumeralForm::LowerLetter);
    const QChar separator = scanner.takeOne(u"、.)");
    if (value == 0 || letters.size() > kMostLetters || separator.isNull() || isLatin(scanner.peek())
        || isDigit(scanner.peek()))
        return {};
    auto mark = marked(scanner, capital ? MarkFamily::Letter : MarkFamily::SmallLetter, value,
                       separator);
    mark->weak = letters.size() > 1; // QQ、微信
    return mark;
}

std::optional<NumberMark> stemAt(QStringView text, qsizetype at)
{
    for (const NumeralForm form : {NumeralForm::HeavenlyStem, NumeralForm::EarthlyBranch}) {
        const int value = numeralValue(text.mid(at, 1), form);
        MarkScanner scanner(text, at);
        scanner.goTo(at + 1);
        const QChar separator = scanner.takeOne(u"、.:");
        if (value == 0 || separator.isNull()
            || numeralValue(text.mid(at + 2, 1), form) == value + 1)
            continue;
        auto mark = marked(scanner,
                           form == NumeralForm::HeavenlyStem ? MarkFamily::HeavenlyStem
                                                             : MarkFamily::EarthlyBranch,
                           value, separator);
        mark->weak = true;
        return mark;
    }
    return {};
}

NumberMark asRoman(const NumberMark &mark)
{
    const bool capital = mark.family == MarkFamily::Letter;
    if (!capital && mark.family != MarkFamily::SmallLetter)
        return mark;
    const QString letter = numeral(mark.value, NumeralForm::UpperLetter);
    const int value = letter.size() == 1 ? numeralValue(letter, NumeralForm::UpperRoman) : 0;
    if (value == 0 || value > kLargestRomanMark)
        return mark;
    NumberMark roman = mark;
    roman.family = capital ? MarkFamily::Roman : MarkFamily::SmallRoman;
    roman.value = value;
    return roman;
}

} // namespace Domain
