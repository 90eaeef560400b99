#pragma once

#include "domain/reading/sourcespan.h"

#include <QList>
#include <QString>

namespace Domain {

// What a piece of a source was taken for.
enum class PieceRole {
    Title,
    DocumentNumber,
    Issuer,
    IssueDate,
    Preamble,
    NodeStart,  // begins a section or an item
    Body,       // goes on with the node before it
    Number,     // a table's cell with the number of the node that begins later in its row
    Lead,       // a table's cell for the lead department, kept beside the node
    Support,    // a cell for the supporting departments
    Owner,      // a cell for the owners
    Due,        // a cell for the deadline
    Progress,   // a cell for the progress
    Status,     // a cell for the status
    Attendance, // a cell for the attendance
    Closing,
    LeftOut
};

// A part of a source, without blanks at its ends, and what it was taken for. A line is one
// piece or several; all pieces of a source together are all of it but blanks and line breaks.
//
// The outline is made from the pieces alone (assembleOutline), so a person corrects a reading by
// correcting its pieces.
struct SourcePiece
{
    SourceSpan span;
    int line = 0; // from 1
    PieceRole role = PieceRole::LeftOut;
    int depth = 0; // level of a NodeStart or Number, from 1; for a cell that of its node
    qsizetype numberLength = 0; // units of a NodeStart's span that are its number
    bool runsOn = false;        // no paragraph begins here: a line broken in mid-sentence
    QString reason = {};        // why it was left out, for the user
    // Though it runs on in its cell, it begins a line of the text: a new sentence or number.
    bool ownLine = false;
    // The heading of a cell's column: of one with words that no field takes (地点), of one under
    // which each department leads (牵头部门), of a Due that is ticked under it (一季度), and of a
    // Body that is told with it (预期成果：台账).
    QString heading = {};
    bool isTask = false; // a table's task, an item also beside sections

    friend bool operator==(const SourcePiece &, const SourcePiece &) = default;
};

// Whether a piece of this role is a table's cell that is kept beside its node.
constexpr bool isFieldCell(PieceRole role)
{
    return role >= PieceRole::Lead && role <= PieceRole::Attendance;
}

// Whether such a cell (departments, owners, deadline) is suggested for a field of its node, and in
// a row with a list holds for all entries.
constexpr bool isSuggested(PieceRole role)
{
    return role >= PieceRole::Lead && role <= PieceRole::Due;
}

} // namespace Domain
