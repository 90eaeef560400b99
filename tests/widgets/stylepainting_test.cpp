// What colours the parts of YaodianStyle are drawn in, by their state.
#include "widgets/kit/style/stylepainting.h"

#include "support/catch.h"
#include "support/picture.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/style/unstoredmark.h"
#include "widgets/kit/style/yaodianstyle.h"
#include "widgets/looks.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

constexpr auto kEnabled = QStyle::State_Enabled;
constexpr auto kOver = QStyle::State_Enabled | QStyle::State_MouseOver;
constexpr auto kByKeys = QStyle::State_Enabled | QStyle::State_HasFocus
                         | QStyle::State_KeyboardFocusChange;
constexpr QSize kPart(100, 40);

template<typename Option = QStyleOption>
Option optionIn(QStyle::State state)
{
    Option option;
    option.rect = QRect(QPoint(), kPart);
    option.state = state;
    option.palette = QApplication::palette();
    option.direction = Qt::LeftToRight;
    return option;
}

QImage primitive(QStyle::PrimitiveElement element, QStyle::State state,
                 const QWidget *widget = nullptr)
{
    return painted(kPart, [=](QPainter *painter) {
        const auto option = optionIn(state);
        QApplication::style()->drawPrimitive(element, &option, painter, widget);
    });
}

QImage control(QStyle::ControlElement element, QStyle::State state, const QWidget *widget = nullptr)
{
    return painted(kPart, [=](QPainter *painter) {
        const auto option = optionIn<QStyleOptionMenuItem>(state);
        QApplication::style()->drawControl(element, &option, painter, widget);
    });
}

QColor middle(const QImage &picture)
{
    return picture.pixelColor(50, 20);
}

QColor edge(const QImage &picture)
{
    return picture.pixelColor(0, 20);
}

bool isBlank(const QImage &picture)
{
    return picture == painted(kPart, [](QPainter *) {});
}

} // namespace

TEST_CASE("a mixed colour lies between its two by the share of the second", "[stylepainting]")
{
    CHECK(Painting::mixed(Qt::black, Qt::white, 0) == QColor(Qt::black));
    CHECK(Painting::mixed(Qt::black, Qt::white, 1) == QColor(Qt::white));
    CHECK(Painting::mixed(QColor(100, 50, 0), QColor(200, 0, 10), 0.5) == QColor(150, 25, 5));
}

TEST_CASE("a button's ground tells whether it is pressed or under the mouse", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state) {
        return primitive(QStyle::PE_PanelButtonCommand, state);
    };
    const QColor ground = looks.of(ColourRole::Panel);
    const QColor ink = looks.of(ColourRole::Text);
    const QColor pressed = Painting::mixed(ground, ink, 0.16);
    CHECK(isSame(middle(drawn(kEnabled)), ground));
    CHECK(isSame(middle(drawn(kOver)), Painting::mixed(ground, ink, 0.06)));
    CHECK(isSame(middle(drawn(kEnabled | QStyle::State_Sunken)), pressed));
    CHECK(isSame(middle(drawn(kOver | QStyle::State_Sunken)), pressed));
    CHECK(isSame(middle(drawn(kEnabled | QStyle::State_On)), pressed));
    CHECK(isSame(middle(drawn(QStyle::State_MouseOver)), ground));
    for (const auto state : {QStyle::State(kEnabled), QStyle::State(kOver), QStyle::State()})
        CHECK(isSame(edge(drawn(state)), looks.of(ColourRole::FieldBorder)));
    CHECK(isSame(edge(drawn(kByKeys)), looks.of(ColourRole::Accent)));
    CHECK(
        isSame(edge(drawn(kEnabled | QStyle::State_HasFocus)), looks.of(ColourRole::FieldBorder)));
    CHECK(drawn(kEnabled).pixel(0, 0) == kBlank); // its corners are round
}

TEST_CASE("a filled button is filled while it can be pressed", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    QPushButton filled;
    filled.setProperty("primary", true);
    const auto drawn = [&filled](QStyle::State state) {
        return primitive(QStyle::PE_PanelButtonCommand, state, &filled);
    };
    const QColor accent = looks.of(ColourRole::Accent);
    CHECK(isSame(middle(drawn(kEnabled)), accent));
    CHECK(isSame(edge(drawn(kEnabled)), accent));
    CHECK(isSame(middle(drawn(kOver)), Painting::mixed(accent, Qt::black, 0.06)));
    CHECK(isSame(middle(drawn(kOver | QStyle::State_Sunken)),
                 Painting::mixed(accent, Qt::black, 0.16)));
    CHECK(isSame(middle(drawn(QStyle::State())), looks.of(ColourRole::Panel)));
    CHECK(isSame(edge(drawn(QStyle::State())), looks.of(ColourRole::FieldBorder)));
    const QImage focused = drawn(kByKeys);
    CHECK(isSame(edge(focused), accent));
    CHECK(isSame(focused.pixelColor(2, 20), accent));
    CHECK(isSame(focused.pixelColor(3, 20), looks.of(ColourRole::AccentText)));
    CHECK(isSame(focused.pixelColor(50, 3), looks.of(ColourRole::AccentText)));
    CHECK(isSame(focused.pixelColor(5, 20), accent));
}

TEST_CASE("a flat button has a ground only under the mouse, and a line while it is on",
          "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state) {
        return primitive(QStyle::PE_PanelButtonTool, state);
    };
    const QColor ground = looks.of(ColourRole::Window);
    const QColor ink = looks.of(ColourRole::Text);
    CHECK(isBlank(drawn(kEnabled)));
    CHECK(isBlank(drawn(QStyle::State_MouseOver)));
    CHECK(isSame(middle(drawn(kOver)), Painting::mixed(ground, ink, 0.07)));
    CHECK(isSame(edge(drawn(kOver)), Painting::mixed(ground, ink, 0.07)));
    CHECK(
        isSame(middle(drawn(kEnabled | QStyle::State_Sunken)), Painting::mixed(ground, ink, 0.14)));
    CHECK(isSame(middle(drawn(kEnabled | QStyle::State_On)), looks.of(ColourRole::SelectedRow)));
    CHECK(isSame(middle(drawn(kOver | QStyle::State_On)), looks.of(ColourRole::SelectedRow)));
    CHECK(isSame(edge(drawn(kEnabled | QStyle::State_On)), looks.of(ColourRole::Accent)));
    CHECK(isSame(edge(drawn(kByKeys)), looks.of(ColourRole::Accent)));
    CHECK(middle(drawn(kByKeys)).rgb() == kBlank);
    QToolButton framed;
    framed.setProperty("framed", true);
    CHECK(isSame(edge(primitive(QStyle::PE_PanelButtonTool, kEnabled, &framed)),
                 looks.of(ColourRole::FieldBorder)));
}

TEST_CASE("a field's frame tells the focus and words that are not stored", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    QWidget field;
    const auto drawn = [&field](QStyle::State state) {
        return painted(kPart, [&](QPainter *painter) {
            const auto option = optionIn(state);
            Painting::drawField(painter, &option, &field);
        });
    };
    const QColor line = looks.of(ColourRole::FieldBorder);
    CHECK(isSame(middle(drawn(kEnabled)), looks.of(ColourRole::Panel)));
    CHECK(isSame(edge(drawn(kEnabled)), line));
    CHECK(isSame(edge(drawn(kOver)), line));
    CHECK(isSame(edge(drawn(kEnabled | QStyle::State_HasFocus)), looks.of(ColourRole::Accent)));
    CHECK(isSame(edge(drawn(QStyle::State_HasFocus)), line));
    CHECK(isSame(middle(drawn(QStyle::State())), looks.of(ColourRole::Window)));
    CHECK(isSame(middle(drawn(kEnabled | QStyle::State_ReadOnly)), looks.of(ColourRole::Window)));
    REQUIRE(setMarkedUnstored(&field, true, u"Not stored"_s));
    CHECK(isSame(edge(drawn(kEnabled)), looks.of(ColourRole::MissedText)));
    CHECK(isSame(edge(drawn(kEnabled | QStyle::State_HasFocus)), looks.of(ColourRole::MissedText)));
}

TEST_CASE("a quiet field is a line under its words until it is used", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    QWidget field;
    field.setProperty("quiet", true);
    const auto drawn = [&field](QStyle::State state) {
        return painted(kPart, [&](QPainter *painter) {
            const auto option = optionIn(state);
            Painting::drawField(painter, &option, &field);
        });
    };
    const QColor line = looks.of(ColourRole::FieldBorder);
    const QImage atRest = drawn(kEnabled);
    for (const int x : {0, 50, 99}) {
        CHECK(atRest.pixelColor(x, 39) == line);
        CHECK(atRest.pixel(x, 38) == kBlank);
    }
    CHECK(isSame(edge(drawn(kOver)), line));
    CHECK(isSame(edge(drawn(kEnabled | QStyle::State_HasFocus)), looks.of(ColourRole::Accent)));
    REQUIRE(setMarkedUnstored(&field, true, u"Not stored"_s));
    CHECK(isSame(edge(drawn(kEnabled)), looks.of(ColourRole::MissedText)));
}

TEST_CASE("a mark of words that are not stored is described, once", "[stylepainting]")
{
    QWidget field;
    CHECK_FALSE(isMarkedUnstored(nullptr));
    CHECK_FALSE(isMarkedUnstored(&field));
    CHECK_FALSE(setMarkedUnstored(&field, false, u"Not stored"_s));
    CHECK(setMarkedUnstored(&field, true, u"Not stored"_s));
    CHECK(isMarkedUnstored(&field));
    CHECK(field.accessibleDescription() == u"Not stored"_s);
    CHECK_FALSE(setMarkedUnstored(&field, true, u"other words"_s));
    CHECK(field.accessibleDescription() == u"Not stored"_s);
    CHECK(setMarkedUnstored(&field, false, u"Not stored"_s));
    CHECK(field.accessibleDescription().isEmpty());
}

TEST_CASE("a line of a number or a choice draws no frame of its own", "[stylepainting]")
{
    const Looks looks;
    const auto drawn = [](const QWidget *widget, int width) {
        return painted(kPart, [&](QPainter *painter) {
            auto option = optionIn<QStyleOptionFrame>(kEnabled);
            option.lineWidth = width;
            QApplication::style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, painter,
                                                 widget);
        });
    };
    const QLineEdit line;
    QSpinBox number;
    CHECK_FALSE(isBlank(drawn(&line, 1)));
    CHECK(isBlank(drawn(&line, 0)));
    CHECK(isBlank(drawn(number.findChild<QLineEdit *>(), 1)));
    CHECK(isBlank(primitive(QStyle::PE_FrameLineEdit, kEnabled, &line)));
}

TEST_CASE("a box is ticked by a tick, half ticked by a dash, and grey while disabled",
          "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state, bool round) {
        QImage picture(100, 100, QImage::Format_ARGB32_Premultiplied);
        picture.fill(kBlank);
        QPainter painter(&picture);
        auto option = optionIn(state);
        option.rect = picture.rect();
        Painting::drawCheckMark(&painter, &option, round);
        painter.end();
        return picture;
    };
    const QColor accent = looks.of(ColourRole::Accent);
    const QColor tick = looks.of(ColourRole::AccentText);
    const QColor ground = looks.of(ColourRole::Panel);
    CHECK(isSame(drawn(kEnabled, false).pixelColor(50, 50), ground));
    const QImage on = drawn(kEnabled | QStyle::State_On, false);
    CHECK(isSame(on.pixelColor(50, 10), accent));
    for (const QPoint at : {QPoint(26, 53), QPoint(43, 69), QPoint(75, 33)})
        CHECK(isSame(on.pixelColor(at), tick));
    const QImage half = drawn(kEnabled | QStyle::State_NoChange, false);
    CHECK(isSame(half.pixelColor(50, 10), accent));
    CHECK(isSame(half.pixelColor(30, 50), tick));
    CHECK(isSame(half.pixelColor(70, 50), tick));
    CHECK(isSame(half.pixelColor(43, 69), accent));
    CHECK(isSame(drawn(QStyle::State_On, false).pixelColor(50, 10), looks.of(ColourRole::Faint)));
    const QImage chosen = drawn(kEnabled | QStyle::State_On, true);
    CHECK(isSame(chosen.pixelColor(50, 50), accent));
    CHECK(isSame(chosen.pixelColor(50, 28), accent));
    CHECK(isSame(chosen.pixelColor(50, 20), ground));
    CHECK(chosen.pixel(10, 10) == kBlank);
    CHECK(isSame(drawn(kEnabled, true).pixelColor(50, 50), ground));
    CHECK(isSame(drawn(QStyle::State_On, true).pixelColor(50, 50), looks.of(ColourRole::Faint)));
}

TEST_CASE("boxes in lists and forms are square, choices round", "[stylepainting]")
{
    const Looks looks;
    const auto state = kEnabled | QStyle::State_On;
    const QImage box = primitive(QStyle::PE_IndicatorCheckBox, state);
    CHECK(box == primitive(QStyle::PE_IndicatorItemViewItemCheck, state));
    CHECK(box != primitive(QStyle::PE_IndicatorRadioButton, state));
    CHECK_FALSE(isBlank(box));
}

TEST_CASE("the line under a tab tells the one that is chosen", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state) {
        return control(QStyle::CE_TabBarTabShape, state);
    };
    CHECK(isBlank(drawn(kEnabled)));
    const QImage chosen = drawn(kEnabled | QStyle::State_Selected);
    CHECK(chosen.pixelColor(0, 39) == looks.of(ColourRole::Accent));
    CHECK(chosen.pixelColor(99, 38) == looks.of(ColourRole::Accent));
    CHECK(chosen.pixel(50, 37) == kBlank);
    CHECK(drawn(kOver | QStyle::State_Selected).pixelColor(50, 39) == looks.of(ColourRole::Accent));
    CHECK(drawn(kOver).pixelColor(50, 39) == looks.of(ColourRole::FieldBorder));
}

TEST_CASE("parts of a window are parted by hairlines", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const QColor line = looks.of(ColourRole::Hairline);
    const QImage bar = control(QStyle::CE_ToolBar, kEnabled);
    CHECK(middle(bar) == looks.of(ColourRole::Raised));
    CHECK(bar.pixelColor(50, 39) == line);
    CHECK(bar.pixelColor(50, 0) == looks.of(ColourRole::Raised));
    QWidget pane;
    const QWidget within(&pane); // a bar in a pane has the ground of the pane
    CHECK(isBlank(control(QStyle::CE_ToolBar, kEnabled, &within)));
    for (const auto element : {QStyle::CE_HeaderSection, QStyle::CE_HeaderEmptyArea}) {
        const QImage head = control(element, kEnabled);
        CHECK(middle(head) == looks.of(ColourRole::Panel));
        CHECK(head.pixelColor(50, 39) == line);
        CHECK(head.pixelColor(50, 0) == looks.of(ColourRole::Panel));
    }
    CHECK(middle(control(QStyle::CE_Splitter, kEnabled)) == line);
    CHECK(middle(control(QStyle::CE_MenuBarEmptyArea, kEnabled)) == looks.of(ColourRole::Raised));
    const QImage top = painted(kPart, [](QPainter *painter) {
        const auto option = optionIn(kEnabled);
        Painting::hairline(painter, &option, Qt::TopEdge);
    });
    CHECK(top.pixelColor(50, 0) == line);
    CHECK(top.pixel(50, 39) == kBlank);
}

TEST_CASE("a separator is a line that leaves space above and below", "[stylepainting]")
{
    const Looks looks;
    const QImage picture = primitive(QStyle::PE_IndicatorToolBarSeparator, kEnabled);
    const QColor line = looks.of(ColourRole::FieldBorder);
    CHECK(picture.pixelColor(49, 8) == line);
    CHECK(picture.pixelColor(49, 31) == line);
    CHECK(picture.pixel(49, 7) == kBlank);
    CHECK(picture.pixel(49, 32) == kBlank);
    CHECK(picture.pixel(48, 20) == kBlank);
}

TEST_CASE("a menu has a frame, and a title of the menu bar a ground while it is open",
          "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const QColor line = looks.of(ColourRole::FieldBorder);
    for (const auto element : {QStyle::PE_PanelMenu, QStyle::PE_FrameMenu}) {
        const QImage menu = primitive(element, kEnabled);
        CHECK(middle(menu) == looks.of(ColourRole::Panel));
        for (const QPoint at : {QPoint(0, 0), QPoint(99, 20), QPoint(50, 39), QPoint(0, 20)})
            CHECK(menu.pixelColor(at) == line);
        CHECK(menu.pixelColor(1, 1) == looks.of(ColourRole::Panel));
    }
    const auto title = [](QStyle::State state) {
        return middle(control(QStyle::CE_MenuBarItem, state));
    };
    CHECK(title(kEnabled) == looks.of(ColourRole::Raised));
    CHECK(title(kEnabled | QStyle::State_Selected) == looks.of(ColourRole::SelectedRow));
    CHECK(title(QStyle::State_Selected) == looks.of(ColourRole::Raised));
}

TEST_CASE("only a text of several lines has the frame of a field", "[stylepainting]")
{
    const Looks looks;
    const QPlainTextEdit text;
    const QWidget other;
    CHECK(
        isSame(middle(primitive(QStyle::PE_Frame, kEnabled, &text)), looks.of(ColourRole::Panel)));
    const QImage frame = primitive(QStyle::PE_Frame, kEnabled, &other);
    CHECK(middle(frame).rgb() == kBlank);
    CHECK(frame.pixelColor(99, 39) == looks.of(ColourRole::FieldBorder));
}

TEST_CASE("the frame of the focus shows only to one who uses the keyboard", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    CHECK(isBlank(primitive(QStyle::PE_FrameFocusRect, kEnabled | QStyle::State_HasFocus)));
    CHECK(isBlank(
        primitive(QStyle::PE_FrameFocusRect, kEnabled | QStyle::State_KeyboardFocusChange)));
    CHECK(
        isSame(edge(primitive(QStyle::PE_FrameFocusRect, kByKeys)), looks.of(ColourRole::Accent)));
    auto option = optionIn(kByKeys | QStyle::State_Selected);
    CHECK(Painting::focusColour(&option) == looks.of(ColourRole::AccentText));
    option.palette.setColor(QPalette::Highlight, looks.of(ColourRole::SelectedRow));
    CHECK(Painting::focusColour(&option) == looks.of(ColourRole::Accent));
}

TEST_CASE("a branch points right while it is closed and down while it is open", "[stylepainting]")
{
    const Looks looks;
    const QImage right = primitive(QStyle::PE_IndicatorArrowRight, kEnabled);
    const QImage down = primitive(QStyle::PE_IndicatorArrowDown, kEnabled);
    CHECK(right != down);
    CHECK(isBlank(primitive(QStyle::PE_IndicatorBranch, kEnabled)));
    CHECK(isBlank(primitive(QStyle::PE_IndicatorBranch, QStyle::State_Open)));
    CHECK(primitive(QStyle::PE_IndicatorBranch, QStyle::State_Children) == right);
    CHECK(primitive(QStyle::PE_IndicatorBranch, QStyle::State_Children | QStyle::State_Open)
          == down);
    QImage before(100, 40, QImage::Format_ARGB32_Premultiplied);
    before.fill(kBlank);
    const QRect drawn = Picture::difference(before, down);
    CHECK(QRect(41, 11, 17, 17).contains(drawn)); // 16 pixels in the middle
}

TEST_CASE("what the style leaves out leaves no mark", "[stylepainting]")
{
    const Looks looks;
    for (const auto element :
         {QStyle::PE_IndicatorButtonDropDown, QStyle::PE_FrameTabBarBase, QStyle::PE_FrameTabWidget,
          QStyle::PE_PanelStatusBar, QStyle::PE_FrameStatusBarItem, QStyle::PE_PanelToolBar,
          QStyle::PE_IndicatorToolBarHandle}) {
        INFO(int(element));
        CHECK(isBlank(primitive(element, kEnabled)));
    }
}

TEST_CASE("a scroll bar's slider is darker under the mouse", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state) {
        return painted(kPart, [=](QPainter *painter) {
            auto option = optionIn<QStyleOptionSlider>(state | QStyle::State_Horizontal);
            option.rect = QRect(0, 0, 100, 12);
            option.orientation = Qt::Horizontal;
            option.minimum = 0;
            option.maximum = 1;
            option.pageStep = 100;
            QApplication::style()->drawComplexControl(QStyle::CC_ScrollBar, &option, painter);
        });
    };
    const QColor line = looks.of(ColourRole::FieldBorder);
    const QColor ink = looks.of(ColourRole::Text);
    CHECK(isSame(drawn(kEnabled).pixelColor(50, 6), Painting::mixed(line, ink, 0.15)));
    CHECK(isSame(drawn(kOver).pixelColor(50, 6), Painting::mixed(line, ink, 0.35)));
    for (const int y : {0, 2, 9, 11})
        CHECK(drawn(kEnabled).pixelColor(50, y) == looks.of(ColourRole::Raised));
    CHECK(isSame(drawn(kEnabled).pixelColor(50, 3), Painting::mixed(line, ink, 0.15)));
}

TEST_CASE("the arrows of fields are grey, and paler while they are disabled", "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto enabled = optionIn(kEnabled);
    const auto disabled = optionIn(QStyle::State());
    CHECK(Painting::chevronInk(&enabled) == looks.of(ColourRole::Secondary));
    CHECK(Painting::chevronInk(&disabled) == looks.of(ColourRole::FieldBorder));
    const auto number = [](QAbstractSpinBox::ButtonSymbols symbols, bool framed) {
        return painted(kPart, [=](QPainter *painter) {
            auto option = optionIn<QStyleOptionSpinBox>(kEnabled);
            option.frame = framed;
            option.buttonSymbols = symbols;
            option.subControls = QStyle::SC_All;
            QApplication::style()->drawComplexControl(QStyle::CC_SpinBox, &option, painter);
        });
    };
    CHECK(isBlank(number(QAbstractSpinBox::NoButtons, false)));
    CHECK_FALSE(isBlank(number(QAbstractSpinBox::UpDownArrows, false)));
    CHECK(
        isSame(edge(number(QAbstractSpinBox::NoButtons, true)), looks.of(ColourRole::FieldBorder)));
    CHECK(number(QAbstractSpinBox::NoButtons, true)
          != number(QAbstractSpinBox::UpDownArrows, true));
}

TEST_CASE("a selected row has a pale ground and an edge, a heading only a ground",
          "[stylepainting]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::State state, bool isHeading) {
        return painted(kPart, [=](QPainter *painter) {
            auto option = optionIn<QStyleOptionViewItem>(state);
            option.font = QApplication::font();
            paintRowGround(painter, option, isHeading);
        });
    };
    const QImage selected = drawn(kEnabled | QStyle::State_Selected, false);
    CHECK(selected.pixelColor(2, 20) == looks.of(ColourRole::Accent));
    CHECK(selected.pixelColor(3, 20) == looks.of(ColourRole::SelectedRow));
    CHECK(selected.pixelColor(99, 39) == looks.of(ColourRole::SelectedRow));
    CHECK(drawn(kEnabled | QStyle::State_Selected, true) == selected);
    CHECK(edge(drawn(kEnabled, true)) == looks.of(ColourRole::Raised));
    CHECK(middle(drawn(kEnabled, true)) == looks.of(ColourRole::Raised));
    CHECK(isBlank(drawn(kEnabled, false)));
}
