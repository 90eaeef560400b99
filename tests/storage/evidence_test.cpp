#include "domain/plan/evidence/evidenceedits.h"
#include "support/catch.h"
#include "support/evidencesample.h"
#include "support/plandump.h"
#include "support/planfiles.h"
#include "support/shortened.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

NodeId firstItem(const PlanFile &file)
{
    return itemsOf(file).first();
}

ProgressNote firstNote(const PlanFile &file)
{
    return file.progress().notesOf(firstItem(file))->first();
}

Evidence added(PlanFile &file, const Edit &edit, const NewEvidence &content)
{
    const auto stored = file.apply(edit, u"王丽"_s, now(), {content.content});
    REQUIRE(stored);
    return *std::get<EvidenceChange>(stored->last()).to;
}

// All that is stored about the file's evidence, as text.
QString evidenceDump(const PlanFile &file)
{
    QStringList lines;
    const auto plans = file.plans().plans();
    REQUIRE(plans);
    for (const PlanDetails &plan : *plans) {
        const auto places = file.evidence().ofPlan(plan.id);
        REQUIRE(places);
        for (const auto &some : {places->ofNodes.values(), places->ofNotes.values()}) {
            for (const QList<Evidence> &list : some) {
                for (const Evidence &one : list)
                    lines.append(u"%1/%2 "_s.arg(qint64(one.node)).arg(qint64(one.note))
                                 + evidenceText(one));
            }
        }
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("evidence is stored with its content, and read back unchanged", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    for (const qsizetype size : {0, 1, 1048575, 1048576, 1048577, 3000000}) {
        CAPTURE(size);
        const QByteArray bytes = randomBytes(size, int(size));
        const NewEvidence given = newEvidence(u"照片.bin"_s, bytes, "small picture");
        const Evidence held = added(*file, adding(firstItem(*file), {}, given), given);
        CHECK(held.id != EvidenceId{});
        CHECK(held.size == size);
        const auto again = folder.open();
        CHECK(again->evidence().evidence(held.id)->value() == held);
        CHECK(contentOf(*again, held) == bytes);
        CHECK(*again->contents().thumbnail(held.sha256) == "small picture");
    }
    CHECK(file->check(Storage::Depth::Indexes));
}

TEST_CASE("evidence is read as far as it is wanted, and its absence is told", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray largest(kLargestThumbnail, 's');
    const NewEvidence one = newEvidence(u"一.bin"_s, randomBytes(2000000, 1), largest);
    const NewEvidence two = newEvidence(u"二.bin"_s, randomBytes(100, 2), largest + 's');
    added(*file, adding(firstItem(*file), {}, one), one);
    added(*file, adding({}, firstNote(*file).id, two), two);
    const Storage::ContentStore contents = file->contents();
    CHECK(*contents.thumbnail(one.content.sha256) == largest);
    CHECK(contents.thumbnail(two.content.sha256)->isEmpty()); // too large to be one
    CHECK(*contents.size(one.content.sha256) == 2000000);
    QStringList sums{one.content.sha256, two.content.sha256};
    sums.sort();
    CHECK(contents.sums().value() == sums);
    CHECK_FALSE(contents.isWithoutSome());

    QList<qsizetype> parts;
    const auto take = [&parts](const QByteArray &bytes) {
        parts.append(bytes.size());
        return parts.size() < 2;
    };
    CHECK(contents.read(one.content.sha256, take));
    CHECK(parts == QList<qsizetype>{1048576, 951424});
    parts = {0};
    CHECK(contents.read(one.content.sha256, take)); // ended before it was compared with its sum
    CHECK(parts == QList<qsizetype>{0, 1048576});
    const QString unknown(64, u'0');
    CHECK_FALSE(*contents.size(unknown));
    CHECK(contents.read(unknown, take)
              .error()
              .message.startsWith(u"What this evidence holds is not in “计划.yaodian”"_s));

    REQUIRE(executeRaw(folder.path(), "DELETE FROM content_part WHERE sha256 = '"
                                          + one.content.sha256.toUtf8() + "'"));
    CHECK(contents.isWithoutSome());
    CHECK_FALSE(*contents.size(one.content.sha256));
    CHECK(*contents.size(two.content.sha256) == 100);
}

TEST_CASE("evidence is found by its node, its note and its plan", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const NodeId item = firstItem(*file);
    const NoteId note = firstNote(*file).id;
    const Evidence one = added(*file, adding(item, {}, given), given);
    const Evidence two = added(*file, adding({}, note, given), given);
    const Evidence three = added(*file, adding(item, {}, given), given);
    const Evidence four = added(*file, adding(itemsOf(*file)[4], {}, given), given);
    const auto evidence = file->evidence();
    CHECK(evidence.ofNode(item)->ofNodes.value(item) == QList{one, three});
    CHECK(evidence.ofNode(item)->ofNotes.value(note) == QList{two});
    CHECK(evidence.ofNote(note).value() == QList{two});
    CHECK(evidence.under(NodeId{1}).value() == QList{one, two, three});
    CHECK(evidence.ofPlan(PlanId{1})->ofNodes.value(itemsOf(*file)[4]) == QList{four});
    CHECK(evidence.ofPlan(PlanId{2})->ofNodes.isEmpty());
    CHECK(*evidence.count(item) == 3);
    CHECK(*evidence.count(itemsOf(*file)[1]) == 0);
    CHECK(evidence.counts(PlanId{1}).value()
          == QHash<NodeId, int>{{item, 3}, {itemsOf(*file)[4], 1}});
    CHECK(evidence.counts(PlanId{2})->isEmpty());

    // A rename over one that somebody else has made, and one that says the same.
    const Edit theirs = renamingEvidence(one, u"他们的.bin"_s);
    const Edit ours = renamingEvidence(one, u"我们的.bin"_s);
    REQUIRE(store(*file, theirs));
    CHECK(file->overPresent(theirs)->isEmpty());
    const auto over = file->overPresent(ours);
    REQUIRE((over && over->size() == 1));
    CHECK(std::get<EvidenceChange>(over->first()).from->name == u"他们的.bin"_s);
    const auto late = store(*file, ours);
    CHECK(late.error().reason == Error::Reason::Conflict);
    CHECK(late.error().theirs == u"他们的.bin"_s);
    CHECK(store(*file, {NoteChange{.from = firstNote(*file)}}).error().theirs == two.name);
}

TEST_CASE("the content of two equal pieces of evidence is stored once", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray bytes = randomBytes(2000000, 7);
    const NewEvidence one = newEvidence(u"一.bin"_s, bytes);
    const NewEvidence two = newEvidence(u"二.bin"_s, bytes);
    added(*file, adding(firstItem(*file), {}, one), one);
    const qint64 size = QFile(folder.path()).size();
    added(*file, adding({}, firstNote(*file).id, two), two);
    CHECK(QFile(folder.path()).size() < size + 100000);
    CHECK(*file->evidence().count(firstItem(*file)) == 2);
}

TEST_CASE("a file that changes while it is read is not kept as evidence", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(2000000, 1));
    given.content.bytes = newEvidence(u"x"_s, randomBytes(2000000, 2)).content.bytes;
    CHECK(file->apply(adding(firstItem(*file), {}, given), u"王丽"_s, now(), {given.content})
              .error()
              .reason
          == Error::Reason::Refused);
    CHECK(dump(*file) == before);
    CHECK(evidenceDump(*file).isEmpty());
    CHECK_FALSE(*file->contents().size(given.content.sha256));

    SECTION("nor is evidence without content")
    {
        CHECK(store(*file, adding(firstItem(*file), {}, given)).error().reason
              == Error::Reason::Conflict);
    }
}

TEST_CASE("a note is removed and restored together with its evidence", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const ProgressNote note = firstNote(*file);
    const Evidence held = added(*file, adding({}, note.id, given), given);
    const QString before = dump(*file) + evidenceDump(*file);

    CHECK(store(*file, {NoteChange{.from = note}}).error().reason == Error::Reason::Conflict);
    const auto removed = store(*file, removingNote(note, {held}));
    REQUIRE(removed);
    CHECK(evidenceDump(*file).isEmpty());
    REQUIRE(store(*file, opposite(*removed)));
    CHECK(dump(*file) + evidenceDump(*file) == before);
    CHECK(contentOf(*file, held) == randomBytes(100, 1));
}

TEST_CASE("a moved note keeps its evidence, which is counted for the new item", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const ProgressNote note = firstNote(*file);
    const Evidence held = added(*file, adding({}, note.id, given), given);
    ProgressNote moved = note;
    moved.node = itemsOf(*file)[1];
    REQUIRE(store(*file, {NoteChange{.from = note, .to = moved}}));
    CHECK(file->evidence().evidence(held.id)->value() == held);
    CHECK(file->progress().figuresOf(note.node)->evidence == 0);
    CHECK(file->progress().figuresOf(moved.node)->evidence == 1);
    const PlanId plan = file->plans().plans()->first().id;
    CHECK(file->progress().figures(plan)->value(moved.node).evidence == 1);
    CHECK(file->progress().figures(plan)->value(note.node).evidence == 0);
}

TEST_CASE("a new note and its evidence are one edit", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file) + evidenceDump(*file);
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    Edit edit = noteAdded(firstItem(*file), u"走访"_s);
    std::get<NoteChange>(edit.first()).to->id = NoteId{-1};
    edit += adding({}, NoteId{-1}, given);
    const auto stored = file->apply(edit, u"王丽"_s, now(), {given.content});
    REQUIRE(stored);
    const ProgressNote note = *std::get<NoteChange>(stored->first()).to;
    CHECK(std::get<EvidenceChange>(stored->last()).to->note == note.id);
    CHECK(file->evidence().ofNote(note.id)->size() == 1);
    const QString after = dump(*file) + evidenceDump(*file);
    REQUIRE(store(*file, opposite(*stored)));
    CHECK(dump(*file) + evidenceDump(*file) == before);
    REQUIRE(store(*file, *stored));
    CHECK(dump(*file) + evidenceDump(*file) == after);
}

TEST_CASE("a removed item is restored with all its evidence", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NewEvidence one = newEvidence(u"一.bin"_s, randomBytes(100, 1));
    const NewEvidence two = newEvidence(u"二.bin"_s, randomBytes(100, 2));
    added(*file, adding(firstItem(*file), {}, one), one);
    added(*file, adding({}, firstNote(*file).id, two), two);
    const QString before = dump(*file) + evidenceDump(*file);
    const auto tree = file->subtrees().subtree(firstItem(*file));
    REQUIRE(*tree);
    CHECK((*tree)->evidence.size() == 2);
    const auto removed = store(*file,
                               {SubtreeChange{.from = std::make_shared<const Subtree>(**tree)}});
    REQUIRE(removed);
    CHECK(evidenceDump(*file).isEmpty());
    CHECK(*file->contents().size(one.content.sha256) == 100);
    REQUIRE(store(*file, opposite(*removed)));
    CHECK(dump(*file) + evidenceDump(*file) == before);
    CHECK(subtreeText(**tree).contains(one.content.sha256));
}

TEST_CASE("evidence is renamed and removed, and the history says so", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100, 1));
    const Evidence held = added(*file, adding({}, firstNote(*file).id, given), given);
    const auto renamed = store(*file, renamingEvidence(held, u"座谈会.bin"_s));
    REQUIRE(renamed);
    const Evidence now = *std::get<EvidenceChange>(renamed->first()).to;
    CHECK(file->evidence().evidence(held.id)->value().name == u"座谈会.bin");
    CHECK(store(*file, renamingEvidence(held, u"另"_s)).error().reason == Error::Reason::Conflict);
    REQUIRE(store(*file, removingEvidence({now})));
    CHECK_FALSE(*file->evidence().evidence(held.id));
    const auto history = *file->history().entriesOf(firstItem(*file));
    REQUIRE(history.size() >= 3);
    for (int row = 0; row < 3; ++row) {
        CHECK(history[row].field == u"evidence");
        CHECK(history[row].note == held.note);
    }
    CHECK_FALSE(history[0].newValue);
    Evidence told = *evidenceOfText(*history[0].oldValue);
    told.note = held.note;
    CHECK(told == now);
    CHECK(evidenceOfText(*history[1].newValue)->name == u"座谈会.bin");
    CHECK_FALSE(history[2].oldValue);
}

TEST_CASE("damaged evidence is reported and never shown as whole", "[evidence][damage]")
{
    const PlanFolder folder;
    Evidence held;
    {
        auto file = folder.make();
        const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(3000000, 1));
        held = added(*file, adding(firstItem(*file), {}, given), given);
    }
    const auto incomplete = u": what the evidence “照片.bin” holds is incomplete;"_s;
    const QList<std::pair<QByteArray, QString>> damages{
        {"UPDATE content_part SET bytes = zeroblob(length(bytes)) WHERE position = 1", {}},
        {"UPDATE content_part SET bytes = substr(bytes, 2) WHERE position = 2", incomplete},
        {"DELETE FROM content_part WHERE position = 1", incomplete},
        {"UPDATE content SET size = size + 1",
         u": the evidence “照片.bin” and what it holds differ in size;"_s},
        {"UPDATE content_part SET position = 7 WHERE position = 2", incomplete}};
    for (const auto &[sql, words] : damages) {
        CAPTURE(sql);
        const QByteArray before = readFile(folder.path());
        REQUIRE(executeRaw(folder.path(), sql));
        {
            const auto file = folder.open();
            const bool reads = file->contents()
                                   .read(held.sha256, [](const QByteArray &) { return true; })
                                   .has_value();
            CHECK_FALSE((reads && sql.contains("bytes")));
            const auto valid = file->check();
            CHECK(valid.has_value() == words.isEmpty());
            if (!valid)
                CHECK(valid.error().message.contains(words));
        }
        writeFile(folder.path(), before);
    }
}

TEST_CASE("a copy for others has only the evidence of the present plan, or none", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray kept = "KEPT" + randomBytes(2000000, 1);
    const QByteArray gone = "GONE" + randomBytes(2000000, 2);
    const NewEvidence one = newEvidence(u"留下的.bin"_s, kept, "SMALL PICTURE");
    const NewEvidence two = newEvidence(u"移除的.bin"_s, gone);
    const Evidence held = added(*file, adding(firstItem(*file), {}, one), one);
    const Evidence removed = added(*file, adding(firstItem(*file), {}, two), two);
    REQUIRE(store(*file, removingEvidence({removed})));
    REQUIRE(readFile(folder.path()).contains("GONE"));

    const QString with = folder.path(u"带材料"_s);
    const QString without = folder.path(u"不带材料"_s);
    REQUIRE(file->saveForOthers(with, {.hasAuthors = false}));
    REQUIRE(file->saveForOthers(without, {.hasEvidence = false}));
    const QByteArray some = readFile(with);
    CHECK_FALSE(some.contains("GONE"));
    CHECK_FALSE(some.contains(removed.sha256.toUtf8()));
    CHECK_FALSE(some.contains(u"移除的"_s.toUtf8()));
    const auto opened = folder.open(u"带材料"_s);
    CHECK(opened->check(Storage::Depth::Indexes));
    CHECK(contentOf(*opened, held) == kept);
    CHECK(opened->evidence().evidence(held.id)->value().author.isEmpty());
    const QByteArray none = readFile(without);
    for (const QByteArray &word :
         {QByteArray("GONE"), QByteArray("KEPT"), QByteArray("SMALL PICTURE"), held.sha256.toUtf8(),
          u"留下的"_s.toUtf8()})
        CHECK_FALSE(none.contains(word));
    CHECK(folder.open(u"不带材料"_s)->check(Storage::Depth::Indexes));
}

TEST_CASE("an item with a thousand items below it is restored with all notes and evidence",
          "[evidence][reliability]")
{
    const int smaller = isFull() ? 1000 : 100;
    const PlanFolder folder;
    auto file = folder.make(1, 2, 1);
    const NodeId top = firstItem(*file);
    const PlanId plan = file->plans().plans()->first().id;
    Edit edit;
    for (int i = 0; i < smaller; ++i)
        edit.append(SubtreeChange{.to = std::make_shared<const Subtree>(
                                      Subtree{.place = {.plan = plan, .parent = top, .row = i},
                                              .nodes = {Node{.title = u"小项%1"_s.arg(i)}}})});
    REQUIRE(store(*file, edit));
    Edit hung;
    QList<EvidenceContent> contents;
    const auto below = *file->plans().nodesUnder(top);
    for (int i = 1; i < below.size(); i += 10) {
        const NewEvidence given = newEvidence(u"%1.bin"_s.arg(i), randomBytes(2000, i));
        NoteChange note = std::get<NoteChange>(noteAdded(below[i].id, u"走访"_s).first());
        note.to->id = NoteId{-i};
        hung.append(note);
        hung += adding({}, NoteId{-i}, given);
        contents.append(given.content);
    }
    REQUIRE(file->apply(hung, u"王丽"_s, now(), contents));
    const QString before = dump(*file) + evidenceDump(*file);
    const auto tree = file->subtrees().subtree(top);
    const auto removed = store(*file,
                               {SubtreeChange{.from = std::make_shared<const Subtree>(**tree)}});
    REQUIRE(removed);
    REQUIRE(store(*file, opposite(*removed)));
    CHECK(dump(*file) + evidenceDump(*file) == before);
    for (const Evidence &one : (*tree)->evidence)
        CHECK(contentOf(*file, one) == randomBytes(2000, one.name.section(u'.', 0, 0).toInt()));
}

TEST_CASE("adding the same evidence again restores its damaged content", "[evidence]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QByteArray bytes = randomBytes(1500000, 11);
    const NewEvidence given = newEvidence(u"照片.bin"_s, bytes);
    const Evidence held = added(*file, adding(firstItem(*file), {}, given), given);
    file.reset();
    QByteArray whole = readFile(folder.path());
    const qsizetype at = whole.indexOf(bytes.mid(1200000, 64));
    REQUIRE(at > 0);
    whole[at] = char(whole[at] ^ 1);
    writeFile(folder.path(), whole);

    file = folder.open();
    CHECK(contentOf(*file, held).startsWith("error: "));
    const Evidence other = added(*file, adding(itemsOf(*file)[1], {}, given), given);
    CHECK(contentOf(*file, other) == bytes);
    CHECK(contentOf(*folder.open(), held) == bytes);
    CHECK(file->check(Storage::Depth::Indexes));
}
