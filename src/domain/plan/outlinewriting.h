#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

namespace Domain {

// Writing a plan line by line: the places where the next line may stand, and the nodes that typed
// lines become there.

// A place for a new node, and the kind that the node has there.
struct WritingPlace
{
    NodeKind kind = NodeKind::Item;
    NodeId under{}; // zero for the top level
    int row = 0;

    friend bool operator==(const WritingPlace &, const WritingPlace &) = default;
};

// Returns the places for the node that comes next after `after` (null: at the end of the plan), the
// highest level first: a section after the one around it, an item beside it, an item under it.
QList<WritingPlace> placesAfter(const Outline &outline, const OutlineNode *after);

// Returns the index among placesAfter() of the usual one: an item in a section, another item beside
// an item, an item at the top of an empty plan.
int usualPlaceAfter(const Outline &outline, const OutlineNode *after);

// Returns the edit that writes `words` from placesAfter()[level] on, a node for each line that is
// not blank. Numbers that the lines bring along are replaced by the plan's own. Where the lines are
// numbered in several ways, their levels follow from these. A single line numbered as a section
// (一、) becomes one, unless the plan numbers its items so. Refused where no words are left, or a
// line is too long.
System::Result<Edit> linesWritten(const Outline &outline, const OutlineNode *after, int level,
                                  const QString &words);

} // namespace Domain
