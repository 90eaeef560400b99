#include "models/documentundo.h"

#include "domain/plan/carryover.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "storage/file/planfile.h"
#include "support/catch.h"
#include "support/planfiles.h"

#include <QSignalSpy>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Sample::dump;
using Sample::idAt;
using Sample::owners;
using Sample::Reason;
using Sample::reasonOf;
using System::Result;

TEST_CASE("undo restores a removed year with everything stored for it", "[documentundo]")
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

    SECTION("the year that is shown")
    {
        REQUIRE(Models::removePlan(*document, year));
        CHECK(document->plans().size() == 1);
        CHECK(document->plan().id == next);
        CHECK(document->undoing().words(Way::Undo).contains(u"工作要点"_s));
    }
    SECTION("another year, while the shown one stays")
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

TEST_CASE("several items changed at once are one step to undo", "[documentundo]")
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

TEST_CASE("undo is described by the edit that it would undo", "[documentundo]")
{
    const auto document = Sample::documentInMemory();
    CHECK(document->undoing().words(Way::Undo).isEmpty());
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    CHECK(document->undoing().words(Way::Undo) == u"status of item 3"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->undoing().words(Way::Undo).isEmpty());
    CHECK(document->undoing().words(Way::Redo) == u"status of item 3"_s);
}

TEST_CASE("what undo and redo will have done is said before they do it", "[documentundo]")
{
    const auto document = Sample::documentInMemory();
    CHECK(document->undoing().doneWords(Way::Undo).isEmpty());
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    CHECK(document->undoing().doneWords(Way::Undo).startsWith(u"Undone: status of item 3 ("_s));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->undoing().doneWords(Way::Redo).startsWith(u"Done again: status of item 3 ("_s));
}

TEST_CASE("undo reaches edits made before the program was closed, and says when they were made",
          "[documentundo]")
{
    const Sample::File file;
    auto document = file.open();
    document->setAuthor(u"王丽"_s);
    const QString before = dump(*document);
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    const QString after = dump(*document);

    document = file.open();
    CHECK_FALSE(document->undoing().can(Way::Undo)); // it is not known yet who is working here
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

TEST_CASE("edits made under an earlier name can still be undone", "[documentundo]")
{
    const auto document = Sample::documentInMemory();
    REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    document->setAuthor(u"王建国（关工委）"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK_FALSE(document->undoing().can(Way::Undo));
    CHECK(document->undoing().can(Way::Redo));
}

TEST_CASE("what the program put into a file is not the user's to undo", "[documentundo]")
{
    const Tests::PlanFolder folder;
    const auto made = Storage::PlanFile::create(
        folder.path(), folder.options(),
        {.edit = {Domain::PlanChange{
             .to = std::make_shared<const Domain::PlanContent>(Sample::plan())}},
         .author = {},
         .writtenAt = Sample::Clock().now});
    REQUIRE(made);
    const auto document = PlanDocument::open(folder.path());
    REQUIRE(document);
    (*document)->setAuthor(u"王丽"_s);
    CHECK_FALSE((*document)->undoing().can(Way::Undo));
    REQUIRE((*document)->setStatus({idAt(**document, u"3."_s)}, ItemStatus::ongoing()));
    REQUIRE((*document)->undoing().take(Way::Undo));
    CHECK_FALSE((*document)->undoing().can(Way::Undo));
    CHECK_FALSE((*document)->isEmpty());
}

TEST_CASE("edits made under the account's name before the user gave theirs can be undone",
          "[documentundo]")
{
    const Sample::File file;
    const Sample::Clock then;
    {
        const auto document = file.open();
        document->setAuthor(u"root"_s);
        REQUIRE(document->setStatus({idAt(*document, u"3."_s)}, ItemStatus::ongoing()));
    }
    const auto document = file.open();

    SECTION("up to that moment")
    {
        document->undoing().setFormerName({.name = u"root"_s, .until = then.now});
        document->setAuthor(u"王丽"_s);
        REQUIRE(document->undoing().can(Way::Undo));
        CHECK(document->undoing().author(Way::Undo) == u"root"_s); // as it was written
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK_FALSE(document->undoing().can(Way::Undo));
        REQUIRE(document->undoing().take(Way::Redo));
        CHECK(document->undoing().can(Way::Undo));
    }
    SECTION("also when the name given before is learned last")
    {
        document->setAuthor(u"王丽"_s);
        REQUIRE_FALSE(document->undoing().can(Way::Undo));
        document->undoing().setFormerName({.name = u"root"_s, .until = then.now});
        CHECK(document->undoing().can(Way::Undo));
    }
    SECTION("but not what somebody of that name has made since")
    {
        document->undoing().setFormerName({.name = u"root"_s, .until = then.now.addSecs(-60)});
        document->setAuthor(u"王丽"_s);
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
    SECTION("and nothing of another name")
    {
        document->undoing().setFormerName({.name = u"user"_s, .until = then.now});
        document->setAuthor(u"王丽"_s);
        CHECK_FALSE(document->undoing().can(Way::Undo));
    }
}

TEST_CASE("undo reaches edits that the same person made with another program", "[documentundo]")
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

TEST_CASE(
    "undo takes back the later of two edits of one person, even if it was made by another program",
    "[documentundo]")
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

TEST_CASE("undo reverses putting back a version unless others have edited since", "[documentundo]")
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

    SECTION("putting back is undone and redone in one step each")
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
        // Undo and redo of a put-back version do not close what is open in the window.
        CHECK(replaced.isEmpty());
        CHECK_FALSE(document->isReadOnly());
        REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
        CHECK_FALSE(document->undoing().can(Way::Redo));
    }
    SECTION("somebody else's is not undone, nor any edit before it")
    {
        document->setAuthor(u"李明"_s);
        CHECK_FALSE(document->undoing().can(Way::Undo));
        CHECK(document->undoing().whyNot(Models::Way::Undo));
    }
    SECTION("it is refused if somebody else has edited since")
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

        // An edit that its author has undone does not stand in the way.
        REQUIRE(other->undoing().take(Way::Undo));
        REQUIRE(document->takeInOutsideChanges());
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(dump(*document) == before);
    }
}

TEST_CASE("undo names item and year when the edit is in a year not shown", "[documentundo]")
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

namespace {

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

// Makes edits, undo and redo at random, and checks each time that the plan is in the state in which
// it was before or after the edit.
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

    // Removes up to two nodes, but never so much that there is nothing left to edit.
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

    // Tries a random change of the outline. One that the outline does not allow is refused and
    // changes nothing.
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
            REQUIRE((changed || changed.error().reason == Reason::Refused));
        } else {
            const auto changed = editAnything();
            INFO((changed ? QString() : changed.error().message + changed.error().detail)
                     .toStdString());
            REQUIRE(changed);
        }
        const QString state = dump(*m_document);
        // The random value was the present one, so that nothing was stored.
        if (lastChange() == last) {
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

TEST_CASE("undo and redo restore exactly the states that edits made", "[documentundo][reliability]")
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
    CHECK(kinds.size() >= 14); // holds even for a shortened run
}
