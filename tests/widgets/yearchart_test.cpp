// What stands in the months of an item's row, and how it is drawn.
#include "widgets/year/yearchart.h"

#include "models/outline/plantreemodel.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/subtreesample.h"
#include "widgets/looks.h"
#include "widgets/year/yeardelegate.h"
#include "widgets/year/yearhead.h"

#include <QPainter>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;
using Kind = YearMark::Kind;

namespace {

const QRectF kChart(0, 0, 372, 24); // 31 pixels a month

QImage paintedRow(const YearContent &content, StatusKind status = StatusKind::InProgress,
                  int chosen = -1)
{
    return painted(kChart.size().toSize(), [&](QPainter *painter) {
        paintYear(painter, content, kChart, 2021,
                  {.font = QApplication::font(),
                   .palette = QApplication::palette(),
                   .status = status,
                   .chosen = chosen});
    });
}

ProgressNote noteOn(QDate day, std::optional<int> attendance)
{
    return {.id = NoteId{day.month()},
            .happenedOn = day,
            .text = u"a visit"_s,
            .attendance = attendance};
}

YearPeriod quarter(int number, bool hasNote, bool hasEnded)
{
    const QDate first(2021, 3 * number - 2, 1);
    return {.period = {.number = number, .hasNote = hasNote, .hasEnded = hasEnded},
            .first = first,
            .last = first.addMonths(3).addDays(-1)};
}

QList<YearMark> marksOf(const YearContent &content)
{
    return yearMarks(content, kChart, 2021, QApplication::font());
}

} // namespace

TEST_CASE("titles and deadlines get their columns, the months the rest", "[yearchart]")
{
    const Looks looks;
    const auto wide = YearColumns::of(QApplication::font(), 1000);
    CHECK(wide.number == 38);
    CHECK(wide.title == 60);
    CHECK(wide.deadline == 272);
    CHECK(wide.months == 412);
    CHECK(wide.right == 1000);
    CHECK(wide.chart({5, 7, 20, 30}) == QRectF(412, 7, 588, 30));
    const auto medium = YearColumns::of(QApplication::font(), 780);
    CHECK(medium.deadline == 260);
    CHECK(medium.months == 400);
    const auto narrow = YearColumns::of(QApplication::font(), 779);
    CHECK(narrow.deadline == 196);
    CHECK(narrow.months == 330);
    const auto least = YearColumns::of(QApplication::font(), 300);
    CHECK(least.deadline == 100);
    CHECK(least.months == 175);
}

TEST_CASE("a day stands in the middle of its place in the months", "[yearchart]")
{
    CHECK(xOfDay(kChart, {2021, 1, 1}, 2021) == Approx(0.5));
    CHECK(xOfDay(kChart, {2021, 12, 31}, 2021) == Approx(371.5));
    CHECK(xOfDay(kChart.translated(100, 0), {2021, 3, 1}, 2021) == Approx(162.5));
}

TEST_CASE("marks come in painting order, the larger notes behind the smaller", "[yearchart]")
{
    const Looks looks;
    YearContent content;
    content.row.periods = {quarter(1, true, true)};
    content.row.earlierDays = {{2021, 5, 31}};
    content.row.lastDay = {2021, 6, 30};
    content.row.doneOn = {2021, 7, 20};
    content.notes = {noteOn({2021, 2, 10}, {}), noteOn({2021, 3, 10}, 1200),
                     noteOn({2021, 4, 10}, 60)};
    const auto marks = marksOf(content);
    const QList<Kind> kinds{
        Kind::Period, Kind::EarlierDeadline, Kind::Deadline, Kind::Note, Kind::Note, Kind::Note,
        Kind::Done};
    REQUIRE(marks.size() == kinds.size());
    for (qsizetype i = 0; i < marks.size(); ++i)
        CHECK(marks[i].kind == kinds[i]);
    CHECK(marks[0].area == QRectF(2, 3.5, 89, 17));
    CHECK(marks[0].day == QDate(2021, 3, 31));
    CHECK(marks[1].area.size() == QSizeF(10, 10));
    CHECK(marks[2].area.size() == QSizeF(12, 12));
    CHECK(marks[2].area.center().y() == 12);
    CHECK(marks[3].area.width() == 18);
    CHECK(marks[3].at == 1);
    CHECK(marks[3].note == NoteId{3});
    CHECK(marks[4].area.width() == 10);
    CHECK(marks[5].area.width() == 5);
    CHECK(marks[5].at == 0);
    CHECK(marks[6].area.width() == 15);
    CHECK(marks[6].day == QDate(2021, 7, 20));
}

TEST_CASE("no sliver of a deadline is left beside the mark of completion", "[yearchart]")
{
    const Looks looks;
    YearContent content;
    content.row.lastDay = {2021, 6, 15};
    content.row.earlierDays = {{2021, 6, 15}};
    for (int days = -20; days <= 20; ++days) {
        INFO(days << " days after the deadline");
        content.row.doneOn = content.row.lastDay.addDays(days);
        const auto marks = marksOf(content);
        const YearMark done = marks.last();
        CHECK(done.kind == Kind::Done);
        for (const YearMark &mark : marks.first(marks.size() - 1))
            CHECK_FALSE(done.area.contains(mark.area.center()));
        CHECK(marks.size() == (std::abs(days) <= 7 ? 1 : 3));
    }
}

TEST_CASE("marks at the ends of the year stay within the months with their outlines", "[yearchart]")
{
    const Looks looks;
    YearContent content;
    content.row.lastDay = {2021, 12, 31};
    content.notes = {noteOn({2021, 1, 1}, 1200)};
    const auto marks = marksOf(content);
    CHECK(marks[0].area.right() == 370);
    CHECK(marks[1].area.left() == 2);
}

TEST_CASE("notes that cannot be read have a mark of their own, but not beside periods",
          "[yearchart]")
{
    const Looks looks;
    YearContent content;
    content.isUnread = true;
    REQUIRE(marksOf(content).size() == 1);
    CHECK(marksOf(content)[0].kind == Kind::Unread);
    CHECK(marksOf(content)[0].area.topLeft() == QPointF(2, 3.5));
    CHECK(marksOf(content)[0].day == QDate(2021, 1, 1));
    content.row.periods = {quarter(1, false, true)};
    REQUIRE(marksOf(content).size() == 1);
    CHECK(marksOf(content)[0].kind == Kind::Period);
}

TEST_CASE("each mark is told in words", "[yearchart]")
{
    const auto document = TreeSample::document();
    const Models::PlanTreeModel plan(document.get());
    YearContent content;
    content.notes = {noteOn({2021, 3, 10}, 1200), noteOn({2021, 4, 10}, {})};
    content.row.periods = {quarter(1, true, true), quarter(2, false, true),
                           quarter(3, false, false), quarter(4, false, true)};
    content.row.periods[3].isUnread = true;
    const auto told = [&](Kind kind, qsizetype at = 0) {
        return yearMarkWords({.kind = kind, .day = {2021, 6, 30}, .at = at}, content, plan);
    };
    CHECK(told(Kind::Period, 0) == u"the first quarter: has a note"_s);
    CHECK(told(Kind::Period, 1) == u"the second quarter: no progress"_s);
    CHECK(told(Kind::Period, 2) == u"the third quarter: no note yet"_s);
    CHECK(told(Kind::Period, 3) == u"the fourth quarter: its notes cannot be read"_s);
    CHECK(told(Kind::EarlierDeadline) == u"30 Jun: an earlier deadline"_s);
    CHECK(told(Kind::Deadline) == u"30 Jun: deadline"_s);
    content.row.isMissed = true;
    CHECK(told(Kind::Deadline) == u"30 Jun: deadline, missed"_s);
    CHECK(told(Kind::Done) == u"30 Jun: done"_s);
    content.row.lastDay = {2021, 6, 28};
    CHECK(told(Kind::Done) == u"30 Jun: done; the deadline was 28 Jun"_s);
    CHECK(told(Kind::Note, 0) == u"10 Mar, attendance %1: a visit"_s.arg(QLocale().toString(1200)));
    CHECK(told(Kind::Note, 1) == u"10 Apr: a visit"_s);
    CHECK(told(Kind::Unread) == u"The notes of this item cannot be read at present."_s);
}

TEST_CASE("the months have lines between them, and today a line in its own year", "[yearchart]")
{
    const Looks looks(GENERATE(false, true));
    const auto months = [](int year) {
        return painted(kChart.size().toSize(), [=](QPainter *painter) {
            paintMonths(painter, kChart, QApplication::palette(), year, {2021, 6, 30});
        });
    };
    const QImage own = months(2021);
    for (const int month : {0, 3, 9})
        CHECK(own.pixelColor(31 * month, 12) == looks.of(ColourRole::FieldBorder));
    for (const int month : {1, 2, 5, 8})
        CHECK(own.pixelColor(31 * month, 12) == looks.of(ColourRole::Hairline));
    CHECK(own.pixelColor(371, 12) == looks.of(ColourRole::FieldBorder));
    CHECK(own.pixel(15, 12) == kBlank);
    CHECK(own.pixelColor(185, 12) == looks.of(ColourRole::Text));
    CHECK(own.pixelColor(186, 12) == looks.of(ColourRole::Text));
    CHECK(own.pixel(184, 12) == kBlank);
    CHECK(own.pixel(200, 12) != kBlank); // the time to come is shaded
    CHECK(months(2020).pixel(200, 12) == kBlank);
    CHECK(months(2020).pixelColor(186, 12) == looks.of(ColourRole::FieldBorder));
    CHECK(months(2022).pixel(15, 12) != kBlank);
}

TEST_CASE("a deadline is filled by how it stands", "[yearchart]")
{
    const Looks looks(GENERATE(false, true));
    YearContent content;
    content.row.from = {2021, 1, 1};
    content.row.lastDay = {2021, 6, 15};
    const int x = int(xOfDay(kChart, content.row.lastDay, 2021));
    const auto ground = [&](StatusKind status = StatusKind::InProgress) {
        return paintedRow(content, status).pixelColor(x, 10);
    };
    CHECK(isSame(ground(), looks.of(ColourRole::Panel)));
    content.row.isDueThisMonth = true;
    CHECK(isSame(ground(), looks.of(ColourRole::DueSoonText)));
    content.row.isMissed = true;
    CHECK(isSame(ground(), looks.of(ColourRole::MissedText)));
    CHECK(isSame(ground(StatusKind::Cancelled), looks.of(ColourRole::Panel)));
    content.row.isMissed = false;
    content.row.doneOn = {2021, 3, 1};
    CHECK(isSame(ground(), looks.of(ColourRole::Panel)));
    const QImage done = paintedRow(content, StatusKind::Done);
    const int at = int(xOfDay(kChart, content.row.doneOn, 2021));
    CHECK(isSame(done.pixelColor(at, 18), looks.of(ColourRole::DoneText)));
    CHECK(isSame(done.pixelColor(20, 12), looks.of(ColourRole::FieldBorder))); // its time
    CHECK(done.pixel(20, 9) == kBlank);
    CHECK(done.pixel(300, 12) == kBlank);
}

TEST_CASE("a period's box tells whether there was progress in it", "[yearchart]")
{
    const Looks looks(GENERATE(false, true));
    YearContent content;
    content.row.periods = {quarter(1, true, true), quarter(2, false, true),
                           quarter(3, false, false), quarter(4, false, true)};
    content.row.periods[3].isUnread = true;
    const QImage row = paintedRow(content);
    CHECK(isSame(row.pixelColor(10, 7), looks.of(ColourRole::DoneGround)));
    CHECK(isSame(row.pixelColor(100, 6), looks.of(ColourRole::MissedGround)));
    CHECK(row.pixel(200, 7) == kBlank);
    CHECK(isSame(row.pixelColor(290, 7), looks.of(ColourRole::Raised)));
}

TEST_CASE("only what runs all year has a dotted line over the months", "[yearchart]")
{
    const Looks looks;
    YearContent content;
    const QImage blank = painted(kChart.size().toSize(), [](QPainter *) {});
    CHECK(paintedRow(content, StatusKind::Ongoing) == blank);
    content.row.runsAllYear = true;
    CHECK(paintedRow(content, StatusKind::Ongoing) != blank);
}

TEST_CASE("the mark chosen by keyboard has a frame, and only that one", "[yearchart]")
{
    const Looks looks;
    YearContent content;
    content.row.lastDay = {2021, 6, 15};
    content.notes = {noteOn({2021, 2, 10}, {})};
    const QImage none = paintedRow(content);
    CHECK(paintedRow(content, StatusKind::InProgress, 2) == none); // there is none of this number
    const QImage first = paintedRow(content, StatusKind::InProgress, 0);
    const QImage second = paintedRow(content, StatusKind::InProgress, 1);
    CHECK(first != none);
    CHECK(second != none);
    CHECK(first != second);
    const QRectF area = marksOf(content)[0].area;
    CHECK(isSame(first.pixelColor(int(area.left() - 2.5), 12), looks.of(ColourRole::Accent)));
}

TEST_CASE("the heights of the year's rows, head and legend follow the text", "[yearchart]")
{
    Looks looks;
    CHECK(YearDelegate::lowestRow(QApplication::font()) == 24);
    CHECK(YearDelegate::highestRow(QApplication::font()) == 32);
    const auto document = TreeSample::document();
    Models::PlanTreeModel plan(document.get());
    YearHead head(&plan, nullptr);
    CHECK(head.sizeHint() == QSize(1, 24));
    looks.setSize(28);
    CHECK(YearDelegate::lowestRow(QApplication::font()) == 48);
    CHECK(YearDelegate::highestRow(QApplication::font()) == 64);
}

TEST_CASE("the head names its columns and the months, and today in reverse", "[yearchart]")
{
    const Looks looks(GENERATE(false, true));
    const auto document = TreeSample::document();
    Models::PlanTreeModel plan(document.get());
    YearHead head(&plan, nullptr);
    head.resize(1000, 24);
    head.setColumns(YearColumns::of(QApplication::font(), 1000));
    const auto drawn = Tests::drawnLines(&head);
    const auto find = [&drawn](const QString &words) {
        for (const Tests::DrawnWords &one : drawn) {
            if (one.text == words)
                return one;
        }
        return Tests::DrawnWords{};
    };
    CHECK(find(u"Item"_s).at.x() == 14);
    CHECK(find(u"Deadline"_s).at.x() == 272);
    CHECK(find(u"Deadline"_s).colour == looks.of(ColourRole::Secondary));
    CHECK(find(u"Jan"_s).colour == looks.of(ColourRole::Secondary));
    CHECK(find(u"Jan"_s).font.pixelSize() == 13);
    const auto today = head.today();
    REQUIRE(today);
    CHECK(find(today->words).colour == looks.of(ColourRole::Panel));
    const QImage picture = head.grab().toImage();
    CHECK(isSame(picture.pixelColor(int(today->place.left()) + 2, 10), looks.of(ColourRole::Text)));
    CHECK(picture.pixelColor(500, 23) == looks.of(ColourRole::Hairline));
    CHECK(find(u"Oct"_s).text.isEmpty()); // covered by today
}

TEST_CASE("the legend takes another line where it has no room for its words",
          "[yearchart][anyfont]")
{
    const Looks looks;
    YearLegend legend(nullptr);
    CHECK(legend.heightAt(1600) == legend.sizeHint().height());
    for (const int width : {1600, 1000, 600, 400}) {
        INFO(width);
        legend.resize(width, legend.heightAt(width));
        const auto drawn = Tests::drawnLines(&legend);
        CHECK(drawn.size() == 9);
        for (const Tests::DrawnWords &one : drawn) {
            INFO(one.text.toStdString());
            CHECK(one.at.x() + one.width <= width);
            CHECK(one.at.y() < legend.height());
        }
    }
    CHECK(legend.heightAt(600) > legend.heightAt(1600));
}

TEST_CASE("the legend explains each mark, from left to right", "[yearchart]")
{
    const Looks looks(GENERATE(false, true));
    YearLegend legend(nullptr);
    legend.resize(1400, legend.sizeHint().height());
    QStringList words;
    qreal right = 0;
    for (const Tests::DrawnWords &one : Tests::drawnLines(&legend)) {
        words.append(one.text);
        CHECK(one.colour == looks.of(ColourRole::Secondary));
        CHECK(one.at.x() > right + 20);
        right = one.at.x() + one.width;
    }
    CHECK(words
          == QStringList{u"progress, larger with more attendance"_s, u"deadline"_s, u"missed"_s,
                         u"due this month"_s, u"done"_s, u"period with progress"_s,
                         u"without progress"_s, u"not over yet"_s, u"ongoing"_s});
    const QImage picture = legend.grab().toImage();
    // Before the words of each, and behind those of the one before, there is its mark.
    int from = 0;
    for (const Tests::DrawnWords &one : Tests::drawnLines(&legend)) {
        INFO(one.text.toStdString());
        bool isMarked = false;
        for (int x = from; x < int(one.at.x()) - 2; ++x) {
            for (int y = 1; y < picture.height(); ++y)
                isMarked |= picture.pixelColor(x, y) != looks.of(ColourRole::Panel);
        }
        CHECK(isMarked);
        from = int(one.at.x() + one.width) + 3;
    }
    CHECK(picture.pixelColor(1300, 0) == looks.of(ColourRole::Hairline));
    CHECK(picture.pixelColor(1300, 1) == looks.of(ColourRole::Panel));
}
