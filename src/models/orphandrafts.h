#pragma once

#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>

namespace Models {

class PlanDocument;

// A half-written note whose item is in no year's plan any more.
struct OrphanDraft
{
    Domain::NodeId node{}; // which the item was
    Domain::NoteDraft draft = {};
};

QList<OrphanDraft> orphanDrafts(const PlanDocument &document);

// Puts what was half written on to another item, behind what is half written there.
System::Result<void> moveOrphan(PlanDocument &document, const OrphanDraft &orphan,
                                Domain::NodeId to);

} // namespace Models
