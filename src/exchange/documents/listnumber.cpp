#include "exchange/documents/listnumber.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// One of a row of characters that begins at `first` and has `count`.
QString inRow(int value, char16_t first, int count)
{
    return value >= 1 && value <= count ? QString(QChar(char16_t(first + value - 1))) : QString();
}

QString among(int value, QStringView characters)
{
    return value >= 1 && value <= characters.size() ? QString(characters[value - 1]) : QString();
}

QString digitByDigit(int value, QStringView digits)
{
    QString text = QString::number(value);
    for (QChar &c : text)
        c = digits[c.digitValue()];
    return text;
}

// Word repeats a letter: AA follows Z, BB follows AA; it stops at thirty of them.
QString inLetters(int value, char16_t first)
{
    constexpr int kLetters = 26;
    if (value < 1 || value > 30 * kLetters)
        return {};
    return QString((value - 1) / kLetters + 1, QChar(char16_t(first + (value - 1) % kLetters)));
}

QString inRoman(int value)
{
    struct Step
    {
        int value;
        const char *letters;
    };
    constexpr std::array<Step, 13> steps{{{1000, "M"},
                                          {900, "CM"},
                                          {500, "D"},
                                          {400, "CD"},
                                          {100, "C"},
                                          {90, "XC"},
                                          {50, "L"},
                                          {40, "XL"},
                                          {10, "X"},
                                          {9, "IX"},
                                          {5, "V"},
                                          {4, "IV"},
                                          {1, "I"}}};
    if (value < 1 || value > 3999)
        return {};
    QString text;
    for (const Step &step : steps) {
        for (; value >= step.value; value -= step.value)
            text += QLatin1String(step.letters);
    }
    return text;
}

// Below ten thousand: 十一 rather than 一十一, 一百〇五, 一百一十.
QString inCounting(int value, QStringView digits, QStringView units)
{
    if (value < 1 || value > 9999)
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

QString written(int value, NumberForm form)
{
    switch (form) {
    case NumberForm::None:
    case NumberForm::Decimal: return {};
    case NumberForm::DecimalZero: return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
    case NumberForm::FullWidth:
        return value < 0 ? QString() : digitByDigit(value, u"０１２３４５６７８９");
    case NumberForm::Circled: return inRow(value, u'①', 20);
    case NumberForm::Bracketed: return inRow(value, u'⑴', 20);
    case NumberForm::Stopped: return inRow(value, u'⒈', 20);
    case NumberForm::UpperLetter: return inLetters(value, u'A');
    case NumberForm::LowerLetter: return inLetters(value, u'a');
    case NumberForm::UpperRoman: return inRoman(value);
    case NumberForm::LowerRoman: return inRoman(value).toLower();
    case NumberForm::Chinese: return inCounting(value, u"〇一二三四五六七八九", u"十百千");
    case NumberForm::ChineseDigits:
        return value < 0 ? QString() : digitByDigit(value, u"〇一二三四五六七八九");
    case NumberForm::ChineseFormal: return inCounting(value, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟");
    case NumberForm::ChineseCircled: return inRow(value, u'㊀', 10);
    case NumberForm::HeavenlyStems: return among(value, u"甲乙丙丁戊己庚辛壬癸");
    case NumberForm::EarthlyBranches: return among(value, u"子丑寅卯辰巳午未申酉戌亥");
    }
    Q_UNREACHABLE();
}

} // namespace

QString listNumber(int value, NumberForm form)
{
    if (form == NumberForm::None)
        return {};
    const QString text = written(value, form);
    return text.isEmpty() ? QString::number(value) : text;
}

} // namespace Exchange
