#pragma once

#include "report/layout/typesetting.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace Report {

// A line of text on its page. Lengths are points from the page's top left corner.
struct PlacedLine
{
    QString text = {};
    double left = 0; // of the first glyph's origin
    double baseline = 0;
    bool turned = false; // runs downwards, a quarter turn to the right
    double size = 0;     // of the type
    double width = 0;
    QList<PlacedGlyph> glyphs = {};
    QRectF area = {};  // that it takes up, its share of the gap between lines included
    int part = -1;     // of the report's parts, -1 for none
    double spread = 0; // between two of its Chinese characters

    // Whether its characters stand so far apart that the gaps could be taken for blanks.
    bool isSpread() const { return spread > size / 16; }
};

// A line made of these units, words that run from right to left in their order; not placed yet.
// Up to `room` more than its own width is spread between its Chinese characters.
PlacedLine assembleLine(const SetText &set, Domain::UnitRange units, double size, double room = 0);

enum class LineFill { Ragged, Full };

// The lines of a text with line ends of its own; `indent` begins each of its paragraphs. Empty
// paragraphs are left out. Filled, all lines but a paragraph's last reach the width (GB/T
// 9704-2012, 5.2.3).
QList<PlacedLine> setLines(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                           double indent, double width, LineFill fill = LineFill::Ragged);

// The lines of one paragraph that begins with `lead` at `left`; all that follows it, on later lines
// too, stands right of it.
QList<PlacedLine> setHanging(Typesetter &typesetter, const QString &lead, const QString &text,
                             const TypeStyle &style, double left, double width);

} // namespace Report
