#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "widgets/window/tree/planheader.h"

#include "models/outline/planfilter.h"
#include "support/catch.h"
#include "support/subtreesample.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/yaodianstyle.h"
#include "widgets/pagefixture.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Widgets::CountButton;
using Widgets::Label;
using Widgets::PlanHeader;

namespace {

struct ShownHeader
{
    explicit ShownHeader(
        std::unique_ptr<Models::PlanDocument> opened = TreeSample::documentOfSpring())
        : document(std::move(opened))
    {
        header.resize(1000, header.heightForWidth(1000));
        header.show();
        REQUIRE(QTest::qWaitForWindowExposed(&header));
    }
    CountButton *button(const QString &name) const { return header.findChild<CountButton *>(name); }
    NodeId node(const QString &name) const { return TreeSample::node(*document, name); }
    QString totals() const { return header.findChild<Label *>(u"totalsLabel"_s)->text(); }

    std::unique_ptr<Models::PlanDocument> document;
    PlanHeader header{document.get()};
};

} // namespace

TEST_CASE_METHOD(ShownHeader, "the header has the plan's title, issuer and counts", "[planheader]")
{
    CHECK(header.findChild<Label *>(u"titleLabel"_s)->text() == u"关工委2021年工作要点"_s);
    CHECK(header.findChild<Label *>(u"issuedLabel"_s)->text()
          == u"学院委员会 · issued on 30 March 2021"_s);
    for (const StatusKind status : allStatuses()) {
        const CountButton *one = button(statusKey(status) + u"Button"_s);
        CHECK(one->text()
              == statusName(status) + (status == StatusKind::NotStarted ? u" 6"_s : u" 0"_s));
        CHECK(one->isVisible() == (status != StatusKind::Cancelled)); // unless there are any
    }
    CHECK(totals() == u"6 items in all, 3 sections"_s);
}

TEST_CASE("the header counts the sections that a summary's opening counts", "[planheader]")
{
    auto document = TreeSample::emptyDocument();
    PlanContent plan = TreeSample::content();
    plan.nodes.append({.id = NodeId{9},
                       .parent = NodeId{5},
                       .kind = NodeKind::Section,
                       .number = u"（一）"_s,
                       .title = u"银龄导师"_s});
    plan.nodes.append(
        {.id = NodeId{10}, .parent = NodeId{9}, .number = u"1、"_s, .title = u"遴选"_s});
    // In reading order: the new section stands at the end of section 二.
    std::rotate(plan.nodes.end() - 3, plan.nodes.end() - 2, plan.nodes.end());
    REQUIRE(Models::addPlan(*document, plan));
    const ShownHeader shown(std::move(document));
    CHECK(shown.totals() == u"7 items in all, 3 sections"_s);

    auto small = TreeSample::emptyDocument();
    PlanContent one = TreeSample::content();
    one.nodes = one.nodes.first(2);
    REQUIRE(Models::addPlan(*small, one));
    const ShownHeader single(std::move(small));
    CHECK(single.totals() == u"1 item in all, 1 section"_s);
    REQUIRE(single.document->addNote(single.node(u"1."_s), TreeSample::kToday, u"走访"_s, 1));
    CHECK(single.totals() == u"1 item in all, 1 section · 1 event · 1 attended"_s);
}

TEST_CASE_METHOD(ShownHeader, "counts are updated by every edit", "[planheader]")
{
    REQUIRE(document->setStatus({node(u"1."_s)}, ItemStatus::done(TreeSample::kToday)));
    REQUIRE(document->addNote(node(u"1."_s), TreeSample::kToday, u"开展活动"_s, 2316));
    CHECK(button(u"doneButton"_s)->text() == u"Done 1"_s);
    CHECK(button(u"not_startedButton"_s)->text() == u"Not started 5"_s);
    CHECK(totals()
          == u"6 items in all, 3 sections · 1 event · %1 attended"_s.arg(QLocale().toString(2316)));
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(document->addNote(node(u"1."_s), TreeSample::kToday, u"开展活动"_s, {}));
    CHECK(totals() == u"6 items in all, 3 sections"_s); // no attendance was entered
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(button(u"doneButton"_s)->text() == u"Done 0"_s);
}

TEST_CASE("the header shows counts of the month only when there are any", "[planheader]")
{
    const auto inSpring = [] { return QDateTime(QDate(2021, 5, 12), QTime(9, 0)); };
    const ShownHeader shown(TreeSample::document(inSpring));
    const auto button = [&](const QString &name) { return shown.button(name); };
    CHECK_FALSE(button(u"cancelledButton"_s)->isVisible());
    CHECK_FALSE(button(u"missedButton"_s)->isVisible());
    CHECK_FALSE(button(u"silentButton"_s)->isVisible());
    const auto set = [&](const QString &number, const QString &deadline) {
        REQUIRE(shown.document->setField({shown.node(number)}, Field::Deadline, deadline));
    };
    set(u"1."_s, u"第一季度"_s);
    set(u"2."_s, u"5月底前"_s);
    set(u"4."_s, u"5月底前"_s);
    REQUIRE(shown.document->setStatus({shown.node(u"5."_s)}, ItemStatus::cancelled(u"停办"_s)));
    CHECK(button(u"missedButton"_s)->isVisible());
    CHECK(button(u"missedButton"_s)->text() == u"Missed 1"_s);
    CHECK(button(u"missedButton"_s)->isEnabled());
    CHECK(button(u"dueButton"_s)->accessibleName() == u"Due this month 2"_s);
    CHECK(button(u"silentButton"_s)->accessibleName() == u"No progress for 60 days 0"_s);
    CHECK(button(u"movedButton"_s)->isEnabled()
          == !button(u"movedButton"_s)->accessibleName().endsWith(u" 0"_s));
    CHECK(shown.header.findChild<Label *>(u"monthLabel"_s)->text() == u"To do in May"_s);
    CHECK_FALSE(button(u"silentButton"_s)->isEnabled()); // a count of zero cannot be pressed
    CHECK(button(u"cancelledButton"_s)->isVisible());
}

TEST_CASE("a plan read in long after its issue has no items without progress yet", "[planheader]")
{
    QDate today = TreeSample::kToday;
    const auto clock = [&today] { return QDateTime(today, QTime(9, 0)); };
    const ShownHeader shown(TreeSample::document(clock));
    const auto silent = [&shown] {
        return monthCounts(shown.document->outline(), shown.document->now()).silent;
    };
    CHECK(silent() == 0);
    CHECK_FALSE(shown.button(u"silentButton"_s)->isEnabled());
    today = today.addDays(kSilentDays - 1);
    CHECK(silent() == 0);
    // An item added only then has its own sixty days.
    REQUIRE(Models::addNode(*shown.document, shown.node(u"一、"_s), 0, NodeKind::Item, u"新增"_s));
    today = today.addDays(1);
    CHECK(silent() == 6);
    const auto again = shown.document->outlineOf(shown.document->plan().id);
    REQUIRE(again);
    CHECK(monthCounts(*again, shown.document->now()).silent == 6);
    today = today.addDays(kSilentDays);
    CHECK(silent() == 7);
}

TEST_CASE_METHOD(ShownHeader, "items that were never begun count as without progress",
                 "[planheader]")
{
    CHECK(button(u"silentButton"_s)->accessibleName() == u"No progress for 60 days 6"_s);
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"12月"_s)); // its time is to come
    CHECK(button(u"silentButton"_s)->accessibleName() == u"No progress for 60 days 5"_s);
}

TEST_CASE_METHOD(ShownHeader,
                 "a plan that is only looked at has no count of items without progress",
                 "[planheader]")
{
    header.setCountsSilent(false);
    CHECK_FALSE(button(u"silentButton"_s)->isVisible());
    CHECK(button(u"silentButton"_s)->accessibleName() == u"No progress for 60 days 0"_s);
    header.setCountsSilent(true);
    CHECK(button(u"silentButton"_s)->isVisible());
    CHECK(button(u"silentButton"_s)->accessibleName() == u"No progress for 60 days 6"_s);
}

TEST_CASE("a plan of another year shows only missed items in the header", "[planheader]")
{
    const auto later = [] { return QDateTime(QDate(2022, 10, 12), QTime(9, 0)); };
    const ShownHeader shown(TreeSample::document(later));
    // Makes the item one without recent notes.
    REQUIRE(shown.document->setStatus({shown.node(u"3."_s)}, ItemStatus::inProgress()));
    REQUIRE(shown.document->setField({shown.node(u"1."_s)}, Field::Deadline, u"上半年"_s));
    CHECK(shown.button(u"missedButton"_s)->isVisible());
    for (const QString &name : {u"dueButton"_s, u"silentButton"_s, u"movedButton"_s})
        CHECK_FALSE(shown.button(name)->isVisible());
    CHECK_FALSE(shown.header.findChild<Label *>(u"monthLabel"_s)->isVisible());
}

TEST_CASE_METHOD(ShownHeader, "counts are buttons for the mouse and the keyboard", "[planheader]")
{
    QApplication::setStyle(new Widgets::YaodianStyle);
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"上半年"_s));
    QCoreApplication::processEvents();
    QSignalSpy statuses(&header, &PlanHeader::statusClicked);
    QSignalSpy missed(&header, &PlanHeader::monthListClicked);
    QTest::mouseClick(button(u"doneButton"_s), Qt::LeftButton);
    REQUIRE(statuses.size() == 1);
    CHECK(statuses.first().first().value<StatusKind>() == StatusKind::Done);
    QTest::keyClick(button(u"ongoingButton"_s), Qt::Key_Return);
    REQUIRE(statuses.size() == 2);
    CHECK(statuses.last().first().value<StatusKind>() == StatusKind::Ongoing);
    QTest::keyClick(button(u"missedButton"_s), Qt::Key_Space);
    REQUIRE(missed.size() == 1);
    CHECK(missed.first().first().value<MonthList>() == MonthList::Missed);
}

TEST_CASE_METHOD(ShownHeader,
                 "counts by which the tree is filtered are marked, for screen readers too",
                 "[planheader]")
{
    header.showFilter({.statuses = {StatusKind::Done}, .missed = true});
    CHECK(button(u"doneButton"_s)->isShown());
    CHECK(button(u"missedButton"_s)->isShown());
    CHECK_FALSE(button(u"ongoingButton"_s)->isShown());
    CHECK_FALSE(button(u"doneButton"_s)->accessibleDescription().isEmpty());
    const std::pair<const char *, bool Models::PlanCriteria::*> lists[] = {
        {"missedButton", &Models::PlanCriteria::missed},
        {"dueButton", &Models::PlanCriteria::openThisMonth},
        {"silentButton", &Models::PlanCriteria::silent},
        {"movedButton", &Models::PlanCriteria::moved}};
    for (const auto &[name, part] : lists) {
        Models::PlanCriteria only;
        only.*part = true;
        header.showFilter(only);
        for (const CountButton *one : header.findChildren<CountButton *>())
            CHECK(one->isShown() == (one->objectName() == QLatin1StringView(name)));
    }
    header.showFilter({.statuses = {StatusKind::Done}});
    header.showFilter({});
    CHECK_FALSE(button(u"doneButton"_s)->isShown());
    CHECK(button(u"doneButton"_s)->accessibleDescription().isEmpty());
}

TEST_CASE_METHOD(ShownHeader, "all counts fit one line at a width of 1366, in both languages",
                 "[planheader][anyfont]")
{
    const Speaking speaking(GENERATE("en", "zh_CN"));
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"上半年"_s));
    REQUIRE(document->setField({node(u"2."_s)}, Field::Deadline, u"10月底前"_s));
    REQUIRE(document->setStatus({node(u"3."_s)}, ItemStatus::ongoing()));
    REQUIRE(document->addNote(node(u"4."_s), TreeSample::kToday, u"走访"_s, 12345));
    REQUIRE(document->setStatus({node(u"5."_s)}, ItemStatus::cancelled(u"停办"_s)));
    QEvent language(QEvent::LanguageChange);
    QApplication::sendEvent(&header, &language);
    header.resize(1366, header.heightForWidth(1366));
    QCoreApplication::processEvents();
    const int line = button(u"doneButton"_s)->geometry().center().y();
    for (const CountButton *one : header.findChildren<CountButton *>()) {
        CAPTURE(one->text().toStdString());
        if (one->isVisible())
            CHECK(std::abs(one->geometry().center().y() - line) <= 2);
    }
    CHECK(button(u"silentButton"_s)->isVisible());
}

TEST_CASE_METHOD(ShownHeader, "a narrow header grows higher and cuts nothing",
                 "[planheader][anyfont]")
{
    REQUIRE(document->setField({node(u"1."_s)}, Field::Deadline, u"上半年"_s));
    const int wide = header.heightForWidth(1000);
    header.resize(360, header.heightForWidth(360));
    QCoreApplication::processEvents();
    CHECK(header.height() > wide);
    for (const CountButton *one : header.findChildren<CountButton *>()) {
        if (!one->isVisible())
            continue;
        CHECK(header.rect().contains(one->geometry()));
        CHECK(one->width() >= one->sizeHint().width());
    }
}

TEST_CASE_METHOD(ShownHeader, "larger text makes a larger header at once", "[planheader]")
{
    const int before = header.sizeHint().height();
    QFont font = header.font();
    font.setPixelSize(QFontInfo(font).pixelSize() * 2);
    header.setFont(font);
    QCoreApplication::processEvents();
    CHECK(header.sizeHint().height() > before * 3 / 2);
}

TEST_CASE("another year can be chosen if the file has several", "[planheader]")
{
    const auto document = TreeSample::document();
    const PlanId first = document->plan().id;
    PlanHeader header(document.get());
    auto *year = header.findChild<QPushButton *>(u"yearButton"_s);
    CHECK(year->isHidden());
    PlanContent next = TreeSample::content();
    next.details.year = 2022;
    for (Node &node : next.nodes) {
        node.id = NodeId{qint64(node.id) + 100};
        node.parent = node.parent == NodeId{} ? NodeId{} : NodeId{qint64(node.parent) + 100};
    }
    REQUIRE(Models::addPlan(*document, next));
    CHECK_FALSE(year->isHidden());
    CHECK(year->text() == u"Year 2022"_s);

    QSignalSpy chosen(&header, &PlanHeader::planChosen);
    emit year->menu()->aboutToShow();
    // Two years, a separator, and the comparison of years.
    REQUIRE(year->menu()->actions().size() == 4);
    year->menu()->actions()[1]->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().value<PlanId>() == first);
}
