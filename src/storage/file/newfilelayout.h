#pragma once

#include "system/result.h"

#include <QSqlDatabase>

namespace Storage {

// Lays out the pages of a new plan file so that what a cut file loses first can be made again: room
// for some years of notes before the indexes, which stand at the end and hold nothing of their own.
// Otherwise the newest notes and their history would be the last pages.
System::Result<void> layOutNewFile(const QSqlDatabase &db);

} // namespace Storage
