#include "models/documentundo.h"
#include "support/growth.h"
#include "widgets/dialogparts.h"
#include "widgets/importfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFontInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;

namespace {

const auto kPlan = uR"(首页 | 站内搜索
某某学校关工委2023年工作要点
一、思想建设
1.组织学习，每月一次（6月底前完成）。
2.开展宣讲（责任单位：宣传部）。
二、队伍建设
3.选聘报告员。
5.培训骨干。)"_s;

struct OpenImport : ImportFixture
{
    explicit OpenImport(const QString &text = kPlan)
        : ImportFixture(text)
    {}
};

} // namespace

TEST_CASE("the import window shows each line with what it was taken for", "[importdialog]")
{
    OpenImport o;
    CHECK(o.takenFor(u"首页"_s) == u"Left out"_s);
    CHECK(o.takenFor(u"工作要点"_s) == u"Title"_s);
    CHECK(o.takenFor(u"一、"_s) == u"Section"_s);
    CHECK(o.takenFor(u"1.组织"_s) == u"Item"_s);
    CHECK(o.find<QLineEdit>("yearEdit")->text() == u"2023"_s);
    CHECK(o.state() == u"2 sections, 4 items, 1 passages left out. 2 suggestions ticked."_s);
    const OpenImport deeper(
        u"某校关工委2023年工作要点\n一、思想建设\n（一）学习\n1.读书。\n2.看报。\n（二）宣讲\n1.办讲座。\n2.办展览。\n二、走访\n1.走访老人。\n2.走访学生。"_s);
    CHECK(deeper.state().startsWith(u"2 sections, 6 items,"_s)); // as the window's head counts
}

TEST_CASE("an empty list of the import window says that it is empty", "[importdialog]")
{
    const auto words = [](const OpenImport &o, const char *view) {
        const auto *label = o.find<QAbstractItemView>(view)->findChild<QLabel *>(u"emptyWords"_s);
        return label && !label->isHidden() ? label->text() : QString();
    };
    OpenImport clean(u"某某学校关工委2023年工作要点\n一、思想建设\n1.组织学习。\n2.开展宣讲。"_s);
    CHECK(words(clean, "warningsView") == u"There is nothing to check."_s);
    CHECK(words(clean, "offersView") == u"No owners and deadlines were found."_s);
    OpenImport full;
    CHECK(words(full, "warningsView").isEmpty());
    CHECK(words(full, "offersView").isEmpty());
}

TEST_CASE(
    "a line is corrected by mouse, by keyboard and in the outline, and the correction is undone",
    "[importdialog]")
{
    OpenImport o;
    const QStringList before = o.titles();
    const auto *undo = o.dialog->findChild<QAction *>(u"undoAction"_s);
    CHECK_FALSE(undo->isEnabled());
    o.clickLine(u"2.开展"_s);
    o.press("partOfAboveButton");
    CHECK(undo->isEnabled());
    CHECK(o.takenFor(u"2.开展"_s) == u"Continuation"_s);
    CHECK(o.titles().size() == before.size() - 1);
    QTest::keyClick(o.source(), Qt::Key_2, Qt::ControlModifier);
    CHECK(o.titles() == before);
    o.clickLine(u"3.选聘"_s);
    o.clickLine(u"5.培训"_s, Qt::ControlModifier);
    QTest::keyClick(o.source(), Qt::Key_Delete);
    CHECK(o.titles().size() == before.size() - 2);
    QTest::keyClick(o.source(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(o.titles() == before);
    const QRect second = o.outline()->visualRect(o.outline()->model()->index(1, 0));
    QTest::mouseClick(o.outline()->viewport(), Qt::LeftButton, {}, second.center());
    CHECK(o.source()->currentIndex().row() == o.line(u"二、"_s).row());
    QTest::keyClick(o.outline(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(o.outline()->model()->rowCount() == 1);
    QTest::keyClick(o.outline(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(o.outline()->model()->rowCount() == 2);
}

TEST_CASE("selecting a line selects its item, also from within the item's text", "[importdialog]")
{
    OpenImport o;
    o.clickLine(u"2.开展"_s);
    QTest::keyClick(o.source(), Qt::Key_3, Qt::ControlModifier);
    CHECK(o.outline()->currentIndex().data().toString().startsWith(u"1. 组织学习"_s));
    o.clickLine(u"首页"_s);
    CHECK(o.outline()->selectionModel()->selectedRows().isEmpty());
}

TEST_CASE("a line is split where the cursor stands in it, and joined again", "[importdialog]")
{
    OpenImport o;
    const QStringList before = o.titles();
    o.clickLine(u"1.组织"_s);
    auto *whole = o.find<QPlainTextEdit>("lineView");
    CHECK_FALSE(o.find<QAbstractButton>("splitButton")->isEnabled());
    whole->setFocus();
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(whole, Qt::Key_Right);
    QTest::keyClick(whole, Qt::Key_Return);
    CHECK(o.titles().contains(u"每月一次（6月底前完成）"_s));
    CHECK(whole->toPlainText() == u"每月一次（6月底前完成）。"_s);
    o.press("joinButton");
    CHECK(o.titles() == before);
}

TEST_CASE("a correction does not scroll the source or the outline", "[importdialog]")
{
    QString text = u"某校关工委2023年工作要点\n"_s;
    const QStringList sections{u"一、学习"_s, u"二、宣讲"_s, u"三、帮扶"_s, u"四、队伍"_s};
    for (const QString &section : sections) {
        text += section + u'\n';
        for (int i = 1; i <= 20; ++i)
            text += u"%1.%2第%1件事。\n"_s.arg(i).arg(section.mid(2));
    }
    OpenImport o(text);
    QTreeView *outline = o.outline();
    const auto section = [&](int row) { return outline->model()->index(row, 0); };
    outline->collapse(section(0));
    outline->collapse(section(2));
    o.clickLine(u"2.宣讲"_s);
    const int outlineAt = outline->verticalScrollBar()->value();
    const int sourceAt = o.source()->verticalScrollBar()->value();
    o.press("partOfAboveButton");
    CHECK_FALSE(outline->isExpanded(section(0)));
    CHECK(outline->isExpanded(section(1)));
    CHECK_FALSE(outline->isExpanded(section(2)));
    CHECK(outline->model()->rowCount(section(1)) == 19);
    CHECK(outline->verticalScrollBar()->value() == outlineAt);
    CHECK(o.source()->verticalScrollBar()->value() == sourceAt);
    CHECK(outline->currentIndex().data().toString().startsWith(u"1. 宣讲"_s));
    QTest::keyClick(o.source(), Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(outline->isExpanded(section(2)));
    CHECK(o.source()->currentIndex().row() == o.line(u"2.宣讲"_s).row());

    SECTION("and scrolling the source expands nothing in the outline")
    {
        o.source()->scrollTo(o.line(u"5.学习"_s), QAbstractItemView::PositionAtTop);
        CHECK_FALSE(outline->isExpanded(section(0)));
    }
}

TEST_CASE("the values found for the fields are visible in full", "[importdialog]")
{
    OpenImport o(
        u"某某学校2023年工作要点\n一、思想\n1.组织学习（2023年12月底前完成）。\n2.读书。"_s);
    auto *tabs = o.find<QTabWidget>("tabs");
    tabs->setCurrentIndex(1);
    auto *offers = o.find<QTreeView>("offersView");
    REQUIRE(offers->model()->index(0, 0).data() == u"2023年12月底前"_s);
    CHECK(offers->columnWidth(0) >= offers->sizeHintForIndex(offers->model()->index(0, 0)).width());
}

TEST_CASE("a warning leads to its line", "[importdialog]")
{
    OpenImport o;
    auto *warnings = o.find<QTreeWidget>("warningsView");
    o.showTab("warningsTab");
    REQUIRE(warnings->topLevelItemCount() == 1);
    QTest::mouseClick(warnings->viewport(), Qt::LeftButton, {},
                      warnings->visualItemRect(warnings->topLevelItem(0)).center());
    CHECK(o.source()->currentIndex().row() == o.line(u"5.培训"_s).row());
}

TEST_CASE("only the Add button writes to the file, in one step", "[importdialog]")
{
    OpenImport o;
    o.type("titleEdit", u"我校2023年要点"_s);
    CHECK(o.document->plans().size() == 1);
    o.add([](QDialog *carrying) {
        QTest::mouseClick(carrying->findChild<QPushButton *>(u"noneButton"_s), Qt::LeftButton);
        carrying->findChild<QCheckBox *>(u"closeBox"_s)->click();
        clickOk(carrying);
    });
    CHECK_FALSE(o.dialog->isVisible());
    REQUIRE(o.document->plans().size() == 2);
    CHECK_FALSE(o.document->plans().last().closed);
    CHECK(o.document->plan().title == u"我校2023年要点"_s);
    const auto nodes = o.document->outline().content().nodes;
    REQUIRE(nodes.size() == 6);
    CHECK(nodes[1].deadline.words() == u"6月底前"_s);
    CHECK(nodes[1].text == u"组织学习，每月一次（6月底前完成）。"_s);
    CHECK(nodes[2].leadDepartment == u"宣传部"_s);
    REQUIRE(o.document->undoing().take(Way::Undo));
    CHECK(o.document->plans().size() == 1);
    CHECK_FALSE(o.document->undoing().can(Way::Undo));
}

TEST_CASE("importing a later year offers to carry over unfinished items and to close the last year",
          "[importdialog][newyeardialog]")
{
    OpenImport o;
    REQUIRE(o.document->setStatus({o.item(u"主题教育"_s)}, ItemStatus::done(QDate(2021, 9, 1))));
    const NodeId origin = o.item(u"骨干培训"_s);
    o.add([](QDialog *carrying) {
        CHECK(carrying->windowTitle() == u"Carry Over from 2021"_s);
        CHECK(carrying->findChild<QLabel *>(u"readLabel"_s)->text().contains(u"2023"_s));
        carrying->reject();
    });
    CHECK(o.dialog->isVisible());
    CHECK(o.document->plans().size() == 1);

    o.add(clickOk);
    REQUIRE(o.document->plans().size() == 2);
    CHECK(o.document->plans().last().closed);
    QStringList titles;
    NodeId from{};
    for (const OutlineNode *node : o.document->outline().nodes()) {
        titles.append(node->node().number + node->node().title);
        if (node->node().title == u"骨干培训"_s)
            from = node->node().carriedFrom;
    }
    CHECK(titles
          == QStringList{u"一、思想建设"_s, u"1.组织学习"_s, u"2.开展宣讲（责任单位：宣传部）"_s,
                         u"理论学习"_s, u"二、队伍建设"_s, u"3.选聘报告员"_s, u"5.培训骨干"_s,
                         u"6.骨干培训"_s});
    CHECK(from == origin);
    REQUIRE(o.document->undoing().take(Way::Undo)); // all of it is one step
    CHECK(o.document->plans().size() == 1);
    CHECK_FALSE(o.document->plan().closed);
}

TEST_CASE("importing a year before the last one asks nothing", "[importdialog]")
{
    OpenImport o;
    o.type("yearEdit", u"2020"_s);
    o.lookAtOffers();
    o.press("addButton");
    CHECK(o.document->plans().size() == 2);
    CHECK_FALSE(o.dialog->isVisible());
}

TEST_CASE("a plan without title or year, or of a year that is there, is refused on the spot",
          "[importdialog]")
{
    OpenImport o;
    const auto refusedWith = [&](const QString &words) {
        o.press("addButton");
        return o.dialog->isVisible() && o.state().contains(words)
               && o.document->plans().size() == 1;
    };
    o.type("yearEdit", u"2021"_s);
    // Shown before a button is pressed.
    CHECK(o.state().contains(u"already holds a plan for 2021"_s));
    CHECK(refusedWith(u"already holds a plan for 2021"_s));
    CHECK(QApplication::focusWidget() == o.find<QLineEdit>("yearEdit"));
    o.type("yearEdit", u"明年"_s);
    CHECK(refusedWith(u"no year"_s));
    o.type("yearEdit", u"2023"_s);
    o.type("titleEdit", u" "_s);
    CHECK(refusedWith(u"no title"_s));
    o.type("titleEdit", u"要点"_s);
    o.type("issuedOnEdit", u"三月"_s);
    CHECK(refusedWith(u"issue date"_s));
}

TEST_CASE("the import window asks whose plan it is when the text does not say, and can cancel",
          "[importdialog]")
{
    OpenImport o(u"关心下一代工作委员会2023年工作要点\n一、思想建设\n1.组织学习。\n"
                 "二、队伍建设\n2.选聘报告员。"_s);
    const auto press = [](const QString &button) {
        return [button](QDialog *dialog) {
            REQUIRE(dialog->objectName() == u"committeeBox"_s);
            QTest::mouseClick(dialog->findChild<QAbstractButton *>(button), Qt::LeftButton);
        };
    };
    answering(press(u"backButton"_s), [&] { o.press("addButton"); });
    CHECK(o.dialog->isVisible());
    CHECK(o.document->plans().size() == 1);
    answering([](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); },
              [&] { o.press("addButton"); });
    CHECK(o.dialog->isVisible());
    answering(
        [&](QDialog *dialog) {
            QTimer::singleShot(100, dialog->parentWidget(), [] {
                clickOk(qobject_cast<QDialog *>(QApplication::activeModalWidget()));
            });
            press(u"yesButton"_s)(dialog);
        },
        [&] { o.press("addButton"); });
    CHECK_FALSE(o.dialog->isVisible());
    CHECK(o.document->plans().size() == 2);
}

TEST_CASE(
    "the import window says why another committee's plan needs a file, before it asks for one",
    "[importdialog]")
{
    OpenImport o(u"另一学校关工委2023年工作要点\n一、思想建设\n1.组织学习。"_s);
    QString said;
    answering(
        [&said](QDialog *dialog) {
            REQUIRE(dialog->objectName() == u"anotherFileBox"_s);
            said = qobject_cast<QMessageBox *>(dialog)->text();
            QTest::keyClick(dialog, Qt::Key_Escape);
        },
        [&o] { o.press("addButton"); });
    CHECK(said.contains(u"another committee"_s));
    CHECK(said.contains(u"2021年工作要点"_s));
    CHECK(o.dialog->isVisible());
    CHECK(o.document->plans().size() == 1);
}

TEST_CASE("another committee's plan is put into a file of its own, which is opened",
          "[importdialog]")
{
    OpenImport o(u"另一学校关工委2023年工作要点\n一、思想建设\n1.组织学习。"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"另一学校.yaodian"_s);
    const auto choose = [&path] {
        auto *chosen = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        REQUIRE(chosen);
        chosen->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        static_cast<QDialog *>(chosen)->accept();
    };
    answering(
        [&choose](QDialog *dialog) {
            QTimer::singleShot(100, dialog->parentWidget(), choose);
            dialog->findChild<QPushButton *>(u"yesButton"_s)->click();
        },
        [&o] { o.press("addButton"); });
    CHECK_FALSE(o.dialog->isVisible());
    CHECK(o.dialog->newFile() == path);
    CHECK(o.document->plans().size() == 1);
    const auto made = Models::PlanDocument::open(path);
    REQUIRE(made);
    CHECK((*made)->plan().organisation == u"另一学校关工委"_s);
    CHECK((*made)->outline().nodes().size() == 2);
}

TEST_CASE("closing the import window asks only if something was corrected", "[importdialog]")
{
    OpenImport o;
    SECTION("nothing was corrected")
    {
        o.press("cancelButton");
        CHECK_FALSE(o.dialog->isVisible());
    }
    SECTION("a line was corrected")
    {
        o.clickLine(u"2.开展"_s);
        o.press("leaveOutButton");
        answering([](QDialog *box) { box->reject(); },
                  [&] { QTest::keyClick(o.dialog.get(), Qt::Key_Escape); });
        CHECK(o.dialog->isVisible());
    }
}

TEST_CASE("for a text without a plan the window says what to do, and its lines can be made items",
          "[importdialog]")
{
    OpenImport o(u"会议通知\n请准时参加。"_s);
    CHECK(o.state().contains(u"no section and no item"_s));
    o.clickLine(u"请准时"_s);
    QTest::keyClick(o.source(), Qt::Key_2, Qt::ControlModifier);
    CHECK(o.titles() == QStringList{u"请准时参加"_s});
}

TEST_CASE("everything in the import window has a name for a screen reader", "[importdialog]")
{
    OpenImport o;
    for (const auto *button : o.dialog->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(u"qt_"_s) || !button->isVisibleTo(o.dialog.get()))
            continue;
        INFO(button->objectName().toStdString());
        CHECK_FALSE((button->text() + button->accessibleName()).isEmpty());
    }
    for (const char *view :
         {"sourceView", "outlineView", "offersView", "ledgerView", "warningsView", "leftOutView"})
        CHECK_FALSE(o.find<QWidget>(view)->accessibleName().isEmpty());
}

TEST_CASE("the import window fits a small screen with text of double size",
          "[importdialog][anyfont]")
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPixelSize(QFontInfo(usual).pixelSize() * 2);
    QApplication::setFont(large);
    {
        OpenImport o;
        for (const auto *widget : o.dialog->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(o.dialog.get()))
                UNSCOPED_INFO(widget->objectName().toStdString()
                              << ' ' << widget->minimumSizeHint().width());
        }
        CHECK(o.dialog->minimumSizeHint().width() <= 1366);
        CHECK(o.dialog->minimumSizeHint().height() <= 700);
        CHECK(o.dialog->size() == QSize(1366, 700));
    }
    {
        OpenImport o;
        o.showTab("detailsArea");
        QApplication::processEvents();
        const auto *area = o.find<QWidget>("detailsArea");
        for (const QLineEdit *edit : o.find<QWidget>("details")->findChildren<QLineEdit *>()) {
            INFO(edit->objectName().toStdString());
            CHECK(area->rect().contains(QRect(edit->mapTo(area, QPoint()), edit->size())));
        }
        const auto *issued = o.find<QLineEdit>("issuedOnEdit");
        CHECK(issued->width() > issued->fontMetrics().horizontalAdvance(u"2021-03-30"_s));
        o.find<QLineEdit>("titleEdit")->setFocus();
        o.find<QLineEdit>("titleEdit")->selectAll();
        QTest::keyClick(o.find<QLineEdit>("titleEdit"), Qt::Key_Delete);
        o.showTab("outlineTab");
        o.press("addButton");
        CHECK(o.find<QTabWidget>("tabs")->currentWidget() == o.find<QWidget>("detailsArea"));
        CHECK(o.dialog->focusWidget() == o.find<QLineEdit>("titleEdit"));
    }
    {
        OpenImport o(u"某某学校2023年工作要点\n一、思想\n1.组织学习（5月底前完成）。\n"_s
                     + u"2.读书（6月底前完成）。\n3.看报（7月底前完成）。"_s);
        o.showTab("offersTab");
        QApplication::processEvents();
        const auto *offers = o.find<QTreeView>("offersView");
        REQUIRE(offers->model()->rowCount() == 3);
        CHECK(
            offers->viewport()->rect().contains(offers->visualRect(offers->model()->index(1, 0))));
    }
    QApplication::setFont(usual);
}

TEST_CASE("on a small screen at 150 % the import window's tools have words, and all tabs are seen",
          "[importdialog]")
{
    const QFont usual = QApplication::font();
    QFont larger = usual;
    larger.setPixelSize(QFontInfo(usual).pixelSize() * 3 / 2);
    QApplication::setFont(larger);
    {
        OpenImport o;
        o.dialog->resize(1300, 700);
        QApplication::processEvents();
        for (const char *name : {"splitButton", "joinButton", "outwardButton", "inwardButton"}) {
            INFO(name);
            const auto *button = o.find<QToolButton>(name);
            CHECK(button->toolButtonStyle() != Qt::ToolButtonIconOnly);
            CHECK(button->width() > button->fontMetrics().horizontalAdvance(button->text()));
        }
        const auto *bar = o.find<QTabWidget>("tabs")->findChild<QTabBar *>();
        REQUIRE(bar->count() > 4);
        for (int tab = 0; tab < bar->count(); ++tab) {
            INFO(bar->tabText(tab).toStdString());
            if (bar->isTabVisible(tab))
                CHECK(bar->rect().contains(bar->tabRect(tab)));
        }
        for (const QToolButton *arrow : bar->findChildren<QToolButton *>())
            CHECK_FALSE(arrow->isVisible());
    }
    QApplication::setFont(usual);
}

TEST_CASE("Undo and Redo of the import window stand on one line, however narrow it is",
          "[importdialog][anyfont]")
{
    OpenImport o;
    for (int width = 700; width <= 1366; width += 37) {
        INFO(width);
        o.dialog->resize(width, 700);
        QApplication::processEvents();
        const auto *undo = o.find<QWidget>("undoButton");
        const auto *redo = o.find<QWidget>("redoButton");
        CHECK(undo->mapTo(o.dialog.get(), QPoint()).y()
              == redo->mapTo(o.dialog.get(), QPoint()).y());
        CHECK(redo->mapTo(o.dialog.get(), QPoint()).x()
              > undo->mapTo(o.dialog.get(), QPoint()).x());
    }
}

TEST_CASE("the import window's tools lose their icons before they take a second line",
          "[importdialog]")
{
    OpenImport o;
    const auto *join = o.find<QToolButton>("joinButton");
    const auto *first = o.find<QToolButton>("sectionButton");
    const auto *last = o.find<QToolButton>("redoButton");
    int withoutIcons = 0;
    for (int width = 1366; width > 700; width -= 20) {
        INFO(width);
        o.dialog->resize(width, 700);
        QApplication::processEvents();
        const int row = last->mapTo(o.dialog.get(), QPoint()).y()
                        - first->mapTo(o.dialog.get(), QPoint()).y();
        if (join->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
            CHECK(row < first->height() / 2);
        else
            ++withoutIcons;
    }
    CHECK(withoutIcons > 0);
}

TEST_CASE("with large text the import window says what to do, and no tab's count is cut",
          "[importdialog][anyfont]")
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPixelSize(QFontInfo(usual).pixelSize() * 17 / 10);
    QApplication::setFont(large);
    {
        OpenImport o;
        o.dialog->resize(1298, 730);
        QApplication::processEvents();
        CHECK(o.find<QLabel>("hintLabel")->isVisible());
        const auto *bar = o.find<QTabWidget>("tabs")->tabBar();
        QString words;
        for (int tab = 0; tab < bar->count(); ++tab)
            words += bar->isTabVisible(tab) ? bar->tabText(tab) : QString();
        INFO(words.toStdString());
        const bool isWhole = bar->sizeHint().width() <= bar->width();
        CHECK((isWhole || !words.contains(QRegularExpression(u"\\d"_s))));
    }
    QApplication::setFont(usual);
}

TEST_CASE("nothing can be added where nothing was read", "[importdialog]")
{
    OpenImport o;
    const auto *add = o.find<QAbstractButton>("addButton");
    CHECK(add->isEnabled());
    QList<int> all;
    for (int row = 0; row < o.source()->model()->rowCount(); ++row)
        all.append(row);
    o.source()->selectRows(all);
    o.press("leaveOutButton");
    CHECK_FALSE(add->isEnabled());
    CHECK(o.state().contains(u"no section and no item"_s));
    o.press("undoButton");
    CHECK(add->isEnabled());
}

TEST_CASE("no tab of the import window is cut where a ledger gives it one more",
          "[importdialog][anyfont]")
{
    OpenImport o(
        u"某某学校关工委2020年工作台账\n"_s + u"序号\t任务\t责任人\t完成情况\t时限\n"_s
        + u"1\t办读书角\t李梅\t3月8日办了一场。\t5月\n2\t办展览\t赵强\t评出十家。\t9月\n"_s);
    const auto *bar = o.find<QTabWidget>("tabs")->tabBar();
    for (const int width : {1100, 1366}) {
        INFO(width);
        o.dialog->resize(width, 700);
        QApplication::processEvents();
        CHECK(bar->sizeHint().width() <= bar->width());
    }
}

TEST_CASE("the import window opens as large as the screen allows, up to a limit", "[importdialog]")
{
    OpenImport o;
    const QSize most = o.dialog->screen()->availableSize();
    const QSize hint = o.dialog->sizeHint();
    CHECK(hint.width() <= most.width() * 0.95 + 1);
    CHECK(hint.width() >= std::min(most.width() * 0.9, 1400.0));
    CHECK(hint.height() <= most.height() * 0.95 + 1);
}

TEST_CASE("the time that a correction in the window takes is proportional to the number of lines",
          "[importdialog]")
{
    const auto putRight = [](int lines) {
        QString source = u"某校关工委2023年工作要点\n"_s;
        for (int i = 0; i < lines; ++i)
            source += i % 20 == 0 ? u"（%1）第%1部分\n"_s.arg(i / 20 % 90 + 1)
                                  : u"%1.做好第%1件事。\n"_s.arg(i % 20);
        OpenImport o(source);
        o.source()->selectRows({lines / 2});
        o.press("partOfAboveButton");
        QApplication::processEvents();
    };
    CHECK(growthOfTime(1'000, putRight) < kInProportion);
}
