#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>

#include <optional>

namespace Models {

class PlanDocument;

// Words that were being typed, a note or the value of a field, and whose item is in no year's plan
// any more; of a field of several items none of these is.
struct OrphanDraft
{
    Domain::NodeId node{}; // which the item was; of a field the first
    Domain::NoteDraft draft = {};
    std::optional<Domain::FieldDraft> field = {}; // whose words the draft has, where it is one
};

QList<OrphanDraft> orphanDrafts(const PlanDocument &document);

// Puts the words on to another item as a half-written note, behind what is half written there.
System::Result<void> moveOrphan(PlanDocument &document, const OrphanDraft &orphan,
                                Domain::NodeId to);

} // namespace Models
