#pragma once

#include "domain/outlinereader.h"
#include "domain/plan.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

namespace Exchange {

// A reading as a plan to be added to a file.
struct PlanImport
{
    // Year zero and an empty title where the reading found none; the nodes carry provisional,
    // negative ids.
    Domain::PlanContent content = {};
    QHash<Domain::NodeId, Domain::Suggestion> suggestions = {};
};

PlanImport planOf(const Domain::OutlineReading &reading);

// A plan just read, with what was left out and what a person should look at ("import --json" in
// contract.md).
QJsonObject importJson(const PlanImport &plan, const QList<Domain::ReadWarning> &warnings,
                       QDate today);

} // namespace Exchange
