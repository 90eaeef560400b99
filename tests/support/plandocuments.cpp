#include "support/plandocuments.h"

#include "storage/file/draftstore.h"
#include "storage/file/planfile.h"
#include "support/catch.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using Models::PlanDocument;

namespace Tests {

std::unique_ptr<PlanDocument> emptyDocument()
{
    auto file = Storage::PlanFile::createInMemory();
    REQUIRE(file);
    auto document = std::make_unique<PlanDocument>(*std::move(file));
    REQUIRE(document->load());
    return document;
}

std::unique_ptr<PlanDocument> documentInMemory(const Domain::PlanContent &plan,
                                               const PlanDocument::Clock &clock)
{
    auto file = Storage::PlanFile::createInMemory();
    REQUIRE(file);
    REQUIRE((*file)->apply(
        {Domain::PlanChange{.to = std::make_shared<const Domain::PlanContent>(plan)}}, u"前任"_s,
        clock()));
    auto document = std::make_unique<PlanDocument>(*std::move(file), nullptr, clock);
    REQUIRE(document->load());
    document->setAuthor(u"王建国"_s);
    return document;
}

std::unique_ptr<PlanDocument> shippedPlanIn(const QString &path, const Domain::PlanContent &plan,
                                            const PlanDocument::Clock &clock)
{
    auto file = Storage::PlanFile::create(
        path, {},
        {.edit = {Domain::PlanChange{.to = std::make_shared<const Domain::PlanContent>(plan)}},
         .author = {},
         .writtenAt = clock()});
    REQUIRE(file);
    auto document = std::make_unique<PlanDocument>(*std::move(file), nullptr, clock);
    REQUIRE(document->load());
    return document;
}

std::unique_ptr<PlanDocument> openForReading(const QString &path)
{
    auto file = Storage::PlanFile::open(path, Storage::PlanFile::Access::ReadOnly);
    REQUIRE(file);
    auto document = std::make_unique<PlanDocument>(*std::move(file));
    REQUIRE(document->load());
    return document;
}

QString folderOfDrafts()
{
    return Storage::DraftStore::defaultFolder();
}

QList<Domain::NodeId> nodesWithDrafts(const PlanDocument &document)
{
    return Storage::DraftStore(document.fileUuid(), document.path()).nodesWithDrafts();
}

void keepDraft(const PlanDocument &document, Domain::NodeId node, const Domain::NoteDraft &draft)
{
    REQUIRE(Storage::DraftStore(document.fileUuid(), document.path()).keep(node, draft));
}

namespace {

const auto kLock = u"lock"_s;

} // namespace

void damageNotes(const QString &path)
{
    int page = 0;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, kLock);
        file.setDatabaseName(path);
        REQUIRE(file.open());
        QSqlQuery root(u"SELECT rootpage FROM sqlite_schema WHERE name = 'progress_note'"_s, file);
        REQUIRE(root.next());
        page = root.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(kLock);
    constexpr int kPageSize = 4096;
    QFile bytes(path);
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    REQUIRE(bytes.seek((page - 1) * kPageSize));
    REQUIRE(bytes.write(QByteArray(kPageSize, 'x')) == kPageSize);
}

FileLock::FileLock(const QString &path)
{
    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, kLock);
    other.setDatabaseName(path);
    REQUIRE(other.open());
    REQUIRE(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
}

FileLock::~FileLock()
{
    QSqlDatabase::database(kLock).close();
    QSqlDatabase::removeDatabase(kLock);
}

} // namespace Tests
