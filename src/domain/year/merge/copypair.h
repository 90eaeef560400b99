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

// Two copies, and the nodes and notes here that those of the other one correspond to. Additions of
// the other copy may have come here in an earlier merge, under another id: they are known by their
// words.
class CopyPair
{
public:
    CopyPair(const CopyContent &mine, const CopyContent &theirs);

    const CopySide &mine() const { return m_mine; }
    const CopySide &theirs() const { return m_theirs; }

    // The id here of a node of the other copy; zero where it is not here. A node that is to be
    // added by the merge has the id that it will get.
    NodeId here(NodeId theirs) const;
    bool isHere(NodeId theirs) const { return m_mine.find(here(theirs)); }
    // The id in the other copy of a node here; zero for one that only is here.
    NodeId there(NodeId mine) const;
    // The plan here that corresponds to a plan there; null where there is none.
    const Outline *planHere(PlanId theirs) const;
    // Gives a node that is to be added its id.
    NodeId add(NodeId theirs);

    // Where a note of a node that is not here goes: to the nearest node above it that is here, else
    // to the plan's first; zero where the plan is not here.
    NodeId placeFor(NodeId theirs) const;

    // The note here that corresponds to a note of the other copy for `place`; null where there is
    // none.
    const ProgressNote *noteHere(const ProgressNote &theirs, NodeId place) const;
    // The note here that one of the other copy was in an earlier merge, before it was corrected.
    const ProgressNote *earlierFormHere(const ProgressNote &theirs) const;

private:
    void mapAdded(const OutlineNode *theirs, const OutlineNode *mine);
    void mapElsewhere();

    CopySide m_mine;
    CopySide m_theirs;
    qint64 m_nextNode;
    QHash<NodeId, NodeId> m_map; // ids here of nodes that were added there
    QHash<NodeId, NodeId> m_back;
};

} // namespace Domain
