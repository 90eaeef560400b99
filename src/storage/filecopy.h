#pragma once

#include "domain/result.h"
#include "storage/connection.h"
#include "storage/durablefile.h"

namespace Storage {

// Copies what `source` holds at one moment into `part`, while others may go on writing, and
// verifies the copy: its pages are sound and each table has as many rows. `path` is the source's,
// for sentences.
Domain::Result<void> copyVerified(const Connection &source, const QString &path, PartFile &part);

// What `source` holds at one moment, in memory, where it can be changed without touching the file.
Domain::Result<Connection> copyInMemory(const Connection &source, const QString &path);

} // namespace Storage
