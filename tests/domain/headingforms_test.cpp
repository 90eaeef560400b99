#include "domain/readingshape.h"
#include "support/catch.h"

// Plans whose headings and items have other marks than numbers, or no marks at some places: one
// case for each kind.

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::readOutline;

namespace {

const auto kTitle = u"某镇妇联2024年工作要点\n根据上级部署，制定本要点。\n"_s;

QString shapeBelowTitle(const QString &lines)
{
    return shapeOf(kTitle + lines);
}

QString reasonsIn(const OutlineReading &reading)
{
    QStringList words;
    for (const Domain::LeftOut &left : reading.leftOut)
        words.append(left.text);
    return words.join(u'/');
}

} // namespace

TEST_CASE("a symbol that begins several lines is the mark of a list, whatever symbol it is",
          "[headingforms]")
{
    for (const QString &sign :
         {u"→"_s, u"√"_s, u"——"_s, u"❤"_s, u"✅"_s, u"🔹 "_s, u"－"_s, u"▲"_s}) {
        INFO(sign.toStdString());
        QString shape = shapeBelowTitle(
            u"一、学习\n%1办好读书班。\n%1举办讲座。\n二、服务\n%1走访慰问。\n%1组织体检。\n"_s.arg(
                sign));
        const QString printed = sign == u"——"_s || sign == u"－"_s ? QString() : sign.trimmed();
        CHECK(shape
              == u"一、学习(%1办好读书 %1举办讲座) 二、服务(%1走访慰问 %1组织体检)"_s.arg(printed));
    }
    // A sign that occurs only once does not begin an item.
    CHECK(shapeBelowTitle(u"一、学习\n1.办好读书班。\n→详见附表。\n2.举办讲座。\n"_s)
          == u"一、学习(1.办好读书 2.举办讲座)"_s);
}

TEST_CASE("a heading marked with a sign has the numbered lines below it as its items",
          "[headingforms]")
{
    // The numbers below the second heading may go on or begin again, and may be of any kind.
    CHECK(shapeBelowTitle(
              u"■学习\n1.办好读书班。\n2.举办讲座。\n■服务\n3.走访慰问。\n4.组织体检。\n"_s)
          == u"■学习(1.办好读书 2.举办讲座) ■服务(3.走访慰问 4.组织体检)"_s);
    CHECK(
        shapeBelowTitle(u"◆学习\n（一）办好读书班。\n（二）举办讲座。\n◆服务\n（一）走访慰问。\n"_s)
        == u"◆学习(（一）办好读书 （二）举办讲座) ◆服务(（一）走访慰问)"_s);
    CHECK(shapeBelowTitle(
              u"📌学习\na.办好读书班。\nb.举办讲座。\n📌服务\na.走访慰问。\nb.组织体检。\n"_s)
          == u"📌学习(a.办好读书 b.举办讲座) 📌服务(a.走访慰问 b.组织体检)"_s);
    CHECK(shapeBelowTitle(
              u"第一、学习\n（1）办好读书班。\n（2）举办讲座。\n第二、服务\n（3）走访慰问。\n"_s)
          == u"第一、学习(（1）办好读书 （2）举办讲座) 第二、服务(（3）走访慰问)"_s);
    CHECK(shapeBelowTitle(
              u"第一项：学习\n1.办好读书班。\n2.举办讲座。\n第二项：服务\n3.走访慰问。\n"_s)
          == u"第一项：学习(1.办好读书 2.举办讲座) 第二项：服务(3.走访慰问)"_s);
}

TEST_CASE("PART 1, No.1 and 第一类 are numbers of sections", "[headingforms]")
{
    CHECK(
        shapeBelowTitle(u"PART 1 学习\n1.办好读书班。\n2.举办讲座。\nPART 2 服务\n1.走访慰问。\n"_s)
        == u"PART 1学习(1.办好读书 2.举办讲座) PART 2服务(1.走访慰问)"_s);
    CHECK(shapeBelowTitle(u"No.1\n学习\n●办好读书班。\n●举办讲座。\nNo.2\n服务\n●走访慰问。\n"_s)
          == u"No.1学习(●办好读书 ●举办讲座) No.2服务(●走访慰问)"_s);
    CHECK(
        shapeBelowTitle(
            u"第一类　学习\n（一）办好读书班。\n（二）举办讲座。\n第二类　服务\n（一）走访慰问。\n"_s)
        == u"第一类学习(（一）办好读书 （二）举办讲座) 第二类服务(（一）走访慰问)"_s);
}

TEST_CASE("numbered stages below one of several unnumbered headings stay below that heading",
          "[headingforms]")
{
    CHECK(
        shapeBelowTitle(
            u"活动目的\n引导青年在服务基层中成长，锻炼本领。\n活动对象\n辖区青少年，每处不超过三十人。\n"
            "实施步骤\n第一阶段 筹备（6月）\n1.确定教学点。\n2.招募志愿者。\n第二阶段 开展（7月）\n"
            "1.作业辅导。\n2.参观学习。\n工作要求\n1.注意安全。\n2.加强宣传。\n"_s)
        == u"活动目的 活动对象 实施步骤(第一阶段筹备（6(1.确定教学 2.招募志愿) 第二阶段开展（7(1.作业辅导 2.参观学习)) 工作要求(1.注意安全 2.加强宣传)"_s);
}

TEST_CASE("1-1 is a number if its first half is the section's number", "[headingforms]")
{
    CHECK(
        shapeBelowTitle(u"一、学习\n1-1 办好读书班。\n1-2 举办讲座。\n二、服务\n2-1 走访慰问。\n"_s)
        == u"一、学习(1-1办好读书 1-2举办讲座) 二、服务(2-1走访慰问)"_s);
    CHECK(shapeBelowTitle(
              u"一、学习\n（一）办好读书班，每月\n1-2次，每次半天。\n（二）举办讲座。\n"_s)
          == u"一、学习(（一）办好读书 （二）举办讲座)"_s);
}

TEST_CASE("a heading that lost its number gets the level of the numbered ones", "[headingforms]")
{
    const QString first = u"一、学习\n1.办好读书班。\n2.举办讲座。\n"_s;
    const QString second = u"二、服务\n1.走访慰问。\n2.组织体检。\n"_s;
    SECTION("between numbered headings")
    {
        CHECK(
            shapeBelowTitle(
                first
                + u"志愿活动\n1.清理河道。\n三、宣传\n1.出好简报。\n四、保障\n1.落实经费。\n"_s)
            == u"一、学习(1.办好读书 2.举办讲座) 志愿活动(1.清理河道) 三、宣传(1.出好简报) 四、保障(1.落实经费)"_s);
    }
    SECTION("after the last numbered heading")
    {
        CHECK(
            shapeBelowTitle(first + second + u"志愿活动\n1.清理河道。\n2.文明劝导。\n"_s)
            == u"一、学习(1.办好读书 2.举办讲座) 二、服务(1.走访慰问 2.组织体检) 志愿活动(1.清理河道 2.文明劝导)"_s);
    }
    SECTION("but not if no number is missing")
    {
        CHECK(shapeBelowTitle(first + u"志愿活动\n3.清理河道。\n"_s + second)
                  .contains(u"二、服务(1.走访慰问 2.组织体检)"));
    }
}

TEST_CASE("unnumbered headings within numbered sections become subsections", "[headingforms]")
{
    SECTION("in the last section too")
    {
        CHECK(
            shapeBelowTitle(
                u"一、学习\n个人自学\n1.办好读书班。\n2.举办讲座。\n集中培训\n1.开办党课。\n"
                "二、服务\n走访慰问\n1.看望老人。\n2.看望病人。\n健康关爱\n1.组织体检。\n2.义诊。\n"_s)
            == u"一、学习(个人自学(1.办好读书 2.举办讲座) 集中培训(1.开办党课)) "
               "二、服务(走访慰问(1.看望老人 2.看望病人) 健康关爱(1.组织体检 2.义诊。))"_s);
    }
    SECTION("if the items' numbers continue through all of them")
    {
        CHECK(
            shapeBelowTitle(
                u"一、学习\n个人自学\n1.办好读书班。\n2.举办讲座。\n集中培训\n3.开办党课。\n4.观看影片。\n"
                "二、服务\n走访慰问\n5.看望老人。\n6.看望病人。\n健康关爱\n7.组织体检。\n8.义诊。\n"_s)
            == u"一、学习(个人自学(1.办好读书 2.举办讲座) 集中培训(3.开办党课 4.观看影片)) "
               "二、服务(走访慰问(5.看望老人 6.看望病人) 健康关爱(7.组织体检 8.义诊。))"_s);
    }
}

TEST_CASE("paragraphs below numbered headings are items if the headings have no other items",
          "[headingforms]")
{
    CHECK(shapeBelowTitle(u"（一）学习\n办好读书班，每月一次，写心得。\n举办讲座两场，请专家讲。\n"
                          "（二）服务\n走访慰问困难家庭三十户。\n组织职工体检，建立档案。\n"_s)
          == u"（一）学习(办好读书 举办讲座) （二）服务(走访慰问 组织职工)"_s);
    // If each section has only one paragraph, that paragraph is the section's text and not an item.
    const auto plain = readOutline(kTitle
                                   + u"一、学习\n办好读书班，每月一次，写心得。\n"
                                     "二、服务\n走访慰问困难家庭三十户，送去慰问金。\n"_s);
    REQUIRE(plain.nodes.size() == 2);
    CHECK(plain.nodes[0].children.isEmpty());
}

TEST_CASE("a heading may be a whole line in bold or in another box", "[headingforms]")
{
    CHECK(
        shapeBelowTitle(u"**学习教育**\n办好读书班，每月一次，写心得。\n举办讲座两场，请专家讲。\n"
                        "**关爱服务**\n走访慰问困难家庭三十户。\n组织职工体检，建立档案。\n"_s)
        == u"学习教育(办好读书 举办讲座) 关爱服务(走访慰问 组织职工)"_s);
    CHECK(
        shapeBelowTitle(
            u"〖学习教育〗\n1.办好读书班。\n2.举办讲座。\n〖关爱服务〗\n3.走访慰问。\n4.组织体检。\n"_s)
        == u"〖学习教(1.办好读书 2.举办讲座) 〖关爱服(3.走访慰问 4.组织体检)"_s);
    CHECK(
        shapeBelowTitle(
            u"[学习教育]\n1.办好读书班。\n[图片]\n2.举办讲座。\n[图片]\n[关爱服务]\n1.走访慰问。\n"_s)
            .startsWith(u"[学习教(1.办好读书"));
}

TEST_CASE("a list of letters or Roman numerals may lack a number", "[headingforms]")
{
    CHECK(shapeBelowTitle(
              u"Ⅰ、学习\n1.办好读书班。\nⅡ、服务\n1.走访慰问。\nⅣ、宣传\n1.出好简报。\n"_s)
          == u"Ⅰ、学习(1.办好读书) Ⅱ、服务(1.走访慰问) Ⅳ、宣传(1.出好简报)"_s);
}

TEST_CASE("numbered parts of a sentence in an item with a sign stay in the sentence",
          "[headingforms]")
{
    CHECK(
        shapeBelowTitle(u"●办好读书班：①定书目；②请老师；③写心得。\n●走访慰问：①摸底；②上门。\n"_s)
        == u"●办好读书 ●走访慰问"_s);
}

TEST_CASE("lines of a chat around the plan are left out", "[headingforms]")
{
    const auto reading = readOutline(
        u"张晓梅 2026/3/2 18:05\n某社区2026年3月工作安排\n【环境整治】\n1、清理楼道。\n2、更换宣传栏。\n"
        "【民生服务】\n1、慰问困难家庭。\n2、登记高龄补贴。\n李志军 2026/3/2 18:07\n收到👌\n"
        "何秀兰 2026/3/2 18:11\n好的，谢谢\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"【环境整(1、清理楼道 2、更换宣传) 【民生服(1、慰问困难 2、登记高龄)"_s);
    CHECK(
        reasonsIn(reading)
        == u"张晓梅 2026/3/2 18:05/李志军 2026/3/2 18:07/收到👌/何秀兰 2026/3/2 18:11/好的，谢谢"_s);
}

TEST_CASE("messages of today's chat, with a time alone, are left out from three on",
          "[headingforms]")
{
    const QString plan =
        u"某社区2026年3月工作安排\n【环境整治】\n1、清理楼道。\n2、更换宣传栏。\n"_s;
    const auto reasons = [&plan](const QString &before, const QString &behind) {
        return reasonsIn(readOutline(before + plan + behind));
    };
    CHECK(reasons(u"张晓梅 18:05\n"_s, u"李志军 18:07\n收到\n何秀兰 18:11\n好的\n"_s)
          == u"张晓梅 18:05/李志军 18:07/收到/何秀兰 18:11/好的"_s);
    CHECK_FALSE(reasons(u"张晓梅 18:05\n"_s, u"李志军 18:07\n收到\n"_s).contains(u"收到"_s));
}

TEST_CASE("a short line beside a page number that interrupts a sentence is left out",
          "[headingforms]")
{
    const auto reading = readOutline(
        u"某校团委2026年工作计划\n一、学习\n1.组织机电维修、美容美发、护理保健三支专业志愿服务\n"
        "— 11 —\n某校团委文件汇编（2026）\n队，每月走进社区为老年人服务一次，做好登记和总结，\n写进档案。\n"
        "2.办好读书班。\n"_s);
    REQUIRE(reading.nodes.size() == 1);
    CHECK(reasonsIn(reading).contains(u"文件汇编"));
}

TEST_CASE("a last line that belongs to no item is the plan's closing, or left out as the site's",
          "[headingforms]")
{
    const auto reading = readOutline(
        kTitle
        + u"一、学习\n1.办好读书班。\n完成时限：3月\n2.举办讲座。\n完成时限：4月\n"
          "二、服务\n3.走访慰问。\n完成时限：5月\n各科室要于每月28日前将进展情况报办公室。\n"_s);
    CHECK(reading.closing == u"各科室要于每月28日前将进展情况报办公室。"_s);
    const auto site = readOutline(
        kTitle
        + u"一、学习\n1.办好读书班。\n2.举办讲座。 以上就是小编分享的全部内容，欢迎收藏本站\n"_s);
    CHECK(site.nodes[0].children[1].text == u"举办讲座。"_s);
}

TEST_CASE("the signature of a letter that sends the plan counts as the plan's", "[headingforms]")
{
    const auto reading = readOutline(
        u"某区餐饮商会\n\n关于报送商会2026年工作计划的函\n\n区工商联：\n\n现将工作计划报上，请审阅。\n\n"
        "附件：某区餐饮商会2026年工作计划\n\n某区餐饮商会\n2026年1月20日\n\n附件\n\n"
        "某区餐饮商会2026年工作计划\n一、学习\n1.办好读书班。\n2.举办讲座。\n"_s);
    CHECK(reading.issuer == u"某区餐饮商会"_s);
    CHECK(reading.issuedOn == QDate(2026, 1, 20));
}

TEST_CASE("numbered lines above a plan's title do not belong to the plan", "[headingforms]")
{
    const QString plan = u"某镇妇联2024年工作要点\n一、学习\n1.办好读书班。\n2.举办讲座。\n"
                         "二、服务\n1.走访慰问。\n2.组织体检。\n"_s;
    const QString shape = u"一、学习(1.办好读书 2.举办讲座) 二、服务(1.走访慰问 2.组织体检)"_s;
    for (const QString &head :
         {u"会议议程\n1.传达上级会议精神\n2.审议年度工作要点\n3.主任讲话\n\n"_s,
          u"各位老师：\n请注意：\n1.请于周五前反馈意见；\n2.如无意见不用回复。\n谢谢！\n"_s}) {
        const auto reading = readOutline(head + plan);
        CHECK(shapeOf(reading.nodes) == shape);
        CHECK(reading.title == u"某镇妇联2024年工作要点"_s);
        CHECK(reading.year == 2024);
    }
    // A heading in the form of a title does not begin another plan if more of the plan stands above
    // it than below it.
    const auto whole = readOutline(plan + u"2024年重点工作计划安排\n1.出好简报。\n"_s);
    CHECK(whole.title == u"某镇妇联2024年工作要点"_s);
    CHECK(shapeOf(whole.nodes).startsWith(u"一、学习(1.办好读书 2.举办讲座) 二、服务"));
}

TEST_CASE("numbered lines after the signature or below 备注 at the end are not items",
          "[headingforms]")
{
    const QString plan =
        u"一、学习\n1.办好读书班，每月集中学习一次，每次半天，年底评选学习标兵。\n2.举办讲座。\n"
        "二、服务\n1.走访慰问困难家庭，春节、中秋各一次，送去慰问金和生活用品。\n2.组织体检。\n"
        "三、保障\n1.落实工作经费，列入年度预算，专款专用，年底公开使用情况。\n"_s;
    const QString shape =
        u"一、学习(1.办好读书 2.举办讲座) 二、服务(1.走访慰问 2.组织体检) 三、保障(1.落实工作)"_s;
    CHECK(shapeBelowTitle(plan
                          + u"某镇妇联\n2024年3月1日\n1.本要点由办公室解释。\n2.各村可以细化。\n"_s)
          == shape);
    CHECK(shapeBelowTitle(plan + u"备注：\n1.本要点由办公室解释。\n2.各村可以细化。\n"_s) == shape);
}
