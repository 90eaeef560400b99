#include "widgets/kit/style/undokeys.h"

#include "support/catch.h"
#include "widgets/kit/fields/noteedit.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/style/yaodianstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// A window with fields, whose own undo and redo are counted.
struct FieldsWithUndo
{
    FieldsWithUndo()
    {
        QApplication::setStyle(new Widgets::YaodianStyle);
        box->setEditable(true);
        auto *column = new QVBoxLayout(&window);
        for (QWidget *field : QList<QWidget *>{note, plain, text, line, value, box})
            column->addWidget(field);
        auto *redo = new QShortcut(Qt::CTRL | Qt::Key_Y, &window);
        QObject::connect(redo, &QShortcut::activated, &window, [this] { ++redone; });
        auto *undo = new QShortcut(Qt::CTRL | Qt::Key_Z, &window);
        QObject::connect(undo, &QShortcut::activated, &window, [this] { ++undone; });
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    QWidget window;
    Widgets::NoteEdit *note = new Widgets::NoteEdit(&window);
    QPlainTextEdit *plain = new QPlainTextEdit(&window);
    QTextEdit *text = new QTextEdit(&window);
    QLineEdit *line = new QLineEdit(&window);
    Widgets::ValueEdit *value = new Widgets::ValueEdit(&window);
    QComboBox *box = new QComboBox(&window);
    int redone = 0; // by the window
    int undone = 0; // by the window
};

QString wordsIn(const QWidget *field)
{
    for (const char *name : {"plainText", "currentText", "text"}) {
        if (const QVariant words = field->property(name); words.isValid())
            return words.toString();
    }
    return {};
}

} // namespace

TEST_CASE("Ctrl+Y redoes what was typed in a field", "[undokeys]")
{
    FieldsWithUndo fields;
    for (QWidget *field : QList<QWidget *>{fields.note, fields.plain, fields.text, fields.line,
                                           fields.value, fields.box}) {
        CAPTURE(field->metaObject()->className());
        field->setFocus();
        QTest::keyClicks(field, u"visit"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        CHECK(wordsIn(field) != u"visit"_s);
        QTest::keyClick(field, Qt::Key_Y, Qt::ControlModifier);
        CHECK(wordsIn(field) == u"visit"_s);
        CHECK(fields.redone == 0);
    }
}

TEST_CASE("Ctrl+Y is left to the window by a field that has nothing to redo", "[undokeys]")
{
    FieldsWithUndo fields;
    int redone = 0;
    for (QWidget *field : QList<QWidget *>{fields.note, fields.plain, fields.text, fields.line,
                                           fields.value, fields.box}) {
        CAPTURE(field->metaObject()->className());
        field->setFocus();
        QTest::keyClicks(field, u"visit"_s);
        QTest::keyClick(field, Qt::Key_Y, Qt::ControlModifier);
        CHECK(wordsIn(field) == u"visit"_s);
        CHECK(fields.redone == ++redone);
    }
}

TEST_CASE("Ctrl+Z in a field stops where the typing began", "[undokeys]")
{
    FieldsWithUndo fields;
    for (QWidget *field : QList<QWidget *>{fields.note, fields.plain, fields.text, fields.line,
                                           fields.value, fields.box}) {
        CAPTURE(field->metaObject()->className());
        field->setFocus();
        QTest::keyClicks(field, u"visit"_s);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        CHECK(wordsIn(field).isEmpty());
        CHECK(fields.undone == 0);
        QTest::keyClick(field, Qt::Key_Y, Qt::ControlModifier);
        CHECK(wordsIn(field) != u""_s);
    }
}

TEST_CASE("Ctrl+Z is left to the window by an item's field in which nothing was typed",
          "[undokeys]")
{
    FieldsWithUndo fields;
    const auto undoIn = [&fields](QWidget *field) {
        field->setFocus();
        const int before = fields.undone;
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        return fields.undone - before;
    };
    for (QWidget *field : QList<QWidget *>{fields.note, fields.value}) {
        CAPTURE(field->metaObject()->className());
        CHECK(undoIn(field) == 1);
        QTest::keyClicks(field, u"x"_s);
        CHECK(undoIn(field) == 0);
        CHECK(undoIn(field) == 0);
        // Once it was left, its typing is over.
        fields.line->setFocus();
        CHECK(undoIn(field) == 1);
    }
}

TEST_CASE("Ctrl+Z brings back words that Esc has taken out of a field", "[undokeys]")
{
    FieldsWithUndo fields;
    fields.value->setValue(u"Wang"_s);
    fields.value->setFocus();
    fields.value->selectAll();
    QTest::keyClicks(fields.value, u"Li Ming"_s);
    QTest::keyClick(fields.value, Qt::Key_Escape);
    CHECK(fields.value->text() == u"Wang"_s);
    CHECK_FALSE(fields.value->hasTyped());
    QTest::keyClick(fields.value, Qt::Key_Z, Qt::ControlModifier);
    CHECK(fields.value->text() == u"Li Ming"_s);
    CHECK(fields.value->hasTyped());
    CHECK(fields.undone == 0);
}
