#include "domain/year/answers/departmentsheet.h"

#include "domain/plan/statuswords.h"
#include "domain/text/departmentnames.h"
#include "domain/text/difficultywords.h"
#include "domain/text/fileending.h"
#include "domain/text/foldedtext.h"
#include "domain/year/answers/sheetwords.h"
#include "domain/year/due/due.h"

using namespace Qt::StringLiterals;

namespace Domain {

QStringList answeringDepartments(const Outline &outline)
{
    NamesInOrder names;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked())
            names.placeOf(answeringDepartment(node->node()));
    }
    return names.names();
}

QList<const OutlineNode *> itemsOfNobody(const Outline &outline)
{
    QList<const OutlineNode *> items;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked() && node->node().status.kind() != StatusKind::Cancelled
            && answeringDepartment(node->node()).isEmpty())
            items.append(node);
    }
    return items;
}

DepartmentSheet departmentSheet(const Outline &outline, const QString &fileUuid,
                                const QString &department, QDate sentOn)
{
    const PlanDetails &plan = outline.plan();
    DepartmentSheet sheet{.fileUuid = fileUuid,
                          .year = plan.year,
                          .organisation = plan.organisation,
                          .title = plan.title,
                          .department = department,
                          .sentOn = sentOn};
    for (const OutlineNode *node : outline.nodes()) {
        const Node &values = node->node();
        if (!node->isTracked()
            || departmentKey(answeringDepartment(values)) != departmentKey(department)
            || values.status.kind() == StatusKind::Cancelled)
            continue;
        sheet.items.append({.node = node->id(),
                            .number = values.number,
                            .text = values.text.isEmpty() ? values.title : values.text,
                            .deadline = values.deadline.words(),
                            .sent = sheetValues(values)});
    }
    return sheet;
}

QString sheetFileName(const DepartmentSheet &sheet)
{
    QStringList parts{fileNameOf(sheet.organisation), u"%1年"_s.arg(sheet.year),
                      fileNameOf(sheet.department)};
    parts.removeAll(QString());
    return parts.join(u'-') + u".xlsx"_s;
}

SheetValues sheetValues(const Node &node)
{
    const auto percent = node.status.percent();
    return {.status = printedStatus(node.status.kind()),
            .percent = percent ? QString::number(*percent) + u'%' : QString(),
            .difficulty = difficultyWithoutSteps(node.difficulty)};
}

QStringList sheetStatuses()
{
    using enum StatusKind;
    QStringList words;
    for (const StatusKind status : {NotStarted, InProgress, Done, Ongoing, Cancelled})
        words.append(printedStatus(status));
    return words;
}

std::optional<StatusKind> statusOfSheet(const QString &words)
{
    QString plain = folded(words.simplified());
    plain.remove(u' ');
    if (const auto stated = bareStatus(plain); stated && !stated->isOnlyUndone)
        return stated->kind;
    return sheetStatusPercent(plain) ? std::optional(StatusKind::InProgress) : std::nullopt;
}

} // namespace Domain
