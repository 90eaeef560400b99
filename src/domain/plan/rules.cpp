#include "domain/plan/rules.h"

#include "domain/text/characters.h"
#include "domain/text/dates.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using System::Error;
using System::refused;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

QString withoutControls(const QString &typed, bool keepLines)
{
    QString kept;
    kept.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed[i];
        if (c.isHighSurrogate() && i + 1 < typed.size() && typed[i + 1].isLowSurrogate()) {
            kept += c;
            kept += typed[++i];
        } else if (c == u'\n' || c == u'\t') {
            kept += keepLines ? c : QChar(u' ');
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            kept += keepLines ? QChar(u'\n') : QChar(u' ');
        } else if (!c.isSurrogate() && c.category() != QChar::Other_Control) {
            kept += c;
        }
    }
    return kept.normalized(QString::NormalizationForm_C);
}

// The label for a text that is too long: for Status that of the reason, its only part that can be.
QString longPart(Field field)
{
    return field == Field::Status ? Text::tr("Reason for cancelling") : fieldLabel(field);
}

QString tooLongNote()
{
    return Text::tr(
               "A note can have %1 characters at most, so nothing was added; please divide it.")
        .arg(kLongestNote);
}

QString cleaned(Field field, const QString &typed)
{
    switch (field) {
    case Field::Text: return issuedText(typed);
    case Field::Difficulty: // may hold next steps, each on a line of its own
    case Field::Status: return cleanText(typed);
    case Field::Number:
    case Field::Kind:
    case Field::Title:
    case Field::Owners:
    case Field::LeadDepartment:
    case Field::SupportingDepartments:
    case Field::Deadline: return cleanLine(typed);
    }
    Q_UNREACHABLE();
}

Result<QString> checkedNames(Field field, const QString &typed, const QStringList &roster)
{
    QStringList clean;
    for (const QString &name : typedNames(typed, roster)) {
        clean.append(cleanLine(name));
        if (clean.last().size() > kLongestName) {
            return refused(
                Text::tr(
                    "A name in “%1” is longer than %2 characters, so nothing was changed; please shorten it, or put a comma between names.")
                    .arg(fieldLabel(field), QString::number(kLongestName)));
        }
    }
    return joinNames(splitNames(joinNames(clean)));
}

Result<QString> checked(Field field, const QString &typed, const QStringList &roster)
{
    const QString value = cleaned(field, typed);
    if (value.size() > longestOf(field)) {
        return refused(
            Text::tr(
                "“%1” is longer than %2 characters, so nothing was changed; please shorten it.")
                .arg(longPart(field), QString::number(longestOf(field))));
    }
    if (field == Field::Title && value.isEmpty())
        return refused(
            Text::tr("A title cannot be empty, so nothing was changed; give it some words."));
    if (field == Field::Owners || field == Field::SupportingDepartments)
        return checkedNames(field, typed, roster);
    return value;
}

// The error for text that setFieldText() does not read as a value of `field`.
Error notInFormOf(Field field)
{
    switch (field) {
    case Field::Status: return noSuchStatus();
    case Field::Kind: return refusedPlace(); // nobody types a kind; as PlanStore::setField()
    case Field::Number:
    case Field::Title:
    case Field::Text:
    case Field::Owners:
    case Field::LeadDepartment:
    case Field::SupportingDepartments:
    case Field::Deadline:
    case Field::Difficulty: break; // read any text
    }
    Q_UNREACHABLE();
}

} // namespace

int longestOf(Field field)
{
    switch (field) {
    case Field::Title: return kLongestTitle;
    case Field::Deadline: return kLongestDeadline;
    case Field::LeadDepartment: return kLongestName;
    case Field::Number:
    case Field::Kind:
    case Field::Text:
    case Field::Owners:
    case Field::SupportingDepartments:
    case Field::Status:
    case Field::Difficulty: return kLongestNote;
    }
    Q_UNREACHABLE();
}

QString fieldLabel(Field field)
{
    switch (field) {
    case Field::Number: return Text::tr("Number");
    case Field::Kind: return Text::tr("Kind");
    case Field::Title: return Text::tr("Title");
    case Field::Text: return Text::tr("Issued text");
    case Field::Owners: return Text::tr("Owner");
    case Field::LeadDepartment: return Text::tr("Lead department");
    case Field::SupportingDepartments: return Text::tr("Supporting departments");
    case Field::Deadline: return Text::tr("Deadline");
    case Field::Status: return Text::tr("Status");
    case Field::Difficulty: return Text::tr("Difficulty");
    }
    Q_UNREACHABLE();
}

Error refusedPlace()
{
    return refused(Text::tr(
        "A section can only be in the plan or in another section, and nothing can be in itself, so nothing was changed; choose another place."));
}

Error noSuchStatus()
{
    return refused(
        Text::tr("This is not a status, so nothing was changed; choose one of the list."));
}

QString issuedLine(const QString &typed)
{
    return withoutControls(typed, false).trimmed();
}

QString issuedText(const QString &typed)
{
    QString text = typed;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return withoutControls(text, true).trimmed();
}

QString cleanLine(const QString &typed)
{
    return issuedLine(withoutInvisible(typed));
}

QString cleanText(const QString &typed)
{
    return issuedText(withoutInvisible(typed));
}

Result<FieldChange> checkedFieldChange(const OutlineNode &node, Field field, const QString &typed,
                                       const PlanTime &plan, const QStringList &roster)
{
    if (field == Field::Title && node.isSection())
        return refused(Text::tr(
            "A section's heading stays as issued, so nothing was changed; only the titles of items can be replaced."));
    if (field != Field::Title && field != Field::Text && !node.isLeaf()) {
        return refused(
            Text::tr("“%1” is made up of smaller items, so nothing was changed; set this on them.")
                .arg(inBrief(node.heading(), kLongestQuote)));
    }
    auto value = checked(field, typed, roster);
    if (!value)
        return value.error();
    const bool isOutOfPlace = field == Field::Kind && kindOfKey(*value) == NodeKind::Section
                              && node.parent() && !mayHold(*node.parent(), NodeKind::Section);
    if (isOutOfPlace)
        return refusedPlace();
    Node changed = node.node();
    if (!setFieldText(changed, field, *value, plan))
        return notInFormOf(field);
    return FieldChange{.node = node.id(),
                       .field = field,
                       .from = fieldText(node.node(), field),
                       .to = fieldText(changed, field)};
}

Result<ItemStatus> statusWithPercent(const ItemStatus &now, int percent)
{
    if (percent == 100)
        return refused(Text::tr(
            "100% means that the item is finished, so nothing was changed; set its status to done."));
    if (!isPercentOfProgress(percent))
        return refused(
            Text::tr("A percentage goes from 1 to 99, so nothing was changed; give one of these."));
    if (now.isSettled())
        return refused(Text::tr(
            "Only an item in progress has a percentage, so nothing was changed; set its status to in progress first."));
    return ItemStatus::inProgress(percent);
}

Result<Wording> checkedWording(Wording typed)
{
    typed.text = cleanText(typed.text);
    if (typed.text.size() > kLongestNote) {
        return refused(
            Text::tr(
                "A paragraph can have %1 characters at most, so nothing was changed; please shorten it.")
                .arg(kLongestNote));
    }
    return typed;
}

Result<ProgressNote> checkedNote(ProgressNote typed)
{
    if (typed.text.size() > 2 * kLongestNote) // before the cost of cleaning it
        return refused(tooLongNote());
    typed.text = cleanText(typed.text);
    typed.author = cleanLine(typed.author).left(kLongestName);
    typed.writtenAt = QDateTime::fromSecsSinceEpoch(typed.writtenAt.toSecsSinceEpoch(), Qt::UTC);
    if (typed.text.isEmpty())
        return refused(
            Text::tr("A note needs some words, so nothing was added; write what happened."));
    if (typed.text.size() > kLongestNote)
        return refused(tooLongNote());
    if (!isNotableDay(typed.happenedOn)) {
        return refused(
            Text::tr("A note needs a day between %1 and %2, so nothing was added; correct the day.")
                .arg(kFirstDay.year())
                .arg(kLastDay.year()));
    }
    if (typed.attendance && (*typed.attendance < 0 || *typed.attendance > kLargestAttendance))
        return refused(
            Text::tr("The attendance is out of range, so nothing was added; correct it."));
    auto figures = checkedFigures(typed.figures);
    if (!figures)
        return figures.error();
    typed.figures = *std::move(figures);
    return typed;
}

} // namespace Domain
