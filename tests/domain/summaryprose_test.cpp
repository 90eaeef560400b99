#include "domain/summary/annualsummary.h"
#include "domain/summary/figuresources.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/organisationname.h"
#include "domain/summary/proposals/guidingthought.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryblocks.h"
#include "domain/summary/summaryhints.h"
#include "domain/summary/summaryproposals.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Outline prosePlan()
{
    return Outline(PlanContent{
        .details = {.id = PlanId{1},
                    .year = 2021,
                    .title = u"关心下一代工作委员会2021年工作要点"_s,
                    .organisation = u"关心下一代工作委员会"_s},
        .nodes = {section(kSection, u"一、"_s, u"提高站位,把握方向"_s),
                  item(kFirst, kSection, u"1."_s, u"发挥“五老”作用,组织开展宣讲活动,讲好故事。"_s),
                  item(kSecond, kSection, u"2."_s, u"组织开展党史学习教育活动,增强责任感。"_s),
                  section(kOtherSection, u"二、"_s, u"加强队伍建设"_s),
                  item(kThird, kOtherSection, u"3."_s, u"及时调整二级关工委组织机构的人员。"_s)}});
}

struct ProseYear : SummaryYear
{
    ProseYear()
        : SummaryYear{.outline = prosePlan(), .options = {.asOf = QDate(2021, 12, 31)}}
    {}

    QString prose() const { return printed().join(u'\n'); }
};

// What is said of the notes in the first item's paragraph, after its opening words.
QString toldInProse(ProseYear &year)
{
    const QString paragraph = year.proposal(kFirst);
    const QString lead = u"发挥“五老”作用，组织开展宣讲活动。"_s;
    REQUIRE(paragraph.startsWith(lead));
    return paragraph.mid(lead.size());
}

QString leadOfText(const QString &text)
{
    return openingWordsOf(item(kFirst, kSection, u"1."_s, text));
}

} // namespace

TEST_CASE("punctuation between Chinese characters becomes full-width on paper", "[summaryprose]")
{
    const std::pair<QString, QString> cases[] = {
        {u"提高政治站位,把握方向"_s, u"提高政治站位，把握方向"_s},
        {u"形成学习体会12篇."_s, u"形成学习体会12篇。"_s},
        {u"平均分88.7.较上学期提高1.9.占60%.列入SCI.会后"_s,
         u"平均分88.7。较上学期提高1.9。占60%。列入SCI。会后"_s},
        {u"2.1.加强学习"_s, u"2.1.加强学习"_s},
        {u"检查用电。21.走访五老"_s, u"检查用电。21.走访五老"_s},
        {u"已完成．会后"_s, u"已完成。会后"_s},
        {u"学习;讨论:交流"_s, u"学习；讨论：交流"_s},
        {u"入选“优秀案例”(全省共30个)。"_s, u"入选“优秀案例”（全省共30个）。"_s},
        {u"听课 41 节,平均 88.7 分"_s, u"听课41节，平均88.7分"_s},
        {u"中国共产党成立 100 周年"_s, u"中国共产党成立100周年"_s},
        {u"对“十四五” 时期"_s, u"对“十四五”时期"_s},
        {u"落实, 线上线下"_s, u"落实，线上线下"_s},
        {u"新生共2,436人"_s, u"新生共2436人"_s},
        {u"1,000,000元和3.5,2,4组"_s, u"1000000元和3.5,2,4组"_s},
        {u"9:30开会"_s, u"9:30开会"_s},
        {u"时长7'58\",播出"_s, u"时长7′58″，播出"_s},
        {u"他说\"好\""_s, u"他说“好”"_s},
        {u"“Mentor 1+1”项目, Q&A环节"_s, u"“Mentor 1+1”项目，Q&A环节"_s},
        {u"苏信院[2021]3号"_s, u"苏信院〔2021〕3号"_s},
        {u"Windows, Linux"_s, u"Windows, Linux"_s},
        {u"一.加强学习"_s, u"一.加强学习"_s},
        {u"等等..."_s, u"等等……"_s},
        {u"打印体验…"_s, u"打印体验……"_s},
        {u"(见(附件)二)"_s, u"（见（附件）二）"_s},
        {u"张三 李四"_s, u"张三 李四"_s}};
    for (const auto &[typed, onPaper] : cases) {
        CHECK(withFullWidthMarks(typed) == onPaper);
        CHECK(withFullWidthMarks(onPaper) == onPaper);
    }
}

TEST_CASE("numbers in a note get the form of an official paper", "[summaryprose]")
{
    const std::pair<QString, QString> cases[] = {{u"(一)"_s, u"（一）"_s},
                                                 {u"（一)"_s, u"（一）"_s},
                                                 {u"（一）、"_s, u"（一）"_s},
                                                 {u"(12)"_s, u"（12）"_s},
                                                 {u"１、"_s, u"1."_s},
                                                 {u"1．"_s, u"1."_s},
                                                 {u"十一."_s, u"十一、"_s},
                                                 {u"一、"_s, u"一、"_s},
                                                 {u"一是"_s, u"一是"_s},
                                                 {u"1)"_s, u"1)"_s},
                                                 {u"第一，"_s, u"第一，"_s},
                                                 {QString(), QString()},
                                                 {u"一〇一."_s, u"一〇一、"_s},
                                                 {u"①"_s, u"①"_s},
                                                 {u"3"_s, u"3."_s},
                                                 {u"三"_s, u"三、"_s},
                                                 {u"1-1"_s, u"1-1"_s}};
    for (const auto &[typed, onPaper] : cases) {
        CHECK(numberOnPaper(typed) == onPaper);
        CHECK(numberOnPaper(onPaper) == onPaper);
    }
    ProseYear year;
    year.change(kFirst, [](Node &node) { node.number = u"1"_s; });
    year.addNote(kFirst, 4, 15, u"召开会议"_s, 32);
    CHECK(year.block(blockOfNode(kFirst)).number == u"1."_s);
}

TEST_CASE("a web address is left out with the words that only refer to it", "[summaryprose]")
{
    const std::pair<QString, QString> cases[] = {
        {u"拍摄微视频，已上传学校网站：https://www.example.edu.cn/2021/05/18/a.html?x=1&y=2"_s,
         u"拍摄微视频，已上传学校网站"_s},
        {u"举办歌会，详见：http://a.cn/b。反响良好"_s, u"举办歌会。反响良好"_s},
        {u"举办歌会（链接：https://a.cn/b）"_s, u"举办歌会"_s},
        {u"举办歌会 www.example.com/x，反响良好"_s, u"举办歌会，反响良好"_s},
        {u"推送 mp.weixin.qq.com/s/AbC 一篇"_s, u"推送 一篇"_s},
        {u"得分96.5，用时7.58"_s, u"得分96.5，用时7.58"_s}};
    for (const auto &[typed, left] : cases) {
        CHECK(withoutWebAddresses(typed) == left);
        CHECK_FALSE(containsWebAddress(withoutWebAddresses(typed)));
    }
    CHECK_FALSE(statesDay(u"见https://a.cn/2021/05/18/x"_s, QDate(2021, 5, 18)));
    CHECK_FALSE(statesDay(u"存于/photos/2021/05/18/a"_s, QDate(2021, 5, 18)));
    CHECK(statesDay(u"2021/05/18开会"_s, QDate(2021, 5, 18)));
}

TEST_CASE("a list on several lines becomes one sentence", "[summaryprose]")
{
    CHECK(withLinesJoined(u"同步进行。\n主题：\n1．中国力量\n2．青年担当\n3．防控知识"_s)
          == u"同步进行。主题：中国力量、青年担当、防控知识"_s);
    CHECK(withLinesJoined(u"（1）走访3户，慰问；\n（2）座谈2次。"_s)
          == u"走访3户，慰问；座谈2次。"_s);
    CHECK(withLinesJoined(u"第一场\n第二场"_s) == u"第一场，第二场"_s);
    CHECK(withLinesJoined(u"共：\n2021年的3项\n3.5万元"_s) == u"共：2021年的3项，3.5万元"_s);

    SECTION("and ends before the next note, whatever is chosen")
    {
        ProseYear year;
        year.options.choices.paperMarks = GENERATE(true, false);
        year.setStyle(GENERATE(SummaryStyle::Prose, SummaryStyle::Items));
        year.addNote(kFirst, 3, 5, u"主题：\n1．力量\n2．担当"_s);
        year.addNote(kFirst, 5, 12, u"现身说法"_s);
        CHECK_FALSE(year.proposal(kFirst).contains(u"担当5月"_s));
        CHECK(year.proposal(kFirst).contains(QRegularExpression(u"担当[。；]\\n?5月"_s)));
    }
}

TEST_CASE("opening words are whole clauses, as many as it takes to say something", "[summaryprose]")
{
    CHECK(leadOfText(u"对照要求,学习先进单位的好做法,研究制定本单位的实施方案"_s)
          == u"研究制定本单位的实施方案"_s); // clauses about how to get there are dropped
    CHECK(leadOfText(u"建好队伍,学习兄弟单位的做法,编写骨干手册"_s)
          == u"建好队伍，编写骨干手册"_s); // the same clause is kept if it is not part of such an
                                           // introduction
    CHECK(leadOfText(u"要提高站位,组织开展党史学习教育,坚持学习"_s)
          == u"提高站位，组织开展党史学习教育"_s);
    CHECK(leadOfText(u"从切实帮助学生成长需要出发,不断更新“需求菜单”,积极打造"_s)
          == u"从切实帮助学生成长需要出发，不断更新“需求菜单”"_s);
    CHECK(leadOfText(u"紧密结合疫情防控工作,将抗击疫情与教育贯通起来,用好教材,配合"_s)
          == u"紧密结合疫情防控工作，将抗击疫情与教育贯通起来，用好教材"_s);
    CHECK(leadOfText(u"发挥重要作用（含校内,校外）,落实"_s) == u"发挥重要作用（含校内,校外）"_s);
    CHECK(leadOfText(u"协助学校对留守儿童等弱势群体,尤其是起始年级进行调查,调整小组"_s)
          == u"协助学校对留守儿童等弱势群体，尤其是起始年级进行调查"_s);
    CHECK(leadOfText(u"加强法治教育,要会同司法所,每学期举办讲座,预防"_s)
          == u"加强法治教育，会同司法所，每学期举办讲座"_s);
    CHECK(leadOfText(u"宣讲"_s) == u"宣讲"_s);
    CHECK(leadOfText(u"要点学习"_s) == u"要点学习"_s);
    CHECK(saysLittle(u"宣讲"_s));
    CHECK_FALSE(saysLittle(u"及时调整二级关工委组织机构的人员"_s));

    SECTION("a title that the user typed is taken instead")
    {
        Node node = item(kFirst, kSection, u"1."_s, u"要提高站位,组织学习"_s);
        node.title = u"讲台"_s;
        CHECK(openingWordsOf(node) == u"讲台"_s);
    }
}

TEST_CASE("a table names an item by its first clauses, without the plan's 要", "[summaryprose]")
{
    const auto nameOf = [](const QString &text) {
        return shortOpeningWordsOf(item(kFirst, kSection, u"1."_s, text));
    };
    CHECK(nameOf(u"要提高站位,组织开展学习教育,增强责任感。"_s) == u"提高站位，组织开展学习教育"_s);
    CHECK(nameOf(u"积极加强组织建设,根据换届情况调整人员。"_s) == u"积极加强组织建设"_s);
    Node renamed = item(kFirst, kSection, u"1."_s, u"要提高站位,组织开展学习教育。"_s);
    renamed.title = u"要闻"_s;
    CHECK(shortOpeningWordsOf(renamed) == u"要闻"_s);
}

TEST_CASE("a paragraph names each month once, with each note's attendance in brackets",
          "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"“读懂中国”活动启动"_s, 60);
    year.addNote(kFirst, 6, 16, u"评审作品46篇。"_s, 7);
    CHECK(toldInProse(year)
          == u"4月，“读懂中国”活动启动（60人参加）；6月，评审作品46篇（7人参加）。"_s);

    SECTION("three events or more are added up at the end")
    {
        year.addNote(kFirst, 6, 28, u"举办歌会（老少同台）"_s, 850);
        CHECK(toldInProse(year).endsWith(
            u"；举办歌会（老少同台），共850人参加。全年开展活动3场，917人次参加。"_s));
    }
    SECTION("two notes of a month that read alike get their days")
    {
        year.addNote(kFirst, 6, 20, u"评审作品46篇"_s);
        CHECK(toldInProse(year).contains(
            u"；6月16日，评审作品46篇（7人参加）；6月20日，评审作品46篇。"_s));
    }
    SECTION("each note gets its day if that is chosen, and no date if dates are left out")
    {
        year.options.choices.days = true;
        CHECK(toldInProse(year).startsWith(u"4月15日，"_s));
        year.options.choices.dates = false;
        CHECK(toldInProse(year).startsWith(u"“读懂中国”"_s));
    }
    SECTION("in a note of several sentences the attendance stands after the first")
    {
        year.addNote(kFirst, 9, 1, u"召开大会。会上作报告"_s, 20);
        CHECK(toldInProse(year).endsWith(
            u"评审作品46篇（7人参加）。9月，召开大会（20人参加）。会上作报告。"
            u"全年开展活动3场，87人次参加。"_s));
    }
    SECTION("the attendance stands before the results")
    {
        year.addNote(kFirst, 9, 1, u"开展一院一品评审，立项6个，每项3000元"_s, 15);
        year.addNote(kFirst, 10, 1, u"征文收到46篇，评出一等奖3篇"_s, 7);
        CHECK(toldInProse(year).contains(u"9月，开展一院一品评审（15人参加），立项6个，每项3000元；"
                                         u"10月，征文收到46篇，评出一等奖3篇（7人参加）"_s));
    }
    SECTION("the attendance stands after the clause that says what was done")
    {
        year.addNote(kFirst, 9, 1, u"督导小组听课20节，交回意见21份"_s, 8);
        year.addNote(kFirst, 10, 1, u"邀请老教师到校，为新生讲校史"_s, 90);
        year.addNote(kFirst, 11, 1, u"全体委员集中学习公报和建议，3人交流发言"_s, 24);
        year.addNote(kFirst, 12, 1, u"市宣讲团成员何平走进校园，与学生面对面交流"_s, 60);
        year.addNote(kFirst, 12, 2, u"学生采访老教师周平（党龄51年），拍微视频一部，已上传网站"_s,
                     9);
        CHECK(toldInProse(year).contains(
            u"9月，督导小组听课20节（8人次），交回意见21份；"
            u"10月，邀请老教师到校，为新生讲校史（90人参加）；"
            u"11月，全体委员集中学习公报和建议（24人参加），3人交流发言；"
            u"12月，市宣讲团成员何平走进校园，与学生面对面交流（60人参加）"_s));
        CHECK(toldInProse(year).contains(u"（党龄51年），拍微视频一部，已上传网站（9人参加）"_s));
    }
    SECTION("a full stop within quotation marks does not end a sentence of the note")
    {
        year.addNote(kFirst, 9, 1, u"作“不忘来路。不负今天”报告。反响好"_s, 20);
        CHECK(
            toldInProse(year).contains(u"9月，作“不忘来路。不负今天”报告（20人参加）。反响好。"_s));
    }
    SECTION("an attendance that the note itself mentions is not repeated")
    {
        year.addNote(kFirst, 9, 9, u"宣讲5场，新生共2,436人"_s, 2436);
        year.addNote(kFirst, 10, 9, u"接听来电117个"_s, 117);
        CHECK_FALSE(toldInProse(year).contains(u"2436人次）"_s));
        CHECK_FALSE(toldInProse(year).contains(u"117人次"_s));
    }
    SECTION("a note that names a longer time gets no month")
    {
        year.addNote(kFirst, 12, 20, u"全年接听来电17个"_s);
        year.addNote(kFirst, 12, 22, u"包饺子"_s);
        CHECK(toldInProse(year).endsWith(u"；全年接听来电17个；12月，包饺子。"_s));
        year.addNote(kFirst, 12, 12, u"一年来接待来信5封"_s);
        CHECK(
            toldInProse(year).endsWith(u"；一年来接待来信5封；全年接听来电17个；12月，包饺子。"_s));
    }
    SECTION("a year other than the plan's is named once")
    {
        year.options.asOf = QDate(2022, 3, 1);
        year.notes[kFirst].append(
            {.id = NoteId{90}, .happenedOn = QDate(2022, 1, 5), .text = u"补办"_s});
        year.notes[kFirst].append(
            {.id = NoteId{91}, .happenedOn = QDate(2022, 2, 5), .text = u"续办"_s});
        CHECK(toldInProse(year).endsWith(u"；2022年1月，补办；2月，续办。"_s));
    }
    SECTION("a note of only a web address is left out")
    {
        ProseYear other;
        other.addNote(kFirst, 5, 1, u"https://a.cn/b"_s);
        other.addNote(kFirst, 5, 2, u"座谈"_s);
        CHECK(toldInProse(other) == u"5月，座谈。"_s);
    }
}

TEST_CASE(
    "a note gets no month if its words name a day, month or half-year, but does with a quarter",
    "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"召开一季度会议"_s, 32);
    SECTION("a quarterly meeting gets its month, work of half a year gets none")
    {
        year.addNote(kFirst, 7, 10, u"二季度工作会议,通报上半年情况"_s, 41);
        year.addNote(kFirst, 10, 14, u"下半年经费结算"_s);
        year.addNote(kFirst, 11, 5, u"每周三值班"_s);
        year.addNote(kFirst, 12, 1, u"年初计划全部落实"_s);
        CHECK(
            toldInProse(year)
            == u"4月，召开一季度会议（32人参加）；7月，召开二季度工作会议（41人参加），通报上半年情况；"
               u"下半年经费结算；每周三值班；12月，年初计划全部落实。"_s);
        year.options.choices.days = true;
        CHECK(toldInProse(year).contains(u"；7月10日，召开二季度工作会议"_s));
        year.options.choices.style = SummaryStyle::Items;
        CHECK(year.proposal(kFirst).contains(u"。7月10日，召开二季度工作会议"_s));
    }
    SECTION("the month is not repeated")
    {
        year.addNote(kFirst, 5, 12, u"“5·12”防震知识上墙"_s);
        year.addNote(kFirst, 6, 20, u"6.20暴雨，转移群众23户"_s);
        year.addNote(kFirst, 7, 31, u"截至7月底，换了820户"_s);
        year.addNote(kFirst, 8, 20, u"8.20万元到账"_s);
        year.addNote(kFirst, 10, 20, u"热线全年接听340件"_s);
        year.addNote(kFirst, 11, 20, u"布置全年工作"_s);
        CHECK(toldInProse(year).endsWith(
            u"；“5·12”防震知识上墙；6.20暴雨，转移群众23户；截至7月底，换了820户；"
            u"8月，8.20万元到账；热线全年接听340件；11月，布置全年工作。"_s));
    }
    SECTION("the note after one that names another month gets its own month")
    {
        year.addNote(kFirst, 5, 3, u"4月29日看望学生"_s);
        year.addNote(kFirst, 5, 8, u"慰问教师"_s);
        CHECK(toldInProse(year).endsWith(u"；4月29日看望学生；5月，慰问教师。"_s));
    }
    SECTION("a note with numbered parts ends with a full stop")
    {
        year.addNote(kFirst, 5, 8, u"提出要求，一是抓学习，二是抓落实"_s);
        year.addNote(kFirst, 6, 8, u"慰问教师"_s);
        CHECK(toldInProse(year).endsWith(
            u"；5月，提出要求，一是抓学习，二是抓落实。6月，慰问教师。"_s));
    }
}

TEST_CASE("items in prose have the plan's numbers, and none if one before them is left out",
          "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"召开会议"_s, 32);
    const auto isLed = [&year](const QString &beginning) {
        return std::ranges::any_of(year.printed(), [&beginning](const QString &words) {
            return words.startsWith(beginning);
        });
    };
    for (const SummaryStyle style : {SummaryStyle::Prose, SummaryStyle::Superior}) {
        year.setStyle(style);
        CHECK(isLed(u"1.发挥"_s)); // those left out stand behind it
    }
    year.addNote(kThird, 5, 15, u"调整委员5名"_s);
    for (const SummaryStyle style : {SummaryStyle::Prose, SummaryStyle::Superior}) {
        year.setStyle(style);
        CHECK(isLed(u"发挥"_s));
        CHECK(isLed(u"及时调整"_s));
    }
    CHECK(year.headings()
          == QStringList{u"一、主要工作及成效"_s, u"（一）提高站位，把握方向"_s,
                         u"（二）加强队伍建设"_s, u"二、存在的问题"_s, u"三、下一步打算"_s});
    year.setStyle(SummaryStyle::Items);
    CHECK(isLed(u"3.及时调整"_s));

    SECTION("unless the plan counts from one again")
    {
        year.setStyle(SummaryStyle::Prose);
        year.change(kThird, [](Node &node) { node.number = u"1."_s; });
        CHECK(isLed(u"1.发挥"_s));
        CHECK(isLed(u"1.及时调整"_s));
    }
    SECTION("and none where the user leaves their section out")
    {
        year.setStyle(SummaryStyle::Prose);
        year.addNote(kSecond, 5, 15, u"学习党史"_s);
        CHECK(isLed(u"3.及时调整"_s));
        year.options.choices.omitted = {blockOfNode(kSection)};
        CHECK(isLed(u"及时调整"_s));
    }
}

TEST_CASE("the whole year as a period is the year", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"召开会议"_s, 32);
    year.setStatus(kThird, ItemStatus::ongoing());
    const QString whole = year.prose();
    year.options.from = QDate(2021, 1, 1);
    year.options.to = QDate(2021, 12, 31);
    CHECK(year.prose() == whole);
}

TEST_CASE(
    "percentage and difficulty are not printed for a past period if the item changed after it",
    "[summaryprose]")
{
    ProseYear year;
    year.change(kFirst, [](Node &node) {
        node.deadline = Deadline::fromWords(u"5月"_s, 2021);
        node.status = ItemStatus::inProgress(60);
        node.difficulty = u"经费未到位"_s;
    });
    year.addNote(kFirst, 4, 15, u"召开会议"_s, 32);
    year.addNote(kSecond, 7, 15, u"召开会议"_s, 32);
    year.options.from = QDate(2021, 1, 1);
    year.options.to = year.options.asOf = QDate(2021, 6, 30);
    const auto problems = [&year] { return year.proposal(u"problems"_s); };
    CHECK(problems().contains(u"目前完成60%"_s)); // nothing of the item changed after 30 June
    CHECK(problems().contains(u"经费未到位"_s));
    SECTION("nor if the item has a later note")
    {
        year.addNote(kFirst, 7, 2, u"经费到位"_s);
    }
    SECTION("nor if the plan was worked on for months after it")
    {
        year.addNote(kSecond, 10, 2, u"座谈"_s);
    }
    if (year.notes[kFirst].size() + year.notes[kSecond].size() > 2) {
        CHECK_FALSE(problems().contains(u"60%"_s));
        CHECK_FALSE(problems().contains(u"经费未到位"_s));
    }
}

TEST_CASE("opening words do not say who does the work and by when", "[summaryprose]")
{
    CHECK(leadOfText(u"对加油站每月检查一次。（安监办牵头，每月）"_s) == u"对加油站每月检查一次"_s);
    CHECK(leadOfText(u"开展检查。对加油站每月一次。（安监办，每月）"_s)
          == u"开展检查，对加油站每月一次"_s);
    CHECK(leadOfText(u"做好值班（党政办牵头），落实带班制度"_s) == u"做好值班，落实带班制度"_s);
}

TEST_CASE("opening words leave out who does the work in brackets of every kind", "[summaryprose]")
{
    CHECK(leadOfText(u"对加油站每月检查一次。〔责任领导：陈某；完成时限：每季度末〕"_s)
          == u"对加油站每月检查一次"_s);
    CHECK(leadOfText(u"做好值班【党政办牵头，各站配合】，落实带班制度"_s)
          == u"做好值班，落实带班制度"_s);
    CHECK(leadOfText(u"对加油站每月检查一次[责任科室：安监办，6月]"_s)
          == u"对加油站每月检查一次"_s);
    CHECK(leadOfText(u"对照要求完善各科室【责任清单】"_s) == u"对照要求完善各科室【责任清单】"_s);
}

TEST_CASE("opening words leave out every field that a label names, in any marks", "[summaryprose]")
{
    for (const QString &fields :
         {u"（责任单位:安监办，各加油站）（时限：每月5日前）"_s,
          u"(牵头单位:安监办)〔完成时限：5月〕"_s, u"。责任人:陈某、吴某，各站站长；时限：5月"_s,
          u"  牵头：安监办  配合:各站，商会  期限：5月"_s, u" 联系人：陈某 联系电话：8123456"_s,
          u"（承办单位：安监办）（商会协助）"_s, u"。落实部门：安监办，活动时间：5月"_s}) {
        INFO(fields.toStdString());
        CHECK(leadOfText(u"检查加油站"_s + fields) == u"检查加油站"_s);
        CHECK(leadOfText(u"对加油站每月检查一次"_s + fields) == u"对加油站每月检查一次"_s);
    }
    // Words that only look like labels are the work's own.
    CHECK(leadOfText(u"检查加油站，重申主办：谁主办谁负责"_s)
          == u"检查加油站，重申主办：谁主办谁负责"_s);
    CHECK(leadOfText(u"时限：五月"_s) == u"时限：五月"_s);
    CHECK(leadOfText(u"建设育人平台（协同创新中心）"_s) == u"建设育人平台（协同创新中心）"_s);
}

TEST_CASE("the opening words of an item do not repeat its deadline", "[summaryprose]")
{
    const auto lead = [](const QString &text, const QString &deadline) {
        Node node = item(kFirst, kSection, u"1."_s, text);
        node.deadline = Deadline::fromWords(deadline, 2021);
        return openingWordsOf(node);
    };
    CHECK(lead(u"遴选导师30名，4月15日前完成。"_s, u"4月15日前"_s) == u"遴选导师30名"_s);
    CHECK(lead(u"评先进20名，教师节前全部完成。"_s, u"教师节前"_s) == u"评先进20名"_s);
    for (const QString &latest : {u"不迟于"_s, u"不得晚于"_s, u"最迟于"_s})
        CHECK(lead(u"遴选导师30名，"_s + latest + u"4月15日。"_s, u"4月15日前"_s)
              == u"遴选导师30名"_s);
    CHECK(lead(u"做好换届工作，于九月份启动。"_s, u"9月"_s) == u"做好换届工作"_s);
    CHECK(lead(u"做好热线值守，长期坚持。"_s, u"长期坚持"_s) == u"做好热线值守"_s);
    CHECK(lead(u"遴选导师30名，4月15日前完成，颁发聘书。"_s, u"4月15日前"_s)
          == u"遴选导师30名，颁发聘书"_s);
    // Another time, or a deadline that the item has not got, is told.
    CHECK(lead(u"遴选导师30名，4月15日前完成。"_s, u"5月底前"_s)
          == u"遴选导师30名，4月15日前完成"_s);
    CHECK(lead(u"遴选导师30名，4月15日前完成。"_s, {}) == u"遴选导师30名，4月15日前完成"_s);
    CHECK(lead(u"建工作室3个，年底前挂牌。"_s, u"年底前"_s) == u"建工作室3个，年底前挂牌"_s);
}

TEST_CASE("either all bare events of one kind in an item get a verb, or none", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kThird, 1, 16, u"例行检查"_s);
    CHECK(year.proposal(kThird).endsWith(u"1月，例行检查。"_s));
    year.addNote(kThird, 12, 11, u"例行检查,无问题"_s);
    CHECK(year.proposal(kThird).endsWith(u"1月，开展例行检查；12月，开展例行检查，无问题。"_s));
}

TEST_CASE("the prose mentions no status, except why an item was cancelled", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"启动"_s);
    year.setStatus(kFirst, ItemStatus::done(QDate(2021, 6, 28)));
    CHECK(toldInProse(year) == u"4月，启动。"_s);
    year.setStatus(kSecond, ItemStatus::cancelled(u"并入第1项。"_s));
    CHECK(year.proposal(kSecond) == u"组织开展党史学习教育活动。因并入第1项，此项任务取消。"_s);
    CHECK_FALSE(year.prose().contains(u"该项工作"_s));
}

TEST_CASE("a cancellation is not told twice where a note says why", "[summaryprose]")
{
    ProseYear year;
    year.setStatus(kSecond, ItemStatus::cancelled(u"原定基地闭馆改造"_s));
    CHECK(year.proposal(kSecond).endsWith(u"因原定基地闭馆改造，此项任务取消。"_s));
    year.addNote(kSecond, 6, 12, u"因纪念馆闭馆改造，研学取消，改为观看电影2场"_s, 360);
    CHECK_FALSE(year.proposal(kSecond).contains(u"此项任务取消"_s));
    year.setStatus(kSecond, ItemStatus::cancelled(u"学工部门统一组织"_s));
    CHECK(year.proposal(kSecond).endsWith(u"因学工部门统一组织，此项任务取消。"_s));
}

TEST_CASE("no attendance is added to the numbers of people that make it up", "[summaryprose]")
{
    const auto note = GENERATE(std::pair(u"座谈会，7名老同志与32名团干部座谈"_s, 39),
                               std::pair(u"到烈士墓祭扫，小学生60，老同志12"_s, 72),
                               std::pair(u"接待来访76人次，电话咨询23人次"_s, 99),
                               std::pair(u"机电320人、信息410人、物流290人"_s, 1020));
    ProseYear year;
    year.addNote(kFirst, 5, 4, note.first, note.second);
    CHECK_FALSE(toldInProse(year).contains(u"%1人参加"_s.arg(note.second)));
    ProseYear other;
    other.addNote(kFirst, 5, 4, note.first, note.second + 1);
    CHECK(toldInProse(other).contains(u"%1人参加"_s.arg(note.second + 1)));
}

TEST_CASE("the attendance stands behind the event and not behind what was given or seen there",
          "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 10, 23, u"重阳节当天，书画展在图书馆开幕，参观师生约2000人次"_s, 130);
    CHECK(toldInProse(year).contains(u"书画展在图书馆开幕（130人参加），参观师生约2000人次"_s));
    ProseYear other;
    other.addNote(kFirst, 6, 1, u"六一去桥东小学，送书包40个，校长说：“谢谢！”"_s, 45);
    CHECK(toldInProse(other).startsWith(u"六一去桥东小学（45人参加），送书包40个"_s));
}

TEST_CASE("no sum is told that is smaller than what a note tells", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"到商学院宣讲"_s, 60);
    year.addNote(kThird, 5, 15, u"座谈会"_s, 20);
    CHECK(year.proposal(kSection).contains(u"60人参加"_s));
    CHECK(year.proposal(u"opening"_s).contains(u"80人次参加"_s));

    year.addNote(kSecond, 12, 1, u"全年宣讲9场，听众3260人次"_s);
    CHECK_FALSE(year.proposal(kSection).contains(u"人次"_s));
    CHECK_FALSE(year.proposal(u"opening"_s).contains(u"人次"_s));
    CHECK_FALSE(year.proposal(u"opening"_s).contains(u"据不完全统计"_s));
}

TEST_CASE("an item without notes is not in the prose, and its section's figures are",
          "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"启动"_s, 60);
    year.setStatus(kFirst, ItemStatus::done(QDate(2021, 6, 28)));
    CHECK(
        year.proposal(kSection)
        == u"本项工作共2项任务，完成1项、未启动1项（组织开展党史学习教育活动）；开展活动1场，60人参加。"_s);
    CHECK(year.printed().filter(QRegularExpression(u"^2\\."_s)).isEmpty());

    SECTION("but has a block, which is printed once the user words it")
    {
        year.options.wordings.insert(blockOfNode(kSecond), {.text = u"自学为主。"_s});
        CHECK(year.printed().contains(u"2.自学为主。"_s));
    }
    SECTION("but is named in a sentence of the section if that is chosen")
    {
        year.options.choices.quietItems = true;
        CHECK(year.proposal(kSection).endsWith(u"没有进展记录的1项：组织开展党史学习教育活动。"_s));
    }
    SECTION("but is named by the section as without progress in a period")
    {
        year.options.from = QDate(2021, 1, 1);
        year.options.to = year.options.asOf = QDate(2021, 6, 30);
        CHECK(year.proposal(kSection).endsWith(
            u"；上半年开展活动1场，60人参加。上半年没有新进展的1项："
            u"组织开展党史学习教育活动。"_s));
    }
}

TEST_CASE("the opening turns the plan's preamble into what was done", "[summaryprose]")
{
    const QString preamble =
        u"2021年是“十四五”开局之年,也是建党 100 周年。学校关工委要以新思想为指导,遵循重要指示,"
        u"深入落实根本任务,做出积极贡献。"_s;
    CHECK(guidingThought(preamble, 2021)
          == u"2021年是“十四五”开局之年，也是建党100周年。学校关工委以新思想为指导，遵循重要指示，"
             u"深入落实根本任务，做出积极贡献。"_s);
    CHECK(guidingThought(u"今年关工委工作的指导思想是：以新思想为指导，要围绕中心。"_s, 2022)
          == u"2022年，关工委以新思想为指导，围绕中心。"_s);
    CHECK(
        guidingThought(
            u"学校2022年工作要点经党委会研究通过，于日前印发。工作要点共包含2022年学校工作的总体思路"
            u"和重点推进的11个方面的工作。\n2022年学校工作的总体思路是：以新思想为指导，推进改革。\n"
            u"2022年学校重点推进的工作为："_s,
            2022)
        == u"2022年，学校以新思想为指导，推进改革。"_s);
    CHECK(guidingThought(u"2022年是喜庆之年。全校关工委要坚持以新思想为指导，围绕中心。\n"
                         u"以新思想为指导，深入贯彻全会精神。以新思想为指导。"_s,
                         2022)
          == u"2022年是喜庆之年。全校关工委坚持以新思想为指导，围绕中心。深入贯彻全会精神。"_s);
    CHECK(guidingThought(u"镇妇联将坚持以新思想为指导。"_s, 2023)
          == u"2023年，镇妇联坚持以新思想为指导。"_s);
    CHECK(guidingThought(u"为做好工作，现制定2021年工作要点如下："_s, 2021).isEmpty());
    CHECK(guidingThought(u"关工委将围绕重要任务，按照要求推进。现印发给你们，请认真执行。"_s, 2021)
          == u"2021年，关工委围绕重要任务，按照要求推进。"_s);

    ProseYear year;
    year.addNote(kFirst, 4, 15, u"启动"_s, 60);
    CHECK(
        year.proposal(u"opening"_s)
        == u"关心下一代工作委员会2021年工作要点共2个方面3项，未启动3项；全年开展活动1场，60人参加。"
           u"现将有关情况总结如下。"_s);
    PlanDetails details = year.outline.plan();
    details.preamble = preamble;
    year.outline.setDetails(details);
    CHECK(year.proposal(u"opening"_s)
              .endsWith(u"做出积极贡献。全年工作要点共2个方面3项，未启动3项；全年开展活动1场，"
                        u"60人参加。现将有关情况总结如下。"_s));
}

TEST_CASE("what the plan promises is not told as done, and what it goes by is", "[summaryprose]")
{
    struct Preamble
    {
        QString planned;
        QString told;
    };
    const Preamble preambles[] = {
        {u"2021年，要坚持以新思想为指导，要紧紧围绕中心。"_s,
         u"2021年，镇关工委坚持以新思想为指导，紧紧围绕中心。"_s},
        {u"2021年，我镇关工委将坚持以新思想为指导，拟以队伍建设为抓手，计划在全镇开展主题教育，"
         u"努力开创新局面。"_s,
         u"2021年，我镇关工委坚持以新思想为指导，以队伍建设为抓手，努力开创新局面。"_s},
        {u"2021年，集团关工委工作的总体思路是：深入贯彻全会精神，将持续推进“青蓝结对”，"
         u"力争实现培养全覆盖。"_s,
         u"2021年，集团关工委深入贯彻全会精神，持续推进“青蓝结对”。"_s},
        {u"学校关工委围绕立德树人，将举办讲座12场，确保签约率达100%；立足岗位，发挥“五老”作用。"_s,
         u"2021年，学校关工委围绕立德树人，立足岗位，发挥“五老”作用。"_s},
        {u"关工委围绕中心，落实将召开的党代会精神，重点抓好以下几方面工作。"_s,
         u"2021年，关工委围绕中心，落实将召开的党代会精神，重点抓好各项工作。"_s},
        {u"2021年是实现第一个百年目标、建党100周年的重要一年。关工委将在党委领导下推进工作。"_s,
         u"2021年是实现第一个百年目标、建党100周年的重要一年。关工委在党委领导下推进工作。"_s}};
    for (const Preamble &each : preambles) {
        CAPTURE(each.planned.toStdString());
        CHECK(guidingThought(each.planned, 2021, u"镇关工委"_s).toStdString()
              == each.told.toStdString());
    }
    CHECK(guidingThought(u"我村关工委在党支部领导下，打算2021年做好以下工作。"_s, 2021).isEmpty());
    CHECK(guidingThought(u"2021年，拟推进三项工作，力争贯彻落实到位。"_s, 2021).isEmpty());
    // Words that only look like it.
    for (const QString &words :
         {u"2021年，关工委围绕“将来之星”计划，按照工作计划推进模拟法庭建设。"_s,
          u"2021年，关工委坚持适应深入发展的形势，将关爱放在首位。"_s}) {
        CAPTURE(words.toStdString());
        CHECK(guidingThought(words, 2021).toStdString() == words.toStdString());
    }
}

TEST_CASE("how to report on the plan is no part of its guiding thought", "[summaryprose]")
{
    const QStringList instructions{
        u"请各单位按照要求推进，每季度末前将进展情况报送校关工委秘书处。"_s,
        u"请责任单位围绕要点抓好落实，于12月10日前将材料报校关工委（联系电话：0510-8383000）。"_s,
        u"请认真贯彻落实，进展情况及时反馈。"_s,
        u"落实情况于每月25日前报送至办公室。"_s,
        u"推进中的问题与秘书处联系，联系人：王丽，13800000000。"_s,
        u"落实中有问题的，电话8383000。"_s,
        u"现将要点印发给你们，请结合实际贯彻执行。"_s};
    for (const QString &instruction : instructions) {
        CAPTURE(instruction.toStdString());
        CHECK(guidingThought(instruction, 2021).isEmpty());
        CHECK(guidingThought(u"全年工作围绕立德树人推进。"_s + instruction, 2021)
              == u"2021年，全年工作围绕立德树人推进。"_s);
    }
    // Words that only look like it.
    for (const QString &words : {u"2021年，关工委围绕中心，邀请“五老”到校作报告。"_s,
                                 u"2021年，关工委坚持服务大局，做好信息报送工作。"_s}) {
        CAPTURE(words.toStdString());
        CHECK(guidingThought(words, 2021) == words);
    }
}

TEST_CASE("before December no sum is said to be the whole year's", "[summaryprose]")
{
    ProseYear year;
    for (int month = 4; month <= 6; ++month)
        year.addNote(kFirst, month, 15, u"举办歌会"_s, 60);
    const QString opening = u"opening"_s;
    const QString sums = u"开展活动3场，180人次参加。"_s;
    for (const QDate day : {QDate(2021, 7, 15), QDate(2021, 11, 30)}) {
        year.options.asOf = day;
        CHECK(year.proposal(opening).contains(u"；今年以来"_s + sums));
        CHECK(toldInProse(year).endsWith(u"。今年以来"_s + sums));
    }
    for (const QDate day : {QDate(2021, 12, 1), QDate(2022, 1, 20)}) {
        year.options.asOf = day;
        CHECK(year.proposal(opening).contains(u"；全年"_s + sums));
        CHECK(toldInProse(year).endsWith(u"。全年"_s + sums));
    }
    // A half-year keeps its name.
    year.options.asOf = QDate(2021, 6, 20);
    year.options.from = QDate(2021, 1, 1);
    year.options.to = QDate(2021, 6, 30);
    CHECK(year.proposal(opening).contains(u"；上半年"_s + sums));
}

TEST_CASE("problems and next steps are told in words", "[summaryprose]")
{
    ProseYear year;
    year.change(kFirst, [](Node &node) {
        node.deadline = Deadline::fromWords(u"第三季度"_s, 2021);
        node.status = ItemStatus::inProgress(60);
        node.difficulty = u"经费未到位"_s;
    });
    year.addNote(kFirst, 9, 27, u"已整改5条，余3条列入明年计划。"_s);
    year.setStatus(kThird, ItemStatus::ongoing());
    year.addNote(kThird, 3, 1, u"调整委员5名"_s);
    CHECK(year.proposal(u"problems"_s)
          == u"一是“发挥‘五老’作用”一项尚未完成（原定第三季度完成，目前完成60%）。"
             u"主要困难：经费未到位。目前进展：已整改5条，余3条列入明年计划。\n"
             u"二是“组织开展党史学习教育活动”一项尚未启动。"_s);
    CHECK(year.proposal(u"next-steps"_s)
          == u"一是继续发挥“五老”作用，组织开展宣讲活动。\n二是组织开展党史学习教育活动。\n"
             u"三是继续及时调整二级关工委组织机构的人员。"_s);

    SECTION("a year that has passed is named as such")
    {
        year.change(kFirst,
                    [](Node &node) { node.deadline = Deadline::fromWords(u"全年"_s, 2021); });
        year.options.asOf = QDate(2022, 1, 10);
        CHECK(year.proposal(u"problems"_s)
                  .startsWith(u"一是“发挥‘五老’作用”一项尚未完成（原定年内完成，"_s
                              u"目前完成60%）。"_s));
    }
    SECTION("what was begun goes on, whatever pains it begins with")
    {
        year.change(kFirst, [](Node &node) {
            node.title = u"努力适应新形势"_s;
            node.text = u"努力适应新形势，做好宣讲工作。"_s;
        });
        CHECK(year.proposal(u"next-steps"_s).startsWith(u"一是继续努力适应新形势"_s));
        year.change(kFirst, [](Node &node) {
            node.title = u"根据新形势"_s;
            node.text = u"根据新形势，做好宣讲工作。"_s;
        });
        CHECK(year.proposal(u"next-steps"_s).startsWith(u"一是根据新形势"_s));
    }
    SECTION("an ongoing item with notes is not a problem; one without notes gives a hint")
    {
        ProseYear quiet;
        quiet.change(kThird,
                     [](Node &node) { node.deadline = Deadline::fromWords(u"每季度"_s, 2021); });
        CHECK(quiet.proposal(u"problems"_s)
                  .endsWith(u"三是“及时调整二级关工委组织机构的人员”一项尚未启动。"_s));
        quiet.setStatus(kThird, ItemStatus::ongoing());
        CHECK_FALSE(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
        CHECK(quiet.hints(SummaryHint::Kind::NoNotes));
        quiet.addNote(kThird, 3, 1, u"调整委员5名"_s);
        CHECK_FALSE(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
        quiet.change(kThird, [](Node &node) {
            node.status = ItemStatus::inProgress();
            node.deadline = Deadline::fromWords(u"每季度"_s, 2021);
        });
        CHECK_FALSE(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
    }
    SECTION("a recurring item is a problem once a period since the plan was issued is over")
    {
        ProseYear quiet;
        PlanDetails plan = quiet.outline.plan();
        plan.issuedOn = QDate(2021, 4, 2);
        quiet.outline.setDetails(plan);
        quiet.change(kThird,
                     [](Node &node) { node.deadline = Deadline::fromWords(u"每季度"_s, 2021); });
        quiet.options.asOf = QDate(2021, 6, 30);
        CHECK_FALSE(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
        quiet.options.asOf = QDate(2021, 7, 1);
        CHECK(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
    }
    SECTION("what goes on without end is no problem though it was not begun")
    {
        ProseYear quiet;
        quiet.change(kThird,
                     [](Node &node) { node.deadline = Deadline::fromWords(u"长期坚持"_s, 2021); });
        CHECK_FALSE(quiet.proposal(u"problems"_s).contains(u"组织机构"_s));
        CHECK(quiet.proposal(u"next-steps"_s).endsWith(u"及时调整二级关工委组织机构的人员。"_s));
    }
    SECTION("and say so where there is nothing")
    {
        for (const NodeId node : {kFirst, kSecond, kThird})
            year.setStatus(node, ItemStatus::done(QDate(2021, 11, 1)));
        CHECK(year.proposal(u"problems"_s) == u"没有逾期或未完成的事项。"_s);
        CHECK(year.proposal(u"next-steps"_s) == u"没有尚未完成或长期坚持的事项。"_s);
    }
}

TEST_CASE("what comes next goes on with nothing that is over or nearly done", "[summaryprose]")
{
    const auto due = [](const QString &words) { return Deadline::fromWords(words, 2021); };
    const auto name = [](ProseYear &year, NodeId node, const QString &text) {
        year.change(node, [&](Node &values) {
            values.title = titleOfText(text);
            values.text = text;
        });
    };
    ProseYear year;
    const auto finish = [&](NodeId node) {
        year.setStatus(node, ItemStatus::done(QDate(2021, 11, 1)));
    };
    const auto next = [&] { return year.proposal(u"next-steps"_s); };
    finish(kSecond);
    year.change(kThird, [](Node &node) { node.status = ItemStatus::inProgress(40); });

    SECTION("an item that is nearly done is brought to its end")
    {
        name(year, kFirst, u"编印家风故事集。"_s);
        year.change(kFirst, [&](Node &node) {
            node.status = ItemStatus::inProgress(95);
            node.deadline = due(u"9月底前"_s);
        });
        CHECK(
            next()
            == u"一是继续及时调整二级关工委组织机构的人员。\n二是做好“编印家风故事集”收尾工作。"_s);
        CHECK(
            year.proposal(u"problems"_s)
                .contains(u"“编印家风故事集”一项尚未全部完成（原定9月底前完成，目前完成95%）。"_s));
        year.change(kFirst, [](Node &node) { node.difficulty = u"下一步：尽快付印"_s; });
        CHECK(next().contains(u"做好“编印家风故事集”收尾工作：尽快付印。"_s));
        year.change(kFirst, [](Node &node) { node.status = ItemStatus::inProgress(89); });
        CHECK(next().contains(u"继续编印家风故事集"_s));
        name(year, kFirst, u"开展“五老”讲家风故事活动。"_s);
        year.change(kFirst, [](Node &node) {
            node.status = ItemStatus::inProgress(90);
            node.difficulty.clear();
        });
        CHECK(next().contains(u"做好“五老”讲家风故事活动收尾工作。"_s));
    }
    SECTION("and is no problem before it is missed")
    {
        finish(kThird);
        year.change(kFirst, [](Node &node) { node.status = ItemStatus::inProgress(90); });
        CHECK(year.proposal(u"problems"_s) == u"没有逾期未完成的事项。"_s);
        CHECK(next() == u"做好“发挥‘五老’作用”收尾工作。"_s);
    }
    SECTION("an occasion of the year is over with it, but not one that comes soon")
    {
        name(year, kFirst, u"清明节期间组织祭扫烈士墓。"_s);
        year.change(kFirst, [&](Node &node) { node.deadline = due(u"4月上旬"_s); });
        CHECK(next() == u"继续及时调整二级关工委组织机构的人员。"_s);
        CHECK(year.proposal(u"problems"_s).contains(u"祭扫烈士墓"_s));
        year.options.asOf = QDate(2021, 11, 30); // no summary of the year yet
        CHECK(next().contains(u"祭扫烈士墓"_s));
        year.options.asOf = QDate(2021, 12, 31);
        name(year, kFirst, u"做好“六一”、春节走访慰问。"_s);
        CHECK(next().contains(u"走访慰问"_s));
        name(year, kFirst, u"弘扬“五四”精神，开展宣讲活动。"_s);
        CHECK(next().contains(u"“五四”精神"_s));
    }
    SECTION("it stays where nothing else would be left")
    {
        finish(kThird);
        name(year, kFirst, u"开展教师节慰问活动。"_s);
        year.change(kFirst, [&](Node &node) { node.deadline = due(u"9月"_s); });
        CHECK(next() == u"开展教师节慰问活动。"_s);
    }
    SECTION("nobody goes on with an end, or within a year that is over")
    {
        name(year, kFirst, u"年内建成青少年法治教育基地。"_s);
        year.change(kFirst, [&](Node &node) {
            node.status = ItemStatus::inProgress(60);
            node.deadline = due(u"12月底前"_s);
        });
        for (const QDate day : {QDate(2021, 12, 20), QDate(2021, 12, 31)}) {
            year.options.asOf = day;
            CHECK(next().startsWith(u"一是抓紧建成青少年法治教育基地。"_s));
        }
    }
    SECTION("the summary itself is no work that is left")
    {
        name(year, kFirst, u"认真做好年度工作总结。"_s);
        year.change(kFirst, [&](Node &node) {
            node.status = ItemStatus::inProgress();
            node.deadline = due(u"12月"_s);
        });
        CHECK(next() == u"继续及时调整二级关工委组织机构的人员。"_s);
        CHECK_FALSE(year.proposal(u"problems"_s).contains(u"总结"_s));
        name(year, kFirst, u"总结全年工作，评选先进。"_s);
        CHECK(next().startsWith(u"一是抓紧评选先进。"_s));
        name(year, kFirst, u"召开年度总结会。"_s);
        CHECK(next().contains(u"召开年度总结会"_s));
    }
}

TEST_CASE("a year's summary ends with the guiding thought that goes on", "[summaryprose]")
{
    ProseYear year;
    const auto closing = [&] { return year.proposal(u"closing"_s); };
    const QString none = u"(no such block)"_s;
    CHECK(closing() == none); // nothing of the plan's to end with
    PlanDetails details = year.outline.plan();
    details.preamble = u"2021年，关工委要以新时代思想为指导，围绕中心，服务大局。"_s;
    year.outline.setDetails(details);
    CHECK(
        closing()
        == u"2022年，我们将继续以新时代思想为指导，总结经验，改进不足，推动各项工作取得新成效。"_s);
    CHECK(year.printed().contains(closing()));

    SECTION("not before December, and not of a period")
    {
        year.options.asOf = QDate(2021, 11, 30);
        CHECK(closing() == none);
        year.options.asOf = QDate(2021, 12, 31);
        year.options.from = QDate(2021, 7, 1);
        CHECK(closing() == none);
    }
    SECTION("not without what comes next")
    {
        year.options.choices.omitted = {u"next-steps"_s};
        CHECK(closing() == none);
    }
    SECTION("and not item by item; a report to a superior has its own")
    {
        year.setStyle(SummaryStyle::Items);
        CHECK(closing() == none);
        year.setStyle(SummaryStyle::Superior);
        CHECK(year.proposal(u"superior/closing"_s) == u"特此报告。"_s);
    }
    SECTION("in other words, or left out")
    {
        year.options.wordings.insert(u"closing"_s, {.text = u"以上总结。"_s});
        CHECK(year.printed().contains(u"以上总结。"_s));
        CHECK_FALSE(year.block(u"closing"_s).hasNewRecord());
        year.options.choices.omitted = {u"closing"_s};
        CHECK_FALSE(year.printed().contains(u"以上总结。"_s));
    }
}

TEST_CASE("sections of quarters or months are no aspects", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"启动"_s, 60);
    const auto call = [&](const QString &first, const QString &second) {
        year.change(kSection, [&](Node &node) { node.title = first; });
        year.change(kOtherSection, [&](Node &node) { node.title = second; });
    };
    call(u"一季度"_s, u"二季度"_s);
    CHECK(year.proposal(u"opening"_s).contains(u"工作要点共3项，未启动3项；"_s));
    CHECK(year.proposal(kSection).startsWith(u"共2项任务，"_s));
    CHECK(year.proposal(kOtherSection)
          == u"共1项任务，未启动1项（及时调整二级关工委组织机构的人员）。"_s);
    call(u"三月份"_s, u"四月：清明活动月"_s);
    CHECK(year.proposal(u"opening"_s).contains(u"工作要点共3项，"_s));
    call(u"思想引领"_s, u"队伍建设"_s);
    CHECK(year.proposal(u"opening"_s).contains(u"共2个方面3项，"_s));
    CHECK(year.proposal(kSection).startsWith(u"本项工作共2项任务，"_s));
}

TEST_CASE("a note marked as a highlight is printed among the highlights and in the table's remarks",
          "[summaryprose]")
{
    ProseYear year;
    CHECK(year.proposal(u"highlights"_s) == u"(no such block)"_s);
    year.addNote(kFirst, 6, 28, u"举办歌会"_s, 850, true);
    year.change(kSecond, [](Node &node) { node.difficulty = u"人手不足。"_s; });
    CHECK(year.proposal(u"highlights"_s) == u"举办歌会（850人参加）。"_s);
    CHECK(year.printed().contains(u"#1 三、主要亮点"_s));
    CHECK(year.printed().contains(u"#1 四、存在问题"_s));
    const ReportTable table = statusTable(year.outline, year.notes, year.options);
    REQUIRE(table.columns.last().title == u"备注"_s);
    CHECK(table.columns[4].share == 35);
    CHECK(table.rows[1].cells.last() == u"★举办歌会"_s);
    CHECK(table.rows[2].cells.last() == u"困难：人手不足"_s);
    CHECK(table.rows[2].cells[4] == u"暂无"_s);
}

TEST_CASE("the title and the signature include the issuer's school", "[summaryprose]")
{
    ProseYear year;
    PlanDetails details = year.outline.plan();
    details.issuer = u"中共江苏信息职业技术学院委员会"_s;
    year.outline.setDetails(details);
    const QString name = u"江苏信息职业技术学院关心下一代工作委员会"_s;
    CHECK(year.printed().first() == name + u"2021年工作总结"_s);
    CHECK(year.printed().last() == name + u" 2021-12-31"_s);

    SECTION("unless another name is given for the signature, which is then used in the title too")
    {
        for (const QString &other : {u"江苏信息学院关工委"_s, u"信息学院图书馆"_s}) {
            year.options.choices.signature = other;
            CHECK(year.printed().first() == other + u"2021年工作总结"_s);
        }
        year.options.choices.signature = u"李明"_s;
        CHECK(year.printed().first() == name + u"2021年工作总结"_s);
    }
    SECTION("in a title that names no school itself")
    {
        details.organisation = u"无锡市关工委"_s;
        CHECK(organisationInFull(details) == u"无锡市关工委"_s);
        details.organisation = u"学校关工委"_s;
        CHECK(organisationInFull(details) == u"江苏信息职业技术学院关工委"_s);
        details.issuer = u"本会"_s;
        CHECK(organisationInFull(details) == u"学校关工委"_s);
    }
}

TEST_CASE("a report to a superior has its own title, headings and closing", "[summaryprose]")
{
    ProseYear year;
    year.setStyle(SummaryStyle::Superior);
    year.options.choices.contact = u"李明"_s;
    year.options.choices.telephone = u"0510-1234567"_s;
    year.addNote(kFirst, 4, 15, u"启动"_s, 60, true);
    const QStringList printed = year.printed();
    CHECK(printed.first() == u"关心下一代工作委员会关于2021年工作情况的报告"_s);
    CHECK(printed[1].endsWith(u"现将有关情况报告如下："_s));
    CHECK(printed.filter(u"#"_s)
          == QStringList{u"#1 一、主要工作及成效"_s, u"#2 （一）提高站位，把握方向"_s,
                         u"#2 （二）加强队伍建设"_s, u"#1 二、主要亮点"_s, u"#1 三、存在的问题"_s,
                         u"#1 四、下一步打算"_s});
    CHECK(printed.mid(printed.size() - 3)
          == QStringList{u"附件：关心下一代工作委员会2021年工作要点落实情况一览表"_s,
                         u"关心下一代工作委员会 2021-12-31"_s,
                         u"（联系人：李明，联系电话：0510-1234567）"_s});
}

TEST_CASE("a summary by lead department has a section for each department with its items",
          "[summaryprose]")
{
    ProseYear year;
    year.setStyle(SummaryStyle::Department);
    year.change(kFirst, [](Node &node) { node.leadDepartment = u"团委"_s; });
    year.change(kThird, [](Node &node) { node.leadDepartment = u"团委"_s; });
    year.addNote(kFirst, 4, 15, u"启动"_s, 60);
    year.addNote(kThird, 5, 15, u"调整"_s);
    year.addNote(kOtherSection, 6, 1, u"部署会"_s, 12);
    const QStringList printed = year.printed();
    CHECK(printed.filter(u"#"_s)
          == QStringList{u"#1 一、各部门工作情况"_s, u"#2 （一）团委"_s, u"#2 （二）其他工作"_s,
                         u"#1 二、存在问题"_s, u"#1 三、下一步打算"_s});
    CHECK(year.block(u"achievements"_s).label == u"各部门工作情况"_s); // as it is printed
    CHECK(year.proposal(u"department/opening"_s).contains(u"工作要点共3项，"_s));
    CHECK(year.hints(SummaryHint::Kind::NoDepartment));
    CHECK(printed.contains(u"牵头2项任务，未启动2项；开展活动2场，72人次参加。"_s));
    CHECK(printed.contains(u"2.加强队伍建设。6月，召开部署会（12人参加）。"_s));
    CHECK(printed.contains(u"3.及时调整二级关工委组织机构的人员。5月，调整。"_s));
}

TEST_CASE("departments that differ only in the width of brackets are one in the summary",
          "[summaryprose]")
{
    ProseYear year;
    year.setStyle(SummaryStyle::Department);
    year.change(kFirst, [](Node &node) { node.leadDepartment = u"学工处（武装部）"_s; });
    year.change(kSecond, [](Node &node) { node.leadDepartment = u"团委"_s; });
    year.change(kThird, [](Node &node) { node.leadDepartment = u"学工处(武装部)"_s; });
    const QStringList headings = year.printed().filter(u"#2"_s);
    CHECK(headings == QStringList{u"#2 （一）学工处（武装部）"_s, u"#2 （二）团委"_s});
    CHECK(year.printed().filter(u"牵头2项任务"_s).size() == 1);
}

TEST_CASE("wordings of a department are kept whatever the width of its brackets", "[summaryprose]")
{
    const QString wide = u"department/by-学工处（武装部）"_s;
    const QString narrow = u"department/by-学工处(武装部)"_s;
    ProseYear year;
    year.setStyle(SummaryStyle::Department);
    year.change(kFirst, [](Node &node) { node.leadDepartment = u"学工处（武装部）"_s; });
    year.change(kThird, [](Node &node) { node.leadDepartment = u"学工处(武装部)"_s; });
    year.options.wordings.insert(narrow, {.text = u"武装部征兵20人。"_s});
    CHECK(year.printed().contains(u"#2 （一）学工处（武装部）"_s));
    CHECK(year.printed().contains(u"武装部征兵20人。"_s));
    CHECK(year.printed().filter(u"牵头2项任务"_s).isEmpty());
    year.options.wordings.insert(wide, {.text = u"学工处开会3次。"_s});
    const QStringList both = year.printed();
    const qsizetype first = both.indexOf(u"学工处开会3次。"_s);
    CHECK(both.value(first - 1) == u"#2 （一）学工处（武装部）"_s);
    CHECK(both.value(first + 1) == u"武装部征兵20人。"_s);
    const QList<SummaryBlock> blocks = year.blocks();
    const auto other = std::ranges::find(blocks, narrow, &SummaryBlock::name);
    REQUIRE(other != blocks.end());
    CHECK(other->label == u"学工处(武装部)"_s);
    CHECK(other->level == 1); // listed one level below the department's first spelling
    year.options.choices.omitted = {narrow};
    CHECK(year.printed().contains(u"学工处开会3次。"_s));
    CHECK_FALSE(year.printed().contains(u"武装部征兵20人。"_s));
    year.options.choices.omitted = {wide};
    CHECK(year.printed().contains(u"武装部征兵20人。"_s));
}

TEST_CASE("a brief has at most five notes and no annexes", "[summaryprose]")
{
    ProseYear year;
    year.setStyle(SummaryStyle::Brief);
    for (int month = 1; month <= 8; ++month)
        year.addNote(kFirst, month, 5, u"活动之%1"_s.arg(month), month * 10, month < 3);
    CHECK(year.proposal(u"brief/highlights"_s)
          == u"一是活动之1（10人参加）。\n二是活动之2（20人参加）。\n三是活动之8（80人参加）。"_s);
    CHECK(year.printed().first().endsWith(u"2021年工作简报"_s));
    for (const ReportElement &element :
         annualSummary(year.outline, year.notes, year.options).elements)
        CHECK_FALSE(std::holds_alternative<ReportTable>(element));
}

TEST_CASE("a figure that counts something is distinguished from a day or another number",
          "[summaryprose]")
{
    using Kind = CountedFigure::Kind;
    const QString words =
        u"第3项：3月5日，共18项，完成7项、长期坚持2项；开展活动41场，8926人次参加。"_s;
    const auto at = [&words](const QString &digits) {
        return countedFigureAt(words, words.indexOf(digits));
    };
    CHECK_FALSE(at(u"3项"_s));
    CHECK_FALSE(at(u"3月"_s));
    CHECK_FALSE(at(u"5日"_s));
    CHECK_FALSE(at(u"，共"_s));
    REQUIRE(at(u"18"_s));
    CHECK(at(u"18"_s)->kind == Kind::Items);
    CHECK_FALSE(at(u"18"_s)->status);
    CHECK(at(u"7项"_s)->status == StatusKind::Done);
    CHECK(at(u"2项"_s)->status == StatusKind::Ongoing);
    CHECK(at(u"41"_s)->kind == Kind::Events);
    CHECK(at(u"8926"_s)->kind == Kind::Attendance);
    CHECK(at(u"人次"_s) == at(u"8926"_s));
}

TEST_CASE("a figure that is clicked lists its own note, a sum all notes in it", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 8, u"启动"_s, 60);
    year.addNote(kFirst, 6, 16, u"宣讲"_s, 40);
    year.addNote(kFirst, 9, 16, u"印发通知"_s);
    const auto block = year.blocks()[4];
    REQUIRE(block.name == blockOfNode(kFirst));
    const auto countOf = [&](CountedFigure::Kind kind, qint64 value) {
        qsizetype notes = 0;
        for (const auto &source :
             sourcesOfFigure(year.outline, year.notes, year.options, block, {.kind = kind}, value))
            notes += source.notes.size();
        return notes;
    };
    CHECK(countOf(CountedFigure::Kind::Attendance, 60) == 1);
    CHECK(countOf(CountedFigure::Kind::Attendance, 100) == 2);
    CHECK(countOf(CountedFigure::Kind::Events, 2) == 2);
    CHECK(sourcesOfBlock(year.outline, year.notes, year.options, block).first().notes.size() == 3);
}

TEST_CASE("the status table repeats a wording and not the note", "[summaryprose]")
{
    ProseYear year;
    year.addNote(kFirst, 4, 15, u"启动"_s, 60);
    year.addNote(kFirst, 6, 1, u"宣讲"_s, 40);
    CHECK(statusTable(year.outline, year.notes, year.options).rows[1].cells[4]
          == u"开展活动2场，100人次参加。最近：6月，开展宣讲（40人参加）。"_s);
    year.options.wordings.insert(blockOfNode(kFirst), {.text = u"宣讲两场。"_s});
    CHECK(statusTable(year.outline, year.notes, year.options).rows[1].cells[4] == u"宣讲两场。"_s);
    year.options.wordings.clear();
    year.options.choices.allNotes = true;
    CHECK(statusTable(year.outline, year.notes, year.options).rows[1].cells[4]
          == u"4月，启动（60人参加）；6月，开展宣讲（40人参加）。"_s);
}
