// What a user does in the whole main window, done with mouse and keys.
#include "domain/plan/limits.h"
#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"
#include "models/plansettings.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/processortime.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/fields/noteedit.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/reading/importdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/start/namebanner.h"
#include "widgets/window/tree/plantreeview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::MainWindow;

namespace {

PlanContent planFor(int year)
{
    PlanContent plan{.details = {.year = year,
                                 .title = u"某委员会%1年工作要点"_s.arg(year),
                                 .issuer = u"某校委员会"_s}};
    plan.nodes.append({.id = NodeId{-1}, .kind = NodeKind::Section, .title = u"思想建设"_s});
    for (int i = 2; i < 6; ++i)
        plan.nodes.append({.id = NodeId{-i},
                           .parent = NodeId{-1},
                           .number = u"%1."_s.arg(i - 1),
                           .title = u"第%1项"_s.arg(i - 1),
                           .text = u"按要求做好。"_s,
                           .owners = {u"王建国"_s}});
    return plan;
}

// The window with a plan file in a folder of its own.
struct WindowOnFile
{
    WindowOnFile()
    {
        show(u"plan.yaodian"_s, {2021});
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        activate(&window);
    }

    void show(const QString &name, const QList<int> &years)
    {
        const QString path = folder.filePath(name);
        auto made = QFile::exists(path) ? PlanDocument::open(path) : PlanDocument::create(path);
        REQUIRE(made);
        for (const int year : (*made)->isEmpty() ? years : QList<int>())
            REQUIRE(Models::addPlan(**made, planFor(year)));
        window.setDocument(*std::move(made));
        QApplication::processEvents();
    }

    PlanDocument *document() const { return window.document(); }
    NodeId item(int number) const
    {
        return document()->outline().root()->child(0)->child(number - 1)->id();
    }
    template<typename Part = QWidget>
    Part *part(const QString &name) const
    {
        for (Part *one : window.findChildren<Part *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    MainWindow window{&settings, &appearance};
};

} // namespace

TEST_CASE_METHOD(WindowOnFile, "a maximised window keeps its size when another file is opened",
                 "[mainwindowuse]")
{
    window.showMaximized();
    QApplication::processEvents();
    const QSize whole = window.size();
    show(u"second.yaodian"_s, {2022});
    const QSize inside = part<QWidget>(u"centralwidget"_s)->size();
    for (const auto &name : {u"second.yaodian"_s, u"third.yaodian"_s, u"second.yaodian"_s}) {
        show(name, {2022});
        CHECK(window.isMaximized());
        CHECK(window.size() == whole);
        const QSize now = part<QWidget>(u"centralwidget"_s)->size();
        CHECK(now.width() == inside.width());
        CHECK(now.height() == inside.height());
    }
    window.setWindowState(Qt::WindowNoState);
}

TEST_CASE_METHOD(WindowOnFile, "a note with words, day and attendance is written by keyboard alone",
                 "[mainwindowuse]")
{
    const QDate today = document()->today();
    const auto write = [this](const QString &words, const QString &day, const QString &attendance) {
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        commitWords(QApplication::focusWidget(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (!day.isEmpty())
            commitWords(QApplication::focusWidget(), day);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), attendance);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    };
    write(u"到社区宣讲"_s, {}, u"24"_s);
    write(u"走访24户，征文46篇"_s, {}, u"15"_s); // numbers in the words are offered as figures
    write(u"开座谈会"_s, u"2021年9月28日"_s, u"8"_s);
    write(u"再次宣讲"_s, {}, u"30"_s);
    const auto notes = document()->notes().of(item(1)).value();
    REQUIRE(notes.size() == 4);
    const auto noted = [&notes](const QString &text) {
        return *std::ranges::find(notes, text, &ProgressNote::text);
    };
    CHECK(noted(u"到社区宣讲"_s).attendance == 24);
    CHECK(noted(u"到社区宣讲"_s).happenedOn == today);
    CHECK(noted(u"走访24户，征文46篇"_s).attendance == 15);
    CHECK(noted(u"走访24户，征文46篇"_s).happenedOn == today);
    CHECK(noted(u"开座谈会"_s).attendance == 8);
    CHECK(noted(u"开座谈会"_s).happenedOn == QDate(2021, 9, 28));
    CHECK(noted(u"再次宣讲"_s).happenedOn == today);
}

TEST_CASE_METHOD(WindowOnFile,
                 "a day that is not understood is reported, and the note is not stored",
                 "[mainwindowuse]")
{
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    commitWords(QApplication::focusWidget(), u"开座谈会"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    commitWords(QApplication::focusWidget(), u"下周三"_s);
    answering(
        [](QDialog *box) { box->accept(); },
        [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); });
    CHECK(document()->notes().of(item(1)).value().isEmpty());
    CHECK(part<QWidget>(u"noteDayEdit"_s)->property("text").toString() == u"下周三"_s);
    CHECK(part<QWidget>(u"noteEdit"_s)->property("plainText").toString() == u"开座谈会"_s);
}

TEST_CASE_METHOD(
    WindowOnFile,
    "a press outside a list of suggestions closes the list and reaches the widget there",
    "[mainwindowuse]")
{
    window.resize(1366, 1300); // large enough to show both fields
    QApplication::processEvents();
    auto *owner = part<QLineEdit>(u"ownerEdit"_s);
    auto *lead = part<QLineEdit>(u"leadEdit"_s);
    REQUIRE(owner);
    REQUIRE(lead);
    activate(owner);
    owner->selectAll();
    QTest::keyClick(owner, Qt::Key_Delete);
    commitWords(owner, u"王"_s);
    auto *list = owner->findChild<QCompleter *>()->popup();
    REQUIRE(list->isVisible());
    // The suggestions are as easy to hit as a field.
    CHECK(list->sizeHintForRow(0) >= owner->height() - 4);
    // On a desktop an open list gets all mouse events, also for a press outside itself.
    const QPoint place = lead->mapToGlobal(lead->rect().center());
    QMouseEvent press(QEvent::MouseButtonPress, list->mapFromGlobal(QPointF(place)), QPointF(place),
                      Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(list, &press);
    CHECK_FALSE(list->isVisible());
    CHECK(QApplication::focusWidget() == lead);
    commitWords(QApplication::focusWidget(), u"图书馆"_s);
    QTest::keyClick(lead, Qt::Key_Return);
    const Node &node = document()->outline().find(item(1))->node();
    CHECK(node.owners == QStringList{u"王"_s});
    CHECK(node.leadDepartment == u"图书馆"_s);
}

TEST_CASE_METHOD(WindowOnFile, "releasing the press that opened a filter menu ticks nothing",
                 "[mainwindowuse]")
{
    auto *chooser = part<QPushButton>(u"statusChooser"_s);
    REQUIRE(chooser);
    QMenu *menu = chooser->menu();
    const auto ticked = [menu] {
        return std::ranges::any_of(menu->actions(), &QAction::isChecked);
    };
    menu->popup(chooser->mapToGlobal(QPoint(0, 0))); // the menu covers the button that opened it
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    const QPoint first = menu->actionGeometry(menu->actions().first()).center();
    QTest::mouseRelease(menu, Qt::LeftButton, {}, first);
    CHECK(menu->isVisible());
    CHECK_FALSE(ticked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, first);
    CHECK(ticked());
    menu->close();
    CHECK(chooser->text() != u"Status: all"_s);
}

TEST_CASE_METHOD(WindowOnFile,
                 "the year shown last is shown again, and a message leads to a half-written note",
                 "[mainwindowuse]")
{
    show(u"years.yaodian"_s, {2021, 2022});
    CHECK(document()->plan().year == 2022);
    const auto older = std::ranges::find(document()->plans(), 2021, &PlanDetails::year);
    REQUIRE(document()->show(older->id));
    window.findChild<Widgets::PlanTreeView *>()->selectNode(item(3));
    const NodeId drafted = item(3);
    commitWords(part<QWidget>(u"noteEdit"_s), u"写了一半"_s);
    window.findChild<Widgets::PlanTreeView *>()->selectNode(item(1));
    show(u"plan.yaodian"_s, {});
    show(u"years.yaodian"_s, {});
    CHECK(document()->plan().year == 2021);
    auto *banner = window.findChild<Widgets::Banner *>(u"banner"_s);
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence().contains(u"第3项"_s));
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(window.findChild<Widgets::PlanTreeView *>()->currentNode() == drafted);
    CHECK(part<QWidget>(u"noteEdit"_s)->property("plainText").toString() == u"写了一半"_s);
    CHECK(QApplication::focusWidget() == part<QWidget>(u"noteEdit"_s));
    CHECK_FALSE(banner->isVisible());
    REQUIRE(document()->drafts()->keepNote(drafted, {}));
}

TEST_CASE_METHOD(
    WindowOnFile,
    "a message leads to a half-written note on another item, also if the item shown has one",
    "[mainwindowuse]")
{
    show(u"plan.yaodian"_s, {2021});
    const NodeId inSight = document()->outline().nodes().at(1)->id();
    window.findChild<Widgets::PlanTreeView *>()->selectNode(item(3));
    const NodeId elsewhere = item(3);
    REQUIRE(document()->drafts()->keepNote(elsewhere, {.text = u"写了一半"_s}));
    window.findChild<Widgets::PlanTreeView *>()->selectNode(inSight);
    REQUIRE(document()->drafts()->keepNote(inSight, {.text = u"也写了一半"_s}));
    show(u"other.yaodian"_s, {2021});
    show(u"plan.yaodian"_s, {});
    REQUIRE(window.findChild<Widgets::PlanTreeView *>()->currentNode() == inSight);
    const auto *banner = window.findChild<Widgets::Banner *>(u"banner"_s);
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence().contains(u"3"_s));
    for (const NodeId node : {inSight, elsewhere})
        REQUIRE(document()->drafts()->keepNote(node, {}));
}

TEST_CASE_METHOD(WindowOnFile, "a message in the status bar is not shown beside other words",
                 "[mainwindowuse]")
{
    window.statusBar()->showMessage(u"已删除"_s, 10000);
    REQUIRE(document()->setField({item(1)}, Field::Owners, u"李明"_s));
    REQUIRE(document()->undoing().take(Way::Undo));
    QApplication::processEvents();
    for (const auto &name : {u"savedLabel"_s, u"fileButton"_s})
        CHECK_FALSE(window.findChild<QWidget *>(name)->isVisible());
    window.statusBar()->clearMessage();
    CHECK(window.findChild<QWidget *>(u"savedLabel"_s)->isVisible());
}

TEST_CASE_METHOD(WindowOnFile, "an earlier version is shown for reading and not remembered",
                 "[mainwindowuse]")
{
    REQUIRE(document()->setField({item(1)}, Field::Owners, u"李明"_s));
    const QStringList before = settings.recentFiles();
    MainWindow version(&settings, &appearance);
    auto file = PlanDocument::open(document()->path());
    REQUIRE(file);
    version.showVersion(*std::move(file), u"9月1日"_s);
    version.show();
    CHECK(settings.recentFiles() == before);
    CHECK(version.windowTitle().contains(u"9月1日"_s));
    version.close();
    CHECK(settings.recentFiles() == before);
}

TEST_CASE_METHOD(WindowOnFile, "a text too long for a note is cut at once, with a message",
                 "[mainwindowuse]")
{
    auto *note = part<Widgets::NoteEdit>(u"noteEdit"_s);
    activate(note);
    QApplication::clipboard()->setText(QString(3000000, u'长'));
    const qint64 began = System::processorTime();
    QTest::keyClick(note, Qt::Key_V, Qt::ControlModifier);
    CHECK(note->toPlainText().size() == Widgets::NoteEdit::kLongest);
    CHECK(window.statusBar()->currentMessage().contains(u"100"_s));
    CHECK(System::processorTime() - began
          < 3000); // milliseconds; the program is not optimised here
    note->clear();
    QApplication::clipboard()->clear();
}

TEST_CASE_METHOD(WindowOnFile, "a message leads to a half-written note of another year",
                 "[mainwindowuse]")
{
    show(u"years.yaodian"_s, {2021, 2022});
    const auto older = std::ranges::find(document()->plans(), 2021, &PlanDetails::year);
    REQUIRE(document()->show(older->id));
    const NodeId drafted = item(2);
    REQUIRE(document()->drafts()->keepNote(drafted, {.text = u"写了一半"_s}));
    const auto newer = std::ranges::find(document()->plans(), 2022, &PlanDetails::year);
    REQUIRE(document()->show(newer->id));
    show(u"plan.yaodian"_s, {});
    show(u"years.yaodian"_s, {});
    CHECK(document()->plan().year == 2022);
    auto *banner = window.findChild<Widgets::Banner *>(u"banner"_s);
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence().contains(u"2021"_s));
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(document()->plan().year == 2021);
    CHECK(window.findChild<Widgets::PlanTreeView *>()->currentNode() == drafted);
    REQUIRE(document()->drafts()->keepNote(drafted, {}));
}

TEST_CASE_METHOD(WindowOnFile,
                 "a double click edits a cell where it stands, and Tab goes to the next",
                 "[mainwindowuse]")
{
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    tree->selectNode(item(1));
    const auto *model = static_cast<Models::PlanTreeModel *>(tree->model());
    const auto cell = [&](int column) {
        return tree->visualRect(model->indexOf(item(1), column)).center();
    };
    const QPoint owners = cell(Models::PlanTreeModel::OwnerColumn);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, owners);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, owners);
    auto *edit = part<QLineEdit>(u"cellEdit"_s);
    REQUIRE(edit);
    CHECK(edit->text() == u"王建国"_s);
    CHECK(edit->geometry().contains(owners));
    commitWords(edit, u"李明"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    QApplication::processEvents();
    CHECK(document()->outline().find(item(1))->node().owners == QStringList{u"李明"_s});
    edit = part<QLineEdit>(u"cellEdit"_s);
    REQUIRE(edit);
    CHECK(edit->geometry().contains(cell(Models::PlanTreeModel::DeadlineColumn)));
    commitWords(edit, u"6月底前"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QApplication::processEvents();
    CHECK_FALSE(part<QLineEdit>(u"cellEdit"_s));
    CHECK(document()->outline().find(item(1))->node().deadline.words().isEmpty());
    CHECK(tree->hasFocus());

    QTest::keyClick(tree, Qt::Key_F2);
    edit = part<QLineEdit>(u"cellEdit"_s);
    REQUIRE(edit);
    commitWords(edit, u"读书"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QApplication::processEvents();
    CHECK(document()->outline().find(item(1))->node().title == u"读书"_s);

    const auto leave = [&](Qt::Key key, Qt::KeyboardModifiers held) {
        QTest::keyClick(part<QLineEdit>(u"cellEdit"_s), key, held);
        QApplication::processEvents();
        return part<QLineEdit>(u"cellEdit"_s);
    };
    QTest::keyClick(tree, Qt::Key_F2);
    edit = leave(Qt::Key_Tab, Qt::NoModifier);
    REQUIRE(edit);
    CHECK(edit->text() == u"李明"_s);
    edit = leave(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(edit);
    CHECK(edit->text() == u"读书"_s);
    CHECK_FALSE(leave(Qt::Key_Backtab, Qt::ShiftModifier)); // no cell is before the title
    CHECK(tree->hasFocus());
}

TEST_CASE_METHOD(WindowOnFile,
                 "a message that tells what Ctrl+Z takes back ends with the next edit",
                 "[mainwindowuse]")
{
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    REQUIRE(document()->setField({item(4)}, Field::Owners, u"李明"_s));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    REQUIRE(said().startsWith(u"Undone: "_s));
    REQUIRE(document()->setField({item(3)}, Field::Owners, u"李明"_s));
    CHECK(said().isEmpty());

    Widgets::tell(&window, u"Removed. Ctrl+Z undoes this."_s, Widgets::Holds::UntilNextEdit);
    Widgets::tell(&window, u"Saved as “a.pdf”."_s);
    REQUIRE(document()->setField({item(3)}, Field::Owners, u"王强"_s));
    CHECK(said() == u"Saved as “a.pdf”."_s); // holds whatever is changed
    Widgets::tell(&window, u"Removed. Ctrl+Z undoes this."_s, Widgets::Holds::UntilNextEdit);
    REQUIRE(said() == u"Removed. Ctrl+Z undoes this."_s);
    REQUIRE(document()->addNote(item(2), document()->today(), u"宣讲"_s, {}));
    CHECK(said() != u"Removed. Ctrl+Z undoes this."_s);
}

TEST_CASE_METHOD(WindowOnFile,
                 "a message that tells what Ctrl+Z takes back ends when the user goes on",
                 "[mainwindowuse]")
{
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    const QString removed = u"Removed. Ctrl+Z undoes this."_s;
    tree->selectNode(item(2));
    Widgets::tell(&window, removed, Widgets::Holds::UntilNextEdit);
    auto *note = window.findChild<Widgets::NoteEdit *>(u"noteEdit"_s);
    note->setFocus();
    tree->selectNode(item(2)); // it is selected already
    QTest::keyClick(note, Qt::Key_Home);
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    REQUIRE(said() == removed);
    SECTION("by typing")
    {
        QTest::keyClick(note, 'z');
    }
    SECTION("by selecting another item")
    {
        tree->selectNode(item(3));
    }
    CHECK(said().isEmpty());

    Widgets::tell(&window, u"Saved as “a.pdf”."_s);
    QTest::keyClick(note, 'z');
    tree->selectNode(item(1));
    CHECK(said() == u"Saved as “a.pdf”."_s);
}

TEST_CASE_METHOD(WindowOnFile, "undo and redo report what they did and select the item",
                 "[mainwindowuse]")
{
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    const auto said = [this] { return window.statusBar()->currentMessage(); };
    REQUIRE(document()->setField({item(4)}, Field::Owners, u"李明"_s));
    tree->selectNode(item(1));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(tree->currentNode() == item(4));
    CHECK(said().contains(u"owner"_s));
    tree->selectNode(item(1));
    window.findChild<QAction *>(u"redoAction"_s)->trigger();
    CHECK(tree->currentNode() == item(4));
    CHECK(said().contains(u"owner"_s));

    REQUIRE(document()->addNote(item(2), document()->today(), u"宣讲"_s, {}));
    tree->selectNode(item(1));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(tree->currentNode() == item(2));

    tree->selectNode(item(2)); // items that are selected stay selected
    for (const int number : {3, 4})
        tree->selectionModel()->select(
            static_cast<Models::PlanTreeModel *>(tree->model())->indexOf(item(number)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(document()->setField({item(2), item(3), item(4)}, Field::Owners, u"王强"_s));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(tree->selectedNodes() == QList<NodeId>{item(2), item(3), item(4)});
    CHECK(said().contains(u"owner"_s));

    show(u"years.yaodian"_s, {2021, 2022});
    REQUIRE(document()->setField({item(3)}, Field::Owners, u"李明"_s));
    const NodeId edited = item(3);
    const auto older = std::ranges::find(document()->plans(), 2021, &PlanDetails::year);
    REQUIRE(document()->show(older->id));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(document()->plan().year == 2022);
    CHECK(window.findChild<Widgets::PlanTreeView *>()->currentNode() == edited);
}

TEST_CASE_METHOD(WindowOnFile, "Tab goes through an item's fields row by row", "[mainwindowuse]")
{
    REQUIRE(document()->setStatus({item(1)}, ItemStatus::inProgress(40)));
    for (const int width : {1366, 1100}) {
        CAPTURE(width);
        window.resize(width, 700);
        window.findChild<Widgets::PlanTreeView *>()->selectNode(item(1));
        QApplication::processEvents();
        part<QWidget>(u"ownerEdit"_s)->setFocus();
        const QWidget *last = part<QWidget>(u"difficultyEdit"_s);
        QWidget *field = QApplication::focusWidget();
        int fields = 1;
        while (field != last && fields < 10) {
            QTest::keyClick(field, Qt::Key_Tab);
            const QRect before = field->geometry();
            field = QApplication::focusWidget();
            INFO(field->objectName().toStdString());
            const QPoint at = field->mapTo(last->parentWidget(), QPoint(0, 0));
            CHECK((at.y() > before.bottom() || at.x() > before.right()));
            ++fields;
        }
        CHECK(field == last);
        CHECK(fields == 7);
    }
}

TEST_CASE_METHOD(WindowOnFile, "the menu of an item opens the field of its difficulty",
                 "[mainwindowuse]")
{
    REQUIRE(document()->setField({item(1)}, Field::Deadline,
                                 QString::number(document()->plan().year + 1) + u"年底前"_s));
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    tree->selectNode(item(1));
    auto *action = window.findChild<QAction *>(u"difficultyAction"_s);
    REQUIRE(action->isEnabled());
    action->trigger();
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == u"difficultyEdit"_s);
    // In the low column beside the year, too, the whole field is in sight.
    tree->selectNode(item(2));
    window.findChild<QAction *>(u"yearAction"_s)->trigger();
    window.resize(1366, 700);
    QApplication::processEvents();
    action->trigger();
    QTest::qWait(1);
    const QWidget *field = part<QWidget>(u"difficultyEdit"_s);
    CHECK(field->visibleRegion().boundingRect() == field->rect());
    tree->selectAll();
    CHECK_FALSE(action->isEnabled());
}

TEST_CASE_METHOD(WindowOnFile, "undo in another item's page leaves no cursor in a field of it",
                 "[mainwindowuse]")
{
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    REQUIRE(document()->addNote(item(2), document()->today(), u"宣讲"_s, {}));
    tree->selectNode(item(1));
    auto *box = part<Widgets::NoteEdit>(u"noteEdit"_s);
    REQUIRE(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    CHECK(document()->notes().of(item(2))->isEmpty());
    CHECK(tree->currentNode() == item(2));
    CHECK(tree->hasFocus());
    CHECK_FALSE(window.findChild<QAction *>(u"undoAction"_s)->autoRepeat());
}

TEST_CASE_METHOD(WindowOnFile,
                 "what was stored on an earlier day is undone only once the user agrees",
                 "[mainwindowuse]")
{
    const auto now = std::make_shared<QDateTime>(QDate(2021, 10, 20), QTime(9, 0));
    window.setDocument(Tests::documentInMemory(planFor(2021), [now] { return *now; }));
    const auto ownersOf = [this](int number) {
        return document()->outline().find(item(number))->node().owners;
    };
    const QStringList before = ownersOf(1);
    for (const int number : {1, 2, 3})
        REQUIRE(document()->setField({item(number)}, Field::Owners, u"李明"_s));
    auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    undo->trigger(); // made today: it is not asked
    CHECK(ownersOf(3) == before);

    *now = now->addDays(1);
    const auto undoAnswering = [undo](const QString &button) {
        answering(
            [&button](QDialog *question) {
                CHECK(question->objectName() == u"undoEarlierQuestion"_s);
                question->findChild<QPushButton *>(button)->click();
            },
            [undo] { undo->trigger(); });
    };
    undoAnswering(u"noButton"_s);
    CHECK(ownersOf(2) == QStringList{u"李明"_s});
    undoAnswering(u"yesButton"_s);
    CHECK(ownersOf(2) == before);
    CHECK(ownersOf(1) == QStringList{u"李明"_s});
    undo->trigger(); // agreed already
    CHECK(ownersOf(1) == before);
}

TEST_CASE_METHOD(WindowOnFile,
                 "four past notes are visible under the empty note box at 1366 by 768",
                 "[mainwindowuse][anyfont]")
{
    const QString words =
        u"组织退休教师为新生讲校史、讲党史，会后座谈并收集意见，整理成册后送各学院"_s
        + u"参考，反响良好。"_s;
    for (int day = 1; day <= 6; ++day)
        REQUIRE(document()->addNote(item(1), QDate(2021, 5, day), words, 40 + day));
    REQUIRE(document()->setField({item(1)}, Field::Deadline, u"12月底前"_s));
    window.resize(1366, 768 - 28 - 30); // less a desktop's panel and the window's title bar
    window.findChild<Widgets::PlanTreeView *>()->selectNode(item(1));
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    const auto *notes = part<QAbstractItemView>(u"notesView"_s);
    REQUIRE(notes);
    const QRect fourth = notes->visualRect(notes->model()->index(3, 0));
    INFO("the fourth ends at " << fourth.bottom() << " of " << notes->viewport()->height() << ", "
                               << notes->viewport()->width() << " wide");
    CHECK(notes->viewport()->rect().contains(fourth));
    const auto *tree = window.findChild<Widgets::PlanTreeView *>();
    CHECK(tree->viewport()->mapTo(&window, QPoint(0, 0)).y() < 190);
    CHECK(part<QWidget>(u"ownerEdit"_s));
}

TEST_CASE_METHOD(WindowOnFile,
                 "after an import a banner says what was read, and leads to what was left out",
                 "[mainwindowuse]")
{
    window.setDocument(Tests::emptyDocument());
    const auto plan =
        u"首页 > 通知公告\n某校关工委2023年工作要点\n一、学习\n1.读书。（责任人：王建国；完成时限：6月底前）\n"_s
        + u"2.看报。\n二、活动\n3.走访。\n版权所有 某校\n"_s;
    const auto *banner = window.findChild<Widgets::Banner *>();
    QGuiApplication::clipboard()->setText(plan);
    qsizetype leftOut = 0;
    answering(
        [&](QDialog *dialog) {
            auto *import = qobject_cast<Widgets::ImportDialog *>(dialog);
            REQUIRE(import);
            leftOut = import->news().leftOut.size();
            auto *add = dialog->findChild<QPushButton *>(u"addButton"_s);
            const QSignalSpy done(dialog, &QDialog::accepted);
            for (int presses = 0; presses < 4 && done.isEmpty(); ++presses)
                add->click(); // the first presses show the tabs not seen yet
        },
        [this] { window.findChild<QAction *>(u"importCopiedAction"_s)->trigger(); });
    REQUIRE(document()->plan().year == 2023);
    CHECK(banner->isVisible());
    CHECK(banner->sentence().startsWith(u"Read in: 2 sections, 3 items."_s));
    INFO(banner->sentence().toStdString());
    CHECK(banner->sentence().contains(u"owners or departments of 1 items, deadlines of 1 items"_s));
    CHECK(leftOut == 2);
    CHECK(banner->sentence().endsWith(u"2 passages were left out."_s));
    answering(
        [](QDialog *dialog) {
            const auto *list = dialog->findChild<QTreeWidget *>(u"leftOutView"_s);
            REQUIRE(list);
            CHECK(list->topLevelItemCount() == 2);
            dialog->reject();
        },
        [banner] { banner->findChild<QPushButton *>()->click(); });
    REQUIRE(document()->undoing().take(Way::Undo)); // undo removes the plan, so the banner must go
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE_METHOD(WindowOnFile,
                 "a plan read in takes the place of the shipped one while that is only looked at",
                 "[mainwindowuse]")
{
    const auto *strip = window.findChild<QWidget *>(u"nameBanner"_s);
    const auto *banner = window.findChild<Widgets::Banner *>();
    const auto readIn = [this](const QString &year) {
        QGuiApplication::clipboard()->setText(
            u"某校关工委%1年工作要点\n一、学习\n1.读书。\n2.看报。\n二、活动\n3.走访。\n"_s.arg(
                year));
        answering(
            [](QDialog *dialog) {
                auto *add = dialog->findChild<QPushButton *>(u"addButton"_s);
                const QSignalSpy done(dialog, &QDialog::accepted);
                for (int presses = 0; presses < 4 && done.isEmpty(); ++presses)
                    add->click();
                CHECK(done.size() == 1);
            },
            [this] { window.findChild<QAction *>(u"importCopiedAction"_s)->trigger(); });
    };
    const QString year = GENERATE(u"2021"_s, u"2026"_s);
    const bool closes = GENERATE(false, true);
    const QString shipped = document()->plan().title;
    Models::setUndecidedFile(settings, document()->path());
    window.askWhosePlan();
    REQUIRE(strip->isVisible());
    if (closes) {
        QTest::mouseClick(window.findChild<QWidget *>(u"keepNameButton"_s), Qt::LeftButton);
        REQUIRE_FALSE(strip->isVisible());
        REQUIRE(Models::undecidedFile(settings) == document()->path());
    }

    readIn(year);
    REQUIRE(document()->plans().size() == 1);
    CHECK(QString::number(document()->plan().year) == year);
    CHECK(document()->plan().title.contains(u"某校"_s));
    CHECK_FALSE(window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
    CHECK(banner->sentence().contains(u"The sample plan “%1” was taken out"_s.arg(shipped)));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    CHECK(document()->plan().title == shipped);
    // The user stands before the sample again, and has the offer again.
    CHECK(window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
    window.findChild<QAction *>(u"redoAction"_s)->trigger();
    CHECK(document()->plan().title.contains(u"某校"_s));
    CHECK_FALSE(window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    REQUIRE(document()->plan().title == shipped);
    readIn(year); // takes its place as the first time
    CHECK(document()->plans().size() == 1);
    CHECK(document()->plan().title.contains(u"某校"_s));
    Models::setUndecidedFile(settings, {});
}

TEST_CASE_METHOD(WindowOnFile,
                 "keeping the shipped plan can be taken back until something is written in it",
                 "[mainwindowuse]")
{
    const auto *asks = window.findChild<QWidget *>(u"readInPlanButton"_s);
    const auto *banner = window.findChild<Widgets::Banner *>();
    const NodeId item = document()->outline().root()->child(0)->child(0)->id();
    Models::setUndecidedFile(settings, document()->path());
    REQUIRE(document()->setField({item}, Field::Owners, u"何晓梅"_s));
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    REQUIRE(asks->isVisible()); // as nothing is left of what was written

    QTest::mouseClick(window.findChild<QWidget *>(u"keepPlanButton"_s), Qt::LeftButton);
    CHECK_FALSE(asks->isVisible());
    CHECK(Models::undecidedFile(settings).isEmpty());
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence() == u"“%1” is your plan from now on."_s.arg(document()->plan().title));
    SECTION("taken back")
    {
        QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
        CHECK(asks->isVisible());
        CHECK_FALSE(banner->isVisible());
        CHECK(Models::undecidedFile(settings) == document()->path());
    }
    SECTION("written in")
    {
        REQUIRE(document()->setField({item}, Field::Owners, u"何晓梅"_s));
        CHECK_FALSE(banner->isVisible());
        CHECK_FALSE(asks->isVisible());
    }
    Models::setUndecidedFile(settings, {});
}

TEST_CASE("until the user takes over the shipped plan, nothing in it is missed or can be undone",
          "[mainwindowuse]")
{
    const QTemporaryDir folder;
    PlanContent plan = planFor(2021);
    plan.details.issuedOn = QDate(2021, 3, 30);
    const auto clock = [isNew = true]() mutable { // put into the file when it was issued
        const QDate day = std::exchange(isNew, false) ? QDate(2021, 3, 30) : QDate(2021, 10, 22);
        return QDateTime(day, QTime(9, 20));
    };
    auto opened = Tests::shippedPlanIn(folder.filePath(u"工作要点.yaodian"_s), plan, clock);
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    Models::setUndecidedFile(settings, opened->path());
    window.setDocument(std::move(opened));
    window.show();
    QApplication::processEvents();
    const auto *silent = window.findChild<QAbstractButton *>(u"silentButton"_s);
    CHECK_FALSE(silent->isVisible());
    CHECK(window.statusBar()->currentMessage().isEmpty());
    CHECK_FALSE(window.findChild<QAction *>(u"undoAction"_s)->isEnabled());

    SECTION("kept")
    {
        QTest::mouseClick(window.findChild<QWidget *>(u"keepPlanButton"_s), Qt::LeftButton);
        QApplication::processEvents();
        REQUIRE(window.focusWidget()); // the plan, and nothing that a key would press
        CHECK(window.findChild<QWidget *>(u"planPane"_s)->isAncestorOf(window.focusWidget()));
    }
    SECTION("written in")
    {
        const NodeId item = window.document()->outline().root()->child(0)->child(0)->id();
        REQUIRE(window.document()->setField({item}, Field::Owners, u"李淑芬"_s));
        CHECK(window.findChild<QAction *>(u"undoAction"_s)->isEnabled());
    }
    CHECK(silent->accessibleName() == u"No progress for 60 days 4"_s);
    Models::setUndecidedFile(settings, {});
}

TEST_CASE_METHOD(WindowOnFile,
                 "dropping several files opens the first and names the others in one line",
                 "[mainwindowuse]")
{
    const QSignalSpy opened(&window, &MainWindow::openRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/甲.yaodian"_s), QUrl::fromLocalFile(u"/a/乙.yaodian"_s),
                  QUrl::fromLocalFile(u"/a/丙.docx"_s)});
    QDragEnterEvent enter({200, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({200, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    QApplication::processEvents();
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first() == u"/a/甲.yaodian"_s);
    const auto *banner = window.findChild<Widgets::Banner *>();
    CHECK(banner->sentence().contains(u"Not opened: “乙.yaodian”, “丙.docx”"_s));

    QMimeData web;
    web.setUrls({QUrl::fromLocalFile(u"/a/甲.yaodian"_s), QUrl(u"https://example.org/"_s)});
    QDragEnterEvent foreign({200, 300}, Qt::CopyAction, &web, Qt::LeftButton, {});
    foreign.setAccepted(false);
    QApplication::sendEvent(&window, &foreign);
    CHECK_FALSE(foreign.isAccepted());
}

TEST_CASE("the question whose plan the first file has is asked at every start until the plan is "
          "kept or something is written in it",
          "[mainwindowuse]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"工作要点.yaodian"_s);
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    const auto start = [&](const QString &press, bool writes = false) {
        MainWindow window(&settings, &appearance);
        window.resize(1366, 700);
        auto made = QFile::exists(path) ? PlanDocument::open(path) : PlanDocument::create(path);
        REQUIRE(made);
        if ((*made)->isEmpty())
            REQUIRE(Models::addPlan(**made, planFor(2021)));
        window.setDocument(*std::move(made));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
        const bool asks = window.findChild<QWidget *>(u"nameBanner"_s)->isVisible();
        if (!press.isEmpty())
            QTest::mouseClick(window.findChild<QWidget *>(press), Qt::LeftButton);
        if (writes) {
            const NodeId item = window.document()->outline().root()->child(0)->child(0)->id();
            REQUIRE(window.document()->setField({item}, Field::Owners, u"何晓梅"_s));
        }
        return asks;
    };
    CHECK_FALSE(start({})); // a file that is not marked as undecided
    Models::setUndecidedFile(settings, QFileInfo(path).canonicalFilePath());
    CHECK(start({}));
    CHECK(start(u"keepNameButton"_s)); // closes the question
    SECTION("kept")
    {
        CHECK(start(u"keepPlanButton"_s));
        CHECK(Models::undecidedFile(settings).isEmpty());
    }
    SECTION("written in")
    {
        CHECK(start({}, true));
    }
    CHECK_FALSE(start({}));
    Models::setUndecidedFile(settings, {});
}

TEST_CASE_METHOD(WindowOnFile,
                 "a status is chosen in its cell of the tree by mouse, and can be left unchanged",
                 "[mainwindowuse]")
{
    auto *tree = window.findChild<Widgets::PlanTreeView *>();
    const auto *model = static_cast<const Models::PlanTreeModel *>(tree->model());
    const QRect cell = tree->visualRect(
        model->indexOf(item(2), Models::PlanTreeModel::StatusColumn));
    const auto opened = [&]() -> QMenu * {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, cell.center());
        CHECK(tree->currentNode() == item(2));
        QTest::mouseRelease(tree->viewport(), Qt::LeftButton, {}, cell.center());
        QMenu *menu = nullptr;
        return QTest::qWaitFor([&] {
            menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return menu && menu->objectName() == u"cellStatusMenu"_s;
        })
                   ? menu
                   : nullptr;
    };
    QMenu *menu = opened();
    REQUIRE(menu);
    CHECK(menu->activeAction()->text() == statusName(StatusKind::NotStarted));
    QTest::keyClick(menu, Qt::Key_Escape);
    QApplication::processEvents();
    CHECK(document()->outline().find(item(2))->node().status == ItemStatus());

    menu = opened();
    REQUIRE(menu);
    const auto actions = menu->actions();
    const auto ongoing = std::ranges::find(actions, statusName(StatusKind::Ongoing),
                                           &QAction::text);
    REQUIRE(ongoing != actions.end());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*ongoing).center());
    QApplication::processEvents();
    CHECK(document()->outline().find(item(2))->node().status == ItemStatus::ongoing());
    CHECK(document()->outline().find(item(1))->node().status == ItemStatus());
}

TEST_CASE_METHOD(WindowOnFile, "two notes are visible under the note box with the largest text",
                 "[mainwindowuse][anyfont]")
{
    appearance.setTextSize(200);
    for (int day = 1; day <= 3; ++day)
        REQUIRE(document()->addNote(item(1), QDate(2021, 5, day), u"组织退休教师讲校史"_s, 40));
    REQUIRE(document()->setField({item(1)}, Field::Title,
                                 u"深入学习贯彻关于做好关心下一代工作的重要指示精神并抓好落实"_s));
    window.resize(1366, 745);
    window.findChild<Widgets::PlanTreeView *>()->selectNode(item(1));
    for (int i = 0; i < 6; ++i)
        QApplication::processEvents();
    const auto *notes = part<QAbstractItemView>(u"notesView"_s);
    REQUIRE(notes);
    const QRect second = notes->visualRect(notes->model()->index(1, 0));
    const QRect seen = notes->viewport()->visibleRegion().boundingRect();
    INFO("the second begins at " << second.top() << " and ends at " << second.bottom() << " of "
                                 << seen.bottom());
    CHECK(seen.top() == 0);
    CHECK(second.top() + notes->fontMetrics().height() <= seen.bottom());
    appearance.setTextSize(100);
}

TEST_CASE_METHOD(WindowOnFile, "a menu has one column with the largest text", "[mainwindowuse]")
{
    appearance.setTextSize(200);
    QMenu menu(&window);
    for (int entry = 1; entry <= 16; ++entry) {
        menu.addAction(u"第%1条命令"_s.arg(entry));
        if (entry % 5 == 0)
            menu.addSeparator();
    }
    menu.popup({0, 0});
    REQUIRE(QTest::qWaitForWindowExposed(&menu));
    const int left = menu.actionGeometry(menu.actions().first()).left();
    for (const QAction *action : menu.actions()) {
        const QRect row = menu.actionGeometry(const_cast<QAction *>(action));
        CHECK(row.left() == left);
        CHECK((action->isSeparator() || row.height() >= menu.fontMetrics().height()));
    }
    CHECK(menu.height() <= menu.screen()->availableSize().height());
    menu.close();
    appearance.setTextSize(100);
}

TEST_CASE_METHOD(WindowOnFile, "every menu fits a small screen with large text",
                 "[mainwindowuse][anyfont]")
{
    appearance.setTextSize(150);
    for (QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
        INFO(menu->title().toStdString());
        CHECK(menu->sizeHint().height() <= 768 - window.menuBar()->sizeHint().height());
    }
    appearance.setTextSize(100);
}

TEST_CASE_METHOD(WindowOnFile, "the window's title has the file's whole name", "[mainwindowuse]")
{
    for (const auto &name : {u"第一[*]稿.yaodian"_s, u"[*].yaodian"_s, u"a&b.yaodian"_s}) {
        INFO(name.toStdString());
        show(name, {2021});
        CHECK(window.windowHandle()->title().contains(name));
        CHECK(part<QAbstractButton>(u"fileButton"_s)->text().replace(u"&&"_s, u"&"_s) == name);
    }
}

TEST_CASE_METHOD(WindowOnFile,
                 "a dialog that asks for a file shows names of file types, not patterns",
                 "[mainwindowuse]")
{
    for (const char *name : {"newAction", "openAction", "importAction", "saveCopyAction"}) {
        INFO(name);
        answering(
            [](QDialog *dialog) {
                const auto *kinds = dialog->findChild<QComboBox *>(u"fileTypeCombo"_s);
                REQUIRE(kinds);
                CHECK_FALSE(kinds->currentText().isEmpty());
                CHECK_FALSE(kinds->currentText().contains(u'*'));
                dialog->reject();
            },
            [&] { window.findChild<QAction *>(QString::fromLatin1(name))->trigger(); });
    }
}

TEST_CASE("a maximised window does not grow when shown, at any size of text",
          "[mainwindowuse][anyfont]")
{
    const int textSize = GENERATE(100, 150, 200);
    INFO("text size " << textSize);
    System::Settings settings;
    const QByteArray place = settings.state(u"place"_s);
    settings.setState(u"place"_s, {});
    Widgets::Appearance appearance(&settings);
    appearance.setTextSize(textSize);
    MainWindow window(&settings, &appearance);
    auto made = Tests::emptyDocument();
    REQUIRE(Models::addPlan(*made, planFor(2021)));
    window.setDocument(std::move(made));
    CHECK(window.isMaximized());
    CHECK(window.size().height() >= window.minimumSizeHint().height());
    CHECK(window.size().width() >= window.minimumSizeHint().width());
    appearance.setTextSize(100);
    settings.setState(u"place"_s, place);
}

TEST_CASE_METHOD(WindowOnFile, "the form and the note box can be reached at every size of text",
                 "[mainwindowuse][anyfont]")
{
    const int textSize = GENERATE(130, 150, 200);
    INFO("text size " << textSize);
    appearance.setTextSize(textSize);
    window.resize(1366, 744);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const auto isWhole = [this](const QWidget *part) {
        return part && part->visibleRegion().boundingRect() == part->rect()
               && window.rect().contains(QRect(part->mapTo(&window, QPoint(0, 0)), part->size()));
    };
    CHECK(isWhole(part<QWidget>(u"noteEdit"_s)));
    CHECK(isWhole(part<QWidget>(u"addNoteButton"_s)));
    const auto *notes = part<QAbstractItemView>(u"notesView"_s);
    REQUIRE(notes);
    CHECK(notes->viewport()->height() >= notes->fontMetrics().height() * 2);
    if (auto *fill = part<QPushButton>(u"fillFieldsButton"_s)) {
        QTest::mouseClick(fill, Qt::LeftButton);
        QApplication::processEvents();
        CHECK(QApplication::focusWidget() == part<QWidget>(u"ownerEdit"_s));
    }
    CHECK(isWhole(part<QWidget>(u"ownerEdit"_s)));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    QApplication::processEvents();
    CHECK(QApplication::focusWidget() == part<QWidget>(u"noteEdit"_s));
    appearance.setTextSize(100);
}

TEST_CASE_METHOD(WindowOnFile, "the note box grows with its words to eight lines",
                 "[mainwindowuse]")
{
    auto *box = part<Widgets::NoteEdit>(u"noteEdit"_s);
    window.resize(1366, 900);
    QApplication::processEvents();
    const int rest = box->height();
    const int line = box->fontMetrics().lineSpacing();
    const auto heightWith = [&](int lines) {
        box->setPlainText(QString(u"一行\n"_s).repeated(lines - 1) + u"完"_s);
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        return box->height();
    };
    CHECK(heightWith(2) == rest);
    CHECK(heightWith(5) >= rest + 3 * line);
    const int eight = heightWith(8);
    CHECK(eight >= rest + 6 * line);
    CHECK(heightWith(20) == eight);
    CHECK(part<QWidget>(u"addNoteButton"_s)->visibleRegion().boundingRect().height() > line);
    box->clear();
}

TEST_CASE_METHOD(WindowOnFile, "a text too long for a field of one line is cut, with a message",
                 "[mainwindowuse]")
{
    auto *deadline = part<QLineEdit>(u"deadlineEdit"_s);
    activate(deadline);
    QApplication::clipboard()->setText(QString(3000000, u'长'));
    const qint64 began = System::processorTime();
    QTest::keyClick(deadline, Qt::Key_V, Qt::ControlModifier);
    CHECK(deadline->text().size() == kLongestDeadline);
    CHECK(window.statusBar()->currentMessage().contains(u"500"_s));
    CHECK(System::processorTime() - began < 3000);
    QTest::keyClick(deadline, Qt::Key_Escape);
    QApplication::clipboard()->clear();
}

TEST_CASE("the name field stays beside its label at every width", "[mainwindowuse]")
{
    System::Settings settings;
    const Widgets::Appearance appearance(&settings);
    for (const char *language : {"en", "zh_CN"}) {
        const Speaking speaking(language);
        Widgets::NameBanner banner;
        banner.askWhosePlan(u"关心下一代工作委员会2021年工作要点"_s, true);
        const auto *name = banner.findChild<QLineEdit *>(u"yourNameEdit"_s);
        const QLabel *label = nullptr;
        for (const QLabel *one : banner.findChildren<QLabel *>())
            label = one->buddy() == name ? one : label;
        REQUIRE(label);
        for (int width = 420; width < 1900; width += 20) {
            INFO(language << ", " << width);
            banner.fitWords(width);
            banner.resize(width, banner.heightForWidth(width));
            banner.show();
            QApplication::processEvents();
            const auto at = [&banner](const QWidget *part) {
                return QRect(part->mapTo(&banner, QPoint(0, 0)), part->size());
            };
            CHECK(at(label).right() < at(name).left());
            CHECK(at(name).left() - at(label).right() < 20);
            CHECK(std::abs(at(label).center().y() - at(name).center().y()) <= 2);
        }
    }
}
