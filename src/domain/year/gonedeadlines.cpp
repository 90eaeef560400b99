#include "domain/year/gonedeadlines.h"

#include "domain/plan/edit.h"
#include "domain/plan/recurrence.h"
#include "domain/plan/subtree.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kTree = u"tree"_s;

// The end of the period that the day is in; null where nothing recurs.
QDate periodEnd(const Deadline &deadline, int year, QDate on)
{
    const auto periods = periodsOf(deadline, year, {}, on);
    return periods.isEmpty() ? QDate() : lastDayOf(periods.last(), year);
}

QString whyGone(const OutlineNode *node, QDate on)
{
    switch (node->statusOn(AsOf::now(on))) {
    case StatusKind::Done: return u"已完成"_s;
    case StatusKind::Cancelled: return u"已取消"_s;
    case StatusKind::Ongoing: return u"长期坚持"_s;
    default:
        return node->node().deadline.kind() == Deadline::Kind::Recurring ? u"本期已做"_s
                                                                         : u"时限已改"_s;
    }
}

QString headingOf(const Node &node)
{
    return QString(node.number + node.title).simplified();
}

class GoneDeadlines
{
public:
    GoneDeadlines(const Outline &outline, const QList<DueItem> &due, QDate on)
        : m_outline(outline)
        , m_on(on)
    {
        for (const DueItem &item : due)
            m_known.insert(item.node->id());
    }

    void addPresent()
    {
        for (const OutlineNode *node : m_outline.nodes()) {
            const Deadline &deadline = node->node().deadline;
            QDate last = deadline.lastDay();
            if (!last.isValid())
                last = periodEnd(deadline, m_outline.plan().year, m_on);
            if (node->isTracked())
                add(node, last);
        }
    }

    // Of several changes the latest one counts; they come newest first.
    void addFormer(const HistoryEntry &change)
    {
        if (!change.oldValue)
            return;
        const PlanTime time = m_outline.plan().time();
        if (change.field == fieldKey(Field::Deadline)) {
            if (const OutlineNode *node = m_outline.find(change.node))
                add(node, Deadline::fromWords(*change.oldValue, time).lastDay());
        } else if (change.field == kTree && !change.newValue) {
            if (const auto removed = subtreeOfText(*change.oldValue, time))
                addRemoved(*removed);
        }
    }

    QList<GoneDeadline> take() { return std::move(m_gone); }

private:
    void addRemoved(const Subtree &removed)
    {
        if (removed.place.plan != m_outline.plan().id)
            return;
        for (const Node &node : removed.nodes) {
            if (!m_outline.find(node.id) && node.deadline.lastDay().isValid())
                add(node.id, u"已删除"_s, headingOf(node), node.deadline.lastDay());
        }
    }

    void add(const OutlineNode *node, QDate lastDay)
    {
        if (lastDay.isValid())
            add(node->id(), whyGone(node, m_on), node->heading().simplified(), lastDay);
    }

    void add(NodeId node, const QString &why, const QString &title, QDate lastDay)
    {
        if (m_known.contains(node))
            return;
        m_known.insert(node);
        m_gone.append({.node = node, .why = why, .title = title, .lastDay = lastDay});
    }

    const Outline &m_outline;
    QDate m_on;
    QSet<NodeId> m_known;
    QList<GoneDeadline> m_gone;
};

} // namespace

QStringList deadlineFields()
{
    return {fieldKey(Field::Deadline), kTree};
}

QList<GoneDeadline> goneDeadlines(const Outline &outline, const QList<DueItem> &due,
                                  const QList<HistoryEntry> &changes, QDate on)
{
    GoneDeadlines gone(outline, due, on);
    gone.addPresent();
    for (const HistoryEntry &change : changes)
        gone.addFormer(change);
    return gone.take();
}

} // namespace Domain
