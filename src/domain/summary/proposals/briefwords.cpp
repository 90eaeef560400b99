#include "domain/summary/itemlead.h"
#include "domain/summary/notewords.h"
#include "domain/summary/officialpaper.h"
#include "domain/summary/proposals/briefroom.h"
#include "domain/summary/proposals/noteteller.h"
#include "domain/summary/proposals/sentences.h"
#include "domain/text/nominalunits.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// What ProseProposals says in few words: the highlights, and a brief.

namespace Domain {

namespace {

constexpr int kFewestHighlights = 3;
constexpr int kMostHighlights = 5;

// As many of the names as stand within the width, one at least, and 等 for the others.
QString listed(const QStringList &names, QChar separator, double width)
{
    QString list = names.value(0);
    for (const QString &name : names.mid(1)) {
        const QString more = list + separator + name;
        if (nominalWidth(more) > width)
            return list + u'等';
        list = more;
    }
    return list;
}

} // namespace

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
    qsizetype count = marked - notes.begin();
    if (isBrief) {
        std::stable_sort(notes.begin(), marked, byAttendance);
        std::stable_sort(marked, notes.end(), byAttendance);
        putFirstOfEach(marked, notes.end());
        count = std::clamp<qsizetype>(count, kFewestHighlights, kMostHighlights);
    }
    notes.resize(std::min(count, notes.size()));
    std::ranges::stable_sort(notes, {}, &ProgressNote::happenedOn);
    return notes;
}

// How many lines a brief takes besides its highlights, where its lists of items may be so wide.
double ProseProposals::linesBesideHighlights(double listWidth) const
{
    constexpr double kTitleSize = 22.0 / 16; // of the body's characters
    constexpr double kHeadings = 3;
    const QString title = proposedTitle(outline().plan(), options());
    const double titleLines = std::ceil(nominalWidth(title) * kTitleSize
                                        / OfficialPaper::kCharactersPerLine);
    const bool isSigned = !signatureFor(outline().plan(), options().choices).isEmpty();
    const double blankAndDay = 2;
    const double frame = titleLines + 1 + kHeadings + blankAndDay + (isSigned ? 1 : 0);
    return frame + linesOf({planCounts()}) + linesOf({missedInBrief(listWidth)})
           + linesOf({nextStepsInBrief(listWidth)});
}

// How wide the lists of items may be so that a brief with three highlights fills one page.
double ProseProposals::listWidthInBrief() const
{
    double width = 8 * OfficialPaper::kCharactersPerLine;
    const double most = OfficialPaper::kLinesPerPage - kFewestHighlights;
    while (width > OfficialPaper::kCharactersPerLine && linesBesideHighlights(width) > most)
        width -= OfficialPaper::kCharactersPerLine / 2.0;
    return width;
}

QString ProseProposals::missedInBrief() const
{
    return missedInBrief(listWidthInBrief());
}

QString ProseProposals::nextStepsInBrief() const
{
    return nextStepsInBrief(listWidthInBrief());
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
    const double room = OfficialPaper::kLinesPerPage - linesBesideHighlights(listWidthInBrief());
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
    QString name = withoutLeadingTime(saysMore ? rest : first);
    const auto match = papers.match(name);
    if (!match.hasMatch())
        return name;
    const QString others = match.captured(3);
    return match.captured(1) + match.captured(2) + (others.contains(u'《') ? u"等"_s : others);
}

// What is missed says why: the one thing that a reader asks.
QString ProseProposals::missedInBrief(double listWidth) const
{
    QStringList names;
    int others = 0;
    for (const OutlineNode *node : trackedBelow(outline().root())) {
        if (node->isMissedOn(options().asOf)) {
            const QString difficulty = difficultyOf(node);
            names.append(nameForBrief(node)
                         + (difficulty.isEmpty() ? difficulty : u'（' + difficulty + u'）'));
        } else if (const StatusKind status = node->statusOn(options().asOf);
                   isUnfinished(status) && !isKeptUp(node)) {
            ++others;
        }
    }
    QString text =
        names.isEmpty()
            ? u"没有逾期未完成的事项。"_s
            : u"逾期未完成%1项：%2。"_s.arg(names.size()).arg(listed(names, u'；', listWidth));
    if (others > 0)
        text += names.isEmpty() ? u"尚未完成%1项。"_s.arg(others)
                                : u"另有%1项尚未完成。"_s.arg(others);
    return text;
}

QString ProseProposals::nextStepsInBrief(double listWidth) const
{
    static const QRegularExpression goesOn(u"^继续"_s); // as the words before it say
    QStringList unfinished;
    int kept = 0;
    for (const OutlineNode *node : comingNext()) {
        if (isKeptUp(node))
            ++kept;
        else if (!node->isMissedOn(options().asOf))
            unfinished.append(nameForBrief(node).remove(goesOn));
    }
    QStringList steps;
    if (std::ranges::any_of(trackedBelow(outline().root()), [this](const OutlineNode *node) {
            return node->isMissedOn(options().asOf);
        }))
        steps.append(u"抓紧完成逾期的工作"_s);
    if (!unfinished.isEmpty())
        steps.append(u"继续推进%1项工作："_s.arg(unfinished.size())
                     + listed(unfinished, u'、', listWidth));
    if (kept > 0)
        steps.append(u"继续做好长期坚持的%1项工作"_s.arg(kept));
    if (steps.isEmpty())
        return u"没有尚未完成或长期坚持的事项。"_s;
    return enumerated(steps).replace(u'\n', u'；') + u'。';
}

} // namespace Domain
