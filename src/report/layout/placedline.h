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
    double left = 0;
    double baseline = 0;
    double size = 0; // of the type
    double width = 0;
    QList<PlacedGlyph> glyphs = {};
    QRectF area = {}; // that it takes up, its share of the gap between lines included
    int part = -1;    // of the report's parts, -1 for none
};

// A line made of these units, words that run from right to left in their order; not placed yet.
PlacedLine assembleLine(const SetText &set, Domain::UnitRange units, double size);

// The lines of a text with line ends of its own; `indent` begins each of its paragraphs. Empty
// paragraphs are left out.
QList<PlacedLine> setLines(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                           double indent, double width);

// The lines of one paragraph that begins with `lead` at `left`; all that follows it, on later lines
// too, stands right of it.
QList<PlacedLine> setHanging(Typesetter &typesetter, const QString &lead, const QString &text,
                             const TypeStyle &style, double left, double width);

} // namespace Report
