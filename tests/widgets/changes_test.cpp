#include "widgets/kit/style/changes.h"

#include "support/catch.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/spaces.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using Widgets::Density;
using Widgets::followChanges;
using Widgets::Label;
using Widgets::scaled;

namespace {

void send(QWidget *widget, QEvent::Type type)
{
    QEvent event(type);
    QApplication::sendEvent(widget, &event);
}

QFont twice(QFont font)
{
    font.setPixelSize(2 * QFontInfo(font).pixelSize());
    return font;
}

} // namespace

TEST_CASE("the functions for words and for look are called when the language or the look changes",
          "[changes]")
{
    QWidget window;
    QWidget part(&window);
    int words = 0;
    int looks = 0;
    followChanges(&part, {.words = [&] { ++words; }, .look = [&] { ++looks; }});
    CHECK(words == 0); // not called at once: constructors call these functions themselves
    CHECK(looks == 0);

    send(&part, QEvent::LanguageChange);
    CHECK(words == 1);
    CHECK(looks == 0);

    part.setFont(twice(part.font()));
    CHECK(looks == 1);
    QPalette palette = part.palette();
    palette.setColor(QPalette::WindowText, Qt::red);
    part.setPalette(palette);
    CHECK(looks == 2);
    send(&part, QEvent::StyleChange);
    CHECK(looks == 3);
    setDensity(&window, Density::Narrow);
    CHECK(looks == 4);
    setDensity(&window, Density::Narrow);
    part.resize(30, 30);
    CHECK(looks == 4);
    CHECK(words == 1);
}

TEST_CASE("the size function is called at each new size, also at one that the look function sets",
          "[changes]")
{
    QWidget window;
    QWidget part(&window);
    int sizes = 0;
    followChanges(&part,
                  {.look = [&] { part.resize(part.width() + 1, 30); }, .size = [&] { ++sizes; }});
    window.show();
    sizes = 0;
    part.resize(120, 30);
    CHECK(sizes == 1);
    part.move(5, 5);
    CHECK(sizes == 1);
    send(&part, QEvent::StyleChange);
    CHECK(sizes == 2);
}

TEST_CASE(
    "functions that follow a widget's changes are called in the order in which they were added",
    "[changes]")
{
    QWidget widget;
    QStringList calls;
    followChanges(&widget, {.look = [&] { calls.append(u"first"_s); }});
    followChanges(&widget, {.look = [&] { calls.append(u"second"_s); }});
    widget.setFont(twice(widget.font()));
    CHECK(calls == QStringList{u"first"_s, u"second"_s});
}

TEST_CASE("a change that a call makes to its own widget leads to no further call", "[changes]")
{
    QWidget widget;
    int looks = 0;
    followChanges(&widget, {.look = [&] {
        ++looks;
        widget.setFont(twice(widget.font()));
    }});
    send(&widget, QEvent::PaletteChange);
    CHECK(looks == 1);
    send(&widget, QEvent::PaletteChange);
    CHECK(looks == 2);
}

TEST_CASE("nothing is called after the context object was deleted", "[changes]")
{
    QWidget widget;
    auto context = std::make_unique<QObject>();
    int looks = 0;
    followChanges(&widget, context.get(), {.look = [&] { ++looks; }});
    send(&widget, QEvent::StyleChange);
    context.reset();
    send(&widget, QEvent::StyleChange);
    CHECK(looks == 1);
}

TEST_CASE("a widget measures its small labels and its layout in the new size of text", "[changes]")
{
    QWidget widget;
    auto *column = new QVBoxLayout(&widget);
    auto *label = new Label(Label::Size::Small, Widgets::ColourRole::Text, &widget);
    label->setText(u"学科建设"_s);
    column->addWidget(label);
    const int before = column->sizeHint().height();
    int measured = 0;
    int labelled = 0;
    followChanges(&widget, {.look = [&] {
        measured = column->sizeHint().height();
        labelled = label->fontMetrics().height();
    }});
    widget.setFont(twice(widget.font()));
    CHECK(labelled == label->fontMetrics().height());
    CHECK(measured == column->sizeHint().height());
    CHECK(measured > before);
}

TEST_CASE("margins and gaps of a layout grow with the text of its widget", "[changes]")
{
    QWidget widget;
    auto *flow = new Widgets::FlowLayout;
    widget.setLayout(flow);
    flow->addWidget(new QWidget(&widget));
    Widgets::keepSpaces(&widget, flow, {8, 4, 12, 2}, 16, 6);
    widget.setFont(twice(widget.font()));
    CHECK(flow->contentsMargins()
          == QMargins(scaled(&widget, 8), scaled(&widget, 4), scaled(&widget, 12),
                      scaled(&widget, 2)));

    QWidget other;
    auto *column = new QVBoxLayout(&other);
    Widgets::keepSpaces(&other, column, {}, 10);
    const int before = column->spacing();
    other.setFont(twice(other.font()));
    CHECK(column->spacing() == scaled(&other, 10));
    CHECK(column->spacing() > before);
    CHECK(column->contentsMargins() == QMargins());
}

TEST_CASE("functions with a context are called before the widget's own", "[changes]")
{
    QWidget widget;
    QObject context;
    QStringList calls;
    followChanges(&widget, {.look = [&] { calls.append(u"own"_s); }});
    followChanges(&widget, &context, {.look = [&] { calls.append(u"spaces"_s); }});
    widget.setFont(twice(widget.font()));
    CHECK(calls == QStringList{u"spaces"_s, u"own"_s});
}
