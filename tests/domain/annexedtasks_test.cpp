#include "domain/reading/outlinereader.h"
#include "domain/readingshape.h"
#include "support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const auto kPlanOfTasks =
    u"柳河区2024年关心下一代工作要点\n一、思想引领\n1.组织“五老”宣讲团进校园，全年不少于20场。\n"
    "2.开展“红色家书”征文活动。\n3.编印《关爱故事集》。（责任单位：区文联）\n二、关爱帮扶\n"
    "4.摸排困境儿童，建立台账；\n5.实施“圆梦助学”行动，资助大学新生60名。\n6.开展法治宣讲。\n"_s;
const auto kOutlineOfTasks =
    u"一、思想引领(1.组织“五老”宣讲团进校园 2.开展“红色家书”征文活动 3.编印《关爱故事集》) "
    "二、关爱帮扶(4.摸排困境儿童 5.实施“圆梦助学”行动 6.开展法治宣讲)"_s;
const auto kSignatureOfTasks = u"柳河区关心下一代工作委员会\n2024年3月1日\n"_s;

// The last row is no task of the plan.
const QList<QStringList> kTableOfTasks = {
    {u"序号"_s, u"工作任务"_s, u"牵头单位"_s, u"责任单位"_s, u"责任人"_s, u"完成时限"_s},
    {u"1"_s, u"组织“五老”宣讲团进校园"_s, u"区教育局"_s, u"区文明办、团区委"_s, u"王芳"_s,
     u"全年"_s},
    {u"2"_s, u"开展“红色家书”征文活动。"_s, u"团区委"_s, u"区妇联"_s, u"李强"_s, u"6月底前"_s},
    {u"3"_s, u"编印《关爱故事集》"_s, u"区档案局"_s, u"区史志办"_s, u"赵敏"_s, u"10月底前"_s},
    {u"4"_s, u"困境儿童摸排建台账"_s, u"区民政局"_s, u"各镇街"_s, u"孙丽"_s, u"4月底前"_s},
    {u"5"_s, u"“圆梦助学”行动"_s, u"区慈善会"_s, u"区工商联"_s, u"周杰"_s, u"8月底前"_s},
    {u"6"_s, u"举办重阳敬老活动"_s, u"区老干部局"_s, u"各镇街"_s, u"吴刚"_s, u"10月"_s}};

enum class Cells { Tabbed, Barred, Aligned, EachOnItsLine };

QString tableOfTasks(Cells form)
{
    QString text;
    for (const QStringList &row : kTableOfTasks) {
        switch (form) {
        case Cells::Tabbed: text += row.join(u'\t'); break;
        case Cells::Barred: text += u"| "_s + row.join(u" | "_s) + u" |"_s; break;
        case Cells::Aligned:
            for (const QString &cell : row)
                text += cell + QString(2 * qMax<qsizetype>(1, 16 - cell.size()), u' ');
            break;
        case Cells::EachOnItsLine: text += row.join(u'\n'); break;
        }
        text += u'\n';
    }
    return text;
}

// What is offered for the items, one after another.
QStringList offersOf(const QList<ReadNode> &nodes)
{
    QStringList offers;
    for (const ReadNode &node : nodes) {
        const Suggestion &own = node.suggested;
        if (node.children.isEmpty())
            offers.append(own.leadDepartment + u'/' + own.supportingDepartments.join(u'、') + u'/'
                          + own.owners.join(u'、') + u'/' + own.deadline);
        offers += offersOf(node.children);
    }
    return offers;
}

QStringList annexWarnings(const OutlineReading &reading)
{
    QStringList messages;
    for (const ReadWarning &warning : reading.warnings) {
        if (warning.kind == ReadWarning::Kind::AnnexRowsLeftOut)
            messages.append(warning.message);
    }
    return messages;
}

const QStringList kOffersOfTasks{u"区教育局/区文明办、团区委/王芳/全年"_s,
                                 u"团区委/区妇联/李强/6月底前"_s,
                                 u"区文联//赵敏/10月底前"_s, // its own words name the department
                                 u"区民政局/各镇街/孙丽/4月底前"_s,
                                 u"区慈善会/区工商联/周杰/8月底前"_s,
                                 u"///"_s};

} // namespace

TEST_CASE("a table in an annex offers who does the items of the text and by when, and adds none",
          "[annexedtasks]")
{
    const QString head = u"附件\n2024年重点任务分解表\n"_s;
    const QString plans[] = {
        kSignatureOfTasks + head + tableOfTasks(Cells::Tabbed),
        kSignatureOfTasks + head + tableOfTasks(Cells::Barred),
        kSignatureOfTasks + head + tableOfTasks(Cells::Aligned),
        kSignatureOfTasks + u"附件：2024年重点任务分解表\n"_s + tableOfTasks(Cells::Tabbed),
        kSignatureOfTasks + u"附件2 重点任务分解表\n"_s + tableOfTasks(Cells::Barred),
        kSignatureOfTasks + u"附件：2024年重点任务分解表\n"_s + tableOfTasks(Cells::Aligned),
        head + tableOfTasks(Cells::Tabbed) + kSignatureOfTasks,
        u"附件1\n\n任务分解表\n\n"_s + tableOfTasks(Cells::Barred)
            + u"\n柳河区关心下一代工作委员会 2024年3月1日\n"_s,
        u"重点任务分解表\n"_s + tableOfTasks(Cells::Tabbed) + kSignatureOfTasks,
        u"附件：1.重点任务分解表\n2.报名表\n"_s + kSignatureOfTasks + u"附件1\n重点任务分解表\n"_s
            + tableOfTasks(Cells::Tabbed) + u"附件2\n报名表\n姓名\t性别\t备注\n"_s,
    };
    for (const QString &plan : plans) {
        INFO(plan.toStdString());
        const auto reading = readOutline(kPlanOfTasks + u'\n' + plan);
        CHECK(titleShapeOf(reading.nodes) == kOutlineOfTasks);
        CHECK(offersOf(reading.nodes) == kOffersOfTasks);
        CHECK(reading.issuer == u"柳河区关心下一代工作委员会"_s);
        CHECK(reading.issuedOn == QDate(2024, 3, 1));
        const QStringList warnings = annexWarnings(reading);
        REQUIRE(warnings.size() == 1);
        CHECK(warnings.first().contains(u"1;"_s));
        CHECK(warnings.first().contains(u"举办重阳敬老活动"_s));
    }
}

TEST_CASE("a letter's annexed table is the plan where the letter has no items", "[annexedtasks]")
{
    const auto reading = readOutline(
        u"关于印发柳河区2024年关心下一代工作任务分解表的通知\n各镇街：\n现将任务分解表印发给你们，请认真落实。\n"_s
        + kSignatureOfTasks + u"附件\n柳河区2024年关心下一代工作任务分解表\n"_s
        + tableOfTasks(Cells::Tabbed));
    CHECK(reading.nodes.size() == 6);
    CHECK(annexWarnings(reading).isEmpty());
}

TEST_CASE("an annexed table with other tasks than the text's is told row by row", "[annexedtasks]")
{
    const auto reading = readOutline(
        kPlanOfTasks
        + u"附件1\n全年活动安排\n序号\t活动名称\t时间\t承办单位\n1\t植树\t3月12日\t办公室\n2\t登高望远\t10月\t老干部科\n"_s);
    CHECK(titleShapeOf(reading.nodes) == kOutlineOfTasks);
    REQUIRE(annexWarnings(reading).size() == 1);
    CHECK(annexWarnings(reading).first().contains(u"2;"_s));
    CHECK(offersOf(reading.nodes).last() == u"///"_s);
}

TEST_CASE("rows of an annexed table are of the smaller items, or of all below a larger one",
          "[annexedtasks]")
{
    const auto reading = readOutline(
        u"柳河学院工会2024年工作要点\n一、民主管理\n（一）开好教代会。1.征集提案；2.落实提案答复。（责任人：高燕）\n"
        "（二）推进校务公开。\n二、服务职工\n（三）组织健康体检。\n（四）做好送温暖工作。\n附件\n任务分解表\n"
        "| 类别 | 任务 | 责任部门 | 责任人 | 完成时限 |\n| 民主管理 | 开好教代会 | 工会办公室 | 陈静 | 4月 |\n"
        "| | 推进校务公开 | 院办公室 | 林涛 | 全年 |\n| 服务职工 | 健康体检 | 校医院 | 何平 | 9月底前 |\n"
        "| | 做好送温暖工作 | 生活部 | 高山 | 12月 |\n"_s);
    CHECK(offersOf(reading.nodes)
          == QStringList{u"工会办公室//陈静/4月"_s, u"工会办公室//高燕/4月"_s,
                         u"院办公室//林涛/全年"_s, u"校医院//何平/9月底前"_s,
                         u"生活部//高山/12月"_s});
    CHECK(annexWarnings(reading).isEmpty());
}

TEST_CASE("items of the same words get what their own rows say, and one item what several say",
          "[annexedtasks]")
{
    const auto reading = readOutline(
        u"柳河街道2024年关工委工作计划\n一、学校\n1.加强宣传报道。\n2.组织读书活动。\n二、社区\n1.加强宣传报道。\n"
        "2.组建志愿队伍。\n附表：任务清单\n序号\t任务\t责任单位\t完成时限\n1\t加强宣传报道\t中心校\t5月\n"
        "2\t组织读书活动\t图书馆\t4月\n3\t加强宣传报道\t文化站\t9月\n4\t组建志愿队伍\t团工委\t3月\n"
        "5\t组建志愿队伍\t妇联\t7月\n"_s);
    CHECK(offersOf(reading.nodes)
          == QStringList{u"中心校///5月"_s, u"图书馆///4月"_s, u"文化站///9月"_s,
                         u"团工委/妇联//7月"_s});

    // Nobody is named twice, and who leads does not help as well.
    const auto twice = readOutline(
        u"柳河街道2024年关工委工作计划\n一、社区\n1.加强宣传报道。\n2.组建志愿队伍。\n附表：任务清单\n"
        "序号\t任务\t牵头单位\t配合单位\t责任人\t完成时限\n1\t加强宣传报道\t文化站\t中心校\t李强\t5月\n"
        "2\t组建志愿队伍\t团工委\t妇联\t王芳\t3月\n3\t组建志愿队伍\t妇联\t团工委\t王芳\t7月\n"_s);
    CHECK(offersOf(twice.nodes)
          == QStringList{u"文化站/中心校/李强/5月"_s, u"团工委/妇联/王芳/7月"_s});
}

TEST_CASE("a table that goes on where the text only names the tasks stays a part of the plan",
          "[annexedtasks]")
{
    const auto reading = readOutline(
        u"柳河小学关工委2024年工作计划\n一、重点工作\n1.红色教育\n2.家访助困\n二、要求\n1.加强领导。\n2.及时总结。\n"
        "重点工作安排表\n项目\t内容\t责任人\t时间\n红色教育\t清明节组织全体学生到烈士陵园扫墓，听老战士讲战斗故事\t王芳\t4月\n"
        "家访助困\t每位教师走访不少于十户困难家庭，送去学习用品和慰问金\t李强\t7月\n"_s);
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes.last().children.size() == 2);
}

TEST_CASE("a table under a heading of the text is a section with items of its own",
          "[annexedtasks]")
{
    const auto reading = readOutline(kPlanOfTasks + u"三、任务分解\n"_s
                                     + tableOfTasks(Cells::Barred));
    REQUIRE(reading.nodes.size() == 3);
    CHECK(reading.nodes.last().children.size() == 6);
}
