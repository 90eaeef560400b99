#include "domain/reading/offers/handeddown.h"

#include "domain/reading/suggestedtimes.h"
#include "domain/reading/suggestion.h"
#include "domain/text/departmentnames.h"
#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

template<typename Visit>
void visitItems(QList<ReadNode> &nodes, const Visit &visit)
{
    for (ReadNode &node : nodes) {
        if (node.children.isEmpty())
            visit(node);
        visitItems(node.children, visit);
    }
}

} // namespace

void suggestFromSections(QList<ReadNode> &sections)
{
    const auto isDepartments = [](const ReadNode &section) {
        return section.number.isEmpty() && !section.children.isEmpty()
               && isDepartmentName(section.title)
               && std::ranges::all_of(section.children, [](const ReadNode &item) {
                      return item.children.isEmpty() && item.suggested.leadDepartment.isEmpty();
                  });
    };
    if (sections.size() < 2 || !std::ranges::all_of(sections, isDepartments))
        return;
    for (ReadNode &section : sections) {
        for (ReadNode &item : section.children)
            item.suggested.leadDepartment = section.title;
    }
}

void giveWhatIsMissing(Suggestion &own, const Suggestion &other)
{
    if (own.leadDepartment.isEmpty() && own.supportingDepartments.isEmpty()) {
        own.leadDepartment = other.leadDepartment;
        own.supportingDepartments = other.supportingDepartments;
        own.otherLeads = other.otherLeads;
    }
    if (own.owners.isEmpty())
        own.owners = other.owners;
    if (own.deadline.isEmpty()) {
        own.deadline = other.deadline;
        own.otherTimes = other.otherTimes;
    }
}

void handDown(QList<ReadNode> &nodes, const Suggestion &above)
{
    for (ReadNode &node : nodes) {
        handDown(node.children, above);
        if (node.children.isEmpty())
            giveWhatIsMissing(node.suggested, above);
    }
}

void suggestFromHeadings(QList<ReadNode> &nodes, int planYear)
{
    for (ReadNode &node : nodes) {
        if (node.children.isEmpty())
            continue;
        suggestFromHeadings(node.children, planYear);
        QString words = node.title;
        for (const QString &line : node.text.split(u'\n')) {
            if (beginsWithLabel(folded(line)))
                words += u'\n' + line;
        }
        if (!labelsIn(folded(words)).isEmpty()) {
            Suggestion said = suggestionIn(words, planYear);
            said.otherLeads.clear();
            said.otherTimes.clear();
            handDown(node.children, said);
        }
    }
}

void suggestTimesOfSections(QList<ReadNode> &nodes)
{
    const auto timed = std::ranges::count_if(
        nodes, [](const ReadNode &node) { return !timeOfHeading(node.title).isEmpty(); });
    for (ReadNode &node : nodes) {
        suggestTimesOfSections(node.children);
        const QString time = timed > 1 ? timeOfHeading(node.title) : QString();
        for (ReadNode &item : node.children) {
            if (item.children.isEmpty() && item.suggested.deadline.isEmpty())
                item.suggested.deadline = time;
        }
    }
}

void suggestFromBrackets(QList<ReadNode> &nodes)
{
    constexpr int fewest = 3;
    int items = 0;
    int named = 0;
    visitItems(nodes, [&](const ReadNode &item) {
        ++items;
        named += !namesInLastBracket(item.text).isEmpty();
    });
    if (named < fewest || named * 2 <= items)
        return;
    visitItems(nodes, [&](ReadNode &item) {
        if (item.suggested.leadDepartment.isEmpty() && item.suggested.owners.isEmpty())
            suggestNames(item.suggested, namesInLastBracket(item.text));
    });
}

} // namespace Domain
