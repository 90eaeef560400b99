#include "domain/year/answers/sheetwords.h"

#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestFigures = 24;

// The count that words are, where it may be a percentage.
std::optional<int> smallCount(const QString &words)
{
    const auto count = countOf(words);
    return count && *count <= 100 ? std::optional(int(*count)) : std::nullopt;
}

// The percentage in words: 八成, 八成五, 百分之八十, 一半.
std::optional<int> percentInWords(const QString &words)
{
    if (words == u"一半")
        return 50;
    if (words.startsWith(u"百分之"))
        return smallCount(words.mid(3));
    static const QRegularExpression tenths(
        u"^([一二两三四五六七八九十]|\\d)成([一二三四五六七八九半])?$"_s);
    const auto match = tenths.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    const int tens = smallCount(match.captured(1)).value_or(0);
    const QString ones = match.captured(2);
    return tens * 10 + (ones == u"半" ? 5 : ones.isEmpty() ? 0 : chineseDigit(ones.front()));
}

// Days are counted from the end of 1899; those from 1950 to 2150 are dates and not years.
std::optional<QDate> dayOfNumber(const QString &words)
{
    static const QRegularExpression number(u"^[1-9][0-9]{4}(?:\\.0+)?$"_s);
    if (!number.match(words).hasMatch())
        return std::nullopt;
    const int days = int(words.toDouble());
    return days >= 18264 && days <= 91312 ? std::optional(QDate(1899, 12, 30).addDays(days))
                                          : std::nullopt;
}

} // namespace

std::optional<int> sheetPercent(const QString &words)
{
    QString number = plainForm(words);
    if (number.size() > kLongestFigures)
        return std::nullopt;
    number = withoutAbout(number.remove(u' '));
    if (const auto inWords = percentInWords(number))
        return *inWords <= 100 ? inWords : std::nullopt;
    const bool hasSign = number.endsWith(u'%');
    if (hasSign)
        number.chop(1);
    bool ok = false;
    double value = number.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    if (!hasSign && value > 0 && value < 1)
        value *= 100;
    const bool isHundredfold = hasSign && value >= 200 && value <= 10000
                               && std::fmod(value, 100) == 0;
    if (isHundredfold)
        value /= 100;
    const int percent = int(std::lround(value));
    return value >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

bool isAbout(const QString &words)
{
    const QString number = plainForm(words).remove(u' ');
    return withoutAbout(number) != number;
}

std::optional<int> sheetStatusPercent(const QString &words)
{
    static const QRegularExpression form(
        u"^(?:已?完成|进行中|推进中|正在进行|正在推进|在办|进度|达)?(\\d{1,2})%(?:左右)?$"_s);
    const auto match = form.match(plainForm(words.left(kLongestFigures)).remove(u' '));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<QDate> sheetDay(const QString &words, QDate readOn)
{
    QString typed = plainForm(words);
    static const QRegularExpression time(u"[ T]\\d{1,2}:\\d{2}(?::\\d{2})?$"_s);
    // 10月16号, 10月16日上午, 10月16日(周六).
    static const QRegularExpression more(
        u"\\(?(?:周|星期|礼拜)[一二三四五六日天]\\)?$|[上下]午$|晚上?$"_s);
    typed.remove(time).remove(more).remove(more);
    typed = dayInFigures(typed.trimmed());
    if (const auto day = dayOfNumber(typed))
        return day;
    static const QRegularExpression yearAlone(u"^\\d{4}$"_s);
    if (yearAlone.match(typed).hasMatch())
        return std::nullopt;
    const QDate day = readDay(typed, readOn);
    // 10.19 in a cell for days is the tenth day of 1900 to a workbook.
    if (!isNotableDay(day) || day.year() < 1950)
        return std::nullopt;
    static const QRegularExpression saysYear(u"^\\d{4}"_s);
    const bool isNextYears = day > readOn && !saysYear.match(typed).hasMatch();
    return isNextYears ? day.addYears(-1) : day;
}

QString sheetKey(const QString &text)
{
    return withoutBlanks(folded(text));
}

} // namespace Domain
