#include "models/documentundo.h"
#include "models/editing/yearediting.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/pagefixture.h"
#include "widgets/planwindow.h"
#include "widgets/window/start/namebanner.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/year/yearpane.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;

namespace {

// A user whose name the program does not know. The destructor names the user again.
struct Unnamed
{
    Unnamed() { remove(); }
    ~Unnamed()
    {
        remove();
        System::Settings().setAuthor(u"测试"_s);
    }

    // The account that runs the tests may have a full name; then the program never asks.
    static bool isKnown() { return System::Settings().knowsAuthor(); }

    static bool asks(const PlanWindow &shown)
    {
        return shown.window.findChild<QWidget *>(u"nameBanner"_s)->isVisible();
    }
    static QString author(const PlanWindow &shown)
    {
        return shown.window.findChild<QPushButton *>(u"authorButton"_s)->accessibleName();
    }

private:
    static void remove()
    {
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"yaodian"_s, u"yaodian"_s)
            .remove(u"author"_s);
        for (const QString &key : {u"former-name"_s, u"former-name-until"_s})
            System::Settings().remove(key);
    }
};

} // namespace

TEST_CASE_METHOD(Unnamed, "a name given at the first start is the author of all edits from then on",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
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

TEST_CASE_METHOD(Unnamed,
                 "Return in the name's field gives the name and leaves open whose plan it is",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
    const QSignalSpy asked(shown.window.findChild<Widgets::NameBanner *>(),
                           &Widgets::NameBanner::kept);
    shown.window.askWhosePlan();
    auto *name = shown.window.findChild<QLineEdit *>(u"yourNameEdit"_s);
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(name->isVisible()); // no name has been typed yet
    name->setText(u"李淑芬"_s);
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(System::Settings().author() == u"李淑芬"_s);
    CHECK(shown.document()->author() == u"李淑芬"_s);
    CHECK_FALSE(name->isVisible());
    CHECK(shown.window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
    CHECK(asked.isEmpty());
}

TEST_CASE_METHOD(Unnamed, "a name given elsewhere is not asked for any more", "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
    const bool asksPlan = GENERATE(false, true);
    if (asksPlan)
        shown.window.askWhosePlan();
    else
        shown.window.askMissingName();
    REQUIRE(asks(shown));
    answering(
        [](QDialog *box) {
            box->findChild<QLineEdit *>()->setText(u"王建国"_s);
            box->accept();
        },
        [&shown] { shown.action("yourNameAction")->trigger(); });
    CHECK(asks(shown) == asksPlan);
    CHECK_FALSE(shown.window.findChild<QWidget *>(u"yourNameEdit"_s)->isVisible());
}

TEST_CASE_METHOD(Unnamed,
                 "without a name the note box asks for it and does not show the login name",
                 "[username]")
{
    if (isKnown())
        return;
    const QString login = System::Settings().author();
    PlanWindow shown;
    CHECK(author(shown) == u"Name not given"_s);
    CHECK(shown.document()->author() == login);
    answering(
        [](QDialog *box) {
            CHECK(box->findChild<QLineEdit *>()->text().isEmpty());
            box->findChild<QLineEdit *>()->setText(u"王建国"_s);
            box->accept();
        },
        [&shown] {
            QTest::mouseClick(shown.window.findChild<QWidget *>(u"authorButton"_s), Qt::LeftButton);
        });
    CHECK(author(shown).contains(u"王建国"_s));
    CHECK(shown.document()->author() == u"王建国"_s);
}

TEST_CASE_METHOD(Unnamed, "once the name is given the focus is in the plan, also after F8",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
    shown.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    shown.window.askMissingName();
    auto *name = shown.window.findChild<QLineEdit *>(u"yourNameEdit"_s);
    name->setFocus();
    name->setText(u"李淑芬"_s);
    QTest::mouseClick(shown.window.findChild<QWidget *>(u"useNameButton"_s), Qt::LeftButton);
    CHECK(shown.window.findChild<Widgets::PlanTreeView *>()->hasFocus());
    QTest::keyClick(&shown.window, Qt::Key_F8);
    auto *year = shown.window.findChild<Widgets::YearPane *>();
    REQUIRE(year);
    CHECK(year->isAncestorOf(shown.window.focusWidget()));
}

TEST_CASE_METHOD(
    Unnamed, "what was done before the name was given can be undone when the file is open again",
    "[username]")
{
    if (isKnown())
        return;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaodian"_s);
    const QString login = System::Settings().author();
    {
        PlanWindow shown;
        auto made = Models::PlanDocument::create(path);
        REQUIRE(made);
        PlanContent plan{.details = {.year = 2021, .title = u"某校2021年工作要点"_s}};
        plan.nodes.append({.id = NodeId{-1}, .number = u"1."_s, .title = u"学习"_s});
        REQUIRE(Models::addPlan(**made, plan));
        shown.window.setDocument(*std::move(made));
        const NodeId item = shown.document()->outline().root()->child(0)->id();
        REQUIRE(shown.document()->setField({item}, Field::Owners, u"张三"_s));
        shown.window.askMissingName();
        shown.window.findChild<QLineEdit *>(u"yourNameEdit"_s)->setText(u"李淑芬"_s);
        QTest::mouseClick(shown.window.findChild<QWidget *>(u"useNameButton"_s), Qt::LeftButton);
        REQUIRE(shown.document()->author() == u"李淑芬"_s);
    }
    PlanWindow again;
    auto opened = Models::PlanDocument::open(path);
    REQUIRE(opened);
    again.window.setDocument(*std::move(opened));
    CHECK(again.action("undoAction")->isEnabled());
    CHECK(again.document()->undoing().author(Way::Undo) == login);
}

TEST_CASE_METHOD(
    Unnamed, "keeping the plan without giving a name leaves the question open until it is closed",
    "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
    shown.window.askWhosePlan();
    QTest::mouseClick(shown.window.findChild<QWidget *>(u"keepPlanButton"_s), Qt::LeftButton);
    CHECK_FALSE(System::Settings().knowsAuthor());
    REQUIRE(asks(shown));
    CHECK_FALSE(shown.window.findChild<QWidget *>(u"readInPlanButton"_s)->isVisible());
    CHECK(shown.window.findChild<QWidget *>(u"yourNameEdit"_s)->isVisible());

    PlanWindow next; // the program is started again
    CHECK_FALSE(asks(next));
    next.window.askMissingName();
    REQUIRE(asks(next));
    QTest::mouseClick(next.window.findChild<QWidget *>(u"useNameButton"_s), Qt::LeftButton);
    CHECK(asks(next)); // no name has been typed yet
    QTest::mouseClick(next.window.findChild<QWidget *>(u"keepNameButton"_s), Qt::LeftButton);
    CHECK_FALSE(asks(next));
    CHECK(System::Settings().knowsAuthor());
    CHECK(author(next) == u"Name not given"_s);
    next.window.askMissingName();
    CHECK_FALSE(asks(next));
}

TEST_CASE_METHOD(Unnamed,
                 "an empty file's start page asks for the name, and the banner is not shown",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
    shown.window.askMissingName();
    REQUIRE(asks(shown));
    REQUIRE(Models::removePlan(*shown.document(), shown.document()->plan().id));
    CHECK_FALSE(asks(shown));
    REQUIRE(shown.document()->undoing().take(Way::Undo));
    CHECK(asks(shown));
}

TEST_CASE_METHOD(Unnamed,
                 "the question for the name is not shown while there is a message about the file",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow shown;
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

TEST_CASE_METHOD(Unnamed, "the banner that asks for the name fits a low window with large text",
                 "[username]")
{
    if (isKnown())
        return;
    PlanWindow large(150);
    large.window.askWhosePlan();
    CHECK(asks(large));
    CHECK(large.window.minimumSizeHint().width() <= 1366);
    CHECK(large.window.minimumSizeHint().height() <= 700);
    PlanWindow largest(200);
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
