#pragma once

#include "domain/plan/evidence/evidence.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Exchange {

// One piece of evidence, and several, as docs/contract.md has them.
QJsonObject evidenceJson(const Domain::Evidence &evidence);
QJsonArray evidenceJson(const QList<Domain::Evidence> &all);

} // namespace Exchange
