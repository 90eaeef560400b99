#include "widgets/kit/style/presskeys.h"

#include "support/catch.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/yaodianstyle.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// A window with buttons and fields.
struct Parts
{
    Parts()
    {
        QApplication::setStyle(new Widgets::YaodianStyle);
        box->addItems({u"进行中"_s, u"已完成"_s});
        auto *column = new QVBoxLayout(&window);
        for (QWidget *part :
             QList<QWidget *>{push, tool, count, link, check, radio, box, text, line})
            column->addWidget(part);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    QList<QAbstractButton *> pressed() const { return {push, tool, count, link}; }

    static void send(QWidget *to, QEvent::Type type, bool isRepeat)
    {
        QKeyEvent event(type, Qt::Key_Return, Qt::NoModifier, u"\r"_s, isRepeat);
        QApplication::sendEvent(to, &event);
    }

    QWidget window;
    QPushButton *push = new QPushButton(u"记一笔"_s, &window);
    QToolButton *tool = new QToolButton(&window);
    Widgets::CountButton *count = new Widgets::CountButton(
        Widgets::CountButton::Form::Pill, Widgets::ColourRole::MissedText,
        Widgets::ColourRole::MissedGround, &window);
    Widgets::LinkButton *link = new Widgets::LinkButton(&window);
    QCheckBox *check = new QCheckBox(&window);
    QRadioButton *radio = new QRadioButton(&window);
    QComboBox *box = new QComboBox(&window);
    QPlainTextEdit *text = new QPlainTextEdit(&window);
    QLineEdit *line = new QLineEdit(&window);
};

} // namespace

TEST_CASE_METHOD(Parts, "Enter presses whatever button has the keyboard, once", "[presskeys]")
{
    tool->setCheckable(true);
    for (QAbstractButton *button : pressed()) {
        INFO(button->metaObject()->className());
        const QSignalSpy clicked(button, &QAbstractButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        CHECK(clicked.size() == 1);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        CHECK(clicked.size() == 2);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
        CHECK(clicked.size() == 2);
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        CHECK(clicked.size() == 2);
    }
    CHECK_FALSE(tool->isChecked()); // pressed twice
}

TEST_CASE_METHOD(Parts, "Enter opens the list or menu of a chooser", "[presskeys]")
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(box->view()->isVisible());
    box->hidePopup();

    QMenu menu;
    menu.addAction(u"全部"_s);
    const QSignalSpy opened(&menu, &QMenu::aboutToShow);
    QObject::connect(&menu, &QMenu::aboutToShow, &menu,
                     [&menu] { QTimer::singleShot(0, &menu, &QWidget::close); });
    push->setMenu(&menu);
    push->setFocus();
    QTest::keyClick(push, Qt::Key_Return);
    CHECK(opened.size() == 1);
    QApplication::processEvents();
    push->setMenu(nullptr);
}

TEST_CASE_METHOD(Parts, "Enter ticks nothing, and means in fields what it means there",
                 "[presskeys]")
{
    for (QAbstractButton *one : QList<QAbstractButton *>{check, radio}) {
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Return);
        CHECK_FALSE(one->isChecked());
    }
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Return);
    CHECK(text->toPlainText() == u"\n"_s);
    const QSignalSpy entered(line, &QLineEdit::returnPressed);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(entered.size() == 1);
    box->setEditable(true);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    CHECK_FALSE(box->view()->isVisible());
}

TEST_CASE_METHOD(Parts, "Enter on a button is no shortcut of the window", "[presskeys]")
{
    int taken = 0;
    const QShortcut shortcut(Qt::Key_Return, &window);
    QObject::connect(&shortcut, &QShortcut::activated, &window, [&taken] { ++taken; });
    const QSignalSpy clicked(push, &QAbstractButton::clicked);
    push->setFocus();
    QTest::keyClick(push, Qt::Key_Return);
    CHECK(clicked.size() == 1);
    CHECK(taken == 0);
}

TEST_CASE_METHOD(Parts, "Enter that is held presses once and writes nothing where the focus went",
                 "[presskeys]")
{
    const QSignalSpy clicked(push, &QAbstractButton::clicked);
    QObject::connect(push, &QAbstractButton::clicked, text, [this] { text->setFocus(); });
    send(push, QEvent::KeyPress, false);
    send(push, QEvent::KeyPress, true);
    CHECK(clicked.size() == 1);
    send(text, QEvent::KeyPress, true);
    CHECK(text->toPlainText().isEmpty());
    send(text, QEvent::KeyRelease, false);

    send(text, QEvent::KeyPress, false);
    send(text, QEvent::KeyPress, true); // empty lines, as ever
    CHECK(text->toPlainText() == u"\n\n"_s);
}

TEST_CASE("Enter in a dialog is left to the dialog", "[presskeys]")
{
    QApplication::setStyle(new Widgets::YaodianStyle);
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *other = new QPushButton(&dialog);
    auto *usual = new QPushButton(&dialog);
    column->addWidget(other);
    column->addWidget(usual);
    other->setAutoDefault(false);
    usual->setDefault(true);
    dialog.show();
    const QSignalSpy pressed(other, &QAbstractButton::clicked);
    const QSignalSpy agreed(usual, &QAbstractButton::clicked);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Return);
    CHECK(pressed.isEmpty());
    CHECK(agreed.size() == 1);
}
