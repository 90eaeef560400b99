#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// A note's words without times that only have a sense on the day it was written, because a paper
// prints that day or month with it: 今天镇党委座谈, 下午2点半全委会, 本月累计86人次; and without
// the note's own month before a mere name of an event (9月例会). In 推到今天 and 今天是医师节 the
// day itself takes the place of 今天. Quoted words stay.
QString withoutTimeOfWriting(const QString &words, QDate day);

} // namespace Domain
