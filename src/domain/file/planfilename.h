#pragma once

#include <QString>

namespace Domain {

// The ending of plan files.
inline const QString kPlanFileEnding = QStringLiteral(".yaodian");

// Whether a file is a plan file by its name; upper and lower case are alike.
bool isPlanFileName(const QString &name);

// The path for a new plan file that a person typed as `path`: with the ending of plan files, unless
// it has one. What stands behind a dot is an ending only when it looks like one (.db): 第1.2版 has
// none.
QString withPlanFileEnding(const QString &path);

} // namespace Domain
