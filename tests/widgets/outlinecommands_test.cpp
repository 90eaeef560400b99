#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "widgets/window/outlinecommands.h"

#include "models/outline/plantreemodel.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "widgets/dialogparts.h"
#include "widgets/item/splitdialog.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/tree/rowdragging.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;

namespace {

// The window on a plan of section 一 with items 1 and 2 and section 二 with item 3.
struct WindowOnPlan
{
    WindowOnPlan()
    {
        document = made.document.get();
        window.setDocument(std::move(made.document));
        made.document = Tests::emptyDocument();
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        tree = window.findChild<Widgets::PlanPane *>(u"planPane"_s)->tree();
        tree->setFocus();
    }

    QAction *action(const char *name) const
    {
        return window.findChild<QAction *>(QString::fromLatin1(name));
    }
    const OutlineNode *node(const QString &title) const
    {
        for (const OutlineNode *one : document->outline().nodes()) {
            if (one->node().title == title)
                return one;
        }
        throw std::runtime_error("no node " + title.toStdString());
    }
    // Triggers an action that is in the menu bar.
    void press(const char *name) const
    {
        activate(tree);
        for (QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
            if (!menu->actions().contains(action(name)))
                continue;
            menu->popup(window.mapToGlobal(QPoint(50, 50)));
            REQUIRE(action(name)->isEnabled());
            QTest::mouseClick(menu, Qt::LeftButton, {},
                              menu->actionGeometry(action(name)).center());
            QApplication::processEvents();
            return;
        }
        FAIL(name << " is in no menu");
    }
    void select(const QString &title) { tree->selectNode(node(title)->id()); }
    QString selected() const { return document->outline().find(tree->currentNode())->heading(); }
    // The outline on one line: sections with their items in brackets.
    QString page() const { return wordsOf(document->outline().root()); }
    static QString wordsOf(const OutlineNode *node)
    {
        QStringList words;
        for (int row = 0; row < node->childCount(); ++row) {
            const OutlineNode *child = node->child(row);
            const QString below = wordsOf(child);
            words.append(child->heading() + (below.isEmpty() ? QString() : u'[' + below + u']'));
        }
        return words.join(u' ');
    }

    PageFixture made;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    Widgets::MainWindow window{&settings, &appearance};
    Models::PlanDocument *document = nullptr;
    Widgets::PlanTreeView *tree = nullptr;
};

const auto kPage = u"一、思想建设[1. 理论学习 2. 主题教育] 二、队伍建设[3. 骨干培训]"_s;

void addWords(QDialog *dialog, const QString &words)
{
    auto *edit = dialog->findChild<QPlainTextEdit *>();
    CHECK_FALSE(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    commitWords(edit, words);
    clickOk(dialog);
}

} // namespace

TEST_CASE_METHOD(WindowOnPlan,
                 "an added item comes after the selected one, is selected, and is removed by undo",
                 "[outlinecommands]")
{
    select(u"骨干培训"_s);
    answering([](QDialog *dialog) { addWords(dialog, u"志愿服务，常年开展。"_s); },
              [this] { QTest::keyClick(tree, Qt::Key_Insert); });
    CHECK(page()
          == u"一、思想建设[1. 理论学习 2. 主题教育] 二、队伍建设[3. 骨干培训 4. 志愿服务]"_s);
    CHECK(selected() == u"4. 志愿服务"_s);
    action("undoAction")->trigger();
    CHECK(page() == kPage);
    action("redoAction")->trigger();
    CHECK(selected() == u"4. 志愿服务"_s);

    select(u"思想建设"_s);
    answering([](QDialog *dialog) { addWords(dialog, u"制度建设"_s); },
              [this] { action("addSectionAction")->trigger(); });
    CHECK(document->outline().root()->child(1)->node().title == u"制度建设"_s);
    CHECK(document->outline().root()->child(1)->isSection());
}

TEST_CASE_METHOD(WindowOnPlan, "the dialog for a new item or section says where it comes",
                 "[outlinecommands]")
{
    // The first sentence; another one speaks of the number.
    const auto place = [this](const char *name) {
        QString words;
        activate(tree);
        answering(
            [&words](QDialog *dialog) {
                words = dialog->findChild<QLabel *>(u"placeLabel"_s)->text();
                dialog->reject();
            },
            [&] { action(name)->trigger(); });
        return words.left(words.indexOf(u"”."_s) + 2);
    };
    struct Case
    {
        QString selected;
        const char *command;
        QString words;
    };
    const Case cases[] = {{u"理论学习"_s, "addItemAction", u"It comes after “1. 理论学习”."_s},
                          {u"主题教育"_s, "addItemAction", u"It comes after “2. 主题教育”."_s},
                          {u"思想建设"_s, "addItemAction", u"It comes after “2. 主题教育”."_s},
                          {u"思想建设"_s, "addSectionAction", u"It comes after “一、思想建设”."_s},
                          {u"理论学习"_s, "addSectionAction", u"It comes after “一、思想建设”."_s},
                          {u"骨干培训"_s, "addSectionAction", u"It comes after “二、队伍建设”."_s}};
    for (const Case &one : cases) {
        CAPTURE(one.selected.toStdString(), one.command);
        select(one.selected);
        CHECK(place(one.command) == one.words);
    }
    tree->selectAll();
    CHECK(place("addItemAction") == u"It comes after “二、队伍建设”."_s); // at the plan's end
    REQUIRE(Models::addNode(*document, {}, 2, NodeKind::Section, u"制度建设"_s));
    select(u"制度建设"_s);
    CHECK(place("addItemAction") == u"It comes into “%1”."_s.arg(node(u"制度建设"_s)->heading()));
    CHECK(document->outline().nodes().size() == 6);
}

TEST_CASE_METHOD(WindowOnPlan,
                 "after a removal the row behind is selected, else the one before or above",
                 "[outlinecommands]")
{
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    const auto undo = [this] {
        action("undoAction")->trigger();
        CHECK(page() == kPage);
    };
    select(u"主题教育"_s);
    QTest::keyClick(tree, Qt::Key_Delete);
    CHECK(selected() == u"1. 理论学习"_s);
    undo();
    select(u"骨干培训"_s);
    QTest::keyClick(tree, Qt::Key_Delete);
    CHECK(selected() == u"二、队伍建设"_s);
    undo();
    select(u"理论学习"_s);
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(tree->selectedNodes().size() == 2);
    answering(
        [](QDialog *dialog) {
            CHECK(qobject_cast<QMessageBox *>(dialog)->text() == u"Remove 2 rows?"_s);
            dialog->findChild<QPushButton *>(u"yesButton"_s)->click();
        },
        [this] { QTest::keyClick(tree, Qt::Key_Delete); });
    CHECK(said() == u"Removed 2 rows. Ctrl+Z undoes this."_s);
    CHECK(page() == u"一、思想建设 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"一、思想建设"_s);
    undo();
}

TEST_CASE_METHOD(WindowOnPlan, "a refused text stays in the dialog", "[outlinecommands]")
{
    select(u"骨干培训"_s);
    QTimer then; // closes the message that says why, then looks at the dialog below
    bool isKept = false;
    QObject::connect(&then, &QTimer::timeout, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (dialog && dialog->objectName() == u"failureBox"_s)
            return dialog->accept();
        if (dialog && dialog->objectName() == u"unstoredBox"_s)
            return dialog->findChild<QPushButton *>(u"yesButton"_s)->click();
        isKept = dialog && dialog->findChild<QPlainTextEdit *>()->toPlainText().size() == 600;
        if (dialog) // not from here, as the timer stands still until its slot returns
            QTimer::singleShot(0, dialog, &QDialog::reject);
    });
    answering(
        [&then](QDialog *dialog) {
            then.start(20);
            addWords(dialog, QString(600, u'长'));
        },
        [this] { action("addItemAction")->trigger(); });
    then.stop();
    CHECK(isKept);
    CHECK(page() == kPage);
}

TEST_CASE_METHOD(WindowOnPlan, "keys move a node up, down, in and out, and it stays selected",
                 "[outlinecommands]")
{
    select(u"理论学习"_s);
    CHECK_FALSE(action("moveUpAction")->isEnabled());
    CHECK_FALSE(action("moveInAction")->isEnabled());
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(tree, key, Qt::AltModifier | Qt::ShiftModifier);
    };
    press(Qt::Key_Down);
    CHECK(page() == u"一、思想建设[2. 主题教育 1. 理论学习] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"1. 理论学习"_s);
    CHECK_FALSE(action("moveDownAction")->isEnabled());
    press(Qt::Key_Right);
    CHECK(page() == u"一、思想建设[2. 主题教育[1. 理论学习]] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"1. 理论学习"_s);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    CHECK(page() == u"一、思想建设[2. 主题教育] 1. 理论学习 二、队伍建设[3. 骨干培训]"_s);
    CHECK_FALSE(action("moveOutAction")->isEnabled());
    press(Qt::Key_Down);
    CHECK(selected() == u"1. 理论学习"_s);
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    CHECK(page() == kPage);
    CHECK(selected() == u"1. 理论学习"_s);

    // A section cannot be moved into an item.
    select(u"队伍建设"_s);
    CHECK(action("moveInAction")->isEnabled());
    REQUIRE(Models::moveNode(*document, node(u"理论学习"_s)->id(), {}, 1));
    select(u"队伍建设"_s);
    CHECK_FALSE(action("moveInAction")->isEnabled());
}

TEST_CASE_METHOD(WindowOnPlan, "nodes cannot be moved while the tree is sorted or filtered",
                 "[outlinecommands]")
{
    select(u"主题教育"_s);
    CHECK(action("moveUpAction")->isEnabled());
    tree->header()->setSortIndicator(0, Qt::DescendingOrder);
    QApplication::processEvents();
    CHECK_FALSE(action("moveUpAction")->isEnabled());
    CHECK(action("removeAction")->isEnabled());
    action("publishedOrderAction")->trigger();
    QApplication::processEvents();
    CHECK(action("moveUpAction")->isEnabled());
    window.findChild<Widgets::PlanPane *>(u"planPane"_s)->showOnly(StatusKind::NotStarted);
    CHECK_FALSE(action("moveUpAction")->isEnabled());
}

TEST_CASE_METHOD(WindowOnPlan, "an item is split at the cursor, and can be joined again",
                 "[outlinecommands]")
{
    select(u"主题教育"_s); // its text is 主题教育，按要求做好。
    answering(
        [](QDialog *dialog) {
            auto *text = dialog->findChild<QPlainTextEdit *>(u"textView"_s);
            QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
            CHECK_FALSE(
                dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
            for (int i = 0; i < 5; ++i)
                QTest::keyClick(text, Qt::Key_Right);
            CHECK(
                dialog->findChild<QLabel *>(u"cutLabel"_s)->text().contains(u"“按要求做好。…”"_s));
            clickOk(dialog);
        },
        [this] { action("splitAction")->trigger(); });
    CHECK(page()
          == u"一、思想建设[1. 理论学习 2. 主题教育 按要求做好] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"按要求做好"_s);
    CHECK(action("joinAction")->isEnabled());
    action("joinAction")->trigger();
    CHECK(page() == kPage);
    CHECK(selected() == u"2. 主题教育"_s);
    CHECK(node(u"主题教育"_s)->node().text == u"主题教育，按要求做好。"_s);
    select(u"理论学习"_s);
    CHECK_FALSE(action("joinAction")->isEnabled());
    select(u"思想建设"_s);
    CHECK_FALSE(action("splitAction")->isEnabled());
}

TEST_CASE(
    "the proposed place to split is after the first sentence, else the clause nearest the middle",
    "[outlinecommands]")
{
    const auto cut = [](const QString &text) {
        return text.left(Widgets::SplitDialog(text, nullptr).cut());
    };
    CHECK(cut(u"学习文件。开展活动，做好总结。"_s) == u"学习文件。"_s);
    CHECK(cut(u"学习文件,组织座谈、走访,做好全年的总结。"_s) == u"学习文件,组织座谈、"_s);
    CHECK(cut(u"学习文件。"_s) == u"学习"_s);
}

TEST_CASE_METHOD(
    WindowOnPlan,
    "a removal asks, naming what is removed with the item, reports it, and can be undone",
    "[outlinecommands]")
{
    const Speaking speaking("en");
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    select(u"理论学习"_s);
    QTest::keyClick(tree, Qt::Key_Delete);
    CHECK(said() == u"Removed “1. 理论学习”. Ctrl+Z undoes this."_s);
    CHECK(page() == u"一、思想建设[2. 主题教育] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"2. 主题教育"_s);
    action("undoAction")->trigger();
    CHECK(selected() == u"1. 理论学习"_s);

    REQUIRE(document->addNote(node(u"骨干培训"_s)->id(), QDate(2021, 5, 4), u"办班"_s, 30));
    select(u"队伍建设"_s);
    const auto answer = [](const char *button) {
        return [button](QDialog *dialog) {
            CHECK(qobject_cast<QMessageBox *>(dialog)->text()
                  == u"Remove “二、队伍建设” with 1 item and 1 progress note?"_s);
            QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(button)),
                              Qt::LeftButton);
        };
    };
    answering(answer("noButton"), [this] { QTest::keyClick(tree, Qt::Key_Delete); });
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        activate(tree);
        answering([key](QDialog *dialog) { QTest::keyClick(dialog, key); },
                  [this] { QTest::keyClick(tree, Qt::Key_Delete); });
    }
    CHECK(page() == kPage);
    activate(tree);
    answering(answer("yesButton"), [this] { QTest::keyClick(tree, Qt::Key_Delete); });
    CHECK(page() == u"一、思想建设[1. 理论学习 2. 主题教育]"_s);
    action("undoAction")->trigger();
    CHECK(page() == kPage);
    CHECK(document->notes().of(node(u"骨干培训"_s)->id()).value().size() == 1);

    tree->selectAll();
    activate(tree);
    answering(
        [](QDialog *dialog) {
            CHECK(qobject_cast<QMessageBox *>(dialog)->text()
                  == u"Remove 5 rows with 3 items and 1 progress note?"_s);
            dialog->reject();
        },
        [this] { QTest::keyClick(tree, Qt::Key_Delete); });
    CHECK(page() == kPage);
}

TEST_CASE_METHOD(WindowOnPlan, "Del in a field removes a character and not the item",
                 "[outlinecommands]")
{
    select(u"理论学习"_s);
    QApplication::processEvents();
    for (const char *name : {"ownerEdit", "noteEdit", "filterEdit", "statusChooser"}) {
        INFO(name);
        for (QWidget *one : window.findChildren<QWidget *>(QString::fromLatin1(name))) {
            if (!one->isVisible())
                continue;
            one->setFocus();
            QTest::keyClick(one, Qt::Key_Delete);
        }
        CHECK(page() == kPage);
    }
}

TEST_CASE_METHOD(WindowOnPlan,
                 "the issued text can be edited by a command, and the history keeps the old text",
                 "[outlinecommands]")
{
    select(u"理论学习"_s);
    answering(
        [](QDialog *dialog) {
            auto *text = dialog->findChild<QPlainTextEdit *>(u"textEdit"_s);
            text->selectAll();
            commitWords(text, u"政治学习，每月一次。"_s);
            clickOk(dialog);
        },
        [this] { action("issuedTextAction")->trigger(); });
    CHECK(page() == u"一、思想建设[1. 政治学习 2. 主题教育] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(node(u"政治学习"_s)->node().text == u"政治学习，每月一次。"_s);
    CHECK(document->history().page({.node = node(u"政治学习"_s)->id()}, {}, 10).value().size()
          >= 2);
    action("undoAction")->trigger();
    CHECK(page() == kPage);
}

TEST_CASE_METHOD(WindowOnPlan, "Renumber gives a number to an item added in the middle",
                 "[outlinecommands]")
{
    REQUIRE(
        Models::addNode(*document, node(u"思想建设"_s)->id(), 1, NodeKind::Item, u"红色教育"_s));
    action("renumberAction")->trigger();
    CHECK(page()
          == u"一、思想建设[1. 理论学习 2. 红色教育 3. 主题教育] 二、队伍建设[3. 骨干培训]"_s);
}

TEST_CASE_METHOD(WindowOnPlan, "Undo of a renumbering goes to the first item that changed",
                 "[outlinecommands]")
{
    REQUIRE(
        Models::addNode(*document, node(u"思想建设"_s)->id(), 0, NodeKind::Item, u"红色教育"_s));
    action("renumberAction")->trigger();
    SECTION("if the selected one did not change")
    {
        select(u"思想建设"_s);
        action("undoAction")->trigger();
        CHECK(selected().contains(u"红色教育"_s));
    }
    SECTION("but not if the selected one changed")
    {
        select(u"主题教育"_s);
        action("undoAction")->trigger();
        CHECK(selected().contains(u"主题教育"_s));
    }
}

TEST_CASE_METHOD(WindowOnPlan, "Renumber is one step, which is undone and redone as a whole",
                 "[outlinecommands]")
{
    REQUIRE(
        Models::addNode(*document, node(u"思想建设"_s)->id(), 0, NodeKind::Item, u"红色教育"_s));
    REQUIRE(Models::addNode(*document, {}, 0, NodeKind::Section, u"总体要求"_s));
    const QString before = page();
    press("renumberAction");
    CHECK(page()
          == u"一、总体要求 二、思想建设[1. 红色教育 2. 理论学习 3. 主题教育] "_s
                 + u"三、队伍建设[3. 骨干培训]"_s);
    const QString after = page();
    press("undoAction");
    CHECK(page() == before);
    press("redoAction");
    CHECK(page() == after);
    press("renumberAction"); // nothing is left to renumber, so this adds no step to undo
    CHECK(window.statusBar()->currentMessage() == u"There is nothing to renumber."_s);
    press("undoAction");
    CHECK(page() == before);
}

TEST_CASE_METHOD(WindowOnPlan, "Remove This Year asks first, and undo restores all of the year",
                 "[outlinecommands]")
{
    REQUIRE(document->addNote(node(u"骨干培训"_s)->id(), QDate(2021, 5, 4), u"办班"_s, 30));
    REQUIRE(document->setField({node(u"骨干培训"_s)->id()}, Field::LeadDepartment, u"团委"_s));
    const int year = document->plan().year;
    const auto answer = [this](const char *button) {
        answering(
            [button, year = document->plan().year](QDialog *dialog) {
                CHECK(qobject_cast<QMessageBox *>(dialog)->text()
                      == u"Remove the plan for %1, with its items, notes and history, from this "
                         "file?"_s.arg(year));
                QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(button)),
                                  Qt::LeftButton);
            },
            [this] { press("removeYearAction"); });
    };
    answer("noButton");
    CHECK(page() == kPage);
    answer("yesButton");
    CHECK(page().isEmpty());
    CHECK(document->plans().isEmpty());
    press("undoAction");
    CHECK(document->plan().year == year);
    CHECK(page() == kPage);
    CHECK(document->notes().of(node(u"骨干培训"_s)->id()).value().size() == 1);
    CHECK(node(u"骨干培训"_s)->node().leadDepartment == u"团委"_s);
    press("redoAction");
    CHECK(page().isEmpty());
    press("undoAction");
    CHECK(page() == kPage);
}

TEST_CASE_METHOD(WindowOnPlan, "Renumber with nothing to renumber says so", "[outlinecommands]")
{
    const Speaking speaking("en");
    select(u"主题教育"_s);
    action("renumberAction")->trigger();
    CHECK(window.statusBar()->currentMessage() == u"There is nothing to renumber."_s);
    CHECK(selected().contains(u"主题教育"_s));
    CHECK_FALSE(document->undoing().can(Way::Undo));
}

TEST_CASE_METHOD(
    WindowOnPlan,
    "a dragged row is shown small beside the pointer, and the place to drop it is marked",
    "[outlinecommands]")
{
    const QString title = node(u"主题教育"_s)->heading();
    const QImage shortOne = Widgets::dragPicture(title, tree).toImage();
    const QImage longOne = Widgets::dragPicture(title.repeated(20), tree).toImage();
    CHECK(shortOne.width() < longOne.width());
    CHECK(longOne.width() < tree->width() / 2);
    CHECK(longOne.height() < 2 * tree->fontMetrics().height());
    const int alpha = longOne.pixelColor(longOne.width() / 2, 2).alpha();
    CHECK(alpha > 0);
    CHECK(alpha < 255); // the rows below it show through
    CHECK(Widgets::dragOffset(tree).x() > 0);
    CHECK(Widgets::dragOffset(tree).y() > 0);

    using Widgets::DropMark;
    const auto marked = [this](DropMark mark, QPoint at) {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        Widgets::drawDropMark(&painter, {0, 10, 200, 20}, 50, mark, tree);
        return image.pixelColor(at) != QColor(Qt::white);
    };
    CHECK(marked(DropMark::Above, {120, 10}));
    CHECK_FALSE(marked(DropMark::Above, {120, 30}));
    // The line begins at the level's indent, which shows the level.
    CHECK_FALSE(marked(DropMark::Above, {20, 10}));
    CHECK(marked(DropMark::Below, {120, 30}));
    CHECK(marked(DropMark::Into, {120, 11}));
    CHECK(marked(DropMark::Into, {120, 28}));
    CHECK_FALSE(marked(DropMark::None, {120, 10}));
}

TEST_CASE_METHOD(WindowOnPlan,
                 "the mark of a drop shows where the row will be, also below an expanded section",
                 "[outlinecommands]")
{
    using Widgets::DropMark;
    auto *model = qobject_cast<Models::PlanTreeModel *>(tree->model());
    const auto at = [&](const QString &title) { return model->indexOf(node(title)->id()); };
    const auto placeAt = [&](const QString &title, double share, bool mayStand = true) {
        const QRect row = tree->visualRect(at(title));
        return Widgets::dropPlaceAt(*tree, {row.left() + 50, row.top() + int(share * row.height())},
                                    [mayStand](const QModelIndex &) { return mayStand; });
    };
    const auto isPlace = [](const Widgets::DropPlace &place, const QModelIndex &under, int row,
                            const QModelIndex &beside, DropMark mark) {
        return place.under == under && place.row == row && place.beside == beside
               && place.mark == mark;
    };
    const QModelIndex first = at(u"思想建设"_s);
    tree->expandAll();
    CHECK(isPlace(placeAt(u"思想建设"_s, 0.05), {}, 0, first, DropMark::Above));
    CHECK(isPlace(placeAt(u"思想建设"_s, 0.5), first, -1, first, DropMark::Into));
    // At the bottom of an expanded section the line is drawn above its first item, and the row is
    // dropped there.
    CHECK(isPlace(placeAt(u"思想建设"_s, 0.95), first, 0, at(u"理论学习"_s), DropMark::Above));
    CHECK(isPlace(placeAt(u"理论学习"_s, 0.05), first, 0, at(u"理论学习"_s), DropMark::Above));
    // What cannot be dropped into this section, such as the section itself, is dropped after all of
    // it.
    CHECK(isPlace(placeAt(u"思想建设"_s, 0.95, false), {}, 1, at(u"主题教育"_s), DropMark::Below));
    CHECK(isPlace(placeAt(u"主题教育"_s, 0.95), first, 2, at(u"主题教育"_s), DropMark::Below));
    tree->collapse(first);
    CHECK(isPlace(placeAt(u"思想建设"_s, 0.95), {}, 1, first, DropMark::Below));
    const auto end = Widgets::dropPlaceAt(*tree, tree->viewport()->rect().bottomLeft(),
                                          [](const QModelIndex &) { return true; });
    CHECK(isPlace(end, {}, 2, at(u"骨干培训"_s), DropMark::Below));
}

TEST_CASE_METHOD(WindowOnPlan, "a row dropped between others or onto a section is moved there",
                 "[outlinecommands]")
{
    auto *model = qobject_cast<Models::PlanTreeModel *>(tree->model());
    const auto at = [&](const QString &title) { return model->indexOf(node(title)->id()); };
    const auto drop = [&](const QString &title, int row, const QModelIndex &parent) {
        const std::unique_ptr<QMimeData> data(model->mimeData({at(title)}));
        const bool may = model->canDropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
        CHECK(model->dropMimeData(data.get(), Qt::MoveAction, row, 0, parent) == may);
        QApplication::processEvents();
        return may;
    };
    CHECK(drop(u"理论学习"_s, 2, at(u"思想建设"_s))); // after the section's last item
    CHECK(page() == u"一、思想建设[2. 主题教育 1. 理论学习] 二、队伍建设[3. 骨干培训]"_s);
    CHECK(selected() == u"1. 理论学习"_s);
    CHECK(drop(u"理论学习"_s, 0, at(u"队伍建设"_s)));
    CHECK(drop(u"主题教育"_s, -1, at(u"队伍建设"_s)));
    CHECK(page() == u"一、思想建设 二、队伍建设[1. 理论学习 3. 骨干培训 2. 主题教育]"_s);
    // Not allowed: with an item below it, 骨干培训 would lose its status.
    CHECK_FALSE(drop(u"理论学习"_s, -1, at(u"骨干培训"_s)));
    CHECK_FALSE(
        drop(u"队伍建设"_s, -1, at(u"骨干培训"_s))); // a section cannot go into its own item
    CHECK_FALSE(drop(u"思想建设"_s, -1, at(u"骨干培训"_s))); // a section cannot go into an item
    CHECK(drop(u"队伍建设"_s, 0, {}));
    CHECK(selected() == u"二、队伍建设"_s);
    tree->header()->setSortIndicator(0, Qt::AscendingOrder);
    CHECK_FALSE(drop(u"骨干培训"_s, 0, at(u"队伍建设"_s)));
}
