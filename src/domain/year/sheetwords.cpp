#include "domain/year/sheetwords.h"

#include "domain/plan/limits.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/foldedtext.h"

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
    number.remove(u' ');
    const bool hasSign = number.endsWith(u'%');
    if (hasSign)
        number.chop(1);
    bool ok = false;
    double value = number.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    if (!hasSign && value > 0 && value < 1)
        value *= 100;
    const int percent = int(std::lround(value));
    return value >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

std::optional<int> sheetAttendance(const QString &words)
{
    QString number = plain(words);
    if (number.size() > kLongestFigures)
        return std::nullopt;
    static const QRegularExpression form(
        u"^(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.0+)?(?:人次|人|名)?$"_s);
    number.remove(u' ');
    const auto match = form.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const qlonglong count = match.captured(1).remove(u',').toLongLong(&ok);
    return ok && count <= kLargestAttendance ? std::optional(int(count)) : std::nullopt;
}

std::optional<QDate> sheetDay(const QString &words, QDate readOn)
{
    QString typed = plain(words);
    static const QRegularExpression time(u"[ T]\\d{1,2}:\\d{2}(?::\\d{2})?$"_s);
    typed.remove(time);
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
