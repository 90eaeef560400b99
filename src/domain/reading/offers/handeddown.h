#pragma once

#include "domain/reading/outlinereader.h"

#include <QList>

namespace Domain {

// Gives an item what it has not of its own of `other`: departments, owners, a deadline.
void giveWhatIsMissing(Suggestion &own, const Suggestion &other);

// The same for all items among and below nodes.
void handDown(QList<ReadNode> &nodes, const Suggestion &above);

// Where every section is a department's and no item names a lead department, gives each item that
// of its section.
void suggestFromSections(QList<ReadNode> &sections);

// Gives items what the heading above them says with labels: 一、思想引领（牵头部门：宣传部）, or a
// line of labels below it. The nearest heading counts.
void suggestFromHeadings(QList<ReadNode> &nodes, int planYear);

// Gives items that have no deadline of their own that of their section, where it is a month's or a
// quarter's and others beside it are.
void suggestTimesOfSections(QList<ReadNode> &nodes);

// Where most items end with names in a bracket, those items have them of which nothing else says
// who does them.
void suggestFromBrackets(QList<ReadNode> &nodes);

} // namespace Domain
