#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

// What a picture contains. Pictures are compared by what must be in them, never pixel by pixel.
namespace Picture {

// How far two colours stand apart, 1 to 21 (WCAG 2.1, "contrast ratio"): 4.5 for text, 3 for what
// must be seen to use the program.
double contrast(const QColor &one, const QColor &other);

// Where two pictures of one size differ; empty where they do not.
QRect difference(const QImage &before, const QImage &after);

// The share of the line round `rect` that has about this colour, `depth` pixels deep: 1 is a frame
// without a gap.
double frameShare(const QImage &picture, const QRect &rect, const QColor &colour, int depth);

} // namespace Picture
