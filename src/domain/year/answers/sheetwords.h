#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace Domain {

// Parses what people write into the cells of a sheet, and into fields for the same values. Each
// function returns none where the words mean nothing.

// "60%", "60", "0.6" as a workbook gives it without its format, "6000%" where 60 was put into a
// cell for percentages, "六成", "百分之六十": 60. From 0 to 100.
std::optional<int> sheetPercent(const QString &words);

// Whether the words say that their number is not exact.
bool isAbout(const QString &words);

// The percentage where it stands under the status: "进行中80%", "完成80%".
std::optional<int> sheetStatusPercent(const QString &words);

// A day as typed, in Chinese figures too (十月十三日), as a workbook shows it, with a time or a
// weekday, or as the bare number a workbook keeps; one without a year is the last such day that is
// not after `readOn`.
std::optional<QDate> sheetDay(const QString &words, QDate readOn);

// The text as it is compared: in one form of width, without blanks.
QString sheetKey(const QString &text);

} // namespace Domain
