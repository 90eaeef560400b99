#include "app/program.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;

TEST_CASE("a sound file is said to be in order, with what it holds", "[check]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const Run run = home.yaodian({u"check"_s, file});
    CHECK(run.status == 0);
    CHECK(run.errors.isEmpty());
    CHECK(run.output.startsWith(u"“要点.yaodian” is in order."_s));
    CHECK(run.output.contains(u"sections 5, items 18, notes 0"_s));
}

TEST_CASE("damage is said in one sentence and mended by nobody", "[check]")
{
    const Home home;
    home.shippedPlan();
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    for (qsizetype at = 4096; at < bytes.size(); ++at)
        bytes[at] = char(at * 7);
    const QString damaged = home.write(u"damaged.yaodian"_s, bytes);
    const Run run = home.yaodian({u"check"_s, damaged});
    CHECK(run.status == 1);
    CHECK(run.output.isEmpty());
    CHECK(run.isOneSentence());
    CHECK(home.read(u"damaged.yaodian"_s) == bytes);
}
