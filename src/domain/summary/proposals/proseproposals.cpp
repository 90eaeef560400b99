#include "domain/summary/proposals/proseproposals.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/plan/tally.h"
#include "domain/summary/eventcounts.h"
#include "domain/summary/itemlead.h"
#include "domain/summary/notewords.h"
#include "domain/summary/papertext.h"
#include "domain/summary/proposals/noteteller.h"
#include "domain/summary/proposals/openingwords.h"
#include "domain/summary/proposals/sentences.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/statedfacts.h"
#include "domain/summary/writingtime.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestForSum = 3; // activities of one item

QString leadWords(const OutlineNode *node)
{
    return leadOf(node->node());
}

struct CountedStatus
{
    StatusKind status;
    QString words;
};

QString countsByStatus(const Tally &figures)
{
    const CountedStatus counted[] = {{StatusKind::Done, u"完成%1项"_s},
                                     {StatusKind::Ongoing, u"长期坚持%1项"_s},
                                     {StatusKind::InProgress, u"正在推进%1项"_s},
                                     {StatusKind::NotStarted, u"未启动%1项"_s},
                                     {StatusKind::Cancelled, u"取消%1项"_s}};
    QStringList words;
    for (const CountedStatus &one : counted) {
        if (const int count = figures.count(one.status); count > 0)
            words.append(one.words.arg(count));
    }
    return words.join(u'、');
}

Tally tallyOf(const QList<const OutlineNode *> &items, QDate day)
{
    Tally figures;
    for (const OutlineNode *node : items)
        ++figures.byStatus[size_t(node->statusOn(day))];
    figures.items = int(items.size());
    return figures;
}

// The length of what comes before a sentence's results: 开展评审 in 开展评审，评出一等奖3篇; the
// whole sentence where it tells of none behind an event.
qsizetype lengthBeforeResults(const QString &sentence)
{
    static const QRegularExpression result(
        u"[，：](?:共|并|已|全部)?(?:收到|评出|评选出|获|荣获|入选|立项|每项|每人|推荐|征集|形成|其中|会后|反响|效果|较上|比上|比去)"_s);
    static const QRegularExpression within(u"收到|评出|获|入选|立项|推荐|征集|形成"_s);
    const qsizetype at = sentence.indexOf(result);
    return at < 4 || QStringView(sentence).left(at).contains(u'（')
                   || sentence.left(at).contains(within)
               ? sentence.size()
               : at;
}

} // namespace

bool ProseProposals::isKeptUp(const OutlineNode *node) const
{
    return Domain::isKeptUp(node, node->statusOn(options().asOf));
}

bool ProseProposals::isOfPeriod() const
{
    if (!options().from.isValid() && !options().to.isValid())
        return false;
    const ReportPeriod period = reportedPeriod(outline().plan(), options());
    return period.kind != ReportPeriod::Kind::Year || period.from.year() != outline().plan().year;
}

bool ProseProposals::isAtYearsEnd() const
{
    return options().asOf == QDate(outline().plan().year, 12, 31);
}

QString ProseProposals::printed(const QString &typed) const
{
    return options().choices.paperMarks ? onPaper(typed) : typed.trimmed();
}

// What a note shows by itself.
HappeningSigns ProseProposals::signsOf(const ProgressNote &note) const
{
    const OutlineNode *node = outline().find(note.node);
    return {.wasAttended = note.attendance.value_or(0) > 0,
            .task = node ? node->node().title + u'\n' + node->node().text : QString()};
}

bool ProseProposals::leavesOutRemarks() const
{
    return options().choices.paperMarks && options().choices.style != SummaryStyle::Items;
}

// What is counted or marked as a highlight took place: such a note is told whatever its words.
RemarkedWords ProseProposals::remarkedWords(const ProgressNote &note) const
{
    const QString words = withoutEndMarks(noteOnPaper(note.text));
    if (!leavesOutRemarks())
        return {.words = words};
    RemarkedWords found = withoutRemarks(words);
    const bool isEvent = note.attendance.value_or(0) > 0 || note.highlight
                         || !note.figures.isEmpty();
    if (found.words.isEmpty() && isEvent)
        found = {.words = words};
    found.words = withoutEndMarks(found.words);
    if (options().choices.dates)
        found.words = withoutTimeOfWriting(found.words, note.happenedOn);
    return found;
}

// In the marks of a paper, before a verb is put.
const RemarkedWords &ProseProposals::bareWords(const ProgressNote &note) const
{
    auto bare = m_bareWords.constFind(note.id);
    if (bare == m_bareWords.cend() || bare->typed != note.text)
        bare = m_bareWords.insert(note.id, {.typed = note.text, .words = remarkedWords(note)});
    return bare->words;
}

QList<Remark> ProseProposals::remarksOf(const ProgressNote &note) const
{
    return bareWords(note).remarks;
}

// As typed where no marks are to be put right.
QString ProseProposals::noteWords(const ProgressNote &note) const
{
    if (!options().choices.paperMarks)
        return withoutEndMarks(printed(note.text));
    auto worded = m_noteWords.constFind(note.id);
    if (worded == m_noteWords.cend() || worded->typed != note.text) {
        HappeningSigns signs = signsOf(note);
        if (const OutlineNode *node = outline().find(note.node)) {
            for (const ProgressNote &other : reportedNotes(node))
                signs.verbsBeside.append(verbPut(bareWords(other).words, signsOf(other)));
        }
        worded = m_noteWords.insert(
            note.id, {.typed = note.text, .words = asHappening(bareWords(note).words, signs)});
    }
    return worded->words;
}

// The notes that have words on paper.
QList<ProgressNote> ProseProposals::toldNotes(const OutlineNode *node) const
{
    QList<ProgressNote> notes = reportedNotes(node);
    notes.removeIf([this](const ProgressNote &note) { return noteWords(note).isEmpty(); });
    return notes;
}

bool ProseProposals::putsVerb(const ProgressNote &note) const
{
    return options().choices.paperMarks && namesHappening(bareWords(note).words)
           && !namesHappening(noteWords(note));
}

// What an item is called where it is spoken of again.
QString ProseProposals::nameOf(const OutlineNode *node) const
{
    return withoutLeadingTime(withoutEndMarks(printed(bareHeading(leadWords(node)))));
}

// Where the words end that say what they took part in: in the first sentence, or the last that
// tells of taking part, before its results.
qsizetype ProseProposals::attendedUntil(const QString &words)
{
    static const QRegularExpression takesPart(
        u"[\\d十百千][余多]?[人名位][^，。；]{0,4}(?:参加|参与|出席|到[会场]|观看)|(?:参加|参与|出席|到[会场])$"_s);
    qsizetype start = 0;
    qsizetype until = firstSentenceEnd(words);
    for (qsizetype end = until; end + 1 < words.size();) {
        const QString rest = words.mid(end + 1);
        const qsizetype length = firstSentenceEnd(rest);
        end += 1 + length;
        if (rest.left(length).contains(takesPart)) {
            start = end - length;
            until = end;
        }
    }
    return start + lengthBeforeResults(words.mid(start, until - start));
}

// （60人次） behind that sentence; with a comma behind a bracket that it ends in.
QString ProseProposals::withAttendance(const QString &words, const ProgressNote &note) const
{
    const int attendance = note.attendance.value_or(0);
    if (!options().choices.attendance || attendance == 0 || statesNumber(words, attendance)
        || statesAttendance(words, attendance))
        return words;
    const qsizetype end = attendedUntil(words);
    const QString first = words.left(end);
    const QString people = u"%1人次"_s.arg(attendance);
    return first + (first.endsWith(u'）') ? u"，参与"_s + people : u'（' + people + u'）')
           + words.mid(end);
}

QString ProseProposals::sumOf(const NoteFigures &figures) const
{
    const QString people = figures.attendance > 0 && options().choices.attendance
                               ? u"，参与%1人次"_s.arg(figures.attendance)
                               : QString();
    return u"开展活动%1场"_s.arg(figures.events) + people;
}

// Activities with their attendance, then what the notes count besides.
QString ProseProposals::sumsOf(const NoteFigures &figures, const QString &named) const
{
    QStringList sums;
    if (figures.events > 0)
        sums.append(sumOf(figures));
    if (!named.isEmpty())
        sums.append(named);
    return sums.join(u'，');
}

// Only what no section's lead says already; departments have other leads.
QString ProseProposals::namedSumsOfPlan() const
{
    if (options().choices.style == SummaryStyle::Department)
        return {};
    const OutlineNode *root = outline().root();
    if (options().choices.style == SummaryStyle::Brief)
        return sumsOnPaper(reportedNotesBelow(root));
    QList<QList<ProgressNote>> parts;
    for (int row = 0; row < root->childCount(); ++row)
        parts.append(reportedNotesBelow(root->child(row)));
    return sumsOnPaper(parts);
}

QString ProseProposals::cancellation(const OutlineNode *node) const
{
    if (!node->isTracked() || node->statusOn(options().asOf) != StatusKind::Cancelled)
        return {};
    const QString reason = withoutEndMarks(printed(node->node().status.cancelReason()));
    if (reason.isEmpty())
        return u"此项任务取消。"_s;
    if (holdsFullStop(reason))
        return u"此项任务取消："_s + closedSentence(reason);
    const bool says = reason.startsWith(u'因') || reason.startsWith(u"由于"_s)
                      || reason.startsWith(u"鉴于"_s);
    return (says ? QString() : u"因"_s) + reason + u"，此项任务取消。"_s;
}

QString ProseProposals::notesInTurn(const OutlineNode *node) const
{
    return closedSentence(Teller(*this, reportedNotes(node)).text());
}

QString ProseProposals::paragraphOf(const OutlineNode *node) const
{
    QString text = notesInTurn(node);
    const QList<ProgressNote> notes = reportedNotes(node);
    const NoteFigures figures = figuresOf(notes);
    if (figures.events >= kFewestForSum && !text.isEmpty() && countsAllEvents(notes, true))
        text += spanWords() + sumOf(figures) + u'。';
    text += cancellation(node);
    if (node->isSection())
        return text;
    const QString lead = this->lead(node);
    return text.isEmpty() ? lead : closedLead(node, lead) + text;
}

QString ProseProposals::lead(const OutlineNode *node) const
{
    return nameOf(node);
}

// Before a sentence; where either only names something a colon: 加强法治教育：5月，法治讲座.
QString ProseProposals::closedLead(const OutlineNode *node, const QString &lead) const
{
    const QList<ProgressNote> notes = toldNotes(node);
    const auto areNames = std::ranges::all_of(
        notes, [this](const ProgressNote &note) { return namesHappening(noteWords(note)); });
    const bool isName = areNames || namesHappening(lead) || saysLittle(lead);
    return !notes.isEmpty() && isName && !lead.contains(u'：') && !endsItself(lead)
               ? lead + u'：'
               : closedSentence(lead);
}

bool ProseProposals::isTold(const OutlineNode *node) const
{
    return !toldNotes(node).isEmpty()
           || (node->isTracked() && node->statusOn(options().asOf) == StatusKind::Cancelled);
}

QString ProseProposals::leadOfItems(const QString &whole, const QList<const OutlineNode *> &items,
                                    const QList<ProgressNote> &notes) const
{
    if (items.isEmpty())
        return {};
    const Tally statuses = tallyOf(items, options().asOf);
    QString text = whole + u"%1项任务，"_s.arg(statuses.items) + countsByStatus(statuses);
    NoteFigures figures = figuresOf(notes);
    if (!countsAllEvents(notes, false))
        figures.events = 0; // they are told in the opening, of the whole plan
    const QString sums = sumsOf(figures, sumsOnPaper(notes));
    if (!sums.isEmpty())
        text += u'；' + (isOfPeriod() ? spanWords() : QString()) + sums;
    return text + u'。' + quietSentence(items);
}

// In a period what did not move is named; of a year only where that is wanted.
QString ProseProposals::quietSentence(const QList<const OutlineNode *> &items) const
{
    if (!isOfPeriod() && !options().choices.quietItems)
        return {};
    QStringList names;
    for (const OutlineNode *node : items) {
        if (!isTold(node))
            names.append(nameOf(node));
    }
    if (names.isEmpty())
        return {};
    const QString opening = isOfPeriod() ? spanWords() + u"没有新进展的%1项："_s
                                         : u"没有进展记录的%1项："_s;
    return opening.arg(names.size()) + names.join(u'；') + u'。';
}

// The plan's, and what stands under 指导思想 and its like.
QString ProseProposals::preamble() const
{
    QStringList texts{outline().plan().preamble};
    for (const OutlineNode *node : outline().nodes()) {
        if (isPreamble(node))
            texts.append(node->node().text);
    }
    return texts.join(u'\n');
}

bool ProseProposals::takesPreamble() const
{
    const SummaryStyle style = options().choices.style;
    return style != SummaryStyle::Brief && style != SummaryStyle::Items
           && !guidingThought(preamble(), outline().plan().year).isEmpty();
}

QString ProseProposals::statusCounts() const
{
    const Tally figures = tallyOf(trackedBelow(outline().root()), options().asOf);
    if (figures.items == 0)
        return {};
    const qsizetype aspects = aspectsOf(outline()).size();
    const bool isBySection = options().choices.style != SummaryStyle::Department;
    const QString sections = aspects > 1 && isBySection ? u"%1个方面"_s.arg(aspects) : QString();
    const QString day = isAtYearsEnd() ? QString() : u"截至%1，"_s.arg(printedDay(options().asOf));
    return u"共%1%2项，"_s.arg(sections).arg(figures.items) + day + countsByStatus(figures);
}

// 全年工作要点共5个方面18项，完成7项、…；全年开展活动41场，参与8926人次。
QString ProseProposals::planCounts() const
{
    const QString title = printed(outline().plan().title.simplified());
    const SummaryStyle style = options().choices.style;
    const bool namesPlan = takesPreamble() || style == SummaryStyle::Brief
                           || style == SummaryStyle::Items;
    const QString plan = !namesPlan                  ? title
                         : title.contains(u"要点"_s) ? wholeYear() + u"工作要点"_s
                                                     : wholeYear() + u"工作"_s;
    const QString counts = statusCounts();
    const NoteFigures figures = reportedFigures(outline().root());
    QStringList clauses;
    if (!counts.isEmpty())
        clauses.append(plan + counts);
    const QString sums = sumsOf(figures, namedSumsOfPlan());
    if (!sums.isEmpty())
        clauses.append(spanWords() + sums);
    return closedSentence(clauses.join(u'；'));
}

QString ProseProposals::opening() const
{
    const PlanDetails &plan = outline().plan();
    const ReportChoices &choices = options().choices;
    if (choices.style == SummaryStyle::Brief)
        return planCounts();
    const bool isLong = reportedPeriod(plan, options()).isLong();
    const QString close = choices.style == SummaryStyle::Superior ? u"现将有关情况报告如下："_s
                          : isLong ? u"现将有关情况总结如下。"_s
                                   : u"现将有关情况小结如下。"_s;
    return guidingThought(preamble(), plan.year, plan.organisation.trimmed()) + planCounts() + close;
}

QList<const OutlineNode *> ProseProposals::comingNext() const
{
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> kept;
    for (const OutlineNode *node : trackedBelow(outline().root())) {
        const StatusKind status = node->statusOn(options().asOf);
        if (isKeptUp(node))
            kept.append(node);
        else if (isUnfinished(status))
            unfinished.append(node);
    }
    return unfinished + kept;
}

QString ProseProposals::stepOf(const OutlineNode *node) const
{
    static const QRegularExpression goesOn(
        u"^(?:继续|进一步|持续|坚持|不断|始终|长期|每[到逢年月周学季])"_s);
    const QString name = nameOf(node);
    const QString verb = options().choices.paperMarks ? taskVerb(name) : QString();
    const bool isBegun = node->statusOn(options().asOf) != StatusKind::NotStarted;
    const bool says = !isBegun || name.contains(goesOn) || beginsWithFrame(name);
    return (says ? QString() : u"继续"_s) + verb + closedSentence(name);
}

QString ProseProposals::nextSteps() const
{
    QStringList sentences;
    for (const OutlineNode *node : comingNext())
        sentences.append(stepOf(node));
    return sentences.isEmpty() ? u"没有尚未完成或长期坚持的事项。"_s : enumerated(sentences);
}

QString ProseProposals::latestProgress(const OutlineNode *node) const
{
    const QList<ProgressNote> notes = toldNotes(node);
    if (notes.isEmpty())
        return {};
    const NoteFigures figures = figuresOf(reportedNotes(node));
    if (options().choices.allNotes || figures.notes == 1)
        return notesInTurn(node);
    const QString sum = figures.events > 0 ? sumOf(figures) : u"进展记录%1条"_s.arg(figures.notes);
    return sum + u"。最近："_s + closedSentence(Teller(*this, {notes.last()}).text());
}

} // namespace Domain
