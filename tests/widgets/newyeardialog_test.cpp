#include "models/documentundo.h"
#include "widgets/years/newyeardialog.h"

#include "support/catch.h"
#include "support/plandocuments.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Widgets::NewYearDialog;

namespace {

// The dialog on a plan with section 一, which has an unfinished and an ongoing item, and section
// 二, which has an item that is done.
struct Ended : PageFixture
{
    Ended()
    {
        REQUIRE(document->setStatus({item(u"主题教育"_s)}, ItemStatus::ongoing()));
        REQUIRE(document->setStatus({item(u"骨干培训"_s)}, ItemStatus::done(QDate(2021, 9, 1))));
    }
};

struct Asked : Ended
{
    Asked() { dialog.show(); }
    template<typename Part>
    Part *part(const QString &name)
    {
        return dialog.findChild<Part *>(name);
    }
    QString count() { return part<QLabel>(u"countLabel"_s)->text(); }
    QPushButton *begin()
    {
        return part<QDialogButtonBox>(u"buttonBox"_s)->button(QDialogButtonBox::Ok);
    }
    QStringList carried()
    {
        QStringList titles;
        for (const Node &node : dialog.plan().nodes) {
            if (node.kind == NodeKind::Item)
                titles.append(node.title);
        }
        return titles;
    }

    NewYearDialog dialog{
        document->outline(), {2021, 2023}, NewYearDialog::Carry::Unfinished, nullptr};
};

} // namespace

TEST_CASE_METHOD(
    Asked, "unfinished and ongoing items are ticked for the new year unless the user changes that",
    "[newyeardialog]")
{
    CHECK(begin()->text() == u"&Begin 2022"_s);
    CHECK(part<QLineEdit>(u"titleEdit"_s)->text() == u"2022年工作要点"_s);
    CHECK(carried() == QStringList{u"理论学习"_s, u"主题教育"_s});
    const auto goOver = [](int items) {
        return u"%1 of 3 items go over, with who does them. The notes stay with 2021."_s.arg(items);
    };
    CHECK(count() == goOver(2));
    CHECK(begin()->isEnabled());

    QTest::mouseClick(part<QPushButton>(u"noneButton"_s), Qt::LeftButton);
    CHECK(dialog.plan().nodes.isEmpty());
    CHECK(count() == goOver(0));
    CHECK(begin()->isEnabled()); // a year may begin empty
    QTest::mouseClick(part<QPushButton>(u"allButton"_s), Qt::LeftButton);
    CHECK(carried() == QStringList{u"理论学习"_s, u"主题教育"_s, u"骨干培训"_s});
    CHECK(count() == goOver(3));
    QTest::mouseClick(part<QPushButton>(u"unfinishedButton"_s), Qt::LeftButton);
    CHECK(carried() == QStringList{u"理论学习"_s, u"主题教育"_s});

    auto *items = part<QTreeWidget>(u"itemsView"_s);
    items->setCurrentItem(items->topLevelItem(0));
    const QTreeWidgetItem *first = items->topLevelItem(0)->child(0);
    CHECK(first->text(1) == statusName(StatusKind::NotStarted));
    CHECK(first->toolTip(2) == u"一、思想建设 (click or press F2 to choose another place)"_s);
    CHECK(items->topLevelItem(0)->text(1).isEmpty()); // a section has no status
    QTest::keyClick(items, Qt::Key_Space);            // unticks the section and all its items
    CHECK(carried().isEmpty());
    QApplication::processEvents();
    CHECK(count() == goOver(0));
    CHECK(first->text(2).isEmpty());
    CHECK(first->toolTip(2).isEmpty());
}

TEST_CASE_METHOD(Asked, "a year that has a plan is refused, and a title typed by the user is kept",
                 "[newyeardialog]")
{
    auto *year = part<QSpinBox>(u"yearEdit"_s);
    year->setValue(2023);
    CHECK_FALSE(begin()->isEnabled());
    CHECK(count() == u"There is a plan for 2023 already; choose another year."_s);
    year->setValue(2024);
    CHECK(begin()->isEnabled());
    CHECK(part<QLineEdit>(u"titleEdit"_s)->text() == u"2024年工作要点"_s);

    auto *title = part<QLineEdit>(u"titleEdit"_s);
    title->clear();
    CHECK_FALSE(begin()->isEnabled());
    title->setFocus();
    commitWords(title, u"二〇二五年要点"_s);
    year->setValue(2025);
    CHECK(dialog.plan().details.title == u"二〇二五年要点"_s);
}

TEST_CASE_METHOD(Asked, "the section for an item is chosen by mouse or by keyboard",
                 "[newyeardialog]")
{
    auto *items = part<QTreeWidget>(u"itemsView"_s);
    QTreeWidgetItem *row = items->topLevelItem(0)->child(0);
    const auto put = [&](const QString &section) {
        QApplication::processEvents();
        auto *box = items->findChild<QComboBox *>(u"placeBox"_s);
        REQUIRE(box);
        REQUIRE(box->findText(section) >= 0);
        box->setCurrentIndex(box->findText(section));
        emit box->activated(box->currentIndex());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    activate(items);
    CHECK(row->text(2) == u"一、思想建设"_s);
    // No section is shown for it, as it is not carried over.
    CHECK(items->topLevelItem(1)->child(0)->text(2).isEmpty());
    items->scrollToItem(row);
    const QModelIndex place =
        items->indexAt(items->visualItemRect(row).center()).siblingAtColumn(2);
    QTest::mouseClick(items->viewport(), Qt::LeftButton, {}, items->visualRect(place).center());
    put(u"二、队伍建设"_s);
    CHECK(row->text(2) == u"二、队伍建设"_s);
    items->setCurrentItem(items->topLevelItem(0)->child(1));
    items->setFocus();
    QTest::keyClick(items, Qt::Key_F2);
    put(u"No section"_s);

    const Outline next(dialog.plan());
    REQUIRE(next.root()->childCount() == 2);
    CHECK(next.root()->child(0)->heading() == u"一、队伍建设"_s);
    CHECK(next.root()->child(0)->child(0)->node().title == u"理论学习"_s);
    CHECK(next.root()->child(1)->node().title == u"主题教育"_s);
}

TEST_CASE_METHOD(Ended, "only an item that the new plan already has is marked so",
                 "[newyeardialog]")
{
    const OutlineNode *first = document->outline().root()->child(0);
    PlanContent read{.details = {.year = 2022, .title = u"2022年工作要点"_s}};
    for (const OutlineNode *one : {first, static_cast<const OutlineNode *>(first->child(0))}) {
        Node node = one->node();
        node.id = NodeId{read.nodes.size() + 1001};
        node.parent = read.nodes.isEmpty() ? NodeId{} : read.nodes.first().id;
        read.nodes.append(node);
    }
    NewYearDialog dialog(document->outline(), read, nullptr);
    dialog.show();
    QApplication::processEvents();
    auto *items = dialog.findChild<QTreeWidget *>(u"itemsView"_s);
    const QTreeWidgetItem *section = items->topLevelItem(0);
    CHECK(section->child(0)->text(2)
          == u"There already: "_s + first->child(0)->heading().simplified());
    CHECK(section->child(1)->text(2) == first->heading().simplified());
}

TEST_CASE_METHOD(Ended, "where no section of the new plan has the name, the user has to choose",
                 "[newyeardialog]")
{
    const OutlineNode *first = document->outline().root()->child(0);
    Node other = first->node(); // the same number over something else
    other.id = NodeId{1001};
    other.title = u"关爱帮扶"_s;
    const PlanContent read{.details = {.year = 2022, .title = u"2022年工作要点"_s},
                           .nodes = {other}};
    NewYearDialog dialog(document->outline(), read, nullptr);
    dialog.show();
    QApplication::processEvents();
    auto *items = dialog.findChild<QTreeWidget *>(u"itemsView"_s);
    auto *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto *count = dialog.findChild<QLabel *>(u"countLabel"_s);
    QTreeWidgetItem *section = items->topLevelItem(0);
    for (const int row : {0, 1}) // both are ticked
        CHECK(section->child(row)->text(2) == u"Please choose"_s);
    CHECK_FALSE(add->isEnabled());
    CHECK(count->text()
          == u"Choose under “Goes Into” where 2 items go; their sections are not in the new plan. "
             "Rows selected together go together."_s);
    CHECK(dialog.windowTitle() == u"Carry Over from 2021"_s);
    CHECK(dialog.findChild<QLabel *>(u"readLabel"_s)->text()
          == u"“2022年工作要点” is added for 2022. What goes over into it?"_s);
    CHECK_FALSE(dialog.findChild<QSpinBox *>(u"yearEdit"_s)->isVisible());

    activate(items);
    items->setCurrentItem(section->child(0));
    section->child(1)->setSelected(true);
    QTest::keyClick(items, Qt::Key_F2);
    QApplication::processEvents();
    auto *box = items->findChild<QComboBox *>(u"placeBox"_s);
    REQUIRE(box);
    CHECK(box->currentIndex() == -1);
    const int place = box->findText(first->heading().simplified().left(2) + u"关爱帮扶"_s);
    REQUIRE(place >= 0);
    box->setCurrentIndex(place);
    emit box->activated(place);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(add->isEnabled());
    CHECK(add->text() == u"&Add 2022"_s);
    const auto goOver = u"%1 of 3 items go over, with who does them. The notes stay with 2021."_s;
    CHECK(count->text() == goOver.arg(2));
    for (const int row : {0, 1}) // both were selected
        CHECK(section->child(row)->text(2).endsWith(u"关爱帮扶"_s));
    CHECK(dialog.plan().nodes.size() == 3);

    section->setCheckState(0, Qt::Unchecked); // what does not go over needs no place
    QApplication::processEvents();
    CHECK(add->isEnabled());
    CHECK(count->text() == goOver.arg(0));
}

TEST_CASE_METHOD(Ended, "an empty year begins with nothing ticked", "[newyeardialog]")
{
    const NewYearDialog dialog(document->outline(), {2021}, NewYearDialog::Carry::Nothing, nullptr);
    CHECK(dialog.plan().nodes.isEmpty());
    CHECK(dialog.plan().details.title == u"2022年工作要点"_s);
    CHECK(dialog.closesLast());
    const NewYearDialog later(document->outline(), {2021, 2022, 2023},
                              NewYearDialog::Carry::Nothing, nullptr);
    const auto *year = later.findChild<QSpinBox *>(u"yearEdit"_s);
    CHECK(year->value() == 2024); // the first that is free
    CHECK(year->minimum() == 2022);
    CHECK(later.plan().details.title == u"2024年工作要点"_s);
}

TEST_CASE("the new year is shown, the last one closed, and a carried item has a link to its origin",
          "[newyeardialog][mainwindow]")
{
    Ended ended;
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    Widgets::MainWindow window(&settings, &appearance);
    Models::PlanDocument *document = ended.document.get();
    const NodeId origin = ended.item(u"主题教育"_s);
    window.setDocument(std::move(ended.document));
    ended.document = Tests::emptyDocument();
    window.setWindowState(Qt::WindowNoState);
    window.resize(1366, 700);
    window.show();
    QApplication::processEvents();

    answering(
        [](QDialog *dialog) {
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                              Qt::LeftButton);
        },
        [&window] { window.findChild<QAction *>(u"newYearAction"_s)->trigger(); });
    CHECK(document->plan().year == 2022);
    CHECK(document->plans().last().closed);
    CHECK(window.statusBar()->currentMessage() == u"2022 has begun. Ctrl+Z undoes this."_s);

    auto *tree = window.findChild<Widgets::PlanPane *>(u"planPane"_s)->tree();
    const OutlineNode *carried = document->outline().root()->child(0)->child(1);
    tree->selectNode(carried->id());
    QApplication::processEvents();
    auto *link = window.findChild<QPushButton *>(u"originButton"_s);
    REQUIRE(link->isVisible());
    CHECK(link->accessibleName() == u"Carried over from 2021: 2. 主题教育"_s);
    QTest::mouseClick(link, Qt::LeftButton);
    CHECK(document->plan().year == 2021);
    CHECK(tree->currentNode() == origin);
    QApplication::processEvents();
    CHECK_FALSE(link->isVisible());

    auto *year = window.findChild<QPushButton *>(u"yearButton"_s);
    emit year->menu()->aboutToShow();
    CHECK(year->menu()->actions()[1]->text() == u"Year 2021, closed"_s);
    year->menu()->actions().first()->trigger();
    CHECK(document->plan().year == 2022);
    CHECK(document->undoing().can(Way::Undo));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(document->plans().size() == 1);
    CHECK_FALSE(document->plan().closed);
}
