#pragma once

#include "domain/plan/historyentry.h"
#include "domain/year/due.h"

namespace Domain {

// A deadline that an earlier calendar may have brought and that counts no longer.
struct GoneDeadline
{
    NodeId node{};
    QString why = {}; // in a word or two, in Chinese: 已完成
    QString title = {};
    QDate lastDay = {};

    friend bool operator==(const GoneDeadline &, const GoneDeadline &) = default;
};

// The fields whose changes goneDeadlines() wants to know of.
QStringList deadlineFields();

// Of the plan's items that are not among those due: what is done, cancelled, kept up or, where it
// recurs, has its note; and, as the file's history tells, what has lost its deadline or was
// removed.
QList<GoneDeadline> goneDeadlines(const Outline &outline, const QList<DueItem> &due,
                                  const QList<HistoryEntry> &changes, QDate on);

} // namespace Domain
