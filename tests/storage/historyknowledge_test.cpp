#include "storage/stores/historyknowledge.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/planfiles.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::Connection;
using Storage::HistoryKnowledge;
using Storage::PlanFile;

namespace {

using Ids = QList<qint64>;

// A file with the sections 1 and 5, the items 2 to 4 and 6 to 8 in them, and the notes 1 to 6, one
// on each item.
struct Told
{
    PlanFolder folder;
    std::unique_ptr<PlanFile> file = folder.make(2, 3, 1);

    HistoryKnowledge known() const
    {
        const auto connection = Connection::open(folder.path(), Connection::Mode::ReadOnly);
        REQUIRE(connection);
        const auto known = Storage::knowledgeIn(*connection);
        REQUIRE(known);
        return *known;
    }

    Edit done(const Edit &edit) const
    {
        const auto stored = store(*file, edit);
        REQUIRE(stored);
        return *stored;
    }

    Edit removal(NodeId node) const
    {
        return {SubtreeChange{
            .from = std::make_shared<const Subtree>(**file->subtrees().subtree(node))}};
    }
};

} // namespace

TEST_CASE("the history tells each node's last values and place", "[salvage]")
{
    const Told told;
    const auto valueOf = [](const HistoryKnowledge &known, qint64 node, Field field) {
        return known.nodes.value(node).values.value(fieldKey(field));
    };
    auto known = told.known();
    CHECK(known.planTitles == QHash<qint64, QString>{{1, u"2021年工作要点"_s}});
    CHECK(known.outline.isWhole(1));
    CHECK_FALSE(known.outline.isWhole(2));
    CHECK(known.outline.childrenOf(1, 0) == Ids{1, 5});
    CHECK(known.outline.childrenOf(1, 1) == Ids{2, 3, 4});
    CHECK(known.outline.parentOf(3) == 1);
    CHECK_FALSE(known.outline.contains(9));
    CHECK(known.nodes.size() == 8);
    CHECK(known.nodes.value(3).plan == 1);
    CHECK(known.nodes.value(3).parent == 1);
    CHECK(valueOf(known, 2, Field::Title).text == u"组织开展活动1"_s);
    CHECK(valueOf(known, 2, Field::Owners).text == u"王丽、李强0"_s);
    CHECK(valueOf(known, 5, Field::Kind).text == u"section"_s);

    told.done(retitled(*told.file, NodeId{2}, u"新的"_s));
    known = told.known();
    CHECK(valueOf(known, 2, Field::Title).text == u"新的"_s);
    CHECK(valueOf(known, 2, Field::Title).since == known.lastEntry);
    CHECK(valueOf(known, 2, Field::Text).since < known.lastEntry);

    told.done({MoveChange{NodeId{3}, {PlanId{1}, NodeId{1}, 1}, {PlanId{1}, NodeId{5}, 1}}});
    known = told.known();
    CHECK(known.outline.childrenOf(1, 1) == Ids{2, 4});
    CHECK(known.outline.childrenOf(1, 5) == Ids{6, 3, 7, 8});
    CHECK(known.outline.parentOf(3) == 5);
    CHECK(known.nodes.value(3).parent == 5);

    const Subtree added{.place = {PlanId{1}, NodeId{1}, 1},
                        .nodes = {{.id = NodeId{-1}, .title = u"上"_s},
                                  {.id = NodeId{-2}, .parent = NodeId{-1}, .title = u"下"_s}}};
    told.done({SubtreeChange{.to = std::make_shared<const Subtree>(added)}});
    known = told.known();
    CHECK(known.outline.childrenOf(1, 1) == Ids{2, 9, 4});
    CHECK(known.outline.childrenOf(1, 9) == Ids{10});
    told.done(told.removal(NodeId{9}));
    known = told.known();
    CHECK(known.outline.childrenOf(1, 1) == Ids{2, 4});
    CHECK(known.outline.childrenOf(1, 9).isEmpty());
    CHECK_FALSE(known.outline.contains(10));
    CHECK(known.removedNodes == QSet<qint64>{9, 10});
}

TEST_CASE("the history tells what was removed, and has what was put back", "[salvage]")
{
    const Told told;
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const auto stored = told.file->apply(adding(NodeId{2}, {}, given)
                                             + adding({}, NoteId{2}, given),
                                         u"王丽"_s, now(), {given.content});
    REQUIRE(stored);
    const Evidence ofNode = *std::get<EvidenceChange>(stored->first()).to;
    const Evidence ofNote = *std::get<EvidenceChange>(stored->last()).to;
    auto known = told.known();
    CHECK(known.evidence == QHash<qint64, Evidence>{{1, ofNode}, {2, ofNote}});
    CHECK(known.notes.size() == 6);
    CHECK(known.notes.value(3) == told.file->progress().note(NoteId{3})->value());
    CHECK(known.removedNotes.isEmpty());

    const Edit removed = told.done(told.removal(NodeId{2}));
    known = told.known();
    CHECK(known.evidence == QHash<qint64, Evidence>{{2, ofNote}});
    CHECK(known.removedNodes == QSet<qint64>{2});
    CHECK(known.removedNotes == QSet<qint64>{1});
    CHECK_FALSE(known.notes.contains(1));
    CHECK(known.saysIsRemoved("node", 2));
    CHECK_FALSE(known.saysIsRemoved("node", 1));
    CHECK(known.saysIsRemoved("progress_note", 1));
    CHECK_FALSE(known.saysIsRemoved("progress_note", 2));
    CHECK_FALSE(known.saysIsRemoved("plan", 2));
    CHECK_FALSE(known.saysIsRemoved("roster", 2));

    told.done(opposite(removed));
    known = told.known();
    CHECK(known.evidence == QHash<qint64, Evidence>{{1, ofNode}, {2, ofNote}});
    CHECK(known.notes.contains(1));
    CHECK(known.removedNodes.isEmpty());
    CHECK(known.removedNotes.isEmpty());
    CHECK(known.outline.childrenOf(1, 1) == Ids{2, 3, 4});

    const ProgressNote note = told.file->progress().note(NoteId{6})->value();
    told.done({NoteChange{.from = note}, EvidenceChange{.from = ofNode}});
    known = told.known();
    CHECK(known.evidence == QHash<qint64, Evidence>{{2, ofNote}});
    CHECK(known.removedNotes == QSet<qint64>{6});
}

TEST_CASE("the history tells of a plan that was added, removed and put back", "[salvage]")
{
    const Told told;
    PlanContent next = sampleContent(2022, 1, 1);
    next.nodes.last().carriedFrom = NodeId{4};
    const Edit added = told.done({PlanChange{.to = std::make_shared<const PlanContent>(next)}});
    auto known = told.known();
    CHECK(known.planTitles.value(2) == u"2022年工作要点"_s);
    CHECK(known.nodes.value(10).values.value(u"carried_from"_s).text == u"4"_s);
    CHECK(known.outline.childrenOf(2, 9) == Ids{10});

    const Edit removed = told.done(opposite(added));
    known = told.known();
    CHECK(known.saysIsRemoved("plan", 2));
    CHECK_FALSE(known.saysIsRemoved("plan", 1));
    CHECK(known.removedNodes == QSet<qint64>{9, 10});
    CHECK_FALSE(known.outline.isWhole(2));
    CHECK(known.outline.isWhole(1));
    CHECK_FALSE(known.outline.contains(10));
    CHECK(known.outline.contains(8));

    told.done(opposite(removed));
    known = told.known();
    CHECK_FALSE(known.saysIsRemoved("plan", 2));
    CHECK(known.removedNodes.isEmpty());
    CHECK(known.outline.childrenOf(2, 0) == Ids{9});
}

TEST_CASE("an edit whose undoing the history has lost is told as taken back", "[salvage]")
{
    const Told told;
    told.done(noteAdded(NodeId{2}, u"弄错的"_s));
    told.done(retitled(*told.file, NodeId{2}, u"错改的"_s));
    told.done(told.removal(NodeId{3}));
    const qint64 last = *told.file->history().nextEdit() - 1;
    const auto connection = Connection::open(told.folder.path(), Connection::Mode::ReadOnly);
    REQUIRE(connection);
    const auto known = Storage::knowledgeIn(*connection, 0, {last - 2, last - 1, last});
    REQUIRE(known);
    CHECK(known->notes.size() == 6);
    CHECK(known->removedNotes == QSet<qint64>{7});
    CHECK(known->nodes.value(2).values.value(u"title"_s).text == u"组织开展活动1"_s);
    CHECK(known->removedNodes.isEmpty());
    CHECK(known->outline.childrenOf(1, 1) == Ids{2, 3, 4});
}
