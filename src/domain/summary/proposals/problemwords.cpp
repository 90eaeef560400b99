#include "domain/plan/recurrence.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/writingtime.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/text/difficultywords.h"
#include "domain/text/sentences.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of ProseProposals on what is not finished (存在问题).

namespace Domain {

namespace {

// 未 where it denies: not in 未来, 未成年人, 未央区.
const auto kNotYet = u"未(?!来|成年|央)"_s;
const auto kPutOff = u"推迟|推到|延期|改期"_s;

// Whether the words say how far unfinished work is, and not only what was done.
bool tellsWhatIsLeft(const QString &words)
{
    static const QRegularExpression left(
        u"目前|现[已有在]|截[至止]|至今|到目前|尚|还[有剩余没未在差缺]|剩|余\\d|正在|初稿|进度|阶段|\\d%|"
        u"中[，]?(?:已|完成)|没有?|搞不成|待|拟[于在明]|"_s
        + kNotYet + u'|' + kPutOff);
    return words.contains(left);
}

// Whether the words say that something is lacking or put off, and not only how far the work is.
bool tellsOfLack(const QString &words)
{
    static const QRegularExpression lack(
        u"尚[未有在需待缺差]|还[有剩余没未差缺]|剩|余\\d|没|搞不成|"
        u"(?<![接招期款优对善看])待(?!遇)|缺[少乏口人钱]|滞后|"
        u"(?:人手|经费|资金|场地|力量|时间)(?:不足|不够|紧)|"_s
        + kNotYet + u'|' + kPutOff);
    return words.contains(lack);
}

} // namespace

// Whether the problems name the item: it is unfinished, and not only by its last touches; in a
// period only when missed or with a difficulty; before the year's end also when its latest note
// tells of a lack; when it recurs only if never begun, and never when it goes on without end.
bool ProseProposals::isProblem(const OutlineNode *node) const
{
    const QDate day = options().asOf;
    const StatusKind status = node->statusOn(day);
    if (isKeptUp(node))
        return isRecurringNotBegun(node);
    if (!isUnfinished(status) || isThisSummary(node))
        return false;
    if (node->isMissedOn(day) || !difficultyOf(node).isEmpty())
        return true;
    return !isOfPeriod() && !isNearlyDone(node)
           && (!isBeforeYearsEnd() || tellsOfLack(latestWords(node)));
}

// Whether a recurring item was never begun, though by the report's day one of its periods since
// the plan was issued is over.
// At the year's end all are.
bool ProseProposals::isRecurringNotBegun(const OutlineNode *node) const
{
    const QDate day = options().asOf;
    const Deadline &deadline = node->node().deadline;
    const bool recurs = deadline.kind() == Deadline::Kind::Recurring;
    if (isOfPeriod() || node->statusOn(day) != StatusKind::NotStarted || !recurs)
        return false; // the hints name nodes without notes
    const QDate first = node->figures().first;
    if (first.isValid() && first <= day)
        return false;
    const auto periods = periodsOf(deadline, outline().plan().time(), {}, day);
    return !isBeforeYearsEnd() || periods.isEmpty()
           || std::ranges::any_of(periods, &Period::isMissing);
}

// The words of the latest note, and what it says is left and prose leaves out.
QString ProseProposals::latestWords(const OutlineNode *node) const
{
    const QList<ProgressNote> notes = reportedNotes(node);
    return notes.isEmpty() ? QString() : noteWords(notes.last()) + u'\n' + howFarOf(node);
}

// The difficulty without its next steps, with its label, 主要困难：经费未到位; without it if the
// item's own words say 困难 or 因.
QString ProseProposals::difficultyOf(const OutlineNode *node) const
{
    static const QRegularExpression says(u"^(?:因|由于|主要|困难|原因)"_s);
    if (!isUpToDate(outline(), node, options()))
        return {};
    const QString words = withoutEndMarks(printed(difficultyWithoutSteps(node->node().difficulty)));
    return words.isEmpty() || words.contains(says) ? words : u"主要困难："_s + words;
}

// The deadline and state of a problem in brackets: （原定第三季度完成，目前完成60%）. The end of
// the year is named only once it has passed; 原定 says that the deadline is missed.
QString ProseProposals::problemFacts(const OutlineNode *node) const
{
    const Node &values = node->node();
    const bool isMissed = node->isMissedOn(options().asOf);
    QStringList facts;
    const QString due = printed(values.deadline.words());
    const bool isWholeYear = values.deadline.kind() == Deadline::Kind::Year;
    static const QRegularExpression done(kDonePattern + u"|各"_s); // 6月底前启动; 3月、9月各一次
    const QString end = due.contains(done) ? QString() : u"完成"_s;
    if (!due.isEmpty() && !isKeptUp(node) && (isMissed || !isWholeYear))
        facts.append((isMissed ? u"原定"_s : u"时限"_s)
                     + (isWholeYear ? u"年内完成"_s
                        : isMissed  ? due + end
                                    : due));
    if (node->statusOn(options().asOf) == StatusKind::InProgress && values.status.percent()
        && isUpToDate(outline(), node, options()))
        facts.append(u"目前完成%1%"_s.arg(*values.status.percent()));
    return facts.isEmpty() ? QString() : bracketed(facts.join(u'，'));
}

// The latest note's words on what is left and still to come; empty where the difficulty says the
// same, or where the note only tells what was done.
QString ProseProposals::howFarOf(const OutlineNode *node) const
{
    static const QRegularExpression forOneself(u"我|答应|说好|下次|下周|下个?月|再说|再看"_s);
    const QList<ProgressNote> notes = reportedNotes(node);
    if (notes.isEmpty())
        return {};
    const QString difficulty = difficultyOf(node);
    const auto staysOut = [&](const Remark &remark) {
        return !isPending(remark.kind) || !difficulty.isEmpty()
               || remark.words.contains(forOneself);
    };
    QString words = noteWords(notes.last());
    auto remarks = remarksOf(notes.last());
    remarks.removeIf([](const Remark &one) { return one.kind == RemarkKind::NextStep; });
    if (!remarks.isEmpty() && std::ranges::none_of(remarks, staysOut))
        words = withoutTimeOfWriting(
            withoutEndMarks(withoutNextSteps(noteOnPaper(notes.last().text)).words),
            notes.last().happenedOn);
    return tellsWhatIsLeft(words) && !repeats(words, difficulty) ? words : QString();
}

// A sentence on one unfinished item:
// “…”一项尚未完成（原定第三季度完成，目前完成60%）。主要困难：…。目前进展：…。
QString ProseProposals::problemOf(const OutlineNode *node, const QString &name) const
{
    static const QRegularExpression now(u"^(?:目前|现[已有在]|截[至止]|至今|到目前)"_s);
    const bool isBegun = node->statusOn(options().asOf) != StatusKind::NotStarted
                         || !printedNotes(node).isEmpty();
    const QString state = !isBegun             ? u"尚未启动"_s
                          : isNearlyDone(node) ? u"尚未全部完成"_s
                                               : u"尚未完成"_s;
    QString text = quotedMatter(name) + u"一项"_s + state + problemFacts(node) + u'。'
                   + closedSentence(difficultyOf(node));
    if (const QString far = howFarOf(node); !far.isEmpty())
        text += (far.contains(now) ? QString() : u"目前进展："_s) + closedSentence(far);
    return text;
}

// The shortest name of each item that no other item has.
QHash<const OutlineNode *, QString> ProseProposals::shortestNames() const
{
    const QList<const OutlineNode *> nodes = trackedBelow(outline().root());
    QHash<const OutlineNode *, QString> names;
    QHash<QString, int> named;
    for (const OutlineNode *node : nodes) {
        names.insert(node, nameInBrief(node));
        ++named[names.value(node)];
    }
    for (const OutlineNode *node : nodes) {
        if (QString &name = names[node]; named.value(name) > 1)
            name = nameOf(node);
    }
    return names;
}

QString ProseProposals::problems() const
{
    const auto names = shortestNames();
    QStringList sentences;
    for (const OutlineNode *node : mostBehindFirst(trackedBelow(outline().root()))) {
        if (isProblem(node))
            sentences.append(problemOf(node, names.value(node)));
    }
    if (!sentences.isEmpty())
        return enumerated(sentences);
    const bool isLeft = std::ranges::any_of(
        trackedBelow(outline().root()), [this](const auto *node) { return isNearlyDone(node); });
    return isOfPeriod() || isBeforeYearsEnd() || isLeft ? u"没有逾期未完成的事项。"_s
                                                        : u"没有逾期或未完成的事项。"_s;
}

QList<ProgressNote> ProseProposals::notesOfProblems() const
{
    QList<ProgressNote> notes;
    for (const OutlineNode *node : trackedBelow(outline().root())) {
        if (const auto own = reportedNotes(node); isProblem(node) && !own.isEmpty())
            notes.append(own.last());
    }
    return notes;
}

} // namespace Domain
