#pragma once

#include "domain/plan/plan.h"
#include "domain/plan/progressnote.h"
#include "domain/plan/wording.h"

#include <QList>

namespace Domain {

// Where a node stands: under which parent (zero at the top), as which of its children (from 0).
struct NodePlace
{
    PlanId plan{};
    NodeId parent{};
    int row = 0;

    friend bool operator==(const NodePlace &, const NodePlace &) = default;
};

// A node with all below it and all that is kept of them: what is taken out of a plan, or put in.
struct Subtree
{
    NodePlace place = {};
    QList<Node> nodes = {}; // the top first, each parent before its children
    QList<ProgressNote> notes = {};
    QList<PlacedWording> wordings = {};
    QStringList omissions = {};     // of its parts, those left out of the reports
    QList<NodeId> carriedInto = {}; // nodes of other plans that go on from one of these,
    QList<NodeId> carriedFrom = {}; // and from which, in the same order

    friend bool operator==(const Subtree &, const Subtree &) = default;
};

// As the history keeps it, with all its values: a line of JSON.
QString subtreeText(const Subtree &tree);

} // namespace Domain
