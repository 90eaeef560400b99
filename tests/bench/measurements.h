#pragma once

#include <QString>

// What the bench measures. Each function prints its lines; where two things are compared they are
// done in turn, and medians are told.
namespace Bench {

// Whether in earnest or only to see that it works.
struct Scale
{
    int runs = 15;
    int items = 10000;
    int edits = 200;
    int notesOfSummary = 10000;
    int changes = 300000;
};

// From the start of the process until its window stands painted.
void measureStart(const Scale &scale, const QString &plan, const QString &planWithNotes);

// Opening a file, checks included, against reading every item and note of it.
void measureOpening(const Scale &scale, const QString &largePlan);

// An edit with its history against a bare commit with the same settings, in copies of the file.
void measureEdits(const Scale &scale, const QString &plan, const char *title);

// The record of an item that was changed very often.
void measureRecord(const Scale &scale, const QString &plan);

// Keys in the filter's field, painted, and the notes' matches that follow.
void measureFilter(const Scale &scale, const char *head, const QString &plan, const char *inNotes);

// From the key to the year's rows, painted.
void measureYear(const Scale &scale, const QString &largePlan);

// Summaries on paper and in the preview.
void measureSummaries(const Scale &scale, const QString &yearsPlan, const QString &folder);

} // namespace Bench
