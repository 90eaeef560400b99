#pragma once

#include "domain/plan/outline.h"

#include <QSet>

namespace Domain {

// The tracked nodes that a new year usually goes on with (结转): unfinished and ongoing ones.
QList<const OutlineNode *> toCarryOver(const Outline &last);

// The title with the year it names replaced: 2021年 and 二〇二一年 alike.
QString titleForYear(const QString &title, int from, int to);

// What two years' titles have in common that mean the same: neither the plan's year nor how it is
// punctuated and set counts.
QString titleKey(const QString &title, int year);

// Next year's plan with nothing in it: its name with the new year, not yet issued.
PlanContent emptyPlanAfter(const PlanDetails &last, int year);

// Where in the new plan something goes that is carried over.
struct Destination
{
    enum class Kind {
        Into,  // the end of a section of the new plan; zero is its top level
        Again, // the end of a section of last year's, which the new plan then has too
        As,    // the new plan has it already, as this item
    };
    Kind kind = Kind::Into;
    NodeId node{};

    friend bool operator==(const Destination &, const Destination &) = default;
};

// What goes over from one year's plan into the next, and where to.
//
// A carried node knows where it came from; who does it and a deadline that names no year come
// along, progress notes stay; it is ongoing or not started. What the new plan says itself stays as
// it is. Numbers go on from those of the new plan, or run anew where it has none.
class CarryOver
{
public:
    // `last` outlives it. The ids of the new plan's nodes are provisional, negative.
    CarryOver(const Outline &last, PlanContent next);

    const Outline &last() const { return m_last; }
    const Outline &next() const { return m_next; }

    // A tracked node goes over with the item that it is a part of: that one, or itself.
    static const OutlineNode *topOf(const OutlineNode *tracked);

    // The item of the same title, else the section of the same title, else the one of the same
    // number that no other section of last year's is called like, else its own section again.
    Destination usual(const OutlineNode *top) const;
    // All there are: the usual one is among them.
    QList<Destination> choices(const OutlineNode *top) const;

    // The new plan with the tracked nodes `carried`; where nothing is chosen for the item that one
    // goes over with, it goes where it usually does.
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
    QHash<NodeId, NodeId> m_sections; // of last year's in the new plan
    QHash<NodeId, NodeId> m_items;
};

} // namespace Domain
