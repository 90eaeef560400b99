#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace Storage {
class PlanFile;
}

namespace Models {

// The evidence in an open plan file, for reading (OpenPlan::evidence). A view: it lives as long as
// the document.
class FileEvidence
{
public:
    FileEvidence(const Storage::PlanFile *file, Domain::PlanId shown)
        : m_file(file)
        , m_shown(shown)
    {}

    // The evidence of a node and of its notes; of a note; of the plan shown.
    System::Result<Domain::EvidenceByPlace> of(Domain::NodeId node) const;
    System::Result<QList<Domain::Evidence>> of(Domain::NoteId note) const;
    System::Result<Domain::EvidenceByPlace> ofPlan() const;
    System::Result<std::optional<Domain::Evidence>> find(Domain::EvidenceId id) const;

    // A small picture, a JPEG; empty where there is none.
    System::Result<QByteArray> thumbnail(const Domain::Evidence &evidence) const;
    // Calls `take` with one part of the content after the other, until it returns false. What was
    // taken counts only when this returns without an error: the sum is checked at the end.
    System::Result<void> readContent(const Domain::Evidence &evidence,
                                     const std::function<bool(const QByteArray &part)> &take) const;

private:
    const Storage::PlanFile *m_file;
    Domain::PlanId m_shown;
};

} // namespace Models
