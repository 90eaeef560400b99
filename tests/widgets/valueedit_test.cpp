// The fields of forms: values, percentages, and days typed by the keyboard.
#include "widgets/kit/fields/valueedit.h"

#include "support/catch.h"
#include "widgets/kit/fields/dayedit.h"
#include "widgets/kit/fields/noteedit.h"
#include "widgets/kit/fields/percentedit.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/unstoredmark.h"
#include "widgets/looks.h"
#include "widgets/pagefixture.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

// A field, and another one that can take the focus.
template<typename Edit>
struct EditField
{
    EditField()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(edit);
        column->addWidget(other);
        window.show();
        activate(edit);
    }

    QWidget window;
    Edit *edit = new Edit(&window);
    QLineEdit *other = new QLineEdit(&window);
};

// Whether the widget takes the key before the window's shortcuts do.
bool keepsKey(QWidget *widget, int key, Qt::KeyboardModifiers held = {})
{
    QKeyEvent asked(QEvent::ShortcutOverride, key, held);
    asked.ignore();
    QApplication::sendEvent(widget, &asked);
    return asked.isAccepted();
}

struct Value : EditField<ValueEdit>
{
    Value() { edit->setValue(u"stored"_s); }

    QSignalSpy committed{edit, &ValueEdit::committed};
    QSignalSpy begun{edit, &ValueEdit::begun};
    QSignalSpy left{edit, &ValueEdit::left};
    QSignalSpy restored{edit, &ValueEdit::restored};
};

struct Percent : EditField<PercentEdit>
{
    Percent() { edit->setPercent(40); }

    QSignalSpy committed{edit, &PercentEdit::committed};
    QSignalSpy begun{edit, &PercentEdit::begun};
};

} // namespace

TEST_CASE_METHOD(Value, "Enter commits what was typed, once, and leaves an unchanged field",
                 "[valueedit]")
{
    edit->selectAll();
    QTest::keyClicks(edit, u"new"_s);
    CHECK(begun.size() == 1);
    CHECK(edit->hasTyped());
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toString() == u"new"_s);
    CHECK(left.isEmpty()); // nobody stored it
    edit->setValue(u"new"_s);
    CHECK_FALSE(edit->hasTyped());
    QTest::keyClick(edit, Qt::Key_Enter);
    CHECK(committed.size() == 1);
    CHECK(left.size() == 1);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier); // for the composer
    CHECK(left.size() == 1);
}

TEST_CASE_METHOD(Value, "losing the focus commits a value, but not one that was refused",
                 "[valueedit]")
{
    edit->selectAll();
    QTest::keyClicks(edit, u"new"_s);
    other->setFocus();
    CHECK(committed.size() == 1);
    CHECK(left.size() == 1);
    edit->setFocus();
    other->setFocus(); // it was not stored, and is the same as before
    CHECK(committed.size() == 1);
    CHECK(left.size() == 2);
    edit->setFocus();
    QTest::keyClicks(edit, u"er"_s);
    other->setFocus();
    REQUIRE(committed.size() == 2);
    CHECK(committed[1][0].toString().contains(u"er"_s));
}

TEST_CASE_METHOD(Value, "a popup over a field, or another window, commits nothing", "[valueedit]")
{
    QTest::keyClicks(edit, u"new"_s);
    for (const auto reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        QFocusEvent away(QEvent::FocusOut, reason);
        QApplication::sendEvent(edit, &away);
    }
    CHECK(committed.isEmpty());
    CHECK(left.isEmpty());
    edit->commit();
    CHECK(committed.size() == 1);
    edit->commit();
    CHECK(committed.size() == 1);
}

TEST_CASE_METHOD(Value, "Esc brings the stored value back and is then left to the window",
                 "[valueedit]")
{
    Messages messages(&window);
    QSignalSpy said(&messages, &Messages::said);
    CHECK_FALSE(keepsKey(edit, Qt::Key_Escape));
    edit->selectAll();
    QTest::keyClicks(edit, u"new"_s);
    CHECK(keepsKey(edit, Qt::Key_Escape));
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(edit->text() == u"stored"_s);
    CHECK(edit->cursorPosition() == 0);
    CHECK(restored.size() == 1);
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString()
          == u"The stored words are back. Ctrl+Z brings back what you typed."_s);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    CHECK(edit->text() == u"new"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(said.size() == 2);
    CHECK(restored.size() == 3);
    CHECK(committed.isEmpty());
    edit->setClosesByEscape(true);
    CHECK(keepsKey(edit, Qt::Key_Escape));
    QTest::keyClicks(edit, u"x"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(said.size() == 2);
    CHECK(restored.size() == 4);
}

TEST_CASE_METHOD(Value, "a stored value that changes leaves what is being typed", "[valueedit]")
{
    edit->setValue(u"other"_s);
    CHECK(edit->text() == u"other"_s);
    CHECK(edit->cursorPosition() == 0);
    QTest::keyClicks(edit, u"my "_s);
    edit->setValue(u"third"_s);
    CHECK(edit->text() == u"my other"_s);
    CHECK(edit->value() == u"third"_s);
    edit->showValue();
    CHECK(edit->text() == u"third"_s);
    edit->setReadOnly(true);
    edit->setTyped(u"draft"_s);
    CHECK(edit->text() == u"draft"_s);
    edit->commit();
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(committed.isEmpty());
    edit->setReadOnly(false);
    edit->commit(); // what was typed earlier and refused is not tried again
    CHECK(committed.isEmpty());
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(committed.size() == 1);
}

TEST_CASE_METHOD(Value, "a value that the program changes is never taken for typing", "[valueedit]")
{
    const bool hasLimit = GENERATE(true, false);
    if (hasLimit)
        edit->setLongest(5);
    for (const QString &value : {u"far beyond the limit"_s, u"abc"_s, u"abc"_s,
                                 QString(40000, u'x'), QString(), u"beyond it again"_s}) {
        edit->setValue(value);
        CHECK(edit->text() == value);
        CHECK_FALSE(edit->hasTyped());
        CHECK(edit->cursorPosition() == 0);
        CHECK(begun.isEmpty());
    }
    edit->setValue(u"abc"_s);
    QTest::keyClicks(edit, u"1234"_s);
    CHECK(edit->text() == (hasLimit ? u"12abc"_s : u"1234abc"_s));
    CHECK(begun.size() == 1);
}

TEST_CASE_METHOD(Value, "words being composed count as typed, and Enter takes them in",
                 "[valueedit]")
{
    edit->selectAll();
    composeWords(edit, u"xuexi"_s);
    CHECK(begun.size() == 1);
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(committed.isEmpty());
    CHECK(edit->text() == u"xuexi"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toString() == u"xuexi"_s);
    composeWords(edit, u"new"_s);
    edit->commit();
    REQUIRE(committed.size() == 2);
    CHECK(committed[1][0].toString().contains(u"new"_s));
}

TEST_CASE_METHOD(Value, "what is pasted beyond a field's limit is cut, and said", "[valueedit]")
{
    Messages messages(&window);
    QSignalSpy said(&messages, &Messages::said);
    edit->setLongest(5);
    CHECK(edit->maxLength() == 6); // the stored value stays whole
    edit->setValue(u"abc"_s);
    CHECK(edit->maxLength() == 5);
    QApplication::clipboard()->setText(u"123456789"_s);
    edit->selectAll();
    edit->paste();
    CHECK(edit->text() == u"12345"_s);
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString()
          == u"This field takes 5 characters at most; the rest of what was pasted was left out."_s);
    edit->setTyped(u"1234567"_s);
    CHECK(edit->text() == u"1234567"_s);
}

TEST_CASE_METHOD(Value, "a field of several nodes is emptied for all by Ctrl+Delete or its button",
                 "[valueedit]")
{
    QSignalSpy emptied(edit, &ValueEdit::emptied);
    edit->setValue({});
    edit->setDiffers(false);
    CHECK(edit->placeholderText().isEmpty());
    QTest::keyClick(edit, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(emptied.isEmpty());
    edit->setDiffers(true);
    CHECK(edit->placeholderText() == u"(different)"_s);
    REQUIRE(edit->actions().size() == 1);
    QAction *empty = edit->actions().constFirst();
    CHECK(empty->isVisible());
    CHECK(empty->text() == u"Empty for all"_s);
    CHECK(empty->toolTip() == u"Empty this field for all (Ctrl+Delete)"_s);
    QTest::keyClick(edit, Qt::Key_Delete);
    CHECK(emptied.isEmpty());
    QTest::keyClick(edit, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(emptied.size() == 1);
    empty->trigger();
    CHECK(emptied.size() == 2);
    QTest::keyClicks(edit, u"a b"_s);
    edit->home(false);
    QTest::keyClick(edit, Qt::Key_Delete, Qt::ControlModifier); // deletes a word
    CHECK(emptied.size() == 2);
    edit->setDiffers(false);
    CHECK_FALSE(empty->isVisible());
    edit->setDiffers(true);
    CHECK(edit->actions().size() == 1);
    edit->setReadOnly(true);
    edit->setDiffers(true);
    CHECK_FALSE(empty->isVisible());
}

TEST_CASE_METHOD(Value, "undo in a field goes no further back than the stored value", "[valueedit]")
{
    CHECK_FALSE(keepsKey(edit, Qt::Key_Z, Qt::ControlModifier));
    QTest::keyClicks(edit, u"a"_s);
    CHECK(keepsKey(edit, Qt::Key_Z, Qt::ControlModifier));
    edit->setUnstored(true);
    CHECK(isMarkedUnstored(edit));
    CHECK(edit->accessibleDescription() == u"Not stored"_s);
    edit->setUnstored(false);
    CHECK_FALSE(isMarkedUnstored(edit));
    QTest::keyClick(edit, Qt::Key_Backspace);
    other->setFocus();
    edit->setFocus();
    CHECK_FALSE(keepsKey(edit, Qt::Key_Z, Qt::ControlModifier));
}

TEST_CASE_METHOD(Percent, "a percentage is committed by Enter and by leaving the field, once",
                 "[percentedit]")
{
    CHECK(edit->minimum() == 0);
    CHECK(edit->maximum() == 100);
    CHECK(edit->singleStep() == 5);
    CHECK(edit->suffix() == u"%"_s);
    CHECK(edit->focusPolicy() == Qt::StrongFocus);
    CHECK_FALSE(edit->hasTyped());
    QTest::keyClick(edit, Qt::Key_Up);
    CHECK(edit->value() == 45);
    CHECK(edit->hasTyped());
    CHECK(begun.size() == 1);
    QTest::keyClick(edit, Qt::Key_Up);
    CHECK(begun.size() == 1);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].value<std::optional<int>>() == 50);
    CHECK(edit->value() == 40); // nobody stored it
    QTest::keyClick(edit, Qt::Key_Enter);
    CHECK(committed.size() == 1);
    QTest::keyClick(edit, Qt::Key_Down);
    CHECK(begun.size() == 2);
    for (const auto reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        QFocusEvent away(QEvent::FocusOut, reason);
        QApplication::sendEvent(edit, &away);
    }
    CHECK(committed.size() == 1);
    other->setFocus();
    REQUIRE(committed.size() == 2);
    CHECK(committed[1][0].value<std::optional<int>>() == 35);
}

TEST_CASE_METHOD(Percent, "an emptied percentage is none, and Esc brings the stored one back",
                 "[percentedit]")
{
    CHECK_FALSE(keepsKey(edit, Qt::Key_Escape));
    QTest::keyClick(edit, Qt::Key_PageUp);
    CHECK(keepsKey(edit, Qt::Key_Escape));
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(edit->value() == 40);
    CHECK(committed.isEmpty());
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK_FALSE(committed[0][0].value<std::optional<int>>().has_value());
    edit->setPercent({});
    CHECK(edit->text() == u"none"_s);
    CHECK_FALSE(edit->hasTyped());
}

TEST_CASE_METHOD(Percent, "a percentage stored meanwhile does not replace one being typed",
                 "[percentedit]")
{
    QTest::keyClick(edit, Qt::Key_Up);
    edit->setPercent(80);
    CHECK(edit->value() == 45);
    edit->restore();
    CHECK(edit->value() == 80);
    CHECK_FALSE(edit->hasTyped());
    edit->setReadOnly(true);
    edit->setValue(10);
    edit->commit();
    CHECK(committed.isEmpty());
}

TEST_CASE_METHOD(Percent, "the wheel over a percentage scrolls the page", "[percentedit]")
{
    QWheelEvent turned({5, 5}, {5, 5}, {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(edit, &turned);
    CHECK(edit->value() == 40);
    CHECK_FALSE(turned.isAccepted());
}

TEST_CASE("a day's field holds the days that the program knows, in one form", "[dayedit]")
{
    const DayEdit day;
    CHECK(day.calendarPopup());
    CHECK(day.displayFormat() == u"yyyy-MM-dd"_s);
    CHECK(day.isUnderstood());
    CHECK(day.whyNotUnderstood().isEmpty());
    CHECK_FALSE(day.findChild<QLineEdit *>()->validator());
    CHECK(day.findChild<QLineEdit *>()->maxLength() == Domain::kLongestDayText);
}

TEST_CASE("words that are no day are marked when the field is left, and said", "[dayedit]")
{
    EditField<DayEdit> field;
    DayEdit *day = field.edit;
    day->setDate({2021, 5, 6});
    QSignalSpy changed(day, &DayEdit::understandingChanged);
    CHECK(day->complaint().isEmpty());
    CHECK_FALSE(keepsKey(day, Qt::Key_Escape));
    QTest::keyClick(day, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(day, u"13.1"_s);
    CHECK_FALSE(day->isUnderstood());
    CHECK(changed.size() == 1);
    CHECK_FALSE(isMarkedUnstored(day));
    CHECK(keepsKey(day, Qt::Key_Escape));
    const auto why =
        u"“13.1” is not a date the program understands; write it as 2021-9-28 or 9月28日."_s;
    CHECK(day->whyNotUnderstood() == why);
    field.other->setFocus();
    CHECK(isMarkedUnstored(day));
    CHECK(day->accessibleDescription() == u"Not understood as a day"_s);
    CHECK(day->toolTip().startsWith(u"This is not a date"_s));
    CHECK(day->complaint() == why);
    CHECK(day->hasFocus());
    QTest::keyClick(day, Qt::Key_Return); // changes nothing
    CHECK(day->text() == u"13.1"_s);
    QTest::keyClick(day, Qt::Key_Escape);
    CHECK(day->isUnderstood());
    CHECK(changed.size() == 2);
    CHECK_FALSE(isMarkedUnstored(day));
    CHECK(day->toolTip().isEmpty());
    CHECK(day->text() == u"2021-05-06"_s);
    CHECK(day->findChild<QLineEdit *>()->selectedText() == u"2021-05-06"_s);
}

TEST_CASE("Enter in a day's field is left to the dialog once the day is understood", "[dayedit]")
{
    EditField<DayEdit> field;
    field.edit->setDate({2021, 5, 6});
    const auto takesEnter = [&field] {
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        QApplication::sendEvent(field.edit, &enter);
        return enter.isAccepted();
    };
    CHECK_FALSE(takesEnter());
    QTest::keyClick(field.edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field.edit, u"x"_s);
    CHECK(takesEnter());
    QTest::keyClick(field.edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field.edit, u"6.7"_s);
    CHECK_FALSE(takesEnter());
    CHECK(field.edit->text() == u"2021-06-07"_s);
}

TEST_CASE("arrows step a day, and a blank leaves it", "[dayedit]")
{
    EditField<DayEdit> field;
    DayEdit *day = field.edit;
    day->setDate({2021, 5, 6});
    day->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClick(day, Qt::Key_Up);
    CHECK(day->date() == QDate(2021, 5, 7));
    QTest::keyClick(day, Qt::Key_Down);
    QTest::keyClick(day, Qt::Key_Space);
    CHECK(day->text() == u"2021-05-06"_s);
    CHECK(day->isUnderstood());
    QTest::keyClick(day, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(day, u"4.9"_s);
    QTest::keyClick(day, Qt::Key_Up); // the day that was typed is stepped
    CHECK(day->date() > QDate(2021, 4, 8));
    CHECK(day->isUnderstood());
}

TEST_CASE("a digit replaces the part of the day that the cursor is in", "[dayedit]")
{
    EditField<DayEdit> field;
    DayEdit *day = field.edit;
    auto *line = day->findChild<QLineEdit *>();
    const auto typedAt = [&](int place) {
        day->setDate({2021, 5, 6});
        line->deselect();
        line->setCursorPosition(place);
        QTest::keyClick(day, Qt::Key_1);
        return line->text();
    };
    CHECK(typedAt(0) == u"1-05-06"_s);
    CHECK(typedAt(3) == u"1-05-06"_s);
    CHECK(typedAt(5) == u"2021-1-06"_s);
    CHECK(typedAt(6) == u"2021-1-06"_s);
    CHECK(typedAt(8) == u"2021-05-1"_s);
    CHECK(typedAt(10) == u"2021-05-1"_s);
}

TEST_CASE("words copied into a day's field replace it if they are a day, else go in at the cursor",
          "[dayedit]")
{
    EditField<DayEdit> field;
    DayEdit *day = field.edit;
    auto *line = day->findChild<QLineEdit *>();
    day->setDate({2021, 5, 6});
    line->deselect();
    line->setCursorPosition(0);
    QApplication::clipboard()->setText(u"  2022年3月4日\n"_s);
    QTest::keyClick(day, Qt::Key_V, Qt::ControlModifier);
    CHECK(day->date() == QDate(2022, 3, 4));
    CHECK(day->text() == u"2022-03-04"_s);
    line->deselect();
    line->setCursorPosition(0);
    QApplication::clipboard()->setText(u"on "_s);
    QTest::keyClick(day, Qt::Key_V, Qt::ControlModifier);
    CHECK(line->text() == u"on2022-03-04"_s);
    CHECK_FALSE(day->isUnderstood());
    CHECK(isMarkedUnstored(day));
}

TEST_CASE("the calendar of a day's field opens by F4, but not where nothing can be changed",
          "[dayedit]")
{
    const Looks looks;
    EditField<DayEdit> field;
    field.edit->setReadOnly(true);
    QTest::keyClick(field.edit, Qt::Key_F4);
    CHECK_FALSE(QApplication::activePopupWidget());
    field.edit->setReadOnly(false);
    QTest::keyClick(field.edit, Qt::Key_F4);
    QWidget *popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    CHECK(popup->findChild<QCalendarWidget *>());
    popup->close();
}

TEST_CASE("a note's field grows with its lines, up to eight", "[noteedit]")
{
    EditField<NoteEdit> field;
    NoteEdit *note = field.edit;
    const auto heightOf = [note](int lines) {
        note->setPlainText(QStringList(lines, u"a"_s).join(u'\n'));
        return note->sizeHint().height();
    };
    const int line = note->fontMetrics().lineSpacing();
    CHECK(heightOf(1) == heightOf(2));
    CHECK(heightOf(3) >= heightOf(2) + line);
    CHECK(heightOf(8) >= heightOf(7) + line);
    CHECK(heightOf(9) == heightOf(8));
    CHECK(heightOf(2) == note->restHeight());
    CHECK(note->minimumSizeHint().height() <= note->restHeight() - line);
    note->setLinesAtRest(1);
    CHECK(heightOf(1) <= heightOf(2) - line);
    CHECK(note->tabChangesFocus());
    CHECK(note->frameShape() == QFrame::NoFrame);
    CHECK(note->verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded);
    CHECK(note->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
    CHECK_FALSE(note->viewport()->autoFillBackground());
}

TEST_CASE("words being composed in a note count as typed at their place", "[noteedit]")
{
    EditField<NoteEdit> field;
    NoteEdit *note = field.edit;
    QSignalSpy typed(note, &NoteEdit::typed);
    QTest::keyClicks(note, u"ad"_s);
    CHECK_FALSE(typed.isEmpty());
    note->moveCursor(QTextCursor::Left);
    typed.clear();
    composeWords(note, u"bc"_s);
    CHECK_FALSE(typed.isEmpty());
    CHECK(note->toPlainText() == u"ad"_s);
    CHECK(note->typedText() == u"abcd"_s);
    field.other->setFocus();
    CHECK(note->toPlainText() == u"abcd"_s);
}

TEST_CASE("files pasted into a note are its evidence, a picture beside words is not", "[noteedit]")
{
    EditField<NoteEdit> field;
    NoteEdit *note = field.edit;
    QSignalSpy files(note, &NoteEdit::filesPasted);
    const auto paste = [note](const std::function<void(QMimeData *)> &fill) {
        auto *data = new QMimeData;
        fill(data);
        QApplication::clipboard()->setMimeData(data);
        note->paste();
    };
    paste([](QMimeData *data) { data->setUrls({QUrl::fromLocalFile(u"/a.txt"_s)}); });
    CHECK(files.size() == 1);
    paste([](QMimeData *data) { data->setImageData(QImage(2, 2, QImage::Format_RGB32)); });
    CHECK(files.size() == 2);
    CHECK(note->toPlainText().isEmpty());
    paste([](QMimeData *data) {
        data->setImageData(QImage(2, 2, QImage::Format_RGB32));
        data->setText(u"words"_s);
    });
    CHECK(files.size() == 2);
    CHECK(note->toPlainText() == u"words"_s);
}

TEST_CASE("a note leaves undo to the window where nothing is typed in it", "[noteedit]")
{
    EditField<NoteEdit> field;
    NoteEdit *note = field.edit;
    CHECK_FALSE(keepsKey(note, Qt::Key_Z, Qt::ControlModifier));
    QTest::keyClicks(note, u"a"_s);
    CHECK(keepsKey(note, Qt::Key_Z, Qt::ControlModifier));
    QTest::keyClick(note, Qt::Key_Backspace);
    CHECK(keepsKey(note, Qt::Key_Z, Qt::ControlModifier));
    field.other->setFocus(); // from here on Ctrl+Z takes back what is stored
    note->setFocus();
    CHECK_FALSE(keepsKey(note, Qt::Key_Z, Qt::ControlModifier));
}
