#include "domain/reading/planimport.h"

#include "domain/plan/edit.h"
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

void fill(Node &node, const Suggestion &suggested, const PlanTime &time)
{
    const std::pair<Field, QString> fields[] = {
        {Field::Owners, joinNames(suggested.owners)},
        {Field::LeadDepartment, suggested.leadDepartment},
        {Field::SupportingDepartments, joinNames(suggested.supportingDepartments)},
        {Field::Deadline, suggested.deadline}};
    for (const auto &[field, words] : fields) {
        if (!words.isEmpty())
            setFieldText(node, field, words, time);
    }
}

LeftOutLine lineOf(const LeftOut &left)
{
    return {.line = left.line, .text = left.text, .reason = left.reason};
}

// Whether a piece is a table's cell whose words are suggested for a field.
bool isSuggested(const SourcePiece &piece)
{
    return piece.role >= PieceRole::Lead && piece.role <= PieceRole::Due;
}

} // namespace

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
        plan.content.leftOut.append(lineOf(left));
    return plan;
}

void takeSuggestions(PlanImport &plan, const OutlineReading &reading)
{
    const PlanDetails &details = plan.content.details;
    const PlanTime time(details.year, details.issuedOn);
    for (Node &node : plan.content.nodes)
        fill(node, plan.suggestions.value(node.id), time);
    QSet<qsizetype> taken;
    for (const SourcePiece &piece : reading.pieces) {
        if (isSuggested(piece))
            taken.insert(piece.span.start);
    }
    plan.content.leftOut.clear();
    for (const LeftOut &left : reading.leftOut) {
        if (!taken.contains(left.span.start))
            plan.content.leftOut.append(lineOf(left));
    }
}

} // namespace Domain
