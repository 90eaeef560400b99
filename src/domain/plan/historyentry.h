#pragma once

#include "domain/plan/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Domain {

// One value changed: when, by whom, from what to what. A note stands in it as noteText() writes it.
struct HistoryEntry
{
    HistoryId id{};
    qint64 edit = 0; // rows with the same number were one edit
    QDateTime writtenAt = {};
    QString author = {};
    PlanId plan{};
    NodeId node{};
    NoteId note{};
    QString field = {};                   // a fieldKey(), "note" or "plan"
    std::optional<QString> oldValue = {}; // none where there was nothing before
    std::optional<QString> newValue = {};
};

} // namespace Domain
