#include "app/commands/command.h"
#include "app/commands/terminaltext.h"
#include "exchange/json/planjson.h"
#include "models/versions/salvaging.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
    {"--into", ValueKind::Text, "NEW", QT_TRANSLATE_NOOP("CommandLine", "the new plan file")},
    kJsonOption,
};

QString misuseOfSalvage(const Arguments &arguments)
{
    return arguments.text(u"--into"_s).value_or(QString()).isEmpty()
               ? Text::tr("“salvage” needs --into NEW.")
               : QString();
}

QJsonObject jsonOf(const SalvageReport &report)
{
    QJsonArray tables;
    for (const SalvagedTable &table : report.tables) {
        tables.append(
            QJsonObject{{u"name"_s, table.name},
                        {u"from_file"_s, table.fromFile},
                        {u"from_version"_s, table.fromVersion},
                        {u"from_history"_s, table.fromHistory},
                        {u"made_up"_s, table.madeUp},
                        {u"missing"_s, table.missing ? QJsonValue(*table.missing) : QJsonValue()},
                        {u"doubtful"_s, table.isDoubtful}});
    }
    QJsonValue version;
    if (report.version)
        version = QJsonObject{{u"id"_s, report.version->id},
                              {u"kept_at"_s, report.version->keptAt.toUTC().toString(Qt::ISODate)}};
    return {{u"format"_s, Exchange::kJsonFormat},
            {u"into"_s, report.path},
            {u"version"_s, version},
            {u"tables"_s, tables},
            {u"lost_evidence"_s, QJsonArray::fromStringList(report.lostEvidence)},
            {u"guessed_places"_s, QJsonArray::fromStringList(report.guessedPlaces)},
            {u"missing"_s, QJsonArray::fromStringList(
                               report.isWhole() ? QStringList() : Models::missingWords(report))}};
}

Result<QByteArray> salvage(const Arguments &arguments)
{
    const auto report = Models::salvaged(arguments.operands.first(),
                                         localPath(arguments.text(u"--into"_s).value()),
                                         arguments.today);
    if (!report)
        return report.error();
    if (arguments.has(u"--json"_s))
        return QJsonDocument(jsonOf(*report)).toJson();
    QStringList lines{Text::tr("“%1” was written; the damaged file is as it was.")
                          .arg(QFileInfo(report->path).fileName())};
    lines += Models::salvageWords(*report);
    QByteArray output;
    for (const QString &line : std::as_const(lines))
        output += harmlessLine(line).toUtf8() + '\n';
    return output;
}

} // namespace

const Command kSalvageCommand = {
    .name = "salvage",
    .synopsis = "DAMAGED --into NEW [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Makes a new plan file of what can be read of a damaged one and of its earlier versions; says what is missing."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfSalvage,
    .run = salvage,
};

} // namespace App
