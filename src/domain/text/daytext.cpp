#include "domain/text/daytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QDate dayOf(int year, int month, int day)
{
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

} // namespace

// Full-width digits are digits.
QDate readDay(const QString &typed, QDate otherwise)
{
    if (typed.size() > kLongestDayText)
        return {};
    const QString words = typed.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression form(
        uR"(^\s*(\d+)(?:\s*[-./年月]\s*(\d+))?(?:\s*[-./月]\s*(\d+))?\s*[日号]?\s*$)"_s);
    const auto match = form.match(words);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int at) { return match.capturedView(at).toInt(); };
    const qsizetype digits = match.capturedLength(1);
    if (match.hasCaptured(3))
        return dayOf(number(1), number(2), number(3));
    if (match.hasCaptured(2))
        return digits == 4 ? QDate(number(1), number(2), otherwise.day())
                           : QDate(otherwise.year(), number(1), number(2));
    if (digits == 8)
        return QDate(number(1) / 10000, number(1) / 100 % 100, number(1) % 100);
    return digits == 4 ? QDate(number(1), otherwise.month(), otherwise.day()) : QDate();
}

} // namespace Domain
