#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "exchange/pictures/evidencefile.h"
#include "models/editing/evidenceediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--note", ValueKind::Number, "N",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "to the note of that number, from 1, oldest first; else to the item itself")},
    {"--keep-original", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "keeps photographs as they are, except that the place is removed; else they are shrunk. Also allows more than 20 MB")},
    {"--keep-place", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "keeps in photographs the place where they were taken")},
    kYearOption,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<NoteId> noteNamed(const Arguments &arguments, const EditTarget &target)
{
    const auto number = arguments.number(u"--note"_s);
    if (!number)
        return NoteId{};
    const auto notes = target.document->notes().of(target.node->id());
    if (!notes)
        return notes.error();
    if (*number < 1 || *number > notes->size())
        return refused(
            Text::tr("There is no note %1 on this item, so nothing was added; it has %2.")
                .arg(QString::number(*number), QString::number(notes->size())));
    return notes->at(*number - 1).id;
}

Result<QList<NewEvidence>> filesNamed(const Arguments &arguments, const QString &planFile)
{
    const bool keepsOriginal = arguments.has(u"--keep-original"_s);
    const Exchange::EvidenceChoices choices{.keepsOriginal = keepsOriginal,
                                            .keepsPlace = arguments.has(u"--keep-place"_s),
                                            .planFile = planFile};
    QList<NewEvidence> files;
    for (const QString &word : arguments.operands.mid(2)) {
        auto made = Exchange::preparedEvidence(localPath(word), choices);
        if (!made)
            return made.error();
        static_assert(Exchange::kAskedEvidence == 20'000'000); // as the sentence and kOptions say
        if (made->evidence.content.size > Exchange::kAskedEvidence && !keepsOriginal)
            return refused(Text::tr("“%1” has more than 20 MB, so nothing was added; with "
                                    "--keep-original it is kept all the same.")
                               .arg(made->evidence.name));
        if (!made->remark.isEmpty())
            complain(made->remark);
        files.append(std::move(made->evidence));
    }
    return files;
}

QList<Evidence> addedTo(const Models::PlanDocument &document)
{
    QList<Evidence> added;
    for (const Change &change : document.lastStored()) {
        if (const auto *one = std::get_if<EvidenceChange>(&change); one && one->to)
            added.append(*one->to);
    }
    return added;
}

// The names of those files that are not in `added`: their content was there already.
QStringList namesLeftOut(const QList<NewEvidence> &files, QList<Evidence> added)
{
    QStringList names;
    for (const NewEvidence &file : files) {
        const auto there = std::ranges::find(added, file.content.sha256, &Evidence::sha256);
        if (there == added.cend())
            names.append(file.name);
        else
            added.erase(there);
    }
    return names;
}

Result<QByteArray> attach(const Arguments &arguments)
{
    const auto target = editTarget(arguments);
    if (!target)
        return target.error();
    const QString &file = arguments.operands[0];
    const auto note = noteNamed(arguments, *target);
    if (!note)
        return naming(file, note.error());
    const auto files = filesNamed(arguments, target->document->path());
    if (!files)
        return files.error();
    const auto stored = Models::addEvidence(*target->document, target->node->id(), *note, *files);
    complainOf(*target->document);
    if (!stored)
        return naming(file, stored.error());
    const QList<Evidence> added = addedTo(*target->document);
    const auto listed = [](const QStringList &names) {
        return names.join(Text::tr(", ", "between names of evidence"));
    };
    if (added.size() < files->size())
        complain(Text::tr("What was there already was not added again: %1.")
                     .arg(listed(namesLeftOut(*files, added))));
    QStringList names;
    for (const Evidence &one : added)
        names.append(one.name);
    const auto ofNote = target->document->evidence().of(*note);
    const bool isOfNote = *note != NoteId{} && ofNote;
    const QString report = (isOfNote ? Text::tr("%1: evidence added: %2; on this note now: %3.")
                                     : Text::tr("%1: evidence added: %2; on it now: %3."))
                               .arg(target->node->heading().simplified(), listed(names),
                                    QString::number(isOfNote ? ofNote->size()
                                                             : target->node->figures().evidence));
    return (harmlessLine(report) + u'\n').toUtf8();
}

} // namespace

const Command kAttachCommand = {
    .name = "attach",
    .synopsis = "FILE ITEM EVIDENCE… [--note N] [--year Y] [--keep-original] [--keep-place]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine", "Adds photographs and papers as evidence to an item, or to a note on it."),
    .fewestOperands = 3,
    .mostOperands = 10000,
    .options = kOptions,
    .misuse = nullptr,
    .run = attach,
};

} // namespace App
