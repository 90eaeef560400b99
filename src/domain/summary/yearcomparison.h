#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"

#include <QSet>

namespace Domain {

// The fate of an item of one year's plan in a later year's plan.
enum class YearChange {
    Continued, // carried over, or there under the same title
    New,       // only in the later year
    Done,      // only in the earlier one, done there
    Dropped,   // only in the earlier one, not done there
};

QList<YearChange> allYearChanges();

// A tracked item and what it is in the other year; null where it is only in one.
struct ComparedItem
{
    YearChange change = YearChange::New;
    const OutlineNode *earlier = nullptr;
    const OutlineNode *later = nullptr;
};

// The item that each node was carried over from, in any year of the file.
using Origins = QHash<NodeId, NodeId>;

// In the order of the later plan, then of the earlier one. An item goes on with the one that it, or
// what it was split out of, was carried over from, over any number of years; else with one of the
// same title. Both outlines outlive it.
QList<ComparedItem> compareYears(const Outline &earlier, const Outline &later,
                                 const Origins &origins);

// Both years side by side, as it is printed; a group for each of `changes` that has items.
ReportTable comparisonTable(const Outline &earlier, const Outline &later,
                            const QList<ComparedItem> &items, const QSet<YearChange> &changes);

} // namespace Domain
