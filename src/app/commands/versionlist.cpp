#include "app/commands/versionlist.h"

#include "models/plandocument.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace App {

QList<EarlierVersion> versionsOf(const Storage::PlanFile &file)
{
    QList<EarlierVersion> versions = file.backups().versions();
    std::stable_partition(versions.begin(), versions.end(), [&file](const EarlierVersion &version) {
        return version.origin == file.path();
    });
    return versions;
}

QList<EarlierVersion> versionsAt(const QString &path)
{
    return Models::PlanDocument::earlierVersionsOf(path);
}

Result<EarlierVersion> versionNamed(const QList<EarlierVersion> &versions, const QString &id,
                                    const QString &path)
{
    const auto found = std::ranges::find(versions, id, &EarlierVersion::id);
    if (found != versions.cend())
        return *found;
    return refused(
        QCoreApplication::translate(
            "CommandLine",
            "No version “%1” was kept of “%2”, so nothing was changed; “yaodian versions FILE” lists those there are.")
            .arg(id, QFileInfo(path).fileName()));
}

QString momentOf(const EarlierVersion &version)
{
    return version.keptAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace App
