#include "domain/plan/evidence/evidenceedits.h"

namespace Domain {

Edit addingEvidence(const QList<Evidence> &added)
{
    Edit edit;
    for (const Evidence &one : added)
        edit.append(EvidenceChange{.to = one});
    return edit;
}

Edit movingEvidence(const QList<Evidence> &moved, NoteId to)
{
    Edit edit = removingEvidence(moved);
    for (Evidence one : moved) {
        one.id = {};
        one.node = {};
        one.note = to;
        edit.append(EvidenceChange{.to = one});
    }
    return edit;
}

Edit removingEvidence(const QList<Evidence> &removed)
{
    Edit edit;
    for (const Evidence &one : removed)
        edit.append(EvidenceChange{.from = one});
    return edit;
}

Edit renamingEvidence(const Evidence &evidence, const QString &name)
{
    if (evidence.name == name)
        return {};
    Evidence renamed = evidence;
    renamed.name = name;
    return {EvidenceChange{.from = evidence, .to = renamed}};
}

Edit removingNote(const ProgressNote &note, const QList<Evidence> &its)
{
    Edit edit = removingEvidence(its);
    edit.append(NoteChange{.from = note});
    return edit;
}

} // namespace Domain
