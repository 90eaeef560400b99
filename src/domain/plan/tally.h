#pragma once

#include "domain/plan/outline.h"

#include <array>

namespace Domain {

// Counts over an outline, or a part of it, as of a day.
struct Tally
{
    int sections = 0; // nodes that are sections, at any depth
    int items = 0;    // nodes that are tracked (OutlineNode::isTracked())
    std::array<int, kStatusCount> byStatus = {};
    int missed = 0;
    int dueSoon = 0;
    NoteFigures notes = {};

    int count(StatusKind status) const { return byStatus[size_t(status)]; }
};

// The counts of `top` and all below it; for the whole plan pass the outline's root.
Tally tally(const OutlineNode *top, AsOf asOf);

} // namespace Domain
