#include "models/orphandrafts.h"

#include "models/plandocument.h"
#include "storage/file/draftstore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

// The ids of all nodes of every year.
QSet<NodeId> nodesOf(const OpenPlan &document)
{
    QSet<NodeId> nodes;
    const auto take = [&nodes](const Outline &outline) {
        for (const OutlineNode *node : outline.nodes())
            nodes.insert(node->id());
    };
    take(document.outline());
    for (const PlanDetails &plan : document.plans()) {
        if (plan.id == document.plan().id)
            continue;
        if (const auto outline = document.outlineOf(plan.id))
            take(*outline);
    }
    return nodes;
}

// Whether the draft holds typed words: not for a status, which is chosen.
bool hasWords(const FieldDraft &draft)
{
    return draft.field != Field::Status && !draft.text.trimmed().isEmpty();
}

} // namespace

QList<OrphanDraft> orphanDrafts(const PlanDocument &document)
{
    const auto waiting =
        Storage::DraftStore(document.fileUuid(), document.path()).nodesWithDrafts();
    const auto fields = document.drafts()->fields();
    if (waiting.isEmpty() && fields.isEmpty())
        return {};
    QList<OrphanDraft> orphans;
    const QSet<NodeId> nodes = nodesOf(document);
    for (const NodeId node : waiting) {
        if (!nodes.contains(node))
            orphans.append({node, document.drafts()->note(node)});
    }
    for (const FieldDraft &field : fields) {
        const bool isThere = std::ranges::any_of(
            field.nodes, [&nodes](NodeId node) { return nodes.contains(node); });
        if (!isThere && !field.nodes.isEmpty() && hasWords(field))
            orphans.append({field.nodes.first(), {.text = field.text.trimmed()}, field});
    }
    return orphans;
}

Result<void> moveOrphan(PlanDocument &document, const OrphanDraft &orphan, NodeId to)
{
    NoteDraft draft = document.drafts()->note(to);
    if (draft.isEmpty()) {
        draft = orphan.draft;
    } else {
        draft.text = draft.text.isEmpty() ? orphan.draft.text
                                          : draft.text + u'\n' + orphan.draft.text;
        if (draft.attendance.isEmpty())
            draft.attendance = orphan.draft.attendance;
    }
    if (auto kept = document.drafts()->keepNote(to, draft); !kept)
        return kept;
    if (!orphan.field)
        return document.drafts()->keepNote(orphan.node, {});
    auto fields = document.drafts()->fields();
    fields.removeOne(*orphan.field);
    return document.drafts()->keepFields(fields);
}

} // namespace Models
