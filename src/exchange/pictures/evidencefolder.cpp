#include "exchange/pictures/evidencefolder.h"

#include "domain/text/fileending.h"
#include "exchange/pictures/picture.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::numberedFileName;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr int kMostNames = 1000;

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool holds(const QString &path, const QString &sha256)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.isSymLink() || !file.open(QIODevice::ReadOnly))
        return false;
    QCryptographicHash sum(QCryptographicHash::Sha256);
    return sum.addData(&file) && sum.result().toHex() == sha256.toLatin1();
}

Error notWritten(const QString &name, const QString &folder, const QString &detail = {})
{
    return {.message = Text::tr("“%1” could not be written into the folder “%2”; check that there "
                                "is room in it, or choose another folder.")
                           .arg(name, QDir::toNativeSeparators(folder)),
            .detail = detail};
}

} // namespace

QString evidenceFileName(const QString &name)
{
    return Domain::fileNameOf(
        name, {.mostBytes = 200, .hasEnding = true, .otherwise = Text::tr("Evidence")});
}

Result<QString> writeEvidence(const QString &folder, const QString &name, const QString &sha256,
                              const ReadContent &read)
{
    const QString safe = evidenceFileName(name);
    QFile file;
    for (int number = 1; number <= kMostNames && !file.isOpen(); ++number) {
        const QString path = folder + u'/' + numberedFileName(safe, number);
        if (holds(path, sha256))
            return path;
        file.setFileName(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && !isThere(path))
            return notWritten(safe, folder, file.errorString());
    }
    if (!file.isOpen())
        return notWritten(safe, folder);
    bool isWritten = true;
    auto all = read([&](const QByteArray &part) {
        isWritten = file.write(part) == part.size();
        return isWritten;
    });
    isWritten = isWritten && file.flush();
    file.close();
    if (all && isWritten)
        return file.fileName();
    file.remove();
    return all ? notWritten(safe, folder, file.errorString()) : all.error();
}

QByteArray photographForPaper(const ReadContent &read)
{
    QByteArray bytes;
    const auto all = read([&bytes](const QByteArray &part) {
        bytes += part;
        return true;
    });
    return all ? pictureForPaper(bytes) : QByteArray();
}

Result<QString> folderIn(const QString &folder, const QString &name)
{
    const QString safe = evidenceFileName(name);
    for (int number = 1; number <= kMostNames; ++number) {
        const QString path = folder + u'/' + (number == 1 ? safe : safe + u" (%1)"_s.arg(number));
        const QFileInfo info(path);
        if (info.isDir() && !info.isSymLink())
            return path;
        if (!isThere(path))
            return QDir().mkdir(path) ? Result<QString>(path) : notWritten(safe, folder);
    }
    return notWritten(safe, folder);
}

} // namespace Exchange
