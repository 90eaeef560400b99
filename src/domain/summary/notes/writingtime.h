#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// A note's words without times that only its writer could know, as its day stands with it:
// 今天镇党委座谈, 下午2点半全委会, 本月累计86人次. Puts the day in place of such a time in 推到今天
// and 今天是医师节, and drops the note's own month before a mere name of an event (9月例会), since
// a paper names the month anyway. Quoted words stay.
QString withoutTimeOfWriting(const QString &words, QDate day);

} // namespace Domain
