#include "domain/continuednumber.h"

#include "domain/numbermark.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// For 1 to 99.
QString inChinese(int value)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    QString numeral;
    if (value >= 20)
        numeral += digits[value / 10];
    if (value >= 10)
        numeral += u'十';
    if (value % 10 != 0)
        numeral += digits[value % 10];
    return numeral;
}

QString inDigits(int value, bool wide)
{
    QString numeral = QString::number(value);
    if (wide) {
        for (QChar &digit : numeral)
            digit = QChar(digit.unicode() - u'0' + u'０');
    }
    return numeral;
}

} // namespace

QString continuedNumber(const QString &printed, int steps)
{
    static const QRegularExpression numeral(u"[一二三四五六七八九十]+|[0-9]+|[０-９]+"_s);
    const auto match = numeral.match(printed);
    if (!match.hasMatch())
        return {};
    const QString found = match.captured();
    const bool chinese = isChineseDigit(found.front());
    const bool wide = found.front() >= u'０' && found.front() <= u'９';
    const int value =
        chinese ? chineseNumeral(found) : found.normalized(QString::NormalizationForm_KC).toInt();
    const int wanted = value + steps;
    if (value < 1 || wanted < 1 || wanted > (chinese ? 99 : 9999))
        return {};
    QString continued = printed;
    return continued.replace(match.capturedStart(), match.capturedLength(),
                             chinese ? inChinese(wanted) : inDigits(wanted, wide));
}

} // namespace Domain
