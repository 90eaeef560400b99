#include "domain/reading/tables/tablelevels.h"

#include "domain/reading/levelfinder.h"
#include "domain/reading/tables/tablecells.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>
#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace Domain {

qsizetype TableLevels::openLevel(const Level &own) const
{
    const auto deepest = [this, &own](auto isIt) -> qsizetype {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].family == own.family && isIt(m_open[i]))
                return i;
        }
        return -1;
    };
    const auto follows = [&own](const Level &open) {
        return own.value > 0 && open.value + 1 == own.value;
    };
    const auto isAlike = [&own](const Level &open) { return open.group == own.group; };
    qsizetype level = deepest([&](const Level &open) { return follows(open) && isAlike(open); });
    if (level < 0)
        level = deepest(isAlike);
    // Items 1, 2 of a group 1、 stand in it, and those that go on from the group before.
    const bool begins = !own.group
                        && (own.value <= 1 || own.value == m_lastItem.value(own.family) + 1);
    if (level < 0 && !begins)
        level = deepest(follows);
    return level >= 0 || begins ? level : deepest([](const Level &) { return true; });
}

bool TableLevels::takesBelow(const Level &above, const Level &own)
{
    const int outer = usualRank(above.family);
    const int inner = usualRank(own.family);
    if (!above.group)
        return outer > 0 && inner > 0 && outer < inner;
    return !own.group || outer == 0 || inner == 0 || outer < inner;
}

int TableLevels::put(const std::optional<NumberMark> &mark, bool group)
{
    Level own{.group = group};
    if (mark) {
        own.family = mark->family;
        own.value = mark->value;
    }
    const qsizetype level = openLevel(own);
    if (level >= 0)
        m_open.resize(level);
    while (level < 0 && !m_open.isEmpty() && !takesBelow(m_open.last(), own))
        m_open.removeLast();
    if (m_open.size() == kDeepestLevel)
        m_open.removeLast();
    m_open.append(own);
    if (!group)
        m_lastItem.insert(own.family, own.value);
    return m_top + int(m_open.size()) - 1;
}

void TableLevels::closeItems()
{
    while (!m_open.isEmpty() && !m_open.last().group)
        m_open.removeLast();
}

std::optional<NumberMark> serialMark(QStringView folded)
{
    if (folded.isEmpty())
        return {};
    if (isSerial(folded))
        return NumberMark{
            .family = MarkFamily::Arabic, .value = folded.toInt(), .length = folded.size()};
    if (const int value = chineseNumeral(folded); value > 0)
        return NumberMark{.value = value, .length = folded.size()};
    static const QRegularExpression dashed(u"^\\d{1,2}(?:[-_]\\d{1,2}){1,2}$"_s); // 1-1
    QString number = folded.toString();
    if (dashed.match(number).hasMatch())
        number.replace(u'-', u'.').replace(u'_', u'.');
    for (const QString &end : {QString(), u"、"_s}) {
        auto mark = numberMarkAt(QString(number % end % u'字'), 0, true);
        if (mark && mark->length >= folded.size())
            return mark;
    }
    return {};
}

} // namespace Domain
