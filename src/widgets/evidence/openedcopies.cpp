#include "widgets/evidence/openedcopies.h"

#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

const auto kLockName = u"lock"_s;

Error noRoom(const QString &detail = {})
{
    return {.message = Text::tr(
                "There is no room for a copy to be shown; free some space and try again."),
            .detail = detail};
}

QString placeOfCopies()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/opened"_s;
}

// Removes the folders of programs that have ended: those whose lock is not held.
void removeLeftOvers(const QString &place)
{
    const auto folders = QDir(place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot
                                                   | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        QLockFile lock(folder.filePath() + u'/' + kLockName);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

OpenedCopies::OpenedCopies() = default;
OpenedCopies::~OpenedCopies()
{
    if (m_lock)
        m_lock->unlock();
}

Result<void> OpenedCopies::makeFolder()
{
    if (m_folder)
        return {};
    const QString place = placeOfCopies();
    if (auto made = System::makePrivateFolder(place); !made)
        return made;
    removeLeftOvers(place);
    auto folder = std::make_unique<QTemporaryDir>(place + u"/XXXXXX"_s);
    if (!folder->isValid())
        return noRoom(folder->errorString());
    m_lock = std::make_unique<QLockFile>(folder->filePath(kLockName));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
    m_folder = std::move(folder);
    return {};
}

Result<QString> OpenedCopies::copy(const QString &name, const QString &sha256,
                                   const Exchange::ReadContent &read)
{
    if (auto made = makeFolder(); !made)
        return made.error();
    const QString folder = m_folder->filePath(sha256.left(16));
    if (!QDir().mkpath(folder))
        return noRoom();
    auto path = Exchange::writeEvidence(folder, name, sha256, read);
    if (path)
        QFile::setPermissions(*path, QFileDevice::ReadOwner);
    return path;
}

bool mayBeRun(const QString &name)
{
    static const QStringList endings{
        u"appimage"_s, u"apk"_s,  u"bat"_s,  u"bin"_s, u"cmd"_s,   u"com"_s, u"cpl"_s,  u"deb"_s,
        u"desktop"_s,  u"docm"_s, u"dotm"_s, u"exe"_s, u"hta"_s,   u"htm"_s, u"html"_s, u"jar"_s,
        u"js"_s,       u"jse"_s,  u"lnk"_s,  u"mht"_s, u"mhtml"_s, u"msi"_s, u"php"_s,  u"pif"_s,
        u"pl"_s,       u"pptm"_s, u"ps1"_s,  u"py"_s,  u"rb"_s,    u"reg"_s, u"rpm"_s,  u"run"_s,
        u"scr"_s,      u"sh"_s,   u"svg"_s,  u"url"_s, u"vbe"_s,   u"vbs"_s, u"wsf"_s,  u"wsh"_s,
        u"xhtml"_s,    u"xlsm"_s, u"xltm"_s};
    const QString ending = QFileInfo(name).suffix().toLower();
    return ending.isEmpty() || endings.contains(ending);
}

} // namespace Widgets
