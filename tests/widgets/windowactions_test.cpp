// The choices in the window's menus: theme, language, size of text, view, files used last.
#include "models/plansettings.h"
#include "support/catch.h"
#include "widgets/itempagefixture.h"
#include "widgets/kit/style/theme.h"
#include "widgets/planwindow.h"
#include "widgets/window/planpane.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/windowactions.h"

#include <QClipboard>
#include <QCursor>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using Theme = System::Settings::Theme;

namespace {

QMenu *menuOf(const PlanWindow &shown, const char *name)
{
    auto *menu = shown.window.findChild<QMenu *>(QString::fromLatin1(name));
    REQUIRE(menu);
    return menu;
}

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->isSeparator() ? u"-"_s : action->text());
    return texts;
}

// The only entry that is ticked; -1 if there is none or more than one.
qsizetype tickedIn(const QMenu *menu)
{
    const auto actions = menu->actions();
    if (std::ranges::count_if(actions, &QAction::isChecked) != 1)
        return -1;
    return std::ranges::find_if(actions, &QAction::isChecked) - actions.cbegin();
}

// The page of an item with two notes, the older one first.
struct PageWithNotes : ItemPageFixture
{
    PageWithNotes()
    {
        REQUIRE(document->addNote(study, {2021, 5, 4}, u"visited"_s, 40));
        REQUIRE(document->addNote(study, {2021, 6, 4}, u"talked"_s, {}));
        page->showNodes({study});
        view = part<QListView>(u"notesView"_s);
        QObject::connect(Widgets::Messages::of(page), &Widgets::Messages::said,
                         [this](const QString &sentence) { told = sentence; });
        QApplication::processEvents();
    }
    QAction *command(const QString &iconText) const
    {
        for (QAction *action : view->actions()) {
            if (action->iconText() == iconText)
                return action;
        }
        throw std::runtime_error("no command " + iconText.toStdString());
    }

    QListView *view = nullptr;
    QString told;
};

} // namespace

TEST_CASE("the theme is chosen in a menu, and remembered", "[windowactions]")
{
    PlanWindow shown;
    const QMenu *themes = menuOf(shown, "themeMenu");
    CHECK(textsOf(themes) == QStringList{u"As the System"_s, u"Light"_s, u"Dark"_s});
    CHECK(tickedIn(themes) == 0);
    themes->actions()[2]->trigger();
    CHECK(shown.settings.theme() == Theme::Dark);
    CHECK(Widgets::isDark(QApplication::palette()));
    CHECK(tickedIn(themes) == 2);
    themes->actions()[1]->trigger();
    CHECK(shown.settings.theme() == Theme::Light);
    CHECK_FALSE(Widgets::isDark(QApplication::palette()));
    themes->actions()[0]->trigger();
    CHECK(shown.settings.theme() == Theme::System);
}

TEST_CASE("the languages are listed by their own names, and one is asked for by its code",
          "[windowactions]")
{
    PlanWindow shown;
    const QMenu *languages = menuOf(shown, "languageMenu");
    CHECK(textsOf(languages) == QStringList{u"As the System"_s, u"中文"_s, u"English"_s});
    CHECK(tickedIn(languages) == 0);
    QSignalSpy chosen(&shown.window, &Widgets::MainWindow::languageChosen);
    languages->actions()[1]->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toString() == u"zh_CN"_s);
    CHECK(tickedIn(languages) == 1);
}

TEST_CASE("the text grows and shrinks by a tenth, and goes back to normal", "[windowactions]")
{
    PlanWindow shown;
    shown.action("textLargerAction")->trigger();
    CHECK(shown.settings.textSize() == 110);
    shown.action("textLargerAction")->trigger();
    CHECK(shown.settings.textSize() == 120);
    shown.action("textSmallerAction")->trigger();
    CHECK(shown.settings.textSize() == 110);
    shown.action("textNormalAction")->trigger();
    CHECK(shown.settings.textSize() == 100);
    CHECK(shown.window.findChild<QToolButton *>(u"textSizeButton"_s)->text() == u"Text 100%"_s);
}

TEST_CASE("F8 belongs to the view that is not shown", "[windowactions]")
{
    PlanWindow shown;
    QAction *outline = shown.action("outlineAction");
    QAction *year = shown.action("yearAction");
    CHECK(outline->isChecked());
    CHECK_FALSE(year->isChecked());
    CHECK(outline->shortcut().isEmpty());
    CHECK(year->shortcut() == QKeySequence(Qt::Key_F8));
    year->trigger();
    CHECK_FALSE(outline->isChecked());
    CHECK(year->isChecked());
    CHECK(outline->shortcut() == QKeySequence(Qt::Key_F8));
    CHECK(year->shortcut().isEmpty());
    CHECK(shown.settings.state(u"view"_s) == "year");
    outline->trigger();
    CHECK(shown.settings.state(u"view"_s).isEmpty());
}

TEST_CASE("keys and what holding them does are set for the window", "[windowactions]")
{
    PlanWindow shown;
    CHECK_FALSE(shown.action("undoAction")->autoRepeat());
    CHECK(shown.action("redoAction")->autoRepeat());
    const std::pair<const char *, const char *> keys[] = {{"newAction", "Ctrl+N"},
                                                          {"openAction", "Ctrl+O"},
                                                          {"importAction", "Ctrl+I"},
                                                          {"importCopiedAction", "Ctrl+Shift+V"},
                                                          {"saveCopyAction", "Ctrl+Shift+S"},
                                                          {"summaryAction", "Ctrl+R"},
                                                          {"printAction", "Ctrl+P"},
                                                          {"quitAction", "Ctrl+Q"},
                                                          {"undoAction", "Ctrl+Z"},
                                                          {"redoAction", "Ctrl+Y"},
                                                          {"recordAction", "Ctrl+H"},
                                                          {"copyRowsAction", "Ctrl+C"},
                                                          {"findAction", "Ctrl+F"},
                                                          {"addNoteAction", "Ctrl+E"},
                                                          {"doneAction", "Ctrl+1"},
                                                          {"ongoingAction", "Ctrl+2"},
                                                          {"inProgressAction", "Ctrl+3"},
                                                          {"notStartedAction", "Ctrl+4"},
                                                          {"cancelAction", "Ctrl+5"},
                                                          {"previousItemAction", "Alt+Up"},
                                                          {"nextItemAction", "Alt+Down"},
                                                          {"writeAction", "F7"},
                                                          {"figuresAction", "F9"},
                                                          {"addItemAction", "Ins"},
                                                          {"moveUpAction", "Alt+Shift+Up"},
                                                          {"moveInAction", "Alt+Shift+Right"},
                                                          {"removeAction", "Del"},
                                                          {"textNormalAction", "Ctrl+0"},
                                                          {"nextAreaAction", "F6"},
                                                          {"previousAreaAction", "Shift+F6"},
                                                          {"guideAction", "F1"}};
    for (const auto &[name, text] : keys) {
        INFO(name);
        CHECK(shown.action(name)->shortcut() == QKeySequence(QString::fromLatin1(text)));
    }
}

TEST_CASE("files used last are listed with their folders, and can be forgotten", "[windowactions]")
{
    PlanWindow shown;
    QMenu *recent = menuOf(shown, "recentMenu");
    shown.settings.clearRecentFiles();
    emit recent->aboutToShow();
    CHECK(textsOf(recent) == QStringList{u"No files yet"_s});
    CHECK_FALSE(recent->actions()[0]->isEnabled());
    shown.settings.addRecentFile(u"/one/a.yaodian"_s);
    shown.settings.addRecentFile(u"/two/b&c.yaodian"_s);
    emit recent->aboutToShow();
    CHECK(textsOf(recent)
          == QStringList{u"b&&c.yaodian — /two"_s, u"a.yaodian — /one"_s, u"-"_s,
                         u"Clear This List"_s});
    QSignalSpy opened(&shown.window, &Widgets::MainWindow::openRequested);
    recent->actions()[1]->trigger();
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString() == u"/one/a.yaodian"_s);
    recent->actions()[3]->trigger();
    CHECK(shown.settings.recentFiles().isEmpty());
}

TEST_CASE("whether a first note starts an item is chosen in a menu, for this file at once",
          "[windowactions]")
{
    PlanWindow shown;
    QAction *first = shown.action("firstNoteAction");
    CHECK(first->isChecked());
    first->trigger();
    CHECK(Models::firstNote(shown.settings) == FirstNote::KeepsStatus);
    REQUIRE(shown.document()->addNote(shown.item(1), QDate(2021, 5, 4), u"a"_s, {}));
    CHECK(shown.document()->outline().find(shown.item(1))->node().status == ItemStatus());
    first->trigger();
    CHECK(Models::firstNote(shown.settings) == FirstNote::Starts);
    REQUIRE(shown.document()->addNote(shown.item(2), QDate(2021, 5, 4), u"a"_s, {}));
    CHECK(shown.document()->outline().find(shown.item(2))->node().status
          == ItemStatus::inProgress());
}

TEST_CASE("rows are copied as columns, or as words for a chat", "[windowactions]")
{
    PlanWindow shown;
    auto *tree = shown.window.findChild<Widgets::PlanTreeView *>();
    tree->selectNode(shown.item(2));
    shown.action("copyRowsAction")->trigger();
    const QString columns = QApplication::clipboard()->text();
    CHECK(columns.contains(u'\t'));
    CHECK(columns.contains(u"深入学习重要指示精神"_s));
    shown.action("copyWordsAction")->trigger();
    const QString words = QApplication::clipboard()->text();
    CHECK_FALSE(words.contains(u'\t'));
    CHECK(words.contains(u"深入学习重要指示精神"_s));
    REQUIRE(shown.document()->setField({shown.item(2)}, Field::Owners, u"=A1"_s));
    shown.action("copyRowsAction")->trigger();
    CHECK(QApplication::clipboard()->text().contains(u"\t'=A1"_s)); // no formula
}

TEST_CASE_METHOD(PageWithNotes, "the commands on a note are offered for the one that is selected",
                 "[notetimeline]")
{
    view->setCurrentIndex({});
    const QStringList texts{u"Correct"_s, u"Remove"_s, u"Move…"_s, u"Copy…"_s, u"Highlight"_s};
    for (const QString &text : texts)
        CHECK_FALSE(command(text)->isEnabled());
    view->setCurrentIndex(view->model()->index(1, 0));
    for (const QString &text : texts) {
        CHECK(command(text)->isEnabled());
        CHECK(command(text)->shortcutContext() == Qt::WidgetShortcut);
    }
    CHECK(command(u"Correct"_s)->shortcuts()
          == QList<QKeySequence>{Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2});
    CHECK(command(u"Remove"_s)->shortcut() == QKeySequence(QKeySequence::Delete));
    CHECK(command(u"Highlight"_s)->isCheckable());
    CHECK_FALSE(command(u"Highlight"_s)->isChecked());
    CHECK(view->accessibleName() == u"Progress notes"_s);
}

TEST_CASE_METHOD(PageWithNotes, "a note is marked as a highlight and unmarked, and each is said",
                 "[notetimeline]")
{
    view->setCurrentIndex(view->model()->index(1, 0));
    command(u"Highlight"_s)->trigger();
    CHECK(told
          == u"Marked the note as a highlight ★; the summary tells it among the highlights."_s);
    CHECK(command(u"Highlight"_s)->isChecked());
    view->setCurrentIndex(view->model()->index(0, 0));
    CHECK_FALSE(command(u"Highlight"_s)->isChecked()); // the other note is none
    view->setCurrentIndex(view->model()->index(1, 0));
    CHECK(command(u"Highlight"_s)->isChecked());
    command(u"Highlight"_s)->trigger();
    CHECK(told == u"The note is no longer a highlight."_s);
    CHECK_FALSE(command(u"Highlight"_s)->isChecked());
}

TEST_CASE_METHOD(PageWithNotes,
                 "the selected note has its buttons at its foot, any other one under the mouse",
                 "[notetimeline]")
{
    const auto *buttons = view->viewport()->findChild<QWidget *>(u"noteButtons"_s);
    auto *more = view->viewport()->findChild<QToolButton *>(u"noteMoreButton"_s);
    REQUIRE(buttons);
    REQUIRE(more);
    view->setCurrentIndex({});
    view->clearSelection();
    CHECK_FALSE(buttons->isVisible());
    view->setCurrentIndex(view->model()->index(1, 0));
    QApplication::processEvents();
    CHECK(buttons->isVisible());
    const QRect row = view->visualRect(view->model()->index(1, 0));
    CHECK(buttons->geometry().bottom() == row.bottom());
    CHECK(buttons->geometry().right() == view->viewport()->width() - 1);
    CHECK(more->accessibleName() == u"More commands for this note"_s);
    CHECK(more->toolTip() == u"More commands for this note"_s);
    const auto moveOver = [this](int note) {
        const QPoint at = view->visualRect(view->model()->index(note, 0)).center();
        QMouseEvent moved(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &moved);
    };
    moveOver(0);
    CHECK(more->isVisible());
    CHECK(more->y() == view->visualRect(view->model()->index(0, 0)).top());
    moveOver(1); // has all buttons already
    CHECK_FALSE(more->isVisible());
    moveOver(0);
    QEvent left(QEvent::Leave);
    QApplication::sendEvent(view->viewport(), &left);
    CHECK_FALSE(more->isVisible());
    CHECK(more->focusPolicy() == Qt::NoFocus);
}
