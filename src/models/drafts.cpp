#include "models/drafts.h"

#include "models/openplan.h"
#include "storage/file/draftstore.h"

#include <QFileInfo>

using namespace Domain;
using Storage::DraftStore;
using System::Result;

namespace Models {

Drafts::Drafts(const OpenPlan *document)
    : m_document(document)
{}

Drafts::~Drafts() = default;

const DraftStore &Drafts::store() const
{
    if (!m_store) {
        m_store = std::make_unique<DraftStore>(m_document->fileUuid(), m_document->path());
        // An earlier version that is only looked at must not take the drafts.
        if (!m_document->isReadOnly())
            m_store->adopt();
    }
    return *m_store;
}

NoteDraft Drafts::note(NodeId node) const
{
    return store().draftOf(node);
}

const QSet<NodeId> &Drafts::nodes() const
{
    if (!m_nodes) {
        const auto nodes = store().nodesWithDrafts();
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
    if (auto kept = store().keep(node, draft); !kept)
        return kept;
    // When our own draft was removed, one of another program may still exist.
    const bool has = !draft.isEmpty() || store().nodesWithDrafts().contains(node);
    if (has)
        m_nodes->insert(node);
    else
        m_nodes->remove(node);
    if (had != has)
        emit changed(node);
    return {};
}

QList<FieldDraft> Drafts::fields() const
{
    return store().fieldDrafts();
}

Result<void> Drafts::keepFields(const QList<FieldDraft> &drafts) const
{
    return store().keep(drafts);
}

std::optional<QString> Drafts::wording(const QString &period, const QString &block) const
{
    return store().draftOf({.plan = m_document->plan().id, .period = period, .block = block});
}

Result<void> Drafts::keepWording(const QString &period, const QString &block,
                                 const std::optional<QString> &text) const
{
    return store().keep({.plan = m_document->plan().id, .period = period, .block = block}, text);
}

void Drafts::goWith(const QString &copy)
{
    store().goWith(QFileInfo(copy).canonicalFilePath());
    m_nodes.reset();
}

} // namespace Models
