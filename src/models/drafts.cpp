#include "models/drafts.h"

#include "models/plandocument.h"
#include "storage/file/draftstore.h"

using namespace Domain;
using Storage::DraftStore;
using System::Result;

namespace Models {

Drafts::Drafts(PlanDocument *document)
    : m_document(document)
{}

NoteDraft Drafts::note(NodeId node) const
{
    return DraftStore(m_document->fileUuid()).draftOf(node);
}

const QSet<NodeId> &Drafts::nodes() const
{
    if (!m_nodes) {
        const auto nodes = DraftStore(m_document->fileUuid()).nodesWithDrafts();
        m_nodes.emplace(nodes.cbegin(), nodes.cend());
    }
    return *m_nodes;
}

bool Drafts::hasNote(NodeId node) const
{
    return nodes().contains(node);
}

bool Drafts::hasNotes() const
{
    return !nodes().isEmpty();
}

Result<void> Drafts::keepNote(NodeId node, const NoteDraft &draft)
{
    const bool had = hasNote(node);
    if (auto kept = DraftStore(m_document->fileUuid()).keep(node, draft); !kept)
        return kept;
    if (draft.isEmpty())
        m_nodes->remove(node);
    else
        m_nodes->insert(node);
    if (had == draft.isEmpty())
        emit changed(node);
    return {};
}

QList<FieldDraft> Drafts::fields() const
{
    return DraftStore(m_document->fileUuid()).fieldDrafts();
}

Result<void> Drafts::keepFields(const QList<FieldDraft> &drafts) const
{
    return DraftStore(m_document->fileUuid()).keep(drafts);
}

std::optional<QString> Drafts::wording(const QString &period, const QString &block) const
{
    return DraftStore(m_document->fileUuid())
        .draftOf({.plan = m_document->plan().id, .period = period, .part = block});
}

Result<void> Drafts::keepWording(const QString &period, const QString &block,
                                 const std::optional<QString> &text) const
{
    return DraftStore(m_document->fileUuid())
        .keep({.plan = m_document->plan().id, .period = period, .part = block}, text);
}

} // namespace Models
