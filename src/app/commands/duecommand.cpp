#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/itempath.h"
#include "domain/text/names.h"
#include "domain/year/due/icalendar.h"
#include "domain/year/due/reminder.h"
#include "exchange/json/planjson.h"
#include "exchange/reports/calendarfile.h"
#include "exchange/reports/reportfile.h"
#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Domain;
using Exchange::textOrNull;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    kYearOption,
    {"--on", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "the day that counts; today unless given")},
    {"--within", ValueKind::Number, "DAYS",
     QT_TRANSLATE_NOOP("CommandLine", "how many days ahead; 30 unless given")},
    {"--by", ValueKind::Choice, "WHAT",
     QT_TRANSLATE_NOOP("CommandLine", "whom or what the items are listed under"),
     "department owner month"},
    {"--format", ValueKind::Choice, "FORMAT",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "a list, messages to send, a calendar, or JSON; by OUT's ending unless given"),
     "text message ics json"},
    {"--output", ValueKind::Text, "OUT",
     QT_TRANSLATE_NOOP("CommandLine", "the file to write; standard output unless given, or for -")},
};
static_assert(kDueSoonDays == 30); // as --within says

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

DueBy groupingIn(const Arguments &arguments)
{
    const QString by = arguments.text(u"--by"_s).value_or(QString());
    return by == u"owner" ? DueBy::Owner : by == u"month" ? DueBy::Month : DueBy::Department;
}

QString formatIn(const Arguments &arguments)
{
    const QString ending = QFileInfo(arguments.text(u"--output"_s).value_or(QString())).suffix();
    const bool isFormat = ending.toLower() == u"ics" || ending.toLower() == u"json";
    return arguments.text(u"--format"_s).value_or(isFormat ? ending.toLower() : u"text"_s);
}

QString misuseOfDue(const Arguments &arguments)
{
    const auto days = arguments.number(u"--within"_s);
    if (days && (*days < 0 || *days > kAllDeadlines))
        return Text::tr("--within takes a number of days from 0 to %1.").arg(kAllDeadlines);
    if (arguments.text(u"--output"_s) == QString())
        return Text::tr("--output needs the name of a file.");
    return {};
}

QString nameOf(const DueGroup &group, DueBy by)
{
    if (!group.name.isEmpty())
        return group.name;
    return by == DueBy::Owner ? Text::tr("(no owner)") : Text::tr("(no department)");
}

QString howLate(const DueItem &item)
{
    if (item.daysLeft < 0)
        return Text::tr("days late: %1").arg(-item.daysLeft);
    if (item.kind == DueKind::Period)
        return Text::tr("no note yet, days left: %1").arg(item.daysLeft);
    return item.daysLeft == 0 ? Text::tr("today") : Text::tr("days left: %1").arg(item.daysLeft);
}

QByteArray listOf(const QList<DueGroup> &groups, DueBy by)
{
    if (groups.isEmpty())
        return (Text::tr("Nothing is due.") + u'\n').toUtf8();
    QStringList lines;
    for (const DueGroup &group : groups) {
        lines.append(nameOf(group, by));
        for (const DueItem &item : group.items) {
            const QStringList parts{item.lastDay.toString(Qt::ISODate), howLate(item),
                                    item.node->heading().simplified()};
            lines.append(u"  "_s + parts.join(u"  "_s));
        }
    }
    return (harmless(lines.join(u'\n')) + u'\n').toUtf8();
}

QByteArray messagesOf(const QList<DueGroup> &groups, DueBy by, const PlanDetails &plan, QDate on)
{
    QStringList messages;
    for (const DueGroup &group : groups)
        messages.append(reminderMessage(group, by, plan, {.on = on, .replyBy = usualReplyDay(on)}));
    return (harmless(messages.join(u"\n\n"_s)) + u'\n').toUtf8();
}

QString kindWord(DueKind kind)
{
    return kind == DueKind::Missed ? u"missed"_s : kind == DueKind::Soon ? u"due"_s : u"period"_s;
}

QJsonObject jsonOf(const DueItem &item, const QString &path)
{
    const Node &node = item.node->node();
    return {{u"path"_s, path},
            {u"title"_s, node.title},
            {u"kind"_s, kindWord(item.kind)},
            {u"deadline"_s, textOrNull(node.deadline.words())},
            {u"last_day"_s, item.lastDay.toString(Qt::ISODate)},
            {u"days_left"_s, item.daysLeft},
            {u"owners"_s, QJsonArray::fromStringList(node.owners)},
            {u"lead_department"_s, textOrNull(node.leadDepartment)},
            {u"supporting_departments"_s, QJsonArray::fromStringList(node.supportingDepartments)}};
}

QByteArray jsonOf(const QList<DueGroup> &groups, const Outline &outline, QDate on)
{
    const auto paths = pathsOf(outline);
    QJsonArray listed;
    for (const DueGroup &group : groups) {
        QJsonArray items;
        for (const DueItem &item : group.items)
            items.append(jsonOf(item, paths.value(item.node)));
        listed.append(QJsonObject{{u"name"_s, textOrNull(group.name)}, {u"items"_s, items}});
    }
    return QJsonDocument(QJsonObject{{u"format"_s, Exchange::kJsonFormat},
                                     {u"year"_s, outline.plan().year},
                                     {u"on"_s, on.toString(Qt::ISODate)},
                                     {u"groups"_s, listed}})
        .toJson();
}

QByteArray calendarOf(const CheckedYear &checked, const QList<DueItem> &items, QDate on,
                      const QString &out)
{
    const auto earlier = out == u"-" ? QList<QByteArray>() : Exchange::earlierCalendars(out);
    return calendarAfter(earlier, items,
                         {checked.year.outline, checked.year.notes, checked.fileUuid, on},
                         QDateTime::currentDateTimeUtc());
}

QString outputIn(const Arguments &arguments)
{
    return localPath(arguments.text(u"--output"_s).value_or(u"-"_s));
}

QByteArray written(const CheckedYear &checked, const Arguments &arguments)
{
    const PlanYear &year = checked.year;
    const QDate on = arguments.day(u"--on"_s).value_or(arguments.today);
    const AsOf asOf = on == arguments.today ? AsOf::now(on) : AsOf(on);
    const int within = int(arguments.number(u"--within"_s).value_or(kDueSoonDays));
    const auto items = dueItems(year.outline, year.notes, asOf, within);
    const DueBy by = groupingIn(arguments);
    const auto groups = dueGroups(year.outline, items, by);
    const QString format = formatIn(arguments);
    if (format == u"ics")
        return calendarOf(checked, items, on, outputIn(arguments));
    if (format == u"json")
        return jsonOf(groups, year.outline, on);
    return format == u"message" ? messagesOf(groups, by, year.outline.plan(), on)
                                : listOf(groups, by);
}

Result<QByteArray> due(const Arguments &arguments)
{
    const auto checked = checkedYear(arguments);
    if (!checked)
        return checked.error();
    const QByteArray bytes = written(*checked, arguments);
    const QString out = outputIn(arguments);
    if (out == u"-")
        return bytes;
    if (auto free = Exchange::checkReportTarget(out); !free)
        return free.error();
    const auto done = System::writeAtomically(out, [&bytes](QIODevice *device) {
        device->write(bytes); // writeAtomically() notices a short write
        return Result<void>();
    });
    if (!done)
        return done.error();
    return (harmlessLine(Text::tr("“%1” was written.").arg(QFileInfo(out).fileName())) + u'\n')
        .toUtf8();
}

} // namespace

const Command kDueCommand = {
    .name = "due",
    .synopsis = "FILE [--year Y] [--on D] [--within DAYS] [--by department|owner|month]\n"
                "[--format text|message|ics|json] [--output OUT]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Lists what is missed or due soon, as a list, messages to remind, or a calendar."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfDue,
    .run = due,
};

} // namespace App
