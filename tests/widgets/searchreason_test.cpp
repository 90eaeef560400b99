#include "widgets/window/tree/searchreason.h"

#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"
#include "support/catch.h"
#include "support/subtreesample.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::SearchReasons;

namespace {

struct Sample
{
    Sample()
    {
        REQUIRE(document->setField({first}, Field::Owners, u"王建国"_s));
        REQUIRE(document->setField({first}, Field::SupportingDepartments, u"宣传部、团委"_s));
        REQUIRE(document->addNote(first, {2021, 3, 1}, u"走访慰问老同志"_s, {}));
        REQUIRE(document->addNote(first, {2021, 4, 1}, u"再次走访"_s, {}));
        REQUIRE(document->addNote(first, {2021, 5, 1}, u"座谈"_s, {}));
    }
    QString shown(const QString &typed)
    {
        reasons.setTerms(Models::searchTerms(typed));
        const auto reason = reasons.of(document->outline().find(first));
        return reason ? reason->where + u'|' + reason->words : u"-"_s;
    }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    NodeId first = TreeSample::node(*document, u"1."_s);
    Models::PlanTreeModel model{document.get()};
    SearchReasons reasons{&model};
};

} // namespace

TEST_CASE_METHOD(Sample, "no reason is given for a row that shows the words looked for",
                 "[searchreason]")
{
    CHECK(shown({}) == u"-"_s);
    CHECK(shown(u"学习"_s) == u"-"_s); // in the title, which the row shows
    CHECK(shown(u"王建国"_s) == u"-"_s);
    CHECK(shown(u"座谈"_s) == u"-"_s); // in the latest note, which the row shows
}

TEST_CASE_METHOD(
    Sample, "for a row that does not show the words looked for, the reason says where they are",
    "[searchreason]")
{
    CHECK(shown(u"走访"_s)
          == model.dayText({2021, 4, 1})
                 + u"|再次走访"_s); // the newest of the notes that contain it
    CHECK(shown(u"王建国 慰问"_s) == model.dayText({2021, 3, 1}) + u"|走访慰问老同志"_s);
    CHECK(shown(u"团委"_s) == u"supporting departments|宣传部、团委"_s);
    REQUIRE(document->addNote(first, {2021, 6, 1}, u"团委来校"_s, {}));
    REQUIRE(document->addNote(first, {2021, 7, 1}, u"总结"_s, {}));
    reasons.forget();
    CHECK(shown(u"团委"_s) == model.dayText({2021, 6, 1}) + u"|团委来校"_s);
}

TEST_CASE_METHOD(Sample, "a match in a hidden column is given as a reason", "[searchreason]")
{
    reasons.setShown(false, true);
    CHECK(shown(u"座谈"_s) == model.dayText({2021, 5, 1}) + u"|座谈"_s);
    CHECK(shown(u"王建国"_s) == u"-"_s);
    reasons.setShown(false, false);
    CHECK(shown(u"王建国"_s) == u"owner|王建国"_s);
    reasons.setShown(true, true);
    CHECK(shown(u"座谈"_s) == u"-"_s);
}
