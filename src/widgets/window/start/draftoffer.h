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

// Returns the first unfinished note in the file that is not at `current`, in the year shown before
// other years; none if there is none.
std::optional<DraftOffer> draftOffer(const Models::PlanDocument &document, Domain::NodeId current);

} // namespace Widgets
