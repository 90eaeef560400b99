#pragma once

// Parts of queries by which a file is checked (file/rowvalidation.cpp) and mended
// (salvage/mending.cpp).
namespace Storage {

// Whether a row of node was cancelled without a reason: an empty one, or one of blanks.
inline constexpr char kHasNoReason[] = R"(
    trim(cancel_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193,
                             8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233,
                             8239, 8287, 12288)) = ''
)";

// The kind of the roster that a row of assignment names: owners are persons, the others
// departments. What is not SQL asks rosterKindOf() of stores/noderows.h.
inline constexpr char kKindOfRole[] = "CASE role WHEN 'owner' THEN 'person' ELSE 'department' END";

} // namespace Storage
