#pragma once

#include "report/layout/typesetting.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace Report {

// A line of glyphs placed on a page. Positions are points from the page's top left corner.
struct PlacedLine
{
    QString text = {};
    double left = 0; // the x of the first glyph's origin
    double baseline = 0;
    bool turned = false; // rotated 90° clockwise, running down
    double size = 0;     // font size
    double width = 0;
    QList<PlacedGlyph> glyphs;
    QRectF area = {};  // the occupied area, with its share of the line spacing
    int block = -1;    // index of the report's block, -1 for none
    double spread = 0; // the space added between Chinese characters

    // True when characters are so far apart that PDF readers could take the gaps for blanks.
    bool isSpread() const { return spread > size / 16; }
};

// A line of these units, in visual order where words run from right to left; not placed yet. Up to
// `room` points beyond its natural width are spread between its Chinese characters.
PlacedLine assembleLine(const TypesetText &set, Domain::UnitRange units, double size,
                        double room = 0);

enum class LineFill {
    Ragged,
    // Ragged, and no name that fits on a line is broken (Domain::namesInCell()).
    Names,
    // Justified; a number is parted from its unit where the line would else be too loose.
    Full,
    // Justified; a number always stays with its unit, and a line that this makes too loose is left
    // ragged.
    Cell,
};

// Breaks `text` into lines. Line feeds in it separate paragraphs; empty ones are left out, and the
// first line of each is indented by `indent`. Justified lines, which are all but a paragraph's
// last, reach `width` (GB/T 9704-2012, 5.2.3).
QList<PlacedLine> typesetLines(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                               double indent, double width, LineFill fill = LineFill::Ragged);

// Breaks a paragraph with a hanging indent: `label` begins at `left`, and all lines of `text` stand
// right of it.
QList<PlacedLine> typesetHanging(Typesetter &typesetter, const QString &label, const QString &text,
                                 const TypeStyle &style, double left, double width);

} // namespace Report
