#pragma once

#include "widgets/year/yearchart.h"

#include <QWidget>

namespace Widgets {

// The names of the months over the rows, and today's day in them.
class YearHead : public QWidget
{
    Q_OBJECT

public:
    YearHead(Models::PlanTreeModel *plan, QWidget *parent);

    void setColumns(const YearColumns &columns);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF paintToday(QPainter *painter) const; // where it stands; empty for none

    Models::PlanTreeModel *m_plan;
    YearColumns m_columns;
};

// What the marks mean, in one line.
class YearLegend : public QWidget
{
    Q_OBJECT

public:
    explicit YearLegend(QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Widgets
