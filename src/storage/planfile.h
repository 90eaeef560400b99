#pragma once

#include "domain/result.h"
#include "storage/editstore.h"
#include "storage/historystore.h"
#include "storage/planstore.h"
#include "storage/progressstore.h"
#include "storage/rosterstore.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace Storage {

// A committee's plan file: one SQLite database. Opens or creates it, holds the connection and its
// settings, and hands out the stores.
//
// Opening checks the whole file and changes nothing in it; what breaks a rule is refused.
class PlanFile
{
public:
    enum class Access { ReadWrite, ReadOnly };

    // A file that cannot be written opens for reading.
    static Domain::Result<std::unique_ptr<PlanFile>> open(const QString &path,
                                                          Access access = Access::ReadWrite);

    // A new, empty file, readable by its owner only. Never overwrites one.
    static Domain::Result<std::unique_ptr<PlanFile>> create(const QString &path);

    static Domain::Result<std::unique_ptr<PlanFile>> createInMemory();

    ~PlanFile();
    PlanFile(const PlanFile &) = delete;
    PlanFile &operator=(const PlanFile &) = delete;

    QString path() const { return m_path; } // absolute, links resolved; empty in memory
    QString uuid() const { return m_uuid; } // the same for all copies of a file
    bool isReadOnly() const { return m_readOnly; }

    PlanStore plans() const { return PlanStore(m_db); }
    ProgressStore progress() const { return ProgressStore(m_db); }
    HistoryStore history() const { return HistoryStore(m_db); }
    RosterStore roster() const { return RosterStore(m_db); }

    // Stores an edit as EditStore does; before the first of a day a verified copy is kept.
    Domain::Result<Domain::Edit> apply(const Domain::Edit &edit, const QString &author,
                                       const QDateTime &now);

    // True when another connection has written since the last call of this or of apply().
    // An error of reason Moved when the file is no longer where it was.
    Domain::Result<bool> hasChangedOutside();

    // A whole, verified copy at `path`, which must not exist.
    Domain::Result<void> saveCopy(const QString &path) const;

private:
    PlanFile(QSqlDatabase db, QString path, bool readOnly);

    Domain::Result<void> configure();
    Domain::Result<void> check();
    Domain::Result<void> learnIdentity();

    QSqlDatabase m_db;
    QString m_path;
    QString m_uuid;
    bool m_readOnly = false;
    qint64 m_dataVersion = 0;
};

} // namespace Storage
