#include "models/editing/yearediting.h"
#include "widgets/window/tree/plantreeview.h"

#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/rowwords.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/picture.h"
#include "support/plandocuments.h"
#include "support/subtreesample.h"
#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"
#include "widgets/pagefixture.h"
#include "widgets/window/tree/plantreecolumns.h"
#include "widgets/window/tree/plantreedelegate.h"
#include "widgets/window/tree/printedview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;
using Widgets::PlanTreeView;

namespace {

// The program's appearance. The destructor restores the font, as the next test's appearance would
// otherwise scale the font that this one left.
struct PassingLooks
{
    ~PassingLooks() { QApplication::setFont(before); }

    QFont before = QApplication::font();
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
};

struct Remembered : PassingLooks
{
    Remembered()
    {
        view.resize(800, 600);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }

    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    QModelIndex at(const QString &name, int column = 0) const
    {
        return model.indexOf(node(name), column);
    }
    QPoint middle(const QString &name, int column = 0) const
    {
        return view.visualRect(at(name, column)).center();
    }
    bool isShown(const QString &name) const { return view.visualRect(at(name)).isValid(); }
    void press(const QString &name, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, held, middle(name));
    }
    void pressHeading(int column)
    {
        const int x = view.header()->sectionViewportPosition(column) + 20;
        QTest::mouseClick(view.header()->viewport(), Qt::LeftButton, {},
                          QPoint(x, view.header()->height() / 2));
    }
    QStringList items(const QString &section) const
    {
        QStringList numbers;
        for (int row = 0; row < model.rowCount(at(section)); ++row)
            numbers.append(model.index(row, 0, at(section)).data(Models::NumberRole).toString());
        return numbers;
    }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    PlanTreeModel model{document.get()};
    Models::PlanFilter filter{document.get()};
    PlanTreeView view{&model, &filter, &settings};
};

// Forgets the columns that an earlier test left.
struct NothingKept
{
    NothingKept() { System::Settings().setState(u"tree-columns"_s, {}); }
};

struct ShownTree : NothingKept, Remembered
{
};

} // namespace

TEST_CASE_METHOD(ShownTree, "every row has the height of two lines, sections alike",
                 "[plantreeview][anyfont]")
{
    const int height = view.visualRect(at(u"1."_s)).height();
    CHECK(height == view.visualRect(at(u"一、"_s)).height());
    CHECK(height >= Widgets::heightOfLines(view.font(), 2));

    QFont larger = view.font();
    larger.setPixelSize(QFontInfo(larger).pixelSize() * 2);
    view.setFont(larger);
    QCoreApplication::processEvents();
    CHECK(view.visualRect(at(u"1."_s)).height() >= Widgets::heightOfLines(larger, 2));
    CHECK(view.visualRect(at(u"1."_s)).height() > height);
}

TEST_CASE_METHOD(ShownTree, "a row draws its cells, and what is late or cancelled stands out",
                 "[plantreeview]")
{
    const NodeId first = node(u"1."_s);
    REQUIRE(document->setField({first}, Field::Owners, u"王建国"_s));
    REQUIRE(document->setField({first}, Field::LeadDepartment, u"党委办公室"_s));
    REQUIRE(document->setStatus({first}, ItemStatus::inProgress(60)));
    REQUIRE(document->addNote(first, {2021, 3, 28}, u"开了一次会"_s, {}));
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::cancelled(u"并入第1项"_s)));
    REQUIRE(document->setField({node(u"3."_s)}, Field::Deadline, u"6月底前"_s));
    REQUIRE(document->setField({node(u"4."_s)}, Field::Deadline, u"10月15日"_s));
    REQUIRE(document->setField({node(u"5."_s)}, Field::LeadDepartment, u"团委"_s));
    view.resize(1400, 600);
    QCoreApplication::processEvents();
    auto drawn = Tests::drawnLines(view.viewport());
    const auto texts = [&](const QString &name) {
        return Tests::textsIn(drawn, view.visualRect(at(name)));
    };
    const auto notStarted = statusName(StatusKind::NotStarted);
    CHECK(texts(u"1."_s)
          == QStringList{u"1."_s, u"深入学习"_s, u"王建国"_s, u"lead: 党委办公室"_s, u"not set"_s,
                         statusName(StatusKind::InProgress) + u" 60%"_s, u"28 Mar"_s,
                         u"开了一次会"_s});
    CHECK(texts(u"2."_s)
          == QStringList{u"2."_s, u"把握方向"_s, u"not set"_s, u"not set"_s,
                         statusName(StatusKind::Cancelled), u"并入第1项"_s});
    CHECK(texts(u"3."_s)
          == QStringList{u"3."_s, u"疫情防控"_s, u"not set"_s, u"6月底前"_s, u"104 days late"_s,
                         notStarted, u"none yet"_s});
    CHECK(texts(u"4."_s)
          == QStringList{u"4."_s, u"党建带关建"_s, u"not set"_s, u"10月15日"_s, u"3 days left"_s,
                         notStarted, u"none yet"_s});
    CHECK(texts(u"5."_s).mid(2, 2) == QStringList{u"not set"_s, u"lead: 团委"_s});
    CHECK(texts(u"三、"_s)
          == QStringList{u"三、加强自身建设"_s, u"not set"_s, u"not set"_s, notStarted,
                         u"none yet"_s});
    const QString done = at(u"一、"_s, PlanTreeModel::StatusColumn).data().toString();
    CHECK(texts(u"一、"_s) == QStringList{done, u"一、提高政治站位"_s});

    const auto line = [&](const QString &name, int place) {
        return Tests::linesIn(drawn, view.visualRect(at(name))).value(place);
    };
    const auto ink = [this](Widgets::ColourRole role) {
        return Widgets::colour(view.palette(), role);
    };
    CHECK_FALSE(line(u"1."_s, 1).font.strikeOut());
    CHECK(line(u"1."_s, 1).colour == ink(Widgets::ColourRole::Text));
    CHECK(line(u"1."_s, 4).colour == ink(Widgets::ColourRole::Secondary));
    CHECK(line(u"2."_s, 1).font.strikeOut());
    CHECK(line(u"2."_s, 1).colour == ink(Widgets::ColourRole::CancelledText));
    CHECK(line(u"3."_s, 3).colour == ink(Widgets::ColourRole::Text));
    CHECK(line(u"3."_s, 4).colour == ink(Widgets::ColourRole::MissedText));
    CHECK(line(u"4."_s, 4).colour == ink(Widgets::ColourRole::DueSoonText));
    CHECK(line(u"5."_s, 3).colour == ink(Widgets::ColourRole::Secondary));
    CHECK(line(u"三、"_s, 0).font.weight() == QFont::Bold);
    CHECK(line(u"1."_s, 1).font.weight() != QFont::Bold);
    // Each cell begins to the right of the one before, and a second line below the first.
    for (const int place : {1, 2, 4, 5, 6})
        CHECK(line(u"1."_s, place).at.x() > line(u"1."_s, place - 1).at.x());
    CHECK(line(u"1."_s, 3).at.x() == line(u"1."_s, 2).at.x());
    CHECK(line(u"1."_s, 3).at.y() > line(u"1."_s, 2).at.y());
    CHECK(line(u"1."_s, 7).at.y() > line(u"1."_s, 6).at.y());

    // A folded section also tells how many items below it were missed.
    view.setExpanded(at(u"一、"_s), false);
    view.setExpanded(at(u"二、"_s), false);
    QCoreApplication::processEvents();
    drawn = Tests::drawnLines(view.viewport());
    CHECK(texts(u"一、"_s) == QStringList{done, u"1 missed"_s, u"一、提高政治站位"_s});
    CHECK(texts(u"二、"_s) == QStringList{u"0 of 2 done"_s, u"二、推进优质化建设"_s});
    CHECK(line(u"一、"_s, 1).colour == ink(Widgets::ColourRole::MissedText));
}

TEST_CASE_METHOD(ShownTree,
                 "the printed outline has what the rows show, with days late and the latest note",
                 "[plantreeview]")
{
    REQUIRE(document->addNote(node(u"1."_s), {2021, 5, 4}, u"五四座谈会"_s, 40));
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"9月底前"_s));
    const ReportDocument report = Widgets::printedRows(view, *document);
    REQUIRE(report.elements.size() == 1);
    const auto *table = std::get_if<ReportTable>(&report.elements.first());
    REQUIRE(table);
    const auto row = std::ranges::find_if(table->rows, [](const ReportTable::Row &one) {
        return one.cells.first().startsWith(u"1."_s);
    });
    REQUIRE(row != table->rows.end());
    const auto printed = [&](int column) { return row->cells.at(column); };
    CHECK(printed(PlanTreeModel::LatestProgressColumn) == u"2021-05-04\n五四座谈会"_s);
    CHECK(printed(PlanTreeModel::DeadlineColumn)
          == u"9月底前\n"_s
                 + at(u"1."_s, PlanTreeModel::DeadlineColumn)
                       .data(Models::SecondLineRole)
                       .toString());
    CHECK(printed(PlanTreeModel::DeadlineColumn).size() > 5);
}

TEST_CASE_METHOD(ShownTree, "the first item is selected at first", "[plantreeview]")
{
    CHECK(view.currentNode() == node(u"1."_s));
    CHECK(view.verticalScrollBar()->value() == 0);
}

TEST_CASE_METHOD(ShownTree, "clicks select a row, or several with Ctrl and Shift", "[plantreeview]")
{
    QSignalSpy chosen(&view, &PlanTreeView::currentNodeChanged);
    press(u"4."_s);
    CHECK(view.currentNode() == node(u"4."_s));
    CHECK(chosen.size() == 1);
    press(u"2."_s, Qt::ControlModifier);
    CHECK(view.selectedNodes() == QList{node(u"2."_s), node(u"4."_s)});
    press(u"1."_s);
    press(u"3."_s, Qt::ShiftModifier);
    CHECK(view.selectedNodes() == QList{node(u"1."_s), node(u"2."_s), node(u"3."_s)});
}

TEST_CASE_METHOD(ShownTree, "Enter opens an item, a double click the field of its cell",
                 "[plantreeview]")
{
    QSignalSpy opened(&view, &PlanTreeView::nodeActivated);
    QSignalSpy fields(&view, &PlanTreeView::fieldActivated);
    press(u"2."_s);
    QTest::keyClick(&view, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().first().value<NodeId>() == node(u"2."_s));
    QTest::keyClick(&view, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(opened.size() == 1);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.size() == 1);
    opened.clear();
    QTest::keyClick(&view, Qt::Key_F2);
    REQUIRE(fields.size() == 1);
    CHECK(fields.takeFirst().first().value<Field>() == Field::Title);
    // The latest progress is no field, nor is the title of a section.
    for (const auto &[name, column] : {std::pair{u"4."_s, int(PlanTreeModel::LatestProgressColumn)},
                                       {u"三、"_s, int(PlanTreeModel::ItemColumn)}}) {
        emit view.doubleClicked(at(name, column));
        REQUIRE(opened.size() == 1);
        CHECK(opened.takeFirst().first().value<NodeId>() == node(name));
        CHECK(fields.isEmpty());
    }
    press(u"4."_s);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middle(u"4."_s));
    CHECK(opened.isEmpty());
    const std::pair<int, Field> cells[] = {{Models::PlanTreeModel::OwnerColumn, Field::Owners},
                                           {Models::PlanTreeModel::DeadlineColumn, Field::Deadline},
                                           {Models::PlanTreeModel::StatusColumn, Field::Status}};
    REQUIRE(fields.size() == 1);
    CHECK(fields.takeFirst().first().value<Field>() == Field::Title);
    for (const auto &[column, field] : cells) {
        // Sends the signal of a double click, because not all columns are visible at this width.
        emit view.doubleClicked(at(u"4."_s).siblingAtColumn(column));
        REQUIRE(fields.size() == 1);
        CHECK(fields.takeFirst().first().value<Field>() == field);
    }

    press(u"二、"_s);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middle(u"二、"_s));
    CHECK(opened.isEmpty());
    CHECK_FALSE(view.isExpanded(at(u"二、"_s)));
}

TEST_CASE_METHOD(ShownTree, "the arrow keys go through the rows and collapse sections",
                 "[plantreeview]")
{
    view.setFocus();
    view.selectNode(node(u"3."_s));
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(view.currentNode() == node(u"二、"_s));
    QTest::keyClick(&view, Qt::Key_Left);
    CHECK_FALSE(view.isExpanded(at(u"二、"_s)));
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(view.currentNode() == node(u"三、"_s));
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.currentNode() == node(u"一、"_s));
}

TEST_CASE_METHOD(ShownTree, "a click on the arrow beside a section collapses it", "[plantreeview]")
{
    const QRect row = view.visualRect(at(u"一、"_s));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      QPoint(Widgets::scaled(&view, 15), row.center().y()));
    CHECK_FALSE(view.isExpanded(at(u"一、"_s)));
}

TEST_CASE_METHOD(ShownTree,
                 "a filter hides rows that do not match and expands sections with matches",
                 "[plantreeview]")
{
    view.setExpanded(at(u"二、"_s), false);
    filter.setCriteria({.words = u"帮扶"_s});
    QCoreApplication::processEvents();
    CHECK_FALSE(isShown(u"一、"_s));
    CHECK(isShown(u"5."_s));
    CHECK_FALSE(isShown(u"4."_s));

    filter.clear();
    QCoreApplication::processEvents();
    CHECK(isShown(u"1."_s));
    CHECK_FALSE(view.isExpanded(at(u"二、"_s)));
    CHECK(view.isExpanded(at(u"一、"_s)));
}

TEST_CASE_METHOD(ShownTree, "rows that a filter hides are no longer selected", "[plantreeview]")
{
    press(u"1."_s);
    press(u"5."_s, Qt::ControlModifier);
    filter.setCriteria({.words = u"帮扶"_s});
    CHECK(view.selectedNodes() == QList{node(u"5."_s)});
}

TEST_CASE_METHOD(
    ShownTree,
    "a search that hides the selected row selects the first match, and afterwards the row again",
    "[plantreeview]")
{
    const auto becomes = [this](const QList<NodeId> &nodes) {
        return QTest::qWaitFor([&] { return view.selectedNodes() == nodes; }, 2000);
    };
    press(u"2."_s);
    filter.setCriteria({.words = u"帮扶"_s});
    CHECK(becomes({node(u"5."_s)}));

    SECTION("but no row if nothing matches")
    {
        filter.setCriteria({.words = u"没有这样的话"_s});
        CHECK(becomes({}));
        QTRY_VERIFY(!filter.isSearchingNotes());
        const auto drawn = [this] {
            return Tests::textsIn(Tests::drawnLines(view.viewport()), view.viewport()->rect());
        };
        const auto nothing = u"No item matches. Esc shows all items again."_s;
        CHECK(drawn() == QStringList{nothing});
        filter.clear();
        CHECK(becomes({node(u"2."_s)}));
        CHECK_FALSE(drawn().contains(nothing));
    }
    SECTION("the row from before, if the user selected no other")
    {
        filter.clear();
        CHECK(becomes({node(u"2."_s)}));
    }
    SECTION("but not if the user did")
    {
        filter.setCriteria({.words = u"建"_s});
        QCoreApplication::processEvents();
        press(u"4."_s);
        filter.clear();
        QTest::qWait(300);
        CHECK(view.selectedNodes() == QList{node(u"4."_s)});
    }
}

TEST_CASE_METHOD(ShownTree,
                 "an item that no longer matches the search after an edit stays selected",
                 "[plantreeview]")
{
    press(u"2."_s);
    filter.setCriteria({.statuses = {StatusKind::NotStarted}});
    QTest::qWait(200);
    REQUIRE(document->setStatus({node(u"2."_s)}, ItemStatus::ongoing()));
    QTest::qWait(200);
    CHECK_FALSE(isShown(u"2."_s));
    CHECK(view.selectedNodes() == QList{node(u"2."_s)});
}

TEST_CASE_METHOD(ShownTree,
                 "the selected row's section heading becomes visible when the tree grows",
                 "[plantreeview]")
{
    const int row = view.visualRect(at(u"1."_s)).height();
    view.selectNode(node(u"1."_s));
    // As low as a window may be before it gets its size.
    view.resize(800, view.header()->height() + row + 4);
    QCoreApplication::processEvents();
    REQUIRE(view.visualRect(at(u"一、"_s)).top() < 0);
    view.resize(800, view.header()->height() + 4 * row);
    QCoreApplication::processEvents();
    CHECK(view.visualRect(at(u"一、"_s)).top() >= 0);
    CHECK(view.viewport()->rect().contains(view.visualRect(at(u"1."_s))));
}

TEST_CASE_METHOD(ShownTree, "the row of an item that was carried over says so", "[plantreeview]")
{
    CHECK_FALSE(at(u"1."_s).data(Models::CarriedRole).toBool());
    const auto next = Tests::emptyDocument();
    for (const int year : {2021, 2022}) {
        PlanContent plan{.details = {.year = year, .title = u"要点"_s}};
        plan.nodes.append({.id = NodeId{-1}, .kind = NodeKind::Section, .title = u"学习"_s});
        plan.nodes.append({.id = NodeId{-2},
                           .parent = NodeId{-1},
                           .number = u"1."_s,
                           .title = u"读书"_s,
                           .carriedFrom = year == 2021 ? NodeId{} : NodeId{2}});
        REQUIRE(Models::addPlan(*next, plan));
    }
    PlanTreeModel carried(next.get());
    const QModelIndex item = carried.index(0, 0, carried.index(0, 0));
    CHECK(item.data(Models::CarriedRole).toBool());
    CHECK(item.data(Qt::AccessibleTextRole).toString().contains(u"carried over"_s));
    CHECK(item.data(Qt::ToolTipRole).toString().contains(u"Carried over"_s));
    CHECK_FALSE(carried.index(0, 0).data(Models::CarriedRole).toBool());
}

TEST_CASE_METHOD(ShownTree, "a third click on a heading restores the published order",
                 "[plantreeview]")
{
    REQUIRE(document->setField({node(u"3."_s)}, Field::Deadline, u"3月"_s));
    REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"5月"_s));
    // Whether the heading has the colour of the one that the rows are sorted by.
    const auto standsOut = [this](const QString &heading) {
        const auto drawn = Tests::drawnLines(view.header()->viewport());
        const auto line = std::ranges::find(drawn, heading, &Tests::DrawnWords::text);
        REQUIRE(line != drawn.cend());
        return line->colour == Widgets::colour(view.palette(), Widgets::ColourRole::Accent);
    };
    CHECK_FALSE(standsOut(u"Deadline"_s));
    pressHeading(PlanTreeModel::DeadlineColumn);
    CHECK(standsOut(u"Deadline"_s));
    CHECK_FALSE(standsOut(u"Status"_s));
    CHECK(items(u"一、"_s) == QStringList{u"3."_s, u"2."_s, u"1."_s});
    pressHeading(PlanTreeModel::DeadlineColumn);
    CHECK(items(u"一、"_s) == QStringList{u"2."_s, u"3."_s, u"1."_s});
    pressHeading(PlanTreeModel::DeadlineColumn);
    CHECK(items(u"一、"_s) == QStringList{u"1."_s, u"2."_s, u"3."_s});
    CHECK(view.isExpanded(at(u"一、"_s)));
}

TEST_CASE_METHOD(ShownTree, "copied rows are cells for a spreadsheet and none of them a formula",
                 "[plantreeview]")
{
    REQUIRE(document->setField({node(u"2."_s)}, Field::Owners, u"=1+1"_s));
    REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"-5月"_s));
    press(u"1."_s);
    press(u"2."_s, Qt::ControlModifier);
    view.copyRows();
    const QStringList rows = QApplication::clipboard()->text().split(u'\n');
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == u"1. 深入学习\t\t\t\tNot started\t"_s);
    CHECK(rows[1] == u"2. 把握方向\t'=1+1\t\t'-5月\tNot started\t"_s);

    view.setColumnHidden(PlanTreeModel::OwnerColumn, true);
    view.copyRows();
    CHECK(QApplication::clipboard()->text().split(u'\n')[0] == u"1. 深入学习\t\tNot started\t"_s);
    view.copyRowsForChat();
    CHECK_FALSE(QApplication::clipboard()->text().contains(u'\t'));
    CHECK(QApplication::clipboard()->text().contains(u"owner =1+1"_s));
}

TEST_CASE_METHOD(ShownTree, "copied rows have all that the rows show, and dates with the year",
                 "[plantreeview]")
{
    const NodeId first = node(u"1."_s);
    REQUIRE(document->setField({first}, Field::Owners, u"王建国"_s));
    REQUIRE(document->setField({first}, Field::LeadDepartment, u"党委办公室"_s));
    REQUIRE(document->setStatus({first}, ItemStatus::inProgress(60)));
    REQUIRE(document->addNote(first, QDate(2021, 3, 28), u"开了一次会。"_s, std::nullopt));
    press(u"1."_s);
    press(u"一、"_s, Qt::ControlModifier);
    const QStringList rows = view.rowsForSpreadsheet().split(u'\n');
    CHECK(rows[0] == u"一、提高政治站位\t\t\t\t0 of 3 done\t"_s);
    CHECK(rows[1] == u"1. 深入学习\t王建国\t党委办公室\t\tIn progress 60%\t2021-03-28"_s);
    CHECK(view.rowsForChat().contains(
        u"In progress, 60%, owner 王建国, lead department 党委办公室"_s));
}

TEST_CASE_METHOD(ShownTree, "columns always fill the tree's width", "[plantreeview][anyfont]")
{
    QHeaderView *columns = view.header();
    CHECK(columns->length() == view.viewport()->width());
    const int item = columns->sectionSize(PlanTreeModel::ItemColumn);
    const int owner = columns->sectionSize(PlanTreeModel::OwnerColumn);
    columns->resizeSection(PlanTreeModel::OwnerColumn, owner + 30);
    CHECK(columns->sectionSize(PlanTreeModel::ItemColumn) == item - 30);
    columns->resizeSection(PlanTreeModel::ItemColumn, item);
    CHECK(columns->sectionSize(PlanTreeModel::OwnerColumn) == owner);
    CHECK(columns->length() == view.viewport()->width());
}

TEST_CASE_METHOD(ShownTree, "columns are left out in a narrow tree, and come back in a wider one",
                 "[plantreeview][anyfont]")
{
    REQUIRE(document->addNote(node(u"1."_s), QDate(2021, 3, 28), u"开了一次会。"_s, std::nullopt));
    QHeaderView *columns = view.header();
    const int owner = columns->sectionSize(PlanTreeModel::OwnerColumn);
    const int latest = columns->sectionSize(PlanTreeModel::LatestProgressColumn);
    view.resize(620, 600);
    QCoreApplication::processEvents();
    CHECK(columns->length() == view.viewport()->width());
    CHECK(columns->sectionSize(PlanTreeModel::OwnerColumn) <= owner);
    CHECK(columns->sectionSize(PlanTreeModel::LatestProgressColumn) < latest);
    for (int column = 0; column < PlanTreeModel::kColumns; ++column) {
        INFO("column " << column);
        const int width = columns->sectionSize(column);
        const int heading = static_cast<Widgets::PlanTreeColumns *>(columns)->widthOfHeading(
            column);
        CHECK((width == 0 || width >= heading)); // hidden, or wide enough for its heading
    }
    CHECK(columns->sectionSize(PlanTreeModel::StatusColumn)
          >= Widgets::PlanTreeDelegate::widthOfStatus(view.font()));
    // At every width a day of the latest progress is whole, and an owner with the sign behind.
    const auto *own = static_cast<Widgets::PlanTreeColumns *>(columns);
    const QFont small = Widgets::smallFont(view.font());
    const int day = own->widthOf(
        PlanTreeModel::LatestProgressColumn,
        QFontMetrics(small).horizontalAdvance(
            static_cast<PlanTreeModel *>(view.model())->dayText(QDate(2022, 12, 28))));
    const int name = own->widthOf(PlanTreeModel::OwnerColumn,
                                  QFontMetrics(view.font()).horizontalAdvance(u"王建国、"_s));
    for (int width = 400; width <= 900; width += 20) {
        view.resize(width, 600);
        QCoreApplication::processEvents();
        INFO("width " << width);
        const int latestNow = columns->sectionSize(PlanTreeModel::LatestProgressColumn);
        const int ownerNow = columns->sectionSize(PlanTreeModel::OwnerColumn);
        CHECK((latestNow == 0 || latestNow >= day));
        CHECK((ownerNow == 0 || ownerNow >= name));
    }
    view.resize(800, 600);
    QCoreApplication::processEvents();
    CHECK(columns->sectionSize(PlanTreeModel::OwnerColumn) == owner);
}

TEST_CASE_METHOD(
    ShownTree,
    "two owners are visible if there is room, and further width goes to the latest progress",
    "[plantreeview][anyfont]")
{
    for (int item = 1; item <= 3; ++item)
        REQUIRE(document->setField({node(u"%1."_s.arg(item))}, Field::Title,
                                   item == 3 ? u"贯彻"_s.repeated(40) : u"学习"_s));
    REQUIRE(document->setField({node(u"1."_s)}, Field::Owners, u"王建国、李淑芬"_s));
    REQUIRE(document->addNote(node(u"1."_s), QDate(2021, 3, 28), u"开了一次会。"_s, std::nullopt));
    const auto *columns = static_cast<Widgets::PlanTreeColumns *>(view.header());
    view.resize(view.widthForOwners(), 600);
    QCoreApplication::processEvents();
    CHECK_FALSE(columns->isHiddenForSpace(PlanTreeModel::OwnerColumn));
    const int owners = QFontMetrics(view.font()).horizontalAdvance(u"王建国、李淑芬"_s);
    CHECK(columns->sectionSize(PlanTreeModel::OwnerColumn)
          >= columns->widthOf(PlanTreeModel::OwnerColumn, owners));

    view.resize(1400, 600);
    QCoreApplication::processEvents();
    CHECK(columns->sectionSize(PlanTreeModel::LatestProgressColumn)
          > columns->sectionSize(PlanTreeModel::ItemColumn));
}

TEST_CASE_METHOD(ShownTree,
                 "what cells without content leave goes to the titles, until they have some",
                 "[plantreeview]")
{
    const auto *columns = static_cast<Widgets::PlanTreeColumns *>(view.header());
    const auto width = [&columns](int column) { return columns->sectionSize(column); };
    const auto wordsOf = [](int characters) { return u"党"_s.repeated(characters); };
    const int latest = width(PlanTreeModel::LatestProgressColumn);
    const int owner = width(PlanTreeModel::OwnerColumn);
    const int deadline = width(PlanTreeModel::DeadlineColumn);
    const int item = width(PlanTreeModel::ItemColumn);
    CHECK(item > width(PlanTreeModel::LatestProgressColumn) * 2);

    REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"每个学期不少于两次"_s));
    CHECK(width(PlanTreeModel::DeadlineColumn) > deadline);
    REQUIRE(document->setField({node(u"2."_s)}, Field::LeadDepartment, wordsOf(5)));
    CHECK(width(PlanTreeModel::OwnerColumn) > owner);
    REQUIRE(document->addNote(node(u"1."_s), QDate(2021, 3, 28), u"开了一次会。"_s, std::nullopt));
    CHECK(width(PlanTreeModel::LatestProgressColumn) > latest);
    CHECK(width(PlanTreeModel::ItemColumn) < item);
    CHECK(columns->length() == view.viewport()->width());
}

TEST_CASE("titles of deeper items get as many characters in a line", "[plantreeview][anyfont]")
{
    const NothingKept nothing;
    const PassingLooks looks;
    const auto document = Tests::emptyDocument();
    PlanContent plan{.details = {.year = 2021, .title = u"要点"_s}};
    for (int level = 1; level <= 3; ++level)
        plan.nodes.append({.id = NodeId{-level},
                           .parent = NodeId{1 - level},
                           .kind = level < 3 ? NodeKind::Section : NodeKind::Item,
                           .number = u"1."_s,
                           .title = level < 3 ? u"学习"_s : u"举办老少同声颂党恩主题报告会"_s});
    REQUIRE(Models::addPlan(*document, plan));
    PlanTreeModel model(document.get());
    Models::PlanFilter filter(document.get());
    System::Settings settings;
    PlanTreeView view(&model, &filter, &settings);
    view.resize(620, 400);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    const NodeId deep = document->outline().nodes().constLast()->id();
    const int words = view.header()->sectionSize(PlanTreeModel::ItemColumn) - view.titleLeft(deep);
    CHECK(words >= QFontMetrics(view.font()).horizontalAdvance(u"党"_s.repeated(8)));
    const auto drawn = Tests::textsIn(Tests::drawnLines(view.viewport()), view.viewport()->rect());
    CHECK(std::ranges::none_of(drawn, [](const QString &line) { return line.contains(u'…'); }));
}

TEST_CASE(
    "columns that the user has not changed fit their content, in each language and size of text",
    "[plantreeview][anyfont]")
{
    const Speaking speaking(GENERATE("en", "zh_CN"));
    ShownTree shown;
    REQUIRE(shown.document->addNote(shown.node(u"1."_s), QDate(2021, 3, 28), u"开会。"_s, {}));
    QFont font = QApplication::font();
    font.setPixelSize(GENERATE(11, 14, 28));
    shown.view.setFont(font);
    shown.view.resize(2400, 600);
    QCoreApplication::processEvents();
    const auto *columns = static_cast<Widgets::PlanTreeColumns *>(shown.view.header());
    INFO(speaking.language << " at " << font.pixelSize());
    for (int column = 1; column < PlanTreeModel::kColumns; ++column)
        CHECK(columns->sectionSize(column) >= columns->widthOfHeading(column));
    CHECK(columns->sectionSize(PlanTreeModel::StatusColumn)
          >= Widgets::PlanTreeDelegate::widthOfStatus(font));
    const QString day = shown.model.dayText({2022, 12, 28});
    CHECK(columns->sectionSize(PlanTreeModel::LatestProgressColumn)
          >= columns->widthOf(PlanTreeModel::LatestProgressColumn,
                              QFontMetrics(Widgets::smallFont(font)).horizontalAdvance(day)));
}

TEST_CASE("hidden columns and widths are remembered", "[plantreeview]")
{
    int width = 0;
    {
        ShownTree one;
        one.view.header()->resizeSection(PlanTreeModel::DeadlineColumn, 150);
        one.view.setColumnHidden(PlanTreeModel::OwnerColumn, true);
        width = one.view.header()->sectionSize(PlanTreeModel::DeadlineColumn);
    }
    {
        Remembered again;
        CHECK(again.view.isColumnHidden(PlanTreeModel::OwnerColumn));
        CHECK(again.view.header()->sectionSize(PlanTreeModel::DeadlineColumn) == width);
        CHECK(again.view.header()->sortIndicatorSection() == -1);
    }
    System::Settings().setState(u"tree-columns"_s, "nonsense");
    Remembered last;
    CHECK_FALSE(last.view.isColumnHidden(PlanTreeModel::OwnerColumn));
    CHECK(last.view.header()->length() == last.view.viewport()->width());
}

TEST_CASE("widths kept at one size of text have room for a status and a lateness at another",
          "[plantreeview][anyfont]")
{
    {
        ShownTree one;
        one.view.header()->resizeSection(PlanTreeModel::StatusColumn, 60);
        one.view.header()->resizeSection(PlanTreeModel::DeadlineColumn, 60);
        one.view.header()->resizeSection(PlanTreeModel::OwnerColumn, 130);
    }
    System::Settings().setTextSize(200);
    const Speaking speaking(GENERATE("en", "zh_CN"));
    Remembered again;
    again.view.resize(2000, 600);
    QCoreApplication::processEvents();
    const QFont larger = QApplication::font();
    const auto *columns = static_cast<Widgets::PlanTreeColumns *>(again.view.header());
    CHECK(columns->sectionSize(PlanTreeModel::StatusColumn)
          >= Widgets::PlanTreeDelegate::widthOfStatus(larger));
    const int late =
        QFontMetrics(Widgets::smallFont(larger)).horizontalAdvance(Models::missedBy(1883));
    CHECK(columns->sectionSize(PlanTreeModel::DeadlineColumn)
          >= columns->widthOf(PlanTreeModel::DeadlineColumn, late));
    CHECK(columns->sectionSize(PlanTreeModel::OwnerColumn) >= 250);
    System::Settings().setTextSize(100);
    System::Settings().setState(u"tree-columns"_s, {});
}

TEST_CASE_METHOD(ShownTree, "the selected row stays visible when the tree becomes lower",
                 "[plantreeview]")
{
    view.selectNode(node(u"3."_s));
    view.resize(800, view.visualRect(at(u"3."_s)).bottom());
    QCoreApplication::processEvents();
    const QRect row = view.visualRect(at(u"3."_s));
    CHECK(row.top() >= 0);
    CHECK(row.bottom() <= view.viewport()->height()); // all of it but the line below it
}

TEST_CASE_METHOD(ShownTree, "columns can be hidden from the menu on their headings",
                 "[plantreeview]")
{
    QTimer::singleShot(0, [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        menu->actions().first()->trigger();
        menu->close();
    });
    emit view.header()->customContextMenuRequested(QPoint(10, 10));
    CHECK(view.isColumnHidden(PlanTreeModel::OwnerColumn));
    CHECK(view.header()->length() == view.viewport()->width());
}

TEST_CASE_METHOD(ShownTree, "folding and selection survive an edit and a change of plan",
                 "[plantreeview]")
{
    view.setExpanded(at(u"二、"_s), false);
    view.selectNode(node(u"2."_s));
    REQUIRE(document->setField({node(u"2."_s)}, Field::Owners, u"王建国"_s));
    REQUIRE(document->show(document->plan().id));
    CHECK(view.currentNode() == node(u"2."_s));
    CHECK_FALSE(view.isExpanded(at(u"二、"_s)));
    CHECK(view.isExpanded(at(u"一、"_s)));
}

TEST_CASE("plain text is broken into lines and elided, never cut", "[textlines][anyfont]")
{
    const QFont font;
    const QString text = u"深入学习习近平总书记关于做好关心下一代工作重要指示精神"_s;
    const int width = QFontMetrics(font).horizontalAdvance(text);
    CHECK(Widgets::linesOf(text, font, width, 2) == QStringList{text});
    const QStringList two = Widgets::linesOf(text, font, width * 2 / 3, 2);
    REQUIRE(two.size() == 2);
    CHECK(two.join(QString()) == text);
    const QStringList elided = Widgets::linesOf(text, font, width / 4, 2);
    REQUIRE(elided.size() == 2);
    CHECK(elided[1].endsWith(u'…'));
    for (const QString &line : elided)
        CHECK(QFontMetrics(font).horizontalAdvance(line) <= width / 4);
    CHECK(Widgets::linesOf(QString(), font, 100, 2).isEmpty());
    const QFontMetrics metrics(font);
    CHECK(Widgets::linesOf(u"逾期 1883 天"_s, font, metrics.horizontalAdvance(u"逾期 188…"_s), 1)
          == QStringList{u"逾期…"_s});
    CHECK(Widgets::linesOf(u"一\n二"_s, font, 200, 2) == QStringList{u"一 二"_s});
}

TEST_CASE("a section of guidance shows no status, and no word for what it has not",
          "[plantreeview]")
{
    const PassingLooks looks;
    const auto document = TreeSample::emptyDocument();
    REQUIRE(Models::addPlan(
        *document,
        {.details = {.year = 2021, .title = u"要点"_s},
         .nodes = {{.id = NodeId{-1},
                    .kind = NodeKind::Section,
                    .title = u"指导思想"_s,
                    .text = u"围绕中心"_s},
                   {.id = NodeId{-2}, .kind = NodeKind::Section, .title = u"主要任务"_s}}}));
    PlanTreeModel model(document.get());
    Models::PlanFilter filter(document.get());
    System::Settings settings;
    PlanTreeView view(&model, &filter, &settings);
    view.resize(1000, 400);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    const QImage picture = view.viewport()->grab().toImage();
    for (const int column : {PlanTreeModel::OwnerColumn, PlanTreeModel::DeadlineColumn,
                             PlanTreeModel::StatusColumn, PlanTreeModel::LatestProgressColumn}) {
        CAPTURE(column);
        const auto isDrawn = [&](int row) {
            const QRect cell = view.visualRect(model.index(row, column)).adjusted(2, 2, -2, -3);
            REQUIRE(cell.isValid());
            return Picture::isDrawnIn(picture, cell);
        };
        CHECK_FALSE(isDrawn(0));
        CHECK(isDrawn(1));
    }
}
