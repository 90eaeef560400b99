#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/processcost.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

// Reads every column of every row; returns the number of bytes of text.
qint64 readAll(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *row = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &row, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    qint64 read = 0;
    while (sqlite3_step(row) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(row); ++column) {
            if (sqlite3_column_type(row, column) == SQLITE_INTEGER) {
                read += sqlite3_column_int64(row, column) > 0 ? 1 : 0;
            } else if (sqlite3_column_text(row, column)) {
                read += sqlite3_column_bytes(row, column);
            }
        }
    }
    sqlite3_finalize(row);
    return read;
}

double readingTime(const QString &path)
{
    const double start = processorTime();
    sqlite3 *db = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("the file cannot be read");
    const qint64 read = readAll(db, "SELECT * FROM node")
                        + readAll(db, "SELECT * FROM progress_note");
    sqlite3_close(db);
    if (read == 0)
        qFatal("the file is empty");
    return processorTime() - start;
}

double openingTime(const QString &path)
{
    const double start = processorTime();
    const auto document = Models::PlanDocument::open(path);
    const double time = processorTime() - start;
    if (!document)
        qFatal("the file cannot be opened");
    return time;
}

// The time of the check that the window runs in the background after it has opened, and for which
// the first edit waits.
double checkingTime(const QString &path)
{
    const auto file = Storage::PlanFile::open(path);
    const double start = processorTime();
    if (!file || !(*file)->check())
        qFatal("the file is not valid");
    return processorTime() - start;
}

} // namespace

void measureOpening(const Scale &scale, const QString &largePlan)
{
    printHead("Opening a file of 10,000 items and 100,000 notes : reading its items and notes");
    Pairs shown;
    Pairs checked;
    for (int run = 0; run < scale.runs; ++run) {
        const double ours = openingTime(largePlan);
        const double reading = readingTime(largePlan);
        shown.add(ours, reading);
        checked.add(checkingTime(largePlan), reading);
    }
    print("until it is shown", shown, "ms", "at most 1.5");
    print("the whole check, in the background", checked, "ms", "at most 1000 ms");
}

} // namespace Bench
