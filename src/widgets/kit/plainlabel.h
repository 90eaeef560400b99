#pragma once

#include "widgets/kit/theme.h"

#include <QLabel>

namespace Widgets {

// A label in one of our sizes and colours, which it takes from the application's font and palette
// at each painting. It wraps to a number of lines and then elides; the whole text is its tool tip
// then, and always what a screen reader finds.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Title, Body, Small };

    PlainLabel(Size size, ColourRole colour, int mostLines, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont textFont() const;

    Size m_size;
    ColourRole m_colour;
    int m_mostLines;
};

} // namespace Widgets
