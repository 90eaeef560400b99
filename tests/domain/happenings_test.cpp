#include "domain/summary/notes/eventcounts.h"
#include "domain/summary/notes/happenings.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("sums and sentences agree on which words name an event", "[happenings]")
{
    for (const QString &event :
         {u"年中工作会议"_s, u"读书沙龙"_s, u"青年论坛"_s, u"社区义诊"_s, u"主题党日"_s,
          u"技能比武"_s, u"老干部讲课"_s, u"非遗进校园"_s, u"校园读书节"_s, u"国旗班升旗"_s,
          u"书画展览"_s, u"红歌汇演"_s, u"新生开班式"_s}) {
        CAPTURE(event.toStdString());
        CHECK(endsAsEvent(event));
        CHECK_FALSE(countsAllEvents({{.text = event}}));
    }
    for (const QString &other : {u"市老年学学会"_s, u"区教育基金会"_s, u"县红十字会"_s,
                                 u"撰写学习体会"_s, u"完成隐患排查"_s, u"材料汇总"_s}) {
        CAPTURE(other.toStdString());
        CHECK_FALSE(endsAsEvent(other));
        CHECK(countsAllEvents({{.text = other}}));
    }
}

TEST_CASE("a clause that begins with what people do at an event names an event", "[happenings]")
{
    CHECK(namesEvent(u"慰问老党员"_s));
    CHECK_FALSE(endsAsEvent(u"慰问老党员"_s));
    CHECK(namesEvent(u"第三课"_s));
    // It begins with who came and does not end with a word for an event, but an event is meant.
    CHECK(namesEvent(u"宣讲团成员走进校园"_s));
    CHECK_FALSE(endsAsEvent(u"宣讲团成员走进校园"_s));
    CHECK_FALSE(namesEvent(u"印发通知"_s));
}

TEST_CASE("a note that counts events in any numerals tells of several", "[happenings]")
{
    for (const QString &several :
         {u"宣讲5场"_s, u"值班十二次"_s, u"开展两次"_s, u"走访一百二十次"_s, u"宣讲两百场"_s}) {
        CAPTURE(several.toStdString());
        CHECK_FALSE(isOneEventEach({{.text = several}}));
    }
    for (const QString &one : {u"第三次例会"_s, u"第一百二十期简报"_s, u"十一期间慰问"_s}) {
        CAPTURE(one.toStdString());
        CHECK(isOneEventEach({{.text = one}}));
    }
}
