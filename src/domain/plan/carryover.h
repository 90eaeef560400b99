#pragma once

#include "domain/plan/outline.h"

#include <QSet>

namespace Domain {

// The tracked nodes that are usually carried over (结转) into the next year: all but those done or
// cancelled.
QList<const OutlineNode *> toCarryOver(const Outline &last);

// `title` with each mention of the year `from` replaced by `to`: in digits (2021) and in Chinese
// numerals (二〇二一).
QString titleForYear(const QString &title, int from, int to);

// Returns a key that is the same for titles of two years that differ only in the year named, in
// punctuation, width and case. `year` is that of the plan that the title is from.
QString titleKey(const QString &title, int year);

// An empty plan for `year`: title, organisation, issuer and numbering of `last`, the title with the
// new year.
PlanContent emptyPlanAfter(const PlanDetails &last, int year);

// The destination of a carried item in the new plan.
struct Destination
{
    enum class Kind {
        Into,  // at the end of a section of the new plan; zero: at its top level
        Again, // at the end of a section of last year's plan, copied into the new one
        As,    // the new plan has it already, as the item `node`
    };
    Kind kind = Kind::Into;
    NodeId node{};

    friend bool operator==(const Destination &, const Destination &) = default;
};

// Carries items over from one year's plan into the next: which there are, where each can go, and
// the plan that results.
//
// A carried node refers to its origin (`carriedFrom`) and keeps its owners, its departments, and a
// deadline whose words name no year. Its status becomes NotStarted, or stays Ongoing. Progress
// notes are not carried. What the new plan itself says is never overwritten. Numbers continue those
// of the new plan; in an empty plan they start afresh.
class CarryOver
{
public:
    // `last` must outlive the object. Nodes added to the new plan get provisional, negative ids.
    CarryOver(const Outline &last, PlanContent next);

    const Outline &last() const { return m_last; }
    const Outline &next() const { return m_next; }

    // The outermost item above `tracked`, or `tracked` itself. Only such an item has a destination,
    // and takes along the nodes below it that are carried or hold a carried one.
    static const OutlineNode *topOf(const OutlineNode *tracked);

    // The proposed destination of `top`: the item with the same title; else the section with the
    // title of the section that `top` is in; else a copy of that section. For an item of the top
    // level that has no such item: the top level.
    Destination usual(const OutlineNode *top) const;
    // All possible destinations of `top`, usual() among them.
    QList<Destination> choices(const OutlineNode *top) const;

    // The new plan with the tracked nodes `carried` in it. `chosen` has destinations by the id of
    // topOf(); those not in it go to usual().
    PlanContent plan(const QSet<NodeId> &carried,
                     const QHash<NodeId, Destination> &chosen = {}) const;

private:
    class Filling;

    void matchSections();
    void matchItems();
    NodeId sectionFor(const OutlineNode *section) const; // zero for none

    const Outline &m_last;
    PlanContent m_content;
    Outline m_next;
    QHash<NodeId, NodeId> m_sections; // from last year's section to that of the new plan
    QHash<NodeId, NodeId> m_items;
};

} // namespace Domain
