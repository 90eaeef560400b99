#pragma once

#include <QString>

namespace Domain {

// The words for sums of events and of those who took part. What finds such a sum in a paragraph
// goes by withoutEventSums() or countedFigureAt().

// 开展活动4场，参与120人次; without the second half where `attendance` is 0.
QString eventSum(int events, int attendance);

// 各项活动参与120人次: where the events cannot be counted.
QString attendanceSum(int attendance);

// A sum of either kind, said of events and services (活动和服务): some of those counted did
// not take part in anything.
QString withServices(QString sum);

// The paragraph without the sums in it.
QString withoutEventSums(QString paragraph);

} // namespace Domain
