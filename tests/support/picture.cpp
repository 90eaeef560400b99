#include "support/picture.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

// Whether the colours are alike. Antialiased edges are mixed with the colour beside them.
bool isAbout(const QColor &one, const QColor &other)
{
    constexpr int kMixed = 60;
    return std::abs(one.red() - other.red()) < kMixed
           && std::abs(one.green() - other.green()) < kMixed
           && std::abs(one.blue() - other.blue()) < kMixed;
}

} // namespace

double Picture::contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QRect Picture::difference(const QImage &before, const QImage &after)
{
    QRect changed;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
        }
    }
    return changed;
}

double Picture::frameShare(const QImage &picture, const QRect &rect, const QColor &colour,
                           int depth)
{
    int seen = 0;
    int all = 0;
    // Whether one of the pixels from `edge` towards the inside has the colour.
    const auto look = [&](QPoint edge, QPoint inwards) {
        bool found = false;
        for (int i = 0; i < depth; ++i)
            found = found || isAbout(picture.pixelColor(edge + i * inwards), colour);
        seen += found;
        ++all;
    };
    for (int x = rect.left(); x <= rect.right(); ++x) {
        look({x, rect.top()}, {0, 1});
        look({x, rect.bottom()}, {0, -1});
    }
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        look({rect.left(), y}, {1, 0});
        look({rect.right(), y}, {-1, 0});
    }
    return double(seen) / all;
}

bool Picture::isDrawnIn(const QImage &picture, const QRect &place)
{
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            if (picture.pixel(x, y) != picture.pixel(place.topLeft()))
                return true;
        }
    }
    return false;
}
