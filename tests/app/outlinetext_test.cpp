#include "app/commands/outlinetext.h"

#include "app/commands/terminaltext.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kDay(2021, 9, 15);

Outline outline()
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
    return App::outlineText(outline(), kDay, width).split(u'\n');
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

TEST_CASE("the head leaves out counts that are zero", "[outlinetext]")
{
    CHECK(linesOf(0)[1] == u"Sections 1, items 2: In progress 1 · Cancelled 1 · due soon 1"_s);
}

TEST_CASE("an empty plan is printed without an empty list", "[outlinetext]")
{
    CHECK(App::outlineText(Outline(), AsOf::now({2021, 9, 15}), 0) == u"Sections 0, items 0\n\n"_s);
}
