#include "domain/year/figures/figuresums.h"

#include "domain/plan/carryover.h"
#include "domain/text/dates.h"

#include <algorithm>
#include <tuple>

namespace Domain {

namespace {

bool standsBefore(const FigureSum &one, const FigureSum &other)
{
    return std::tie(one.key.name, one.key.unit) < std::tie(other.key.name, other.key.unit);
}

// The sums under a key, which is added where it is not there.
FigureSum &sumOf(FigureSums &sums, const FigureKey &key)
{
    const auto held = std::ranges::find(sums, key, &FigureSum::key);
    if (held != sums.end())
        return *held;
    sums.append({.key = key});
    return sums.last();
}

void add(FigureSums &sums, const FigureSums &others)
{
    for (const FigureSum &other : others) {
        FigureSum &sum = sumOf(sums, other.key);
        sum.now += other.now;
        sum.before += other.before;
    }
}

FigureSums sorted(FigureSums sums)
{
    std::ranges::sort(sums, standsBefore);
    return sums;
}

// Turns one year's sums into the “before” column of the next.
FigureSums asBefore(const FigureSums &sums)
{
    FigureSums before;
    for (const FigureSum &sum : sums)
        before.append({.key = sum.key, .before = sum.now.ofYear()});
    return before;
}

const OutlineNode *topOf(const OutlineNode *node)
{
    while (!node->parent()->isRoot())
        node = node->parent();
    return node;
}

// Sums by node, and by the title of the topmost section above it.
struct EarlierSums
{
    QHash<NodeId, FigureSums> nodes;
    QHash<QString, FigureSums> sections;
    FigureSums all;
};

EarlierSums earlierSums(const Outline *earlier, const NotesByNode &notes)
{
    EarlierSums sums;
    if (!earlier)
        return sums;
    const int year = earlier->plan().year;
    for (const OutlineNode *node : earlier->nodes()) {
        const FigureSums own = asBefore(figureSums(notes.value(node->id()), year));
        if (own.isEmpty())
            continue;
        sums.nodes.insert(node->id(), own);
        add(sums.all, own);
        const OutlineNode *top = topOf(node);
        if (top->isSection())
            add(sums.sections[titleKey(top->node().title, year)], own);
    }
    return sums;
}

const FigureSums &sumsOf(const QList<PlanFigures::Part> &parts, NodeId node)
{
    static const FigureSums none;
    const auto part = std::ranges::find(parts, node, &PlanFigures::Part::node);
    return part == parts.end() ? none : part->sums;
}

void appendPart(QList<PlanFigures::Part> &parts, NodeId node, const FigureSums &sums)
{
    if (!sums.isEmpty())
        parts.append({node, sorted(sums)});
}

} // namespace

qint64 QuarterSums::ofYear() const
{
    qint64 sum = 0;
    for (const qint64 quarter : quarters)
        sum += quarter;
    return sum;
}

QuarterSums &QuarterSums::operator+=(const QuarterSums &other)
{
    for (size_t i = 0; i < quarters.size(); ++i)
        quarters[i] += other.quarters[i];
    outside += other.outside;
    return *this;
}

const FigureSums &PlanFigures::ofSection(NodeId section) const
{
    return sumsOf(sections, section);
}

const FigureSums &PlanFigures::ofNode(NodeId node) const
{
    return sumsOf(nodes, node);
}

FigureSums figureSums(const QList<ProgressNote> &notes, int year)
{
    FigureSums sums;
    for (const ProgressNote &note : notes) {
        const int quarter = quarterIn(year, note.happenedOn);
        for (const NamedFigure &figure : note.figures) {
            QuarterSums &sum = sumOf(sums, keyOf(figure)).now;
            (quarter > 0 ? sum.quarters[size_t(quarter - 1)] : sum.outside) += figure.number;
        }
    }
    return sums;
}

PlanFigures planFigures(const Outline &outline, const NotesByNode &notes, const Outline *earlier,
                        const NotesByNode &earlierNotes)
{
    const int year = outline.plan().year;
    const EarlierSums before = earlierSums(earlier, earlierNotes);
    PlanFigures figures{.all = before.all};
    QHash<NodeId, FigureSums> ofTops;
    for (const OutlineNode *node : outline.nodes()) {
        FigureSums own = figureSums(notes.value(node->id()), year);
        add(figures.all, own);
        add(ofTops[topOf(node)->id()], own);
        add(own, before.nodes.value(node->node().carriedFrom));
        appendPart(figures.nodes, node->id(), own);
    }
    const OutlineNode *root = outline.root();
    for (int row = 0; row < root->childCount(); ++row) {
        const OutlineNode *top = root->child(row);
        if (!top->isSection())
            continue;
        add(ofTops[top->id()], before.sections.value(titleKey(top->node().title, year)));
        appendPart(figures.sections, top->id(), ofTops[top->id()]);
    }
    figures.all = sorted(figures.all);
    return figures;
}

} // namespace Domain
