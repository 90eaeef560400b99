#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using Storage::PlanFile;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option kOptions[] = {
    {"--for-others", ValueKind::Text, "OUT",
     QT_TRANSLATE_NOOP("CommandLine", "the new file, to give away")},
    {"--without-authors", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "leaves out who wrote the notes and added the evidence")},
    {"--without-evidence", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "leaves out the evidence")},
};

QString misuseOfCopy(const Arguments &arguments)
{
    return arguments.text(u"--for-others"_s).value_or(QString()).isEmpty()
               ? Text::tr("“copy” needs --for-others OUT.")
               : QString();
}

Result<QByteArray> copy(const Arguments &arguments)
{
    const auto file = PlanFile::open(arguments.operands.first(), PlanFile::Access::Look);
    if (!file)
        return file.error();
    complainOf(**file);
    if (const auto valid = (*file)->check(); !valid)
        return valid.error();
    const QString out = localPath(arguments.text(u"--for-others"_s).value());
    const Domain::ContentForOthers wanted{.hasAuthors = !arguments.has(u"--without-authors"_s),
                                          .hasEvidence = !arguments.has(u"--without-evidence"_s)};
    if (const auto saved = (*file)->saveForOthers(out, wanted); !saved)
        return saved.error();
    return (harmlessLine(
                Text::tr(
                    "“%1” was written, a file of its own without history and half-typed words.")
                    .arg(QFileInfo(out).fileName()))
            + u'\n')
        .toUtf8();
}

} // namespace

const Command kCopyCommand = {
    .name = "copy",
    .synopsis = "FILE --for-others OUT [--without-authors] [--without-evidence]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Makes a copy to give away: a file of its own, without history and half-written notes."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfCopy,
    .run = copy,
};

} // namespace App
