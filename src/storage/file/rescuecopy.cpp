#include "storage/file/rescuecopy.h"

#include "storage/database/query.h"
#include "storage/file/filecopy.h"
#include "storage/stores/editstore.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

void RescueCopy::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close(handle);
}

RescueCopy::RescueCopy(sqlite3 *copy)
    : m_copy(copy)
{}

Result<RescueCopy> RescueCopy::of(const Connection &source, const QString &path)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2("", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                     nullptr);
    RescueCopy copy(opened);
    if (code != SQLITE_OK)
        return errorOf(code, u"a temporary copy"_s, path);
    if (auto copied = copyPages(source.handle(), path, opened); !copied)
        return copied.error();
    return copy;
}

void RescueCopy::add(const Edit &stored, const EditAuthors &authors, const QDateTime &now,
                     const QList<EvidenceContent> &contents, qint64 reverses)
{
    m_steps.append({stored, authors, now, contents, reverses});
}

Result<Connection> RescueCopy::restored(const QString &path) const
{
    auto restored = Connection::openTemporary(path);
    if (!restored)
        return restored;
    if (auto copied = copyPages(m_copy.get(), path, restored->handle()); !copied)
        return copied.error();
    if (auto durable = restored->makeDurable(); !durable)
        return durable.error();
    for (const Step &step : m_steps) {
        EditStore store(restored->db());
        auto made = store.apply(step.edit, step.authors, step.storedAt, step.contents,
                                step.reverses);
        // The file that new evidence was read from may be gone; the words are still copied.
        if (!made)
            made = store.apply(step.edit, step.authors, step.storedAt, {}, step.reverses);
        if (!made)
            return made.error();
    }
    return restored;
}

} // namespace Storage
