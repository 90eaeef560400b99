#pragma once

namespace Domain {

// Limits of values; lengths are in UTF-16 code units. They are grouped by what else enforces them
// besides domain/plan/rules.cpp and its neighbours, which ask them of what is typed. SQL counts
// characters, so a file may hold texts of twice as many code units.

// Limits of what is typed only: a file may hold more, and imported text may exceed them.
constexpr int kLongestTitle = 500;
constexpr int kLongestFigureName = 50;
constexpr int kLongestFigureUnit = 20;
constexpr int kMostFigures = 50; // on one note

// Limits that CHECKs of the tables repeat (data/migrations): another value needs a format step.
// tests/storage/limits_test.cpp compares them.
constexpr int kLongestNote = 100000; // for what is typed also the longest text, reason or wording
constexpr int kLongestName = 500;    // of the roster, of authors; typed also of organisations
constexpr int kLongestDeadline = 500;
constexpr int kLongestNumber = 100;
constexpr int kLargestAttendance = 100000000;
constexpr int kLongestHeading = 1000000; // of a plan or a node, as stored
constexpr int kLongestText = 10000000;   // of a node or a paragraph, as stored
constexpr long long kLargestFigure = 1000000000000;

// Limits that kRules of storage/file/rowvalidation.cpp repeats (a static_assert there compares
// them): no table can have them as a CHECK. Another value needs a format step too.
constexpr int kDeepestOutline = 32; // levels
constexpr int kMostNodes = 500000;  // in all plans of a file together

} // namespace Domain
