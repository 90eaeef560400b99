#include "domain/carryover.h"

#include "domain/outlineedits.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QString inChineseDigits(int year, QChar zero)
{
    const QString digits = zero + u"一二三四五六七八九"_s;
    QString words;
    for (const QChar digit : QString::number(year))
        words += digits[digit.digitValue()];
    return words;
}

bool namesYear(const QString &words)
{
    static const QRegularExpression year(u"[0-9０-９〇零○一二三四五六七八九]{4}年"_s);
    return year.match(words).hasMatch();
}

// What a carried item is at the year's beginning.
Node anew(const OutlineNode *node, int year)
{
    Node fresh = node->node();
    fresh.carriedFrom = node->id();
    const bool isOngoing = fresh.standing.status() == ItemStatus::Ongoing;
    fresh.standing = isOngoing ? Standing::ongoing() : Standing();
    const QString words = fresh.deadline.words();
    fresh.deadline = namesYear(words) ? Deadline() : Deadline::fromWords(words, year);
    return fresh;
}

class Carrying
{
public:
    Carrying(const Outline &last, int year, const QSet<NodeId> &carried)
        : m_carried(carried)
        , m_year(year)
    {
        addUnder(last.root(), NodeId{});
    }

    QList<Node> nodes() const { return m_nodes; }

private:
    bool holdsCarried(const OutlineNode *node) const
    {
        if (m_carried.contains(node->id()))
            return true;
        for (int row = 0; row < node->childCount(); ++row) {
            if (holdsCarried(node->child(row)))
                return true;
        }
        return false;
    }

    void addUnder(const OutlineNode *node, NodeId parent)
    {
        for (int row = 0; row < node->childCount(); ++row) {
            const OutlineNode *child = node->child(row);
            if (!holdsCarried(child))
                continue;
            Node fresh = anew(child, m_year);
            fresh.id = NodeId{-qint64(m_nodes.size()) - 1};
            fresh.parent = parent;
            m_nodes.append(fresh);
            addUnder(child, fresh.id);
        }
    }

    const QSet<NodeId> &m_carried;
    int m_year;
    QList<Node> m_nodes;
};

} // namespace

QList<const OutlineNode *> toCarryOver(const Outline &last)
{
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : last.nodes()) {
        const ItemStatus status = node->node().standing.status();
        if (node->isTracked() && status != ItemStatus::Done && status != ItemStatus::Cancelled)
            found.append(node);
    }
    return found;
}

QString titleForYear(const QString &title, int from, int to)
{
    QString renamed = title;
    renamed.replace(QString::number(from), QString::number(to));
    for (const QChar zero : {u'〇', u'零', u'○'})
        renamed.replace(inChineseDigits(from, zero), inChineseDigits(to, zero));
    return renamed;
}

PlanContent carriedOver(const Outline &last, int year, const QSet<NodeId> &carried)
{
    const PlanDetails &was = last.plan();
    PlanContent content{.details = {.year = year,
                                    .title = titleForYear(was.title, was.year, year),
                                    .organisation = was.organisation,
                                    .issuer = was.issuer,
                                    .numbering = was.numbering},
                        .nodes = Carrying(last, year, carried).nodes()};
    Outline outline(content);
    for (const Change &change : renumbering(outline, RunsBegin::AtOne)) {
        const auto &field = std::get<FieldChange>(change);
        for (Node &node : content.nodes) {
            if (node.id == field.node)
                node.number = field.to;
        }
    }
    return content;
}

} // namespace Domain
