#include "domain/year/knownon.h"

#include <utility>

namespace Domain {

NotesByNode notesUntil(NotesByNode notes, QDate day)
{
    for (QList<ProgressNote> &ofNode : notes)
        ofNode.removeIf([day](const ProgressNote &note) { return note.happenedOn > day; });
    return notes;
}

Outline knownOn(const Outline &outline, const NotesByNode &notes, QDate day)
{
    Outline known(outline.content());
    const NotesByNode until = notesUntil(notes, day);
    for (OutlineNode *node : known.nodes()) {
        NoteFigures figures = figuresOf(until.value(node->id()));
        figures.evidence = outline.find(node->id())->figures().evidence;
        known.setFigures(node, figures);
        known.setAddedOn(node->id(), outline.find(node->id())->addedOn());
    }
    return known;
}

} // namespace Domain
