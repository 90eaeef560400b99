#include "widgets/kit/style/theme.h"

#include <QFontInfo>
#include <QPainter>

#include <cmath>

namespace Widgets {

namespace {

struct RoleColours
{
    ColourRole role;
    QRgb light;
    QRgb dark;
};

// clang-format off
constexpr RoleColours kColours[] = {
    {ColourRole::Window,           0xfff5f4f1, 0xff1d1f22},
    {ColourRole::Panel,            0xffffffff, 0xff25282c},
    {ColourRole::Raised,           0xfffbfaf8, 0xff2c3035},
    {ColourRole::Text,             0xff1f2328, 0xffe8e6e3},
    {ColourRole::Secondary,        0xff5f666e, 0xffa7adb4},
    {ColourRole::Faint,            0xff6f747a, 0xff969ca4},
    {ColourRole::Hairline,         0xffe6e3dd, 0xff383c42},
    {ColourRole::FieldBorder,      0xffd6d2ca, 0xff4a4f56},
    {ColourRole::Accent,           0xff1b5fa8, 0xff6aa9ea},
    {ColourRole::AccentText,       0xffffffff, 0xff10202f},
    {ColourRole::SelectedRow,      0xffe8f0fa, 0xff253a52},
    {ColourRole::DoneText,         0xff1d6a2d, 0xff8fd39d},
    {ColourRole::DoneGround,       0xffe2f1e4, 0xff1f3a26},
    {ColourRole::InProgressText,   0xff1a559c, 0xff8fbcf0},
    {ColourRole::InProgressGround, 0xffe3edfa, 0xff213650},
    {ColourRole::OngoingText,      0xff583c98, 0xffbda8ee},
    {ColourRole::OngoingGround,    0xffece7f7, 0xff362b52},
    {ColourRole::NotStartedText,   0xff57534e, 0xffb8b3ab},
    {ColourRole::NotStartedGround, 0xffedebe7, 0xff34363a},
    {ColourRole::CancelledText,    0xff646b73, 0xffa7adb4},
    {ColourRole::CancelledGround,  0xfff2f0ec, 0xff2c3035},
    {ColourRole::MissedText,       0xffb3261e, 0xfff0968f},
    {ColourRole::MissedGround,     0xfffdecea, 0xff4a2422},
    {ColourRole::DueSoonText,      0xff8a5a00, 0xffe9b95c},
    {ColourRole::DueSoonGround,    0xfffff3dc, 0xff43351a},
    {ColourRole::FoundGround,      0xffffe27a, 0xff6a5312},
    {ColourRole::DoneBar,          0xff3d8b4f, 0xff4f9d61},
    {ColourRole::InProgressBar,    0xff3b7cc9, 0xff4f8fd8},
    {ColourRole::OngoingBar,       0xff7c5fc0, 0xff9478d6},
    {ColourRole::NotStartedBar,    0xffd3cfc8, 0xff4a4f56},
    {ColourRole::CancelledBar,     0xffaaa59c, 0xff6b7078},
};
// clang-format on

QColor colour(bool dark, ColourRole role)
{
    const RoleColours &colours = kColours[size_t(role)];
    Q_ASSERT(colours.role == role);
    return QColor::fromRgba(dark ? colours.dark : colours.light);
}

QPalette paletteOf(bool dark)
{
    const auto of = [dark](ColourRole role) { return colour(dark, role); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColourRole::Window));
    palette.setColor(QPalette::WindowText, of(ColourRole::Text));
    palette.setColor(QPalette::Base, of(ColourRole::Panel));
    palette.setColor(QPalette::AlternateBase, of(ColourRole::Raised));
    palette.setColor(QPalette::Text, of(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColourRole::Faint));
    palette.setColor(QPalette::Button, of(ColourRole::Raised));
    palette.setColor(QPalette::ButtonText, of(ColourRole::Text));
    palette.setColor(QPalette::BrightText, of(ColourRole::MissedText));
    palette.setColor(QPalette::Highlight, of(ColourRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColourRole::AccentText));
    palette.setColor(QPalette::Link, of(ColourRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColourRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColourRole::Raised));
    palette.setColor(QPalette::ToolTipText, of(ColourRole::Text));
    palette.setColor(QPalette::Light, of(ColourRole::Panel));
    palette.setColor(QPalette::Midlight, of(ColourRole::Hairline));
    palette.setColor(QPalette::Mid, of(ColourRole::FieldBorder));
    palette.setColor(QPalette::Dark, of(ColourRole::Faint));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, dark ? 160 : 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(ColourRole::Faint));
    return palette;
}

QFont resized(const QFont &body, qreal factor)
{
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(body.pixelSize() * factor)));
    return font;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
           < palette.color(QPalette::WindowText).lightness();
}

QColor colour(const QPalette &palette, ColourRole role)
{
    return colour(isDark(palette), role);
}

QPalette lightPalette()
{
    return paletteOf(false);
}

QPalette darkPalette()
{
    return paletteOf(true);
}

// The font of titles: bold, because a Chinese font without a bold face looks bolder only from
// QFont::Bold on.
QFont titleFont(const QFont &body)
{
    QFont font = resized(body, 17.0 / 14);
    font.setWeight(QFont::Bold);
    return font;
}

QFont smallFont(const QFont &body)
{
    return resized(body, 12.5 / 14);
}

int scaled(const QFont &body, qreal units)
{
    // The application's font has a pixel size; QFontInfo is avoided, as this is called thousands of
    // times.
    const int size = body.pixelSize() > 0 ? body.pixelSize() : QFontInfo(body).pixelSize();
    return int(std::lround(units * size / 14.0));
}

void paintPanel(QWidget *widget)
{
    QPainter painter(widget);
    painter.fillRect(widget->rect(), colour(widget->palette(), ColourRole::Panel));
    painter.fillRect(0, widget->height() - 1, widget->width(), 1,
                     colour(widget->palette(), ColourRole::Hairline));
}

} // namespace Widgets
