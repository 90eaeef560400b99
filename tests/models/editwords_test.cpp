#include "domain/plan/evidence/evidence.h"
#include "domain/plan/subtree.h"
#include "models/editing/outlineediting.h"
#include "models/editwords.h"

#include "models/sampleplan.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using Sample::idAt;
using Sample::nodeAt;

namespace {

const ProgressNote kMayNote{.happenedOn = {2021, 5, 4}, .text = u"座谈会"_s, .attendance = 40};

SubtreeChange addition()
{
    Subtree tree;
    tree.nodes = {{.number = u"1."_s, .title = u"新项"_s}};
    return {.to = std::make_shared<const Subtree>(std::move(tree))};
}

PlanChange planAdded()
{
    return {.to = std::make_shared<const PlanContent>(Sample::plan(2022))};
}

} // namespace

TEST_CASE("a node is named by its number", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    CHECK(Models::nodeName(nodeAt(*document, u"3."_s)) == u"item 3"_s);
    CHECK(Models::nodeName(nodeAt(*document, u"一、"_s)) == u"section 一"_s);
}

TEST_CASE("a node without a number is named by its title", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const Node was = nodeAt(*document, u"3."_s)->node();
    REQUIRE(Models::setIssuedText(*document, was, {}, was.title, was.text));
    CHECK(Models::nodeName(document->outline().find(was.id)) == u"“骨干培训”"_s);
    REQUIRE(document->setField({was.id}, Field::Title, QString(30, u'长')));
    CHECK(Models::nodeName(document->outline().find(was.id))
          == u"“"_s + QString(19, u'长') + u"…”"_s);
}

TEST_CASE("an edit is described by what it changes", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const Outline &outline = document->outline();
    const NodeId item = idAt(*document, u"1."_s);
    const FieldChange owner{.node = item, .field = Field::Owners, .to = u"张三"_s};
    ProgressNote note = kMayNote;
    note.node = item;

    CHECK(Models::describe({}, outline).isEmpty());
    CHECK(Models::describe({owner}, outline) == u"owner of item 1"_s);
    CHECK(Models::describe({owner, owner}, outline) == u"2 values of item 1"_s);
    CHECK(Models::describe({NoteChange{.to = note}}, outline) == u"new note on item 1"_s);
    CHECK(Models::describe({NoteChange{.from = note, .to = note}}, outline)
          == u"correction of a note on item 1"_s);
    CHECK(Models::describe({NoteChange{.from = note}}, outline)
          == u"removal of a note on item 1"_s);

    const FieldChange start{
        .node = item, .field = Field::Status, .to = ItemStatus::inProgress().toString()};
    CHECK(Models::describe({NoteChange{.to = note}, start}, outline)
          == u"new note on item 1, in progress by it"_s);
    ProgressNote moved = note;
    moved.node = idAt(*document, u"2."_s);
    CHECK(Models::describe({NoteChange{.from = note, .to = moved}}, outline)
          == u"moving of a note to item 2"_s);

    FieldChange elsewhere = owner;
    elsewhere.node = NodeId{999};
    CHECK(Models::describe({elsewhere}, outline) == u"owner of an item of another plan"_s);
}

TEST_CASE("each kind of edit is described by one sentence", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    ProgressNote note = kMayNote;
    note.node = item;
    ProgressNote marked = note;
    marked.highlight = true;
    ProgressNote markedAndReworded = marked;
    markedAndReworded.text = u"座谈"_s;
    ProgressNote counted = note;
    counted.figures = {{u"征文"_s, 46, u"篇"_s}};
    ProgressNote countedAndReworded = counted;
    countedAndReworded.text = u"座谈"_s;
    const Evidence photo{.name = u"一.jpg"_s};
    const Evidence longName{.name = QString(21, u'长')};
    const WordingPlace ofItem{.period = u"year"_s, .block = blockOfNode(item)};
    const PlanChange added = planAdded();

    const std::pair<Change, QString> cases[] = {
        {NoteChange{.from = note, .to = marked}, u"marking of a note on item 1 as a highlight"_s},
        {NoteChange{.from = marked, .to = note}, u"taking the highlight off a note on item 1"_s},
        {NoteChange{.from = note, .to = markedAndReworded}, u"correction of a note on item 1"_s},
        {NoteChange{.from = note, .to = counted}, u"figures of a note on item 1"_s},
        {NoteChange{.from = counted, .to = note}, u"figures of a note on item 1"_s},
        {NoteChange{.from = note, .to = countedAndReworded}, u"correction of a note on item 1"_s},
        {addition(), u"adding of “1.新项”"_s},
        {SubtreeChange{.from = addition().to}, u"removal of “1.新项”"_s},
        {MoveChange{.node = item}, u"moving of item 1"_s},
        {DetailsChange{}, u"details of the plan"_s},
        {EvidenceChange{.to = photo}, u"adding of the evidence “一.jpg”"_s},
        {EvidenceChange{.from = photo}, u"removal of the evidence “一.jpg”"_s},
        {EvidenceChange{.from = photo, .to = longName}, u"renaming of the evidence “一.jpg”"_s},
        {EvidenceChange{.to = longName},
         u"adding of the evidence “"_s + QString(19, u'长') + u"…”"_s},
        {WordingChange{.place = ofItem}, u"wording of item 1 in the summary"_s},
        {WordingChange{.place = {.block = u"lead"_s}}, u"wording in the summary"_s},
        {ReportChoicesChange{}, u"what goes into the summary"_s},
        {added, u"adding of “2022年工作要点”"_s},
        {PlanChange{.from = added.to}, u"removal of “2022年工作要点”"_s},
    };
    for (const auto &[change, expected] : cases)
        CHECK(Models::describe({change}, document->outline()) == expected);
}

TEST_CASE("an edit of several changes is described as a whole", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const NodeId other = idAt(*document, u"2."_s);
    const FieldChange owner{.node = item, .field = Field::Owners, .to = u"张三"_s};
    const FieldChange ownerThere{.node = other, .field = Field::Owners, .to = u"张三"_s};
    const FieldChange deadlineThere{.node = other, .field = Field::Deadline, .to = u"年底"_s};
    ProgressNote note = kMayNote;
    note.node = item;
    ProgressNote copy = note;
    copy.node = other;
    ProgressNote another = copy;
    another.text = u"走访"_s;
    const Evidence photo{.name = u"一.jpg"_s};
    const PlanChange added = planAdded();
    const PlanChange removed{.from = std::make_shared<const PlanContent>(Sample::plan(2021))};
    const DetailsChange closing{.to = {.closed = true}};
    const DetailsChange closedBefore{.from = {.closed = true}, .to = {.closed = true}};
    const auto takenIn = u"what was taken in from sheets or another copy"_s;

    const std::pair<Edit, QString> cases[] = {
        {{owner, ownerThere}, u"owner of 2 items"_s},
        {{owner, deadlineThere}, takenIn},
        {{NoteChange{.to = note}, NoteChange{.to = copy}}, u"copying of a note to 2 items"_s},
        {{NoteChange{.to = note}, NoteChange{.to = another}}, takenIn},
        {{NoteChange{.to = note}, ownerThere}, takenIn},
        {{EvidenceChange{.from = photo}, NoteChange{.from = note}},
         u"removal of a note on item 1"_s},
        {{EvidenceChange{.from = photo}, EvidenceChange{.to = photo}},
         u"adding of the evidence “一.jpg”"_s},
        {{EvidenceChange{.to = photo}, EvidenceChange{.to = photo}},
         u"adding of 2 pieces of evidence"_s},
        {{EvidenceChange{.from = photo}, EvidenceChange{.from = photo}},
         u"removal of 2 pieces of evidence"_s},
        {{NoteChange{.to = note}, EvidenceChange{.to = photo}}, u"new note on item 1"_s},
        {{removed, added}, u"adding of “2022年工作要点”"_s},
        {{added, removed}, u"adding of “2022年工作要点”"_s},
        {{SubtreeChange{.from = addition().to}, removed}, u"removal of “2021年工作要点”"_s},
        {{added, closing}, u"beginning of “2022年工作要点”"_s},
        {{added, closedBefore}, u"adding of “2022年工作要点”"_s},
    };
    for (const auto &[edit, expected] : cases)
        CHECK(Models::describe(edit, document->outline()) == expected);
}

TEST_CASE("what was fetched out of a version is named when it is one thing, else counted",
          "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const FieldChange owner{.node = item, .field = Field::Owners};
    const FieldChange deadline{.node = item, .field = Field::Deadline};
    ProgressNote note = kMayNote;
    note.node = item;
    const std::pair<Edit, QString> cases[] = {
        {{addition()}, u"fetching of “1.新项” out of an earlier version"_s},
        {{owner, deadline}, u"fetching of item 1 out of an earlier version"_s},
        {{NoteChange{.to = note}},
         u"fetching of the note of 2021-05-04 on item 1 out of an earlier version"_s},
        {{NoteChange{.from = note}},
         u"fetching of the note of 2021-05-04 on item 1 out of an earlier version"_s},
        {{owner, NoteChange{.to = note}},
         u"fetching of 2 items and notes out of an earlier version"_s},
    };
    for (const auto &[edit, expected] : cases)
        CHECK(Models::describeFetched(edit, document->outline()) == expected);
}

TEST_CASE("what was taken in is told by where it is from and by whom", "[editwords]")
{
    const auto told = [](const std::optional<QString> &from, const std::optional<QString> &by) {
        return Models::describeTakenIn({.field = u"taken_in"_s, .oldValue = from, .newValue = by});
    };
    CHECK(told(u"sheets"_s, u"团委、学工处"_s) == u"what the sheets of 团委、学工处 answered"_s);
    CHECK(told(u"sheets"_s, u"团委、学工处、教务处、后勤处、校办"_s)
          == u"what the sheets of 团委、学工处、教务处 and 2 others answered"_s);
    CHECK(told(u"copy"_s, u"王芳"_s) == u"merging of another copy, with changes by 王芳"_s);
    CHECK(told(u"copy"_s, u""_s) == u"merging of another copy of the file"_s);
    CHECK(told({}, u"王芳"_s) == u"what was taken in from 王芳"_s);
}

TEST_CASE("each field has a name of its own", "[editwords]")
{
    QStringList names;
    for (const Field field : allFields())
        names.append(Models::fieldName(field));
    CHECK(names
          == QStringList{u"number"_s, u"kind"_s, u"title"_s, u"issued text"_s, u"owner"_s,
                         u"lead department"_s, u"supporting departments"_s, u"deadline"_s,
                         u"status"_s, u"difficulty"_s});
}

TEST_CASE("a moment is told without what today makes plain", "[editwords]")
{
    const QDateTime at(QDate(2021, 6, 15), QTime(9, 5));
    CHECK(Models::momentWords(at, {2021, 6, 15}) == u"09:05"_s);
    CHECK(Models::momentWords(at, {2021, 6, 16}) == u"06-15 09:05"_s);
    CHECK(Models::momentWords(at, {2022, 6, 15}) == u"2021-06-15 09:05"_s);
    CHECK(Models::momentWords(at, {}) == u"2021-06-15 09:05"_s);
    CHECK(Models::momentWords(at.toUTC(), {2021, 6, 15}) == u"09:05"_s);
}

TEST_CASE("a tally in words leaves out what is zero", "[editwords]")
{
    CHECK(Models::tallyWords({}).isEmpty());
    Tally tally{.missed = 4, .dueSoon = 6};
    tally.byStatus[size_t(StatusKind::NotStarted)] = 1;
    tally.byStatus[size_t(StatusKind::InProgress)] = 2;
    tally.byStatus[size_t(StatusKind::Done)] = 3;
    tally.byStatus[size_t(StatusKind::Cancelled)] = 5;
    CHECK(Models::tallyWords(tally)
          == QStringList{u"Done 3"_s, u"In progress 2"_s, u"Not started 1"_s, u"Cancelled 5"_s,
                         u"missed 4"_s, u"due soon 6"_s});
    CHECK(Models::tallyWords({.missed = 1}) == QStringList{u"missed 1"_s});
}

TEST_CASE("a note in words has its star, attendance and figures", "[editwords]")
{
    ProgressNote note{.happenedOn = {2021, 5, 4}, .text = u"座谈会"_s};
    CHECK(Models::noteWords(note) == u"2021-05-04 座谈会"_s);
    note.highlight = true;
    note.attendance = 0;
    CHECK(Models::noteWords(note) == u"2021-05-04 ★ 座谈会 (attendance 0)"_s);
    note.figures = {{u"征文"_s, 46, u"篇"_s}, {u"讲座"_s, 2, u"场"_s}};
    CHECK(Models::noteWords(note)
          == u"2021-05-04 ★ 座谈会 (attendance 0) (figures: 征文 46 篇、讲座 2 场)"_s);
}

TEST_CASE("a status is described with its percentage, day or reason", "[editwords]")
{
    CHECK(Models::statusWords({}) == u"Not started"_s);
    CHECK(Models::statusWords(ItemStatus::inProgress()) == u"In progress"_s);
    CHECK(Models::statusWords(ItemStatus::inProgress(60)) == u"In progress, 60%"_s);
    CHECK(Models::statusWords(ItemStatus::done({2021, 9, 24})) == u"Done on 2021-09-24"_s);
    CHECK(Models::statusWords(ItemStatus::cancelled(u"经费"_s)) == u"Cancelled: 经费"_s);
}

TEST_CASE("placeholders like %1 in typed text are not replaced", "[editwords]")
{
    ProgressNote note = kMayNote;
    note.text = u"完成 %1 %2"_s;
    CHECK(Models::noteWords(note) == u"2021-05-04 完成 %1 %2 (attendance 40)"_s);
    CHECK(Models::statusWords(ItemStatus::cancelled(u"减 %1"_s)) == u"Cancelled: 减 %1"_s);
}

TEST_CASE("a stored value is shown in readable words", "[editwords]")
{
    CHECK(Models::valueText(Field::Status, u"in_progress 60"_s) == u"In progress, 60%"_s);
    // Here it is a name and not a status.
    CHECK(Models::valueText(Field::Owners, u"ongoing"_s) == u"ongoing"_s);
    CHECK(Models::valueText(Field::Owners, {}) == u"nothing"_s);
    CHECK(Models::readableValue(noteText(kMayNote)) == u"2021-05-04 座谈会 (attendance 40)"_s);
    CHECK(Models::readableValue(u"李四"_s) == u"李四"_s);
    CHECK(Models::readableValue({}) == u"nothing"_s);
    CHECK(Models::readableValue(u"done 2021-09-24"_s) == u"Done on 2021-09-24"_s);
    CHECK(Models::readableValue(evidenceText({.name = u"一.jpg"_s, .sha256 = QString(64, u'0')}))
          == u"一.jpg"_s);
    CHECK(Models::readableValue(
              wordingText({.period = u"year"_s, .block = u"lead"_s}, {.text = u"认真学习。"_s}))
          == u"认真学习。"_s);
    CHECK(Models::valueText(Field::Status, u"未知"_s) == u"未知"_s);
    CHECK(Models::valueText(Field::Status, {}) == u"nothing"_s);
}

TEST_CASE("the new value of an edit is described for a conflict", "[editwords]")
{
    CHECK(Models::valueText(Edit{FieldChange{.field = Field::Status, .to = u"ongoing"_s}})
          == u"Ongoing"_s);
    CHECK(Models::valueText(Edit{}).isEmpty());
    const PlanChange added = planAdded();
    const Evidence photo{.name = u"一.jpg"_s};
    const std::pair<Change, QString> cases[] = {
        {NoteChange{.from = kMayNote}, u"no note"_s},
        {NoteChange{.to = kMayNote}, u"2021-05-04 座谈会 (attendance 40)"_s},
        {added, u"2022年工作要点"_s},
        {PlanChange{.from = added.to}, u"no plan"_s},
        {addition(), u"1.新项"_s},
        {SubtreeChange{.from = addition().to}, u"1.新项"_s},
        {MoveChange{}, u"another place"_s},
        {DetailsChange{.from = {.title = u"旧"_s}, .to = {.title = u"新"_s}}, u"新"_s},
        {EvidenceChange{.to = photo}, u"一.jpg"_s},
        {EvidenceChange{.from = photo}, u"no evidence"_s},
        {WordingChange{.to = Wording{.text = u"认真学习。"_s}}, u"认真学习。"_s},
        {WordingChange{.from = Wording{.text = u"认真学习。"_s}}, u"the proposal"_s},
        {ReportChoicesChange{}, u"other choices"_s},
    };
    for (const auto &[change, expected] : cases)
        CHECK(Models::valueText(Edit{change}) == expected);
}

TEST_CASE("an edit of several fields of one item is described as of one item", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const FieldChange owner{.node = item, .field = Field::Owners, .to = u"张三"_s};
    const FieldChange deadline{.node = item, .field = Field::Deadline, .to = u"年底"_s};
    CHECK(Models::describe({owner, deadline}, document->outline()) == u"2 values of item 1"_s);
}
