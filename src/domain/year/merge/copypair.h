#pragma once

#include "domain/plan/outline.h"
#include "domain/year/merge/copyhistory.h"
#include "domain/year/merge/copymerge.h"

#include <memory>
#include <vector>

namespace Domain {

// A copy of a plan file with its plans as outlines, and its notes and evidence by id.
class CopySide
{
public:
    explicit CopySide(const CopyContent &content);

    const CopyContent &content() const { return m_content; }
    const CopyHistory &history() const { return m_history; }
    const std::vector<std::unique_ptr<Outline>> &outlines() const { return m_outlines; }

    const OutlineNode *find(NodeId node) const { return m_nodes.value(node); }
    PlanId planOf(NodeId node) const { return m_planOf.value(node); }
    const Outline *plan(PlanId id) const;
    const Outline *planOfYear(int year) const;
    const ProgressNote *note(NoteId id) const { return m_notes.value(id); }
    const Evidence *evidence(EvidenceId id) const { return m_evidence.value(id); }

    // True when the node, or its whole plan, came into being since the copies parted.
    bool isAdded(NodeId node) const
    {
        return m_history.isAdded(node) || m_history.isAdded(m_planOf.value(node));
    }

private:
    const CopyContent &m_content;
    CopyHistory m_history;
    std::vector<std::unique_ptr<Outline>> m_outlines;
    QHash<NodeId, const OutlineNode *> m_nodes;
    QHash<NodeId, PlanId> m_planOf;
    QHash<NoteId, const ProgressNote *> m_notes;
    QHash<EvidenceId, const Evidence *> m_evidence;
};

// Whether two are equal except for their place and when they were written.
bool isSameNote(const ProgressNote &one, const ProgressNote &other);

// Two copies of a plan file: mine, which is open, and theirs, which is read for the merge; and
// which of their plans, nodes and notes correspond. What was added in theirs may have come into
// mine in an earlier merge, under another id: it is known by its words.
class CopyPair
{
public:
    CopyPair(const CopyContent &mine, const CopyContent &theirs);

    const CopySide &mine() const { return m_mine; }
    const CopySide &theirs() const { return m_theirs; }

    // The id in mine of a node of theirs; zero where mine has no such node. A node that is to be
    // added by the merge has the id that it will get.
    NodeId idInMine(NodeId theirs) const;
    // The id in theirs of a node of mine; zero for one that only mine has.
    NodeId idInTheirs(NodeId mine) const;
    // The plan of mine that corresponds to a plan of theirs; null where there is none.
    const Outline *planInMine(PlanId theirs) const;
    // Gives a node of theirs that is to be added its id in mine.
    NodeId add(NodeId theirs);

    // The node of mine that a note of the node `theirs` goes to: the corresponding one, else that
    // of the nearest node above which has one, else the first of the plan; zero where mine does not
    // have the plan.
    NodeId placeFor(NodeId theirs) const;

    // The note of mine that corresponds to a note of theirs whose placeFor() is `place`; null where
    // there is none.
    const ProgressNote *noteInMine(const ProgressNote &theirs, NodeId place) const;
    // The note of mine that has the words which a note of theirs had before it was corrected there,
    // and came from an earlier merge; null where there is none.
    const ProgressNote *earlierFormInMine(const ProgressNote &theirs) const;

private:
    void mapAdded(const OutlineNode *theirs, const OutlineNode *mine);
    void mapElsewhere();

    CopySide m_mine;
    CopySide m_theirs;
    qint64 m_nextNode;
    QHash<NodeId, NodeId> m_idsInMine;   // of nodes that were added in theirs
    QHash<NodeId, NodeId> m_idsInTheirs; // the other way round
};

} // namespace Domain
