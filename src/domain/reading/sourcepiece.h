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
    NodeStart, // begins a section or an item
    Body,      // goes on with the node before it
    Lead,      // a table's cell for the department, kept beside the node
    Due,       // a table's cell for the deadline, kept beside the node
    Closing,
    LeftOut
};

// A stretch of a source, without blanks at its ends, and what it was taken for. A line is one
// piece or several; all pieces of a source together are all of it but blanks and line breaks.
//
// Pieces are what a person puts right: the outline is made from them alone (assembleOutline).
struct SourcePiece
{
    SourceSpan span;
    int line = 0; // from 1
    PieceRole role = PieceRole::LeftOut;
    int depth = 0;              // of a NodeStart, from 1
    qsizetype numberLength = 0; // of a NodeStart: so many units of the span are its number
    bool runsOn = false;        // no paragraph begins here: a line broken in mid-sentence
    QString reason = {};        // why it was left out, for the user

    friend bool operator==(const SourcePiece &, const SourcePiece &) = default;
};

} // namespace Domain
