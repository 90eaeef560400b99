#include "models/editing/yearediting.h"
#include "widgets/window/tree/filterbar.h"

#include "domain/year/figures/monthlists.h"
#include "models/outline/planfilter.h"
#include "support/catch.h"
#include "support/subtreesample.h"
#include "widgets/kit/label.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;
using Widgets::FilterBar;

namespace {

struct ShownFilter
{
    ShownFilter()
    {
        bar.resize(900, bar.heightForWidth(900));
        bar.show();
        REQUIRE(QTest::qWaitForWindowExposed(&bar));
    }
    QLineEdit *words() const { return bar.findChild<QLineEdit *>(u"filterEdit"_s); }
    QPushButton *chooser(const QString &name) const { return bar.findChild<QPushButton *>(name); }
    Widgets::Label *count() const { return bar.findChild<Widgets::Label *>(u"matchLabel"_s); }
    QMenu *opened(const QString &name) const
    {
        QMenu *menu = chooser(name)->menu();
        emit menu->aboutToShow();
        return menu;
    }
    QAction *entry(QMenu *menu, const QString &words) const
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    Models::PlanFilter filter{document.get()};
    FilterBar bar{document.get(), &filter};
};

} // namespace

TEST_CASE_METHOD(
    ShownFilter,
    "the outline is filtered while words are typed, and the field shows the number of matches",
    "[filterbar]")
{
    CHECK_FALSE(count()->isVisible());
    CHECK(words()->placeholderText() == u"Find items, owners, progress …"_s);
    QTest::keyClicks(words(), u"a"_s);
    CHECK(filter.criteria().words == u"a"_s);
    CHECK(words()->placeholderText() == u"Find …"_s);
    QSignalSpy wanted(&bar, &FilterBar::resultWanted);
    QTest::keyClick(words(), Qt::Key_Up);
    QTest::keyClick(words(), Qt::Key_Right);
    CHECK(wanted.isEmpty());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(words(), key);
    CHECK(wanted.size() == 3);
    CHECK(words()->text() == u"a"_s);
    words()->setText(u"帮扶"_s);
    QTRY_VERIFY(!filter.isSearchingNotes());
    CHECK(count()->isVisible());
    CHECK(count()->text() == u"1 of 6 match"_s);
}

TEST_CASE_METHOD(ShownFilter, "words that an input method has not committed do not filter",
                 "[filterbar]")
{
    words()->setFocus();
    QInputMethodEvent composing(u"bangfu"_s, {});
    QCoreApplication::sendEvent(words(), &composing);
    CHECK(filter.criteria().words.isEmpty());
    QInputMethodEvent committed;
    committed.setCommitString(u"帮扶"_s);
    QCoreApplication::sendEvent(words(), &committed);
    CHECK(filter.criteria().words == u"帮扶"_s);
}

TEST_CASE_METHOD(ShownFilter, "criteria of several choosers combine, and each shows what is chosen",
                 "[filterbar]")
{
    REQUIRE(document->setField({node(u"1."_s), node(u"2."_s)}, Field::Owners, u"王建国"_s));
    REQUIRE(document->setField({node(u"2."_s)}, Field::LeadDepartment, u"R&D"_s));
    CHECK(chooser(u"ownerChooser"_s)->text() == u"Owner: all"_s);

    entry(opened(u"ownerChooser"_s), u"王建国"_s)->trigger();
    CHECK(filter.criteria().owners == QSet{u"王建国"_s});
    CHECK(filter.matchCount() == 2);
    CHECK(chooser(u"ownerChooser"_s)->text() == u"Owner: 王建国"_s);

    // The ampersand is escaped, so that it is shown and makes no shortcut.
    QAction *department = entry(opened(u"departmentChooser"_s), u"R&&D"_s);
    REQUIRE(department);
    department->trigger();
    CHECK(filter.matchCount() == 1);

    entry(opened(u"statusChooser"_s), statusName(StatusKind::Done))->trigger();
    entry(opened(u"statusChooser"_s), statusName(StatusKind::Ongoing))->trigger();
    CHECK(filter.matchCount() == 0);
    CHECK(chooser(u"statusChooser"_s)->text() == u"Status: 2 chosen"_s);
    CHECK(chooser(u"statusChooser"_s)->accessibleName().contains(statusName(StatusKind::Done)));

    entry(opened(u"latenessChooser"_s), u"Missed"_s)->trigger();
    CHECK(filter.criteria().missed);
    entry(opened(u"latenessChooser"_s), u"Missed"_s)->trigger();
    CHECK_FALSE(filter.criteria().missed);
}

TEST_CASE_METHOD(ShownFilter, "each choice of the deadlines sets what it names and nothing else",
                 "[filterbar]")
{
    const std::pair<QString, bool PlanCriteria::*> choices[] = {
        {u"Missed"_s, &PlanCriteria::missed},
        {u"Due soon"_s, &PlanCriteria::dueSoon},
        {u"Due this month"_s, &PlanCriteria::dueThisMonth},
        {u"Due next month"_s, &PlanCriteria::dueNextMonth},
        {u"Due this quarter"_s, &PlanCriteria::dueThisQuarter},
        {u"Still to do this month"_s, &PlanCriteria::openThisMonth},
        {u"No progress for %1 days"_s.arg(kSilentDays), &PlanCriteria::silent},
        {u"Worked on this month"_s, &PlanCriteria::moved},
        {u"With activities"_s, &PlanCriteria::hasEvents}};
    const auto *button = chooser(u"latenessChooser"_s);
    CHECK(opened(u"latenessChooser"_s)->actions().size() == std::ssize(choices));
    for (const auto &[words, part] : choices) {
        CAPTURE(words.toStdString());
        QAction *action = entry(opened(u"latenessChooser"_s), words);
        REQUIRE(action);
        CHECK_FALSE(action->isChecked());
        action->trigger();
        PlanCriteria only;
        only.*part = true;
        CHECK(filter.criteria() == only);
        CHECK(button->accessibleName() == u"Deadline: "_s + words);
        for (const QAction *one : opened(u"latenessChooser"_s)->actions())
            CHECK(one->isChecked() == (one->text() == words));
        entry(button->menu(), words)->trigger();
        CHECK(filter.criteria() == PlanCriteria());
        CHECK(button->accessibleName() == u"Deadline: all"_s);
    }
    filter.setCriteria({.dueThisMonth = true});
    CHECK(button->text() == u"Deadline: Due this mo…"_s);
    filter.setCriteria({.missed = true, .moved = true});
    CHECK(button->text() == u"Deadline: 2 chosen"_s);
    CHECK(button->accessibleName() == u"Deadline: Missed, Worked on this month"_s);
}

TEST_CASE_METHOD(ShownFilter,
                 "a filter set by a number in a table is named, and can be taken away alone",
                 "[filterbar]")
{
    struct Case
    {
        PlanCriteria criteria;
        QString words;
    };
    const Case cases[] = {
        {{.missed = true, .eventsIn = 3}, u"activities in March"_s},
        {{.missed = true, .eventsIn = 1}, u"activities in January"_s},
        {{.missed = true, .eventsIn = 0}, u"activities outside of the year"_s},
        {{.missed = true, .under = {document->outline().root()->child(0)->id()}},
         u"一、提高政治站位"_s},
        {{.missed = true, .under = {node(u"1."_s), node(u"2."_s)}}, u"outside of sections"_s}};
    for (const Case &one : cases) {
        CAPTURE(one.words.toStdString());
        filter.setCriteria(one.criteria);
        CHECK(chooser(u"latenessChooser"_s)->accessibleName()
              == u"Deadline: Missed, "_s + one.words);
        QAction *action = entry(opened(u"latenessChooser"_s), one.words);
        REQUIRE(action);
        CHECK(action->isChecked());
        action->trigger();
        CHECK(filter.criteria() == PlanCriteria{.missed = true});
    }
    for (const auto &[name, words] :
         {std::pair{u"团委"_s, u"responsible: 团委"_s}, {u""_s, u"without a department"_s}}) {
        filter.setCriteria({.departments = {QString()}, .answering = {name}});
        CHECK(chooser(u"departmentChooser"_s)->accessibleName()
              == u"Department: None yet, "_s + words);
        QAction *action = entry(opened(u"departmentChooser"_s), words);
        REQUIRE(action);
        CHECK(action->isChecked());
        action->trigger();
        CHECK(filter.criteria() == PlanCriteria{.departments = {QString()}});
    }
}

TEST_CASE_METHOD(ShownFilter,
                 "the one button of a narrow bar names the first filter and counts the others",
                 "[filterbar]")
{
    const auto *gathered = chooser(u"gatheredChooser"_s);
    CHECK(gathered->text() == u"Filters"_s);
    CHECK(gathered->accessibleName() == u"Filters"_s);
    filter.setCriteria({.owners = {u"R&D"_s}});
    CHECK(gathered->text() == u"Owner: R&&D"_s);
    CHECK(gathered->accessibleName() == u"Filters: Owner: R&D"_s);
    filter.setCriteria({.statuses = {StatusKind::Done}, .owners = {QString()}, .missed = true});
    CHECK(gathered->text() == u"Status: Done and 2 more"_s);
    CHECK(gathered->accessibleName()
          == u"Filters: Status: Done; Owner: Nobody yet; Deadline: Missed"_s);
}

TEST_CASE_METHOD(ShownFilter, "a department written in two ways is offered once", "[filterbar]")
{
    REQUIRE(document->setField({node(u"1."_s)}, Field::LeadDepartment, u"学工处（武装部）"_s));
    REQUIRE(document->setField({node(u"4."_s)}, Field::LeadDepartment, u"学工处(武装部)"_s));
    QMenu *menu = opened(u"departmentChooser"_s);
    CHECK_FALSE(entry(menu, u"学工处(武装部)"_s));
    REQUIRE(entry(menu, u"学工处（武装部）"_s));
    entry(menu, u"学工处（武装部）"_s)->trigger();
    CHECK(filter.matchCount() == 2);
}

TEST_CASE_METHOD(ShownFilter, "a menu stays open while boxes are ticked", "[filterbar]")
{
    QMenu *menu = chooser(u"statusChooser"_s)->menu();
    menu->popup(bar.mapToGlobal(QPoint(0, 0)));
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    const QRect first = menu->actionGeometry(menu->actions().first());
    QTest::mouseClick(menu, Qt::LeftButton, {}, first.center());
    CHECK(menu->isVisible());
    CHECK(filter.criteria().statuses == QSet{allStatuses().front()});
    QStringList offered;
    for (const QAction *action : menu->actions())
        offered.append(action->text());
    QStringList names;
    for (const StatusKind status : allStatuses())
        names.append(statusName(status));
    CHECK(offered == names);
    menu->setActiveAction(menu->actions()[1]);
    QTest::keyClick(menu, Qt::Key_Space);
    CHECK(menu->isVisible());
    CHECK(filter.criteria().statuses.size() == 2);
    QTest::keyClick(menu, Qt::Key_Space);
    CHECK(filter.criteria().statuses == QSet{allStatuses().front()});
    menu->close();
}

TEST_CASE_METHOD(ShownFilter, "a release ticks nothing in a menu that was pressed the last time",
                 "[filterbar]")
{
    QMenu *menu = chooser(u"statusChooser"_s)->menu();
    menu->popup(bar.mapToGlobal(QPoint(0, 0)));
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().first()).center());
    menu->close();
    menu->popup(bar.mapToGlobal(QPoint(0, 0)));
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    const QPoint third = menu->actionGeometry(menu->actions()[2]).center();
    QTest::mouseMove(menu, third);
    QTest::mouseRelease(menu, Qt::LeftButton, {}, third);
    CHECK(filter.criteria().statuses == QSet{allStatuses().front()});
    menu->close();
}

TEST_CASE_METHOD(ShownFilter, "releasing the press that opened a chooser ticks nothing",
                 "[filterbar]")
{
    QMenu *menu = chooser(u"statusChooser"_s)->menu();
    menu->popup(bar.mapToGlobal(QPoint(0, 0)));
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    const QPoint first = menu->actionGeometry(menu->actions().first()).center();
    const QPoint third = menu->actionGeometry(menu->actions()[2]).center();
    QTest::mouseMove(menu, first);
    QTest::mouseMove(menu, third); // the hand trembled while the button was pressed
    QTest::mouseRelease(menu, Qt::LeftButton, {}, third);
    CHECK(filter.criteria().statuses.isEmpty());
    CHECK(menu->isVisible());
    QTest::mouseClick(menu, Qt::LeftButton, {}, third);
    CHECK(filter.criteria().statuses.size() == 1);
    menu->close();
}

TEST_CASE_METHOD(ShownFilter, "a menu of many names does not cover its chooser", "[filterbar]")
{
    QStringList names;
    for (int i = 0; i < 20; ++i)
        names.append(u"第%1处"_s.arg(i));
    REQUIRE(document->setField({node(u"1."_s)}, Field::SupportingDepartments, names.join(u'、')));
    const auto *button = chooser(u"departmentChooser"_s);
    QMenu *menu = button->menu();
    const QRect covered(button->mapToGlobal(QPoint(0, 0)), button->size());
    // The place at which a push button opens its menu if there is no room below.
    menu->popup(QPoint(covered.left(), covered.top() - 20));
    REQUIRE(QTest::qWaitForWindowExposed(menu));
    CHECK_FALSE(menu->geometry().intersects(covered));
    CHECK(menu->screen()->availableGeometry().contains(menu->geometry()));
    menu->close();
}

TEST_CASE_METHOD(ShownFilter, "choosers that made way for a search come back when it is cleared",
                 "[filterbar]")
{
    const auto isGathered = [this] {
        QApplication::processEvents();
        return chooser(u"gatheredChooser"_s)->isVisible();
    };
    int width = 900;
    REQUIRE_FALSE(isGathered());
    while (!isGathered() && width > 300)
        bar.resize(--width, bar.height());
    bar.resize(width + 2, bar.height());
    REQUIRE_FALSE(isGathered());
    words()->setText(
        u"学习"_s); // now the field also shows the number of matches and needs more room
    REQUIRE(isGathered());
    filter.clear();
    CHECK_FALSE(isGathered());
}

TEST_CASE_METHOD(ShownFilter, "a chooser keeps its place as long as its list is open",
                 "[filterbar]")
{
    REQUIRE(document->setField({node(u"1."_s)}, Field::Owners, u"何晓梅老师和王建国老师"_s));
    const auto isGathered = [this] {
        QApplication::processEvents();
        return chooser(u"gatheredChooser"_s)->isVisible();
    };
    int width = 900;
    while (!isGathered() && width > 300)
        bar.resize(--width, bar.height());
    bar.resize(width + 2, bar.height());
    REQUIRE_FALSE(isGathered());
    auto *button = chooser(u"ownerChooser"_s);
    button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
    REQUIRE(QTest::qWaitForWindowExposed(button->menu()));
    QAction *name = entry(button->menu(), u"何晓梅老师和王建国老师"_s);
    REQUIRE(name);
    name->trigger();
    CHECK_FALSE(isGathered());
    CHECK(button->isVisible());
    CHECK(name->isChecked());
    button->menu()->close();
    CHECK(isGathered());
}

TEST_CASE_METHOD(ShownFilter, "choosers with long words chosen give up words before they make way",
                 "[filterbar][anyfont]")
{
    const int line = bar.height();
    const auto *owner = chooser(u"ownerChooser"_s);
    const auto resized = [this, line](int width) {
        bar.resize(width, line);
        QApplication::processEvents();
    };
    resized(1600);
    filter.setCriteria({.owners = {u"何晓梅和王建国、李淑芬三位老师"_s},
                        .departments = {u"马克思主义学院关心下一代工作委员会"_s}});
    resized(1601);
    const QString longest = owner->text();
    const int oneLine = bar.heightForWidth(1600);
    QStringList seen;
    const auto *field = bar.findChild<QLineEdit *>(u"filterEdit"_s);
    int narrowest = 0; // the search field where the choosers make way next
    for (int width = 1600; width > 300 && owner->isVisible(); width -= 5) {
        narrowest = field->width();
        REQUIRE(bar.heightForWidth(bar.width()) == oneLine);
        seen.append(owner->text());
        CHECK(owner->toolTip() == owner->accessibleName());
        resized(width);
    }
    seen.removeDuplicates();
    REQUIRE(seen.size() > 3); // and no button is wider than was reckoned
    CHECK(seen.first() == longest);
    CHECK(seen.last().size() < longest.size());
    CHECK(narrowest < QLineEdit().sizeHint().width() + field->textMargins().right());
    CHECK(owner->accessibleName().endsWith(u"三位老师"_s));
    resized(1600);
    CHECK(owner->text() == longest);
    filter.clear();
    CHECK(owner->toolTip().isEmpty());
}

TEST_CASE_METHOD(ShownFilter, "items without an owner can be filtered", "[filterbar]")
{
    bar.resize(1200, bar.height());
    REQUIRE(document->setField({node(u"1."_s)}, Field::Owners, u"王建国"_s));
    entry(opened(u"ownerChooser"_s), u"Nobody yet"_s)->trigger();
    CHECK(filter.matchCount() == 5);
    CHECK(chooser(u"ownerChooser"_s)->text() == u"Owner: Nobody yet"_s);
}

TEST_CASE_METHOD(ShownFilter,
                 "one button clears all criteria, and is visible only if there are any",
                 "[filterbar]")
{
    auto *clear = bar.findChild<QToolButton *>(u"clearFilterButton"_s);
    CHECK_FALSE(clear->isVisible());
    filter.setCriteria({.words = u"帮扶"_s, .statuses = {StatusKind::Done}});
    CHECK(words()->text() == u"帮扶"_s);
    CHECK(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    CHECK_FALSE(filter.isActive());
    CHECK(words()->text().isEmpty());
    CHECK(chooser(u"statusChooser"_s)->text() == u"Status: all"_s);
}

TEST_CASE_METHOD(ShownFilter, "a narrow bar gathers its choosers under one button, on one line",
                 "[filterbar][anyfont]")
{
    const int wide = bar.height();
    bar.resize(420, wide);
    QCoreApplication::processEvents();
    const QPushButton *gathered = chooser(u"gatheredChooser"_s);
    REQUIRE(gathered->isVisible());
    CHECK_FALSE(chooser(u"statusChooser"_s)->isVisible());
    CHECK(bar.heightForWidth(420) <= wide);
    for (const QWidget *part :
         {static_cast<const QWidget *>(words()), static_cast<const QWidget *>(gathered)})
        CHECK(bar.rect().contains(part->geometry()));

    CHECK(gathered->menu()->actions().size() == 4);
    entry(opened(u"statusChooser"_s), u"Done"_s)->trigger();
    CHECK(gathered->text() == u"Status: Done"_s);
    CHECK(gathered->menu()->actions().first()->text() == u"Status: Done"_s);

    bar.resize(1000, wide);
    QCoreApplication::processEvents();
    CHECK_FALSE(gathered->isVisible());
    CHECK(chooser(u"latenessChooser"_s)->isVisible());
}

TEST_CASE_METHOD(ShownFilter, "deadlines are chosen by month and quarter", "[filterbar]")
{
    QMenu *menu = opened(u"latenessChooser"_s);
    REQUIRE(entry(menu, u"Due this month"_s));
    entry(menu, u"Due this month"_s)->trigger();
    CHECK(filter.criteria().dueThisMonth);
    CHECK(chooser(u"latenessChooser"_s)->accessibleName().contains(u"Due this month"_s));
    CHECK(entry(opened(u"latenessChooser"_s), u"Due next month"_s));
    CHECK(entry(opened(u"latenessChooser"_s), u"Due this quarter"_s));
}

TEST_CASE_METHOD(ShownFilter, "a year that is not shown but has matches is shown by one click",
                 "[filterbar]")
{
    const PlanId year = document->plan().id;
    REQUIRE(Models::addPlan(*document, {.details = {.year = 2022, .title = u"次年"_s}}));
    auto *elsewhere = bar.findChild<QPushButton *>(u"elsewhereButton"_s);
    QSignalSpy wanted(&bar, &FilterBar::planWanted);
    CHECK_FALSE(elsewhere->isVisible());
    words()->setText(u"帮扶"_s);
    QTRY_VERIFY(elsewhere->isVisible());
    CHECK(elsewhere->accessibleName() == u"1 more in 2021"_s);
    elsewhere->click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].value<PlanId>() == year);
    REQUIRE(document->show(year));
    QTRY_VERIFY(!elsewhere->isVisible());
    CHECK(filter.matchCount() == 1);
    words()->clear();
    CHECK_FALSE(elsewhere->isVisible());
}

TEST_CASE("words that stand in the plan's own texts are told, and shown by one click",
          "[filterbar]")
{
    const auto document = TreeSample::emptyDocument();
    PlanContent plan = TreeSample::content();
    plan.details.preamble = u"截至11月25日，各部门报送情况。"_s;
    plan.leftOut = {{.line = 3, .text = u"来源：宣传部"_s, .reason = u"source"_s}};
    REQUIRE(Models::addPlan(*document, plan));
    Models::PlanFilter filter(document.get());
    FilterBar bar(document.get(), &filter);
    auto *found = bar.findChild<QPushButton *>(u"planTextsButton"_s);
    REQUIRE(found);
    QSignalSpy wanted(&bar, &FilterBar::planTextsWanted);
    CHECK_FALSE(found->isVisibleTo(&bar));
    filter.setCriteria({.words = u"11月25日"_s});
    CHECK(found->isVisibleTo(&bar));
    CHECK(found->accessibleName() == u"1 in the preamble"_s);
    found->click();
    CHECK(wanted.size() == 1);
    // No item has the words, so Enter leads to where they stand.
    QSignalSpy result(&bar, &FilterBar::resultWanted);
    auto *words = bar.findChild<QLineEdit *>(u"filterEdit"_s);
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(wanted.size() == 2);
    CHECK(result.isEmpty());
    bar.resize(900, 80);
    bar.show();
    QCoreApplication::processEvents();
    CHECK(bar.rect().contains(found->geometry()));
    CHECK_FALSE(found->geometry().intersects(words->geometry()));
    filter.setCriteria({.words = u"部"_s});
    CHECK(found->accessibleName() == u"1 in the preamble; 1 in what was left out"_s);
    filter.clear();
    CHECK_FALSE(found->isVisibleTo(&bar));
}
