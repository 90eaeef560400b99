#pragma once

#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QColor>
#include <QImage>
#include <QPainter>

#include <cstdlib>
#include <functional>

// The program's appearance, light or dark, with a body text of `size` pixels.
struct Looks
{
    using Theme = System::Settings::Theme;

    explicit Looks(bool dark = false, int size = 14)
    {
        appearance.setTheme(dark ? Theme::Dark : Theme::Light);
        setSize(size);
    }

    void setSize(int pixels)
    {
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        QApplication::setFont(font);
    }
    QColor of(Widgets::ColourRole role) const
    {
        return Widgets::colour(QApplication::palette(), role);
    }

    System::Settings settings;
    Widgets::Appearance appearance{&settings};
};

// Whether two colours are the same but for the rounding of antialiasing.
inline bool isSame(const QColor &one, const QColor &other)
{
    constexpr int kRounded = 3;
    return std::abs(one.red() - other.red()) <= kRounded
           && std::abs(one.green() - other.green()) <= kRounded
           && std::abs(one.blue() - other.blue()) <= kRounded;
}

// A picture of this size that is blank but for what `draw` paints.
inline constexpr QRgb kBlank = 0xffff00ff;
inline QImage painted(const QSize &size, const std::function<void(QPainter *)> &draw)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(kBlank);
    QPainter painter(&picture);
    draw(&painter);
    painter.end();
    return picture;
}
