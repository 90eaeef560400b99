#pragma once

#include "widgets/kit/style/theme.h"

#include <QLabel>

#include <utility>

namespace Widgets {

// One of our own icons (icons.h) in a colour of ours, which follows the palette and the text.
class IconLabel : public QLabel
{
    Q_OBJECT

public:
    // `side` is its length at 100 % text.
    IconLabel(const QString &name, ColourRole colour, qreal side, QWidget *parent);

    void setIcon(const QString &name, ColourRole colour);

private:
    std::pair<int, QColor> look() const; // its pixels and its colour
    void draw();

    QString m_name;
    ColourRole m_colour;
    qreal m_side;
    std::pair<int, QColor> m_drawn; // the look() of the picture
};

} // namespace Widgets
