#include "storage/file/losses.h"

#include "storage/database/connection.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawfile.h"
#include "storage/stores/historystore.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::FileLoss;

namespace Storage {

namespace {

constexpr int kHeaderSize = 32;

// The size of the database according to its header; 0 when the file does not begin with one.
qint64 saidSize(sqlite3_file *file)
{
    std::array<uchar, kHeaderSize> header{};
    if (file->pMethods->xRead(file, header.data(), kHeaderSize, 0) != SQLITE_OK
        || qstrncmp(reinterpret_cast<const char *>(header.data()), "SQLite format 3", 16) != 0)
        return 0;
    const int page = qFromBigEndian<quint16>(header.data() + 16);
    return qint64(page == 1 ? 65536 : page) * qFromBigEndian<quint32>(header.data() + 28);
}

// Whether the file can be read as a plan file, on a new connection, whose cache has no old pages.
bool canBeRead(const QString &path)
{
    const auto fresh = Connection::open(path, Connection::Mode::ReadOnly);
    return fresh && firstValue(fresh->db(), kUuidQuery) && HistoryStore(fresh->db()).lastRow();
}

} // namespace

FileLoss lossOf(sqlite3 *handle, const QString &path)
{
    sqlite3_file *file = rawFile(handle);
    const qint64 size = sizeOf(file);
    const qint64 said = size > 0 ? saidSize(file) : 0;
    if (size == 0 || (size > 0 && size < said))
        return FileLoss::CutShort;
    return said > 0 && !canBeRead(path) ? FileLoss::Damaged : FileLoss::Overwritten;
}

Error lossError(FileLoss loss, const QString &path, bool isShown)
{
    const char *sentence = nullptr;
    switch (loss) {
    case FileLoss::CutShort:
        sentence =
            isShown
                ? QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was cut short while it was open, so nothing more can be stored in it; save a copy of what is shown, which is whole.")
                : QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was cut short while it was open, so nothing was stored; open an earlier version, or save what can be read.");
        break;
    case FileLoss::Damaged:
        sentence =
            isShown
                ? QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was damaged while it was open, so nothing more can be stored in it; save a copy of what is shown, which is whole.")
                : QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was damaged while it was open, so nothing was stored; open an earlier version, or save what can be read.");
        break;
    default:
        sentence =
            isShown
                ? QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was overwritten by another program while it was open, so nothing more can be stored in it; save a copy of what is shown, or open what is there now.")
                : QT_TRANSLATE_NOOP(
                    "File",
                    "“%1” was overwritten by another program while it was open, so nothing was stored; open what is there now, or an earlier version.");
    }
    return fileError(sentence, path, {}, Error::Reason::Moved);
}

} // namespace Storage
