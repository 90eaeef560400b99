#pragma once

#include "domain/reading/planimport.h"

#include <QDate>
#include <QJsonObject>

namespace Exchange {

// A plan just read, with what was left out and what a person should check ("import --json" in
// docs/contract.md). Deadlines are judged as of `today`.
QJsonObject importJson(const Domain::PlanImport &plan, const QList<Domain::ReadWarning> &warnings,
                       QDate today);

} // namespace Exchange
