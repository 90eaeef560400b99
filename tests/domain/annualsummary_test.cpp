#include "domain/plan/tally.h"
#include "domain/summary/blocknames.h"
#include "domain/summary/officialpaper.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryday.h"
#include "domain/summary/summarytitle.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

constexpr NodeId kFirstSection{1};
constexpr NodeId kStudy{2};
constexpr NodeId kHistory{3};
constexpr NodeId kSecondSection{4};
constexpr NodeId kReading{5};
constexpr NodeId kTalks{6};

// Two sections with two items each, numbered on through both.
Outline talksPlan()
{
    return Outline(PlanContent{
        .details = {.id = PlanId{1},
                    .year = 2021,
                    .title = u"关心下一代工作委员会2021年工作要点"_s,
                    .organisation = u"关心下一代工作委员会"_s},
        .nodes = {
            {.id = kFirstSection,
             .kind = NodeKind::Section,
             .number = u"一、"_s,
             .title = u"提高政治站位,把握正确工作方向"_s},
            {.id = kStudy, .parent = kFirstSection, .number = u"1."_s, .title = u"深入学习"_s},
            {.id = kHistory, .parent = kFirstSection, .number = u"2."_s, .title = u"学习党史"_s},
            {.id = kSecondSection,
             .kind = NodeKind::Section,
             .number = u"二、"_s,
             .title = u"核心价值观教育"_s},
            {.id = kReading, .parent = kSecondSection, .number = u"3."_s, .title = u"读懂中国"_s},
            {.id = kTalks, .parent = kSecondSection, .number = u"4."_s, .title = u"宣讲"_s}}});
}

// A year whose summary has each item with its notes (SummaryStyle::Items), with the words as they
// were typed (no paper marks).
struct TalksYear : SummaryYear
{
    TalksYear()
        : SummaryYear{.outline = talksPlan(),
                      .options = {.asOf = QDate(2021, 12, 31),
                                  .choices = {.style = SummaryStyle::Items, .paperMarks = false}}}
    {}

    // The block of this node; an empty block if the summary has none for it.
    SummaryBlock blockOf(NodeId node) const
    {
        const auto all = blocks();
        const auto found = std::ranges::find(all, node, &SummaryBlock::node);
        return found == all.end() ? SummaryBlock{} : *found;
    }

    QList<ReportTable> tables() const
    {
        QList<ReportTable> found;
        for (const ReportElement &element : document().elements) {
            if (const auto *table = std::get_if<ReportTable>(&element))
                found.append(*table);
        }
        return found;
    }
};

QDate on(int month, int day)
{
    return QDate(2021, month, day);
}

// The paragraph of an item whose only note has this text and this day.
QString recordOf(const QString &text, QDate day, std::optional<int> attendance = {})
{
    TalksYear year;
    year.options.asOf = std::max(year.options.asOf, day);
    year.addNote(kStudy, day, text, attendance);
    QString paragraph = year.record(kStudy);
    REQUIRE(paragraph.startsWith(u"深入学习。"_s));
    return paragraph.mid(5);
}

QString titleFrom(const QString &planTitle, QDate from = {}, QDate to = {})
{
    return proposedSummaryTitle({.year = 2021, .title = planTitle},
                                {.asOf = QDate(2021, 12, 31), .from = from, .to = to});
}

} // namespace

TEST_CASE("a summary runs from title to signature in the plan's own order", "[annualsummary]")
{
    TalksYear year;
    year.addNote(kStudy, on(3, 18), u"召开关工委全体会议专题学习"_s, 42);
    year.options.choices.recipient = u"学校党委"_s;
    CHECK(
        year.printed()
        == QStringList{
            u"关心下一代工作委员会2021年工作总结"_s,
            u"学校党委"_s,
            u"关心下一代工作委员会2021年工作要点共2个方面4项，未启动4项；全年开展活动1场，42人参加。现将落实情况总结如下。"_s,
            u"#1 一、提高政治站位,把握正确工作方向"_s,
            u"1.深入学习。3月18日，召开关工委全体会议专题学习（42人参加）。"_s,
            u"2.学习党史（尚未启动）。"_s,
            u"#1 二、核心价值观教育"_s,
            u"3.读懂中国（尚未启动）。"_s,
            u"4.宣讲（尚未启动）。"_s,
            u"#1 三、存在问题"_s,
            u"一是“深入学习”一项尚未完成。"_s,
            u"二是“学习党史”一项尚未启动。"_s,
            u"三是“读懂中国”一项尚未启动。"_s,
            u"四是“宣讲”一项尚未启动。"_s,
            u"#1 四、下一步打算"_s,
            u"一是深入学习。"_s,
            u"二是学习党史。"_s,
            u"三是读懂中国。"_s,
            u"四是宣讲。"_s,
            u"附件：关心下一代工作委员会2021年工作要点落实情况一览表"_s,
            u"关心下一代工作委员会 2021-12-31"_s,
        });
}

TEST_CASE("the kind of table at a title's end is no part of the plan's name", "[annualsummary]")
{
    const std::pair<QString, QString> cases[] = {
        {u"2021年工作要点任务分解表"_s, u"2021年工作要点"_s},
        {u"2021年工作要点（责任分解表）"_s, u"2021年工作要点"_s},
        {u"2021年工作要点及任务清单"_s, u"2021年工作要点"_s},
        {u"2021年工作要点落实情况一览表"_s, u"2021年工作要点"_s},
        {u"2021年重点工作推进表"_s, u"2021年重点工作"_s},
        {u"2021年重点任务分解表"_s, u"2021年重点任务"_s},
        {u"2021年度工作台账"_s, u"2021年度工作"_s},
        {u"2021年工作计划表"_s, u"2021年工作计划"_s},
        {u"2021年责任清单"_s, u"2021年工作"_s},
        {u"任务分解表"_s, u"任务分解表"_s},
        {u"2021年工作要点"_s, u"2021年工作要点"_s},
        {u"2021年学习人大代表"_s, u"2021年学习人大代表"_s}};
    for (const auto &[title, name] : cases)
        CHECK(planNameIn(title) == name);

    TalksYear year;
    PlanDetails details = year.outline.plan();
    details.title = u"关工委2021年工作要点任务分解表"_s;
    year.outline.setDetails(details);
    CHECK(year.proposal(u"opening"_s).startsWith(u"关工委2021年工作要点共"_s));
    year.setStyle(SummaryStyle::Prose);
    CHECK(year.proposal(u"opening"_s).startsWith(u"关工委2021年工作要点共"_s));
    CHECK(statusTable(year.outline, year.notes, year.options).title
          == u"关工委2021年工作要点落实情况一览表"_s);
}

TEST_CASE("the title is the plan's with 总结 for 要点", "[annualsummary]")
{
    CHECK(titleFrom(u"关工委2021年工作要点"_s) == u"关工委2021年工作总结"_s);
    CHECK(titleFrom(u"党委2021年度工作计划"_s) == u"党委2021年度工作总结"_s);
    CHECK(titleFrom(u"关工委2021年要点"_s) == u"关工委2021年总结"_s);
    CHECK(titleFrom(u"关工委2021年"_s) == u"关工委2021年工作总结"_s);
    CHECK(titleFrom(u"关工委2021年工作要点任务分解表"_s) == u"关工委2021年工作总结"_s);
    CHECK(titleFrom(u"关工委2021年工作计划表"_s) == u"关工委2021年工作总结"_s);
    for (const auto &year : {u"2021年"_s, u"二〇二一年"_s, u"二零二一年"_s, u"二○二一年"_s})
        CHECK(titleFrom(u"关工委"_s + year + u"工作要点"_s, {2021, 1, 1}, {2021, 6, 30})
              == u"关工委"_s + year + u"上半年工作总结"_s);

    SECTION("with the half-year or quarter that the summary is about")
    {
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(1, 1), on(6, 30))
              == u"关工委2021年上半年工作总结"_s);
        CHECK(titleFrom(u"关工委2021年度工作要点"_s, on(7, 1), on(9, 30))
              == u"关工委2021年第三季度工作小结"_s);
        CHECK(titleFrom(u"关工委工作要点"_s, on(7, 1), on(12, 31)) == u"关工委下半年工作总结"_s);
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(1, 1), on(12, 31))
              == u"关工委2021年工作总结"_s);
    }

    SECTION("with the months or days of any other period, and 小结 if it is short")
    {
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(3, 1), on(5, 31))
              == u"关工委2021年3月至5月工作小结"_s);
        CHECK(titleFrom(u"关工委2021年度工作要点"_s, on(3, 5), on(3, 20))
              == u"关工委2021年3月5日至20日工作小结"_s);
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(1, 1), on(2, 15))
              == u"关工委2021年1月1日至2月15日工作小结"_s);
        CHECK(titleFrom(u"关工委工作要点"_s, on(1, 1), on(11, 30))
              == u"关工委2021年1月至11月工作总结"_s);
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(11, 1), QDate(2022, 2, 28))
              == u"关工委2021年11月至2022年2月工作小结"_s);
    }

    SECTION(
        "a period without a first or last day begins with the year or ends with the summary's day")
    {
        CHECK(titleFrom(u"关工委2021年工作要点"_s, {}, on(6, 30))
              == u"关工委2021年上半年工作总结"_s);
        CHECK(titleFrom(u"关工委2021年工作要点"_s, on(10, 1)) == u"关工委2021年第四季度工作小结"_s);
        CHECK(titleFrom(u"关工委2021年工作要点"_s, {}, on(5, 31))
              == u"关工委2021年1月至5月工作小结"_s);
    }

    SECTION("unless the user typed another title, whose line breaks are kept")
    {
        TalksYear year;
        const QString typed = u"关工委\n二〇二一年工作总结"_s;
        year.options.wordings.insert(u"title"_s, {.text = typed});
        CHECK(year.printed().first() == typed);
        CHECK(year.document().title == u"关工委 二〇二一年工作总结"_s);
    }
}

TEST_CASE("the opening gives the figures of the tally and leaves out zeros", "[annualsummary]")
{
    TalksYear year;
    year.setStatus(kStudy, ItemStatus::done(on(9, 24)));
    year.setStatus(kHistory, ItemStatus::ongoing());
    year.setStatus(kReading, ItemStatus::inProgress(60));
    year.setStatus(kTalks, ItemStatus::cancelled(u"并入第3项"_s));
    year.addNote(kStudy, on(9, 20), u"学习会"_s, 30);
    year.addNote(kStudy, on(9, 21), u"印发材料"_s);
    year.addNote(kFirstSection, on(9, 22), u"部署会"_s, 12);
    const QString figures = year.record(u"opening"_s);
    CHECK(figures.endsWith(
        u"全年工作要点共2个方面4项，截至12月31日，已完成1项，长期坚持1项，进行中1项，"
        u"已取消1项；开展活动2次，参与42人次。"_s));
    const Tally counted = tally(year.outline.root(), year.options.asOf);
    CHECK(counted.notes.events == 2);
    CHECK(counted.notes.attendance == 42);

    SECTION("an item finished after the summary's day counts as begun if it had notes by then")
    {
        year.options.asOf = on(9, 20);
        CHECK(year.record(u"opening"_s)
                  .contains(u"截至9月20日，长期坚持1项，进行中2项，已取消1项；"_s));
    }

    SECTION("for a quarter, it gives the quarter's events")
    {
        year.options.from = on(10, 1);
        year.options.to = on(12, 31);
        year.addNote(kReading, on(10, 12), u"评选征文"_s, 86);
        CHECK(
            year.record(u"opening"_s)
                .startsWith(u"现将关心下一代工作委员会2021年工作要点第四季度落实情况小结如下。"_s));
        CHECK(year.record(u"opening"_s).endsWith(u"；第四季度开展活动1次，参与86人次。"_s));
        CHECK(year.record(kStudy) == u"深入学习"_s);
    }

    SECTION("for any other period, which is named with its first and last day")
    {
        year.options.from = on(9, 21);
        year.options.to = on(10, 31);
        year.options.asOf = on(10, 31);
        const QString opening = year.record(u"opening"_s);
        CHECK(opening.startsWith(
            u"现将关心下一代工作委员会2021年工作要点在2021年9月21日至10月31日的落实情况小结如下。"_s));
        CHECK(opening.endsWith(u"；期间开展活动1次，参与12人次。"_s));
    }

    SECTION("an attendance of zero in all is not mentioned")
    {
        TalksYear quiet;
        quiet.addNote(kStudy, on(3, 1), u"网上座谈"_s, 0);
        CHECK(quiet.record(u"opening"_s).endsWith(u"未启动4项；开展活动1次。"_s));
        CHECK(quiet.record(kStudy) == u"深入学习。3月1日，网上座谈。"_s);
    }

    SECTION("a plan without items has an opening too")
    {
        TalksYear empty;
        empty.outline = Outline(PlanContent{.details = talksPlan().plan()});
        CHECK(empty.record(u"opening"_s)
              == u"现将关心下一代工作委员会2021年工作要点落实情况总结如下。"_s);
        CHECK(empty.record(u"problems"_s) == u"截至12月31日，没有逾期或未完成的事项。"_s);
        CHECK(empty.printed().contains(u"#1 存在问题"_s));
    }
}

TEST_CASE("a note reads as a sentence with its day and attendance", "[annualsummary]")
{
    CHECK(recordOf(u"举办座谈会"_s, on(6, 1)) == u"6月1日，举办座谈会。"_s);
    CHECK(recordOf(u"举办座谈会"_s, on(6, 1), 115) == u"6月1日，举办座谈会，参与115人次。"_s);

    SECTION("with one full stop at its end")
    {
        CHECK(recordOf(u"举办座谈会。"_s, on(6, 1)) == u"6月1日，举办座谈会。"_s);
        CHECK(recordOf(u"举办座谈会."_s, on(6, 1)) == u"6月1日，举办座谈会."_s);
        CHECK(recordOf(u"学生说：“好！”"_s, on(6, 1)) == u"6月1日，学生说：“好！”"_s);
        CHECK(recordOf(u"开展“读懂中国”"_s, on(6, 1)) == u"6月1日，开展“读懂中国”。"_s);
        CHECK(recordOf(u"举办座谈会；"_s, on(6, 1)) == u"6月1日，举办座谈会；"_s);
        CHECK(recordOf(u"举办座谈会（线上）"_s, on(6, 1)) == u"6月1日，举办座谈会（线上）。"_s);
    }

    SECTION("in which typed words stay together")
    {
        CHECK(recordOf(u"举办座谈会。"_s, on(6, 1), 115) == u"6月1日，举办座谈会。参与115人次。"_s);
        CHECK(recordOf(u"举办座谈会；"_s, on(6, 1), 115) == u"6月1日，举办座谈会；参与115人次。"_s);
        CHECK(recordOf(u"第一场\n第二场"_s, on(6, 1), 9)
              == u"6月1日，第一场\n第二场，参与9人次。"_s);
    }

    SECTION("and with the year if that is not the plan's")
    {
        CHECK(recordOf(u"补办座谈会"_s, QDate(2022, 1, 5)) == u"2022年1月5日，补办座谈会。"_s);
        CHECK(recordOf(u"1月5日补办座谈会"_s, QDate(2022, 1, 5)) == u"2022年1月5日补办座谈会。"_s);
        CHECK(recordOf(u"2022年1月5日补办"_s, QDate(2022, 1, 5)) == u"2022年1月5日补办。"_s);
        CHECK(recordOf(u"补办1月5日的会"_s, QDate(2022, 1, 5)) == u"2022年，补办1月5日的会。"_s);
    }
}

TEST_CASE("a day that the note states is not repeated", "[annualsummary]")
{
    const QStringList notes{
        u"6月1日举办座谈会。"_s,     u"06月01日举办座谈会。"_s,  u"６月１日举办座谈会。"_s,
        u"六月一日举办座谈会。"_s,   u"6 月 1 日举办座谈会。"_s, u"2021年6月1日举办座谈会。"_s,
        u"2021-06-01举办座谈会。"_s, u"会期为6月1日至3日。"_s,   u"会期为5月31日、6月1日。"_s};
    for (const QString &note : notes)
        CHECK(recordOf(note, on(6, 1)) == note);

    SECTION("no day is put before a time with which the note begins")
    {
        CHECK(recordOf(u"4月至9月，宣讲9场。"_s, on(9, 24)) == u"4月至9月，宣讲9场。"_s);
        CHECK(recordOf(u"暑假期间，走访23家。"_s, on(8, 30)) == u"暑假期间，走访23家。"_s);
    }

    SECTION("a day without a month gets the month")
    {
        CHECK(recordOf(u"18日下午举办座谈会。"_s, on(6, 18)) == u"6月18日下午举办座谈会。"_s);
    }

    SECTION("other days and numbers in the note do not replace the day")
    {
        CHECK(recordOf(u"为6月10日的会做准备。"_s, on(6, 1)) == u"6月1日，为6月10日的会做准备。"_s);
        CHECK(recordOf(u"回顾2020年6月1日的会。"_s, on(6, 1))
              == u"6月1日，回顾2020年6月1日的会。"_s);
        CHECK(recordOf(u"商定6月活动方案。"_s, on(6, 1)) == u"6月1日，商定6月活动方案。"_s);
        CHECK(recordOf(u"支出6.1万元。"_s, on(6, 1)) == u"6月1日，支出6.1万元。"_s);
    }
}

TEST_CASE("attendance that the note states is not repeated", "[annualsummary]")
{
    const QStringList notes{u"到会320人"_s,      u"320余名学生参加"_s, u"３２０人次参加"_s,
                            u"三百二十人参加"_s, u"共 320 人参加"_s,   u"320位老人参加"_s};
    for (const QString &note : notes)
        CHECK(recordOf(note, on(6, 1), 320) == u"6月1日，"_s + note + u"。"_s);
    CHECK(recordOf(u"观众1.2万人次"_s, on(6, 1), 12000) == u"6月1日，观众1.2万人次。"_s);
    CHECK(recordOf(u"观众1,200人次"_s, on(6, 1), 1200) == u"6月1日，观众1,200人次。"_s);

    SECTION("other numbers in the note do not replace the attendance")
    {
        CHECK(recordOf(u"赠书320册"_s, on(6, 1), 320) == u"6月1日，赠书320册，参与320人次。"_s);
        CHECK(recordOf(u"到会1320人"_s, on(6, 1), 320) == u"6月1日，到会1320人，参与320人次。"_s);
        CHECK(recordOf(u"到会32人"_s, on(6, 1), 320) == u"6月1日，到会32人，参与320人次。"_s);
    }
}

TEST_CASE("dates and attendance can be left out", "[annualsummary]")
{
    TalksYear year;
    year.addNote(kStudy, on(6, 1), u"举办座谈会"_s, 115);
    year.setStatus(kStudy, ItemStatus::done(on(9, 24)));
    CHECK(year.proposal(kStudy)
          == u"深入学习（已于9月24日完成）。6月1日，举办座谈会（115人参加）。"_s);
    year.options.choices.dates = false;
    CHECK(year.proposal(kStudy) == u"深入学习（已完成）。举办座谈会（115人参加）。"_s);
    year.options.choices.attendance = false;
    CHECK(year.proposal(kStudy) == u"深入学习（已完成）。举办座谈会。"_s);
    CHECK(year.record(kStudy)
          == u"深入学习。6月1日，举办座谈会，参与115人次。该项工作已于9月24日完成。"_s);
}

TEST_CASE(
    "in the style of items, the status stands in brackets and each note in a sentence of its own",
    "[annualsummary]")
{
    TalksYear year;
    year.options.choices.paperMarks = true;
    year.options.asOf = QDate(2022, 1, 31);
    CHECK(year.proposal(kStudy) == u"深入学习（尚未启动）。"_s);
    year.addNote(kStudy, on(3, 18), u"专题学习,反响良好"_s, 30);
    year.addNote(kStudy, on(6, 21), u"学习推进会"_s, 12);
    const QString notes =
        u"3月18日，开展专题学习（30人参加），反响良好。6月21日，召开学习推进会（12人参加）。"_s;
    CHECK(year.proposal(kStudy) == u"深入学习。"_s + notes);
    const std::pair<ItemStatus, QString> statuses[] = {
        {ItemStatus::inProgress(60), u"（正在推进，完成60%，已逾期）"_s},
        {ItemStatus::ongoing(), u"（长期坚持）"_s},
        {ItemStatus::done(QDate(2022, 1, 8)), u"（已于2022年1月8日完成）"_s}};
    year.change(kStudy,
                [](Node &node) { node.deadline = Deadline::fromWords(u"9月底前"_s, 2021); });
    for (const auto &[status, words] : statuses) {
        year.setStatus(kStudy, status);
        CHECK(year.proposal(kStudy) == u"深入学习"_s + words + u'。' + notes);
    }
    year.setStatus(kStudy, ItemStatus::cancelled(u"上级另有安排。"_s));
    CHECK(year.proposal(kStudy) == u"深入学习。"_s + notes + u"因上级另有安排，此项任务取消。"_s);
}

TEST_CASE("an item's paragraph tells its notes in order and its status in words", "[annualsummary]")
{
    TalksYear year;
    year.addNote(kStudy, on(3, 18), u"专题学习"_s);
    year.addNote(kStudy, on(6, 21), u"座谈"_s);
    const QString notes = u"深入学习。3月18日，专题学习。6月21日，座谈。"_s;
    CHECK(year.record(kStudy) == notes);

    year.setStatus(kStudy, ItemStatus::ongoing());
    CHECK(year.record(kStudy) == notes + u"该项工作长期坚持。"_s);
    year.setStatus(kStudy, ItemStatus::done(QDate(2022, 1, 8)));
    year.options.asOf = QDate(2022, 1, 31);
    CHECK(year.record(kStudy) == notes + u"该项工作已于2022年1月8日完成。"_s);
    year.options.asOf = QDate(2022, 1, 7);
    CHECK(year.record(kStudy) == notes);
    year.setStatus(kStudy, ItemStatus::cancelled(u"上级另有安排。"_s));
    CHECK(year.record(kStudy) == notes + u"该项工作已取消，原因：上级另有安排。"_s);

    SECTION("a title that ends with a mark gets no full stop")
    {
        year.setStatus(kStudy, {});
        year.change(kStudy, [](Node &node) { node.title = u"学起来！"_s; });
        CHECK(year.record(kStudy) == u"学起来！3月18日，专题学习。6月21日，座谈。"_s);
    }
}

TEST_CASE("an item without notes is printed as its number and title", "[annualsummary]")
{
    TalksYear year;
    year.addNote(kTalks, on(5, 6), u"宣讲2场"_s, 210);
    year.setStatus(kHistory, ItemStatus::done(on(9, 24)));
    CHECK(year.record(kHistory) == u"学习党史"_s);

    SECTION("and is listed as an item without notes")
    {
        QList<NodeId> without;
        for (const OutlineNode *node : nodesWithoutNotes(year.outline, year.notes, year.options))
            without.append(node->id());
        CHECK(without == QList<NodeId>{kStudy, kHistory, kReading});
        for (const SummaryBlock &part : summaryBlocks(year.outline, year.notes, year.options))
            CHECK(part.hasNotes == !without.contains(part.node));
    }

    SECTION("the item can be left out, and the other items keep their numbers")
    {
        year.options.choices.itemsWithoutNotes = false;
        const QStringList printed = year.printed();
        CHECK_FALSE(printed.contains(u"2.学习党史"_s));
        CHECK(printed.contains(u"#1 二、核心价值观教育"_s));
        CHECK(printed.contains(u"4.宣讲。5月6日，宣讲2场（210人次）。"_s));
        CHECK(nodesWithoutNotes(year.outline, year.notes, year.options).size() == 3);
    }

    SECTION("a cancelled item is printed with the reason")
    {
        year.setStatus(kHistory, ItemStatus::cancelled(u"并入第1项"_s));
        CHECK(year.record(kHistory) == u"学习党史。该项工作已取消，原因：并入第1项。"_s);
    }
}

TEST_CASE("a heading is left out when all items under it are left out for having no notes",
          "[annualsummary]")
{
    TalksYear year;
    year.addNote(kTalks, on(5, 6), u"宣讲2场"_s);
    year.options.choices.itemsWithoutNotes = false;
    const auto headings = [&year] { return year.printed().filter(QRegularExpression(u"^#"_s)); };
    CHECK(headings()
          == QStringList{u"#1 二、核心价值观教育"_s, u"#1 三、存在问题"_s, u"#1 四、下一步打算"_s});
    CHECK(year.blockOf(kFirstSection).name.isEmpty());

    const QString first = u"#1 一、提高政治站位,把握正确工作方向"_s;
    SECTION("a heading with a note of its own is kept")
    {
        year.addNote(kFirstSection, on(1, 8), u"召开部署会"_s);
        CHECK(headings().contains(first));
    }
    SECTION("a heading over a cancelled item is kept, as the reason is printed")
    {
        year.setStatus(kHistory, ItemStatus::cancelled(u"并入第4项"_s));
        CHECK(headings().contains(first));
        CHECK(year.printed().contains(u"2.学习党史。因并入第4项，此项任务取消。"_s));
    }
    SECTION("a heading over an item with the user's own wording is kept")
    {
        year.options.wordings.insert(blockOfNode(kStudy), {.text = u"深入学习。"_s});
        CHECK(headings().contains(first));
    }
}

TEST_CASE("sections tell notes of their own and hold smaller sections", "[annualsummary]")
{
    TalksYear year;
    year.outline.insert(
        year.outline.root(), 2,
        {.id = NodeId{7}, .kind = NodeKind::Section, .number = u"三、"_s, .title = u"队伍建设"_s});
    year.outline.insert(
        year.outline.find(kSecondSection), 2,
        {.id = NodeId{8}, .kind = NodeKind::Section, .number = u"（一）"_s, .title = u"阵地"_s});
    year.outline.insert(year.outline.find(kReading), 0,
                        {.id = NodeId{9}, .number = u"（1）"_s, .title = u"征文"_s});
    year.addNote(NodeId{7}, on(12, 2), u"召开聘任会"_s, 36);
    year.addNote(kFirstSection, on(1, 8), u"召开部署会"_s);
    const QStringList printed = year.printed();
    CHECK(printed.mid(2, 13)
          == QStringList{
              u"#1 一、提高政治站位,把握正确工作方向"_s,
              u"1月8日，召开部署会。"_s,
              u"1.深入学习（尚未启动）。"_s,
              u"2.学习党史（尚未启动）。"_s,
              u"#1 二、核心价值观教育"_s,
              u"3.读懂中国"_s,
              u"（1）征文（尚未启动）。"_s,
              u"4.宣讲（尚未启动）。"_s,
              u"#2 （一）阵地"_s,
              u"此项任务尚未启动。"_s,
              u"#1 三、队伍建设"_s,
              u"12月2日，召开聘任会（36人参加）。"_s,
              u"#1 四、存在问题"_s,
          });
}

TEST_CASE("problems and next steps list what is open, each item once", "[annualsummary]")
{
    TalksYear year;
    const auto due = [](const QString &words) {
        return [words](Node &node) { node.deadline = Deadline::fromWords(words, 2021); };
    };
    year.change(kStudy, due(u"9月底前"_s));
    year.change(kHistory, due(u"12月底前"_s));
    year.setStatus(kHistory, ItemStatus::inProgress());
    year.setStatus(kTalks, ItemStatus::ongoing());
    CHECK(year.record(u"problems"_s)
          == u"逾期未完成的有1项：第1项深入学习（9月底前）。\n"
             u"正在推进、尚未完成的有1项：第2项学习党史（12月底前）。\n"
             u"尚未启动的有1项：第3项读懂中国。"_s);
    CHECK(year.record(u"next-steps"_s)
          == u"继续推进尚未完成的3项工作：第1、2、3项。\n继续做好长期坚持的1项工作：第4项。"_s);

    SECTION("each by the first clause of its title, however long that is")
    {
        year.setStatus(kHistory, ItemStatus::done(on(9, 1)));
        year.change(kStudy, [](Node &node) { node.title = u"深入学习。认真落实！"_s; });
        year.change(kReading, [](Node &node) { node.title = u"读懂中国"_s.repeated(8); });
        CHECK(year.record(u"problems"_s)
              == u"逾期未完成的有1项：第1项深入学习（9月底前）。\n尚未启动的有1项：第3项"_s
                     + u"读懂中国"_s.repeated(8) + u'。');
    }

    SECTION("by their titles if they have no number")
    {
        year.change(kStudy, [](Node &node) { node.number = u"4月："_s; });
        year.change(kHistory, [](Node &node) { node.number.clear(); });
        CHECK(year.record(u"problems"_s)
              == u"逾期未完成的有1项：深入学习（9月底前）。\n"
                 u"正在推进、尚未完成的有1项：学习党史（12月底前）。\n"
                 u"尚未启动的有1项：第3项读懂中国。"_s);
        CHECK(year.record(u"next-steps"_s)
                  .startsWith(u"继续推进尚未完成的3项工作：深入学习；学习党史；第3项。"_s));
    }

    SECTION("as of the day asked for")
    {
        year.options.asOf = on(9, 30);
        CHECK_FALSE(year.record(u"problems"_s).contains(u"逾期"_s));
    }

    SECTION("with their section's number if their own occurs twice")
    {
        year.change(kReading, [](Node &node) { node.number = u"1."_s; });
        CHECK(year.record(u"problems"_s).endsWith(u"尚未启动的有1项：第二部分第1项读懂中国。"_s));
        CHECK(
            year.record(u"next-steps"_s)
                .startsWith(u"继续推进尚未完成的3项工作：第一部分第1项；第2项；第二部分第1项。"_s));
    }

    SECTION("and say so if nothing is open")
    {
        for (const NodeId node : {kStudy, kHistory, kReading, kTalks})
            year.setStatus(node, ItemStatus::done(on(11, 1)));
        CHECK(year.record(u"problems"_s) == u"截至12月31日，没有逾期或未完成的事项。"_s);
        CHECK(year.record(u"next-steps"_s) == u"截至12月31日，没有尚未完成或长期坚持的事项。"_s);
    }
}

TEST_CASE("the headings of the closing continue the plan's numbers in the same form",
          "[annualsummary]")
{
    const auto headings = [](const QString &last) {
        TalksYear year;
        year.change(kSecondSection, [&](Node &node) { node.number = last; });
        return year.printed().filter(QRegularExpression(u"^#1 .*(问题|打算)"_s));
    };
    CHECK(headings(u"九、"_s) == QStringList{u"#1 十、存在问题"_s, u"#1 十一、下一步打算"_s});
    CHECK(headings(u"（十九）"_s)
          == QStringList{u"#1 （二十）存在问题"_s, u"#1 （二十一）下一步打算"_s});
    CHECK(headings(u"5."_s) == QStringList{u"#1 6.存在问题"_s, u"#1 7.下一步打算"_s});
    CHECK(headings(u"第五部分"_s)
          == QStringList{u"#1 第六部分 存在问题"_s, u"#1 第七部分 下一步打算"_s});
}

TEST_CASE("the user's wording replaces the proposal, after the item's number", "[annualsummary]")
{
    TalksYear year;
    year.options.wordings = {{u"node/5"_s, {.text = u"2020级学生共读。"_s}},
                             {u"problems"_s, {.text = u"经费不足。"_s}}};
    const QStringList printed = year.printed();
    // Without the space it would read as the number "3.2020".
    CHECK(printed.contains(u"3. 2020级学生共读。"_s));
    CHECK(printed.contains(u"经费不足。"_s));
    CHECK(year.record(kReading) == u"读懂中国"_s);
}

TEST_CASE("a wording reports when the record has changed since it was written", "[annualsummary]")
{
    TalksYear year;
    year.addNote(kStudy, on(3, 18), u"专题学习"_s, 42);
    const SummaryBlock before = year.blockOf(kStudy);
    CHECK_FALSE(before.wording);
    year.options.wordings.insert(before.name, {.text = u"认真学习。"_s, .record = before.record});

    SECTION("not if nothing has changed")
    {
        CHECK(year.blockOf(kStudy).words() == u"认真学习。"_s);
        CHECK_FALSE(year.blockOf(kStudy).hasNewRecord());
    }
    SECTION("nor if dates or attendance are left out")
    {
        year.options.choices.dates = false;
        year.options.choices.attendance = false;
        CHECK(year.blockOf(kStudy).proposal != before.proposal);
        CHECK_FALSE(year.blockOf(kStudy).hasNewRecord());
    }
    SECTION("a note was added")
    {
        year.addNote(kStudy, on(5, 4), u"座谈"_s);
        CHECK(year.blockOf(kStudy).hasNewRecord());
    }
    SECTION("the status has changed")
    {
        year.setStatus(kStudy, ItemStatus::done(on(6, 1)));
        CHECK(year.blockOf(kStudy).hasNewRecord());
    }
}

TEST_CASE(
    "an omitted section is left out with all below it, and the other sections keep their numbers",
    "[annualsummary]")
{
    TalksYear year;
    year.options.choices.omitted = {blockOfNode(kFirstSection), u"problems"_s};
    const QStringList printed = year.printed();
    CHECK(printed.filter(QRegularExpression(u"^(#1 一|1\\.|2\\.)"_s)).isEmpty());
    CHECK(printed.contains(u"#1 二、核心价值观教育"_s));
    CHECK(printed.filter(u"存在问题"_s).isEmpty());
    CHECK(printed.contains(u"#1 三、下一步打算"_s));
    CHECK(year.blockOf(kFirstSection).isOmitted);
    CHECK(year.blockOf(kStudy).name.isEmpty());
    CHECK(year.blockOf(kSecondSection).canBeOmitted);
    CHECK_FALSE(year.blockOf(kReading).canBeOmitted);
}

TEST_CASE("an item with the user's own wording is printed though it has no notes",
          "[annualsummary]")
{
    TalksYear year;
    year.options.choices.itemsWithoutNotes = false;
    year.options.wordings.insert(blockOfNode(kReading), {.text = u"全校共读。"_s});
    CHECK(year.printed().contains(u"3.全校共读。"_s));
    CHECK(year.printed()
              .filter(u"宣讲"_s, Qt::CaseSensitive)
              .filter(QRegularExpression(u"^4"_s))
              .isEmpty());
}

TEST_CASE("an item that was cancelled is not listed as one without notes", "[annualsummary]")
{
    TalksYear year;
    year.setStatus(kReading, ItemStatus::cancelled(u"并入"_s));
    CHECK(year.blockOf(kReading).hasNotes);
    for (const OutlineNode *node : nodesWithoutNotes(year.outline, year.notes, year.options))
        CHECK(node->id() != kReading);
}

TEST_CASE("choices and wordings come back from the history's text", "[annualsummary]")
{
    const ReportChoices choices{.dates = false,
                                .recipient = u"学院党委"_s,
                                .signature = u"“关工委”"_s,
                                .signedOn = on(12, 20),
                                .sealed = true,
                                .omitted = {u"node/3"_s, u"problems"_s}};
    const QString kept = choicesText(choices);
    for (const auto &value : {u"2021-12-20"_s, u"node/3"_s, u"problems"_s, u"\"sealed\":true"_s})
        CHECK(kept.contains(value));
    const WordingPlace place{.plan = PlanId{4}, .period = u"year"_s, .block = blockOfNode(kStudy)};
    const Wording wording{.text = u"学\n习"_s, .record = u"深入学习。"_s};
    const auto placed = wordingOfText(wordingText(place, wording), PlanId{4});
    REQUIRE(placed);
    CHECK(placed->place == place);
    CHECK(placed->wording == wording);
    CHECK(nodeOfBlock(place.block) == kStudy);
    CHECK(nodeOfBlock(u"opening"_s) == NodeId{});
}

TEST_CASE("the status table shows every item with who, by when, how far", "[annualsummary]")
{
    TalksYear year;
    year.change(kStudy, [](Node &node) {
        node.owners = {u"王建国"_s, u"李秀兰"_s};
        node.leadDepartment = u"学生工作处"_s;
        node.supportingDepartments = {u"团委"_s, u"宣传部"_s};
        node.deadline = Deadline::fromWords(u"9月底前"_s, 2021);
    });
    year.addNote(kStudy, on(3, 18), u"专题学习"_s, 42);
    year.setStatus(kStudy, ItemStatus::inProgress(60));
    year.setStatus(kHistory, ItemStatus::done(on(9, 24)));
    year.setStatus(kReading, ItemStatus::cancelled(u"并入第1项"_s));
    const auto table = year.tables().value(0);
    CHECK(table.title == u"附件\n关心下一代工作委员会2021年工作要点落实情况一览表"_s);
    QStringList columns;
    for (const ReportColumn &column : table.columns)
        columns.append(column.title);
    CHECK(columns.join(u'｜') == u"序号｜工作要点｜责任人/部门｜完成时限｜进展情况｜状态"_s);
    REQUIRE(table.rows.size() == 6);
    CHECK(table.rows[0].spans);
    CHECK(table.rows[0].cells == QStringList{u"一、提高政治站位,把握正确工作方向"_s});
    CHECK(table.rows[1].cells
          == QStringList{u"1"_s, u"深入学习"_s, u"王建国、李秀兰\n学生工作处"_s, u"9月底前"_s,
                         u"3月，专题学习（42人参加）。"_s, u"进行中60%\n逾期"_s});
    CHECK(table.rows[2].cells
          == QStringList{u"2"_s, u"学习党史"_s, {}, {}, u"暂无"_s, u"已完成\n9.24"_s});
    CHECK(table.rows[4].cells
          == QStringList{u"3"_s, u"读懂中国"_s, {}, {}, u"取消原因：并入第1项。"_s, u"已取消"_s});
    CHECK(table.rows[5].cells == QStringList{u"4"_s, u"宣讲"_s, {}, {}, u"暂无"_s, u"未启动"_s});
}

TEST_CASE("in tables a section without items stands under a heading of its own", "[annualsummary]")
{
    TalksYear year;
    QList<Node> nodes;
    for (const OutlineNode *node : year.outline.nodes())
        nodes.append(node->node());
    nodes.append({.id = NodeId{9},
                  .kind = NodeKind::Section,
                  .number = u"三、"_s,
                  .title = u"加强自身建设"_s});
    nodes.last().owners = {u"王建国"_s};
    const auto tables = [&] {
        year.outline = Outline(PlanContent{.details = year.outline.plan(), .nodes = nodes});
        return QList{statusTable(year.outline, year.notes, year.options),
                     breakdownTable(year.outline, year.options.choices)};
    };
    for (const ReportTable &table : tables()) {
        const auto rows = table.rows;
        REQUIRE(rows.size() == 8);
        CHECK(rows[6].spans);
        CHECK(rows[6].cells == QStringList{u"三、加强自身建设"_s});
        CHECK_FALSE(rows[7].spans);
        CHECK(rows[7].cells.filter(u"王建国"_s).size() == 1);
    }
    // Where no section has items, each is a row.
    nodes = {nodes.first(), nodes.last()};
    for (const ReportTable &table : tables())
        CHECK(table.rows.size() == 2);
}

TEST_CASE("the annexes are named before the signature, with numbers if there are several",
          "[annualsummary]")
{
    TalksYear year;
    const auto last = [&year] {
        QStringList lines;
        const auto elements = year.document().elements;
        for (qsizetype i = 1; i < elements.size(); ++i) {
            if (!std::holds_alternative<ReportSignature>(elements[i]))
                continue;
            if (const auto *list = std::get_if<ReportAnnexList>(&elements[i - 1])) {
                for (const PrintedAnnex &annex : printedAnnexes(*list))
                    lines.append(QString(annex.indent, u' ') + annex.label + annex.name);
            }
        }
        return lines;
    };
    const QString plan = u"关心下一代工作委员会2021年工作要点"_s;
    CHECK(last() == QStringList{u"  附件："_s + plan + u"落实情况一览表"_s});
    year.options.choices.breakdownTable = true;
    CHECK(last()
          == QStringList{u"  附件：1. "_s + plan + u"落实情况一览表"_s,
                         u"     2. "_s + plan + u"任务分解表"_s});
    CHECK(year.tables()[1].title == u"附件2\n"_s + plan + u"任务分解表"_s);
    year.options.choices.statusTable = year.options.choices.breakdownTable = false;
    CHECK(last().isEmpty());
}

TEST_CASE("a row of the breakdown table has the issued text, who does it and by when",
          "[annualsummary]")
{
    TalksYear year;
    year.change(kStudy, [](Node &node) {
        node.text = u"深入学习，抓好落实。"_s;
        node.owners = {u"王建国"_s};
        node.leadDepartment = u"学生工作处"_s;
        node.supportingDepartments = {u"团委"_s, u"宣传部"_s};
        node.deadline = Deadline::fromWords(u"全年"_s, 2021);
    });
    year.options.choices.breakdownTable = true;
    const auto tables = year.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].title.startsWith(u"附件1\n"_s));
    CHECK(tables[1].title == u"附件2\n关心下一代工作委员会2021年工作要点任务分解表"_s);
    CHECK(tables[1].rows[1].cells
          == QStringList{u"1"_s, u"深入学习，抓好落实。"_s, u"学生工作处"_s, u"团委、宣传部"_s,
                         u"王建国"_s, u"全年"_s});
    CHECK(tables[1].rows[2].cells[1] == u"学习党史"_s);
}

TEST_CASE("a table's first column has room for the plan's longest number on one line",
          "[annualsummary]")
{
    TalksYear year;
    year.change(kReading, [](Node &node) { node.number = u"（十二）"_s; });
    year.options.choices.breakdownTable = true;
    for (const ReportTable &table : year.tables()) {
        const double width =
            OfficialPaper::columnWidths(table.columns, OfficialPaper::kTextHeight).first();
        CHECK(width - 2 * OfficialPaper::kTablePadding >= 4 * OfficialPaper::kTableSize);
    }
}

TEST_CASE("an item is named by the beginning of its title, longer if another title begins alike",
          "[annualsummary]")
{
    TalksYear year;
    const QString longTitle = u"继续贯彻落实省委教育工委关于优质化建设的意见"_s;
    year.change(kStudy, [&](Node &node) { node.title = longTitle; });
    CHECK(spokenNamesOf(year.outline).value(year.outline.find(kStudy))
          == u"继续贯彻落实省委教育工委关…"_s);
    CHECK(spokenNamesOf(year.outline).value(year.outline.find(kReading)) == u"读懂中国"_s);
    year.change(kHistory, [&](Node &node) { node.title = longTitle + u"精神"_s; });
    year.change(kReading, [](Node &node) { node.title = u"宣讲"_s; });
    const auto names = spokenNamesOf(year.outline);
    CHECK(names.value(year.outline.find(kStudy)) == longTitle);
    CHECK(names.value(year.outline.find(kHistory)) == longTitle + u"精神"_s);
    CHECK(names.value(year.outline.find(kReading)) == u"宣讲（二/3）"_s);
    CHECK(names.value(year.outline.find(kTalks)) == u"宣讲（二/4）"_s);
}

TEST_CASE("a summary's usual day is today, or the last day on which the plan was worked on",
          "[annualsummary]")
{
    TalksYear year;
    CHECK(usualSummaryDay(year.outline, on(11, 20)) == on(11, 20));
    CHECK(usualSummaryDay(year.outline, QDate(2023, 5, 1)) == on(12, 31));
    year.addNote(kStudy, QDate(2022, 1, 5), u"补办"_s);
    CHECK(usualSummaryDay(year.outline, QDate(2023, 5, 1)) == QDate(2022, 1, 5));
    year.setStatus(kHistory, ItemStatus::done(QDate(2022, 2, 1)));
    CHECK(usualSummaryDay(year.outline, QDate(2023, 5, 1)) == QDate(2022, 2, 1));

    SECTION("and items worked on after the plan's year are known")
    {
        year.options.asOf = QDate(2022, 2, 1);
        const auto effects = effectsOfDay(year.outline, year.notes, year.options);
        CHECK(effects.leftOut.isEmpty());
        CHECK(
            effects.afterYear
            == QList<const OutlineNode *>{year.outline.find(kStudy), year.outline.find(kHistory)});
    }

    SECTION("for a period, its last day or today, whichever comes first")
    {
        CHECK(usualSummaryDay(year.outline, on(8, 1), on(6, 30)) == on(6, 30));
        CHECK(usualSummaryDay(year.outline, on(5, 1), on(6, 30)) == on(5, 1));
    }
}

TEST_CASE("notes after the summary's day are neither printed nor counted, but are reported",
          "[annualsummary]")
{
    TalksYear year;
    year.options.asOf = on(6, 30);
    year.addNote(kStudy, on(6, 30), u"座谈"_s, 10);
    year.addNote(kStudy, on(7, 1), u"走访"_s, 20);
    CHECK(year.record(kStudy) == u"深入学习。6月30日，座谈，参与10人次。"_s);
    CHECK(year.record(u"opening"_s).endsWith(u"开展活动1次，参与10人次。"_s));
    CHECK(effectsOfDay(year.outline, year.notes, year.options).leftOut
          == QList<const OutlineNode *>{year.outline.find(kStudy)});
    year.options.to = on(6, 30); // the summary is now only asked for up to the end of June
    CHECK(effectsOfDay(year.outline, year.notes, year.options).leftOut.isEmpty());
}
