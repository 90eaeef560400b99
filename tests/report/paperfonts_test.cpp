#include "report/layout/paperfonts.h"

#include "report/papertools.h"

#include "support/catch.h"

#include <QFontInfo>

using namespace Report;
using namespace Qt::StringLiterals;

namespace {

PaperFonts chosenFrom(const QStringList &families)
{
    return choosePaperFonts(
        [&families](const QString &family) { return families.contains(family); });
}

} // namespace

TEST_CASE("the fonts that the standard names are used when installed", "[paperfonts]")
{
    const auto fonts = chosenFrom({u"方正小标宋简体"_s, u"仿宋_GB2312"_s, u"FangSong"_s,
                                   u"SimHei"_s, u"KaiTi"_s, u"SimSun"_s, u"WenQuanYi Zen Hei"_s});
    CHECK(fonts[FontRole::Title].family == u"方正小标宋简体"_s);
    CHECK(fonts[FontRole::Body].family == u"仿宋_GB2312"_s);
    CHECK(fonts[FontRole::Heading].family == u"SimHei"_s);
    CHECK(fonts[FontRole::Subheading].family == u"KaiTi"_s);
    CHECK(fonts[FontRole::PageNumber].family == u"SimSun"_s);
    CHECK(replacements(fonts).isEmpty());
}

TEST_CASE("a missing font is replaced by the most similar one, and that is reported",
          "[paperfonts]")
{
    const auto fonts = chosenFrom(
        {u"AR PL SungtiL GB"_s, u"AR PL KaitiM GB"_s, u"WenQuanYi Zen Hei"_s});
    const QList<FontReplacement> expected{
        {FontRole::Title, u"方正小标宋简体"_s, u"AR PL SungtiL GB"_s},
        {FontRole::Heading, u"黑体"_s, u"WenQuanYi Zen Hei"_s},
        {FontRole::Subheading, u"楷体_GB2312"_s, u"AR PL KaitiM GB"_s},
        {FontRole::Body, u"仿宋_GB2312"_s, u"AR PL SungtiL GB"_s},
        {FontRole::PageNumber, u"宋体"_s, u"AR PL SungtiL GB"_s},
    };
    CHECK(replacements(fonts) == expected);
}

TEST_CASE("a font without Chinese is not used for any role", "[paperfonts]")
{
    CHECK_FALSE(servesChinese(u"DejaVu Sans"_s));
    CHECK_FALSE(servesChinese(u"no such family"_s));
    CHECK_FALSE(chosenFrom({}).areUsable());
}

TEST_CASE("the fonts chosen on this machine are installed", "[paperfonts]")
{
    const auto fonts = choosePaperFonts();
    REQUIRE(fonts.areUsable());
    for (const auto &font : fonts.roles) {
        CAPTURE(font.wanted);
        CHECK(servesChinese(font.family));
        CHECK(QFontInfo(font.at(16)).family() == font.family);
    }
}
