#include "domain/plan/evidence/evidenceedits.h"
#include "support/catch.h"
#include "support/childprocess.h"
#include "support/evidencesample.h"
#include "support/plandump.h"
#include "support/planfiles.h"
#include "support/randomedits.h"

#include <csignal>
#include <random>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using Storage::UndoStore;
using System::Error;
using System::Result;

namespace {

using Step = std::optional<UndoStore::Step>;

const QStringList kEditors{u"甲"_s, u"乙"_s}; // the authors of the random edits

Result<Edit> reverse(PlanFile &file, const Step &step, const QString &author = u"甲"_s)
{
    REQUIRE(step);
    const auto back = file.undoing().reversalOf(*step);
    if (!back)
        return back;
    return file.apply(*back, author, now(), {}, step->edit);
}

Result<Edit> undo(PlanFile &file, const QStringList &authors = {}, const QString &by = u"甲"_s)
{
    const auto step = file.undoing().toUndo(authors);
    REQUIRE(step);
    return reverse(file, *step, by);
}

Result<Edit> redo(PlanFile &file, const QStringList &authors = {}, const QString &by = u"甲"_s)
{
    const auto step = file.undoing().toRedo(authors);
    REQUIRE(step);
    return reverse(file, *step, by);
}

Result<Edit> retitle(PlanFile &file, NodeId node, const QString &title, const QString &author)
{
    return file.apply(retitled(file, node, title), author, now());
}

qint64 lastEdit(const PlanFile &file)
{
    return *file.history().nextEdit() - 1;
}

QString titleOf(const PlanFile &file, NodeId node)
{
    return file.plans().node(node)->title;
}

// Makes random edits, undoing and redoing some, until it is killed; reports each on the pipe.
int editOn(const PlanFolder &folder, unsigned seed, int pipe)
{
    std::mt19937 random(seed);
    RandomEdits edits(seed);
    const auto file = PlanFile::open(folder.path(), folder.options());
    if (!file)
        return 1;
    ChildProcess::write(pipe, 0);
    for (qint64 n = 1;; ++n) {
        const int choice = int(random() % 10);
        Result<Edit> done = Edit();
        if (choice < 2) {
            if (const auto step = (*file)->undoing().toUndo(kEditors); step && *step)
                done = reverse(**file, *step, kEditors[0]);
        } else if (choice < 3) {
            if (const auto step = (*file)->undoing().toRedo(kEditors); step && *step)
                done = reverse(**file, *step, kEditors[1]);
        } else {
            const auto next = edits.next(**file);
            done = (*file)->apply(next.edit, kEditors[int(random() % 2)], now(), next.contents);
            // A random edit that is not possible here changes nothing.
            if (!done && done.error().reason == Error::Reason::Refused)
                continue;
        }
        if (!done) {
            qWarning("%s", qUtf8Printable(done.error().message + done.error().detail));
            return 2;
        }
        ChildProcess::write(pipe, n);
    }
}

} // namespace

TEST_CASE("undoing everything gives the start and redoing everything the end, also after kills",
          "[undo][kills][reliability]")
{
    const PlanFolder folder;
    const QString start = dumpWithEvidence(*folder.make(3, 4, 1));
    const int wanted = isFull() ? 1000 : 50;
    std::mt19937 random(11);
    int acknowledged = 0;
    for (unsigned round = 1; acknowledged < wanted; ++round) {
        REQUIRE(round < 2000);
        ChildProcess editor([&](int pipe) { return editOn(folder, round, pipe); });
        REQUIRE(editor.read() == 0);
        usleep(5000 + random() % 400000);
        editor.kill();
        while (editor.read() > 0)
            ++acknowledged;
        REQUIRE(editor.wait() == 128 + SIGKILL);
    }
    auto file = folder.open();
    REQUIRE(file->check(Storage::Depth::Indexes));
    // An edit that is still to be redone would add to the end state, so edits are made until there
    // is none.
    RandomEdits last(0);
    for (int tries = 0; *file->undoing().toRedo(kEditors); ++tries) {
        REQUIRE(tries < 100);
        const auto next = last.next(*file);
        const auto done = file->apply(next.edit, kEditors[0], now(), next.contents);
        // A random edit may not be possible here.
        REQUIRE((done || done.error().reason == Error::Reason::Refused));
    }
    const QString end = dumpWithEvidence(*file);
    int undone = 0;
    const auto another = [&](auto step) {
        if (++undone % 20 == 0)
            file = folder.open(); // as after a restart of the program
        const auto found = step(file->undoing());
        REQUIRE(found);
        return *found;
    };
    while (const Step step = another([](UndoStore store) { return store.toUndo(kEditors); })) {
        const auto done = reverse(*file, step);
        INFO((done ? QString() : done.error().message + done.error().detail).toStdString());
        REQUIRE(done);
    }
    CHECK(dumpWithEvidence(*file) == start);
    int redone = 0;
    while (const Step step = another([](UndoStore store) { return store.toRedo(kEditors); })) {
        const auto done = reverse(*file, step);
        INFO((done ? QString() : done.error().message + done.error().detail).toStdString());
        REQUIRE(done);
        ++redone;
    }
    CHECK(dumpWithEvidence(*file) == end);
    CHECK(redone > wanted / 4);
    CHECK(folder.open()->check(Storage::Depth::Indexes));
}

TEST_CASE("the random edits of these tests are of every kind", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make(3, 4, 1);
    RandomEdits edits(1);
    constexpr auto kKinds = qsizetype(std::variant_size_v<Change>);
    QSet<size_t> kinds;
    for (int i = 0; i < 300 && kinds.size() < kKinds; ++i) {
        const auto next = edits.next(*file);
        if (const auto stored = file->apply(next.edit, u"甲"_s, now(), next.contents)) {
            for (const Change &change : *stored)
                kinds.insert(change.index());
        }
    }
    CHECK(kinds.size() == kKinds);
}

TEST_CASE("each person undoes their own last edit", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const QString first = titleOf(*file, items[0]);
    REQUIRE(retitle(*file, items[0], u"甲一"_s, u"甲"_s));
    REQUIRE(retitle(*file, items[1], u"乙一"_s, u"乙"_s));

    REQUIRE(undo(*file, {u"甲"_s}));
    CHECK(titleOf(*file, items[0]) == first);
    CHECK(titleOf(*file, items[1]) == u"乙一");
    CHECK_FALSE(*file->undoing().toUndo({u"甲"_s}));
    CHECK_FALSE(*file->undoing().toRedo({u"乙"_s}));

    file = folder.open();
    REQUIRE(redo(*file, {u"甲"_s}));
    CHECK(titleOf(*file, items[0]) == u"甲一");

    SECTION("which can be undone again after it was redone")
    {
        REQUIRE(undo(*file, {u"甲"_s}));
        CHECK(titleOf(*file, items[0]) == first);
        REQUIRE(redo(*file, {u"甲"_s}));
        CHECK(titleOf(*file, items[0]) == u"甲一");
        CHECK_FALSE(*file->undoing().toRedo({u"甲"_s}));
    }
    SECTION("undo without an author takes the last edit of all")
    {
        REQUIRE(undo(*file));
        CHECK(titleOf(*file, items[1]) == u"组织开展活动2");
        CHECK(titleOf(*file, items[0]) == u"甲一");
    }
}

TEST_CASE("an edit cannot be redone after a newer edit was made", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    for (const QString &title : {u"一"_s, u"二"_s})
        REQUIRE(retitle(*file, items[0], title, u"甲"_s));
    REQUIRE(undo(*file, {u"甲"_s}));
    REQUIRE(retitle(*file, items[1], u"三"_s, u"甲"_s));
    CHECK_FALSE(*file->undoing().toRedo({u"甲"_s}));

    REQUIRE(undo(*file, {u"甲"_s})); // undoes "三"
    const auto again = file->undoing().toRedo({u"甲"_s});
    REQUIRE((again && *again));
    REQUIRE(redo(*file, {u"甲"_s}));
    CHECK(titleOf(*file, items[1]) == u"三");
    CHECK(titleOf(*file, items[0]) == u"一");
    // "二" cannot be redone any more: "三" was made after it was undone.
    CHECK_FALSE(*file->undoing().toRedo({u"甲"_s}));

    SECTION("but after somebody else's edit it can")
    {
        REQUIRE(undo(*file, {u"甲"_s}));
        REQUIRE(retitle(*file, items[2], u"乙"_s, u"乙"_s));
        CHECK(*file->undoing().toRedo({u"甲"_s}));
        CHECK_FALSE(*file->undoing().toRedo({}));
    }
}

TEST_CASE("undo refuses an edit whole when somebody else has changed a value of it since", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    REQUIRE(file->apply(retitled(*file, items[0], u"甲"_s) + noteAdded(items[1], u"走访"_s)
                            + retitled(*file, items[2], u"甲"_s),
                        u"甲"_s, now()));
    const auto step = *file->undoing().toUndo({u"甲"_s});
    REQUIRE(retitle(*file, items[2], u"乙"_s, u"乙"_s));
    const QString before = dump(*file);
    const auto done = undo(*file, {u"甲"_s});
    REQUIRE_FALSE(done);
    CHECK(done.error().reason == Error::Reason::Conflict);
    CHECK(dump(*file) == before);
    const auto later = file->undoing().changedAfter(step->edit);
    REQUIRE((later && *later));
    CHECK(**later == UndoStore::Step{lastEdit(*file), lastEdit(*file), u"乙"_s, now()});
}

TEST_CASE("the edit that last changed the same values is found", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const auto changedAfter = [&](qint64 edit) {
        const auto found = file->undoing().changedAfter(edit);
        REQUIRE(found);
        return *found ? (*found)->edit : 0;
    };
    const PlanDetails details = file->plans().plans()->first();
    PlanDetails closed = details;
    closed.closed = true;
    REQUIRE(store(*file, {DetailsChange{details, closed}}));
    const qint64 ofPlan = lastEdit(*file);
    CHECK(changedAfter(ofPlan) == 0);
    REQUIRE(file->apply(retitled(*file, items[0], u"一"_s) + retitled(*file, items[1], u"一"_s),
                        u"甲"_s, now()));
    const qint64 ofTitles = lastEdit(*file);
    CHECK(changedAfter(ofPlan) == ofTitles); // of a plan any edit of it counts
    REQUIRE(store(*file, noteAdded(items[0], u"走访"_s)));
    REQUIRE(retitle(*file, items[2], u"一"_s, u"甲"_s));
    CHECK(changedAfter(ofTitles) == 0); // another field, and another item
    REQUIRE(retitle(*file, items[1], u"二"_s, u"乙"_s));
    const qint64 second = lastEdit(*file);
    REQUIRE(retitle(*file, items[1], u"三"_s, u"乙"_s));
    const qint64 third = lastEdit(*file);
    CHECK(changedAfter(ofTitles) == third);
    CHECK(changedAfter(second) == third);
    CHECK(changedAfter(third) == 0);
    const Subtree tree = **file->subtrees().subtree(items[0]);
    REQUIRE(store(*file, {SubtreeChange{.from = std::make_shared<const Subtree>(tree)}}));
    CHECK(changedAfter(ofTitles) == lastEdit(*file));
    CHECK(changedAfter(second) == third);
}

TEST_CASE("what was done since an edit leaves out what was undone", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const auto lastSince = [&](qint64 edit) {
        const auto found = file->undoing().lastSince(edit);
        REQUIRE(found);
        return *found;
    };
    REQUIRE(retitle(*file, items[0], u"一"_s, u"甲"_s));
    const qint64 first = lastEdit(*file);
    CHECK_FALSE(lastSince(first));
    CHECK(file->undoing().reversedBy(first).value() == 0);
    REQUIRE(retitle(*file, items[1], u"二"_s, u"乙"_s));
    const qint64 second = lastEdit(*file);
    CHECK(lastSince(first) == UndoStore::Step{second, second, u"乙"_s, now()});
    REQUIRE(undo(*file, {u"乙"_s}, u"乙"_s));
    const qint64 undone = lastEdit(*file);
    CHECK_FALSE(lastSince(first));
    CHECK(file->undoing().reversedBy(undone).value() == second);
    REQUIRE(redo(*file, {u"乙"_s}, u"乙"_s));
    CHECK(file->undoing().reversedBy(lastEdit(*file)).value() == undone);
    REQUIRE(lastSince(first));
    CHECK(lastSince(first)->edit == second);
    const auto sketch = file->undoing().sketchOf(second);
    REQUIRE(sketch);
    CHECK(sketch->first.author == u"乙"_s);
    CHECK(sketch->first.field == u"title"_s);
    CHECK(sketch->told.edit.size() == 1);
    CHECK_FALSE(sketch->told.hindrance);
    CHECK(file->undoing().sketchOf(99)->first.edit == 0);
}

TEST_CASE("edits under a former name are undone and redone up to the moment it was changed",
          "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(retitle(*file, itemsOf(*file)[0], u"一"_s, u"旧名"_s));
    const qint64 edit = lastEdit(*file);
    const QList<std::pair<FormerName, bool>> names{{{u"旧名"_s, now()}, true},
                                                   {{u"旧名"_s, now().addDays(1)}, true},
                                                   {{u"旧名"_s, now().addSecs(-1)}, false},
                                                   {{u"旧名"_s, {}}, false},
                                                   {{u"别名"_s, now()}, false},
                                                   {{}, false}};
    for (const auto &[former, isTheirs] : names) {
        CAPTURE(former.name, former.until);
        const auto step = *file->undoing().toUndo({u"新名"_s}, former);
        CHECK((step ? step->edit : 0) == (isTheirs ? edit : 0));
    }
    REQUIRE(undo(*file, {u"旧名"_s}, u"旧名"_s));
    for (const auto &[former, isTheirs] : names) {
        CAPTURE(former.name, former.until);
        const auto step = *file->undoing().toRedo({u"新名"_s}, former);
        CHECK((step ? step->about : 0) == (isTheirs ? edit : 0));
    }
    // What was done under the former name since takes the place of what could be redone.
    REQUIRE(retitle(*file, itemsOf(*file)[1], u"二"_s, u"旧名"_s));
    CHECK_FALSE(*file->undoing().toRedo({u"新名"_s}, {u"旧名"_s, now()}));
}

TEST_CASE("undo does not remove a plan that a later year refers to, or that is gone", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const PlanContent content = sampleContent(2030, 1, 1);
    const auto added = file->apply({PlanChange{.to = std::make_shared<const PlanContent>(content)}},
                                   u"甲"_s, now());
    REQUIRE(added);
    const auto stored = std::get<PlanChange>(added->first()).to;

    SECTION("carried over")
    {
        PlanContent next = sampleContent(2031, 1, 1);
        next.nodes.last().carriedFrom = stored->nodes.last().id;
        REQUIRE(file->apply({PlanChange{.to = std::make_shared<const PlanContent>(next)}}, u"乙"_s,
                            now()));
    }
    SECTION("gone")
    {
        REQUIRE(file->apply({PlanChange{.from = stored}}, u"乙"_s, now()));
    }
    const QString before = dump(*file);
    const auto done = undo(*file, {u"甲"_s});
    REQUIRE_FALSE(done);
    CHECK(done.error().reason == Error::Reason::Conflict);
    CHECK(dump(*file) == before);
}

TEST_CASE("a section with more notes than a row can hold is removed and restored", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 2, 0);
    const NodeId item = itemsOf(*file).first();
    Edit notes;
    for (int i = 0; i < 70; ++i)
        notes += noteAdded(item, QString(100000, QChar(u'一' + i)));
    REQUIRE(store(*file, notes));
    const QString before = dump(*file);
    const Subtree tree = **file->subtrees().subtree(item);
    REQUIRE(file->apply({SubtreeChange{.from = std::make_shared<const Subtree>(tree)}}, u"甲"_s,
                        now()));
    file = folder.open();
    REQUIRE(file->check(Storage::Depth::Indexes));
    REQUIRE(undo(*file, {u"甲"_s}));
    CHECK(dump(*file) == before);
    REQUIRE(redo(*file, {u"甲"_s}));
    CHECK_FALSE(*file->subtrees().subtree(item));
}

TEST_CASE("undo refuses, with the reason, an edit that an older format did not keep whole",
          "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    file.reset();
    REQUIRE(executeRaw(folder.path(), "DELETE FROM history WHERE field = 'content'"));
    file = folder.open();
    while (true) {
        const auto done = undo(*file);
        if (done)
            continue;
        CHECK(done.error().reason == Error::Reason::Refused);
        CHECK_FALSE(done.error().message.isEmpty());
        break;
    }
    CHECK(file->plans().plans()->size() == 1);
}

TEST_CASE("an edit counts as undone when undoing it leaves nothing to change", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const QString first = titleOf(*file, items[0]);
    REQUIRE(retitle(*file, items[0], u"甲"_s, u"甲"_s));
    REQUIRE(retitle(*file, items[0], first, u"乙"_s));
    const auto step = *file->undoing().toUndo({u"甲"_s});
    const auto over = file->overPresent(*file->undoing().reversalOf(*step));
    REQUIRE((over && over->isEmpty()));
    REQUIRE(file->apply(*over, u"甲"_s, now(), {}, step->edit));
    const auto rows = *file->history().entriesOfEdit(lastEdit(*file));
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().field == u"reversal"_s);
    CHECK(rows.first().newValue == QString::number(step->edit));
    CHECK(rows.first().author == u"甲"_s);
    CHECK_FALSE(*file->undoing().toUndo({u"甲"_s}));
    REQUIRE(redo(*file, {u"甲"_s}));
    CHECK(titleOf(*file, items[0]) == u"甲");
    CHECK(*file->undoing().toUndo({u"甲"_s}));
}

TEST_CASE("the record is read page by page, and only for the filter given", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 3, 0);
    const auto items = itemsOf(*file);
    for (int i = 0; i < 25; ++i) {
        REQUIRE(file->apply(retitled(*file, items[i % 2], u"标题%1"_s.arg(i)),
                            i % 5 == 0 ? u"乙"_s : u"甲"_s, now().addDays(i)));
    }
    REQUIRE(file->apply(noteAdded(items[0], u"一半100%_"_s), u"甲"_s, now().addDays(30)));
    const auto rows = [&](const HistoryFilter &filter, int most = 1000, HistoryId before = {}) {
        const auto page = file->history().page(filter, before, most);
        REQUIRE(page);
        return *page;
    };
    const auto all = rows({});
    CHECK(all.size() == 1 + 25 + 1); // the plan, the titles and the note
    CHECK(std::ranges::is_sorted(all, std::ranges::greater(), &HistoryEntry::id));
    CHECK(rows({}, 1000, all[1].id).first().id == all[2].id);
    CHECK(rows({}, 2).last().id == all[1].id);
    const auto entry = *file->history().entry(all[1].id);
    REQUIRE(entry);
    CHECK(entry->newValue == u"标题24"_s);
    CHECK_FALSE(*file->history().entry(HistoryId{999}));
    // The most active first.
    CHECK(*file->history().authors() == QStringList{u"甲"_s, u"乙"_s, u"王丽"_s});
    CHECK(std::ranges::none_of(all, [](const auto &row) { return row.field == u"content"; }));

    QList<HistoryId> paged;
    HistoryId before{};
    for (auto page = rows({.node = items[0]}, 4); !page.isEmpty();
         page = rows({.node = items[0]}, 4, before)) {
        for (const HistoryEntry &row : page)
            paged.append(row.id);
        before = paged.last();
    }
    CHECK(paged.size() == 14);
    CHECK(rows({.author = u"乙"_s}).size() == 5);
    CHECK(rows({.node = items[1], .author = u"乙"_s}).size() == 2);
    CHECK(rows({.node = items[1], .plan = PlanId{99}}).isEmpty());
    CHECK(rows({.author = QString()}).isEmpty());
    CHECK(rows({.fields = {u"note"_s}}).size() == 1);
    CHECK(rows({.fields = {u"note"_s, u"title"_s}}).size() == 26);
    CHECK(rows({.fields = {u"not"_s}}).isEmpty());
    CHECK(rows({.words = u"\\"_s}).isEmpty());
    CHECK(rows({.words = u"100%_"_s}).size() == 1);
    CHECK(rows({.words = u"0%%"_s}).isEmpty());
    // All entries of the item whose title is now 标题23.
    CHECK(rows({.words = u"标题23"_s}).size() == 12);
    const QDate day = now().toLocalTime().date();
    CHECK(rows({.from = day.addDays(3), .to = day.addDays(4)}).size() == 2);
    CHECK(rows({.from = day.addDays(24)}).size() == 2);
    CHECK(rows({.to = day}).size() == 2); // the plan, and the first title
    const PlanId plan = file->plans().plans()->first().id;
    CHECK(rows({.plan = plan}).size() == all.size());
    CHECK(rows({.plan = PlanId{99}}).isEmpty());
    const auto later = file->history().page({}, {}, 10, all[2].id);
    REQUIRE(later);
    CHECK(later->size() == 2);
}

TEST_CASE("the record lists by itself what was removed and can be put back", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 3, 1);
    const auto items = itemsOf(*file);
    const auto removals = [&file] {
        QStringList fields;
        const auto page = file->history().page({.removals = true}, {}, 100);
        REQUIRE(page);
        for (const HistoryEntry &row : *page)
            fields.append(row.field);
        return fields;
    };
    REQUIRE(store(*file, {FieldChange{items[0], Field::Difficulty, {}, u"经费未到"_s}}));
    REQUIRE(store(*file, {FieldChange{items[0], Field::Difficulty, u"经费未到"_s, {}}}));
    CHECK(removals().isEmpty());
    REQUIRE(store(*file, {NoteChange{.from = file->progress().notesOf(items[0])->first()}}));
    CHECK(removals() == QStringList{u"note"_s});
    REQUIRE(undo(*file));
    CHECK(removals() == QStringList{u"note"_s}); // the record keeps both
    const Subtree tree = **file->subtrees().subtree(items[1]);
    REQUIRE(store(*file, {SubtreeChange{.from = std::make_shared<const Subtree>(tree)}}));
    CHECK(removals() == QStringList{u"tree"_s, u"note"_s});
}

TEST_CASE("the record says which edits were undone, and which only renumbered", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const auto numbered = [&](const QString &from, const QString &to) {
        return store(*file, {FieldChange{items[0], Field::Number, from, to}});
    };
    const auto found = [&] { return *file->history().reversals(1, lastEdit(*file)); };
    REQUIRE(retitle(*file, items[0], u"一"_s, u"甲"_s));
    const qint64 title = lastEdit(*file);
    REQUIRE(undo(*file));
    const qint64 titleBack = lastEdit(*file);
    CHECK(found().reversed == QHash<qint64, qint64>{{titleBack, title}});
    CHECK(found().takenBack == QSet<qint64>{title});
    CHECK(found().renumberings.isEmpty());

    REQUIRE(numbered(u"1."_s, u"9."_s));
    const qint64 number = lastEdit(*file);
    REQUIRE(undo(*file));
    const qint64 numberBack = lastEdit(*file);
    CHECK(found().takenBack == QSet<qint64>{title, number});
    CHECK(found().renumberings == QSet<qint64>{number, numberBack});
    REQUIRE(redo(*file));
    const qint64 again = lastEdit(*file);
    const auto all = found();
    CHECK(all.reversed
          == QHash<qint64, qint64>{{titleBack, title}, {numberBack, number}, {again, numberBack}});
    CHECK(all.takenBack == QSet<qint64>{title, numberBack});
    CHECK(all.renumberings == QSet<qint64>{numberBack, again});
    const auto later = *file->history().reversals(again + 1, again + 9);
    CHECK(later.reversed.isEmpty());
    CHECK(later.takenBack.isEmpty());
    CHECK(later.renumberings.isEmpty());
}

TEST_CASE("a copy for others begins a record of its own", "[undo]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    for (const QString &title : {u"一"_s, u"二"_s})
        REQUIRE(retitle(*file, items[0], title, u"甲"_s));
    REQUIRE(undo(*file));
    const QString other = folder.path(u"副本.yaodian"_s);
    REQUIRE(file->saveForOthers(other, {}));
    file = folder.open(u"副本.yaodian"_s);
    CHECK_FALSE(*file->undoing().toUndo({}));
    CHECK_FALSE(*file->undoing().toRedo({}));
    for (int i = 0; i < 6; ++i)
        REQUIRE(retitle(*file, items[0], QString::number(i), u"甲"_s));
    for (int i = 0; i < 6; ++i)
        REQUIRE(undo(*file));
    CHECK(titleOf(*file, items[0]) == u"一");
    CHECK_FALSE(*file->undoing().toUndo({}));
}
