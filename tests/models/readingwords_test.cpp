#include "models/reading/readingwords.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::wordsOf;

TEST_CASE("a reading is told by how many sections and items it finds, at any depth",
          "[readingwords]")
{
    const ReadNode item{.kind = NodeKind::Item};
    const ReadNode part{.kind = NodeKind::Section, .children = {item}};
    RankedReading reading;
    CHECK(wordsOf(reading, {}).outcome == u"0 sections, 0 items; nothing odd"_s);
    reading.outline.nodes = {{.kind = NodeKind::Section, .children = {item, item}},
                             {.kind = NodeKind::Section, .children = {part, part}},
                             item};
    CHECK(wordsOf(reading, {}).outcome == u"4 sections, 5 items; nothing odd"_s);
    CHECK(wordsOf(reading, {}).reason.isEmpty());
}

TEST_CASE("a reading is told from the one followed by what either assumes", "[readingwords]")
{
    struct Case
    {
        Assumption assumption;
        QString made;
        QString notMade;
    };
    const Case cases[] = {
        {Assumption::PreviewPages,
         u"“1、”, “2、” at the starts of lines are page numbers and are left out"_s,
         u"“1、”, “2、” at the starts of lines number items"_s},
        {Assumption::Enumerations,
         u"“一是”, “第一，” and signs such as ● begin items of their own"_s,
         u"“一是”, “第一，” and signs such as ● stay within their item"_s},
        {Assumption::LoneFirst,
         u"A “一、” in mid-line begins something new, also where no “二、” follows"_s,
         u"A “一、” in mid-line where no “二、” follows belongs to its sentence"_s},
        {Assumption::NoBareHeadings, u"Short lines without a number are text, not headings"_s,
         u"Short lines without a number can be headings"_s},
        {Assumption::OnlyLineStarts,
         u"Only numbers at the starts of lines count, those in mid-line do not"_s,
         u"Numbers in mid-line count too"_s},
        {Assumption::NoAnnexes, u"What stands below “附件” is part of the plan"_s,
         u"What stands below “附件” is an annex"_s},
        {Assumption::OthersAbove,
         u"Numbers above the title belong to another text and are left out"_s,
         u"Numbers above the title are the plan's, too"_s},
    };
    for (const Case &one : cases) {
        CHECK(wordsOf({.assumptions = one.assumption}, {}).reason == one.made);
        CHECK(wordsOf({}, one.assumption).reason == one.notMade);
        CHECK(wordsOf({.assumptions = one.assumption}, one.assumption).reason.isEmpty());
    }
    CHECK(wordsOf({.assumptions = Assumption::NoAnnexes},
                  Assumption::OnlyLineStarts | Assumption::NoBareHeadings)
              .reason
          == u"Short lines without a number can be headings; numbers in mid-line count too; "
             "what stands below “附件” is part of the plan"_s);
}

TEST_CASE("what is odd about a reading is told with its number", "[readingwords]")
{
    const std::pair<ReadingFault, QString> faults[] = {
        {ReadingFault::NoNodes, u"nothing to be done was found"_s},
        {ReadingFault::NoTitle, u"no title"_s},
        {ReadingFault::NumberInTitle, u"a number within the title"_s},
        {ReadingFault::NumberRepeat, u"3 numbers come twice"_s},
        {ReadingFault::NumberGap, u"3 numbers are missing"_s},
        {ReadingFault::LateBeginning, u"3 lists do not begin at one"_s},
        {ReadingFault::MixedMarks, u"numbered in two ways at 3 places"_s},
        {ReadingFault::ItemBesideHeading, u"numbers beside headings without one: 3"_s},
        {ReadingFault::EmptyItem, u"3 numbers without words"_s},
        {ReadingFault::MidSentence, u"3 items begin in mid-sentence"_s},
        {ReadingFault::UnreadNumber, u"3 numbered lines stay in the text"_s},
        {ReadingFault::UnreadPoints, u"3 lines with signs stay in the text"_s},
        {ReadingFault::UnreadList, u"3 lists stay in the text"_s},
        {ReadingFault::LongItem, u"3 very long items"_s},
        {ReadingFault::Assumption, u"nothing odd"_s}, // told as a reason
    };
    for (const auto &[fault, words] : faults)
        CHECK(wordsOf({.faults = {{fault, 3}}}, {}).outcome == u"0 sections, 0 items; "_s + words);
    CHECK(wordsOf({.faults = {{ReadingFault::NumberGap, 1},
                              {ReadingFault::Assumption, 2},
                              {ReadingFault::NoTitle, 1}}},
                  {})
              .outcome
          == u"0 sections, 0 items; 1 numbers are missing; no title"_s);
}
