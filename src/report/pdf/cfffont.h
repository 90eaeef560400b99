#pragma once

#include <QByteArray>
#include <QList>
#include <QPainterPath>

namespace Report {

// A glyph of a font: its outline (y downwards) and its advance, in thousandths of the size.
struct FontShape
{
    QPainterPath outline = {};
    int advance = 0;
};

// A CID-keyed font program in the Compact Font Format (Adobe Technical Notes 5176 and 5177). CID 0
// is empty; shapes[n] has CID n + 1. At most 65534 shapes. Made of outlines, so that every kind of
// font that Qt can open is embedded in the same way.
QByteArray cffFont(const QByteArray &name, const QList<FontShape> &shapes);

} // namespace Report
