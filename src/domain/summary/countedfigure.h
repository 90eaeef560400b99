#pragma once

#include "domain/plan/itemstatus.h"

#include <QString>

#include <optional>

namespace Domain {

// A figure of a summary that is made up of items or notes: 7项, 41场, 8926人次.
struct CountedFigure
{
    enum class Kind { Items, Activities, Attendance };

    Kind kind = Kind::Items;
    std::optional<StatusKind> status = {}; // of the items counted; none: all of them
    qsizetype from = 0;                    // of its digits in the words
    qsizetype length = 0;

    friend bool operator==(const CountedFigure &, const CountedFigure &) = default;
};

// The figure whose digits or unit stand at `at` in printed words; none where nothing is counted
// there, as in a day or an item's number.
std::optional<CountedFigure> countedFigureAt(const QString &words, qsizetype at);

} // namespace Domain
