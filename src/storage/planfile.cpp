#include "storage/planfile.h"

#include "storage/conversion.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/rawhandle.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

const auto kIntroduce = uR"(
    INSERT INTO document (id, uuid, created_at) VALUES (1, :uuid, :created_at)
)"_s;

const auto kIdentity = u"SELECT uuid FROM document WHERE id = 1"_s;
const auto kDataVersion = u"PRAGMA data_version"_s;

QString translated(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

Error refused(const char *sentence, const QString &path, const QString &detail = {})
{
    return {translated(sentence).arg(QFileInfo(path).fileName()), detail};
}

Result<QSqlDatabase> connectTo(const QString &name, const QString &options)
{
    auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s,
                                        QUuid::createUuid().toString(QUuid::WithoutBraces));
    db.setDatabaseName(name);
    db.setConnectOptions(options);
    if (!db.open())
        return errorOf(db);
    return db;
}

// A regular file and nothing else: a pipe would hang, a device looks like an empty database.
Result<void> checkIsFile(const QString &path)
{
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is not there. Check the name, or choose another file."), path);
    if (S_ISDIR(info.st_mode))
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is a folder. Choose a plan file in it."), path);
    if (!S_ISREG(info.st_mode))
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is no ordinary file. Choose a plan file."), path);
    if (access(QFile::encodeName(path).constData(), R_OK) != 0)
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” may not be read by you. Ask its owner for access."), path);
    return {};
}

bool isWritable(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return access(QFile::encodeName(path).constData(), W_OK) == 0
           && access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

QString uriOf(const QString &path, const char *mode)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(u"mode="_s + QLatin1StringView(mode));
    return QString::fromLatin1(url.toEncoded());
}

} // namespace

PlanFile::PlanFile(QSqlDatabase db, QString path, bool readOnly)
    : m_db(std::move(db))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
{}

PlanFile::~PlanFile()
{
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto isFile = checkIsFile(absolute); !isFile)
        return isFile.error();
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    const bool readOnly = access == Access::ReadOnly || !isWritable(canonical);
    auto db = connectTo(uriOf(canonical, readOnly ? "ro" : "rw"),
                        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!db)
        return db.error();

    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), canonical, readOnly));
    if (auto done = file->configure(); !done)
        return done.error();
    if (auto done = file->check(); !done)
        return done.error();
    if (auto done = file->learnIdentity(); !done)
        return done.error();
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const int made = ::open(QFile::encodeName(absolute).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0) {
        if (errno == EEXIST)
            return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is there already and was left as it is. Choose another name."), path);
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” could not be created. Choose a folder you may write to."), path);
    }
    ::close(made);

    auto db = connectTo(uriOf(absolute, "rw"), u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!db)
        return db.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), absolute, false));
    if (auto done = file->configure(); !done)
        return done.error();
    if (auto done = run(file->m_db, u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !done)
        return done.error();
    if (auto done = migrate(file->m_db, 0); !done)
        return done.error();
    if (auto done = file->learnIdentity(); !done)
        return done.error();
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::createInMemory()
{
    auto db = connectTo(u":memory:"_s, {});
    if (!db)
        return db.error();
    std::unique_ptr<PlanFile> file(new PlanFile(*std::move(db), {}, false));
    if (auto done = file->configure(); !done)
        return done.error();
    if (auto done = migrate(file->m_db, 0); !done)
        return done.error();
    if (auto done = file->learnIdentity(); !done)
        return done.error();
    return file;
}

Result<void> PlanFile::configure()
{
    for (const auto &pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = EXTRA"_s,
                               u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                               u"PRAGMA mmap_size = 0"_s}) {
        if (auto done = run(m_db, pragma); !done)
            return done.error();
    }
    return {};
}

Result<void> PlanFile::check()
{
    const auto number = [this](const QString &pragma) -> Result<int> {
        auto row = run(m_db, pragma);
        if (!row)
            return row.error();
        return row->next() ? row->value(0).toInt() : -1;
    };
    const auto applicationId = number(u"PRAGMA application_id"_s);
    if (!applicationId)
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is not a plan file and was left untouched. Choose another file."), m_path, applicationId.error().detail);
    if (*applicationId != kApplicationId)
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is not a plan file and was left untouched. Choose another file."), m_path);
    const auto format = number(u"PRAGMA user_version"_s);
    if (!format)
        return format.error();
    if (*format > newestFormat())
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” was made by a newer version of this program and was left untouched. Install that version to open it."), m_path);
    return {};
}

Result<void> PlanFile::learnIdentity()
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto row = run(m_db, kIdentity);
        if (!row)
            return row.error();
        if (row->next()) {
            m_uuid = row->value(u"uuid"_s).toString();
            row->finish();
            const auto changed = hasChangedOutside(); // the version to compare later ones with
            return changed ? Result<void>() : changed.error();
        }
        row->finish();
        auto done = run(m_db, kIntroduce,
                        {{u":uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {u":created_at"_s, momentText(QDateTime::currentDateTimeUtc())}});
        if (!done)
            return done.error();
    }
    return {};
}

Result<Edit> PlanFile::apply(const Edit &edit, const QString &author, const QDateTime &now)
{
    return EditStore(m_db).apply(edit, author, now);
}

Result<bool> PlanFile::hasChangedOutside()
{
    auto row = run(m_db, kDataVersion);
    if (!row)
        return row.error();
    if (!row->next())
        return false;
    const qint64 version = row->value(0).toLongLong();
    return std::exchange(m_dataVersion, version) != version;
}

Result<void> PlanFile::saveCopy(const QString &path) const
{
    auto done = run(m_db, u"VACUUM INTO :path"_s, {{u":path"_s, QFileInfo(path).absoluteFilePath()}});
    return done ? Result<void>() : done.error();
}

} // namespace Storage
