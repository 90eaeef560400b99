#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

namespace Domain {

// Edits of a plan's outline. These functions only compute an edit; PlanDocument applies it.

// The default title of an item: the beginning of its text up to the first ，,；;。 or line end, cut
// before a bracket that would stay open, as in 学习（宣传部牵头，团委配合）, without the signs
// before it that mark it as important (★).
QString titleOfText(const QString &text);

// Whether an item's text begins with its title, behind such signs too.
bool beginsWithTitle(const QString &text, const QString &title);

// Whether a node is an item without items below it: only such a one can be split or joined.
bool isPlainItem(const OutlineNode &node);

NodePlace placeOf(const OutlineNode *node, PlanId plan);

// The number for a node of `kind` added as row `row` of `under`:
// - behind the last of its kind there (of all items at its depth, where the plan numbers them
//   continuously): the next one, or none where the last has none;
// - the first of its kind there: the first number in the manner of the plan's first node of that
//   kind and depth, or none where that has none; where the plan has no such node, 一、 （一） 1. or
//   （1）;
// - before another of its kind: empty, until Renumber gives it one.
QString numberForAdded(const Outline &outline, const OutlineNode *under, int row, NodeKind kind);

// The title of a node that is added with these words: all of a section's, titleOfText() of an
// item's.
QString titleOfAdded(const QString &words, NodeKind kind);

bool isTooLongToAdd(const QString &words, NodeKind kind);

// The errors for words of which no node can be made.
System::Error noWordsToAdd();
System::Error tooLongToAdd();

// Adds a node with this heading. An error when the heading is empty or too long, or the place is
// not allowed.
System::Result<Edit> additionTo(const Outline &outline, const OutlineNode *under, int row,
                                NodeKind kind, const QString &heading);

// AtOne: each run begins with 1. AsPrinted: each run begins with its first printed number, but a
// run that goes on through all sections of the plan begins with 1.
enum class RunsBegin { AsPrinted, AtOne };
// Renumbers all nodes. Each run takes the style of its first number; runs without numbers stay
// without.
Edit renumbering(const Outline &outline, RunsBegin begin = RunsBegin::AsPrinted);

// Changes what was issued of a node: number, title (a section's heading) and text. An error when
// the title is empty or the text too long.
System::Result<Edit> issuedTextEdit(const Node &was, const QString &number, const QString &title,
                                    const QString &text);

// Splits an item's text before code unit `at` into two items; notes stay with the first, owners,
// departments, deadline and difficulty are given to both. An error where one would be empty, or the
// node is no item or has items below it.
System::Result<Edit> splitting(const Outline &outline, const OutlineNode &node, qsizetype at);

// Joins an item, with its notes, evidence and difficulty, to the item before it; its owners,
// departments, deadline and status are dropped. `tree` is its subtree as stored. An error where no
// item stands before it, or either has items below it.
System::Result<Edit> joining(const OutlineNode &node, const Subtree &tree);

} // namespace Domain
