#include "domain/year/answers/departmentsheet.h"
#include "exchange/sheets/sheetworkbook.h"
#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "support/catch.h"
#include "widgets/answers/proposalsdialog.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/earlierversionsdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/yearcommands.h"
#include "widgets/year/yearlist.h"
#include "widgets/year/yearpane.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFontInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::MainWindow;

namespace {

// The size of text that the program begins with.
struct TextSize
{
    explicit TextSize(int percent) { System::Settings().setTextSize(percent); }
};

// The program's window on a small plan in memory, at a size of text.
struct Shown : TextSize
{
    explicit Shown(int textSize = 100)
        : TextSize(textSize)
    {
        auto made = PlanDocument::createInMemory();
        REQUIRE(made);
        PlanContent plan{.details = {.year = 2021,
                                     .title = u"某委员会2021年工作要点"_s,
                                     .issuer = u"某校委员会"_s}};
        plan.nodes.append({.id = NodeId{-1},
                           .kind = NodeKind::Section,
                           .number = u"一、"_s,
                           .title = u"加强学习，把握方向"_s});
        for (int i = 2; i < 8; ++i) {
            plan.nodes.append({.id = NodeId{-i},
                               .parent = NodeId{-1},
                               .number = u"%1."_s.arg(i - 1),
                               .title = u"深入学习重要指示精神"_s,
                               .text = u"深入学习重要指示精神，切实贯彻。"_s});
        }
        REQUIRE(Models::addPlan(**made, plan));
        window.setDocument(*std::move(made));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
    }

    ~Shown() { appearance.setTextSize(100); }

    PlanDocument *document() const { return window.document(); }
    QAction *action(const char *name) const
    {
        return window.findChild<QAction *>(QString::fromLatin1(name));
    }
    NodeId item(int number) const
    {
        return document()->outline().root()->child(0)->child(number - 1)->id();
    }

    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    MainWindow window{&settings, &appearance};
};

} // namespace

TEST_CASE("every named command, and every button in sight, of a new window has words",
          "[mainwindow]")
{
    Shown shown;
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

TEST_CASE("the window fits a screen of 1366 by 768 at every size of text", "[mainwindow][anyfont]")
{
    const int textSize = GENERATE(80, 100, 150, 200);
    Shown shown(textSize);
    INFO("text size " << textSize);
    CHECK(shown.window.minimumSizeHint().width() <= 1366);
    CHECK(shown.window.minimumSizeHint().height() <= 700);
}

TEST_CASE("a window left on a screen of another scale opens no larger than the screen there is",
          "[mainwindow]")
{
    constexpr qsizetype kScreenWidth = 46; // where Qt keeps it in what it saves
    System::Settings settings;
    {
        QWidget large;
        large.setGeometry(0, 0, 1300, 760);
        QByteArray place = large.saveGeometry();
        REQUIRE(place.size() > kScreenWidth + 4);
        const int twice = 2 * large.screen()->size().width();
        qToBigEndian(twice, place.data() + kScreenWidth);
        settings.setState(u"place"_s, place);
    }
    Widgets::Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    auto made = PlanDocument::createInMemory();
    REQUIRE(made);
    window.setDocument(*std::move(made));
    settings.setState(u"place"_s, {});
    CHECK(
        (window.isMaximized() || window.screen()->availableGeometry().contains(window.geometry())));
}

TEST_CASE("a window comes back as large as it was left, not maximised where it was not",
          "[mainwindow]")
{
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    QWidget left;
    left.setGeometry(10, 20, 500, 400);
    const bool wasWhole = GENERATE(false, true);
    left.setWindowState(wasWhole ? Qt::WindowMaximized : Qt::WindowNoState);
    settings.setState(u"place"_s, left.saveGeometry());
    MainWindow window(&settings, &appearance);
    settings.setState(u"place"_s, {});
    CHECK(window.isMaximized() == wasWhole);
}

TEST_CASE("a window that was maximised and minimised comes back maximised", "[mainwindow]")
{
    Shown shown;
    shown.window.setWindowState(Qt::WindowMaximized);
    shown.window.setWindowState(Qt::WindowMaximized | Qt::WindowMinimized);
    shown.window.raiseToFront();
    CHECK(shown.window.isMaximized());
    CHECK_FALSE(shown.window.isMinimized());
}

TEST_CASE("with large text the plan's title, its counts and some of its rows stay in sight",
          "[mainwindow][anyfont]")
{
    const auto [textSize, fewestRows] = GENERATE(std::pair{150, 6}, std::pair{200, 4});
    Shown shown(textSize);
    shown.window.findChild<QWidget *>(u"nameBanner"_s)->hide();
    shown.window.resize(1366, 747);
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    INFO("text size " << textSize);
    const auto *tree = shown.window.findChild<Widgets::PlanTreeView *>();
    const int row = tree->visualRect(tree->currentIndex()).height();
    CHECK(tree->viewport()->height() >= fewestRows * row);
    const QString title = shown.document()->plan().title;
    const auto labels = shown.window.findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [&title](const QLabel *label) {
        return label->isVisible() && label->text() == title;
    }));
    CHECK(shown.window.findChild<QWidget *>(u"doneButton"_s)->isVisible());
}

TEST_CASE("a narrow window puts the item page under the tree and leaves the tools their icons",
          "[mainwindow]")
{
    Shown shown;
    auto *splitter = shown.window.findChild<QSplitter *>(u"splitter"_s);
    auto *tools = shown.window.findChild<QToolBar *>(u"toolBar"_s);
    CHECK(splitter->orientation() == Qt::Horizontal);
    CHECK(tools->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);

    shown.window.resize(760, 700);
    QApplication::processEvents();
    CHECK(splitter->orientation() == Qt::Vertical);
    CHECK(tools->toolButtonStyle() == Qt::ToolButtonIconOnly);
}

namespace {

// Every part with its font, and the spaces around and between what is in it.
QStringList sizesIn(const QWidget &window)
{
    QStringList sizes;
    for (const QWidget *one : window.findChildren<QWidget *>()) {
        if (one->objectName().startsWith(u"qt_") || one->window() != &window)
            continue; // made in any order, or a list made when it is first measured
        QString size = u"%1 %2: %3 px"_s
                           .arg(QString::fromLatin1(one->metaObject()->className()),
                                one->objectName())
                           .arg(QFontInfo(one->font()).pixelSize());
        if (const QLayout *layout = one->layout()) {
            const QMargins margins = layout->contentsMargins();
            size += u", %1 %2 %3 %4, %5"_s.arg(margins.left())
                        .arg(margins.top())
                        .arg(margins.right())
                        .arg(margins.bottom())
                        .arg(layout->spacing());
        }
        sizes.append(size);
    }
    return sizes;
}

} // namespace

TEST_CASE("enlarging the text gives the same layout as starting with it", "[mainwindow]")
{
    const int textSize = GENERATE(80, 150, 200);
    QStringList fresh;
    {
        const Shown shown(textSize);
        fresh = sizesIn(shown.window);
    }
    Shown shown;
    shown.appearance.setTextSize(textSize);
    QApplication::processEvents();
    const QStringList grown = sizesIn(shown.window);
    REQUIRE(grown.size() == fresh.size());
    for (qsizetype i = 0; i < grown.size(); ++i)
        CHECK(grown[i] == fresh[i]);
}

TEST_CASE("Esc clears the filter wherever the keyboard is", "[mainwindow]")
{
    Shown shown;
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

    SECTION("but brings back first what a field had stored")
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

// The part of the window that is called so and is seen.
QWidget *seen(const Shown &shown, const char *name)
{
    for (QWidget *one : shown.window.findChildren<QWidget *>(QString::fromLatin1(name))) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a menu's keys are the menu's in a field too, but those that edit text", "[mainwindow]")
{
    // A field as it is on a desktop where it knows every one of the keys.
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

    Shown shown;
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

TEST_CASE("Alt+Down opens a list or a calendar where the keyboard is in one", "[mainwindow]")
{
    Shown shown;
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
    Shown shown;
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
    seen(shown, "leadEdit")->setFocus(); // in the middle of a part
    CHECK(go(Qt::ShiftModifier) == u"planTree"_s);
    CHECK(go(Qt::ShiftModifier) == u"filterEdit"_s);
}

TEST_CASE("columns are hidden and items sorted by keyboard alone", "[mainwindow]")
{
    Shown shown;
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

TEST_CASE("the shortcuts are told by menu, in the words on the keys", "[mainwindow]")
{
    const Speaking speaking("zh_CN");
    Shown shown;
    shown.action("shortcutsAction")->trigger();
    const QString told = shown.window.findChild<QTextBrowser *>(u"pageView"_s)->toPlainText();
    for (const auto &words : {u"文件\n"_s, u"重做\nCtrl+Y 或 Ctrl+Shift+Z"_s, u"上一项\nAlt+↑"_s,
                              u"复制选中的行\nCtrl+C"_s, u"Ctrl+Enter"_s}) {
        INFO(words.toStdString() << " in " << told.toStdString());
        CHECK(told.contains(words));
    }
}

TEST_CASE("an undo that meets another program's value speaks of undoing", "[mainwindow]")
{
    Shown shown;
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
    Shown shown;
    checkLetters(shown.window.menuBar()->actions());
    for (QMenu *menu : shown.window.findChildren<QMenu *>()) {
        emit menu->aboutToShow();
        checkLetters(menu->actions());
    }
}

TEST_CASE("a row's menu has what is done most, and leaves a low screen room", "[mainwindow]")
{
    const Speaking speaking(GENERATE("en", "zh_CN"));
    INFO(speaking.language);
    Shown shown(200);
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

TEST_CASE("Ctrl+C copies the rows where the keyboard is in the tree", "[mainwindow]")
{
    Shown shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    auto *pane = shown.window.findChild<Widgets::PlanPane *>(u"planPane"_s);
    pane->selectNode(shown.item(2));
    pane->tree()->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(pane->tree(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(u"2. "_s));
}

TEST_CASE("the program is called by its name in each language", "[mainwindow]")
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
    Shown shown;
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
    // What stands in the title bar is put together when the title becomes another.
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

    Shown shown;
    Bar bar;
    shown.window.installEventFilter(&bar);
    const QString title = shown.window.windowTitle();
    const Speaking speaking("zh_CN");
    QApplication::processEvents();
    CHECK(bar.name == u"要点"_s);
    CHECK(shown.window.windowTitle() == title);
}

TEST_CASE("a name is asked for on a first start, and given in the note box at any time",
          "[mainwindow]")
{
    const auto reset = [](const QString &name) {
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"yaodian"_s, u"yaodian"_s)
            .remove(u"author"_s);
        if (!name.isEmpty())
            System::Settings().setAuthor(name);
    };
    reset({});
    if (System::Settings().knowsAuthor())
        return; // this account has a full name
    const auto asks = [](const Shown &shown) {
        return shown.window.findChild<QWidget *>(u"nameBanner"_s)->isVisible();
    };
    const auto author = [](const Shown &shown) {
        return shown.window.findChild<QPushButton *>(u"authorButton"_s)->accessibleName();
    };

    SECTION("the name given stands by what is done from now on")
    {
        Shown shown;
        CHECK_FALSE(asks(shown));
        shown.window.askWhosePlan();
        REQUIRE(asks(shown));
        auto *name = shown.window.findChild<QLineEdit *>(u"yourNameEdit"_s);
        CHECK_FALSE(name->hasFocus());
        name->setText(u" 李淑芬 "_s);
        QTest::mouseClick(shown.window.findChild<QWidget *>(u"keepPlanButton"_s), Qt::LeftButton);
        CHECK_FALSE(asks(shown));
        CHECK(shown.document()->author() == u"李淑芬"_s);
        CHECK(System::Settings().author() == u"李淑芬"_s);
        CHECK(author(shown).contains(u"李淑芬"_s));
    }
    SECTION("without one the login name stands in the note box, and leads to another")
    {
        const QString login = System::Settings().author();
        Shown shown;
        CHECK(author(shown).contains(login));
        answering(
            [](QDialog *box) {
                box->findChild<QLineEdit *>()->setText(u"王建国"_s);
                box->accept();
            },
            [&shown] {
                QTest::mouseClick(shown.window.findChild<QWidget *>(u"authorButton"_s),
                                  Qt::LeftButton);
            });
        CHECK(author(shown).contains(u"王建国"_s));
        CHECK(shown.document()->author() == u"王建国"_s);
    }
    SECTION("to keep the plan without a name leaves the name asked for, until that is closed")
    {
        Shown shown;
        shown.window.askWhosePlan();
        QTest::mouseClick(shown.window.findChild<QWidget *>(u"keepPlanButton"_s), Qt::LeftButton);
        CHECK_FALSE(System::Settings().knowsAuthor());
        REQUIRE(asks(shown));
        CHECK_FALSE(shown.window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
        CHECK(shown.window.findChild<QWidget *>(u"yourNameEdit"_s)->isVisible());

        Shown next; // the next start
        CHECK_FALSE(asks(next));
        next.window.askMissingName();
        REQUIRE(asks(next));
        QTest::mouseClick(next.window.findChild<QWidget *>(u"useNameButton"_s), Qt::LeftButton);
        CHECK(asks(next)); // no name was typed
        QTest::mouseClick(next.window.findChild<QWidget *>(u"keepNameButton"_s), Qt::LeftButton);
        CHECK_FALSE(asks(next));
        CHECK(System::Settings().knowsAuthor());
        next.window.askMissingName();
        CHECK_FALSE(asks(next));
    }
    SECTION("the page of a file without a plan asks for the name, and the strip is not there")
    {
        Shown shown;
        shown.window.askMissingName();
        REQUIRE(asks(shown));
        REQUIRE(Models::removePlan(*shown.document(), shown.document()->plan().id));
        CHECK_FALSE(asks(shown));
        REQUIRE(shown.document()->undoing().take(Way::Undo));
        CHECK(asks(shown));
    }
    SECTION("the question for the name waits while there is news of the file")
    {
        Shown shown;
        shown.window.askMissingName();
        REQUIRE(asks(shown));
        auto *news = shown.window.findChild<Widgets::Banner *>();
        news->say(Widgets::Banner::Kind::Notice, u"news"_s);
        QApplication::processEvents();
        CHECK_FALSE(asks(shown));
        news->hide();
        QApplication::processEvents();
        CHECK(asks(shown));
        shown.window.askWhosePlan();
        news->say(Widgets::Banner::Kind::Notice, u"news"_s);
        QApplication::processEvents();
        CHECK(asks(shown));
    }
    SECTION("the strip is shown in a low window with large text too")
    {
        Shown large(150);
        large.window.askWhosePlan();
        CHECK(asks(large));
        CHECK(large.window.minimumSizeHint().width() <= 1366);
        CHECK(large.window.minimumSizeHint().height() <= 700);
        Shown largest(200);
        largest.window.askWhosePlan();
        QApplication::processEvents();
        CHECK(asks(largest));
        CHECK(largest.window.minimumSizeHint().width() <= 1366);
        CHECK(largest.window.minimumSizeHint().height() <= 700);
        const auto *strip = largest.window.findChild<QWidget *>(u"nameBanner"_s);
        for (const char *part : {"readInPlanButton", "emptyPlanButton", "keepPlanButton",
                                 "yourNameEdit", "keepNameButton"}) {
            INFO(part);
            const auto *button = largest.window.findChild<QWidget *>(QString::fromLatin1(part));
            CHECK(strip->rect().contains(button->geometry()));
        }
    }
    reset(u"测试"_s);
}

TEST_CASE("messages about a file disappear when another is shown", "[mainwindow]")
{
    Shown shown;
    QTest::keySequence(&shown.window, QKeySequence::Save);
    const auto *bar = shown.window.findChild<QStatusBar *>();
    REQUIRE_FALSE(bar->currentMessage().isEmpty());
    shown.window.setDocument(*Models::PlanDocument::createInMemory());
    CHECK(bar->currentMessage().isEmpty());
}

TEST_CASE("undo and redo say what they would do", "[mainwindow]")
{
    Shown shown;
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
    Shown shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    REQUIRE(shown.document()->setField({shown.item(1)}, Field::Owners, u"王建国"_s));
    CHECK(saved->text().startsWith(u"✓ All changes saved, "_s
                                   + QTime::currentTime().toString(u"HH"_s)));
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

void press(QDialog *dialog, const char *button)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(button)),
                      Qt::LeftButton);
}

// As the File menu has it: the details' box ticked or not.
void setClosed(const Shown &shown, bool closed)
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

TEST_CASE("answers that could not be stored stay in their preview with their ticks",
          "[mainwindow][closed]")
{
    Shown shown;
    DepartmentSheet sheet = departmentSheet(
        shown.document()->outline(), shown.document()->fileUuid(), u"团委"_s, QDate(2021, 10, 8));
    sheet.items = {{.node = NodeId{999}, // gone since: to be linked by hand
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
    CHECK(asked.size() == 3); // the preview, whether to change a closed year, the preview again
    CHECK(chosen == 1);
}

TEST_CASE("editing a closed year asks once, and a closed year can be opened again",
          "[mainwindow][closed]")
{
    Shown shown;
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
    answering([](QDialog *dialog) { press(dialog, "noButton"); },
              [owner] { QTest::keyClick(owner, Qt::Key_Return); });
    CHECK(owners().isEmpty());
    CHECK(owner->text().isEmpty());
    CHECK_FALSE(owner->property("unstored").toBool());
    CHECK(shown.window.findChild<QLabel *>(u"savedLabel"_s)->text().startsWith(u"✓"_s));

    SECTION("and is changed after all")
    {
        commitWords(owner, u"王建国"_s);
        answering([](QDialog *dialog) { press(dialog, "yesButton"); },
                  [owner] { QTest::keyClick(owner, Qt::Key_Return); });
        CHECK(owners() == QStringList{u"王建国"_s});
        QTest::keyClick(owner, Qt::Key_End);
        commitWords(owner, u"、李明"_s);
        QTest::keyClick(owner, Qt::Key_Return);
        CHECK(owners().size() == 2);
    }
    SECTION("and opened again")
    {
        QTest::keyClick(owner, Qt::Key_Escape);
        setClosed(shown, false);
        CHECK_FALSE(year->isVisible());
        commitWords(owner, u"王建国"_s);
        QTest::keyClick(owner, Qt::Key_Return);
        CHECK(owners().size() == 1);
    }
}

TEST_CASE("a note that a closed year does not take stays in the composer, and is added on yes",
          "[mainwindow][closed]")
{
    Shown shown;
    setClosed(shown, true);
    auto *note = shown.window.findChild<QWidget *>(u"noteEdit"_s);
    activate(note);
    commitWords(note, u"开展活动"_s);
    answering([](QDialog *dialog) { press(dialog, "noButton"); },
              [note] { QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); });
    CHECK(note->property("plainText").toString() == u"开展活动"_s);
    activate(note);
    answering([](QDialog *dialog) { press(dialog, "yesButton"); },
              [note] { QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); });
    CHECK(note->property("plainText").toString().isEmpty());
    CHECK(shown.document()->notes().of(shown.item(1)).value().size() == 1);
}

TEST_CASE("a plan's details can be edited, but an invalid day is not stored", "[mainwindow]")
{
    Shown shown;
    answering(
        [](QDialog *dialog) {
            auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            auto *day = dialog->findChild<QLineEdit *>(u"issuedOnEdit"_s);
            auto *title = dialog->findChild<QLineEdit *>(u"titleEdit"_s);
            QTest::keyClicks(day, u"2021-2-30"_s);
            CHECK_FALSE(ok->isEnabled());
            day->clear();
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

TEST_CASE("a copied text, and one that is dropped, open the import window", "[mainwindow]")
{
    Shown shown;
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
            QApplication::processEvents(); // only after the drop
        });
        CHECK(title == u"某校关工委2023年工作要点"_s);
    }
}

TEST_CASE("sheets that are dropped are looked at before anything is taken in", "[mainwindow]")
{
    Shown shown;
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
        CHECK((take && !take->isEnabled())); // nothing was filled in
        dialog->reject();
    };
    answering(look, [&] {
        QApplication::sendEvent(&shown.window, &drop);
        QApplication::processEvents(); // only after the drop
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
        return view->topLevelItem(0)->text(0) + u'|' + view->topLevelItem(0)->text(4);
    };
    const QDateTime kept(QDate(2021, 9, 1), QTime(21, 6, 39));
    const QString told = textOf({{.path = u"/kept"_s, .keptAt = kept.toUTC(), .size = 110592}});
    CHECK(told
          == QLocale().toString(kept.date(), QLocale::LongFormat) + u", 21:06|cannot be read"_s);
    CHECK(textOf({}).startsWith(u"No copy of this file has been kept yet."_s));
}

TEST_CASE("an earlier version is chosen to be looked at, or to be put back where that is offered",
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

TEST_CASE("F8 goes from the outline to the year and back, and the next start shows the same",
          "[mainwindow]")
{
    {
        Shown shown;
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
    Shown again;
    auto *year = again.window.findChild<Widgets::YearPane *>();
    REQUIRE(year);
    CHECK(year->isVisible());
    QTest::keyClick(&again.window, Qt::Key_F8);
    CHECK_FALSE(year->isVisible());
    CHECK(again.window.findChild<Widgets::PlanTreeView *>()->isVisible());
    CHECK(again.action("outlineAction")->isChecked());
}

TEST_CASE("beside the year nothing of the item has to be scrolled sideways", "[mainwindow]")
{
    Shown shown;
    shown.window.findChild<Widgets::PlanTreeView *>()->selectNode(shown.item(2));
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
    const auto *page = shown.window.findChild<Widgets::ItemPage *>();
    CHECK(page->isVisible());
    CHECK(page->width() >= page->neededWidth());
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
}

TEST_CASE("where the window is narrow the year has all of it, and the page comes over it",
          "[mainwindow]")
{
    Shown shown;
    shown.window.resize(911, 600);
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
    auto *year = shown.window.findChild<Widgets::YearPane *>();
    auto *page = shown.window.findChild<Widgets::ItemPage *>();
    REQUIRE(year);
    CHECK_FALSE(page->isVisible());
    year->setCurrentNode(shown.item(2));
    emit year->nodeActivated(shown.item(2));
    QApplication::processEvents();
    CHECK(page->isVisible());
    CHECK_FALSE(year->isVisible());
    activate(page);
    QTest::keyClick(page->focusWidget() ? page->focusWidget() : page, Qt::Key_Escape);
    QApplication::processEvents();
    CHECK(year->isVisible());
    CHECK_FALSE(page->isVisible());
    QTest::keyClick(&shown.window, Qt::Key_F8); // the outline has its page again
    QApplication::processEvents();
    CHECK(page->isVisible());
}

TEST_CASE("the details of a plan fit a low screen with large text", "[mainwindow]")
{
    Shown shown(200);
    Widgets::PlanDetailsDialog details(shown.document()->outline(), false, &shown.window);
    details.show();
    QApplication::processEvents();
    CHECK(details.minimumSizeHint().height() <= 700);
    details.resize(1200, 700);
    QApplication::processEvents();
    const auto *buttons = details.findChild<QWidget *>(u"buttonBox"_s);
    CHECK(details.rect().contains(buttons->geometry()));
}
