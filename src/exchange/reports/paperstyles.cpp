#include "exchange/reports/paperstyles.h"

#include "domain/summary/officialpaper.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain::OfficialPaper;

namespace Exchange {

static_assert(kGridPitch * kLinesPerPage <= kTextHeight);
static_assert((kBodySize + kBodySpacing) * kCharactersPerLine <= kTextWidth);
static_assert(kGridCell * kCharactersPerLine < kTextWidth + 0.25); // points: 0.1 mm
static_assert((kGridPitch + 0.05) * kLinesPerPage > kTextHeight - 1);

namespace {

const StyleRule kRules[] = {
    {.style = PaperStyle::Title,
     .id = "Title",
     .name = u"Title",
     .face = PaperFace::Title,
     .size = kTitleSize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignHCenter,
     .after = kGridPitch,
     .keepWithNext = true,
     .next = PaperStyle::Body},
    {.style = PaperStyle::Recipient,
     .id = "Salutation",
     .name = u"Salutation",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch,
     .next = PaperStyle::Body},
    {.style = PaperStyle::Heading1,
     .id = "Heading1",
     .name = u"heading 1",
     .face = PaperFace::Heading,
     .size = kBodySize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignJustify,
     .outlineLevel = 1,
     .indent = kIndent,
     .keepWithNext = true,
     .next = PaperStyle::Body},
    {.style = PaperStyle::Heading2,
     .id = "Heading2",
     .name = u"heading 2",
     .face = PaperFace::Subheading,
     .size = kBodySize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignJustify,
     .outlineLevel = 2,
     .indent = kIndent,
     .keepWithNext = true,
     .next = PaperStyle::Body},
    {.style = PaperStyle::Heading3,
     .id = "Heading3",
     .name = u"heading 3",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignJustify,
     .outlineLevel = 3,
     .indent = kIndent,
     .keepWithNext = true,
     .next = PaperStyle::Body},
    {.style = PaperStyle::Body,
     .id = "BodyText",
     .name = u"Body Text",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignJustify, // 5.2.3: lines fill the width
     .indent = kIndent},
    {.style = PaperStyle::AnnexNote,
     .id = "AnnexNote",
     .name = u"附件说明",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch,
     .keepWithNext = true},
    {.style = PaperStyle::Signature,
     .id = "Signature",
     .name = u"Signature",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch,
     .next = PaperStyle::SignatureDay},
    {.style = PaperStyle::SignatureDay,
     .id = "Date",
     .name = u"Date",
     .face = PaperFace::Body,
     .size = kBodySize,
     .pitch = kGridPitch},
    {.style = PaperStyle::AnnexMark,
     .id = "AnnexMark",
     .name = u"附件",
     .face = PaperFace::Heading,
     .size = kBodySize,
     .pitch = kGridPitch,
     .after = kGridPitch,
     .keepWithNext = true,
     .next = PaperStyle::AnnexTitle},
    {.style = PaperStyle::AnnexTitle,
     .id = "AnnexTitle",
     .name = u"附件标题",
     .face = PaperFace::Title,
     .size = kTitleSize,
     .pitch = kGridPitch,
     .alignment = Qt::AlignHCenter,
     .outlineLevel = 1,
     .after = kGridPitch / 4,
     .keepWithNext = true,
     .next = PaperStyle::Body},
    {.style = PaperStyle::TableHead,
     .id = "TableHead",
     .name = u"表头",
     .face = PaperFace::Heading,
     .size = kTableSize,
     .pitch = kTablePitch,
     .alignment = Qt::AlignHCenter},
    {.style = PaperStyle::TableText,
     .id = "TableText",
     .name = u"表格文字",
     .face = PaperFace::Body,
     .size = kTableSize,
     .pitch = kTablePitch},
    {.style = PaperStyle::WallHead,
     .id = "WallHead",
     .name = u"挂图表头",
     .face = PaperFace::Heading,
     .size = kWallSize,
     .pitch = kWallPitch,
     .alignment = Qt::AlignHCenter},
    {.style = PaperStyle::WallText,
     .id = "WallText",
     .name = u"挂图文字",
     .face = PaperFace::Body,
     .size = kWallSize,
     .pitch = kWallPitch},
    {.style = PaperStyle::PageNumber,
     .id = "Footer",
     .name = u"footer",
     .face = PaperFace::PageNumber,
     .size = kPageNumberSize,
     .pitch = kPageNumberSize},
};

} // namespace

QStringList faceNames(PaperFace face)
{
    switch (face) {
    case PaperFace::Title: return {u"方正小标宋简体"_s, u"方正小标宋_GBK"_s, u"宋体"_s};
    case PaperFace::Heading: return {u"黑体"_s, u"SimHei"_s};
    case PaperFace::Subheading: return {u"楷体_GB2312"_s, u"楷体"_s, u"KaiTi"_s};
    case PaperFace::Body: return {u"仿宋_GB2312"_s, u"仿宋"_s, u"FangSong"_s};
    case PaperFace::PageNumber: break;
    }
    return {u"宋体"_s, u"SimSun"_s};
}

std::span<const StyleRule> styleRules()
{
    return kRules;
}

const StyleRule &ruleOf(PaperStyle style)
{
    return *std::ranges::find(kRules, style, &StyleRule::style);
}

} // namespace Exchange
