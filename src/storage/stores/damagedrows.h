#pragma once

#include "storage/database/connection.h"

#include <QString>

namespace Storage {

// Which rows of a table are not as they were written, named for a sentence: “3. heading”, a note by
// its day and item. Told by what the history says they hold; empty where that does not tell, or
// where it would be many.
QString namesOfDamagedRows(const Connection &connection, const QString &table);

} // namespace Storage
