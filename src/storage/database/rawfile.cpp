#include "storage/database/rawfile.h"

#include "storage/database/databaseheader.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

namespace Storage {

sqlite3_file *rawFile(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

qint64 sizeOf(sqlite3_file *file)
{
    sqlite3_int64 size = -1;
    const bool isOpen = file && file->pMethods;
    return isOpen && file->pMethods->xFileSize(file, &size) == SQLITE_OK ? size : -1;
}

std::optional<quint32> changeCounterOf(sqlite3_file *file)
{
    uchar bytes[4] = {};
    if (!file || !file->pMethods
        || file->pMethods->xRead(file, bytes, sizeof bytes, DatabaseHeader::kChangeCounterAt)
               != SQLITE_OK)
        return std::nullopt;
    return qFromBigEndian<quint32>(bytes);
}

bool copyBytes(sqlite3_file *file, const QString &path)
{
    const qint64 size = sizeOf(file);
    QFile target(path);
    if (size < 0 || !target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (qint64 at = 0; at < size; at += block.size()) {
        const int length = int(std::min<qint64>(block.size(), size - at));
        if (file->pMethods->xRead(file, block.data(), length, at) != SQLITE_OK
            || target.write(block.constData(), length) != length) {
            return false;
        }
    }
    return target.flush();
}

} // namespace Storage
