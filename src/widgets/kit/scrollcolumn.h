#pragma once

#include <QScrollArea>

namespace Widgets {

// Scrolls a column upwards and downwards where there is less room than it wants, on the ground of
// what it lies on.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    // In a window without room one thing scrolls: a column that scrolls WhenRoomy stands whole
    // there and leaves scrolling to what it lies in.
    enum class Scrolls { Always, WhenRoomy };

    // `fewest` is the least height it gives way to, at 100 % text.
    ScrollColumn(QWidget *column, qreal fewest, QWidget *parent, Scrolls scrolls = Scrolls::Always);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isWhole() const;
    void fitBar();

    qreal m_fewest;
    Scrolls m_scrolls;
};

} // namespace Widgets
