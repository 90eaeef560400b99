#include "models/editing/yearediting.h"
#include "widgets/window/planpane.h"

#include "models/outline/planfilter.h"
#include "support/catch.h"
#include "support/subtreesample.h"
#include "system/settings.h"
#include "widgets/window/tree/plantreeview.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::PlanPane;

namespace {

struct Pane
{
    explicit Pane(std::unique_ptr<Models::PlanDocument> opened = TreeSample::document())
        : document(std::move(opened))
        , pane(document.get(), &settings)
    {
        pane.resize(800, 600);
        pane.show();
        pane.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&pane));
    }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    QLineEdit *words() const { return pane.findChild<QLineEdit *>(u"filterEdit"_s); }

    std::unique_ptr<Models::PlanDocument> document;
    System::Settings settings;
    PlanPane pane;
};

} // namespace

TEST_CASE("announceSelection() emits the initial selection", "[planpane]")
{
    const auto document = TreeSample::document();
    System::Settings settings;
    PlanPane pane(document.get(), &settings);
    QSignalSpy chosen(&pane, &PlanPane::selectionChanged);
    QSignalSpy current(&pane, &PlanPane::currentChanged);
    pane.announceSelection();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().value<QList<NodeId>>()
          == QList{TreeSample::node(*document, u"1."_s)});
    REQUIRE(current.size() == 1);
    CHECK(current.first().first().value<NodeId>() == TreeSample::node(*document, u"1."_s));
}

TEST_CASE_METHOD(Pane, "Esc clears the filter, and moves the focus from its field to the tree",
                 "[planpane]")
{
    pane.focusFilter();
    CHECK(words()->hasFocus());
    QTest::keyClicks(words(), u"abc"_s);
    CHECK_FALSE(pane.criteria().isEmpty());
    QTest::keyClick(words(), Qt::Key_Escape);
    CHECK(pane.criteria().isEmpty());
    CHECK(words()->text().isEmpty());
    QTest::keyClick(words(), Qt::Key_Escape);
    CHECK(pane.tree()->hasFocus());
}

TEST_CASE_METHOD(Pane, "Enter in the field goes to the first item found", "[planpane]")
{
    pane.focusFilter();
    words()->setText(u"帮扶"_s);
    QTest::keyClick(words(), Qt::Key_Return);
    CHECK(pane.tree()->hasFocus());
    CHECK(pane.tree()->currentNode() == node(u"5."_s));
}

TEST_CASE_METHOD(Pane, "a click on a count shows only its items, and a second click all of them",
                 "[planpane]")
{
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::ongoing()));
    QSignalSpy criteria(&pane, &PlanPane::criteriaChanged);
    words()->setText(u"学习"_s);
    pane.showOnly(StatusKind::Ongoing);
    CHECK(pane.criteria().statuses == QSet{StatusKind::Ongoing});
    CHECK(pane.criteria().words == u"学习"_s);
    pane.showOnly(MonthList::Missed);
    CHECK(pane.criteria().statuses.isEmpty());
    CHECK(pane.criteria().missed);
    pane.showOnly(MonthList::Silent);
    CHECK_FALSE(pane.criteria().missed);
    CHECK(pane.criteria().silent);
    pane.showOnly(MonthList::Silent);
    CHECK_FALSE(pane.criteria().silent);
    pane.showOnly(StatusKind::Done);
    pane.showOnly(StatusKind::Done);
    CHECK(pane.criteria().statuses.isEmpty());
    CHECK(criteria.size() == 7);
}

TEST_CASE_METHOD(Pane, "going to an item that the filter hides clears the filter", "[planpane]")
{
    words()->setText(u"帮扶"_s);
    pane.selectNode(node(u"5."_s));
    CHECK_FALSE(pane.criteria().isEmpty());
    pane.selectNode(node(u"1."_s));
    CHECK(pane.criteria().isEmpty());
    CHECK(pane.tree()->currentNode() == node(u"1."_s));
}

TEST_CASE_METHOD(Pane, "all sections can be collapsed or expanded at once", "[planpane]")
{
    pane.collapseAll();
    CHECK_FALSE(pane.tree()->isExpanded(pane.tree()->model()->index(0, 0)));
    CHECK_FALSE(pane.tree()->isExpanded(pane.tree()->model()->index(1, 0)));
    pane.expandAll();
    CHECK(pane.tree()->isExpanded(pane.tree()->model()->index(1, 0)));
}

TEST_CASE("a plan without an outline can be written line by line", "[planpane]")
{
    Pane empty(TreeSample::emptyDocument());
    CHECK_FALSE(empty.pane.isWriting());
    REQUIRE(Models::addPlan(*empty.document, {.details = {.year = 2019, .title = u"要点"_s}}));
    CHECK(empty.pane.isWriting());
    REQUIRE(Models::addPlan(*empty.document, TreeSample::content()));
    CHECK_FALSE(empty.pane.isWriting());
    CHECK(empty.pane.tree()->currentNode() == empty.node(u"1."_s));
}
