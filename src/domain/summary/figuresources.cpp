#include "domain/summary/figuresources.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/summaryproposals.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QList<ProgressNote> withAttendance(const QList<ProgressNote> &notes)
{
    QList<ProgressNote> counted;
    std::ranges::copy_if(notes, std::back_inserter(counted),
                         [](const ProgressNote &note) { return note.attendance.has_value(); });
    return counted;
}

QList<ProgressNote> withFigure(QList<ProgressNote> notes, const FigureKey &key)
{
    notes.removeIf([&key](const ProgressNote &note) {
        return std::ranges::none_of(note.figures,
                                    [&key](const auto &one) { return keyOf(one) == key; });
    });
    return notes;
}

// If the figures of all sources do not add up to `value`, returns only the sources that have that
// value in a single note; all when none has.
QList<FigureSource> cameTo(const QList<FigureSource> &sources, const FigureKey &key, qint64 value)
{
    const NamedFigure wanted{key.name, value, key.unit};
    qint64 sum = 0;
    QList<FigureSource> single = sources;
    for (FigureSource &source : single) {
        for (const FigureTotal &total : figureTotals(source.notes))
            sum += total.key == key ? total.number : 0;
        source.notes.removeIf(
            [&wanted](const ProgressNote &note) { return !note.figures.contains(wanted); });
    }
    single.removeIf([](const FigureSource &source) { return source.notes.isEmpty(); });
    return sum == value || single.isEmpty() ? sources : single;
}

bool isOfGroup(const OutlineNode *node, const FigureSource &source, CountedFigure::Group group,
               const ProseProposals &proposals, QDate day)
{
    const bool isMissed = node->isMissedOn(day);
    switch (group) {
    case CountedFigure::Group::All: return true;
    case CountedFigure::Group::Missed: return isMissed;
    case CountedFigure::Group::Open:
        return isUnfinished(source.status) && !isMissed && !isKeptUp(node, source.status);
    case CountedFigure::Group::KeptUp: return source.status == StatusKind::Ongoing;
    case CountedFigure::Group::Recurring:
        return isKeptUp(node, source.status) && source.status != StatusKind::Ongoing;
    case CountedFigure::Group::Advancing: return !isKeptUp(node, source.status);
    case CountedFigure::Group::Quiet: return !proposals.isTold(node);
    }
    Q_UNREACHABLE();
}

// The sum over all sources, counted as a figure of this kind is.
qint64 sumOver(const QList<FigureSource> &sources, CountedFigure::Kind kind)
{
    if (kind == CountedFigure::Kind::Items)
        return sources.size();
    NoteFigures sums;
    for (const FigureSource &source : sources)
        sums += figuresOf(source.notes);
    return kind == CountedFigure::Kind::Events ? sums.events : sums.attendance;
}

// Without the sources that have no notes left.
QList<FigureSource> withNotes(QList<FigureSource> sources)
{
    sources.removeIf([](const FigureSource &source) { return source.notes.isEmpty(); });
    return sources;
}

// The notes of one source that say the same on one day and are `value` together.
QList<FigureSource> saidTogether(const QList<FigureSource> &sources, CountedFigure::Kind kind,
                                 qint64 value)
{
    for (const FigureSource &source : sources) {
        for (const ProgressNote &note : source.notes) {
            FigureSource together = source;
            together.notes.removeIf(
                [&note](const ProgressNote &other) { return !saySame(note, other); });
            if (together.notes.size() > 1 && sumOver({together}, kind) == value)
                return {together};
        }
    }
    return {};
}

} // namespace

QList<FigureSource> sourcesOfBlock(const Outline &outline, const NotesByNode &notes,
                                   const SummaryOptions &options, const SummaryBlock &block)
{
    const QSet<NoteId> told(block.sources.cbegin(), block.sources.cend());
    const QSet<NodeId> items(block.items.cbegin(), block.items.cend());
    QList<FigureSource> sources;
    for (const OutlineNode *node : outline.nodes()) {
        FigureSource source{.node = node->id(), .status = node->statusOn(options.asOf)};
        std::ranges::copy_if(notes.value(node->id()), std::back_inserter(source.notes),
                             [&told](const ProgressNote &note) { return told.contains(note.id); });
        if (!source.notes.isEmpty() || items.contains(node->id()))
            sources.append(source);
    }
    return sources;
}

QList<FigureSource> sourcesOfFigure(const Outline &outline, const NotesByNode &notes,
                                    const SummaryOptions &options, const SummaryBlock &block,
                                    const CountedFigure &figure, qint64 value)
{
    const QList<FigureSource> all = sourcesOfBlock(outline, notes, options, block);
    QList<FigureSource> counted = all;
    if (figure.kind == CountedFigure::Kind::Items) {
        const QSet<NodeId> items(block.items.cbegin(), block.items.cend());
        const ProseProposals proposals(outline, notes, options);
        counted.removeIf([&](const FigureSource &source) {
            return !items.contains(source.node)
                   || (figure.status && source.status != *figure.status)
                   || !isOfGroup(outline.find(source.node), source, figure.group, proposals,
                                 options.asOf);
        });
    } else if (figure.kind == CountedFigure::Kind::Named) {
        for (FigureSource &source : counted)
            source.notes = withFigure(source.notes, figure.key);
        return cameTo(withNotes(counted), figure.key, value);
    } else {
        for (FigureSource &source : counted)
            source.notes = withAttendance(source.notes);
        counted = withNotes(counted);
    }
    if (sumOver(counted, figure.kind) == value)
        return counted;
    // A section sums up its own notes behind those of its items.
    QList<FigureSource> own = counted;
    own.removeIf([&block](const FigureSource &source) { return source.node != block.node; });
    if (sumOver(own, figure.kind) == value)
        return own;
    if (auto together = saidTogether(counted, figure.kind, value); !together.isEmpty())
        return together;
    // It is no sum, so keep the notes whose attendance is `value` or whose words state it.
    QList<FigureSource> single = all;
    for (FigureSource &source : single) {
        source.notes.removeIf([value](const ProgressNote &note) {
            return note.attendance != value && !statesNumber(note.text, int(value));
        });
    }
    single = withNotes(single);
    return single.isEmpty() ? counted : single;
}

} // namespace Domain
