#pragma once

#include "domain/plan/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// A filter for rows of the record. An empty member lets all rows pass.
struct HistoryFilter
{
    NodeId node{}; // rows about the node and its notes
    PlanId plan{};
    std::optional<QString> author;
    QDate from = {}; // days here, both included
    QDate to = {};
    QStringList fields = {}; // HistoryEntry::field
    bool removals = false;   // only rows whose change removed something that can be put back
    QString words = {};      // found in the old or new value, or in the item's number and title

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

} // namespace Domain
