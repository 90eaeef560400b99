#pragma once

#include <QHeaderView>

namespace Widgets {

// The headings over the plan tree's columns: small, on the edges that the cells' words stand on.
class PlanTreeColumns : public QHeaderView
{
    Q_OBJECT

public:
    explicit PlanTreeColumns(QWidget *parent = nullptr);

    // Where a column's words begin, from its left edge, and how far from its right edge they end.
    int leftPadding(int column) const;
    int rightPadding() const;

    // How wide a column must be to show its heading whole.
    int widthOfHeading(int column) const;

    // The same for words of a width.
    int widthOf(int column, int words) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    QSize sectionSizeFromContents(int column) const override;
};

} // namespace Widgets
