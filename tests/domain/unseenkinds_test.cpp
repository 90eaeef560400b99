#include "domain/readingshape.h"
#include "support/catch.h"

// One case for each kind of page that was written to test the reader and was read wrongly at first.
// The words here are our own.

using namespace Qt::StringLiterals;
using Domain::readOutline;

namespace {

QString shapeOf(const QString &source)
{
    return shapeOf(readOutline(source).nodes);
}

} // namespace

TEST_CASE("months are groups of a table if several of them cover more than one row",
          "[unseenkinds]")
{
    const QString head = u"某校2024年活动表\n| 月份 | 活动名称 | 内容 | 负责部门 |\n"_s;
    CHECK(shapeOf(head
                  + u"| 3月 | 植树护绿 | 河边 | 团委 |\n| 3月 | 学雷锋日 | 社区 | 团委 |\n"
                    "| 4月 | 清明扫墓 | 陵园 | 政教处 |\n| 5月 | 歌咏比赛 | 礼堂 | 音乐组 |\n"
                    "| 5月 | 防震演练 | 操场 | 总务处 |\n| 6月 | 毕业典礼 | 礼堂 | 教务处 |\n"_s)
          == u"3月(植树护绿 学雷锋日) 4月(清明扫墓) 5月(歌咏比赛 防震演练) 6月(毕业典礼)"_s);
    CHECK(shapeOf(u"某馆2024年活动表\n| 季度 | 序号 | 活动名称 | 负责部门 |\n"
                  "| 一季度 | 1 | 新春书展 | 甲部 |\n|  | 2 | 猜谜晚会 | 乙部 |\n"
                  "| 二季度 | 3 | 读书讲座 | 甲部 |\n| 三季度 | 4 | 暑期夏令营 | 乙部 |\n"
                  "|  | 5 | 少儿绘画 | 甲部 |\n"_s)
          == u"一季度(1新春书展 2猜谜晚会) 二季度(3读书讲座) 三季度(4暑期夏令 5少儿绘画)"_s);
}

TEST_CASE("第一阶段 before a title is the title's number", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某局2024年方案\n一、目标\n新建书屋五家。\n二、步骤\n第一阶段　动员（3月）\n1.开会。\n2.摸底。\n"
            "第二阶段　实施（4月）\n1.选址。\n2.配书。\n三、要求\n加强领导。\n"_s)
        == u"一、目标 二、步骤(第一阶段动员（3(1.开会。 2.摸底。) 第二阶段实施（4(1.选址。 2.配书。)) 三、要求"_s);
}

TEST_CASE("another paper above or below the plan is left out", "[unseenkinds]")
{
    const QString plan =
        u"某镇妇联2024年工作要点\n一、办读书班两期。\n二、走访家庭百户。\n三、评选好家庭。\n"_s;
    const QString summary =
        u"某镇妇联2023年工作总结\n一年来，做了几件事。\n一、办了读书班一期。\n二、走访家庭八十户。\n"_s;
    const QString shape = u"一、办读书班 二、走访家庭 三、评选好家"_s;
    CHECK(shapeOf(plan + summary) == shape);
    CHECK(shapeOf(summary + plan) == shape);
    CHECK(shapeOf(plan + u"某镇妇联\n2024年1月5日\n"_s + summary) == shape);
    CHECK(readOutline(summary + plan).title == u"某镇妇联2024年工作要点"_s);
    // One paper that is both a summary and a plan is read whole.
    CHECK(
        shapeOf(
            u"某镇妇联2023年工作总结和2024年工作计划\n一、2023年工作总结\n1.办了读书班。\n2.走访了家庭。\n"
            "二、2024年工作计划\n1.办讲座。\n2.评选好家庭。\n"_s)
        == u"一、2023(1.办了读书 2.走访了家) 二、2024(1.办讲座。 2.评选好家)"_s);
}

TEST_CASE("a headline in brackets above the title is not read as a heading", "[unseenkinds]")
{
    const auto reading = readOutline(
        u"【校团委】2024年艺术节方案来啦！\n\n某校团委2024年“五四”艺术节活动方案\n\n【活动主题】\n青春逐梦\n"
        "【活动内容】\n1.歌咏比赛。各班一支队伍。\n2.书画展览。每班五幅。\n【活动要求】\n1.各班认真准备。\n2.注意安全。\n"_s);
    CHECK(reading.title == u"某校团委2024年“五四”艺术节活动方案"_s);
    CHECK(shapeOf(reading.nodes)
          == u"【活动主 【活动内(1.歌咏比赛 2.书画展览) 【活动要(1.各班认真 2.注意安全)"_s);
}

TEST_CASE("a number on a line of its own numbers the line below it", "[unseenkinds]")
{
    CHECK(shapeOf(u"某局2024年工作安排\n一\n学习方面\n1\n办读书班，每月一次。\n2\n办讲座两场。\n"
                  "二\n服务方面\n1\n走访职工，覆盖一半。\n2\n组织体检。\n"_s)
          == u"一学习方面(1办读书班 2办讲座两) 二服务方面(1走访职工 2组织体检)"_s);
    CHECK(
        shapeOf(u"某社区2024年计划\n01\n学习\n● 办读书班。\n● 办讲座。\n02\n服务\n● 走访居民。\n"_s)
        == u"01学习(●办读书班 ●办讲座。) 02服务(●走访居民)"_s);
    // Page numbers on lines of their own do not begin items.
    CHECK(
        shapeOf(
            u"某局2024年工作要点\n一、办好读书班，每月一次，每次半天。\n1\n二、走访职工，覆盖一半以上的\n"
            "2\n困难家庭。\n三、年底前总结。\n3\n"_s)
        == u"一、办好读书 二、走访职工 三、年底前总"_s);
}

TEST_CASE("lines below months are the months' items, in a section and in a whole text",
          "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某校教研组2024年计划\n一、目标\n提高质量。\n二、措施\n1.集体备课。\n2.互相听课。\n三、安排\n"
            "二月\n制定计划\n三月\n同课异构\n听公开课\n四月\n期中复习\n五月\n习作研讨\n经验交流\n"_s)
        == u"一、目标 二、措施(1.集体备课 2.互相听课) 三、安排(二月(制定计划) 三月(同课异构 听公开课) 四月(期中复习) 五月(习作研讨 经验交流))"_s);
    CHECK(
        shapeOf(
            u"高一年级2024年安排\n8月\n新生军训（22日起）\n分班\n9月\n正式上课\n第一次月考\n10月\n家长会\n"_s)
        == u"8月(新生军训 分班) 9月(正式上课 第一次月) 10月(家长会)"_s);
}

TEST_CASE("in a table of months and kinds of events each cell is an item", "[unseenkinds]")
{
    CHECK(shapeOf(
              u"某支部2024年学习计划表\n| 月份 | 支部大会 | 支委会 | 党课 | 备注 |\n"
              "| 1月 | 民主评议党员 | 研究全年计划 |  | 会议室 |\n| 2月 |  | 部署读书活动 |  |  |\n"
              "| 3月 | 通过年度计划 |  | 书记讲第一课 |  |\n"_s)
          == u"1月(民主评议 研究全年) 2月(部署读书) 3月(通过年度 书记讲第)"_s);
    // Columns that describe one task (subject, content, demands) are not columns of different
    // events.
    CHECK(
        shapeOf(
            u"某校2024年活动表\n| 月份 | 活动主题 | 活动内容 | 活动要求 |\n| 3月 | 学雷锋日 | 清扫社区 | 人人参加 |\n"
            "| 4月 | 清明祭扫 | 陵园献花 | 注意安全 |\n"_s)
        == u"学雷锋日 清明祭扫"_s);
}

TEST_CASE("a first column of names without a known heading belongs to the task", "[unseenkinds]")
{
    CHECK(shapeOf(u"某局2024年安排表\n| 阶段 | 时间 | 工作内容 |\n| 部署阶段 | 1月 | 召开动员会 |\n"
                  "| 实施阶段 | 2月至10月 | 按任务推进 |\n"_s)
          == u"部署阶段 实施阶段"_s);
}

TEST_CASE("paragraphs that begin with a few words as a title are items", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某会2024年工作思路\n新的一年，某会将突出三个字。\n强引领。组织学习，开展宣讲六场。\n"
            "促创新。建立工作站一家，征集难题二十项。\n抓普及。举办科普日活动，下乡十二次。\n"_s)
        == u"强引领。 促创新。 抓普及。"_s);
    CHECK(
        shapeOf(
            u"某村2024年工作计划\n新的一年，重点做好以下工作：\n硬化通户路两公里，八月完工。\n"
            "安装路灯六十盏，六月底前装好。\n新建冷库一座，服务葡萄种植户。\n某村村委会\n2024年1月8日\n"_s)
        == u"硬化通户 安装路灯 新建冷库"_s);
}

TEST_CASE("lines numbered alike are items, whatever word is before the number", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某村2024年民生实事\n实事一：修缮村道\n时间：4月开工。\n实事二：安装路灯\n时间：6月底前。\n"_s)
        == u"实事一：修缮村道 实事二：安装路灯"_s);
    CHECK(
        shapeOf(
            u"某局2024年学习计划\n第一专题：学习报告\n领学人：局长\n第二专题：学习文件\n领学人：副局长\n"_s)
        == u"第一专题：学习报告 第二专题：学习文件"_s);
}

TEST_CASE("the second row of a table's head may contain times", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某局2024年推进表\n| 序号 | 重点工作 | 具体举措 | 序时进度 |  | 责任人 |\n"
            "|  |  |  | 上半年 | 下半年 |  |\n| 1 | 组建宣讲团队 | 进村宣讲 | 二十场 | 三十场 | 周敏 |\n"
            "| 2 | 开办培训班级 | 联合开班 | 六十人 | 八十人 | 李青 |\n"_s)
        == u"1组建宣讲 2开办培训"_s);
}

TEST_CASE("months on lines of their own are not read as column headings", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某机关2024年学习安排\n一月份\n学习会议精神\n二月份\n学习监督法律\n交流春节见闻\n三月份\n传达工作会议精神\n"
            "四月份\n学习代表法律\n观看警示片\n某机关办公室\n2024年1月3日\n"_s)
        == u"一月份(学习会议) 二月份(学习监督 交流春节) 三月份(传达工作) 四月份(学习代表 观看警示)"_s);
}

TEST_CASE("a letter that begins a list of one is a number if other lists continue", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某院2024年安排\nA、学习\na.办读书班。\nb.办讲座。\nB、服务\na.走访职工。\nb.组织体检。\nC、谈心\na.做到必谈。\n"_s)
        == u"A、学习(a.办读书班 b.办讲座。) B、服务(a.走访职工 b.组织体检) C、谈心(a.做到必谈)"_s);
}

TEST_CASE("a page's head is left out if its number stands after blanks", "[unseenkinds]")
{
    const auto reading = readOutline(
        u"某乡2024年工作计划\n一、发展蔬菜两千亩，建设冷链中心一座，带\n动农户三百户增收。\n某乡2024年工作            第1页\n"
        "二、改造茶园五百亩，引进加工企业一家，九\n月底前投产。\n某乡2024年工作            第2页\n三、治理小流域一条。\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、发展蔬菜 二、改造茶园 三、治理小流"_s);
    for (const auto &node : reading.nodes)
        CHECK(!node.text.contains(u'页'));
}

TEST_CASE("a table drawn with line characters is read", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某村2024年监督清单\n┌──┬────┬────┬───┐\n│序号│监督事项　│监督内容　│时间　│\n├──┼────┼────┼───┤\n"
            "│1　│集体资金收支│审核票据　│每季度│\n├──┼────┼────┼───┤\n│2　│村级工程项目│招标验收　│全年　│\n└──┴────┴────┴───┘\n"_s)
        == u"1集体资金 2村级工程"_s);
}

TEST_CASE("weeks right below a heading in brackets are below it in the outline", "[unseenkinds]")
{
    CHECK(
        shapeOf(
            u"某组2024年计划\n【措施】\n①集体备课。\n②公开课。\n【安排】\n第2周：制定计划\n第5周：听公开课\n第9周：质量分析\n"_s)
        == u"【措施】(①集体备课 ②公开课。) 【安排】(第2周： 第5周： 第9周：)"_s);
}
