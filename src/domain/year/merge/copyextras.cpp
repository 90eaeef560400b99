#include "domain/year/merge/copyextras.h"

#include "domain/text/sentences.h"
#include "domain/year/merge/mergeedit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

// A node's place in words: its row, and the node above it.
QString placeWords(const OutlineNode *under, int row)
{
    if (!under || under->isRoot())
        return Text::tr("place %1 in the plan").arg(row + 1);
    return Text::tr("place %1 under “%2”").arg(row + 1).arg(inBrief(under->heading(), 30));
}

// The words for a place where a node stood when the copies parted, as the history writes it:
// parent/row. The parent may have been removed in the other copy since.
QString placeWords(const QString &place, const CopyPair &pair)
{
    const NodeId parent{place.section(u'/', 0, 0).toLongLong()};
    const OutlineNode *there = pair.theirs().find(parent);
    return placeWords(there ? there : pair.mine().find(parent), place.section(u'/', 1).toInt());
}

// The nearest sibling above that is a sibling in the other copy too; null for none.
const OutlineNode *siblingAbove(const CopyPair &pair, const OutlineNode &mine,
                                const OutlineNode &theirs)
{
    for (int row = mine.row() - 1; row >= 0; --row) {
        const OutlineNode *above = mine.parent()->child(row);
        const OutlineNode *there = pair.theirs().find(pair.idInTheirs(above->id()));
        if (there && there->parent() == theirs.parent())
            return above;
    }
    return nullptr;
}

bool stands(const CopyPair &pair, const OutlineNode &mine, const OutlineNode &theirs,
            const MergePlace &place)
{
    const NodeId under = mine.parent()->isRoot() ? NodeId{} : mine.parent()->id();
    if (under != place.under)
        return false;
    const auto isBeside = [&](NodeId one) {
        const OutlineNode *sibling = pair.mine().find(one);
        return sibling && sibling->parent() == mine.parent();
    };
    const auto above = std::ranges::find_if(place.after, isBeside);
    const OutlineNode *now = siblingAbove(pair, mine, theirs);
    return (now ? now->id() : NodeId{}) == (above == place.after.end() ? NodeId{} : *above);
}

// Whether the other copy still has a node that is below this one here.
bool keepsSomething(const CopyPair &pair, const OutlineNode *mine)
{
    for (int row = 0; row < mine->childCount(); ++row) {
        const OutlineNode *child = mine->child(row);
        if (pair.idInTheirs(child->id()) != NodeId{} || keepsSomething(pair, child))
            return true;
    }
    return false;
}

// Whether the node, one below it, or a note on one of them was added since the copies parted.
bool isWorkedOn(const CopySide &mine, const OutlineNode *node)
{
    const auto isNew = [&mine](const ProgressNote &note) {
        return mine.history().isAdded(note.id);
    };
    if (mine.isAdded(node->id())
        || std::ranges::any_of(mine.content().notes.value(node->id()), isNew))
        return true;
    for (int row = 0; row < node->childCount(); ++row) {
        if (isWorkedOn(mine, node->child(row)))
            return true;
    }
    return false;
}

// The block of a report that belongs to a node, named by the node's id here.
QString blockOf(const QString &block, NodeId theirs, NodeId here)
{
    return theirs == NodeId{} ? block
                              : block.chopped(blockOfNode(theirs).size()) + blockOfNode(here);
}

std::optional<Wording> wordingAt(const CopyContent &content, const WordingPlace &place)
{
    const auto held = std::ranges::find(content.wordings, place, &PlacedWording::place);
    return held == content.wordings.end() ? std::nullopt : std::optional(held->wording);
}

QString wordedText(const std::optional<Wording> &wording)
{
    return wording ? wording->text : QString();
}

bool isHere(const QList<Evidence> &held, const Evidence &evidence)
{
    return std::ranges::any_of(held, [&evidence](const Evidence &one) {
        return one.sha256 == evidence.sha256 && one.name == evidence.name;
    });
}

MergeProposal evidenceProposal(const QString &who)
{
    MergeProposal proposal;
    proposal.key = u"evidence"_s;
    proposal.what = Text::tr("Evidence");
    proposal.who = who;
    return proposal;
}

// Whether the evidence came here in an earlier merge, to whichever node or note.
bool isAnywhere(const CopySide &mine, const Evidence &evidence)
{
    const auto isAddedHere = [&](const QList<Evidence> &held) {
        return std::ranges::any_of(held, [&](const Evidence &one) {
            return mine.history().isAdded(one.id) && isHere({one}, evidence);
        });
    };
    return std::ranges::any_of(mine.content().evidence.ofNodes, isAddedHere)
           || std::ranges::any_of(mine.content().evidence.ofNotes, isAddedHere);
}

// Proposes new evidence for a node or note that is here already, or was removed here.
MergeProposal newEvidence(const CopyPair &pair, const Evidence &there)
{
    MergeProposal proposal = evidenceProposal(there.author);
    proposal.answered = there.name;
    const ProgressNote *noteThere = pair.theirs().note(there.note);
    const NodeId nodeThere = noteThere ? noteThere->node : there.node;
    const NodeId place = pair.placeFor(nodeThere);
    const ProgressNote *note = noteThere ? pair.noteInMine(*noteThere, place) : nullptr;
    if (noteThere && !note)
        note = pair.earlierFormInMine(*noteThere);
    proposal.node = note ? note->node : place;
    const auto &held = note ? pair.mine().content().evidence.ofNotes.value(note->id)
                            : pair.mine().content().evidence.ofNodes.value(place);
    if (proposal.node == NodeId{}) {
        proposal.remark = Text::tr("Its item was removed here.");
        settle(proposal, AnswerKind::Conflict);
        return proposal;
    }
    const bool isStray = (noteThere && !note) || pair.idInMine(nodeThere) == NodeId{};
    if (noteThere && !note)
        proposal.remark = Text::tr("Its note was removed here; it goes to the item.");
    else if (!noteThere && pair.idInMine(nodeThere) == NodeId{})
        proposal.remark = Text::tr("Its item was removed here.");
    appendEvidence(proposal, pair.theirs(), {there}, note ? NodeId{} : place,
                   note ? note->id : NoteId{});
    const bool isKnown = isHere(held, there) || (isStray && isAnywhere(pair.mine(), there));
    settle(proposal, isKnown ? AnswerKind::Unchanged : AnswerKind::New);
    if (proposal.kind == AnswerKind::New && proposal.edit.isEmpty())
        settle(proposal, AnswerKind::Conflict);
    return proposal;
}

// Proposes that evidence of both copies is renamed or removed as in the other copy; none where that
// changes nothing.
std::optional<MergeProposal> changedEvidence(const CopyPair &pair, EvidenceId id,
                                             const CopyHistory::EvidenceBeginning &beginning)
{
    const Evidence *there = pair.theirs().evidence(id);
    const Evidence *here = pair.mine().history().isAdded(id) ? nullptr : pair.mine().evidence(id);
    if (!here || (there && there->name == beginning.evidence->name))
        return std::nullopt; // removed or new here, or not renamed there
    MergeProposal proposal = evidenceProposal(beginning.author);
    const ProgressNote *note = pair.mine().note(here->note);
    proposal.node = note ? note->node : here->node;
    proposal.sent = beginning.evidence->name;
    proposal.now = here->name;
    if (!there) {
        const bool isWithItsOwn = (here->note != NoteId{} && !pair.theirs().note(here->note))
                                  || pair.idInTheirs(proposal.node) == NodeId{};
        if (isWithItsOwn)
            return std::nullopt; // another proposal removes its note or item
        proposal.remark = Text::tr("It was removed there.");
        proposal.edit.append(EvidenceChange{.from = *here});
        settle(proposal, AnswerKind::Removed);
        return proposal;
    }
    proposal.answered = there->name;
    Evidence renamed = *here;
    renamed.name = there->name;
    proposal.edit.append(EvidenceChange{.from = *here, .to = renamed});
    settle(proposal, threeWay(proposal.sent, proposal.now, proposal.answered));
    return proposal;
}

MergeProposal movedItem(const CopyPair &pair, const OutlineNode &here, const OutlineNode &there,
                        const CopyHistory::Move &move)
{
    MergeProposal proposal;
    proposal.key = u"place"_s;
    proposal.what = Text::tr("Place");
    proposal.node = here.id();
    proposal.who = move.author;
    proposal.sent = placeWords(move.from, pair);
    proposal.now = placeWords(here.parent(), here.row());
    proposal.answered = placeWords(there.parent(), there.row());
    proposal.place = placeHere(pair, &there);
    const bool isGone = !there.parent()->isRoot() && proposal.place.under == NodeId{};
    if (isGone) {
        proposal.remark = Text::tr("What it was moved under was removed here.");
        settle(proposal, AnswerKind::Conflict);
        return proposal;
    }
    proposal.moves = here.id();
    const OutlineNode *under = pair.mine().find(proposal.place.under);
    const OutlineNode *inside = under ? toComeOut(here, *under, proposal.place) : nullptr;
    const bool comesOutAnyway = inside && pair.theirs().history().isMoved(inside->id())
                                && !pair.mine().history().isMoved(inside->id());
    if (inside && !comesOutAnyway)
        proposal.remark = Text::tr("Here “%1” is below it and is moved out of it first.")
                              .arg(inBrief(inside->heading(), 30));
    const bool isConflict = pair.mine().history().isMoved(here.id()) || (inside && !comesOutAnyway);
    settle(proposal, stands(pair, here, there, proposal.place) ? AnswerKind::Unchanged
                     : isConflict                              ? AnswerKind::Conflict
                                                               : AnswerKind::Changed);
    return proposal;
}

} // namespace

void settle(MergeProposal &proposal, AnswerKind kind)
{
    proposal.kind = kind;
    if (kind == AnswerKind::Unchanged) {
        proposal.edit.clear();
        proposal.moves = proposal.removes = {};
    }
    proposal.canTake = kind == AnswerKind::Unchanged || !proposal.edit.isEmpty()
                       || proposal.moves != NodeId{} || proposal.removes != NodeId{};
}

MergePlace placeHere(const CopyPair &pair, const OutlineNode *theirs)
{
    const OutlineNode *parent = theirs->parent();
    const Outline *plan = pair.planInMine(pair.theirs().planOf(theirs->id()));
    MergePlace place{.plan = plan ? plan->plan().id : PlanId{},
                     .under = parent->isRoot() ? NodeId{} : pair.idInMine(parent->id())};
    for (int row = theirs->row() - 1; row >= 0; --row) {
        if (const NodeId above = pair.idInMine(parent->child(row)->id()); above != NodeId{})
            place.after.append(above);
    }
    for (const OutlineNode *above = parent; !above->isRoot(); above = above->parent())
        place.above.append(pair.idInMine(above->id()));
    return place;
}

void appendEvidence(MergeProposal &proposal, const CopySide &theirs, const QList<Evidence> &held,
                    NodeId node, NoteId note)
{
    QStringList lost;
    for (Evidence one : held) {
        if (theirs.content().lostContents.contains(one.sha256)) {
            lost.append(one.name);
            continue;
        }
        one.id = {};
        one.node = node;
        one.note = note;
        proposal.edit.append(EvidenceChange{.to = one});
        ++proposal.evidence;
    }
    if (lost.isEmpty())
        return;
    proposal.remark = joinSentences(
        {proposal.remark,
         Text::tr("The content of this evidence is missing from the other copy as well: %1.")
             .arg(lost.join(u'、'))});
}

QList<MergeProposal> movedItems(const CopyPair &pair)
{
    QList<MergeProposal> proposals;
    for (const auto &outline : pair.theirs().outlines()) {
        for (const OutlineNode *there : outline->nodes()) {
            const auto &moves = pair.theirs().history().moves();
            const auto move = moves.constFind(there->id());
            const OutlineNode *here = pair.mine().find(there->id());
            if (move == moves.cend() || !move->isAny() || !here
                || pair.theirs().isAdded(there->id()))
                continue;
            proposals.append(movedItem(pair, *here, *there, *move));
        }
    }
    return proposals;
}

QList<MergeProposal> removedItems(const CopyPair &pair)
{
    QList<MergeProposal> proposals;
    for (const auto &outline : pair.mine().outlines()) {
        const PlanId plan = outline->plan().id;
        if (pair.mine().history().isAdded(plan) || !pair.theirs().plan(plan))
            continue;
        for (const OutlineNode *node : outline->nodes()) {
            const bool isTop = node->parent()->isRoot()
                               || pair.idInTheirs(node->parent()->id()) != NodeId{};
            if (!isTop || pair.mine().history().isAdded(node->id())
                || pair.idInTheirs(node->id()) != NodeId{})
                continue;
            MergeProposal proposal;
            proposal.node = node->id();
            proposal.key = u"item"_s;
            proposal.what = node->isSection() ? Text::tr("A section") : Text::tr("An item");
            proposal.now = proposal.sent = node->heading();
            if (keepsSomething(pair, node)) {
                proposal.remark = Text::tr("It was removed there, but some of what is below it "
                                           "here was not; remove it here by hand if it is not "
                                           "wanted.");
            } else {
                proposal.remark =
                    isWorkedOn(pair.mine(), node) ? Text::tr(
                        "It was removed there; the notes or items added to it here since would be removed with it.")
                                                  : Text::tr("It was removed there.");
                proposal.removes = node->id();
            }
            settle(proposal, AnswerKind::Removed);
            proposals.append(std::move(proposal));
        }
    }
    return proposals;
}

QList<MergeProposal> otherWordings(const CopyPair &pair)
{
    QList<MergeProposal> proposals;
    for (const auto &beginning : pair.theirs().history().wordings()) {
        const auto there = wordingAt(pair.theirs().content(), beginning.place);
        if (wordedText(there) == beginning.text)
            continue; // changed back
        const NodeId nodeThere = nodeOfBlock(beginning.place.block);
        const NodeId node = pair.idInMine(nodeThere);
        const Outline *plan = pair.planInMine(beginning.place.plan);
        MergeProposal proposal;
        proposal.key = u"wording"_s;
        proposal.what = Text::tr("The summary's own words");
        proposal.node = node;
        proposal.who = beginning.author;
        proposal.sent = beginning.text;
        proposal.answered = wordedText(there);
        if (!plan || (nodeThere != NodeId{} && node == NodeId{})) {
            const bool isRemoved = plan && !pair.theirs().isAdded(nodeThere);
            proposal.remark =
                isRemoved
                    ? Text::tr("Its item was removed here.")
                    : Text::tr(
                        "The plan or item that this wording is for is not here yet; copy the wording by hand afterwards.");
            settle(proposal, AnswerKind::Conflict);
            proposals.append(std::move(proposal));
            continue;
        }
        const WordingPlace place{plan->plan().id, beginning.place.period,
                                 blockOf(beginning.place.block, nodeThere, node)};
        const auto now = wordingAt(pair.mine().content(), place);
        proposal.now = wordedText(now);
        proposal.edit.append(WordingChange{.place = place, .from = now, .to = there});
        settle(proposal, threeWay(proposal.sent, proposal.now, proposal.answered));
        proposals.append(std::move(proposal));
    }
    return proposals;
}

QList<MergeProposal> otherEvidence(const CopyPair &pair, const QSet<NoteId> &placedNotes,
                                   const QSet<NodeId> &placedNodes)
{
    QList<MergeProposal> proposals;
    const auto &beginnings = pair.theirs().history().evidence();
    for (auto one = beginnings.cbegin(); one != beginnings.cend(); ++one) {
        if (one->evidence) {
            if (auto changed = changedEvidence(pair, one.key(), *one))
                proposals.append(*std::move(changed));
            continue;
        }
        const Evidence *there = pair.theirs().evidence(one.key());
        const bool isPlaced = there
                              && (there->note != NoteId{} ? placedNotes.contains(there->note)
                                                          : placedNodes.contains(there->node));
        if (there && !isPlaced)
            proposals.append(newEvidence(pair, *there));
    }
    return proposals;
}

} // namespace Domain
