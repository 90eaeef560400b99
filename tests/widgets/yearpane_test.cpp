#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "widgets/year/yearpane.h"

#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/tooltips.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/subtreesample.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/theme.h"
#include "widgets/year/yeardelegate.h"
#include "widgets/year/yearhead.h"
#include "widgets/year/yearlist.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Widgets::YearList;
using Widgets::YearModel;
using Widgets::YearPane;

namespace {

// The year's rows on a plan in which items 1 to 3 have deadlines, and items 4 and 5 and section 三
// have none.
struct ShownYear
{
    explicit ShownYear(std::unique_ptr<Models::PlanDocument> opened = TreeSample::document())
        : document(std::move(opened))
    {
        REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"9月底前"_s));
        REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"每季度"_s));
        REQUIRE(document->setField({node(u"3."_s)}, Field::Deadline, u"全年"_s));
        REQUIRE(document->addNote(node(u"1."_s), {2021, 3, 18}, u"召开座谈会"_s, 320));
        REQUIRE(document->addNote(node(u"1."_s), {2021, 6, 2}, u"走访老同志"_s, {}));
        REQUIRE(document->addNote(node(u"2."_s), {2021, 5, 6}, u"读书活动"_s, 30));
        pane.resize(900, 600);
        pane.show();
        pane.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&pane));
        list()->setFocus();
    }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    YearList *list() const { return pane.findChild<YearList *>(u"yearList"_s); }
    YearList *tray() const { return pane.findChild<YearList *>(u"yearTray"_s); }
    QStringList headings(const YearList *of) const
    {
        QStringList found;
        for (int row = 0; row < of->model()->rowCount(); ++row)
            found.append(of->model()->nodeAt(row)->node().number);
        return found;
    }
    QModelIndex at(const YearList *of, const QString &name) const
    {
        return of->model()->index(of->model()->rowOf(node(name)));
    }
    Widgets::YearColumns columns() const { return pane.columns(); }
    QString spoken() const
    {
        return list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<Models::PlanDocument> document;
    Models::PlanTreeModel plan{document.get()};
    Models::PlanFilter filter{document.get()};
    YearPane pane{&plan, &filter, nullptr};
};

} // namespace

TEST_CASE_METHOD(ShownYear, "an item is always either in the months or in the tray", "[yearpane]")
{
    CHECK(headings(list()) == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s});
    CHECK(headings(tray()) == QStringList{u"4."_s, u"5."_s, u"三、"_s});

    REQUIRE(document->setField({node(u"4."_s)}, Field::Deadline, u"12月底前"_s));
    QCoreApplication::processEvents();
    CHECK(headings(list())
          == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s, u"二、"_s, u"4."_s});
    CHECK(headings(tray()) == QStringList{u"5."_s, u"三、"_s});
    REQUIRE(document->undoing().take(Way::Undo));
    QCoreApplication::processEvents();
    CHECK(headings(tray()).size() == 3);
}

TEST_CASE_METHOD(ShownYear, "the filter hides rows of the year as in the outline", "[yearpane]")
{
    filter.setCriteria({.words = u"方向"_s});
    CHECK(headings(list()) == QStringList{u"一、"_s, u"2."_s});
    CHECK(headings(tray()).isEmpty());
    CHECK_FALSE(tray()->isVisible());
    filter.clear();
    CHECK(headings(tray()).size() == 3);
}

TEST_CASE_METHOD(ShownYear, "rows are updated when items are removed and restored", "[yearpane]")
{
    const QAbstractItemModelTester tester(list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(Models::removeNodes(*document, {node(u"1."_s)}));
    QCoreApplication::processEvents();
    CHECK(headings(list()) == QStringList{u"一、"_s, u"2."_s, u"3."_s});
    REQUIRE(document->undoing().take(Way::Undo));
    QCoreApplication::processEvents();
    CHECK(headings(list()) == QStringList{u"一、"_s, u"1."_s, u"2."_s, u"3."_s});
}

TEST_CASE_METHOD(ShownYear, "rows come and go without a reset, and none is chosen by that",
                 "[yearpane]")
{
    const QAbstractItemModelTester tester(list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(list()->model(), &QAbstractItemModel::modelReset);
    pane.setCurrentNode(node(u"2."_s));
    QSignalSpy chosen(&pane, &YearPane::currentNodeChanged);
    const QPersistentModelIndex section = list()->model()->index(0);

    filter.setCriteria({.words = u"方向"_s});
    CHECK(list()->currentNode() == node(u"2."_s));
    filter.clear();
    CHECK(list()->currentNode() == node(u"2."_s));
    list()->model()->setFolded(node(u"一、"_s), true);
    CHECK(headings(list()) == QStringList{u"一、"_s});
    filter.setCriteria({.words = u"方向"_s}); // what was found is shown in a folded section, too
    CHECK(headings(list()) == QStringList{u"一、"_s, u"2."_s});
    filter.clear();
    CHECK(headings(list()) == QStringList{u"一、"_s});
    CHECK(list()->currentNode() == NodeId{}); // the section is not chosen in place of its item
    list()->model()->setFolded(node(u"一、"_s), false);
    CHECK(list()->currentNode() == node(u"2."_s));

    CHECK(section.isValid());
    CHECK(resets.isEmpty());
    CHECK(chosen.isEmpty());
}

TEST_CASE_METHOD(ShownYear, "the selected row stays selected", "[yearpane]")
{
    QSignalSpy chosen(&pane, &YearPane::currentNodeChanged);
    pane.setCurrentNode(node(u"5."_s));
    CHECK(tray()->currentNode() == node(u"5."_s));
    CHECK(list()->currentNode() == NodeId{});
    CHECK(chosen.isEmpty()); // no signal, as the user chose nothing
    pane.setCurrentNode(node(u"3."_s));
    CHECK(list()->currentNode() == node(u"3."_s));
    CHECK(tray()->currentNode() == NodeId{});
    REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, {})); // makes all rows anew
    QCoreApplication::processEvents();
    CHECK(list()->currentNode() == node(u"3."_s));
}

TEST_CASE_METHOD(ShownYear, "the arrow keys go from row to row, and from the months to the tray",
                 "[yearpane]")
{
    QSignalSpy chosen(&pane, &YearPane::currentNodeChanged);
    QSignalSpy activated(&pane, &YearPane::nodeActivated);
    pane.setCurrentNode(node(u"2."_s));
    QTest::keyClick(list(), Qt::Key_Down);
    CHECK(list()->currentNode() == node(u"3."_s));
    QTest::keyClick(list(), Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated.first().first().value<NodeId>() == node(u"3."_s));
    QTest::keyClick(list(), Qt::Key_Down);
    CHECK(tray()->hasFocus());
    CHECK(tray()->currentNode() == node(u"4."_s));
    CHECK(list()->currentNode() == NodeId{});
    QTest::keyClick(tray(), Qt::Key_Up);
    CHECK(list()->hasFocus());
    CHECK(list()->currentNode() == node(u"3."_s));
    pane.selectNext();
    CHECK(tray()->currentNode() == node(u"4."_s));
    pane.selectPrevious();
    CHECK(list()->currentNode() == node(u"3."_s));
    pane.setCurrentNode(node(u"一、"_s)); // the first row of all
    pane.selectPrevious();
    CHECK(list()->currentNode() == node(u"一、"_s));
    pane.setCurrentNode(node(u"三、"_s)); // the last
    pane.selectNext();
    CHECK(tray()->currentNode() == node(u"三、"_s));
}

TEST_CASE_METHOD(ShownYear,
                 "the tray tells how many items have no deadline, and is folded by a press",
                 "[yearpane]")
{
    auto *button = pane.findChild<Widgets::LinkButton *>(u"yearTrayButton"_s);
    REQUIRE(button);
    CHECK(button->accessibleName() == u"▾ Without a deadline: 3 items"_s);
    CHECK(button->accessibleDescription() == u"Press to fold"_s);
    CHECK(tray()->height() == 3 * tray()->rowHeight());
    button->click();
    CHECK(button->accessibleName() == u"▸ Without a deadline: 3 items"_s);
    CHECK(button->accessibleDescription() == u"Press to open"_s);
    CHECK_FALSE(tray()->isVisible());
    button->click();
    CHECK(tray()->isVisible());
    REQUIRE(document->setField({node(u"4."_s)}, Field::Deadline, u"全年"_s));
    QCoreApplication::processEvents();
    CHECK(button->accessibleName() == u"▾ Without a deadline: 2 items"_s);
    CHECK(tray()->height() == 2 * tray()->rowHeight());
}

TEST_CASE_METHOD(ShownYear, "a row of the year draws its words beside the months", "[yearpane]")
{
    REQUIRE(document->setStatus({node(u"3."_s)}, ItemStatus::cancelled(u"并入第1项"_s)));
    pane.resize(1400, 700);
    pane.setCurrentNode(node(u"1."_s));
    QCoreApplication::processEvents();
    auto drawn = Tests::drawnLines(list()->viewport());
    const auto texts = [&](const QString &name) {
        return Tests::textsIn(drawn, list()->visualRect(at(list(), name)));
    };
    const auto line = [&](const QString &name, int place) {
        return Tests::linesIn(drawn, list()->visualRect(at(list(), name))).value(place);
    };
    const auto ink = [this](Widgets::ColourRole role) {
        return Widgets::colour(pane.palette(), role);
    };
    CHECK(texts(u"一、"_s).value(0) == u"一、提高政治站位"_s);
    CHECK(texts(u"1."_s) == QStringList{u"1."_s, u"深入学习"_s, u"9月底前"_s, u"12 days late"_s});
    CHECK(texts(u"2."_s)
          == QStringList{u"2."_s, u"把握方向"_s, u"每季度"_s, u"2 missing"_s, u"no progress"_s,
                         u"no progress"_s});
    CHECK(texts(u"3."_s) == QStringList{u"3."_s, u"疫情防控"_s, u"全年"_s});
    CHECK(line(u"一、"_s, 0).font.weight() == QFont::Bold);
    CHECK(line(u"1."_s, 1).colour == ink(Widgets::ColourRole::Text));
    CHECK(line(u"1."_s, 2).colour == ink(Widgets::ColourRole::Secondary));
    CHECK(line(u"1."_s, 3).colour == ink(Widgets::ColourRole::MissedText));
    CHECK_FALSE(line(u"1."_s, 1).font.strikeOut());
    CHECK(line(u"3."_s, 1).font.strikeOut());
    CHECK(line(u"3."_s, 1).colour == ink(Widgets::ColourRole::CancelledText));
    // The first and the third quarter have no note.
    const qreal quarter = (columns().right - columns().months) / 4.0;
    CHECK(line(u"2."_s, 4).at.x() < columns().months + quarter);
    CHECK(line(u"2."_s, 5).at.x() > columns().months + 2 * quarter);
    CHECK(line(u"2."_s, 5).at.x() < columns().months + 3 * quarter);
    pane.setOpensPage(true);
    drawn = Tests::drawnLines(list()->viewport());
    CHECK(texts(u"1."_s).value(4) == u"Open"_s);
    CHECK_FALSE(texts(u"2."_s).contains(u"Open"_s));
    drawn = Tests::drawnLines(tray()->viewport());
    const QRect row = tray()->visualRect(at(tray(), u"4."_s));
    CHECK(Tests::textsIn(drawn, row) == QStringList{u"4."_s, u"党建带关建"_s, u"Set a deadline"_s});
    CHECK(Tests::linesIn(drawn, row).value(2).colour == ink(Widgets::ColourRole::Accent));
}

TEST_CASE_METHOD(ShownYear,
                 "a click folds a section, chooses a row or asks for a deadline, by its place",
                 "[yearpane]")
{
    QSignalSpy wanted(&pane, &YearPane::deadlineWanted);
    QSignalSpy activated(&pane, &YearPane::nodeActivated);
    const Widgets::YearColumns places = columns();
    const auto middle = [this](const YearList *of, const QString &name, int x) {
        return QPoint(x, of->visualRect(at(of, name)).center().y());
    };
    const auto click = [&](const YearList *of, const QString &name, int x) {
        QTest::mouseClick(of->viewport(), Qt::LeftButton, {}, middle(of, name, x));
    };
    click(list(), u"一、"_s, places.title - 1);
    CHECK(headings(list()) == QStringList{u"一、"_s});
    click(list(), u"一、"_s, places.title - 1);
    CHECK(headings(list()).size() == 4);
    click(list(), u"一、"_s, places.title);
    CHECK(headings(list()).size() == 4);
    CHECK(list()->currentNode() == node(u"一、"_s));

    click(tray(), u"4."_s, places.deadline - 1);
    CHECK(tray()->currentNode() == node(u"4."_s));
    click(tray(), u"4."_s, places.months);
    click(list(), u"1."_s, places.deadline); // it has a deadline
    CHECK(list()->currentNode() == node(u"1."_s));
    CHECK(wanted.isEmpty());
    for (const int x : {places.deadline, places.months - 1})
        click(tray(), u"5."_s, x);
    REQUIRE(wanted.size() == 2);
    CHECK(wanted[0][0].value<NodeId>() == node(u"5."_s));

    CHECK(activated.isEmpty());
    QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {},
                       middle(list(), u"一、"_s, places.title));
    CHECK(activated.isEmpty());
    QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {},
                       middle(list(), u"2."_s, places.title));
    REQUIRE(activated.size() == 1);
    CHECK(activated[0][0].value<NodeId>() == node(u"2."_s));
}

TEST_CASE_METHOD(ShownYear, "a tool tip tells what is under the mouse in a row of the year",
                 "[yearpane]")
{
    const Widgets::YearColumns places = columns();
    const auto tip = [this](const QString &name, int x) {
        const QPoint point(x, list()->visualRect(at(list(), name)).center().y());
        QHelpEvent asked(QEvent::ToolTip, point, list()->viewport()->mapToGlobal(point));
        QApplication::sendEvent(list()->viewport(), &asked);
        return QToolTip::text();
    };
    QToolTip::hideText();
    QTRY_VERIFY(QToolTip::text().isEmpty());
    CHECK(tip(u"1."_s, places.months + 2).isEmpty()); // nothing happened on New Year's Day
    CHECK(tip(u"1."_s, places.title) == Models::asToolTip(u"1. 深入学习"_s));
    CHECK(tip(u"1."_s, places.deadline) == Models::asToolTip(u"9月底前, 12 days late"_s));
    CHECK(tip(u"2."_s, places.months - 1) == Models::asToolTip(u"每季度, 2 missing"_s));
    CHECK(tip(u"一、"_s, places.deadline) == Models::asToolTip(u"一、提高政治站位"_s));
    const OutlineNode *item = document->outline().find(node(u"1."_s));
    const auto marks = Widgets::yearMarks(list()->model()->contentOf(item),
                                          places.chart(list()->visualRect(at(list(), u"1."_s))),
                                          2021, list()->font());
    REQUIRE(marks.size() == 3);
    CHECK(tip(u"1."_s, int(marks[1].area.center().x()))
          == Models::asToolTip(u"18 Mar, attendance 320: 召开座谈会"_s));
    CHECK(tip(u"1."_s, int(marks[0].area.right()) + 2)
          == Models::asToolTip(u"30 Sep: deadline, missed"_s)); // near enough
    CHECK(tip(u"2."_s, places.months + 5)
          == Models::asToolTip(u"the first quarter: no progress"_s));
}

TEST_CASE_METHOD(ShownYear,
                 "Left and Right go from mark to mark, and each is described for screen readers",
                 "[yearpane]")
{
    pane.setCurrentNode(node(u"1."_s));
    const QString row = spoken();
    CHECK(row.contains(u"深入学习"_s));
    CHECK(row.contains(u"2 notes"_s));
    QTest::keyClick(list(), Qt::Key_Right);
    CHECK(spoken() == u"18 Mar, attendance 320: 召开座谈会"_s);
    QTest::keyClick(list(), Qt::Key_Right);
    CHECK(spoken() == u"2 Jun: 走访老同志"_s);
    QTest::keyClick(list(), Qt::Key_Right);
    CHECK(spoken() == u"30 Sep: deadline, missed"_s);
    QTest::keyClick(list(), Qt::Key_Right); // there is none behind it
    CHECK(spoken() == u"30 Sep: deadline, missed"_s);
    QTest::keyClick(list(), Qt::Key_Left);
    CHECK(spoken() == u"2 Jun: 走访老同志"_s);
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(list(), Qt::Key_Left);
    CHECK(spoken() == u"18 Mar, attendance 320: 召开座谈会"_s);
    QTest::keyClick(list(), Qt::Key_Escape);
    CHECK(spoken() == row);
    QTest::keyClick(list(), Qt::Key_Right, Qt::ControlModifier);
    CHECK(spoken() == row);
    QTest::keyClick(list(), Qt::Key_Left); // from the right
    CHECK(spoken() == u"30 Sep: deadline, missed"_s);
    QTest::keyClick(list(), Qt::Key_Down);
    QStringList marks;
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(list(), Qt::Key_Right);
        marks.append(spoken());
    }
    CHECK(marks
          == QStringList{u"the first quarter: no progress"_s, u"6 May, attendance 30: 读书活动"_s,
                         u"the second quarter: has a note"_s, u"the third quarter: no progress"_s,
                         u"the fourth quarter: no note yet"_s});
}

TEST_CASE_METHOD(ShownYear, "a period without progress is described for screen readers",
                 "[yearpane]")
{
    pane.setCurrentNode(node(u"2."_s));
    CHECK(spoken().contains(u"no progress in the first quarter"_s));
    CHECK(spoken().contains(u"no progress in the third quarter"_s));
    CHECK_FALSE(spoken().contains(u"second"_s));
    CHECK_FALSE(spoken().contains(u"fourth"_s)); // the fourth quarter has not ended
}

TEST_CASE_METHOD(ShownYear, "several periods without progress are counted beside the deadline",
                 "[yearpane]")
{
    const auto lateness = [this](const QString &words) {
        REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, words));
        QCoreApplication::processEvents();
        const OutlineNode *item = document->outline().find(node(u"2."_s));
        return Widgets::YearDelegate::latenessWords(
            plan.indexOf(item, Models::PlanTreeModel::DeadlineColumn),
            list()->model()->contentOf(item));
    };
    // Today is in October, the only note is from May, and the plan was issued in March.
    CHECK(lateness(u"每月"_s) == u"6 missing"_s);
    CHECK(lateness(u"每季度"_s) == u"2 missing"_s);
    CHECK(lateness(u"每学期"_s).isEmpty());
    CHECK(lateness(u"全年"_s).isEmpty());
}

TEST_CASE_METHOD(ShownYear, "the current row opens the item page when it is not beside the year",
                 "[yearpane]")
{
    QSignalSpy opened(&pane, &YearPane::nodeActivated);
    pane.setCurrentNode(node(u"1."_s));
    CHECK(list()->openPlace().isEmpty());
    pane.setOpensPage(true);
    const QRect place = list()->openPlace();
    REQUIRE_FALSE(place.isEmpty());
    CHECK(list()->visualRect(list()->currentIndex()).contains(place));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<NodeId>() == node(u"1."_s));

    // A place where the button would be on another row, which shows none: this only selects that
    // row.
    const QPoint below = place.center() + QPoint(0, list()->rowHeight());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, below);
    CHECK(opened.size() == 1);
    CHECK(list()->currentNode() == node(u"2."_s));
}

TEST_CASE("today's day covers no other month's name", "[yearpane][anyfont]")
{
    // Pairs of a text size in points and a width. The last three are 100, 150 and 200 % on a screen
    // of 1366 pixels; at 100 % the page stands beside the year.
    const auto [points, width] = GENERATE(
        table<int, int>({{10, 700}, {10, 1040}, {15, 1024}, {15, 1366}, {20, 1366}}));
    QDate day(2021, 1, 1);
    ShownYear shown(TreeSample::document([&day] { return QDateTime(day, QTime(9, 0)); }));
    YearPane &pane = shown.pane;
    QFont font = pane.font();
    font.setPointSize(points);
    pane.setFont(font);
    pane.resize(width, 600);
    QCoreApplication::processEvents();
    const auto *head = pane.findChild<Widgets::YearHead *>();
    for (; day.year() == 2021; day = day.addDays(3)) {
        const auto today = head->today();
        REQUIRE(today);
        CAPTURE(points, width, day.toString(Qt::ISODate).toStdString());
        const auto names = head->monthNames();
        CHECK(names.size() >= 11);
        const auto isFigure = [](const auto &name) { return name.words.toInt() > 0; };
        const auto figures = std::ranges::count_if(names, isFigure);
        CHECK((figures == 0 || figures == names.size()));
        QRectF before;
        for (const auto &name : names) {
            CHECK_FALSE(name.place.intersects(today->place));
            CHECK_FALSE(name.place.intersects(before));
            CHECK(name.place.width() + 0.5
                  >= QFontMetrics(Widgets::smallFont(head->font())).horizontalAdvance(name.words));
            before = name.place;
        }
    }
}

TEST_CASE_METHOD(ShownYear, "a section is collapsed by keyboard, and stays collapsed", "[yearpane]")
{
    pane.setCurrentNode(node(u"一、"_s));
    QTest::keyClick(list(), Qt::Key_Left);
    CHECK(headings(list()) == QStringList{u"一、"_s});
    REQUIRE(document->addNote(node(u"1."_s), {2021, 9, 9}, u"走访"_s, {}));
    QCoreApplication::processEvents();
    CHECK(headings(list()) == QStringList{u"一、"_s});
    pane.setCurrentNode(node(u"3."_s)); // expands the section of item 3
    CHECK(list()->currentNode() == node(u"3."_s));
}

TEST_CASE_METHOD(ShownYear, "nothing scrolls sideways at any width or size of text",
                 "[yearpane][anyfont]")
{
    for (const double larger : {1.0, 1.5, 2.0}) {
        QFont font = QApplication::font();
        font.setPixelSize(int(QFontInfo(font).pixelSize() * larger));
        pane.setFont(font);
        for (const int width : {480, 700, 911, 1366}) {
            CAPTURE(width, larger);
            pane.resize(width, 500);
            QCoreApplication::processEvents();
            CHECK(pane.minimumSizeHint().width() <= 480);
            CHECK(list()->horizontalScrollBar()->maximum() == 0);
            const auto columns = Widgets::YearColumns::of(font, width);
            CHECK(columns.months >= columns.deadline);
            CHECK(columns.right - columns.months >= width * 5 / 12);
        }
    }
}

TEST_CASE_METHOD(ShownYear, "a long title of the year is shown whole where the window is wide",
                 "[yearpane][anyfont]")
{
    const QString title = u"深入学习贯彻上级关于关心下一代工作的意见并抓好落实"_s;
    REQUIRE(document->setField({node(u"1."_s)}, Field::Title, title));
    const int longest = QFontMetrics(pane.font()).horizontalAdvance(title);
    for (const int width : {480, 911, 1366, 1600, 2400}) {
        CAPTURE(width);
        pane.resize(width, 600);
        QCoreApplication::processEvents();
        const Widgets::YearColumns places = pane.columns();
        const int titles = places.deadline - places.title;
        CHECK(places.deadline <= width * 2 / 5 + 1);
        CHECK(places.right - places.months >= places.right * 5 / 12);
        if (width >= 1600)
            CHECK(titles >= longest);
        CHECK(titles <= std::max(longest + 40, 300));
    }
}

TEST_CASE_METHOD(ShownYear, "a row's marks are at the places of their days", "[yearpane]")
{
    const OutlineNode *item = document->outline().find(node(u"1."_s));
    const auto &content = list()->model()->contentOf(item);
    const QRectF chart(0, 0, 1200, 24);
    const auto marks = Widgets::yearMarks(content, chart, 2021, pane.font());
    REQUIRE(marks.size() == 3); // the deadline and two notes
    CHECK(marks[0].kind == Widgets::YearMark::Kind::Deadline);
    CHECK(marks[0].area.center().x() == Approx(900).margin(5));
    // The smaller mark is drawn in front of the larger.
    CHECK(marks[1].area.width() > marks[2].area.width());
    CHECK(marks[1].area.center().x() == Approx(256).margin(5));
}

TEST_CASE("only the notes of visible rows are read in a large plan", "[yearpane]")
{
    auto document = TreeSample::emptyDocument();
    PlanContent content{.details = {.year = 2021, .title = u"大计划"_s}};
    QList<ProgressNote> notes;
    for (int item = 1; item <= 600; ++item) {
        content.nodes.append({.id = NodeId{-item},
                              .number = u"%1."_s.arg(item),
                              .title = u"要点"_s,
                              .deadline = Deadline::fromWords(u"全年"_s, PlanTime(2021))});
        notes.append({.id = NoteId{-item},
                      .node = NodeId{-item},
                      .happenedOn = {2021, 5, 1},
                      .text = u"开展"_s});
    }
    REQUIRE(Models::addPlan(*document, content, notes));
    Models::PlanTreeModel plan(document.get());
    Models::PlanFilter filter(document.get());
    YearPane pane(&plan, &filter, nullptr);
    pane.resize(900, 600);
    pane.show();
    REQUIRE(QTest::qWaitForWindowExposed(&pane));
    auto *list = pane.findChild<YearList *>(u"yearList"_s);
    CHECK(list->model()->rowCount() == 600);
    QList<NodeId> all;
    for (const OutlineNode *item : document->outline().nodes())
        all.append(item->id());
    {
        // The model is not told of this change: only the rows that it has not read show it.
        const QSignalBlocker untold(document.get());
        REQUIRE(document->setField(all, Field::Deadline, u"6月底前"_s));
    }
    const auto readBefore = std::ranges::count_if(document->outline().nodes(), [&](auto *item) {
        return list->model()->contentOf(item).row.lastDay != QDate(2021, 6, 30);
    });
    CHECK(readBefore > 0);
    CHECK(readBefore < 60);
}
