#pragma once

#include <QScrollArea>

namespace Widgets {

// Scrolls a column of widgets vertically if it is higher than the space available. It paints no
// background.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    // Asks for `minimumHeight` pixels at 100 % text, or less if the column is lower.
    ScrollColumn(QWidget *column, qreal minimumHeight, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qreal m_minimumHeight;
};

} // namespace Widgets
