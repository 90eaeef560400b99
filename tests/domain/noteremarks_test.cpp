#include "domain/summary/notes/noteremarks.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

struct Note
{
    QString typed;
    QString told;
    RemarkKind kind;
};

} // namespace

TEST_CASE("words for what is pending, failed or planned do not count as an achievement",
          "[noteremarks]")
{
    using enum RemarkKind;
    const Note notes[] = {
        {u"小结报宣传部，材料已报，等反馈"_s, u"小结报宣传部，材料已报"_s, Waiting},
        {u"经费报告交财政所，等镇长签字"_s, u"经费报告交财政所"_s, Waiting},
        {u"宣讲改线上，时间等通知"_s, u"宣讲改线上"_s, Waiting},
        {u"等结果"_s, {}, Waiting},
        {u"送去图书350册。牌子还没有挂，等验收以后再挂"_s, u"送去图书350册。"_s, NotYet},
        {u"微视频获省优秀奖，证书还没到"_s, u"微视频获省优秀奖"_s, NotYet},
        {u"6支收到5支，电信那支还在改"_s, u"6支收到5支"_s, NotYet},
        {u"挑20副展出。还有几副没有裱，年前裱好"_s, u"挑20副展出。"_s, NotYet},
        {u"制度上墙11个村，还有6个村没有上，主要是没有地方"_s, u"制度上墙11个村"_s, NotYet},
        {u"同意补足，但至今钱还没有到账，我下周再去问"_s, u"同意补足"_s, NotYet},
        {u"农忙加上高温，学习没有搞，九月补"_s, {}, NotDone},
        {u"摄影，没人报"_s, {}, NotDone},
        {u"元旦没去，流感"_s, {}, NotDone},
        {u"因下雨，运动会没有进行"_s, {}, NotDone},
        {u"又有疫情，校外人员不能进校，第2场今年搞不成了，明年上半年补"_s, {}, NotDone},
        {u"南京疫情，原定7月28日去雨花台的现场教学取消"_s, {}, NotDone},
        {u"原定组织老同志去纪念馆，因下雨改期，车已退"_s, {}, NotDone},
        {u"小分队6支42人出发，本来是8支，2支因疫情不让走"_s, u"小分队6支42人出发"_s, NotDone},
        {u"第二场，联系了两位都没空，推到11月"_s, {}, NotDone},
        {u"证书收到。奖金没有"_s, u"证书收到。"_s, NotDone},
        {u"到机电讲了3场，商学院下周再去两场"_s, u"到机电讲了3场"_s, Later},
        {u"补齐一家，另一家答应11月上旬"_s, u"补齐一家"_s, Later},
        {u"期末再看"_s, {}, Later},
        {u"团委来函要老同志讲一次宪法，答应了，人还没定"_s, {}, Later},
        {u"每人发单行本，1月前交心得"_s, u"每人发单行本"_s, Later},
        {u"留校学生90人，谢谢食堂王经理"_s, u"留校学生90人"_s, Thanks},
        {u"款到账，感谢镇长支持。经费最多的一年"_s, u"款到账。经费最多的一年"_s, Thanks},
        {u"到26人，请假3人"_s, u"到26人"_s, Absent},
        {u"到26人，请假两人"_s, u"到26人"_s, Absent},
        {u"到会16个，老蒋同志因腿伤请假。会上宣读名单"_s, u"到会16个。会上宣读名单"_s, Absent},
        {u"账对过一遍，可能有出入"_s, {}, Unsure},
        {u"发放宣传单800份，人数没有细点"_s, u"发放宣传单800份"_s, Unsure},
        {u"5家好，2家差（不点名了）"_s, u"5家好，2家差"_s, Aside},
        {u"这一部分写总结时合起来写，不分开"_s, {}, Aside},
        {u"与第1项全委会一起"_s, {}, Aside},
        {u"慰问劳模8人。@各分会主席，名单已核对"_s, u"慰问劳模8人。名单已核对"_s, Aside},
        {u"运动会开幕。人数45？"_s, u"运动会开幕。"_s, Unsure},
        {u"8月天太热，停了"_s, {}, NotDone},
        {u"病历书写竞赛因复审延期，拟明年3月举行"_s, {}, NotDone},
        {u"第四期原定11月，师资没联系好，推到明年3月"_s, {}, NotDone},
        {u"示范点还在装修，预计明年2月完工"_s, {}, NotYet},
        {u"方案初稿讨论，意见较多，还要改"_s, u"方案初稿讨论，意见较多"_s, NotYet},
        {u"静脉穿刺技能比武，获奖名单见附件"_s, u"静脉穿刺技能比武"_s, Aside},
        {u"64个问题整改完毕。加班900多小时，辛苦大家了"_s, u"64个问题整改完毕。加班900多小时"_s,
         Thanks},
        {u"统计了一下，共开班22天"_s, u"共开班22天"_s, Aside},
        {u"3人作交流发言。现场拍照5张"_s, u"3人作交流发言。"_s, Aside},
        {u"形成体会18篇。见照片3张"_s, u"形成体会18篇。"_s, Aside},
        {u"发放资料600份；照片见群相册"_s, u"发放资料600份；"_s, Aside},
        {u"刊登2篇。照片已存档"_s, u"刊登2篇。"_s, Aside},
        {u"收到，物流学院补交23人"_s, u"物流学院补交23人"_s, Aside},
        {u"任务完成，OK"_s, u"任务完成"_s, Aside},
        {u"请各支部4月底前把信息表发我邮箱"_s, {}, Aside},
        {u"又摸一遍，留守12个，上回少记了一个"_s, u"又摸一遍，留守12个"_s, Aside},
        {u"三季度学习，因主任出差推迟一周举行，到会21人"_s, u"三季度学习，到会21人"_s, Aside},
        {u"请老李（84岁，电话13900001234）讲了一课"_s, u"请老李（84岁）讲了一课"_s, Aside},
        {u"联系电话：13900001234，报名46人"_s, u"报名46人"_s, Aside},
        {u"团辅改线上，会议号123-456-789，参加41人"_s, u"团辅改线上，参加41人"_s, Aside},
        {u"消防演练取消，消防队有任务"_s, {}, NotDone},
        {u"红歌会改期，原定20号，下大雨"_s, {}, NotDone},
        {u"联系区医院了，黄了"_s, u"联系区医院了"_s, NotDone},
        {u"示范课由他们统一评，我们不搞了"_s, {}, NotDone},
        {u"书屋借出63本。消毒停了一周"_s, u"书屋借出63本。"_s, NotDone},
        {u"老周住院了，停了，等他好了再说"_s, {}, NotDone},
        {u"消防演练定了11月5号"_s, {}, Later},
        {u"第4期付印中，预计月底出"_s, u"第4期付印中"_s, Later},
        {u"评出优秀8篇，就差印册子了"_s, u"评出优秀8篇"_s, NotYet},
        {u"设备进场，预约系统下周上线，基本建成"_s, u"设备进场，基本建成"_s, Later},
        {u"选址定了，施工队下个月开工"_s, u"选址定了"_s, Later},
        // No parts of one count.
        {u"发放读本60本，1场讲座延期"_s, u"发放读本60本"_s, NotDone},
        {u"16人到会，3人没来"_s, u"16人到会"_s, NotDone},
        {u"走访12户，还有3户没有去"_s, u"走访12户"_s, NotDone}};
    for (const Note &note : notes) {
        INFO(note.typed.toStdString());
        const RemarkedWords found = withoutRemarks(note.typed);
        CHECK(found.words.toStdString() == note.told.toStdString());
        REQUIRE_FALSE(found.remarks.isEmpty());
        CHECK(std::ranges::find(found.remarks, note.kind, &Remark::kind) != found.remarks.end());
        // Every character that was typed is in the words or in a remark.
        qsizetype left = 0;
        for (const Remark &remark : found.remarks) {
            CHECK(note.typed.contains(remark.words));
            left += remark.words.size();
        }
        CHECK(found.words.size() + left + 6 >= note.typed.size());
        CHECK(withoutRemarks(found.words).remarks.isEmpty());
    }
}

TEST_CASE("what a note says is to be done next is no part of what was done", "[noteremarks]")
{
    struct Case
    {
        QString typed;
        QString told;
        QStringList steps;
    };
    const Case cases[] = {{u"评出二等奖10篇。下一步：优秀作品汇编成册。"_s,
                           u"评出二等奖10篇。"_s,
                           {u"优秀作品汇编成册"_s}},
                          {u"走访12户，下步将再走访8户。"_s, u"走访12户。"_s, {u"再走访8户"_s}},
                          {u"走访12户；下阶段，继续结对；发放物资"_s,
                           u"走访12户；"_s,
                           {u"继续结对"_s, u"发放物资"_s}},
                          {u"开班2期。下一步工作打算：一是招新。二是巡讲。\n到会40人。"_s,
                           u"开班2期。\n到会40人。"_s,
                           {u"一是招新"_s, u"二是巡讲"_s}},
                          {u"目前完成60%。下一阶段组织巡展"_s, u"目前完成60%。"_s, {u"组织巡展"_s}},
                          {u"下一步工作中，我们将联系两所学校。"_s, {}, {u"联系两所学校"_s}},
                          {u"下一步计划再办两场"_s, {}, {u"再办两场"_s}}};
    for (const Case &each : cases) {
        INFO(each.typed.toStdString());
        const RemarkedWords found = withoutRemarks(each.typed);
        CHECK(found.words.toStdString() == each.told.toStdString());
        CHECK(nextStepsAmong(found.remarks).join(u'|').toStdString()
              == each.steps.join(u'|').toStdString());
    }
    for (const QString &words :
         {u"召开座谈会，研究下一步工作"_s, u"下一步工作计划已报送"_s, u"下一步工作部署会到会40人"_s,
          u"学习“下一步：怎么走”专题"_s, u"明确了下一步方向"_s, u"下一步重点任务分解到人"_s}) {
        INFO(words.toStdString());
        CHECK(withoutRemarks(words).words == words);
    }
}

TEST_CASE("an achievement is printed even if its words resemble those of a remark", "[noteremarks]")
{
    for (const QString &words : {u"没有发生一起安全事故"_s,
                                 u"至今没有发生一起溺水事故"_s,
                                 u"全年没有一人缺席"_s,
                                 u"安全事故没有"_s,
                                 u"老支书每天巡塘，一直没有间断，没有漏过一天"_s,
                                 u"至今没有再犯"_s,
                                 u"尚未出现一例感染"_s,
                                 u"还没有一例事故"_s,
                                 u"上次没上墙的六个村又上了四个"_s,
                                 u"对还没有脱贫的3户结对帮扶"_s,
                                 u"老师们没有要一分钱报酬"_s,
                                 u"另一名跟父母到广东去了，没有联系上"_s,
                                 u"获一等奖"_s,
                                 u"发放图书、书包等物品"_s,
                                 u"收到感谢信3封"_s,
                                 u"发毛巾表示感谢"_s,
                                 u"开学后再次走访8户"_s,
                                 u"年后再走访5户"_s,
                                 u"余3条列入明年计划"_s,
                                 u"明年起列入预算"_s,
                                 u"停课不停学，线上辅导42人"_s,
                                 u"原打算办到八月二十日，因高温提前到八月十日结束"_s,
                                 u"原定1小时讲了1个半小时"_s,
                                 u"原定5月，因雨改在6月举办"_s,
                                 u"推到11月召开，到会60人"_s,
                                 u"老同志写总结12篇"_s,
                                 u"党委书记总结时要求大家再接再厉"_s,
                                 u"张老说：“等我走不动再说”"_s,
                                 u"今天的幸福生活来之不易"_s,
                                 u"全年无一人请假"_s,
                                 u"未发现问题"_s,
                                 u"研学取消，改为观看电影2场"_s,
                                 u"3项收费取消"_s,
                                 u"热线0510-83830000接听117个"_s,
                                 u"开通12355热线电话"_s,
                                 u"请各级劳模作报告5场"_s,
                                 u"照片已获省二等奖"_s,
                                 u"征集照片69张"_s,
                                 u"收到征文46篇"_s,
                                 u"正在统计"_s,
                                 u"答应每年拨款5000元"_s,
                                 u"完善请假制度"_s,
                                 u"三人没有落下一次学习"_s,
                                 u"决赛只差0.5分"_s,
                                 u"对接下月启动的项目3个"_s,
                                 u"两个按期完成，1个延期"_s,
                                 u"12项办结9项，2项正在办理，1项取消"_s,
                                 u"听课23节，帮带8人，6人出师2人延期"_s,
                                 u"初一12个班，2个班因流感未去"_s,
                                 u"3家验收合格，1家还没开工"_s,
                                 u"购置电脑十台，三台还没到货"_s,
                                 u"四个点已开班，其余两个点推迟"_s}) {
        INFO(words.toStdString());
        const RemarkedWords found = withoutRemarks(words);
        CHECK(found.words.toStdString() == words.toStdString());
        CHECK(found.remarks.isEmpty());
    }
}
