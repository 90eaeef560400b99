#include "domain/summary/notes/figuremarks.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/writingtime.h"
#include "domain/summary/proposals/guidingthought.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

// Which words of a note are taken into a summary, and how its figures are told.

namespace {

struct WordsYear : SummaryYear
{
    WordsYear()
        : SummaryYear{.outline = Outline(PlanContent{
                          .details = {.id = PlanId{1}, .year = 2021, .title = u"2021年工作要点"_s},
                          .nodes = {section(kSection, u"一、"_s, u"做好服务"_s),
                                    item(kFirst, kSection, u"1."_s, u"积极推进驻站服务工作。"_s),
                                    item(kSecond, kSection, u"2."_s, u"深化拓展“寻访”系列。"_s)}}),
                      .options = {.asOf = QDate(2021, 12, 31)}}
    {}

    QString told()
    {
        const QString paragraph = proposal(kFirst);
        return paragraph.mid(paragraph.indexOf(u'。') + 1);
    }
    QStringList leftOut() const
    {
        QStringList words;
        for (const SummaryHint &hint : summaryHints(outline, notes, options)) {
            if (hint.kind == SummaryHint::Kind::LeftOut)
                words.append(hint.words);
        }
        return words;
    }
};

} // namespace

TEST_CASE("two numbers that would stand side by side are separated on paper", "[summarywords]")
{
    const std::pair<QString, QString> notes[] = {
        {u"8条里头制度3条队伍3条品牌2条"_s, u"8条里头制度3条、队伍3条、品牌2条"_s},
        {u"征文46篇微视频11部，一等3二等6"_s, u"征文46篇、微视频11部，一等3、二等6"_s},
        {u"共35名。其中学业19心理9就业7"_s, u"共35名，其中学业19、心理9、就业7"_s},
        {u"增加到35名;其中学业帮扶19名,心理疏导9名,就业指导7名."_s,
         u"增加到35名，其中学业帮扶19名、心理疏导9名、就业指导7名。"_s},
        {u"送棉衣 15件 580元"_s, u"送棉衣15件，580元"_s},
        {u"小分队6支42人出发"_s, u"小分队6支、42人出发"_s},
        {u"服务1,326小时"_s, u"服务1326小时"_s},
        {u"升旗 王"_s, u"升旗，王"_s},
        {u"升旗 王校长"_s, u"升旗，王校长"_s},
        {u"敬老院 粽子"_s, u"敬老院，粽子"_s},
        {u"主讲 张三 李四"_s, u"由张三、李四主讲"_s},
        {u"共2组：\n机电 老少牵手技能传承\n物联网 Mentor 1+1"_s,
         u"共2组：老少牵手技能传承（机电）、Mentor 1+1（物联网）"_s},
        {u"参赛：\n一队 15人\n二队 12人"_s, u"参赛：一队15人、二队12人"_s}};
    for (const auto &[typed, told] : notes) {
        CHECK(noteOnPaper(typed).toStdString() == told.toStdString());
        CHECK(noteOnPaper(told).toStdString() == told.toStdString());
    }
    for (const QString &words :
         {u"队伍52变61"_s, u"6月12日第2场到60人"_s, u"调解12件涉及30户"_s,
          u"对照5个方面21项指标自查"_s, u"走访8户困难家庭12人"_s, u"看望12名比去年多3名"_s,
          u"收62篇"_s, u"党员12名，比去年增加3名"_s, u"第3期老赵讲2次"_s,
          u"平均分88.7比上学期高1.9分"_s})
        CHECK(noteOnPaper(words).toStdString() == words.toStdString());
}

TEST_CASE("a verb is placed so that no words are left dangling", "[summarywords]")
{
    const HappeningSigns attended{.wasAttended = true};
    CHECK(asHappening(u"动员会，报告厅"_s, attended) == u"在报告厅召开动员会"_s);
    CHECK(asHappening(u"礼仪竞赛，五年级"_s, attended) == u"举办五年级礼仪竞赛"_s);
    CHECK(asHappening(u"短板清单过会，责任到人"_s, attended) == u"短板清单过会，责任到人"_s);
    CHECK(asHappening(u"座谈会，到学校礼堂"_s, attended) == u"召开座谈会，到学校礼堂"_s);
}

TEST_CASE("words about the time of writing (昨天) are left out of the paper", "[summarywords]")
{
    const QDate day(2021, 9, 14);
    CHECK(withoutTimeOfWriting(u"今天镇党委座谈"_s, day) == u"镇党委座谈"_s);
    CHECK(withoutTimeOfWriting(u"下午2点半关工委全委会"_s, day) == u"关工委全委会"_s);
    CHECK(withoutTimeOfWriting(u"谈话，本月累计86人次"_s, day) == u"谈话，累计86人次"_s);
    CHECK(withoutTimeOfWriting(u"9月例会，传达精神"_s, day) == u"例会，传达精神"_s);
    CHECK(withoutTimeOfWriting(u"活动因雨推到今天，发传单"_s, day)
          == u"活动因雨推到9月14日，发传单"_s);
    CHECK(withoutTimeOfWriting(u"今天是教师节，我校座谈"_s, day) == u"9月14日是教师节，我校座谈"_s);
    CHECK(withoutTimeOfWriting(u"书屋本月借出63本"_s, day) == u"书屋借出63本"_s);
    CHECK(withoutTimeOfWriting(u"这个月借出41本"_s, day) == u"借出41本"_s);
    CHECK(withoutTimeOfWriting(u"王老师：今天下午在信息学院讲课"_s, day)
          == u"王老师在信息学院讲课"_s);
    for (const QString &words :
         {u"今天的幸福来之不易"_s, u"9月印发通知"_s, u"10月例会"_s, u"14日开会"_s})
        CHECK(withoutTimeOfWriting(words, day) == words);
}

TEST_CASE("remarks are left out of the prose, and each of them is named in a hint",
          "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 9, 10, u"到机电讲了3场，商学院下周再去两场"_s, 150);
    year.addNote(kFirst, 10, 12, u"学习没有搞，九月补"_s);
    year.addNote(kFirst, 12, 21, u"印发简报，等反馈"_s);
    CHECK(year.told() == u"9月，到机电讲了3场（150人次）；12月，印发简报。"_s);
    CHECK(year.leftOut()
          == QStringList{u"商学院下周再去两场"_s, u"学习没有搞，九月补"_s, u"等反馈"_s});
    const QString hints = hintSentences(year.outline,
                                        summaryHints(year.outline, year.notes, year.options))
                              .join(u'\n');
    CHECK(hints.contains(u"学习没有搞，九月补"_s));

    SECTION("but not if notes are printed with their days, or as typed")
    {
        const bool itemwise = GENERATE(true, false);
        year.options.choices.paperMarks = itemwise;
        if (itemwise)
            year.setStyle(SummaryStyle::Items);
        CHECK(year.told().contains(u"学习没有搞"_s));
        CHECK(year.leftOut().isEmpty());
    }
    SECTION("but a note with an attendance is kept")
    {
        WordsYear counted;
        counted.addNote(kFirst, 9, 10, u"活动没有搞成"_s, 12);
        CHECK(counted.told().contains(u"活动没有搞成"_s));
    }
    SECTION("an item with nothing but remarks is left out, and counts as not begun")
    {
        year.addNote(kSecond, 5, 13, u"打过电话，对方说随时欢迎，还没去"_s);
        CHECK(year.printed().filter(u"2.深化"_s).isEmpty());
        CHECK(year.proposal(u"problems"_s).contains(u"“深化拓展‘寻访’系列”一项尚未启动"_s));
        CHECK(year.leftOut().last() == u"打过电话，对方说随时欢迎，还没去"_s);
    }
}

TEST_CASE("the problems say once how far an unfinished item is", "[summarywords]")
{
    WordsYear year;
    year.change(kFirst, [](Node &node) { node.status = ItemStatus::inProgress(70); });
    const auto problems = [&year] { return year.proposal(u"problems"_s).section(u'\n', 0, 0); };
    const QString head = u"一是“积极推进驻站服务工作”一项尚未完成（目前完成70%）。"_s;
    year.addNote(kFirst, 3, 1, u"志愿服务1,326小时"_s);
    CHECK(problems() == head);
    year.addNote(kFirst, 9, 8, u"收寻访报告，6支收到5支，电信那支还在改"_s);
    CHECK(problems() == head + u"目前进展：收寻访报告，6支收到5支，电信那支还在改。"_s);
    CHECK(year.told().endsWith(u"9月，收寻访报告，6支收到5支。"_s));
    year.addNote(kFirst, 10, 8, u"整改5条，剩3条：档案室没地方"_s);
    CHECK(problems() == head + u"目前进展：整改5条，剩3条：档案室没地方。"_s);
    year.change(kFirst, [](Node &node) { node.difficulty = u"档案室没地方，经费未到"_s; });
    CHECK(problems() == head + u"主要困难：档案室没地方，经费未到。"_s);
    year.change(kFirst, [](Node &node) { node.deadline = Deadline::fromWords(u"全年"_s, 2021); });
    CHECK_FALSE(problems().contains(u"全年"_s));
}

TEST_CASE("events are added up only if all of them have an attendance", "[summarywords]")
{
    const QString sum = u"开展活动3场"_s;
    WordsYear year;
    year.addNote(kFirst, 3, 1, u"召开座谈会"_s, 20);
    year.addNote(kFirst, 5, 1, u"端午节包粽子"_s, 30);
    year.addNote(kFirst, 6, 1, u"张老作专题报告"_s, 40);
    year.addNote(kFirst, 7, 1, u"印发《关于开展“读懂中国”活动的通知》，确定人选12位"_s);
    CHECK(year.told().endsWith(u"全年开展活动3场，90人次参加。"_s));
    CHECK(year.proposal(kSection).contains(sum));
    SECTION("not if one has none")
    {
        year.addNote(kFirst, 9, 1, u"集中学习重要讲话"_s);
    }
    SECTION("nor if a note states a total itself")
    {
        year.addNote(kFirst, 12, 1, u"全年学习共七次，参加一百零几人次"_s);
    }
    SECTION("nor if things were counted, or people who did not take part")
    {
        const QString words = GENERATE(u"接听来电3个"_s, u"慰问五老代表3位"_s, u"新吸收骨干3名"_s);
        year.addNote(kFirst, 12, 1, words, 3);
    }
    if (year.notes[kFirst].size() > 4) {
        CHECK_FALSE(year.told().contains(u"开展活动"_s));
        CHECK_FALSE(year.proposal(kSection).contains(u"开展活动"_s));
        CHECK(year.proposal(kSection).contains(
            QRegularExpression(u"；各项活动(?:和服务累计93|累计90)人次参与。"_s)));
        CHECK(year.proposal(u"opening"_s).contains(u"全年各项活动"_s));
    } else {
        // A note that itself tells of five talks: only who took part is summed, not the events.
        year.addNote(kFirst, 12, 1, u"宣讲5场，覆盖新生"_s, 900);
        CHECK_FALSE(year.told().contains(u"开展活动"_s));
        CHECK(year.proposal(kSection).contains(u"各项活动累计990人次参与"_s));
    }
}

TEST_CASE("every section tells how many took part, but for one whose only item says so itself",
          "[summarywords]")
{
    constexpr NodeId kOther{4};
    constexpr NodeId kOnly{5};
    WordsYear year;
    QList<Node> nodes;
    for (const OutlineNode *node : year.outline.nodes())
        nodes.append(node->node());
    nodes.append(section(kOther, u"二、"_s, u"加强建设"_s));
    nodes.append(item(kOnly, kOther, u"3."_s, u"积极加强组织建设。"_s));
    year.outline = Outline(PlanContent{.details = year.outline.plan(), .nodes = nodes});
    year.addNote(kFirst, 3, 1, u"召开座谈会"_s, 20);
    year.addNote(kSecond, 4, 1, u"集中学习重要讲话"_s);
    year.addNote(kOnly, 5, 1, u"召开部署会"_s, 12);
    CHECK(year.proposal(kSection).endsWith(u"；各项活动累计20人次参与。"_s));
    CHECK(year.proposal(kOnly).contains(u"召开部署会（12人参加）"_s));
    CHECK(year.proposal(kOther).startsWith(u"本项工作共1项任务，"_s));
    CHECK_FALSE(year.proposal(kOther).contains(u"人次"_s));
    year.addNote(kOnly, 6, 1, u"召开总结会"_s, 30);
    CHECK(year.proposal(kOther).endsWith(u"；开展活动2场，42人次参加。"_s));
    year.options.choices.attendance = false;
    CHECK_FALSE(year.proposal(kSection).contains(u"活动"_s));
}

TEST_CASE("a recurring time has no single day in front of it", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 4, 14, u"每周三下午老同志驻站值班，接待学生"_s);
    year.addNote(kFirst, 6, 9, u"召开座谈会"_s);
    const SummaryStyle style = GENERATE(SummaryStyle::Prose, SummaryStyle::Items);
    year.setStyle(style);
    for (const bool days : {false, true}) {
        year.options.choices.days = days;
        CAPTURE(year.proposal(kFirst).toStdString());
        CHECK_FALSE(year.proposal(kFirst).contains(u"日，每周三"_s));
        CHECK_FALSE(year.proposal(kFirst).contains(u"月，每周三"_s));
        CHECK(year.proposal(kFirst).contains(u"每周三下午老同志驻站值班"_s));
    }
}

TEST_CASE("a list of a brief that leaves names out has one 等", "[summarywords]")
{
    QList<Node> nodes{section(kSection, u"一、"_s, u"做好服务"_s)};
    for (int at = 0; at < 20; ++at) {
        nodes.append(item(NodeId{10 + at}, kSection, u"%1."_s.arg(at + 1),
                          u"贯彻落实《加强关心下一代工作的意见之%1》和《实施细则》。"_s.arg(at)));
    }
    WordsYear year;
    year.outline = Outline(PlanContent{.details = year.outline.plan(), .nodes = nodes});
    year.setStyle(SummaryStyle::Brief);
    const QString next = year.proposal(u"brief/next-steps"_s);
    CAPTURE(next.toStdString());
    CHECK(next.contains(u"继续推进20项工作：贯彻落实《"_s));
    CHECK(next.count(u'等') == 1);
}

TEST_CASE("等 in a list of a brief never stands for a single name", "[summarywords]")
{
    QList<Node> nodes;
    bool leavesOut = false;
    for (int count = 1; count <= 20; ++count) {
        nodes.append(item(NodeId{10 + count}, u"%1."_s.arg(count),
                          u"组织开展第%1项教育活动并总结推广其中的经验和做法。"_s.arg(count)));
        WordsYear year;
        year.outline = Outline(PlanContent{.details = year.outline.plan(), .nodes = nodes});
        year.setStyle(SummaryStyle::Brief);
        const QString next = year.proposal(u"brief/next-steps"_s);
        CAPTURE(next.toStdString());
        const auto named = next.count(u"项教育活动"_s);
        const bool isCut = next.contains(u'等');
        CHECK((isCut ? named < count - 1 : named == count));
        leavesOut |= isCut;
    }
    CHECK(leavesOut);
}

TEST_CASE("a note printed without a month does not follow a note of an earlier month",
          "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 5, 1, u"走访8户"_s);
    year.addNote(kFirst, 7, 13, u"暑期寻访小分队出发"_s);
    year.addNote(kFirst, 8, 10, u"暑假班结束，来41人"_s);
    year.addNote(kFirst, 8, 20, u"暑假期间开放阅览室"_s);
    year.addNote(kFirst, 11, 30, u"完成全年宣讲任务"_s);
    CHECK(year.told()
          == u"5月，走访8户；7月，暑期寻访小分队出发；8月，暑假班结束，来41人；"
             u"暑假期间开放阅览室；11月，完成全年宣讲任务。"_s);
}

TEST_CASE("the attendance stands after the sentence that mentions the event", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 4, 2, u"清明扫墓，代表献花。老同志5人参加"_s, 125);
    year.addNote(kFirst, 4, 8, u"结项交流。推荐参加省里评选"_s, 38);
    CHECK(year.told()
          == u"4月，清明扫墓，代表献花。老同志5人参加（共125人参加）。"
             u"开展结项交流（38人参加）。推荐参加省里评选。"_s);
}

TEST_CASE("a highlight is the note's first sentence, in whole clauses", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 4, 27, u"张德胜老人讲上甘岭，来了310多人。会后收心得60篇，选登校报"_s, 310,
                 true);
    year.addNote(kFirst, 9, 1, u"防溺水结束。全镇无溺水事故"_s, {}, true);
    year.addNote(kFirst, 10, 26, u"省里来电，微视频《一盏灯》获省优秀奖，证书还没到"_s, {}, true);
    const QString longOne = u"评审立项6个，每个3000元，共1.8万元："_s
                            + u"老少牵手技能传承、"_s.repeated(6);
    year.addNote(kSecond, 11, 2, longOne + u"非遗"_s, {}, true);
    CHECK(year.proposal(u"highlights"_s)
          == u"一是张德胜老人讲上甘岭，来了310多人。\n二是防溺水结束，全镇无溺水事故。\n"
             u"三是微视频《一盏灯》获省优秀奖。\n四是评审立项6个，每个3000元，共1.8万元。"_s);
    year.setStyle(SummaryStyle::Superior);
    CHECK(year.headings().contains(u"二、主要亮点"_s));
}

TEST_CASE("the guiding thought in the opening has a subject", "[summarywords]")
{
    CHECK(guidingThought(u"2023年工作指导思想：以会议精神为指导，做出贡献。"_s, 2023, u"村关工委"_s)
          == u"2023年，村关工委以会议精神为指导，做出贡献。"_s);
    CHECK(guidingThought(u"XX年学校关工工作指导思想是:以会议精神为指导。"_s, 2015, u"小学关工委"_s)
          == u"2015年，学校关工工作以会议精神为指导。"_s);

    SECTION("also behind a sentence on the year, and where no 以 begins it")
    {
        CHECK(
            guidingThought(u"2021年是开局之年。全区关心下一代工作的总体要求是：坚持以新思想为指导，"
                           u"围绕中心，推动工作再上新台阶。"_s,
                           2021, u"区关工委"_s)
            == u"2021年是开局之年。全区关心下一代工作坚持以新思想为指导，围绕中心，"
               u"推动工作再上新台阶。"_s);
        CHECK(guidingThought(u"2022年是推进振兴的关键一年。总体要求：要围绕中心，服务大局。深入"
                             u"落实部署。"_s,
                             2022, u"镇关工委"_s)
              == u"2022年是推进振兴的关键一年。镇关工委围绕中心，服务大局。深入落实部署。"_s);
    }
    SECTION("and not a second one")
    {
        const QString words = u"2022年是关键一年。按照上级要求，全校关工委坚持服务大局。"_s;
        CHECK(guidingThought(words, 2022, u"校关工委"_s) == words);
    }
    SECTION("without a committee's name it keeps its label")
    {
        CHECK(guidingThought(u"2022年是关键一年。全年工作的总体要求是：坚持服务大局。"_s, 2022)
              == u"2022年是关键一年。全年工作的总体要求是：坚持服务大局。"_s);
    }
}

TEST_CASE("a brief counts ongoing items as its opening does", "[summarywords]")
{
    WordsYear year;
    year.setStyle(SummaryStyle::Brief);
    year.setStatus(kFirst, ItemStatus::ongoing());
    year.change(kSecond, [](Node &node) {
        node.status = ItemStatus::inProgress();
        node.deadline = Deadline::fromWords(u"每季度"_s, 2021);
    });
    CHECK(year.proposal(u"brief/opening"_s).contains(u"长期坚持1项、经常开展1项"_s));
    CHECK(year.proposal(u"brief/next-steps"_s)
          == u"继续做好长期坚持的1项工作和经常开展的1项工作。"_s);
}

TEST_CASE("a hint names notes with traditional characters", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 12, 3, u"离退休老同志與學生共賞專場演出"_s);
    CHECK(year.hints(SummaryHint::Kind::Traditional));
    CHECK(year.proposal(kFirst).contains(u"與學生"_s));
    WordsYear plain;
    plain.addNote(kFirst, 12, 3, u"经费壹万元整，与𠮷林同志座谈"_s);
    CHECK_FALSE(plain.hints(SummaryHint::Kind::Traditional));
    WordsYear one; // in a name, as may be
    one.addNote(kFirst, 12, 3, u"与劉同志座谈"_s);
    CHECK_FALSE(one.hints(SummaryHint::Kind::Traditional));
    one.addNote(kFirst, 12, 2, u"與學生座谈"_s);
    CHECK(one.hints(SummaryHint::Kind::Traditional));
    WordsYear two;
    two.addNote(kFirst, 12, 2, u"與學生座谈"_s);
    CHECK(two.hints(SummaryHint::Kind::Traditional));
}

TEST_CASE("a note that begins with a feast or a part of the year gets no month", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 4, 2, u"清明前夕，祭扫烈士墓"_s);
    year.addNote(kFirst, 4, 8, u"走访8户"_s);
    year.addNote(kFirst, 9, 22, u"下半年结对学生增加到35名"_s);
    year.addNote(kFirst, 10, 14, u"重阳节慰问五老"_s);
    year.addNote(kFirst, 12, 28, u"年底慰问困难家庭28户"_s);
    CHECK(year.told()
          == u"清明前夕，祭扫烈士墓；4月，走访8户；下半年结对学生增加到35名；重阳节慰问五老；"
             u"年底慰问困难家庭28户。"_s);
    year.options.choices.days = true;
    CHECK(year.told().startsWith(u"4月2日，清明前夕，"_s));
}

TEST_CASE("a cancelled item is mentioned once, by the clause that its reason refers to",
          "[summarywords]")
{
    WordsYear year;
    year.change(kSecond, [](Node &node) {
        node.text = u"认真总结有效经验,坚持做好交流,研究新媒体条件下的工作方法。"_s;
        node.title = titleOfText(node.text);
        node.status = ItemStatus::cancelled(u"新媒体平台改由宣传部统一建设"_s);
    });
    CHECK(year.proposal(kSecond)
          == u"研究新媒体条件下的工作方法。因新媒体平台改由宣传部统一建设，此项任务取消。"_s);
    year.addNote(kSecond, 9, 1, u"新媒体平台由宣传部统一建设，此项取消"_s);
    CHECK(year.proposal(kSecond).count(u"取消"_s) == 1);
}

TEST_CASE("the opening sums up no events when notes count in other ways", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 3, 1, u"召开座谈会"_s, 20);
    year.addNote(kFirst, 4, 1, u"接听来电17个"_s, 17);
    CHECK(year.proposal(u"opening"_s).contains(u"全年各项活动和服务累计37人次参与"_s));
}

TEST_CASE("no number of events is told when a note tells of several", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 3, 1, u"召开座谈会"_s, 20);
    year.addNote(kFirst, 9, 1, u"在新生中宣讲5场"_s, 400);
    CHECK(year.proposal(u"opening"_s).contains(u"全年各项活动累计420人次参与"_s));
    CHECK_FALSE(year.proposal(u"opening"_s).contains(u"2场"_s));
}

TEST_CASE("a hint names items that are missed without a reason", "[summarywords]")
{
    WordsYear year;
    year.change(kFirst,
                [](Node &node) { node.deadline = Deadline::fromWords(u"9月底前"_s, 2021); });
    CHECK(year.hints(SummaryHint::Kind::NoDifficulty));
    year.change(kFirst, [](Node &node) { node.difficulty = u"经费未到位"_s; });
    CHECK_FALSE(year.hints(SummaryHint::Kind::NoDifficulty));
}

TEST_CASE("同上 in a note is replaced by the words that it refers to", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 7, 11, u"公布二季度账目，经审委审查了收支"_s);
    year.addNote(kFirst, 10, 12, u"同上，三季度"_s);
    year.addNote(kFirst, 11, 12, u"同上，第3期，讲安全"_s);
    CHECK(year.told()
          == u"7月，公布二季度账目，经审委审查了收支；10月，公布三季度账目；"
             u"11月，第3期，讲安全。"_s);
    CHECK(year.hints(SummaryHint::Kind::NoteToReword));

    SECTION("also behind what is counted, with what else the note says")
    {
        year.addNote(kSecond, 3, 20, u"第一季度整治：查店铺31家"_s);
        year.addNote(kSecond, 6, 19, u"二季度同上，检查28家"_s);
        CHECK(year.proposal(kSecond).endsWith(u"；二季度整治，检查28家。"_s));
        year.notes.remove(kSecond);
        year.addNote(kSecond, 7, 25, u"送清凉，绿豆汤西瓜，6个工地"_s);
        year.addNote(kSecond, 8, 5, u"第二次，同上"_s);
        CHECK(year.proposal(kSecond).endsWith(u"8月，第二次送清凉。"_s));
    }
}

TEST_CASE("a note that says where people went says that they went there", "[summarywords]")
{
    WordsYear year;
    year.change(kFirst, [](Node &node) {
        node.text = u"组织老劳模进班组宣讲。"_s;
        node.title = titleOfText(node.text);
    });
    const auto told = [&year](const QString &note, int attendance) {
        year.notes.remove(kFirst);
        year.addNote(kFirst, 8, 17, note, attendance);
        return year.proposal(kFirst).section(u'，', 1);
    };
    CHECK(told(u"管网公司"_s, 42) == u"到管网公司（42人参加）。"_s);
    CHECK(told(u"烈士陵园，初一12个班"_s, 560).startsWith(u"到烈士陵园"_s));
    for (const QString &words :
         {u"管网公司职工听讲"_s, u"走进管网公司"_s, u"市供电公司，捐赠图书"_s})
        CHECK_FALSE(told(words, 42).startsWith(u'到'));
    year.change(kFirst, [](Node &node) {
        node.text = u"表彰关心下一代工作先进单位。"_s;
        node.title = titleOfText(node.text);
    });
    CHECK_FALSE(told(u"管网公司"_s, 42).startsWith(u'到'));
}

TEST_CASE("no verb is put before those who do something themselves", "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 4, 3, u"镇中学、中心小学师生祭扫，老战士讲故事"_s, 320);
    year.addNote(kFirst, 5, 3, u"清明祭扫，老战士讲故事"_s, 30);
    year.addNote(kFirst, 6, 3, u"第一次全体会，定了计划"_s, 11);
    const QString told = year.told();
    CHECK(told.startsWith(u"4月，镇中学、中心小学师生祭扫"_s));
    CHECK(told.contains(u"5月，开展清明祭扫"_s));
    CHECK(told.contains(u"6月，召开第一次全体会"_s));
}

TEST_CASE("a note with a colon stands behind no other", "[summarywords]")
{
    WordsYear year;
    year.change(kFirst, [](Node &node) {
        node.text = u"青年技能比武活动。"_s;
        node.title = titleOfText(node.text);
    });
    year.addNote(kFirst, 11, 24, u"技能比武：水质检验、管道抢修两个项目"_s, 62);
    CHECK(year.proposal(kFirst).startsWith(u"青年技能比武活动。11月，技能比武"_s));
}

TEST_CASE("without attendance no number of events is told where notes tell of more",
          "[summarywords]")
{
    WordsYear year;
    year.addNote(kFirst, 3, 1, u"召开座谈会"_s, 20);
    year.addNote(kFirst, 9, 1, u"在新生中宣讲5场"_s, 400);
    for (const SummaryStyle style : allSummaryStyles()) {
        year.setStyle(style);
        year.options.choices.attendance = false;
        const QString printed = year.printed().join(u'\n');
        CAPTURE(printed.toStdString());
        CHECK_FALSE(printed.contains(u"人次"_s));
        CHECK_FALSE(printed.contains(u"人参加"_s));
        CHECK_FALSE(printed.contains(u"开展活动"_s));
    }
}

TEST_CASE("an item whose heading says nothing is named by its text", "[summarywords]")
{
    WordsYear year;
    Node measures = section(NodeId{9}, u"二、"_s, u"保障措施"_s);
    measures.text = u"建立每周例会制度，实行台账管理。"_s;
    QList<Node> nodes;
    for (const OutlineNode *node : year.outline.nodes())
        nodes.append(node->node());
    nodes.append(measures);
    year.outline = Outline(PlanContent{.details = year.outline.plan(), .nodes = nodes});
    CHECK(year.proposal(u"next-steps"_s).endsWith(u"三是建立每周例会制度，实行台账管理。"_s));
    CHECK(year.headings().first() == u"一、做好服务"_s);
}
