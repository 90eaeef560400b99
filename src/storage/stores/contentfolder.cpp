#include "storage/stores/contentfolder.h"

#include "storage/stores/contentstore.h"
#include "system/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::makePrivateFolder;
using System::readRegularFile;
using System::removeOldTempFiles;
using System::renameSparing;
using System::Result;
using System::TempFile;

namespace Storage {

namespace {

const auto kThumbnail = u"-small"_s;

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
        const QFileInfo file(pathOf(sum));
        if (*size && (!file.isFile() || file.isSymLink() || file.size() != **size))
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
    System::syncFileSystem(m_path);
    return {};
}

Result<void> ContentFolder::keep(const ContentStore &source, const QString &sha256)
{
    auto part = TempFile::create(m_path);
    if (!part)
        return part.error();
    auto written = Result<void>();
    const auto read = source.read(sha256, [&](const QByteArray &bytes) {
        written = part->write(bytes);
        return written.has_value();
    });
    if (!written || !read)
        return written ? read : written;
    QFile::remove(pathOf(sha256));               // one that a power loss cut short
    renameSparing(part->path(), pathOf(sha256)); // or another program was first
    if (!QFile::exists(pathOf(sha256)))
        return part->takeName(pathOf(sha256));
    const auto thumbnail = source.thumbnail(sha256);
    if (!thumbnail || thumbnail->isEmpty())
        return {};
    return System::writeDurably(pathOf(sha256) + kThumbnail, *thumbnail);
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
    return isSha256(sha256) ? readRegularFile(pathOf(sha256) + kThumbnail, kLargestThumbnail)
                            : QByteArray();
}

} // namespace Storage
