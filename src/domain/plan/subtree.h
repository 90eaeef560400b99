#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "domain/plan/wording.h"

#include <QList>

#include <optional>

namespace Domain {

// Where a node stands: its parent (zero at the top level) and its row among the children, from 0.
struct NodePlace
{
    PlanId plan{};
    NodeId parent{};
    int row = 0;

    friend bool operator==(const NodePlace &, const NodePlace &) = default;
};

// A node with all below it and everything stored for them, as removed from a plan or inserted into
// it.
struct Subtree
{
    NodePlace place = {};
    QList<Node> nodes; // the top node first, parents before children
    QList<ProgressNote> notes;
    QList<PlacedWording> wordings;
    QList<Evidence> evidence;   // that of the nodes and of the notes, by id
    QStringList omissions = {}; // nodes of it that reports leave out
    QList<NodeId> carriedInto;  // nodes of other plans carried over from these,
    QList<NodeId> carriedFrom;  // the node in this subtree for each of them

    friend bool operator==(const Subtree &, const Subtree &) = default;
};

// The subtree as the history stores it, with all its values: a line of JSON.
QString subtreeText(const Subtree &tree);
// Reads what subtreeText() wrote, deadlines against `time`; none for any other text.
std::optional<Subtree> subtreeOfText(const QString &text, const PlanTime &time);

// A plan as the history stores it, in the same way.
QString contentText(const PlanContent &content);
std::optional<PlanContent> contentOfText(const QString &text);

} // namespace Domain
