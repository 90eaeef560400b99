#pragma once

#include <QString>

namespace Exchange {

// The day from which a workbook counts days: the end of 1899, or 1904.
enum class DayEpoch { From1900, From1904 };

// The properties of an Excel number format (ECMA-376, part 1, 18.8.30) that matter for a plan.
struct CellFormat
{
    bool hasYear = false;
    bool hasMonth = false;
    bool hasDay = false;
    bool hasTime = false;
    bool isPercent = false;
    int decimals = -1; // -1 when the format does not fix it

    bool isDay() const { return hasYear || hasMonth || hasDay; }
};

// The format that `code` describes ("yyyy\"年\"m\"月\"d\"日\""); `id` names one of Excel's own
// where `code` is empty.
CellFormat cellFormat(int id, const QString &code);

// A cell's number as a person reads it: a day as 2021年9月30日 (or 9月30日, 2021年9月, as the
// format has it), with its time where it has one; a percentage; a plain number. What is no number
// stays.
QString cellNumber(const QString &value, const CellFormat &format, DayEpoch epoch);

// A day of ISO 8601, with or without a time ("2021-09-30T00:00:00"), in the same form; other words
// stay.
QString cellDay(const QString &value);

} // namespace Exchange
