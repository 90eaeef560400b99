#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QWidget>

// The colours by their roles, the sizes of text, and lengths that follow the text. All painting
// takes them from here; there are no style sheets.
namespace Widgets {

enum class ColourRole {
    Window,
    Panel,
    Raised,
    Text,
    Secondary,
    Faint,
    Hairline,
    FieldBorder,
    Accent,
    AccentText, // on a ground of Accent
    SelectedRow,
    DoneText,
    DoneGround,
    InProgressText,
    InProgressGround,
    OngoingText,
    OngoingGround,
    NotStartedText,
    NotStartedGround,
    CancelledText,
    CancelledGround,
    MissedText,
    MissedGround,
    DueSoonText,
    DueSoonGround,
    FoundGround, // behind words that match a search
    // Segments of the bar of items by status.
    DoneBar,
    InProgressBar,
    OngoingBar,
    NotStartedBar,
    CancelledBar,
};

// Whether `palette` is a dark one, and the colour of a role in the theme that it belongs to.
bool isDark(const QPalette &palette);
QColor colour(const QPalette &palette, ColourRole role);

QPalette lightPalette();
QPalette darkPalette();

// The three sizes of text relative to the body's: title (17 : 14), body, small (12.5 : 14).
QFont titleFont(const QFont &body);
QFont smallFont(const QFont &body);

// `units` are pixels at 100 % text and a body of 14 pixels; they grow with the text.
int scaled(const QFont &body, qreal units);
inline int scaled(const QWidget *widget, qreal units)
{
    return scaled(widget->font(), units);
}

// Paints the ground of a part of the window above others: a panel with a hairline at its foot.
void paintPanel(QWidget *widget);

} // namespace Widgets
