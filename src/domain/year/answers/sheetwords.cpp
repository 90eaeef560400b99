#include "domain/year/answers/sheetwords.h"

#include "domain/plan/limits.h"
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

QString plain(const QString &words)
{
    return words.normalized(QString::NormalizationForm_KC).simplified();
}

// Without the words that say that a number is not exact: 约200人, 近200人, 200余人, 200人左右.
QString withoutAbout(QString number)
{
    static const QRegularExpression before(u"^(?:大约|大概|约|近|共|共计|合计)"_s);
    static const QRegularExpression within(u"[余多](?=人|名|$)|(?:左右|上下)$"_s);
    return number.remove(before).remove(within);
}

// 八十, 两百: a number in Chinese figures; none for other words.
std::optional<int> chineseCount(QString words)
{
    words.replace(u'两', u'二');
    const int count = chineseNumeral(words);
    return count > 0 ? std::optional(count) : std::nullopt;
}

// 1.5万, 3千: a number with its unit.
std::optional<int> countInUnits(const QString &number)
{
    static const QRegularExpression form(u"^(\\d{1,6}(?:\\.\\d{1,4})?)([万千])$"_s);
    const auto match = form.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    const double count = match.captured(1).toDouble() * (match.captured(2) == u"万" ? 10000 : 1000);
    const bool isCount = count <= kLargestAttendance && std::abs(count - std::round(count)) < 1e-6;
    return isCount ? std::optional(int(std::lround(count))) : std::nullopt;
}

// 八成, 八成五, 百分之八十, 一半.
std::optional<int> percentInWords(const QString &words)
{
    if (words == u"一半")
        return 50;
    if (words.startsWith(u"百分之"))
        return chineseCount(words.mid(3));
    static const QRegularExpression tenths(
        u"^([一二两三四五六七八九十]|\\d)成([一二三四五六七八九半])?$"_s);
    const auto match = tenths.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    bool isFigure = false;
    const int figure = match.captured(1).toInt(&isFigure);
    const int tens = isFigure ? figure : chineseCount(match.captured(1)).value_or(0);
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
    QString number = plain(words);
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

std::optional<int> sheetAttendance(const QString &words)
{
    QString number = plain(words);
    if (number.size() > kLongestFigures)
        return std::nullopt;
    static const QRegularExpression form(
        u"^(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.0+)?(?:人次|人|名|位)?$"_s);
    number = withoutAbout(number.remove(u' '));
    const auto match = form.match(number);
    if (!match.hasMatch()) {
        static const QRegularExpression unit(u"(?:人次|人|名|位)$"_s);
        number.remove(unit);
        const auto count = countInUnits(number);
        return count ? count : chineseCount(number);
    }
    bool ok = false;
    const qlonglong count = match.captured(1).remove(u',').toLongLong(&ok);
    return ok && count <= kLargestAttendance ? std::optional(int(count)) : std::nullopt;
}

bool isAbout(const QString &words)
{
    const QString number = plain(words).remove(u' ');
    return withoutAbout(number) != number;
}

std::optional<int> sheetStatusPercent(const QString &words)
{
    static const QRegularExpression form(
        u"^(?:已?完成|进行中|推进中|正在进行|正在推进|在办|进度|达)?(\\d{1,2})%(?:左右)?$"_s);
    const auto match = form.match(plain(words.left(kLongestFigures)).remove(u' '));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<QDate> sheetDay(const QString &words, QDate readOn)
{
    QString typed = plain(words);
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
    QString key;
    for (const QChar c : folded(text)) {
        if (!isBlank(c))
            key += c;
    }
    return key;
}

} // namespace Domain
