#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/pasttimes.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/text/difficultywords.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// The part of ProseProposals on what comes next (下一步打算).

namespace Domain {

namespace {

constexpr qsizetype kMostSteps = 7;  // sentences, as far as items can be told together
constexpr qsizetype kMostKeptUp = 3; // names of what goes on or recurs

} // namespace

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

// An item's name as of something to come, without times that are over.
QString ProseProposals::comingName(const QString &name) const
{
    static const QRegularExpression left(
        u"(?:^|(?<=[，；：]))\\s+"_s); // by a time: ，7月10日前 报名
    const QString rest =
        withoutPastTimes(name, outline().plan().time(), options().asOf).remove(left);
    return rest != name && rest.startsWith(u"尽快"_s) ? rest.mid(2) : rest;
}

// The next steps that stand with the item's difficulty; empty for a day that they are not told of.
// A time in them that was over half a year ago is meant of the next year.
QString ProseProposals::departmentStepOf(const OutlineNode *node) const
{
    if (!isUpToDate(outline(), node, options()))
        return {};
    const QDate day = options().asOf;
    QStringList steps;
    for (const QString &step : stepsIn(node->node().difficulty))
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
    const QString name = comingName(nameOf(node));
    const QString verb = options().choices.paperMarks ? taskVerb(name) : QString();
    const bool isBegun = node->statusOn(options().asOf) != StatusKind::NotStarted;
    const bool says = !isBegun || name.contains(goesOn)
                      || (beginsWithFrame(name) && !name.contains(pains));
    const QString step = departmentStepOf(node);
    const QString about = step.isEmpty() ? QString()
                                         : (name.contains(u'：') ? u'，' : u'：') + step;
    return (says ? QString() : u"继续"_s) + verb + closedSentence(name + about);
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

// What is kept up is one sentence, but for items with a next step of their own.
QString ProseProposals::nextSteps() const
{
    QList<const OutlineNode *> items = comingNext();
    QList<const OutlineNode *> kept;
    for (const OutlineNode *node : std::as_const(items)) {
        if (isKeptUp(node) && departmentStepOf(node).isEmpty())
            kept.append(node);
    }
    if (kept.size() > 1)
        items.removeIf([&](const OutlineNode *node) { return kept.contains(node); });
    else
        kept.clear();
    const auto together = takeTogether(items, kMostSteps - (kept.isEmpty() ? 0 : 1));
    QStringList sentences;
    for (const OutlineNode *node : std::as_const(items))
        sentences.append(stepOf(node));
    if (!together.isEmpty())
        sentences.append(u"统筹推进"_s + quotedTogether(together, together.size()) + u"等工作。"_s);
    if (!kept.isEmpty())
        sentences.append(u"继续抓好"_s + quotedTogether(kept, kMostKeptUp) + u'等'
                         + (kept.size() > kMostKeptUp ? u"%1项"_s.arg(kept.size()) : QString())
                         + u"长期工作。"_s);
    return sentences.isEmpty() ? u"没有尚未完成或长期坚持的事项。"_s : enumerated(sentences);
}

} // namespace Domain
