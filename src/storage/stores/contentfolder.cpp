#include "storage/stores/contentfolder.h"

#include "storage/stores/contentstore.h"
#include "system/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::makePrivateFolder;
using System::readRegularFile;
using System::removeOldTempFiles;
using System::renameNoReplace;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

const auto kThumbnailEnding = u"-small"_s;

} // namespace

QString ContentFolder::name()
{
    return u"evidence"_s;
}

ContentFolder ContentFolder::besideVersion(const QString &version)
{
    return ContentFolder(QFileInfo(QFileInfo(version).absolutePath()).absolutePath() + u'/'
                         + name());
}

Result<void> ContentFolder::keep(const ContentStore &source, const QStringList &sums)
{
    QStringList missing;
    for (const QString &sum : sums) {
        const auto size = source.size(sum);
        if (!size)
            return size.error();
        if (*size && !isKept(sum, **size))
            missing.append(sum);
    }
    if (missing.isEmpty())
        return {};
    if (auto made = makePrivateFolder(m_path); !made)
        return made;
    removeOldTempFiles(m_path);
    for (const QString &sum : std::as_const(missing)) {
        if (auto kept = keep(source, sum); !kept)
            return kept;
    }
    System::syncFileSystem(m_path); // once for all files, because each sync takes a disk some time
    return {};
}

// A power loss before the sync may have left a file without its end, and a thumbnail without
// content.
bool ContentFolder::isKept(const QString &sha256, qint64 size) const
{
    const QFileInfo file(pathOf(sha256));
    const QFileInfo thumbnail(pathOf(sha256) + kThumbnailEnding);
    return file.isFile() && !file.isSymLink() && file.size() == size
           && (!thumbnail.exists() || thumbnail.size() > 0);
}

Result<void> ContentFolder::keep(const ContentStore &source, const QString &sha256)
{
    auto kept = put(pathOf(sha256), [&](TempFile &file) {
        auto written = Result<void>();
        const auto read = source.read(sha256, [&](const QByteArray &bytes) {
            written = file.write(bytes);
            return written.has_value();
        });
        return written ? read : written;
    });
    const auto thumbnail = source.thumbnail(sha256);
    if (!kept || !thumbnail || thumbnail->isEmpty())
        return kept;
    return put(pathOf(sha256) + kThumbnailEnding,
               [&](TempFile &file) { return file.write(*thumbnail); });
}

// Writes a file at `path`, replacing any that is there. It is complete on the disk once the file
// system is synced.
Result<void> ContentFolder::put(const QString &path,
                                const std::function<Result<void>(TempFile &)> &write) const
{
    auto part = TempFile::create(m_path);
    if (!part)
        return part.error();
    if (auto written = write(*part); !written)
        return written;
    QFile::remove(path);
    renameNoReplace(part->path(), path); // fails when another program was first, which is as good
    return QFile::exists(path) ? Result<void>() : part->takeName(path);
}

void ContentFolder::removeAllBut(const QSet<QString> &sums)
{
    for (const QFileInfo &file :
         QDir(m_path).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const QString sum = file.fileName().section(u'-', 0, 0);
        if (isSha256(sum) && !sums.contains(sum))
            QFile::remove(file.filePath());
    }
}

std::optional<EvidenceContent> ContentFolder::content(const QString &sha256) const
{
    const QFileInfo file(pathOf(sha256));
    if (!isSha256(sha256) || !file.isFile() || file.isSymLink())
        return std::nullopt;
    return EvidenceContent{.sha256 = sha256,
                           .size = file.size(),
                           .thumbnail = thumbnail(sha256),
                           .bytes = std::make_shared<QFile>(file.filePath())};
}

QByteArray ContentFolder::thumbnail(const QString &sha256) const
{
    return isSha256(sha256) ? readRegularFile(pathOf(sha256) + kThumbnailEnding, kLargestThumbnail)
                            : QByteArray();
}

} // namespace Storage
