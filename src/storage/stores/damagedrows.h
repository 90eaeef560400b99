#pragma once

#include "storage/database/connection.h"

#include <QString>

namespace Storage {

// Names the damaged rows of a table for a sentence (“3. heading”, a note by its day and item).
// Found by comparing the rows with the history; empty when the history has nothing about them, or
// when there would be many names.
QString namesOfDamagedRows(const Connection &connection, const QString &table);

} // namespace Storage
