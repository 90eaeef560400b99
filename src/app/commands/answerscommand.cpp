#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/proposallist.h"
#include "app/commands/terminaltext.h"
#include "domain/text/names.h"
#include "domain/year/answers/answers.h"
#include "domain/year/answers/answersedit.h"
#include "domain/year/answers/unfilledsheets.h"
#include "exchange/json/planjson.h"
#include "exchange/sheets/sheetreader.h"
#include "models/file/filenotes.h"
#include "system/settings.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--apply", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "takes in what is new and changed; else it is only listed")},
    {"--take", ValueKind::Choice, "WHOSE",
     QT_TRANSLATE_NOOP("CommandLine", "whose value is kept where both sides changed it"),
     "mine theirs"},
    kYearOption,
    kJsonOption,
};

constexpr int kMostSheets = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// The sheets that were read for the plan, and why the others were not.
struct ReadSheets
{
    QList<AnsweredSheet> sheets = {};
    QList<Error> refused = {};
};

ReadSheets readFor(const QStringList &paths, const QString &fileUuid, const PlanDetails &plan)
{
    ReadSheets read;
    for (const QString &path : paths) {
        auto sheet = Exchange::readSheet(path);
        if (!sheet) {
            read.refused.append(sheet.error());
            continue;
        }
        const QString why = whyNotFor(*sheet, fileUuid, plan,
                                      Text::tr("Give --year %1 to read it."));
        if (why.isEmpty())
            read.sheets.append(*std::move(sheet));
        else
            read.refused.append(System::refused(why));
    }
    return read;
}

// Opens the file and shows the plan of the year asked for. It is opened to be changed only with
// --apply.
Result<std::unique_ptr<Models::PlanDocument>> documentFor(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    auto document = openDocument(path, arguments.has(u"--apply"_s));
    if (!document)
        return document;
    if (const auto plan = showYear(**document, arguments.year()); !plan)
        return plan.error();
    return document;
}

struct Outcome
{
    QList<AnswerProposal> proposals = {};
    QList<bool> taken = {};
};

QList<const Proposal *> listOf(const QList<AnswerProposal> &proposals)
{
    QList<const Proposal *> listed;
    for (const AnswerProposal &one : proposals)
        listed.append(&one);
    return listed;
}

Outcome outcomeOf(QList<AnswerProposal> proposals, const QString &take)
{
    Outcome outcome{.proposals = std::move(proposals)};
    for (const AnswerProposal &one : std::as_const(outcome.proposals))
        outcome.taken.append(isTaken(one, take));
    const int left = leaveOutDisagreeing(listOf(outcome.proposals), outcome.taken);
    if (left > 0)
        complain(Text::tr("The sheets disagree on %1 values, and these were left as they are; read "
                          "one of the sheets alone.")
                     .arg(left));
    return outcome;
}

Result<void> apply(Models::PlanDocument &document, const Outcome &outcome)
{
    QList<AnswerProposal> taken;
    for (qsizetype i = 0; i < outcome.proposals.size(); ++i) {
        if (outcome.taken[i])
            taken.append(outcome.proposals[i]);
    }
    const auto edit = answersEdit(document.outline(), taken, document.clock().toUTC(),
                                  FirstNote::Starts);
    if (!edit)
        return edit.error();
    document.setAuthor(System::Settings().author());
    return document.applySigned(*edit);
}

QByteArray reportOn(const Outcome &outcome, const ReadSheets &read, const Outline &outline,
                    const Arguments &arguments)
{
    QJsonArray sheets;
    for (const AnsweredSheet &sheet : read.sheets)
        sheets.append(QJsonObject{{u"file"_s, sheet.file},
                                  {u"department"_s, sheet.sent.department},
                                  {u"sent_on"_s, sheet.sent.sentOn.toString(Qt::ISODate)}});
    QJsonArray refused;
    for (const Error &error : read.refused)
        refused.append(error.message);
    return reportOn({.proposals = listOf(outcome.proposals),
                     .taken = outcome.taken,
                     .outlines = {&outline},
                     .values = Text::tr("sent %1, now %2, answered %3"),
                     .more = {{u"sheets"_s, sheets}, {u"refused"_s, refused}}},
                    arguments);
}

Result<QByteArray> answers(const Arguments &arguments)
{
    const QString &path = arguments.operands.first();
    const auto document = documentFor(arguments);
    if (!document)
        return document.error();
    const ReadSheets read = readFor(arguments.operands.mid(1), (*document)->fileUuid(),
                                    (*document)->plan());
    if (read.sheets.isEmpty())
        return read.refused.first();
    for (const Error &error : read.refused)
        complain(error.message);
    if (const QStringList names = unfilledDepartments(read.sheets); !names.isEmpty())
        complain(Text::tr("Nothing is filled in: %1.").arg(joinNames(names)));
    const auto notes = (*document)->notes().ofPlan();
    if (!notes)
        return notes.error();
    const Outline &outline = (*document)->outline();
    const Outcome outcome = outcomeOf(compareAnswers(outline, *notes, read.sheets, arguments.today),
                                      arguments.text(u"--take"_s).value_or(QString()));
    if (arguments.has(u"--apply"_s)) {
        const auto applied = apply(**document, outcome);
        complainOf(**document);
        if (!applied)
            return naming(path, applied.error());
    }
    return reportOn(outcome, read, outline, arguments);
}

} // namespace

const Command kAnswersCommand = {
    .name = "answers",
    .synopsis = "FILE SHEET… [--apply] [--take mine|theirs] [--year Y] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Reads departments' sheets back: lists what they would change, or takes it in."),
    .fewestOperands = 2,
    .mostOperands = kMostSheets + 1,
    .options = kOptions,
    .misuse = nullptr,
    .run = answers,
};

} // namespace App
