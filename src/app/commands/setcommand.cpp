#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/rules.h"
#include "models/editwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::refused;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    kYearOption,
    {"--title", ValueKind::Text, "T",
     QT_TRANSLATE_NOOP("CommandLine", "the item's short title; the issued text stays")},
    {"--owner", ValueKind::Text, "NAMES",
     QT_TRANSLATE_NOOP("CommandLine", "the owners, with 、 or commas between them")},
    {"--lead", ValueKind::Text, "D", QT_TRANSLATE_NOOP("CommandLine", "the lead department")},
    {"--support", ValueKind::Text, "NAMES",
     QT_TRANSLATE_NOOP("CommandLine", "the supporting departments")},
    {"--deadline", ValueKind::Text, "WORDS",
     QT_TRANSLATE_NOOP("CommandLine", "the deadline, in words such as 9月底前, 第三季度, 全年")},
    {"--percent", ValueKind::Number, "N",
     QT_TRANSLATE_NOOP("CommandLine",
                       "the percentage done, 1 to 99; starts an item that was not started")},
    {"--status", ValueKind::Choice, "STATUS", QT_TRANSLATE_NOOP("CommandLine", "how it stands"),
     "not-started in-progress done ongoing cancelled"},
    {"--completed", ValueKind::Day, "DATE",
     QT_TRANSLATE_NOOP("CommandLine", "the day it was done; today unless given")},
    {"--reason", ValueKind::Text, "T", QT_TRANSLATE_NOOP("CommandLine", "why it is cancelled")},
    {"--difficulty", ValueKind::Text, "T",
     QT_TRANSLATE_NOOP("CommandLine", "why it is not finished; told in the summary's problems")},
};

struct FieldOption
{
    const char *name;
    Field field;
};

const FieldOption kFields[] = {
    {"--title", Field::Title},         {"--owner", Field::Owners},
    {"--lead", Field::LeadDepartment}, {"--support", Field::SupportingDepartments},
    {"--deadline", Field::Deadline},   {"--difficulty", Field::Difficulty},
};

const char *const kStatusOptions[] = {"--status", "--percent", "--completed", "--reason"};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool changesStatus(const Arguments &arguments)
{
    return std::ranges::any_of(kStatusOptions, [&arguments](const char *option) {
        return arguments.has(QString::fromLatin1(option));
    });
}

std::optional<StatusKind> statusIn(const Arguments &arguments)
{
    const auto word = arguments.text(u"--status"_s);
    return word ? statusOfKey(QString(*word).replace(u'-', u'_')) : std::nullopt;
}

// A sentence when the options contradict each other whatever the item's status; else empty.
QString misuseOfSet(const Arguments &arguments)
{
    const bool setsField = std::ranges::any_of(kFields, [&arguments](const FieldOption &option) {
        return arguments.has(QString::fromLatin1(option.name));
    });
    if (!setsField && !changesStatus(arguments))
        return Text::tr("“set” needs something to set.");
    const auto status = statusIn(arguments);
    if (status && *status != StatusKind::InProgress && arguments.has(u"--percent"_s))
        return Text::tr("--percent goes with --status in-progress only.");
    if (status && *status != StatusKind::Done && arguments.has(u"--completed"_s))
        return Text::tr("--completed goes with --status done only.");
    if (status && *status != StatusKind::Cancelled && arguments.has(u"--reason"_s))
        return Text::tr("--reason goes with --status cancelled only.");
    return {};
}

Result<ItemStatus> inProgressStatus(const ItemStatus &now, const Arguments &arguments)
{
    const auto percent = arguments.number(u"--percent"_s);
    if (!percent)
        return now.kind() == StatusKind::InProgress ? now : ItemStatus::inProgress();
    const bool wasSettled = now.isSettled() && arguments.has(u"--status"_s);
    const int small = int(std::clamp<qint64>(*percent, -1, 101));
    return statusWithPercent(wasSettled ? ItemStatus::inProgress() : now, small);
}

Result<ItemStatus> doneStatus(const ItemStatus &now, const Arguments &arguments)
{
    if (!arguments.has(u"--status"_s) && now.kind() != StatusKind::Done)
        return refused(Text::tr(
            "--completed is for a finished item, so nothing was changed; add --status done."));
    return ItemStatus::done(arguments.day(u"--completed"_s).value_or(arguments.today));
}

Result<ItemStatus> cancelledStatus(const ItemStatus &now, const Arguments &arguments)
{
    if (!arguments.has(u"--status"_s) && now.kind() != StatusKind::Cancelled)
        return refused(Text::tr(
            "--reason is for a cancelled item, so nothing was changed; add --status cancelled."));
    const QString reason = cleanLine(arguments.text(u"--reason"_s).value_or(QString()));
    if (reason.isEmpty())
        return refused(
            Text::tr("Cancelling an item needs a reason, so nothing was changed; add --reason."));
    return ItemStatus::cancelled(reason);
}

// The status that the options name or, without --status, that one of them belongs to.
StatusKind statusMeant(const Arguments &arguments)
{
    if (const auto status = statusIn(arguments))
        return *status;
    if (arguments.has(u"--percent"_s))
        return StatusKind::InProgress;
    return arguments.has(u"--completed"_s) ? StatusKind::Done : StatusKind::Cancelled;
}

// The new status that the options make of `now`.
Result<ItemStatus> statusFrom(const ItemStatus &now, const Arguments &arguments)
{
    switch (statusMeant(arguments)) {
    case StatusKind::NotStarted: return ItemStatus();
    case StatusKind::InProgress: return inProgressStatus(now, arguments);
    case StatusKind::Done: return doneStatus(now, arguments);
    case StatusKind::Ongoing: return ItemStatus::ongoing();
    case StatusKind::Cancelled: return cancelledStatus(now, arguments);
    }
    Q_UNREACHABLE();
}

// The changes that the options ask for, as one edit.
Result<Edit> editFrom(const EditTarget &target, const Arguments &arguments)
{
    Edit edit;
    const auto add = [&](Field field, const QString &typed) -> Result<void> {
        const auto one = checkedFieldChange(*target.node, field, typed,
                                            target.document->plan().time(),
                                            target.document->roster(field));
        if (!one)
            return one.error();
        if (one->from != one->to)
            edit.append(*one);
        return {};
    };
    for (const FieldOption &option : kFields) {
        const auto typed = arguments.text(QString::fromLatin1(option.name));
        if (!typed)
            continue;
        if (auto added = add(option.field, *typed); !added)
            return added.error();
    }
    if (changesStatus(arguments)) {
        const auto itemStatus = statusFrom(target.node->node().status, arguments);
        if (!itemStatus)
            return itemStatus.error();
        if (auto added = add(Field::Status, itemStatus->toString()); !added)
            return added.error();
    }
    return edit;
}

// A field's new value as it was understood, for the output.
QString valueWords(const Node &node, Field field)
{
    if (field == Field::Status)
        return Models::statusWords(node.status);
    QString value = fieldText(node, field);
    if (value.isEmpty())
        return Text::tr("none");
    if (field != Field::Deadline)
        return value;
    if (node.deadline.lastDay().isValid())
        return Text::tr("%1 (last day %2)")
            .arg(value, node.deadline.lastDay().toString(Qt::ISODate));
    if (node.deadline.namesNoRealDay())
        return Text::tr("%1 (there is no such day; kept as it is)").arg(value);
    return node.deadline.kind() == Deadline::Kind::Unknown
               ? Text::tr("%1 (not understood, kept as it is)").arg(value)
               : value;
}

QByteArray reportOn(const EditTarget &target, const Edit &edit)
{
    QStringList words;
    for (const Change &one : edit) {
        const Field field = std::get<FieldChange>(one).field;
        words.append(Text::tr("%1: %2").arg(Models::fieldName(field),
                                            valueWords(target.node->node(), field)));
    }
    if (words.isEmpty())
        words.append(Text::tr("nothing to change"));
    return harmless(target.node->heading().simplified() + u"\n  "_s + words.join(u"\n  "_s) + u'\n')
        .toUtf8();
}

Result<QByteArray> set(const Arguments &arguments)
{
    const auto target = editTarget(arguments);
    if (!target)
        return target.error();
    const auto edit = editFrom(*target, arguments);
    if (!edit)
        return naming(arguments.operands[0], edit.error());
    const auto applied = target->document->apply(*edit);
    complainOf(*target->document);
    if (!applied)
        return naming(arguments.operands[0], applied.error());
    return reportOn(*target, *edit);
}

} // namespace

const Command kSetCommand = {
    .name = "set",
    .synopsis =
        "FILE ITEM [--year Y] [--title T] [--owner NAMES] [--lead D] [--support NAMES]\n"
        "[--deadline WORDS] [--percent N] [--status STATUS] [--completed DATE] [--reason T]\n"
        "[--difficulty T]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Changes fields of an item, all of them at once. An empty value empties a field."),
    .fewestOperands = 2,
    .mostOperands = 2,
    .options = kOptions,
    .misuse = misuseOfSet,
    .run = set,
};

} // namespace App
