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
    QDate asOf = {}; // the day whose figures and statuses are reported; must be valid
    // The period whose notes are reported, both days included; null is no bound, so that without
    // either all of the plan's notes are. Notes later than `asOf` are never reported.
    QDate from = {};
    QDate to = {};

    ReportChoices choices = {};
    WordingsByBlock wordings = {}; // a title's line breaks are kept
    SummaryEvidence evidence = {}; // for the annexes that the choices name
};

} // namespace Domain
