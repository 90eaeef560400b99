#include "models/plandocument.h"

#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/sampleplan.h"
#include "support/catch.h"

#include <QSignalSpy>

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

namespace {

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

} // namespace

TEST_CASE("a value that another program changed is not overwritten without a conflict",
          "[outsidechanges]")
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
    CHECK(owners(*mine, u"1."_s) == u"张三"_s); // the document now shows the value in the file
    CHECK_FALSE(mine->undoing().can(Way::Undo));

    SECTION("the user's value can be stored over it, and undone to theirs")
    {
        REQUIRE(mine->applyOver(mine->lastRefused()));
        CHECK(owners(*mine, u"1."_s) == u"李四"_s);
        dump(*mine); // fails if outline and file differ
        REQUIRE(mine->undoing().take(Way::Undo));
        CHECK(owners(*mine, u"1."_s) == u"张三"_s);
    }
}

TEST_CASE("undo does not overwrite what another program wrote since", "[outsidechanges]")
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

    SECTION("undo skips the refused edit if the user asks for that, and goes on")
    {
        REQUIRE(mine->undoing().takeOver(Way::Undo));
        CHECK(owners(*mine, u"1."_s).isEmpty());
        CHECK_FALSE(mine->undoing().can(Way::Undo));
        REQUIRE(theirs->takeInOutsideChanges());
        REQUIRE(theirs->setField({item}, Field::Owners, u"王五"_s));
        REQUIRE(reasonOf(mine->undoing().take(Way::Redo)) == Reason::Conflict);
        REQUIRE(mine->undoing().takeOver(Way::Redo));
        CHECK(owners(*mine, u"1."_s) == u"李四"_s);
        dump(*mine); // fails if outline and file differ
    }
}

TEST_CASE("a note that another program corrected is not overwritten without a conflict",
          "[outsidechanges]")
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

    SECTION("a note stored again over its removal keeps its other values")
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

TEST_CASE("another program's changes are shown without a reset", "[outsidechanges]")
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

    SECTION("no change is announced as none")
    {
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(changed.isEmpty());
        CHECK(outside.isEmpty());
    }
    SECTION("a field is announced as a change of one node")
    {
        REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));
        REQUIRE(mine->takeInOutsideChanges());
        REQUIRE(changed.size() == 1);
        CHECK(changed[0][0].value<OutlineNode *>() == place);
        CHECK(owners(*mine, u"2."_s) == u"张三"_s);
        CHECK(notes.isEmpty());
        CHECK(outside.size() == 1);
    }
    SECTION("a note is announced as a note, with its node's figures")
    {
        REQUIRE(theirs->addNote(item, {2021, 6, 1}, u"宣讲"_s, 30));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(changed.size() == 1);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0][0].value<NodeId>() == item);
        CHECK(place->figures().attendance == 30);
        CHECK(mine->tally().notes.attendance == 30);
    }
    SECTION("another year's plan is listed, while the shown one stays")
    {
        REQUIRE(Models::addPlan(*theirs, Sample::plan(2022)));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(mine->plan().year == 2021);
        CHECK(mine->plans().size() == 2);
    }
    SECTION("nodes are announced as inserted, removed or moved")
    {
        file.execute(u"DELETE FROM node WHERE number = '1.'"_s);
        file.execute(u"UPDATE node SET position = 5 WHERE number = '2.'"_s);
        file.execute(kInsertUnderFirst);
        file.execute(kMoveUnderFirst);
        REQUIRE(mine->takeInOutsideChanges());
        dump(*mine); // fails if outline and file differ
        CHECK(nodeAt(*mine, u"3."_s)->parent() == nodeAt(*mine, u"一、"_s));
        CHECK(nodeAt(*mine, u"2."_s) == place);
    }
    CHECK(replaced.isEmpty());
    dump(*mine); // fails if outline and file differ
}

TEST_CASE("an edit of this document is not reported as another program's", "[outsidechanges]")
{
    const Sample::File file;
    const auto document = file.open();
    REQUIRE(document->setField({idAt(*document, u"1."_s)}, Field::Owners, u"张三"_s));
    QSignalSpy outside(document.get(), &PlanDocument::changedOutside);
    REQUIRE(document->takeInOutsideChanges());
    CHECK(outside.isEmpty());
}

TEST_CASE("another program's change is still noticed after an edit of this document",
          "[outsidechanges]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    REQUIRE(theirs->setField({idAt(*mine, u"2."_s)}, Field::Owners, u"张三"_s));
    REQUIRE(mine->setField({idAt(*mine, u"1."_s)}, Field::Owners, u"李四"_s));
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(owners(*mine, u"2."_s) == u"张三"_s);
    dump(*mine); // fails if outline and file differ
}

TEST_CASE("a value that changed after the user began typing is not replaced without a conflict",
          "[outsidechanges]")
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
    // No conflict: the field already has this value.
    CHECK(document->setField({item}, Field::Owners, u"王建国"_s, owners));
    CHECK(reasonOf(Models::setIssuedText(*document, was, was.number, u"乙"_s, was.text))
          == Reason::Conflict);
    details.issuer = u"团委"_s;
    CHECK(reasonOf(Models::setDetails(*document, shown, details)) == Reason::Conflict);
    CHECK(dump(*document) == before);
}
