#include "domain/reading/planimport.h"

#include "domain/text/names.h"

#include <QSet>

namespace Domain {

namespace {

void addNodes(const QList<ReadNode> &nodes, NodeId parent, PlanImport &plan)
{
    for (const ReadNode &read : nodes) {
        const auto id = NodeId(-1 - plan.content.nodes.size());
        plan.content.nodes.append({.id = id,
                                   .parent = parent,
                                   .kind = read.kind,
                                   .number = read.number,
                                   .title = read.title,
                                   .text = read.text});
        if (!read.suggested.isEmpty())
            plan.suggestions.insert(id, read.suggested);
        addNodes(read.children, id, plan);
    }
}

LeftOutLine leftOutLine(const LeftOut &left)
{
    return {.line = left.line, .text = left.text, .reason = left.reason};
}

} // namespace

QList<std::pair<Field, QString>> suggestedFields(const Suggestion &suggested)
{
    QList<std::pair<Field, QString>> fields{
        {Field::Owners, joinNames(suggested.owners)},
        {Field::LeadDepartment, suggested.leadDepartment},
        {Field::SupportingDepartments, joinNames(suggested.supportingDepartments)},
        {Field::Deadline, suggested.deadline}};
    fields.removeIf([](const auto &field) { return field.second.isEmpty(); });
    return fields;
}

PlanDetails detailsOf(const OutlineReading &reading)
{
    return {.year = reading.year.value_or(0),
            .title = reading.title,
            .organisation = reading.organisation,
            .documentNumber = reading.documentNumber,
            .issuer = reading.issuer,
            .issuedOn = reading.issuedOn,
            .preamble = reading.preamble,
            .closing = reading.closing,
            .numbering = reading.numbering};
}

PlanImport planOf(const OutlineReading &reading)
{
    PlanImport plan{.content = {.details = detailsOf(reading)}};
    addNodes(reading.nodes, {}, plan);
    for (const LeftOut &left : reading.leftOut)
        plan.content.leftOut.append(leftOutLine(left));
    return plan;
}

void takeSuggestions(PlanImport &plan, const OutlineReading &reading)
{
    const PlanDetails &details = plan.content.details;
    const PlanTime time(details.year, details.issuedOn);
    for (Node &node : plan.content.nodes) {
        for (const auto &[field, words] : suggestedFields(plan.suggestions.value(node.id)))
            setFieldText(node, field, words, time);
    }
    QSet<qsizetype> taken;
    for (const SourcePiece &piece : reading.pieces) {
        if (isSuggested(piece.role))
            taken.insert(piece.span.start);
    }
    plan.content.leftOut.clear();
    for (const LeftOut &left : reading.leftOut) {
        if (!taken.contains(left.span.start))
            plan.content.leftOut.append(leftOutLine(left));
    }
}

} // namespace Domain
