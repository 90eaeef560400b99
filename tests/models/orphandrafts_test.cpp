#include "models/orphandrafts.h"

#include "models/plandocument.h"
#include "sampleplan.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Models;

TEST_CASE("words whose item another program removed are found and go to another item",
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
    REQUIRE(theirs->removeNodes({item}));
    REQUIRE(mine->takeInOutsideChanges());
    auto orphans = orphanDrafts(*mine);
    REQUIRE(orphans.size() == 1);
    CHECK(orphans.first().node == item);
    CHECK(orphans.first().draft.text == u"写到一半"_s);
    CHECK(orphanDrafts(*file.open()).size() == 1); // at the next start too

    REQUIRE(moveOrphan(*mine, orphans.first(), other));
    CHECK(orphanDrafts(*mine).isEmpty());
    CHECK(mine->drafts()->note(other).text == u"另一半\n写到一半"_s);
    CHECK(mine->drafts()->note(other).attendance == u"30"_s);
    REQUIRE(mine->drafts()->keepNote(other, {}));
}
