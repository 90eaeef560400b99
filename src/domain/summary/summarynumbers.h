#pragma once

#include "domain/plan/outline.h"
#include "domain/plan/reportchoices.h"

#include <functional>

namespace Domain {

// The numbers that a summary prints before its headings and items: the plan's own where they stand
// in the order of an official paper (GB/T 9704-2012, 7.3.3), others where they do not.
class SummaryNumbers
{
public:
    // `isPrinted` says whether a node is printed where all above it are. Outline and choices must
    // outlive it.
    SummaryNumbers(const Outline &outline, const ReportChoices &choices,
                   std::function<bool(const OutlineNode *)> isPrinted);

    // Whether a heading stands over all items of a plan without sections, so that the closing's
    // headings have a number to go on from; not where the items have numbers as headings have.
    bool hasFrame() const;
    // The plan's own number, in the marks of a paper; none for items where hasGapBeforeItem(). An
    // annex of the plan, which has none, is a part like the others and goes on from their numbers.
    // A number whose form does not stand below the one over it is replaced by the next of the
    // standard's forms (一、 （一） 1. （1）), and so are the numbers of all sections in a report
    // to a superior.
    QString of(const OutlineNode *node) const;
    // The number `steps` after the last one printed at the top level, or after the first of its
    // form where none is printed; empty where the top level has no numbers.
    QString afterPlan(int steps) const;

private:
    bool isPrintedWithAbove(const OutlineNode *node) const;
    bool hasGapBeforeItem() const;
    bool isAfterGap(const OutlineNode *node) const;
    int placeAmongTold(const OutlineNode *node) const;
    int orderAbove(const OutlineNode *node) const;
    QString numberBehindSiblings(const OutlineNode *node) const;

    const Outline &m_outline;
    const ReportChoices &m_choices;
    std::function<bool(const OutlineNode *)> m_isPrinted;
    bool m_numbersItems = true; // whether items have numbers: those of the plan
};

} // namespace Domain
