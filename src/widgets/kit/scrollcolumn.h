#pragma once

#include <QScrollArea>

namespace Widgets {

// Scrolls a column of widgets vertically if it is higher than the space available. It paints no
// background.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    // `fewest` is the smallest minimum height that it asks for, in pixels at 100 % text.
    ScrollColumn(QWidget *column, qreal fewest, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    qreal m_fewest;
};

} // namespace Widgets
