#pragma once

#include <QString>

namespace Storage {

// False when the rollback journal at `journal` cannot be opened or cannot belong to the last change
// of a file with this change counter. Decided by the first page in the journal, if it is there: its
// counter must equal the file's or be one less. Rolling back any other change would mix two states
// of the file.
bool mayBeJournalOf(const QString &journal, quint32 changeCounter);

} // namespace Storage
