#include "domain/plan/wording.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a block has a wording of its own in each style but prose and items, which share theirs",
          "[wording]")
{
    QStringList blocks;
    for (const SummaryStyle style : allSummaryStyles())
        blocks.append(blockOfStyle(style, kOpeningBlock));
    CHECK(blocks
          == QStringList{u"opening"_s, u"opening"_s, u"superior/opening"_s, u"department/opening"_s,
                         u"brief/opening"_s});
    for (const QString &block : blocks)
        CHECK(placeOfBlock(block) == u"opening"_s);
    for (const QString &block : {u"node/5"_s, u"/opening"_s, u"other/opening"_s, QString()})
        CHECK(placeOfBlock(block) == block);
    CHECK(placeOfBlock(u"superior/node/5"_s) == u"node/5"_s);
}

TEST_CASE("a block is named after its node", "[wording]")
{
    CHECK(blockOfNode(NodeId{7}) == u"node/7"_s);
    CHECK(nodeOfBlock(u"node/7"_s) == NodeId{7});
    for (const QString &block : {u"opening"_s, u"7"_s, u"superior/node/7"_s, u"node/"_s})
        CHECK(nodeOfBlock(block) == NodeId{});
}

TEST_CASE("a wording is read from the history only with its period and its block", "[wording]")
{
    const PlacedWording placed{{PlanId{1}, u"year"_s, u"opening"_s}, {u"写“了”"_s, u"稿\n"_s}};
    CHECK(wordingOfText(wordingText(placed.place, placed.wording), PlanId{1}) == placed);
    CHECK_FALSE(wordingOfText(wordingText({.period = u"year"_s}, placed.wording), PlanId{1}));
    CHECK_FALSE(wordingOfText(wordingText({.block = u"opening"_s}, placed.wording), PlanId{1}));
    CHECK_FALSE(wordingOfText(u"写"_s, PlanId{1}));
    CHECK(wordingOfText(wordingText(placed.place, {}), PlanId{1})->wording == Wording{});
}
