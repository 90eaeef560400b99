#include "domain/plan/carryover.h"

#include "domain/plan/outlineedits.h"
#include "domain/text/continuednumber.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QString inChineseDigits(int year, QChar zero)
{
    return numeral(year, NumeralForm::ChineseDigits).replace(u'〇', zero);
}

bool namesYear(const QString &words)
{
    static const QRegularExpression year(kYearDigit + u"{4}年"_s);
    return year.match(words).hasMatch();
}

// A copy of `node` as it enters the new year's plan: its status reset, a deadline dropped that
// names a year.
Node anew(const OutlineNode *node, const PlanTime &plan)
{
    Node fresh = node->node();
    fresh.carriedFrom = node->id();
    fresh.difficulty.clear(); // belongs to last year's work
    const bool isOngoing = fresh.status.kind() == StatusKind::Ongoing;
    fresh.status = isOngoing ? ItemStatus::ongoing() : ItemStatus();
    const QString words = fresh.deadline.words();
    fresh.deadline = namesYear(words) ? Deadline() : Deadline::fromWords(words, plan);
    return fresh;
}

} // namespace

QList<const OutlineNode *> toCarryOver(const Outline &last)
{
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : last.nodes()) {
        const StatusKind status = node->node().status.kind();
        if (node->isTracked() && !hasEnded(status))
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

QString titleKey(const QString &title, int year)
{
    QString key;
    for (const QChar character : folded(titleForYear(title, year, 0))) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            key.append(character.toCaseFolded());
    }
    return key;
}

PlanContent emptyPlanAfter(const PlanDetails &last, int year)
{
    return {.details = {.year = year,
                        .title = titleForYear(last.title, last.year, year),
                        .organisation = last.organisation,
                        .issuer = last.issuer,
                        .numbering = last.numbering}};
}

CarryOver::CarryOver(const Outline &last, PlanContent next)
    : m_last(last)
    , m_content(std::move(next))
    , m_next(m_content)
{
    matchSections();
    matchItems();
}

// Matches sections by title only: the same number may stand over anything in another year.
void CarryOver::matchSections()
{
    QHash<QString, NodeId> byTitle;
    for (const OutlineNode *node : m_next.nodes()) {
        const QString key = titleKey(node->node().title, m_next.plan().year);
        if (node->isSection() && !byTitle.contains(key))
            byTitle.insert(key, node->id());
    }
    for (const OutlineNode *node : m_last.nodes()) {
        if (!node->isSection())
            continue;
        const NodeId same = byTitle.take(titleKey(node->node().title, m_last.plan().year));
        if (same != NodeId{})
            m_sections.insert(node->id(), same);
    }
}

void CarryOver::matchItems()
{
    QHash<QString, QList<NodeId>> byTitle;
    for (const OutlineNode *node : m_next.nodes()) {
        if (node->isTracked())
            byTitle[titleKey(node->node().title, m_next.plan().year)].append(node->id());
    }
    for (const OutlineNode *node : m_last.nodes()) {
        if (!node->isTracked() || topOf(node) != node)
            continue;
        const auto same = byTitle.find(titleKey(node->node().title, m_last.plan().year));
        if (same != byTitle.end() && !same->isEmpty())
            m_items.insert(node->id(), same->takeFirst());
    }
}

NodeId CarryOver::sectionFor(const OutlineNode *section) const
{
    return m_sections.value(section->id());
}

const OutlineNode *CarryOver::topOf(const OutlineNode *tracked)
{
    const OutlineNode *top = tracked;
    while (!top->parent()->isRoot() && !top->parent()->isSection())
        top = top->parent();
    return top;
}

Destination CarryOver::usual(const OutlineNode *top) const
{
    if (const NodeId item = m_items.value(top->id()); item != NodeId{})
        return {.kind = Destination::Kind::As, .node = item};
    const OutlineNode *section = top->parent();
    if (section->isRoot())
        return {};
    if (const NodeId into = sectionFor(section); into != NodeId{})
        return {.kind = Destination::Kind::Into, .node = into};
    return {.kind = Destination::Kind::Again, .node = section->id()};
}

QList<Destination> CarryOver::choices(const OutlineNode *top) const
{
    QList<Destination> found;
    if (const NodeId item = m_items.value(top->id()); item != NodeId{})
        found.append({.kind = Destination::Kind::As, .node = item});
    for (const OutlineNode *node : m_next.nodes()) {
        if (node->isSection())
            found.append({.kind = Destination::Kind::Into, .node = node->id()});
    }
    for (const OutlineNode *node : m_last.nodes()) {
        if (node->isSection() && !node->isLeaf() && sectionFor(node) == NodeId{})
            found.append({.kind = Destination::Kind::Again, .node = node->id()});
    }
    found.append(Destination{});
    return found;
}

// Builds the new plan.
class CarryOver::Filling
{
public:
    Filling(const CarryOver &over, const QSet<NodeId> &carried,
            const QHash<NodeId, Destination> &chosen)
        : m_over(over)
        , m_next(over.m_content)
        , m_carried(carried)
        , m_isNew(over.m_content.nodes.isEmpty())
    {
        for (const Node &node : over.m_content.nodes)
            m_lastId = std::min(m_lastId, qint64(node.id));
        for (const OutlineNode *node : over.m_last.nodes()) {
            if (!carried.contains(node->id()) || !node->isTracked())
                continue;
            const OutlineNode *top = topOf(node);
            if (!m_places.contains(top->id()))
                m_places.insert(top->id(), chosen.value(top->id(), over.usual(top)));
        }
    }

    // Items that stay in a copy of their own section keep their order there; all others are
    // appended afterwards.
    PlanContent filled()
    {
        putWhatStays();
        for (const OutlineNode *node : m_over.m_last.nodes()) {
            const auto place = m_places.constFind(node->id());
            if (place != m_places.cend() && !staysIn(node, *place))
                put(node, *place);
        }
        if (m_isNew)
            renumber();
        return m_next.content();
    }

private:
    static bool staysIn(const OutlineNode *top, const Destination &place)
    {
        return place == Destination{.kind = Destination::Kind::Again, .node = top->parent()->id()};
    }

    void putWhatStays()
    {
        QSet<NodeId> wanted;
        for (const Destination &place : std::as_const(m_places)) {
            if (place.kind == Destination::Kind::Again)
                wanted.insert(place.node);
        }
        for (const OutlineNode *node : m_over.m_last.nodes()) {
            if (wanted.contains(node->id()))
                section(node);
            const auto place = m_places.constFind(node->id());
            if (place != m_places.cend() && staysIn(node, *place))
                putUnder(section(node->parent()), node);
        }
    }

    void put(const OutlineNode *top, const Destination &place)
    {
        switch (place.kind) {
        case Destination::Kind::As: goOnAs(m_next.find(place.node), top); break;
        case Destination::Kind::Again:
            putUnder(section(m_over.m_last.find(place.node)), top);
            break;
        case Destination::Kind::Into:
            putUnder(place.node == NodeId{} ? m_next.root() : m_next.find(place.node), top);
            break;
        }
    }

    // The new plan's counterpart of last year's section `last`; copied, with the sections around
    // it, where there is none.
    OutlineNode *section(const OutlineNode *last)
    {
        if (last->isRoot())
            return m_next.root();
        if (OutlineNode *there = m_next.find(m_over.sectionFor(last)))
            return there;
        if (!m_again.contains(last->id())) {
            OutlineNode *made = append(section(last->parent()), last);
            m_again.insert(last->id(), made);
        }
        return m_again.value(last->id());
    }

    void putUnder(OutlineNode *under, const OutlineNode *node)
    {
        if (!holdsCarried(node))
            return;
        OutlineNode *added = append(under, node);
        for (int row = 0; row < node->childCount(); ++row)
            putUnder(added, node->child(row));
    }

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

    OutlineNode *append(OutlineNode *under, const OutlineNode *node)
    {
        Node fresh = anew(node, m_next.plan().time());
        fresh.id = NodeId{--m_lastId};
        if (!m_isNew)
            fresh.number = numberAtEnd(under, fresh);
        return m_next.insert(under, under->childCount(), std::move(fresh));
    }

    // The number for `node` at the end of `under`. Where it is the first of its run, it takes the
    // first number of last year's style.
    QString numberAtEnd(const OutlineNode *under, const Node &node) const
    {
        for (int row = 0; row < under->childCount(); ++row) {
            if (under->child(row)->node().kind == node.kind)
                return numberForAdded(m_next, under, under->childCount(), node.kind);
        }
        const bool goesOn = node.kind == NodeKind::Item
                            && m_next.plan().numbering == Numbering::Continuous;
        return goesOn ? numberForAdded(m_next, under, under->childCount(), node.kind)
                      : firstNumber(node.number);
    }

    void goOnAs(OutlineNode *there, const OutlineNode *last)
    {
        Node node = there->node();
        const Node was = anew(last, m_next.plan().time());
        node.carriedFrom = was.carriedFrom;
        node.status = was.status;
        if (node.owners.isEmpty())
            node.owners = was.owners;
        if (node.leadDepartment.isEmpty())
            node.leadDepartment = was.leadDepartment;
        if (node.supportingDepartments.isEmpty())
            node.supportingDepartments = was.supportingDepartments;
        if (node.deadline.words().isEmpty())
            node.deadline = was.deadline;
        m_next.setNode(there, std::move(node));
    }

    void renumber()
    {
        for (const Change &change : renumbering(m_next, RunsBegin::AtOne)) {
            const auto &field = std::get<FieldChange>(change);
            OutlineNode *there = m_next.find(field.node);
            Node node = there->node();
            node.number = field.to;
            m_next.setNode(there, std::move(node));
        }
    }

    const CarryOver &m_over;
    Outline m_next;
    const QSet<NodeId> &m_carried;
    bool m_isNew;
    qint64 m_lastId = 0;
    QHash<NodeId, Destination> m_places; // the key is the id of a carried node's topOf()
    QHash<NodeId, OutlineNode *> m_again;
};

PlanContent CarryOver::plan(const QSet<NodeId> &carried,
                            const QHash<NodeId, Destination> &chosen) const
{
    return Filling(*this, carried, chosen).filled();
}

} // namespace Domain
