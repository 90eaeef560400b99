#include "models/plandocument.h"

#include "domain/plan/carryover.h"
#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "storage/file/planfile.h"
#include "support/catch.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Sample::dump;
using Sample::idAt;
using Sample::nodeAt;
using Sample::owners;
using System::Error;
using System::Result;

namespace {

using Reason = Error::Reason;

const auto kInsertUnderFirst = uR"(
    INSERT INTO node (plan_id, parent_id, position, kind, number, title, text, deadline, status)
    SELECT plan_id, id, 0, 'item', '0.', '新增', '新增', '', 'not_started'
      FROM node
     WHERE number = '一、'
)"_s;

const auto kMoveUnderFirst = uR"(
    UPDATE node
       SET parent_id = (SELECT id FROM node WHERE number = '一、'), position = 6
     WHERE number = '3.'
)"_s;

Reason reasonOf(const Result<void> &result)
{
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().message.isEmpty());
    return result.error().reason;
}

ProgressNote onlyNote(const PlanDocument &document, NodeId node)
{
    const auto notes = document.notes().of(node);
    REQUIRE(notes);
    REQUIRE(notes->size() == 1);
    return notes->first();
}

} // namespace

TEST_CASE("an edit is stored before any signal announces it", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    QString inFile;
    QObject::connect(document.get(), &PlanDocument::nodeChanged, document.get(),
                     [&](const OutlineNode *node) {
                         const auto stored = document->outlineOf(document->plan().id);
                         REQUIRE(stored);
                         inFile = fieldText(stored->find(node->id())->node(), Field::Owners);
                     });

    REQUIRE(document->setField({item}, Field::Owners, u"张三，李四"_s));

    CHECK(inFile == u"张三、李四"_s);
    CHECK(owners(*document, u"1."_s) == u"张三、李四"_s);
}

TEST_CASE("an edit says when it was saved, and only then", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    QSignalSpy saved(document.get(), &PlanDocument::saved);

    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Deadline, u"9月底前"_s));
    REQUIRE(saved.size() == 1);
    CHECK(saved[0][0].toDateTime() == Sample::Clock().now);

    SECTION("a value that is there already is no edit")
    {
        REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Deadline, u"  9月底前 "_s));
        CHECK(saved.size() == 1);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    SECTION("what is refused is not saved")
    {
        CHECK(reasonOf(document->setField({idAt(*document, u"1."_s)}, Field::Title, u" "_s))
              == Reason::Refused);
        CHECK(saved.size() == 1);
    }
}

TEST_CASE("every kind of edit is undone and done again", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote note = onlyNote(*document, item);
    ProgressNote corrected = note;
    corrected.text = u"座谈会，改期"_s;
    corrected.happenedOn = QDate(2021, 5, 6);
    corrected.attendance.reset();
    const QString before = dump(*document);

    const std::function<Result<void>()> edits[] = {
        [&] { return document->setField({item}, Field::Title, u"学习"_s); },
        [&] { return document->setField({item}, Field::Text, u"全文\n第二段"_s); },
        [&] { return document->setField({item}, Field::Owners, u"张三；李四"_s); },
        [&] { return document->setField({item}, Field::LeadDepartment, u"党办"_s); },
        [&] { return document->setField({item}, Field::SupportingDepartments, u"团委、工会"_s); },
        [&] { return document->setField({item}, Field::Deadline, u"第三季度"_s); },
        [&] { return document->setStatus({item}, ItemStatus::inProgress(60)); },
        [&] {
            return document->setStatus({item}, ItemStatus::done({2021, 6, 1}));
        },
        [&] { return document->setStatus({item}, ItemStatus::ongoing()); },
        [&] { return document->setStatus({item}, ItemStatus::cancelled(u"并入第2项"_s)); },
        [&] {
            return document->addNote(item, {2021, 6, 2}, u"参观"_s, {});
        },
        [&] { return Models::changeNote(*document, note, corrected); },
        [&] { return Models::removeNote(*document, note); },
        [&] { return Models::addPlan(*document, Sample::plan(2022)); },
    };
    for (size_t i = 0; i < std::size(edits); ++i) {
        INFO("edit " << i);
        REQUIRE(edits[i]());
        const QString after = dump(*document);
        CHECK(after != before);

        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);

        REQUIRE(document->undoing().take(Way::Redo));
        CHECK(dump(*document) == after);
        REQUIRE(document->undoing().take(Way::Undo));
    }
}

TEST_CASE("the first note on a not started item sets it in progress, in one step of undo",
          "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const auto status = [&] { return nodeAt(*document, u"1."_s)->node().status; };
    const auto note = [&](const QString &text) {
        REQUIRE(document->addNote(item, {2021, 5, 4}, text, {}));
    };
    const QString before = dump(*document);

    SECTION("it is told, and undone together")
    {
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus::inProgress());
        CHECK(startsByNote(document->lastStored()));
        CHECK(document->tally().count(StatusKind::InProgress) == 1);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    SECTION("removing the note does not turn it back")
    {
        note(u"座谈会"_s);
        REQUIRE(Models::removeNote(*document, onlyNote(*document, item)));
        CHECK(status() == ItemStatus::inProgress());
    }
    SECTION("the second note starts nothing")
    {
        note(u"座谈会"_s);
        REQUIRE(document->setStatus({item}, ItemStatus()));
        note(u"又一次"_s);
        CHECK(status() == ItemStatus());
        CHECK_FALSE(startsByNote(document->lastStored()));
    }
    SECTION("what is settled stays so")
    {
        REQUIRE(document->setStatus({item}, ItemStatus::cancelled(u"并入"_s)));
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus::cancelled(u"并入"_s));
    }
    SECTION("it can be turned off")
    {
        document->setFirstNote(FirstNote::KeepsStatus);
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus());
    }
    SECTION("a node with smaller ones has no status to start")
    {
        const NodeId section = idAt(*document, u"一、"_s);
        REQUIRE(document->addNote(section, {2021, 5, 4}, u"部署"_s, {}));
        CHECK(document->lastStored().size() == 1);
    }
}

TEST_CASE("a first note is stored though another program has started the item", "[plandocument]")
{
    const Sample::File file;
    const auto ours = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*ours, u"1."_s);
    REQUIRE(theirs->addNote(item, {2021, 5, 4}, u"他们的"_s, {}));
    REQUIRE(ours->addNote(item, {2021, 5, 5}, u"我们的"_s, {}));
    CHECK(ours->notes().of(item)->size() == 2);
    CHECK(nodeAt(*ours, u"1."_s)->node().status == ItemStatus::inProgress());
    CHECK_FALSE(startsByNote(ours->lastStored()));
    REQUIRE(ours->undoing().take(Way::Undo));
    CHECK(ours->notes().of(item)->size() == 1);
}

TEST_CASE("a note moves to another item with all its values", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId from = idAt(*document, u"1."_s);
    const NodeId to = idAt(*document, u"2."_s);
    REQUIRE(document->addNote(from, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote note = onlyNote(*document, from);
    const QString before = dump(*document);

    REQUIRE(Models::moveNote(*document, note, to));
    ProgressNote moved = note;
    moved.node = to;
    CHECK(onlyNote(*document, to) == moved);
    CHECK(document->outline().find(from)->figures() == NoteFigures());
    CHECK(document->outline().find(to)->figures().attendance == 40);
    CHECK(nodeAt(*document, u"2."_s)->node().status == ItemStatus::inProgress());
    CHECK(document->history().page({.node = from}, {}, 10)->first().newValue == std::nullopt);
    CHECK(document->history().page({.node = to}, {}, 10)->size() == 2);

    const QString after = dump(*document);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(dump(*document) == before);
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(dump(*document) == after);
    REQUIRE(Models::moveNote(*document, moved, to)); // where it is: no edit
    CHECK(dump(*document) == after);
}

TEST_CASE("a note copied to several items leaves its attendance where it is", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId first = idAt(*document, u"1."_s);
    const QList<NodeId> others{first, idAt(*document, u"2."_s), idAt(*document, u"3."_s)};
    REQUIRE(document->addNote(first, {2021, 5, 4}, u"座谈会"_s, 40));
    const QString before = dump(*document);

    REQUIRE(Models::copyNote(*document, onlyNote(*document, first), others));
    CHECK(document->tally().notes.notes == 3);
    CHECK(document->tally().notes.attendance == 40);
    for (const NodeId other : others.mid(1)) {
        const ProgressNote copy = onlyNote(*document, other);
        CHECK(copy.text == u"座谈会"_s);
        CHECK(copy.happenedOn == QDate(2021, 5, 4));
        CHECK_FALSE(copy.attendance);
        CHECK(document->outline().find(other)->node().status == ItemStatus::inProgress());
    }
    CHECK(document->undoing().words(Way::Undo).contains(u"2"_s));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(dump(*document) == before);
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(document->tally().notes.notes == 3);
}

TEST_CASE("undo restores a removed year with everything stored for it", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const PlanId year = document->plan().id;
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(document->setWording({.place = {.period = u"year"_s, .block = blockOfNode(item)},
                                  .to = Wording{.text = u"开了座谈会。"_s}}));
    REQUIRE(document->setWording({.place = {.period = u"year"_s, .block = kOpeningBlock.toString()},
                                  .to = Wording{.text = u"一年来，"_s}}));
    REQUIRE(
        document->setReportChoices({}, {.recipient = u"校党委"_s, .omitted = {blockOfNode(item)}}));
    REQUIRE(Models::beginYear(
        *document,
        CarryOver(document->outline(), emptyPlanAfter(document->plan(), 2022)).plan({item})));
    const PlanId next = document->plan().id;
    const QString before = dump(*document);
    REQUIRE(document->show(year));
    const QString whole = dump(*document);

    SECTION("the one shown")
    {
        REQUIRE(Models::removePlan(*document, year));
        CHECK(document->plans().size() == 1);
        CHECK(document->plan().id == next);
        CHECK(document->undoing().words(Way::Undo).contains(u"工作要点"_s));
    }
    SECTION("another than the one shown, which stays")
    {
        REQUIRE(document->show(next));
        REQUIRE(Models::removePlan(*document, year));
        CHECK(document->plans().size() == 1);
        CHECK(document->plan().id == next);
    }
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->plan().id == year);
    CHECK(dump(*document) == whole);
    CHECK(document->wordings(u"year"_s)->size() == 2);
    CHECK(document->reportChoices()->value().omitted == QStringList{blockOfNode(item)});
    REQUIRE(document->show(next));
    CHECK(dump(*document) == before);
    const auto origin = document->originOf(document->outline().nodes().last()->id());
    CHECK((origin && *origin && (*origin)->node == item));

    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(document->plans().size() == 1);
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(Models::removePlan(*document, year));
    REQUIRE(Models::removePlan(*document, next));
    CHECK(document->isEmpty());
}

TEST_CASE("several items changed at once are one step to undo", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const QList<NodeId> items{idAt(*document, u"1."_s), idAt(*document, u"2."_s),
                              idAt(*document, u"3."_s)};
    const QString before = dump(*document);

    REQUIRE(document->setStatus(items, ItemStatus::done({2021, 6, 1})));
    CHECK(document->tally().count(StatusKind::Done) == 3);
    CHECK(document->undoing().words(Way::Undo).contains(u"3"_s));

    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(dump(*document) == before);
    CHECK_FALSE(document->undoing().can(Way::Undo));
}

TEST_CASE("when one of several items cannot be changed, none is", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const QString before = dump(*document);
    const auto changed = document->setField({idAt(*document, u"1."_s), idAt(*document, u"一、"_s)},
                                            Field::Owners, u"张三"_s);
    CHECK(reasonOf(changed) == Reason::Refused);
    CHECK(dump(*document) == before);
    CHECK_FALSE(document->undoing().can(Way::Undo));
}

TEST_CASE("undo says what it would undo", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    CHECK(document->undoing().words(Way::Undo).isEmpty());
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    CHECK(document->undoing().words(Way::Undo) == u"status of item 3"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->undoing().words(Way::Undo).isEmpty());
    CHECK(document->undoing().words(Way::Redo) == u"status of item 3"_s);
}

TEST_CASE("undo takes back what was done before the program was closed, and says when",
          "[plandocument]")
{
    const Sample::File file;
    auto document = file.open();
    document->setAuthor(u"王丽"_s);
    const QString before = dump(*document);
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    const QString after = dump(*document);

    document = file.open();
    CHECK_FALSE(document->undoing().can(Way::Undo)); // who works here is not known yet
    document->setAuthor(u"李明"_s);
    CHECK_FALSE(document->undoing().can(Way::Undo));
    document->setAuthor(u"王丽"_s);
    REQUIRE(document->undoing().can(Way::Undo));
    CHECK(document->undoing().words(Way::Undo) == u"status of item 3"_s);
    CHECK(document->undoing().madeAt(Way::Undo) == Sample::Clock().now);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(dump(*document) == before);

    document = file.open();
    document->setAuthor(u"王丽"_s);
    CHECK_FALSE(document->undoing().can(Way::Undo));
    CHECK(document->undoing().words(Way::Redo) == u"status of item 3"_s);
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(dump(*document) == after);
}

TEST_CASE("edits made under an earlier name can still be undone", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    document->setAuthor(u"王建国（关工委）"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK_FALSE(document->undoing().can(Way::Undo));
    CHECK(document->undoing().can(Way::Redo));
}

TEST_CASE("undo takes back what the same person did with another program", "[plandocument]")
{
    const Sample::File file;
    const auto window = file.open();
    const auto command = file.open();
    window->setAuthor(u"王丽"_s);
    command->setAuthor(u"王丽"_s);
    QSignalSpy changed(window.get(), &PlanDocument::undoChanged);
    REQUIRE(command->setField({idAt(*command, u"1."_s)}, Field::Owners, u"张三"_s));
    REQUIRE(window->takeInOutsideChanges());
    CHECK(changed.size() == 1);
    REQUIRE(window->undoing().can(Way::Undo));
    REQUIRE(window->undoing().take(Way::Undo));
    CHECK(owners(*window, u"1."_s).isEmpty());
}

TEST_CASE("undo takes back the later of two edits of the same person, seen or not",
          "[plandocument]")
{
    const Sample::File file;
    const auto window = file.open();
    const auto command = file.open();
    window->setAuthor(u"王丽"_s);
    command->setAuthor(u"王丽"_s);
    const NodeId item = idAt(*window, u"1."_s);
    REQUIRE(window->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(window->undoing().can(Way::Undo));
    REQUIRE(command->takeInOutsideChanges());
    REQUIRE(command->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(window->undoing().take(Way::Undo));
    CHECK(owners(*window, u"1."_s) == u"张三"_s);
}

TEST_CASE("undo reverses one's own restore unless others have edited since", "[plandocument]")
{
    const Sample::File file;
    {
        const auto document = file.open();
        document->setAuthor(u"王丽"_s);
        REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Owners, u"张三"_s));
    }
    const QString mine = u"王丽"_s;
    const auto before = dump(*file.open());
    {
        auto plan = Storage::PlanFile::open(file.path());
        REQUIRE(plan);
        const auto versions = (*plan)->backups().versions();
        REQUIRE_FALSE(versions.isEmpty());
        REQUIRE((*plan)->putBack(versions.first(), mine, Sample::Clock().now));
    }
    const auto document = file.open();
    const auto then = dump(*document);
    REQUIRE(then != before);
    const NodeId item = idAt(*document, u"1."_s);

    SECTION("it is taken back and made again, in one step each")
    {
        document->setAuthor(mine);
        QSignalSpy replaced(document.get(), &PlanDocument::planReplaced);
        REQUIRE(document->undoing().can(Way::Undo));
        CHECK(
            document->undoing().words(Way::Undo).startsWith(u"putting back of the version of "_s));
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);
        CHECK(owners(*document, u"1."_s) == u"张三"_s);
        CHECK(document->undoing().words(Way::Undo) == u"owner of item 1"_s);
        CHECK(
            document->undoing().words(Way::Redo).startsWith(u"putting back of the version of "_s));
        REQUIRE(document->undoing().take(Way::Redo));
        CHECK(dump(*document) == then);
        CHECK(replaced.isEmpty()); // nothing that is open is closed by it
        CHECK_FALSE(document->isReadOnly());
        REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
        CHECK_FALSE(document->undoing().can(Way::Redo));
    }
    SECTION("somebody else's stays, and nothing before it is taken back")
    {
        document->setAuthor(u"李明"_s);
        CHECK_FALSE(document->undoing().can(Way::Undo));
        CHECK(document->undoing().whyNot(Models::Way::Undo));
    }
    SECTION("what somebody else did since is not lost")
    {
        document->setAuthor(mine);
        const auto other = file.open();
        other->setAuthor(u"李明"_s);
        REQUIRE(other->setField({idAt(*other, u"2."_s)}, Field::Owners, u"赵六"_s));
        REQUIRE(document->takeInOutsideChanges());
        REQUIRE(document->undoing().can(Way::Undo));
        const auto refused = document->undoing().take(Way::Undo);
        CHECK(reasonOf(refused) == Reason::Refused);
        CHECK(refused.error().message.contains(u"李明"_s));
        CHECK(owners(*document, u"2."_s) == u"赵六"_s);

        REQUIRE(other->undoing().take(Way::Undo)); // what was taken back is no reason
        REQUIRE(document->takeInOutsideChanges());
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);
    }
}

TEST_CASE("evidence that is there already is refused, and nothing at all is no edit",
          "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(Models::addEvidence(*document, item, {}, {Sample::picture("one", u"一.jpg"_s)}));
    CHECK(reasonOf(Models::addEvidence(*document, item, {}, {Sample::picture("one", u"二.jpg"_s)}))
          == Reason::Refused);
    REQUIRE(Models::addEvidence(
        *document, item, {},
        {Sample::picture("one", u"一.jpg"_s), Sample::picture("two", u"二.jpg"_s)}));
    CHECK(document->evidence().of(item)->ofNodes.value(item).size() == 2);
    CHECK(Models::addEvidence(*document, item, {}, {}));
}

TEST_CASE("a year that exists is not added again", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    CHECK(reasonOf(Models::addPlan(*document, Sample::plan(2021))) == Reason::Refused);
    CHECK(document->plans().size() == 1);
}

TEST_CASE("a closed plan changes only once that is allowed, and asks once",
          "[plandocument][closed]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"王建国"_s));
    PlanDetails details = document->plan();
    details.closed = true;
    REQUIRE(Models::setDetails(*document, document->plan(), details));
    const QString closed = dump(*document);

    CHECK(reasonOf(document->setField({item}, Field::Owners, u"李明"_s)) == Reason::Refused);
    CHECK(reasonOf(document->addNote(item, QDate(2021, 6, 1), u"开展活动"_s, {}))
          == Reason::Refused);
    CHECK(reasonOf(Models::removeNodes(*document, {item})) == Reason::Refused);
    CHECK(reasonOf(document->setWording({.place = {.period = u"2021"_s, .block = u"opening"_s},
                                         .to = Wording{.text = u"如下"_s}}))
          == Reason::Refused);
    CHECK(dump(*document) == closed);

    SECTION("but its details and what goes into its reports do, and their undo")
    {
        REQUIRE(document->undoing().take(Way::Undo)); // the closing itself
        REQUIRE(document->undoing().take(Way::Redo));
        REQUIRE(document->setReportChoices({}, {.dates = false}));
        REQUIRE(document->undoing().take(Way::Undo));
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->plan().closed);
    }
    SECTION("asked, it stays as it is or changes from then on")
    {
        int asked = 0;
        bool agrees = false;
        document->setClosedQuestion([&](const PlanDetails &plan) {
            ++asked;
            CHECK(plan.year == 2021);
            return agrees;
        });
        CHECK(reasonOf(document->setField({item}, Field::Owners, u"李明"_s)) == Reason::Cancelled);
        CHECK(owners(*document, u"1."_s) == u"王建国"_s);
        agrees = true;
        REQUIRE(document->setField({item}, Field::Owners, u"李明"_s));
        REQUIRE(document->addNote(item, QDate(2021, 6, 1), u"开展活动"_s, {}));
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(asked == 2);

        PlanDetails open = document->plan();
        open.closed = false;
        REQUIRE(Models::setDetails(*document, document->plan(), open));
        REQUIRE(document->setField({item}, Field::Owners, u"张华"_s));
        REQUIRE(Models::setDetails(*document, document->plan(), details));
        REQUIRE(document->setField({item}, Field::Owners, u"李明"_s));
        CHECK(asked == 3);
    }
}

TEST_CASE("an edit of a closed plan is refused while another year is shown",
          "[plandocument][closed]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"王建国"_s));
    const PlanId last = document->plan().id;
    PlanDetails details = document->plan();
    details.closed = true;
    REQUIRE(Models::setDetails(*document, document->plan(), details));
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    CHECK(document->planOf(item).value() == last);
    CHECK(reasonOf(document->apply({FieldChange{item, Field::Owners, u"王建国"_s, u"李明"_s}}))
          == Reason::Refused);
}

TEST_CASE("a plan added is shown, and gone again when that is undone", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    CHECK(document->plan().year == 2022);
    CHECK(document->plans().size() == 2);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->plan().year == 2021);
    CHECK(document->plans().size() == 1);
}

TEST_CASE("undo names item and year when the edit is in a year not shown", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const PlanId first = document->plan().id;
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(item, {2022, 5, 4}, u"座谈会"_s, {}));
    CHECK(document->undoing().words(Way::Undo) == u"new note on item 1, in progress by it"_s);
    REQUIRE(document->show(first));
    CHECK(document->undoing().words(Way::Undo)
          == u"new note on item 1, in progress by it in 2022"_s);
}

TEST_CASE("beginning a year from one that is not shown closes that one, in one step of undo",
          "[plandocument][closed]")
{
    const auto document = Sample::documentInMemory();
    const PlanDetails first = document->plan();
    const NodeId item = idAt(*document, u"1."_s);
    const PlanContent next = CarryOver(document->outline(), Sample::plan(2023)).plan({item});
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    REQUIRE(Models::beginYear(*document, next, first));
    CHECK(document->plan().year == 2023);
    CHECK(document->plans().last().closed);
    CHECK_FALSE(document->plans()[1].closed);
    const NodeId goesOn = idAt(*document, u"1."_s); // the new plan has it under the same title
    CHECK(document->origins().value() == QHash<NodeId, NodeId>{{goesOn, item}});
    CHECK(document->outlineOf(first.id)->find(item)->node().title == u"理论学习"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->plans().size() == 2);
    CHECK(document->origins()->isEmpty());
    CHECK_FALSE(document->plans().last().closed);
}

TEST_CASE("every edit and every undo leaves a row of history", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    document->setAuthor(u"李淑芬"_s);
    REQUIRE(document->undoing().take(Way::Undo));

    const auto entries = document->history().page({.node = item}, {}, 10);
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->at(0).author == u"李淑芬"_s);
    CHECK(entries->at(0).oldValue == u"张三"_s);
    CHECK(entries->at(0).newValue == u""_s);
    CHECK(entries->at(1).author == u"王建国"_s);
    CHECK(entries->at(1).newValue == u"张三"_s);
    CHECK(entries->at(1).writtenAt == Sample::Clock().now.toUTC());
}

TEST_CASE("an edit that the file refuses does not change the outline", "[plandocument]")
{
    const Sample::File file;
    const auto document = file.open();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({item}, Field::LeadDepartment, u"党办"_s));
    REQUIRE(document->undoing().take(Way::Undo));
    const QString before = dump(*document);
    QSignalSpy changed(document.get(), &PlanDocument::nodeChanged);
    QSignalSpy saved(document.get(), &PlanDocument::saved);

    {
        // Another program holds the file.
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        other.setDatabaseName(file.path());
        REQUIRE(other.open());
        REQUIRE(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        CHECK_FALSE(document->setField({item}, Field::Owners, u"李四"_s));
        CHECK_FALSE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->undoing().take(Way::Redo));
        QSqlQuery(other).exec(u"ROLLBACK"_s);
        other.close();
    }
    QSqlDatabase::removeDatabase(u"holder"_s);

    CHECK(dump(*document) == before);
    CHECK(changed.isEmpty());
    CHECK(saved.isEmpty());
    // Neither the step to undo nor the one to do again is lost, and trying again works.
    CHECK(document->undoing().can(Way::Undo));
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK_FALSE(document->undoing().can(Way::Redo));
    CHECK(nodeAt(*document, u"1."_s)->node().leadDepartment == u"党办"_s);
}

TEST_CASE("a value that another program changed is not overwritten without a conflict",
          "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    theirs->setAuthor(u"李明"_s);
    const NodeId item = idAt(*mine, u"1."_s);
    REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));

    const auto refused = mine->setField({item}, Field::Owners, u"李四"_s);
    REQUIRE(reasonOf(refused) == Reason::Conflict);
    CHECK(refused.error().theirs == u"张三"_s);
    CHECK(owners(*mine, u"1."_s) == u"张三"_s); // the screen shows what the file holds
    CHECK_FALSE(mine->undoing().can(Way::Undo));

    SECTION("mine can be put, and taken back to theirs")
    {
        REQUIRE(mine->applyOver(mine->lastRefused()));
        CHECK(owners(*mine, u"1."_s) == u"李四"_s);
        dump(*mine); // outline and file agree
        REQUIRE(mine->undoing().take(Way::Undo));
        CHECK(owners(*mine, u"1."_s) == u"张三"_s);
    }
}

TEST_CASE("undo does not overwrite what another program wrote since", "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    theirs->setAuthor(u"李明"_s);
    const NodeId item = idAt(*mine, u"1."_s);
    REQUIRE(mine->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(theirs->takeInOutsideChanges());
    REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));

    REQUIRE(reasonOf(mine->undoing().take(Way::Undo)) == Reason::Conflict);
    CHECK(owners(*mine, u"1."_s) == u"张三"_s);
    CHECK(mine->undoing().can(Way::Undo));

    SECTION("over it, undo and redo go on")
    {
        REQUIRE(mine->undoing().takeOver(Way::Undo));
        CHECK(owners(*mine, u"1."_s).isEmpty());
        CHECK_FALSE(mine->undoing().can(Way::Undo));
        REQUIRE(theirs->takeInOutsideChanges());
        REQUIRE(theirs->setField({item}, Field::Owners, u"王五"_s));
        REQUIRE(reasonOf(mine->undoing().take(Way::Redo)) == Reason::Conflict);
        REQUIRE(mine->undoing().takeOver(Way::Redo));
        CHECK(owners(*mine, u"1."_s) == u"李四"_s);
        dump(*mine); // outline and file agree
    }
}

TEST_CASE("a note that another program corrected is not overwritten without a conflict",
          "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    const NodeId item = idAt(*mine, u"1."_s);
    REQUIRE(mine->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote note = onlyNote(*mine, item);
    const auto theirs = file.open();
    theirs->setAuthor(u"李明"_s);
    ProgressNote corrected = note;
    corrected.text = u"座谈会两场"_s;
    REQUIRE(Models::changeNote(*theirs, note, corrected));

    REQUIRE(reasonOf(Models::removeNote(*mine, note)) == Reason::Conflict);
    CHECK(onlyNote(*mine, item).text == u"座谈会两场"_s);
    CHECK(reasonOf(mine->undoing().take(Way::Undo)) == Reason::Conflict);

    SECTION("one put back over its removal keeps what it was")
    {
        REQUIRE(Models::removeNote(*theirs, corrected));
        ProgressNote again = note;
        again.attendance = 45;
        REQUIRE(reasonOf(Models::changeNote(*mine, note, again)) == Reason::Conflict);
        REQUIRE(mine->applyOver(mine->lastRefused()));
        CHECK(onlyNote(*mine, item).attendance == 45);
        CHECK(nodeAt(*mine, u"1."_s)->figures().attendance == 45);
    }
}

TEST_CASE("another program's changes are shown without a reset", "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*mine, u"2."_s);
    QSignalSpy replaced(mine.get(), &PlanDocument::planAboutToBeReplaced);
    QSignalSpy changed(mine.get(), &PlanDocument::nodeChanged);
    QSignalSpy notes(mine.get(), &PlanDocument::notesChanged);
    QSignalSpy outside(mine.get(), &PlanDocument::changedOutside);
    const OutlineNode *place = nodeAt(*mine, u"2."_s);

    SECTION("nothing is nothing")
    {
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(changed.isEmpty());
        CHECK(outside.isEmpty());
    }
    SECTION("a field changes one node, in its place")
    {
        REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));
        REQUIRE(mine->takeInOutsideChanges());
        REQUIRE(changed.size() == 1);
        CHECK(changed[0][0].value<OutlineNode *>() == place);
        CHECK(owners(*mine, u"2."_s) == u"张三"_s);
        CHECK(notes.isEmpty());
        CHECK(outside.size() == 1);
    }
    SECTION("a note changes its node's figures, and is announced as a note")
    {
        REQUIRE(theirs->addNote(item, {2021, 6, 1}, u"宣讲"_s, 30));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(changed.size() == 1);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0][0].value<NodeId>() == item);
        CHECK(place->figures().attendance == 30);
        CHECK(mine->tally().notes.attendance == 30);
    }
    SECTION("a plan of another year is listed, and the one shown stays")
    {
        REQUIRE(Models::addPlan(*theirs, Sample::plan(2022)));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(mine->plan().year == 2021);
        CHECK(mine->plans().size() == 2);
    }
    SECTION("nodes come, go and move")
    {
        file.execute(u"DELETE FROM node WHERE number = '1.'"_s);
        file.execute(u"UPDATE node SET position = 5 WHERE number = '2.'"_s);
        file.execute(kInsertUnderFirst);
        file.execute(kMoveUnderFirst);
        REQUIRE(mine->takeInOutsideChanges());
        dump(*mine); // outline and file agree
        CHECK(nodeAt(*mine, u"3."_s)->parent() == nodeAt(*mine, u"一、"_s));
        CHECK(nodeAt(*mine, u"2."_s) == place);
    }
    CHECK(replaced.isEmpty());
    dump(*mine); // outline and file agree
}

TEST_CASE("an edit of this document is not reported as another program's", "[plandocument]")
{
    const Sample::File file;
    const auto document = file.open();
    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Owners, u"张三"_s));
    QSignalSpy outside(document.get(), &PlanDocument::changedOutside);
    REQUIRE(document->takeInOutsideChanges());
    CHECK(outside.isEmpty());
}

TEST_CASE("another program's change is still noticed after an edit of this document",
          "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    REQUIRE(theirs->setField({idAt(*mine, u"2."_s)}, Field::Owners, u"张三"_s));
    REQUIRE(mine->setField({idAt(*mine, u"1."_s)}, Field::Owners, u"李四"_s));
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(owners(*mine, u"2."_s) == u"张三"_s);
    dump(*mine); // outline and file agree
}

TEST_CASE("a file that violates a rule is shown, and becomes read-only when the check finds it",
          "[plandocument]")
{
    const Sample::File file;
    file.execute(u"UPDATE node SET parent_id = (SELECT id FROM node WHERE number = '1.'),"
                 " position = 5 WHERE number = '二、'"_s);
    const auto document = file.open();
    QSignalSpy told(document.get(), &PlanDocument::becameReadOnly);
    QSignalSpy shown(document.get(), &PlanDocument::nodeChanged);
    CHECK_FALSE(document->isReadOnly());
    const NodeId item = idAt(*document, u"1."_s);
    SECTION("by the check in the background")
    {
        document->startCheck();
        REQUIRE(told.wait(5000));
    }
    SECTION("by the first edit")
    {
        CHECK(reasonOf(document->setField({item}, Field::Title, u"甲"_s)) == Reason::ReadOnly);
        CHECK(told.size() == 1);
    }
    CHECK(document->whyReadOnly().contains(u"stands under the item"_s));
    CHECK(shown.size() == document->outline().nodes().size());
    CHECK(reasonOf(document->setField({item}, Field::Title, u"甲"_s)) == Reason::ReadOnly);
    CHECK(told.size() == 1);
    CHECK_FALSE(document->undoing().can(Way::Undo));
}

TEST_CASE("an edit made while the file is checked waits for it and is stored", "[plandocument]")
{
    const Sample::File file;
    const auto document = file.open();
    QSignalSpy told(document.get(), &PlanDocument::becameReadOnly);
    document->startCheck();
    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Title, u"甲"_s));
    QCoreApplication::processEvents();
    CHECK(told.isEmpty());
    CHECK(document->undoing().can(Way::Undo));
}

TEST_CASE("a section is not moved under an item, nor anything under itself", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const QString before = dump(*document);
    const NodeId section = idAt(*document, u"二、"_s);
    const NodeId item = idAt(*document, u"1."_s);
    CHECK(reasonOf(Models::moveNode(*document, section, item, 0)) == Reason::Refused);
    CHECK(reasonOf(Models::moveNode(*document, item, item, 0)) == Reason::Refused);
    const auto added = Models::addNode(*document, item, 0, NodeKind::Section, u"部分"_s);
    REQUIRE_FALSE(added);
    CHECK(added.error().reason == Reason::Refused);
    CHECK(dump(*document) == before);
}

TEST_CASE("a new day makes items missed without an edit", "[plandocument]")
{
    const auto clock = std::make_shared<Sample::Clock>();
    const auto document = Sample::documentInMemory(clock);
    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Deadline, u"6月15日"_s));
    CHECK(document->tally().missed == 0);
    CHECK(document->tally().dueSoon == 1);

    clock->now = clock->now.addDays(1);
    QSignalSpy changed(document.get(), &PlanDocument::nodeChanged);
    document->noticeDay();

    CHECK(document->tally().missed == 1);
    CHECK(document->tally().dueSoon == 0);
    CHECK_FALSE(changed.isEmpty());
}

TEST_CASE("a draft is kept outside the file and never enters it", "[plandocument]")
{
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const Sample::File file;
    const NoteDraft draft{.text = u"写到一半"_s, .attendance = u"4x"_s, .happenedOn = {2021, 6, 1}};
    NodeId item{};
    {
        const auto document = file.open();
        item = idAt(*document, u"1."_s);
        CHECK(document->drafts()->note(item).isEmpty());
        REQUIRE(document->drafts()->keepNote(item, draft));
        CHECK(document->tally().notes.notes == 0);
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    const auto document = file.open();
    CHECK(document->drafts()->note(item) == draft);
    CHECK(document->drafts()->note(idAt(*document, u"2."_s)).isEmpty());
    REQUIRE(document->drafts()->keepNote(item, {}));
    CHECK(document->drafts()->note(item).isEmpty());
    qunsetenv("XDG_STATE_HOME");
}

namespace {

// T36: edits, undo and redo at random against the list of states that undo and redo must give.
// What kinds of change an edit holds: "owners", "note added", "move" …
QSet<QString> kindsOf(const Edit &edit)
{
    const auto way = [](const QString &what, const auto &change) {
        return what + (!change.from ? u" added"_s : !change.to ? u" removed"_s : u" changed"_s);
    };
    QSet<QString> kinds;
    for (const Change &one : edit) {
        if (const auto *field = std::get_if<FieldChange>(&one))
            kinds.insert(fieldKey(field->field));
        else if (const auto *note = std::get_if<NoteChange>(&one))
            kinds.insert(way(u"note"_s, *note));
        else if (const auto *tree = std::get_if<SubtreeChange>(&one))
            kinds.insert(way(u"subtree"_s, *tree));
        else if (const auto *wording = std::get_if<WordingChange>(&one))
            kinds.insert(way(u"wording"_s, *wording));
        else
            kinds.insert(u"kind %1"_s.arg(one.index()));
    }
    return kinds;
}

class Walk
{
public:
    explicit Walk(unsigned seed)
        : m_random(seed)
        , m_document(Sample::documentInMemory())
        , m_states{dump(*m_document)}
    {}

    void step()
    {
        const int choice = pick(10);
        if (choice < 2 && m_at > 0)
            undo();
        else if (choice < 4 && m_at + 1 < m_states.size())
            redo();
        else
            edit();
    }

    void undo()
    {
        REQUIRE(m_document->undoing().take(Way::Undo));
        REQUIRE(dump(*m_document) == m_states[--m_at]);
    }

    void redo()
    {
        REQUIRE(m_document->undoing().take(Way::Redo));
        REQUIRE(dump(*m_document) == m_states[++m_at]);
    }

    const QSet<QString> &kinds() const { return m_kinds; } // of the edits made
    qsizetype at() const { return m_at; }
    qsizetype states() const { return m_states.size(); }

private:
    int pick(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }

    HistoryId lastChange() const
    {
        const auto last = m_document->history().page({}, {}, 1);
        REQUIRE(last);
        return last->first().id;
    }

    QList<NodeId> someItems()
    {
        QList<NodeId> items;
        for (const OutlineNode *node : m_document->outline().nodes()) {
            if (node->isTracked() && pick(3) == 0)
                items.append(node->id());
        }
        if (items.isEmpty()) {
            for (const OutlineNode *node : m_document->outline().nodes()) {
                if (node->isTracked())
                    return {node->id()};
            }
        }
        return items;
    }

    ItemStatus someStatus()
    {
        switch (pick(5)) {
        case 0: return ItemStatus::inProgress(1 + pick(99));
        case 1: return ItemStatus::done(QDate(2021, 1, 1).addDays(pick(365)));
        case 2: return ItemStatus::ongoing();
        case 3: return ItemStatus::cancelled(u"原因%1"_s.arg(pick(5)));
        default: return {};
        }
    }

    Result<void> retitle(NodeId node)
    {
        if (m_document->outline().find(node)->isSection())
            return {};
        return m_document->setField({node}, Field::Title, u"题%1"_s.arg(pick(9)));
    }

    Result<void> editField()
    {
        static const QStringList names{u""_s, u"张三"_s, u"李四、王五"_s, u"陈志强；李四"_s};
        static const QStringList deadlines{u""_s, u"9月底前"_s, u"长期坚持"_s, u"尽快"_s};
        static const QStringList difficulties{u""_s, u"经费未到位"_s, u"场地在修，等通知"_s};
        switch (pick(6)) {
        case 5: return m_document->setField(someItems(), Field::Difficulty, difficulties[pick(3)]);
        case 0: return m_document->setField(someItems(), Field::Owners, names[pick(4)]);
        case 1: return m_document->setField(someItems(), Field::LeadDepartment, names[pick(2)]);
        case 2:
            return m_document->setField(someItems(), Field::SupportingDepartments, names[pick(4)]);
        case 3: return m_document->setField(someItems(), Field::Deadline, deadlines[pick(4)]);
        default: return retitle(someItems().first());
        }
    }

    Result<void> editNote()
    {
        const NodeId node = someItems().first();
        const auto notes = m_document->notes().of(node);
        REQUIRE(notes);
        const QDate day = QDate(2021, 1, 1).addDays(pick(365));
        const int kind = notes->isEmpty() ? 0 : pick(3);
        if (kind == 0) {
            const auto attendance = pick(2) ? std::optional(pick(50)) : std::nullopt;
            return m_document->addNote(node, day, u"记%1"_s.arg(pick(99)), attendance, pick(2));
        }
        const ProgressNote note = notes->at(pick(int(notes->size())));
        if (kind == 1)
            return Models::removeNote(*m_document, note);
        ProgressNote other = note;
        other.happenedOn = day;
        other.text = u"改%1"_s.arg(pick(99));
        other.highlight = pick(2);
        return Models::changeNote(*m_document, note, other);
    }

    NodeId someNode()
    {
        const auto nodes = m_document->outline().nodes();
        return nodes[pick(int(nodes.size()))]->id();
    }

    // Leaves something to edit: two of the plan's two last sections would be all of it.
    Result<void> removeSome()
    {
        const QList<NodeId> chosen{someNode(), someNode()};
        const auto nodes = m_document->outline().nodes();
        const auto isGoing = [&chosen](const OutlineNode *node) {
            while (node && !chosen.contains(node->id()))
                node = node->parent();
            return node != nullptr;
        };
        const bool leavesItems = std::ranges::any_of(nodes, [&isGoing](const OutlineNode *node) {
            return node->isTracked() && !isGoing(node);
        });
        return leavesItems && nodes.size() > 9 ? Models::removeNodes(*m_document, chosen)
                                               : Result<void>();
    }

    // Whether the outline allows it or not: what is refused changes nothing.
    Result<void> editStructure()
    {
        const OutlineNode *node = m_document->outline().find(someNode());
        const auto done = [](const auto &result) {
            return result ? Result<void>() : result.error();
        };
        switch (pick(6)) {
        case 0:
            return done(Models::addNode(*m_document, node->id(), pick(node->childCount() + 1),
                                        NodeKind::Item, u"新%1，做好。"_s.arg(pick(9))));
        case 1: return removeSome();
        case 2:
            return Models::moveNode(*m_document, node->id(), pick(3) ? someNode() : NodeId{},
                                    pick(3));
        case 3: return Models::splitItem(*m_document, node->id(), 1 + pick(4));
        case 4: return Models::joinWithPrevious(*m_document, node->id());
        default: return Models::renumber(*m_document);
        }
    }

    Result<void> editReport()
    {
        if (pick(3) == 0) {
            ReportChoices choices;
            choices.style = allSummaryStyles()[pick(5)];
            choices.dates = pick(2);
            choices.days = pick(2);
            choices.quietItems = pick(2);
            choices.paperMarks = pick(2);
            choices.allNotes = pick(2);
            choices.contact = pick(2) ? u"王丽"_s : QString();
            choices.telephone = pick(2) ? u"0510-1234567"_s : QString();
            choices.signature = pick(2) ? u"关工委"_s : QString();
            choices.omitted = pick(2) ? QStringList{u"problems"_s} : QStringList{};
            return m_document->setReportChoices(*m_document->reportChoices(), choices);
        }
        static const QStringList places{u"opening"_s, u"highlights"_s, u"superior/closing"_s,
                                        u"department/by-学工处"_s, u"brief/title"_s};
        const QString part = pick(2) ? places[pick(5)] : blockOfNode(someItems().first());
        const auto wordings = m_document->wordings(u"year"_s);
        REQUIRE(wordings);
        WordingChange change{.place = {.period = u"year"_s, .block = part}};
        if (wordings->contains(part))
            change.from = wordings->value(part);
        if (pick(3) > 0)
            change.to = Wording{.text = u"写%1"_s.arg(pick(99)), .record = u"稿"_s};
        return m_document->setWording(change);
    }

    Result<void> editAnything()
    {
        switch (pick(4)) {
        case 3: return editReport();
        case 0: return m_document->setStatus(someItems(), someStatus());
        case 1: return editField();
        default: return editNote();
        }
    }

    void edit()
    {
        const HistoryId last = lastChange();
        if (pick(4) == 0) {
            const auto changed = editStructure();
            REQUIRE((changed || changed.error().reason == Error::Reason::Refused));
        } else {
            const auto changed = editAnything();
            INFO((changed ? QString() : changed.error().message + changed.error().detail)
                     .toStdString());
            REQUIRE(changed);
        }
        const QString state = dump(*m_document);
        if (lastChange() == last) { // it set what was there
            REQUIRE(state == m_states[m_at]);
            return;
        }
        m_kinds += kindsOf(m_document->lastStored());
        m_states = m_states.mid(0, m_at + 1);
        m_states.append(state);
        ++m_at;
    }

    std::mt19937 m_random;
    std::unique_ptr<PlanDocument> m_document;
    QStringList m_states;
    QSet<QString> m_kinds;
    qsizetype m_at = 0;
};

} // namespace

TEST_CASE("a wording of the summary is stored, announced and undone", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    QSignalSpy changed(document.get(), &PlanDocument::reportsChanged);
    const QString part = blockOfNode(idAt(*document, u"1."_s));
    const WordingChange typed{.place = {.period = u"year"_s, .block = part},
                              .to = Wording{.text = u"  认真学习。\n"_s, .record = u"学习"_s}};
    REQUIRE(document->setWording(typed));
    CHECK(document->wordings(u"year"_s)->value(part).text == u"认真学习。"_s);
    CHECK(changed.size() == 1);
    CHECK(document->undoing().words(Way::Undo) == u"wording of item 1 in the summary"_s);

    REQUIRE(document->setReportChoices(std::nullopt, {})); // as it is without any
    CHECK(document->reportChoices().value() == std::nullopt);
    REQUIRE(document->setReportChoices(std::nullopt, {.sealed = true}));
    CHECK(document->reportChoices().value()->sealed);
    CHECK(document->undoing().words(Way::Undo) == u"what goes into the summary"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->wordings(u"year"_s)->isEmpty());
    CHECK(document->reportChoices().value() == std::nullopt);

    const auto refused = document->setWording({.place = {.period = u"year"_s, .block = part},
                                               .to = Wording{.text = u"长"_s.repeated(100001)}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"100000"_s));
}

TEST_CASE("undo and redo restore exactly the states that edits made",
          "[plandocument][t36][reliability]")
{
    const bool isFull = qgetenv("YAODIAN_RELIABILITY") == "full";
    const unsigned walks = isFull ? 20 : 3;
    const int steps = isFull ? 500 : 80;
    QSet<QString> kinds;
    for (unsigned seed = 1; seed <= walks; ++seed) {
        INFO("seed " << seed);
        Walk walk(seed);
        for (int step = 0; step < steps; ++step)
            walk.step();
        kinds += walk.kinds();
        while (walk.at() > 0)
            walk.undo();
        while (walk.at() + 1 < walk.states())
            walk.redo();
    }
    INFO(QStringList(kinds.cbegin(), kinds.cend()).join(u", "_s).toStdString());
    CHECK(kinds.size() >= 14); // also where it is shortened
}

TEST_CASE("a value that changed after the user began typing is not replaced without a conflict",
          "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const Node was = document->outline().find(item)->node();
    const PlanDetails shown = document->plan();
    const QStringList owners = document->fieldTexts({item}, Field::Owners);
    REQUIRE(document->setField({item}, Field::Owners, u"王建国"_s));
    REQUIRE(document->setField({item}, Field::Title, u"甲"_s));
    PlanDetails details = shown;
    details.issuer = u"党委"_s;
    REQUIRE(Models::setDetails(*document, shown, details));
    const QString before = dump(*document);

    CHECK(reasonOf(document->setField({item}, Field::Owners, u"李明"_s, owners))
          == Reason::Conflict);
    CHECK(document->setField({item}, Field::Owners, u"王建国"_s, owners)); // it is that already
    CHECK(reasonOf(Models::setIssuedText(*document, was, was.number, u"乙"_s, was.text))
          == Reason::Conflict);
    details.issuer = u"团委"_s;
    CHECK(reasonOf(Models::setDetails(*document, shown, details)) == Reason::Conflict);
    CHECK(dump(*document) == before);
}

TEST_CASE("a note's figures stay with it when it is copied, go with it when it is moved, and the "
          "history names them",
          "[plandocument][figures]")
{
    const auto document = Sample::documentInMemory();
    const NodeId first = idAt(*document, u"1."_s);
    const NodeId second = idAt(*document, u"2."_s);
    const NodeId third = idAt(*document, u"3."_s);
    const QList<NamedFigure> figures{{u"征文"_s, 46, u"篇"_s}};
    REQUIRE(document->addNote(first, {2021, 5, 4}, u"征集征文46篇"_s, {}, false, {}, figures));
    REQUIRE(Models::copyNote(*document, onlyNote(*document, first), {second}));
    CHECK(onlyNote(*document, first).figures == figures);
    CHECK(onlyNote(*document, second).figures.isEmpty());
    REQUIRE(Models::moveNote(*document, onlyNote(*document, first), third));
    CHECK(onlyNote(*document, third).figures == figures);

    ProgressNote corrected = onlyNote(*document, third);
    corrected.figures[0].number = 48;
    REQUIRE(Models::changeNote(*document, onlyNote(*document, third), corrected));
    CHECK(document->undoing().words(Way::Undo).contains(u"figures of a note"_s));
    CHECK(document->planFigures()->all.first().now.ofYear() == 48);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(onlyNote(*document, third).figures == figures);

    corrected.figures.append({u"征文"_s, 1, u"份"_s});
    const auto refused = Models::changeNote(*document, onlyNote(*document, third), corrected);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == System::Error::Reason::Refused);
}

TEST_CASE("a figure is renamed in all years in one step", "[plandocument][figures]")
{
    const auto document = Sample::documentInMemory();
    const NodeId first = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(first, {2021, 5, 4}, u"征文"_s, {}, false, {},
                              {{u"作文"_s, 46, u"篇"_s}}));
    REQUIRE(Models::renameFigure(*document, {u"作文"_s, u"篇"_s}, {u" 征文"_s, u"篇"_s}));
    CHECK(onlyNote(*document, first).figures == QList<NamedFigure>{{u"征文"_s, 46, u"篇"_s}});
    CHECK_FALSE(Models::renameFigure(*document, {u"征文"_s, u"篇"_s}, {u" "_s, u"篇"_s}));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(onlyNote(*document, first).figures == QList<NamedFigure>{{u"作文"_s, 46, u"篇"_s}});
    CHECK(document->figureNames().size() == 2); // the roster keeps both
}
