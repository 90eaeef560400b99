#pragma once

#include <QString>

namespace Storage {

// False when the rollback journal at `journal` cannot be opened, or does not belong to the last
// change of a file with this change counter. The copy of the file's first page in the journal
// decides, if there is one: its counter must equal the file's or be one less. Rolling back another
// change would mix two states of the file.
bool mayBeJournalOf(const QString &journal, quint32 changeCounter);

} // namespace Storage
