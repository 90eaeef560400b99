#include "domain/text/continuednumber.h"

#include "domain/text/numbermark.h"

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

struct Numeral
{
    qsizetype at = 0;
    qsizetype length = 0;
    int value = 0; // zero where there is none
    bool isChinese = false;
    bool isWide = false;
};

Numeral numeralIn(const QString &printed)
{
    static const QRegularExpression numeral(u"[一二三四五六七八九十]+|[0-9]+|[０-９]+"_s);
    const auto match = numeral.match(printed);
    if (!match.hasMatch())
        return {};
    const QString found = match.captured();
    const bool isChinese = isChineseDigit(found.front());
    const QString narrow = found.normalized(QString::NormalizationForm_KC);
    return {.at = match.capturedStart(),
            .length = match.capturedLength(),
            .value = isChinese ? chineseNumeral(found) : narrow.toInt(),
            .isChinese = isChinese,
            .isWide = found.front() >= u'０' && found.front() <= u'９'};
}

QString withValue(QString printed, const Numeral &numeral, int value)
{
    if (numeral.value < 1 || value < 1 || value > (numeral.isChinese ? 99 : 9999))
        return {};
    return printed.replace(numeral.at, numeral.length,
                           numeral.isChinese ? inChinese(value) : inDigits(value, numeral.isWide));
}

} // namespace

QString continuedNumber(const QString &printed, int steps)
{
    const Numeral numeral = numeralIn(printed);
    return withValue(printed, numeral, numeral.value + steps);
}

QString firstNumber(const QString &printed)
{
    return withValue(printed, numeralIn(printed), 1);
}

} // namespace Domain
