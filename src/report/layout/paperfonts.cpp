#include "report/layout/paperfonts.h"

#include <QFontDatabase>
#include <QPainterPath>
#include <QRawFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Report {

namespace {

struct Choice
{
    QString family;
    bool bold = false;
};

// `right` are the names of the wanted typeface; `near` are similar typefaces, most similar first.
struct Wanted
{
    QString name;
    QStringList right;
    QList<Choice> near;
};

Wanted titleFace()
{
    return {u"方正小标宋简体"_s,
            {u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"FZXiaoBiaoSong-B05"_s,
             u"方正小标宋_GBK"_s, u"FZXiaoBiaoSong-B05 GBK"_s, u"小标宋"_s},
            {{u"华文中宋"_s},
             {u"STZhongsong"_s},
             {u"Source Han Serif SC"_s, true},
             {u"Noto Serif CJK SC"_s, true},
             {u"Noto Serif SC"_s, true},
             {u"SimSun"_s},
             {u"宋体"_s},
             {u"STSong"_s},
             {u"AR PL UMing CN"_s},
             {u"AR PL SungtiL GB"_s}}};
}

Wanted headingFace()
{
    return {u"黑体"_s,
            {u"黑体"_s, u"SimHei"_s, u"方正黑体_GBK"_s, u"方正黑体简体"_s, u"FZHei-B01S"_s},
            {{u"华文黑体"_s},
             {u"STHeiti"_s},
             {u"WenQuanYi Zen Hei"_s},
             {u"Source Han Sans SC"_s, true},
             {u"Noto Sans CJK SC"_s, true},
             {u"Noto Sans SC"_s, true},
             {u"Microsoft YaHei"_s},
             {u"WenQuanYi Micro Hei"_s},
             {u"Droid Sans Fallback"_s}}};
}

Wanted subheadingFace()
{
    return {u"楷体_GB2312"_s,
            {u"楷体_GB2312"_s, u"KaiTi_GB2312"_s, u"楷体"_s, u"KaiTi"_s, u"SimKai"_s},
            {{u"华文楷体"_s},
             {u"STKaiti"_s},
             {u"方正楷体_GBK"_s},
             {u"方正楷体简体"_s},
             {u"FZKai-Z03S"_s},
             {u"AR PL UKai CN"_s},
             {u"AR PL KaitiM GB"_s},
             {u"LXGW WenKai"_s}}};
}

Wanted bodyFace()
{
    return {u"仿宋_GB2312"_s,
            {u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s, u"FangSong"_s, u"SimFang"_s},
            {{u"华文仿宋"_s},
             {u"STFangsong"_s},
             {u"方正仿宋_GBK"_s},
             {u"方正仿宋简体"_s},
             {u"FZFangSong-Z02S"_s},
             {u"AR PL SungtiL GB"_s},
             {u"SimSun"_s},
             {u"宋体"_s},
             {u"STSong"_s},
             {u"AR PL UMing CN"_s},
             {u"Source Han Serif SC"_s},
             {u"Noto Serif CJK SC"_s},
             {u"Noto Serif SC"_s}}};
}

Wanted pageNumberFace()
{
    return {u"宋体"_s,
            {u"宋体"_s, u"SimSun"_s, u"新宋体"_s, u"NSimSun"_s, u"华文宋体"_s, u"STSong"_s,
             u"方正书宋_GBK"_s, u"方正书宋简体"_s},
            {{u"AR PL SungtiL GB"_s},
             {u"AR PL UMing CN"_s},
             {u"Source Han Serif SC"_s},
             {u"Noto Serif CJK SC"_s},
             {u"Noto Serif SC"_s}}};
}

const Wanted &wanted(FontRole role)
{
    static const std::array<Wanted, 5> faces{titleFace(), headingFace(), subheadingFace(),
                                             bodyFace(), pageNumberFace()};
    return faces[std::size_t(role)];
}

// Characters that a usable font must have: words, digits and punctuation of a report.
const auto kProbe = u"关心下一代工作委员会年度总结落实情况，。、；：（）《》0123456789"_s;

QString anyChinese(const std::function<bool(const QString &)> &serves)
{
    const auto families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    const auto found = std::find_if(families.begin(), families.end(), serves);
    return found == families.end() ? QString() : *found;
}

PaperFont choose(FontRole role, const std::function<bool(const QString &)> &serves)
{
    const auto &want = wanted(role);
    for (const auto &family : want.right) {
        if (serves(family))
            return {.wanted = want.name, .family = family};
    }
    for (const auto &choice : want.near) {
        if (serves(choice.family)) {
            return {.wanted = want.name,
                    .family = choice.family,
                    .bold = choice.bold,
                    .replaced = true};
        }
    }
    return {.wanted = want.name, .family = anyChinese(serves), .replaced = true};
}

} // namespace

QFont PaperFont::at(int pixels) const
{
    QFont font(family);
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool PaperFonts::areUsable() const
{
    return std::none_of(roles.begin(), roles.end(),
                        [](const PaperFont &font) { return font.family.isEmpty(); });
}

bool servesChinese(const QString &family)
{
    if (!QFontDatabase::hasFamily(family) || !QFontDatabase::isSmoothlyScalable(family))
        return false;
    auto font = PaperFont{.family = family}.at(100);
    font.setStyleStrategy(QFont::NoFontMerging);
    const auto raw = QRawFont::fromFont(font);
    const auto glyphs = raw.glyphIndexesForString(kProbe);
    return !glyphs.isEmpty() && !glyphs.contains(0) && !raw.pathForGlyph(glyphs.first()).isEmpty();
}

PaperFonts choosePaperFonts(const std::function<bool(const QString &)> &serves)
{
    PaperFonts fonts;
    for (std::size_t role = 0; role < fonts.roles.size(); ++role)
        fonts.roles[role] = choose(FontRole(role), serves);
    return fonts;
}

QStringList familiesOfKind(FontRole role)
{
    static const QStringList serif{u"SimSun"_s,
                                   u"宋体"_s,
                                   u"STSong"_s,
                                   u"Source Han Serif SC"_s,
                                   u"Noto Serif CJK SC"_s,
                                   u"Noto Serif SC"_s,
                                   u"Noto Serif CJK TC"_s,
                                   u"Noto Serif CJK JP"_s,
                                   u"AR PL UMing CN"_s,
                                   u"AR PL UMing TW"_s,
                                   u"MingLiU"_s,
                                   u"PMingLiU"_s,
                                   u"SimSun-ExtB"_s,
                                   u"HanaMinA"_s,
                                   u"HanaMinB"_s};
    static const QStringList sans{u"Source Han Sans SC"_s, u"Noto Sans CJK SC"_s,
                                  u"Noto Sans SC"_s,       u"WenQuanYi Zen Hei"_s,
                                  u"Microsoft YaHei"_s,    u"Noto Sans CJK TC"_s};
    QStringList installed;
    for (const QString &family : role == FontRole::Heading ? sans : serif) {
        if (QFontDatabase::hasFamily(family) && QFontDatabase::isSmoothlyScalable(family))
            installed.append(family);
    }
    return installed;
}

QList<FontReplacement> replacements(const PaperFonts &fonts)
{
    QList<FontReplacement> list;
    for (std::size_t role = 0; role < fonts.roles.size(); ++role) {
        const auto &font = fonts.roles[role];
        if (font.replaced)
            list.append({.role = FontRole(role), .wanted = font.wanted, .used = font.family});
    }
    return list;
}

} // namespace Report
