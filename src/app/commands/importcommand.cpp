#include "app/commands/command.h"
#include "app/commands/outlinetext.h"
#include "app/commands/terminaltext.h"
#include "app/start/newplanfile.h"
#include "domain/plan/rules.h"
#include "domain/reading/outlinereader.h"
#include "exchange/documents/sourcetext.h"
#include "exchange/json/importjson.h"
#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "models/reading/readingwords.h"
#include "system/fileerror.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::refused;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--into", ValueKind::Text, "FILE",
     QT_TRANSLATE_NOOP("CommandLine", "the plan file to add it to; created if need be")},
    {"--dry-run", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "only says what was read and what was left out")},
    {"--year", ValueKind::Year, "Y",
     QT_TRANSLATE_NOOP("CommandLine", "the plan's year, where the text has none or another")},
    {"--title", ValueKind::Text, "T",
     QT_TRANSLATE_NOOP("CommandLine", "the plan's title, where the text has none or another")},
    {"--sheet", ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("CommandLine",
                       "the sheet of a workbook; the first one with a table unless given")},
    {"--encoding", ValueKind::Choice, "E",
     QT_TRANSLATE_NOOP("CommandLine", "what a text is encoded in; found unless given"),
     "utf-8 gb18030 big5 utf-16"},
    {"--take-offers", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine",
                       "takes the owners, departments and deadlines that were found")},
    kJsonOption,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// What was read from a source.
struct Import
{
    QString source;     // its name, for sentences
    QStringList sheets; // worksheets that were not read
    Domain::PlanImport plan;
    QList<ReadWarning> warnings;
};

QString misuseOfImport(const Arguments &arguments)
{
    if (arguments.has(u"--into"_s) == arguments.has(u"--dry-run"_s))
        return Text::tr("“import” needs either --into FILE or --dry-run.");
    return {};
}

// Overrides the title and year that were read with those given as options.
Result<void> takeGiven(const Arguments &arguments, PlanDetails &details)
{
    details.year = arguments.year().value_or(details.year);
    const QString title = cleanLine(arguments.text(u"--title"_s).value_or(QString()));
    if (title.size() > kLongestTitle)
        return refused(
            Text::tr(
                "The title is longer than %1 characters, so nothing was imported; please shorten it.")
                .arg(kLongestTitle));
    if (!title.isEmpty())
        details.title = title;
    return {};
}

QByteArray encodingIn(const Arguments &arguments)
{
    const QString named = arguments.text(u"--encoding"_s).value_or(QString());
    if (named == u"big5")
        return "BIG5-HKSCS";
    return named == u"utf-16" ? "UTF-16LE" : named.toUpper().toLatin1();
}

Result<Exchange::SourceText> readSheet(const QString &path, const Exchange::SourceText &first,
                                       const QString &name)
{
    const qsizetype sheet = first.sheets.indexOf(name);
    if (sheet < 0)
        return refused(
            Text::tr("There is no sheet “%1”, so nothing was imported; its sheets are: %2")
                .arg(name, first.sheets.join(Text::tr(", "))));
    return Exchange::readSource(path, {.sheet = int(sheet)});
}

Result<Exchange::SourceText> readSource(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    auto source = Exchange::readSource(path, {.encoding = encodingIn(arguments)});
    const auto sheet = arguments.text(u"--sheet"_s);
    if (!source || !sheet || (source->sheets.value(source->sheet) == *sheet && !source->areJoined))
        return source;
    return readSheet(path, *source, *sheet);
}

QStringList unreadSheets(const Exchange::SourceText &source)
{
    const QList<int> read = source.areJoined ? source.alike : QList<int>{source.sheet};
    QStringList sheets;
    for (int sheet = 0; sheet < source.sheets.size(); ++sheet) {
        if (!read.contains(sheet))
            sheets.append(source.sheets[sheet]);
    }
    return sheets;
}

Result<Import> readImport(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    const auto source = readSource(arguments);
    if (!source)
        return source.error();
    const OutlineReading reading = readOutline(source->text);
    Import import{.source = path == Exchange::kStandardInput ? Text::tr("standard input")
                                                             : QFileInfo(path).fileName(),
                  .sheets = unreadSheets(*source),
                  .plan = Domain::planOf(reading),
                  .warnings = reading.warnings};
    if (auto taken = takeGiven(arguments, import.plan.content.details); !taken)
        return taken.error();
    if (arguments.has(u"--take-offers"_s))
        takeSuggestions(import.plan, reading);
    return import;
}

// An error when what was read lacks something that a plan needs.
Result<void> checkIsPlan(const Import &import)
{
    const PlanContent &content = import.plan.content;
    if (content.nodes.isEmpty())
        return refused(
            Text::tr(
                "No sections or items were found in “%1”, so nothing was imported; choose the text of a plan.")
                .arg(import.source));
    if (content.details.year == 0)
        return refused(
            Text::tr(
                "No year was found in “%1”, so nothing was imported; name the year with --year.")
                .arg(import.source));
    if (content.details.title.isEmpty())
        return refused(
            Text::tr(
                "No title was found in “%1”, so nothing was imported; give the title with --title.")
                .arg(import.source));
    return {};
}

// Why no plan file was made, in a sentence that names it: that of a folder names only the folder.
Error notMade(const QString &path, Error why)
{
    const QString name = System::shownName(path);
    if (!why.message.contains(name))
        why.message = Text::tr("“%1” was not made: %2").arg(name, why.message);
    return why;
}

Result<void> store(const PlanContent &content, const QString &path)
{
    const QString author = System::Settings().author();
    if (!QFileInfo::exists(path)) {
        const auto made = makePlanFile(path, content, author);
        if (!made)
            return notMade(path, made.error());
        complainOf(**made);
        return {};
    }
    auto document = Models::PlanDocument::open(path);
    if (!document)
        return document.error();
    (*document)->setAuthor(author);
    auto added = Models::addPlan(**document, content);
    complainOf(**document);
    return added;
}

QString remarksText(const Import &import)
{
    QString text;
    if (!import.warnings.isEmpty())
        text += u'\n' + Text::tr("Please look at:") + u'\n';
    for (const ReadWarning &warning : import.warnings) {
        const QString line = warning.line > 0 ? Text::tr("line %1: ").arg(warning.line) : QString();
        text += u"  "_s + line + warning.message + u'\n';
    }
    if (!import.sheets.isEmpty())
        text += u'\n'
                + Text::tr("Sheets that were not read: %1").arg(import.sheets.join(Text::tr(", ")))
                + u'\n';
    if (!import.plan.content.leftOut.isEmpty())
        text += u'\n' + Text::tr("Left out:") + u'\n';
    for (const LeftOutLine &left : import.plan.content.leftOut) {
        text += u"  "_s + Text::tr("line %1: ").arg(left.line) + left.text.simplified() + u"  ("_s
                + left.reason + u")\n"_s;
    }
    return text;
}

// Says how many owners, departments and deadlines were found and not taken.
void complainOfOffers(const Import &import)
{
    int responsible = 0;
    int deadlines = 0;
    for (const Suggestion &found : import.plan.suggestions) {
        deadlines += found.deadline.isEmpty() ? 0 : 1;
        const bool namesSomebody = !found.owners.isEmpty() || !found.leadDepartment.isEmpty()
                                   || !found.supportingDepartments.isEmpty();
        responsible += namesSomebody ? 1 : 0;
    }
    if (responsible + deadlines > 0)
        complain(Text::tr("Found and not taken: owners or departments of items: %1, deadlines: %2; "
                          "--take-offers takes them, and the window offers them.")
                     .arg(QString::number(responsible), QString::number(deadlines)));
}

QByteArray reportOn(const Import &import, const Arguments &arguments)
{
    if (arguments.has(u"--json"_s)) {
        return QJsonDocument(Exchange::importJson(import.plan, import.warnings, arguments.today))
            .toJson();
    }
    const PlanContent &content = import.plan.content;
    if (arguments.has(u"--dry-run"_s)) {
        const QString outline = outlineText(Outline(content), AsOf::now(arguments.today),
                                            terminalWidth());
        return (outline + harmless(remarksText(import))).toUtf8();
    }
    const Models::ReadCounts counted = Models::countsOf(content);
    return (harmlessLine(
                Text::tr("“%1” (%2) was added to “%3”: sections %4, items %5, left out %6.")
                    .arg(content.details.title, QString::number(content.details.year),
                         QFileInfo(arguments.text(u"--into"_s).value()).fileName(),
                         QString::number(counted.sections), QString::number(counted.items),
                         QString::number(content.leftOut.size())))
            + u'\n')
        .toUtf8();
}

Result<QByteArray> import(const Arguments &arguments)
{
    const auto read = readImport(arguments);
    if (!read)
        return read.error();
    if (const auto path = arguments.text(u"--into"_s)) {
        if (auto isPlan = checkIsPlan(*read); !isPlan)
            return isPlan.error();
        if (auto stored = store(read->plan.content, *path); !stored)
            return stored.error();
        if (!arguments.has(u"--take-offers"_s))
            complainOfOffers(*read);
    }
    return reportOn(*read, arguments);
}

} // namespace

const Command kImportCommand = {
    .name = "import",
    .synopsis = "SOURCE --into FILE [--year Y] [--title T] [--sheet NAME] [--encoding E]\n"
                "    [--take-offers] [--json]\n"
                "SOURCE --dry-run [--year Y] [--title T] [--sheet NAME] [--encoding E]\n"
                "    [--take-offers] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Reads the text of a published plan, from a document, a workbook, a PDF or standard input (-), and adds it to FILE."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfImport,
    .run = import,
};

} // namespace App
