// The questions at the start, and what waits in the file: drafts, evidence, history.
#include "models/file/filenotes.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "widgets/itempagefixture.h"
#include "widgets/looks.h"
#include "widgets/window/start/draftoffer.h"
#include "widgets/window/start/namebanner.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;

namespace {

struct AskedName : Looks
{
    AskedName()
    {
        window.resize(1000, 100);
        banner.resize(1000, 60);
        window.show();
        activate(name);
    }
    QPushButton *button(const char *of) const
    {
        return banner.findChild<QPushButton *>(QString::fromLatin1(of));
    }
    void ask(const QString &plan, bool asksName)
    {
        banner.askWhosePlan(plan, asksName);
        banner.show();
        QApplication::processEvents();
    }
    QStringList given(const QSignalSpy &spy) const
    {
        QStringList names;
        for (const auto &one : spy)
            names.append(one[0].toString());
        return names;
    }

    QWidget window;
    QLineEdit *other = new QLineEdit(&window);
    NameBanner banner{&window};
    QLineEdit *name = [this] {
        banner.show();
        return banner.findChild<QLineEdit *>(u"yourNameEdit"_s);
    }();
    QSignalSpy kept{&banner, &NameBanner::kept};
    QSignalSpy unnamed{&banner, &NameBanner::unnamed};
    QSignalSpy closed{&banner, &NameBanner::closed};
    QSignalSpy named{&banner, &NameBanner::named};
};

} // namespace

TEST_CASE_METHOD(AskedName, "whose plan it is can be answered in three ways", "[namebanner]")
{
    QSignalSpy read(&banner, &NameBanner::readInRequested);
    QSignalSpy empty(&banner, &NameBanner::emptyRequested);
    ask(u"the plan"_s, true);
    CHECK(banner.isAsking());
    CHECK(banner.asksWhosePlan());
    CHECK_FALSE(button("useNameButton")->isVisible());
    for (const char *one : {"readInPlanButton", "emptyPlanButton", "keepPlanButton"})
        CHECK(button(one)->isVisible());
    CHECK(button("readInPlanButton")->property("primary").toBool());
    CHECK(button("keepPlanButton")->text() == u"Keep This One"_s);
    button("readInPlanButton")->click();
    CHECK(read.size() == 1);
    CHECK(named.isEmpty());   // no name was typed
    CHECK(banner.isAsking()); // the dialog may be cancelled
    name->setText(u" Wang "_s);
    button("emptyPlanButton")->click();
    CHECK(empty.size() == 1);
    CHECK(given(named) == QStringList{u"Wang"_s});
    CHECK(name->isHidden()); // it is known now
    CHECK(kept.isEmpty());
    button("keepPlanButton")->click();
    CHECK(kept.size() == 1);
    CHECK(named.size() == 1);
    CHECK_FALSE(banner.isAsking());
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE_METHOD(AskedName, "a plan is kept without a name, but a name alone must be typed",
                 "[namebanner]")
{
    ask(u"the plan"_s, false);
    CHECK_FALSE(name->isVisible());
    name->setText(u"unseen"_s);
    button("emptyPlanButton")->click();
    CHECK(named.isEmpty()); // nobody was asked for it
    button("keepPlanButton")->click();
    CHECK(kept.size() == 1);
    CHECK(named.isEmpty());
    name->clear();
    ask({}, true);
    CHECK(banner.isAsking());
    CHECK_FALSE(banner.asksWhosePlan());
    CHECK(button("useNameButton")->isVisible());
    CHECK_FALSE(button("keepPlanButton")->isVisible());
    CHECK_FALSE(button("readInPlanButton")->isVisible());
    other->setFocus();
    button("useNameButton")->click();
    CHECK(named.isEmpty());
    CHECK(name->hasFocus()); // to be typed first
    CHECK(banner.isAsking());
    QTest::keyClicks(name, u"Wang"_s);
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(given(named) == QStringList{u"Wang"_s});
    CHECK_FALSE(banner.isAsking());
    CHECK(kept.size() == 1);
}

TEST_CASE_METHOD(AskedName, "closing the question answers it for the name only", "[namebanner]")
{
    auto *close = banner.findChild<QToolButton *>(u"keepNameButton"_s);
    CHECK(close->toolTip() == u"Close this notice"_s);
    CHECK(close->focusPolicy() == Qt::StrongFocus);
    ask({}, true);
    close->click();
    CHECK(unnamed.size() == 1);
    CHECK(closed.size() == 1);
    CHECK_FALSE(banner.isVisible());
    ask(u"the plan"_s, true);
    name->setText(u"Li"_s);
    close->click();
    CHECK(given(named) == QStringList{u"Li"_s});
    ask(u"the plan"_s, false);
    close->click();
    CHECK(named.size() == 1);   // the field is not seen
    CHECK(unnamed.size() == 1); // whose plan it is stays open
    CHECK(closed.size() == 3);
    CHECK(kept.isEmpty());
}

TEST_CASE_METHOD(AskedName, "the question is folded only where it has no room in one line",
                 "[namebanner]")
{
    ask(u"the plan"_s, true);
    const auto labels = banner.findChildren<QLabel *>();
    const auto words = std::ranges::find_if(
        labels, [](const QLabel *one) { return one->text().contains(u"the plan"_s); });
    REQUIRE(words != labels.cend());
    CHECK((*words)->text()
          == u"“the plan” is a sample to look around in. Which plan will you work on?"_s);
    banner.fitWords(1000);
    CHECK_FALSE((*words)->wordWrap());
    banner.fitWords(200);
    CHECK((*words)->wordWrap());
    CHECK(banner.grab().toImage().pixelColor(2, 2) == of(ColourRole::InProgressGround));
    CHECK(name->width() == 120);
}

TEST_CASE_METHOD(PageFixture, "a half-written note is told by its item, several by their number",
                 "[draftoffer]")
{
    const NodeId study = item(u"理论学习"_s);
    const NodeId topic = item(u"主题教育"_s);
    CHECK_FALSE(draftOffer(*document, NodeId{}));
    REQUIRE(document->drafts()->keepNote(topic, {.text = u"visited"_s}));
    REQUIRE(document->drafts()->keepNote(study, {.text = u"talked"_s}));
    const auto both = draftOffer(*document, NodeId{});
    REQUIRE(both);
    CHECK(both->node == study); // the first in the plan
    CHECK(both->sentence.startsWith(u"Half-written notes wait at 2 items, first at “1."_s));
    const auto one = draftOffer(*document, study);
    REQUIRE(one);
    CHECK(one->node == topic);
    CHECK(one->sentence.startsWith(u"A half-written note waits at “2."_s));
}

TEST_CASE_METHOD(ItemPageFixture, "evidence can be opened, saved and removed once it is selected",
                 "[evidence]")
{
    page->showNodes({study});
    auto *tabs = part<QTabWidget>(u"pageTabs"_s);
    tabs->setCurrentIndex(1);
    auto *list = part<QListView>(u"evidenceList"_s);
    const auto button = [this](const QString &name) { return part<QPushButton>(name); };
    CHECK(list->accessibleName() == u"Evidence"_s);
    CHECK(button(u"addEvidenceButton"_s)->isEnabled());
    CHECK(button(u"pasteEvidenceButton"_s)->isEnabled());
    CHECK(button(u"pasteEvidenceButton"_s)->toolTip()
          == u"Pastes a picture or files from the clipboard"_s);
    CHECK_FALSE(button(u"openEvidenceButton"_s)->isEnabled());
    CHECK_FALSE(button(u"saveEvidenceButton"_s)->isEnabled());
    QStringList enabled;
    for (const QAction *action : list->actions()) {
        CHECK(action->shortcutContext() == Qt::WidgetShortcut);
        if (action->isEnabled())
            enabled.append(action->text());
    }
    CHECK(enabled == QStringList{u"&Paste Picture or Files"_s});
    CHECK_FALSE(part<QCheckBox>(u"keepOriginalBox"_s)->isChecked());
    CHECK_FALSE(part<QCheckBox>(u"keepPlaceBox"_s)->isChecked());
    const auto drawn = Tests::drawnLines(list->viewport());
    REQUIRE_FALSE(drawn.isEmpty());
    CHECK(drawn.first().text == u"Drop photographs and papers here, or paste a picture."_s);
    CHECK(list->selectionMode() == QAbstractItemView::ExtendedSelection);
    CHECK(list->dragEnabled());
}

TEST_CASE_METHOD(ItemPageFixture, "the history says what its button would put back",
                 "[historyview]")
{
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({study}, Field::Owners, u"李四"_s));
    page->showNodes({study});
    part<QTabWidget>(u"pageTabs"_s)->setCurrentIndex(2);
    auto *view = part<QListView>(u"historyView"_s);
    const auto *button = part<QPushButton>(u"putBackButton"_s);
    CHECK(view->accessibleName() == u"History"_s);
    CHECK_FALSE(button->isEnabled());
    CHECK(button->accessibleDescription()
          == u"Choose a change whose earlier value is to be put back"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    CHECK(button->isEnabled());
    CHECK(button->accessibleDescription() == u"Put back “张三”"_s);
    CHECK(button->toolTip().contains(u"张三"_s));
    for (const QAction *action : view->actions())
        CHECK(action->isEnabled());
    view->setCurrentIndex({});
    CHECK_FALSE(button->isEnabled());
    for (const QAction *action : view->actions())
        CHECK_FALSE(action->isEnabled());
}
