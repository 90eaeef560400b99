#pragma once

#include "domain/year/answers/answers.h"

#include <QHash>

namespace Domain {

// Finds the item of a row of an answered sheet. Rows may have been sorted, inserted and copied, and
// the hidden column of ids may be gone: an item is known by its issued text, among equal texts by
// its number or id; a row without a text by its id or number.
class RowMatching
{
public:
    explicit RowMatching(const DepartmentSheet &sent);

    // Returns null when the row is not one of the items that were sent.
    const SheetItem *itemOf(const AnsweredRow &row) const;

    // The item that an unmatched row may belong to: the only one with its number, the one in the
    // row `above` for a row without a text, or the one whose text is most like its words. Zero for
    // none.
    NodeId likelyItemOf(const AnsweredRow &row, NodeId above) const;

private:
    const SheetItem *textItem(const AnsweredRow &row, const QString &text) const;

    const DepartmentSheet &m_sent;
    QHash<QString, QList<const SheetItem *>> m_byText;
    QHash<QString, QList<const SheetItem *>> m_byTextAndNumber;
    QHash<QString, QList<const SheetItem *>> m_byNumber;
    QHash<NodeId, const SheetItem *> m_byId;
    mutable int m_compared = 0; // rows whose words were compared with the items'
};

} // namespace Domain
