#pragma once

#include <QString>

namespace Storage {

// Whether a rollback journal may be that of the last change to a file whose change counter is this.
// The first page as it was before the change tells, where the journal has it: its counter is the
// file's, or one less. Rolling back another change, be it of the same file, would mix two states.
bool mayBeJournalOf(const QString &journal, quint32 changeCounter);

} // namespace Storage
