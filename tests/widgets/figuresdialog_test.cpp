#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "widgets/year/figuresdialog.h"

#include "models/outline/planfilter.h"
#include "models/plandocument.h"
#include "support/catch.h"
#include "support/subtreesample.h"
#include "system/settings.h"
#include "widgets/kit/label.h"
#include "widgets/pagefixture.h"
#include "widgets/window/start/monthwords.h"
#include "widgets/year/figureroles.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;
using Models::Way;
using Widgets::FiguresDialog;

namespace {

// The dialog on a plan of two departments. Item 1 is done, item 2 missed, item 3 has two events;
// items 1 to 3 have owners.
struct ShownFigures
{
    ShownFigures()
    {
        const QStringList leads{u"团委"_s, u"团委"_s, u"学工处"_s};
        for (int item = 1; item <= 3; ++item) {
            const NodeId id = node(QString::number(item) + u'.');
            REQUIRE(document->setField({id}, Field::LeadDepartment, leads[item - 1]));
            REQUIRE(document->setField({id}, Field::Owners, u"王建国、李淑芬"_s));
        }
        REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done(TreeSample::kToday)));
        REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"6月底前"_s));
        REQUIRE(document->addNote(node(u"3."_s), {2021, 5, 6}, u"读书活动"_s, 30));
        REQUIRE(document->addNote(node(u"3."_s), {2021, 9, 6}, u"读书活动"_s, 12, false, {},
                                  {{u"征文"_s, 46, u"篇"_s}}));
        REQUIRE(document->addNote(node(u"3."_s), {2021, 2, 6}, u"收到征文"_s, {}, false, {},
                                  {{u"征文"_s, 6, u"篇"_s}, {u"作文"_s, 1, u"篇"_s}}));
        dialog = std::make_unique<FiguresDialog>(document.get(), &settings, nullptr);
        REQUIRE(dialog->load());
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
    }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    QTableWidget *table(const QString &name) const
    {
        return dialog->findChild<QTableWidget *>(name);
    }
    QStringList row(const QString &name, int at) const
    {
        QStringList cells;
        for (int column = 0; column < table(name)->columnCount(); ++column)
            cells.append(table(name)->item(at, column) ? table(name)->item(at, column)->text()
                                                       : QString());
        return cells;
    }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::documentOfSpring();
    System::Settings settings;
    std::unique_ptr<FiguresDialog> dialog;
};

} // namespace

TEST_CASE_METHOD(ShownFigures, "each department has its own figures, and the plan the sum of all",
                 "[figuresdialog]")
{
    const auto rows = [this](int at) { return row(u"departmentTable"_s, at).mid(0, 7); };
    CHECK(rows(0) == QStringList{u"团委"_s, u"2"_s, u"1"_s, u"1"_s, u"1"_s, u"0"_s, u"0"_s});
    CHECK(rows(1) == QStringList{u"学工处"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"2"_s, u"42"_s});
    CHECK(rows(2).mid(0, 2) == QStringList{u"No department yet"_s, u"3"_s});
    CHECK(rows(3)
          == QStringList{u"The whole plan"_s, u"6"_s, u"1"_s, u"1"_s, u"4"_s, u"2"_s, u"42"_s});
    const auto bars = [this](int at) {
        return table(u"departmentTable"_s)->item(at, 7)->data(Qt::AccessibleTextRole).toString();
    };
    CHECK(bars(0) == u"1 of 2 done, 1 missed, attendance 0"_s);
    CHECK(bars(1) == u"0 of 1 done, 0 missed, attendance 42"_s);
    CHECK(bars(2) == u"0 of 3 done, 0 missed, attendance 0"_s);
    CHECK(table(u"departmentTable"_s)->rowCount() == 4);
    CHECK_FALSE(table(u"departmentTable"_s)->item(3, 7)); // the whole is not compared with itself
    const auto share = [this](int at, int role) {
        return table(u"departmentTable"_s)->item(at, 7)->data(role).toDouble();
    };
    CHECK(share(0, Widgets::DoneShareRole) == 0.5);
    CHECK(share(0, Widgets::MissedShareRole) == 0.5);
    CHECK(share(0, Widgets::AttendanceShareRole) == 0);
    CHECK(share(1, Widgets::DoneShareRole) == 0);
    CHECK(share(1, Widgets::AttendanceShareRole) == 1);
}

TEST_CASE_METHOD(ShownFigures, "an item of two owners counts for both", "[figuresdialog]")
{
    CHECK(row(u"ownerTable"_s, 0).mid(0, 2) == QStringList{u"王建国"_s, u"3"_s});
    CHECK(row(u"ownerTable"_s, 1).mid(0, 2) == QStringList{u"李淑芬"_s, u"3"_s});
    CHECK(row(u"ownerTable"_s, 2).mid(0, 2) == QStringList{u"Nobody yet"_s, u"3"_s});
    CHECK(row(u"ownerTable"_s, 3).mid(0, 2) == QStringList{u"The whole plan"_s, u"6"_s});
}

TEST_CASE_METHOD(ShownFigures, "a line says why owners have more items together than the plan",
                 "[figuresdialog]")
{
    const auto *line = dialog->findChild<QLabel *>(u"sharedItemsLabel"_s);
    auto *tabs = dialog->findChild<QTabWidget *>();
    REQUIRE(line);
    CHECK_FALSE(line->isVisible()); // each item counts for one department
    tabs->setCurrentWidget(table(u"ownerTable"_s));
    CHECK(line->isVisible());
    CHECK(line->text().contains(u"several owners"_s));
    tabs->setCurrentWidget(table(u"monthTable"_s));
    CHECK_FALSE(line->isVisible());

    for (const QString &item : {u"1."_s, u"2."_s, u"3."_s})
        REQUIRE(document->setField({node(item)}, Field::Owners, u"王建国"_s));
    FiguresDialog alone(document.get(), &settings, nullptr);
    REQUIRE(alone.load());
    alone.show();
    auto *owners = alone.findChild<QTabWidget *>();
    owners->setCurrentWidget(alone.findChild<QTableWidget *>(u"ownerTable"_s));
    CHECK_FALSE(alone.findChild<QLabel *>(u"sharedItemsLabel"_s)->isVisible());
}

TEST_CASE_METHOD(ShownFigures, "a number that is clicked shows what it counts, unless it is zero",
                 "[figuresdialog]")
{
    QTableWidget *departments = table(u"departmentTable"_s);
    departments->setFocus();
    departments->setCurrentCell(0, 5);
    QTest::keyClick(departments, Qt::Key_Space); // a zero cannot be opened
    CHECK(dialog->isVisible());
    departments->setCurrentCell(0, 3);
    QTest::keyClick(departments, Qt::Key_Return);
    CHECK_FALSE(dialog->isVisible());
    CHECK(dialog->result() == QDialog::Accepted);
    CHECK(dialog->chosen() == PlanCriteria{.answering = {u"团委"_s}, .missed = true});
}

TEST_CASE_METHOD(ShownFigures, "every number equals the number of items that a click on it shows",
                 "[figuresdialog]")
{
    Models::PlanFilter filter(document.get());
    REQUIRE(document->addNote(node(u"4."_s), {2020, 12, 31}, u"筹备会"_s, 5));
    dialog = std::make_unique<FiguresDialog>(document.get(), &settings, nullptr);
    REQUIRE(dialog->load());
    CHECK(row(u"monthTable"_s, 12)
          == QStringList{u"Outside of the year"_s, u"1"_s, u"0"_s, u"5"_s, u"0"_s});
    CHECK(row(u"monthTable"_s, 13).mid(0, 4)
          == QStringList{u"The whole plan"_s, u"3"_s, u"0"_s, u"47"_s});
    for (const QString &name : {u"departmentTable"_s, u"ownerTable"_s}) {
        for (int line = 0; line < table(name)->rowCount(); ++line) {
            for (int column = 1; column <= 4; ++column) {
                CAPTURE(name.toStdString(), line, column);
                QTableWidgetItem *item = table(name)->item(line, column);
                if (item->text() == u"0"_s)
                    continue;
                dialog->show();
                emit table(name)->itemClicked(item);
                filter.setCriteria(dialog->chosen());
                CHECK(QString::number(filter.matchCount()) == item->text());
            }
        }
    }
}

// The events and the attendance in the notes of the visible nodes; only those of the filter's month
// if it has one.
NoteFigures shownBy(const Models::PlanFilter &filter, const Models::PlanDocument &document)
{
    const auto notes = document.notes().ofPlan();
    REQUIRE(notes);
    NoteFigures sum;
    for (const OutlineNode *node : document.outline().nodes()) {
        if (!filter.isVisible(node))
            continue;
        for (const ProgressNote &note : notes->value(node->id())) {
            const int year = document.plan().year;
            const int month = note.happenedOn.year() == year ? note.happenedOn.month() : 0;
            if (filter.criteria().eventsIn.value_or(month) == month)
                sum += figuresOf({note});
        }
    }
    return sum;
}

TEST_CASE("a click on a number by month or section shows the notes that it counts, of either year",
          "[figuresdialog]")
{
    auto document = TreeSample::document();
    PlanContent next = TreeSample::content();
    next.details.year = 2022;
    for (Node &node : next.nodes) {
        node.id = NodeId{qint64(node.id) + 100};
        if (node.parent != NodeId{})
            node.parent = NodeId{qint64(node.parent) + 100};
    }
    const auto add = [&](const QString &name, QDate day, int attendance) {
        REQUIRE(document->addNote(TreeSample::node(*document, name), day, u"活动"_s, attendance));
    };
    add(u"1."_s, {2021, 3, 1}, 9);
    add(u"4."_s, {2021, 3, 31}, 20);
    add(u"二、"_s, {2021, 5, 4}, 100); // a note on the section itself
    add(u"三、"_s, {2021, 12, 1}, 7);
    add(u"三、"_s, {2020, 12, 30}, 6);
    const PlanId before = document->plan().id;
    REQUIRE(Models::addPlan(*document, next));
    add(u"2."_s, {2022, 3, 1}, 1000);
    add(u"一、"_s, {2022, 1, 31}, 40);

    System::Settings settings;
    FiguresDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    Models::PlanFilter filter(document.get());
    int pressed = 0;
    for (const QString &name : {u"monthTable"_s, u"sectionTable"_s}) {
        auto *table = dialog.findChild<QTableWidget *>(name);
        for (int at = 0; at < table->rowCount() * 4; ++at) {
            const int column = 1 + at % 4;
            QTableWidgetItem *item = table->item(at / 4, column);
            CAPTURE(name.toStdString(), at / 4, column, item->text().toStdString());
            if (item->text() == u"0"_s)
                continue;
            emit table->itemClicked(item);
            CHECK((dialog.chosenPlan() == before) == (column % 2 == 0));
            REQUIRE(document->show(dialog.chosenPlan()));
            filter.setCriteria(dialog.chosen());
            const NoteFigures shown = shownBy(filter, *document);
            CHECK(item->text()
                  == QLocale().toString(column < 3 ? qint64(shown.events) : shown.attendance));
            ++pressed;
        }
    }
    CHECK(pressed > 20);
}

TEST_CASE_METHOD(ShownFigures, "events and attendance are listed by month and by section",
                 "[figuresdialog]")
{
    CHECK(row(u"monthTable"_s, 0) == QStringList{u"January"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s});
    CHECK(row(u"monthTable"_s, 4) == QStringList{u"May"_s, u"1"_s, u"0"_s, u"30"_s, u"0"_s});
    CHECK(row(u"monthTable"_s, 8) == QStringList{u"September"_s, u"1"_s, u"0"_s, u"12"_s, u"0"_s});
    CHECK(row(u"monthTable"_s, 11)[0] == u"December"_s);
    CHECK(table(u"monthTable"_s)->rowCount() == 13);
    CHECK_FALSE(table(u"monthTable"_s)->isColumnHidden(1));
    CHECK_FALSE(table(u"monthTable"_s)->isColumnHidden(3));
    CHECK(table(u"monthTable"_s)->isColumnHidden(2)); // there is no plan of 2020 to compare with
    CHECK(table(u"monthTable"_s)->isColumnHidden(4));
    CHECK(row(u"monthTable"_s, 12)
          == QStringList{u"The whole plan"_s, u"2"_s, u"0"_s, u"42"_s, u"0"_s});
    CHECK(row(u"sectionTable"_s, 0).mid(1) == QStringList{u"2"_s, u"0"_s, u"42"_s, u"0"_s});
    CHECK(row(u"sectionTable"_s, 1).mid(1) == QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s});
    CHECK(row(u"sectionTable"_s, table(u"sectionTable"_s)->rowCount() - 1)
          == QStringList{u"The whole plan"_s, u"2"_s, u"0"_s, u"42"_s, u"0"_s});
}

TEST_CASE_METHOD(ShownFigures, "in a window of any width the numbers stand near the names",
                 "[figuresdialog]")
{
    auto *tabs = dialog->findChild<QTabWidget *>();
    REQUIRE(tabs);
    dialog->resize(1900, 900);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        const auto *table = qobject_cast<QTableWidget *>(tabs->currentWidget());
        REQUIRE(table);
        CAPTURE(table->objectName().toStdString(), table->columnWidth(0));
        int longest = 150; // as wide as the column is at least
        for (int row = 0; row < table->rowCount(); ++row)
            longest = std::max(longest,
                               table->fontMetrics().horizontalAdvance(table->item(row, 0)->text()));
        CHECK(table->columnWidth(0) <= longest * 3 / 2 + 60);
    }
}

TEST_CASE_METHOD(
    ShownFigures,
    "a table with few columns has its numbers beside the names, and a hint what to click",
    "[figuresdialog]")
{
    auto *tabs = dialog->findChild<QTabWidget *>();
    REQUIRE(tabs);
    dialog->resize(1000, 560);
    QStringList hints;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        const auto *table = qobject_cast<QTableWidget *>(tabs->currentWidget());
        REQUIRE(table);
        CAPTURE(table->objectName().toStdString());
        for (const auto *label : dialog->findChildren<Widgets::Label *>(Qt::FindDirectChildrenOnly))
            hints.append(label->text());
        const int last = table->columnCount() - 1;
        const bool hasBars = tab < 2;
        CHECK(bool(table->horizontalHeaderItem(last)->textAlignment() & Qt::AlignHCenter)
              == hasBars);
        if (table->columnCount() == 5)
            CHECK(table->columnWidth(0) < table->viewport()->width() / 2);
        CHECK(table->horizontalScrollBar()->maximum() == 0);
    }
    hints.removeDuplicates();
    hints.removeAll(QString());
    CHECK(hints.size() == 4); // three kinds of table, and owners who share an item
}

TEST_CASE("the dialog's size is remembered for each size of text", "[figuresdialog]")
{
    auto document = TreeSample::document();
    System::Settings settings;
    const QFont usual = QApplication::font();
    const auto sizeNow = [&] { return FiguresDialog(document.get(), &settings, nullptr).size(); };
    {
        FiguresDialog dialog(document.get(), &settings, nullptr);
        dialog.resize(700, 420); // small enough for the screen in tests
        dialog.show();
        dialog.hide();
    }
    CHECK(sizeNow().width() == 700);
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    CHECK(sizeNow().width() > 700);
    QApplication::setFont(usual);
}

TEST_CASE_METHOD(ShownFigures, "each paper of the year is opened by its button", "[figuresdialog]")
{
    const std::pair<QString, QString> papers[] = {
        {u"figuresTableButton"_s, u"Figures Table of 2021"_s},
        {u"circularButton"_s, u"Circular on Departments, 2021"_s},
        {u"chartButton"_s, u"Wall Chart of 2021"_s}};
    for (const auto &[name, title] : papers) {
        auto *button = dialog->findChild<QPushButton *>(name);
        REQUIRE(button);
        CHECK(button->text().endsWith(u'…'));
        QString opened;
        answering(
            [&opened](QDialog *paper) {
                opened = paper->windowTitle();
                paper->reject();
            },
            [button] { button->click(); });
        CHECK(opened == title);
    }
    CHECK(dialog->isVisible());
}

TEST_CASE_METHOD(ShownFigures,
                 "named figures are listed by section and item, and a click lists their notes",
                 "[figuresdialog][figures]")
{
    const auto cells = [this](int at) { return row(u"namedFiguresTable"_s, at); };
    CHECK(cells(0)[0] == u"The whole plan"_s);
    CHECK(cells(1).mid(1) == QStringList{u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"1"_s, u"—"_s});
    CHECK(cells(2)[0].trimmed() == u"征文 (篇)"_s);
    CHECK(cells(2).mid(1) == QStringList{u"6"_s, u"0"_s, u"46"_s, u"0"_s, u"0"_s, u"52"_s, u"—"_s});
    QTableWidget *named = table(u"namedFiguresTable"_s);
    CHECK(named->isColumnHidden(5)); // the column for other years: nothing happened in one
    QStringList shown;
    answering(
        [&shown](QDialog *sources) {
            const auto *view = sources->findChild<QTreeWidget *>(u"sourcesView"_s);
            const QTreeWidgetItem *item = view->topLevelItem(0);
            for (int note = 0; note < item->childCount(); ++note)
                shown.append(item->child(note)->text(0));
            sources->reject();
        },
        [&] { emit named->itemClicked(named->item(2, 6)); });
    CHECK(shown.size() == 2);
    CHECK(shown.filter(u"征文 46 篇"_s).size() == 1);
    CHECK(dialog->isVisible());
}

TEST_CASE_METHOD(ShownFigures, "a figure is renamed in all notes in one step",
                 "[figuresdialog][figures]")
{
    QTableWidget *named = table(u"namedFiguresTable"_s);
    answering(
        [](QDialog *renaming) {
            renaming->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"征文"_s);
            renaming->accept();
        },
        [&] { emit named->itemClicked(named->item(1, 0)); });
    CHECK(row(u"namedFiguresTable"_s, 1)[6] == u"53"_s);
    CHECK(row(u"namedFiguresTable"_s, 2)[6].isEmpty()); // a heading, whose other cells are empty
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->notes().of(node(u"3."_s))->first().figures.size() == 2);
}

TEST_CASE("the tables have both years if the file has a plan of the year before", "[figuresdialog]")
{
    auto document = TreeSample::document();
    PlanContent next = TreeSample::content();
    next.details.year = 2022;
    for (Node &node : next.nodes) {
        node.id = NodeId{qint64(node.id) + 100};
        if (node.parent != NodeId{})
            node.parent = NodeId{qint64(node.parent) + 100};
    }
    REQUIRE(document->addNote(TreeSample::node(*document, u"4."_s), {2021, 3, 1}, u"走访"_s, 9));
    REQUIRE(Models::addPlan(*document, next));
    REQUIRE(document->plan().year == 2022);
    System::Settings settings;
    FiguresDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    const auto *months = dialog.findChild<QTableWidget *>(u"monthTable"_s);
    CHECK(months->item(2, 1)->text() == u"0"_s);
    CHECK(months->item(2, 2)->text() == u"1"_s);
    CHECK(months->item(2, 4)->text() == u"9"_s);
    const auto *sections = dialog.findChild<QTableWidget *>(u"sectionTable"_s);
    // The section with the same title in the other year.
    CHECK(sections->item(1, 2)->text() == u"1"_s);
}

TEST_CASE("the line about the month names the items to do, and is empty without any",
          "[monthwords]")
{
    const QDate today(2021, 10, 22);
    const auto todo = [&](const Domain::MonthCounts &counts) {
        const QString words = Widgets::monthWords(counts, today);
        const auto before = u"To do in Oct: "_s;
        const auto after = u". Click a number above to list them."_s;
        if (words.isEmpty())
            return u"-"_s;
        REQUIRE(words.startsWith(before));
        REQUIRE(words.endsWith(after));
        return words.sliced(before.size()).chopped(after.size());
    };
    CHECK(todo({}) == u"-"_s);
    CHECK(todo({.moved = 5}) == u"-"_s);
    CHECK(todo({.missed = 1}) == u"1 missed"_s);
    CHECK(todo({.due = 1}) == u"1 due this month"_s);
    CHECK(todo({.silent = 1}) == u"1 without progress for 60 days"_s);
    CHECK(todo({.missed = 2, .silent = 3}) == u"2 missed, 3 without progress for 60 days"_s);
    CHECK(todo({.missed = 2, .due = 4, .silent = 3})
          == u"2 missed, 4 due this month, 3 without progress for 60 days"_s);
}
