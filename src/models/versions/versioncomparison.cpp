#include "models/versions/versioncomparison.h"

#include "domain/plan/outline.h"
#include "domain/plan/subtree.h"
#include "domain/text/characters.h"
#include "domain/text/sentences.h"
#include "models/editwords.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

// Whether a field's old value can be fetched. Not numbers: they follow from the places of the
// items, which fetching does not change.
bool isFetched(Field field)
{
    return field != Field::Number && field != Field::Kind;
}

// A node by its number and the beginning of its title: numbers alone say nothing in a list.
QString nameAndTitle(const OutlineNode *node)
{
    constexpr int kMost = 20;
    const QString name = nodeName(node);
    const QString title = withoutInvisible(node->node().title).simplified();
    if (title.isEmpty() || name.contains(inBrief(title, kMost)))
        return name;
    return Text::tr("%1 “%2”", "an item and its title").arg(name, inBrief(title, kMost));
}

struct Year
{
    Outline outline;
    NotesByNode notes = {};
};

Result<Year> yearOf(const PlanFile &file, PlanId plan)
{
    auto content = file.plans().content(plan);
    if (!content)
        return content.error();
    auto notes = file.progress().notesOfPlan(plan);
    if (!notes)
        return notes.error();
    return Year{Outline(*std::move(content)), *std::move(notes)};
}

bool saysTheSame(const ProgressNote &one, ProgressNote other)
{
    other.node = one.node;
    return one == other;
}

// Walks through a year of the version beside the same year now.
class Comparer
{
public:
    Comparer(const PlanFile &version, const PlanFile &present, const Year &then, const Year &now,
             VersionComparison &found)
        : m_version(version)
        , m_present(present)
        , m_then(then)
        , m_now(now)
        , m_found(found)
    {
        for (const auto &notes : now.notes) {
            for (const ProgressNote &note : notes)
                m_notesNow.insert(note.id, note);
        }
    }

    Result<void> walk(const OutlineNode *node)
    {
        const OutlineNode *present = m_now.outline.find(node->id());
        if (!present)
            return addGone(node);
        compareFields(node, present);
        for (const ProgressNote &note : m_then.notes.value(node->id()))
            compareNote(node, note);
        return walkBelow(node);
    }

    Result<void> walkBelow(const OutlineNode *node)
    {
        for (int row = 0; row < node->childCount(); ++row) {
            if (auto walked = walk(node->child(row)); !walked)
                return walked;
        }
        return {};
    }

    void countAdded()
    {
        for (const OutlineNode *node : m_now.outline.nodes())
            m_found.nodesAdded += m_then.outline.find(node->id()) ? 0 : 1;
        m_found.notesAdded += int(m_notesNow.size());
        for (const auto &notes : m_then.notes) {
            for (const ProgressNote &note : notes)
                m_found.notesAdded -= isThere(note) ? 1 : 0;
        }
    }

private:
    // Whether the file still has this note. A different note with its id was written after a
    // version was put back.
    bool isThere(const ProgressNote &note) const
    {
        const auto now = m_notesNow.constFind(note.id);
        return now != m_notesNow.cend() && now->writtenAt == note.writtenAt;
    }

    void compareFields(const OutlineNode *node, const OutlineNode *present)
    {
        VersionDifference difference{.kind = VersionDifference::Kind::Changed,
                                     .node = node->id(),
                                     .what = nameAndTitle(node)};
        QStringList words;
        for (const Field field : allFields()) {
            const QString then = fieldText(node->node(), field);
            const QString now = fieldText(present->node(), field);
            if (then == now || !isFetched(field))
                continue;
            difference.edit.append(
                FieldChange{.node = node->id(), .field = field, .from = now, .to = then});
            words.append(Text::tr("%1: %2", "a field and its value")
                             .arg(fieldName(field), valueText(field, then)));
        }
        difference.words = words.join(Text::tr("; ", "between the parts of a list"));
        if (!difference.edit.isEmpty())
            m_found.differences.append(difference);
    }

    void compareNote(const OutlineNode *node, const ProgressNote &note)
    {
        const auto now = m_notesNow.constFind(note.id);
        const bool isIdTaken = now != m_notesNow.cend();
        const bool isGone = !isThere(note);
        if (!isGone && saysTheSame(*now, note))
            return;
        ProgressNote wanted = note;
        if (!isGone)
            wanted.node = now->node;
        else if (isIdTaken)
            wanted.id = {};
        const NoteChange change{.from = isGone ? std::nullopt : std::optional(*now), .to = wanted};
        m_found.differences.append(
            {.kind = isGone ? VersionDifference::Kind::Gone : VersionDifference::Kind::Changed,
             .node = node->id(),
             .note = note.id,
             .what = Text::tr("note on %1").arg(nameAndTitle(node)),
             .words = noteWords(note),
             .edit = {change}});
    }

    Result<void> addGone(const OutlineNode *node)
    {
        auto tree = m_version.subtrees().subtree(node->id());
        if (!tree)
            return tree.error();
        if (!*tree)
            return {};
        if (auto fitted = fit(**tree, node); !fitted)
            return fitted;
        const auto notes = (*tree)->notes.size();
        m_found.differences.append(
            {.kind = VersionDifference::Kind::Gone,
             .node = node->id(),
             .what = nodeName(node),
             .words = notes > 0 ? Text::tr("%1 (with notes: %2)").arg(node->heading()).arg(notes)
                                : node->heading(),
             .edit = {SubtreeChange{.to = std::make_shared<const Subtree>(**std::move(tree))}}});
        return {};
    }

    // The row behind the nearest of the siblings before `node` that still stand under `under`.
    int rowUnder(const OutlineNode *under, const OutlineNode *node) const
    {
        if (node->parent()->id() != under->id())
            return std::min(node->row(), under->childCount());
        for (int row = node->row() - 1; row >= 0; --row) {
            const OutlineNode *present = m_now.outline.find(node->parent()->child(row)->id());
            if (present && present->parent() == under)
                return present->row() + 1;
        }
        return 0;
    }

    // Adapts a removed tree to the present plan. It goes under its old parent or, when that is gone
    // or may not hold it, under the nearest node above that is there and may. Notes that the file
    // still has, and references to what is gone, are left out.
    Result<void> fit(Subtree &tree, const OutlineNode *node) const
    {
        const OutlineNode *under = m_now.outline.root();
        for (const OutlineNode *above = node->parent(); above; above = above->parent()) {
            const OutlineNode *present = m_now.outline.find(above->id());
            if (present && mayHold(*present, node->node().kind)) {
                under = present;
                break;
            }
        }
        tree.place.parent = under->isRoot() ? NodeId{} : under->id();
        tree.place.row = rowUnder(under, node);
        tree.notes.removeIf(
            [this](const ProgressNote &note) { return m_notesNow.contains(note.id); });
        tree.omissions.clear();
        tree.carriedInto.clear();
        tree.carriedFrom.clear();
        for (Node &one : tree.nodes) {
            const auto origin = m_present.plans().node(one.carriedFrom);
            if (!origin)
                return origin.error();
            one.carriedFrom = origin->id;
        }
        return {};
    }

    const PlanFile &m_version;
    const PlanFile &m_present;
    const Year &m_then;
    const Year &m_now;
    VersionComparison &m_found;
    QHash<NoteId, ProgressNote> m_notesNow;
};

// Returns each evidence as its id and checksum: after a version was put back, an id may be given to
// other content.
Result<QSet<QString>> evidenceOf(const PlanFile &file, PlanId plan)
{
    const auto places = file.evidence().ofPlan(plan);
    if (!places)
        return places.error();
    QSet<QString> all;
    for (const auto &lists : {places->ofNodes.values(), places->ofNotes.values()}) {
        for (const QList<Evidence> &list : lists) {
            for (const Evidence &one : list)
                all.insert(QString::number(qint64(one.id)) + one.sha256);
        }
    }
    return all;
}

Result<void> countEvidence(const PlanFile &version, const PlanFile &present, PlanId plan,
                           VersionComparison &found)
{
    const auto then = evidenceOf(version, plan);
    const auto now = then ? evidenceOf(present, plan) : then;
    if (!now)
        return now.error();
    found.evidenceAdded += int((*now - *then).size());
    found.evidenceRemoved += int((*then - *now).size());
    return {};
}

Result<void> compareYear(const PlanFile &version, const PlanFile &present, PlanId plan, NodeId only,
                         VersionComparison &found)
{
    const auto then = yearOf(version, plan);
    if (!then)
        return then.error();
    const auto now = yearOf(present, plan);
    if (!now)
        return now.error();
    Comparer comparer(version, present, *then, *now, found);
    if (only == NodeId{}) {
        comparer.countAdded();
        if (auto counted = countEvidence(version, present, plan, found); !counted)
            return counted;
        return comparer.walkBelow(then->outline.root());
    }
    const OutlineNode *node = then->outline.find(only);
    return node ? comparer.walk(node) : Result<void>();
}

} // namespace

Result<VersionComparison> comparison(const EarlierVersion &version, const QString &path,
                                     NodeId only)
{
    const auto then = PlanFile::open(version.path, PlanFile::Access::ReadOnly);
    if (!then)
        return then.error();
    const auto now = PlanFile::open(path, PlanFile::Access::ReadOnly);
    if (!now)
        return now.error();
    const auto plans = (*then)->plans().plans();
    const auto present = (*now)->plans().plans();
    if (!plans || !present)
        return (plans ? present : plans).error();
    VersionComparison found;
    for (const PlanDetails &plan : *plans) {
        const bool isThere = std::ranges::find(*present, plan.id, &PlanDetails::id)
                             != present->cend();
        found.yearsRemoved += isThere ? 0 : 1;
        if (!isThere)
            continue;
        if (auto compared = compareYear(**then, **now, plan.id, only, found); !compared)
            return compared.error();
    }
    found.yearsAdded = int(present->size() - plans->size()) + found.yearsRemoved;
    return found;
}

// Trees come last, and of them the last one first: each has the row that it gets when it alone is
// restored.
Edit restoring(const QList<VersionDifference> &differences)
{
    Edit edit;
    Edit trees;
    for (const VersionDifference &difference : differences) {
        for (const Change &change : difference.edit) {
            if (std::holds_alternative<SubtreeChange>(change))
                trees.prepend(change);
            else
                edit.append(change);
        }
    }
    return edit + trees;
}

QString comparisonWords(const VersionComparison &comparison)
{
    const auto count = [&comparison](VersionDifference::Kind kind) {
        return std::ranges::count(comparison.differences, kind, &VersionDifference::kind);
    };
    QStringList parts;
    const auto add = [&parts](const QString &words, qint64 number) {
        if (number > 0)
            parts.append(words.arg(number));
    };
    add(Text::tr("years added: %1"), comparison.yearsAdded);
    add(Text::tr("years removed: %1"), comparison.yearsRemoved);
    add(Text::tr("sections and items added: %1"), comparison.nodesAdded);
    add(Text::tr("notes added: %1"), comparison.notesAdded);
    add(Text::tr("evidence added: %1"), comparison.evidenceAdded);
    add(Text::tr("evidence removed: %1"), comparison.evidenceRemoved);
    add(Text::tr("changed: %1"), count(VersionDifference::Kind::Changed));
    add(Text::tr("removed: %1"), count(VersionDifference::Kind::Gone));
    return parts.isEmpty() ? Text::tr("Items, notes and evidence are the same as now.")
                           : Text::tr("Since then: %1.")
                                 .arg(parts.join(Text::tr(", ", "between the parts of a list")));
}

} // namespace Models
