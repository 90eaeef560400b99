#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/reportchoices.h"
#include "domain/plan/wording.h"

#include <QByteArray>
#include <QDate>

#include <functional>

namespace Domain {

// The evidence of a plan, for the annexes of a summary.
struct SummaryEvidence
{
    EvidenceByPlace pieces = {};
    // A JPEG of a photograph as paper needs it; empty where it cannot be read.
    std::function<QByteArray(const Evidence &)> photograph = {};
};

// What an annual summary (年度工作总结) is drawn up from besides the plan and its notes.
struct SummaryOptions
{
    QDate asOf = {}; // the day whose figures and statuses are told; must be valid
    // The notes told, both days included; null is no bound, so without either all of the plan's.
    // What is noted later than `asOf` is never told.
    QDate from = {};
    QDate to = {};

    ReportChoices choices = {};
    WordingsByBlock wordings = {}; // a title's line breaks are kept
    SummaryEvidence evidence = {}; // for the annexes that the choices name
};

} // namespace Domain
