#pragma once

#include "domain/plan/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Domain {

// One row of the history: which value changed, when, by whom, from what to what. Notes are written
// as noteText() does.
struct HistoryEntry
{
    HistoryId id{};
    qint64 edit = 0; // rows of one edit have the same number
    QDateTime writtenAt = {};
    QString author = {};
    PlanId plan{};
    NodeId node{};
    NoteId note{};
    // What was changed: a fieldKey(), "note", "plan", "tree" … (docs/file-format.md).
    QString field = {};
    std::optional<QString> oldValue; // none where nothing was there before
    std::optional<QString> newValue;
};

} // namespace Domain
