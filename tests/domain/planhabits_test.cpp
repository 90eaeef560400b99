#include "domain/reading/suggestedtimes.h"
#include "domain/reading/tables/columnheading.h"
#include "domain/readingshape.h"
#include "support/catch.h"

#include <functional>

// How plans say who does what and when, in the ways that one plan keeps to. The words here are our
// own.

using namespace Qt::StringLiterals;
using Domain::Column;
using Domain::columnOf;
using Domain::OutlineReading;
using Domain::ReadNode;
using Domain::readOutline;
using Domain::Suggestion;
using Domain::suggestionIn;

namespace {

// What is suggested for each item: "lead+supporting/owners/deadline", items parted by a blank.
QString offersOf(const QList<ReadNode> &nodes)
{
    QStringList offers;
    for (const ReadNode &node : nodes) {
        const Suggestion &found = node.suggested;
        QStringList departments = found.supportingDepartments;
        if (!found.leadDepartment.isEmpty())
            departments.prepend(found.leadDepartment);
        offers.append(node.children.isEmpty()
                          ? departments.join(u'+') + u'/' + found.owners.join(u'+') + u'/'
                                + found.deadline
                          : offersOf(node.children));
    }
    return offers.join(u' ');
}

QString offersOf(const QString &text)
{
    return offersOf(readOutline(text).nodes);
}

} // namespace

TEST_CASE("labels of departments, persons and times are known by their parts", "[planhabits]")
{
    const auto offered = [](const QString &text) {
        return offersOf({ReadNode{.text = text, .suggested = suggestionIn(text)}});
    };
    CHECK(offered(u"办班。（牵头股室：人事股；配合股室：各学校；时限：5月底前）"_s)
          == u"人事股+各学校//5月底前"_s);
    CHECK(offered(u"办班。【主办：党建部】【协办：团委】【节点：4月底】"_s)
          == u"党建部+团委//4月底"_s);
    CHECK(offered(u"走访。\n牵头校领导：周某\n主责部门：工会\n完成节点：9月"_s)
          == u"工会/周某/9月"_s);
    CHECK(offered(u"走访。负责：文体委员"_s) == u"/文体委员/"_s);
    // Words that go on are no label.
    CHECK(offered(u"值班由综合科负责：白天两人，夜间一人。"_s) == u"//"_s);
}

TEST_CASE("clauses that end an item say who does it", "[planhabits]")
{
    const auto offered = [](const QString &text) {
        return offersOf({ReadNode{.text = text, .suggested = suggestionIn(text)}});
    };
    CHECK(offered(u"修订办法，由人事处牵头，教务处、科研处配合，10月完成。"_s)
          == u"人事处+教务处+科研处//10月"_s);
    CHECK(offered(u"定期走访。　　派出所负责，司法所配合"_s) == u"派出所+司法所//"_s);
    CHECK(offered(u"订阅报刊20份。　　李某英负责"_s) == u"/李某英/"_s);
    CHECK(offered(u"开展教研，每周一次，教研组长负责。"_s).startsWith(u"/教研组长/"));
    for (const auto &text : {u"网站每周更新，专人负责。"_s, u"组织演练两次，全员参与。"_s,
                             u"办家长学校，主讲人由关工委落实。"_s, u"各科室负责。"_s})
        CHECK(offered(text).startsWith(u"//"));
}

TEST_CASE("a clause that is only a time is the deadline", "[planhabits]")
{
    CHECK(suggestionIn(u"学雷锋：3月上旬。"_s).deadline == u"3月上旬"_s);
    CHECK(suggestionIn(u"班主任培训，3月中旬；"_s).deadline == u"3月中旬"_s);
    CHECK(suggestionIn(u"召开通报会，5月、11月各一场。"_s).deadline == u"5月、11月"_s);
    CHECK(suggestionIn(u"开考（4月27日—29日）；"_s).deadline == u"4月27日-29日"_s);
    CHECK(suggestionIn(u"制定方案，3月底前提请审议。"_s).deadline == u"3月底前"_s);
    CHECK(suggestionIn(u"收缴团费，每月10日前上缴。"_s).deadline == u"每月10日前"_s);
    CHECK(suggestionIn(u"“七一”前讲党课。"_s).deadline == u"“七一”前"_s);
    CHECK(suggestionIn(u"回顾工作，2025年，成效明显。"_s).deadline.isEmpty());
}

TEST_CASE("a section of a month or a quarter is the deadline of its items without one",
          "[planhabits]")
{
    CHECK(offersOf(u"工会2026年计划\n一季度\n1.换届。\n2.春游，3月5日前。\n二季度\n1.球赛。\n"
                   "2.座谈。\n"_s)
          == u"//一季度 //3月5日前 //二季度 //二季度"_s);
    CHECK(Domain::timeOfHeading(u"【第一季度】"_s) == u"第一季度"_s);
    CHECK(Domain::timeOfHeading(u"3月份工作安排："_s) == u"3月份"_s);
    CHECK(Domain::timeOfHeading(u"2026年"_s).isEmpty());
    CHECK(Domain::timeOfHeading(u"学习"_s).isEmpty());
}

TEST_CASE("names in brackets count where most items end with them", "[planhabits]")
{
    CHECK(offersOf(u"大队部2026年安排\n1、开学典礼（大队部）；\n2、植树护绿（大队部、总务处）；\n"
                   "3、祭扫烈士墓（政教处）。\n"_s)
          == u"大队部// 大队部+总务处// 政教处//"_s);
    CHECK(
        offersOf(u"大队部2026年安排\n1、开学典礼（大队部）；\n2、植树。\n3、祭扫。\n4、读书。\n"_s)
        == u"// // // //"_s);
}

TEST_CASE("the lines of a cell belong to the entries of a list beside them", "[planhabits]")
{
    const auto table = [](const QString &departments) {
        return u"2026年工程任务书\n| 工程 | 任务 | 责任部门 | 完成时间 |\n"
               "| 健康工程 | 1.体检\u0085"
               "2.讲座\u0085"
               "3.健步走 | "_s
               + departments
               + u" | 4月\u0085"
                 "5月\u0085"
                 "9月 |\n| 平安工程 | 1.竞赛\u0085"
                 "2.排查 | 安监部 | 全年 |\n"_s;
    };
    CHECK(offersOf(table(u"工会\u0085党群部\u0085工会"_s))
          == u"工会//4月 党群部//5月 工会//9月 安监部//全年 安监部//全年"_s);
    CHECK(offersOf(table(u"工会\u0085党群部"_s))
          == u"工会+党群部//4月 工会+党群部//5月 工会+党群部//9月 安监部//全年 安监部//全年"_s);
}

TEST_CASE("headings of columns are known by their last words", "[planhabits]")
{
    CHECK(columnOf(u"领办领导"_s) == Column::Owner);
    CHECK(columnOf(u"领题人"_s) == Column::Owner);
    CHECK(columnOf(u"填报人"_s) == Column::Other);
    CHECK(columnOf(u"联动部门"_s) == Column::Support);
    CHECK(columnOf(u"里程碑"_s) == Column::Due);
    CHECK(columnOf(u"时间段"_s) == Column::Due);
    CHECK(columnOf(u"项目编码"_s) == Column::Serial);
}

TEST_CASE("a first column of Chinese numerals numbers the rows, and bare weeks are no deadline",
          "[planhabits]")
{
    const auto studies = readOutline(
        u"2026年学习计划\n| 专题 | 学习内容 | 学习时间 |\n| 一 | 法治思想 | 3月 |\n"
        "| 二 | 党的理论 | 5月 |\n| 三 | 警示教育 | 7月 |\n"_s);
    CHECK(shapeOf(studies.nodes) == u"一法治思想 二党的理论 三警示教育"_s);
    CHECK(offersOf(u"2026年行事历\n周次\t日期\t主要事项\t牵头科室\n1\t2.23—3.1\t注册报到\t学生科\n"
                   "2\t3.2—3.8\t志愿服务\t学生科\n3\t3.9—3.15\t心理普查\t咨询科\n"_s)
          == u"学生科//2.23—3.1 学生科//3.2—3.8 咨询科//3.9—3.15"_s);
}

TEST_CASE("fields below the last item stay with it, as those of the items above do", "[planhabits]")
{
    const QString plan = u"2026年实事清单\n一、教育\n1．建校三所。\n主办：区教委　协办：各街道\n"
                         "2．建园两所。\n主办：区教委　协办：各街道\n二、居住\n3．整治小区。\n"_s;
    const auto reading = readOutline(plan + u"主办：区住建委　协办：各街道\n"_s);
    CHECK(reading.nodes.last().children.last().text.endsWith(u"主办：区住建委　协办：各街道"_s));
    CHECK(offersOf(reading.nodes).endsWith(u"区住建委+各街道//"_s));
    const auto labelled = readOutline(
        u"2026年实事清单\n1．建校三所。\n主责单位：区教委\n协办单位：各街道\n完成时限：8月底前\n"
        "2．整治小区。\n主责单位：区住建委\n协办单位：各街道\n完成时限：12月底前\n\n"
        "某区人民政府办公室                2026年1月20日印发\n"_s);
    CHECK(offersOf(labelled.nodes) == u"区教委+各街道//8月底前 区住建委+各街道//12月底前"_s);
}

TEST_CASE("paragraphs that end with a field are items below numbered headings", "[planhabits]")
{
    CHECK(shapeOf(readOutline(
                      u"学工部2026年计划\n一、思想教育\n组织大学习，覆盖率100%；责任科室：思政科\n"
                      "举办文化节；责任科室：思政科、社区办\n二、资助育人\n"
                      "开学绿色通道零遗漏；责任科室：资助中心\n举办宣讲4场；责任科室：资助中心\n"_s)
                      .nodes)
          == u"一、思想教育(组织大学 举办文化) 二、资助育人(开学绿色 举办宣讲)"_s);
}

TEST_CASE("lines that begin with days are items where nothing else orders the text", "[planhabits]")
{
    const auto reading = readOutline(
        u"德育处2026年上半年工作时间表\n2月24日—2月28日　收心教育\n3月12日　植树\n4月3日　祭扫\n"_s);
    CHECK(reading.title == u"德育处2026年上半年工作时间表"_s);
    CHECK(offersOf(reading.nodes) == u"//2月24日-2月28日 //3月12日 //4月3日"_s);
}

TEST_CASE("stems in brackets number the items below stems", "[planhabits]")
{
    CHECK(
        shapeOf(readOutline(u"福利会2026年工作計劃\n甲、會務\n（甲）召開大會。\n（乙）整理名冊。\n"
                            "乙、敬老\n（甲）舉辦敬老宴。\n（乙）探訪長者。\n"_s)
                    .nodes)
        == u"甲、會務(（甲）召開大會 （乙）整理名冊) 乙、敬老(（甲）舉辦敬老 （乙）探訪長者)"_s);
}
