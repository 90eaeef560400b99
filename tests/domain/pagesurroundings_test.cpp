#include "domain/readingshape.h"
#include "support/catch.h"

// What a page has around the plan, and the title between. The words here are our own.

using namespace Qt::StringLiterals;
using Domain::readOutline;

TEST_CASE("numbered annexes named in a letter above a plan do not hide the plan's own numbers",
          "[pagesurroundings]")
{
    const auto reading = readOutline(
        u"各科室：\n《柳河街道妇联2024年工作要点》已经会议通过，现予以印发，请认真落实。\n\n"
        "附件：1.活动日程表\n      2.报名表\n\n柳河街道妇联\n2024年2月6日\n\n"
        "柳河街道妇联2024年工作要点\n一、学习\n（一）办读书班。\n（二）办讲座。\n"
        "二、服务\n（一）走访姐妹。\n（二）组织体检。\n"_s);
    CHECK(shapeOf(reading.nodes)
          == u"一、学习(（一）办读书班 （二）办讲座。) 二、服务(（一）走访姐妹 （二）组织体检)"_s);
    CHECK(reading.title == u"柳河街道妇联2024年工作要点"_s);
    CHECK(reading.issuer == u"柳河街道妇联"_s);
    CHECK(reading.issuedOn == QDate(2024, 2, 6));
    CHECK(reading.preamble.isEmpty());
}

TEST_CASE("a few lines of the web site between a plan and the page's footer are left out",
          "[pagesurroundings]")
{
    const QString plan = u"某县妇联2024年工作要点\n一、学习\n1.办读书班。\n2.办讲座。\n"_s;
    const auto reading = readOutline(
        plan + u"最新公告\n关于春季体检的通知\n友情链接：某某网\n版权所有 某县妇联\n"_s);
    CHECK(reading.closing.isEmpty());
    CHECK(shapeOf(reading.nodes) == u"一、学习(1.办读书班 2.办讲座。)"_s);
    CHECK(reading.nodes.first().children.last().text == u"办讲座。"_s);
    CHECK(readOutline(u"成文日期：2024-03-09\n"_s + plan).issuedOn == QDate(2024, 3, 9));
    CHECK(readOutline(u"《某县妇联2024年工作要点》\n一、学习\n1.办读书班。\n2.办讲座。\n"_s).title
          == u"某县妇联2024年工作要点"_s);
}

TEST_CASE("a letter-spaced title on two lines is read with its year in Chinese digits",
          "[pagesurroundings]")
{
    const auto reading = readOutline(
        u"柳 河 县 关 心 下 一 代 工 作 委 员 会\n二 〇 一 八 年 工 作 意 见\n\n"
        "今年的总要求是学习贯彻精神，推动工作。\n一、学习\n（一）办读书班。\n（二）办讲座。\n"_s);
    CHECK(reading.year == 2018);
    CHECK(reading.title == u"柳河县关心下一代工作委员会二〇一八年工作意见"_s);
    CHECK(shapeOf(reading.nodes) == u"一、学习(（一）办读书班 （二）办讲座。)"_s);
}

TEST_CASE("another paper above or below the plan is left out", "[pagesurroundings]")
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

TEST_CASE("a headline in brackets above the title is not read as a heading", "[pagesurroundings]")
{
    const auto reading = readOutline(
        u"【校团委】2024年艺术节方案来啦！\n\n某校团委2024年“五四”艺术节活动方案\n\n【活动主题】\n青春逐梦\n"
        "【活动内容】\n1.歌咏比赛。各班一支队伍。\n2.书画展览。每班五幅。\n【活动要求】\n1.各班认真准备。\n2.注意安全。\n"_s);
    CHECK(reading.title == u"某校团委2024年“五四”艺术节活动方案"_s);
    CHECK(shapeOf(reading.nodes)
          == u"【活动主 【活动内(1.歌咏比赛 2.书画展览) 【活动要(1.各班认真 2.注意安全)"_s);
}

TEST_CASE("a page's head is left out if its number stands after blanks", "[pagesurroundings]")
{
    const auto reading = readOutline(
        u"某乡2024年工作计划\n一、发展蔬菜两千亩，建设冷链中心一座，带\n动农户三百户增收。\n某乡2024年工作            第1页\n"
        "二、改造茶园五百亩，引进加工企业一家，九\n月底前投产。\n某乡2024年工作            第2页\n三、治理小流域一条。\n"_s);
    CHECK(shapeOf(reading.nodes) == u"一、发展蔬菜 二、改造茶园 三、治理小流"_s);
    for (const auto &node : reading.nodes)
        CHECK(!node.text.contains(u'页'));
}

TEST_CASE("a signature apart from the text joins no item, whatever this ends with",
          "[pagesurroundings]")
{
    const QString plan = u"2023年工作要点\n一、学习\n1．办读书班。\n2．办讲座。\n二、服务\n"_s;
    const QString item =
        u"3．走访家庭，每个小区建立一支由退休同志组成的志愿服务队，全年上门服务不少于两百人次，责任人：王一平"_s;
    const QString right(24, u' ');
    const QString wide(10, u'\u3000');
    for (const QString &end : {right + u"柳河街道党工委\n"_s, wide + u"柳河街道党工委\n"_s,
                               u"\n柳河街道党工委\n"_s, u"柳河街道党工委\n2023年2月6日\n"_s,
                               right + u"柳河街道党工委\n"_s + right + u"2023年2月6日\n"_s,
                               right + u"柳河街道党工委"_s}) {
        for (const QString &mark : {u""_s, u"。"_s, u" 电话：0510-12345678"_s}) {
            INFO((item + mark + u'\n' + end).toStdString());
            const auto reading = readOutline(plan + item + mark + u'\n' + end);
            REQUIRE(reading.nodes.size() == 2);
            const auto &last = reading.nodes.last().children.last();
            CHECK(last.number + last.text == item + mark);
            CHECK(last.suggested.owners == QStringList{u"王一平"_s});
            CHECK(reading.issuer == u"柳河街道党工委"_s);
        }
    }
    // The rest of a sentence that the page's edge broke.
    const auto broken = readOutline(
        plan
        + u"3．走访家庭，每个小区建立一支由退休同志组成的志愿服务队，全年上门服务不少于两百人次，名册交\n柳河街道党工委\n"_s);
    CHECK(broken.issuer.isEmpty());
    CHECK(broken.nodes.last().children.last().text.endsWith(u"名册交柳河街道党工委"_s));
    // A text with an empty line behind each.
    QString parted = plan + u"3．走访家庭，全年上门服务不少于两百人次，名册交\n柳河街道党工委\n"_s;
    parted.replace(u'\n', u"\n\n"_s);
    CHECK(readOutline(parted).issuer.isEmpty());
}

TEST_CASE("all lines of a list of annexes belong to the closing, above a site's foot too",
          "[pagesurroundings]")
{
    const QString plan =
        u"某县妇联2024年工作要点\n一、学习\n1.办读书班。\n2.办讲座。\n二、服务\n1.走访。\n2.体检。\n"_s;
    const QString foot = u"上一篇：关于体检的通知\n下一篇：没有了\n版权所有 某县妇联\n"_s;
    for (const QString &list :
         {u"附件：1.任务分解表\n2.联系人一览表"_s, u"附件：1. 名册\n2. 路线图\n3. 报名表"_s,
          u"附件：\n1.任务分解表\n2.联系人一览表"_s, u"附表1：名册\n附表2：路线图"_s}) {
        for (const QString &above : {u"\n"_s, u"某县妇联\n2024年2月6日\n"_s}) {
            INFO((above + list).toStdString());
            const auto reading = readOutline(plan + above + list + u"\n\n"_s + foot);
            CHECK(reading.closing == list);
            CHECK(shapeOf(reading.nodes)
                  == u"一、学习(1.办读书班 2.办讲座。) 二、服务(1.走访。 2.体检。)"_s);
        }
    }
    // A line that does not go on with the list is the site's.
    CHECK(readOutline(plan + u"附件：1.名册\n走访剪影\n"_s + foot).closing == u"附件：1.名册"_s);
}

TEST_CASE("a sentence with a telephone number is the plan's, and no footer", "[pagesurroundings]")
{
    const QString title = u"柳河街道妇联2024年工作要点\n"_s;
    const QString plan = u"一、学习\n1.办读书班。\n2.办讲座。\n二、服务\n1.走访。\n2.体检。\n"_s;
    for (
        const QString &sentence :
        {u"现将今年工作要点印发给你们，请抓好落实。进展情况请于6月20日前报送办公室（电话：8765 4321）。"_s,
         u"各社区请于3月底前将名册报办公室，联系人：方圆，邮箱：flb@liuhe.example。"_s,
         u"报名表请于4月5日前交到社区服务站（邮编：210000，电话：025-8765）"_s}) {
        INFO(sentence.toStdString());
        const auto reading = readOutline(title + sentence + u'\n' + plan);
        CHECK(reading.preamble == sentence);
        CHECK(reading.warnings.isEmpty());
        CHECK(shapeOf(reading.nodes)
              == u"一、学习(1.办读书班 2.办讲座。) 二、服务(1.走访。 2.体检。)"_s);
    }
    for (const QString &foot : {u"地址：滨河路8号  邮编：210000  电话：025-8765"_s,
                                u"如有疑问请联系我们  电话：025-8765"_s}) {
        INFO(foot.toStdString());
        CHECK(readOutline(title + foot + u'\n' + plan).preamble.isEmpty());
    }
}

TEST_CASE("what is left out is to be checked where it asks for something by a day",
          "[pagesurroundings]")
{
    const QString plan =
        u"柳河街道妇联2024年工作要点\n一、学习\n1.办读书班。\n2.办讲座。\n二、服务\n1.走访。\n2.体检。\n"_s;
    const auto kindsIn = [](const QString &source) {
        QStringList kinds;
        for (const auto &warning : readOutline(source).warnings)
            kinds.append(u"%1:%2"_s.arg(warning.line).arg(Domain::warningKey(warning.kind)));
        return kinds;
    };
    const QString letter = u"各社区：\n现将《柳河街道妇联2024年工作要点》印发给你们，%1。\n"_s;
    CHECK(kindsIn(letter.arg(u"请于11月30日前上报总结"_s) + plan)
          == QStringList{u"2:deadline_left_out"_s});
    CHECK(kindsIn(letter.arg(u"每季度末月25日前报送进展"_s) + plan)
          == QStringList{u"2:deadline_left_out"_s});
    CHECK(kindsIn(letter.arg(u"请认真落实"_s) + plan).isEmpty());
    CHECK(kindsIn(u"发送时间：2024年2月6日 9:30\n"_s + plan).isEmpty());
}
