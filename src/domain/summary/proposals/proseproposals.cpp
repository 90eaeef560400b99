#include "domain/summary/proposals/proseproposals.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/summary/notes/eventcounts.h"
#include "domain/summary/notes/happenings.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/pasttimes.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/notes/writingtime.h"
#include "domain/summary/proposals/eventsums.h"
#include "domain/summary/proposals/guidingthought.h"
#include "domain/summary/proposals/noteteller.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestForSum = 3; // events of one item

QString tellingOpening(const OutlineNode *node)
{
    return openingWordsOf(withTellingWords(node->node()));
}

// Whether the clause is the name of an event, so that “took part” can be said of it.
bool isNameOfEvent(QString clause)
{
    static const QRegularExpression bracket(u"（[^（）]*）$"_s);
    clause.remove(bracket);
    return clause.size() > 3 && endsAsEvent(clause);
}

struct CountedStatus
{
    StatusKind status;
    // Of items in progress: true counts those kept up (ongoing, recurring), false the others.
    bool isKeptUp;
    QString words;
};

// The statuses in the order of the sentence. An item in progress that recurs is not unfinished
// work.
const QList<CountedStatus> &countedStatuses()
{
    static const QList<CountedStatus> counted{{StatusKind::Done, false, u"完成%1项"_s},
                                              {StatusKind::Ongoing, false, u"长期坚持%1项"_s},
                                              {StatusKind::InProgress, true, u"经常开展%1项"_s},
                                              {StatusKind::InProgress, false, u"正在推进%1项"_s},
                                              {StatusKind::NotStarted, false, u"未启动%1项"_s},
                                              {StatusKind::Cancelled, false, u"取消%1项"_s}};
    return counted;
}

// The length of a sentence's first clause where it names an event, with a time before it
// (重阳节，); zero where it does not, or a short word such as a place hangs on it.
qsizetype lengthOfEvent(const QString &sentence)
{
    constexpr qsizetype kShort = 5; // characters
    static const QRegularExpression time(
        u"^[^，]{2,9}(?:节|当[天日]|前夕?|期间|[上下]午|晚上?|[日号])，"_s);
    const qsizetype start = time.match(sentence).capturedLength();
    const QString first = firstClause(sentence.mid(start), u"，：");
    const qsizetype end = start + first.size();
    const QString next = firstClause(sentence.mid(end + 1), u"，：");
    const bool isAlone = end < sentence.size() && next.size() < kShort;
    return isNameOfEvent(first) && !isAlone ? end : 0;
}

// Whether a clause says by itself what was done, 督导组听课32节, so that who was there can stand
// behind it; not what only introduces the next one, 邀请老教师到校.
bool saysDeed(const QString &clause)
{
    static const QRegularExpression introduces(
        u"^(?:邀请|特邀|请|聘请|由|在|于|为|围绕|结合|针对|根据|按照?|依托|利用|借助?|通过|以|联合|会同|配合|趁|经|随着|因|受|应)"_s);
    static const QRegularExpression deed(
        u"(?:学习|召开|举办|举行|开展|采访|访谈|参观|检查|走访|慰问|听课|宣讲|座谈|培训|调研|考察|评审|观看|祭扫|祭奠|讨论|"
        u"参加|演出|启动|发放|赠送|捐赠|辅导|咨询|义诊|体检|整治|清理|植树|巡查|排查|演练|测试|答辩|联欢|比赛|竞赛|立项)"
        u"(?![团队组班站室员者基])"_s);
    constexpr qsizetype kFewest = 6;
    return clause.size() >= kFewest && clause.contains(deed) && !clause.contains(introduces);
}

// The length of a sentence up to the end of its first clause that says what was done, where another
// of some length comes behind; zero where there is none, or a bracket stands at its end.
qsizetype lengthOfDeed(const QString &sentence)
{
    constexpr qsizetype kShort = 5; // characters
    const QString first = firstClause(sentence, u"，：");
    const bool isDeed = saysDeed(first) && sentence.size() - first.size() - 1 >= kShort;
    return isDeed && !first.endsWith(u'）') ? first.size() : 0;
}

// The length of what comes before a sentence's results: 开展评审 in 开展评审，评出一等奖3篇; the
// whole sentence where it tells of none behind an event.
qsizetype lengthBeforeResults(const QString &sentence)
{
    if (const qsizetype event = lengthOfEvent(sentence); event > 0)
        return event;
    if (const qsizetype deed = lengthOfDeed(sentence); deed > 0)
        return deed;
    static const QRegularExpression result(
        u"[，：](?:共|并|已|全部)?(?:送(?!别|行|教)|发放|主题为|题目为|内容为|奖金|由[^，]{2,12}(?:主讲|授课|宣讲)|收到|评出|评选出|获|荣获|入选|立项|每项|每人|推荐|征集|形成|其中|会后|反响|效果|较上|比上|比去)"_s);
    static const QRegularExpression within(u"收到|评出|获|入选|立项|推荐|征集|形成"_s);
    const qsizetype at = sentence.indexOf(result);
    return at < 4 || QStringView(sentence).left(at).contains(u'（')
                   || sentence.left(at).contains(within)
               ? sentence.size()
               : at;
}

// Whether the words tell the number of people as a sum, or as that of the only event.
bool statesSum(const QString &words, int attendance)
{
    return words.contains(QRegularExpression(u"(?<!\\d)%1人(?:次|参加)"_s.arg(attendance)));
}

// Whether one of the notes tells of more people (全年宣讲22场，7450人次) than were counted, so that
// a reader would take the sum for a wrong one.
bool tellMoreThan(qint64 attendance, const QList<ProgressNote> &notes)
{
    return std::ranges::any_of(notes, [attendance](const ProgressNote &note) {
        return largestAttendance(note.text) > attendance;
    });
}

// The figures without who took part; without the events too where not all of them were counted.
NoteFigures withoutSum(NoteFigures figures, bool countsAll)
{
    figures.attendance = 0;
    if (!countsAll)
        figures.events = 0;
    return figures;
}

// Whether one of the notes counts things, or people who did not take part: 接听来电117个.
bool countOthers(const QList<ProgressNote> &notes)
{
    return std::ranges::any_of(notes, [](const ProgressNote &note) {
        return note.attendance && countsOthers(note.text, *note.attendance);
    });
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

// The signs, besides its words, that what a note names took place.
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

// A note with a count or marked as a highlight is always reported, whatever its words: it took
// place.
RemarkedWords ProseProposals::remarkedWords(const ProgressNote &note) const
{
    const QString same = wordsOfSame(note);
    const QString words = same.isEmpty() ? withoutEndMarks(noteOnPaper(note.text)) : same;
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

// The words for 同上，四季度 behind 公布三季度账目，…: 公布四季度账目; for 第二次，同上 behind
// 送清凉: 第二次送清凉. Empty where it is unclear what is the same.
QString ProseProposals::wordsOfSame(const ProgressNote &note) const
{
    static const auto count =
        u"(第?[一二三四1-4]季度|[上下]半年|第[0-9一二三四五六七八九十]+[期次场批轮讲课])"_s;
    static const QRegularExpression same(
        u"^\\s*(?:同[上前][，,、：:\\s]*%1[。.\\s]*$|"
        u"%1[，,、：:\\s]*同[上前](?:[。.\\s]*$|[，,；;。]\\s*(?=.)))"_s.arg(count));
    static const QRegularExpression mark(u"[，；。：]"_s);
    static const QRegularExpression figure(u"\\d"_s);
    constexpr qsizetype kLongestName = 12; // characters
    const auto match = same.match(note.text);
    const QString counted = match.captured(1) + match.captured(2);
    const OutlineNode *node = outline().find(note.node);
    if (counted.isEmpty() || !node)
        return {};
    const QRegularExpression counter(
        counted.endsWith(u"季度"_s)   ? u"(?:第|(?<!第))[一二三四1-4]季度"_s
        : counted.endsWith(u"半年"_s) ? u"[上下]半年"_s
                                      : u"第[0-9一二三四五六七八九十]+"_s + counted.back());
    QString found;
    QString first; // the first clause of the note before, where it is short enough for a name
    for (const ProgressNote &before : reportedNotes(node)) {
        if (before.id == note.id)
            break;
        const QStringList clauses = noteOnPaper(before.text).split(mark);
        const auto clause = std::ranges::find_if(clauses, [&](const QString &one) {
            return one.count(counter) == 1 && one.size() > counted.size() + 1;
        });
        if (clause != clauses.cend())
            found = QString(*clause).replace(counter, counted);
        if (!before.text.contains(u'同'))
            first = clauses.first();
    }
    const bool isName = match.hasCaptured(2) && counted.startsWith(u'第')
                        && !counted.endsWith(u"季度"_s) && !first.contains(figure)
                        && first.size() <= kLongestName;
    if (found.isEmpty() && isName && !first.isEmpty())
        found = counted + first;
    const QString rest = noteOnPaper(note.text.mid(match.capturedEnd()));
    return found.isEmpty() || rest.isEmpty() ? found : found + u'，' + rest;
}

// The note in the marks of a paper, before a verb is added.
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

// The verbs that the item's notes get because of their own words.
const QStringList &ProseProposals::verbsPut(NodeId id) const
{
    const auto known = m_verbsPut.constFind(id);
    if (known != m_verbsPut.cend())
        return *known;
    QStringList verbs;
    if (const OutlineNode *node = outline().find(id)) {
        for (const ProgressNote &note : reportedNotes(node))
            verbs.append(verbPut(bareWords(note).words, signsOf(note)));
    }
    verbs.removeAll(QString());
    verbs.removeDuplicates();
    return *m_verbsPut.insert(id, verbs);
}

// The note's words; as typed where the choices leave marks alone.
QString ProseProposals::noteWords(const ProgressNote &note) const
{
    if (!options().choices.paperMarks)
        return withoutEndMarks(printed(note.text));
    auto worded = m_noteWords.constFind(note.id);
    if (worded == m_noteWords.cend() || worded->typed != note.text) {
        HappeningSigns signs = signsOf(note);
        signs.verbsBeside = verbsPut(note.node);
        worded = m_noteWords.insert(
            note.id, {.typed = note.text, .words = asHappening(bareWords(note).words, signs)});
    }
    return worded->words;
}

// The reported notes that have words left on paper.
QList<ProgressNote> ProseProposals::printedNotes(const OutlineNode *node) const
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

// The name of an item that the paper has named before.
QString ProseProposals::nameOf(const OutlineNode *node) const
{
    return withoutLeadingTime(withoutEndMarks(printed(bareHeading(tellingOpening(node)))));
}

// The index at which （60人参加） goes: the end of the clause that names the event, in the first
// sentence or in the last one that tells of taking part, before its results.
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

// Puts （60人参加） behind that clause; 共60人参加 as a clause of its own behind another bracket.
QString ProseProposals::withAttendance(const QString &words, const ProgressNote &note) const
{
    const int attendance = note.attendance.value_or(0);
    if (!options().choices.attendance || attendance == 0 || statesNumber(words, attendance)
        || statesAttendance(words, attendance) || statesParts(words, attendance))
        return words;
    const qsizetype end = attendedUntil(words);
    const QString first = words.left(end);
    const bool isSeveral = tellsOfSeveral(first); // 讲了3场（150人次）
    // 老同志5人参加（共125人参加）; 歌会（老少同台），共850人参加
    const bool isAll = first.endsWith(u"参加"_s) || first.endsWith(u'）');
    const QString people = (isAll ? u"共"_s : QString())
                           + (isSeveral ? u"%1人次"_s.arg(attendance) : attendedBy(attendance));
    return first + (first.endsWith(u'）') ? u'，' + people : u'（' + people + u'）')
           + words.mid(end);
}

QString ProseProposals::sumOf(const NoteFigures &figures) const
{
    return eventSum(figures.events, options().choices.attendance ? figures.attendance : 0);
}

// Where the notes tell of more events than were counted, only the attendance is summed, if the
// choices ask for it.
QString ProseProposals::attendedSumOf(const NoteFigures &figures) const
{
    return figures.attendance > 0 && options().choices.attendance
               ? attendanceSum(figures.attendance)
               : sumOf(figures);
}

// The events with their attendance, then the named figures of the notes.
QString ProseProposals::sumsOf(const NoteFigures &figures, const QString &named,
                               Events events) const
{
    QStringList sums;
    if (figures.events > 0)
        sums.append(events == Events::Counted ? sumOf(figures) : attendedSumOf(figures));
    if (!named.isEmpty())
        sums.append(named);
    return sums.join(u'，');
}

// Sums of named figures for the opening, without those that a section's introduction states; none
// in a summary by department.
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

// The sentence saying that and why the item was cancelled; empty when a note already says so.
QString ProseProposals::cancellation(const OutlineNode *node) const
{
    if (!node->isTracked() || node->statusOn(options().asOf) != StatusKind::Cancelled)
        return {};
    static const QRegularExpression saysSo(u"取消|不再|停止|改由"_s);
    static const QRegularExpression saysWhy(u"(?:因|由于)[^，。；]{2,20}，[^，。；]{0,12}取消"_s);
    constexpr qsizetype kOfReason = 3; // characters
    const QString reason = withoutEndMarks(printed(node->node().status.cancelReason()));
    const QString noted = notesInTurn(node);
    if (!reason.isEmpty() && noted.contains(saysSo) && saysMostOf(noted, reason))
        return {};
    if (!reason.isEmpty() && noted.contains(saysWhy) && repeats(noted, reason, kOfReason))
        return {};
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
    if (figures.events >= kFewestForSum && !text.isEmpty() && countsAllEvents(notes)
        && isOneEventEach(notes))
        text += spanWords() + sumOf(figures) + u'。';
    text += cancellation(node);
    if (node->isSection())
        return text;
    const QString words = openingWords(node);
    return text.isEmpty() ? words : closedOpening(node, words) + text;
}

// The beginning of an item's paragraph: its name, or for a cancelled item the clause that the
// reason speaks of.
QString ProseProposals::openingWords(const OutlineNode *node) const
{
    if (!node->isTracked() || node->statusOn(options().asOf) != StatusKind::Cancelled)
        return nameOf(node);
    const QString about = openingWordsAbout(node->node(), node->node().status.cancelReason());
    return withoutLeadingTime(withoutEndMarks(printed(bareHeading(about))));
}

// Closes the opening words with a full stop, or with a colon when they or the notes are mere names:
// 加强法治教育：5月，法治讲座.
QString ProseProposals::closedOpening(const OutlineNode *node, const QString &words) const
{
    const QList<ProgressNote> notes = printedNotes(node);
    const auto areNames = std::ranges::all_of(
        notes, [this](const ProgressNote &note) { return namesHappening(noteWords(note)); });
    const QString first = notes.isEmpty() ? QString() : noteWords(notes.first());
    const bool hasColon = first.left(firstSentenceEnd(first)).contains(u'：');
    const bool isName = !hasColon && (areNames || namesHappening(words) || saysLittle(words));
    return !notes.isEmpty() && isName && !words.contains(u'：') && !endsItself(words)
               ? words + u'：'
               : closedSentence(words);
}

// How far an item without notes is: 此项任务尚未启动。
QString ProseProposals::statusSentence(const OutlineNode *node) const
{
    const QString task = u"此项任务"_s;
    switch (node->statusOn(options().asOf)) {
    case StatusKind::NotStarted: return task + u"尚未启动。"_s;
    case StatusKind::InProgress: return task + (isKeptUp(node) ? u"经常开展。"_s : u"正在推进。"_s);
    case StatusKind::Done: return task + u"已完成。"_s;
    case StatusKind::Ongoing: return task + u"长期坚持。"_s;
    case StatusKind::Cancelled: return {};
    }
    Q_UNREACHABLE();
}

bool ProseProposals::isTold(const OutlineNode *node) const
{
    return !printedNotes(node).isEmpty()
           || (node->isTracked() && node->statusOn(options().asOf) == StatusKind::Cancelled);
}

QString ProseProposals::introductionOfItems(const QString &whole,
                                            const QList<const OutlineNode *> &items,
                                            const QList<ProgressNote> &notes) const
{
    if (items.isEmpty())
        return {};
    QString text = whole + u"%1项任务，"_s.arg(items.size())
                   + countsByStatus(items, Naming::Untold);
    const QString sums = sumsOfItems(items, notes);
    if (!sums.isEmpty())
        text += u'；' + (isOfPeriod() ? spanWords() : QString()) + sums;
    return text + u'。' + quietSentence(items);
}

// The subject of a section's figures; the heading of a month or a quarter names no work (本项).
QString ProseProposals::subjectOf(const OutlineNode *section)
{
    return isHeadingOfTime(bareHeading(section->node().title)) ? u"共"_s : u"本项工作共"_s;
}

QString ProseProposals::countsOfSection(const OutlineNode *section) const
{
    const auto items = section->isTracked() ? QList<const OutlineNode *>{section}
                                            : trackedBelow(section);
    return subjectOf(section) + u"%1项任务，"_s.arg(items.size())
           + countsByStatus(items, Naming::None) + u'。';
}

QString ProseProposals::introductionOfSection(const OutlineNode *section) const
{
    if (section->isTracked())
        return countsOfSection(section);
    return introductionOfItems(subjectOf(section), trackedBelow(section),
                               reportedNotesBelow(section));
}

// The sums of a section: of its events where all of them were counted, else of who took part.
QString ProseProposals::sumsOfItems(const QList<const OutlineNode *> &items,
                                    const QList<ProgressNote> &notes) const
{
    NoteFigures figures = figuresOf(notes);
    const bool tellsAttendance = options().choices.attendance && figures.attendance > 0;
    const bool isSaid = tellsAttendance && items.size() == 1
                        && statesSum(paragraphOf(items.first()), figures.attendance);
    const bool isWhole = countsAllEvents(notes) && isOneEventEach(notes);
    const bool isTooSmall = tellMoreThan(figures.attendance, notes);
    if (isSaid || isTooSmall || (!isWhole && !tellsAttendance))
        figures = withoutSum(figures, isWhole && !isSaid);
    const QString sums = sumsOf(figures, sumsOnPaper(notes),
                                isWhole ? Events::Counted : Events::Uncounted);
    return countOthers(notes) ? withServices(sums) : sums;
}

// The numbers of items by status: 完成2项、未启动1项.
QString ProseProposals::countsByStatus(const QList<const OutlineNode *> &items, Naming naming) const
{
    QStringList words;
    for (const CountedStatus &counted : countedStatuses()) {
        QList<const OutlineNode *> ofStatus = items;
        ofStatus.removeIf([&](const OutlineNode *node) {
            const StatusKind status = node->statusOn(options().asOf);
            const bool isInProgress = status == StatusKind::InProgress;
            return status != counted.status || (isInProgress && isKeptUp(node) != counted.isKeptUp);
        });
        if (!ofStatus.isEmpty())
            words.append(counted.words.arg(ofStatus.size())
                         + (naming == Naming::Untold ? untold(ofStatus) : QString()));
    }
    return words.join(u'、');
}

// （研究制订建设方案）, or （含研究制订建设方案） where other items have one: names the items that
// have no paragraph where they are few, so that a reader who counts finds them all.
QString ProseProposals::untold(const QList<const OutlineNode *> &items) const
{
    constexpr qsizetype kMost = 3;
    QStringList names;
    for (const OutlineNode *node : items) {
        if (!isTold(node) && !options().wordings.contains(blockOfNode(node->id())))
            names.append(nameInBrief(node));
    }
    const bool areNamed = !names.isEmpty() && names.size() <= kMost && !namesQuietItems();
    const QString among = names.size() < items.size() ? u"含"_s : QString();
    return areNamed ? bracketed(among + names.join(u'；')) : QString();
}

// Whether items without a paragraph are named: in a period always, for a year only where the
// choices ask for it.
bool ProseProposals::namesQuietItems() const
{
    return isOfPeriod() || options().choices.quietItems;
}

// 没有进展记录的2项：…。 Empty where nothing is to be named.
QString ProseProposals::quietSentence(const QList<const OutlineNode *> &items) const
{
    if (!namesQuietItems())
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

// The plan's preamble, and the text of sections such as 指导思想.
QString ProseProposals::preamble() const
{
    QStringList texts{outline().plan().preamble};
    for (const OutlineNode *node : outline().nodes()) {
        if (node->isPreamble())
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
    const QList<const OutlineNode *> items = trackedBelow(outline().root());
    if (items.isEmpty())
        return {};
    const QList<const OutlineNode *> sectionsBeside = aspectsOf(outline());
    const qsizetype aspects = sectionsBeside.size();
    const qsizetype times = std::ranges::count_if(sectionsBeside, [](const OutlineNode *section) {
        return isHeadingOfTime(bareHeading(section->node().title));
    });
    const bool isBySection = options().choices.style != SummaryStyle::Department
                             && 2 * times < aspects;
    const QString sections = aspects > 1 && isBySection ? u"%1个方面"_s.arg(aspects) : QString();
    const QString day = isAtYearsEnd() ? QString() : u"截至%1，"_s.arg(printedDay(options().asOf));
    return u"共%1%2项，"_s.arg(sections).arg(items.size()) + day
           + countsByStatus(items, Naming::None);
}

// 全年开展活动41场，8926人次参加; 全年各项活动和服务累计8926人次参与 for notes that tell of more
// events than were counted, or that count others than participants.
QString ProseProposals::sumsOfPlan() const
{
    const QList<ProgressNote> notes = reportedNotesBelow(outline().root());
    NoteFigures figures = figuresOf(notes);
    const bool isWhole = countsAllEvents(notes) && isOneEventEach(notes);
    if (tellMoreThan(figures.attendance, notes) || (!isWhole && !options().choices.attendance))
        figures = withoutSum(figures, isWhole);
    const bool isPart = figures.events > 0 && !isWhole;
    QString sums = sumsOf(figures, namedSumsOfPlan(), isPart ? Events::Uncounted : Events::Counted);
    if (sums.isEmpty())
        return {};
    if (countOthers(notes))
        sums = withServices(sums);
    return spanWords() + sums;
}

// A sentence with the counts of the plan:
// 全年工作要点共5个方面18项，完成7项、…；全年开展活动41场，8926人次参加。
QString ProseProposals::planCounts() const
{
    const QString title = printed(planNameIn(outline().plan().title.simplified()));
    const SummaryStyle style = options().choices.style;
    const bool namesPlan = takesPreamble() || style == SummaryStyle::Brief;
    const QString plan = !namesPlan                  ? title
                         : title.contains(u"要点"_s) ? wholeYear() + u"工作要点"_s
                                                     : wholeYear() + u"工作"_s;
    const QString counts = statusCounts();
    QStringList clauses;
    if (!counts.isEmpty())
        clauses.append(plan + counts);
    if (const QString sums = sumsOfPlan(); !sums.isEmpty())
        clauses.append(sums);
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
    return guidingThought(preamble(), plan.year, plan.organisation.trimmed()) + planCounts()
           + close;
}

QString ProseProposals::latestProgress(const OutlineNode *node) const
{
    const QList<ProgressNote> notes = printedNotes(node);
    if (notes.isEmpty())
        return {};
    const NoteFigures figures = figuresOf(reportedNotes(node));
    if (options().choices.allNotes || figures.notes == 1)
        return notesInTurn(node);
    const QString sum = figures.events > 0 ? sumOf(figures) : u"进展记录%1条"_s.arg(figures.notes);
    return sum + u"。最近："_s + closedSentence(Teller(*this, {notes.last()}).text());
}

} // namespace Domain
