#pragma once

namespace Domain {

// Limits of what may be typed, in UTF-16 code units where they are lengths. Imported text may
// exceed them.
constexpr int kLongestTitle = 500;
constexpr int kLongestNote = 100000;
constexpr int kLongestName = 500;
constexpr int kLongestDeadline = 500;
constexpr int kLongestNumber = 100;
constexpr int kLargestAttendance = 100000000;
constexpr int kLongestFigureName = 50;
constexpr int kLongestFigureUnit = 20;
constexpr int kMostFigures = 50; // on one note

// Limits of a plan file; the CHECKs of its tables have the same values (data/migrations).
constexpr int kDeepestOutline = 32; // levels
constexpr int kMostNodes = 500000;  // in all plans of a file together
constexpr int kLongestHeading = 1000000;
constexpr int kLongestText = 10000000;
constexpr long long kLargestFigure = 1000000000000;

} // namespace Domain
