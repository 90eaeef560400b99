#pragma once

#include <QString>

// Plan files to measure on, the same ones each time. What cannot be made ends the program.
namespace Bench {

// The shipped plan of 2021 worked on for a year: owners, deadlines, statuses and 200 notes.
QString makeYearsPlan(const QString &folder);

// That plan with so many notes.
QString makeYearsPlan(const QString &folder, int notes);

// A plan of so many items in sections of a hundred, ten notes to each, with its history.
QString makeLargePlan(const QString &folder, int items);

} // namespace Bench
