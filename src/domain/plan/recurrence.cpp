#include "domain/plan/recurrence.h"

#include "domain/text/characters.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

constexpr qsizetype kMostRuns = 4; // runs of months that are named one by one

std::optional<YearPart> unitIn(const QString &words)
{
    static const QRegularExpression every(
        u"每(?:(?:个|一个|1个|逢)?(?:(?<month>月)|(?<quarter>季)|(?<half>半年|学期)))"_s);
    QString plain = withoutInvisible(words).normalized(QString::NormalizationForm_KC).simplified();
    const auto match = every.match(plain.remove(u' '));
    if (match.hasCaptured(u"month"_s))
        return YearPart::Month;
    if (match.hasCaptured(u"quarter"_s))
        return YearPart::Quarter;
    return match.hasCaptured(u"half"_s) ? std::optional(YearPart::HalfYear) : std::nullopt;
}

// The name of a period, or of the months from `period` to `last`.
QString runName(const Period &period, const Period &last)
{
    static const char *const quarters[] = {
        QT_TRANSLATE_NOOP("Domain", "Q1"), QT_TRANSLATE_NOOP("Domain", "Q2"),
        QT_TRANSLATE_NOOP("Domain", "Q3"), QT_TRANSLATE_NOOP("Domain", "Q4")};
    static const char *const halves[] = {QT_TRANSLATE_NOOP("Domain", "1st half"),
                                         QT_TRANSLATE_NOOP("Domain", "2nd half")};
    switch (period.unit) {
    case YearPart::Month:
        return Text::tr("month %1", "of a year")
            .arg(period.number == last.number ? QString::number(period.number)
                                              : u"%1–%2"_s.arg(period.number).arg(last.number));
    case YearPart::Quarter:
        return QCoreApplication::translate("Domain", quarters[period.number - 1]);
    case YearPart::HalfYear:
        return QCoreApplication::translate("Domain", halves[period.number - 1]);
    case YearPart::Year: break;
    }
    Q_UNREACHABLE();
}

// The number of periods from `first` that are told together: months that are alike.
qsizetype runFrom(const QList<Period> &periods, qsizetype first)
{
    qsizetype next = first + 1;
    while (periods[first].unit == YearPart::Month && next < periods.size()
           && periods[next].hasNote == periods[first].hasNote)
        ++next;
    return next - first;
}

// A month is written 8月, not 八月, as in deadlines and over the columns of a year.
QString monthName(int month)
{
    const QLocale locale;
    return locale.standaloneMonthName(
        month, locale.language() == QLocale::Chinese ? QLocale::ShortFormat : QLocale::LongFormat);
}

} // namespace

QList<Period> periodsOf(const Deadline &deadline, const PlanTime &plan,
                        const QList<QDate> &noteDays, QDate today)
{
    if (deadline.kind() != Deadline::Kind::Recurring)
        return {};
    const auto unit = unitIn(deadline.words());
    if (!unit)
        return {};
    QList<Period> periods;
    for (int number = 1; number <= countIn(*unit); ++number) {
        const QDate first = firstDayOf(*unit, number, plan.year);
        const QDate last = lastDayOf(*unit, number, plan.year);
        if (first > today)
            break;
        const bool hasNote = std::ranges::any_of(
            noteDays, [&](QDate day) { return day >= first && day <= last; });
        periods.append({.unit = *unit,
                        .number = number,
                        .hasNote = hasNote,
                        .hasEnded = last < today,
                        .isBeforePlan = plan.issuedOn.isValid() && last < plan.issuedOn});
    }
    return periods;
}

QList<Period> withoutThoseBeforePlan(QList<Period> periods)
{
    const auto first = std::ranges::find_if(
        periods, [](const Period &period) { return period.hasNote || !period.isBeforePlan; });
    periods.erase(periods.begin(), first);
    return periods;
}

QDate firstDayOf(const Period &period, int year)
{
    return firstDayOf(period.unit, period.number, year);
}

QDate lastDayOf(const Period &period, int year)
{
    return lastDayOf(period.unit, period.number, year);
}

QString periodName(const Period &period)
{
    static const char *const quarters[] = {QT_TRANSLATE_NOOP("Domain", "the first quarter"),
                                           QT_TRANSLATE_NOOP("Domain", "the second quarter"),
                                           QT_TRANSLATE_NOOP("Domain", "the third quarter"),
                                           QT_TRANSLATE_NOOP("Domain", "the fourth quarter")};
    static const char *const halves[] = {QT_TRANSLATE_NOOP("Domain", "the first half-year"),
                                         QT_TRANSLATE_NOOP("Domain", "the second half-year")};
    switch (period.unit) {
    case YearPart::Month: return monthName(period.number);
    case YearPart::Quarter:
        return QCoreApplication::translate("Domain", quarters[period.number - 1]);
    case YearPart::HalfYear:
        return QCoreApplication::translate("Domain", halves[period.number - 1]);
    case YearPart::Year: break;
    }
    Q_UNREACHABLE();
}

QString periodsText(const QList<Period> &periods)
{
    QStringList words;
    for (qsizetype first = 0, next = 0; first < periods.size(); first = next) {
        const Period &period = periods[first];
        next = first + runFrom(periods, first);
        words.append(runName(period, periods[next - 1]) + (period.hasNote ? u" ✓"_s : u" –"_s));
    }
    if (words.size() <= kMostRuns)
        return words.join(u' ');
    const auto noted = std::ranges::count_if(periods, &Period::hasNote);
    return Text::tr("a note in %1 of %2 months").arg(noted).arg(periods.size());
}

QString periodsInWords(const QList<Period> &periods)
{
    QStringList noted;
    QStringList others;
    for (qsizetype first = 0, next = 0; first < periods.size(); first = next) {
        const Period &period = periods[first];
        next = first + runFrom(periods, first);
        const bool isRun = next - first > 1;
        (period.hasNote ? noted : others)
            .append(isRun ? runName(period, periods[next - 1]) : periodName(period));
    }
    const QString between = Text::tr(", ", "between periods, such as quarters");
    if (noted.isEmpty())
        return others.isEmpty() ? QString()
                                : Text::tr("no progress yet in %1").arg(others.join(between));
    if (others.isEmpty())
        return Text::tr("progress in %1").arg(noted.join(between));
    return Text::tr("progress in %1; none yet in %2")
        .arg(noted.join(between), others.join(between));
}

} // namespace Domain
