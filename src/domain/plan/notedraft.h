#pragma once

#include <QDate>
#include <QString>

namespace Domain {

// A progress note half typed: what stands in the composer of one node, as typed.
struct NoteDraft
{
    QString text = {};
    QString attendance = {};
    QDate happenedOn = {}; // null while the day was not touched: then today is meant

    bool isEmpty() const { return text.isEmpty() && attendance.isEmpty(); }
    friend bool operator==(const NoteDraft &, const NoteDraft &) = default;
};

} // namespace Domain
