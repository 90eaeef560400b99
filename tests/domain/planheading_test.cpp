#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("prose and labels are not read as a title", "[planheading]")
{
    const auto likeness = [](const QString &line) { return titleLikeness(folded(line)); };
    CHECK(likeness(u"石桥学院关工委2022年工作要点"_s) > likeness(u"石桥学院关工委工作要点"_s));
    CHECK(likeness(u"石桥小学关工委工作計劃（通用5篇）"_s) > 0);
    CHECK(likeness(u"石橋小學工(gōng)作計(jì)劃(huà) 篇1"_s) > 0);
    CHECK(likeness(u"云溪中学2021—2022学年度第一学期工作计划"_s) > likeness(u"工作计划"_s));
    CHECK(likeness(u"为做好工作，特制定本计划"_s) == 0);
    CHECK(likeness(u"具体安排"_s) == 0);
    CHECK(likeness(u"加强学习。完善工作计划"_s) == 0);
}

TEST_CASE("a title that runs on into the text ends where it ends", "[planheading]")
{
    const auto end = [](const QString &line) { return runTogetherTitleEnd(folded(line)); };
    CHECK(end(u"石桥镇2023年工作计划为做好今年的工作，制定本计划。"_s) == 12);
    CHECK(end(u"石桥镇关工委工作计划 加强学习，完善制度。"_s) == 10);
    CHECK(end(u"2023年石桥镇工作计划是为了发展而制定的。"_s) == -1);
    CHECK(end(u"加强学习，完善制度。"_s) == -1);
}

TEST_CASE("days are read as people write them", "[planheading]")
{
    const auto day = [](const QString &line) { return dayOf(folded(line)); };
    CHECK(day(u"2021年3月30日"_s) == QDate(2021, 3, 30));
    CHECK(day(u"二〇二一年三月三十日"_s) == QDate(2021, 3, 30));
    CHECK(day(u"二○二一年十二月二十一日"_s) == QDate(2021, 12, 21));
    CHECK(day(u"（2021.3.5）"_s) == QDate(2021, 3, 5));
    CHECK(day(u"２０２１－０３－０５"_s) == QDate(2021, 3, 5));
    CHECK(!day(u"2021年3月"_s));
    CHECK(!day(u"2021年2月30日"_s));
    CHECK(!day(u"2021年3月5日开会"_s));
    CHECK(isDateLine(folded(u"2021年3月"_s)));
    CHECK(wholeDayTyped(u" （2021.3.5） "_s) == QDate(2021, 3, 5));
    CHECK(wholeDayTyped(u"2021-3-5"_s) == QDate(2021, 3, 5));
    CHECK(wholeDayTyped(u"3月5日"_s).isNull());
}

TEST_CASE("a year is found in Chinese and Arabic digits", "[planheading]")
{
    CHECK(yearIn(u"石桥镇2023年工作要点"_s) == 2023);
    CHECK(yearIn(u"二〇二三年工作要点"_s) == 2023);
    CHECK(yearIn(u"2021—2022学年度第一学期"_s) == 2021);
    CHECK(!yearIn(u"20_年工作要点"_s));
    CHECK(!yearIn(u"XX年工作要点"_s));
    CHECK(!yearIn(u"预算120230年"_s));
}

TEST_CASE("the committee is found in the title", "[planheading]")
{
    CHECK(organisationOf(u"关心下一代工作委员会2021年工作要点"_s) == u"关心下一代工作委员会"_s);
    CHECK(organisationOf(u"2021年石桥学院关工委工作要点"_s) == u"石桥学院关工委"_s);
    CHECK(organisationOf(u"石桥区教育局关于2021年工作的安排"_s) == u"石桥区教育局"_s);
    CHECK(organisationOf(u"2021年安全生产工作要点"_s).isEmpty());
    CHECK(organisationOf(u"2021年服务体系工作要点"_s).isEmpty()); // 系 ends a word
    CHECK(titleLikeness(u"2021年工作要点(图书馆)"_s) > 0);
    CHECK(titleLikeness(u"2021年工作要点(校妇联)"_s) > 0);
}

TEST_CASE("a paper's number and signature are found", "[planheading]")
{
    const auto numberIn = [](const QString &line) {
        return documentNumberIn(folded(line)).in(line).toString();
    };
    CHECK(numberIn(u"石职关〔2021〕3号"_s) == u"石职关〔2021〕3号"_s);
    CHECK(numberIn(u"石职关[2021]12号"_s) == u"石职关[2021]12号"_s);
    CHECK(numberIn(u"按照石职关〔2021〕3号文件办理"_s).isEmpty());
    const QString end = u"完善制度。石桥镇关工委2021年3月5日"_s;
    CHECK(dateAtEnd(folded(end)).in(end) == u"2021年3月5日");
    CHECK(signatureAtEnd(folded(end.left(11))).in(end) == u"石桥镇关工委");
    CHECK(signatureAtEnd(folded(u"完善制度。加强学习"_s)).isEmpty());
}

TEST_CASE("a title keeps the bracket with another name of its kind", "[planheading]")
{
    for (const QString &title :
         {u"南山小学关工委2021年工作安排（行事历）"_s, u"南山小学2021年工作要点（任务清单）"_s}) {
        const QString plain = Domain::folded(title);
        CHECK(Domain::titleLikeness(plain) >= Domain::kSureTitle);
        CHECK(Domain::properTitle(plain).length == title.size());
    }
    CHECK(Domain::properTitle(Domain::folded(u"南山小学2021年工作安排（范文）"_s)).length == 13);
}

TEST_CASE("the committee of a title that names only its place is made from that", "[planheading]")
{
    using Domain::committeeByPlace;
    CHECK(committeeByPlace(u"东江区2021年关心下一代工作要点"_s) == u"东江区关心下一代工作委员会"_s);
    CHECK(committeeByPlace(u"2021年东江区关心下一代工作计划"_s) == u"东江区关心下一代工作委员会"_s);
    for (const QString &title :
         {u"东江区关心下一代工作委员会2021年工作要点"_s, u"2021年关心下一代工作要点"_s,
          u"东江区2021年老龄工作要点"_s, u"东江区关工委2021年工作要点"_s})
        CHECK(committeeByPlace(title).isEmpty());
}
