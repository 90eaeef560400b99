#include "app/commands/versionlist.h"

#include "models/versions/versionsummary.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QList<EarlierVersion> versionsOf(const Storage::PlanFile &file)
{
    QList<EarlierVersion> versions = file.backups().versions();
    Models::putOwnFirst(versions, file.path());
    return versions;
}

QList<EarlierVersion> versionsAt(const QString &path)
{
    QList<EarlierVersion> versions = Models::earlierVersionsOf(path);
    Models::putOwnFirst(versions, path);
    return versions;
}

Result<EarlierVersion> versionNamed(const QList<EarlierVersion> &versions, const QString &id,
                                    const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    std::optional<EarlierVersion> found;
    // Two files can have versions of one id: the file's own is preferred.
    for (const EarlierVersion &version : versions) {
        if (version.id == id && (!found || version.origin == canonical))
            found = version;
    }
    if (found)
        return *found;
    return refused(
        Text::tr(
            "No version “%1” was kept of “%2”, so nothing was changed; “yaodian versions FILE” lists those there are.")
            .arg(id, QFileInfo(path).fileName()));
}

} // namespace App
