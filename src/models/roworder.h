#pragma once

#include <Qt>

#include <vector>

namespace Domain {
class OutlineNode;
struct AsOf;
} // namespace Domain

namespace Models {

// Where the rows of one node's children stand: as published, and as shown while sorted.
struct RowOrder
{
    std::vector<int> published; // by shown row
    std::vector<int> shown;     // by published row

    // A new row, which is shown last.
    void insert(int publishedRow);
    void remove(int publishedRow);
};

// The children of `under` by a column of PlanTreeModel. Only items change places, among the rows of
// items; those without a value come last in both orders.
RowOrder sortedRows(const Domain::OutlineNode *under, int column, Qt::SortOrder order,
                    Domain::AsOf now);

} // namespace Models
