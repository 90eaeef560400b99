#include "domain/readingshape.h"
#include "support/catch.h"

// How tables of unusual forms are read. The words here are our own.

using namespace Qt::StringLiterals;
using Domain::readOutline;

TEST_CASE("lists in the second of two columns are the items of the first", "[tableforms]")
{
    const QString title = u"某局团委2024年工作任务表\n"_s;
    CHECK(shapeOf(title
                  + u"| 工作项目 | 主要内容 |\n| 学习 | （1）办团课。（2）读书。 |\n"
                    "| 服务 | （1）支教。（2）敬老。 |\n"_s)
          == u"学习(（1）办团课。 （2）读书。) 服务(（1）支教。 （2）敬老。)"_s);
}

TEST_CASE("columns of ticks give no words to the items of a table", "[tableforms]")
{
    const QString title = u"某局团委2024年工作任务表\n"_s;
    CHECK(shapeOf(title
                  + u"| 类别 | 工作内容 | 1月 | 2月 | 3月 |\n| 学习 | 办好团课 | √ |  | √ |\n"
                    "|  | 读一本好书 |  |  |  |\n| 服务 | 下乡支教 |  | √ |  |\n"_s)
          == u"学习(办好团课 读一本好) 服务(下乡支教)"_s);
}

TEST_CASE("numbers in the cells of a table count as those of sections and items", "[tableforms]")
{
    const QString title = u"某局团委2024年工作任务表\n"_s;
    CHECK(shapeOf(title
                  + u"| 重点工作 | 主要内容 | 牵头部门 |\n| 一、学习 | 1.办好团课 | 组织部 |\n"
                    "|  | 2.读一本好书 | 宣传部 |\n| 二、服务 | 1.下乡支教 | 实践部 |\n"_s)
          == u"一、学习(1.办好团课 2.读一本好) 二、服务(1.下乡支教)"_s);
}

TEST_CASE("a sentence in a row of its own is a heading of the rows below it, or the closing",
          "[tableforms]")
{
    const auto reading = readOutline(
        u"某村2024年工作计划表\n| 序号 | 任务 | 负责人 |\n| 健全组织，明确责任。 |\n"
        "| 1 | 选好小组长 | 王芳 |\n| 2 | 订好制度 | 李梅 |\n| 开展活动，服务村民。 |\n"
        "| 3 | 办农技课 | 赵敏 |\n| 4 | 办一场戏 | 周立 |\n| 以上安排如有变动，另行通知。 |\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"健全组织(1选好小组 2订好制度) 开展活动(3办农技课 4办一场戏)"_s);
    CHECK(reading.closing == u"以上安排如有变动，另行通知。"_s);
}

TEST_CASE("remarks below a table are neither items nor the plan's closing", "[tableforms]")
{
    const auto reading = readOutline(
        u"某院工会2024年工作计划表\n一、学习\n| 序号 | 项目 | 责任部门 |\n| 1 | 办讲座 | 科教科 |\n"
        "| 2 | 办读书会 | 图书馆 |\n二、服务\n| 序号 | 项目 | 责任部门 |\n| 1 | 组织体检 | 门诊部 |\n"
        "| 2 | 办好食堂 | 总务科 |\n说明：\n1.进展每季度报工会。\n2.本表由工会解释。\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(1办讲座 2办读书会) 二、服务(1组织体检 2办好食堂)"_s);
    CHECK(reading.closing.isEmpty());
}

TEST_CASE("months are groups of a table if several of them cover more than one row", "[tableforms]")
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

TEST_CASE("in a table of months and kinds of events each cell is an item", "[tableforms]")
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

TEST_CASE("a first column of names without a known heading belongs to the task", "[tableforms]")
{
    CHECK(shapeOf(u"某局2024年安排表\n| 阶段 | 时间 | 工作内容 |\n| 部署阶段 | 1月 | 召开动员会 |\n"
                  "| 实施阶段 | 2月至10月 | 按任务推进 |\n"_s)
          == u"部署阶段 实施阶段"_s);
}

TEST_CASE("the second row of a table's head may contain times", "[tableforms]")
{
    CHECK(
        shapeOf(
            u"某局2024年推进表\n| 序号 | 重点工作 | 具体举措 | 序时进度 |  | 责任人 |\n"
            "|  |  |  | 上半年 | 下半年 |  |\n| 1 | 组建宣讲团队 | 进村宣讲 | 二十场 | 三十场 | 周敏 |\n"
            "| 2 | 开办培训班级 | 联合开班 | 六十人 | 八十人 | 李青 |\n"_s)
        == u"1组建宣讲 2开办培训"_s);
}

TEST_CASE("a table drawn with line characters is read", "[tableforms]")
{
    CHECK(
        shapeOf(
            u"某村2024年监督清单\n┌──┬────┬────┬───┐\n│序号│监督事项　│监督内容　│时间　│\n├──┼────┼────┼───┤\n"
            "│1　│集体资金收支│审核票据　│每季度│\n├──┼────┼────┼───┤\n│2　│村级工程项目│招标验收　│全年　│\n└──┴────┴────┴───┘\n"_s)
        == u"1集体资金 2村级工程"_s);
}

TEST_CASE("a table drawn with heavy bars is read as one drawn with light bars", "[tableforms]")
{
    const QString light =
        u"某村2024年监督清单\n│序号│监督事项│时间│\n│1│集体资金收支│每季度│\n│2│村级工程项目│全年│\n"_s;
    QString heavy = light;
    heavy.replace(u'│', u'┃');
    const auto read = readOutline(light);
    REQUIRE(read.nodes.size() == 2);
    CHECK(titleShapeOf(readOutline(heavy).nodes) == titleShapeOf(read.nodes));
    CHECK(readOutline(heavy).nodes[1].suggested.deadline == read.nodes[1].suggested.deadline);
}
