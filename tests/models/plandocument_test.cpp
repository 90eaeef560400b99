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
#include "support/plandocuments.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Sample::dump;
using Sample::idAt;
using Sample::nodeAt;
using Sample::onlyNote;
using Sample::owners;
using Sample::Reason;
using Sample::reasonOf;
using System::Result;

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

TEST_CASE("the document announces that an edit was saved, and nothing else", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    QSignalSpy saved(document.get(), &PlanDocument::saved);

    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Deadline, u"9月底前"_s));
    REQUIRE(saved.size() == 1);
    CHECK(saved[0][0].toDateTime() == Sample::Clock().now);

    SECTION("setting the present value makes no edit")
    {
        REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Deadline, u"  9月底前 "_s));
        CHECK(saved.size() == 1);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    SECTION("a refused edit is not announced as saved")
    {
        CHECK(reasonOf(document->setField({idAt(*document, u"1."_s)}, Field::Title, u" "_s))
              == Reason::Refused);
        CHECK(saved.size() == 1);
    }
}

TEST_CASE("every kind of edit can be undone and redone", "[plandocument]")
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

    SECTION("the status is announced, and undone together with the note")
    {
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus::inProgress());
        CHECK(startsByNote(document->lastStored()));
        CHECK(document->tally().count(StatusKind::InProgress) == 1);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    SECTION("removing the note does not reset the status")
    {
        note(u"座谈会"_s);
        REQUIRE(Models::removeNote(*document, onlyNote(*document, item)));
        CHECK(status() == ItemStatus::inProgress());
    }
    SECTION("a second note does not change the status")
    {
        note(u"座谈会"_s);
        REQUIRE(document->setStatus({item}, ItemStatus()));
        note(u"又一次"_s);
        CHECK(status() == ItemStatus());
        CHECK_FALSE(startsByNote(document->lastStored()));
    }
    SECTION("an item that is done, ongoing or cancelled keeps its status")
    {
        REQUIRE(document->setStatus({item}, ItemStatus::cancelled(u"并入"_s)));
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus::cancelled(u"并入"_s));
    }
    SECTION("the status is kept if the user asks for that")
    {
        document->setFirstNote(FirstNote::KeepsStatus);
        note(u"座谈会"_s);
        CHECK(status() == ItemStatus());
    }
    SECTION("a node with items below it has no status to change")
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
    REQUIRE(Models::moveNote(*document, moved, to)); // moving it to where it is makes no edit
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

TEST_CASE("evidence that the item already has is refused, and adding no evidence makes no edit",
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

TEST_CASE("adding a year that exists is refused", "[plandocument]")
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

    SECTION("but its details and the choices for its reports can be changed and undone")
    {
        REQUIRE(document->undoing().take(Way::Undo)); // undoes the closing of the year
        REQUIRE(document->undoing().take(Way::Redo));
        REQUIRE(document->setReportChoices({}, {.dates = false}));
        REQUIRE(document->undoing().take(Way::Undo));
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->plan().closed);
    }
    SECTION("after the question it stays as it is, or changes without further questions")
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

TEST_CASE("an added plan is shown, and removed again by undo", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    CHECK(document->plan().year == 2022);
    CHECK(document->plans().size() == 2);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->plan().year == 2021);
    CHECK(document->plans().size() == 1);
}

TEST_CASE("undo names a new year by its beginning, and an added plan by its title",
          "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    PlanContent content = Sample::plan(2022);
    content.details.title = u"明年的要点"_s;
    SECTION("a new year")
    {
        REQUIRE(Models::beginYear(*document, content));
        CHECK(document->undoing().words(Way::Undo) == u"beginning of “明年的要点”"_s);
    }
    SECTION("a plan")
    {
        REQUIRE(Models::addPlan(*document, content));
        CHECK(document->undoing().words(Way::Undo) == u"adding of “明年的要点”"_s);
    }
}

TEST_CASE("a plan that replaces another, of any year, is one step of undo", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const QString before = Sample::dump(*document);
    for (const int year : {2021, 2019, 2023}) {
        const PlanId replaced = document->plan().id;
        PlanContent content = Sample::plan(year);
        content.details.title = u"本单位的要点"_s;
        REQUIRE(Models::replacePlan(*document, replaced, content));
        CHECK(document->plans().size() == 1);
        CHECK(document->plan().year == year);
        CHECK(document->plan().title == u"本单位的要点"_s);
        CHECK(document->outline().root()->childCount() == 3);
        CHECK(document->undoing().words(Way::Undo) == u"adding of “本单位的要点”"_s);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(document->plans().size() == 1);
        CHECK(Sample::dump(*document) == before);
    }
}

TEST_CASE("beginning a year from one that is not shown closes that one, in the same step",
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
    // The item of the new plan that continues `item`.
    const NodeId goesOn = idAt(*document, u"1."_s);
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
        // Another program locks the file.
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
    // The failed undo changed neither what can be undone nor what can be done again; the next
    // attempt succeeds.
    CHECK(document->undoing().can(Way::Undo));
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK_FALSE(document->undoing().can(Way::Redo));
    CHECK(nodeAt(*document, u"1."_s)->node().leadDepartment == u"党办"_s);
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
    SECTION("the check in the background finds it")
    {
        document->startCheck();
        REQUIRE(told.wait(5000));
    }
    SECTION("the first edit finds it")
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

TEST_CASE("an edit made during the check of the file is stored after it", "[plandocument]")
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

TEST_CASE("a section cannot be moved under an item, nor a node under itself", "[plandocument]")
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
    QSignalSpy tallied(document.get(), &PlanDocument::tallyChanged);
    document->noticeDay();

    CHECK(document->tally().missed == 1);
    CHECK(document->tally().dueSoon == 0);
    CHECK(changed.size() == document->outline().nodes().size());
    CHECK(tallied.size() == 1);
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

TEST_CASE("drafts of notes and paragraphs go with the copy in which the user goes on",
          "[plandocument]")
{
    const Sample::File file;
    const auto document = file.open();
    Models::Drafts *drafts = document->drafts();
    const NodeId item = idAt(*document, u"1."_s);
    QSignalSpy changed(drafts, &Models::Drafts::changed);
    CHECK_FALSE(drafts->hasNotes());
    REQUIRE(drafts->keepNote(item, {.text = u"写到一半"_s}));
    CHECK(drafts->hasNotes());
    CHECK(drafts->hasNote(item));
    CHECK_FALSE(drafts->hasNote(idAt(*document, u"2."_s)));
    CHECK(changed.size() == 1);
    CHECK_FALSE(drafts->wording(u"year"_s, u"lead"_s));
    REQUIRE(drafts->keepWording(u"year"_s, u"lead"_s, u"认真"_s));
    CHECK(drafts->wording(u"year"_s, u"lead"_s) == u"认真"_s);
    CHECK_FALSE(drafts->wording(u"year"_s, u"end"_s));
    CHECK_FALSE(drafts->wording(u"q1"_s, u"lead"_s));

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.yaodian"_s);
    REQUIRE(document->saveCopy(path));
    drafts->goWith(path);
    CHECK_FALSE(drafts->hasNotes());
    CHECK_FALSE(drafts->wording(u"year"_s, u"lead"_s));
    const auto copy = PlanDocument::open(path);
    REQUIRE(copy);
    CHECK((*copy)->drafts()->note(item).text == u"写到一半"_s);
    CHECK((*copy)->drafts()->wording(u"year"_s, u"lead"_s) == u"认真"_s);
    REQUIRE((*copy)->drafts()->keepNote(item, {}));
    REQUIRE((*copy)->drafts()->keepWording(u"year"_s, u"lead"_s, std::nullopt));
    CHECK_FALSE((*copy)->drafts()->hasNotes());
    CHECK_FALSE((*copy)->drafts()->wording(u"year"_s, u"lead"_s));
}

TEST_CASE("the plan of the year before is known where the file has it", "[plandocument]")
{
    const auto document = Sample::documentInMemory();
    const PlanId first = document->plan().id;
    CHECK_FALSE(document->lastYear());
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    CHECK(document->lastYear()->id == first);
    REQUIRE(Models::addPlan(*document, Sample::plan(2024)));
    CHECK_FALSE(document->lastYear());
}

TEST_CASE("when another program removes the plan shown, the newest that is left is shown",
          "[plandocument]")
{
    const Sample::File file;
    const auto mine = file.open();
    REQUIRE(Models::addPlan(*mine, Sample::plan(2022)));
    REQUIRE(mine->plan().year == 2022);
    const auto theirs = file.open();
    QSignalSpy changed(mine.get(), &PlanDocument::changedOutside);
    REQUIRE(Models::removePlan(*theirs, theirs->plan().id));
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(mine->plan().year == 2021);
    CHECK(mine->plans().size() == 1);
    CHECK(changed.size() == 1);
    REQUIRE(mine->takeInOutsideChanges()); // nothing more was written
    CHECK(changed.size() == 1);
}

TEST_CASE("a file is created only where none is", "[plandocument]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaodian"_s);
    const auto created = PlanDocument::create(path);
    REQUIRE(created);
    CHECK((*created)->isEmpty());
    CHECK((*created)->path() == path);
    CHECK_FALSE(PlanDocument::create(path));
    CHECK_FALSE(PlanDocument::open(folder.filePath(u"other.yaodian"_s)));
}

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
    WordingChange same = typed;
    same.from = document->wordings(u"year"_s)->value(part);
    REQUIRE(document->setWording(same)); // only blanks differ
    CHECK(changed.size() == 1);

    // These are the choices that a plan without any has.
    REQUIRE(document->setReportChoices(std::nullopt, {}));
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

TEST_CASE("a note's figures are copied and moved with it, and the history names them",
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
    CHECK(document->figureNames().size() == 2); // both names are still suggested
}
