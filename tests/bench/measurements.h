#pragma once

#include <QString>

// Each function measures one thing and prints its lines. Implementations that are compared run in
// turn, and medians are printed.
namespace Bench {

// How much is measured: much for real figures, or little to see that the bench works (--tiny).
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

// The time of opening a file including its checks, compared with merely reading all items and
// notes.
void measureOpening(const Scale &scale, const QString &largePlan);

// The time of an edit including its history, compared with a bare commit with the same SQLite
// settings. Works on copies of the file.
void measureEdits(const Scale &scale, const QString &plan, const char *title);

// The time of reading the record of an item that was changed very often.
void measureRecord(const Scale &scale, const QString &plan);

// The time from a key press in the filter's field until the matches are painted, and until the
// matches in notes are found too.
void measureFilter(const Scale &scale, const char *head, const QString &plan, const char *inNotes);

// The time from the key that shows the year until its rows are painted.
void measureYear(const Scale &scale, const QString &largePlan);

// The time of summaries on paper and in the preview.
void measureSummaries(const Scale &scale, const QString &yearsPlan, const QString &folder);

} // namespace Bench
