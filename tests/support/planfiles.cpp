#include "support/planfiles.h"

#include "domain/plan/edit.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Error;
using System::Result;

namespace Tests {

QDateTime now()
{
    return QDateTime(QDate(2021, 6, 1), QTime(8, 30), Qt::UTC);
}

// Folders are in memory (/dev/shm) if possible, to be independent of the disk's speed.
PlanFolder::PlanFolder()
    : m_folder((QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath())
               + u"/yaodian-XXXXXX"_s)
{
    REQUIRE(m_folder.isValid());
}

PlanFile::OpenOptions PlanFolder::options() const
{
    return {.backupFolder = backupFolder()};
}

PlanFile::OpenOptions PlanFolder::readOnly() const
{
    return {.access = PlanFile::Access::ReadOnly, .backupFolder = backupFolder()};
}

std::unique_ptr<PlanFile> PlanFolder::open(const QString &name) const
{
    auto file = PlanFile::open(path(name), options());
    if (!file)
        FAIL(file.error().message.toStdString() << " / " << file.error().detail.toStdString());
    return *std::move(file);
}

Error PlanFolder::refusal(const QString &name) const
{
    const auto file = PlanFile::open(path(name), options());
    if (file)
        FAIL("it was opened");
    return file.error();
}

std::unique_ptr<PlanFile> PlanFolder::make(int sections, int items, int notes,
                                           const QString &name) const
{
    auto file = PlanFile::create(path(name), options());
    if (!file)
        FAIL(file.error().message.toStdString());
    REQUIRE(store(**file, {PlanChange{.to = std::make_shared<const PlanContent>(
                                          sampleContent(2021, sections, items))}}));
    if (notes > 0)
        REQUIRE(store(**file, sampleNotes(**file, notes)));
    file->reset();
    // Removes the versions kept so far, as if all that was on an earlier day.
    QDir(backupFolder()).removeRecursively();
    return open(name);
}

PlanContent sampleContent(int year, int sections, int items)
{
    PlanContent content{.details = {.year = year,
                                    .title = u"%1年工作要点"_s.arg(year),
                                    .organisation = u"关心下一代工作委员会"_s,
                                    .issuer = u"党委"_s,
                                    .issuedOn = QDate(year, 3, 30),
                                    .preamble = u"各党总支：\n现将要点印发给你们。"_s},
                        .leftOut = {{.line = 1, .text = u"首页"_s, .reason = u"导航"_s}}};
    qint64 id = 0; // provisional ids are negative
    for (int s = 0; s < sections; ++s) {
        const NodeId section{--id};
        content.nodes.append({.id = section,
                              .kind = NodeKind::Section,
                              .number = u"%1、"_s.arg(s + 1),
                              .title = u"第%1部分"_s.arg(s + 1)});
        for (int i = 0; i < items; ++i) {
            content.nodes.append({.id = NodeId{--id},
                                  .parent = section,
                                  .number = u"%1."_s.arg(i + 1),
                                  .title = u"组织开展活动%1"_s.arg(i + 1),
                                  .text = u"组织开展活动%1，推进青少年思想道德教育。"_s.arg(i + 1),
                                  .owners = {u"王丽"_s, u"李强%1"_s.arg(i % 7)},
                                  .leadDepartment = u"教务处"_s,
                                  .supportingDepartments = {u"团委"_s},
                                  .deadline = Deadline::fromWords(u"9月底前"_s, year),
                                  .status = i % 3 ? ItemStatus::inProgress(40)
                                                  : ItemStatus::done(QDate(year, 5, 4))});
        }
    }
    return content;
}

QList<NodeId> itemsOf(const PlanFile &file)
{
    const auto plans = file.plans().plans();
    REQUIRE((plans && !plans->isEmpty()));
    const auto content = file.plans().content(plans->first().id);
    REQUIRE(content);
    QList<NodeId> items;
    for (const Node &node : content->nodes) {
        if (node.kind == NodeKind::Item)
            items.append(node.id);
    }
    return items;
}

Edit sampleNotes(const PlanFile &file, int perItem)
{
    Edit edit;
    for (const NodeId item : itemsOf(file)) {
        for (int i = 0; i < perItem; ++i) {
            edit.append(NoteChange{
                .to = ProgressNote{
                    .node = item,
                    .happenedOn = QDate(2021, 1 + i % 12, 1 + i % 28),
                    .text = u"在第%1会议室召开座谈会，老同志与师生代表共同学习。"_s.arg(i),
                    .attendance = i % 2 ? std::optional(20 + i) : std::nullopt,
                    .author = u"王丽"_s,
                    .writtenAt = now()}});
        }
    }
    return edit;
}

Result<Edit> store(PlanFile &file, const Edit &edit)
{
    return file.apply(edit, u"王丽"_s, now());
}

Edit retitled(const PlanFile &file, NodeId node, const QString &title)
{
    const auto held = file.plans().node(node);
    REQUIRE(held);
    return {FieldChange{.node = node, .field = Field::Title, .from = held->title, .to = title}};
}

Edit noteAdded(NodeId node, const QString &text)
{
    return {NoteChange{.to = ProgressNote{.node = node,
                                          .happenedOn = QDate(2021, 6, 1),
                                          .text = text,
                                          .attendance = 3,
                                          .author = u"王丽"_s,
                                          .writtenAt = now()}}};
}

Snapshot snapshotOf(const QString &path)
{
    struct stat info = {};
    REQUIRE(lstat(QFile::encodeName(path).constData(), &info) == 0);
    Snapshot snapshot;
    if (S_ISREG(info.st_mode))
        snapshot.content = QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha256);
    snapshot.rights = QByteArray::number(info.st_mode) + ' '
                      + QByteArray::number(qint64(info.st_size)) + ' '
                      + QByteArray::number(qint64(info.st_mtim.tv_sec)) + '.'
                      + QByteArray::number(qint64(info.st_mtim.tv_nsec));
    snapshot.beside = QFileInfo(path).dir().entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System, QDir::Name);
    return snapshot;
}

bool executeRaw(const QString &path, const QByteArray &sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(QFile::encodeName(path).constData(), &db, SQLITE_OPEN_READWRITE, nullptr);
    char *complaint = nullptr;
    const int code = sqlite3_exec(
                         db, "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON",
                         nullptr, nullptr, nullptr)
                     | sqlite3_exec(db, sql.constData(), nullptr, nullptr, &complaint);
    if (code != SQLITE_OK)
        UNSCOPED_INFO(sql.toStdString() << ": " << (complaint ? complaint : ""));
    sqlite3_free(complaint);
    sqlite3_close(db);
    return code == SQLITE_OK;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace Tests
