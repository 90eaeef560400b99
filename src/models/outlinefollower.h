#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"

#include <QHash>

#include <optional>

namespace Models {

class PlanDocument;

// Updates the outline in memory to what the file holds, by as few changes as possible. Each is
// announced by the document's signals before and after it is made.
class OutlineFollower
{
public:
    OutlineFollower(PlanDocument *document, Domain::Outline *outline)
        : m_document(document)
        , m_outline(outline)
    {}

    // Makes in the outline a change that the file has stored.
    void follow(const Domain::FieldChange &change);
    void follow(const Domain::SubtreeChange &change);
    void follow(const Domain::MoveChange &change);

    // A node's notes changed. `figures` are their new figures, none when they could not be read.
    void followNotes(Domain::NodeId node, const std::optional<Domain::NoteFigures> &figures);

    // Makes the outline equal to `now`, whatever changed. Nodes are matched by id.
    void followTo(const Domain::Outline &now);

private:
    void takeOut(Domain::OutlineNode *node);
    void putIn(const Domain::NodePlace &place, const QList<Domain::Node> &nodes,
               const QHash<Domain::NodeId, Domain::NoteFigures> &figures);
    Domain::OutlineNode *placed(const Domain::OutlineNode *there);
    void announce(Domain::NodeId node);

    PlanDocument *m_document;
    Domain::Outline *m_outline;
};

} // namespace Models
