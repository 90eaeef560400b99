#include "storage/file/versioncopy.h"

#include "storage/database/transaction.h"
#include "storage/file/filecopy.h"
#include "storage/file/inspection.h"
#include "storage/stores/contentstore.h"

#include <QFileInfo>

using namespace Domain;
using System::Result;

namespace Storage {

namespace {

Result<void> bringUpToDate(const Connection &earlier, const QString &path,
                           const Migrations &migrations, int format)
{
    auto transaction = Transaction::begin(earlier.db());
    if (!transaction)
        return transaction.error();
    if (auto migrated = migrations.migrate(earlier.db(), format); !migrated)
        return migrated;
    if (auto valid = checkContent(earlier, path, Depth::Content); !valid)
        return valid;
    return transaction->commit();
}

} // namespace

Result<void> fillContent(const QSqlDatabase &copy, const QString &version)
{
    auto transaction = Transaction::begin(copy);
    if (!transaction)
        return transaction.error();
    auto filled = ContentStore(copy).fillFrom(ContentFolder::besideVersion(version));
    return filled ? transaction->commit() : filled;
}

Result<Connection> openVersionCopy(const EarlierVersion &version, const Migrations &migrations)
{
    auto source = Connection::open(QFileInfo(version.path).canonicalFilePath(),
                                   Connection::Mode::ReadOnly);
    if (!source)
        return source.error();
    const auto header = readHeader(*source, version.path, migrations);
    if (!header)
        return header.error();
    if (auto tables = checkTables(*source, version.path, migrations); !tables)
        return tables.error();
    // The digests are valid only in the version's own file, so this is checked before it is copied.
    if (auto valid = checkContent(*source, version.path, Depth::Content); !valid)
        return valid.error();
    auto earlier = Connection::openTemporary(version.path);
    if (!earlier)
        return earlier;
    if (auto copied = copyPages(source->handle(), version.path, earlier->handle()); !copied)
        return copied.error();
    if (auto durable = earlier->makeDurable(); !durable)
        return durable.error();
    if (auto current = bringUpToDate(*earlier, version.path, migrations, header->format); !current)
        return current.error();
    if (auto filled = fillContent(earlier->db(), version.path); !filled)
        return filled.error();
    return earlier;
}

} // namespace Storage
