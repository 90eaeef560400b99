#include "domain/text/continuednumber.h"

#include "domain/text/numerals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kLargest = 9999;

struct PrintedNumeral
{
    qsizetype at = 0;
    qsizetype length = 0;
    int value = 0; // zero where there is none
    NumeralForm form = NumeralForm::Arabic;
};

PrintedNumeral numeralIn(const QString &printed)
{
    static const QRegularExpression pattern(u"(?<chinese>[〇零一二三四五六七八九十百千]+)"
                                            "|(?<narrow>[0-9]+)|[０-９]+"_s);
    const auto match = pattern.match(printed);
    if (!match.hasMatch())
        return {};
    const NumeralForm form = match.hasCaptured(u"chinese"_s)  ? NumeralForm::Chinese
                             : match.hasCaptured(u"narrow"_s) ? NumeralForm::Arabic
                                                              : NumeralForm::FullWidth;
    return {.at = match.capturedStart(),
            .length = match.capturedLength(),
            .value = numeralValue(match.capturedView(), form),
            .form = form};
}

QString withValue(QString printed, const PrintedNumeral &found, int value)
{
    if (found.value < 1 || value < 1 || value > kLargest)
        return {};
    return printed.replace(found.at, found.length, numeral(value, found.form));
}

} // namespace

QString continuedNumber(const QString &printed, int steps)
{
    const PrintedNumeral found = numeralIn(printed);
    return withValue(printed, found, found.value + steps);
}

QString firstNumber(const QString &printed)
{
    return withValue(printed, numeralIn(printed), 1);
}

} // namespace Domain
