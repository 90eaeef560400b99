#pragma once

#include "widgets/looks.h"

#include <QLabel>

namespace Widgets {

// Plain words on the page in one of its sizes and colours, which follow the application's font and
// the palette. Never rich text, whatever stands in it.
class WordLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Body, Small, Heading };

    explicit WordLabel(QWidget *parent, Size size = Size::Body, ColourRole ink = ColourRole::Text);

    void setInk(ColourRole ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateInk();

    ColourRole m_ink;
};

} // namespace Widgets
