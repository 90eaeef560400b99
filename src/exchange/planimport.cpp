#include "exchange/planimport.h"

#include "exchange/planjson.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

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

PlanImport planOf(const OutlineReading &reading)
{
    PlanImport plan{.content = {.details = {.year = reading.year.value_or(0),
                                            .title = reading.title,
                                            .organisation = reading.organisation,
                                            .documentNumber = reading.documentNumber,
                                            .issuer = reading.issuer,
                                            .issuedOn = reading.issuedOn,
                                            .preamble = reading.preamble,
                                            .closing = reading.closing,
                                            .numbering = reading.numbering}}};
    addNodes(reading.nodes, {}, plan);
    for (const LeftOut &left : reading.leftOut)
        plan.content.leftOut.append({.line = left.line, .text = left.text, .reason = left.reason});
    return plan;
}

QJsonObject importJson(const PlanImport &plan, const QList<ReadWarning> &warnings, QDate today)
{
    const PlanJsonSource source{.asOf = AsOf::now(today), .suggestions = plan.suggestions};
    QJsonObject json = planJson(Outline(plan.content), source);
    QJsonArray warned;
    for (const ReadWarning &warning : warnings) {
        warned.append(QJsonObject{
            {u"line"_s, warning.line > 0 ? QJsonValue(warning.line) : QJsonValue()},
            {u"kind"_s, warningKey(warning.kind)},
            {u"message"_s, warning.message},
        });
    }
    json.insert(u"format"_s, kJsonFormat);
    json.insert(u"left_out"_s, leftOutJson(plan.content.leftOut));
    json.insert(u"warnings"_s, warned);
    return json;
}

} // namespace Exchange
