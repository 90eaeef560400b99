#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/pasttimes.h"
#include "domain/summary/proposals/guidingthought.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/text/difficultywords.h"
#include "domain/text/foldedtext.h"
#include "domain/text/sentences.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// The part of ProseProposals on what comes next (下一步打算).

namespace Domain {

namespace {

constexpr qsizetype kMostSteps = 7;  // sentences, as far as items can be told together
constexpr qsizetype kMostKeptUp = 3; // names of what goes on or recurs

// The clause of an item that asks for the paper itself: 总结全年工作, 撰写年度工作总结; not one
// that asks for a meeting.
const QRegularExpression &asksForSummary()
{
    static const QRegularExpression pattern(
        u"^(?:认真|全面|及时)?(?:(?:做好|抓好|搞好|撰写|起草|写好|完成|形成)(?:%1)?(?:的)?(?:各项)?(?:工作)?总结(?:工作|材料|报告)?|"
        u"总结%1(?:的)?(?:各项)?工作(?:情况)?)(?:，|$)"_s.arg(
            u"(?:(?:全|本|今|年终|[0-9]{4}|一)?年(?:度|终|来)?)"_s));
    return pattern;
}

// Whether a name is one of an occasion of the year (“六一”慰问, 清明祭扫) and not only of its
// spirit.
bool namesOccasion(const QString &name)
{
    static const QRegularExpression comesNext(u"元旦|春节|元宵|寒假|常年|每年"_s);
    static const QRegularExpression occasion(
        u"(?:%1|暑[假期]|高考|中考|新生入学|毕业季)"
        "(?![”\"]?(?:精神|运动|时期|方案|制度|计划))"_s.arg(kFestivalPattern));
    return folded(name).contains(occasion) && !name.contains(comesNext);
}

} // namespace

// Whether the paper sums up a year that ends with its month or has ended.
bool ProseProposals::sumsUpYear() const
{
    return !isOfPeriod() && !isBeforeLastMonth();
}

// Whether only the last touches of an item are left.
bool ProseProposals::isNearlyDone(const OutlineNode *node) const
{
    constexpr int kNearly = 90; // percent
    return node->statusOn(options().asOf) == StatusKind::InProgress && !isKeptUp(node)
           && node->node().status.percent().value_or(0) >= kNearly
           && isUpToDate(outline(), node, options());
}

// Whether an item asks for what the paper is, so that it is done once the paper is handed in.
bool ProseProposals::isThisSummary(const OutlineNode *node) const
{
    return sumsUpYear() && !node->isMissedOn(options().asOf)
           && nameOf(node).remove(asksForSummary()).isEmpty();
}

// Whether a missed item is one of an occasion of the year that ends: it is a problem, but nothing
// is left to do.
bool ProseProposals::isOver(const OutlineNode *node) const
{
    return sumsUpYear() && node->isMissedOn(options().asOf) && departmentStepOf(node).isEmpty()
           && namesOccasion(nameOf(node));
}

QList<const OutlineNode *> ProseProposals::comingNext() const
{
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> kept;
    for (const OutlineNode *node : trackedBelow(outline().root())) {
        const StatusKind status = node->statusOn(options().asOf);
        if (isKeptUp(node))
            kept.append(node);
        else if (isUnfinished(status) && !isThisSummary(node))
            unfinished.append(node);
    }
    return mostBehindFirst(unfinished) + kept;
}

// Sorts missed nodes first, then by percent ascending.
QList<const OutlineNode *> ProseProposals::mostBehindFirst(QList<const OutlineNode *> nodes) const
{
    const auto rank = [this](const OutlineNode *node) {
        constexpr int kUnknown = 50; // percent assumed where none is given
        constexpr int kNotMissed = 101;
        if (!node->isMissedOn(options().asOf))
            return kNotMissed;
        const bool isBegun = node->statusOn(options().asOf) != StatusKind::NotStarted;
        return isBegun ? node->node().status.percent().value_or(kUnknown) : 0;
    };
    std::ranges::stable_sort(nodes, {}, rank);
    return nodes;
}

// An item's name as of something to come, without times that are over; from a year's summary on all
// times of that year are.
QString ProseProposals::comingName(const QString &name) const
{
    static const QRegularExpression left(
        u"(?:^|(?<=[，；：]))\\s+"_s); // by a time: ，7月10日前 报名
    const int year = outline().plan().year;
    const bool isOfYear = sumsUpYear() && options().asOf.year() == year;
    QString rest = withoutPastTimes(name, outline().plan().time(),
                                    isOfYear ? QDate(year + 1, 1, 1) : options().asOf);
    rest.remove(left);
    if (sumsUpYear() && rest.remove(asksForSummary()).isEmpty())
        return name;
    return rest != name && rest.startsWith(u"尽快"_s) ? rest.mid(2) : rest;
}

// What a note says is to be done next; empty where a later note is reported.
QStringList ProseProposals::stepsOf(const ProgressNote &note) const
{
    const OutlineNode *node = outline().find(note.node);
    const QList<ProgressNote> notes = node ? reportedNotes(node) : QList<ProgressNote>();
    return !notes.isEmpty() && notes.last().id == note.id ? nextStepsAmong(remarksOf(note))
                                                          : QStringList();
}

bool ProseProposals::tellsStepsOf(const ProgressNote &note) const
{
    const OutlineNode *node = outline().find(note.node);
    return node && node->isTracked() && !hasEnded(node->statusOn(options().asOf))
           && !isThisSummary(node) && isUpToDate(outline(), node, options())
           && !stepsOf(note).isEmpty();
}

QStringList ProseProposals::nextStepsOf(const OutlineNode *node) const
{
    QStringList said = stepsIn(node->node().difficulty);
    const QList<ProgressNote> notes = reportedNotes(node);
    for (const QString &step : notes.isEmpty() ? QStringList() : stepsOf(notes.last())) {
        const auto holds = [&step](const QString &one) { return one.contains(step); };
        if (std::ranges::none_of(said, holds))
            said.append(step);
    }
    return said;
}

// The item's next steps as one text; empty for a day that they are not told of. A time in them that
// was over half a year ago is meant of the next year.
QString ProseProposals::departmentStepOf(const OutlineNode *node) const
{
    if (!isUpToDate(outline(), node, options()))
        return {};
    const QDate day = options().asOf;
    QStringList steps;
    for (const QString &step : nextStepsOf(node))
        steps.append(withoutPastTimes(withoutEndMarks(printed(step)), outline().plan().time(), day,
                                      day.addMonths(-6)));
    return steps.join(u'；');
}

// 继续推进社会实践工作：元旦前再走访两家企业。 with the item's own next step behind its name.
QString ProseProposals::stepOf(const OutlineNode *node) const
{
    static const QRegularExpression goesOn(
        u"^(?:继续|进一步|持续|坚持|不断|始终|长期|每[到逢年月周学季])"_s);
    static const QRegularExpression pains(u"^(?:努力|紧密|充分|严格|认真|积极|切实|全面|主动)"_s);
    static const QRegularExpression reaches( // an end, with which nobody goes on
        u"^(?:基本|全部|全面)?(?:建成|建好|配[齐强]|实现|达到|补齐|成立|出台|挂牌|办成|评选)"_s);
    const QString step = departmentStepOf(node);
    if (isNearlyDone(node) && !step.isEmpty())
        return closedSentence(lastTouches({node}) + u'：' + step);
    const QString name = comingName(nameOf(node));
    const QString verb = options().choices.paperMarks ? taskVerb(name) : QString();
    const bool isBegun = node->statusOn(options().asOf) != StatusKind::NotStarted;
    const bool says = !isBegun || name.contains(goesOn)
                      || (beginsWithFrame(name) && !name.contains(pains));
    const QString about = step.isEmpty() ? QString()
                                         : (name.contains(u'：') ? u'，' : u'：') + step;
    const QString goOn = name.contains(reaches) ? u"抓紧"_s : u"继续"_s;
    return (says ? QString() : goOn) + verb + closedSentence(name + about);
}

// Takes from the items with a sentence of their own the last ones that have no next step, so that
// `most` sentences are left with the one that names them together. Empty where there is no need, or
// no second one.
QList<const OutlineNode *> ProseProposals::takeTogether(QList<const OutlineNode *> &items,
                                                        qsizetype most) const
{
    QList<const OutlineNode *> together;
    for (const OutlineNode *node : std::as_const(items)) {
        if (departmentStepOf(node).isEmpty())
            together.append(node);
    }
    if (items.size() <= most || together.size() < 2)
        return {};
    const qsizetype count = std::min(together.size(), items.size() + 1 - most);
    together = together.last(count);
    items.removeIf([&](const OutlineNode *node) { return together.contains(node); });
    return together;
}

// The first `most` items by their shortest names, without that they go on: “…”“…”.
QString ProseProposals::quotedTogether(const QList<const OutlineNode *> &items,
                                       qsizetype most) const
{
    static const QRegularExpression goesOn(u"，(?:并)?(?:长期|常年|持续)坚持(?:下去)?$"_s);
    const auto names = shortestNames();
    QString words;
    for (const OutlineNode *node : items.first(std::min(most, items.size())))
        words += quotedMatter(comingName(names.value(node)).remove(goesOn));
    return words;
}

// 做好“…”“…”收尾工作 on items that are nearly done; one that begins with a quotation stands without
// marks of its own: 做好“五老”讲家风故事活动收尾工作.
QString ProseProposals::lastTouches(const QList<const OutlineNode *> &items) const
{
    static const QRegularExpression begins(
        u"^(?:继续)?(?:组织)?(?:开展|举办|举行|做好|抓好)好?(?=[^，]{6,}$)"_s);
    const auto names = shortestNames();
    QString words;
    for (const OutlineNode *node : items) {
        const QString name = comingName(names.value(node)).remove(begins);
        const bool isBare = items.size() == 1 && name.startsWith(u'“') && !name.endsWith(u'”')
                            && !name.contains(u'，');
        words += isBare ? name : quotedMatter(name);
    }
    return u"做好"_s + words + u"收尾工作"_s;
}

// What is kept up is one sentence, and so is what is nearly done, but for items with a next step of
// their own.
QString ProseProposals::nextSteps() const
{
    QList<const OutlineNode *> items = comingNext();
    const auto isPast = [this](const OutlineNode *node) { return isOver(node); };
    if (!std::ranges::all_of(items, isPast))
        items.removeIf(isPast);
    QList<const OutlineNode *> nearlyDone;
    QList<const OutlineNode *> kept;
    for (const OutlineNode *node : std::as_const(items)) {
        if (!departmentStepOf(node).isEmpty())
            continue;
        if (isKeptUp(node))
            kept.append(node);
        else if (isNearlyDone(node))
            nearlyDone.append(node);
    }
    if (kept.size() < 2)
        kept.clear();
    items.removeIf(
        [&](const OutlineNode *node) { return kept.contains(node) || nearlyDone.contains(node); });
    const int others = (kept.isEmpty() ? 0 : 1) + (nearlyDone.isEmpty() ? 0 : 1);
    const auto together = takeTogether(items, kMostSteps - others);
    QStringList sentences;
    for (const OutlineNode *node : std::as_const(items))
        sentences.append(stepOf(node));
    if (!together.isEmpty())
        sentences.append(u"统筹推进"_s + quotedTogether(together, together.size()) + u"等工作。"_s);
    if (!nearlyDone.isEmpty())
        sentences.append(lastTouches(nearlyDone) + u'。');
    if (!kept.isEmpty())
        sentences.append(u"继续抓好"_s + quotedTogether(kept, kMostKeptUp) + u'等'
                         + (kept.size() > kMostKeptUp ? u"%1项"_s.arg(kept.size()) : QString())
                         + u"长期工作。"_s);
    return sentences.isEmpty() ? u"没有尚未完成或长期坚持的事项。"_s : enumerated(sentences);
}

QString ProseProposals::closing() const
{
    static const QRegularExpression guide(
        u"以[^，。；：]{2,40}为(?:指导|指引|引领|统领)(?=[，。；])"_s);
    const PlanDetails &plan = outline().plan();
    const QString thought = guide.match(guidingThought(preamble(), plan.year)).captured();
    if (thought.isEmpty() || !sumsUpYear() || wholeYear() != u"全年"_s)
        return {};
    return u"%1年，我们将继续%2，总结经验，改进不足，推动各项工作取得新成效。"_s.arg(plan.year + 1)
        .arg(thought);
}

} // namespace Domain
