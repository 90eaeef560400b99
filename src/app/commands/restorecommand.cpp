#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "app/commands/versionlist.h"
#include "domain/plan/itempath.h"
#include "models/plandocument.h"
#include "models/versions/versioncomparison.h"
#include "models/versions/versionsummary.h"
#include "storage/file/puttingbackover.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::VersionDifference;
using Storage::PlanFile;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--item", ValueKind::Text, "ITEM",
     QT_TRANSLATE_NOOP("CommandLine", "only this item or section of the version, with its notes")},
    {"--year", ValueKind::Year, "Y",
     QT_TRANSLATE_NOOP("CommandLine", "the year of the item; the newest if not given")},
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void complainOfOtherOrigin(const EarlierVersion &version, const QString &path)
{
    const QString other = Models::otherOrigin(version, path);
    if (!other.isEmpty())
        complain(Text::tr("That version was kept of another copy of the file, “%1”.")
                     .arg(QDir::toNativeSeparators(other)));
}

// The node that the arguments name, as it is in the version.
struct Named
{
    PlanDetails plan = {};
    NodeId node{};
};

Result<Named> named(const Arguments &arguments, const EarlierVersion &version, const QString &path)
{
    const auto file = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!file)
        return file.error();
    const auto year = yearIn(**file, arguments, path);
    if (!year)
        return year.error();
    const auto node = nodeAtPath(year->outline, arguments.text(u"--item"_s).value());
    if (!node)
        return naming(path, node.error());
    return Named{year->outline.plan(), (*node)->id()};
}

Result<void> applyAll(std::unique_ptr<PlanFile> file, const Arguments &arguments,
                      const Named &named, const EarlierVersion &version,
                      const QList<VersionDifference> &differences)
{
    PlanDocument document(std::move(file));
    if (auto loaded = document.load(); !loaded)
        return loaded;
    if (arguments.year())
        document.allowClosed(named.plan.id);
    document.setAuthor(System::Settings().author());
    return document.applySigned(
        {.edit = Models::restoring(differences), .fetchedFrom = version.keptAt});
}

Result<QByteArray> restoreItem(std::unique_ptr<PlanFile> file, const Arguments &arguments,
                               const EarlierVersion &version)
{
    const QString path = file->path();
    const QString item = arguments.text(u"--item"_s).value();
    const auto wanted = named(arguments, version, path);
    if (!wanted)
        return wanted.error();
    const auto found = Models::comparison(version, path, wanted->node);
    if (!found)
        return found.error();
    const QString name = QFileInfo(path).fileName();
    if (found->differences.isEmpty())
        return harmlessLine(
                   Text::tr("“%1” in “%2” is as it was kept on %3, so nothing was changed.")
                       .arg(item, name, localMoment(version.keptAt)))
                   .toUtf8()
               + '\n';
    const auto kept = file->keepNow(QDateTime::currentDateTimeUtc());
    if (!kept)
        return naming(path, kept.error());
    if (auto applied = applyAll(std::move(file), arguments, *wanted, version, found->differences);
        !applied)
        return naming(path, applied.error());
    return harmlessLine(
               Text::tr(
                   "“%1” in “%2” is again as it was kept on %3, with what was added since; the file as it was until now is kept as version %4.")
                   .arg(item, name, localMoment(version.keptAt), kept->id))
               .toUtf8()
           + '\n';
}

// Restores a version over a damaged file. That cannot become a version itself, so it is kept beside
// the restored file.
Result<QByteArray> restoreOver(const Arguments &arguments, const QList<EarlierVersion> &versions)
{
    const QString &path = arguments.operands[0];
    if (arguments.has(u"--item"_s))
        return System::refused(
            Text::tr(
                "“%1” is damaged, so no single item was put into it; put the whole version back first.")
                .arg(QFileInfo(path).fileName()));
    const auto version = versionNamed(versions, arguments.operands[1], path);
    if (!version)
        return version.error();
    complainOfOtherOrigin(*version, path);
    const auto beside = Storage::putBackOver(*version, path, QDateTime::currentDateTimeUtc());
    if (!beside)
        return naming(path, beside.error());
    return (harmlessLine(Text::tr("“%1” is again as it was kept on %2; the damaged file is kept "
                                  "beside it as “%3”.")
                             .arg(QFileInfo(path).fileName(), localMoment(version->keptAt),
                                  QFileInfo(*beside).fileName()))
            + u'\n')
        .toUtf8();
}

Result<QByteArray> restore(const Arguments &arguments)
{
    const QString &path = arguments.operands[0];
    auto file = PlanFile::open(path);
    if (!file && file.error().reason == System::Error::Reason::Damaged)
        return restoreOver(arguments, versionsAt(path));
    if (!file)
        return file.error();
    complainOf(**file);
    if (!(*file)->check() && (*file)->violation())
        return restoreOver(arguments, versionsOf(**file));
    const auto version = versionNamed(versionsOf(**file), arguments.operands[1], path);
    if (!version)
        return version.error();
    complainOfOtherOrigin(*version, path);
    if (arguments.has(u"--item"_s))
        return restoreItem(*std::move(file), arguments, *version);
    const auto kept = (*file)->putBack(*version, System::Settings().author(),
                                       QDateTime::currentDateTimeUtc());
    if (!kept)
        return naming(path, kept.error());
    complainOf(**file);
    return (harmlessLine(
                Text::tr(
                    "“%1” is again as it was kept on %2; what it held until now is kept as version %3.")
                    .arg(QFileInfo((*file)->path()).fileName(), localMoment(version->keptAt),
                         kept->id))
            + u'\n')
        .toUtf8();
}

} // namespace

const Command kRestoreCommand = {
    .name = "restore",
    .synopsis = "FILE VERSION [--item ITEM [--year Y]]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Puts an earlier version back in the place of FILE, or one item of it; what FILE holds is kept as a version first."),
    .fewestOperands = 2,
    .mostOperands = 2,
    .options = kOptions,
    .misuse = nullptr,
    .run = restore,
};

} // namespace App
