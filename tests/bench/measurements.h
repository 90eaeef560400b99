#pragma once

#include <QString>

// What the bench measures. Each function prints its lines. Compared things are done alternately,
// and medians are printed.
namespace Bench {

// Sizes and rounds: full, or small to see only that the bench works.
struct Scale
{
    int runs = 15;
    int items = 10000;
    int edits = 200;
    int notesOfSummary = 10000;
    int changes = 300000;
};

// The time from the start of the process until its window is painted.
void measureStart(const Scale &scale, const QString &plan, const QString &planWithNotes);

// The time of opening a file with its checks, compared with reading every item and note of it.
void measureOpening(const Scale &scale, const QString &largePlan);

// The time of an edit with its history, compared with a bare commit with the same settings; in
// copies of the file.
void measureEdits(const Scale &scale, const QString &plan, const char *title);

// The time of reading the record of an item that was changed very often.
void measureRecord(const Scale &scale, const QString &plan);

// The time from a key in the filter's field until its matches are painted, and until those in notes
// are found.
void measureFilter(const Scale &scale, const char *head, const QString &plan, const char *inNotes);

// The time from the key that shows the year until its rows are painted.
void measureYear(const Scale &scale, const QString &largePlan);

// The time of summaries on paper and in the preview.
void measureSummaries(const Scale &scale, const QString &yearsPlan, const QString &folder);

} // namespace Bench
