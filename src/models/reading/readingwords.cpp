#include "models/reading/readingwords.h"

#include "domain/plan/outline.h"
#include "domain/summary/summaryproposals.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

// In words: what reading with the assumption does. notMade() says what reading without it does.
QString made(Assumption assumption)
{
    switch (assumption) {
    case Assumption::PreviewPages:
        return Text::tr("“1、”, “2、” at the starts of lines are page numbers and are left out");
    case Assumption::Enumerations:
        return Text::tr("“一是”, “第一，” and signs such as ● begin items of their own");
    case Assumption::LoneFirst:
        return Text::tr("a “一、” in mid-line begins something new, also where no “二、” follows");
    case Assumption::NoBareHeadings:
        return Text::tr("short lines without a number are text, not headings");
    case Assumption::OnlyLineStarts:
        return Text::tr("only numbers at the starts of lines count, those in mid-line do not");
    case Assumption::NoAnnexes: return Text::tr("what stands below “附件” is part of the plan");
    case Assumption::OthersAbove:
        return Text::tr("numbers above the title belong to another text and are left out");
    }
    Q_UNREACHABLE();
}

QString notMade(Assumption assumption)
{
    switch (assumption) {
    case Assumption::PreviewPages:
        return Text::tr("“1、”, “2、” at the starts of lines number items");
    case Assumption::Enumerations:
        return Text::tr("“一是”, “第一，” and signs such as ● stay within their item");
    case Assumption::LoneFirst:
        return Text::tr("a “一、” in mid-line where no “二、” follows belongs to its sentence");
    case Assumption::NoBareHeadings:
        return Text::tr("short lines without a number can be headings");
    case Assumption::OnlyLineStarts: return Text::tr("numbers in mid-line count too");
    case Assumption::NoAnnexes: return Text::tr("what stands below “附件” is an annex");
    case Assumption::OthersAbove: return Text::tr("numbers above the title are the plan's, too");
    }
    Q_UNREACHABLE();
}

// The fault in words; empty for kinds that are not shown to the user.
QString faultWords(const FaultCount &found)
{
    const int n = found.count;
    switch (found.fault) {
    case ReadingFault::NoNodes: return Text::tr("nothing to be done was found");
    case ReadingFault::NoTitle: return Text::tr("no title");
    case ReadingFault::NumberInTitle: return Text::tr("a number within the title");
    case ReadingFault::NumberRepeat: return Text::tr("%n numbers come twice", nullptr, n);
    case ReadingFault::NumberGap: return Text::tr("%n numbers are missing", nullptr, n);
    case ReadingFault::LateBeginning: return Text::tr("%n lists do not begin at one", nullptr, n);
    case ReadingFault::MixedMarks: return Text::tr("numbered in two ways at %n places", nullptr, n);
    case ReadingFault::ItemBesideHeading:
        return Text::tr("numbers beside headings without one: %n", nullptr, n);
    case ReadingFault::EmptyItem: return Text::tr("%n numbers without words", nullptr, n);
    case ReadingFault::MidSentence: return Text::tr("%n items begin in mid-sentence", nullptr, n);
    case ReadingFault::UnreadNumber:
        return Text::tr("%n numbered lines stay in the text", nullptr, n);
    case ReadingFault::UnreadPoints:
        return Text::tr("%n lines with signs stay in the text", nullptr, n);
    case ReadingFault::UnreadList: return Text::tr("%n lists stay in the text", nullptr, n);
    case ReadingFault::LongItem: return Text::tr("%n very long items", nullptr, n);
    case ReadingFault::Assumption: return {};
    }
    Q_UNREACHABLE();
}

// Two readings may differ in what stands deep in the outline: all of it counts.
void count(const QList<ReadNode> &nodes, int &sections, int &items)
{
    for (const ReadNode &node : nodes) {
        (node.kind == NodeKind::Section ? sections : items) += 1;
        count(node.children, sections, items);
    }
}

QString joined(QStringList clauses)
{
    QString words = clauses.join(Text::tr("; ", "between ways to read a text"));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

ReadCounts countsOf(const PlanContent &plan)
{
    const Outline outline(plan);
    return {.sections = aspectsOf(outline).size(),
            .items = std::ranges::count_if(outline.nodes(), &OutlineNode::isTracked)};
}

ReadingWords wordsOf(const RankedReading &reading, Assumptions followed)
{
    QStringList reasons;
    for (const Assumption assumption : kAssumptions) {
        const bool now = reading.assumptions.testFlag(assumption);
        if (now != followed.testFlag(assumption))
            reasons.append(now ? made(assumption) : notMade(assumption));
    }
    int sections = 0;
    int items = 0;
    count(reading.outline.nodes, sections, items);
    QStringList faults;
    for (const FaultCount &found : reading.faults) {
        if (const QString words = faultWords(found); !words.isEmpty())
            faults.append(words);
    }
    const QString counts = Text::tr("%1 sections, %2 items").arg(sections).arg(items);
    return {.reason = joined(reasons),
            .outcome = faults.isEmpty()
                           ? Text::tr("%1; nothing odd", "counts of a reading").arg(counts)
                           : joined(QStringList{counts} + faults)};
}

} // namespace Models
