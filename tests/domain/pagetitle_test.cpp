#include "domain/reading/outlinereader.h"
#include "domain/reading/page/pagetitle.h"
#include "domain/text/foldedtext.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::readOutline;

namespace {

// The title that is read above a plan of two sections.
QString titleAbove(const QString &lines)
{
    return readOutline(
               lines
               + u"\n一、学习\n1.每月读书一次。\n2.写心得。\n二、活动\n1.走访。\n2.座谈。\n"_s)
        .title;
}

// The title that is read above a table.
QString titleAboveTable(const QString &lines)
{
    return readOutline(
               lines
               + u"\n序号\t任务\t责任人\t时限\n1\t每月读书\t李明\t6月\n2\t走访老人\t王芳\t9月\n"_s)
        .title;
}

} // namespace

TEST_CASE("the title's first line is the one that names the committee's place or firm",
          "[pagetitle]")
{
    CHECK(titleAbove(u"远山矿业有限公司\n安全管理委员会2024年度工作计划\n"_s)
          == u"远山矿业有限公司安全管理委员会2024年度工作计划");
    CHECK(titleAbove(u"青禾县\n未成年人保护工作领导小组2024年工作要点\n"_s)
          == u"青禾县未成年人保护工作领导小组2024年工作要点");
    CHECK(titleAbove(u"石桥县教育局\n团委2024年工作计划\n"_s) == u"石桥县教育局团委2024年工作计划");
    CHECK(titleAbove(u"石桥县第二中学\n2024—2025学年第一学期家委会工作计划\n"_s)
          == u"石桥县第二中学2024—2025学年第一学期家委会工作计划");
    CHECK(titleAbove(u"石桥市人民医院\n医疗质量管理委员会\n2024年工作计划\n"_s)
          == u"石桥市人民医院医疗质量管理委员会2024年工作计划");
    CHECK(titleAbove(u"云桥小学\n家校共育2024年工作计划\n"_s) == u"云桥小学家校共育2024年工作计划");
    CHECK(titleAbove(u"河口镇\n老年学校2024年工作打算\n"_s) == u"河口镇老年学校2024年工作打算");
}

TEST_CASE("a title that names its own place does not begin on the line above", "[pagetitle]")
{
    CHECK(titleAbove(u"石桥县教育局\n云桥小学安全委员会2024年工作计划\n"_s)
          == u"云桥小学安全委员会2024年工作计划");
    CHECK(titleAbove(u"石桥县教育局\n县残联2024年工作计划\n"_s) == u"县残联2024年工作计划");
    CHECK(titleAbove(u"石桥县安全委员会\n安全委员会2024年工作计划\n"_s)
          == u"安全委员会2024年工作计划");
    CHECK(titleAbove(u"河口镇人民政府网站\n2024年工作要点\n"_s) == u"2024年工作要点");
    CHECK(titleAbove(u"河口镇人民政府\n河口镇2024年助老工作要点\n"_s)
          == u"河口镇2024年助老工作要点");
    CHECK(titleAbove(u"石桥县人民政府\n河口镇残联2024年工作要点\n"_s)
          == u"河口镇残联2024年工作要点");
}

TEST_CASE("above a table, too, a title may stand on two lines", "[pagetitle]")
{
    CHECK(titleAboveTable(u"云桥小学读书会\n2024年工作要点及分工\n"_s)
          == u"云桥小学读书会2024年工作要点及分工");
    CHECK(titleAboveTable(u"远山矿业有限公司\n安全管理委员会2024年度任务清单\n"_s)
          == u"远山矿业有限公司安全管理委员会2024年度任务清单");
    CHECK(titleAboveTable(u"云桥小学读书会\n2024年工作要点\n读书会各成员按时完成。\n"_s)
          == u"云桥小学读书会2024年工作要点");
    CHECK(titleAboveTable(u"石桥县教育局\n云桥小学2024年任务清单\n"_s)
          == u"云桥小学2024年任务清单");
}

TEST_CASE("a title keeps an addition such as 及责任分工", "[pagetitle]")
{
    for (const QString &besides :
         {u"及分工"_s, u"及任务分解"_s, u"及责任分工"_s, u"和时间安排"_s, u"暨经费预算"_s,
          u"及考核办法"_s, u"与活动日程"_s, u"及责任分解表"_s, u"及推进时间表"_s}) {
        const QString title = u"云桥小学读书会2024年工作要点"_s + besides;
        CHECK(titleAbove(title + u'\n') == title);
        CHECK(titleAbove(u"云桥小学读书会\n2024年工作要点"_s + besides + u'\n') == title);
        CHECK(titleAbove(u"云桥小学读书会2024年工作要点\n"_s + besides + u'\n') == title);
    }
}

TEST_CASE("a sentence that announces the plan is not read as its title", "[pagetitle]")
{
    const QString title = u"石桥县普法办公室2024年普法工作要点"_s;
    for (const QString &sentence :
         {u"为做好2024年全县普法工作，现提出以下工作要点："_s,
          u"根据县委部署，结合实际，现提出2024年工作要点："_s,
          u"按照上级要求，2024年着重抓好下列工作安排："_s,
          u"为进一步加强普法，特拟2024年普法工作计划："_s, u"现就2024年普法工作提出如下意见："_s,
          u"经研究，2024年普法工作按以下要点安排"_s,
          u"在县委领导下，2024年普法工作有以下安排："_s}) {
        CHECK(titleAbove(title + u"\n"_s + sentence + u"\n"_s) == title);
        CHECK(titleAbove(sentence + u"\n"_s) != sentence.chopped(1));
    }
    CHECK(titleAbove(u"为老服务2024年工作计划\n"_s) == u"为老服务2024年工作计划");
    CHECK(titleAbove(u"为党育人，云桥小学2024年工作计划\n"_s)
          == u"为党育人，云桥小学2024年工作计划");
}
