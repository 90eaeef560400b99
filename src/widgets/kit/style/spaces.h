#pragma once

#include <QMarginsF>
#include <QObject>

class QLayout;
class QWidget;

namespace Widgets {

// Keeps the margins and the spacing of a layout of `widget` in step with its text. Both are given
// in pixels at 100 % text.
class Spaces : public QObject
{
    Q_OBJECT

public:
    Spaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal spacing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    QWidget *m_widget;
    QLayout *m_layout;
    QMarginsF m_margins;
    qreal m_spacing;
};

} // namespace Widgets
