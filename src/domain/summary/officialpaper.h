#pragma once

#include "domain/summary/reportdocument.h"

#include <QRectF>
#include <QSizeF>

// The official paper (GB/T 9704-2012) in one place. Lengths are in points unless named otherwise,
// measured from the page's top left corner.
namespace Domain::OfficialPaper {

constexpr double points(double millimetres)
{
    return millimetres * 72.0 / 25.4;
}

inline constexpr double kPageWidth = points(210); // 5.1: A4
inline constexpr double kPageHeight = points(297);
inline constexpr double kTopMargin = points(37);     // 5.2.1 (天头)
inline constexpr double kBindingMargin = points(28); // 5.2.1 (订口), left on a one-sided print
inline constexpr double kTextWidth = points(156);    // 5.2.1 (版心)
inline constexpr double kTextHeight = points(225);

inline constexpr int kCharactersPerLine = 28; // 5.2.3
inline constexpr int kLinesPerPage = 22;
inline constexpr double kCell = 15.79; // 156 mm over 28, cut to hundredths so that 28 fit
// From one line's top to the next: 22 characters and 21 gaps fill the 225 mm.
inline constexpr double kLinePitch = 29.61;

inline constexpr double kBodySize = 16;              // 3 号
inline constexpr double kTitleSize = 22;             // 2 号, 7.3.1
inline constexpr double kPageNumberSize = 14;        // 4 号, 7.5
inline constexpr double kPageNumberDrop = points(7); // text area's foot to the dash, 7.5
inline constexpr int kIndent = 2;                    // characters before a paragraph, 7.3.3

// The standard leaves a table's own type open (chapter 8): 小 4 号, as offices set it.
inline constexpr double kTableSize = 12;
inline constexpr double kTablePitch = 16;
inline constexpr double kTablePadding = 4;
inline constexpr double kRuleWidth = 0.5;

// Height of the em box above the baseline, as a share of the size.
inline constexpr double kAscent = 0.86;

struct PageFrame
{
    QSizeF size = {};
    QRectF text = {}; // the text area (版心)
};

// The frame of the page with this printed number, from 1. `mirrored`: printed on both sides, so
// that the binding margin of an even page is at its right (5.2.1). A landscape page is a portrait
// one turned with its head to the left, so its own head is at the binding edge on odd pages and
// at the other edge on even ones (chapter 8).
PageFrame pageFrame(int number, bool landscape, bool mirrored);

// The frame of a landscape page to hang on the wall, with type as small as is read from a
// step away. It is no page of the standard.
PageFrame wallFrame(WallPaper paper);
inline constexpr double kWallSize = 8;
inline constexpr double kWallPitch = 10.5;
inline constexpr double kWallPadding = 1.5; // over and under a cell's words

// Left edges, from the text area's left, of a signature's lines of these widths.
struct SignaturePlace
{
    double name = 0;
    double day = 0;
};

// 7.3.5.1 with room for a seal, 7.3.5.2 without. Neither line leaves the text area. A day under a
// name that is wider than its place is centred under it.
SignaturePlace signaturePlace(double nameWidth, double dayWidth, bool sealed);

// Empty lines before a signature: a seal's top stands within a line of the text and its middle
// over name and day (7.3.5.1); without a seal one line (7.3.5.2).
int linesBeforeSignature(bool sealed);

// The widths of a table's columns by their shares of the whole, but none too narrow for two
// characters while there is room.
QList<double> columnWidths(const QList<ReportColumn> &columns, double width);

// The same for a whole table, of which columns of names are as wide as their longest name where the
// widest columns of other words can spare it.
QList<double> tableWidths(const ReportTable &table, double width);

} // namespace Domain::OfficialPaper
