#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/itemstatus.h"

#include <QString>

#include <optional>

namespace Domain {

// A figure of a summary that is made up of items or notes: 7项, 41场, 8926人次, 28人参加; or of the
// figures that notes have: 征文52篇.
struct CountedFigure
{
    enum class Kind { Items, Events, Attendance, Named };
    // Which items of that status a figure counts (Kind::Items).
    enum class Group {
        All,
        Missed,    // 逾期未完成2项
        Open,      // 另有2项尚未完成, 继续推进2项工作: neither missed nor kept up
        KeptUp,    // 长期坚持的2项
        Recurring, // 经常开展的2项: not ongoing, but of a deadline that recurs or stays open
        Advancing, // 正在推进2项: not kept up
        Quiet,     // 没有新进展的2项
    };

    Kind kind = Kind::Items;
    Group group = Group::All;
    std::optional<StatusKind> status; // status of the items counted; none for any
    qsizetype from = 0;               // where its digits begin in the words
    qsizetype length = 0;
    FigureKey key = {}; // the named figure of the notes

    friend bool operator==(const CountedFigure &, const CountedFigure &) = default;
};

// The figure whose digits or unit stand at `at` in printed words; none where nothing is counted
// there, as in a day or an item's number.
// `named` are the figures that the notes have.
std::optional<CountedFigure> countedFigureAt(const QString &words, qsizetype at,
                                             const QList<FigureKey> &named = {});

} // namespace Domain
