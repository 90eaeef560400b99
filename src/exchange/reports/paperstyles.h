#pragma once

#include "exchange/reports/flowdocument.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace Exchange {

// The typefaces of an official paper, as named in Word, WPS and LibreOffice.
enum class PaperFace {
    Title,      // 小标宋
    Heading,    // 黑体
    Subheading, // 楷体
    Body,       // 仿宋
    PageNumber, // 宋体
};

// The face's family name, followed by substitutes for when it is not installed.
QStringList faceNames(PaperFace face);

// One paragraph style of an official paper (GB/T 9704-2012, chapter 7). Lengths are in points.
struct StyleRule
{
    PaperStyle style;
    const char *id;   // style id in the file
    QStringView name; // shown by word processors; built-in names appear translated
    PaperFace face;
    double size;
    double pitch; // from line to line
    Qt::Alignment alignment = Qt::AlignLeft;
    int outlineLevel = 0; // 0: not a heading
    int indent = 0;       // the first line's indent, in characters
    double after = 0;     // space below
    bool keepWithNext = false;
    PaperStyle next = style; // style of the paragraph typed after it
};

std::span<const StyleRule> styleRules();

const StyleRule &ruleOf(PaperStyle style);

// The line pitch of the grid of 22 lines of 28 characters (5.2.3), in points; rounded down to a
// twentieth of a point, the unit of word processors, so that the last line fits.
inline constexpr double kGridPitch = 28.95;
// The character pitch, in points, rounded up in the same unit: LibreOffice rounds a cell down, and
// centres the text in the width of 28 of them.
inline constexpr double kGridCell = 15.8;
// The character spacing of 3 号 type, in points, a multiple of a twentieth: with it 28 characters
// fit a line. The standard's type is 15.75 points wide.
inline constexpr double kBodySpacing = -0.25;

} // namespace Exchange
