#pragma once

#include "domain/plan/ids.h"

#include <QString>

#include <optional>

namespace Models {
class PlanDocument;
}

namespace Widgets {

// A note that was half written when the file was closed, and where it waits.
struct DraftOffer
{
    Domain::NodeId node{};
    QString sentence = {};
};

// Returns the first of the half-written notes in the file that are not in sight at `current`, those
// of the year shown before those of other years.
std::optional<DraftOffer> draftOffer(const Models::PlanDocument &document, Domain::NodeId current);

} // namespace Widgets
