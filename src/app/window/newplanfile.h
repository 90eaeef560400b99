#pragma once

#include "domain/plan/plan.h"
#include "system/result.h"

#include <QString>

namespace App {

// Creates a plan file at `path` with one plan, readable by its owner only. The file appears
// complete or not at all. An error when a file exists there.
System::Result<void> makePlanFile(const QString &path, const Domain::PlanContent &content,
                                  const QString &author);

} // namespace App
