#include "domain/summary/proposals/sentencemaking.h"
#include "domain/text/sentences.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::inBrief;

TEST_CASE("a shortened text has the number of characters asked for, including the mark …",
          "[sentences]")
{
    CHECK(inBrief(u"开展走访慰问"_s, 6) == u"开展走访慰问"_s);
    CHECK(inBrief(u"开展走访慰问活动"_s, 6) == u"开展走访慰…"_s);
    CHECK(inBrief(u" 第一行\n第二行 "_s, 20) == u"第一行 第二行"_s);
}

TEST_CASE("of many names some are given, with the mark … for the others", "[sentences]")
{
    const QStringList names{u"学习"_s, u"走访"_s, u"讲座"_s};
    CHECK(Domain::someOf(names, 3, u"、"_s) == u"学习、走访、讲座"_s);
    CHECK(Domain::someOf(names, 2, u"、"_s) == u"学习、走访…"_s);
    CHECK(Domain::someOf({}, 2, u"、"_s).isEmpty());
}

TEST_CASE("sentences are joined by a blank, marks at an end are taken off", "[sentences]")
{
    CHECK(Domain::joinSentences({u"One."_s, QString(), u"Two."_s}) == u"One. Two."_s);
    CHECK(Domain::joinSentences({QString(), u"One."_s}) == u"One."_s);
    CHECK(Domain::joinSentences({}).isEmpty());
    CHECK(Domain::withoutEndMarks(u"走访。； \n"_s, u"。；") == u"走访"_s);
    CHECK(Domain::withoutEndMarks(u"。走访，"_s, u"。；") == u"。走访，"_s);
    CHECK(Domain::withoutEndMarks(u"。；"_s, u"。；").isEmpty());
    CHECK(Domain::withoutEndMarks(u"走访，,、；;：:。."_s) == u"走访"_s);
}

TEST_CASE("a shortened text does not end in half of a rare character", "[sentences]")
{
    const QString rare = u"王\U00020BB7老师作报告"_s;
    CHECK(inBrief(rare, 3) == u"王…"_s);
    CHECK(inBrief(rare, 4) == u"王\U00020BB7…"_s);
}

TEST_CASE("a full stop within brackets or quotation marks ends no sentence", "[sentences]")
{
    using Domain::firstSentenceEnd;
    for (const auto &words :
         {u"开展走访（共三次。）并慰问"_s, u"开展走访(共三次。)并慰问"_s, u"他说“好。”并慰问"_s,
          u"他说「好。」并慰问"_s, u"学习《论语。》并慰问"_s}) {
        CAPTURE(words);
        CHECK(firstSentenceEnd(words) == words.size());
        CHECK(firstSentenceEnd(words + u"。之后"_s) == words.size());
    }
    CHECK(firstSentenceEnd(u"走访三次）。之后"_s) == 5);
}
