#include "models/editing/noteediting.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "domain/plan/figures/figureedits.h"
#include "domain/plan/noteedits.h"
#include "domain/plan/rules.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"

#include <functional>

using namespace Domain;
using System::Result;

namespace Models {

namespace {

Result<void> copyOrMove(PlanDocument &document, const QList<NodeId> &to,
                        const std::function<Edit(const QList<const OutlineNode *> &)> &workOut)
{
    bool areAllThere = true;
    const auto edit = [&] {
        QList<const OutlineNode *> nodes;
        for (const NodeId id : to)
            nodes.append(document.outline().find(id));
        areAllThere = !nodes.isEmpty() && !nodes.contains(nullptr);
        return areAllThere ? workOut(nodes) : Edit();
    };
    auto done = document.applyNoteEdit(edit);
    return areAllThere ? done : PlanDocument::noLongerThere();
}

} // namespace

Result<void> moveNote(PlanDocument &document, const ProgressNote &note, NodeId to)
{
    return copyOrMove(document, {to}, [&](const QList<const OutlineNode *> &nodes) {
        return movingNote(note, *nodes.first(), document.firstNote());
    });
}

Result<void> copyNote(PlanDocument &document, const ProgressNote &note, const QList<NodeId> &to)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(document.clock().toSecsSinceEpoch(),
                                                        Qt::UTC);
    return copyOrMove(document, to, [&](const QList<const OutlineNode *> &nodes) {
        return copyingNote(note, nodes, now, document.firstNote());
    });
}

Result<void> changeNote(PlanDocument &document, const ProgressNote &from, ProgressNote to)
{
    to.id = from.id;
    to.node = from.node;
    to.writtenAt = from.writtenAt;
    auto note = checkedNote(std::move(to));
    if (!note)
        return note.error();
    if (*note == from)
        return {};
    return document.apply({NoteChange{.from = from, .to = *note}});
}

Result<void> renameFigure(PlanDocument &document, const FigureKey &from, const FigureKey &to)
{
    const auto checked = checkedFigures({{to.name, 0, to.unit}});
    if (!checked)
        return checked.error();
    Edit edit;
    for (const PlanDetails &plan : document.plans()) {
        const auto notes = document.notes().ofPlan(plan.id);
        if (!notes)
            return notes.error();
        for (const QList<ProgressNote> &ofNode : *notes)
            edit += renamingFigure(ofNode, from, keyOf(checked->first()));
    }
    return edit.isEmpty() ? Result<void>() : document.apply(edit);
}

Result<void> removeNote(PlanDocument &document, const ProgressNote &note)
{
    const auto evidence = document.evidence().of(note.id);
    return evidence ? document.apply(removingNote(note, *evidence)) : evidence.error();
}

} // namespace Models
