#pragma once

#include <Qt>

namespace Models {

// Roles of the plan tree for its delegate and for screen readers; the same in every column unless
// the role says "cell".
enum PlanRole {
    NodeIdRole = Qt::UserRole, // qint64
    NumberRole,                // as printed: "一、", "1."
    TitleRole,
    IsSectionRole,
    IsTrackedRole,  // bool: the node has a status of its own; others show a roll-up
    StatusRole,     // int, a Domain::ItemStatus; as of now
    PercentRole,    // int, or invalid
    LatenessRole,   // int, a Models::Lateness
    TallyRole,      // Domain::Tally of all below
    SecondLineRole, // the cell's small second line, or empty
    HasDraftRole,   // bool: the node has an unsaved note draft
    CarriedRole,    // bool: the item was carried over from an earlier year's plan
    NothingRole,    // the faint text of a cell without a value, or empty
    EvidenceRole,   // int: how many pieces of evidence it and its notes have
    CopiedRole      // QStringList: the cell as one or more spreadsheet cells
};

// Whether a tracked node's deadline is near or past, as of today.
enum class Lateness { None, DueSoon, Missed };

} // namespace Models
