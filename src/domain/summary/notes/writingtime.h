#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// A note's words without the time of which only who wrote it could know, as its day stands with it:
// 今天镇党委座谈, 下午2点半全委会, 本月累计86人次; with its day for 推到今天 and 今天是医师节; and
// without its own month before what only names an event (9月例会), which a paper tells of its month
// anyway. What is quoted stays.
QString withoutTimeOfWriting(const QString &words, QDate day);

} // namespace Domain
