#include "domain/plan/evidence/evidenceedits.h"
#include "exchange/pictures/evidencefile.h"
#include "storage/file/planfile.h"
#include "support/catch.h"
#include "support/shortened.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;

namespace {

constexpr int kAll = 200;
const QDateTime kMoment(QDate(2021, 4, 1), QTime(9, 0), Qt::UTC);

// A photograph of twelve megapixels that compresses no better than one from a telephone: shapes,
// shades and some noise.
QByteArray noisyPhotograph(int seed)
{
    QImage image(4000, 3000, QImage::Format_RGB32);
    std::mt19937 random{unsigned(seed)};
    const int slant = int(random() % 7) + 3;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        quint32 noise = random();
        for (int x = 0; x < image.width(); ++x) {
            noise = noise * 1664525 + 1013904223;
            const int grain = int(noise >> 28);
            const int shape = ((x / (37 * slant)) ^ (y / 210)) % 64;
            line[x] = qRgb((x / 20 + shape + grain) & 255, (y / 15 + shape + grain) & 255,
                           (120 + shape * 2 + grain + seed) & 255);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", 94);
    return bytes;
}

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        size += it.fileInfo().size();
    }
    return size;
}

PlanContent plan()
{
    PlanContent content{.details = {.year = 2021, .title = u"2021年工作要点"_s}};
    content.nodes.append({.id = NodeId{-1}, .title = u"开展主题教育"_s, .text = u"开展主题教育"_s});
    return content;
}

} // namespace

TEST_CASE("two hundred photographs fit into a file, and ten versions take little more",
          "[photographs][reliability]")
{
    const int count = Tests::isFull() ? kAll : 4;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"计划.yaodian"_s);
    const PlanFile::OpenOptions options{.backupFolder = folder.filePath(u"kept"_s)};
    auto made = PlanFile::create(
        path, options,
        {.edit = {PlanChange{.to = std::make_shared<const PlanContent>(plan())}},
         .author = u"王丽"_s,
         .writtenAt = kMoment});
    REQUIRE(made);
    PlanFile &file = **made;
    const PlanId id = file.plans().plans()->first().id;
    const NodeId item = file.plans().content(id)->nodes.first().id;
    REQUIRE(file.apply({NoteChange{.to = ProgressNote{.node = item,
                                                      .happenedOn = QDate(2021, 4, 1),
                                                      .text = u"座谈会"_s,
                                                      .author = u"王丽"_s,
                                                      .writtenAt = kMoment}}},
                       u"王丽"_s, kMoment));
    const NoteId note = file.progress().notesOf(item)->first().id;

    qint64 given = 0;
    Edit edit;
    QList<EvidenceContent> contents;
    for (int i = 0; i < count; ++i) {
        const QString photo = folder.filePath(u"IMG_%1.jpg"_s.arg(i));
        QFile out(photo);
        REQUIRE(out.open(QIODevice::WriteOnly));
        given += out.write(noisyPhotograph(i));
        out.close();
        const auto ready = Exchange::preparedEvidence(photo, {});
        REQUIRE(ready);
        const NewEvidence &one = ready->evidence;
        CHECK_FALSE(one.content.thumbnail.isEmpty());
        edit.append(EvidenceChange{.to = Evidence{.note = note,
                                                  .name = one.name,
                                                  .type = one.type,
                                                  .sha256 = one.content.sha256,
                                                  .size = one.content.size,
                                                  .original = one.original,
                                                  .author = u"王丽"_s,
                                                  .addedAt = kMoment}});
        contents.append(one.content);
        QFile::remove(photo);
    }
    CAPTURE(given / count);
    CHECK(given / count > 3'000'000);
    CHECK(given / count < 4'500'000);
    REQUIRE(file.apply(edit, u"王丽"_s, kMoment, contents));
    const qint64 size = QFile(path).size();
    if (Tests::isFull())
        WARN(count << " photographs of " << given / count << " bytes; the file " << size);
    CHECK(size <= qint64(1'000'000) * count);

    for (int day = 1; day <= 12; ++day) {
        ProgressNote more{.node = item,
                          .happenedOn = QDate(2021, 4, 1).addDays(day),
                          .text = u"走访"_s,
                          .author = u"王丽"_s,
                          .writtenAt = kMoment};
        REQUIRE(file.apply({NoteChange{.to = more}}, u"王丽"_s, kMoment.addDays(day)));
    }
    const auto versions = file.backups().versions();
    CHECK(versions.size() >= 10);
    const qint64 kept = sizeOf(options.backupFolder);
    if (Tests::isFull())
        WARN(versions.size() << " versions " << kept << " bytes");
    // The versions share their photographs, so that they need little more room than the file. If
    // there are few photographs, the versions' other rows make up more, and get an allowance.
    CHECK(kept <= size * 12 / 10 + qint64(versions.size()) * 300'000 * (count < kAll));
    const auto opened = PlanFile::open(
        versions.first().path,
        {.access = PlanFile::Access::ReadOnly, .backupFolder = options.backupFolder});
    REQUIRE(opened);
    const auto held = (*opened)->evidence().ofNote(note);
    REQUIRE(held);
    CHECK(held->size() == count);
    for (const Evidence &one : *held)
        CHECK((*opened)->contents().read(one.sha256, [](const QByteArray &) { return true; }));
}
