#include "app/commands/commandline.h"

#include "app/commands/command.h"
#include "app/commands/terminaltext.h"
#include "app/start/log.h"
#include "domain/file/planfilename.h"
#include "models/openplan.h"
#include "storage/database/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace App {

namespace {

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

const Command *const kCommands[] = {
    &kShowCommand,     &kImportCommand,   &kSetCommand,     &kNoteCommand, &kAttachCommand,
    &kEvidenceCommand, &kReportCommand,   &kNewYearCommand, &kDueCommand,  &kSheetsCommand,
    &kAnswersCommand,  &kMergeCommand,    &kUndoCommand,    &kRedoCommand, &kHistoryCommand,
    &kCheckCommand,    &kVersionsCommand, &kRestoreCommand, &kCopyCommand, &kSalvageCommand,
};

const Command *commandNamed(const QString &name)
{
    const auto command = std::ranges::find_if(
        kCommands, [&name](const Command *one) { return name == QLatin1StringView(one->name); });
    return command == std::end(kCommands) ? nullptr : *command;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// False when not all of it could be written, to a full disk for instance.
bool print(const QByteArray &bytes)
{
    const auto size = size_t(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

int printed(const QByteArray &bytes)
{
    if (print(bytes))
        return Done;
    complain(Text::tr("The output could not be written in whole; see whether the disk is full."));
    return Failed;
}

// Prints `sentence`, with a hint where usage is explained appended; returns the exit status.
int misused(QString sentence, const QString &command = {})
{
    if (sentence.endsWith(u'.') || sentence.endsWith(u'。'))
        sentence.chop(1);
    const QString help = command.isEmpty() ? u"yaodian --help"_s
                                           : u"yaodian %1 --help"_s.arg(command);
    complain(Text::tr("%1; “%2” explains the usage.").arg(sentence, help));
    return WrongUsage;
}

QString optionHelp(const Option &option)
{
    QString left = u"  "_s + QString::fromLatin1(option.name);
    if (option.placeholder)
        left += u' ' + QString::fromLatin1(option.placeholder);
    QString help = QCoreApplication::translate("CommandLine", option.help);
    if (*option.choices != '\0')
        help += u" ("_s + QString::fromLatin1(option.choices).replace(u' ', u", "_s) + u')';
    return left.leftJustified(22) + u' ' + help + u'\n';
}

QString usageOf(const Command &command)
{
    QString usage = u"yaodian %1 "_s.arg(QLatin1StringView(command.name));
    const QString further = u'\n' + QString(qsizetype(8), u' ');
    return usage + QString::fromUtf8(command.synopsis).replace(u'\n', further);
}

QByteArray helpOn(const Command &command)
{
    QString help = usageOf(command) + u"\n\n"_s
                   + QCoreApplication::translate("CommandLine", command.summary) + u'\n';
    if (!command.options.empty())
        help += u'\n';
    for (const Option &option : command.options)
        help += optionHelp(option);
    return help.toUtf8();
}

QByteArray wholeHelp()
{
    QString help = Text::tr(
        "Yaodian carries a committee's yearly work plan (工作要点) from the issued text to the annual summary.");
    help += u"\n\nyaodian [FILE]\n        "_s
            + Text::tr("Opens the window, on the file used last when none is named.") + u'\n';
    for (const Command *command : kCommands)
        help += usageOf(*command) + u"\n        "_s
                + QCoreApplication::translate("CommandLine", command->summary) + u'\n';
    help +=
        u'\n'
        + Text::tr(
            "ITEM is the number of an item or section, as printed: 5, 二/3, 五/一; #2 is the second where a number is missing or repeated.")
        + u'\n' + Text::tr("Exit status: 0 done, 1 refused or failed, 2 wrong usage.") + u'\n'
        + Text::tr("“yaodian COMMAND --help” explains a command.") + u'\n';
    return help.toUtf8();
}

// The sentence for too few operands, by the beginning of the command's synopsis; the first that
// fits is used.
constexpr struct
{
    const char *synopsis;
    const char *sentence;
} kTooFewOperands[] = {
    {"FILE VERSION", QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a FILE and a VERSION.")},
    {"FILE OTHER", QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a FILE and the other copy.")},
    {"FILE SHEET", QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a FILE and the sheets to read.")},
    {"FILE ITEM EVIDENCE",
     QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a FILE, an ITEM and the EVIDENCE.")},
    {"FILE ITEM", QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a FILE and an ITEM.")},
    {"", QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a file.")},
};

// A sentence that says what is wrong with the number of operands; empty when it is right.
QString operandMisuse(const Command &command, const QStringList &operands)
{
    if (operands.size() < command.fewestOperands) {
        for (const auto &[synopsis, sentence] : kTooFewOperands) {
            if (QByteArrayView(command.synopsis).startsWith(synopsis))
                return Text::tr(sentence).arg(QLatin1StringView(command.name));
        }
    }
    if (operands.size() > command.mostOperands)
        return Text::tr("“%1” is one word too many.").arg(operands[command.mostOperands]);
    return {};
}

int run(const Command &command, const QStringList &words, QDate today)
{
    ParsedArguments parsed = App::parsed(words, command.options);
    if (parsed.wantsHelp)
        return printed(helpOn(command));
    parsed.arguments.today = today;
    QString misuse = parsed.misuse;
    if (misuse.isEmpty())
        misuse = operandMisuse(command, parsed.arguments.operands);
    if (misuse.isEmpty() && command.misuse)
        misuse = command.misuse(parsed.arguments);
    if (!misuse.isEmpty())
        return misused(misuse, QString::fromLatin1(command.name));

    const auto done = command.run(parsed.arguments);
    if (done)
        return printed(*done);
    logError(done.error());
    complain(done.error().message);
    return Failed;
}

// The output of --version, as it is asked for in a report of a fault. Other programs read its first
// line.
QByteArray versions()
{
    const QString text = u"yaodian %1\nQt %2\nSQLite %3\n"_s.arg(
        QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
        Models::databaseVersion());
    return (text + Text::tr("file format %1").arg(Storage::newestFormat()) + u'\n').toUtf8();
}

bool namesFile(const QString &word)
{
    return !word.startsWith(u'-')
           && (localPath(word) != word || Domain::isPlanFileName(word) || QFileInfo::exists(word));
}

// Whether a word looks like the name of a file that may be missing, not like a mistyped command.
bool looksLikeFile(const QString &word)
{
    return namesFile(word) || word.contains(u'/') || word.contains(u'.');
}

bool isHelp(const QString &word)
{
    return word == u"--help" || word == u"-h";
}

bool isVersion(const QString &word)
{
    return word == u"--version" || word == u"-v";
}

} // namespace

Wish wishOf(const QStringList &words)
{
    if (words.isEmpty())
        return Wish::Window;
    if (const Command *command = commandNamed(words.first()))
        return command->paints ? Wish::PaintingCommand : Wish::Command;
    if (words.size() == 1)
        return words.first().startsWith(u'-') || !looksLikeFile(words.first()) ? Wish::Command
                                                                               : Wish::Window;
    return std::ranges::all_of(words, namesFile) ? Wish::Window : Wish::Command;
}

QStringList filesIn(const QStringList &words)
{
    QStringList files;
    for (const QString &word : words)
        files.append(localPath(word));
    return files;
}

int runCommand(const QStringList &words, QDate today)
{
    const QString &first = words.first();
    if (const Command *command = commandNamed(first))
        return run(*command, words.mid(1), today);
    if (isHelp(first))
        return printed(wholeHelp());
    if (isVersion(first))
        return printed(versions());
    // Words that were all names of files would have asked for the window.
    const auto found = std::ranges::find_if_not(words, namesFile);
    const QString wrong = found == words.end() ? first : *found;
    if (wrong.startsWith(u'-'))
        return misused(Text::tr("There is no option “%1” here.").arg(wrong));
    return misused(wrong == first
                       ? Text::tr("There is no command and no file called “%1”.").arg(wrong)
                       : Text::tr("There is no file called “%1”.").arg(wrong));
}

int refuseWord(const QByteArray &word)
{
    QString shown;
    for (const char c : word) {
        const auto byte = uchar(c);
        shown += byte < 0x80 ? QString(QLatin1Char(c))
                             : u"\\x"_s + QString::number(byte, 16).rightJustified(2, u'0');
    }
    complain(
        Text::tr(
            "“%1” is not written in UTF-8, so nothing was done; rename the file, or write the word again, in UTF-8.")
            .arg(shown));
    return Failed;
}

int refuseWindow()
{
    complain(Text::tr(
        "There is no display here, so the window cannot open; “yaodian --help” lists the commands that need none."));
    return Failed;
}

} // namespace App
