#pragma once

#include <Qt>

namespace Models {

// What the plan tree's delegate and the screen readers ask of an index, whatever its column.
enum PlanRole {
    NodeIdRole = Qt::UserRole, // qint64
    NumberRole,                // as printed: "一、", "1."
    TitleRole,
    IsSectionRole,
    IsTrackedRole,  // has a status of its own; any other shows a roll-up
    StatusRole,     // int, a Domain::ItemStatus; as of now
    PercentRole,    // int, or invalid
    LatenessRole,   // int, a Models::Lateness
    TallyRole,      // Domain::Tally of what is below
    SecondLineRole, // what stands small under the cell's first line, or empty
    HasDraftRole,   // a note is half written for it
    NothingRole,    // what stands faint in a cell without words, or empty
    CopiedRole      // QStringList: the cell's words for one or more of a spreadsheet's columns
};

// How a tracked node stands to its deadline today.
enum class Lateness { None, DueSoon, Missed };

} // namespace Models
