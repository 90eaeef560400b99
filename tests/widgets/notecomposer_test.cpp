#include "models/file/filenotes.h"
#include "widgets/item/notecomposer.h"
#include "widgets/item/progressnotedialog.h"
#include "widgets/kit/fields/dayedit.h"

#include "support/catch.h"
#include "support/plandocuments.h"
#include "widgets/kit/fields/noteedit.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/timeline/timelineview.h"
#include "widgets/pagefixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using Widgets::NoteComposer;
using Widgets::NoteEdit;

namespace {

struct OpenComposer : PageFixture
{
    NoteComposer composer{document.get(), nullptr};
    NoteEdit *text = composer.findChild<NoteEdit *>(u"noteEdit"_s);
    QDateEdit *day = composer.findChild<QDateEdit *>(u"noteDayEdit"_s);
    QLineEdit *attendance = composer.findChild<QLineEdit *>(u"attendanceEdit"_s);
    QPushButton *add = composer.findChild<QPushButton *>(u"addNoteButton"_s);
    NodeId study = item(u"理论学习"_s);
    NodeId topic = item(u"主题教育"_s);

    OpenComposer()
    {
        QObject::connect(new Widgets::Messages(&composer), &Widgets::Messages::failed,
                         [this](const Error &error) { failures.append(error); });
        composer.show();
        composer.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&composer));
        composer.setNode(study);
        composer.focus();
    }

    QList<ProgressNote> notes(NodeId node) const
    {
        const auto found = document->notes().of(node);
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE_METHOD(OpenComposer,
                 "the day and the attendance that a note states are put into their fields",
                 "[notecomposer]")
{
    const auto offer = [this](const QString &name) {
        auto *button = composer.findChild<QPushButton *>(name);
        return button && button->isVisible() ? button : nullptr;
    };
    const auto type = [this](const QString &words) {
        text->selectAll();
        commitWords(text, words);
        QTest::qWait(200); // offers come once the typing rests
    };
    SECTION("with one press each")
    {
        type(u"9月13日下午，邀请老教师座谈，36名师生参加，收到心得12篇。"_s);
        REQUIRE(offer(u"statedDayButton"_s));
        CHECK(offer(u"statedDayButton"_s)->accessibleName()
              == u"Set the day to 13 September 2021"_s);
        CHECK(offer(u"statedAttendanceButton"_s)->accessibleName() == u"Set attendance to 36"_s);
        CHECK(day->date() == QDate(2021, 10, 12));
        offer(u"statedDayButton"_s)->click();
        offer(u"statedAttendanceButton"_s)->click();
        CHECK(day->date() == QDate(2021, 9, 13));
        CHECK(attendance->text() == u"36"_s);
        QTest::qWait(200);
        CHECK_FALSE(offer(u"statedDayButton"_s));
        CHECK_FALSE(offer(u"statedAttendanceButton"_s));
    }
    SECTION("but not over what was typed there")
    {
        day->setDate(QDate(2021, 9, 14));
        attendance->setText(u"40"_s);
        type(u"9月13日，36名师生参加座谈。"_s);
        CHECK_FALSE(offer(u"statedDayButton"_s));
        CHECK_FALSE(offer(u"statedAttendanceButton"_s));
    }
    SECTION("and not where the words state none that can be meant")
    {
        for (const QString &words :
             {u"拟于9月13日座谈"_s, u"12月13日座谈"_s, u"10月12日座谈"_s,
              u"9月13日召开座谈会。9月20日走访，20人参加。"_s, u"座谈"_s, u"学习9月13日的通知"_s}) {
            INFO(words.toStdString());
            type(words);
            CHECK_FALSE(offer(u"statedDayButton"_s));
        }
    }
}

TEST_CASE_METHOD(OpenComposer, "Ctrl+Enter adds the note and leaves an empty composer",
                 "[notecomposer]")
{
    QTest::keyClicks(text, u"visited"_s);
    QTest::keyClick(text, Qt::Key_Return); // only begins a new line
    QTest::keyClicks(text, u"the school"_s);
    QTest::keyClicks(attendance, u"86"_s);
    CHECK(notes(study).isEmpty());

    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

    REQUIRE(notes(study).size() == 1);
    const ProgressNote note = notes(study).first();
    CHECK(note.text == u"visited\nthe school"_s);
    CHECK(note.attendance == 86);
    CHECK(note.happenedOn == QDate(2021, 10, 12));
    CHECK(note.author == u"王建国"_s);
    CHECK(text->toPlainText().isEmpty());
    CHECK(attendance->text().isEmpty());
    CHECK(document->drafts()->note(study) == NoteDraft{});
    CHECK(failures.isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "the button adds what an input method has not finished",
                 "[notecomposer]")
{
    commitWords(text, u"走访"_s);
    composeWords(text, u"学校"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    REQUIRE(notes(study).size() == 1);
    CHECK(notes(study).first().text == u"走访学校"_s);
}

TEST_CASE_METHOD(OpenComposer, "nothing is added without words", "[notecomposer]")
{
    CHECK_FALSE(add->isEnabled());
    QTest::keyClicks(text, u"  "_s);
    CHECK_FALSE(add->isEnabled());
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    CHECK(notes(study).isEmpty());
    CHECK(failures.isEmpty());
}

TEST_CASE_METHOD(OpenComposer,
                 "unfinished typing is kept as a draft within two seconds of a keystroke",
                 "[notecomposer]")
{
    QTest::keyClicks(text, u"vis"_s);
    CHECK(
        QTest::qWaitFor([this] { return document->drafts()->note(study).text == u"vis"_s; }, 2000));
    // It is also kept while somebody types without a pause.
    QTest::keyClicks(text, u"iting"_s, Qt::NoModifier, 300);
    CHECK(document->drafts()->note(study).text.startsWith(u"visit"_s));
    CHECK(notes(study).isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "unfinished typing is there again when its item is shown again",
                 "[notecomposer]")
{
    commitWords(text, u"走访"_s);
    attendance->setText(u"12"_s);
    day->setDate(QDate(2021, 9, 1));

    SECTION("after another selection, including words being composed")
    {
        composeWords(text, u"学校"_s);
        composer.setNode(topic);
        CHECK(text->toPlainText().isEmpty());
        CHECK(day->date() == QDate(2021, 10, 12));
        composer.setNode(study);
        CHECK(text->toPlainText() == u"走访学校"_s);
    }
    SECTION("after the window was closed")
    {
        composer.commit();
        NoteComposer again(document.get(), nullptr);
        again.setNode(study);
        CHECK(again.findChild<NoteEdit *>()->toPlainText() == u"走访"_s);
        CHECK(again.findChild<QLineEdit *>(u"attendanceEdit"_s)->text() == u"12"_s);
        CHECK(again.findChild<QDateEdit *>()->date() == QDate(2021, 9, 1));
    }
    SECTION("after nothing was selected for a while")
    {
        composer.setNode({});
        CHECK_FALSE(text->isEnabled());
        composer.setNode(study);
        CHECK(text->toPlainText() == u"走访"_s);
    }
    CHECK(attendance->text() == u"12"_s);
    CHECK(day->date() == QDate(2021, 9, 1));
    CHECK(notes(study).isEmpty());
    CHECK(notes(topic).isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "an emptied draft is removed", "[notecomposer]")
{
    QTest::keyClicks(text, u"visit"_s);
    composer.commit();
    REQUIRE(document->drafts()->note(study).text == u"visit"_s);
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Delete);
    composer.commit();
    CHECK(document->drafts()->note(study) == NoteDraft{});
    CHECK(Tests::nodesWithDrafts(*document).isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "an attendance is read in digits of any kind", "[notecomposer]")
{
    commitWords(text, u"报告会"_s);
    const auto [typed, understood] = GENERATE(table<const char16_t *, int>(
        {{u"２１０", 210}, {u"2,316", 2316}, {u"86人", 86}, {u"0", 0}}));
    attendance->setText(QString::fromUtf16(typed));
    QTest::keyClick(attendance, Qt::Key_Enter, Qt::ControlModifier);
    REQUIRE(notes(study).size() == 1);
    CHECK(notes(study).first().attendance == understood);
}

TEST_CASE_METHOD(OpenComposer, "an invalid attendance is reported, and nothing typed is lost",
                 "[notecomposer]")
{
    commitWords(text, u"报告会"_s);
    attendance->setText(u"many"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    REQUIRE(failures.size() == 1);
    CHECK(failures.first().reason == Error::Reason::Refused);
    CHECK(text->toPlainText() == u"报告会"_s);
    CHECK(attendance->text() == u"many"_s);
    CHECK(notes(study).isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "a note that is too long is refused and stays in the composer",
                 "[notecomposer]")
{
    text->setPlainText(QString(100'001, u'长'));
    QTest::mouseClick(add, Qt::LeftButton);
    CHECK(failures.size() == 1);
    CHECK(text->toPlainText().size() == 100'001);
    CHECK(notes(study).isEmpty());
}

TEST_CASE_METHOD(OpenComposer, "the day is today until another one is chosen", "[notecomposer]")
{
    now = now.addDays(1);
    document->noticeDay();
    CHECK(day->date() == QDate(2021, 10, 13));
    day->setDate(QDate(2021, 9, 1));
    now = now.addDays(1);
    document->noticeDay();
    CHECK(day->date() == QDate(2021, 9, 1));
}

TEST_CASE_METHOD(OpenComposer,
                 "a folder of drafts that cannot be written is reported once for a note",
                 "[notecomposer]")
{
    // A file has the name of the drafts' folder, so the folder cannot be made.
    REQUIRE(QDir().mkpath(Tests::folderOfDrafts()));
    QFile inTheWay(draftFolder());
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    commitWords(text, u"走"_s);
    composer.commit();
    commitWords(text, u"访"_s);
    composer.commit();
    CHECK(failures.size() == 1);
    CHECK(text->toPlainText() == u"走访"_s);
    // The note itself does not need the draft.
    QTest::mouseClick(add, Qt::LeftButton);
    CHECK(notes(study).size() == 1);
    inTheWay.remove();
}

TEST_CASE_METHOD(OpenComposer, "Ctrl+Z undoes the last edit of the plan while nothing is typed",
                 "[notecomposer]")
{
    const auto overrides = [this] {
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        key.ignore();
        QApplication::sendEvent(text, &key);
        return key.isAccepted();
    };
    CHECK_FALSE(overrides());
    QTest::keyClicks(text, u"visit"_s);
    CHECK(overrides());
}

TEST_CASE("a day is read however it is written", "[dayedit]")
{
    const QDate shown(2026, 11, 26);
    using Widgets::readDay;
    for (const auto &words :
         {u"2021-04-12"_s, u"2021-4-12"_s, u"2021.4.12"_s, u"2021/4/12"_s, u"20210412"_s,
          u"2021年4月12日"_s, u" 2021 年 4 月 12 号 "_s, u"21.4.12"_s, u"二〇二一年四月十二日"_s}) {
        INFO(words.toStdString());
        CHECK(readDay(words, shown) == QDate(2021, 4, 12));
    }
    CHECK(readDay(u"4.12"_s, shown) == QDate(2026, 4, 12));
    CHECK(readDay(u"4月12日"_s, shown) == QDate(2026, 4, 12));
    CHECK(readDay(u"四月十二号"_s, shown) == QDate(2026, 4, 12));
    CHECK(readDay(u"2021"_s, shown) == QDate(2021, 11, 26));
    CHECK(readDay(u"2021-4"_s, shown) == QDate(2021, 4, 26));
    for (const auto &words : {u""_s, u"4"_s, u"412"_s, u"2021-02-30"_s, u"13.1"_s, u"四月"_s,
                              u"99999999999999999999"_s, QString(200000, u'1')})
        CHECK_FALSE(readDay(words, shown).isValid());
}

TEST_CASE("a day is typed over the old one, whole or in parts", "[dayedit]")
{
    Widgets::DayEdit day;
    day.setDate(QDate(2026, 5, 6));
    day.show();
    REQUIRE(QTest::qWaitForWindowExposed(&day));
    day.setFocus();
    const auto selectAll = [&day] { QTest::keyClick(&day, Qt::Key_A, Qt::ControlModifier); };
    SECTION("as a whole")
    {
        selectAll();
        QTest::keyClicks(&day, u"2021-04-12"_s);
        CHECK(day.date() == QDate(2021, 4, 12));
        QTest::keyClick(&day, Qt::Key_Return);
        CHECK(day.text() == u"2021-04-12"_s);
    }
    SECTION("as a whole, with a typing error corrected")
    {
        selectAll();
        QTest::keyClicks(&day, u"20213"_s);
        QTest::keyClick(&day, Qt::Key_Backspace);
        QTest::keyClicks(&day, u".4.12"_s);
        QTest::keyClick(&day, Qt::Key_Tab);
        CHECK(day.date() == QDate(2021, 4, 12));
        CHECK(day.text() == u"2021-04-12"_s);
    }
    SECTION("pasted over it")
    {
        QApplication::clipboard()->setText(u"2021年4月12日"_s);
        selectAll();
        QTest::keyClick(&day, Qt::Key_V, Qt::ControlModifier);
        CHECK(day.date() == QDate(2021, 4, 12));
        CHECK(day.text() == u"2021-04-12"_s);
    }
    SECTION("without a year, which is then the plan's")
    {
        day.setUsualYear(2021);
        selectAll();
        commitWords(&day, u"9月28日"_s);
        QTest::keyClick(&day, Qt::Key_Return);
        CHECK(day.date() == QDate(2021, 9, 28));
    }
    SECTION("only the year, from the beginning of the field")
    {
        QTest::keyClick(&day, Qt::Key_Home);
        QTest::keyClicks(&day, u"2021"_s);
        CHECK(day.date() == QDate(2021, 5, 6));
        QTest::keyClicks(&day, u"0412"_s);
        CHECK(day.date() == QDate(2021, 4, 12));
    }
    SECTION("in Chinese, composed or typed, as a whole or in part")
    {
        selectAll();
        commitWords(&day, u"2021年9月28日"_s);
        CHECK(day.date() == QDate(2021, 9, 28));
        QTest::keyClick(&day, Qt::Key_Tab);
        CHECK(day.text() == u"2021-09-28"_s);
        selectAll();
        commitWords(&day, u"9月"_s);
        CHECK_FALSE(day.isUnderstood());
        commitWords(&day, u"3日"_s);
        CHECK(day.isUnderstood());
        CHECK(day.date() == QDate(2021, 9, 3));
    }
    SECTION("but text that is not a day stays visible and marked until Esc restores the day")
    {
        for (const QString &words : {u"99"_s, u"2021-02-30"_s, u"下周三"_s, QString()}) {
            INFO(words.toStdString());
            selectAll();
            QTest::keyClick(&day, Qt::Key_Delete);
            commitWords(&day, words);
            QTest::keyClick(&day, Qt::Key_Tab);
            CHECK(day.text() == words);
            CHECK(day.property("unstored").toBool());
            CHECK_FALSE(day.isUnderstood());
            CHECK(day.date() == QDate(2026, 5, 6));
            CHECK(day.complaint()
                  == u"“%1” is not a date the program understands; write it as 2021-9-28 or "
                     "9月28日."_s.arg(words));
            QTest::keyClick(&day, Qt::Key_Escape);
            CHECK(day.text() == u"2026-05-06"_s);
            CHECK_FALSE(day.property("unstored").toBool());
            CHECK(day.complaint().isEmpty());
        }
    }
    SECTION("with the arrow keys, unless it is no day")
    {
        day.setSelectedSection(QDateTimeEdit::DaySection);
        const std::pair<Qt::Key, QDate> steps[] = {{Qt::Key_Up, {2026, 5, 7}},
                                                   {Qt::Key_Down, {2026, 5, 6}},
                                                   {Qt::Key_PageUp, {2026, 5, 16}},
                                                   {Qt::Key_PageDown, {2026, 5, 6}}};
        for (const auto &[key, then] : steps) {
            QTest::keyClick(&day, key);
            CHECK(day.date() == then);
        }
        selectAll();
        QTest::keyClick(&day, Qt::Key_Delete);
        commitWords(&day, u"下周三"_s);
        QTest::keyClick(&day, Qt::Key_Up);
        CHECK(day.text() == u"下周三"_s);
        CHECK(day.property("unstored").toBool());
        CHECK(day.date() == QDate(2026, 5, 6));
    }
    SECTION("but a blank alone begins no day")
    {
        selectAll();
        QTest::keyClick(&day, Qt::Key_Space);
        CHECK(day.text() == u"2026-05-06"_s);
        CHECK(day.isUnderstood());
    }
    SECTION("but not in a file for reading")
    {
        day.setReadOnly(true);
        QTest::keyClick(&day, Qt::Key_Up);
        QTest::keyClicks(&day, u"1"_s);
        CHECK(day.text() == u"2026-05-06"_s);
        CHECK(day.date() == QDate(2026, 5, 6));
    }
}

TEST_CASE("text that is not a day stays in the field when it is focused again", "[dayedit]")
{
    QWidget window;
    Widgets::DayEdit day(&window);
    QLineEdit other(&window);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    day.setDate(QDate(2021, 5, 6));
    day.setFocus();
    QTest::keyClick(&day, Qt::Key_A, Qt::ControlModifier);
    for (const QString &typed : {u"9月3"_s, u"1日"_s}) // in between the text is a valid day: 9月3
        commitWords(&day, typed);
    const auto reason = GENERATE(Qt::OtherFocusReason, Qt::TabFocusReason, Qt::MouseFocusReason);
    other.setFocus();
    CHECK(day.text() == u"9月31日"_s);
    day.setFocus(reason);
    CHECK(day.text() == u"9月31日"_s);
    other.setFocus();
    CHECK(day.complaint().contains(u"9月31日"_s));
    CHECK(day.hasFocus());
    CHECK(day.text() == u"9月31日"_s);
    QTest::keyClick(&day, Qt::Key_Escape);
    CHECK(day.date() == QDate(2021, 5, 6));
}

TEST_CASE_METHOD(OpenComposer, "blanks and empty lines alone are not kept as a draft",
                 "[notecomposer]")
{
    QTest::keyClicks(text, u"  "_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(attendance, u" "_s);
    composer.commit();
    CHECK(document->drafts()->note(study).isEmpty());
    CHECK_FALSE(document->drafts()->hasNote(study));

    // Earlier versions of the program kept drafts of blanks only.
    Tests::keepDraft(*document, topic, {.text = u" \n\n"_s});
    CHECK(Tests::nodesWithDrafts(*document).isEmpty());
}

TEST_CASE_METHOD(OpenComposer,
                 "figures found in the words are offered, and only ticked ones are stored",
                 "[notecomposer][figures]")
{
    const auto box = [this](int number) {
        return composer.findChild<QCheckBox *>(u"figureBox%1"_s.arg(number));
    };
    auto *offers = composer.findChild<QWidget *>(u"figureOffers"_s);
    commitWords(text, u"召开座谈会"_s);
    QTest::qWait(300);
    CHECK_FALSE(offers->isVisible());
    commitWords(text, u"，征集征文46篇，宣讲5场"_s);
    REQUIRE(QTest::qWaitFor([&] { return offers->isVisible(); }));
    REQUIRE(box(1));
    CHECK(box(0)->text() == u"征文 46 篇"_s);
    CHECK_FALSE(box(0)->isChecked());
    QTest::mouseClick(box(0), Qt::LeftButton);

    SECTION("a ticked figure is stored with the note")
    {
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == QList<NamedFigure>{{u"征文"_s, 46, u"篇"_s}});
        CHECK_FALSE(offers->isVisible());
    }
    SECTION("a tick is kept with the draft")
    {
        composer.setNode(topic);
        CHECK_FALSE(offers->isVisible());
        composer.setNode(study);
        REQUIRE(box(0));
        CHECK(box(0)->isChecked());
        CHECK_FALSE(box(1)->isChecked());
    }
    SECTION("another number typed afterwards replaces it")
    {
        text->setPlainText(u"征集征文48篇"_s);
        // Before the new number is offered.
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == QList<NamedFigure>{{u"征文"_s, 48, u"篇"_s}});
    }
    SECTION("a figure that is no longer in the words is not stored")
    {
        text->setPlainText(u"座谈"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures.isEmpty());
    }
}

TEST_CASE_METHOD(OpenComposer, "a tick counts from the moment it is pressed",
                 "[notecomposer][figures]")
{
    commitWords(text, u"征集征文46篇，宣讲5场"_s);
    QCheckBox *second = nullptr;
    REQUIRE(QTest::qWaitFor([&] {
        second = composer.findChild<QCheckBox *>(u"figureBox1"_s);
        return second && second->isVisible();
    }));
    const QList<NamedFigure> talks{{u"宣讲"_s, 5, u"场"_s}};

    SECTION("before the draft and new offers are made")
    {
        QTest::keyClicks(text, u" "_s);
        QTest::mouseClick(second, Qt::LeftButton);
        QTest::mouseClick(add, Qt::LeftButton);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == talks);
    }
    SECTION("before the mouse button is released")
    {
        QTest::mousePress(second, Qt::LeftButton);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == talks);
    }
    SECTION("for the words at the time of the press")
    {
        text->setPlainText(u"走访五老12人，征集征文46篇，宣讲5场"_s);
        QTest::mousePress(second, Qt::LeftButton);
        QTest::qWait(400); // longer than the delay before figures are offered
        CHECK(second->text() == u"宣讲 5 场"_s);
        QTest::mouseRelease(second, Qt::LeftButton);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == talks);
    }
}

TEST_CASE_METHOD(OpenComposer,
                 "Tab goes from the words to the day, the attendance and the figures' boxes",
                 "[notecomposer][figures]")
{
    commitWords(text, u"走访五老12人，征集征文46篇"_s);
    const auto box = [this](int number) {
        return composer.findChild<QCheckBox *>(u"figureBox%1"_s.arg(number));
    };
    REQUIRE(QTest::qWaitFor([&] { return box(1) && box(1)->isVisible(); }));
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    text->setFocus();
    tab();
    CHECK(day->hasFocus());
    QTest::keyClick(day, Qt::Key_Space);
    CHECK(day->text() == u"2021-10-12"_s);
    tab();
    CHECK(attendance->hasFocus());
    tab();
    CHECK(box(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(box(0)->isChecked());
    tab();
    CHECK(box(1)->hasFocus());
}

TEST_CASE_METHOD(OpenComposer,
                 "Tab reaches the figures' boxes for words that were typed just before",
                 "[notecomposer][figures]")
{
    commitWords(text, u"征集征文46篇"_s);
    text->setFocus();
    for (int field = 0; field < 3; ++field)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(notes(study).size() == 1);
    CHECK(notes(study).first().figures == QList<NamedFigure>{{u"征文"_s, 46, u"篇"_s}});
}

TEST_CASE_METHOD(OpenComposer, "offered figures do not change the composer's resting height",
                 "[notecomposer][figures]")
{
    commitWords(text, u"征集"_s);
    QTest::qWait(300); // longer than the delay before figures are offered
    const int rest = composer.restHeight();
    const int before = composer.sizeHint().height();
    CHECK(rest == before); // one line of text is no higher than the resting height
    commitWords(text, u"征文46篇"_s);
    REQUIRE(QTest::qWaitFor(
        [&] { return composer.findChild<QWidget *>(u"figureOffers"_s)->isVisible(); }));
    CHECK(composer.sizeHint().height() > before);
    // Otherwise the page would fold its form while somebody types.
    CHECK(composer.restHeight() == rest);
}

TEST_CASE_METHOD(OpenComposer, "several numbers of one name are added up",
                 "[notecomposer][figures]")
{
    commitWords(text, u"上午宣讲5场，下午宣讲3场，晚上宣讲1场"_s);
    const auto box = [this](int number) {
        return composer.findChild<QCheckBox *>(u"figureBox%1"_s.arg(number));
    };
    REQUIRE(QTest::qWaitFor([&] { return box(2) && box(2)->isVisible(); }));
    QTest::mouseClick(box(0), Qt::LeftButton);
    QTest::mouseClick(box(2), Qt::LeftButton);
    CHECK(box(0)->isChecked());

    SECTION("and stored with the note")
    {
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == QList<NamedFigure>{{u"宣讲"_s, 6, u"场"_s}});
        CHECK(failures.isEmpty());
    }
    SECTION("and their tick is kept with the draft")
    {
        composer.setNode(topic);
        composer.setNode(study);
        REQUIRE(box(2));
        CHECK(box(0)->isChecked());
        CHECK_FALSE(box(1)->isChecked());
        CHECK(box(2)->isChecked());
    }
    SECTION("and again if a number in the words changes")
    {
        text->setPlainText(u"上午宣讲5场，下午宣讲3场，晚上宣讲2场"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(notes(study).size() == 1);
        CHECK(notes(study).first().figures == QList<NamedFigure>{{u"宣讲"_s, 7, u"场"_s}});
    }
}

TEST_CASE_METHOD(OpenComposer, "a figure with two units is offered with the first one",
                 "[notecomposer][figures]")
{
    commitWords(text, u"宣讲5场，宣讲3次"_s);
    auto *offers = composer.findChild<QWidget *>(u"figureOffers"_s);
    REQUIRE(QTest::qWaitFor([&] { return offers->isVisible(); }));
    CHECK(composer.findChild<QCheckBox *>(u"figureBox0"_s)->text() == u"宣讲 5 场"_s);
    CHECK_FALSE(composer.findChild<QCheckBox *>(u"figureBox1"_s));
}

TEST_CASE("a note is corrected in every part, and one that nobody may keep is refused",
          "[progressnotedialog]")
{
    const ProgressNote note{.happenedOn = QDate(2021, 3, 18),
                            .text = u"座谈"_s,
                            .attendance = 12,
                            .author = u"王建国"_s};
    Widgets::ProgressNoteDialog dialog(note, {}, nullptr);
    dialog.show();
    dialog.findChild<QDateEdit *>(u"dayEdit"_s)->setDate(QDate(2021, 3, 19));
    dialog.findChild<QPlainTextEdit *>(u"textEdit"_s)->setPlainText(u"宣讲"_s);
    dialog.findChild<QLineEdit *>(u"attendanceEdit"_s)->setText(u"many"_s);
    dialog.accept();
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<QWidget *>(u"complaintLabel"_s)->isVisible());
    CHECK(dialog.note() == note);
    dialog.findChild<QLineEdit *>(u"attendanceEdit"_s)->setText(u"30"_s);
    dialog.findChild<QAbstractButton *>(u"highlightBox"_s)->click();
    dialog.accept();
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.note().happenedOn == QDate(2021, 3, 19));
    CHECK(dialog.note().text == u"宣讲"_s);
    CHECK(dialog.note().attendance == 30);
    CHECK(dialog.note().highlight);
    CHECK(dialog.note().figures.isEmpty());
}

TEST_CASE("several numbers of one name are also added up when a note is corrected",
          "[progressnotedialog][figures]")
{
    using Widgets::ProgressNoteDialog;
    const ProgressNote note{.happenedOn = QDate(2021, 3, 18),
                            .text = u"征文46篇，征文20篇"_s,
                            .figures = {{u"征文"_s, 46, u"篇"_s}}};
    ProgressNoteDialog dialog(note, {}, nullptr);
    dialog.show();
    auto *rest = dialog.findChild<QCheckBox *>(u"figureBox0"_s);
    REQUIRE(rest);
    CHECK(rest->text() == u"征文 20 篇"_s);
    QTest::mouseClick(rest, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !dialog.findChild<QCheckBox *>(u"figureBox0"_s); }));
    dialog.accept();
    CHECK(dialog.note().figures == QList<NamedFigure>{{u"征文"_s, 66, u"篇"_s}});
}

TEST_CASE_METHOD(OpenComposer, "the people who took part are not offered as a figure",
                 "[notecomposer][figures]")
{
    commitWords(text, u"组织学生120人到烈士陵园祭扫"_s);
    auto *offers = composer.findChild<QWidget *>(u"figureOffers"_s);
    REQUIRE(QTest::qWaitFor([&] { return offers->isVisible(); }));
    QTest::keyClicks(attendance, u"120"_s);
    CHECK(QTest::qWaitFor([&] { return !offers->isVisible(); }));
}

TEST_CASE_METHOD(OpenComposer, "figures are added, corrected and removed when a note is corrected",
                 "[progressnotedialog][figures]")
{
    using Widgets::ProgressNoteDialog;
    const ProgressNote note{.happenedOn = QDate(2021, 3, 18),
                            .text = u"发放图书300册"_s,
                            .figures = {{u"征文"_s, 46, u"篇"_s}}};
    const QList<FigureKey> known{{u"五老"_s, u"人"_s}, {u"征文"_s, u"篇"_s}};
    ProgressNoteDialog dialog(note, known, nullptr);
    dialog.show();
    const auto edits = [&dialog](const QString &name) {
        QList<QLineEdit *> found;
        for (auto *edit : dialog.findChildren<QLineEdit *>(name)) {
            if (edit->isVisible())
                found.append(edit);
        }
        return found;
    };
    REQUIRE(edits(u"figureNameEdit"_s).size() == 1);
    edits(u"figureNumberEdit"_s)[0]->setText(u"４８"_s);
    QTest::mouseClick(dialog.findChild<QCheckBox *>(u"figureBox0"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return edits(u"figureNameEdit"_s).size() == 2; }));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"addFigureButton"_s), Qt::LeftButton);
    REQUIRE(edits(u"figureNameEdit"_s).size() == 3);
    commitWords(edits(u"figureNameEdit"_s)[2], u"五老"_s);
    // Choosing a known name fills in its unit.
    emit edits(u"figureNameEdit"_s)[2]->editingFinished();
    QTest::keyClicks(edits(u"figureNumberEdit"_s)[2], u"many"_s);
    dialog.accept();
    CHECK(dialog.isVisible()); // the dialog stays open, because "many" is no number
    edits(u"figureNumberEdit"_s)[2]->setText(u"12"_s);
    for (auto *remove : dialog.findChildren<QPushButton *>(u"removeFigureButton"_s)) {
        if (remove->parent() == edits(u"figureNameEdit"_s)[0]->parent()) {
            QTest::mouseClick(remove, Qt::LeftButton);
            break;
        }
    }
    dialog.accept();
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.note().figures
          == QList<NamedFigure>{{u"图书"_s, 300, u"册"_s}, {u"五老"_s, 12, u"人"_s}});
}

TEST_CASE("a note that is not selected shows its figures below its words",
          "[notetimeline][figures]")
{
    constexpr int kDay = Qt::UserRole;
    constexpr int kFigures = kDay + 3;
    QStandardItemModel notes;
    for (const QString &figures : {u"征文 46 篇"_s, QString()}) {
        auto *note = new QStandardItem(u"征集征文，\n走访老同志，\n召开座谈会"_s);
        note->setData(figures, kFigures);
        notes.appendRow(note);
    }
    Widgets::TimelineView view(kDay, kDay + 1, nullptr);
    view.setBrief(2, kDay + 2, kFigures);
    view.setModel(&notes);
    view.resize(400, 300);
    const auto height = [&](int row) {
        return view.sizeHintForIndex(notes.index(row, 0)).height();
    };
    CHECK(height(0) >= height(1) + view.fontMetrics().height() / 2);
}

TEST_CASE_METHOD(OpenComposer, "the placeholder of the attendance field is visible in full",
                 "[notecomposer][anyfont]")
{
    for (const char *language : {"en", "zh_CN"}) {
        const Speaking speaking(language);
        QApplication::processEvents();
        for (int width = composer.minimumSizeHint().width(); width < 700; width += 40) {
            INFO(language << ", " << width);
            composer.resize(width, composer.height());
            QApplication::processEvents();
            CHECK(attendance->fontMetrics().horizontalAdvance(attendance->placeholderText())
                  <= attendance->width() - 8);
        }
    }
}
