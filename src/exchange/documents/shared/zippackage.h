#pragma once

#include "exchange/documents/shared/sourceerror.h"
#include "system/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>

#include <memory>

struct zip;

namespace Exchange {

// A document that is an archive of parts, read from memory: nothing is unpacked to disk, and only
// parts asked for are read. Held to bounds on entries, sizes and compression, whatever the
// archive says of itself.
class ZipPackage
{
public:
    static std::variant<std::unique_ptr<ZipPackage>, SourceFault> open(const QByteArray &bytes);
    ~ZipPackage();

    // Whether there is a part of that name. Case does not matter, and \ in the archive counts as /.
    bool has(const QString &part) const;

    // The part for reading, from its beginning to its end. Null if there is none, if it is
    // protected or larger than is allowed: `fault` says which.
    std::unique_ptr<QIODevice> part(const QString &name, SourceFault *fault) const;

    // The first `most` bytes of a small part; empty if it cannot be read.
    QByteArray beginningOf(const QString &part, qint64 most) const;

private:
    ZipPackage(QByteArray bytes, zip *archive);

    QByteArray m_bytes; // m_archive reads from it
    zip *m_archive;
    QHash<QString, quint64> m_entries; // the number of each part, by its folded name
};

} // namespace Exchange
