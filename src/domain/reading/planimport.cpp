#include "domain/reading/planimport.h"

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
        plan.content.leftOut.append({.line = left.line, .text = left.text, .reason = left.reason});
    return plan;
}

} // namespace Domain
