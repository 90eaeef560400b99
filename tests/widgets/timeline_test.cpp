// A list of events, as notes and history show it.
#include "widgets/kit/timeline/timelineview.h"

#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/picture.h"
#include "widgets/kit/textlines.h"
#include "widgets/kit/timeline/timelinedelegate.h"
#include "widgets/looks.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

constexpr int kDay = Qt::UserRole;
constexpr int kSmall = kDay + 1;
constexpr int kUnderDay = kDay + 2;
constexpr int kUnderWords = kDay + 3;
constexpr int kPictures = kDay + 4;

struct ShownTimeline : Looks
{
    ShownTimeline()
    {
        add(u"first"_s, u"12 Oct"_s, u"Wang"_s);
        view.setModel(&model);
        view.resize(400, 300);
        view.show();
        QApplication::processEvents();
    }
    QStandardItem *add(const QString &words, const QString &day, const QString &small)
    {
        auto *row = new QStandardItem(words);
        row->setData(day, kDay);
        row->setData(small, kSmall);
        model.appendRow(row);
        return row;
    }
    int height(int row) const { return view.sizeHintForIndex(model.index(row, 0)).height(); }
    QRect rect(int row) const { return view.visualRect(model.index(row, 0)); }
    Tests::DrawnWords drawn(const QString &words)
    {
        constexpr QChar kWordJoiner(0x2060);
        for (const Tests::DrawnWords &one : Tests::drawnLines(view.viewport())) {
            if (QString(one.text).remove(kWordJoiner) == words)
                return one;
        }
        return {};
    }

    QStandardItemModel model;
    TimelineView view{kDay, kSmall, nullptr};
    const QFont body = QApplication::font();
    const int line = heightOfLines(QApplication::font(), 1);
};

} // namespace

TEST_CASE_METHOD(ShownTimeline, "a row has its day, a line, its words, and a small line below them",
                 "[timeline]")
{
    CHECK(drawn(u"first"_s).colour == of(ColourRole::Text));
    CHECK(drawn(u"first"_s).font.pixelSize() == 14);
    CHECK(drawn(u"12 Oct"_s).colour == of(ColourRole::Secondary));
    CHECK(drawn(u"12 Oct"_s).font.pixelSize() == 13);
    const QImage picture = view.viewport()->grab().toImage();
    int left = 0;
    while (left < 390 && picture.pixelColor(left, 12) != of(ColourRole::FieldBorder))
        ++left;
    CHECK(picture.pixelColor(left + 1, 12) == of(ColourRole::FieldBorder));
    CHECK(picture.pixelColor(left + 2, 12) != of(ColourRole::FieldBorder));
    CHECK(picture.pixelColor(left, 5) == of(ColourRole::FieldBorder));
    CHECK(picture.pixelColor(left, 4) != of(ColourRole::FieldBorder));
    CHECK(picture.pixelColor(left, rect(0).bottom() - 5) == of(ColourRole::FieldBorder));
    CHECK(picture.pixelColor(left, rect(0).bottom() - 4) != of(ColourRole::FieldBorder));
    CHECK(drawn(u"first"_s).at.x() == left + 2 + 12);
    const Tests::DrawnWords day = drawn(u"12 Oct"_s);
    CHECK(day.at.x() + day.width <= left - 12);
    CHECK(drawn(u"first"_s).at.y() < rect(0).center().y() + 4);
}

TEST_CASE_METHOD(ShownTimeline, "a selected row has the ground of selected rows", "[timeline]")
{
    const auto ground = [this] { return view.viewport()->grab().toImage().pixelColor(200, 3); };
    CHECK(ground() != of(ColourRole::SelectedRow));
    view.setCurrentIndex(model.index(0, 0));
    CHECK(ground() == of(ColourRole::SelectedRow));
}

TEST_CASE_METHOD(ShownTimeline, "an empty list says why it is empty", "[timeline]")
{
    view.setEmptyWords(u"Nothing yet."_s);
    CHECK(view.emptyWords() == u"Nothing yet."_s);
    CHECK(drawn(u"Nothing yet."_s).text.isEmpty());
    model.clear();
    const Tests::DrawnWords words = drawn(u"Nothing yet."_s);
    CHECK(words.colour == of(ColourRole::Secondary));
    CHECK(words.font.pixelSize() == 13);
    CHECK(words.at.y() > 8 + 6);
    const qreal middle = words.at.x() + words.width / 2;
    CHECK(std::abs(middle - view.viewport()->width() / 2.0) < 2);
}

TEST_CASE_METHOD(ShownTimeline, "a brief row shows its first lines until it is selected",
                 "[timeline]")
{
    QStandardItem *row = add(QStringList(6, u"a"_s).join(u'\n'), u"1 Oct"_s, u"Wang"_s);
    row->setData(u"3 books"_s, kUnderWords);
    const int whole = height(1);
    view.setBrief(2, kUnderDay, kUnderWords);
    const int brief = height(1);
    CHECK(brief < whole);
    CHECK(brief >= 2 * line);
    CHECK(drawn(u"Wang"_s).text.isEmpty()); // the small line is that of an open row
    view.setCurrentIndex(model.index(1, 0));
    CHECK(height(1) > brief);
    QApplication::processEvents();
    CHECK_FALSE(drawn(u"Wang"_s).text.isEmpty());
    view.clearSelection();
    view.setMarking({.stretches =
                         [](const QString &words) {
                             return QList<std::pair<qsizetype, qsizetype>>{{words.size() - 1, 1}};
                         },
                     .ground = Qt::yellow});
    CHECK(height(1) > brief); // a row with words that were looked for is shown whole
}

TEST_CASE_METHOD(ShownTimeline, "the day's column grows with what stands under the day",
                 "[timeline]")
{
    const qreal before = drawn(u"first"_s).at.x();
    view.setBrief(2, kUnderDay, kUnderWords);
    model.item(0)->setData(u"40 people"_s, kUnderDay);
    CHECK(drawn(u"first"_s).at.x() > before);
    const Tests::DrawnWords under = drawn(u"40 people"_s);
    CHECK(under.at.y() > drawn(u"12 Oct"_s).at.y());
    CHECK(height(0) >= 2 * QFontMetrics(smallFont(body)).height() + 10);
}

TEST_CASE_METHOD(ShownTimeline,
                 "room is left for buttons beside the words and at the foot of an open row",
                 "[timeline]")
{
    const int before = height(0);
    view.setRoomForButtons(0, {100, 60});
    CHECK(height(0) == before);
    view.setCurrentIndex(model.index(0, 0));
    CHECK(height(0) > before + 30);
    CHECK(height(0) < before + 60);
    view.setRoomForButtons(0, {398, 60}); // the small line has no room beside them
    CHECK(height(0) == before + 60);
    view.clearSelection();
    model.item(0)->setText(QString(60, u'a'));
    view.setRoomForButtons(0, {0, 0});
    const int wide = height(0);
    view.setRoomForButtons(200, {0, 0});
    CHECK(height(0) > wide);
}

TEST_CASE_METHOD(ShownTimeline, "five pictures at most stand under the words, then a number",
                 "[timeline]")
{
    QStringList asked;
    const int before = height(0);
    view.setPictures(kPictures, [&asked](const QString &key, int side) {
        asked.append(u"%1 %2"_s.arg(key).arg(side));
        QPixmap picture(side, side);
        picture.fill(Qt::red);
        return picture;
    });
    CHECK(height(0) == before);
    model.item(0)->setData(QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s},
                           kPictures);
    QApplication::processEvents();
    CHECK(height(0) == before + 40 + 6);
    asked.clear();
    CHECK(drawn(u"+2"_s).colour == of(ColourRole::Secondary));
    CHECK(asked.mid(0, 5) == QStringList{u"1 40"_s, u"2 40"_s, u"3 40"_s, u"4 40"_s, u"5 40"_s});
    CHECK_FALSE(asked.contains(u"6 40"_s));
    const QPoint first(int(drawn(u"first"_s).at.x()) + 1, rect(0).top() + 5 + line + 6 + 4);
    CHECK(view.pictureAt(first) == u"1"_s);
    CHECK(view.pictureAt(first + QPoint(38, 0)) == u"1"_s);
    CHECK(view.pictureAt(first + QPoint(42, 0)).isEmpty());
    CHECK(view.pictureAt(first + QPoint(46, 0)) == u"2"_s);
    CHECK(view.pictureAt(first + QPoint(5 * 46, 0)) == u"6"_s); // the number
    CHECK(view.pictureAt(first + QPoint(6 * 46, 0)).isEmpty());
    CHECK(view.pictureAt(first - QPoint(0, 12)).isEmpty());
    CHECK(view.pictureAt({5, 280}).isEmpty());
    const QImage picture = view.viewport()->grab().toImage();
    CHECK(picture.pixelColor(first + QPoint(20, 20)) == QColor(Qt::red));
}

TEST_CASE_METHOD(ShownTimeline, "the view of a timeline scrolls smoothly, and asks for little room",
                 "[timeline]")
{
    CHECK(view.verticalScrollMode() == QAbstractItemView::ScrollPerPixel);
    CHECK(view.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
    CHECK(view.selectionMode() == QAbstractItemView::SingleSelection);
    CHECK(view.contextMenuPolicy() == Qt::CustomContextMenu);
    CHECK(view.frameShape() == QFrame::NoFrame);
    CHECK(view.minimumSizeHint() == QSize(120, 44));
    CHECK(view.sizeHint() == QSize(300, 44));
    CHECK_FALSE(view.viewport()->autoFillBackground());
    for (int row = 0; row < 40; ++row)
        add(u"next"_s, u"1 Oct"_s, u"Wang"_s);
    QApplication::processEvents();
    QSignalSpy placed(&view, &TimelineView::rowsPlaced);
    view.verticalScrollBar()->setValue(50);
    CHECK_FALSE(placed.isEmpty());
}
