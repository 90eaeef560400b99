#include "domain/text/numerals.h"

#include "domain/text/replacing.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr QStringView kDigits = u"〇一二三四五六七八九";
constexpr QStringView kCountingUnits = u"十百千";
constexpr QStringView kFormalDigits = u"零壹贰叁肆伍陆柒捌玖";
constexpr QStringView kFormalUnits = u"拾佰仟";
constexpr QStringView kWideDigits = u"０１２３４５６７８９";
constexpr QStringView kStems = u"甲乙丙丁戊己庚辛壬癸";
constexpr QStringView kBranches = u"子丑寅卯辰巳午未申酉戌亥";

constexpr int kLargestCounted = 9999;
constexpr int kLargestRoman = 3999;

// Word repeats a letter (AA follows Z, BB follows AA) up to thirty times.
constexpr int kLetters = 26;
constexpr int kMostRepeated = 30;

constexpr qsizetype kMostCountDigits = 18;
constexpr qsizetype kLongestChineseCount = 24; // characters; bounds the work on hostile texts

// A row of characters in Unicode that stand for numbers one after another.
struct SignRow
{
    NumeralForm form;
    char16_t first;
    int from; // the number of the first
    int count;
};

constexpr SignRow kSigns[] = {
    {NumeralForm::Circled, 0x2460, 1, 20},          {NumeralForm::Circled, 0x3251, 21, 15},
    {NumeralForm::Circled, 0x32b1, 36, 15},         {NumeralForm::DarkCircled, 0x2776, 1, 10},
    {NumeralForm::DarkCircled, 0x24eb, 11, 10},     {NumeralForm::Bracketed, 0x2474, 1, 20},
    {NumeralForm::Stopped, 0x2488, 1, 20},          {NumeralForm::ChineseCircled, 0x3280, 1, 10},
    {NumeralForm::ChineseBracketed, 0x3220, 1, 10}, {NumeralForm::RomanSign, 0x2160, 1, 12},
    {NumeralForm::LowerRomanSign, 0x2170, 1, 12},
};

// Signs with other rings for the same numbers, which are read but never written: ➀, ➊, ⓵.
constexpr SignRow kOtherSigns[] = {
    {NumeralForm::Circled, 0x2780, 1, 10},
    {NumeralForm::DarkCircled, 0x278a, 1, 10},
    {NumeralForm::Circled, 0x24f5, 1, 10},
};

QString inSigns(int value, NumeralForm form)
{
    for (const SignRow &row : kSigns) {
        if (row.form == form && value >= row.from && value < row.from + row.count)
            return QChar(char16_t(row.first + value - row.from));
    }
    return {};
}

QString among(int value, QStringView characters)
{
    return value >= 1 && value <= characters.size() ? QString(characters[value - 1]) : QString();
}

QString digitByDigit(int value, QStringView digits)
{
    if (value < 0)
        return {};
    QString text = QString::number(value);
    for (QChar &c : text)
        c = digits[c.digitValue()];
    return text;
}

QString inLetters(int value, char16_t first)
{
    if (value < 1 || value > kMostRepeated * kLetters)
        return {};
    return QString((value - 1) / kLetters + 1, QChar(char16_t(first + (value - 1) % kLetters)));
}

int ofLetters(QStringView words, char16_t first)
{
    if (words.isEmpty() || words.size() > kMostRepeated || words.front().unicode() < first
        || words.front().unicode() >= first + kLetters
        || words.count(words.front()) != words.size())
        return 0;
    return int(words.size() - 1) * kLetters + words.front().unicode() - first + 1;
}

struct RomanStep
{
    int value;
    QStringView letters;
};

constexpr std::array<RomanStep, 13> kRomanSteps{{{1000, u"M"},
                                                 {900, u"CM"},
                                                 {500, u"D"},
                                                 {400, u"CD"},
                                                 {100, u"C"},
                                                 {90, u"XC"},
                                                 {50, u"L"},
                                                 {40, u"XL"},
                                                 {10, u"X"},
                                                 {9, u"IX"},
                                                 {5, u"V"},
                                                 {4, u"IV"},
                                                 {1, u"I"}}};

QString inRoman(int value)
{
    if (value < 1 || value > kLargestRoman)
        return {};
    QString text;
    for (const RomanStep &step : kRomanSteps) {
        for (; value >= step.value; value -= step.value)
            text += step.letters;
    }
    return text;
}

int ofRoman(QStringView words)
{
    int value = 0;
    QStringView rest = words;
    for (const RomanStep &step : kRomanSteps) {
        while (rest.startsWith(step.letters)) {
            value += step.value;
            rest = rest.mid(step.letters.size());
        }
    }
    return rest.isEmpty() && inRoman(value) == words ? value : 0;
}

// Writes a number by counting: 十一 rather than 一十一, 一百〇五, 一百一十.
QString inCounting(int value, QStringView digits, QStringView units)
{
    if (value < 1 || value > kLargestCounted)
        return {};
    QString text;
    bool gap = false;
    for (int place = 3, scale = 1000; place >= 0; --place, scale /= 10) {
        const int digit = value / scale % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += digits[0];
        gap = false;
        if (digit > 1 || place != 1 || !text.isEmpty())
            text += digits[digit];
        if (place > 0)
            text += units[place - 1];
    }
    return text;
}

// Reads a numeral digit by digit, 一〇五 as 105; 0 where it contains a unit, or nothing but zeros.
int ofDigits(QStringView words)
{
    int value = 0;
    for (const QChar character : words) {
        const int digit = chineseDigit(character);
        if (digit < 0 || (value == 0 && digit == 0) || value > kLargestCounted / 10)
            return 0;
        value = value * 10 + digit;
    }
    return value;
}

// A counted numeral (一百〇五) while it is read: digits and units alternate, from large to small.
class CountedNumeral
{
public:
    bool takeDigit(int digit); // false where none may stand here
    bool takeUnit(int scale);
    int value() const; // 0 where it is not complete

private:
    int m_value = 0;
    int m_digit = -1; // the last digit taken, without a unit yet; -1 for none
    int m_lastScale = 10'000;
    bool m_gap = false; // a zero after the last unit
};

bool CountedNumeral::takeDigit(int digit)
{
    if (digit < 0 || m_digit >= 0 || (digit == 0 && (m_gap || m_value == 0)))
        return false;
    m_gap = m_gap || digit == 0;
    m_digit = digit == 0 ? -1 : digit;
    return true;
}

bool CountedNumeral::takeUnit(int scale)
{
    const bool tenAlone = scale == 10 && m_value == 0 && m_digit < 0;
    if (scale >= m_lastScale || (m_digit < 0 && !tenAlone))
        return false;
    m_value += (tenAlone ? 1 : m_digit) * scale;
    m_digit = -1;
    m_lastScale = scale;
    m_gap = false;
    return true;
}

int CountedNumeral::value() const
{
    if (m_digit < 0)
        return m_gap ? 0 : m_value;
    return m_lastScale == 10 || m_gap || m_value == 0 ? m_value + m_digit : 0;
}

// Reads a counted numeral, 一百〇五 as 105; 0 for any other words.
int ofCounting(QStringView words)
{
    constexpr int scales[] = {10, 100, 1000};
    CountedNumeral numeral;
    for (const QChar character : words) {
        const qsizetype unit = kCountingUnits.indexOf(character);
        const bool fits = unit < 0 ? numeral.takeDigit(chineseDigit(character))
                                   : numeral.takeUnit(scales[unit]);
        if (!fits)
            return 0;
    }
    return numeral.value();
}

int ofArabic(QStringView words, QStringView digits)
{
    if (words.isEmpty() || words.size() > 9)
        return 0;
    int value = 0;
    for (const QChar character : words) {
        const qsizetype digit = digits.indexOf(character);
        if (digit < 0)
            return 0;
        value = value * 10 + int(digit);
    }
    return value;
}

// Returns a formal numeral (拾贰) in the common characters.
QString inCommonDigits(QStringView words)
{
    QString common = words.toString();
    for (QChar &character : common) {
        if (const auto digit = kFormalDigits.indexOf(character); digit >= 0)
            character = kDigits[digit];
        else if (const auto unit = kFormalUnits.indexOf(character); unit >= 0)
            character = kCountingUnits[unit];
    }
    return common;
}

// The value of a Chinese digit in a count, where 两 is two; -1 for another character.
int countingDigit(QChar character)
{
    return character == u'两' ? 2 : chineseDigit(character);
}

// Whether two digits are a guess and no number: 三五, 一二, 两三.
bool isApproximate(QStringView words)
{
    if (words.size() != 2 || countingDigit(words[0]) < 0 || countingDigit(words[1]) < 0)
        return false;
    const int first = countingDigit(words[0]);
    const bool areNeighbours = first > 0 && countingDigit(words[1]) == first + 1;
    return areNeighbours || words == u"三五" || words.contains(u'两');
}

// The unit that a counted numeral leaves out at its end: 十 of 三百五, 百 of 两千五. Null for none.
QChar unitLeftOut(QStringView words)
{
    if (words.size() < 3 || chineseDigit(words.back()) <= 0)
        return {};
    const qsizetype unit = kCountingUnits.indexOf(words[words.size() - 2]);
    return unit > 0 ? kCountingUnits[unit - 1] : QChar();
}

// The number before a 万 or 亿, which is one digit or counted: 3 of 三万, but none of 二三万.
std::optional<qint64> chineseMultiple(QStringView words);

// A counted Chinese numeral with a 万 or an 亿 in it: the multiple before `unit`, and what follows
// it.
std::optional<qint64> chineseCountWith(QStringView words, qsizetype unit, qint64 scale);

std::optional<qint64> chineseCount(QStringView words)
{
    if (words.size() > kLongestChineseCount)
        return std::nullopt;
    if (const qsizetype unit = words.indexOf(u'亿'); unit >= 0)
        return chineseCountWith(words, unit, 100'000'000);
    if (const qsizetype unit = words.indexOf(u'万'); unit >= 0)
        return chineseCountWith(words, unit, 10'000);
    if (isApproximate(words))
        return std::nullopt;
    QString numeral = words.toString();
    if (const QChar unit = unitLeftOut(words); !unit.isNull())
        numeral += unit;
    numeral.replace(u'两', u'二').replace(u"百十"_s, u"百一十"_s); // 一百十五
    const int value = chineseNumeral(numeral);
    return value > 0 ? std::optional<qint64>(value) : std::nullopt;
}

std::optional<qint64> chineseMultiple(QStringView words)
{
    const bool isCounted = words.size() == 1 || std::ranges::any_of(words, [](QChar character) {
                               return countingDigit(character) < 0;
                           });
    return isCounted ? chineseCount(words) : std::nullopt;
}

std::optional<qint64> chineseCountWith(QStringView words, qsizetype unit, qint64 scale)
{
    const QStringView before = words.left(unit);
    const auto multiple = unitLeftOut(before).isNull() ? chineseMultiple(before) : std::nullopt;
    QStringView behind = words.mid(unit + 1);
    if (!multiple || *multiple >= 10'000)
        return std::nullopt;
    if (behind.isEmpty())
        return *multiple * scale;
    // 一万二 is short for 12,000; what 十万二 is short for is open.
    if (behind.size() == 1 && chineseDigit(behind.front()) > 0 && countingDigit(before.back()) > 0)
        return *multiple * scale + chineseDigit(behind.front()) * (scale / 10);
    const bool hasGap = chineseDigit(behind.front()) == 0;
    if (hasGap)
        behind = behind.mid(1);
    const auto rest = chineseMultiple(behind);
    const bool fits = rest && *rest < scale && (hasGap || *rest >= scale / 10);
    return fits ? std::optional(*multiple * scale + *rest) : std::nullopt;
}

// `digits` with the decimal point before `decimals` moved `places` to the right.
std::optional<qint64> shifted(const QString &digits, QString decimals, qsizetype places)
{
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (decimals.size() > places || digits.size() + places > kMostCountDigits)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = (digits + decimals.leftJustified(places, u'0')).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

qsizetype zerosOf(QStringView unit)
{
    constexpr QStringView units = u"百千万亿";
    constexpr qsizetype zeros[] = {2, 3, 4, 8};
    return unit.isEmpty() ? 0 : zeros[units.indexOf(unit.front())];
}

int ofSign(QStringView words, NumeralForm form)
{
    const auto sign = words.size() == 1 ? signNumeral(words.front()) : std::nullopt;
    return sign && sign->form == form ? sign->value : 0;
}

} // namespace

QString numeral(int value, NumeralForm form)
{
    switch (form) {
    case NumeralForm::Arabic: return value < 0 ? QString() : QString::number(value);
    case NumeralForm::PaddedArabic: return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
    case NumeralForm::FullWidth: return digitByDigit(value, kWideDigits);
    case NumeralForm::Chinese: return inCounting(value, kDigits, kCountingUnits);
    case NumeralForm::ChineseDigits: return digitByDigit(value, kDigits);
    case NumeralForm::ChineseFormal: {
        const QString text = inCounting(value, kFormalDigits, kFormalUnits);
        return value >= 10 && value < 20 ? kFormalDigits[1] + text : text; // 壹拾
    }
    case NumeralForm::UpperLetter: return inLetters(value, u'A');
    case NumeralForm::LowerLetter: return inLetters(value, u'a');
    case NumeralForm::UpperRoman: return inRoman(value);
    case NumeralForm::LowerRoman: return inRoman(value).toLower();
    case NumeralForm::HeavenlyStem: return among(value, kStems);
    case NumeralForm::EarthlyBranch: return among(value, kBranches);
    default: return inSigns(value, form);
    }
}

int numeralValue(QStringView words, NumeralForm form)
{
    switch (form) {
    case NumeralForm::Arabic:
    case NumeralForm::PaddedArabic: return ofArabic(words, u"0123456789");
    case NumeralForm::FullWidth: return ofArabic(words, kWideDigits);
    case NumeralForm::Chinese:
    case NumeralForm::ChineseDigits: return chineseNumeral(words);
    case NumeralForm::ChineseFormal: {
        const QString common = inCommonDigits(words);
        const bool tens = common.startsWith(u"一十");
        return chineseNumeral(tens ? QStringView(common).mid(1) : common);
    }
    case NumeralForm::UpperLetter: return ofLetters(words, u'A');
    case NumeralForm::LowerLetter: return ofLetters(words, u'a');
    case NumeralForm::UpperRoman: return ofRoman(words);
    case NumeralForm::LowerRoman:
        return words.toString().toLower() == words ? ofRoman(words.toString().toUpper()) : 0;
    case NumeralForm::HeavenlyStem:
        return words.size() == 1 ? int(kStems.indexOf(words.front())) + 1 : 0;
    case NumeralForm::EarthlyBranch:
        return words.size() == 1 ? int(kBranches.indexOf(words.front())) + 1 : 0;
    default: return ofSign(words, form);
    }
}

std::optional<SignNumeral> signNumeral(QChar character)
{
    const auto valueIn = [character](const SignRow &row) {
        const int place = character.unicode() - row.first;
        return place >= 0 && place < row.count ? row.from + place : 0;
    };
    for (const SignRow &row : kSigns) {
        if (const int value = valueIn(row); value > 0)
            return SignNumeral{row.form, value};
    }
    for (const SignRow &row : kOtherSigns) {
        if (const int value = valueIn(row); value > 0)
            return SignNumeral{row.form, value};
    }
    return {};
}

int chineseDigit(QChar character)
{
    if (character == u'零' || character == u'○')
        return 0;
    return int(kDigits.indexOf(character));
}

bool isChineseDigit(QChar character)
{
    return kCountingUnits.contains(character)
           || (character != u'○' && chineseDigit(character) >= 0);
}

int chineseNumeral(QStringView folded)
{
    const bool counted = std::ranges::any_of(folded,
                                             [](QChar c) { return kCountingUnits.contains(c); });
    if (counted && folded.startsWith(u"一十"))
        return ofCounting(folded.mid(1)); // 壹拾贰
    return counted ? ofCounting(folded) : ofDigits(folded);
}

int writtenNumber(QStringView folded)
{
    return folded.front().isDigit() ? folded.toInt() : chineseNumeral(folded);
}

std::optional<qint64> countOf(QStringView folded)
{
    static const QRegularExpression arabic(
        uR"(^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,8}))?([百千]?)([万亿]?)$)"_s);
    const auto match = arabic.match(folded.toString());
    if (!match.hasMatch())
        return chineseCount(folded);
    return shifted(match.captured(1).remove(u','), match.captured(2),
                   zerosOf(match.capturedView(3)) + zerosOf(match.capturedView(4)));
}

QString withoutAbout(QString number)
{
    static const QRegularExpression before(u"^(?:大约|大概|约|近|共计?|合计)"_s);
    static const QRegularExpression within(u"[余多](?=人|名|位|$)|(?:左右|上下)$"_s);
    return number.remove(before).remove(within);
}

QString withoutDigitGroups(QString text)
{
    static const QRegularExpression comma(u"(?<=\\d)[,，](?=\\d{3}(?!\\d))"_s);
    return text.remove(comma);
}

QString withChineseNumeralsInDigits(const QString &text, const QRegularExpression &where)
{
    return replacedBy(text, where, [&text](const QRegularExpressionMatch &match) {
        QString digits;
        for (const QChar character : match.capturedView()) {
            if (const int digit = countingDigit(character); digit >= 0)
                digits += QString::number(digit);
        }
        constexpr QStringView ofDates = u"年月日号";
        const qsizetype end = match.capturedEnd();
        const bool isOfDate = end < text.size() && ofDates.contains(text[end]); // 一二月三一日
        if (digits.size() == match.capturedLength()
            && (isOfDate || !isApproximate(match.capturedView())))
            return digits;
        const auto count = chineseCount(match.capturedView());
        return count ? QString::number(*count) : match.captured();
    });
}

int yearInDigits(QStringView digits)
{
    int year = 0;
    for (const QChar digit : digits)
        year = year * 10
               + (digit.isDigit() ? digit.digitValue() : std::max(0, chineseDigit(digit)));
    return year;
}

} // namespace Domain
