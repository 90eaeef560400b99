#include "widgets/window/tree/searchreason.h"

#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "models/search/searchwords.h"
#include "support/catch.h"
#include "support/subtreesample.h"
#include "widgets/item/searchmarks.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::SearchReasons;

namespace {

struct SearchedPlan
{
    SearchedPlan()
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

TEST_CASE_METHOD(SearchedPlan, "no reason is given for a row that shows the words looked for",
                 "[searchreason]")
{
    CHECK(shown({}) == u"-"_s);
    CHECK(shown(u"学习"_s) == u"-"_s); // in the title, which the row shows
    CHECK(shown(u"王建国"_s) == u"-"_s);
    CHECK(shown(u"座谈"_s) == u"-"_s); // in the latest note, which the row shows
}

TEST_CASE_METHOD(
    SearchedPlan,
    "for a row that does not show the words looked for, the reason says where they are",
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

TEST_CASE_METHOD(SearchedPlan, "a match in a hidden column is given as a reason", "[searchreason]")
{
    using Models::PlanTreeModel;
    const QString day = model.dayText({2021, 5, 1});
    REQUIRE(document->setField({first}, Field::Deadline, u"国庆节前"_s));
    reasons.setHidden({PlanTreeModel::LatestProgressColumn});
    CHECK(shown(u"座谈"_s) == day + u"|座谈"_s);
    CHECK(shown(day) == day + u"|座谈"_s);
    CHECK(shown(u"王建国"_s) == u"-"_s);
    CHECK(shown(u"国庆"_s) == u"-"_s);
    reasons.setHidden({PlanTreeModel::LatestProgressColumn, PlanTreeModel::OwnerColumn,
                       PlanTreeModel::DeadlineColumn, PlanTreeModel::StatusColumn});
    CHECK(shown(u"王建国"_s) == u"owner|王建国"_s);
    CHECK(shown(u"国庆"_s) == u"deadline|国庆节前"_s);
    CHECK(shown(u"progress"_s) == u"status|In progress"_s);
    const QString late = Models::latenessWords(document->outline().find(first), document->now());
    REQUIRE(late.endsWith(u"days late"_s));
    CHECK(shown(u"late"_s) == u"deadline|"_s + late);
    CHECK(shown(u"overdue"_s) == u"deadline|"_s + late);
    reasons.setHidden({});
    CHECK(shown(u"late"_s) == u"-"_s);
    CHECK(shown(u"overdue"_s) == u"-"_s);
    for (const auto &words : {u"座谈"_s, day, u"国庆"_s, u"progress"_s})
        CHECK(shown(words) == u"-"_s);
}

TEST_CASE_METHOD(SearchedPlan,
                 "a difficulty or reason for cancelling that was found is given as a reason",
                 "[searchreason]")
{
    REQUIRE(document->setField({first}, Field::Difficulty, u"经费未到"_s));
    CHECK(shown(u"经费"_s) == u"difficulty|经费未到"_s);
    REQUIRE(document->setStatus({first}, ItemStatus::cancelled(u"并入支部"_s)));
    CHECK(shown(u"并入"_s) == u"status|并入支部"_s);
}

TEST_CASE("a line with a reason leaves out the day before it cuts the words looked for",
          "[searchreason][anyfont]")
{
    const QFont font = QApplication::font();
    const QFontMetrics metrics(font);
    const Widgets::SearchReason reason{u"10月22日"_s,
                                       u"组织师生参观纪念抗美援朝七十周年展览，听老战士讲述"_s};
    const QString term = u"抗美援朝"_s;
    const auto marking = Widgets::markingOf(Models::searchTerms(term), QApplication::palette());
    const int gap = 6;
    const int day = metrics.horizontalAdvance(reason.where) + gap;
    const int whole = metrics.horizontalAdvance(term);
    for (int width = whole; width < 3 * (whole + day); width += 3) {
        INFO(width);
        const auto line = Widgets::reasonLine(reason, font, width, gap, marking);
        CHECK(line.words.contains(term));
        CHECK(line.before + metrics.horizontalAdvance(line.words) <= width);
        CHECK(line.where == (width < day + whole ? QString() : reason.where));
        CHECK(line.before == (line.where.isEmpty() ? 0 : day));
    }
    // Where the day is what was looked for, it stays.
    const auto ofDay = Widgets::markingOf(Models::searchTerms(reason.where),
                                          QApplication::palette());
    CHECK(Widgets::reasonLine(reason, font, day, gap, ofDay).where == reason.where);
}
