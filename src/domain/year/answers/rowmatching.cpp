#include "domain/year/answers/rowmatching.h"

#include "domain/plan/numbering.h"
#include "domain/text/characterpairs.h"
#include "domain/year/answers/sheetwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr double kAlike = 0.4;           // share of the pairs of characters of the shorter text
constexpr qsizetype kComparedText = 400; // characters; an item says what it is of at its beginning
constexpr int kMostCompared = 100;       // rows; only a sheet that no person filled in has more
constexpr qsizetype kMostItems = 500;

QString numberKey(const QString &number)
{
    return bareNumber(sheetKey(number));
}

QSet<quint32> pairsOf(const QString &text)
{
    return characterPairs(sheetKey(text.left(kComparedText)));
}

double likeness(const QSet<quint32> &one, const QSet<quint32> &other)
{
    return std::min(one.size(), other.size()) < 2 ? 0 : sharedPairs(one, other);
}

} // namespace

RowMatching::RowMatching(const DepartmentSheet &sent)
    : m_sent(sent)
{
    for (const SheetItem &item : sent.items) {
        const QString text = sheetKey(item.text);
        const QString number = numberKey(item.number);
        m_byText[text].append(&item);
        m_byTextAndNumber[text + u'\n' + number].append(&item);
        if (!number.isEmpty())
            m_byNumber[number].append(&item);
        m_byId.insert(item.node, &item);
    }
}

// The item with this text; of several the one with the row's id or number.
const SheetItem *RowMatching::textItem(const AnsweredRow &row, const QString &text) const
{
    const auto &items = m_byText.value(text);
    if (items.size() < 2)
        return items.value(0);
    const SheetItem *known = m_byId.value(row.node);
    if (known && sheetKey(known->text) == text)
        return known;
    const auto numbered = m_byTextAndNumber.value(text + u'\n' + numberKey(row.number));
    return numbered.size() == 1 ? numbered.first() : nullptr;
}

const SheetItem *RowMatching::itemOf(const AnsweredRow &row) const
{
    const SheetItem *known = m_byId.value(row.node);
    if (const QString text = sheetKey(row.text); !text.isEmpty()) {
        if (const SheetItem *named = textItem(row, text))
            return named;
        // Finds the item of a row whose text was edited. Where id and number disagree, the rows
        // were sorted apart.
        const QString number = numberKey(row.number);
        return known && !number.isEmpty() && numberKey(known->number) == number ? known : nullptr;
    }
    if (known)
        return known;
    const auto numbered = m_byNumber.value(numberKey(row.number));
    return numbered.size() == 1 ? numbered.first() : nullptr;
}

NodeId RowMatching::likelyItemOf(const AnsweredRow &row, NodeId above) const
{
    if (const auto numbered = m_byNumber.value(numberKey(row.number)); numbered.size() == 1)
        return numbered.first()->node;
    if (row.text.trimmed().isEmpty() && above != NodeId{})
        return above;
    if (m_sent.items.size() == 1)
        return m_sent.items.first().node;
    if (++m_compared > kMostCompared)
        return {};
    const QSet<quint32> words = pairsOf(row.text + row.progress);
    NodeId likely{};
    double best = kAlike;
    for (const SheetItem &item : m_sent.items.first(qMin(m_sent.items.size(), kMostItems))) {
        if (const double like = likeness(words, pairsOf(item.text)); like >= best) {
            best = like;
            likely = item.node;
        }
    }
    return likely;
}

} // namespace Domain
