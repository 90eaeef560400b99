#include "widgets/kit/style/flowlayout.h"

#include "support/catch.h"
#include "widgets/kit/focusring.h"
#include "widgets/pagefixture.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

// A layout of three widgets of 100 × 20 pixels.
struct Three
{
    Three()
    {
        host.setLayout(flow);
        flow->setContentsMargins(0, 0, 0, 0);
        for (QWidget *&part : parts) {
            part = new QWidget(&host);
            part->setFixedSize(100, 20);
            flow->addWidget(part);
        }
    }
    QList<QPoint> places(int width)
    {
        flow->setGeometry({0, 0, width, 500});
        return {parts[0]->pos(), parts[1]->pos(), parts[2]->pos()};
    }

    QWidget host;
    FlowLayout *flow = new FlowLayout;
    QWidget *parts[3] = {};
};

} // namespace

TEST_CASE("widgets flow into a new line once the width is used up", "[flowlayout]")
{
    Three three;
    CHECK(three.places(316) == QList<QPoint>{{0, 0}, {108, 0}, {216, 0}});
    CHECK(three.places(315) == QList<QPoint>{{0, 0}, {108, 0}, {0, 24}});
    CHECK(three.places(207) == QList<QPoint>{{0, 0}, {0, 24}, {0, 48}});
    CHECK(three.flow->heightForWidth(316) == 20);
    CHECK(three.flow->heightForWidth(315) == 44);
    CHECK(three.flow->heightForWidth(100) == 68);
    CHECK(three.flow->sizeHint() == QSize(316, 20));
    CHECK(three.flow->minimumSize() == QSize(100, 20));
    CHECK(three.flow->hasHeightForWidth());
    CHECK(three.flow->expandingDirections() == Qt::Orientations());
}

TEST_CASE("gaps and margins of flowing widgets can be set", "[flowlayout]")
{
    Three three;
    three.flow->setGaps(10, 6);
    CHECK(three.places(319) == QList<QPoint>{{0, 0}, {110, 0}, {0, 26}});
    three.flow->setContentsMargins(3, 5, 7, 11);
    CHECK(three.places(329) == QList<QPoint>{{3, 5}, {113, 5}, {3, 31}});
    CHECK(three.places(330) == QList<QPoint>{{3, 5}, {113, 5}, {223, 5}});
    CHECK(three.flow->sizeHint() == QSize(330, 36));
    CHECK(three.flow->minimumSize() == QSize(110, 36));
    CHECK(three.flow->heightForWidth(329) == 62);
}

TEST_CASE("hidden widgets take no room in a flow", "[flowlayout]")
{
    Three three;
    three.parts[0]->hide();
    CHECK(three.places(208).mid(1) == QList<QPoint>{{0, 0}, {108, 0}});
    CHECK(three.flow->sizeHint() == QSize(208, 20));
    for (QWidget *part : three.parts)
        part->hide();
    CHECK(three.flow->heightForWidth(100) == 0);
}

TEST_CASE("one widget may take the room left in a flow, or stand at its end", "[flowlayout]")
{
    Three three;
    auto *end = new QWidget(&three.host);
    end->setFixedSize(40, 20);
    three.flow->addAtEnd(end);
    CHECK(three.places(500) == QList<QPoint>{{0, 0}, {108, 0}, {216, 0}});
    CHECK(end->geometry() == QRect(460, 0, 40, 20));
    auto *after = new QWidget(&three.host);
    after->setFixedSize(20, 20);
    three.flow->addWidget(after);
    three.places(500);
    CHECK(end->geometry() == QRect(432, 0, 40, 20));
    CHECK(after->geometry() == QRect(480, 0, 20, 20));
    three.parts[1]->setMinimumSize(100, 20);
    three.parts[1]->setMaximumSize(QWIDGETSIZE_MAX, 20);
    three.parts[1]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    three.places(500);
    CHECK(three.parts[1]->geometry() == QRect(108, 0, 208, 20));
    CHECK(three.parts[2]->pos() == QPoint(324, 0));
    CHECK(end->pos() == QPoint(432, 0));
}

TEST_CASE("widgets of other heights stand in the middle of their line, or at its foot",
          "[flowlayout]")
{
    Three three;
    three.parts[0]->setFixedSize(100, 40);
    three.flow->setAlignment(three.parts[2], Qt::AlignBottom);
    CHECK(three.places(400) == QList<QPoint>{{0, 0}, {108, 10}, {216, 20}});
    three.host.setLayoutDirection(Qt::RightToLeft);
    CHECK(three.places(400) == QList<QPoint>{{300, 0}, {192, 10}, {84, 20}});
}

TEST_CASE("a flow knows its widgets by their number, and gives them away", "[flowlayout]")
{
    Three three;
    CHECK(three.flow->count() == 3);
    CHECK(three.flow->itemAt(0)->widget() == three.parts[0]);
    CHECK(three.flow->itemAt(2)->widget() == three.parts[2]);
    CHECK_FALSE(three.flow->itemAt(3));
    CHECK_FALSE(three.flow->itemAt(-1));
    CHECK_FALSE(three.flow->takeAt(3));
    const std::unique_ptr<QLayoutItem> taken(three.flow->takeAt(1));
    CHECK(taken->widget() == three.parts[1]);
    CHECK(three.flow->count() == 2);
    CHECK(three.flow->itemAt(1)->widget() == three.parts[2]);
}

namespace {

// Three panes side by side, each with two fields.
struct Panes
{
    Panes()
    {
        auto *row = new QHBoxLayout(&window);
        for (int i = 0; i < 3; ++i) {
            auto *pane = new QWidget(&window);
            auto *column = new QVBoxLayout(pane);
            for (int field = 0; field < 2; ++field) {
                fields.append(new QLineEdit(pane));
                column->addWidget(fields.last());
            }
            row->addWidget(pane);
            stops.append(FocusStop{.whole = pane, .entry = pane});
        }
        window.show();
        activate(fields[0]);
    }
    // The number of the field that has the focus.
    qsizetype focused() const
    {
        return fields.indexOf(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }

    QWidget window;
    QList<QLineEdit *> fields;
    QList<FocusStop> stops;
};

} // namespace

TEST_CASE("F6 goes round the panes of a window, in both directions", "[focusring]")
{
    Panes panes;
    QList<qsizetype> seen;
    for (const int steps : {1, 1, 1, -1, -1, -1}) {
        moveFocus(panes.stops, steps);
        seen.append(panes.focused());
    }
    CHECK(seen == QList<qsizetype>{2, 4, 0, 4, 2, 0});
    panes.fields[3]->setFocus(); // the pane, not the field, is what it goes on from
    moveFocus(panes.stops, 1);
    CHECK(panes.focused() == 4);
}

TEST_CASE("F6 passes over panes that are hidden or disabled", "[focusring]")
{
    Panes panes;
    panes.stops[1].whole->hide();
    moveFocus(panes.stops, 1);
    CHECK(panes.focused() == 4);
    panes.stops[1].whole->show();
    panes.stops[2].whole->setEnabled(false);
    panes.fields[0]->setFocus();
    moveFocus(panes.stops, -1);
    CHECK(panes.focused() == 2);
    panes.fields[0]->setFocusPolicy(Qt::ClickFocus);
    moveFocus(panes.stops, 1);
    CHECK(panes.focused() == 1); // the first field in the pane that Tab reaches
}

TEST_CASE("from outside all panes F6 begins with the first, or with the last backwards",
          "[focusring]")
{
    Panes panes;
    const auto from = [&panes](int steps) {
        panes.fields[0]->setFocus();
        panes.fields[0]->clearFocus();
        moveFocus(panes.stops, steps);
        return panes.focused();
    };
    CHECK(from(1) == 0);
    CHECK(from(-1) == 4);
    panes.stops[0].entry->setFocusProxy(panes.fields[1]);
    CHECK(from(1) == 1);
    panes.fields[1]->setEnabled(false);
    CHECK(from(1) == 2);
}

TEST_CASE("a field that F6 reaches is scrolled into sight", "[focusring]")
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *first = new QLineEdit(&window);
    auto *area = new QScrollArea(&window);
    auto *column = new QWidget;
    column->setFixedSize(100, 2000);
    auto *far = new QLineEdit(column);
    far->move(0, 1500);
    area->setWidget(column);
    area->setFocusPolicy(Qt::NoFocus);
    row->addWidget(first);
    row->addWidget(area);
    window.resize(400, 200);
    window.show();
    activate(first);
    moveFocus({{.whole = first, .entry = first}, {.whole = area, .entry = column}}, 1);
    CHECK(far->hasFocus());
    CHECK(area->verticalScrollBar()->value() > 1300);
}
