#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "models/documentundo.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using System::Error;
using System::refused;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error nothingToDo(const QString &path, Way way)
{
    return refused(
        (way == Way::Undo
             ? Text::tr("Nothing in “%1” is left to be undone.")
             : Text::tr(
                 "Nothing in “%1” was undone since its last change, so there is nothing to do again."))
            .arg(QFileInfo(path).fileName()));
}

// Shows the year that the step is about, so that its items are named by their numbers.
Result<void> showYearOf(PlanDocument &document, Way way)
{
    const auto plan = document.undoing().planOf(way);
    if (!plan)
        return plan.error();
    const bool isThere = std::ranges::any_of(
        document.plans(), [&plan](const PlanDetails &one) { return one.id == *plan; });
    return isThere ? document.show(*plan) : Result<void>();
}

QByteArray reportOn(const QString &sentence, const QString &what, const QDateTime &madeAt,
                    const QString &author, QDate today)
{
    const QString when = Models::momentWords(madeAt, today);
    const QString made = author.isEmpty() ? when
                                          : Text::tr("%1, %2", "when, by whom").arg(when, author);
    return (harmlessLine(sentence.arg(what, made)) + u'\n').toUtf8();
}

Result<QByteArray> takeStep(const Arguments &arguments, Way way)
{
    const auto document = PlanDocument::open(arguments.operands[0]);
    if (!document)
        return document.error();
    PlanDocument &open = **document;
    open.setAuthor(System::Settings().author());
    open.undoing().takeAnybodys();
    for (const PlanDetails &plan : open.plans())
        // The edit to be taken back was itself allowed in the closed plan.
        open.allowClosed(plan.id);
    if (open.isReadOnly())
        return naming(arguments.operands[0],
                      {.message = open.whyReadOnly(), .reason = Error::Reason::ReadOnly});
    if (const auto why = open.undoing().whyNot(way))
        return naming(arguments.operands[0], *why);
    if (!open.undoing().can(way))
        return nothingToDo(arguments.operands[0], way);
    if (auto shown = showYearOf(open, way); !shown)
        return shown.error();
    const QString what = open.undoing().words(way);
    const QDateTime madeAt = open.undoing().madeAt(way);
    const QString author = open.undoing().author(way);
    const auto taken = open.undoing().take(way);
    complainOf(open);
    if (!taken)
        return naming(arguments.operands[0], taken.error());
    return reportOn(way == Way::Undo ? Text::tr("Undone: %1 (%2)")
                                     : Text::tr("Done again: %1 (%2)"),
                    what, madeAt, author, arguments.today);
}

Result<QByteArray> undo(const Arguments &arguments)
{
    return takeStep(arguments, Way::Undo);
}

Result<QByteArray> redo(const Arguments &arguments)
{
    return takeStep(arguments, Way::Redo);
}

} // namespace

const Command kUndoCommand = {
    .name = "undo",
    .synopsis = "FILE",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Takes back the last change stored in FILE, whoever made it and whenever, and says which."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = {},
    .misuse = nullptr,
    .run = undo,
};

const Command kRedoCommand = {
    .name = "redo",
    .synopsis = "FILE",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "Makes the change again that was taken back last."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = {},
    .misuse = nullptr,
    .run = redo,
};

} // namespace App
