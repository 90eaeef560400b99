#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/outline.h"
#include "system/result.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

namespace Storage {
class PlanFile;
}

namespace App {

class Arguments;

// One year's plan with all its notes and evidence.
struct PlanYear
{
    Domain::Outline outline;
    QHash<Domain::NodeId, QList<Domain::ProgressNote>> notes = {};
    Domain::EvidenceByPlace evidence = {};
};

// The plan with its notes, and their figures, up to and including `until`; all notes when that is
// null.
System::Result<PlanYear> readPlanYear(const Storage::PlanFile &file, Domain::PlanId plan,
                                      QDate until);

// What a command that changes nothing works on: the year that its arguments name, of the file that
// is their first operand. What is wrong with the file beside that is told on standard error.
struct LookedAtYear
{
    PlanYear year;
    QString fileUuid = {};
    QList<Domain::HistoryEntry> changes = {}; // of the fields asked for, newest first
};
System::Result<LookedAtYear> lookAtYear(const Arguments &arguments,
                                        const QStringList &changesOf = {});

// The plan of `year`, or the newest one without a year; an error that names `path` when there is
// none.
System::Result<Domain::PlanDetails> planOfYear(const QList<Domain::PlanDetails> &plans,
                                               std::optional<int> year, const QString &path);

} // namespace App
