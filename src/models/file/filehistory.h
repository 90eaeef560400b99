#pragma once

#include "domain/history/historyfilter.h"
#include "domain/history/reversals.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Domain {
class Outline;
}

namespace Storage {
class PlanFile;
}

namespace Models {

// The history of an open plan file, for reading (OpenPlan::history). A view: it lives as long as
// the document.
class FileHistory
{
public:
    FileHistory(const Storage::PlanFile *file, const Domain::Outline *shown)
        : m_file(file)
        , m_shown(shown)
    {}

    // At most `most` entries, newest first, written before `before` (zero: all) and after `after`.
    System::Result<QList<Domain::HistoryEntry>> page(const Domain::HistoryFilter &filter,
                                                     Domain::HistoryId before, int most,
                                                     Domain::HistoryId after = {}) const;
    System::Result<std::optional<Domain::HistoryEntry>> entry(Domain::HistoryId id) const;
    System::Result<QStringList> authors() const; // the most active first
    // Which of the edits numbered `first` to `last` took another one back, and which were taken
    // back and no longer count.
    System::Result<Domain::Reversals> reversals(qint64 first, qint64 last) const;
    System::Result<Domain::Edit> editMade(qint64 number) const; // read back from the history
    // Whether the file is as it was after its first edit: all later ones were taken back.
    System::Result<bool> holdsFirstEditOnly() const;
    // The number and title of a node of any year; of a removed one as they were when it was
    // removed. Empty when the file knows nothing of it.
    QString headingOf(Domain::NodeId node) const;

private:
    const Storage::PlanFile *m_file;
    const Domain::Outline *m_shown;
};

} // namespace Models
