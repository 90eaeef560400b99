#include "widgets/reading/readingnews.h"

#include "domain/text/sentences.h"
#include "models/reading/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Domain;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReadingNews)
};

bool hasPeople(const Node &node)
{
    return !node.owners.isEmpty() || !node.leadDepartment.isEmpty()
           || !node.supportingDepartments.isEmpty();
}

bool hasDeadline(const Node &node)
{
    return !node.deadline.words().isEmpty();
}

QString taken(const QList<Node> &nodes, const QList<ProgressNote> &notes)
{
    QStringList parts;
    if (const auto count = int(std::ranges::count_if(nodes, hasPeople)); count > 0)
        parts.append(Text::tr("owners or departments of %n items", nullptr, count));
    if (const auto count = int(std::ranges::count_if(nodes, hasDeadline)); count > 0)
        parts.append(Text::tr("deadlines of %n items", nullptr, count));
    if (!notes.isEmpty())
        parts.append(Text::tr("%n notes", nullptr, int(notes.size())));
    return parts.isEmpty() ? QString() : Text::tr("Filled in: %1.").arg(parts.join(Text::tr(", ")));
}

} // namespace

ReadingNews newsOf(const ReadPlan &plan, const QList<LeftOut> &leftOut)
{
    const Models::ReadCounts counted = Models::countsOf(plan.content);
    const QString count =
        Text::tr("Read in: %1 sections, %2 items.").arg(counted.sections).arg(counted.items);
    const QString out = leftOut.isEmpty()
                            ? Text::tr("Nothing was left out.")
                            : Text::tr("%n passages were left out.", nullptr, int(leftOut.size()));
    return {.sentence = joinSentences({count, taken(plan.content.nodes, plan.notes), out}),
            .leftOut = leftOut};
}

} // namespace Widgets
