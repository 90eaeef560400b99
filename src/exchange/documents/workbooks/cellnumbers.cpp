#include "exchange/documents/workbooks/cellnumbers.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kLongestCode = 255;
constexpr double kLastDay = 2958465; // 9999-12-31

// Excel's own formats that need no code. 27 to 36 and 50 to 58 are those of Chinese versions.
QString codeOf(int id)
{
    switch (id) {
    case 2: return u"0.00"_s;
    case 4: return u"#,##0.00"_s;
    case 9: return u"0%"_s;
    case 10: return u"0.00%"_s;
    case 16: return u"d-mmm"_s;
    case 17: return u"mmm-yy"_s;
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 55:
    case 56: return u"h:mm"_s;
    case 22: return u"yyyy/m/d h:mm"_s;
    case 27:
    case 36:
    case 50:
    case 52:
    case 57: return u"yyyy年m月"_s;
    case 28:
    case 29:
    case 51:
    case 53:
    case 54:
    case 58: return u"m月d日"_s;
    case 14:
    case 15:
    case 30:
    case 31: return u"yyyy/m/d"_s;
    default: return {};
    }
}

// The first section of a number format, without quoted texts, colours, conditions and fill
// characters. A [h], the hours of a length of time, stays.
QString bareCode(const QString &code)
{
    static const QRegularExpression passedOver(
        u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^]]*\\]|AM/PM"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString bare = code.left(kLongestCode).remove(passedOver);
    return bare.section(u';', 0, 0).toLower();
}

QString dayWords(QDate day, const CellFormat &format)
{
    QString words;
    // When the format has a day but no month, the whole day is shown: half of it tells too little.
    const bool isWhole = format.hasDay && !format.hasMonth;
    if (format.hasYear || isWhole)
        words += u"%1年"_s.arg(day.year());
    if (format.hasMonth || isWhole)
        words += u"%1月"_s.arg(day.month());
    if (format.hasDay)
        words += u"%1日"_s.arg(day.day());
    return words;
}

QString timeWords(QTime time)
{
    return time.second() == 0 ? time.toString(u"H:mm"_s) : time.toString(u"H:mm:ss"_s);
}

// The day that a number stands for. Excel takes 1900 for a leap year, so days before March 1900
// differ by one.
QDate dayOf(double number, DayEpoch epoch)
{
    const qint64 days = qint64(std::floor(number));
    if (epoch == DayEpoch::From1904)
        return QDate(1904, 1, 1).addDays(days);
    return QDate(1899, 12, 30).addDays(days < 60 ? days + 1 : days);
}

QString dayNumber(double number, const CellFormat &format, DayEpoch epoch)
{
    QString words = dayWords(dayOf(number, epoch), format);
    const int seconds = int(std::lround((number - std::floor(number)) * 86400));
    if (format.hasTime && seconds > 0 && seconds < 86400)
        words += u' ' + timeWords(QTime(0, 0).addSecs(seconds));
    return words;
}

} // namespace

CellFormat cellFormat(int id, const QString &code)
{
    static const QRegularExpression exponent(u"e[+-][0#?]*"_s); // not the e of an era's year
    const QString bare = bareCode(code.isEmpty() ? codeOf(id) : code).remove(exponent);
    if (bare.contains(u"general"))
        return {};
    CellFormat format;
    format.hasTime = bare.contains(u'h') || bare.contains(u's');
    format.hasYear = bare.contains(u'y') || bare.contains(u'e');
    format.hasDay = bare.contains(u'd');
    // An m beside hours or seconds is minutes.
    static const QRegularExpression minutes(u"h+[^a-z0-9]*m+|m+[^a-z0-9]*s+"_s);
    format.hasMonth = QString(bare).remove(minutes).contains(u'm');
    if (format.isDay() || format.hasTime)
        return format;
    format.isPercent = bare.contains(u'%');
    static const QRegularExpression digits(u"[0#?]\\.([0?]+)"_s);
    if (const auto match = digits.match(bare); match.hasMatch())
        format.decimals = int(match.capturedLength(1));
    else if (bare.contains(u'0') || bare.contains(u'#'))
        format.decimals = 0;
    return format;
}

QString cellNumber(const QString &value, const CellFormat &format, DayEpoch epoch)
{
    bool ok = false;
    const double number = value.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return value;
    if (format.isDay() && number >= 1 && number <= kLastDay)
        return dayNumber(number, format, epoch);
    if (format.hasTime && number >= 0 && number < 1)
        return timeWords(QTime(0, 0).addSecs(int(std::lround(number * 86400)) % 86400));
    const double shown = format.isPercent ? number * 100 : number;
    const QString digits = format.decimals < 0 || std::abs(shown) > 1e15
                               ? QString::number(shown, 'g', 15)
                               : QString::number(shown, 'f', format.decimals);
    return format.isPercent ? digits + u'%' : digits;
}

QString cellDay(const QString &value)
{
    const QDateTime time = QDateTime::fromString(value.trimmed(), Qt::ISODate);
    if (!time.isValid())
        return value;
    QString words = dayWords(time.date(), {.hasYear = true, .hasMonth = true, .hasDay = true});
    if (time.time() != QTime(0, 0))
        words += u' ' + timeWords(time.time());
    return words;
}

} // namespace Exchange
