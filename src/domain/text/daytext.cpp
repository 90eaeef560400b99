#include "domain/text/daytext.h"

#include "domain/text/numerals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QDate dayInCentury(int year, int month, int day)
{
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

} // namespace

QString dayInFigures(const QString &day)
{
    static const QRegularExpression form(
        u"^(?:([二〇○零一三四五六七八九]{4})年)?([一二三四五六七八九十]{1,3})月"
        "([一二三四五六七八九十]{1,3})[日号]$"_s);
    const auto match = form.match(day);
    if (!match.hasMatch())
        return day;
    const QString words =
        u"%1月%2日"_s.arg(chineseNumeral(match.captured(2))).arg(chineseNumeral(match.captured(3)));
    return match.hasCaptured(1) ? u"%1年"_s.arg(yearInDigits(match.capturedView(1))) + words
                                : words;
}

QString longDay(QDate day)
{
    return u"%1年"_s.arg(day.year()) + shortDay(day);
}

QString shortDay(QDate day)
{
    return u"%1月%2日"_s.arg(day.month()).arg(day.day());
}

QString dayInYear(QDate day, int year)
{
    return day.year() == year ? shortDay(day) : longDay(day);
}

// Full-width digits are digits.
QDate readDay(const QString &typed, QDate otherwise)
{
    if (typed.size() > kLongestDayText)
        return {};
    const QString words = dayInFigures(typed.normalized(QString::NormalizationForm_KC).trimmed());
    static const QRegularExpression form(
        uR"(^\s*(\d+)(?:\s*[-./年月]\s*(\d+))?(?:\s*[-./月]\s*(\d+))?\s*[日号]?\s*$)"_s);
    const auto match = form.match(words);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int at) { return match.capturedView(at).toInt(); };
    const qsizetype digits = match.capturedLength(1);
    if (match.hasCaptured(3))
        return dayInCentury(number(1), number(2), number(3));
    if (match.hasCaptured(2))
        return digits == 4 ? QDate(number(1), number(2), otherwise.day())
                           : QDate(otherwise.year(), number(1), number(2));
    if (digits == 8)
        return QDate(number(1) / 10000, number(1) / 100 % 100, number(1) % 100);
    return digits == 4 ? QDate(number(1), otherwise.month(), otherwise.day()) : QDate();
}

} // namespace Domain
