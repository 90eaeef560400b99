#pragma once

#include "domain/reading/sourcepiece.h"

#include <QList>
#include <QString>

namespace Domain {

// A correction by the user: what pieces of a source are, or where they stand.
enum class Correction {
    Title,
    DocumentNumber,
    Issuer,
    IssueDate,
    Preamble,
    Section,
    Item,
    PartOfAbove,  // a paragraph of the node above it
    JoinPrevious, // goes on with the piece before it, without a paragraph between
    Closing,
    LeaveOut,
    Outward, // one level up, with all below it
    Inward
};

// The pieces as they are when those at `which` (indices, in any order) are put right. What cannot
// be done changes nothing. The pieces cover what they covered before: none of the source is lost.
QList<SourcePiece> corrected(const QString &source, QList<SourcePiece> pieces,
                             const QList<int> &which, Correction correction);

// The pieces with the one at `which` cut in two before `at` (in the source). In the outline the
// second half begins a node; elsewhere it stays what the whole was, or is left out where a plan
// has only one. Unchanged where a half would be empty.
QList<SourcePiece> splitPiece(const QString &source, QList<SourcePiece> pieces, int which,
                              qsizetype at);

} // namespace Domain
