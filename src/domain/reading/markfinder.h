#pragma once

#include "domain/reading/sourcelines.h"
#include "domain/text/numbermark.h"

#include <QList>

namespace Domain {

// The value of NumberMark::separator of a mark that has no number because a whole line or paragraph
// begins a node: a heading below a list, a paragraph that is an item.
inline constexpr QChar kStandsApart = u'\uFDD0'; // no character of a text

// How far a number is separated from the words before it; the further, the surer it is one.
enum class Boundary {
    Glued,    // a word
    Blank,    // a blank or a closing bracket
    Sentence, // the end of a sentence or clause
    LineStart
};

// A place that may be the beginning of a section or an item.
struct MarkCandidate
{
    NumberMark mark;
    qsizetype at = 0; // where it begins in the source
    int line = 0;     // index among the lines
    Boundary boundary = Boundary::LineStart;
    bool afterFullStop = false; // it stands behind 。!?, and not only behind ; or :
};

// Every place in one line that looks like a number before what it numbers, in order. Most of these
// in running text number nothing; LevelFinder chooses those that count by the sequence of their
// numbers.
QList<MarkCandidate> markCandidates(QStringView folded, const SourceLine &line, int index);

} // namespace Domain
