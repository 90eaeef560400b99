#include "domain/summary/proposals/eventsums.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using HintKind = SummaryHint::Kind;

namespace {

constexpr NodeId kItem{1};

SummaryYear yearOf(const QString &itemText, const QString &preamble = {})
{
    return {.outline = Outline(PlanContent{.details = {.id = PlanId{1},
                                                       .year = 2024,
                                                       .title = u"2024年工作要点"_s,
                                                       .preamble = preamble},
                                           .nodes = {item(kItem, u"1."_s, itemText)}}),
            .options = {.asOf = QDate(2024, 12, 31)}};
}

SummaryYear yearWithNote(const QString &note, std::optional<int> attendance = {})
{
    SummaryYear year = yearOf(u"组织“五老”宣讲团进校园开展宣讲活动。"_s);
    year.addNote(kItem, 4, 2, note, attendance);
    return year;
}

} // namespace

TEST_CASE("a hint says that a number of people occurs twice in a paragraph", "[summaryhints]")
{
    CHECK(yearWithNote(u"向120名师生宣讲，120名师生参加了交流。"_s).hints(HintKind::NumberTwice));
    CHECK(yearWithNote(u"向1,200人宣讲，1200人参加了交流。"_s).hints(HintKind::NumberTwice));
    CHECK_FALSE(
        yearWithNote(u"向120名师生宣讲，130名师生参加了交流。"_s).hints(HintKind::NumberTwice));
    CHECK_FALSE(yearWithNote(u"向5名师生宣讲，5名师生参加了交流。"_s).hints(HintKind::NumberTwice));
    CHECK_FALSE(yearWithNote(u"宣讲3.20人均，20名师生参加了交流。"_s).hints(HintKind::NumberTwice));
}

TEST_CASE("a sum of events is recognised in every wording, wherever it stands", "[summaryhints]")
{
    for (const QString &sum : {eventSum(4, 120), eventSum(4, 0), attendanceSum(120),
                               withServices(eventSum(4, 120)), withServices(attendanceSum(120))})
        CHECK(withoutEventSums(u"向120人宣讲；全年"_s + sum + u"。"_s) == u"向120人宣讲；全年。"_s);
    CHECK(withServices(attendanceSum(120)) == u"各项活动和服务累计120人次参与"_s);
    CHECK(eventSum(4, 0) == u"开展活动4场"_s);
}

TEST_CASE("a hint says that the opening was made from the preamble", "[summaryhints]")
{
    const QString preamble =
        u"2024年，以习近平新时代中国特色社会主义思想为指导，做好关心下一代工作。"_s;
    SummaryYear year = yearOf(u"组织宣讲团进校园。"_s, preamble);
    CHECK(year.hints(HintKind::FromPreamble));
    year.setStyle(SummaryStyle::Brief);
    CHECK_FALSE(year.hints(HintKind::FromPreamble));
    CHECK_FALSE(yearOf(u"组织宣讲团进校园。"_s).hints(HintKind::FromPreamble));
}

TEST_CASE("a hint says that nobody marked the highlights of a brief", "[summaryhints]")
{
    SummaryYear year = yearWithNote(u"组织宣讲一场。"_s);
    CHECK_FALSE(year.hints(HintKind::ChosenHighlights));
    year.setStyle(SummaryStyle::Brief);
    CHECK(year.hints(HintKind::ChosenHighlights));
    year.notes[kItem].first().highlight = true;
    CHECK_FALSE(year.hints(HintKind::ChosenHighlights));
}

TEST_CASE("a hint names opening words that say too little", "[summaryhints]")
{
    CHECK(yearOf(u"培训。"_s).hints(HintKind::ShortOpening));
    CHECK_FALSE(yearOf(u"组织“五老”宣讲团进校园开展宣讲活动。"_s).hints(HintKind::ShortOpening));
}

TEST_CASE("a hint names a web address that is not printed, unless notes are printed as typed",
          "[summaryhints]")
{
    SummaryYear year = yearWithNote(u"组织宣讲一场，见https://example.com/a。"_s);
    CHECK(year.hints(HintKind::AddressLeftOut));
    year.options.choices.paperMarks = false;
    CHECK_FALSE(year.hints(HintKind::AddressLeftOut));
    CHECK_FALSE(yearWithNote(u"组织宣讲一场。"_s).hints(HintKind::AddressLeftOut));
}

TEST_CASE("a hint names a note in traditional characters, but not one with formal numerals",
          "[summaryhints]")
{
    CHECK(yearWithNote(u"組織宣講團進校園。"_s).hints(HintKind::Traditional));
    CHECK_FALSE(yearWithNote(u"收到捐款壹仟贰佰叁拾元。"_s).hints(HintKind::Traditional));
}

TEST_CASE("a hint names a note that tells of what did not take place, in any words for it",
          "[summaryhints]")
{
    for (const QString &words : {u"没有召开"_s, u"没办成"_s, u"未成行"_s, u"未能开成"_s}) {
        INFO(words.toStdString());
        CHECK(yearWithNote(u"原定活动"_s + words + u"的那天改作宣讲，30人参加。"_s)
                  .hints(HintKind::NoteToReword));
    }
    CHECK_FALSE(yearWithNote(u"那天作宣讲，30人参加。"_s).hints(HintKind::NoteToReword));
}

TEST_CASE("a hint names a note by its first words, with single quotation marks in them",
          "[summaryhints]")
{
    const SummaryHint hint{.kind = HintKind::NoteToReword,
                           .note = NoteId{1},
                           .words = u"开展“读懂中国”征文，收到46篇。"_s};
    CHECK(hintPlace(hint, u"第3项"_s) == u"第3项: “开展‘读懂中国’征文”"_s);
    CHECK(hintPlace({.kind = HintKind::NoNotes}, u"第3项"_s) == u"第3项"_s);
}

TEST_CASE("a note after the summary's day takes nothing from an item that is not finished",
          "[summaryhints]")
{
    SummaryYear year = yearWithNote(u"收集材料46篇。"_s);
    year.change(kItem, [](Node &node) {
        node.status = ItemStatus::inProgress(90);
        node.difficulty = u"经费未到位\n下一步：11月底前完成成果汇编"_s;
    });
    year.options.asOf = QDate(2024, 10, 22);
    const QString problems = year.proposal(u"problems"_s);
    const QString next = year.proposal(u"next-steps"_s);
    CHECK(problems.contains(u"目前完成90%"_s));
    CHECK(problems.contains(u"经费未到位"_s));
    CHECK(next.contains(u"11月底前完成成果汇编"_s));
    year.addNote(kItem, 10, 29, u"召开编务会。"_s);
    year.addNote(kItem, 12, 20, u"送印刷厂。"_s);
    CHECK(year.proposal(u"problems"_s) == problems);
    CHECK(year.proposal(u"next-steps"_s) == next);
    CHECK_FALSE(year.hints(HintKind::OfLaterDay));
    year.setStatus(kItem, ItemStatus::done(QDate(2024, 12, 25)));
    CHECK_FALSE(year.proposal(u"problems"_s).contains(u"经费未到位"_s));
    CHECK(year.hints(HintKind::OfLaterDay));
}

TEST_CASE("a hint names what a paper on a period leaves out because of later notes",
          "[summaryhints]")
{
    SummaryYear year = yearWithNote(u"收集材料46篇。"_s);
    year.setStatus(kItem, ItemStatus::inProgress(90));
    year.options.from = QDate(2024, 1, 1);
    year.options.to = year.options.asOf = QDate(2024, 6, 30);
    CHECK_FALSE(year.hints(HintKind::OfLaterDay));
    year.addNote(kItem, 7, 2, u"召开编务会。"_s);
    CHECK(year.hints(HintKind::OfLaterDay));
}
