#pragma once

#include <QList>

namespace Report {

// What stays whole on a line: a Chinese character, a word, a number, a run of spaces.
struct TextUnit
{
    int from = 0; // in the text
    int length = 0;
    int firstGlyph = 0;
    int glyphs = 0;
    double width = 0; // points
    bool space = false;
    bool mayStart = true; // a line
    bool mayEnd = true;
    bool rightToLeft = false;
};

// Units from `from` up to and without `to`.
struct UnitRange
{
    int from = 0;
    int to = 0;
};

// Whether the character may begin or end a line (GB/T 15834: closing marks do not begin one,
// opening marks do not end one).
bool mayStartLine(char32_t character);
bool mayEndLine(char32_t character);

// The lines of a paragraph, as full as they can be: what may not begin a line takes the unit
// before it along to the next, and nothing hangs or is squeezed. Spaces at a break belong to no
// line.
QList<UnitRange> breakLines(const QList<TextUnit> &units, double firstWidth, double width);

} // namespace Report
