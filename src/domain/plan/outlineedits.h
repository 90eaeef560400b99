#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

namespace Domain {

// Edits of a plan's outline. They are worked out here and change nothing.

// What an item is called that nobody has called otherwise: how its text begins, up to the first
// ，,；;。 or line end, and to before a bracket that would stay open: 学习（宣传部牵头，团委配合）.
QString titleOfText(const QString &text);

NodePlace placeOf(const OutlineNode *node, PlanId plan);

// The number that a node added at this place takes: the next one at the end of its run, the first
// one of a run that begins with it, none in the middle (until Renumber) or where its run, or its
// like elsewhere in the plan, has no numbers.
QString numberForAdded(const Outline &outline, const OutlineNode *under, int row, NodeKind kind);

// A new node of this heading. Refused where the heading is empty or too long.
System::Result<Edit> additionTo(const Outline &outline, const OutlineNode *under, int row,
                                NodeKind kind, const QString &heading);

// All numbers anew, each run in the manner of its first number and from that on, or from one. Nodes
// of runs without numbers keep none.
enum class RunsBegin { AsPrinted, AtOne };
Edit renumbering(const Outline &outline, RunsBegin begin = RunsBegin::AsPrinted);

// What of a node was issued: its number, a section's heading (or what an item is called), its text.
System::Result<Edit> issuedTextEdit(const Node &was, const QString &number, const QString &title,
                                    const QString &text);

// The item becomes two where its text is cut before character `at`; what was noted stays with the
// first. Refused where one of them would be empty, and for what has smaller items.
System::Result<Edit> splitting(const Outline &outline, const OutlineNode &node, qsizetype at);

// The item becomes part of the one before it, with its notes; `tree` is what the file keeps of it.
// Refused where there is none before it, and where either has smaller items.
System::Result<Edit> joining(const OutlineNode &node, const Subtree &tree);

} // namespace Domain
