#include "models/editing/evidenceediting.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "models/evidenceparts.h"
#include "models/file/fileevidence.h"
#include "models/plandocument.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Domain;
using System::refused;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanDocument)
};

} // namespace

Result<void> addEvidence(PlanDocument &document, NodeId node, NoteId note,
                         const QList<NewEvidence> &added)
{
    const auto there = note == NoteId{} ? document.evidence().of(node) : EvidenceByPlace{};
    const auto ofNote = note == NoteId{} ? QList<Evidence>() : document.evidence().of(note);
    if (!there || !ofNote)
        return there ? ofNote.error() : there.error();
    QSet<QString> sums;
    // There already, but with content that is missing or damaged; the added piece replaces it.
    QList<Evidence> lost;
    for (const Evidence &one : note == NoteId{} ? there->ofNodes.value(node) : *ofNote) {
        const bool isAddedAgain = std::ranges::any_of(
            added, [&one](const NewEvidence &piece) { return piece.content.sha256 == one.sha256; });
        const auto all = [](const QByteArray &) { return true; };
        if (isAddedAgain && !document.evidence().readContent(one, all))
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
            Text::tr("“%1” is here already, so it was not added again.").arg(added.first().name));
    return document.apply(removingEvidence(lost)
                              + addingEvidence(evidenceFrom(document, fresh, node, note)),
                          contentsOf(fresh));
}

Result<void> renameEvidence(PlanDocument &document, const Evidence &evidence, const QString &name)
{
    return document.apply(renamingEvidence(evidence, evidenceName(name, evidence.name)));
}

Result<void> removeEvidence(PlanDocument &document, const QList<Evidence> &removed)
{
    return document.apply(removingEvidence(removed));
}

} // namespace Models
