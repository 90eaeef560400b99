#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option kOptions[] = {
    {"--text", ValueKind::Text, "T", QT_TRANSLATE_NOOP("CommandLine", "what happened")},
    kYearOption,
    {"--on", ValueKind::Day, "DATE",
     QT_TRANSLATE_NOOP("CommandLine", "the day it happened; today unless given")},
    {"--attendance", ValueKind::Number, "N",
     QT_TRANSLATE_NOOP("CommandLine", "how many took part")},
    {"--figure", ValueKind::Texts, "NAME=N[UNIT]",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "something else that it counts, such as 征文=46篇; may be given several times")},
    {"--author", ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("CommandLine", "who writes; the name in the settings unless given")},
    {"--highlight", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "marks it ★, to be told among the summary's highlights")},
    {"--keep-status", ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "leaves an item not started; else its first note starts it")},
};

QString misuseOfNote(const Arguments &arguments)
{
    if (!arguments.has(u"--text"_s))
        return Text::tr("“note” needs --text.");
    return {};
}

// The value of --attendance, clamped to an int that the rules refuse when it is too large.
std::optional<int> attendanceIn(const Arguments &arguments)
{
    const auto number = arguments.number(u"--attendance"_s);
    if (!number)
        return std::nullopt;
    return int(std::clamp<qint64>(*number, -1, kLargestAttendance + 1));
}

// The figures given by --figure. One without a unit takes the unit that the file has for its name.
Result<QList<NamedFigure>> figuresIn(const Arguments &arguments, const Models::OpenPlan &document)
{
    const QList<FigureKey> known = document.figureNames();
    QList<NamedFigure> figures;
    for (const QString &words : arguments.texts(u"--figure"_s)) {
        auto figure = figureOfWords(words);
        if (!figure)
            return figure.error();
        const auto same = std::ranges::find(known, figure->name, &FigureKey::name);
        if (figure->unit.isEmpty() && same != known.end())
            figure->unit = same->unit;
        figures.append(*std::move(figure));
    }
    return figures;
}

// Warns of a note that got today's day, as none was given, in a plan of another year. Work of a
// year is often noted in the January after it.
void warnOfOtherYear(QDate day, int year)
{
    if (day < QDate(year, 1, 1) || day > QDate(year + 1, 1, 31))
        complain(Text::tr("No day was given, so the note is of today, %1, which is not in %2, the "
                          "year of the plan; to give it another day, take it back with undo, and "
                          "use --on.")
                     .arg(day.toString(Qt::ISODate), QString::number(year)));
}

QByteArray reportOn(const OutlineNode *node, QDate day, bool isStarted)
{
    QString report = Text::tr("%1: note of %2 added, the notes on it now: %3.")
                         .arg(node->heading().simplified(), day.toString(Qt::ISODate),
                              QString::number(node->figures().notes));
    if (isStarted)
        report += u'\n' + Text::tr("It is the first one, so the item is in progress now.");
    return (harmless(report) + u'\n').toUtf8();
}

Result<QByteArray> note(const Arguments &arguments)
{
    const auto target = editTarget(arguments);
    if (!target)
        return target.error();
    const QString author = cleanLine(arguments.text(u"--author"_s).value_or(QString()));
    if (!author.isEmpty())
        target->document->setAuthor(author);
    if (arguments.has(u"--keep-status"_s))
        target->document->setFirstNote(FirstNote::KeepsStatus);
    const QDate day = arguments.day(u"--on"_s).value_or(arguments.today);
    const auto figures = figuresIn(arguments, *target->document);
    if (!figures)
        return naming(arguments.operands[0], figures.error());
    const auto added = target->document->addNote(
        target->node->id(), day, arguments.text(u"--text"_s).value(), attendanceIn(arguments),
        arguments.has(u"--highlight"_s), {}, *figures);
    complainOf(*target->document);
    if (!added)
        return naming(arguments.operands[0], added.error());
    if (!arguments.day(u"--on"_s))
        warnOfOtherYear(day, target->document->plan().year);
    return reportOn(target->node, day, startsByNote(target->document->lastStored()));
}

} // namespace

const Command kNoteCommand = {
    .name = "note",
    .synopsis = "FILE ITEM --text T [--year Y] [--on DATE] [--attendance N]\n"
                "[--figure NAME=N[UNIT]]… [--author NAME] [--highlight] [--keep-status]",
    .summary = QT_TRANSLATE_NOOP("CommandLine", "Adds a progress note to an item or a section."),
    .fewestOperands = 2,
    .mostOperands = 2,
    .options = kOptions,
    .misuse = misuseOfNote,
    .run = note,
};

} // namespace App
