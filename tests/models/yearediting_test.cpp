#include "models/editing/yearediting.h"

#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Sample::idAt;

TEST_CASE("a plan is added with its notes, which the author of the document wrote", "[yearediting]")
{
    const auto document = Sample::documentInMemory();
    const QString before = Sample::dump(*document);
    const ProgressNote note{.node = NodeId{-2},
                            .happenedOn = {2022, 3, 1},
                            .text = u"  动员会 "_s,
                            .attendance = 12,
                            .author = u"别人"_s};
    ProgressNote wrong = note;
    wrong.text = u" "_s;
    REQUIRE_FALSE(Models::addPlan(*document, Sample::plan(2022), {note, wrong}));
    CHECK(Sample::dump(*document) == before);
    CHECK(document->plans().size() == 1);

    REQUIRE(Models::addPlan(*document, Sample::plan(2022), {note}));
    const ProgressNote stored = Sample::onlyNote(*document, idAt(*document, u"1."_s));
    CHECK(stored.text == u"动员会"_s);
    CHECK(stored.attendance == 12);
    CHECK(stored.author == u"王建国"_s);
    CHECK(stored.writtenAt == Sample::Clock().now);
}

TEST_CASE("a year that the file holds is not added again, and the file is named", "[yearediting]")
{
    const Sample::File file;
    const auto document = file.open();
    const auto sentence = u"“plan.yaodian” already holds a plan for 2021, so nothing was added; "
                          "choose another year."_s;
    const auto added = Models::addPlan(*document, Sample::plan(2021));
    REQUIRE_FALSE(added);
    CHECK(added.error().message == sentence);
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    const auto replaced = Models::replacePlan(*document, document->plan().id, Sample::plan(2021));
    REQUIRE_FALSE(replaced);
    CHECK(replaced.error().message == sentence);
    CHECK(document->plans().size() == 2);
}

TEST_CASE("a new year comes after the one that it closes", "[yearediting][closed]")
{
    const auto document = Sample::documentInMemory();
    const QString before = Sample::dump(*document);
    const auto begun = Models::beginYear(*document, Sample::plan(2020));
    REQUIRE_FALSE(begun);
    CHECK(begun.error().message
          == u"A new year comes after 2021, so nothing was changed; choose a later one."_s);
    CHECK(Sample::dump(*document) == before);
    REQUIRE(Models::beginYear(*document, Sample::plan(2022)));
    CHECK(document->plan().year == 2022);
    CHECK_FALSE(document->plan().closed);
    CHECK(document->plans().last().closed);
    // The next year leaves alone what is closed already.
    PlanDetails closed = document->plan();
    closed.closed = true;
    REQUIRE(Models::setDetails(*document, document->plan(), closed));
    REQUIRE(Models::beginYear(*document, Sample::plan(2023)));
    CHECK(document->undoing().words(Way::Undo) == u"adding of “2023年工作要点”"_s);
}

TEST_CASE("setting a plan's details to what they are stores nothing", "[yearediting]")
{
    const auto document = Sample::documentInMemory();
    QSignalSpy saved(document.get(), &PlanDocument::saved);
    QSignalSpy changed(document.get(), &PlanDocument::detailsChanged);
    REQUIRE(Models::setDetails(*document, document->plan(), document->plan()));
    CHECK(saved.isEmpty());
    PlanDetails details = document->plan();
    details.issuer = u"党委"_s;
    REQUIRE(Models::setDetails(*document, document->plan(), details));
    CHECK(saved.size() == 1);
    CHECK(changed.size() == 1);
    CHECK(document->plan() == details);
}

TEST_CASE("a corrected note keeps its item and time, and one that stays the same is no edit",
          "[noteediting]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote note = Sample::onlyNote(*document, item);
    QSignalSpy saved(document.get(), &PlanDocument::saved);
    REQUIRE(Models::changeNote(*document, note, note));
    CHECK(saved.isEmpty());
    ProgressNote corrected{.node = idAt(*document, u"2."_s),
                           .happenedOn = {2021, 5, 5},
                           .text = u"座谈"_s,
                           .author = note.author};
    REQUIRE(Models::changeNote(*document, note, corrected));
    const ProgressNote now = Sample::onlyNote(*document, item);
    CHECK(now.id == note.id);
    CHECK(now.writtenAt == note.writtenAt);
    CHECK(now.text == u"座谈"_s);
    CHECK_FALSE(now.attendance);
    corrected.text.clear();
    CHECK_FALSE(Models::changeNote(*document, now, corrected));
    CHECK(saved.size() == 1);
}

TEST_CASE("a note cannot go to an item that is no longer there", "[noteediting]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote note = Sample::onlyNote(*document, item);
    const QString before = Sample::dump(*document);
    const System::Result<void> results[] = {
        Models::moveNote(*document, note, NodeId{999}),
        Models::copyNote(*document, note, {idAt(*document, u"2."_s), NodeId{999}}),
        Models::copyNote(*document, note, {})};
    for (const auto &result : results) {
        REQUIRE_FALSE(result);
        CHECK(result.error().message
              == u"This is no longer in the plan, so nothing was changed."_s);
    }
    CHECK(Sample::dump(*document) == before);
}
