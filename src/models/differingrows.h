#pragma once

#include <algorithm>
#include <functional>
#include <iterator>

namespace Models {

// Where two lists of rows differ: between the rows that both begin with and those that both end
// with. A model announces these rows as removed and inserted, so that views keep their place in the
// others.
struct DifferingRows
{
    int first = 0;
    int removed = 0;  // how many rows of the earlier list, from `first` on
    int inserted = 0; // how many of the later one

    int lastRemoved() const { return first + removed - 1; }
    int lastInserted() const { return first + inserted - 1; }
};

template<typename Rows, typename Same = std::equal_to<>>
DifferingRows differingRows(const Rows &before, const Rows &now, Same same = {})
{
    const auto begins = std::ranges::mismatch(before, now, same);
    const auto ends = std::mismatch(
        std::make_reverse_iterator(before.end()), std::make_reverse_iterator(begins.in1),
        std::make_reverse_iterator(now.end()), std::make_reverse_iterator(begins.in2), same);
    return {.first = int(begins.in1 - before.begin()),
            .removed = int(ends.first.base() - begins.in1),
            .inserted = int(ends.second.base() - begins.in2)};
}

} // namespace Models
