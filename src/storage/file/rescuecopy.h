#pragma once

#include "domain/history/editauthors.h"
#include "storage/database/connection.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace Storage {

// What a plan file held at one moment and the edits stored in it since: all that is shown, should
// somebody overwrite the file. It lies in memory, and what is much of it in a temporary file
// without a name, which is gone with this object and with the program.
class RescueCopy
{
public:
    // Copies what `source` holds. May be made in one thread and used in another.
    static System::Result<RescueCopy> of(const Connection &source, const QString &path);

    // Notes an edit as it was stored.
    void add(const Domain::Edit &stored, const Domain::EditAuthors &authors, const QDateTime &now,
             const QList<Domain::EvidenceContent> &contents, qint64 reverses);

    // A temporary database with all of it. `path` is the file's, for sentences.
    System::Result<Connection> restored(const QString &path) const;

private:
    struct Closer
    {
        void operator()(sqlite3 *handle) const;
    };

    struct Step
    {
        Domain::Edit edit = {};
        Domain::EditAuthors authors;
        QDateTime storedAt = {};
        QList<Domain::EvidenceContent> contents = {};
        qint64 reverses = 0;
    };

    explicit RescueCopy(sqlite3 *copy)
        : m_copy(copy)
    {}

    std::unique_ptr<sqlite3, Closer> m_copy;
    QList<Step> m_steps;
};

} // namespace Storage
