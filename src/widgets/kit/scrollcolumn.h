#pragma once

#include <QScrollArea>

namespace Widgets {

// Scrolls a column upwards and downwards where there is less room than it wants, on the ground of
// what it lies on.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    // `fewest` is the least height it gives way to, at 100 % text.
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
