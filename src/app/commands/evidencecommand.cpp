#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/itempath.h"
#include "exchange/json/evidencejson.h"
#include "exchange/json/planjson.h"
#include "exchange/pictures/evidencefolder.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Error;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--export", ValueKind::Text, "FOLDER",
     QT_TRANSLATE_NOOP("CommandLine",
                       "writes it into that folder, in a folder for each item; replaces nothing")},
    {"--year", ValueKind::Year, "Y",
     QT_TRANSLATE_NOOP("CommandLine", "only the plan of that year")},
    kJsonOption,
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// A piece of evidence and where it is.
struct Piece
{
    Evidence evidence;
    int year = 0;
    QString path = {};    // the item's path
    QString heading = {}; // the item's heading, in one line
    std::optional<ProgressNote> note = {};
    bool isMissing = false; // the file does not hold the content; an earlier version may
};

Result<bool> isMissing(const PlanFile &file, const Evidence &evidence)
{
    const auto size = file.contents().size(evidence.sha256);
    return size ? Result<bool>(!size->has_value()) : size.error();
}

// Appends the evidence of one node: its own first, then that of its notes.
Result<void> appendOf(const PlanFile &file, const PlanYear &year, const OutlineNode *node,
                      const QString &path, QList<Piece> &pieces)
{
    const auto append = [&](const QList<Evidence> &all,
                            const std::optional<ProgressNote> &note) -> Result<void> {
        for (const Evidence &one : all) {
            const auto missing = isMissing(file, one);
            if (!missing)
                return missing.error();
            pieces.append({.evidence = one,
                           .year = year.outline.plan().year,
                           .path = path,
                           .heading = node->heading().simplified(),
                           .note = note,
                           .isMissing = *missing});
        }
        return {};
    };
    if (auto own = append(year.evidence.ofNodes.value(node->id()), {}); !own)
        return own;
    for (const ProgressNote &note : year.notes.value(node->id())) {
        if (auto its = append(year.evidence.ofNotes.value(note.id), note); !its)
            return its;
    }
    return {};
}

Result<QList<Piece>> piecesIn(const PlanFile &file, const Arguments &arguments)
{
    const auto plans = chosenPlans(file, arguments);
    if (!plans)
        return plans.error();
    QList<Piece> pieces;
    for (const PlanDetails &plan : *plans) {
        const auto year = readPlanYear(file, plan.id, {});
        if (!year)
            return year.error();
        const auto paths = pathsOf(year->outline);
        for (const OutlineNode *node : year->outline.nodes()) {
            if (auto all = appendOf(file, *year, node, paths.value(node), pieces); !all)
                return all.error();
        }
    }
    return pieces;
}

QByteArray asJson(const QList<Piece> &pieces)
{
    QJsonArray all;
    for (const Piece &piece : pieces) {
        QJsonObject one = Exchange::evidenceJson(piece.evidence);
        one.insert(u"year"_s, piece.year);
        one.insert(u"path"_s, piece.path);
        one.insert(u"item"_s, piece.heading);
        one.insert(u"happened_on"_s, piece.note
                                         ? QJsonValue(piece.note->happenedOn.toString(Qt::ISODate))
                                         : QJsonValue());
        one.insert(u"note"_s, piece.note ? QJsonValue(piece.note->text) : QJsonValue());
        one.insert(u"missing"_s, piece.isMissing);
        all.append(one);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, Exchange::kJsonFormat}, {u"evidence"_s, all}})
        .toJson();
}

QByteArray asText(const QList<Piece> &pieces)
{
    if (pieces.isEmpty())
        return (Text::tr("There is no evidence in it yet.") + u'\n').toUtf8();
    QString text;
    QString above;
    for (const Piece &piece : pieces) {
        const QString heading = u"%1  %2"_s.arg(piece.year).arg(piece.heading);
        if (heading != above)
            text += harmlessLine(heading) + u'\n';
        above = heading;
        QStringList parts{
            piece.note ? piece.note->happenedOn.toString(Qt::ISODate) : QString(10, u' '),
            QLocale().formattedDataSize(piece.evidence.size, 0, QLocale::DataSizeTraditionalFormat),
            piece.evidence.name};
        if (piece.isMissing)
            parts.append(Text::tr("(not in this file)"));
        text += u"  "_s + harmlessLine(parts.join(u"  "_s)) + u'\n';
    }
    return text.toUtf8();
}

// The folder for an item's evidence, named by its path and the beginning of its heading.
Result<QString> folderOf(const Piece &piece, const QString &folder)
{
    constexpr int kHeading = 30;
    auto year = Exchange::folderIn(folder, QString::number(piece.year));
    if (!year)
        return year;
    QString path = piece.path;
    path.replace(u'/', u'-').remove(u'#');
    return Exchange::folderIn(*year, path + u' ' + piece.heading.left(kHeading).trimmed());
}

Result<QString> written(const PlanFile &file, const Piece &piece, const QString &folder)
{
    auto its = folderOf(piece, folder);
    if (!its)
        return its;
    const QString day = piece.note ? piece.note->happenedOn.toString(Qt::ISODate) + u' '
                                   : QString();
    return Exchange::writeEvidence(*its, day + piece.evidence.name, piece.evidence.sha256,
                                   [&](const std::function<bool(const QByteArray &)> &take) {
                                       return file.contents().read(piece.evidence.sha256, take);
                                   });
}

Result<QByteArray> exported(const PlanFile &file, const QList<Piece> &pieces, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{.message = Text::tr("The folder “%1” could not be made, so nothing was "
                                         "written; choose another.")
                                    .arg(folder)};
    const QString into = QFileInfo(folder).canonicalFilePath();
    int done = 0;
    for (const Piece &piece : pieces) {
        const auto path = written(file, piece, into);
        if (path)
            ++done;
        else
            complain(u"%1: %2"_s.arg(piece.evidence.name, path.error().message));
    }
    if (done < pieces.size())
        return Error{.message = Text::tr("Of %1 pieces of evidence %2 were written; the others are "
                                         "named above.")
                                    .arg(QString::number(pieces.size()), QString::number(done))};
    return (harmlessLine(Text::tr("Evidence written into “%1”: %2.")
                             .arg(QDir::toNativeSeparators(into), QString::number(done)))
            + u'\n')
        .toUtf8();
}

Result<QByteArray> evidence(const Arguments &arguments)
{
    const auto file = checkedFile(localPath(arguments.operands.first()));
    if (!file)
        return file.error();
    const auto pieces = piecesIn(**file, arguments);
    if (!pieces)
        return pieces.error();
    if (const auto folder = arguments.text(u"--export"_s)) {
        auto done = exported(**file, *pieces, localPath(*folder));
        if (!done || !arguments.has(u"--json"_s))
            return done;
    }
    return arguments.has(u"--json"_s) ? asJson(*pieces) : asText(*pieces);
}

QString misuseOfEvidence(const Arguments &arguments)
{
    const auto folder = arguments.text(u"--export"_s);
    return folder && folder->isEmpty() ? Text::tr("--export needs a FOLDER.") : QString();
}

} // namespace

const Command kEvidenceCommand = {
    .name = "evidence",
    .synopsis = "FILE [--export FOLDER] [--year Y] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine", "Lists the evidence, or writes it into folders, one for each item."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfEvidence,
    .run = evidence,
};

} // namespace App
