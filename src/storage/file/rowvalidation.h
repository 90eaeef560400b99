#pragma once

#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QString>

struct sqlite3;

namespace Storage {

// Levels that an outline may have.
constexpr int kDeepestOutline = 32;

enum class Rows { AllButHistory, All };

// Whether each row of a file of the newest format is one that this program could have written:
// types, text that is whole, days, words, what refers to what, and outlines that are trees. The
// error names the first rule that is broken, and where.
//
// The history is no part of what an opened plan shows, so its rows may be left for later. Returns
// what the notes come to, as ProgressStore::figures does, for all plans: each has been read anyway.
System::Result<Domain::FiguresByNode> checkRows(sqlite3 *handle, const QString &path, Rows rows);

} // namespace Storage
