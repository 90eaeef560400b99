#include "domain/summary/reporttables.h"

#include "domain/reportfiles.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

// A year whose notes are worded as people word them, in every style of a summary, word for word, as
// they stand in tests/domain/reports. Its items are numbered as headings are.

namespace {

struct NodeRow
{
    qint64 parent = 0;
    NodeKind kind = NodeKind::Item;
    QString number = {};
    QString title = {};
    QString text = {};
    QString deadline = {};
    QString lead = {};
    QString status = {};
    QString difficulty = {};
    QString owners = {};
};

const NodeRow kNodeRows[] = {
    {0,
     NodeKind::Section,
     u"1."_s,
     u"办好家庭教育讲堂。"_s,
     u"邀请专家授课，每月一期，扩大覆盖面。"_s,
     u"每月"_s,
     u"教育办"_s,
     u"in_progress"_s,
     {},
     {}},
    {0, NodeKind::Section, u"2."_s, u"开展红色故事宣讲。"_s, {}, {}, {}, u"not_started"_s, {}, {}},
    {2,
     NodeKind::Item,
     u"（1）"_s,
     u"组织五老宣讲团进校园"_s,
     u"组织五老宣讲团进校园。"_s,
     {},
     u"教育办"_s,
     u"in_progress 40"_s,
     u"五老年龄偏大"_s,
     {}},
    {2,
     NodeKind::Item,
     u"（2）"_s,
     u"编写红色故事读本"_s,
     u"编写红色故事读本，9月底前完成。"_s,
     u"9月底前"_s,
     u"文化站"_s,
     u"in_progress 80"_s,
     u"印刷经费不足。\n下一步：争取社会捐助；10月付印"_s,
     {}},
    {0,
     NodeKind::Section,
     u"3."_s,
     u"关爱留守儿童。"_s,
     u"重点走访困难家庭，发放慰问品。"_s,
     {},
     u"妇联"_s,
     u"done 2022-11-30"_s,
     {},
     u"陈芳、吴强"_s},
    {0,
     NodeKind::Section,
     u"4."_s,
     u"举办暑期夏令营，8月底前完成。"_s,
     {},
     u"8月底前"_s,
     u"教育办"_s,
     u"cancelled 因防疫要求停办，经费转入下年"_s,
     {},
     {}},
    {0,
     NodeKind::Section,
     u"5."_s,
     u"加强普法宣传教育。"_s,
     {},
     {},
     u"司法所"_s,
     u"in_progress"_s,
     {},
     {}},
    {0,
     NodeKind::Section,
     u"6."_s,
     u"建好青少年活动室，6月底前完成。"_s,
     {},
     u"6月底前"_s,
     {},
     u"not_started"_s,
     {},
     {}},
    {0,
     NodeKind::Section,
     u"7."_s,
     u"完善工作台账，长期坚持。"_s,
     {},
     {},
     u"文化站"_s,
     u"ongoing"_s,
     u"人手不够"_s,
     {}}};

struct NoteRow
{
    qint64 node = 0;
    int month = 1;
    int day = 1;
    QString text = {};
    int attendance = 0; // 0: none was given
    bool highlight = false;
};

const QList<NoteRow> &noteRows()
{
    static const QList<NoteRow> rows{
        {1, 1, 15, u"举办家庭教育讲堂第一期，50名家长参加"_s, 50, false},
        {1, 2, 19, u"同上，第二期"_s, 46, false},
        {1, 3, 19, u"家庭教育讲堂第三期"_s, 38, true},
        {1, 4, 2, u"昨天和学校商量下一期时间，等校长批复"_s, 0, false},
        {3, 3, 5, u"红色故事宣讲"_s, 80, false},
        {3, 3, 5, u"红色故事宣讲"_s, 80, false},
        {3, 4, 22, u"4月22日，到中心小学宣讲《青山英雄谱》,现场座无虚席"_s, 120, false},
        {3, 5, 10, u"座谈会，征求意见12条"_s, 15, false},
        {4, 6, 1, u"1．完成初稿\n2．征集照片46张"_s, 0, false},
        {4, 8, 20, u"送出版社审读，预计10月出书"_s, 0, false},
        {5, 1, 25, u"春节前夕，走访困难家庭23户，发放慰问品23份、慰问金1.2万元"_s, 0, false},
        {5, 6, 1, u"六一儿童节期间，慰问留守儿童41名(含孤儿3名)"_s, 41, false},
        {5, 9, 9, u"[玫瑰]感谢各位爱心人士！向留守儿童赠送书包41个"_s, 0, false},
        {7, 5, 16, u"开展普法宣传活动，发放资料1,200份，见https://www.example.cn/a/b.html"_s, 200,
         true},
        {7, 12, 4, u"12月4日至6日，举办宪法宣传周活动"_s, 0, false},
        {8, 4, 18, u"原定4月开工的活动室因选址未定推迟"_s, 0, false},
        {9, 7, 1, u"更新台账"_s, 0, false}};
    return rows;
}

SummaryYear wordedYear()
{
    PlanContent content{
        .details = {
            .id = PlanId{1},
            .year = 2022,
            .title = u"青山镇关心下一代工作委员会2022年工作计划"_s,
            .organisation = u"青山镇关心下一代工作委员会"_s,
            .preamble =
                u"2022年，青山镇关工委以习近平新时代中国特色社会主义思想为指导，坚持服务青少年的正确方向，推动关心下一代工作高质量发展。"_s,
            .numbering = Numbering::PerSection}};
    for (const NodeRow &row : kNodeRows) {
        Node node{.id = NodeId{content.nodes.size() + 1},
                  .parent = NodeId{row.parent},
                  .kind = row.kind,
                  .number = row.number,
                  .title = row.title,
                  .text = row.text,
                  .leadDepartment = row.lead,
                  .deadline = Deadline::fromWords(row.deadline, PlanTime(2022)),
                  .status = ItemStatus::fromString(row.status).value(),
                  .difficulty = row.difficulty};
        REQUIRE(setFieldText(node, Field::Owners, row.owners, PlanTime(2022)));
        content.nodes.append(node);
    }
    SummaryYear year{.outline = Outline(content), .options = {.asOf = QDate(2022, 12, 31)}};
    for (const NoteRow &row : noteRows()) {
        const auto attendance = row.attendance > 0 ? std::optional(row.attendance) : std::nullopt;
        year.addNote(NodeId{row.node}, row.month, row.day, row.text, attendance, row.highlight);
    }
    return year;
}

} // namespace

TEST_CASE("notes in the words of many people become a paper, word for word", "[wholereports]")
{
    SummaryYear year = wordedYear();
    CHECK(tableLines(statusTable(year.outline, year.notes, year.options))
          == reportLines(u"notes-table"_s));
    year.options.choices.statusTable = false;
    for (const SummaryStyle style : allSummaryStyles()) {
        year.setStyle(style);
        INFO(styleKey(style).toStdString());
        CHECK(year.printedWithHints() == reportLines(u"notes-"_s + styleKey(style)));
    }
}
