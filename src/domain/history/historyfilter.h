#pragma once

#include "domain/plan/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// Which changes of the record are asked for. What is empty lets all through.
struct HistoryFilter
{
    NodeId node{}; // and its notes
    PlanId plan{};
    std::optional<QString> author = {};
    QDate from = {}; // days here, both included
    QDate to = {};
    QStringList fields = {}; // HistoryEntry::field
    bool removals = false;   // only what removed something that can be put back
    QString words = {};      // in the old or the new value, or in the item's number and title

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

} // namespace Domain
