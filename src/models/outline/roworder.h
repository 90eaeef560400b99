#pragma once

#include <Qt>

#include <vector>

namespace Domain {
class OutlineNode;
struct AsOf;
} // namespace Domain

namespace Models {

// Maps the rows of a node's children between the published order and the order shown while sorted.
struct RowOrder
{
    std::vector<int> published; // the published row of each shown row
    std::vector<int> shown;     // the shown row of each published row

    // Adds a new row, which is shown last.
    void insert(int publishedRow);
    void remove(int publishedRow);
};

// The order of the children of `under` sorted by a column of PlanTreeModel. Sections keep their
// rows; items are sorted among the rows of items, those without a value last in both orders.
RowOrder sortedRows(const Domain::OutlineNode *under, int column, Qt::SortOrder order,
                    Domain::AsOf now);

} // namespace Models
