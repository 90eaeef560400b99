#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

// Checks of pictures. They test for what a picture must contain, never pixel by pixel.
namespace Picture {

// The contrast ratio of two colours, 1 to 21 (WCAG 2.1): at least 4.5 for text, 3 for graphics
// needed to use the program.
double contrast(const QColor &one, const QColor &other);

// The bounding rectangle of the differences between two pictures of the same size; empty if there
// are none.
QRect difference(const QImage &before, const QImage &after);

// The share, 0 to 1, of the outline of `rect`, `depth` pixels deep, that has about this colour: 1
// for a frame without a gap.
double frameShare(const QImage &picture, const QRect &rect, const QColor &colour, int depth);

// Whether anything is drawn in `place`: a pixel of another colour than its upper left corner.
bool isDrawnIn(const QImage &picture, const QRect &place);

} // namespace Picture
