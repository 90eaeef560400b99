#pragma once

#include "widgets/year/yearchart.h"

#include <QWidget>

#include <optional>

namespace Widgets {

// The names of the months over the rows, and today's day in them.
class YearHead : public QWidget
{
    Q_OBJECT

public:
    YearHead(Models::PlanTreeModel *plan, QWidget *parent);

    void setColumns(const YearColumns &columns);
    QSize sizeHint() const override;

    // A month's name, or today's day (of the year's plan), and where it stands.
    struct Name
    {
        QString words = {};
        QRectF place = {};
    };
    std::optional<Name> today() const;
    // The names of all months except the one that today's day covers; figures alone where there is
    // no room for more.
    QList<Name> monthNames() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString usualName(int month) const;
    Name nameOf(int month, const QRectF &today) const;
    void paintToday(QPainter *painter, const Name &today) const;

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
