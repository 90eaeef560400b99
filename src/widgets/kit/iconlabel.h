#pragma once

#include "widgets/kit/style/theme.h"

#include <QLabel>

#include <utility>

namespace Widgets {

// Shows one of our icons (icons.h) in a colour role; follows the palette and the size of text.
class IconLabel : public QLabel
{
    Q_OBJECT

public:
    // `side` is its length at 100 % text.
    IconLabel(const QString &name, ColourRole colour, qreal side, QWidget *parent);

    void setIcon(const QString &name, ColourRole colour);

private:
    std::pair<int, QColor> look() const; // its size in pixels and its colour
    void draw();

    QString m_name;
    ColourRole m_colour;
    qreal m_side;
    std::pair<int, QColor> m_drawn; // the look() of the picture
};

} // namespace Widgets
