#include "models/file/filenotes.h"
#include "models/versions/copyforothers.h"

#include "models/plandocument.h"
#include "models/sampleplan.h"
#include "support/catch.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::copyForOthers;
using Models::PlanDocument;
using System::Error;

TEST_CASE("copying for others reports its progress, and can be cancelled", "[copyforothers]")
{
    const Sample::File file;
    auto document = file.open();
    const NodeId item = document->outline().nodes().last()->id();
    document->setAuthor(u"王丽"_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const QString into = QFileInfo(document->path()).path() + u"/给别人.yaodian"_s;

    SECTION("it is reported and the copy is complete")
    {
        int last = 0;
        const std::atomic<bool> goesOn = false;
        REQUIRE(copyForOthers(
            document->path(), into, {.hasAuthors = false},
            [&last](int percent) {
                CHECK(percent >= last);
                last = percent;
            },
            &goesOn));
        CHECK(last == 100);
        const auto copy = PlanDocument::open(into);
        REQUIRE(copy);
        CHECK((*copy)->fileUuid() != document->fileUuid());
        const auto notes = (*copy)->notes().of(item);
        REQUIRE(notes);
        CHECK(notes->last().text == u"座谈会"_s);
        CHECK(notes->last().author.isEmpty());
        const auto again = copyForOthers(document->path(), into, {}, {}, nullptr);
        REQUIRE_FALSE(again); // an existing file is not replaced
    }
    SECTION("it is cancelled at once, or after all pages are copied")
    {
        const int at = GENERATE(0, 100);
        std::atomic<bool> isCancelled = at == 0;
        const auto made = copyForOthers(
            document->path(), into, {}, [&](int percent) { isCancelled = percent >= at; },
            &isCancelled);
        REQUIRE_FALSE(made);
        CHECK(made.error().reason == Error::Reason::Cancelled);
        CHECK_FALSE(QFileInfo::exists(into));
    }
}
