#pragma once

#include <QByteArray>
#include <QList>
#include <QPainterPath>

namespace Report {

// A shape of a font: its outline, y downwards, and its advance, in thousandths of the size.
struct FontShape
{
    QPainterPath outline = {};
    int advance = 0;
};

// A font program in the Compact Font Format, keyed by character identifier (Adobe Technical
// Notes 5176 and 5177): identifier 0 is left empty, shape n has identifier n + 1. At most 65534
// shapes. Every kind of font that Qt can open ends up alike in a PDF file, as its outlines.
QByteArray cffFont(const QByteArray &name, const QList<FontShape> &shapes);

} // namespace Report
