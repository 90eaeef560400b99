#include "models/outline/roworder.h"

#include "domain/plan/outline.h"
#include "domain/text/characters.h"
#include "domain/text/names.h"
#include "models/outline/plantreemodel.h"

#include <QCollator>

#include <algorithm>
#include <optional>

using namespace Domain;

namespace Models {

namespace {

// The sort key of a cell: a number, a text, or nothing.
class SortKey
{
public:
    SortKey() = default;
    explicit SortKey(qint64 number)
        : m_isThere(true)
        , m_number(number)
    {}
    explicit SortKey(QCollatorSortKey word)
        : m_isThere(true)
        , m_word(std::move(word))
    {}

    bool isThere() const { return m_isThere; }
    int compare(const SortKey &other) const
    {
        if (m_word && other.m_word)
            return m_word->compare(*other.m_word);
        return m_number < other.m_number ? -1 : m_number > other.m_number;
    }

private:
    bool m_isThere = false;
    qint64 m_number = 0;
    std::optional<QCollatorSortKey> m_word;
};

SortKey dayKey(QDate day)
{
    return day.isValid() ? SortKey(day.toJulianDay()) : SortKey();
}

SortKey wordKey(const QString &word, const QCollator &collator)
{
    return word.isEmpty() ? SortKey() : SortKey(collator.sortKey(withoutInvisible(word)));
}

SortKey sortKeyOf(const OutlineNode *node, int column, AsOf now, const QCollator &collator)
{
    switch (column) {
    case PlanTreeModel::ItemColumn: return wordKey(node->node().title, collator);
    case PlanTreeModel::OwnerColumn: return wordKey(joinNames(node->node().owners), collator);
    case PlanTreeModel::DeadlineColumn: return dayKey(node->node().deadline.lastDay());
    case PlanTreeModel::StatusColumn:
        return node->isTracked() ? SortKey(allStatuses().indexOf(node->statusOn(now))) : SortKey();
    case PlanTreeModel::LatestProgressColumn: return dayKey(node->figures().last);
    }
    Q_UNREACHABLE();
}

// Closes the gap that a removed row leaves among the rows of the other order.
void closeGap(std::vector<int> &rows, int removed)
{
    for (int &row : rows)
        row -= row > removed ? 1 : 0;
}

} // namespace

void RowOrder::insert(int publishedRow)
{
    const int last = int(published.size());
    for (int &row : published)
        row += row >= publishedRow ? 1 : 0;
    published.push_back(publishedRow);
    shown.insert(shown.begin() + publishedRow, last);
}

void RowOrder::remove(int publishedRow)
{
    const int shownRow = shown[size_t(publishedRow)];
    published.erase(published.begin() + shownRow);
    shown.erase(shown.begin() + publishedRow);
    closeGap(published, publishedRow);
    closeGap(shown, shownRow);
}

RowOrder sortedRows(const OutlineNode *under, int column, Qt::SortOrder order, AsOf now)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<std::pair<SortKey, int>> items;
    for (int row = 0; row < under->childCount(); ++row) {
        if (!under->child(row)->isSection())
            items.emplace_back(sortKeyOf(under->child(row), column, now, collator), row);
    }
    std::ranges::stable_sort(items, [order](const auto &one, const auto &other) {
        if (!one.first.isThere() || !other.first.isThere())
            return one.first.isThere() && !other.first.isThere();
        const int difference = one.first.compare(other.first);
        return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
    });

    RowOrder rows;
    auto next = items.cbegin();
    for (int row = 0; row < under->childCount(); ++row)
        rows.published.push_back(under->child(row)->isSection() ? row : (next++)->second);
    rows.shown.resize(rows.published.size());
    for (size_t row = 0; row < rows.published.size(); ++row)
        rows.shown[size_t(rows.published[row])] = int(row);
    return rows;
}

} // namespace Models
