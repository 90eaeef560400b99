#include "app/commands/terminaltext.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace App;

TEST_CASE("a Chinese character takes two columns", "[terminaltext]")
{
    CHECK(displayWidth(u"abc"_s) == 3);
    CHECK(displayWidth(u"工作a"_s) == 5);
    CHECK(displayWidth(u"，。"_s) == 4);
    CHECK(displayWidth(u"𠀀"_s) == 2);
    CHECK(displayWidth(QString()) == 0);
}

TEST_CASE("characters that could control the terminal are escaped", "[terminaltext]")
{
    CHECK(harmless(u"工作\n要点"_s) == u"工作\n要点"_s);
    CHECK(harmlessLine(u"工作\n要点\t"_s) == u"工作\\n要点\\x09"_s);
    CHECK(harmless(u"a\x1b[2Jb\x9b\x7f\u202e\u2028"_s) == u"a\\x1b[2Jb\\x9b\\x7f\\u202e\\u2028"_s);
}

TEST_CASE("text is padded and shortened by columns", "[terminaltext]")
{
    CHECK(padded(u"工作"_s, 6) == u"工作  "_s);
    CHECK(padded(u"工作"_s, 3) == u"工作"_s);
    CHECK(shortened(u"工作要点"_s, 8) == u"工作要点"_s);
    CHECK(shortened(u"工作要点"_s, 7) == u"工作要…"_s);
    CHECK(shortened(u"工作要点"_s, 6) == u"工作…"_s);
    CHECK(shortened(u"𠀀𠀀"_s, 3) == u"𠀀…"_s);
    for (int width = 1; width < 12; ++width)
        CHECK(displayWidth(shortened(u"a工b作c要d点"_s, width)) <= width);
}
