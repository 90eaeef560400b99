#include "models/file/fileevidence.h"

#include "storage/file/planfile.h"

using namespace Domain;
using System::Result;

namespace Models {

Result<EvidenceByPlace> FileEvidence::of(NodeId node) const
{
    return m_file->evidence().ofNode(node);
}

Result<QList<Evidence>> FileEvidence::of(NoteId note) const
{
    return m_file->evidence().ofNote(note);
}

Result<EvidenceByPlace> FileEvidence::ofPlan() const
{
    return m_file->evidence().ofPlan(m_shown);
}

Result<std::optional<Evidence>> FileEvidence::find(EvidenceId id) const
{
    return m_file->evidence().evidence(id);
}

Result<QByteArray> FileEvidence::thumbnail(const Evidence &evidence) const
{
    return m_file->contents().thumbnail(evidence.sha256);
}

Result<void>
FileEvidence::readContent(const Evidence &evidence,
                          const std::function<bool(const QByteArray &part)> &take) const
{
    return m_file->contents().read(evidence.sha256, take);
}

} // namespace Models
