#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/officialpaper.h"
#include "domain/summary/proposals/briefroom.h"
#include "domain/summary/proposals/noteteller.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/nominalunits.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// The part of ProseProposals in few words: the highlights, and a brief.

namespace Domain {

namespace {

constexpr int kFewestHighlights = 3;
constexpr int kMostHighlights = 5;

// Joins as many of the names as fit the width, one at least, and puts 等 for the others, which then
// stands for the 等 of each name too. A single one is not left out.
QString listed(const QStringList &names, QChar separator, double width)
{
    static const QRegularExpression others(u"(?<![平高中初优同均相上])等$"_s);
    qsizetype fitting = std::min<qsizetype>(1, names.size());
    while (fitting < names.size()
           && nominalWidth(names.first(fitting + 1).join(separator)) <= width)
        ++fitting;
    QStringList shown = names.first(fitting);
    if (fitting + 1 >= names.size())
        return names.join(separator);
    return shown.replaceInStrings(others, QString()).join(separator) + u'等';
}

// Joins lists with semicolons where one of them holds a list itself.
QChar nameSeparator(const QStringList &names)
{
    static const QRegularExpression inner(u"[、，；]"_s);
    const bool holdLists = std::ranges::any_of(
        names, [](const QString &name) { return name.contains(inner); });
    return holdLists ? u'；' : u'、';
}

} // namespace

// The marked notes, in order of date. A brief has three to five: notes with the highest attendance
// fill it up, or are the ones kept.
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

// The number of lines of a brief besides its highlights when its lists of items may be `wide`
// characters wide.
double ProseProposals::linesBesideHighlights(double listWidth) const
{
    constexpr double kTitleSize = 22.0 / 16; // title size in characters of the body
    constexpr double kHeadings = 3;
    const QString title = proposedSummaryTitle(outline().plan(), options());
    const double titleLines = std::ceil(nominalWidth(title) * kTitleSize
                                        / OfficialPaper::kCharactersPerLine);
    const bool isSigned = !signatureFor(outline().plan(), options().choices).isEmpty();
    const double blankAndDay = 2;
    const double frame = titleLines + 1 + kHeadings + blankAndDay + (isSigned ? 1 : 0);
    return frame + linesOf({planCounts()}) + linesOf({missedInBrief(listWidth)})
           + linesOf({nextStepsInBrief(listWidth)});
}

// The width of the lists of items with which a brief with three highlights fills one page.
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

// A note's first sentence, with the next one where that only closes something; of a long sentence
// as many whole clauses as fit.
QString ProseProposals::highlightWords(const ProgressNote &note, qsizetype most) const
{
    constexpr qsizetype kFewest = 10; // characters
    QString words = noteWords(note);
    qsizetype end = firstSentenceEnd(words);
    if (end < kFewest && end + 1 < words.size()) {
        words[end] = u'，';
        end = firstSentenceEnd(words);
    }
    words.truncate(end);
    qsizetype cut = 0;
    while (words.size() > most) {
        const qsizetype clause = firstClause(words.mid(cut), u"，；：").size();
        const bool isEnough = cut > kFewest && cut + clause > most;
        if (isEnough || cut + clause >= words.size())
            break;
        cut += clause + 1;
    }
    if (cut > kFewest)
        words.truncate(cut - 1);
    return closedSentence(withAttendance(withoutEndMarks(words), note));
}

QString ProseProposals::highlights() const
{
    constexpr qsizetype kLong = 48; // characters
    const QList<ProgressNote> notes = highlightedNotes();
    QStringList sentences;
    for (const ProgressNote &note : notes)
        sentences.append(highlightWords(note, kLong));
    if (options().choices.style != SummaryStyle::Brief)
        return enumerated(sentences);
    const double room = OfficialPaper::kLinesPerPage - linesBesideHighlights(listWidthInBrief());
    while (sentences.size() > kFewestHighlights && linesOf(sentences) > room)
        sentences.removeLast();
    // Cuts the last ones shorter where the page is full.
    for (const qsizetype most : {26, 14}) {
        for (qsizetype at = sentences.size() - 1; at >= 0 && linesOf(sentences) > room; --at)
            sentences[at] = highlightWords(notes[at], most);
    }
    return enumerated(sentences);
}

// The fewest words that name an item: its first clauses, from the first that says more than what
// the work starts from. Where they name papers, only the first paper, and without who issued it.
QString ProseProposals::nameInBrief(const OutlineNode *node) const
{
    static const QRegularExpression papers(
        u"^([^《，]{0,6}?(?:贯彻落实|学习贯彻|贯彻执行|落实|贯彻|执行|学习))"
        u"[^《，]*(《[^》]+》)([^，]*)$"_s);
    QString name = withoutLeadingTime(
        withoutEndMarks(printed(shortOpeningWordsOf(withTellingWords(node->node())))));
    if (beginsWithFrame(name)) {
        QString rest = nameOf(node);
        QString clause = firstClause(rest, u"，；。");
        while (beginsWithFrame(clause) && clause != rest) {
            rest = rest.mid(clause.size() + 1);
            clause = firstClause(rest, u"，；。");
        }
        name = beginsWithFrame(clause) ? nameOf(node) : clause;
    }
    const auto match = papers.match(name);
    if (!match.hasMatch())
        return name;
    const QString others = match.captured(3);
    return match.captured(1) + match.captured(2) + (others.contains(u'《') ? u"等"_s : others);
}

// The words on a missed item: the reason, which is what a reader asks for.
QString ProseProposals::missedInBrief(double listWidth) const
{
    QStringList names;
    int others = 0;
    for (const OutlineNode *node : trackedBelow(outline().root())) {
        if (node->isMissedOn(options().asOf)) {
            const QString difficulty = difficultyOf(node);
            names.append(nameInBrief(node)
                         + (difficulty.isEmpty() ? difficulty : bracketed(difficulty)));
        } else if (const StatusKind status = node->statusOn(options().asOf);
                   isUnfinished(status) && !isKeptUp(node)
                   && (!isBeforeYearsEnd() || isProblem(node))) {
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
    QStringList late; // the missed ones of which the next step is known
    int kept = 0;
    int recurring = 0;
    const auto withStep = [this](const OutlineNode *node) {
        const QString step = departmentStepOf(node);
        const QString name = comingName(nameInBrief(node)).remove(goesOn);
        return step.isEmpty() ? name : name + bracketed(step);
    };
    for (const OutlineNode *node : comingNext()) {
        if (node->statusOn(options().asOf) == StatusKind::Ongoing)
            ++kept;
        else if (isKeptUp(node))
            ++recurring;
        else if (!node->isMissedOn(options().asOf))
            unfinished.append(withStep(node));
        else if (!departmentStepOf(node).isEmpty())
            late.append(withStep(node));
    }
    QStringList steps;
    if (std::ranges::any_of(trackedBelow(outline().root()), [this](const OutlineNode *node) {
            return node->isMissedOn(options().asOf);
        }))
        steps.append(
            u"抓紧完成逾期的工作"_s
            + (late.isEmpty() ? QString() : u'：' + listed(late, nameSeparator(late), listWidth)));
    if (!unfinished.isEmpty())
        steps.append(u"继续推进%1项工作："_s.arg(unfinished.size())
                     + listed(unfinished, nameSeparator(unfinished), listWidth));
    QStringList goingOn;
    if (kept > 0)
        goingOn.append(u"长期坚持的%1项工作"_s.arg(kept));
    if (recurring > 0)
        goingOn.append(u"经常开展的%1项工作"_s.arg(recurring));
    if (!goingOn.isEmpty())
        steps.append(u"继续做好"_s + goingOn.join(u'和'));
    if (steps.isEmpty())
        return u"没有尚未完成或长期坚持的事项。"_s;
    return enumerated(steps).replace(u'\n', u'；') + u'。';
}

} // namespace Domain
