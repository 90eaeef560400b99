#include "app/commands/outlinetext.h"

#include "app/commands/terminaltext.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kDay(2021, 9, 15);

Outline outlineWithLongTitle()
{
    return Outline(
        {.details = {.year = 2021, .title = u"2021年工作要点"_s},
         .nodes = {
             {.id = NodeId{1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"学习"_s},
             {.id = NodeId{2},
              .parent = NodeId{1},
              .number = u"1."_s,
              .title = QString(u"深入学习"_s).repeated(20),
              .status = ItemStatus::cancelled(u"并入第2条"_s)},
             {.id = NodeId{3},
              .parent = NodeId{1},
              .number = u"2."_s,
              .title = u"宣讲"_s,
              .leadDepartment = u"宣传部"_s,
              .deadline = Deadline::fromWords(u"9月底前"_s, 2021),
              .status = ItemStatus::inProgress(30)}}});
}

QStringList linesOf(int width)
{
    return App::outlineText(outlineWithLongTitle(), kDay, width).split(u'\n');
}

} // namespace

TEST_CASE("on a terminal no line is wider than the terminal", "[outlinetext]")
{
    const QStringList lines = linesOf(80);
    for (const QString &line : lines.mid(3))
        CHECK(App::displayWidth(line) <= 80);
    CHECK(lines.join(u'\n').contains(u'…'));
}

TEST_CASE("in a file every title is written in full", "[outlinetext]")
{
    const QString text = linesOf(0).join(u'\n');
    CHECK(text.contains(QString(u"深入学习"_s).repeated(20) + u"  Cancelled (并入第2条)"_s));
    CHECK_FALSE(text.contains(u'…'));
}

TEST_CASE("columns are aligned", "[outlinetext]")
{
    const QStringList lines = linesOf(0);
    const QString section = lines[3];
    const QString item = lines[5];
    CHECK(section.simplified() == u"一、学习 0 of 2 done"_s);
    CHECK(item.simplified() == u"2. 宣讲 In progress 30% 宣传部 9月底前 (2021-09-30) due soon"_s);
    CHECK(App::displayWidth(section.left(section.indexOf(u"0 of"_s)))
          == App::displayWidth(item.left(item.indexOf(u"In progress"_s))));
}

TEST_CASE("an outline is printed column by column", "[outlinetext]")
{
    Outline plan(
        {.details = {.year = 2021,
                     .title = u"2021年\n工作要点"_s,
                     .issuer = u"党委"_s,
                     .issuedOn = {2021, 3, 30},
                     .closed = true},
         .nodes = {
             {.id = NodeId{1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"学习"_s},
             {.id = NodeId{2},
              .parent = NodeId{1},
              .number = u"1."_s,
              .title = u"读书"_s,
              .owners = {u"王建国"_s, u"李红"_s},
              .leadDepartment = u"团委"_s,
              .status = ItemStatus::done({2021, 6, 1})},
             {.id = NodeId{3},
              .parent = NodeId{1},
              .number = u"2."_s,
              .title = u"宣讲"_s,
              .leadDepartment = u"团委"_s,
              .deadline = Deadline::fromWords(u"8月"_s, 2021)},
             {.id = NodeId{4},
              .parent = NodeId{1},
              .number = u"3."_s,
              .title = u"走访"_s,
              .deadline = Deadline::fromWords(u"2021-09-15"_s, 2021),
              .status = ItemStatus::inProgress()},
             {.id = NodeId{5},
              .parent = NodeId{1},
              .number = u"4."_s,
              .title = u"帮困"_s,
              .deadline = Deadline::fromWords(u"长期坚持"_s, 2021)}}});
    plan.setFigures(plan.find(NodeId{4}),
                    {.notes = 2, .attendance = 50, .last = QDate(2021, 5, 4)});
    CHECK(App::outlineText(plan, AsOf::now(kDay), 0)
          == u"2021年 工作要点  (closed)\n党委  2021-03-30\n"
             "Sections 1, items 4: Done 1 · In progress 1 · Not started 2 · missed 1 · due soon 1"
             " · notes 2 · attendance 50\n\n"
             "一、学习   1 of 4 done\n"
             "  1. 读书  Done 2021-06-01  王建国、李红\n"
             "  2. 宣讲  Not started      团委          8月 (2021-08-31)  missed\n"
             "  3. 走访  In progress                    2021-09-15        due soon  notes: 2, "
             "latest 2021-05-04\n"
             "  4. 帮困  Not started                    长期坚持\n"_s);
}

TEST_CASE("the head leaves out counts that are zero", "[outlinetext]")
{
    CHECK(linesOf(0)[1] == u"Sections 1, items 2: In progress 1 · Cancelled 1 · due soon 1"_s);
}

TEST_CASE("the head counts sections as the window does, not those within them", "[outlinetext]")
{
    const Outline plan(
        {.details = {.year = 2021, .title = u"2021年工作要点"_s},
         .nodes = {{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"政治建设"_s},
                   {.id = NodeId{2}, .kind = NodeKind::Section, .title = u"工作任务"_s},
                   {.id = NodeId{3},
                    .parent = NodeId{2},
                    .kind = NodeKind::Section,
                    .number = u"（一）"_s,
                    .title = u"学习"_s},
                   {.id = NodeId{4}, .parent = NodeId{3}, .number = u"1."_s, .title = u"读书"_s}}});
    CHECK(App::outlineText(plan, AsOf::now(kDay), 0).split(u'\n')[1]
          == u"Sections 2, items 2: Not started 2"_s);
}

TEST_CASE("an empty plan is printed without an empty list", "[outlinetext]")
{
    CHECK(App::outlineText(Outline(), AsOf::now({2021, 9, 15}), 0) == u"Sections 0, items 0\n\n"_s);
}
