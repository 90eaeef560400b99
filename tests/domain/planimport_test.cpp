#include "domain/reading/planimport.h"

#include "domain/reading/page/pageyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// Section 一 with item 1., which has the smaller item (1), and section 二, which has no items.
OutlineReading reading()
{
    using enum NodeKind;
    const Suggestion visit{.owners = {u"王丽"_s, u"李强"_s},
                           .leadDepartment = u"工会"_s,
                           .supportingDepartments = {u"团委"_s, u"妇联"_s},
                           .deadline = u"9月底前"_s};
    const ReadNode step{.kind = Item,
                        .number = u"(1)"_s,
                        .title = u"走访"_s,
                        .text = u"走访，两户。"_s,
                        .suggested = visit};
    const ReadNode care{.kind = Item,
                        .number = u"1."_s,
                        .title = u"关爱"_s,
                        .text = u"关爱老人。"_s,
                        .children = {step}};
    return {.title = u"妇联2023年工作要点"_s,
            .organisation = u"妇联"_s,
            .year = 2023,
            .documentNumber = u"〔2023〕3号"_s,
            .issuer = u"街道妇联"_s,
            .issuedOn = QDate(2023, 3, 8),
            .preamble = u"前言"_s,
            .closing = u"结尾"_s,
            .numbering = Numbering::Continuous,
            .nodes = {{.kind = Section,
                       .number = u"一、"_s,
                       .title = u"服务"_s,
                       .text = u"服务群众。"_s,
                       .children = {care}},
                      {.kind = Section,
                       .number = u"二、"_s,
                       .title = u"队伍"_s,
                       .suggested = {.deadline = u"全年"_s}}},
            .leftOut = {{.line = 2, .text = u"首页"_s, .reason = u"Navigation."_s, .span = {0, 2}},
                        {.line = 7, .text = u"工会"_s, .reason = u"Lead."_s, .span = {10, 2}},
                        {.line = 7, .text = u"已办"_s, .reason = u"Progress."_s, .span = {15, 2}}}};
}

} // namespace

TEST_CASE("a reading becomes a plan with all that was read, and what was left out", "[planimport]")
{
    using enum NodeKind;
    const PlanImport plan = planOf(reading());
    CHECK(plan.content.details
          == PlanDetails{.year = 2023,
                         .title = u"妇联2023年工作要点"_s,
                         .organisation = u"妇联"_s,
                         .documentNumber = u"〔2023〕3号"_s,
                         .issuer = u"街道妇联"_s,
                         .issuedOn = QDate(2023, 3, 8),
                         .preamble = u"前言"_s,
                         .closing = u"结尾"_s,
                         .numbering = Numbering::Continuous});
    const QList<Node> nodes{
        {.id = NodeId{-1},
         .kind = Section,
         .number = u"一、"_s,
         .title = u"服务"_s,
         .text = u"服务群众。"_s},
        {.id = NodeId{-2},
         .parent = NodeId{-1},
         .number = u"1."_s,
         .title = u"关爱"_s,
         .text = u"关爱老人。"_s},
        {.id = NodeId{-3},
         .parent = NodeId{-2},
         .number = u"(1)"_s,
         .title = u"走访"_s,
         .text = u"走访，两户。"_s},
        {.id = NodeId{-4}, .kind = Section, .number = u"二、"_s, .title = u"队伍"_s}};
    CHECK(plan.content.nodes == nodes);
    CHECK(plan.content.leftOut
          == QList<LeftOutLine>{{2, u"首页"_s, u"Navigation."_s},
                                {7, u"工会"_s, u"Lead."_s},
                                {7, u"已办"_s, u"Progress."_s}});
    CHECK(plan.suggestions.size() == 2);
    CHECK(plan.suggestions.value(NodeId{-3}).owners == QStringList{u"王丽"_s, u"李强"_s});
    CHECK(plan.suggestions.value(NodeId{-4}).deadline == u"全年"_s);
    CHECK(planOf({}).content.details == PlanDetails{.numbering = Numbering::PerSection});
}

TEST_CASE("suggestions that are taken fill the fields for the plan's year", "[planimport]")
{
    const OutlineReading read = reading();
    PlanImport plan = planOf(read);
    plan.content.details.year = 2024; // corrected by the user
    const QList<Node> before = plan.content.nodes;
    takeSuggestions(plan, read);
    CHECK(plan.content.nodes[0] == before[0]);
    CHECK(plan.content.nodes[1] == before[1]);
    Node visit = before[2];
    visit.owners = {u"王丽"_s, u"李强"_s};
    visit.leadDepartment = u"工会"_s;
    visit.supportingDepartments = {u"团委"_s, u"妇联"_s};
    visit.deadline = Deadline::fromWords(u"9月底前"_s, 2024);
    CHECK(plan.content.nodes[2] == visit);
    CHECK(plan.content.nodes[2].deadline.lastDay() == QDate(2024, 9, 30));
    CHECK(plan.content.nodes[3].deadline.words() == u"全年"_s);
    CHECK(plan.content.nodes[3].owners.isEmpty());
}

TEST_CASE("the cells of suggestions that are taken are no longer left out", "[planimport]")
{
    OutlineReading read = reading();
    const auto leftOut = [&read](PieceRole role) {
        read.pieces = {{.span = {0, 2}, .role = PieceRole::LeftOut},
                       {.span = {10, 2}, .role = role},
                       {.span = {15, 2}, .role = PieceRole::Progress}};
        PlanImport plan = planOf(read);
        takeSuggestions(plan, read);
        QStringList words;
        for (const LeftOutLine &line : plan.content.leftOut)
            words.append(line.text);
        return words;
    };
    for (const PieceRole role :
         {PieceRole::Lead, PieceRole::Support, PieceRole::Owner, PieceRole::Due})
        CHECK(leftOut(role) == QStringList{u"首页"_s, u"已办"_s});
    for (const PieceRole role : {PieceRole::Number, PieceRole::Progress, PieceRole::Status,
                                 PieceRole::Attendance, PieceRole::LeftOut})
        CHECK(leftOut(role) == QStringList{u"首页"_s, u"工会"_s, u"已办"_s});
}

TEST_CASE("the year of a page is that of the first date beside the plan", "[planimport]")
{
    const auto yearOf = [](const QString &beside, PieceRole role = PieceRole::LeftOut) {
        const QString source = u"要点\n"_s + beside;
        const OutlineReading read{.pieces = {{.span = {0, 2}, .role = PieceRole::Title},
                                             {.span = {3, beside.size()}, .role = role}}};
        return yearOfPage(source, read);
    };
    for (const QString &date : {u"发布时间：2024-03-01"_s, u"2024.3.1"_s, u"2024/3/1 10:20"_s,
                                u"2024年3月"_s, u"２０２４ 年 3 月 1 日"_s}) {
        INFO(date.toStdString());
        CHECK(yearOf(date) == 2024);
        CHECK(yearOf(date, PieceRole::IssueDate) == 2024);
        CHECK_FALSE(yearOf(date, PieceRole::Body));
        CHECK_FALSE(yearOf(date, PieceRole::Closing));
    }
    for (const QString &other : {u"2024年"_s, u"2024-3.1"_s, u"12024-03-01"_s, u"1948-12-31"_s,
                                 u"点击 2024 次"_s, QString()}) {
        INFO(other.toStdString());
        CHECK_FALSE(yearOf(other));
    }
    CHECK(yearOf(u"1949-01-01"_s) == 1949);

    const QString dates = u"1930-01-01 2022-05-04 2023-05-04"_s;
    OutlineReading several{.pieces = {{.span = {0, 10}}, {.span = {11, 10}}, {.span = {22, 10}}}};
    CHECK(yearOfPage(dates, several) == 2022);
    several.issuedOn = QDate(2021, 3, 30);
    CHECK(yearOfPage(dates, several) == 2021);
    several.year = 2020; // the plan itself names one
    CHECK_FALSE(yearOfPage(dates, several));
}
