#include "domain/plan/figures/figurefinder.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

QString offeredIn(const QString &text, std::optional<int> attendance = {},
                  const QList<FigureKey> &known = {})
{
    return figureWords(offeredFigures(text, attendance, known));
}

} // namespace

TEST_CASE("a number that counts something in a note is offered as a figure with name and unit",
          "[figures]")
{
    const std::pair<QString, QString> cases[] = {
        {u"五老 12 人"_s, u"五老 12 人"_s},
        {u"征文46篇"_s, u"征文 46 篇"_s},
        {u"征集征文46篇。"_s, u"征文 46 篇"_s},
        {u"发放图书300册"_s, u"图书 300 册"_s},
        {u"宣讲5场"_s, u"宣讲 5 场"_s},
        {u"开展“学党史”宣讲5场，收到征文46篇"_s, u"学党史宣讲 5 场、征文 46 篇"_s},
        {u"慰问困难学生23名"_s, u"困难学生 23 名"_s},
        {u"3月5日走访慰问困难学生23名，发放慰问金11500元。"_s,
         u"困难学生 23 名、慰问金 11500 元"_s},
        {u"捐款2万元"_s, u"捐款 20000 元"_s},
        {u"筹集助学金1.25万元"_s, u"助学金 12500 元"_s},
        {u"印发宣传册1,200份"_s, u"宣传册 1200 份"_s},
        {u"征文：４６篇；宣讲：５场"_s, u"征文 46 篇、宣讲 5 场"_s},
        {u"发放300册图书"_s, u"图书 300 册"_s},
        {u"为23名困难学生发放慰问金"_s, u"困难学生 23 名"_s},
        {u"举办5场宣讲活动"_s, u"宣讲 5 场"_s},
        {u"举办宣讲活动5场"_s, u"宣讲 5 场"_s},
        {u"走访23户困难家庭"_s, u"困难家庭 23 户"_s},
        {u"走访困难家庭23户"_s, u"困难家庭 23 户"_s},
        {u"举办报告会三场"_s, u"报告会 3 场"_s},
        {u"赠书一百二十册。"_s, u"赠书 120 册"_s},
        {u"赠书一万二千册。"_s, u"赠书 12000 册"_s},
        {u"赠书1.5千册。"_s, u"赠书 1500 册"_s},
        {u"学校关工委征文46篇"_s, u"征文 46 篇"_s},
        {u"评出一等奖3名、二等奖5名"_s, u"一等奖 3 名、二等奖 5 名"_s},
        {u"征集作品320余件"_s, u"作品 320 件"_s},
        {u"植树20棵"_s, u"植树 20 棵"_s},
        {u"2021级学生结对30对"_s, u"学生结对 30 对"_s},
        {u"新增五老志愿者8名"_s, u"五老志愿者 8 名"_s},
        {u"共青团员12人结对"_s, u"共青团员 12 人"_s},
        {u"基层党组织12个"_s, u"基层党组织 12 个"_s},
        {u"发放图书300册学习资料20份"_s, u"图书 300 册、学习资料 20 份"_s},
        {u"征文46篇，其中优秀征文12篇"_s, u"征文 46 篇、优秀征文 12 篇"_s},
        {u"共6支队伍、42名学生"_s, u"队伍 6 支、学生 42 名"_s},
        {u"对接会上，12位老同志与27名学生结对。"_s, u"老同志 12 位、学生 27 名"_s},
        {u"学业帮扶19名,心理疏导9名"_s, u"学业帮扶 19 名、心理疏导 9 名"_s},
        {u"8名特邀党建组织员上岗，联系24个学生党支部"_s,
         u"特邀党建组织员 8 名、学生党支部 24 个"_s},
        {u"8条短板中已整改5条，余3条列入明年计划。"_s, u"短板 8 条、整改 5 条"_s},
        {u"形成学习体会12篇."_s, u"学习体会 12 篇"_s},
        {u"走访五老12人"_s, u"五老 12 人"_s},
        {u"慰问15位“五老”"_s, u"五老 15 位"_s},
        {u"看望老同志8位"_s, u"老同志 8 位"_s},
        {u"邀请五老12人，组织学生30名"_s, u"五老 12 人、学生 30 名"_s},
        {u"投入20万元征文46篇"_s, u"征文 46 篇"_s},
        {u"开展2次走访"_s, u"走访 2 次"_s},
        {u"2次走访五老"_s, u"走访 2 次"_s},
        {u"发放慰问品20份、慰问信12封"_s, u"慰问品 20 份、慰问信 12 封"_s},
        {u"召开表彰大会2场"_s, u"表彰大会 2 场"_s},
        {u"志愿服务 120 小时"_s, u"志愿服务 120 小时"_s},
    };
    for (const auto &[text, wanted] : cases) {
        CAPTURE(text, wanted);
        CHECK(offeredIn(text) == wanted);
    }
}

TEST_CASE("nothing is offered where nothing is counted", "[figures]")
{
    const QString texts[] = {
        u""_s,
        u"在会议室召开座谈会，老同志与师生代表共同学习。"_s,
        u"3月18日下午2点30分"_s,
        u"2021年3月18日"_s,
        u"2021-03-18 开会"_s,
        u"第3期培训班开班"_s,
        u"第一百二十场报告会"_s,
        u"党的二十大精神"_s,
        u"学习“两个确立”“两个维护”、四个意识"_s,
        u"十四五规划"_s,
        u"学习3个小时"_s,
        u"历时3个月"_s,
        u"分为5个方面"_s,
        u"近300册图书"_s,
        u"图书约300册"_s,
        u"发放图书300册以上"_s,
        u"每人3本图书"_s,
        u"每人500元慰问金"_s,
        u"价值3000元的图书"_s,
        u"票价20元"_s,
        u"花费2000元"_s,
        u"参加活动120人次"_s,
        u"120名学生参加"_s,
        u"学生120人参加了活动"_s,
        u"参加人数320人"_s,
        u"到会老同志12人"_s,
        u"王丽等5人"_s,
        u"一行5人到社区走访"_s,
        u"解决宿舍矛盾、学业困惑等问题41件"_s,
        u"关工委队伍由52人增至61人"_s,
        u"结对学生增加到35名"_s,
        u"对照5个方面自查"_s,
        u"满意度98%"_s,
        u"比例1:3"_s,
        u"7×24小时"_s,
        u"心理援助热线7x24小时在线"_s,
        u"电话 0510-1234567"_s,
        u"统一部署，进一步推进"_s,
        u"3-5场宣讲"_s,
        u"各学院5名"_s,
        u"3部门联合发文"_s,
        u"（2021）15号"_s,
        u"1.5篇征文"_s,
        u"https://example.org/46篇"_s,
    };
    for (const QString &text : texts) {
        CAPTURE(text);
        CHECK(offeredIn(text) == QString());
    }
}

TEST_CASE("people who are the note's attendance are not offered as a figure", "[figures]")
{
    CHECK(offeredIn(u"组织学生120人到烈士陵园祭扫"_s) == u"学生 120 人");
    CHECK(offeredIn(u"组织学生120人到烈士陵园祭扫"_s, 120) == QString());
    CHECK(offeredIn(u"征文120篇"_s, 120) == u"征文 120 篇");
}

TEST_CASE("a figure of people is offered with the unit that the file has for it", "[figures]")
{
    const QList<FigureKey> known{{u"五老"_s, u"人"_s}, {u"征文"_s, u"篇"_s}};
    CHECK(offeredIn(u"五老12名"_s, {}, known) == u"五老 12 人");
    CHECK(offeredIn(u"征文3件"_s, {}, known) == u"征文 3 件");
}

TEST_CASE("a figure that is said twice is offered once", "[figures]")
{
    CHECK(offeredIn(u"上午宣讲5场，下午宣讲3场"_s) == u"宣讲 5 场、宣讲 3 场");
    CHECK(offeredIn(u"征文46篇。征文46篇中3篇获奖"_s) == u"征文 46 篇");
    CHECK(offeredFigures(u"宣讲5场，"_s.repeated(1000) + u"征文3篇"_s).size() == 1);
}

TEST_CASE("a figure is read as it is typed on the command line", "[figures]")
{
    const std::pair<QString, NamedFigure> cases[] = {
        {u"征文=46篇"_s, {u"征文"_s, 46, u"篇"_s}},
        {u"征文 = 46 篇"_s, {u"征文"_s, 46, u"篇"_s}},
        {u"征文＝４６"_s, {u"征文"_s, 46, {}}},
        {u"捐款=2.5万元"_s, {u"捐款"_s, 25000, u"元"_s}},
        {u"图书=1,200册"_s, {u"图书"_s, 1200, u"册"_s}},
        {u"空=0"_s, {u"空"_s, 0, {}}}};
    for (const auto &[words, wanted] : cases) {
        CAPTURE(words);
        const auto figure = figureOfWords(words);
        REQUIRE(figure);
        CHECK(*figure == wanted);
    }
    for (const QString &words : {u"征文"_s, u"征文="_s, u"=46"_s, u"征文=篇"_s, u"征文=1.5篇"_s,
                                 u"征文=-1"_s, u"征文=46篇=3"_s, u"征文=9999999999999"_s}) {
        CAPTURE(words);
        CHECK_FALSE(figureOfWords(words));
    }
}

TEST_CASE("typed figures are normalised, and a name may occur only once", "[figures]")
{
    const auto checked = checkedFigures({{u" 征\n文 "_s, 46, u" 篇"_s}, {u"五老"_s, 0, {}}});
    REQUIRE(checked);
    CHECK(*checked == QList<NamedFigure>{{u"征 文"_s, 46, u"篇"_s}, {u"五老"_s, 0, {}}});
    CHECK_FALSE(checkedFigures({{u" "_s, 46, u"篇"_s}}));
    CHECK_FALSE(checkedFigures({{u"征文"_s, -1, u"篇"_s}}));
    CHECK_FALSE(checkedFigures({{u"征文"_s, 1000000000001, u"篇"_s}}));
    CHECK_FALSE(checkedFigures({{u"征文"_s, 1, u"篇"_s}, {u"征文 "_s, 2, u"份"_s}}));
    CHECK_FALSE(checkedFigures({{QString(51, u'长'), 1, {}}}));
    CHECK(checkedFigures({{QString(50, u'长'), 1000000000000, QString(20, u'个')}}));
    CHECK_FALSE(checkedFigures({{u"征文"_s, 1, QString(21, u'个')}}));
    QList<NamedFigure> many;
    for (int i = 1; i <= 50; ++i)
        many.append({QString::number(i), i, {}});
    CHECK(checkedFigures(many));
    many.append({u"征文"_s, 1, {}});
    CHECK(checkedFigures(many).error().message
          == u"A note can have 50 figures at most, so nothing was stored."_s);
    CHECK(figureWords(many.first(2)) == u"1 1、2 2"_s);
    CHECK(figureWords(NamedFigure{u"征文"_s, 46, u"篇"_s}) == u"征文 46 篇"_s);
}
