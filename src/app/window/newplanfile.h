#pragma once

#include "domain/plan/plan.h"
#include "system/result.h"

#include <QString>

namespace App {

// Makes a plan file at `path` with one plan in it, readable by its owner only. The file appears
// whole or not at all, and never in the place of another.
System::Result<void> makePlanFile(const QString &path, const Domain::PlanContent &content,
                                  const QString &author);

} // namespace App
