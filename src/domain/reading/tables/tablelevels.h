#pragma once

#include "domain/text/numbermark.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Domain {

// Finds how deep the rows of a table stand, from their numbers: a group 一、 holds what is numbered
// otherwise, （一） or 1, until the next of its own kind. A group without a number stands below the
// numbered one above it; an item stands in the last group, or below one whose number is of a higher
// kind.
class TableLevels
{
public:
    // `top`: the depth of the outermost rows.
    explicit TableLevels(int top = 1)
        : m_top(top)
    {}

    // Places the next row and returns its depth; `group` says whether it is a group or an item.
    int put(const std::optional<NumberMark> &mark, bool group);

    // Closes the items that are open, so that the next row stands in the last group.
    void closeItems();

    // The depth of a node that would be put into the innermost open row.
    int depthWithin() const { return m_top + int(m_open.size()); }

private:
    struct Level
    {
        MarkFamily family = MarkFamily::Heading; // Heading also stands for no number
        int value = 0;
        bool group = false;
    };

    qsizetype openLevel(const Level &own) const; // -1 when none is open
    static bool takesBelow(const Level &above, const Level &own);

    QList<Level> m_open;
    QHash<MarkFamily, int> m_lastItem; // the number of the last item, by family
    int m_top;
};

// The number in a cell of serial numbers, without its punctuation: 1, 一, （一）, 1.1, A.
std::optional<NumberMark> serialMark(QStringView folded);

} // namespace Domain
