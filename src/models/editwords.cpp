#include "models/editwords.h"

#include "domain/history/historyedits.h"
#include "domain/plan/itempath.h"
#include "domain/plan/noteedits.h"
#include "domain/text/characters.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

QString shortened(const QString &title)
{
    constexpr int kMost = 20;
    return inBrief(title, kMost);
}

QString nameOf(NodeId id, const Outline &outline)
{
    const OutlineNode *node = outline.find(id);
    return node ? nodeName(node) : Text::tr("an item of another plan");
}

QString words(const FieldChange &change, const Outline &outline)
{
    return Text::tr("%1 of %2").arg(fieldName(change.field), nameOf(change.node, outline));
}

// Whether the change marks a note as a highlight, or unmarks it, and changes nothing else.
bool isMarking(const NoteChange &change)
{
    if (!change.from || !change.to || change.from->highlight == change.to->highlight)
        return false;
    ProgressNote marked = *change.from;
    marked.highlight = change.to->highlight;
    return marked == *change.to;
}

// Whether the change concerns nothing but the note's named figures.
bool isOfFigures(const NoteChange &change)
{
    if (!change.from || !change.to || change.from->figures == change.to->figures)
        return false;
    ProgressNote counted = *change.from;
    counted.figures = change.to->figures;
    return counted == *change.to;
}

QString words(const NoteChange &change, const Outline &outline)
{
    const QString on = nameOf(change.to ? change.to->node : change.from->node, outline);
    if (!change.from)
        return Text::tr("new note on %1").arg(on);
    if (change.to && change.to->node != change.from->node)
        return Text::tr("moving of a note to %1").arg(on);
    if (isMarking(change))
        return (change.to->highlight ? Text::tr("marking of a note on %1 as a highlight")
                                     : Text::tr("taking the highlight off a note on %1"))
            .arg(on);
    if (isOfFigures(change))
        return Text::tr("figures of a note on %1").arg(on);
    return (change.to ? Text::tr("correction of a note on %1")
                      : Text::tr("removal of a note on %1"))
        .arg(on);
}

QString noteName(const ProgressNote &note, const Outline &outline)
{
    return Text::tr("the note of %1 on %2", "a day and an item")
        .arg(note.happenedOn.toString(Qt::ISODate), nameOf(note.node, outline));
}

QString words(const PlanChange &change, const Outline &)
{
    return (change.to ? Text::tr("adding of “%1”", "the plan of a year")
                      : Text::tr("removal of “%1”", "the plan of a year"))
        .arg((change.to ? change.to : change.from)->details.title);
}

QString headingOf(const SubtreeChange &change)
{
    const Node &top = (change.to ? change.to : change.from)->nodes.first();
    return top.number + top.title;
}

QString words(const SubtreeChange &change, const Outline &)
{
    return (change.from ? Text::tr("removal of “%1”") : Text::tr("adding of “%1”"))
        .arg(headingOf(change));
}

QString words(const MoveChange &change, const Outline &outline)
{
    return Text::tr("moving of %1").arg(nameOf(change.node, outline));
}

QString words(const DetailsChange &, const Outline &)
{
    return Text::tr("details of the plan");
}

QString words(const EvidenceChange &change, const Outline &)
{
    if (!change.from)
        return Text::tr("adding of the evidence “%1”").arg(shortened(change.to->name));
    return (change.to ? Text::tr("renaming of the evidence “%1”")
                      : Text::tr("removal of the evidence “%1”"))
        .arg(shortened(change.from->name));
}

QString words(const WordingChange &change, const Outline &outline)
{
    const NodeId node = nodeOfBlock(change.place.block);
    if (node != NodeId{})
        return Text::tr("wording of %1 in the summary").arg(nameOf(node, outline));
    return Text::tr("wording in the summary");
}

QString words(const ReportChoicesChange &, const Outline &)
{
    return Text::tr("what goes into the summary");
}

// The names that the history joins by 、; of more than four the first three, and how many others.
QString inOneLine(const QString &joined)
{
    constexpr int kShown = 3;
    const QStringList names = joined.split(u'、', Qt::SkipEmptyParts);
    const auto others = names.size() - kShown;
    return others < 2 ? names.join(u'、')
                      : Text::tr("%1 and %2 others", "names, and how many besides")
                            .arg(names.mid(0, kShown).join(u'、'), QString::number(others));
}

QString orNothing(const QString &value)
{
    return value.isEmpty() ? Text::tr("nothing", "a value that is empty") : value;
}

// True when all changes are of values of the same node.
bool isOfOneNode(const Edit &edit)
{
    const auto *first = std::get_if<FieldChange>(&edit.first());
    return first && std::ranges::all_of(edit, [first](const Change &one) {
               const auto *field = std::get_if<FieldChange>(&one);
               return field && field->node == first->node;
           });
}

qsizetype addedNotes(const Edit &edit)
{
    return std::ranges::count_if(edit, [](const Change &one) {
        const auto *note = std::get_if<NoteChange>(&one);
        return note && !note->from;
    });
}

bool isRemoval(const Change &change)
{
    const auto *evidence = std::get_if<EvidenceChange>(&change);
    return evidence && !evidence->to;
}

// The change that adds a plan where the edit adds one, in the place of another or not; else the one
// that removes a plan, if it does; else null.
const PlanChange *planChangeOf(const Edit &edit)
{
    const PlanChange *found = nullptr;
    for (const Change &change : edit) {
        const auto *plan = std::get_if<PlanChange>(&change);
        if (plan && (!found || plan->to))
            found = plan;
    }
    return found;
}

// Whether the edit adds a plan and closes the year before.
bool beginsYear(const Edit &edit)
{
    const auto adds = [](const Change &one) {
        const auto *plan = std::get_if<PlanChange>(&one);
        return plan && plan->to && !plan->from;
    };
    const auto closes = [](const Change &one) {
        const auto *details = std::get_if<DetailsChange>(&one);
        return details && details->to.closed && !details->from.closed;
    };
    return std::ranges::any_of(edit, adds) && std::ranges::any_of(edit, closes);
}

QString broughtBy(const FieldChange &change)
{
    return valueText(change.field, change.to);
}

QString broughtBy(const NoteChange &change)
{
    return change.to ? noteWords(*change.to) : Text::tr("no note", "a note was removed");
}

QString broughtBy(const PlanChange &change)
{
    return change.to ? change.to->details.title : Text::tr("no plan", "a plan was removed");
}

QString broughtBy(const SubtreeChange &change)
{
    return headingOf(change);
}

QString broughtBy(const MoveChange &)
{
    return Text::tr("another place", "an item was moved");
}

QString broughtBy(const DetailsChange &change)
{
    return change.to.title;
}

QString broughtBy(const EvidenceChange &change)
{
    return change.to ? change.to->name : Text::tr("no evidence", "evidence was removed");
}

QString broughtBy(const WordingChange &change)
{
    return change.to ? change.to->text : Text::tr("the proposal", "a wording was given up");
}

QString broughtBy(const ReportChoicesChange &)
{
    return Text::tr("other choices", "of what goes into the summary");
}

// Whether an edit changes values of several kinds of several items, or adds several notes, as edits
// from departments' sheets and other copies do.
bool isOfSeveralKinds(const Edit &edit)
{
    QSet<NodeId> noteNodes;
    QSet<QString> notes;
    QSet<NodeId> fieldNodes;
    QSet<Field> fields;
    for (const Change &one : edit) {
        if (const auto *field = std::get_if<FieldChange>(&one)) {
            fieldNodes.insert(field->node);
            fields.insert(field->field);
        } else if (const auto *note = std::get_if<NoteChange>(&one); note && note->to) {
            noteNodes.insert(note->to->node);
            notes.insert(note->to->text);
        } else {
            return false;
        }
    }
    const bool isElsewhere = !notes.isEmpty() && !(fieldNodes - noteNodes).isEmpty();
    return notes.size() > 1 || isElsewhere || (fields.size() > 1 && fieldNodes.size() > 1);
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::Number: return Text::tr("number");
    case Field::Kind: return Text::tr("kind");
    case Field::Title: return Text::tr("title");
    case Field::Text: return Text::tr("issued text");
    case Field::Owners: return Text::tr("owner");
    case Field::LeadDepartment: return Text::tr("lead department");
    case Field::SupportingDepartments: return Text::tr("supporting departments");
    case Field::Deadline: return Text::tr("deadline");
    case Field::Status: return Text::tr("status");
    case Field::Difficulty: return Text::tr("difficulty");
    }
    Q_UNREACHABLE();
}

QString dayWords(QDate day, int year)
{
    if (!day.isValid())
        return {};
    return QLocale().toString(day, day.year() == year
                                       ? Text::tr("d MMM", "a day of the plan's year")
                                       : Text::tr("d MMM yyyy", "a day of another year"));
}

QString momentWords(const QDateTime &at, QDate today)
{
    const QDateTime here = at.toLocalTime();
    if (here.date() == today)
        return here.toString(u"HH:mm"_s);
    if (here.date().year() == today.year())
        return here.toString(Text::tr("MM-dd HH:mm", "a moment of this year"));
    return here.toString(Text::tr("yyyy-MM-dd HH:mm", "a moment of another year"));
}

QString nodeName(const OutlineNode *node)
{
    const QString place = pathOf(node).section(u'/', -1);
    if (place.startsWith(u'#'))
        return Text::tr("“%1”", "an item without a number, by its title")
            .arg(shortened(withoutInvisible(node->node().title).simplified()));
    return (node->isSection() ? Text::tr("section %1") : Text::tr("item %1")).arg(place);
}

QString describe(const Edit &edit, const Outline &outline)
{
    if (edit.isEmpty())
        return {};
    if (edit.size() > 1) {
        if (isOfSeveralKinds(edit))
            return Text::tr("what was taken in from sheets or another copy");
        if (const auto *field = std::get_if<FieldChange>(&edit.first()))
            return isOfOneNode(edit) ? Text::tr("%n values of %1", nullptr, int(edit.size()))
                                           .arg(nameOf(field->node, outline))
                                     : Text::tr("%1 of %n items", nullptr, int(edit.size()))
                                           .arg(fieldName(field->field));
        if (const auto *plan = planChangeOf(edit))
            return beginsYear(edit) ? Text::tr("beginning of “%1”", "the plan of a new year")
                                          .arg(plan->to->details.title)
                                    : words(*plan, outline);
        if (const auto *note = std::get_if<NoteChange>(&edit.last());
            note && std::holds_alternative<EvidenceChange>(edit.first()))
            return words(*note, outline); // a note removed together with its evidence
        if (const auto *again = std::get_if<EvidenceChange>(&edit.last());
            again && again->to && isRemoval(edit.first()))
            // Evidence added in the place of one whose content was lost.
            return words(*again, outline);
        if (const auto *evidence = std::get_if<EvidenceChange>(&edit.first()))
            return (evidence->to
                        ? Text::tr("adding of %n pieces of evidence", nullptr, int(edit.size()))
                        : Text::tr("removal of %n pieces of evidence", nullptr, int(edit.size())));
        const auto notes = addedNotes(edit);
        if (notes > 1)
            return Text::tr("copying of a note to %n items", nullptr, int(notes));
        if (startsByNote(edit))
            return Text::tr("%1, in progress by it", "a new note that starts its item")
                .arg(words(std::get<NoteChange>(edit.first()), outline));
    }
    return std::visit([&outline](const auto &change) { return words(change, outline); },
                      edit.first());
}

QString describeFetched(const Edit &edit, const Outline &outline)
{
    QStringList fetched; // each node once, however many of its values were fetched
    for (const Change &change : edit) {
        if (const auto *tree = std::get_if<SubtreeChange>(&change))
            fetched.append(Text::tr("“%1”").arg(headingOf(*tree)));
        else if (const auto *note = std::get_if<NoteChange>(&change))
            fetched.append(noteName(note->to ? *note->to : *note->from, outline));
        else if (const auto *field = std::get_if<FieldChange>(&change))
            fetched.append(nameOf(field->node, outline));
    }
    fetched.removeDuplicates();
    return fetched.size() == 1
               ? Text::tr("fetching of %1 out of an earlier version").arg(fetched.first())
               : Text::tr("fetching of %n items and notes out of an earlier version", nullptr,
                          int(fetched.size()));
}

QString describeTakenIn(const HistoryEntry &first)
{
    const QString names = inOneLine(first.newValue.value_or(QString()));
    switch (takenFrom(first)) {
    case TakenFrom::Sheets: return Text::tr("what the sheets of %1 answered").arg(names);
    case TakenFrom::Copy:
        return names.isEmpty() ? Text::tr("merging of another copy of the file")
                               : Text::tr("merging of another copy, with changes by %1").arg(names);
    case TakenFrom::Unknown: return Text::tr("what was taken in from %1").arg(names);
    }
    Q_UNREACHABLE();
}

QString statusWords(const ItemStatus &itemStatus)
{
    QString name = statusName(itemStatus.kind());
    if (itemStatus.percent())
        return Text::tr("%1, %2%").arg(name).arg(*itemStatus.percent());
    if (itemStatus.kind() == StatusKind::Done)
        return Text::tr("%1 on %2", "Done on a day")
            .arg(name, itemStatus.completedOn().toString(Qt::ISODate));
    if (itemStatus.kind() == StatusKind::Cancelled)
        return Text::tr("%1: %2", "Cancelled: the reason").arg(name, itemStatus.cancelReason());
    return name;
}

QStringList tallyWords(const Tally &tally)
{
    QStringList counts;
    for (const StatusKind status : allStatuses()) {
        if (const int count = tally.count(status))
            counts.append(u"%1 %2"_s.arg(statusName(status)).arg(count));
    }
    if (tally.missed > 0)
        counts.append(Text::tr("missed %1").arg(tally.missed));
    if (tally.dueSoon > 0)
        counts.append(Text::tr("due soon %1").arg(tally.dueSoon));
    return counts;
}

QString noteWords(const ProgressNote &note)
{
    const QString star = note.highlight ? u"★ "_s : QString();
    QString words = note.happenedOn.toString(Qt::ISODate) + u' ' + star + note.text;
    if (note.attendance)
        words = Text::tr("%1 (attendance %2)").arg(words, QString::number(*note.attendance));
    if (note.figures.isEmpty())
        return words;
    return Text::tr("%1 (figures: %2)").arg(words, figureWords(note.figures));
}

QString valueText(Field field, const QString &value)
{
    if (field != Field::Status)
        return orNothing(value);
    const auto itemStatus = ItemStatus::fromString(value);
    return itemStatus ? statusWords(*itemStatus) : orNothing(value);
}

QString valueText(const Edit &edit)
{
    if (edit.isEmpty())
        return {};
    return std::visit([](const auto &change) { return broughtBy(change); }, edit.first());
}

QString readableValue(const QString &value)
{
    if (const auto note = noteOfText(value))
        return noteWords(*note);
    if (const auto evidence = evidenceOfText(value))
        return evidence->name;
    if (const auto placed = wordingOfText(value, {}))
        return placed->wording.text;
    if (const auto itemStatus = ItemStatus::fromString(value))
        return statusWords(*itemStatus);
    return orNothing(value);
}

} // namespace Models
