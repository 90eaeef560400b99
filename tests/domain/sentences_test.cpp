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

TEST_CASE("a shortened text does not end in half of a rare character", "[sentences]")
{
    const QString rare = u"王\U00020BB7老师作报告"_s;
    CHECK(inBrief(rare, 3) == u"王…"_s);
    CHECK(inBrief(rare, 4) == u"王\U00020BB7…"_s);
}
