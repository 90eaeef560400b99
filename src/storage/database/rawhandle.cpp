#include "storage/database/rawhandle.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace Storage {

sqlite3 *rawHandle(const QSqlDatabase &db)
{
    const QVariant handle = db.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

QString libraryVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace Storage
