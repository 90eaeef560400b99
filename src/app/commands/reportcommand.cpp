#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/rules.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/blocknames.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryday.h"
#include "domain/summary/summaryhints.h"
#include "domain/summary/summaryoptions.h"
#include "domain/year/figures/figurestable.h"
#include "domain/year/supervision.h"
#include "domain/year/wallchart.h"
#include "exchange/pictures/evidencefolder.h"
#include "exchange/reports/reportfile.h"
#include "report/layout/chartpages.h"
#include "report/layout/pagination.h"
#include "report/pdf/pdffile.h"
#include "storage/file/planfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace App {

namespace {

constexpr ReportFormat kFormats[] = {ReportFormat::Pdf, ReportFormat::Docx, ReportFormat::Odt,
                                     ReportFormat::Html, ReportFormat::Xlsx};

// The choices of --format.
const QByteArray kFormatNames = [] {
    QStringList names;
    for (const ReportFormat format : kFormats)
        names.append(endingOf(format));
    return names.join(u' ').toLatin1();
}();

const Option kOptions[] = {
    kYearOption,
    {"--kind", ValueKind::Choice, "KIND",
     QT_TRANSLATE_NOOP("CommandLine", "what to write; the summary unless given"),
     "summary status-table breakdown-table figures-table supervision wall-chart"},
    {"--paper", ValueKind::Choice, "PAPER",
     QT_TRANSLATE_NOOP("CommandLine", "of the wall chart; A3 unless given"), "a3 a4"},
    {"--style", ValueKind::Choice, "STYLE",
     QT_TRANSLATE_NOOP("CommandLine", "how the summary is worded; in prose unless given"),
     "prose items superior department brief"},
    {"--from", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "the first day whose notes are told")},
    {"--to", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "the last day whose notes are told")},
    {"--as-of", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "the day whose statuses and figures are told")},
    {"--format", ValueKind::Choice, "FORMAT",
     QT_TRANSLATE_NOOP("CommandLine", "the kind of file; by the ending of OUT unless given"),
     kFormatNames.constData()},
    {"--seal", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "leaves room for a seal over the signature")},
    {"--signature", ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("CommandLine", "who signs; the organisation unless given")},
    {"--recipient", ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("CommandLine", "to whom the summary goes; as in the window unless given")},
    {"--contact", ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "who answers questions on a report to a superior; as in the window unless given")},
    {"--telephone", ValueKind::Text, "NUMBER",
     QT_TRANSLATE_NOOP("CommandLine", "that person's telephone; as in the window unless given")},
    {"--annex", ValueKind::Choices, "TABLES",
     QT_TRANSLATE_NOOP("CommandLine", "what is annexed to the summary, with a comma between them"),
     "status-table breakdown-table evidence photographs none"},
    {"--output", ValueKind::Text, "OUT",
     QT_TRANSLATE_NOOP("CommandLine", "the file to write, or - for standard output")},
};

const auto kStandardOutput = u"-"_s;
const auto kSummary = u"summary"_s;
const auto kStatusTable = u"status-table"_s;
const auto kBreakdownTable = u"breakdown-table"_s;
const auto kFiguresTable = u"figures-table"_s;
const auto kSupervision = u"supervision"_s;
const auto kWallChart = u"wall-chart"_s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString kindIn(const Arguments &arguments)
{
    return arguments.text(u"--kind"_s).value_or(kSummary);
}

QString outputIn(const Arguments &arguments)
{
    return arguments.text(u"--output"_s).value_or(QString());
}

// The format given by --format, else by the suffix of OUT; PDF for standard output. None when
// neither names one.
std::optional<ReportFormat> formatIn(const Arguments &arguments)
{
    const QString output = outputIn(arguments);
    const QString ending = output == kStandardOutput ? endingOf(ReportFormat::Pdf)
                                                     : QFileInfo(output).suffix();
    const QString wanted = arguments.text(u"--format"_s).value_or(ending).toLower();
    const auto *format = std::ranges::find(kFormats, wanted, endingOf);
    return format == std::end(kFormats) ? std::nullopt : std::optional(*format);
}

QString misuseOfFormat(const Arguments &arguments)
{
    const auto format = formatIn(arguments);
    if (!format)
        return Text::
            tr("“%1” does not end in .pdf, .docx, .odt, .html or .xlsx, and no --format is given.")
                .arg(outputIn(arguments));
    const bool hasText = kindIn(arguments) == kSummary || kindIn(arguments) == kSupervision;
    if (*format == ReportFormat::Xlsx && hasText)
        return Text::tr("A workbook (xlsx) holds tables only: add --kind status-table, "
                        "breakdown-table, figures-table or wall-chart.");
    const bool hasPages = *format != ReportFormat::Html && *format != ReportFormat::Xlsx;
    if (arguments.has(u"--paper"_s) && !(kindIn(arguments) == kWallChart && hasPages))
        return Text::tr("--paper goes with a wall chart as pdf, docx or odt only.");
    return {};
}

QString misuseOfReport(const Arguments &arguments)
{
    if (outputIn(arguments).isEmpty())
        return Text::tr("“report” needs --output.");
    if (QString misuse = misuseOfFormat(arguments); !misuse.isEmpty())
        return misuse;
    const auto from = arguments.day(u"--from"_s);
    const auto to = arguments.day(u"--to"_s);
    if (from && to && *to < *from)
        return Text::tr("--to is before --from.");
    const bool isSigned = arguments.has(u"--seal"_s) || arguments.has(u"--signature"_s);
    const bool isForSuperior = arguments.has(u"--contact"_s) || arguments.has(u"--telephone"_s);
    const bool forSummary = arguments.has(u"--annex"_s) || arguments.has(u"--style"_s)
                            || arguments.has(u"--recipient"_s) || isForSuperior
                            || (isSigned && kindIn(arguments) != kSupervision);
    if (forSummary && kindIn(arguments) != kSummary)
        return Text::tr("--annex, --contact, --recipient, --seal, --signature, --style and "
                        "--telephone go with the summary only.");
    if (isForSuperior && arguments.text(u"--style"_s) != styleKey(SummaryStyle::Superior))
        return Text::tr("--contact and --telephone go with --style superior only.");
    const bool isBrief = arguments.text(u"--style"_s) == styleKey(SummaryStyle::Brief);
    if (isBrief && arguments.has(u"--annex"_s)
        && arguments.text(u"--annex"_s) != QLatin1StringView("none"))
        return Text::tr("A brief has no annexes: leave out --annex.");
    return {};
}

// Refuses to write the report over the plan file itself.
Result<void> checkSparesPlan(const QString &output, const QString &plan)
{
    const QString there = QFileInfo(output).canonicalFilePath();
    if (there.isEmpty() || there != QFileInfo(plan).canonicalFilePath())
        return {};
    return Error{
        .message =
            Text::tr(
                "“%1” is the plan file itself and was left as it is; choose another name for the report.")
                .arg(QFileInfo(output).fileName()),
        .reason = Error::Reason::Refused};
}

// The choices stored in the plan, overridden by those given as options.
ReportChoices choicesFrom(const Arguments &arguments, ReportChoices choices)
{
    if (const auto annexes = arguments.text(u"--annex"_s)) {
        choices.statusTable = annexes->split(u',').contains(kStatusTable);
        choices.breakdownTable = annexes->split(u',').contains(kBreakdownTable);
        choices.evidenceList = annexes->split(u',').contains(u"evidence"_s);
        choices.photographs = annexes->split(u',').contains(u"photographs"_s);
    }
    const std::pair<QString, QString ReportChoices::*> fields[] = {
        {u"--signature"_s, &ReportChoices::signature},
        {u"--recipient"_s, &ReportChoices::recipient},
        {u"--contact"_s, &ReportChoices::contact},
        {u"--telephone"_s, &ReportChoices::telephone}};
    for (const auto &[option, field] : fields) {
        if (const auto typed = arguments.text(option))
            choices.*field = cleanLine(*typed);
    }
    if (arguments.has(u"--seal"_s))
        choices.sealed = true;
    // The style last used in the window is not the default: a script's report must not change with
    // it.
    const QString style = arguments.text(u"--style"_s).value_or(QString());
    choices.style = styleOfKey(style).value_or(SummaryStyle::Prose);
    return choices;
}

SummaryOptions optionsFrom(const Arguments &arguments, const Outline &outline)
{
    const QDate to = arguments.day(u"--to"_s).value_or(QDate());
    const QDate usual = usualSummaryDay(outline, arguments.today, to);
    return {.asOf = arguments.day(u"--as-of"_s).value_or(usual),
            .from = arguments.day(u"--from"_s).value_or(QDate()),
            .to = to};
}

ReportDocument documentOf(ReportTable table, const PlanDetails &plan)
{
    return {.title = table.title, .author = plan.organisation, .elements = {std::move(table)}};
}

// Counts notes of the days asked for; without --from and --to all notes of the plan.
ReportDocument figuresReportOf(const PlanYear &year, const Arguments &arguments)
{
    const QDate from = arguments.day(u"--from"_s).value_or(QDate());
    const QDate to = arguments.day(u"--to"_s).value_or(QDate());
    const QDate asOf = arguments.day(u"--as-of"_s).value_or(QDate());
    NotesByNode notes = year.notes;
    for (QList<ProgressNote> &ofNode : notes) {
        ofNode.removeIf([&](const ProgressNote &note) {
            return (from.isValid() && note.happenedOn < from)
                   || (to.isValid() && note.happenedOn > to)
                   || (asOf.isValid() && note.happenedOn > asOf);
        });
    }
    const PlanYear *last = year.last.get();
    return figuresReport(year.outline,
                         planFigures(year.outline, notes, last ? &last->outline : nullptr,
                                     last ? last->notes : NotesByNode()),
                         last != nullptr);
}

WallPaper paperIn(const Arguments &arguments)
{
    return arguments.text(u"--paper"_s) == u"a4"_s ? WallPaper::A4 : WallPaper::A3;
}

ReportDocument documentFor(const PlanYear &year, const SummaryOptions &options,
                           const Arguments &arguments)
{
    const Outline &outline = year.outline;
    if (kindIn(arguments) == kStatusTable)
        return documentOf(statusTable(outline, year.notes, options), outline.plan());
    if (kindIn(arguments) == kBreakdownTable)
        return documentOf(breakdownTable(outline, options.choices), outline.plan());
    if (kindIn(arguments) == kFiguresTable)
        return figuresReportOf(year, arguments);
    if (kindIn(arguments) == kSupervision)
        return supervisionReport(outline, year.notes, options.choices, options.asOf);
    if (kindIn(arguments) == kWallChart)
        return documentOf(
            wallChartTable(wallChart(outline, year.notes, options.asOf), paperIn(arguments)),
            outline.plan());
    return annualSummary(outline, year.notes, options);
}

QString namesOf(const Outline &outline, const QList<const OutlineNode *> &nodes)
{
    const auto own = spokenNamesOf(outline);
    QStringList names;
    for (const OutlineNode *node : nodes)
        names.append(own.value(node));
    return names.join(Text::tr("; "));
}

// Remarks on what the report's default day leaves out or changes, where --as-of was not given.
QStringList remarksOnDay(const PlanYear &year, const SummaryOptions &options)
{
    const SummaryDayEffects effects = effectsOfDay(year.outline, year.notes, options);
    const QString day = options.asOf.toString(Qt::ISODate);
    QStringList lines;
    if (!effects.leftOut.isEmpty())
        lines.append(Text::tr("Notes later than %1 were left out; they are of these items: %2.")
                         .arg(day, namesOf(year.outline, effects.leftOut)));
    if (!effects.afterYear.isEmpty())
        lines.append(
            Text::tr(
                "The report is as of %1, because these items have notes or were finished after the plan's year: %2.")
                .arg(day, namesOf(year.outline, effects.afterYear)));
    return lines;
}

// A remark on a character that no installed font has: its code point, as it cannot be shown, and
// where it occurs.
QString remarkOn(const QString &character, const QStringList &places)
{
    const auto points = character.toUcs4();
    const QString name = u"U+"_s
                         + QString::number(points.isEmpty() ? 0 : points.first(), 16)
                               .toUpper()
                               .rightJustified(4, u'0');
    return places.isEmpty() ? Text::tr("No installed font has the character %1.").arg(name)
                            : Text::tr("No installed font has the character %1 (%2).")
                                  .arg(name, places.join(Text::tr(", ")));
}

// Remarks on how the pages differ from the standard: typefaces replaced, characters missing.
QStringList remarksOnPages(const Report::Pages &pages, const Report::PaperFonts &fonts,
                           const Outline &outline)
{
    QStringList lines;
    for (const Report::FontReplacement &font : Report::replacements(fonts))
        lines.append(Text::tr("The font %1 is not installed; %2 stands in for it.")
                         .arg(font.wanted, font.used));
    QStringList characters;
    QHash<QString, QStringList> places;
    for (const Report::UnprintableCharacter &one : pages.unprintable()) {
        if (!characters.contains(one.character))
            characters.append(one.character);
        if (const QString place = placeInWords(outline, one.block); !place.isEmpty())
            places[one.character].append(place);
    }
    for (const QString &character : std::as_const(characters))
        lines.append(remarkOn(character, places.value(character)));
    return lines;
}

// Where a report is written, and the remarks to print.
struct Output
{
    QString path = {}; // "-" for standard output; then no remarks are printed
    QStringList remarks = {};
    const Outline &outline;

    bool isStandard() const { return path == kStandardOutput; }
    QString fileName() const { return QFileInfo(path).fileName(); }
};

QByteArray saidOf(const QString &sentence, const QStringList &remarks)
{
    QString text;
    for (const QString &line : QStringList{sentence} + remarks)
        text += harmlessLine(line) + u'\n';
    return text.toUtf8();
}

Result<QByteArray> writtenPdf(const Report::Pages &pages, const Report::PaperFonts &fonts,
                              const Output &output)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (!output.isStandard()) {
        const auto done = Report::writePdf(pages, output.path, now);
        if (!done)
            return done.error();
        return saidOf(Text::tr("“%1” was written; its pages: %2.")
                          .arg(output.fileName(), QString::number(pages.count())),
                      output.remarks + remarksOnPages(pages, fonts, output.outline));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = Report::writePdf(pages, &buffer, now);
    return done ? buffer.data() : Result<QByteArray>(done.error());
}

Result<QByteArray> writtenDocument(const ReportDocument &document, ReportFormat format,
                                   const Output &output)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (output.isStandard())
        return Exchange::reportBytes(document, format, now);
    const auto done = Exchange::writeReport(document, format, output.path, now);
    if (!done)
        return done.error();
    return saidOf(Text::tr("“%1” was written.").arg(output.fileName()), output.remarks);
}

// The pages of a PDF: a chart is painted, all else is an official paper.
Report::Pages pagesFor(const PlanYear &year, const SummaryOptions &options,
                       const Arguments &arguments, const Report::PaperFonts &fonts)
{
    if (kindIn(arguments) != kWallChart)
        return Report::paginate(documentFor(year, options, arguments), fonts);
    return Report::paginate(wallChart(year.outline, year.notes, options.asOf), fonts,
                            paperIn(arguments));
}

Result<QByteArray> written(const PlanYear &year, const SummaryOptions &options,
                           const Arguments &arguments, const Output &output)
{
    const ReportFormat format = *formatIn(arguments); // misuseOfFormat() found one
    if (format != ReportFormat::Pdf)
        return writtenDocument(documentFor(year, options, arguments), format, output);
    const Report::PaperFonts fonts = Report::choosePaperFonts();
    return writtenPdf(pagesFor(year, options, arguments, fonts), fonts, output);
}

Result<void> addWhatUserMade(SummaryOptions &options, const Storage::ReportStore &reports,
                             PlanId plan, const Arguments &arguments)
{
    const auto choices = reports.choices(plan);
    if (!choices)
        return choices.error();
    options.choices = choicesFrom(arguments, choices->value_or(ReportChoices{}));
    auto wordings = reports.wordings(plan, ReportPeriod::of(options.from, options.to).key());
    if (!wordings)
        return wordings.error();
    options.wordings = *std::move(wordings);
    return {};
}

Result<void> addLastYear(PlanYear &year, const Storage::PlanFile &file)
{
    const auto plans = file.plans().plans();
    if (!plans)
        return plans.error();
    const auto last = std::ranges::find(*plans, year.outline.plan().year - 1, &PlanDetails::year);
    if (last == plans->end())
        return {};
    auto read = readPlanYear(file, last->id, {});
    if (!read)
        return read.error();
    year.last = std::make_shared<const PlanYear>(*std::move(read));
    return {};
}

SummaryEvidence evidenceOf(const Storage::PlanFile &file, const PlanYear &year)
{
    return {.pieces = year.evidence, .photograph = [&file](const Evidence &evidence) {
                return Exchange::photographForPaper(
                    [&](const std::function<bool(const QByteArray &)> &take) {
                        return file.contents().read(evidence.sha256, take);
                    });
            }};
}

// Prints hints that the window shows beside a wording.
void warn(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        std::fprintf(stderr, "yaodian: %s\n", harmlessLine(sentence).toUtf8().constData());
}

Result<QByteArray> report(const Arguments &arguments)
{
    const auto file = checkedFile(arguments);
    if (!file)
        return file.error();
    if (auto spared = checkSparesPlan(outputIn(arguments), (*file)->path()); !spared)
        return spared.error();
    if (outputIn(arguments) != kStandardOutput) {
        if (auto free = Exchange::checkReportTarget(outputIn(arguments)); !free)
            return free.error();
    }
    auto year = yearIn(**file, arguments);
    if (!year)
        return year.error();
    if (kindIn(arguments) == kFiguresTable) {
        if (auto added = addLastYear(*year, **file); !added)
            return added.error();
    }
    SummaryOptions options = optionsFrom(arguments, year->outline);
    if (auto added = addWhatUserMade(options, (*file)->reports(), year->outline.plan().id,
                                     arguments);
        !added)
        return added.error();
    options.evidence = evidenceOf(**file, *year);
    Output output{.path = outputIn(arguments), .outline = year->outline};
    if (kindIn(arguments) != kBreakdownTable && kindIn(arguments) != kFiguresTable)
        output.remarks = remarksOnDay(*year, options);
    auto done = written(*year, options, arguments, output);
    if (done && kindIn(arguments) == kSummary)
        warn(hintSentences(year->outline, summaryHints(year->outline, year->notes, options)));
    return done;
}

} // namespace

const Command kReportCommand = {
    .name = "report",
    .synopsis =
        "FILE [--year Y] [--kind KIND] [--style STYLE] [--from D] [--to D] [--as-of D] [--format FORMAT]\n"
        "[--paper PAPER] [--seal] [--signature NAME] [--recipient NAME] [--contact NAME]\n"
        "[--telephone NUMBER] [--annex TABLES] --output OUT",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Writes the annual summary, a table of the plan, the circular on how far departments are, or the year's chart."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfReport,
    .run = report,
    .paints = true,
};

} // namespace App
