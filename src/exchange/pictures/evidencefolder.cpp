#include "exchange/pictures/evidencefolder.h"

#include "domain/plan/rules.h"
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

bool isReserved(const QString &stem)
{
    static const QStringList names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s};
    const QString upper = stem.toUpper();
    const bool isPort = upper.size() == 4 && upper[3].isDigit()
                        && (upper.startsWith(u"COM") || upper.startsWith(u"LPT"));
    return isPort || names.contains(upper);
}

QString cutTo(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes) {
        text.chop(1);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

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

QString safeFileName(const QString &name, const QString &otherwise)
{
    constexpr qsizetype kMostBytes = 200;
    QString safe;
    for (const QChar c : Domain::cleanLine(name))
        safe += u"/\\:*?\"<>|"_s.contains(c) ? QChar(u'_') : c;
    while (safe.startsWith(u'.') || safe.startsWith(u'-') || safe.startsWith(u' ')
           || safe.startsWith(u'~'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.isEmpty())
        return otherwise;
    const QString ending = Domain::endingOfFile(safe);
    const QString stem = cutTo(safe.chopped(ending.size()), kMostBytes - ending.toUtf8().size());
    return (isReserved(stem) ? u"_"_s + stem : stem) + ending;
}

Result<QString> writeEvidence(const QString &folder, const QString &name, const QString &sha256,
                              const ReadContent &read)
{
    const QString safe = safeFileName(name, Text::tr("Evidence"));
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
    const QString safe = safeFileName(name, Text::tr("Evidence"));
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
