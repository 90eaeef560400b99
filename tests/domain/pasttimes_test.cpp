#include "domain/summary/notes/pasttimes.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

QString coming(const QString &words, QDate day = {2021, 12, 30}, QDate since = {})
{
    return withoutPastTimes(words, PlanTime(2021), day, since);
}

} // namespace

TEST_CASE("a time that is over is left out of what is to come, or is soon", "[pasttimes]")
{
    const std::pair<QString, QString> cases[] = {
        {u"建好活动室，6月底前完成"_s, u"建好活动室，尽快完成"_s},
        {u"确保台账6月底前完成"_s, u"确保台账尽快完成"_s},
        {u"台账不得晚于6月建成"_s, u"台账尽快建成"_s},
        {u"台账最迟于6月建成"_s, u"台账尽快建成"_s},
        {u"力争国庆前建成"_s, u"力争尽快建成"_s},
        {u"编写台账，并于7月上报"_s, u"编写台账，并尽快上报"_s},
        {u"展览定于9月举办"_s, u"展览尽快举办"_s},
        {u"展览安排在6月"_s, u"展览"_s},
        {u"建立台账（3月底前完成），抓好落实"_s, u"建立台账，抓好落实"_s},
        {u"上半年，走进校园"_s, u"走进校园"_s},
        {u"走进校园，第三季度"_s, u"走进校园"_s},
        {u"组织走访，3月、6月、9月各开展一次"_s, u"组织走访，尽快开展一次"_s},
        {u"抓紧完成验收，2020年底前完成"_s, u"抓紧完成验收，尽快完成"_s},
    };
    for (const auto &[words, rest] : cases) {
        INFO(words.toStdString());
        CHECK(coming(words) == rest);
    }
}

TEST_CASE("a time that lies ahead, goes on or tells things apart stays", "[pasttimes]")
{
    for (const QString &words :
         {u"12月底前完成验收"_s, u"元旦前再走访两家企业"_s, u"3月、6月和12月各开展一次"_s,
          u"2022年3月底前完成"_s, u"对照3月印发的方案开展检查"_s, u"落实6月召开的会议精神"_s,
          u"整改9月以来的问题"_s, u"学习5月4日讲话精神"_s, u"每年3月植树"_s, u"自3月起推行"_s,
          u"3月"_s, u"开展“三月三”活动"_s}) {
        INFO(words.toStdString());
        CHECK(coming(words) == words);
    }
    CHECK(coming(u"6月底前完成"_s, {2021, 6, 30}) == u"6月底前完成"_s);
    CHECK(coming(u"6月底前完成"_s, {2021, 7, 1}) == u"尽快完成"_s);
    CHECK(coming(u"3月底前完成"_s, {2021, 12, 31}, {2021, 7, 1}) == u"3月底前完成"_s);
}

TEST_CASE("within the year is no time of what is to come once the year is over", "[pasttimes]")
{
    const QDate after(2022, 1, 1);
    CHECK(coming(u"年内建成法治教育基地"_s, after) == u"尽快建成法治教育基地"_s);
    CHECK(coming(u"建好活动室，年内投用"_s, after) == u"建好活动室，尽快投用"_s);
    CHECK(coming(u"力争年内完成"_s, after) == u"力争尽快完成"_s);
    CHECK(coming(u"年内建成法治教育基地"_s) == u"年内建成法治教育基地"_s);
    CHECK(coming(u"两年内建成基地"_s, after) == u"两年内建成基地"_s);
}

TEST_CASE("a heading of a time is told from one of the work", "[pasttimes]")
{
    for (const QString &heading : {u"一季度"_s,
                                   u"第一季度"_s,
                                   u"三月份"_s,
                                   u"四月"_s,
                                   u"七、八月"_s,
                                   u"9-10月"_s,
                                   u"3月、4月"_s,
                                   u"十二月份工作安排"_s,
                                   u"2024年一季度"_s,
                                   u"上半年"_s,
                                   u"下半年重点工作"_s,
                                   u"二月：开学工作"_s,
                                   u"五月（劳动教育月）"_s,
                                   u"上学期"_s,
                                   u"寒假期间"_s,
                                   u"第三周"_s,
                                   u"第一阶段：宣传发动"_s,
                                   u"总结提升阶段（11月—12月）"_s,
                                   u"全年常规工作"_s,
                                   u"年初"_s}) {
        CAPTURE(heading.toStdString());
        CHECK(isHeadingOfTime(heading));
    }
    for (const QString &heading :
         {u"强化思想引领"_s, u"做好三月学雷锋活动"_s, u"七一系列活动"_s, u"全年龄段关爱"_s,
          u"阶段性任务落实"_s, u"二级关工委建设"_s, u"十月怀胎课堂"_s, u"一季度考核结果运用"_s,
          u"周末课堂"_s, u"主要工作"_s, u"重点任务"_s, QString()}) {
        CAPTURE(heading.toStdString());
        CHECK_FALSE(isHeadingOfTime(heading));
    }
}
