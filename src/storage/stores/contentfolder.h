#pragma once

#include "domain/plan/evidence/evidence.h"
#include "system/result.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace System {
class TempFile;
}

namespace Storage {

class ContentStore;

// What the evidence of kept versions holds: a file for each content, named by its SHA-256, beside
// the versions, which are without it. A file is there whole or not at all.
class ContentFolder
{
public:
    explicit ContentFolder(QString path)
        : m_path(std::move(path))
    {}

    static QString name(); // of such a folder
    // The one that belongs to a version at `version`: beside the folder that the version is in.
    static ContentFolder besideVersion(const QString &version);

    // Keeps what is not there yet of `sums`, as `source` has it; survives a power loss.
    System::Result<void> keep(const ContentStore &source, const QStringList &sums);
    void removeAllBut(const QSet<QString> &sums);

    // To be inserted into a file; none where it is not here.
    std::optional<Domain::EvidenceContent> content(const QString &sha256) const;
    QByteArray thumbnail(const QString &sha256) const;

private:
    QString pathOf(const QString &sha256) const { return m_path + u'/' + sha256; }
    bool isKept(const QString &sha256, qint64 size) const;
    System::Result<void> keep(const ContentStore &source, const QString &sha256);
    System::Result<void>
    put(const QString &path,
        const std::function<System::Result<void>(System::TempFile &)> &write) const;

    QString m_path;
};

} // namespace Storage
