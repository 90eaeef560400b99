#include "models/plandocument.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "domain/plan/figures/figureedits.h"
#include "domain/plan/outlineedits.h"
#include "domain/plan/rules.h"
#include "models/evidence/fileevidence.h"
#include "models/filenotes.h"
#include "storage/file/planfile.h"

#include <algorithm>

// PlanDocument's edits of notes and of evidence.

using namespace Domain;
using System::Error;
using System::refused;
using System::Result;

namespace Models {

namespace {

QList<EvidenceContent> contentsOf(const QList<NewEvidence> &evidence)
{
    QList<EvidenceContent> contents;
    for (const NewEvidence &one : evidence)
        contents.append(one.content);
    return contents;
}

} // namespace

Result<void> PlanDocument::addNote(NodeId node, QDate happenedOn, const QString &text,
                                   std::optional<int> attendance, bool highlight,
                                   const QList<NewEvidence> &evidence,
                                   const QList<NamedFigure> &figures, const QList<Evidence> &taken)
{
    constexpr NoteId kProvisional{-1};
    auto note = checkedNote({.node = node,
                             .happenedOn = happenedOn,
                             .text = text,
                             .attendance = attendance,
                             .highlight = highlight,
                             .figures = figures,
                             .author = m_author,
                             .writtenAt = m_clock().toUTC()});
    if (!note)
        return note.error();
    if (!evidence.isEmpty() || !taken.isEmpty())
        note->id = kProvisional;
    return applyNoteEdit(
        [&] {
            const OutlineNode *on = m_outline.find(note->node);
            Edit edit = on ? addingNote(*on, *note, m_firstNote) : Edit{NoteChange{.to = *note}};
            return edit + addingEvidence(evidenceFrom(evidence, {}, kProvisional))
                   + movingEvidence(taken, kProvisional);
        },
        contentsOf(evidence));
}

// Applies the edit that `workOut` returns. Where another program has set the item InProgress
// meanwhile, only the status conflicts, not the note: then the edit is computed and applied again.
Result<void> PlanDocument::applyNoteEdit(const std::function<Edit()> &workOut,
                                         const QList<EvidenceContent> &contents)
{
    const Edit edit = workOut();
    auto applied = apply(edit, contents);
    if (applied || applied.error().reason != Error::Reason::Conflict || !startsByNote(edit))
        return applied;
    return apply(workOut(), contents);
}

Result<void> PlanDocument::moveNote(const ProgressNote &note, NodeId to)
{
    return copyOrMove({to}, [&](const QList<const OutlineNode *> &nodes) {
        return movingNote(note, *nodes.first(), m_firstNote);
    });
}

Result<void> PlanDocument::copyNote(const ProgressNote &note, const QList<NodeId> &to)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_clock().toSecsSinceEpoch(), Qt::UTC);
    return copyOrMove(to, [&](const QList<const OutlineNode *> &nodes) {
        return copyingNote(note, nodes, now, m_firstNote);
    });
}

Result<void>
PlanDocument::copyOrMove(const QList<NodeId> &to,
                         const std::function<Edit(const QList<const OutlineNode *> &)> &workOut)
{
    bool areAllThere = true;
    const auto edit = [&] {
        QList<const OutlineNode *> nodes;
        for (const NodeId id : to)
            nodes.append(m_outline.find(id));
        areAllThere = !nodes.isEmpty() && !nodes.contains(nullptr);
        return areAllThere ? workOut(nodes) : Edit();
    };
    auto done = applyNoteEdit(edit);
    return areAllThere ? done : noLongerThere();
}

Result<void> PlanDocument::changeNote(const ProgressNote &from, ProgressNote to)
{
    to.id = from.id;
    to.node = from.node;
    to.writtenAt = from.writtenAt;
    auto note = checkedNote(std::move(to));
    if (!note)
        return note.error();
    if (*note == from)
        return {};
    return apply({NoteChange{.from = from, .to = *note}});
}

Result<void> PlanDocument::renameFigure(const FigureKey &from, const FigureKey &to)
{
    const auto checked = checkedFigures({{to.name, 0, to.unit}});
    if (!checked)
        return checked.error();
    Edit edit;
    for (const PlanDetails &plan : plans()) {
        const auto notes = this->notes().ofPlan(plan.id);
        if (!notes)
            return notes.error();
        for (const QList<ProgressNote> &ofNode : *notes)
            edit += renamingFigure(ofNode, from, keyOf(checked->first()));
    }
    return edit.isEmpty() ? Result<void>() : apply(edit);
}

Result<void> PlanDocument::removeNote(const ProgressNote &note)
{
    const auto evidence = this->evidence().of(note.id);
    return evidence ? apply(removingNote(note, *evidence)) : evidence.error();
}

QList<Evidence> PlanDocument::evidenceFrom(const QList<NewEvidence> &added, NodeId node,
                                           NoteId note) const
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_clock().toSecsSinceEpoch(), Qt::UTC);
    QList<Evidence> all;
    for (const NewEvidence &one : added) {
        all.append({.node = note == NoteId{} ? node : NodeId{},
                    .note = note,
                    .name = one.name,
                    .type = one.type,
                    .sha256 = one.content.sha256,
                    .size = one.content.size,
                    .original = one.original,
                    .author = m_author,
                    .addedAt = now});
    }
    return all;
}

Result<void> PlanDocument::addEvidence(NodeId node, NoteId note, const QList<NewEvidence> &added)
{
    const auto there = note == NoteId{} ? evidence().of(node) : EvidenceByPlace{};
    const auto ofNote = note == NoteId{} ? QList<Evidence>() : evidence().of(note);
    if (!there || !ofNote)
        return there ? ofNote.error() : there.error();
    QSet<QString> sums;
    QList<Evidence> lost; // whose content is, or is damaged: that of another takes its place
    for (const Evidence &one : note == NoteId{} ? there->ofNodes.value(node) : *ofNote) {
        const bool isAddedAgain = std::ranges::any_of(
            added, [&one](const NewEvidence &piece) { return piece.content.sha256 == one.sha256; });
        const auto all = [](const QByteArray &) { return true; };
        if (isAddedAgain && !m_file->contents().read(one.sha256, all))
            lost.append(one);
        else
            sums.insert(one.sha256);
    }
    QList<NewEvidence> fresh;
    for (const NewEvidence &one : added) {
        const auto before = sums.size();
        sums.insert(one.content.sha256);
        if (sums.size() > before)
            fresh.append(one);
    }
    if (fresh.isEmpty() && !added.isEmpty())
        return refused(
            tr("“%1” is here already, so it was not added again.").arg(added.first().name));
    return apply(removingEvidence(lost) + addingEvidence(evidenceFrom(fresh, node, note)),
                 contentsOf(fresh));
}

Result<void> PlanDocument::renameEvidence(const Evidence &evidence, const QString &name)
{
    return apply(renamingEvidence(evidence, evidenceName(name, evidence.name)));
}

Result<void> PlanDocument::removeEvidence(const QList<Evidence> &removed)
{
    return apply(removingEvidence(removed));
}

} // namespace Models
