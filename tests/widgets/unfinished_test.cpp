// Something else happens while the user is typing: what was typed is then stored or still there,
// never lost.
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/filterbar.h"
#include "widgets/window/tree/plantreeview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::string_literals;
using namespace Domain;
using Models::PlanDocument;
using Widgets::MainWindow;

namespace {

const auto kTyped = u"打到一半"_s;

PlanContent planToType()
{
    PlanContent content{.details = {.year = 2021, .title = u"2021年工作要点"_s}};
    content.nodes.append(
        {.id = NodeId{-1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"思想建设"_s});
    for (int i = 1; i <= 3; ++i) {
        content.nodes.append({.id = NodeId{-1 - i},
                              .parent = NodeId{-1},
                              .number = u"%1."_s.arg(i),
                              .title = u"打好基础%1"_s.arg(i),
                              .text = u"打好基础%1，打到一半再检查。"_s.arg(i)});
    }
    return content;
}

// The window on a file that another program has opened too.
struct WindowOnSharedFile
{
    WindowOnSharedFile()
    {
        auto made = PlanDocument::create(folder.filePath(u"plan.yaodian"_s));
        REQUIRE(made);
        REQUIRE(Models::addPlan(**made, planToType()));
        auto opened = PlanDocument::open((*made)->path());
        REQUIRE(opened);
        other = *std::move(opened);
        window.setDocument(*std::move(made));
        document = window.document();
        // Makes a step that can be undone.
        REQUIRE(document->setField({item(3)}, Field::Owners, u"李淑芬"_s));
        REQUIRE(document->setStatus({item(1)}, ItemStatus::inProgress()));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        tree()->selectNode(item(1));
        QApplication::processEvents();
    }
    ~WindowOnSharedFile()
    {
        static_cast<void>(document->drafts()->keepNote(item(1), {}));
        static_cast<void>(document->drafts()->keepFields({}));
    }

    NodeId item(int number) const
    {
        return document->outline().root()->child(0)->child(number - 1)->id();
    }
    const Node &first() const { return document->outline().find(item(1))->node(); }
    Widgets::PlanTreeView *tree() const
    {
        return window.findChild<Widgets::PlanTreeView *>(u"planTree"_s);
    }
    QAction *action(const QString &name) const { return window.findChild<QAction *>(name); }

    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        for (T *one : window.findChildren<T *>(name)) {
            if (one->isVisibleTo(&window))
                return one;
        }
        throw std::runtime_error("not on the screen: " + name.toStdString());
    }
    void typeInto(const QString &name) const
    {
        auto *field = part(name);
        field->setFocus();
        commitWords(field, kTyped);
    }

    QTemporaryDir folder;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    std::unique_ptr<PlanDocument> other;
    MainWindow window{&settings, &appearance};
    PlanDocument *document = nullptr;
};

struct Editor
{
    const char *name;
    std::function<void(WindowOnSharedFile &)> type;
    std::function<bool(WindowOnSharedFile &)> isKept;
};

struct Event
{
    const char *name;
    std::function<void(WindowOnSharedFile &)> happen;
};

QList<Editor> editors()
{
    return {
        {"title",
         [](WindowOnSharedFile &shown) {
             shown.part<QToolButton>(u"editTitleButton"_s)->click();
             shown.part<QLineEdit>(u"titleEdit"_s)->clear();
             shown.typeInto(u"titleEdit"_s);
         },
         [](WindowOnSharedFile &shown) { return shown.first().title == kTyped; }},
        {"owner", [](WindowOnSharedFile &shown) { shown.typeInto(u"ownerEdit"_s); },
         [](WindowOnSharedFile &shown) {
             return fieldText(shown.first(), Field::Owners) == kTyped;
         }},
        {"deadline", [](WindowOnSharedFile &shown) { shown.typeInto(u"deadlineEdit"_s); },
         [](WindowOnSharedFile &shown) { return shown.first().deadline.words() == kTyped; }},
        {"percentage",
         [](WindowOnSharedFile &shown) {
             auto *percent = shown.part(u"percentEdit"_s);
             percent->setFocus();
             QTest::keyClick(percent, Qt::Key_A, Qt::ControlModifier);
             QTest::keyClicks(percent, u"45"_s);
         },
         [](WindowOnSharedFile &shown) {
             return shown.first().status == ItemStatus::inProgress(45);
         }},
        {"note", [](WindowOnSharedFile &shown) { shown.typeInto(u"noteEdit"_s); },
         [](WindowOnSharedFile &shown) {
             return shown.document->drafts()->note(shown.item(1)).text == kTyped;
         }},
        {"day of the note",
         [](WindowOnSharedFile &shown) {
             shown.part<QDateEdit>(u"noteDayEdit"_s)->setDate({2021, 3, 4});
             shown.typeInto(u"noteEdit"_s);
         },
         [](WindowOnSharedFile &shown) {
             return shown.document->drafts()->note(shown.item(1)).happenedOn == QDate(2021, 3, 4);
         }},
    };
}

QList<Event> events()
{
    return {
        {"toolbar",
         [](WindowOnSharedFile &shown) {
             auto *tools = shown.window.findChild<QToolBar *>(u"toolBar"_s);
             QTest::mouseClick(tools->widgetForAction(shown.action(u"addNoteAction"_s)),
                               Qt::LeftButton);
         }},
        {"shortcut",
         [](WindowOnSharedFile &shown) {
             QTest::keyClick(&shown.window, Qt::Key_F, Qt::ControlModifier);
         }},
        {"menu", [](WindowOnSharedFile &shown) { shown.action(u"nextItemAction"_s)->trigger(); }},
        {"undo and redo",
         [](WindowOnSharedFile &shown) {
             shown.action(u"undoAction"_s)->trigger();
             shown.action(u"redoAction"_s)->trigger();
         }},
        {"tree click",
         [](WindowOnSharedFile &shown) {
             const QModelIndex row = shown.tree()->model()->index(
                 1, 0, shown.tree()->model()->index(0, 0));
             QTest::mouseClick(shown.tree()->viewport(), Qt::LeftButton, {},
                               shown.tree()->visualRect(row).center());
         }},
        {"filter change",
         [](WindowOnSharedFile &shown) {
             shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s)
                 ->showOnly(StatusKind::Cancelled);
             CHECK(QTest::qWaitFor([&] { return shown.tree()->selectedNodes().isEmpty(); }, 2000));
         }},
        {"another program's edit",
         [](WindowOnSharedFile &shown) {
             REQUIRE(shown.other->setField({shown.item(1)}, Field::LeadDepartment, u"团委"_s));
             REQUIRE(shown.document->takeInOutsideChanges());
             CHECK(shown.first().leadDepartment == u"团委"_s);
             shown.tree()->selectNode(shown.item(2));
         }},
        {"print",
         [](WindowOnSharedFile &shown) {
             answering([](QDialog *dialog) { dialog->reject(); },
                       [&] { shown.action(u"printAction"_s)->trigger(); });
         }},
        {"close", [](WindowOnSharedFile &shown) { shown.window.close(); }},
    };
}

} // namespace

TEST_CASE("unfinished typing survives anything that happens in the window", "[unfinished]")
{
    const int editor = GENERATE(range(0, 6));
    const int event = GENERATE(range(0, 9));
    WindowOnSharedFile shown;
    const Editor typed = editors().at(editor);
    const Event happened = events().at(event);
    INFO(typed.name << ", " << happened.name);
    typed.type(shown);
    happened.happen(shown);
    // Drafts are kept within two seconds.
    if (happened.name == "toolbar"s || happened.name == "shortcut"s)
        static_cast<void>(QTest::qWaitFor([&] { return typed.isKept(shown); }, 3000));
    CHECK(typed.isKept(shown));
}

TEST_CASE("the words in the filter's field stay while other things happen", "[unfinished]")
{
    const int event = GENERATE(0, 1, 2, 3, 4, 6, 7, 8);
    WindowOnSharedFile shown;
    INFO(events().at(event).name);
    shown.typeInto(u"filterEdit"_s);
    QApplication::processEvents();
    events().at(event).happen(shown);
    CHECK(shown.part<QLineEdit>(u"filterEdit"_s)->text() == kTyped);
    shown.tree()->selectNode(shown.item(1));
}

TEST_CASE("a value that cannot be stored is marked, not called saved, and asked about on closing",
          "[unstored]")
{
    WindowOnSharedFile shown;
    const QString path = shown.document->path();
    const QString away = path + u".away"_s;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    REQUIRE(saved->text().startsWith(u'✓'));
    REQUIRE(QFile::rename(path, away));
    const auto isMarked = [&shown] {
        const auto *owner = shown.part<QLineEdit>(u"ownerEdit"_s);
        return owner->text() == kTyped && owner->accessibleDescription() == u"Not stored"_s
               && shown.part<QLabel>(u"unstoredHint"_s)->text().contains(u"Owner"_s);
    };
    shown.typeInto(u"ownerEdit"_s);
    QTest::keyClick(shown.part(u"ownerEdit"_s), Qt::Key_Tab);
    CHECK(isMarked());
    CHECK(shown.window.findChild<Widgets::Banner *>()->isVisible());
    CHECK(saved->text() == u"⚠ Not everything is stored (Ctrl+S tries again)"_s);

    shown.tree()->selectNode(shown.item(2));
    QApplication::processEvents();
    CHECK(saved->text().startsWith(u'⚠'));
    CHECK(shown.part<QLineEdit>(u"ownerEdit"_s)->text().isEmpty());
    const auto leaving = [&shown](const QString &button) {
        answering(
            [&button](QDialog *dialog) {
                auto *box = qobject_cast<QMessageBox *>(dialog);
                REQUIRE(box);
                CHECK(box->informativeText().startsWith(u"owner of item 1: "_s + kTyped));
                dialog->findChild<QAbstractButton *>(button)->click();
            },
            [&shown] { shown.window.close(); });
    };

    SECTION("it stays in its field, and is stored as soon as possible")
    {
        leaving(u"noButton"_s);
        CHECK(shown.window.isVisible());
        shown.tree()->selectNode(shown.item(1));
        QApplication::processEvents();
        CHECK(isMarked());
        REQUIRE(QFile::rename(away, path));
        shown.tree()->selectNode(shown.item(3));
        QApplication::processEvents();
        CHECK(fieldText(shown.first(), Field::Owners) == kTyped);
        CHECK(saved->text().startsWith(u'✓'));
        CHECK(shown.window.close());
    }
    SECTION("Esc discards it")
    {
        shown.tree()->selectNode(shown.item(1));
        QApplication::processEvents();
        auto *owner = shown.part<QLineEdit>(u"ownerEdit"_s);
        QTest::keyClick(owner, Qt::Key_Escape);
        CHECK(owner->text().isEmpty());
        CHECK(owner->accessibleDescription().isEmpty());
        CHECK_FALSE(saved->text().contains(u"Not everything"_s));
        CHECK(shown.window.close());
    }
    SECTION("the user may close the window, and finds it again")
    {
        leaving(u"yesButton"_s);
        CHECK_FALSE(shown.window.isVisible());
        CHECK(shown.document->drafts()->fields().value(0).text == kTyped);
    }
    SECTION("the session's end asks nothing")
    {
        shown.window.closeUnasked();
        CHECK_FALSE(shown.window.isVisible());
        CHECK(shown.document->drafts()->fields().value(0).text == kTyped);
    }
    SECTION("a copy that is saved has it, and replaces the missing file")
    {
        const QString copy = shown.folder.filePath(u"copy.yaodian"_s);
        QObject::connect(&shown.window, &MainWindow::openRequested, &shown.window,
                         [&shown](const QString &asked) {
                             REQUIRE(shown.window.mayLeave());
                             auto opened = PlanDocument::open(asked);
                             REQUIRE(opened);
                             shown.window.setDocument(*std::move(opened));
                             shown.document = shown.window.document();
                         });
        QEvent front(QEvent::ActivationChange);
        QApplication::sendEvent(&shown.window, &front);
        const NodeId first = shown.item(1);
        answering(
            [&copy](QDialog *dialog) {
                dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(copy);
                QMetaObject::invokeMethod(dialog, "accept");
            },
            [&shown] { shown.action(u"saveCopyAction"_s)->trigger(); });
        REQUIRE(shown.document->path() == QFileInfo(copy).canonicalFilePath());
        CHECK(fieldText(shown.document->outline().find(first)->node(), Field::Owners) == kTyped);
        CHECK(saved->text().startsWith(u'✓'));
    }
}

TEST_CASE("a value that another program changed is not overwritten without asking", "[unstored]")
{
    WindowOnSharedFile shown;
    const bool putsMine = GENERATE(false, true);
    const bool isComposing = GENERATE(false, true);
    auto *owner = shown.part<QLineEdit>(u"ownerEdit"_s);
    owner->setFocus();
    if (isComposing) {
        QInputMethodEvent composing(u"da"_s, {});
        QApplication::sendEvent(owner, &composing);
    } else {
        shown.typeInto(u"ownerEdit"_s);
    }
    REQUIRE(shown.other->setField({shown.item(1)}, Field::Owners, u"张三"_s));
    REQUIRE(shown.document->takeInOutsideChanges());
    if (isComposing)
        commitWords(owner, kTyped);
    CHECK(owner->text() == kTyped);
    answering(
        [putsMine](QDialog *dialog) {
            CHECK(dialog->findChild<QPlainTextEdit *>(u"theirsView"_s)->toPlainText() == u"张三");
            CHECK(dialog->findChild<QPlainTextEdit *>(u"mineView"_s)->toPlainText() == kTyped);
            dialog->done(putsMine ? QDialog::Accepted : QDialog::Rejected);
        },
        [owner] { QTest::keyClick(owner, Qt::Key_Tab); });
    const QString stays = putsMine ? kTyped : u"张三"_s;
    CHECK(fieldText(shown.first(), Field::Owners) == stays);
    CHECK(owner->text() == stays);
}

TEST_CASE("a percentage does not overwrite another program's change", "[unstored]")
{
    WindowOnSharedFile shown;
    auto *percent = shown.part(u"percentEdit"_s);
    percent->setFocus();
    QTest::keyClick(percent, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(percent, u"45"_s);
    REQUIRE(shown.other->takeInOutsideChanges());
    REQUIRE(shown.other->setStatus({shown.item(1)}, ItemStatus::inProgress(70)));
    REQUIRE(shown.document->takeInOutsideChanges());
    answering([](QDialog *dialog) { dialog->reject(); },
              [percent] { QTest::keyClick(percent, Qt::Key_Return); });
    CHECK(shown.first().status == ItemStatus::inProgress(70));
    QTest::keyClick(percent, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(percent, u"80"_s);
    QTest::keyClick(percent, Qt::Key_Return);
    CHECK(shown.first().status == ItemStatus::inProgress(80));
}

TEST_CASE("typing in a field when the program was killed is in the field at the next start",
          "[unstored]")
{
    WindowOnSharedFile shown;
    shown.typeInto(u"ownerEdit"_s);
    REQUIRE(QTest::qWaitFor([&] { return !shown.document->drafts()->fields().isEmpty(); }, 3000));
    const QString path = shown.document->path();
    auto opened = PlanDocument::open(path);
    REQUIRE(opened);
    CHECK(fieldText((*opened)->outline().find(shown.item(1))->node(), Field::Owners).isEmpty());
    MainWindow next(&shown.settings, &shown.appearance);
    next.setDocument(*std::move(opened));
    next.show();
    next.findChild<Widgets::PlanTreeView *>(u"planTree"_s)->selectNode(shown.item(1));
    QApplication::processEvents();
    auto *owner = next.findChild<QLineEdit *>(u"ownerEdit"_s);
    CHECK(owner->text() == kTyped);
    CHECK(owner->accessibleDescription() == u"Not stored"_s);
    const OutlineNode *first = next.document()->outline().find(shown.item(1));
    CHECK(fieldText(first->node(), Field::Owners).isEmpty());
    QTest::keyClick(owner, Qt::Key_Return);
    CHECK(fieldText(first->node(), Field::Owners) == kTyped);
    CHECK(QTest::qWaitFor([&] { return next.document()->drafts()->fields().isEmpty(); }, 3000));
}

TEST_CASE("no edit is called saved while the file is missing", "[unstored]")
{
    WindowOnSharedFile shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    const auto *banner = shown.window.findChild<Widgets::Banner *>();
    const QString path = shown.document->path();
    REQUIRE(QFile::rename(path, path + u".away"_s));
    QEvent front(QEvent::ActivationChange);
    QApplication::sendEvent(&shown.window, &front);
    CHECK(saved->text() == u"⚠ The file is no longer in its place"_s);
    CHECK(banner->isVisible());
    // A note written then is told of too, though the banner was there before.
    auto *note = shown.part<QPlainTextEdit>(u"noteEdit"_s);
    note->setFocus();
    note->insertPlainText(u"记一笔"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.window.statusBar()->currentMessage().startsWith(u"Nothing was stored"_s));
    CHECK(note->toPlainText() == u"记一笔"_s);
    REQUIRE(QFile::rename(path + u".away"_s, path));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    CHECK(note->toPlainText().isEmpty());
    QApplication::sendEvent(&shown.window, &front);
    CHECK(saved->text().startsWith(u'✓'));
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("a notice about the plan disappears once another program changes the file", "[unstored]")
{
    WindowOnSharedFile shown;
    auto *banner = shown.window.findChild<Widgets::Banner *>();
    shown.window.showNotice(u"The plan is again as it was kept."_s);
    CHECK(banner->isVisible());
    const auto other = PlanDocument::open(shown.document->path());
    REQUIRE(other);
    REQUIRE((*other)->setField({shown.item(1)}, Field::Owners, kTyped));
    REQUIRE(shown.document->takeInOutsideChanges());
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("a file overwritten by another program is reported, with both ways out", "[unstored]")
{
    WindowOnSharedFile shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    auto *copy = shown.window.findChild<QPushButton *>(u"copyShownButton"_s);
    auto *open = shown.window.findChild<QPushButton *>(u"openPresentButton"_s);
    REQUIRE((copy && open));
    CHECK_FALSE(open->isVisible());
    shown.document->startCheck();
    REQUIRE(shown.document->setField({shown.item(1)}, Field::Owners, kTyped));
    const QString path = shown.document->path();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(0));
    REQUIRE(file.write("notes") == 5);
    file.close();

    QEvent front(QEvent::ActivationChange);
    QApplication::sendEvent(&shown.window, &front);
    CHECK(saved->text() == u"⚠ The file was overwritten by another program"_s);
    CHECK(shown.window.findChild<Widgets::Banner *>()->isVisible());
    CHECK(copy->isVisible());
    CHECK(shown.document->isReadOnly());
    CHECK(fieldText(shown.document->outline().find(shown.item(1))->node(), Field::Owners)
          == kTyped);
    QString wanted;
    QObject::connect(&shown.window, &MainWindow::openRequested, &shown.window,
                     [&wanted](const QString &asked) { wanted = asked; });
    open->click();
    CHECK(wanted == path);

    const QString rescued = path + u".rescued"_s;
    REQUIRE(shown.document->saveCopy(rescued));
    const auto opened = PlanDocument::open(rescued);
    REQUIRE(opened);
    CHECK(fieldText((*opened)->outline().find(shown.item(1))->node(), Field::Owners) == kTyped);
}

TEST_CASE("a half-typed field of an item that another program removes can go to another item",
          "[unstored]")
{
    WindowOnSharedFile shown;
    const NodeId gone = shown.item(1);
    const NodeId other = shown.item(2);
    shown.typeInto(u"ownerEdit"_s);
    REQUIRE(shown.other->takeInOutsideChanges());
    REQUIRE(Models::removeNodes(*shown.other, {gone}));
    QEvent front(QEvent::ActivationChange);
    QApplication::sendEvent(&shown.window, &front);
    REQUIRE_FALSE(shown.document->outline().find(gone));
    const auto *banner = shown.window.findChild<Widgets::Banner *>();
    REQUIRE(QTest::qWaitFor([&] { return banner->isVisible(); }, 3000));
    CHECK(banner->sentence().contains(u"owner"_s));
    CHECK(banner->sentence().contains(kTyped));
    QString found;
    answering(
        [&](QDialog *dialog) {
            auto *list = dialog->findChild<QListWidget *>();
            for (int row = 0; row < list->count(); ++row) {
                if (list->item(row)->data(Qt::UserRole).toLongLong() == qint64(other))
                    list->setCurrentRow(row);
            }
            dialog->accept();
        },
        [&] {
            for (auto *button : banner->findChildren<QPushButton *>()) {
                if (button->text() == u"Put It on Another Item…"_s)
                    button->click();
            }
        });
    CHECK(shown.document->drafts()->note(other).text == kTyped);
    CHECK(QTest::qWaitFor([&] { return shown.document->drafts()->fields().isEmpty(); }, 3000));
    CHECK_FALSE(banner->isVisible());
    static_cast<void>(shown.document->drafts()->keepNote(other, {}));
}
