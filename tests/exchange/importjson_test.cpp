#include "exchange/json/importjson.h"

#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Exchange;

namespace {

OutlineReading reading()
{
    return {
        .title = u"2021年工作要点"_s,
        .year = 2021,
        .numbering = Numbering::Continuous,
        .nodes = {{.kind = NodeKind::Section,
                   .number = u"一、"_s,
                   .title = u"学习"_s,
                   .children = {{.number = u"1."_s,
                                 .title = u"宣讲"_s,
                                 .text = u"宣讲（5月前完成）"_s,
                                 .suggested = {.deadline = u"5月前"_s}},
                                {.number = u"2."_s, .title = u"座谈"_s}}},
                  {.kind = NodeKind::Section, .number = u"二、"_s, .title = u"建队"_s}},
        .leftOut = {{.line = 1, .text = u"设为首页"_s, .reason = u"navigation"_s}},
        .warnings = {{.kind = ReadWarning::Kind::NumberGap, .line = 7, .message = u"3 follows 1"_s},
                     {.kind = ReadWarning::Kind::NoYear, .message = u"no year"_s}}};
}

} // namespace

TEST_CASE("the nodes of a reading become those of a plan, each parent before its children",
          "[planimport]")
{
    const PlanContent content = planOf(reading()).content;
    REQUIRE(content.nodes.size() == 4);
    CHECK(content.nodes[0].parent == NodeId{});
    CHECK(content.nodes[1].parent == content.nodes[0].id);
    CHECK(content.nodes[2].parent == content.nodes[0].id);
    CHECK(content.nodes[3].parent == NodeId{});
    CHECK(content.nodes[3].title == u"建队"_s);
    for (const Node &node : content.nodes)
        CHECK(qint64(node.id) < 0);
    CHECK(content.details.year == 2021);
    CHECK(content.details.numbering == Numbering::Continuous);
    REQUIRE(content.leftOut.size() == 1);
    CHECK(content.leftOut[0]
          == LeftOutLine{.line = 1, .text = u"设为首页"_s, .reason = u"navigation"_s});
}

TEST_CASE("a suggested value is not put into the field", "[planimport]")
{
    const PlanImport plan = planOf(reading());
    CHECK(plan.content.nodes[1].deadline == Deadline());
    CHECK(plan.suggestions.value(plan.content.nodes[1].id).deadline == u"5月前"_s);
    CHECK(plan.suggestions.size() == 1);
}

TEST_CASE("suggested values are put into the fields only if the import asks for it", "[planimport]")
{
    const OutlineReading table = readOutline(
        u"科协2024年任务分解表\n| 序号 | 工作任务 | 责任单位 | 责任人 | 完成时限 |\n"
        "| 1 | 办读书班 | 甲部 | 何敏 | 5月底前 |\n| 2 | 办讲座 | 乙部 | 马明 | 9月 |\n"_s);
    PlanImport plan = planOf(table);
    REQUIRE(plan.content.nodes.size() == 2);
    const auto before = plan.content.leftOut;
    takeSuggestions(plan, table);
    const Node &first = plan.content.nodes.first();
    CHECK(first.leadDepartment == u"甲部"_s);
    CHECK(first.owners == QStringList{u"何敏"_s});
    CHECK(first.deadline == Deadline::fromWords(u"5月底前"_s, 2024));
    CHECK(plan.content.nodes.last().deadline.words() == u"9月"_s);
    CHECK(plan.content.leftOut.size() + 6 == before.size());
}

TEST_CASE("a plan read from a text without year or title has neither", "[planimport]")
{
    OutlineReading unnamed = reading();
    unnamed.year = std::nullopt;
    unnamed.title.clear();
    const QJsonObject json = importJson(planOf(unnamed), unnamed.warnings, {2021, 9, 15});
    CHECK(json[u"year"_s].isNull());
    CHECK(json[u"title"_s].isNull());
}

TEST_CASE("the JSON of an import has what was left out and the warnings", "[planimport]")
{
    const QJsonObject json = importJson(planOf(reading()), reading().warnings, {2021, 9, 15});
    CHECK(json[u"format"_s] == 1);
    CHECK(json[u"left_out"_s].toArray()
          == QJsonArray{QJsonObject{
              {u"line"_s, 1}, {u"text"_s, u"设为首页"_s}, {u"reason"_s, u"navigation"_s}}});
    const QJsonArray warnings = json[u"warnings"_s].toArray();
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].toObject()
          == QJsonObject{
              {u"line"_s, 7}, {u"kind"_s, u"number_gap"_s}, {u"message"_s, u"3 follows 1"_s}});
    CHECK(warnings[1][u"line"_s].isNull());
    CHECK(json[u"tally"_s][u"items"_s] == 3);
    CHECK(json[u"children"_s][0][u"children"_s][0][u"suggested"_s][u"deadline"_s][u"words"_s]
          == u"5月前"_s);
}
