#include "widgets/window/mainwindow.h"

#include "domain/year/answers/departmentsheet.h"
#include "exchange/documents/sourcetext.h"
#include "exchange/sheets/sheetworkbook.h"
#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/outline/planfilter.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/answers/proposalsdialog.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/planwindow.h"
#include "widgets/summary/pageview.h"
#include "widgets/window/earlierversionsdialog.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/yearcommands.h"
#include "widgets/year/yearlist.h"
#include "widgets/year/yearpane.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::MainWindow;

TEST_CASE("every named command and every visible button of a new window has a text", "[mainwindow]")
{
    PlanWindow shown;
    const auto isQts = [](const QObject *object) {
        return object->objectName().startsWith(u"_q_") || object->objectName().startsWith(u"qt_");
    };
    for (const QAction *action : shown.window.findChildren<QAction *>()) {
        INFO(action->objectName().toStdString());
        if (!action->objectName().isEmpty() && !isQts(action) && !action->isSeparator())
            CHECK_FALSE(action->text().isEmpty());
    }
    for (const auto *button : shown.window.findChildren<QAbstractButton *>()) {
        INFO(button->objectName().toStdString());
        if (button->isVisible() && !isQts(button))
            CHECK_FALSE((button->text() + button->accessibleName() + button->toolTip()).isEmpty());
    }
}

TEST_CASE("Esc clears the filter wherever the focus is", "[mainwindow]")
{
    PlanWindow shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    for (const char *name : {"filterEdit", "planTree", "ownerEdit", "deadlineEdit", "statusChooser",
                             "noteEdit", "attendanceEdit", "editTitleButton"}) {
        INFO(name);
        pane->showOnly(StatusKind::NotStarted);
        QWidget *focused = nullptr;
        for (QWidget *one : shown.window.findChildren<QWidget *>(QString::fromLatin1(name))) {
            if (one->isVisible())
                focused = one;
        }
        REQUIRE(focused);
        focused->setFocus();
        QTest::keyClick(focused, Qt::Key_Escape);
        CHECK(pane->criteria().isEmpty());
    }
    const auto counts = shown.window.findChildren<Widgets::CountButton *>();
    counts.first()->setFocus();
    QTest::keyClick(counts.first(), Qt::Key_Space);
    CHECK_FALSE(pane->criteria().isEmpty());
    QTest::keyClick(counts.first(), Qt::Key_Escape);
    CHECK(pane->criteria().isEmpty());

    SECTION("but first restores the stored value of a field that is being edited")
    {
        pane->showOnly(StatusKind::NotStarted);
        QLineEdit *owner = nullptr;
        for (QLineEdit *one : shown.window.findChildren<QLineEdit *>(u"ownerEdit"_s)) {
            if (one->isVisible())
                owner = one;
        }
        owner->setFocus();
        commitWords(owner, u"王"_s);
        QTest::keyClick(owner, Qt::Key_Escape);
        CHECK(owner->text().isEmpty());
        CHECK_FALSE(pane->criteria().isEmpty());
    }
}

namespace {

// The visible widget of this name.
QWidget *seen(const PlanWindow &shown, const char *name)
{
    for (QWidget *one : shown.window.findChildren<QWidget *>(QString::fromLatin1(name))) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a menu's shortcuts work while a field has the focus, except those that edit text",
          "[mainwindow]")
{
    // Accepts every key before the menu gets it, like a field on a desktop where all of these keys
    // edit text.
    class Greedy : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *, QEvent *event) override
        {
            const bool asks = event->type() == QEvent::ShortcutOverride;
            if (asks)
                event->accept();
            return asks;
        }
    };

    PlanWindow shown;
    Greedy greedy;
    const QList<QKeySequence> editing{QKeySequence(u"Ctrl+Z"_s),
                                      QKeySequence(u"Ctrl+Y"_s),
                                      QKeySequence(u"Ctrl+Shift+Z"_s),
                                      QKeySequence(u"Ctrl+Shift+Left"_s),
                                      QKeySequence(u"Ctrl+Shift+Right"_s),
                                      QKeySequence(u"Ins"_s),
                                      QKeySequence(u"Del"_s)};
    for (const char *name : {"filterEdit", "ownerEdit", "attendanceEdit", "noteEdit"}) {
        QWidget *field = seen(shown, name);
        INFO(name);
        REQUIRE(field);
        field->installEventFilter(&greedy);
        for (const QAction *action : shown.window.findChildren<QAction *>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                QKeyEvent asked(QEvent::ShortcutOverride, keys[0].key(),
                                keys[0].keyboardModifiers());
                asked.ignore();
                QApplication::sendEvent(field, &asked);
                INFO(keys.toString().toStdString());
                CHECK(asked.isAccepted() == editing.contains(keys));
            }
        }
    }

    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    QWidget *owner = seen(shown, "ownerEdit");
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_E, Qt::ControlModifier);
    CHECK(seen(shown, "noteEdit")->hasFocus());
}

TEST_CASE("Alt+Down opens the list or calendar of the widget that has the focus", "[mainwindow]")
{
    PlanWindow shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    pane->selectNode(shown.item(2));
    for (const char *name : {"noteDayEdit", "statusChooser"}) {
        INFO(name);
        QWidget *field = seen(shown, name);
        REQUIRE(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QWidget *popup = QApplication::activePopupWidget();
        CHECK(popup);
        CHECK(pane->tree()->currentNode() == shown.item(2));
        if (popup)
            popup->close();
    }
    QWidget *owner = seen(shown, "ownerEdit");
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_Down, Qt::AltModifier);
    CHECK(pane->tree()->currentNode() == shown.item(3));
}

TEST_CASE("F6 goes round the parts of the window, and Shift+F6 back", "[mainwindow]")
{
    PlanWindow shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s)->selectNode(shown.item(2));
    QApplication::processEvents();
    QStringList parts{u"doneButton"_s, u"filterEdit"_s, u"planTree"_s,
                      u"ownerEdit"_s,  u"noteEdit"_s,   u"notesView"_s};
    const auto go = [&](Qt::KeyboardModifiers held) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, held);
        return QApplication::focusWidget()->objectName();
    };
    seen(shown, "notesView")->setFocus();
    for (const QString &part : parts)
        CHECK(go({}) == part);
    seen(shown, "leadEdit")->setFocus(); // in the middle of a part, not where its Tab order begins
    CHECK(go(Qt::ShiftModifier) == u"planTree"_s);
    CHECK(go(Qt::ShiftModifier) == u"filterEdit"_s);
}

TEST_CASE("columns are hidden and items sorted by keyboard alone", "[mainwindow]")
{
    PlanWindow shown;
    auto *tree = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s)->tree();
    const auto choose = [&shown](const char *name, const QString &text) {
        auto *menu = shown.window.findChild<QMenu *>(QString::fromLatin1(name));
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
    };
    choose("columnsMenu", u"&Owner"_s);
    CHECK(tree->isColumnHidden(1));
    choose("columnsMenu", u"&Owner"_s);
    CHECK_FALSE(tree->isColumnHidden(1));
    choose("sortMenu", u"&Deadline"_s);
    CHECK(tree->header()->sortIndicatorSection() == 2);
    choose("sortMenu", u"&Deadline"_s);
    CHECK(tree->header()->sortIndicatorOrder() == Qt::DescendingOrder);
    choose("sortMenu", u"&Published Order"_s);
    CHECK(tree->header()->sortIndicatorSection() < 0);
}

TEST_CASE("the list of shortcuts is grouped by menu, with the names on the keys", "[mainwindow]")
{
    const Speaking speaking("zh_CN");
    PlanWindow shown;
    shown.action("shortcutsAction")->trigger();
    const QString told = shown.window.findChild<QTextBrowser *>(u"pageView"_s)->toPlainText();
    for (const auto &words : {u"文件\n"_s, u"重做\nCtrl+Y 或 Ctrl+Shift+Z"_s, u"上一项\nAlt+↑"_s,
                              u"复制选中的行\nCtrl+C"_s, u"Ctrl+Enter"_s}) {
        INFO(words.toStdString() << " in " << told.toStdString());
        CHECK(told.contains(words));
    }
}

TEST_CASE("the message of an undo that is in conflict with another program speaks of undoing",
          "[mainwindow]")
{
    PlanWindow shown;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaodian"_s);
    REQUIRE(shown.document()->saveCopy(path));
    auto opened = PlanDocument::open(path);
    auto other = PlanDocument::open(path);
    REQUIRE(opened);
    REQUIRE(other);
    (*other)->setAuthor(u"李淑芬"_s);
    shown.window.setDocument(*std::move(opened));
    REQUIRE(shown.document()->setField({shown.item(1)}, Field::Owners, u"王建国"_s));
    REQUIRE((*other)->takeInOutsideChanges());
    REQUIRE((*other)->setField({shown.item(1)}, Field::Owners, u"李淑芬"_s));

    answering(
        [](QDialog *dialog) {
            CHECK(dialog->findChild<QLabel *>(u"mineLabel"_s)->text() == u"&After undoing"_s);
            CHECK(dialog->findChild<QLabel *>(u"whatLabel"_s)->text().contains(u"李淑芬"_s));
            CHECK(dialog->findChild<QPushButton *>(u"putMineButton"_s)->text()
                  == u"&Undo All the Same"_s);
            dialog->accept();
        },
        [&shown] { shown.action("undoAction")->trigger(); });
    CHECK(shown.document()->outline().find(shown.item(1))->node().owners.isEmpty());
}

namespace {

void checkLetters(const QList<QAction *> &entries)
{
    QMap<QKeySequence, QString> letters;
    for (const QAction *action : entries) {
        const QKeySequence letter = QKeySequence::mnemonic(action->text());
        if (letter.isEmpty())
            continue;
        INFO(action->text().toStdString() << " and " << letters.value(letter).toStdString());
        CHECK_FALSE(letters.contains(letter));
        letters.insert(letter, action->text());
    }
}

} // namespace

TEST_CASE("no two entries of a menu share a letter", "[mainwindow]")
{
    const Speaking speaking(GENERATE("en", "zh_CN"));
    INFO(speaking.language);
    PlanWindow shown;
    checkLetters(shown.window.menuBar()->actions());
    for (QMenu *menu : shown.window.findChildren<QMenu *>()) {
        emit menu->aboutToShow();
        checkLetters(menu->actions());
    }
}

TEST_CASE("a row's menu has the most frequent commands, and fits a low screen", "[mainwindow]")
{
    const Speaking speaking(GENERATE("en", "zh_CN"));
    INFO(speaking.language);
    PlanWindow shown(200);
    QTimer::singleShot(0, [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        CHECK(menu->actions().first()->objectName() == u"addNoteAction"_s);
        CHECK(menu->sizeHint().height() < 650);
        checkLetters(menu->actions());
        for (const QAction *entry : menu->actions()) {
            if (!entry->menu())
                continue;
            CHECK(entry->menu()->sizeHint().height() < 740);
            checkLetters(entry->menu()->actions());
        }
        menu->close();
    });
    QWidget *tree = shown.window.findChild<QWidget *>(u"planTree"_s);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(20, 20),
                            tree->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(tree, &asked);
}

TEST_CASE("Ctrl+C copies the selected rows if the tree has the focus", "[mainwindow]")
{
    PlanWindow shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    pane->selectNode(shown.item(2));
    pane->tree()->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(pane->tree(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(u"2. "_s));
}

TEST_CASE("the program has its own name in each language", "[mainwindow]")
{
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    const auto [language, name] = GENERATE(
        table<const char *, QString>({{"en", u"Yaodian"_s}, {"zh_CN", u"要点"_s}}));
    const Speaking speaking(language);
    MainWindow window(&settings, &appearance);
    CHECK(QApplication::applicationDisplayName() == name);
    CHECK(window.windowTitle() == name);
    answering(
        [&name = name](QDialog *box) {
            CHECK(box->windowTitle() == name);
            box->reject();
        },
        [&window] { window.showFailure({.message = u"坏了。"_s}); });
}

TEST_CASE("a file that cannot be opened offers its earlier versions", "[mainwindow]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaodian"_s);
    PlanWindow shown;
    {
        const auto document = *PlanDocument::create(path);
        REQUIRE(Models::addPlan(
            *document, {.details = {.year = 2021, .title = u"要点"_s, .issuer = u"某校"_s}}));
        REQUIRE(Models::addPlan(
            *document, {.details = {.year = 2022, .title = u"要点"_s, .issuer = u"某校"_s}}));
        REQUIRE(document->earlierVersions().size() == 1);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("spoilt") == 6);
    file.close();
    const auto opened = PlanDocument::open(path);
    REQUIRE_FALSE(opened);

    QStringList kept;
    answering(
        [&kept](QDialog *box) {
            auto *button = qobject_cast<QMessageBox *>(box)->defaultButton();
            REQUIRE(button);
            QTimer::singleShot(0, qApp, [&kept] {
                auto *dialog = QApplication::activeModalWidget();
                kept.append(dialog ? dialog->objectName() : QString());
                if (auto *versions = dialog ? dialog->findChild<QTreeWidget *>() : nullptr)
                    kept.append(QString::number(versions->topLevelItemCount()));
                if (dialog)
                    dialog->close();
            });
            button->click();
        },
        [&] { shown.window.showUnopened(opened.error(), path); });
    CHECK(kept == QStringList{u"EarlierVersionsDialog"_s, u"1"_s});
}

TEST_CASE("the title takes the program's name in the language chosen", "[mainwindow]")
{
    // Like Qt's window title: reads the program's name only when the title changes.
    class Bar : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::WindowTitleChange)
                name = QApplication::applicationDisplayName();
            return false;
        }
        QString name;
    };

    PlanWindow shown;
    Bar bar;
    shown.window.installEventFilter(&bar);
    const QString title = shown.window.windowTitle();
    const Speaking speaking("zh_CN");
    QApplication::processEvents();
    CHECK(bar.name == u"要点"_s);
    CHECK(shown.window.windowTitle() == title);
}

TEST_CASE("messages about a file disappear when another is shown", "[mainwindow]")
{
    PlanWindow shown;
    QTest::keySequence(&shown.window, QKeySequence::Save);
    const auto *bar = shown.window.findChild<QStatusBar *>();
    REQUIRE_FALSE(bar->currentMessage().isEmpty());
    shown.window.setDocument(Tests::emptyDocument());
    CHECK(bar->currentMessage().isEmpty());
}

TEST_CASE("undo and redo name the edit that they would undo or redo", "[mainwindow]")
{
    PlanWindow shown;
    REQUIRE(shown.document()->setStatus({shown.item(3)}, ItemStatus::ongoing()));
    CHECK(shown.action("undoAction")->isEnabled());
    CHECK(shown.action("undoAction")->text() == u"Undo status of item 3"_s);
    CHECK_FALSE(shown.action("redoAction")->isEnabled());

    shown.action("undoAction")->trigger();
    CHECK(shown.document()->outline().find(shown.item(3))->node().status == ItemStatus());
    CHECK(shown.action("redoAction")->text() == u"Redo status of item 3"_s);

    shown.action("redoAction")->trigger();
    CHECK(shown.document()->outline().find(shown.item(3))->node().status == ItemStatus::ongoing());
}

TEST_CASE("the status bar says that all is saved, and when", "[mainwindow]")
{
    PlanWindow shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    REQUIRE(shown.document()->setField({shown.item(1)}, Field::Owners, u"王建国"_s));
    CHECK(saved->text().startsWith(u"✓ All changes saved, "_s
                                   + QTime::currentTime().toString(u"HH"_s)));
}

TEST_CASE("the status bar does not say that all is saved while a note could not be stored",
          "[mainwindow]")
{
    PlanWindow shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    auto *unstored = shown.window.findChild<Widgets::ItemPage *>()->unstored();
    unstored->setNote(shown.item(1), true);
    REQUIRE(shown.document()->setField({shown.item(2)}, Field::Owners, u"王建国"_s));
    CHECK(saved->text() == u"⚠ A note that was written is not stored yet"_s);
    unstored->setNote(shown.item(1), false);
    CHECK(saved->text().startsWith(u"✓ All changes saved, "_s));
}

TEST_CASE("commands that need a known file are not offered without one", "[mainwindow]")
{
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    window.show();
    for (const char *name : {"saveCopyAction", "earlierVersionsAction", "summaryAction",
                             "importAction", "addNoteAction", "doneAction"}) {
        INFO(name);
        CHECK_FALSE(window.findChild<QAction *>(QString::fromLatin1(name))->isEnabled());
    }
    CHECK(window.findChild<QAction *>(u"openAction"_s)->isEnabled());
    CHECK(window.findChild<QAction *>(u"newAction"_s)->isEnabled());
}

namespace {

QLineEdit *visibleEdit(const MainWindow &window, const QString &name)
{
    for (QLineEdit *one : window.findChildren<QLineEdit *>(name)) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

void pressNamed(QDialog *dialog, const char *button)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(button)),
                      Qt::LeftButton);
}

// Closes or reopens the year as a user does: by the box in the plan's details.
void setClosed(const PlanWindow &shown, bool closed)
{
    answering(
        [closed](QDialog *dialog) {
            auto *box = dialog->findChild<QCheckBox *>(u"closedBox"_s);
            CHECK(box->isChecked() != closed);
            box->click();
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                              Qt::LeftButton);
        },
        [&shown] { shown.action("detailsAction")->trigger(); });
}

} // namespace

TEST_CASE("proposals that could not be stored stay in the preview with their ticks",
          "[mainwindow][closed]")
{
    PlanWindow shown;
    DepartmentSheet sheet = departmentSheet(
        shown.document()->outline(), shown.document()->fileUuid(), u"团委"_s, QDate(2021, 10, 8));
    // This item does not exist any more; its row is linked by hand.
    sheet.items = {{.node = NodeId{999},
                    .number = u"1."_s,
                    .text = u"旧的一项"_s,
                    .sent = {.difficulty = u"经费未到"_s}}};
    const QTemporaryDir folder;
    const auto names = Exchange::writeSheets({sheet}, folder.path(), QDateTime::currentDateTime());
    REQUIRE(names);
    setClosed(shown, true);
    QStringList asked;
    int chosen = -1;
    QTimer answers;
    QObject::connect(&answers, &QTimer::timeout, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        asked.append(dialog->objectName());
        auto *preview = qobject_cast<Widgets::ProposalsDialog *>(dialog);
        if (!preview || asked.count(dialog->objectName()) > 1) {
            chosen = preview ? int(preview->chosen().size()) : chosen;
            dialog->reject();
            return;
        }
        auto *model = preview->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto &one = model->row(row);
            if (one.group == Widgets::ProposalListModel::Group::Unknown && !one.isHeading) {
                model->link(row, shown.item(1));
                break;
            }
        }
        CHECK(preview->chosen().size() == 1);
        dialog->findChild<QPushButton *>(u"takeButton"_s)->click();
    });
    answers.start(10);
    shown.window.findChild<Widgets::YearCommands *>()->readSheets(
        {folder.filePath(names->first())});
    // The preview, the question whether to change a closed year, and the preview again.
    CHECK(asked.size() == 3);
    CHECK(chosen == 1);
}

TEST_CASE("editing a closed year asks once, and a closed year can be opened again",
          "[mainwindow][closed]")
{
    PlanWindow shown;
    const auto *year = shown.window.findChild<QPushButton *>(u"yearButton"_s);
    const auto owners = [&shown] {
        return shown.document()->outline().find(shown.item(1))->node().owners;
    };
    CHECK_FALSE(year->isVisible());
    setClosed(shown, true);
    CHECK(shown.document()->plan().closed);
    CHECK(year->isVisible());
    CHECK(year->text() == u"Year 2021, closed"_s);

    QLineEdit *owner = visibleEdit(shown.window, u"ownerEdit"_s);
    REQUIRE(owner);
    owner->setFocus();
    commitWords(owner, u"王建国"_s);
    answering([](QDialog *dialog) { pressNamed(dialog, "noButton"); },
              [owner] { QTest::keyClick(owner, Qt::Key_Return); });
    CHECK(owners().isEmpty());
    CHECK(owner->text().isEmpty());
    CHECK_FALSE(owner->property("unstored").toBool());
    CHECK(shown.window.findChild<QLabel *>(u"savedLabel"_s)->text().startsWith(u"✓"_s));

    SECTION("and the edit is made if the user agrees")
    {
        commitWords(owner, u"王建国"_s);
        answering([](QDialog *dialog) { pressNamed(dialog, "yesButton"); },
                  [owner] { QTest::keyClick(owner, Qt::Key_Return); });
        CHECK(owners() == QStringList{u"王建国"_s});
        QTest::keyClick(owner, Qt::Key_End);
        commitWords(owner, u"、李明"_s);
        QTest::keyClick(owner, Qt::Key_Return);
        CHECK(owners().size() == 2);
    }
    SECTION("and a reopened year asks nothing")
    {
        QTest::keyClick(owner, Qt::Key_Escape);
        setClosed(shown, false);
        CHECK_FALSE(year->isVisible());
        commitWords(owner, u"王建国"_s);
        QTest::keyClick(owner, Qt::Key_Return);
        CHECK(owners().size() == 1);
    }
}

TEST_CASE("a note refused for a closed year stays in the composer, and is added if the user agrees",
          "[mainwindow][closed]")
{
    PlanWindow shown;
    setClosed(shown, true);
    auto *note = shown.window.findChild<QWidget *>(u"noteEdit"_s);
    activate(note);
    commitWords(note, u"开展活动"_s);
    answering([](QDialog *dialog) { pressNamed(dialog, "noButton"); },
              [note] { QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); });
    CHECK(note->property("plainText").toString() == u"开展活动"_s);
    activate(note);
    answering([](QDialog *dialog) { pressNamed(dialog, "yesButton"); },
              [note] { QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); });
    CHECK(note->property("plainText").toString().isEmpty());
    CHECK(shown.document()->notes().of(shown.item(1)).value().size() == 1);
}

TEST_CASE("a plan's details can be edited, but an invalid day is not stored", "[mainwindow]")
{
    PlanWindow shown;
    answering(
        [](QDialog *dialog) {
            auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            auto *day = dialog->findChild<QLineEdit *>(u"issuedOnEdit"_s);
            auto *title = dialog->findChild<QLineEdit *>(u"titleEdit"_s);
            QTest::keyClicks(day, u"2021-2-30"_s);
            CHECK_FALSE(ok->isEnabled());
            const auto *why = dialog->findChild<QLabel *>(u"whyLabel"_s);
            REQUIRE(why);
            CHECK(why->isVisible());
            CHECK(why->text().startsWith(u"“2021-2-30” is not a day"_s));
            day->clear();
            CHECK_FALSE(why->isVisible());
            QTest::keyClicks(day, u"2021-3-5"_s);
            title->selectAll();
            commitWords(title, u" 新的标题 "_s);
            QTest::mouseClick(ok, Qt::LeftButton);
        },
        [&shown] { shown.action("detailsAction")->trigger(); });
    CHECK(shown.document()->plan().issuedOn == QDate(2021, 3, 5));
    CHECK(shown.document()->plan().title == u"新的标题"_s);
    CHECK(shown.window.windowTitle().startsWith(u"新的标题"_s));
    REQUIRE(shown.document()->undoing().take(Way::Undo));
    CHECK_FALSE(shown.document()->plan().issuedOn.isValid());
}

TEST_CASE("a copied or dropped text opens the import window", "[mainwindow]")
{
    PlanWindow shown;
    const auto plan = u"某校关工委2023年工作要点\n一、学习\n1.读书。\n2.看报。\n"_s;
    QString title;
    const auto look = [&](QDialog *dialog) {
        if (const auto *edit = dialog->findChild<QLineEdit *>(u"titleEdit"_s))
            title = edit->text();
        dialog->reject();
    };
    SECTION("copied")
    {
        QGuiApplication::clipboard()->setText(plan);
        answering(look, [&] { shown.action("importCopiedAction")->trigger(); });
        CHECK(title == u"某校关工委2023年工作要点"_s);
    }
    SECTION("nothing copied")
    {
        QGuiApplication::clipboard()->clear();
        QString said;
        answering(
            [&](QDialog *dialog) {
                said = qobject_cast<QMessageBox *>(dialog)->text();
                dialog->reject();
            },
            [&] { shown.action("importCopiedAction")->trigger(); });
        CHECK(said.contains(u"holds no words"_s));
    }
    SECTION("of a file without words a sentence says so instead")
    {
        shown.window.setSourceReader([](const QString &, const Exchange::SourceChoice &) {
            return Exchange::SourceText{.text = u" \n\u3000\n"_s};
        });
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(u"/plans/empty.txt"_s)});
        QGuiApplication::clipboard()->setMimeData(copied);
        QString said;
        answering(
            [&](QDialog *dialog) {
                if (const auto *box = qobject_cast<QMessageBox *>(dialog))
                    said = box->text();
                dialog->reject();
            },
            [&] { shown.action("importCopiedAction")->trigger(); });
        CHECK(said.contains(u"There are no words in “empty.txt”"_s));
    }
    SECTION("dropped")
    {
        QMimeData data;
        data.setText(plan);
        const QPoint at(200, 300);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&shown.window, &enter);
        CHECK(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        answering(look, [&] {
            QApplication::sendEvent(&shown.window, &drop);
            QApplication::processEvents(); // the dialog opens after the drop has ended
        });
        CHECK(title == u"某校关工委2023年工作要点"_s);
    }
}

TEST_CASE("dropped sheets open the preview before anything is stored", "[mainwindow]")
{
    PlanWindow shown;
    REQUIRE(shown.document()->setField({shown.item(1)}, Field::LeadDepartment, u"团委"_s));
    REQUIRE(shown.document()->setField({shown.item(2)}, Field::LeadDepartment, u"工会"_s));
    const QTemporaryDir folder;
    QList<DepartmentSheet> sheets;
    for (const auto &name : {u"团委"_s, u"工会"_s})
        sheets.append(departmentSheet(shown.document()->outline(), shown.document()->fileUuid(),
                                      name, QDate(2021, 10, 8)));
    const auto names = Exchange::writeSheets(sheets, folder.path(), QDateTime::currentDateTime());
    REQUIRE(names);
    const int count = GENERATE(1, 2);
    QList<QUrl> urls;
    for (const QString &name : names->mid(0, count))
        urls.append(QUrl::fromLocalFile(folder.filePath(name)));
    QMimeData data;
    data.setUrls(urls);
    const QPoint at(200, 300);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&shown.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QString intro;
    const auto look = [&](QDialog *dialog) {
        if (const auto *label = dialog->findChild<QLabel *>(u"introLabel"_s))
            intro = label->text();
        const auto *take = dialog->findChild<QPushButton *>(u"takeButton"_s);
        CHECK((take && !take->isEnabled())); // the sheet was not filled in
        dialog->reject();
    };
    answering(look, [&] {
        QApplication::sendEvent(&shown.window, &drop);
        QApplication::processEvents(); // the dialog opens after the drop has ended
    });
    CHECK(intro.contains(QString::number(count)));
}

TEST_CASE(
    "the list of versions shows days and times, and says when one cannot be read or none is kept",
    "[mainwindow]")
{
    const auto textOf = [](const QList<Domain::EarlierVersion> &versions) {
        const Widgets::EarlierVersionsDialog dialog(versions, {}, nullptr);
        const auto *view = dialog.findChild<QTreeWidget *>(u"versionsView"_s);
        const auto *open = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
        CHECK(view->isHidden() == versions.isEmpty());
        CHECK((open && open->isDefault()) == !versions.isEmpty());
        if (versions.isEmpty())
            return dialog.findChild<QLabel *>(u"introLabel"_s)->text();
        for (int column = 1; column < 4; ++column) { // heads of numbers touch no other
            const QString head = view->headerItem()->text(column);
            const int room = view->columnWidth(column)
                             - view->header()->fontMetrics().horizontalAdvance(head);
            CHECK(room >= 20);
            CHECK(view->headerItem()->textAlignment(column) == int(Qt::AlignCenter));
        }
        return view->topLevelItem(0)->text(0) + u'|' + view->topLevelItem(0)->text(4);
    };
    const QDateTime kept(QDate(2021, 9, 1), QTime(21, 6, 39));
    const QString told = textOf({{.path = u"/kept"_s, .keptAt = kept.toUTC(), .size = 110592}});
    CHECK(told
          == QLocale().toString(kept.date(), QLocale::LongFormat) + u", 21:06|cannot be read"_s);
    CHECK(textOf({}).startsWith(u"No copy of this file has been kept yet."_s));
}

TEST_CASE("an earlier version can be opened for reading, or put back if that is possible",
          "[mainwindow]")
{
    using Dialog = Widgets::EarlierVersionsDialog;
    const QList<Domain::EarlierVersion> versions{
        {.path = u"/kept"_s, .keptAt = QDateTime::currentDateTimeUtc(), .size = 1}};
    const Dialog looking(versions, {}, nullptr);
    CHECK_FALSE(looking.findChild<QPushButton *>(u"putBackButton"_s));
    const Dialog none({}, {}, nullptr, Dialog::PutBack::Offered);
    CHECK_FALSE(none.findChild<QPushButton *>(u"putBackButton"_s));
    const Dialog both(versions, {}, nullptr, Dialog::PutBack::Offered);
    auto *button = both.findChild<QPushButton *>(u"putBackButton"_s);
    REQUIRE(button);
    CHECK(both.wish() == Dialog::Wish::Open);
    button->click();
    CHECK(both.wish() == Dialog::Wish::PutBack);
    CHECK(both.result() == QDialog::Accepted);
}

TEST_CASE("File ▸ More Reports opens the pages of each paper", "[mainwindow]")
{
    const PlanWindow shown;
    REQUIRE(shown.document()->addNote(shown.item(3), {2021, 5, 4}, u"收到征文"_s, {}, false, {},
                                      {{u"征文"_s, 46, u"篇"_s}}));
    const std::tuple<const char *, QString, QString> papers[] = {
        {"figuresTableAction", u"Figures Table of 2021"_s, u"征文"_s},
        {"circularAction", u"Circular on Departments, 2021"_s, u"督查通报"_s},
        {"wallChartAction", u"Wall Chart of 2021"_s, u"深入学习"_s}};
    for (const auto &[name, title, words] : papers) {
        CAPTURE(name);
        QString opened;
        QString text;
        answering(
            [&](QDialog *dialog) {
                opened = dialog->windowTitle();
                const Report::Pages &pages = dialog->findChild<Widgets::PageView *>()->pages();
                for (const Report::PlacedLine &line : pages[0].lines)
                    text += line.text;
                dialog->reject();
            },
            [&shown, name = name] { shown.action(name)->trigger(); });
        CHECK(opened == title);
        CHECK(text.contains(words));
    }
}

TEST_CASE("what is chosen among the figures, the notes or the changes is shown in the plan",
          "[mainwindow]")
{
    PlanWindow shown;
    REQUIRE(shown.document()->setField({shown.item(2)}, Field::LeadDepartment, u"团委"_s));
    REQUIRE(shown.document()->addNote(shown.item(3), {2021, 5, 4}, u"座谈会"_s, 9));
    REQUIRE(shown.document()->setField({shown.item(5)}, Field::Owners, u"李淑芬"_s));
    const auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    pane->tree()->selectNode(shown.item(1));
    const auto open = [&shown](const char *name, const std::function<void(QDialog *)> &choose) {
        answering(choose, [&] { shown.action(name)->trigger(); });
    };
    for (const char *name : {"figuresAction", "allNotesAction", "recordAction"})
        open(name, [](QDialog *dialog) { dialog->reject(); });
    CHECK(pane->criteria().isEmpty());
    CHECK(pane->tree()->currentNode() == shown.item(1));

    open("figuresAction", [](QDialog *dialog) {
        auto *table = dialog->findChild<QTableWidget *>(u"departmentTable"_s);
        REQUIRE(table->item(0, 0)->text() == u"团委"_s);
        emit table->itemClicked(table->item(0, 1));
    });
    CHECK(pane->criteria() == Models::PlanCriteria{.answering = {u"团委"_s}});
    open("allNotesAction", [](QDialog *dialog) {
        auto *notes = dialog->findChild<QTreeView *>(u"notesView"_s);
        emit notes->activated(notes->model()->index(0, 0));
    });
    CHECK(pane->tree()->currentNode() == shown.item(3));
    CHECK(pane->criteria().isEmpty()); // it hid the item
    open("recordAction", [](QDialog *dialog) {
        auto *changes = dialog->findChild<QListView *>(u"historyView"_s);
        emit changes->activated(changes->model()->index(0, 0));
    });
    CHECK(pane->tree()->currentNode() == shown.item(5));
}

TEST_CASE("which commands are offered depends on the file, the plan and what is selected",
          "[mainwindow]")
{
    PlanWindow shown;
    const auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    const char *const writing[] = {"importAction", "writeAction", "importCopiedAction",
                                   "newYearReadAction"};
    const char *const writingInPlan[] = {"newYearAction",    "newYearEmptyAction",
                                         "removeYearAction", "readSheetsAction",
                                         "mergeCopyAction",  "addNoteAction"};
    const char *const reading[] = {"allNotesAction", "remindAction",    "sendSheetsAction",
                                   "figuresAction",  "detailsAction",   "summaryAction",
                                   "circularAction", "wallChartAction", "figuresTableAction",
                                   "printAction",    "outlineAction",   "yearAction"};
    const char *const always[] = {"saveCopyAction", "yourNameAction", "recordAction",
                                  "earlierVersionsAction", "nextAreaAction"};
    const char *const statuses[] = {"doneAction", "ongoingAction", "inProgressAction",
                                    "notStartedAction", "cancelAction"};
    const auto check = [&shown](const auto &names, bool areOffered) {
        for (const char *name : names) {
            CAPTURE(name);
            CHECK(shown.action(name)->isEnabled() == areOffered);
        }
    };
    pane->tree()->selectNode(shown.item(1));
    check(writing, true);
    check(writingInPlan, true);
    check(reading, true);
    check(always, true);
    check(statuses, true);
    CHECK(shown.action("copyRowsAction")->isEnabled());
    CHECK_FALSE(shown.action("compareYearsAction")->isEnabled()); // there is one year only
    CHECK_FALSE(shown.action("writeAction")->isChecked());

    pane->tree()->selectNode(shown.document()->outline().root()->child(0)->id());
    check(statuses, false); // the section has those of its items
    CHECK(shown.action("addNoteAction")->isEnabled());

    shown.window.setDocument(Tests::emptyDocument());
    check(writing, true);
    check(writingInPlan, false);
    check(reading, false);
    check(always, true);
    check(statuses, false);
    CHECK_FALSE(shown.action("copyRowsAction")->isEnabled());

    const PageFixture made;
    const QString path = made.folder.filePath(u"plan.yaodian"_s);
    REQUIRE(made.document->saveCopy(path));
    shown.window.setDocument(Tests::openForReading(path));
    check(writing, false);
    check(writingInPlan, false);
    check(reading, true);
    check(always, true);
    check(statuses, false);
    CHECK(shown.window.findChild<QLabel *>(u"savedLabel"_s)->text() == u"For reading only"_s);
}

TEST_CASE("the commands of the menu set the status they name, and go to the next item",
          "[mainwindow]")
{
    PlanWindow shown;
    const auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    pane->tree()->selectNode(shown.item(2));
    const std::pair<const char *, StatusKind> commands[] = {
        {"ongoingAction", StatusKind::Ongoing},
        {"inProgressAction", StatusKind::InProgress},
        {"notStartedAction", StatusKind::NotStarted},
        {"doneAction", StatusKind::Done},
        {"cancelAction", StatusKind::Cancelled}};
    for (const auto &[name, status] : commands) {
        CAPTURE(name);
        const auto trigger = [&shown, command = name] { shown.action(command)->trigger(); };
        if (status == StatusKind::Done || status == StatusKind::Cancelled)
            answering(
                [](QDialog *dialog) {
                    if (auto *reason = dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s))
                        reason->setPlainText(u"并入第1项"_s);
                    dialog->accept();
                },
                trigger);
        else
            trigger();
        CHECK(shown.document()->outline().find(shown.item(2))->node().status.kind() == status);
        CHECK(shown.document()->tally().count(status)
              == (status == StatusKind::NotStarted ? 6 : 1));
    }
    shown.action("nextItemAction")->trigger();
    CHECK(pane->tree()->currentNode() == shown.item(3));
    for (int step = 0; step < 2; ++step)
        shown.action("previousItemAction")->trigger();
    CHECK(pane->tree()->currentNode() == shown.item(1));
}

TEST_CASE("the folder of the sheets that were written can be shown", "[mainwindow]")
{
    PlanWindow shown;
    const QTemporaryDir folder;
    auto *year = shown.window.findChild<Widgets::YearCommands *>();
    REQUIRE(year);
    emit year->sheetsWritten(u"8 sheets were written."_s, folder.path());
    const auto *banner = shown.window.findChild<Widgets::Banner *>();
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence() == u"8 sheets were written."_s);
    QTextBrowser files;
    QDesktopServices::setUrlHandler(u"file"_s, &files, "setSource");
    banner->findChild<QPushButton *>()->click();
    QDesktopServices::unsetUrlHandler(u"file"_s);
    CHECK(files.source() == QUrl::fromLocalFile(folder.path()));
}

TEST_CASE("F8 goes from the outline to the year and back, and the next start shows the same",
          "[mainwindow]")
{
    {
        PlanWindow shown;
        auto *tree = shown.window.findChild<Widgets::PlanTreeView *>();
        tree->selectNode(shown.item(3));
        QTest::keyClick(&shown.window, Qt::Key_F8);
        auto *year = shown.window.findChild<Widgets::YearPane *>();
        REQUIRE(year);
        CHECK(year->isVisible());
        CHECK_FALSE(tree->isVisible());
        const auto lists = year->findChildren<Widgets::YearList *>();
        CHECK(std::ranges::count(lists, shown.item(3), &Widgets::YearList::currentNode) == 1);
        CHECK(shown.window.findChild<Widgets::ItemPage *>()->isVisible());
    }
    PlanWindow again;
    auto *year = again.window.findChild<Widgets::YearPane *>();
    REQUIRE(year);
    CHECK(year->isVisible());
    QTest::keyClick(&again.window, Qt::Key_F8);
    CHECK_FALSE(year->isVisible());
    CHECK(again.window.findChild<Widgets::PlanTreeView *>()->isVisible());
    CHECK(again.action("outlineAction")->isChecked());
}
