#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/outline.h"
#include "domain/plan/progressnote.h"
#include "domain/reading/suggestion.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace Exchange {

// The value of "format" in all JSON that the program prints.
inline constexpr int kJsonFormat = 1;

// A text, or null where there is none.
inline QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Where a carried item came from.
struct Origin
{
    int year = 0;
    QString path = {};
};

// What planJson() needs beside the outline.
struct PlanJsonSource
{
    Domain::AsOf asOf; // the day for which statuses and counts are computed
    QHash<Domain::NodeId, QList<Domain::ProgressNote>> notes;
    Domain::EvidenceByPlace evidence = {};
    QHash<Domain::NodeId, Domain::Suggestion> suggestions;
    QHash<Domain::NodeId, Origin> origins;
};

// PLAN as docs/contract.md has it. The outline's figures must be those of the notes given.
QJsonObject planJson(const Domain::Outline &outline, const PlanJsonSource &source);

// "left_out" as docs/contract.md has it.
QJsonArray leftOutJson(const QList<Domain::LeftOutLine> &lines);

} // namespace Exchange
