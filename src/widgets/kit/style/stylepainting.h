#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QStyle;
class QStyleOption;
class QWidget;

// Draws the parts of YaodianStyle; `option` and `widget` are those that QStyle is given.
namespace Widgets::Painting {

// Pixels of a length at 100 % text.
int length(qreal units);

// Whether a widget has the property "quiet" or "primary" (see YaodianStyle).
bool isQuiet(const QWidget *widget);
bool isPrimary(const QWidget *widget);
bool hasFocusByKeyboard(const QStyleOption *option);

// The colour of the focus frame; it is visible on a selected row too.
QColor focusColour(const QStyleOption *option);

// A rounded box whose line lies sharp on pixels.
void drawBox(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &line,
             qreal width = 1);

// A quiet field is a line under its words until the mouse or the keyboard is on it.
void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget = nullptr);

// The colour of `over` painted on `ground` with the opacity `share`, 0 to 1.
QColor mixed(const QColor &ground, const QColor &over, qreal share);
void drawPushButton(QPainter *painter, const QStyleOption *option, bool primary);
void drawToolButton(QPainter *painter, const QStyleOption *option, bool framed);
void drawCheckMark(QPainter *painter, const QStyleOption *option, bool round);
void drawChevron(QPainter *painter, const QRect &rect, const QString &direction, const QColor &ink);
QColor chevronInk(const QStyleOption *option);

// Draws a line along an edge of the option.
void hairline(QPainter *painter, const QStyleOption *option, Qt::Edge edge);
void drawLineEdit(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void drawArrow(QPainter *painter, const QStyleOption *option, const QRect &place,
               const QString &direction);

// Draws the arrow of a push button that opens a menu.
void drawMenuArrow(QPainter *painter, const QStyleOption *option, bool isPrimary);
void drawSeparator(QPainter *painter, const QStyleOption *option);
void drawFrame(QPainter *painter, const QStyleOption *option);
void drawMenuBarItem(QPainter *painter, const QStyleOption *option, const QStyle *style,
                     const QWidget *widget);
void drawTab(QPainter *painter, const QStyleOption *option);

} // namespace Widgets::Painting
