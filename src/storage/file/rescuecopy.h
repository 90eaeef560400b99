#pragma once

#include "domain/history/editauthors.h"
#include "storage/database/connection.h"
#include "system/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace Storage {

// A copy of a plan file at one moment, and the edits stored in it since: together all that is
// shown, for the case that somebody overwrites the file. It is in memory, larger ones in a
// temporary file without a name, and is gone with this object.
class RescueCopy
{
public:
    // Copies the content of `source`. May be made in one thread and used in another.
    static System::Result<RescueCopy> of(const Connection &source, const QString &path);

    // Notes an edit as it was stored.
    void add(const Domain::Edit &stored, const Domain::EditAuthors &authors, const QDateTime &now,
             const QList<Domain::EvidenceContent> &contents, qint64 reverses);

    // Restores copy and edits into a temporary database. `path` is the file's, for error sentences.
    System::Result<Connection> restored(const QString &path) const;

private:
    struct Closer
    {
        void operator()(sqlite3 *handle) const;
    };

    struct Step
    {
        Domain::Edit edit;
        Domain::EditAuthors authors;
        QDateTime storedAt = {};
        QList<Domain::EvidenceContent> contents;
        qint64 reverses = 0;
    };

    explicit RescueCopy(sqlite3 *copy);

    std::unique_ptr<sqlite3, Closer> m_copy;
    QList<Step> m_steps;
};

} // namespace Storage
