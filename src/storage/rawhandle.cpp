#include "storage/rawhandle.h"

#include <QSqlDriver>
#include <QVariant>

namespace Storage {

sqlite3 *rawHandle(const QSqlDatabase &db)
{
    const QVariant handle = db.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

} // namespace Storage
