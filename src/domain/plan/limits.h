#pragma once

namespace Domain {

// What may be typed. Imported text is not held to these.
constexpr int kLongestTitle = 500;
constexpr int kLongestNote = 100000;
constexpr int kLongestName = 500;
constexpr int kLongestDeadline = 500;
constexpr int kLongestNumber = 100;
constexpr int kLargestAttendance = 100000000;

// What a plan file holds; its tables say the same (data/migrations).
constexpr int kDeepestOutline = 32; // levels
constexpr int kMostNodes = 500000;  // of all its plans
constexpr int kLongestHeading = 1000000;
constexpr int kLongestText = 10000000;

} // namespace Domain
