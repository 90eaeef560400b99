#include "models/versions/versioncomparison.h"

#include "domain/plan/carryover.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "storage/file/planfile.h"
#include "support/catch.h"
#include "support/headings.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::VersionComparison;
using Models::VersionDifference;
using Sample::idAt;
using Sample::nodeAt;
using Kind = VersionDifference::Kind;

namespace {

// A plan file, and a copy of it from before later edits, which serves as its earlier version.
struct Versioned
{
    Versioned() { document->setFirstNote(FirstNote::KeepsStatus); }

    void keep() const { REQUIRE(document->saveCopy(version.path)); }
    VersionComparison since(NodeId only = {}) const
    {
        const auto found = Models::comparison(version, file.path(), only);
        REQUIRE(found);
        return *found;
    }
    void fetch(const QList<VersionDifference> &differences) const
    {
        REQUIRE(document->applySigned(
            {.edit = Models::restoring(differences), .fetchedFrom = Sample::Clock().now.toUTC()}));
    }
    NodeId id(const QString &number) const { return idAt(*document, number); }
    ProgressNote addNote(NodeId node, QDate day, const QString &text,
                         std::optional<int> attendance = {}) const
    {
        REQUIRE(document->addNote(node, day, text, attendance));
        return std::get<NoteChange>(document->lastStored().first()).to.value();
    }
    QStringList notesOf(NodeId node) const
    {
        QStringList texts;
        const auto notes = document->notes().of(node);
        for (const ProgressNote &note : *notes)
            texts.append(note.text);
        return texts;
    }

    Sample::File file;
    std::unique_ptr<PlanDocument> document = file.open();
    QTemporaryDir folder;
    EarlierVersion version{.path = folder.filePath(u"version.yaodian"_s)};
};

QStringList whatOf(const VersionComparison &comparison)
{
    QStringList what;
    for (const VersionDifference &one : comparison.differences)
        what.append((one.kind == Kind::Gone ? u"gone: "_s : u"changed: "_s) + one.what);
    return what;
}

} // namespace

TEST_CASE_METHOD(Versioned, "a version that equals the file has no differences",
                 "[versioncomparison]")
{
    addNote(id(u"1."_s), {2021, 5, 4}, u"座谈会"_s);
    keep();
    CHECK(since().differences.isEmpty());
    CHECK(Models::comparisonWords(since()) == u"Items, notes and evidence are the same as now."_s);
}

TEST_CASE_METHOD(Versioned, "values that were changed since the version are restored together",
                 "[versioncomparison]")
{
    const NodeId item = id(u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setStatus({item}, ItemStatus::done({2021, 6, 1})));
    keep();
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(document->setStatus({item}, ItemStatus::inProgress(60)));
    // A number is that of the present plan and is not restored.
    const Node was = nodeAt(*document, u"1."_s)->node();
    REQUIRE(Models::setIssuedText(*document, was, u"9."_s, was.title, was.text));

    const VersionComparison found = since();
    REQUIRE(found.differences.size() == 1);
    const VersionDifference &difference = found.differences.first();
    CHECK(difference.kind == Kind::Changed);
    CHECK(difference.node == item);
    CHECK(difference.note == NoteId{});
    CHECK(difference.what == u"item 1 “理论学习”"_s);
    CHECK(difference.words == u"owner: 张三; status: Done on 2021-06-01"_s);
    CHECK(difference.edit.size() == 2);
    CHECK(Models::comparisonWords(found) == u"Since then: changed: 1."_s);

    fetch(found.differences);
    const Node now = document->outline().find(item)->node();
    CHECK(now.owners == QStringList{u"张三"_s});
    CHECK(now.status == ItemStatus::done({2021, 6, 1}));
    CHECK(now.number == u"9."_s);
    CHECK(since().differences.isEmpty());
}

TEST_CASE_METHOD(Versioned, "a node without a number is named by its title once",
                 "[versioncomparison]")
{
    const Node was = nodeAt(*document, u"3."_s)->node();
    REQUIRE(Models::setIssuedText(*document, was, {}, was.title, was.text));
    keep();
    REQUIRE(document->setField({was.id}, Field::Owners, u"张三"_s));
    CHECK(whatOf(since()) == QStringList{u"changed: “骨干培训”"_s});
    CHECK(since().differences.first().words == u"owner: nothing"_s);
}

TEST_CASE_METHOD(Versioned, "notes corrected or removed since the version are restored",
                 "[versioncomparison]")
{
    const NodeId item = id(u"1."_s);
    const ProgressNote first = addNote(item, {2021, 5, 4}, u"座谈会"_s, 40);
    const ProgressNote second = addNote(item, {2021, 5, 5}, u"走访"_s);
    addNote(item, {2021, 5, 6}, u"总结会"_s);
    keep();
    ProgressNote corrected = first;
    corrected.text = u"座谈"_s;
    REQUIRE(Models::changeNote(*document, first, corrected));
    REQUIRE(Models::removeNote(*document, second));
    addNote(item, {2021, 5, 7}, u"后来的"_s);

    const VersionComparison found = since();
    CHECK(whatOf(found)
          == QStringList{u"changed: note on item 1 “理论学习”"_s,
                         u"gone: note on item 1 “理论学习”"_s});
    REQUIRE(found.differences.size() == 2);
    CHECK(found.differences[0].node == item);
    CHECK(found.differences[0].note == first.id);
    CHECK(found.differences[0].words == u"2021-05-04 座谈会 (attendance 40)"_s);
    CHECK(found.differences[1].note == second.id);
    CHECK(found.differences[1].words == u"2021-05-05 走访"_s);
    CHECK(found.notesAdded == 1);
    CHECK(Models::comparisonWords(found)
          == u"Since then: notes added: 1, changed: 1, removed: 1."_s);

    fetch(found.differences);
    CHECK(notesOf(item) == QStringList{u"座谈会"_s, u"走访"_s, u"总结会"_s, u"后来的"_s});
    CHECK(since().differences.isEmpty());
    CHECK(since().notesAdded == 1);
}

TEST_CASE_METHOD(Versioned, "a note that was moved is left where it is now", "[versioncomparison]")
{
    const NodeId second = id(u"2."_s);
    const ProgressNote note = addNote(id(u"1."_s), {2021, 5, 4}, u"座谈会"_s);
    keep();
    REQUIRE(Models::moveNote(*document, note, second));
    CHECK(since().differences.isEmpty());
    CHECK(since().notesAdded == 0);

    const ProgressNote moved = Sample::onlyNote(*document, second);
    ProgressNote corrected = moved;
    corrected.text = u"座谈"_s;
    REQUIRE(Models::changeNote(*document, moved, corrected));
    REQUIRE(since().differences.size() == 1);
    fetch(since().differences);
    CHECK(notesOf(second) == QStringList{u"座谈会"_s});
    CHECK(notesOf(id(u"1."_s)).isEmpty());
}

TEST_CASE_METHOD(Versioned, "a note whose id another note has now is restored beside it",
                 "[versioncomparison]")
{
    keep();
    const NodeId item = id(u"1."_s);
    {
        // In the version another note was written, which there got the same id.
        auto other = Storage::PlanFile::open(version.path);
        REQUIRE(other);
        PlanDocument writing(*std::move(other), nullptr,
                             [] { return Sample::Clock().now.addDays(1); });
        REQUIRE(writing.load());
        writing.setFirstNote(FirstNote::KeepsStatus);
        REQUIRE(writing.addNote(item, {2021, 5, 4}, u"座谈会"_s, {}));
    }
    addNote(item, {2021, 5, 5}, u"走访"_s);
    const VersionComparison found = since();
    CHECK(whatOf(found) == QStringList{u"gone: note on item 1 “理论学习”"_s});
    CHECK(found.notesAdded == 1);
    fetch(found.differences);
    CHECK(notesOf(item) == QStringList{u"座谈会"_s, u"走访"_s});
}

namespace {

// A version with a note on item 1 and a third item in its section.
struct BeforeRemovals : Versioned
{
    BeforeRemovals()
    {
        addNote(first, {2021, 5, 4}, u"座谈会"_s);
        REQUIRE(Models::addNode(*document, id(u"一、"_s), 2, NodeKind::Item, u"红色教育"_s));
        before = headingsOf(document->outline());
        keep();
    }

    NodeId first = id(u"1."_s);
    QStringList before;
};

} // namespace

TEST_CASE_METHOD(BeforeRemovals, "what was removed since the version is restored in its place",
                 "[versioncomparison]")
{
    SECTION("an item with its notes")
    {
        REQUIRE(Models::removeNodes(*document, {first}));
        const VersionComparison found = since();
        CHECK(whatOf(found) == QStringList{u"gone: item 1"_s});
        CHECK(found.differences.first().node == first);
        CHECK(found.differences.first().words == u"1. 理论学习 (with notes: 1)"_s);
        CHECK(found.nodesAdded == 0);
        fetch(found.differences);
        CHECK(headingsOf(document->outline()) == before);
        CHECK(notesOf(first) == QStringList{u"座谈会"_s});
    }
    SECTION("an item without notes")
    {
        REQUIRE(Models::removeNodes(*document, {id(u"2."_s)}));
        CHECK(since().differences.first().words == u"2. 主题教育"_s);
        fetch(since().differences);
        CHECK(headingsOf(document->outline()) == before);
    }
    SECTION("a section is one difference, with all below it")
    {
        const NodeId section = id(u"一、"_s);
        REQUIRE(Models::removeNodes(*document, {section}));
        const VersionComparison found = since();
        CHECK(whatOf(found) == QStringList{u"gone: section 一"_s});
        CHECK(found.differences.first().words == u"一、思想建设 (with notes: 1)"_s);
        fetch(found.differences);
        CHECK(headingsOf(document->outline()) == before);
    }
    SECTION("what was added since stays and is counted")
    {
        REQUIRE(Models::removeNodes(*document, {id(u"2."_s)}));
        REQUIRE(Models::addNode(*document, id(u"一、"_s), 0, NodeKind::Item, u"专题辅导"_s));
        CHECK(since().nodesAdded == 1);
        CHECK(Models::comparisonWords(since())
              == u"Since then: sections and items added: 1, removed: 1."_s);
        fetch(since().differences);
        const OutlineNode *section = nodeAt(*document, u"一、"_s);
        REQUIRE(section->childCount() == 4);
        QStringList titles;
        for (int row = 0; row < 4; ++row)
            titles.append(section->child(row)->node().title);
        CHECK(titles == QStringList{u"专题辅导"_s, u"理论学习"_s, u"主题教育"_s, u"红色教育"_s});
    }
}

TEST_CASE_METHOD(BeforeRemovals, "several items that were removed come back in their order",
                 "[versioncomparison]")
{
    SECTION("the first items of a section")
    {
        REQUIRE(Models::removeNodes(*document, {first, id(u"2."_s)}));
        fetch(since().differences);
        CHECK(headingsOf(document->outline()) == before);
    }
    SECTION("the last items of a section, together or one by one")
    {
        const NodeId second = id(u"2."_s);
        const NodeId third = nodeAt(*document, u"2."_s)->parent()->child(2)->id();
        REQUIRE(Models::removeNodes(*document, {second, third}));
        const auto found = since().differences;
        REQUIRE(found.size() == 2);
        if (GENERATE(true, false)) {
            fetch(found);
        } else {
            fetch({found[1]});
            fetch(since().differences);
        }
        CHECK(headingsOf(document->outline()) == before);
    }
    SECTION("all items of a section")
    {
        QList<NodeId> all;
        for (int row = 0; row < 3; ++row)
            all.append(nodeAt(*document, u"一、"_s)->child(row)->id());
        REQUIRE(Models::removeNodes(*document, all));
        fetch(since().differences);
        CHECK(headingsOf(document->outline()) == before);
    }
}

TEST_CASE_METHOD(Versioned, "a note that is elsewhere now does not come back with its old item",
                 "[versioncomparison]")
{
    const NodeId first = id(u"1."_s);
    const ProgressNote note = addNote(first, {2021, 5, 4}, u"座谈会"_s);
    keep();
    REQUIRE(Models::moveNote(*document, note, id(u"2."_s)));
    REQUIRE(Models::removeNodes(*document, {first}));
    REQUIRE(since().differences.size() == 1);
    CHECK(since().differences.first().words == u"1. 理论学习"_s);
    fetch(since().differences);
    CHECK(notesOf(first).isEmpty());
    CHECK(notesOf(id(u"2."_s)) == QStringList{u"座谈会"_s});
}

TEST_CASE_METHOD(Versioned, "one item alone is compared and restored", "[versioncomparison]")
{
    const NodeId first = id(u"1."_s);
    const NodeId second = id(u"2."_s);
    keep();
    REQUIRE(document->setField({first, second}, Field::Owners, u"张三"_s));
    addNote(second, {2021, 5, 4}, u"座谈会"_s);
    const VersionComparison found = since(second);
    CHECK(whatOf(found) == QStringList{u"changed: item 2 “主题教育”"_s});
    CHECK(found.notesAdded == 0); // only the whole is counted
    CHECK(whatOf(since(id(u"一、"_s))).size() == 2);
    CHECK(since(NodeId{999}).differences.isEmpty());

    // Of a section that is gone too the item is put at the top level.
    REQUIRE(Models::removeNodes(*document, {id(u"一、"_s)}));
    fetch(since(second).differences);
    REQUIRE(document->outline().find(second));
    CHECK(document->outline().find(second)->parent()->isRoot());
    CHECK(document->outline().find(second)->row() == 1);
}

TEST_CASE_METHOD(Versioned, "evidence added and removed since the version is counted",
                 "[versioncomparison]")
{
    const NodeId item = id(u"1."_s);
    REQUIRE(Models::addEvidence(*document, item, {}, {Sample::picture("one", u"一.jpg"_s)}));
    keep();
    REQUIRE(Models::removeEvidence(*document, document->evidence().of(item)->ofNodes.value(item)));
    const ProgressNote note = addNote(item, {2021, 5, 4}, u"座谈会"_s);
    REQUIRE(Models::addEvidence(
        *document, {}, note.id,
        {Sample::picture("two", u"二.jpg"_s), Sample::picture("three", u"三.jpg"_s)}));
    const VersionComparison found = since();
    CHECK(found.evidenceAdded == 2);
    CHECK(found.evidenceRemoved == 1);
    CHECK(found.differences.isEmpty());
}

TEST_CASE_METHOD(Versioned, "years added and removed since the version are counted",
                 "[versioncomparison]")
{
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    keep();
    REQUIRE(Models::removePlan(*document, document->plan().id));
    CHECK(since().yearsAdded == 0);
    CHECK(since().yearsRemoved == 1);
    REQUIRE(Models::addPlan(*document, Sample::plan(2023)));
    REQUIRE(Models::addPlan(*document, Sample::plan(2024)));
    const VersionComparison found = since();
    CHECK(found.yearsAdded == 2);
    CHECK(found.yearsRemoved == 1);
    CHECK(found.nodesAdded == 0); // only years that both have are compared
    CHECK(found.differences.isEmpty());
}

TEST_CASE_METHOD(Versioned, "a restored item names its origin only while that is there",
                 "[versioncomparison]")
{
    const NodeId origin = id(u"1."_s);
    const PlanId first = document->plan().id;
    const PlanContent next = CarryOver(document->outline(), Sample::plan(2022)).plan({origin});
    REQUIRE(Models::beginYear(*document, next));
    const NodeId carried = id(u"1."_s);
    REQUIRE(document->outline().find(carried)->node().carriedFrom == origin);
    keep();
    REQUIRE(Models::removeNodes(*document, {carried}));
    const bool isOriginThere = GENERATE(true, false);
    if (!isOriginThere)
        REQUIRE(Models::removePlan(*document, first));
    fetch(since().differences);
    REQUIRE(document->outline().find(carried));
    CHECK(document->outline().find(carried)->node().carriedFrom
          == (isOriginThere ? origin : NodeId{}));
}

TEST_CASE("the sentence about a version names each count that is not zero, in one order",
          "[versioncomparison]")
{
    VersionComparison all{.nodesAdded = 3,
                          .notesAdded = 4,
                          .evidenceAdded = 5,
                          .evidenceRemoved = 6,
                          .yearsAdded = 1,
                          .yearsRemoved = 2};
    all.differences = {{.kind = Kind::Gone}, {.kind = Kind::Changed}, {.kind = Kind::Gone}};
    CHECK(Models::comparisonWords(all)
          == u"Since then: years added: 1, years removed: 2, sections and items added: 3, "
             "notes added: 4, evidence added: 5, evidence removed: 6, changed: 1, removed: 2."_s);
}
