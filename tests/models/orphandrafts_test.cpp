#include "models/editing/outlineediting.h"
#include "models/orphandrafts.h"

#include "models/plandocument.h"
#include "sampleplan.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Models;

TEST_CASE("a draft whose item another program removed is found and can go to another item",
          "[orphandrafts]")
{
    const Sample::File file;
    const auto mine = file.open();
    const NodeId item = Sample::idAt(*mine, u"1."_s);
    const NodeId other = Sample::idAt(*mine, u"2."_s);
    REQUIRE(mine->drafts()->keepNote(item, {.text = u"写到一半"_s, .attendance = u"30"_s}));
    REQUIRE(mine->drafts()->keepNote(other, {.text = u"另一半"_s}));
    CHECK(orphanDrafts(*mine).isEmpty());

    const auto theirs = file.open();
    REQUIRE(Models::removeNodes(*theirs, {item}));
    REQUIRE(mine->takeInOutsideChanges());
    auto orphans = orphanDrafts(*mine);
    REQUIRE(orphans.size() == 1);
    CHECK(orphans.first().node == item);
    CHECK(orphans.first().draft.text == u"写到一半"_s);
    CHECK(orphanDrafts(*file.open()).size() == 1); // and again when the file is next opened

    REQUIRE(moveOrphan(*mine, orphans.first(), other));
    CHECK(orphanDrafts(*mine).isEmpty());
    CHECK(mine->drafts()->note(other).text == u"另一半\n写到一半"_s);
    CHECK(mine->drafts()->note(other).attendance == u"30"_s);
    REQUIRE(mine->drafts()->keepNote(other, {}));
}

TEST_CASE("a field's draft becomes a draft note when its item is gone", "[orphandrafts]")
{
    const Sample::File file;
    const auto mine = file.open();
    const NodeId item = Sample::idAt(*mine, u"1."_s);
    const NodeId other = Sample::idAt(*mine, u"2."_s);
    const FieldDraft gone{.nodes = {item},
                          .field = Field::Difficulty,
                          .text = u"经费还没有批下来"_s,
                          .replaced = {QString()}};
    const FieldDraft chosen{.nodes = {item}, .field = Field::Status, .text = u"done"_s};
    const FieldDraft ofBoth{.nodes = {item, other}, .field = Field::Owners, .text = u"张三"_s};
    REQUIRE(mine->drafts()->keepFields({gone, chosen, ofBoth}));
    CHECK(orphanDrafts(*mine).isEmpty());

    REQUIRE(Models::removeNodes(*file.open(), {item}));
    REQUIRE(mine->takeInOutsideChanges());
    const auto orphans = orphanDrafts(*mine);
    REQUIRE(orphans.size() == 1);
    CHECK(orphans.first().draft.text == gone.text);
    REQUIRE(orphans.first().field);
    CHECK(orphans.first().field->field == Field::Difficulty);

    REQUIRE(moveOrphan(*mine, orphans.first(), other));
    CHECK(orphanDrafts(*mine).isEmpty());
    CHECK(mine->drafts()->note(other).text == gone.text);
    CHECK(mine->drafts()->fields() == QList{chosen, ofBoth});
    REQUIRE(mine->drafts()->keepNote(other, {}));
    REQUIRE(mine->drafts()->keepFields({}));
}
