#include "domain/reading/outlinereader.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

QStringList titlesOf(const QList<ReadNode> &nodes)
{
    QStringList titles;
    for (const ReadNode &node : nodes)
        titles += QStringList(node.number + node.title) + titlesOf(node.children);
    return titles;
}

QList<ReadNode> nodesOf(const QString &source, const RankedReading &ranked)
{
    return assembleOutline(source, ranked.pieces).nodes;
}

} // namespace

TEST_CASE("the reading says what each column of a table was taken for", "[readcolumns]")
{
    const auto table = u"读书会2024年工作计划\n序号\t任务\t认领\t时限\n1\t办读书角\t李梅\t5月\n"
                       "2\t评书香人家\t王芳\t9月\n3\t办展览\t赵强\t10月\n"_s;
    const QList<RankedReading> found = readingsOf(table);
    REQUIRE(found.first().tables.size() == 1);
    const ReadColumns columns = found.first().tables.first();
    CHECK(columns.headings == QStringList{u"序号"_s, u"任务"_s, u"认领"_s, u"时限"_s});
    CHECK(columns.columns == QList{Column::Serial, Column::Content, Column::Other, Column::Due});
    CHECK(columns.rows.first() == QStringList{u"1"_s, u"办读书角"_s, u"李梅"_s, u"5月"_s});
    CHECK(columns.lines == QList{2});

    SECTION("and a column that the user chose to leave out need not be checked")
    {
        CHECK(warningKey(found.first().outline.warnings.value(0).kind) == u"column_left_out"_s);
        const auto read = readingsOf(table, {{columns.headings, columns.columns}});
        CHECK(read.first().outline.warnings.isEmpty());
    }
    SECTION("and the user can choose otherwise")
    {
        QList<Column> chosen = columns.columns;
        chosen[2] = Column::Owner;
        const auto read = readingsOf(table, {{columns.headings, chosen}});
        CHECK(read.first().tables.first().columns == chosen);
        const auto nodes = nodesOf(table, read.first());
        REQUIRE(nodes.size() == 3);
        CHECK(nodes[1].suggested.owners == QStringList{u"王芳"_s});
    }
    SECTION("a choice made for other headings has no effect")
    {
        const auto read = readingsOf(table, {{{u"甲"_s}, {Column::Content}}});
        CHECK(read.first().pieces == found.first().pieces);
    }
}

TEST_CASE("a column of lead departments with several in a cell is said to have them",
          "[readcolumns]")
{
    struct Heading
    {
        QString words;
        bool eachLeads;
    };
    const Heading headings[] = {
        {u"牵头部门"_s, true},
        {u"主办单位"_s, true},
        {u"牵头单位（部门）"_s, true},
        {u"责任单位"_s, false},
        {u"责任单位（排第一位的为牵头单位）"_s, false},
        {u"负责部门"_s, false},
    };
    for (const auto &[heading, eachLeads] : headings) {
        INFO(heading.toStdString());
        const auto table =
            u"老干部处2024年工作计划\n序号\t任务\t%1\t完成时限\n1\t办读书角\t团委\t5月\n"
            "2\t评书香人家\t团委、学工部\t9月\n3\t办展览\t学工部（牵头）、工会\t10月\n"
            "4\t办讲座\t工会、李梅、团委\t11月\n"_s.arg(heading);
        const OutlineReading read = readingsOf(table).first().outline;
        REQUIRE(read.nodes.size() == 4);
        CHECK(read.nodes[1].suggested.leadDepartment == u"团委"_s);
        CHECK(read.nodes[1].suggested.supportingDepartments == QStringList{u"学工部"_s});
        CHECK(read.nodes[2].suggested.otherLeads.isEmpty());
        CHECK(read.nodes[3].suggested.owners == QStringList{u"李梅"_s});
        CHECK(read.nodes[3].suggested.otherLeads
              == (eachLeads ? QStringList{u"团委"_s} : QStringList()));
        REQUIRE(read.warnings.size() == eachLeads);
        if (!eachLeads)
            continue;
        CHECK(warningKey(read.warnings.first().kind) == u"several_leads"_s);
        CHECK(read.warnings.first().line == 4);
        CHECK(
            read.warnings.first().message
            == u"Several departments lead “2”: 团委、学工部 (items of this kind: 2). An item has one "
               "lead department, so the first is offered as it and the others as supporting. Is that "
               "right?"_s);
    }
}

TEST_CASE("a table's columns are without doubt where each is what its heading says",
          "[readcolumns]")
{
    const auto isCertain = [](const QString &third) {
        const auto table = u"读书会2024年工作计划\n序号\t任务\t%1\t时限\n1\t办读书角\t李梅\t5月\n"
                           "2\t评书香人家\t王芳\t9月\n3\t办展览\t赵强\t10月\n"_s.arg(third);
        const QList<RankedReading> found = readingsOf(table);
        REQUIRE(found.first().tables.size() == 1);
        return found.first().tables.first().isCertain();
    };
    CHECK(isCertain(u"责任人"_s));
    CHECK(isCertain(u"地点"_s)); // known, and left out
    CHECK_FALSE(isCertain(u"认领"_s));
    const ReadColumns unread{.headings = {u"地点"_s}, .columns = {Column::Other}};
    CHECK_FALSE(unread.isCertain());
}

TEST_CASE("a column of times under an unknown heading is that of the deadlines", "[readcolumns]")
{
    const auto table = u"读书会2024年工作计划\n序号\t任务\t责任人\t几时\n1\t办读书角\t李梅\t年中\n"
                       "2\t评书香人家\t王芳\t年中前\n3\t办展览\t赵强\t年底\n"_s;
    const QList<RankedReading> found = readingsOf(table);
    REQUIRE(found.first().tables.size() == 1);
    CHECK(found.first().tables.first().columns.last() == Column::Due);
}

TEST_CASE("a column of last days under an unknown heading is that of the deadlines",
          "[readcolumns]")
{
    const auto table =
        u"读书会2024年工作计划\n序号\t任务\t责任人\t几时\n1\t办读书角\t李梅\t不迟于6月底\n"
        "2\t评书香人家\t王芳\t最晚9月\n3\t办展览\t赵强\t不得晚于11月\n"_s;
    const QList<RankedReading> found = readingsOf(table);
    REQUIRE(found.first().tables.size() == 1);
    CHECK(found.first().tables.first().columns.last() == Column::Due);
}

TEST_CASE("a table without a known column of tasks is read once that column is chosen",
          "[readcolumns]")
{
    const auto table = u"甲\t办读书角\t李梅\n乙\t评书香人家\t王芳\n丙\t办展览\t赵强\n"_s;
    const QList<RankedReading> found = readingsOf(table);
    REQUIRE(found.first().tables.size() == 1);
    const ReadColumns columns = found.first().tables.first();
    CHECK_FALSE(columns.isRead());
    const auto read = readingsOf(
        table, {{columns.headings, {Column::Other, Column::Content, Column::Owner}}});
    const auto nodes = nodesOf(table, read.first());
    CHECK(titlesOf(nodes) == QStringList{u"办读书角"_s, u"评书香人家"_s, u"办展览"_s});
    CHECK(nodes[2].suggested.owners == QStringList{u"赵强"_s});
}

TEST_CASE("tables with the same headings are offered as one, so their columns are chosen once",
          "[readcolumns]")
{
    const auto text =
        u"读书会2024年工作计划\n一、读书\n序号\t任务\t责任人\t时限\n1\t办读书角\t李梅\t5月\n"
        "二、宣讲\n序号\t任务\t责任人\t时限\n1\t办展览\t赵强\t10月\n"_s;
    const auto found = readingsOf(text);
    REQUIRE(found.first().tables.size() == 1);
    CHECK(found.first().tables.first().lines == QList{3, 6});
    CHECK(found.first().tables.first().isRead());
}
