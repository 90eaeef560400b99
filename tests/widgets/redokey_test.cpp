#include "widgets/kit/style/redokey.h"

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

// A window with fields, whose own redo is counted.
struct Fields
{
    Fields()
    {
        QApplication::setStyle(new Widgets::YaodianStyle);
        box->setEditable(true);
        auto *column = new QVBoxLayout(&window);
        for (QWidget *field : QList<QWidget *>{note, plain, text, line, value, box})
            column->addWidget(field);
        auto *redo = new QShortcut(Qt::CTRL | Qt::Key_Y, &window);
        QObject::connect(redo, &QShortcut::activated, &window, [this] { ++redone; });
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

TEST_CASE("Ctrl+Y redoes what was typed in a field", "[redokey]")
{
    Fields fields;
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

TEST_CASE("Ctrl+Y is left to the window by a field that has nothing to redo", "[redokey]")
{
    Fields fields;
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
