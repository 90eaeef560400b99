#pragma once

#include <QString>

namespace Domain {

// The words for sums of events and of those who took part. What finds such a sum in a paragraph
// goes by withoutEventSums() or countedFigureAt().

// 28人参加, of one event: 人次 counts who came to several.
QString attendedBy(int attendance);

// 开展活动4场，120人次参加; without the second half where `attendance` is 0.
QString eventSum(int events, int attendance);

// 各项活动累计120人次参与: where the events cannot be counted.
QString attendanceSum(int attendance);

// A sum of either kind, said of events and services (活动和服务): some of those counted did
// not take part in anything.
QString withServices(QString sum);

// The paragraph without the sums in it, and without who came to one event behind its words.
QString withoutEventSums(QString paragraph);

} // namespace Domain
