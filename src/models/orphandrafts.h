#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QList>

#include <optional>

namespace Models {

class PlanDocument;

// Unsaved typing, a note or the value of a field, whose item is in no year's plan any more. A field
// that was typed for several items counts when none of them is left.
struct OrphanDraft
{
    Domain::NodeId node{}; // the item's id; of a field of several items that of the first
    Domain::NoteDraft draft = {};
    std::optional<Domain::FieldDraft> field; // the field that was typed; none for a note
};

QList<OrphanDraft> orphanDrafts(const PlanDocument &document);

// Appends the words to the note draft of another item and removes the orphan.
System::Result<void> moveOrphan(PlanDocument &document, const OrphanDraft &orphan,
                                Domain::NodeId to);

} // namespace Models
