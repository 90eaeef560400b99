#include "bench/figures.h"
#include "bench/measurements.h"
#include "bench/processcost.h"
#include "models/plandocument.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

// Every column of every row; returns how many bytes of text there were.
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

} // namespace

void measureOpening(const Scale &scale, const QString &largePlan)
{
    printHead(
        "Opening a file of 10,000 items and 100,000 notes, checked : reading its items and notes");
    Pairs times;
    for (int run = 0; run < scale.runs; ++run) {
        const double ours = openingTime(largePlan);
        times.add(ours, readingTime(largePlan));
    }
    print("processor time", times, "ms", "at most 3, aim 1.5");
}

} // namespace Bench
