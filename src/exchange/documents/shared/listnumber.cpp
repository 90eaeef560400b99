#include "exchange/documents/shared/listnumber.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include "domain/text/numerals.h"

namespace Exchange {

namespace {

using Domain::NumeralForm;

NumeralForm numeralForm(NumberForm form)
{
    switch (form) {
    case NumberForm::None:
    case NumberForm::Decimal: return NumeralForm::Arabic;
    case NumberForm::DecimalZero: return NumeralForm::PaddedArabic;
    case NumberForm::FullWidth: return NumeralForm::FullWidth;
    case NumberForm::Circled: return NumeralForm::Circled;
    case NumberForm::Bracketed: return NumeralForm::Bracketed;
    case NumberForm::Stopped: return NumeralForm::Stopped;
    case NumberForm::UpperLetter: return NumeralForm::UpperLetter;
    case NumberForm::LowerLetter: return NumeralForm::LowerLetter;
    case NumberForm::UpperRoman: return NumeralForm::UpperRoman;
    case NumberForm::LowerRoman: return NumeralForm::LowerRoman;
    case NumberForm::Chinese: return NumeralForm::Chinese;
    case NumberForm::ChineseDigits: return NumeralForm::ChineseDigits;
    case NumberForm::ChineseFormal: return NumeralForm::ChineseFormal;
    case NumberForm::ChineseCircled: return NumeralForm::ChineseCircled;
    case NumberForm::HeavenlyStems: return NumeralForm::HeavenlyStem;
    case NumberForm::EarthlyBranches: return NumeralForm::EarthlyBranch;
    }
    Q_UNREACHABLE();
}

// Word shows numbers above twenty without a circle.
constexpr int kLastCircled = 20;

} // namespace

QString listNumber(int value, NumberForm form)
{
    if (form == NumberForm::None)
        return {};
    const bool plain = form == NumberForm::Circled && value > kLastCircled;
    const QString text = plain ? QString() : Domain::numeral(value, numeralForm(form));
    return text.isEmpty() ? QString::number(value) : text;
}

int listStart(const QString &value, int otherwise)
{
    bool ok = false;
    const int start = value.toInt(&ok);
    return ok ? qBound(0, start, 1'000'000) : otherwise;
}

QString withListNumber(const QString &number, const QString &words)
{
    if (number.isEmpty())
        return words;
    const QString plain = Domain::folded(words).trimmed();
    if (number == kListSign && (plain.isEmpty() || Domain::numberMarkAt(plain, 0, true)))
        return words;
    return number + u' ' + words;
}

} // namespace Exchange
