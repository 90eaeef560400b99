#pragma once

#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QColor>

#include <cstdlib>

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
