#pragma once

#include <QString>

// Makes plan files to measure, the same ones each time. A failure ends the program.
namespace Bench {

// The shipped plan of 2021 with a year's work: owners, deadlines, statuses and 200 notes. Returns
// the path.
QString makeYearsPlan(const QString &folder);

// The same plan with `notes` notes. Returns the path.
QString makeYearsPlan(const QString &folder, int notes);

// A plan of `items` items in sections of a hundred, with ten notes on each, and its history.
// Returns the path.
QString makeLargePlan(const QString &folder, int items);

} // namespace Bench
