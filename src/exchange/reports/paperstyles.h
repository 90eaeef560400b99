#pragma once

#include "exchange/reports/flowdocument.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace Exchange {

// The official typefaces by the names that Word, WPS and LibreOffice know them by.
enum class PaperFace {
    Title,      // 小标宋
    Heading,    // 黑体
    Subheading, // 楷体
    Body,       // 仿宋
    PageNumber, // 宋体
};

// The face's name, and then those to be taken in its place where it is not installed.
QStringList faceNames(PaperFace face);

// One style of the official paper (GB/T 9704-2012, chapter 7). Lengths are points.
struct StyleRule
{
    PaperStyle style;
    const char *id;   // in the file
    QStringView name; // what word processors show; names of theirs appear in their language
    PaperFace face;
    double size;
    double pitch; // from line to line
    Qt::Alignment alignment = Qt::AlignLeft;
    int outlineLevel = 0; // 0: no heading
    int indent = 0;       // of the first line, in characters
    double after = 0;     // room below
    bool keepWithNext = false;
    PaperStyle next = style; // of the paragraph typed after one
};

std::span<const StyleRule> styleRules();

const StyleRule &ruleOf(PaperStyle style);

// The grid that holds 22 lines of 28 characters (5.2.3): from line to line, cut to what all word
// processors can count in (a twentieth of a point) so that the last line fits.
inline constexpr double kGridPitch = 28.95;
// From character to character, in the same steps and rather more than less: LibreOffice cuts a cell
// to them and centres the text in what 28 of them fill.
inline constexpr double kGridCell = 15.8;
// What 3 号 type is set closer by, in the same steps, so that 28 characters fit their line. The
// standard's own type is 15.75 points wide.
inline constexpr double kBodySpacing = -0.25;

} // namespace Exchange
