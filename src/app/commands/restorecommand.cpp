#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "app/commands/versionlist.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using Storage::PlanFile;
using System::Result;

namespace App {

namespace {

Result<QByteArray> restore(const Arguments &arguments)
{
    const QString &path = arguments.operands[0];
    const auto file = PlanFile::open(path);
    if (!file)
        return file.error();
    complainOf(**file);
    const auto version = versionNamed(**file, arguments.operands[1]);
    if (!version)
        return version.error();
    const auto kept = (*file)->putBack(*version, QDateTime::currentDateTimeUtc());
    if (!kept)
        return naming(path, kept.error());
    return (harmlessLine(
                QCoreApplication::translate(
                    "CommandLine",
                    "“%1” is again as it was kept on %2; what it held until now is kept as version %3.")
                    .arg(QFileInfo((*file)->path()).fileName(), momentOf(*version), kept->id))
            + u'\n')
        .toUtf8();
}

} // namespace

const Command kRestoreCommand = {
    .name = "restore",
    .synopsis = "FILE VERSION",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Puts an earlier version back in the place of FILE; what FILE holds is kept as a version first."),
    .fewestOperands = 2,
    .mostOperands = 2,
    .options = {},
    .misuse = nullptr,
    .run = restore,
};

} // namespace App
