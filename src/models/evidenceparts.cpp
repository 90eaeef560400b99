#include "models/evidenceparts.h"

#include "models/plandocument.h"

using namespace Domain;

namespace Models {

QList<EvidenceContent> contentsOf(const QList<NewEvidence> &added)
{
    QList<EvidenceContent> contents;
    for (const NewEvidence &one : added)
        contents.append(one.content);
    return contents;
}

QList<Evidence> evidenceFrom(const PlanDocument &document, const QList<NewEvidence> &added,
                             NodeId node, NoteId note)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(document.clock().toSecsSinceEpoch(),
                                                        Qt::UTC);
    QList<Evidence> all;
    for (const NewEvidence &one : added) {
        all.append({.node = note == NoteId{} ? node : NodeId{},
                    .note = note,
                    .name = one.name,
                    .type = one.type,
                    .sha256 = one.content.sha256,
                    .size = one.content.size,
                    .original = one.original,
                    .author = document.author(),
                    .addedAt = now});
    }
    return all;
}

} // namespace Models
