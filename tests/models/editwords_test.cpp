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
    CHECK(Models::describe({owner, owner}, outline).contains(u"2"_s));
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
}

TEST_CASE("the new value of an edit is described for a conflict", "[editwords]")
{
    CHECK(Models::valueText(Edit{FieldChange{.field = Field::Status, .to = u"ongoing"_s}})
          == u"Ongoing"_s);
    CHECK(Models::valueText(Edit{NoteChange{.from = kMayNote}}) == u"no note"_s);
    CHECK(Models::valueText(Edit{NoteChange{.to = kMayNote}}).contains(u"座谈会"_s));
}

TEST_CASE("an edit of several fields of one item is described as of one item", "[editwords]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    const NodeId other = idAt(*document, u"2."_s);
    const FieldChange owner{.node = item, .field = Field::Owners, .to = u"张三"_s};
    const FieldChange deadline{.node = item, .field = Field::Deadline, .to = u"年底"_s};
    const FieldChange theirs{.node = other, .field = Field::Owners, .to = u"张三"_s};
    CHECK(Models::describe({owner, deadline}, document->outline()).contains(u"item 1"_s));
    CHECK_FALSE(Models::describe({owner, theirs}, document->outline()).contains(u"item 1"_s));
}
