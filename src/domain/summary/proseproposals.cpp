#include "domain/summary/proseproposals.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/plan/tally.h"
#include "domain/summary/briefroom.h"
#include "domain/summary/itemlead.h"
#include "domain/summary/notewords.h"
#include "domain/summary/officialpaper.h"
#include "domain/summary/openingwords.h"
#include "domain/summary/papertext.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/statedfacts.h"
#include "domain/text/continuednumber.h"
#include "domain/text/nominalunits.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestForSum = 3; // activities of one item
constexpr int kFewestHighlights = 3;
constexpr int kMostHighlights = 5;

// Without the marks at its end that the sentence around it sets itself.
QString withoutEndMarks(QString words)
{
    while (!words.isEmpty()
           && (words.back().isSpace() || QStringView(u"，,、；;：:。.").contains(words.back())))
        words.chop(1);
    return words;
}

bool holdsFullStop(const QString &words)
{
    return words.contains(u'。') || words.contains(u'！') || words.contains(u'？')
           || words.contains(u'\n');
}

// Where the first sentence ends: before its full stop outside of brackets and quotation marks, or
// at the end.
qsizetype firstSentenceEnd(const QString &words)
{
    static const QString opening = u"（《“‘〔【"_s;
    static const QString closing = u"）》”’〕】"_s;
    int depth = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (opening.contains(words[at]))
            ++depth;
        else if (closing.contains(words[at]))
            depth = std::max(0, depth - 1);
        else if (depth == 0 && QStringView(u"。！？\n").contains(words[at]))
            return at;
    }
    return words.size();
}

// 一是, 二是 … before each of several; nothing before one alone.
QString enumerated(const QStringList &sentences)
{
    QStringList paragraphs;
    for (qsizetype at = 0; at < sentences.size(); ++at) {
        const QString number = continuedNumber(u"一是"_s, int(at));
        paragraphs.append((sentences.size() > 1 ? number : QString()) + sentences[at]);
    }
    return paragraphs.join(u'\n');
}

QString leadWords(const OutlineNode *node)
{
    return leadOf(node->node());
}

// （截至10月30日） says up to when a figure was counted, not when something took place.
QString withoutCutoff(QString words)
{
    static const QRegularExpression cutoff(u"（截[至止][^（）]*）"_s);
    return words.remove(cutoff);
}

// Notes that say the same on one day, told once.
struct Telling
{
    ProgressNote note;
    int activities = 0; // with attendance
    int attendance = 0; // of all of them
};

bool isKeptUp(const OutlineNode *node, StatusKind status)
{
    const Deadline::Kind kind = node->node().deadline.kind();
    return status == StatusKind::Ongoing
           || (isUnfinished(status)
               && (kind == Deadline::Kind::Recurring || kind == Deadline::Kind::Open));
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

} // namespace

QList<const OutlineNode *> trackedBelow(const OutlineNode *node)
{
    QList<const OutlineNode *> found;
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        if (child->isTracked())
            found.append(child);
        else
            found += trackedBelow(child);
    }
    return found;
}

// Tells notes one after another: the month once, the day where it is asked for or where two notes
// of a month would read alike.
class ProseProposals::Teller
{
public:
    Teller(const ProseProposals &proposals, const QList<ProgressNote> &notes)
        : m_proposals(proposals)
        , m_choices(proposals.options().choices)
        , m_year(proposals.outline().plan().year)
    {
        const QList<Telling> tellings = gathered(notes);
        for (const Telling &telling : tellings)
            ++m_alike[keyOf(telling.note)];
        for (const Telling &telling : tellings)
            add(telling);
    }

    const QString &text() const { return m_text; }

private:
    QString keyOf(const ProgressNote &note) const
    {
        return note.happenedOn.toString(u"yyyyMM"_s) + m_proposals.noteWords(note);
    }

    QList<Telling> gathered(const QList<ProgressNote> &notes) const
    {
        QList<Telling> tellings;
        qsizetype ofDay = 0; // the first of the day, as notes are in order of date
        for (const ProgressNote &note : notes) {
            if (!tellings.isEmpty() && tellings.last().note.happenedOn != note.happenedOn)
                ofDay = tellings.size();
            const auto same = std::find_if(
                tellings.begin() + ofDay, tellings.end(),
                [&note](const Telling &told) { return saySame(told.note, note); });
            Telling &telling = same == tellings.end() ? tellings.emplaceBack(Telling{note}) : *same;
            if (!telling.note.attendance)
                telling.note = note;
            telling.activities += note.attendance ? 1 : 0;
            telling.attendance += note.attendance.value_or(0);
        }
        return tellings;
    }

    // 乒乓球比赛（2次，共62人次）.
    QString wordsOf(const Telling &telling, const QString &words) const
    {
        if (telling.activities < 2 || telling.attendance == 0)
            return m_proposals.withAttendance(words, telling.note);
        const QString people = m_choices.attendance ? u"，共%1人次"_s.arg(telling.attendance)
                                                    : QString();
        const qsizetype end = firstSentenceEnd(words);
        return words.left(end) + u"（%1次%2）"_s.arg(telling.activities).arg(people)
               + words.mid(end);
    }

    void add(const Telling &telling)
    {
        const ProgressNote &note = telling.note;
        const QString words = m_proposals.noteWords(note);
        if (words.isEmpty())
            return;
        const QString told = headOf(note, words) + wordsOf(telling, words);
        const bool isWhole = holdsFullStop(words);
        if (!m_text.isEmpty()) {
            if (words.contains(u'\n') || m_hadLines)
                m_text = closedSentence(m_text) + u'\n';
            else
                m_text = isWhole || m_wasWhole ? closedSentence(m_text) : m_text + u'；';
        }
        m_text += told;
        m_wasWhole = isWhole;
        m_hadLines = words.contains(u'\n');
    }

    // What is put before a note so that its month is said, and said once.
    QString headOf(const ProgressNote &note, const QString &words)
    {
        if (!m_choices.dates)
            return {};
        const QDate day = note.happenedOn;
        const QString year = day.year() == m_year ? QString() : u"%1年"_s.arg(day.year());
        if (beginsWithStretch(words)) {
            m_month = {};
            return statesYear(words, day.year()) ? QString() : yearOf(day, year);
        }
        const bool isSameMonth = m_month == std::pair(day.year(), day.month());
        m_month = {day.year(), day.month()};
        const QString saidYear = statesYear(words, day.year()) ? QString() : yearOf(day, year);
        if (beginsWithDayOfMonth(words, day.day()))
            return saidYear + u"%1月"_s.arg(day.month());
        if (statesDay(withoutCutoff(words), day) || beginsWithTime(words))
            return saidYear.isEmpty() || words.front().isDigit() ? saidYear : saidYear + u'，';
        if (m_choices.days || m_alike.value(keyOf(note)) > 1)
            return saidYear + u"%1月%2日，"_s.arg(day.month()).arg(day.day());
        return isSameMonth ? QString() : saidYear + u"%1月，"_s.arg(day.month());
    }

    // A year is said where it is another than the one said last.
    QString yearOf(QDate day, const QString &words)
    {
        if (day.year() == m_year)
            return {};
        m_year = day.year();
        return words.isEmpty() ? u"%1年"_s.arg(day.year()) : words;
    }

    const ProseProposals &m_proposals;
    const ReportChoices &m_choices;
    int m_year; // that was said last, or goes without saying
    std::pair<int, int> m_month = {};
    QHash<QString, int> m_alike;
    QString m_text;
    bool m_wasWhole = false;
    bool m_hadLines = false;
};

bool ProseProposals::isOfPeriod() const
{
    return options().from.isValid() || options().to.isValid();
}

bool ProseProposals::isAtYearsEnd() const
{
    return options().asOf == QDate(outline().plan().year, 12, 31);
}

QString ProseProposals::printed(const QString &typed) const
{
    return options().choices.paperMarks ? onPaper(typed) : typed.trimmed();
}

// As typed where no marks are to be put right.
QString ProseProposals::noteWords(const ProgressNote &note) const
{
    if (!options().choices.paperMarks)
        return withoutEndMarks(printed(note.text));
    auto worded = m_noteWords.constFind(note.text);
    if (worded == m_noteWords.cend())
        worded = m_noteWords.insert(note.text,
                                    asHappening(withoutEndMarks(noteOnPaper(note.text))));
    return *worded;
}

// What an item is called where it is spoken of again.
QString ProseProposals::nameOf(const OutlineNode *node) const
{
    return withoutLeadingTime(withoutEndMarks(printed(leadWords(node))));
}

// （60人次） behind the first sentence, which says what they took part in; with a comma behind a
// bracket that it ends in.
QString ProseProposals::withAttendance(const QString &words, const ProgressNote &note) const
{
    const int attendance = note.attendance.value_or(0);
    if (!options().choices.attendance || attendance == 0 || statesNumber(words, attendance)
        || statesAttendance(words, attendance))
        return words;
    const qsizetype end = firstSentenceEnd(words);
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
    const NoteFigures figures = figuresOf(reportedNotes(node));
    if (figures.events >= kFewestForSum && !text.isEmpty())
        text += spanWords() + sumOf(figures) + u'。';
    text += cancellation(node);
    if (node->isSection())
        return text;
    const QString lead = withoutEndMarks(printed(leadWords(node)));
    return text.isEmpty() ? lead : closedSentence(lead) + text;
}

bool ProseProposals::isTold(const OutlineNode *node) const
{
    return hasReportedNotes(node)
           || (node->isTracked() && node->statusOn(options().asOf) == StatusKind::Cancelled);
}

QString ProseProposals::leadOfItems(const QString &whole, const QList<const OutlineNode *> &items,
                                    const QList<ProgressNote> &notes) const
{
    if (items.isEmpty())
        return {};
    const Tally statuses = tallyOf(items, options().asOf);
    QString text = whole + u"%1项任务，"_s.arg(statuses.items) + countsByStatus(statuses);
    const QString sums = sumsOf(figuresOf(notes), sumsOnPaper(notes));
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

bool ProseProposals::takesPreamble() const
{
    return options().choices.style != SummaryStyle::Brief
           && !guidingThought(outline().plan().preamble, outline().plan().year).isEmpty();
}

QString ProseProposals::statusCounts() const
{
    const Tally figures = tally(outline().root(), options().asOf);
    if (figures.items == 0)
        return {};
    const QString sections = figures.sections > 0 ? u"%1个方面"_s.arg(figures.sections) : QString();
    const QString day = isAtYearsEnd() ? QString() : u"截至%1，"_s.arg(printedDay(options().asOf));
    return u"共%1%2项，"_s.arg(sections).arg(figures.items) + day + countsByStatus(figures);
}

// 全年工作要点共5个方面18项，完成7项、…；全年开展活动41场，参与8926人次。
QString ProseProposals::planCounts() const
{
    const QString title = printed(outline().plan().title.simplified());
    const bool namesPlan = takesPreamble() || options().choices.style == SummaryStyle::Brief;
    const QString plan = !namesPlan                  ? title
                         : title.contains(u"要点"_s) ? u"全年工作要点"_s
                                                     : u"全年工作"_s;
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
    return guidingThought(plan.preamble, plan.year) + planCounts() + close;
}

// What is kept up is no problem while there are notes of it; what is not due is none within a
// period.
bool ProseProposals::isProblem(const OutlineNode *node) const
{
    const StatusKind status = node->statusOn(options().asOf);
    if (isKeptUp(node, status)) {
        const QDate first = node->figures().first;
        return !first.isValid() || first > options().asOf;
    }
    if (!isUnfinished(status))
        return false;
    return !isOfPeriod() || node->isMissedOn(options().asOf) || !node->node().difficulty.isEmpty();
}

// 主要困难：经费未到位; as she put it where her own words say that.
QString ProseProposals::difficultyOf(const OutlineNode *node) const
{
    static const QRegularExpression says(u"^(?:因|由于|主要|困难|原因)"_s);
    const QString words = withoutEndMarks(printed(node->node().difficulty));
    return words.isEmpty() || words.contains(says) ? words : u"主要困难："_s + words;
}

// …尚未完成（原定第三季度，已逾期，完成60%）。主要困难：…。目前进展：…。
QString ProseProposals::problemOf(const OutlineNode *node) const
{
    const Node &values = node->node();
    const StatusKind status = node->statusOn(options().asOf);
    const bool isMissed = node->isMissedOn(options().asOf);
    QStringList facts;
    const QString due = printed(values.deadline.words());
    if (!due.isEmpty() && !isKeptUp(node, status))
        facts.append((isMissed ? u"原定"_s : u"时限"_s) + due);
    if (isMissed)
        facts.append(u"已逾期"_s);
    if (status == StatusKind::InProgress && values.status.percent())
        facts.append(u"完成%1%"_s.arg(*values.status.percent()));
    const QString far = isKeptUp(node, status)             ? u"尚无进展记录"_s
                        : status == StatusKind::NotStarted ? u"尚未启动"_s
                                                           : u"尚未完成"_s;
    QString text = nameOf(node) + far;
    if (!facts.isEmpty())
        text += u'（' + facts.join(u'，') + u'）';
    text += u'。';
    if (const QString difficulty = difficultyOf(node); !difficulty.isEmpty())
        text += closedSentence(difficulty);
    const QList<ProgressNote> notes = reportedNotes(node);
    const QString latest = notes.isEmpty() ? QString() : noteWords(notes.last());
    static const QRegularExpression now(u"^(?:目前|现[已有在]|截[至止]|至今|到目前)"_s);
    if (!latest.isEmpty())
        text += (latest.contains(now) ? QString() : u"目前进展："_s) + closedSentence(latest);
    return text;
}

QString ProseProposals::problems() const
{
    QStringList sentences;
    for (const OutlineNode *node : tracked()) {
        if (isProblem(node))
            sentences.append(problemOf(node));
    }
    if (!sentences.isEmpty())
        return enumerated(sentences);
    return isOfPeriod() ? u"没有逾期未完成的事项。"_s : u"没有逾期或未完成的事项。"_s;
}

QList<const OutlineNode *> ProseProposals::comingNext() const
{
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> kept;
    for (const OutlineNode *node : tracked()) {
        const StatusKind status = node->statusOn(options().asOf);
        if (isKeptUp(node, status))
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

// Of a brief at least three and at most five, those with most attendance first; in order of date.
QList<ProgressNote> ProseProposals::highlightedNotes() const
{
    QList<ProgressNote> notes;
    for (const OutlineNode *node : outline().nodes()) {
        for (const ProgressNote &note : reportedNotes(node)) {
            if (!noteWords(note).isEmpty())
                notes.append(note);
        }
    }
    const auto isMarked = [](const ProgressNote &note) { return note.highlight; };
    const auto marked = std::stable_partition(notes.begin(), notes.end(), isMarked);
    const bool isBrief = options().choices.style == SummaryStyle::Brief;
    const auto byAttendance = [](const ProgressNote &one, const ProgressNote &other) {
        return one.attendance.value_or(0) > other.attendance.value_or(0);
    };
    const auto isShort = [this](const ProgressNote &note) {
        constexpr double kLongest = 2 * OfficialPaper::kCharactersPerLine - 12;
        return nominalWidth(noteWords(note)) <= kLongest;
    };
    qsizetype count = marked - notes.begin();
    if (isBrief) {
        std::stable_sort(notes.begin(), marked, byAttendance);
        const auto longer = std::stable_partition(marked, notes.end(), isShort);
        std::stable_sort(marked, longer, byAttendance);
        putFirstOfEach(marked, longer);
        count = std::clamp<qsizetype>(count, kFewestHighlights, kMostHighlights);
    }
    notes.resize(std::min(count, notes.size()));
    std::ranges::stable_sort(notes, {}, &ProgressNote::happenedOn);
    return notes;
}

// How many lines are left for the highlights of a brief of one page.
double ProseProposals::roomForHighlights() const
{
    constexpr double kTitleSize = 22.0 / 16; // of the body's characters
    constexpr double kHeadings = 3;
    const QString title = proposedTitle(outline().plan(), options());
    const double titleLines = std::ceil(nominalWidth(title) * kTitleSize
                                        / OfficialPaper::kCharactersPerLine);
    const bool isSigned = !signatureFor(outline().plan(), options().choices).isEmpty();
    const double blankAndDay = 2;
    const double frame = titleLines + 1 + kHeadings + blankAndDay + (isSigned ? 1 : 0);
    const double others = linesOf({planCounts()}) + linesOf({missedInBrief()})
                          + linesOf({nextStepsInBrief()});
    return OfficialPaper::kLinesPerPage - frame - others;
}

QString ProseProposals::highlights() const
{
    const QList<ProgressNote> notes = highlightedNotes();
    if (notes.size() == 1)
        return closedSentence(Teller(*this, notes).text());
    QStringList sentences; // 一是 and a month do not go together
    for (const ProgressNote &note : notes)
        sentences.append(closedSentence(withAttendance(noteWords(note), note)));
    if (options().choices.style != SummaryStyle::Brief)
        return enumerated(sentences);
    const double room = roomForHighlights();
    while (sentences.size() > kFewestHighlights && linesOf(sentences) > room)
        sentences.removeLast();
    // The last ones are cut to their first clauses where the page is full.
    for (qsizetype at = sentences.size() - 1; at >= 0 && linesOf(sentences) > room; --at) {
        const QString words = firstClause(noteWords(notes[at]), u"，；。！？");
        sentences[at] = closedSentence(withAttendance(words, notes[at]));
    }
    return enumerated(sentences);
}

// An item's first clauses, without what the work starts from; where they name papers, without who
// issued these and any but the first.
QString ProseProposals::nameForBrief(const OutlineNode *node) const
{
    static const QRegularExpression papers(
        u"^([^《，]{0,6}?(?:贯彻落实|学习贯彻|贯彻执行|落实|贯彻|执行|学习))"
        u"[^《，]*(《[^》]+》)([^，]*)$"_s);
    const QString first = withoutEndMarks(printed(shortLeadOf(node->node())));
    const QString rest = nameOf(node).mid(first.size() + 1);
    const bool saysMore = beginsWithFrame(first) && !rest.isEmpty() && !beginsWithFrame(rest);
    const QString name = withoutLeadingTime(saysMore ? rest : first);
    const auto match = papers.match(name);
    if (!match.hasMatch())
        return name;
    const QString others = match.captured(3);
    return match.captured(1) + match.captured(2) + (others.contains(u'《') ? u"等"_s : others);
}

// What is missed says why: the one thing that a reader asks.
QString ProseProposals::missedInBrief() const
{
    QStringList names;
    int others = 0;
    for (const OutlineNode *node : tracked()) {
        if (node->isMissedOn(options().asOf)) {
            const QString difficulty = difficultyOf(node);
            names.append(nameForBrief(node)
                         + (difficulty.isEmpty() ? difficulty : u'（' + difficulty + u'）'));
        } else if (const StatusKind status = node->statusOn(options().asOf);
                   isUnfinished(status) && !isKeptUp(node, status)) {
            ++others;
        }
    }
    QString text = names.isEmpty()
                       ? u"没有逾期未完成的事项。"_s
                       : u"逾期未完成%1项：%2。"_s.arg(names.size()).arg(names.join(u'；'));
    if (others > 0)
        text += names.isEmpty() ? u"尚未完成%1项。"_s.arg(others)
                                : u"另有%1项尚未完成。"_s.arg(others);
    return text;
}

QString ProseProposals::nextStepsInBrief() const
{
    static const QRegularExpression goesOn(u"^继续"_s); // as the words before it say
    QStringList unfinished;
    int kept = 0;
    for (const OutlineNode *node : comingNext()) {
        if (isKeptUp(node, node->statusOn(options().asOf)))
            ++kept;
        else if (!node->isMissedOn(options().asOf))
            unfinished.append(nameForBrief(node).remove(goesOn));
    }
    QStringList steps;
    if (std::ranges::any_of(tracked(), [this](const OutlineNode *node) {
            return node->isMissedOn(options().asOf);
        }))
        steps.append(u"抓紧完成逾期的工作"_s);
    if (!unfinished.isEmpty())
        steps.append(u"继续推进%1项工作："_s.arg(unfinished.size()) + unfinished.join(u'、'));
    if (kept > 0)
        steps.append(u"继续做好长期坚持的%1项工作"_s.arg(kept));
    if (steps.isEmpty())
        return u"没有尚未完成或长期坚持的事项。"_s;
    return enumerated(steps).replace(u'\n', u'；') + u'。';
}

QString ProseProposals::latestProgress(const OutlineNode *node) const
{
    const QList<ProgressNote> notes = reportedNotes(node);
    if (notes.isEmpty())
        return {};
    const NoteFigures figures = figuresOf(notes);
    if (options().choices.allNotes || figures.notes == 1)
        return notesInTurn(node);
    const QString sum = figures.events > 0 ? sumOf(figures) : u"进展记录%1条"_s.arg(figures.notes);
    return sum + u"。最近："_s + closedSentence(Teller(*this, {notes.last()}).text());
}

} // namespace Domain
