#include "storage/file/folderorigin.h"

#include "system/atomicfile.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr qint64 kLongestOrigin = 16384;

} // namespace

QString pathOfOrigin(const QString &folder)
{
    return folder + u"/origin"_s;
}

QString originOf(const QString &folder)
{
    return QString::fromUtf8(System::readRegularFile(pathOfOrigin(folder), kLongestOrigin));
}

System::Result<void> noteOrigin(const QString &folder, const QString &planFile)
{
    return System::writeDurably(pathOfOrigin(folder), planFile.toUtf8());
}

} // namespace Storage
