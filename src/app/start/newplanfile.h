#pragma once

#include "domain/plan/plan.h"
#include "storage/file/planfile.h"
#include "system/result.h"

#include <QString>

namespace App {

// Makes a plan file at `path` with one plan in it, readable by its owner only. The file appears
// whole or not at all, and never in the place of another. Returns it, open.
System::Result<std::unique_ptr<Storage::PlanFile>>
makePlanFile(const QString &path, const Domain::PlanContent &content, const QString &author);

} // namespace App
