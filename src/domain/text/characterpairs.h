#pragma once

#include <QSet>
#include <QStringView>

#include <algorithm>

namespace Domain {

// The pairs of characters that stand beside one another in `text`, by which texts are compared that
// say the same in nearly the same words.
inline QSet<quint32> characterPairs(QStringView text)
{
    QSet<quint32> pairs;
    for (qsizetype i = 1; i < text.size(); ++i)
        pairs.insert(quint32(text[i - 1].unicode()) << 16 | text[i].unicode());
    return pairs;
}

// The share of the smaller set that stands in the larger too, from 0 to 1; 0 if one is empty.
inline double sharedPairs(const QSet<quint32> &one, const QSet<quint32> &other)
{
    const auto &[few, many] = std::minmax(
        one, other, [](const auto &a, const auto &b) { return a.size() < b.size(); });
    const auto same = std::ranges::count_if(few, [&](quint32 pair) { return many.contains(pair); });
    return few.isEmpty() ? 0 : double(same) / double(few.size());
}

} // namespace Domain
