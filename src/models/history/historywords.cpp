#include "models/history/historywords.h"

#include "domain/history/historyedits.h"
#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "models/editwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString upperFirst(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

// The names and values of those plan details that differ from `other`.
QString detailsWords(const QString &value, const QString &other)
{
    const auto details = detailsOfText(value, {});
    const auto others = detailsOfText(other, {});
    if (!details || !others)
        return {};
    QStringList words;
    const auto add = [&words](const QString &name, const QString &one, const QString &another) {
        if (one != another)
            words.append(
                Text::tr("%1: %2", "what: value")
                    .arg(name, one.isEmpty() ? Text::tr("nothing", "a value that is empty") : one));
    };
    add(Text::tr("year"), QString::number(details->year), QString::number(others->year));
    add(Text::tr("title of the plan"), details->title, others->title);
    add(Text::tr("organisation"), details->organisation, others->organisation);
    add(Text::tr("document number"), details->documentNumber, others->documentNumber);
    add(Text::tr("issuer"), details->issuer, others->issuer);
    add(Text::tr("day of issue"), details->issuedOn.toString(Qt::ISODate),
        others->issuedOn.toString(Qt::ISODate));
    if (details->closed != others->closed)
        words.append(details->closed ? Text::tr("closed", "a year") : Text::tr("open", "a year"));
    return words.join(Text::tr("; ", "between values"));
}

QString treeWords(const QString &value)
{
    const auto tree = subtreeOfText(value, PlanTime(0));
    return tree ? OutlineNode(tree->nodes.first(), nullptr).heading() : QString();
}

QString valueWords(const HistoryEntry &entry, const std::optional<QString> &value,
                   const std::optional<QString> &other)
{
    if (const auto field = fieldOfKey(entry.field))
        return valueText(*field, value.value_or(QString()));
    if (!value || entry.field == u"place" || entry.field == u"report_choices"
        || entry.field == kRestoredField || fetchedFrom(entry).isValid())
        return {};
    if (entry.field == kTakenInField)
        return *value; // who they are
    if (entry.field == u"tree")
        return treeWords(*value);
    if (entry.field == u"details")
        return detailsWords(*value, other.value_or(QString()));
    return readableValue(*value);
}

// The old and the new percentage where nothing else of a status changed; else none.
std::optional<std::pair<QString, QString>> percentages(const HistoryEntry &entry)
{
    const auto from = ItemStatus::fromString(entry.oldValue.value_or(QString()));
    const auto to = ItemStatus::fromString(entry.newValue.value_or(QString()));
    if (entry.field != fieldKey(Field::Status) || !from || !to
        || from->kind() != StatusKind::InProgress || to->kind() != StatusKind::InProgress)
        return std::nullopt;
    const auto words = [](std::optional<int> percent) {
        return percent ? Text::tr("%1%", "a percentage").arg(*percent)
                       : Text::tr("not filled in", "a percentage");
    };
    return std::pair(words(from->percent()), words(to->percent()));
}

QString noteChangeName(const HistoryEntry &entry, bool isAgain)
{
    if (!entry.oldValue)
        return isAgain ? Text::tr("Note put back") : Text::tr("Note added");
    return entry.newValue ? Text::tr("Note corrected") : Text::tr("Note removed");
}

// The moment at which the version that was put back had been kept.
QString restoredMoment(const HistoryEntry &entry)
{
    const auto keptAt = QDateTime::fromString(entry.newValue.value_or(QString()), Qt::ISODate);
    return keptAt.isValid() ? momentWords(keptAt, {}) : QString();
}

QString takenInName(const HistoryEntry &entry)
{
    switch (takenFrom(entry)) {
    case TakenFrom::Unknown: return Text::tr("Taken in from others");
    case TakenFrom::Sheets: return Text::tr("Taken in from sheets");
    case TakenFrom::Copy: return Text::tr("Merged from another copy");
    }
    Q_UNREACHABLE();
}

} // namespace

QString changeName(const HistoryEntry &entry, bool isAgain)
{
    if (const auto field = fieldOfKey(entry.field))
        return upperFirst(fieldName(*field));
    const auto either = [&entry](const QString &brought, const QString &taken) {
        return entry.newValue ? brought : taken;
    };
    if (entry.field == u"evidence")
        return entry.oldValue && entry.newValue
                   ? Text::tr("Evidence renamed")
                   : either(Text::tr("Evidence added"), Text::tr("Evidence removed"));
    if (entry.field == u"wording")
        return either(Text::tr("Wording in the summary"), Text::tr("Summary proposed again"));
    if (entry.field == u"tree")
        return either(Text::tr("Added to the plan"), Text::tr("Removed from the plan"));
    if (entry.field == u"plan")
        return either(Text::tr("Plan added"), Text::tr("Plan removed"));
    if (entry.field == u"place")
        return Text::tr("Moved");
    if (entry.field == u"details")
        return Text::tr("Details of the plan");
    if (entry.field == u"report_choices")
        return Text::tr("What goes into the summary");
    if (entry.field == u"outside") // see docs/file-format.md
        return Text::tr("Changed by another program");
    if (const QDateTime version = fetchedFrom(entry); version.isValid())
        return Text::tr("Fetched out of the version of %1", "a moment")
            .arg(momentWords(version, {}));
    if (entry.field == kTakenInField)
        return takenInName(entry);
    if (entry.field == kRestoredField)
        return Text::tr("Put back the version of %1", "a moment").arg(restoredMoment(entry));
    return entry.field == u"note" ? noteChangeName(entry, isAgain) : entry.field;
}

QString valueBefore(const HistoryEntry &entry)
{
    if (entry.field == kTakenInField)
        return {}; // the entry's name says it
    return valueWords(entry, entry.oldValue, entry.newValue);
}

QString valueAfter(const HistoryEntry &entry)
{
    return valueWords(entry, entry.newValue, entry.oldValue);
}

QString changeSentence(const HistoryEntry &entry, bool isAgain)
{
    QString name = changeName(entry, isAgain);
    if (const auto percent = percentages(entry))
        return Text::tr("%1: %2 → %3", "what: from → to")
            .arg(Text::tr("Percent"), percent->first, percent->second);
    const QString from = valueBefore(entry);
    const QString to = valueAfter(entry);
    if (from.isEmpty() && to.isEmpty())
        return name;
    if (!entry.oldValue || entry.field == kTakenInField)
        return Text::tr("%1: %2", "what: value").arg(name, to);
    if (!entry.newValue)
        return Text::tr("%1: %2", "what: value").arg(name, from);
    return Text::tr("%1: %2 → %3", "what: from → to").arg(name, from, to);
}

} // namespace Models
