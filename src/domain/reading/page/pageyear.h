#pragma once

#include "domain/reading/outlinereader.h"

#include <optional>

namespace Domain {

// The year of a date that stands on a page beside the plan (发布时间：2024-03-01), where the plan
// itself names none: it may be the plan's, and a person is to say so. Nothing where the page has no
// date.
std::optional<int> yearOfPage(const QString &source, const OutlineReading &reading);

} // namespace Domain
