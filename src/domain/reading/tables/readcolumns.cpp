#include "domain/reading/tables/readcolumns.h"

#include "domain/text/foldedtext.h"

#include <algorithm>

namespace Domain {

bool ReadColumns::isCertain() const
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columnOf(folded(headings.value(i))) != columns[i])
            return false;
    }
    return isRead();
}

std::optional<QList<Column>> TableColumns::chosen(const QStringList &headings) const
{
    const auto choice = m_choices.find(headings);
    if (choice == m_choices.end() || choice->size() != headings.size())
        return {};
    return *choice;
}

QList<Column> TableColumns::take(ReadColumns found)
{
    found.columns = chosen(found.headings).value_or(found.columns);
    const auto same = std::ranges::find(m_taken, found.headings, &ReadColumns::headings);
    if (same == m_taken.end()) {
        m_taken.append(found);
    } else {
        for (const int line : std::as_const(found.lines)) {
            if (!same->lines.contains(line))
                same->lines.append(line);
        }
        if (!same->isRead())
            same->columns = found.columns;
    }
    return found.columns;
}

QList<ReadColumns> TableColumns::taken() const
{
    QList<ReadColumns> taken = m_taken;
    std::ranges::stable_sort(taken, {},
                             [](const ReadColumns &table) { return table.lines.value(0); });
    return taken;
}

} // namespace Domain
