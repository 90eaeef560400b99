#pragma once

#include <QString>

// For regular expressions on folded text: times of a year as plans write them. Up to twelve that
// are joined are one: 9-10月, 3月、6月、9月和12月, 一、三季度, 4月上旬、10月中旬.
namespace Domain {

inline const QString kTimeJoint = QStringLiteral("(?:[-~至到、]+|[和及与])");
inline const QString kPartOfMonth = QStringLiteral("(?:\\d{1,2}[日号]|份|[底初末]|[上中下]旬)");
inline const QString kChineseMonth = QStringLiteral("[一二三四五六七八九十]{1,2}月");

inline const QString kMonths =
    QStringLiteral("(?:\\d{1,2}(?:月%2?)?%1){0,11}\\d{1,2}月%2?").arg(kTimeJoint, kPartOfMonth);
inline const QString kSeveralChineseMonths =
    QStringLiteral("(?:%3%2?%1){1,11}%3%2?").arg(kTimeJoint, kPartOfMonth, kChineseMonth);
inline const QString kQuarters =
    QStringLiteral("(?:第?[一二三四1-4](?:季度?)?%1){0,3}第?[一二三四1-4]季度末?").arg(kTimeJoint);
inline const QString kHalfYears = QStringLiteral("[上下]半年(?:%1[上下]半年)?").arg(kTimeJoint);

} // namespace Domain
