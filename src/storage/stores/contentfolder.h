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

// The content of the evidence of kept versions: one file for each content, named by its SHA-256, in
// a folder beside the versions' folders; the versions themselves are stored without it. A file is
// complete or not there at all.
class ContentFolder
{
public:
    explicit ContentFolder(QString path)
        : m_path(std::move(path))
    {}

    static QString name(); // the name of such a folder
    // The content folder for the version at the path `version`: beside the folder that the version
    // is in.
    static ContentFolder besideVersion(const QString &version);

    // Copies those contents of `sums` that are not there yet out of `source`; survives a power
    // loss.
    System::Result<void> keep(const ContentStore &source, const QStringList &sums);
    void removeAllBut(const QSet<QString> &sums);

    // The content, for ContentStore::insert(); none when this folder does not have it.
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
