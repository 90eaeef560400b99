#include "domain/year/answers/answers.h"

#include "domain/plan/figures/attendance.h"
#include "domain/plan/rules.h"
#include "domain/plan/statuswords.h"
#include "domain/text/difficultywords.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "domain/year/answers/answercells.h"
#include "domain/year/answers/rowmatching.h"
#include "domain/year/answers/sheetwords.h"

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

    void add(const AnsweredSheet &sheet, qsizetype place);
    void addLinked(const AnsweredSheet &sheet, const AnsweredRow &words, NodeId node);
    QList<AnswerProposal> take() { return std::move(m_proposals); }

private:
    struct Row
    {
        const AnsweredSheet &sheet;
        const AnsweredRow &words;
        const SheetItem *item = nullptr;
        const OutlineNode *node = nullptr;
        std::optional<QDate> day = {}; // the day in the cell; none where it cannot be read
    };

    QDate latestDay() const;
    AnswerProposal proposal(const Row &row, AnswerCell cell) const;
    void put(AnswerProposal proposal);
    void refuse(const Row &row, AnswerCell cell, const QString &answered, const QString &remark);
    void refuseFormulas(const Row &row);
    void addUnrecognised(const Row &row, NodeId suggested, qsizetype sheet);
    void addInserted(Row row, const SheetItem &item, const OutlineNode &node);
    void addItem(const Row &row);
    void addNote(const Row &row, bool finishes);
    QString dayRemark(QDate day) const;
    QString doneDayRemark(const Row &row) const;
    ProgressNote noteOf(const Row &row, QString *remark) const;
    static std::optional<int> percentOf(const Row &row);
    bool addStatus(const Row &row); // true when the item is said to be done
    void addStatusChange(const Row &row, StatusKind answered, AnswerKind three,
                         const QString &remark);
    void addPercent(const Row &row, StatusKind answered, std::optional<int> percent);
    void addDifficulty(const Row &row);
    void addNextStep(const Row &row, bool finishes);

    void know(const ProgressNote &note) { m_known[sheetKey(note.text)].append(note); }
    QList<ProgressNote> knownOf(const Row &row, const ProgressNote &note) const;
    void compareWithKnown(const Row &row, AnswerProposal &found) const;

    const Outline &m_outline;
    QDate m_readOn;
    QHash<QString, QList<ProgressNote>> m_known; // known notes of plan and reading, by their words
    QSet<std::pair<qint64, QString>> m_steps;    // next steps in this reading, by item
    QSet<NodeId> m_sent;                         // the items of the sheet
    QList<AnswerProposal> m_proposals;
    QHash<std::pair<qint64, QString>, QList<qsizetype>> m_answered; // places, by item and value
};

// Whether something is written where the day belongs that is none, as 9月31日.
bool hasUnreadDay(const QString &words, const std::optional<QDate> &day)
{
    return !day && !words.trimmed().isEmpty();
}

// Whether the sheet's items still stand in their order, so that a row added below one belongs to
// it.
bool keepsOrder(const AnsweredSheet &sheet, const RowMatching &matching)
{
    const SheetItem *last = nullptr;
    for (const AnsweredRow &row : sheet.rows) {
        const SheetItem *item = matching.itemOf(row);
        if (item && last && item < last)
            return false; // both numbers belong to one list
        last = item ? item : last;
    }
    return true;
}

AnswerProposal Comparison::proposal(const Row &row, AnswerCell cell) const
{
    AnswerProposal proposal;
    proposal.cell = cell;
    proposal.key = keyOf(cell);
    proposal.value = valueOf(cell);
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

QString attendanceWords(const std::optional<int> &attendance)
{
    return attendance ? Text::tr("attendance %1").arg(*attendance) : QString();
}

// Leaves a proposal to the user, who reads in `remark` why it cannot be taken.
void block(AnswerProposal &proposal, const QString &remark)
{
    proposal.kind = AnswerKind::Conflict;
    proposal.canTake = false;
    proposal.remark = remark;
}

void disagree(AnswerProposal &proposal, const AnswerProposal &other)
{
    const QString said = other.cell == AnswerCell::Progress ? attendanceWords(other.attendance)
                                                            : other.answered;
    proposal.kind = AnswerKind::Conflict;
    if (proposal.canTake)
        proposal.remark = Text::tr("Another sheet or row says: %1")
                              .arg(said.isEmpty() ? Text::tr("(empty)") : said);
}

// Adds a proposal. When another sheet of this reading has the same answer for the value, it is not
// repeated; when it differs, both are conflicts.
void Comparison::put(AnswerProposal proposal)
{
    const bool isOne = !proposal.value.isEmpty()
                       && (proposal.kind == AnswerKind::Changed
                           || proposal.kind == AnswerKind::Conflict);
    if (isOne) {
        auto &places = m_answered[{qint64(proposal.node), proposal.value}];
        const auto says = [&](qsizetype at) {
            return outcomeOf(m_proposals[at]) == outcomeOf(proposal);
        };
        if (std::any_of(places.cbegin(), places.cend(), says)) {
            proposal.kind = AnswerKind::Unchanged;
        } else {
            for (const qsizetype at : std::as_const(places)) {
                disagree(m_proposals[at], proposal);
                disagree(proposal, m_proposals[at]);
            }
            places.append(m_proposals.size());
        }
    }
    m_proposals.append(std::move(proposal));
}

void Comparison::refuse(const Row &row, AnswerCell cell, const QString &answered,
                        const QString &remark)
{
    AnswerProposal refused = proposal(row, cell);
    refused.kind = AnswerKind::Conflict;
    refused.answered = answered;
    if (cell == AnswerCell::Status || cell == AnswerCell::Percent) {
        const SheetValues now = sheetValues(row.node->node());
        const bool isStatus = cell == AnswerCell::Status;
        refused.sent = isStatus ? row.item->sent.status : row.item->sent.percent;
        refused.now = isStatus ? now.status : now.percent;
    }
    refused.remark = remark;
    refused.canTake = false;
    m_proposals.append(std::move(refused));
}

void Comparison::add(const AnsweredSheet &sheet, qsizetype place)
{
    const RowMatching matching(sheet.sent);
    m_sent.clear();
    for (const SheetItem &item : sheet.sent.items)
        m_sent.insert(item.node);
    const bool isInOrder = keepsOrder(sheet, matching);
    const SheetItem *above = nullptr; // the item of the row above, also for rows added below that
    const OutlineNode *nodeAbove = nullptr;
    for (const AnsweredRow &words : sheet.rows) {
        Row row{.sheet = sheet, .words = words, .item = matching.itemOf(words)};
        row.node = row.item ? m_outline.find(row.item->node) : nullptr;
        row.day = sheetDay(words.day, latestDay());
        if (!isInserted(words)) {
            above = row.item;
            nodeAbove = row.node;
        }
        if (row.node)
            addItem(row);
        else if (isInOrder && nodeAbove && isInserted(words) && !words.progress.trimmed().isEmpty())
            addInserted(row, *above, *nodeAbove);
        else if (row.item ? saysNews(words) : hasWords(words))
            addUnrecognised(
                row,
                row.item ? NodeId{}
                         : matching.likelyItemOf(words, nodeAbove ? nodeAbove->id() : NodeId{}),
                place);
    }
}

// A row added below the row of an item belongs to that item, as the sheet explains.
void Comparison::addInserted(Row row, const SheetItem &item, const OutlineNode &node)
{
    const AnsweredRow words = filledUp(row.words, item.sent);
    Row linked{.sheet = row.sheet, .words = words, .item = &item, .node = &node, .day = row.day};
    addItem(linked);
}

void Comparison::addLinked(const AnsweredSheet &sheet, const AnsweredRow &words, NodeId node)
{
    const OutlineNode *linked = m_outline.find(node);
    if (!linked)
        return;
    SheetItem item{.node = node, .sent = sheetValues(linked->node())};
    for (const SheetItem &one : sheet.sent.items) {
        if (one.node == node)
            item = one;
    }
    addInserted({.sheet = sheet, .words = words, .day = sheetDay(words.day, latestDay())}, item,
                *linked);
}

// The latest day that an answer without a year can mean: for an old plan, one in its year.
QDate Comparison::latestDay() const
{
    const int year = m_outline.plan().year;
    return m_readOn.year() > year + 1 ? QDate(year, 12, 31) : m_readOn;
}

void Comparison::addItem(const Row &row)
{
    if (!row.words.formulas.isEmpty())
        refuseFormulas(row);
    const bool finishes = addStatus(row);
    addNote(row, finishes);
    addDifficulty(row);
    addNextStep(row, finishes);
}

// A workbook that was not saved by a spreadsheet program has formulas without their values.
void Comparison::refuseFormulas(const Row &row)
{
    QStringList heads;
    for (const QString &head : row.words.formulas)
        heads.append(u'“' + head + u'”');
    const QString beside = row.words.day.simplified() + u' ' + row.words.attendance.simplified();
    refuse(row, AnswerCell::Progress, row.words.progress.isEmpty() ? beside.trimmed() : QString(),
           Text::tr("In row %1 there is a formula without a value under %2; formulas are not read, "
                    "so type in what it should say.")
               .arg(row.words.line)
               .arg(joinNames(heads)));
}

void Comparison::addUnrecognised(const Row &row, NodeId suggested, qsizetype sheet)
{
    AnswerProposal unknown = proposal(row, AnswerCell::Progress);
    unknown.kind = AnswerKind::Unrecognised;
    unknown.suggested = suggested;
    unknown.row = row.words;
    unknown.sheet = sheet;
    unknown.note = noteOf(row, &unknown.remark);
    showNote(unknown);
    unknown.answered = allWords(row.words);
    unknown.sent = cleanText(row.words.text);
    if (row.item)
        unknown.remark = Text::tr("This item is no longer in the plan.");
    if (unknown.answered.isEmpty()) {
        unknown.canTake = false;
        unknown.remark = Text::tr("It does not say what was done.");
    }
    // The row's note is already on one of the department's items: it was linked by hand when the
    // sheet was read before.
    const auto known = knownOf(row, unknown.note);
    const bool isTaken = std::any_of(known.cbegin(), known.cend(), [this](const ProgressNote &one) {
        return m_sent.contains(one.node);
    });
    if (!unknown.note.text.isEmpty() && isTaken)
        unknown.kind = AnswerKind::Unchanged;
    m_proposals.append(std::move(unknown));
}

// The remark on an unlikely day: in another year than the plan's, or in the future.
QString Comparison::dayRemark(QDate day) const
{
    const int year = m_outline.plan().year;
    const QString words = day.toString(Qt::ISODate);
    if (day < QDate(year, 1, 1) || day > QDate(year + 1, 1, 31))
        return Text::tr("The day %1 is not in %2; is it right?").arg(words).arg(year);
    return day > m_readOn ? Text::tr("The day %1 is still to come; is it right?").arg(words)
                          : QString();
}

// How the day was found on which the item is said to be done.
QString Comparison::doneDayRemark(const Row &row) const
{
    if (row.day)
        return dayRemark(*row.day);
    const QString today = m_readOn.toString(Qt::ISODate);
    if (!hasUnreadDay(row.words.day, row.day))
        return Text::tr("No day is given: done on %1, when it was read.").arg(today);
    return Text::
        tr("The day “%1” is none that exists or is understood; if this is taken, the item is done on %2, when it was read.")
            .arg(inBrief(row.words.day, kLongestQuote), today);
}

ProgressNote Comparison::noteOf(const Row &row, QString *remark) const
{
    QStringList remarks;
    if (row.words.day.trimmed().isEmpty())
        remarks.append(Text::tr("No day is given: dated %1, when it was read.")
                           .arg(m_readOn.toString(Qt::ISODate)));
    else if (!row.day)
        remarks.append(
            Text::tr(
                "The day “%1” is none that exists or is understood; if the note is taken, it is dated %2, when it was read.")
                .arg(inBrief(row.words.day, kLongestQuote), m_readOn.toString(Qt::ISODate)));
    const auto attendance = attendanceOfWords(row.words.attendance);
    if (!attendance && !row.words.attendance.trimmed().isEmpty())
        remarks.append(Text::tr("The attendance “%1” is not understood and left out.")
                           .arg(inBrief(row.words.attendance, kLongestQuote)));
    else if (attendance && isAbout(row.words.attendance))
        remarks.append(Text::tr("The attendance says “%1”: %2 is stored.")
                           .arg(inBrief(row.words.attendance, kLongestQuote))
                           .arg(*attendance));
    if (row.day)
        remarks.append(dayRemark(*row.day));
    *remark = joinSentences(remarks);
    return {.node = row.node ? row.node->id() : NodeId{},
            .happenedOn = row.day.value_or(m_readOn),
            .text = cleanText(row.words.progress),
            .attendance = attendance,
            .author = cleanLine(row.sheet.sent.department)};
}

// The notes with these words on the same day, or, where the sheet gave none, on any day since it
// was sent.
QList<ProgressNote> Comparison::knownOf(const Row &row, const ProgressNote &note) const
{
    const QDate sentOn = row.sheet.sent.sentOn;
    QList<ProgressNote> known;
    for (const ProgressNote &one : m_known.value(sheetKey(note.text))) {
        const bool isOfDay = row.day ? one.happenedOn == note.happenedOn
                                     : !sentOn.isValid() || one.happenedOn >= sentOn;
        if (isOfDay)
            known.append(one);
    }
    return known;
}

// A note that the item has already is not new, unless its attendance differs.
void Comparison::compareWithKnown(const Row &row, AnswerProposal &found) const
{
    auto known = knownOf(row, found.note);
    known.removeIf([&row](const ProgressNote &one) { return one.node != row.node->id(); });
    if (known.isEmpty()) {
        found.kind = AnswerKind::New;
        return;
    }
    const auto says = [&found](const ProgressNote &one) {
        return one.attendance == found.note.attendance;
    };
    if (!found.note.attendance || std::any_of(known.cbegin(), known.cend(), says))
        return;
    const ProgressNote &now = known.first();
    found.now = attendanceWords(now.attendance);
    if (now.id == NoteId{}) {
        block(found, Text::tr("Another sheet or row says: %1").arg(found.now));
        return;
    }
    found.kind = AnswerKind::Changed;
    found.remark = Text::tr("The note is here already; only its attendance differs.");
    found.day = now.happenedOn;
    found.noteNow = now;
    found.value = u"note %1"_s.arg(qint64(now.id));
    const auto attendance = found.note.attendance;
    found.note = now;
    found.note.attendance = attendance;
}

void Comparison::addNote(const Row &row, bool finishes)
{
    if (row.words.progress.trimmed().isEmpty()) {
        const QString attendance = row.words.attendance.simplified();
        const QString day = finishes ? QString() : row.words.day.simplified();
        if (!row.words.formulas.isEmpty())
            return; // another proposal names the formulas
        if (!attendance.isEmpty() || !day.isEmpty())
            refuse(row, AnswerCell::Progress, QString(day + u' ' + attendance).trimmed(),
                   Text::tr("There is a day or an attendance, but not what was done."));
        return;
    }
    AnswerProposal found = proposal(row, AnswerCell::Progress);
    found.note = noteOf(row, &found.remark);
    if (finishes)
        found.note.text = noteWithStep(found.note.text, row.words, row.node->node());
    showNote(found);
    compareWithKnown(row, found);
    const bool isCancelled = row.node->node().status.kind() == StatusKind::Cancelled;
    if (found.kind == AnswerKind::New && isCancelled) // cancelled after the sheet was sent
        found.remark = joinSentences(
            {found.remark, Text::tr("The item has been cancelled since.")});
    if (const auto valid = checkedNote(found.note); !valid)
        block(found, valid.error().message);
    found.isDoubtful = found.kind == AnswerKind::New && hasUnreadDay(row.words.day, row.day);
    if (found.kind == AnswerKind::New && !found.isDoubtful)
        know(found.note);
    put(std::move(found));
}

// The percentage in its own cell, else in that of the status, where some write it.
std::optional<int> Comparison::percentOf(const Row &row)
{
    return row.words.percent.trimmed().isEmpty() ? sheetStatusPercent(row.words.status)
                                                 : sheetPercent(row.words.percent);
}

bool Comparison::addStatus(const Row &row)
{
    const StatusKind sent = statusOfSheet(row.item->sent.status).value_or(StatusKind::NotStarted);
    const QString words = row.words.status.simplified();
    auto answered = words.isEmpty() ? std::optional(sent) : statusOfSheet(words);
    const bool isKnown = answered.has_value();
    if (!isKnown)
        refuse(row, AnswerCell::Status, inBrief(words, 60),
               Text::tr("This is not one of the statuses; please set it by hand."));
    auto percent = percentOf(row);
    if (!percent && !row.words.percent.trimmed().isEmpty())
        refuse(row, AnswerCell::Percent, inBrief(row.words.percent, 60),
               Text::tr("This is not a percentage; please set it by hand."));
    const bool isUnreadable = !percent && !row.words.percent.trimmed().isEmpty();
    if (!isKnown) {
        if (!isUnreadable)
            addPercent(row, sent, percent);
        return false;
    }
    QString remark;
    const bool isTyped = !words.isEmpty() && printedStatus(*answered) != words;
    if (isTyped)
        remark = Text::tr("It says “%1”.").arg(inBrief(words, kLongestQuote));
    if (isUnfinished(*answered) && percent == 100) {
        answered = StatusKind::Done;
        remark = Text::tr("100% means that it is done.");
    } else if (answered == StatusKind::NotStarted && answered != sent && percent.value_or(0) > 0) {
        answered = StatusKind::InProgress;
    }
    const StatusKind now = row.node->node().status.kind();
    const AnswerKind three = threeWay(sent, now, *answered);
    AnswerProposal status = proposal(row, AnswerCell::Status);
    if (three == AnswerKind::Unchanged) {
        status.answered = printedStatus(*answered);
        m_proposals.append(std::move(status));
        if (!isUnreadable)
            addPercent(row, *answered, percent);
    } else {
        addStatusChange(row, *answered, three, remark);
    }
    return answered == StatusKind::Done;
}

void Comparison::addStatusChange(const Row &row, StatusKind answered, AnswerKind three,
                                 const QString &remark)
{
    const ItemStatus &now = row.node->node().status;
    AnswerProposal change = proposal(row, AnswerCell::Status);
    change.kind = three;
    change.sent = row.item->sent.status;
    change.now = printedStatus(now.kind());
    change.answered = printedStatus(answered);
    change.remark = remark;
    const auto percent = percentOf(row);
    switch (answered) {
    case StatusKind::NotStarted: change.status = ItemStatus(); break;
    case StatusKind::Ongoing: change.status = ItemStatus::ongoing(); break;
    case StatusKind::InProgress:
        change.status = ItemStatus::inProgress(
            percent && isPercentOfProgress(*percent) ? percent : now.percent());
        change.answered += u' ' + percentText(change.status.percent());
        change.answered = change.answered.trimmed();
        break;
    case StatusKind::Done:
        change.status = ItemStatus::done(row.day.value_or(m_readOn));
        change.answered += u' ' + change.status.completedOn().toString(Qt::ISODate);
        change.remark = joinSentences({change.remark, doneDayRemark(row)});
        change.isDoubtful = hasUnreadDay(row.words.day, row.day);
        break;
    case StatusKind::Cancelled: {
        const QString reason = cleanText(row.words.difficulty);
        if (reason.isEmpty()) {
            block(change, Text::tr("Why it is cancelled is not said under “困难”."));
        } else {
            change.status = ItemStatus::cancelled(reason);
            change.answered += u'：' + reason;
        }
        break;
    }
    }
    if (!row.node->isLeaf())
        block(change, Text::tr("It is made up of smaller items now."));
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
    if (!isUnfinished(answered)) {
        if (percent && percent != 100 && change.answered != change.sent)
            refuse(
                row, AnswerCell::Percent, change.answered,
                Text::tr("An item that is “%1” has no percentage.").arg(printedStatus(answered)));
        return;
    }
    const AnswerKind three = threeWay(change.sent, change.now, change.answered);
    change.kind = three;
    if (three == AnswerKind::Unchanged && change.answered.isEmpty())
        return;
    // A percentage that only seems unchanged here, because the status was changed meanwhile.
    const StatusKind now = row.node->node().status.kind();
    if (three == AnswerKind::Changed && !isUnfinished(now)) {
        change.kind = AnswerKind::Conflict;
        change.now = printedStatus(now);
    }
    if (three != AnswerKind::Unchanged && (!row.node->isLeaf() || percent == 100))
        block(change, row.node->isLeaf() ? Text::tr("100% means that it is done.")
                                         : Text::tr("It is made up of smaller items now."));
    put(std::move(change));
}

void Comparison::addDifficulty(const Row &row)
{
    if (statusOfSheet(row.words.status) == StatusKind::Cancelled)
        return; // the difficulty is the reason for that
    AnswerProposal change = proposal(row, AnswerCell::Difficulty);
    change.sent = row.item->sent.difficulty;
    change.now = difficultyWithoutSteps(row.node->node().difficulty);
    change.answered = difficultyWithoutSteps(cleanText(row.words.difficulty));
    const AnswerKind three = threeWay(sheetKey(change.sent), sheetKey(change.now),
                                      sheetKey(change.answered));
    change.kind = three;
    if (three == AnswerKind::Unchanged && change.answered.isEmpty())
        return;
    if (three != AnswerKind::Unchanged && !row.node->isLeaf())
        block(change, Text::tr("It is made up of smaller items now."));
    put(std::move(change));
}

// A step of an item that is over has no place beside its difficulty, which is not shown any more:
// the note has it (withStep), else it is named and left alone.
void Comparison::addNextStep(const Row &row, bool finishes)
{
    const QString step = nextStepIn(row.words);
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
    if (!isThere && (finishes || endsItem(row.words, *row.item, row.node->node()))) {
        if (finishes && !row.words.progress.trimmed().isEmpty())
            return;
        block(change, Text::tr("The item is done or cancelled, so its next step is not stored; "
                               "to keep it, write it as progress."));
    } else if (!isThere && !row.node->isLeaf()) {
        block(change, Text::tr("It is made up of smaller items now."));
    }
    m_proposals.append(std::move(change));
}

} // namespace

QString whyNotFor(const AnsweredSheet &sheet, const QString &fileUuid, const PlanDetails &plan,
                  const QString &yearAdvice)
{
    if (sheet.sent.fileUuid != fileUuid)
        return Text::tr("“%1” was sent out from another plan file (%2) and was not read.")
            .arg(sheet.file,
                 sheet.sent.organisation.isEmpty() ? sheet.sent.title : sheet.sent.organisation);
    if (sheet.sent.year != plan.year)
        return joinSentences({Text::tr("“%1” is of the year %2 and was not read.")
                                  .arg(sheet.file, QString::number(sheet.sent.year)),
                              yearAdvice.arg(sheet.sent.year)});
    return {};
}

QList<AnswerProposal> compareAnswers(const Outline &outline, const NotesByNode &notes,
                                     const QList<AnsweredSheet> &sheets, QDate readOn)
{
    Comparison comparison(outline, notes, readOn);
    for (qsizetype place = 0; place < sheets.size(); ++place)
        comparison.add(sheets[place], place);
    return comparison.take();
}

QList<AnswerProposal> compareLinked(const Outline &outline, const NotesByNode &notes,
                                    const QList<AnsweredSheet> &sheets, QDate readOn,
                                    const AnswerProposal &unrecognised, NodeId node)
{
    Comparison comparison(outline, notes, readOn);
    comparison.addLinked(sheets[unrecognised.sheet], unrecognised.row, node);
    return comparison.take();
}

} // namespace Domain
