#include "domain/year/answers.h"

#include "domain/plan/rules.h"
#include "domain/text/names.h"
#include "domain/year/rowmatching.h"
#include "domain/year/sheetwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

enum class Three { Unchanged, Changed, Conflict };

template<typename Value>
Three threeWay(const Value &sent, const Value &now, const Value &answered)
{
    if (answered == sent || answered == now)
        return Three::Unchanged;
    return sent == now ? Three::Changed : Three::Conflict;
}

AnswerKind kindOf(Three three)
{
    return three == Three::Unchanged ? AnswerKind::Unchanged
           : three == Three::Changed ? AnswerKind::Changed
                                     : AnswerKind::Conflict;
}

QString percentText(std::optional<int> percent)
{
    return percent ? QString::number(*percent) + u'%' : QString();
}

// Works out the proposals of all sheets, one after the other.
class Comparison
{
public:
    Comparison(const Outline &outline, const NotesByNode &notes, QDate readOn)
        : m_outline(outline)
        , m_readOn(readOn)
    {
        for (const auto &ofNode : notes) {
            for (const ProgressNote &note : ofNode)
                know(note);
        }
    }

    void add(const AnsweredSheet &sheet);
    QList<AnswerProposal> take() { return std::move(m_proposals); }

private:
    struct Row
    {
        const AnsweredSheet &sheet;
        const AnsweredRow &words;
        const SheetItem *item = nullptr;
        const OutlineNode *node = nullptr;
        std::optional<QDate> day = {}; // of the cell, where it can be read
    };

    QDate latestDay() const;
    AnswerProposal proposal(const Row &row, AnswerCell cell) const;
    void put(AnswerProposal proposal);
    void refuse(const Row &row, AnswerCell cell, const QString &answered, const QString &remark);
    void addUnrecognised(const Row &row, NodeId suggested);
    void addItem(const Row &row);
    void addNote(const Row &row, bool finishes);
    ProgressNote noteOf(const Row &row, QString *remark) const;
    bool addStatus(const Row &row); // true when the item is said to be done
    void addStatusChange(const Row &row, StatusKind answered, Three three, const QString &remark);
    void addPercent(const Row &row, StatusKind answered, std::optional<int> percent);
    void addDifficulty(const Row &row);
    void addNextStep(const Row &row);

    struct KnownNote
    {
        NodeId node{};
        QDate day = {};
    };
    void know(const ProgressNote &note)
    {
        m_known[sheetKey(note.text)].append({note.node, note.happenedOn});
    }
    template<typename IsNode>
    bool isKnown(const Row &row, const ProgressNote &note, IsNode isNode) const;

    const Outline &m_outline;
    QDate m_readOn;
    QHash<QString, QList<KnownNote>> m_known; // by their words: there, or new in this reading
    QSet<std::pair<qint64, QString>> m_steps; // next steps of this reading, by item
    QSet<NodeId> m_sent;                      // the items of the sheet
    QList<AnswerProposal> m_proposals;
    QHash<std::pair<qint64, int>, QString> m_answered; // by item and cell, in this reading
};

bool saysAnything(const AnsweredRow &row)
{
    const QString *cells[] = {&row.progress, &row.attendance, &row.difficulty, &row.nextStep};
    return std::ranges::any_of(cells,
                               [](const QString *cell) { return !cell->trimmed().isEmpty(); });
}

QString nameOf(AnswerCell cell)
{
    switch (cell) {
    case AnswerCell::Progress: return Text::tr("Progress note");
    case AnswerCell::Status: return Text::tr("Status");
    case AnswerCell::Percent: return Text::tr("Percent");
    case AnswerCell::Difficulty: return Text::tr("Difficulty");
    case AnswerCell::NextStep: return Text::tr("Next step");
    }
    Q_UNREACHABLE();
}

QString keyOf(AnswerCell cell)
{
    switch (cell) {
    case AnswerCell::Progress: return u"note"_s;
    case AnswerCell::Status: return u"status"_s;
    case AnswerCell::Percent: return u"percent"_s;
    case AnswerCell::Difficulty: return u"difficulty"_s;
    case AnswerCell::NextStep: return u"next_step"_s;
    }
    Q_UNREACHABLE();
}

AnswerProposal Comparison::proposal(const Row &row, AnswerCell cell) const
{
    AnswerProposal proposal;
    proposal.cell = cell;
    proposal.key = keyOf(cell);
    proposal.what = nameOf(cell);
    proposal.node = row.node ? row.node->id() : NodeId{};
    proposal.who = row.sheet.sent.department;
    proposal.file = row.sheet.file;
    proposal.line = row.words.line;
    return proposal;
}

void showNote(AnswerProposal &proposal)
{
    proposal.answered = proposal.note.text;
    proposal.day = proposal.note.happenedOn;
    proposal.attendance = proposal.note.attendance;
}

// Adds a proposal. What another sheet of this reading says of the same cell already is not said
// twice, and is a conflict where it differs.
void Comparison::put(AnswerProposal proposal)
{
    const bool isOne = proposal.cell != AnswerCell::Progress
                       && proposal.cell != AnswerCell::NextStep
                       && (proposal.kind == AnswerKind::Changed
                           || proposal.kind == AnswerKind::Conflict);
    if (isOne) {
        QString &earlier = m_answered[{qint64(proposal.node), int(proposal.cell)}];
        if (!earlier.isEmpty() && earlier == proposal.answered) {
            proposal.kind = AnswerKind::Unchanged;
        } else if (!earlier.isEmpty()) {
            proposal.kind = AnswerKind::Conflict;
            proposal.remark = Text::tr("Another sheet or row says: %1").arg(earlier);
        }
        earlier = proposal.answered;
    }
    m_proposals.append(std::move(proposal));
}

void Comparison::refuse(const Row &row, AnswerCell cell, const QString &answered,
                        const QString &remark)
{
    AnswerProposal refused = proposal(row, cell);
    refused.kind = AnswerKind::Conflict;
    refused.answered = answered;
    refused.remark = remark;
    refused.canTake = false;
    m_proposals.append(std::move(refused));
}

void Comparison::add(const AnsweredSheet &sheet)
{
    const RowMatching matching(sheet.sent);
    m_sent.clear();
    for (const SheetItem &item : sheet.sent.items)
        m_sent.insert(item.node);
    NodeId above{};
    for (const AnsweredRow &words : sheet.rows) {
        Row row{.sheet = sheet, .words = words, .item = matching.itemOf(words)};
        row.node = row.item ? m_outline.find(row.item->node) : nullptr;
        row.day = sheetDay(words.day, latestDay());
        if (row.node) {
            above = row.node->id();
            addItem(row);
        } else if (saysAnything(words) || (!row.item && !words.text.trimmed().isEmpty())) {
            addUnrecognised(row, row.item ? NodeId{} : matching.likelyItemOf(words, above));
        }
    }
}

// The latest day that an answer without a year can mean: of an old plan, one of its year.
QDate Comparison::latestDay() const
{
    const int year = m_outline.plan().year;
    return m_readOn.year() > year + 1 ? QDate(year, 12, 31) : m_readOn;
}

void Comparison::addItem(const Row &row)
{
    const bool finishes = addStatus(row);
    addNote(row, finishes);
    addDifficulty(row);
    addNextStep(row);
}

void Comparison::addUnrecognised(const Row &row, NodeId suggested)
{
    AnswerProposal unknown = proposal(row, AnswerCell::Progress);
    unknown.kind = AnswerKind::Unrecognised;
    unknown.suggested = suggested;
    unknown.note = noteOf(row, &unknown.remark);
    if (unknown.note.text.isEmpty())
        unknown.note.text = cleanText(row.words.text);
    QStringList further;
    if (!row.words.difficulty.trimmed().isEmpty())
        further.append(u"困难："_s + cleanText(row.words.difficulty));
    if (!row.words.nextStep.trimmed().isEmpty())
        further.append(u"下一步："_s + cleanText(row.words.nextStep));
    if (unknown.note.text.isEmpty())
        unknown.note.text = further.join(u'\n');
    else if (!further.isEmpty())
        unknown.note.text += u'\n' + further.join(u'\n');
    if (row.item)
        unknown.remark = Text::tr("This item is no longer in the plan.");
    showNote(unknown);
    unknown.sent = cleanText(row.words.text);
    // As when it was linked by hand at an earlier reading.
    if (isKnown(row, unknown.note, [this](NodeId node) { return m_sent.contains(node); }))
        unknown.kind = AnswerKind::Unchanged;
    m_proposals.append(std::move(unknown));
}

ProgressNote Comparison::noteOf(const Row &row, QString *remark) const
{
    QStringList remarks;
    if (row.words.day.trimmed().isEmpty())
        remarks.append(Text::tr("No day is given: dated %1, when it was read.")
                           .arg(m_readOn.toString(Qt::ISODate)));
    else if (!row.day)
        remarks.append(Text::tr("The day “%1” is not understood: dated %2, when it was read.")
                           .arg(row.words.day.left(40), m_readOn.toString(Qt::ISODate)));
    const auto attendance = sheetAttendance(row.words.attendance);
    if (!attendance && !row.words.attendance.trimmed().isEmpty())
        remarks.append(Text::tr("The attendance “%1” is not understood and left out.")
                           .arg(row.words.attendance.left(40)));
    *remark = remarks.join(u' ');
    return {.node = row.node ? row.node->id() : NodeId{},
            .happenedOn = row.day.value_or(m_readOn),
            .text = cleanText(row.words.progress),
            .attendance = attendance,
            .author = cleanLine(row.sheet.sent.department)};
}

// Whether an item has this note already: of the same day, or, where the sheet gave none, of any
// since it was sent.
template<typename IsNode>
bool Comparison::isKnown(const Row &row, const ProgressNote &note, IsNode isNode) const
{
    const auto same = m_known.constFind(sheetKey(note.text));
    if (same == m_known.cend())
        return false;
    const QDate sentOn = row.sheet.sent.sentOn;
    return std::ranges::any_of(*same, [&](const KnownNote &one) {
        const bool isOfDay = row.day ? one.day == note.happenedOn
                                     : !sentOn.isValid() || one.day >= sentOn;
        return isOfDay && isNode(one.node);
    });
}

void Comparison::addNote(const Row &row, bool finishes)
{
    if (row.words.progress.trimmed().isEmpty()) {
        const QString attendance = row.words.attendance.simplified();
        const QString day = finishes ? QString() : row.words.day.simplified();
        if (!attendance.isEmpty() || !day.isEmpty())
            refuse(row, AnswerCell::Progress, attendance.isEmpty() ? day : attendance,
                   Text::tr("There is a day or an attendance, but not what was done."));
        return;
    }
    AnswerProposal found = proposal(row, AnswerCell::Progress);
    found.note = noteOf(row, &found.remark);
    showNote(found);
    const bool isTaken = isKnown(row, found.note,
                                 [&row](NodeId node) { return node == row.node->id(); });
    found.kind = isTaken ? AnswerKind::Unchanged : AnswerKind::New;
    if (const auto valid = checkedNote(found.note); !valid) {
        found.kind = AnswerKind::Conflict;
        found.remark = valid.error().message;
        found.canTake = false;
    }
    if (found.kind == AnswerKind::New)
        know(found.note);
    m_proposals.append(std::move(found));
}

bool Comparison::addStatus(const Row &row)
{
    const StatusKind sent = statusOfSheet(row.item->sent.status).value_or(StatusKind::NotStarted);
    const QString words = row.words.status.simplified();
    auto answered = words.isEmpty() ? std::optional(sent) : statusOfSheet(words);
    if (!answered) {
        refuse(row, AnswerCell::Status, words.left(60),
               Text::tr("This is none of the statuses; please set it by hand."));
        return false;
    }
    auto percent = sheetPercent(row.words.percent);
    if (!percent && !row.words.percent.trimmed().isEmpty())
        refuse(row, AnswerCell::Percent, row.words.percent.simplified().left(60),
               Text::tr("This is no percentage; please set it by hand."));
    const bool isUnreadable = !percent && !row.words.percent.trimmed().isEmpty();
    QString remark;
    const bool isOpen = answered == StatusKind::InProgress || answered == StatusKind::NotStarted;
    if (isOpen && percent == 100) {
        answered = StatusKind::Done;
        remark = Text::tr("100 % means that it is done.");
    } else if (answered == StatusKind::NotStarted && answered != sent && percent.value_or(0) > 0) {
        answered = StatusKind::InProgress;
    }
    const StatusKind now = row.node->node().status.kind();
    const Three three = threeWay(sent, now, *answered);
    AnswerProposal status = proposal(row, AnswerCell::Status);
    if (three == Three::Unchanged) {
        status.answered = sheetStatus(*answered);
        m_proposals.append(std::move(status));
        if (!isUnreadable)
            addPercent(row, *answered, percent);
    } else {
        addStatusChange(row, *answered, three, remark);
    }
    return answered == StatusKind::Done;
}

void Comparison::addStatusChange(const Row &row, StatusKind answered, Three three,
                                 const QString &remark)
{
    const ItemStatus &now = row.node->node().status;
    AnswerProposal change = proposal(row, AnswerCell::Status);
    change.kind = kindOf(three);
    change.sent = row.item->sent.status;
    change.now = sheetStatus(now.kind());
    change.answered = sheetStatus(answered);
    change.remark = remark;
    const auto percent = sheetPercent(row.words.percent);
    switch (answered) {
    case StatusKind::NotStarted: change.status = ItemStatus(); break;
    case StatusKind::Ongoing: change.status = ItemStatus::ongoing(); break;
    case StatusKind::InProgress:
        change.status = ItemStatus::inProgress(
            percent && *percent > 0 && *percent < 100 ? percent : now.percent());
        change.answered += u' ' + percentText(change.status.percent());
        change.answered = change.answered.trimmed();
        break;
    case StatusKind::Done:
        change.status = ItemStatus::done(row.day.value_or(m_readOn));
        change.answered += u' ' + change.status.completedOn().toString(Qt::ISODate);
        if (!row.day)
            change.remark += (change.remark.isEmpty() ? QString() : u" "_s)
                             + Text::tr("No day is given: done on %1, when it was read.")
                                   .arg(m_readOn.toString(Qt::ISODate));
        break;
    case StatusKind::Cancelled: {
        const QString reason = cleanText(row.words.difficulty);
        if (reason.isEmpty()) {
            change.kind = AnswerKind::Conflict;
            change.canTake = false;
            change.remark = Text::tr("Why it is cancelled is not said under “困难”.");
        } else {
            change.status = ItemStatus::cancelled(reason);
            change.answered += u'：' + reason;
        }
        break;
    }
    }
    if (!row.node->isTracked()) {
        change.canTake = false;
        change.kind = AnswerKind::Conflict;
        change.remark = Text::tr("It is made up of smaller items now.");
    }
    put(std::move(change));
}

void Comparison::addPercent(const Row &row, StatusKind answered, std::optional<int> percent)
{
    if (percent == 0)
        percent.reset();
    AnswerProposal change = proposal(row, AnswerCell::Percent);
    change.sent = row.item->sent.percent;
    change.now = percentText(row.node->node().status.percent());
    change.answered = percentText(percent);
    change.percent = percent;
    const bool isSettled = answered != StatusKind::NotStarted && answered != StatusKind::InProgress;
    if (isSettled) {
        if (percent && percent != 100 && change.answered != change.sent)
            refuse(row, AnswerCell::Percent, change.answered,
                   Text::tr("An item that is “%1” has no percentage.").arg(sheetStatus(answered)));
        return;
    }
    const Three three = threeWay(change.sent, change.now, change.answered);
    change.kind = kindOf(three);
    if (three == Three::Unchanged && change.answered.isEmpty())
        return;
    // A percentage that only seems unchanged here, where the status was changed meanwhile.
    const StatusKind now = row.node->node().status.kind();
    if (three == Three::Changed && now != StatusKind::NotStarted && now != StatusKind::InProgress) {
        change.kind = AnswerKind::Conflict;
        change.now = sheetStatus(now);
    }
    if (three != Three::Unchanged && (!row.node->isTracked() || percent == 100)) {
        change.kind = AnswerKind::Conflict;
        change.canTake = false;
        change.remark = row.node->isTracked() ? Text::tr("100 % means that it is done.")
                                              : Text::tr("It is made up of smaller items now.");
    }
    put(std::move(change));
}

void Comparison::addDifficulty(const Row &row)
{
    if (statusOfSheet(row.words.status) == StatusKind::Cancelled)
        return; // it says why
    AnswerProposal change = proposal(row, AnswerCell::Difficulty);
    change.sent = row.item->sent.difficulty;
    change.now = difficultyWithoutSteps(row.node->node().difficulty);
    change.answered = difficultyWithoutSteps(cleanText(row.words.difficulty));
    const Three three = threeWay(sheetKey(change.sent), sheetKey(change.now),
                                 sheetKey(change.answered));
    change.kind = kindOf(three);
    if (three == Three::Unchanged && change.answered.isEmpty())
        return;
    if (three != Three::Unchanged && !row.node->isTracked()) {
        change.kind = AnswerKind::Conflict;
        change.canTake = false;
        change.remark = Text::tr("It is made up of smaller items now.");
    }
    put(std::move(change));
}

void Comparison::addNextStep(const Row &row)
{
    QString step = cleanLine(row.words.nextStep);
    if (step.startsWith(u"下一步："_s) || step.startsWith(u"下一步:"_s))
        step = step.mid(4).trimmed();
    if (step.isEmpty())
        return;
    const QStringList known = stepsIn(row.node->node().difficulty);
    AnswerProposal change = proposal(row, AnswerCell::NextStep);
    change.now = known.join(u'\n');
    change.answered = step;
    const auto says = [&step](const QString &one) { return sheetKey(one) == sheetKey(step); };
    const std::pair<qint64, QString> key(qint64(change.node), sheetKey(step));
    const bool isPending = m_steps.contains(key);
    m_steps.insert(key);
    const bool isThere = isPending || std::ranges::any_of(known, says);
    change.kind = isThere ? AnswerKind::Unchanged : AnswerKind::Changed;
    if (!isThere && !row.node->isTracked()) {
        change.kind = AnswerKind::Conflict;
        change.canTake = false;
        change.remark = Text::tr("It is made up of smaller items now.");
    }
    m_proposals.append(std::move(change));
}

} // namespace

QString whyNotFor(const AnsweredSheet &sheet, const QString &fileUuid, const PlanDetails &plan)
{
    if (sheet.sent.fileUuid != fileUuid)
        return Text::tr("“%1” was sent out from another plan file (%2) and was not read.")
            .arg(sheet.file,
                 sheet.sent.organisation.isEmpty() ? sheet.sent.title : sheet.sent.organisation);
    if (sheet.sent.year != plan.year)
        return Text::tr("“%1” is of the year %2 and was not read; show that year to read it.")
            .arg(sheet.file, QString::number(sheet.sent.year));
    return {};
}

QList<AnswerProposal> compareAnswers(const Outline &outline, const NotesByNode &notes,
                                     const QList<AnsweredSheet> &sheets, QDate readOn)
{
    Comparison comparison(outline, notes, readOn);
    for (const AnsweredSheet &sheet : sheets)
        comparison.add(sheet);
    return comparison.take();
}

namespace {

// What is taken of one item.
struct ItemAnswers
{
    const OutlineNode *node = nullptr;
    QList<ProgressNote> notes = {};
    std::optional<ItemStatus> status = {};
    std::optional<std::optional<int>> percent = {};
    std::optional<QString> difficulty = {};
    QStringList steps = {};

    void take(const AnswerProposal &proposal);
    ItemStatus statusAfter(FirstNote first) const;
    QString difficultyAfter() const;
};

void ItemAnswers::take(const AnswerProposal &proposal)
{
    switch (proposal.cell) {
    case AnswerCell::Progress: notes.append(proposal.note); break;
    case AnswerCell::Status: status = proposal.status; break;
    case AnswerCell::Percent: percent = proposal.percent; break;
    case AnswerCell::Difficulty: difficulty = proposal.answered; break;
    case AnswerCell::NextStep: steps.append(proposal.answered); break;
    }
}

ItemStatus ItemAnswers::statusAfter(FirstNote first) const
{
    const ItemStatus &now = node->node().status;
    ItemStatus after = status.value_or(now);
    if (percent && (*percent || after.kind() == StatusKind::InProgress))
        after = ItemStatus::inProgress(*percent);
    const bool isStarted = first == FirstNote::Starts && !notes.isEmpty() && !status
                           && node->isTracked() && node->figures().notes == 0
                           && after.kind() == StatusKind::NotStarted;
    return isStarted ? ItemStatus::inProgress() : after;
}

QString ItemAnswers::difficultyAfter() const
{
    const QString &now = node->node().difficulty;
    if (!difficulty && steps.isEmpty())
        return now;
    return difficultyWith(difficulty.value_or(difficultyWithoutSteps(now)), stepsIn(now) + steps);
}

Result<void> append(Edit &edit, const ItemAnswers &item, const PlanTime &plan,
                    const QDateTime &writtenAt, FirstNote first)
{
    for (ProgressNote note : item.notes) {
        note.node = item.node->id();
        note.writtenAt = writtenAt;
        auto checked = checkedNote(std::move(note));
        if (!checked)
            return checked.error();
        edit.append(NoteChange{.to = *std::move(checked)});
    }
    const std::pair<Field, QString> values[] = {{Field::Status, item.statusAfter(first).toString()},
                                                {Field::Difficulty, item.difficultyAfter()}};
    for (const auto &[field, value] : values) {
        if (value == fieldText(item.node->node(), field))
            continue;
        const auto changed = change(*item.node, field, value, plan);
        if (!changed)
            return changed.error();
        if (changed->from != changed->to)
            edit.append(*changed);
    }
    return {};
}

} // namespace

Result<Edit> answersEdit(const Outline &outline, const QList<AnswerProposal> &taken,
                         const QDateTime &writtenAt, FirstNote first)
{
    QList<ItemAnswers> items;
    QHash<NodeId, qsizetype> places;
    for (const AnswerProposal &proposal : taken) {
        const OutlineNode *node = outline.find(proposal.node);
        if (!proposal.canTake || !node || proposal.kind == AnswerKind::Unchanged)
            continue;
        if (!places.contains(proposal.node)) {
            places.insert(proposal.node, items.size());
            items.append({.node = node});
        }
        items[places.value(proposal.node)].take(proposal);
    }
    Edit edit;
    for (const ItemAnswers &item : std::as_const(items)) {
        if (auto added = append(edit, item, outline.plan().time(), writtenAt, first); !added)
            return added.error();
    }
    return edit;
}

QString answersAuthor(const QList<AnswerProposal> &taken)
{
    QStringList names;
    for (const AnswerProposal &proposal : taken) {
        if (!names.contains(proposal.who))
            names.append(proposal.who);
    }
    return joinNames(names);
}

} // namespace Domain
