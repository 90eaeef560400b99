#include "domain/summary/summarynumbers.h"

#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/text/continuednumber.h"
#include "domain/text/numerals.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The standard's numbers in their order (GB/T 9704-2012, 7.3.3).
const QStringList &standardNumbers()
{
    static const QStringList numbers{u"一、"_s, u"（一）"_s, u"1."_s, u"（1）"_s};
    return numbers;
}

// The place (from 1) in standardNumbers() of the form that `number` has; 0 when it has none of
// them.
int orderOfNumber(const QString &number)
{
    return int(standardNumbers().indexOf(firstNumber(number))) + 1;
}

QString numberOfOrder(int order, int value)
{
    const int last = int(standardNumbers().size());
    return continuedNumber(standardNumbers()[std::min(order, last) - 1], value - 1);
}

} // namespace

SummaryNumbers::SummaryNumbers(const Outline &outline, const ReportChoices &choices,
                               std::function<bool(const OutlineNode *)> isPrinted)
    : m_outline(outline)
    , m_choices(choices)
    , m_isPrinted(std::move(isPrinted))
{
    m_numbersItems = !hasGapBeforeItem();
}

bool SummaryNumbers::hasFrame() const
{
    const bool inPlansOrder = m_choices.style == SummaryStyle::Prose
                              || m_choices.style == SummaryStyle::Items;
    const OutlineNode *root = m_outline.root();
    if (!inPlansOrder || root->childCount() == 0)
        return false;
    for (int row = 0; row < root->childCount(); ++row) {
        const QString &number = root->child(row)->node().number;
        const bool isHeadings = m_numbersItems && !number.isEmpty()
                                && isChineseDigit(number.front()) && number.endsWith(u'、');
        if (root->child(row)->isSection() || isHeadings)
            return false;
    }
    return true;
}

// The node's number, from 1, among the printed siblings of its kind (sections or items).
int SummaryNumbers::placeAmongTold(const OutlineNode *node) const
{
    int place = 1;
    for (int row = 0; row < node->row(); ++row) {
        const OutlineNode *sibling = node->parent()->child(row);
        place += m_isPrinted(sibling) && sibling->isSection() == node->isSection() ? 1 : 0;
    }
    return place;
}

// The order (层次) of the heading over a node; 0 for none.
int SummaryNumbers::orderAbove(const OutlineNode *node) const
{
    if (!node->parent()->isRoot())
        return std::max(orderOfNumber(of(node->parent())), orderAbove(node->parent()));
    return m_choices.style == SummaryStyle::Superior || hasFrame() ? 1 : 0;
}

bool SummaryNumbers::isPrintedWithAbove(const OutlineNode *node) const
{
    for (const OutlineNode *above = node; !above->isRoot(); above = above->parent()) {
        if (!m_isPrinted(above))
            return false;
    }
    return true;
}

// Whether prose prints an item behind one that it leaves out, in the same count: the plan may count
// its items through or section by section. With numbers that run on, the paper would name items by
// others than plan, tables and circular do; with the plan's own, it would have gaps.
bool SummaryNumbers::hasGapBeforeItem() const
{
    if (m_choices.style != SummaryStyle::Prose && m_choices.style != SummaryStyle::Superior)
        return false;
    QHash<QString, bool> hasGap; // by the form of the items' number
    for (const OutlineNode *node : m_outline.nodes()) {
        const QString form = node->isSection() ? QString() : firstNumber(node->node().number);
        if (form.isEmpty())
            continue;
        bool &isAfterGap = hasGap[form];
        if (form == node->node().number)
            isAfterGap = false; // the first number of its form (1.): the plan counts from one again
        if (!isPrintedWithAbove(node))
            isAfterGap = true;
        else if (isAfterGap)
            return true;
    }
    return false;
}

// In prose the headings of the plan's sections run on though one before them is not printed.
bool SummaryNumbers::isAfterGap(const OutlineNode *node) const
{
    if (m_choices.style != SummaryStyle::Prose || !node->isSection() || !node->parent()->isRoot())
        return false; // below the top level closesGap() sees to it
    for (int row = 0; row < node->row(); ++row) {
        const OutlineNode *sibling = node->parent()->child(row);
        if (sibling->isSection() && !m_isPrinted(sibling))
            return true;
    }
    return false;
}

QString SummaryNumbers::afterPlan(int steps) const
{
    const OutlineNode *root = m_outline.root();
    for (int row = root->childCount() - 1; row >= 0; --row) {
        const OutlineNode *child = root->child(row);
        if (m_choices.style == SummaryStyle::Prose && !m_isPrinted(child))
            continue;
        QString number = continuedNumber(of(child), steps);
        if (!number.isEmpty())
            return number;
    }
    if (root->childCount() == 0)
        return {};
    return continuedNumber(firstNumber(of(root->child(0))), steps - 1);
}

// The number after that of the section printed before the node, in its form; empty where the
// sections before it have none.
QString SummaryNumbers::numberBehindSiblings(const OutlineNode *node) const
{
    QString first;
    for (int row = node->row() - 1; row >= 0; --row) {
        const OutlineNode *sibling = node->parent()->child(row);
        const QString number = sibling->isSection() ? of(sibling) : QString();
        if (!number.isEmpty() && (m_choices.style != SummaryStyle::Prose || m_isPrinted(sibling)))
            return continuedNumber(number, 1);
        if (!number.isEmpty())
            first = firstNumber(number);
    }
    return first;
}

QString SummaryNumbers::of(const OutlineNode *node) const
{
    if (!node->isSection() && !m_numbersItems)
        return {};
    const QString &typed = node->node().number;
    QString own = m_choices.paperMarks ? numberOnPaper(typed) : typed;
    const int order = orderOfNumber(own);
    const int above = orderAbove(node);
    const bool isRenumbered = m_choices.style == SummaryStyle::Superior && node->isSection();
    if (!isRenumbered && order > above && isAfterGap(node))
        return continuedNumber(firstNumber(own), placeAmongTold(node) - 1);
    if (!isRenumbered && own.isEmpty() && node->isSection() && isAnnexHeading(node->node().title))
        return numberBehindSiblings(node);
    if (!isRenumbered && (order == 0 || order > above))
        return own;
    return numberOfOrder(above + 1, placeAmongTold(node));
}

} // namespace Domain
