#include "domain/summary/notes/notewords.h"

#include "domain/summary/notes/openingwords.h"
#include "support/catch.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a telegraphic note reads as a sentence on paper", "[notewords]")
{
    const std::pair<QString, QString> cases[] = {
        {u"舞蹈队例会 参加12人"_s, u"舞蹈队例会，参加12人"_s},
        {u"疫情 封校管理 志愿者上岗"_s, u"疫情，封校管理，志愿者上岗"_s},
        {u"教材审查 境外教材 37 本"_s, u"教材审查，境外教材37本"_s},
        {u"听课126节 平均分91.4"_s, u"听课126节，平均分91.4"_s},
        {u"张三 李四"_s, u"张三、李四"_s},
        {u"主讲：李老师 题目：《陪伴》"_s, u"由李老师主讲，题目为《陪伴》"_s},
        {u"到会：李 明"_s, u"到会：李 明"_s},
        {u"内容：1、学习法律2、反映问题：托管难、路灯暗"_s,
         u"内容：学习法律；反映问题：托管难、路灯暗"_s},
        {u"专项检查1、公车使用2、公务接待3、办公用房"_s,
         u"专项检查：公车使用、公务接待、办公用房"_s},
        {u"座谈会:1.不超60分贝;2.晚9点前结束;3.设公约牌"_s,
         u"座谈会：不超60分贝、晚9点前结束、设公约牌"_s},
        {u"党员1、团员2、群众若干"_s, u"党员1、团员2、群众若干"_s},
        {u"进楼院（3、5号院）"_s, u"进楼院（3、5号院）"_s},
        {u"第1、2期培训"_s, u"第1、2期培训"_s},
        {u"受到一致好评!!"_s, u"受到一致好评。"_s},
        {u"他说：“好！”大家鼓掌。。"_s, u"他说：“好！”大家鼓掌。"_s},
        {u"食堂改造、自习室延时……详见http://a.cn/1.htm"_s, u"食堂改造、自习室延时等"_s},
        {u"自习室延时……详见http://www.example.edu.cn/info/1.htm"_s, u"自习室延时……"_s},
        {u"检查：1、用电 2、饮水 3、接送登记，发现问题4个已整改"_s,
         u"检查：用电、饮水、接送登记，发现问题4个已整改"_s},
        {u"五老人数：年初86 年底91"_s, u"五老人数：年初86，年底91"_s},
        {u"同步进行。\n主题：\n1．力量\n2．担当"_s, u"同步进行，主题为力量、担当"_s},
        {u"讲堂第1期，主题：工匠精神 宣讲人 党校王教授"_s,
         u"讲堂第1期，主题为工匠精神，由党校王教授宣讲"_s},
        {u"讲座（主讲：李老师）"_s, u"讲座（主讲：李老师）"_s},
        {u"演讲比赛 一等奖 李娜（机加） 二等奖 赵刚、钱敏"_s,
         u"演讲比赛，李娜（机加）获一等奖，赵刚、钱敏获二等奖"_s},
        {u"比赛，一等奖：急诊科；二等奖 ICU、麻醉科"_s,
         u"比赛，急诊科获一等奖；ICU、麻醉科获二等奖"_s},
        {u"评出一等奖3篇、二等奖 6篇"_s, u"评出一等奖3篇、二等奖6篇"_s},
        {u"【厂工会】6月1日，职工运动会开幕。供稿：宣教部 编辑：小李"_s,
         u"6月1日，职工运动会开幕。"_s},
        {u"义诊，测血压260人。（供稿：团委 摄影：小王）"_s, u"义诊，测血压260人。"_s},
        {u"编写《五老》简报，经费来源：财政"_s, u"编写《五老》简报，经费来源：财政"_s},
        {u"成立 100 周年，第3 期"_s, u"成立100周年，第3期"_s},
        {u"讲座《做智慧父母》 主讲 县妇联刘老师"_s, u"讲座《做智慧父母》，由县妇联刘老师主讲"_s},
        {u"观看《守护》 反响热烈"_s, u"观看《守护》，反响热烈"_s},
        {u"[微信]今年没出事，家长都说好\U0001F44D 请各村发照片[图片][强]"_s,
         u"今年没出事，家长都说好，请各村发照片"_s},
        {u"已完成✅ 共讲6场"_s, u"已完成，共讲6场"_s},
        {u"第2期 已完成✅（500份）"_s, u"第2期，已完成（500份）"_s},
        {u"目前已录入186人[强]，还在补"_s, u"目前已录入186人，还在补"_s},
        {u"效果不错~"_s, u"效果不错"_s},
        {u"刘芳 2024/1/30 16:20\n走访8户\n王强 2024/1/31 9:05:11\n送年货8份"_s,
         u"走访8户，送年货8份"_s},
        {u"三季度：同上，无新增隐患"_s, u"三季度：无新增隐患"_s},
        {u"“老少同心 共话未来”展览 120件"_s, u"“老少同心 共话未来”展览120件"_s},
        {u"评为★优秀★"_s, u"评为★优秀★"_s}};
    for (const auto &[typed, paper] : cases) {
        CHECK(noteOnPaper(typed) == paper);
        CHECK(noteOnPaper(paper) == paper);
    }
}

TEST_CASE("a note that only names an event says on paper that it took place", "[notewords]")
{
    const std::pair<QString, QString> cases[] = {
        {u"二级学院关工委工作推进会"_s, u"召开二级学院关工委工作推进会"_s},
        {u"党史学习教育总结大会"_s, u"召开党史学习教育总结大会"_s},
        {u"绩效方案座谈会3场：机电、船舶"_s, u"召开绩效方案座谈会3场：机电、船舶"_s},
        {u"迎国庆红歌合唱比赛（老同志任评委）"_s, u"举办迎国庆红歌合唱比赛（老同志任评委）"_s},
        {u"揭牌仪式，领导出席，签约6个"_s, u"举行揭牌仪式，领导出席，签约6个"_s},
        {u"全面从严治党工作会议"_s, u"召开全面从严治党工作会议"_s},
        {u"评选会，初定20名"_s, u"召开评选会，初定20名"_s},
        {u"开学典礼"_s, u"举行开学典礼"_s},
        {u"办公会议"_s, u"召开办公会议"_s},
        {u"晚会节目排练"_s, u"开展晚会节目排练"_s},
        {u"读书征文评选：一等奖6篇"_s, u"开展读书征文评选：一等奖6篇"_s},
        {u"国旗下讲话《我的中国梦》"_s, u"开展国旗下讲话《我的中国梦》"_s},
        {u"家访"_s, u"开展家访"_s},
        {u"消防演练"_s, u"开展消防演练"_s},
        {u"校党委理论学习中心组（扩大）学习会"_s, u"召开校党委理论学习中心组（扩大）学习会"_s},
        {u"2015年家校工作总结会 12月30日下午"_s, u"12月30日下午，召开2015年家校工作总结会"_s},
        {u"家长开放日"_s, u"举办家长开放日"_s},
        {u"第一季度集中学习，3人发言"_s, u"开展第一季度集中学习，3人发言"_s},
        {u"活动总结表彰"_s, u"开展活动总结表彰"_s},
        {u"清明祭扫"_s, u"开展清明祭扫"_s},
        {u"模拟法庭（八年级）"_s, u"开展模拟法庭（八年级）"_s},
        {u"小提案答复会：校长面对面"_s, u"召开小提案答复会：校长面对面"_s},
        {u"防溺水宣传，发放《致家长一封信》1500份"_s,
         u"开展防溺水宣传，发放《致家长一封信》1500份"_s},
        {u"青少年学堂结业式"_s, u"举行青少年学堂结业式"_s},
        {u"EAP心理讲座“与压力共处”"_s, u"举办EAP心理讲座“与压力共处”"_s},
        {u"干部培训班（第一期）5月23日至26日"_s, u"5月23日至26日，举办干部培训班（第一期）"_s}};
    for (const auto &[typed, paper] : cases) {
        CHECK(asHappening(typed, {.wasAttended = true}) == paper);
        CHECK(asHappening(paper, {.wasAttended = true}) == paper);
    }
}

TEST_CASE("no verb is put before words that have one or do not name an event", "[notewords]")
{
    for (const QString &words : {u"召开推进会"_s,
                                 u"动员会在报告厅召开"_s,
                                 u"校领导参加座谈会"_s,
                                 u"团委组织知识竞赛"_s,
                                 u"关工委委员会"_s,
                                 u"学生会"_s,
                                 u"总工会"_s,
                                 u"红十字会"_s,
                                 u"“读懂中国”活动启动"_s,
                                 u"学习“七一”重要讲话"_s,
                                 u"每周例会"_s,
                                 u"下午座谈会"_s,
                                 u"运动会改期"_s,
                                 u"拟开座谈会"_s,
                                 u"加强教师培训"_s,
                                 u"省关工委工作会议"_s,
                                 u"市教育局专项督查"_s,
                                 u"领导来校检查"_s,
                                 u"无活动"_s,
                                 u"商量运动会"_s,
                                 u"联系讲座"_s,
                                 u"安排培训"_s,
                                 u"本月活动"_s,
                                 u"没有培训"_s,
                                 u"印发通知"_s,
                                 u"请区总辅导员陈老师培训"_s,
                                 u"昨天去区里开会"_s,
                                 u"妇联主席李某讲话"_s,
                                 u"王主任调研"_s,
                                 u"李总监宣讲"_s,
                                 u"张园长调研"_s,
                                 u"民警小陈来宣传"_s,
                                 u"宣讲团全年共宣讲22场"_s,
                                 u"查看用电情况、消防检查"_s,

                                 u"书记带队检查"_s,
                                 u"统计截至10月30日"_s,
                                 u"定于5月23日"_s})
        CHECK(asHappening(words, {.wasAttended = true}) == words);
}

TEST_CASE("a verb is added to a bare event only if something shows that the event took place",
          "[notewords]")
{
    const auto paper = [](const QString &words, const QString &task = {}) {
        return asHappening(words, {.task = task});
    };
    for (const QString &name : {u"二级学院推进会"_s, u"消防演练"_s, u"揭牌仪式（校门口）"_s}) {
        CHECK(paper(name) == name);
        CHECK(namesHappening(paper(name)));
    }
    CHECK(paper(u"绩效方案座谈会3场"_s) == u"召开绩效方案座谈会3场"_s);
    CHECK(paper(u"揭牌仪式，签约6个"_s) == u"举行揭牌仪式，签约6个"_s);
    for (const QString &day : {u"重阳节，"_s, u"六一，"_s, u"“七一”前夕，"_s, u"老年节当天，"_s})
        CHECK(paper(day + u"座谈会"_s) == day + u"召开座谈会"_s);
    CHECK(paper(u"干部培训班5月23日至26日"_s) == u"5月23日至26日，举办干部培训班"_s);
    CHECK_FALSE(namesHappening(u"召开推进会"_s));

    SECTION("the plan's own verb is added if the plan asks for an event of this kind")
    {
        CHECK(paper(u"法治讲座"_s, u"每学期举行法治专题讲座,形成长效机制"_s) == u"举行法治讲座"_s);
        CHECK(paper(u"清明祭扫活动"_s, u"组织开展“寻访”活动"_s) == u"开展清明祭扫活动"_s);
        CHECK(paper(u"清明祭扫活动"_s, u"丰富校园活动"_s) == u"清明祭扫活动"_s);
        CHECK(paper(u"总结大会"_s, u"举办知识竞赛"_s) == u"总结大会"_s);
    }
}

TEST_CASE("a task that is a bare name gets a verb, and one with a verb gets none", "[notewords]")
{
    CHECK(taskVerb(u"小型运动会"_s) == u"办好"_s);
    CHECK(taskVerb(u"花卉、书画展"_s) == u"办好"_s);
    CHECK(taskVerb(u"教职工代表大会"_s) == u"开好"_s);
    CHECK(taskVerb(u"“警校共育”，请交警进校园"_s) == u"开展"_s);
    CHECK(taskVerb(u"各文体协会每月活动不少于一次"_s) == u"确保"_s);
    CHECK(taskVerb(u"完成信息上报不少于30篇"_s).isEmpty());
    CHECK(taskVerb(u"抓好信息宣传，全年上报信息不少于30篇"_s).isEmpty());
    CHECK(taskVerb(u"举办一场国庆文艺演出"_s).isEmpty());
    CHECK(taskVerb(u"加强教师培训"_s).isEmpty());
    CHECK(taskVerb(u"深化拓展“寻访”活动"_s).isEmpty());
    CHECK(taskVerb(u"认真参与“青蓝工程”"_s).isEmpty());
}

TEST_CASE("a heading loses the punctuation and the deadline at its end", "[notewords]")
{
    CHECK(bareHeading(u"9月开展文化周活动："_s) == u"9月开展文化周活动"_s);
    CHECK(bareHeading(u"抓好队伍建设,扩展到20人。(9月前完成)"_s) == u"抓好队伍建设,扩展到20人"_s);
    CHECK(bareHeading(u"加强建设（含二级学院）"_s) == u"加强建设（含二级学院）"_s);
}

TEST_CASE("the time at the beginning of an item is left out when the item is mentioned again",
          "[notewords]")
{
    const std::pair<QString, QString> cases[] = {
        {u"12月评选先进积极分子"_s, u"评选先进积极分子"_s},
        {u"6-7月继续开展“读书月”活动"_s, u"继续开展“读书月”活动"_s},
        {u"3月8日开展代表座谈会"_s, u"开展代表座谈会"_s},
        {u"2月份（春节前）在辖区组织晚会"_s, u"在辖区组织晚会"_s},
        {u"4月底在小区举办邻里节"_s, u"在小区举办邻里节"_s},
        {u"9月的活动月工作"_s, u"9月的活动月工作"_s},
        {u"20名骨干结对帮扶"_s, u"20名骨干结对帮扶"_s}};
    for (const auto &[lead, name] : cases)
        CHECK(withoutLeadingTime(lead) == name);
}
