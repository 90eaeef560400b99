// The parts of an item's page by themselves: statuses, deadlines, roll-up, several items.
#include "domain/plan/plan.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/picture.h"
#include "widgets/item/bulkpage.h"
#include "widgets/item/deadlineedit.h"
#include "widgets/item/rollupview.h"
#include "widgets/item/searchmarks.h"
#include "widgets/item/status/canceldialog.h"
#include "widgets/item/status/finishdialog.h"
#include "widgets/item/status/statuscombo.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/item/status/statuspill.h"
#include "widgets/item/typedattendance.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/itempagefixture.h"
#include "widgets/kit/label.h"
#include "widgets/kit/textlines.h"
#include "widgets/looks.h"

#include <QAbstractItemView>
#include <QDateEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;

namespace {

QImage pill(StatusKind status, const QString &words, PillGround ground = PillGround::Plain,
            int width = 200)
{
    QImage picture(200, 31, QImage::Format_RGB32);
    picture.fill(QApplication::palette().color(QPalette::Window));
    QPainter painter(&picture);
    paintStatusPill(&painter, {0, 0, width, 31}, QApplication::font(), QApplication::palette(),
                    status, words, ground);
    return picture;
}

} // namespace

TEST_CASE("each status has its own sign, icon and colours", "[statuslook]")
{
    QSet<QString> looks;
    for (const StatusKind status : allStatuses()) {
        const StatusLook look = statusLook(status);
        looks.insert(look.sign + look.icon);
        CHECK(Picture::contrast(colour(lightPalette(), look.text),
                                colour(lightPalette(), look.ground))
              >= 4.5);
        CHECK(look.text != look.ground);
    }
    CHECK(looks.size() == allStatuses().size());
    CHECK(statusLook(StatusKind::Done).sign == u'✓');
    CHECK(statusLook(StatusKind::Done).bar == ColourRole::DoneBar);
    CHECK(statusLook(StatusKind::Ongoing).text == ColourRole::OngoingText);
    CHECK(statusLook(StatusKind::InProgress).ground == ColourRole::InProgressGround);
    CHECK(statusLook(StatusKind::NotStarted).icon == u"status-not-started"_s);
    CHECK(statusLook(StatusKind::Cancelled).bar == ColourRole::CancelledBar);
}

TEST_CASE("a pill is as wide as its sign and its words", "[statuspill]")
{
    const Looks looks;
    const QFont body = QApplication::font();
    const int words = QFontMetrics(smallFont(body)).horizontalAdvance(u"done"_s);
    CHECK(widthOfStatusPill(body, u"done"_s) == words + 1 + 7 + 14 + 4 + 10);
    CHECK(heightOfStatusPill(body) == 23);
    const QColor window = looks.of(ColourRole::Window);
    const QColor ground = looks.of(ColourRole::DoneGround);
    const QImage picture = pill(StatusKind::Done, u"done"_s);
    const int end = words + 35;
    CHECK(isSame(picture.pixelColor(4, 15), ground));
    CHECK(isSame(picture.pixelColor(end - 4, 15), ground));
    CHECK(isSame(picture.pixelColor(end + 2, 15), window));
    CHECK(isSame(picture.pixelColor(20, 3), window));
    CHECK(isSame(picture.pixelColor(20, 5), ground));
    CHECK(isSame(picture.pixelColor(20, 25), ground));
    CHECK(isSame(picture.pixelColor(20, 28), window));
    CHECK(Picture::isDrawnIn(picture, {8, 9, 12, 13})); // the sign
}

TEST_CASE("the pill of a selected row stands out by a line", "[statuspill]")
{
    const Looks looks;
    const QImage selected = pill(StatusKind::Done, u"done"_s, PillGround::Selected);
    CHECK(isSame(selected.pixelColor(20, 6), looks.of(ColourRole::Panel)));
    CHECK_FALSE(isSame(selected.pixelColor(20, 4), looks.of(ColourRole::Panel)));
    CHECK_FALSE(isSame(selected.pixelColor(20, 4), looks.of(ColourRole::Window)));
}

TEST_CASE("a status chooser shows its status, or that there are several", "[statuscombo]")
{
    const Looks looks;
    StatusCombo chooser(nullptr);
    chooser.resize(200, 30);
    const auto drawn = [&chooser] { return Tests::drawnLines(&chooser).value(0); };
    CHECK(chooser.count() == allStatuses().size());
    CHECK(chooser.currentIndex() == -1);
    CHECK_FALSE(chooser.status());
    CHECK(drawn().text == u"(different)"_s);
    CHECK(drawn().colour == looks.of(ColourRole::Faint));
    chooser.setStatus(StatusKind::Ongoing);
    CHECK(chooser.status() == StatusKind::Ongoing);
    CHECK(drawn().text == statusName(StatusKind::Ongoing));
    CHECK(drawn().colour == looks.of(ColourRole::OngoingText));
    CHECK_FALSE(drawn().font.strikeOut());
    CHECK(chooser.itemText(chooser.currentIndex()) == u"↻ "_s + statusName(StatusKind::Ongoing));
    chooser.setStatus(StatusKind::Cancelled);
    CHECK(drawn().font.strikeOut());
    chooser.setStatus({});
    CHECK(chooser.currentIndex() == -1);
    int widest = 0;
    for (const StatusKind status : allStatuses())
        widest = std::max(widest, widthOfStatusPill(chooser.font(), statusName(status)));
    CHECK(chooser.sizeHint().width() >= widest + 36);
    CHECK(chooser.sizeHint().width() < widest + 60);
    CHECK(chooser.minimumSizeHint() == chooser.sizeHint());
}

TEST_CASE("a status is chosen in the list only, and shown once it is stored", "[statuscombo]")
{
    const Looks looks;
    QWidget window;
    StatusCombo chooser(&window);
    chooser.setStatus(StatusKind::NotStarted);
    QSignalSpy chosen(&chooser, &StatusCombo::chosen);
    window.show();
    activate(&chooser);
    for (const int key :
         {Qt::Key_Down, Qt::Key_Up, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_F4}) {
        INFO(key);
        QTest::keyClick(&chooser, Qt::Key(key));
        CHECK(chooser.view()->isVisible());
        chooser.hidePopup();
        CHECK_FALSE(chooser.view()->isVisible());
    }
    QTest::keyClick(&chooser, Qt::Key_D); // typing a letter chooses nothing
    CHECK(chosen.isEmpty());
    emit chooser.activated(chooser.findData(int(StatusKind::Done)));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<StatusKind>() == StatusKind::Done);
    CHECK(chooser.status() == StatusKind::NotStarted);
    CHECK(chooser.currentData().toInt() == int(StatusKind::NotStarted));
}

TEST_CASE("the list of statuses has a tick at the stored one only", "[statuscombo]")
{
    const Looks looks;
    QWidget window;
    StatusCombo chooser(&window);
    chooser.setStatus(StatusKind::Done);
    window.resize(300, 40);
    window.show();
    chooser.showPopup();
    QApplication::processEvents();
    QAbstractItemView *list = chooser.view();
    const QImage picture = list->viewport()->grab().toImage();
    for (int row = 0; row < chooser.count(); ++row) {
        INFO(row);
        const QRect place = list->visualRect(list->model()->index(row, 0));
        CHECK(place.height() == 34);
        const QRect tick(place.right() - 8 - 16, place.center().y() - 8, 16, 16);
        CHECK(Picture::isDrawnIn(picture, tick)
              == (chooser.itemData(row).toInt() == int(StatusKind::Done)));
    }
    chooser.hidePopup();
}

TEST_CASE("the hint on a deadline is coloured by how urgent it is", "[deadlineedit]")
{
    const Looks looks;
    DeadlineEdit field;
    field.resize(900, 30);
    field.show();
    const auto *hint = field.findChild<QLabel *>(u"deadlineHint"_s);
    const auto ink = [hint] { return hint->palette().color(QPalette::WindowText); };
    const auto of = [](const QString &words) {
        return Deadline::fromWords(words, PlanTime{2021, {}});
    };
    field.setHint(of(u"9月底前"_s), {}, {});
    CHECK(hint->text() == u"last day 2021-09-30"_s);
    CHECK(ink() == looks.of(ColourRole::Secondary));
    field.setHint(of(u"9月底前"_s), {}, u"12 days late"_s);
    CHECK(ink() == looks.of(ColourRole::MissedText));
    field.setHint(of(u"尽快"_s), {}, {});
    CHECK(ink() == looks.of(ColourRole::DueSoonText));
    field.setHint(of(u"2月30日"_s), {}, {});
    CHECK(hint->text()
          == u"kept as written; there is no such day in the calendar, so it never falls due"_s);
    CHECK(ink() == looks.of(ColourRole::DueSoonText));
    field.setHint({}, {}, {});
    CHECK_FALSE(hint->isVisible());
    CHECK(field.accessibleDescription().isEmpty());
    CHECK(field.textMargins().right() == 0);
}

TEST_CASE("a narrow field says in fewer words how a deadline is read", "[deadlineedit]")
{
    const Looks looks;
    DeadlineEdit field;
    Label elsewhere(Label::Size::Small, ColourRole::Secondary, nullptr, 1);
    field.setHintLabel(&elsewhere);
    field.show();
    const auto *hint = field.findChild<QLabel *>(u"deadlineHint"_s);
    const auto brief = [&](const QString &words) {
        field.setHint(Deadline::fromWords(words, PlanTime{2021, {}}), {}, {});
        const int whole = hint->fontMetrics().horizontalAdvance(field.accessibleDescription());
        field.resize(whole + 20, 30);
        return hint->text();
    };
    CHECK(brief(u"每月"_s) == u"no last day"_s);
    CHECK(brief(u"长期坚持"_s) == u"no last day"_s);
    CHECK(brief(u"尽快"_s) == u"no day named"_s);
    CHECK(brief(u"2月30日"_s) == u"no such day"_s);
    CHECK(hint->geometry().right() == field.width() - 8 - 1);
    CHECK(field.textMargins().right() == hint->width() + 8);
    CHECK(elsewhere.text().isEmpty());
    field.resize(30, 30);
    CHECK_FALSE(hint->isVisible());
    CHECK(elsewhere.text() == field.accessibleDescription());
    CHECK(hint->testAttribute(Qt::WA_TransparentForMouseEvents));
}

TEST_CASE_METHOD(PageFixture, "a section's bar has a stretch for each status, by its share",
                 "[rollupview]")
{
    const Looks looks;
    REQUIRE(document->setStatus({item(u"理论学习"_s)}, ItemStatus::done({2021, 9, 1})));
    RollUpView view(document.get(), nullptr);
    view.setNode(item(u"思想建设"_s));
    view.resize(400, 100);
    view.show();
    const auto *done = view.findChild<QLabel *>(u"rollUpLabel"_s);
    CHECK(done->text() == u"1 of 2 done"_s);
    const auto bar = [&](int x) {
        const int y = done->geometry().bottom() + 6 + 4;
        return view.grab().toImage().pixelColor(x, y);
    };
    const QColor first = looks.of(ColourRole::DoneBar);
    const QColor rest = looks.of(ColourRole::NotStartedBar);
    const bool doneIsFirst = bar(0) == first;
    CHECK(bar(doneIsFirst ? 0 : 399) == first);
    CHECK(bar(doneIsFirst ? 399 : 0) == rest);
    CHECK(bar(197) == (doneIsFirst ? first : rest));
    CHECK(bar(198) == looks.of(ColourRole::Window));
    CHECK(bar(199) == looks.of(ColourRole::Window));
    CHECK(bar(200) == (doneIsFirst ? rest : first));
    REQUIRE(document->setStatus({item(u"主题教育"_s)}, ItemStatus::done({2021, 9, 2})));
    CHECK(done->text() == u"2 of 2 done"_s);
    for (const int x : {0, 199, 399})
        CHECK(bar(x) == first);
}

TEST_CASE("an attendance is a number of people or nothing", "[attendance]")
{
    CHECK(*attendanceOf(u"40"_s) == 40);
    CHECK_FALSE(attendanceOf(u"  "_s)->has_value());
    const auto refused = attendanceOf(u"many"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == System::Error::Reason::Refused);
    CHECK(refused.error().message
          == u"The attendance must be a number of people or empty, so nothing was stored."_s);
}

TEST_CASE("marking search words leaves <, & and the like as typed", "[searchmarks]")
{
    const QPalette palette = lightPalette();
    CHECK_FALSE(markingOf({}, palette).stretches);
    const Marking marking = markingOf({u"two"_s}, palette);
    CHECK(marking.ground == colour(palette, ColourRole::FoundGround));
    CHECK(marking.stretches(u"one two two"_s)
          == QList<std::pair<qsizetype, qsizetype>>{{4, 3}, {8, 3}});
    const QString ground = colour(palette, ColourRole::FoundGround).name();
    CHECK(markedText(u"<a> two\nb"_s, {u"two"_s}, palette)
          == u"&lt;a&gt; <span style=\"background-color:%1\">two</span><br>b"_s.arg(ground));
    CHECK(markedText(u"<a>"_s, {u"two"_s}, palette) == u"&lt;a&gt;"_s);
}

TEST_CASE("the questions about a status name what they are about and its ways out",
          "[statusediting]")
{
    CancelDialog one(u"1. a"_s, 1, u"merged"_s, nullptr);
    const auto text = [](QDialog &dialog, QDialogButtonBox::StandardButton button) {
        return dialog.findChild<QDialogButtonBox *>()->button(button)->text();
    };
    CHECK(one.findChild<QLabel *>(u"whatLabel"_s)->text() == u"1. a"_s);
    CHECK(text(one, QDialogButtonBox::Ok) == u"Cancel the Item"_s);
    CHECK(text(one, QDialogButtonBox::Cancel) == u"Leave As It Is"_s);
    CHECK(one.reason() == u"merged"_s);
    const auto *reason = one.findChild<QPlainTextEdit *>(u"reasonEdit"_s);
    CHECK(reason->textCursor().atEnd());
    CHECK(one.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    CancelDialog several(u"1., 2."_s, 2, {}, nullptr);
    CHECK(text(several, QDialogButtonBox::Ok).startsWith(u"Cancel the "_s));
    CHECK(text(several, QDialogButtonBox::Ok) != u"Cancel the Item"_s);
    CHECK_FALSE(several.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    FinishDialog finish(u"1. a"_s, {2021, 9, 24}, nullptr);
    CHECK(finish.findChild<QLabel *>(u"whatLabel"_s)->text() == u"1. a"_s);
    CHECK(finish.day() == QDate(2021, 9, 24));
    CHECK(text(finish, QDialogButtonBox::Ok) == u"Finished"_s);
    CHECK(text(finish, QDialogButtonBox::Cancel) == u"Leave As It Is"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "several items say how many they are and what is left alone",
                 "[bulkpage]")
{
    const auto words = [this] {
        QStringList shown;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                shown.append(label->text());
        }
        return shown;
    };
    const auto all = u"What is set here is set for all of them, and undone as one."_s;
    page->showNodes({study, topic});
    CHECK(part<QLabel>(u"bulkTitle"_s)->text().startsWith(u"2 "_s));
    CHECK(words().contains(all));
    CHECK(isShown(u"bulkForm"_s));
    const NodeId section = item(u"思想建设"_s);
    page->showNodes({section, study, topic});
    CHECK(words().contains(all + u" What is made up of smaller items is left as it is."_s));
    page->showNodes({section, item(u"队伍建设"_s)});
    CHECK_FALSE(isShown(u"bulkForm"_s));
    CHECK(words().contains(
        u"What is selected is made up of smaller items; select those to change them."_s));
}

TEST_CASE_METHOD(ItemPageFixture, "Tab goes from an item's owner to its percentage", "[itemform]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({study});
    QApplication::processEvents();
    part(u"ownerEdit"_s)->setFocus();
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        seen.append(QApplication::focusWidget()->objectName());
    }
    CHECK(seen
          == QStringList{u"statusChooser"_s, u"leadEdit"_s, u"supportingEdit"_s, u"deadlineEdit"_s,
                         u"percentEdit"_s});
}

TEST_CASE_METHOD(ItemPageFixture, "a percentage of 100 asks for the day on which it was finished",
                 "[itemform]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({study});
    auto *percent = part<QSpinBox>(u"percentEdit"_s);
    percent->setValue(100);
    answering([](QDialog *dialog) { dialog->reject(); },
              [percent] { QTest::keyClick(percent, Qt::Key_Return); });
    CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress(60));
    CHECK(percent->value() == 60);
    percent->setValue(99);
    QTest::keyClick(percent, Qt::Key_Return);
    CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress(99));
    CHECK(percent->isVisible());
    REQUIRE(document->setStatus({study}, ItemStatus::ongoing()));
    CHECK_FALSE(percent->isVisible());
}

TEST_CASE_METHOD(ItemPageFixture, "what belongs to a status can be corrected by a named button",
                 "[itemform]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::done({2021, 9, 24})));
    page->showNodes({study});
    const auto *correct = part<QToolButton>(u"correctStatusButton"_s);
    CHECK(correct->toolTip() == u"Correct the day"_s);
    CHECK(correct->accessibleName() == u"Correct the day"_s);
    CHECK(correct->autoRaise());
    CHECK(correct->focusPolicy() == Qt::StrongFocus);
    REQUIRE(document->setStatus({study}, ItemStatus::cancelled(u"merged"_s)));
    CHECK(correct->toolTip() == u"Correct the reason"_s);
    CHECK(part(u"statusHint"_s)->cursor().shape() == Qt::PointingHandCursor);
    REQUIRE(document->setStatus({study}, ItemStatus()));
    CHECK_FALSE(correct->isVisible());
}

TEST_CASE_METHOD(ItemPageFixture, "the tabs of an item count its notes, and the title has a pencil",
                 "[nodepage]")
{
    page->showNodes({study});
    auto *tabs = part<QTabWidget>(u"pageTabs"_s);
    const auto texts = [tabs] {
        QStringList all;
        for (int tab = 0; tab < tabs->count(); ++tab)
            all.append(tabs->tabText(tab));
        return all;
    };
    CHECK(texts() == QStringList{u"Progress"_s, u"Evidence"_s, u"History"_s});
    CHECK(tabs->accessibleName() == u"Progress, evidence and history"_s);
    CHECK(tabs->documentMode());
    REQUIRE(document->addNote(study, {2021, 5, 4}, u"座谈会"_s, {}));
    CHECK(texts() == QStringList{u"Progress 1"_s, u"Evidence"_s, u"History"_s});
    const auto *pencil = part<QToolButton>(u"editTitleButton"_s);
    CHECK(pencil->toolTip() == u"Edit the title"_s);
    CHECK(pencil->accessibleName() == u"Edit the title"_s);
    openTitle();
    CHECK_FALSE(pencil->isVisible());
    CHECK_FALSE(isShown(u"titleLabel"_s));
    CHECK(edit(u"titleEdit"_s)->accessibleName() == u"Title"_s);
    QTest::keyClick(edit(u"titleEdit"_s), Qt::Key_Return);
    CHECK(pencil->isVisible());
    CHECK(isShown(u"titleLabel"_s));
    page->showNodes({item(u"思想建设"_s)});
    CHECK_FALSE(isShown(u"editTitleButton"_s));
    tabs->setCurrentIndex(2);
    page->focusComposer();
    CHECK(tabs->currentIndex() == 0);
}
