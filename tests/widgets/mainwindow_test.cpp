#include "support/catch.h"
#include "widgets/appearance.h"
#include "widgets/itempage.h"
#include "widgets/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSplitter>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Widgets::MainWindow;

namespace {

// The program's window on a small plan in memory, at a size of text.
struct Shown
{
    explicit Shown(int textSize = 100)
    {
        appearance.setTextSize(textSize);
        auto made = PlanDocument::createInMemory();
        REQUIRE(made);
        PlanContent plan{.details = {.year = 2021, .title = u"某委员会2021年工作要点"_s, .issuer = u"某校委员会"_s}};
        plan.nodes.append({.id = NodeId{-1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"加强学习，把握方向"_s});
        for (int i = 2; i < 8; ++i) {
            plan.nodes.append({.id = NodeId{-i}, .parent = NodeId{-1}, .number = u"%1."_s.arg(i - 1),
                               .title = u"深入学习重要指示精神"_s, .text = u"深入学习重要指示精神，切实贯彻。"_s});
        }
        REQUIRE((*made)->addPlan(plan));
        window.setDocument(*std::move(made));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
    }

    ~Shown() { appearance.setTextSize(100); }

    PlanDocument *document() const { return window.document(); }
    QAction *action(const char *name) const { return window.findChild<QAction *>(QString::fromLatin1(name)); }
    NodeId item(int number) const { return document()->outline().root()->child(0)->child(number - 1)->id(); }

    Models::Settings settings;
    Widgets::Appearance appearance{&settings};
    MainWindow window{&settings, &appearance};
};

} // namespace

TEST_CASE("the window fits a screen of 1366 by 768 at every size of text", "[mainwindow]")
{
    const int textSize = GENERATE(80, 100, 150, 200);
    Shown shown(textSize);
    INFO("text size " << textSize);
    CHECK(shown.window.minimumSizeHint().width() <= 1366);
    CHECK(shown.window.minimumSizeHint().height() <= 700);
}

TEST_CASE("a narrow window puts the item page under the tree and leaves the tools their icons", "[mainwindow]")
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

TEST_CASE("undo and redo say what they would do", "[mainwindow]")
{
    Shown shown;
    REQUIRE(shown.document()->setStanding({shown.item(3)}, Standing::ongoing()));
    CHECK(shown.action("undoAction")->isEnabled());
    CHECK(shown.action("undoAction")->text() == u"Undo status of item 3"_s);
    CHECK_FALSE(shown.action("redoAction")->isEnabled());

    shown.action("undoAction")->trigger();
    CHECK(shown.document()->outline().find(shown.item(3))->node().standing == Standing());
    CHECK(shown.action("redoAction")->text() == u"Redo status of item 3"_s);

    shown.action("redoAction")->trigger();
    CHECK(shown.document()->outline().find(shown.item(3))->node().standing == Standing::ongoing());
}

TEST_CASE("the status bar says that all is saved, and when", "[mainwindow]")
{
    Shown shown;
    const auto *saved = shown.window.findChild<QLabel *>(u"savedLabel"_s);
    REQUIRE(shown.document()->setField({shown.item(1)}, Field::Owners, u"王建国"_s));
    CHECK(saved->text().startsWith(u"✓ All changes saved, "_s + QTime::currentTime().toString(u"HH"_s)));
}

TEST_CASE("what a program cannot know of a file it does not offer", "[mainwindow]")
{
    Models::Settings settings;
    Widgets::Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    window.show();
    for (const char *name : {"saveCopyAction", "earlierVersionsAction", "summaryAction", "importAction", "addNoteAction", "doneAction"}) {
        INFO(name);
        CHECK_FALSE(window.findChild<QAction *>(QString::fromLatin1(name))->isEnabled());
    }
    CHECK(window.findChild<QAction *>(u"openAction"_s)->isEnabled());
    CHECK(window.findChild<QAction *>(u"newAction"_s)->isEnabled());
}
