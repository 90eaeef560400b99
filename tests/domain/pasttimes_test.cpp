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
