#pragma once

#include "domain/plan/outline.h"

#include <array>

namespace Domain {

// The figures of an outline, or of a part of it, as of a day.
struct Tally
{
    int sections = 0; // nodes that are sections, at any depth
    int items = 0;    // tracked nodes: what has nothing smaller under it
    std::array<int, 5> byStatus = {};
    int missed = 0;
    int dueSoon = 0;
    NoteFigures notes = {};

    int count(StatusKind status) const { return byStatus[size_t(status)]; }
};

// The figures of all that is below `top`; pass the outline's root for the whole plan.
// `top`'s own notes count too.
Tally tally(const OutlineNode *top, AsOf asOf);

} // namespace Domain
